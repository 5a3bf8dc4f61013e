//! A small calendar program: it takes letters in as RFC 5546 says and shares no code with who writes them.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use std::collections::BTreeMap;

/// What it shows of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    pub begins: Timestamp,
    pub ends: Timestamp,
    pub title: String,
    pub place: Option<String>,
}

/// The calendar behind one address: by UID, the newest word and, where it stands, what is shown.
#[derive(Debug, Default)]
pub(super) struct Client(BTreeMap<String, ((u32, String), Option<Shown>)>);

impl Client {
    /// Takes a letter's entry in: the higher SEQUENCE wins, then the later DTSTAMP; what is not newer
    /// is put aside.
    pub fn receive(&mut self, text: &str) {
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 1, "one entry a letter");
        let lines = lines(text);
        let word = (value(&lines, "SEQUENCE").parse().unwrap(), value(&lines, "DTSTAMP"));
        let uid = value(&lines, "UID");
        if self.0.get(&uid).is_some_and(|(have, _)| *have >= word) {
            return;
        }
        let shown = match (value(&lines, "METHOD").as_str(), value(&lines, "STATUS").as_str()) {
            ("REQUEST", "CONFIRMED") => Some(shown(&lines)),
            ("CANCEL", "CANCELLED") => None,
            other => panic!("{other:?} contradict each other"),
        };
        self.0.insert(uid, (word, shown));
    }
    /// What stands in it.
    pub fn calendar(&self) -> BTreeMap<String, Shown> {
        self.0.iter().filter_map(|(uid, (_, it))| Some((uid.clone(), it.clone()?))).collect()
    }
}

/// What stands in a feed.
pub(super) fn read_feed(text: &str) -> BTreeMap<String, Shown> {
    let entries = text.split("BEGIN:VEVENT").skip(1).map(lines);
    entries.map(|lines| (value(&lines, "UID"), shown(&lines))).collect()
}

/// The value of the one line of this name; the empty text where there is none.
pub(super) fn line(text: &str, name: &str) -> String {
    value(&lines(text), name)
}

/// The lines outside the definition of the zone, unfolded: name, parameters, value.
fn lines(text: &str) -> Vec<(String, String, String)> {
    let unfolded = text.replace("\r\n ", "");
    let zone = unfolded.find("BEGIN:VTIMEZONE").zip(unfolded.find("END:VTIMEZONE"));
    let kept = match zone {
        Some((from, to)) => format!("{}{}", &unfolded[..from], &unfolded[to..]),
        None => unfolded,
    };
    let split = |line: &str| {
        let quoted = |at: usize| line[..at].matches('"').count() % 2 == 1;
        let colon = line.match_indices(':').map(|(at, _)| at).find(|at| !quoted(*at))?;
        let (name, parameters) = line[..colon].split_once(';').unwrap_or((&line[..colon], ""));
        Some((name.to_owned(), parameters.to_owned(), line[colon + 1..].to_owned()))
    };
    kept.split("\r\n").filter_map(split).collect()
}

fn value(lines: &[(String, String, String)], name: &str) -> String {
    let found: Vec<_> = lines.iter().filter(|it| it.0 == name).collect();
    assert!(found.len() < 2, "{name} is there twice");
    found.first().map(|it| it.2.clone()).unwrap_or_default()
}

fn shown(lines: &[(String, String, String)]) -> Shown {
    let instant = |name: &str| {
        let (_, parameters, value) = lines.iter().find(|it| it.0 == name).unwrap();
        let local: DateTime = value.trim_end_matches('Z').parse().unwrap();
        let zone = match parameters.strip_prefix("TZID=") {
            Some(name) => TimeZone::get(name).unwrap(),
            None => TimeZone::UTC,
        };
        zone.to_ambiguous_timestamp(local).compatible().unwrap()
    };
    let text = |name: &str| value(lines, name).replace("\\,", ",").replace("\\;", ";");
    let place = Some(text("LOCATION")).filter(|it| !it.is_empty());
    Shown { begins: instant("DTSTART"), ends: instant("DTEND"), title: text("SUMMARY"), place }
}
