//! What the tests read of calendar texts, with the almanac's own client.

pub(super) use almanac::itip::client::{Client, Shown};
use almanac::itip::client::{Part, read, shown};
use std::collections::BTreeMap;

/// What stands in a feed.
pub(super) fn read_feed(text: &str) -> BTreeMap<String, Shown> {
    let uid = |event: &Part| event.value("UID").expect("an entry has a UID").to_owned();
    read(text).within("VEVENT").into_iter().map(|event| (uid(event), shown(event))).collect()
}

/// The value of the one line of this name in a letter's entry, or around it.
pub(super) fn line(text: &str, name: &str) -> String {
    let calendar = read(text);
    let [event] = calendar.within("VEVENT")[..] else { panic!("one entry a letter") };
    event.value(name).or_else(|| calendar.value(name)).unwrap_or_default().to_owned()
}
