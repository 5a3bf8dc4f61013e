//! What any client makes of any history of changes, and what cannot get into a text.

use super::client::{Client, Shown, read, shown};
use super::*;
use icalendar::{Calendar, Component, Event};
use jiff::{Span, civil::date, tz::TimeZone};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn line(text: &str) -> Line {
    text.parse().expect("a line of the test")
}
fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant of the test")
}
fn who(name: &str, address: &str) -> Attendee {
    let name = (!name.is_empty()).then(|| line(name));
    Attendee { name, address: address.parse().expect("an address of the test") }
}
fn details() -> Details {
    Details {
        begins_at: at("2027-04-06T09:00:00Z"),
        ends_at: at("2027-04-06T12:30:00Z"),
        zone: Zone::London,
        title: line("Booked time"),
        place: Some(line("Room 2; second floor, left")),
    }
}
fn entry() -> Entry {
    Entry::new("7@kith.example".parse().expect("a UID"), details(), at("2026-12-01T09:00:00Z"))
}
fn sent(entry: &Entry, method: Method) -> String {
    message(method, entry, &who("Cartrefi", "kith@kith.example"), &who("", "sian@cartrefi.example"))
}

#[test]
fn a_message_says_all_of_it_on_the_clock_of_london() {
    let text = sent(&entry(), Method::Request);
    let expected =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kith//Kith//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:REQUEST\r\n";
    assert!(text.starts_with(&format!("{expected}{VTIMEZONE_LONDON}BEGIN:VEVENT\r\n")), "{text}");
    for wanted in [
        "UID:7@kith.example\r\n",
        "SEQUENCE:0\r\n",
        "DTSTAMP:20261201T090000Z\r\n",
        "DTSTART;TZID=Europe/London:20270406T100000\r\n",
        "DTEND;TZID=Europe/London:20270406T133000\r\n",
        "SUMMARY:Booked time\r\n",
        "LOCATION:Room 2\\; second floor\\, left\r\n",
        "ORGANIZER;CN=Cartrefi:mailto:kith@kith.example\r\n",
        "STATUS:CONFIRMED\r\n",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing from\n{text}");
    }
    let attendee = read(&text).within("VEVENT")[0].property("ATTENDEE").clone();
    assert_eq!(attendee.value, "mailto:sian@cartrefi.example");
    assert_eq!(attendee.params["RSVP"], "FALSE");
}

#[test]
fn the_hour_that_comes_twice_is_said_so_that_it_is_read_back() {
    let on = |begins_at: &str| {
        let begins_at = at(begins_at);
        let ends_at = Timestamp::from_micros(begins_at.micros() + 7_200_000_000);
        sent(&Entry { details: Details { begins_at, ends_at, ..details() }, ..entry() }, Method::Request)
    };
    assert!(on("2027-10-31T00:30:00Z").contains("DTSTART;TZID=Europe/London:20271031T013000\r\n"));
    assert!(on("2027-10-31T01:30:00Z").contains("DTSTART:20271031T013000Z\r\n"));
    assert!(on("2027-10-31T01:30:00Z").contains("DTEND;TZID=Europe/London:20271031T033000\r\n"));
}

#[test]
fn every_change_raises_the_sequence_and_no_change_sends_nothing() {
    let (mut it, later) = (entry(), at("2026-12-02T09:00:00Z"));
    assert_eq!(it.put(details(), later), None);
    assert_eq!(it, entry());
    assert_eq!(it.put(Details { title: line("Booked"), ..details() }, later), Some(Method::Request));
    assert_eq!(it.cancel(later), Some(Method::Cancel));
    assert_eq!(it.cancel(later), None);
    assert_eq!((it.sequence, it.method(), it.stamped_at), (2, Method::Cancel, later));
    assert_eq!(it.put(details(), at("2020-01-01T00:00:00Z")), Some(Method::Request));
    assert_eq!((it.sequence, it.stamped_at), (3, later));
}

#[test]
fn a_cancellation_carries_the_same_uid_and_a_higher_sequence() {
    let mut it = entry();
    let method = it.cancel(at("2026-12-03T09:00:00Z")).expect("it stood");
    let text = sent(&it, method);
    for wanted in ["METHOD:CANCEL\r\n", "UID:7@kith.example\r\n", "SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n"] {
        assert!(text.contains(wanted), "{wanted} is missing from\n{text}");
    }
}

