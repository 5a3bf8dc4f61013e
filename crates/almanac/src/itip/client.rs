//! A small calendar client that reads our text and obeys RFC 5546, for tests: ours, and those of who
//! sends such text. Never in the program.
//!
//! Apart from the writer and sharing no code with it: it unfolds, splits and unescapes by itself,
//! and knows an entry only by UID, SEQUENCE and DTSTAMP.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use std::collections::BTreeMap;

/// One content line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// What comes before the parameters.
    pub name: String,
    /// The parameters, unquoted.
    pub params: BTreeMap<String, String>,
    /// What comes after the colon, as it stands.
    pub value: String,
}

/// A component with its lines and the components within it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// `VEVENT`, and the like.
    pub name: String,
    /// Its own lines.
    pub properties: Vec<Property>,
    /// The components within it.
    pub parts: Vec<Part>,
}

impl Part {
    /// The value of the one line of a name, if there is one.
    pub fn value(&self, name: &str) -> Option<&str> {
        let mut found = self.properties.iter().filter(|it| it.name == name);
        let value = found.next().map(|it| it.value.as_str());
        assert!(found.next().is_none(), "{name} is there twice");
        value
    }
    /// The same, as a text that was escaped.
    pub fn text(&self, name: &str) -> Option<String> {
        self.value(name).map(unescape)
    }
    /// The first line of a name.
    pub fn property(&self, name: &str) -> &Property {
        self.properties.iter().find(|it| it.name == name).expect("the property is there")
    }
    /// The components of a name within it.
    pub fn within(&self, name: &str) -> Vec<&Part> {
        self.parts.iter().filter(|it| it.name == name).collect()
    }
}

/// Reads one `VCALENDAR`; panics on whatever RFC 5545 does not allow.
pub fn read(text: &str) -> Part {
    assert!(text.ends_with("\r\n"), "every line ends in CR LF");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "a line is longer than 75 octets: {line}");
        assert!(!line.contains(['\r', '\n']), "a bare CR or LF in {line:?}");
    }
    let unfolded = text.replace("\r\n ", "");
    let mut open: Vec<Part> = vec![Part::default()];
    for line in unfolded.split("\r\n").filter(|it| !it.is_empty()) {
        let property = content_line(line);
        match property.name.as_str() {
            "BEGIN" => open.push(Part { name: property.value, ..Part::default() }),
            "END" => {
                let part = open.pop().expect("something is open");
                assert_eq!(part.name, property.value);
                open.last_mut().expect("something is around it").parts.push(part);
            }
            _ => open.last_mut().expect("something is open").properties.push(property),
        }
    }
    let root = open.pop().expect("the root is open");
    assert!(open.is_empty() && root.properties.is_empty() && root.parts.len() == 1, "one VCALENDAR, nothing around it");
    root.parts.into_iter().next().expect("there is one")
}

fn content_line(line: &str) -> Property {
    let mut quoted = false;
    let colon = line.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == ':' && !quoted
    });
    let (head, value) = line.split_at(colon.expect("a content line has a colon").0);
    let mut pieces = vec![String::new()];
    for c in head.chars() {
        quoted ^= c == '"';
        match c {
            ';' if !quoted => pieces.push(String::new()),
            '"' => {}
            _ => pieces.last_mut().expect("there is one").push(c),
        }
    }
    let name = pieces.remove(0);
    assert!(name.chars().all(|c| c.is_ascii_uppercase() || c == '-'), "{name:?} is no name");
    let param =
        |it: String| it.split_once('=').map(|(k, v)| (k.to_owned(), v.replace("^^", "^"))).expect("a parameter");
    Property { name, params: pieces.into_iter().map(param).collect(), value: value[1..].to_owned() }
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => panic!("a lone backslash at the end"),
            },
            ',' | ';' => panic!("{c} is not escaped in {text}"),
            _ => out.push(c),
        }
    }
    out
}

/// What the client shows of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// When it begins.
    pub begins: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub place: Option<String>,
}

/// A client's calendar: by UID, the newest word and, where it stands, what is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Client {
    entries: BTreeMap<String, ((u32, String), Option<Shown>)>,
}

impl Client {
    /// Takes a message in (RFC 5546, 2.1.5): the higher SEQUENCE wins, then the later DTSTAMP;
    /// what is not newer is put aside.
    pub fn receive(&mut self, text: &str) {
        let calendar = read(text);
        let method = calendar.value("METHOD").expect("a message has a method");
        let [event] = calendar.within("VEVENT")[..] else { panic!("one entry a message") };
        let uid = event.value("UID").expect("an entry has a UID").to_owned();
        let sequence = event.value("SEQUENCE").and_then(|it| it.parse().ok()).expect("a sequence number");
        let word = (sequence, event.value("DTSTAMP").expect("a stamp").to_owned());
        if self.entries.get(&uid).is_some_and(|(have, _)| *have >= word) {
            return;
        }
        let shown = match (method, event.value("STATUS")) {
            ("REQUEST", Some("CONFIRMED")) => Some(shown(event)),
            ("CANCEL", Some("CANCELLED")) => None,
            other => panic!("{other:?} contradict each other"),
        };
        self.entries.insert(uid, (word, shown));
    }
    /// What stands in it.
    pub fn calendar(&self) -> BTreeMap<String, Shown> {
        self.entries.iter().filter_map(|(uid, (_, it))| Some((uid.clone(), it.clone()?))).collect()
    }
}

/// What the client shows of a `VEVENT`.
pub fn shown(event: &Part) -> Shown {
    let instant = |name: &str| {
        let it = event.property(name);
        let local: DateTime = it.value.trim_end_matches('Z').parse().expect("a date and time");
        let zone = match it.params.get("TZID") {
            Some(name) => TimeZone::get(name).expect("a zone we know"),
            None => TimeZone::UTC,
        };
        assert_eq!(it.value.ends_with('Z'), zone == TimeZone::UTC, "a floating time");
        zone.to_ambiguous_timestamp(local).compatible().expect("an instant")
    };
    Shown {
        begins: instant("DTSTART"),
        ends: instant("DTEND"),
        title: event.text("SUMMARY").expect("a title"),
        place: event.text("LOCATION"),
    }
}