#[test]
fn a_feed_names_nobody_and_leaves_out_what_is_cancelled() {
    let mut gone = Entry { uid: "8@kith.example".parse().expect("a UID"), ..entry() };
    gone.cancel(at("2026-12-03T09:00:00Z"));
    let calendar = read(&feed(&line("My dates; all, of them"), &[entry(), gone]));
    assert_eq!(calendar.value("METHOD"), None);
    assert_eq!(calendar.text("X-WR-CALNAME").as_deref(), Some("My dates; all, of them"));
    let [event] = calendar.within("VEVENT")[..] else { panic!("one entry") };
    assert!(event.properties.iter().all(|it| it.name != "ATTENDEE" && it.name != "ORGANIZER"));
    assert_eq!(calendar.within("VTIMEZONE").len(), 1);
    let empty = read(&feed(&line("My dates"), &[]));
    assert_eq!((empty.within("VEVENT").len(), empty.within("VTIMEZONE").len()), (0, 0));
}

#[test]
fn links_stay_out_of_titles_and_places() {
    for text in ["https://kith.example/join/7", "Room 2 (WWW.example.org)", "mailto:a@b.example", "tel:+44"] {
        assert_eq!(text.parse::<Line>(), Err(LineError::Link), "{text}");
    }
    assert_eq!(" \r\n ".parse::<Line>(), Err(LineError::Empty));
    assert_eq!("x".repeat(201).parse::<Line>(), Err(LineError::TooLong));
    for text in ["", "a b", "a\r\nb", "é@kith.example"] {
        assert_eq!(text.parse::<Uid>(), Err(UidError), "{text}");
    }
}

#[test]
fn the_writing_library_lets_lines_in_through_names_which_is_why_lines_are_cleaned() {
    let evil = "Bob\r\nX-EVIL:1";
    let mut organiser = icalendar::Property::new("ORGANIZER", "mailto:bob@alder.example");
    organiser.add_parameter("CN", evil);
    let raw = Calendar::new().push(Event::new().append_property(organiser).done()).to_string();
    assert!(raw.contains("\r\nX-EVIL:1"), "the library cleans by itself now: the cleaning may go");
    let text = message(Method::Request, &entry(), &who(evil, "kith@kith.example"), &who(evil, "bob@alder.example"));
    let event = read(&text);
    let event = event.within("VEVENT")[0];
    assert!(event.properties.iter().all(|it| it.name != "X-EVIL"));
    assert_eq!(event.property("ATTENDEE").params["CN"], "Bob X-EVIL:1");
}

#[test]
fn the_zone_we_send_is_the_zone_of_the_database() {
    let zone = TimeZone::get("Europe/London").expect("the zone is bundled");
    let definition = read(VTIMEZONE_LONDON);
    let part = |name: &str| definition.within(name)[0].clone();
    let begins = |name: &str, year: i16, hour: i8| {
        let rule = part(name).value("RRULE").expect("a rule").to_owned();
        let month = if rule.contains("BYMONTH=3;") { 3 } else { 10 };
        let sunday = date(year, month, 1).nth_weekday_of_month(-1, jiff::civil::Weekday::Sunday).expect("a Sunday");
        sunday.at(hour, 0, 0, 0)
    };
    for year in 1996..=2100 {
        for (name, hour, before, after) in [("DAYLIGHT", 1, 0, 3600), ("STANDARD", 2, 3600, 0)] {
            let from = jiff::tz::Offset::from_seconds(before).expect("an offset");
            let at = from.to_timestamp(begins(name, year, hour)).expect("an instant");
            let offset = |by: i64| zone.to_offset(at + Span::new().seconds(by)).seconds();
            assert_eq!((offset(-1), offset(0)), (before, after), "{name} {year}");
        }
    }
    assert_eq!(part("DAYLIGHT").value("DTSTART"), Some("19960331T010000"));
    assert_eq!(part("STANDARD").value("DTSTART"), Some("19961027T020000"));
}

#[derive(Debug, Clone)]
enum Change {
    Move(i64),
    Rename(String),
    Place(Option<String>),
    Cancel,
    Restore,
}

fn change() -> impl Strategy<Value = (u8, Change)> {
    let what = prop_oneof![
        (-400_000i64..400_000).prop_map(Change::Move),
        any_line().prop_map(Change::Rename),
        prop::option::of(any_line()).prop_map(Change::Place),
        Just(Change::Cancel),
        Just(Change::Restore),
    ];
    (0u8..3, what)
}

fn any_line() -> impl Strategy<Value = String> {
    "[ -~àÿ老虎ŵ\r\n;,\\\\:\"^]{1,90}".prop_filter("a line", |it| it.parse::<Line>().is_ok())
}

/// Applies a change to one of three entries; the message it causes, if any.
fn apply(entries: &mut BTreeMap<u8, Entry>, which: u8, change: Change, now: Timestamp) -> Option<String> {
    let uid = format!("{which}@kith.example").parse().expect("a UID");
    let method = match entries.get_mut(&which) {
        None => {
            entries.insert(which, Entry::new(uid, details(), now));
            Some(Method::Request)
        }
        Some(it) => {
            let old = it.details.clone();
            match change {
                Change::Move(minutes) => {
                    let by = |at: Timestamp| Timestamp::from_micros(at.micros() + minutes * 60_000_000);
                    it.put(Details { begins_at: by(old.begins_at), ends_at: by(old.ends_at), ..old }, now)
                }
                Change::Rename(title) => it.put(Details { title: line(&title), ..old }, now),
                Change::Place(place) => it.put(Details { place: place.map(|it| line(&it)), ..old }, now),
                Change::Cancel => it.cancel(now),
                Change::Restore => it.put(old, now),
            }
        }
    };
    method.map(|method| sent(&entries[&which], method))
}

fn ours(entries: &BTreeMap<u8, Entry>) -> BTreeMap<String, Shown> {
    let standing = entries.values().filter(|it| it.standing == Standing::Confirmed);
    let shown = |it: &Entry| Shown {
        begins: it.details.begins_at.jiff(),
        ends: it.details.ends_at.jiff(),
        title: it.details.title.to_string(),
        place: it.details.place.as_ref().map(Line::to_string),
    };
    standing.map(|it| (it.uid.to_string(), shown(it))).collect()
}

proptest! {
    #[test]
    fn a_client_ends_where_we_are_whatever_the_order_of_the_letters(
        history in prop::collection::vec(change(), 1..24),
        // One instant for all of them: the sequence alone must decide.
        still in any::<bool>(),
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..48),
    ) {
        let mut entries = BTreeMap::new();
        let mut letters = Vec::new();
        for (step, (which, change)) in history.into_iter().enumerate() {
            let now = Timestamp::from_micros(1_790_000_000_000_000 + if still { 0 } else { step as i64 * 1_500_000 });
            letters.extend(apply(&mut entries, which, change, now));
        }
        let mut client = Client::default();
        let mut waiting = letters.clone();
        for index in order {
            // Any letter, perhaps again; then one that has not come yet.
            client.receive(&letters[index.index(letters.len())]);
            if !waiting.is_empty() {
                client.receive(&waiting.swap_remove(index.index(waiting.len())));
            }
        }
        waiting.iter().rev().for_each(|it| client.receive(it));
        prop_assert_eq!(client.calendar(), ours(&entries));
        let all: Vec<Entry> = entries.values().cloned().collect();
        let feed = read(&feed(&line("My dates"), &all));
        let fed: BTreeMap<String, Shown> =
            feed.within("VEVENT").into_iter().map(|it| (it.value("UID").expect("a UID").to_owned(), shown(it))).collect();
        prop_assert_eq!(fed, ours(&entries));
    }

    #[test]
    fn no_name_place_or_address_adds_a_line(
        name in any_line(), title in any_line(), place in any_line(), local in "[a-z%&#?'+!]{1,40}",
    ) {
        let details = Details { title: line(&title), place: Some(line(&place)), ..details() };
        let entry = Entry { details, ..entry() };
        let someone = who(&name, &format!("{local}@kith.example"));
        let calendar = read(&message(Method::Request, &entry, &someone, &someone));
        let event = calendar.within("VEVENT")[0];
        let names: Vec<&str> = event.properties.iter().map(|it| it.name.as_str()).collect();
        let expected = [
            "CLASS", "DTEND", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "LOCATION", "ORGANIZER", "SEQUENCE", "STATUS",
            "SUMMARY", "TRANSP", "UID", "ATTENDEE",
        ];
        prop_assert_eq!(names, expected);
        prop_assert_eq!(event.text("SUMMARY"), Some(line(&title).to_string()));
        prop_assert_eq!(event.text("LOCATION"), Some(line(&place).to_string()));
        prop_assert_eq!(event.property("ATTENDEE").params["CN"].clone(), line(&name).to_string());
    }
}
