//! Entries as iCalendar text.
//!
//! Apart because it is the only place that knows the writing library, and what has to be put right
//! after it: no clock or chance of its own gets a say (it would fill in a missing DTSTAMP or UID).

use super::{Attendee, Details, Entry, Line, Method, Standing, VTIMEZONE_LONDON, Zone};
use icalendar::{Calendar, Component, Event, EventStatus, Property};
use jiff::tz::TimeZone;
use kernel::{EmailAddress, Timestamp};

const PRODUCT: &str = "-//Kith//Kith//EN";

/// The text of one message: one entry, for one attendee, as it stands now. The method must be what
/// [`Entry::method`], [`Entry::put`] or [`Entry::cancel`] answered; its MIME type is
/// `text/calendar; method=…; charset=utf-8`.
pub fn message(method: Method, entry: &Entry, organiser: &Attendee, attendee: &Attendee) -> String {
    let mut event = event(entry);
    event.append_property(person("ORGANIZER", organiser));
    let mut invited = person("ATTENDEE", attendee);
    invited.add_parameter("ROLE", "REQ-PARTICIPANT");
    // What was booked with us is agreed already: no answer is asked for, and none would be read.
    invited.add_parameter("PARTSTAT", "ACCEPTED").add_parameter("RSVP", "FALSE");
    event.append_multi_property(invited);
    let mut calendar = empty();
    calendar.append_property(Property::new("METHOD", method.word()));
    calendar.push(event);
    with_zone(&calendar, entry.details.zone == Zone::London)
}

/// The text of a feed: every entry that stands. It has no METHOD (it is a file to read, not a
/// message) and names nobody; clients take out what is no longer in it.
pub fn feed(name: &Line, entries: &[Entry]) -> String {
    let mut calendar = empty();
    calendar.append_property(Property::new("X-WR-CALNAME", name.as_str()));
    let mut refresh = Property::new("REFRESH-INTERVAL", "PT1H");
    calendar.append_property(refresh.add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("X-PUBLISHED-TTL", "PT1H"));
    let standing: Vec<&Entry> = entries.iter().filter(|it| it.standing == Standing::Confirmed).collect();
    for entry in &standing {
        calendar.push(event(entry));
    }
    with_zone(&calendar, standing.iter().any(|it| it.details.zone == Zone::London))
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", PRODUCT), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar
}

fn event(entry: &Entry) -> Event {
    let Details { begins_at, ends_at, zone, title, place } = &entry.details;
    let mut event = Event::new();
    event.append_property(Property::new("UID", entry.uid.to_string()));
    event.append_property(Property::new("SEQUENCE", entry.sequence.to_string()));
    event.append_property(Property::new("DTSTAMP", utc(entry.stamped_at)));
    event.append_property(Property::new("LAST-MODIFIED", utc(entry.stamped_at)));
    event.append_property(moment("DTSTART", *begins_at, *zone));
    event.append_property(moment("DTEND", *ends_at.max(begins_at), *zone));
    event.append_property(Property::new("SUMMARY", title.as_str()));
    if let Some(place) = place {
        event.append_property(Property::new("LOCATION", place.as_str()));
    }
    event.append_property(Property::new("CLASS", "PRIVATE"));
    event.status(match entry.standing {
        Standing::Confirmed => EventStatus::Confirmed,
        Standing::Cancelled => EventStatus::Cancelled,
    });
    event.append_property(Property::new(
        "TRANSP",
        if entry.standing == Standing::Confirmed { "OPAQUE" } else { "TRANSPARENT" },
    ));
    event.done()
}

fn person(key: &str, who: &Attendee) -> Property {
    let mut property = Property::new(key, format!("mailto:{}", address(&who.address)));
    if let Some(name) = &who.name {
        // A circumflex would begin an escape in a parameter (RFC 6868).
        property.add_parameter("CN", &name.as_str().replace('^', "^^"));
    }
    property.done()
}

/// An address for a URI: what could end a line or a value is left out, and the few characters that
/// are special in `mailto:` are percent-encoded (RFC 6068).
fn address(address: &EmailAddress) -> String {
    let sound = |c: &char| !c.is_control() && !c.is_whitespace() && !"\"<>;,:\\".contains(*c);
    let mut text = String::new();
    for c in address.as_str().chars().filter(sound) {
        match c {
            '%' => text.push_str("%25"),
            '?' => text.push_str("%3F"),
            '&' => text.push_str("%26"),
            '#' => text.push_str("%23"),
            _ => text.push(c),
        }
    }
    text
}

fn moment(key: &str, at: Timestamp, zone: Zone) -> Property {
    let local = at.on_the_clock_of(kernel::ZONE);
    // When the clocks go back an hour comes twice, and a local time means the first (RFC 5545, 3.3.5):
    // the second can only be said in universal time.
    let is_read_back = local.time_zone().to_ambiguous_timestamp(local.datetime()).compatible().ok() == Some(at.jiff());
    if zone == Zone::Utc || !is_read_back {
        return Property::new(key, utc(at));
    }
    let mut property = Property::new(key, local.strftime("%Y%m%dT%H%M%S").to_string());
    property.add_parameter("TZID", kernel::ZONE).done()
}

fn utc(at: Timestamp) -> String {
    at.jiff().to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn with_zone(calendar: &Calendar, needed: bool) -> String {
    let text = folded(&calendar.to_string());
    if !needed {
        return text;
    }
    // No value holds a line break, so the first such line is where the first entry begins.
    text.replacen("\r\nBEGIN:VEVENT\r\n", &format!("\r\n{VTIMEZONE_LONDON}BEGIN:VEVENT\r\n"), 1)
}

/// Folds anew at 75 octets (RFC 5545, 3.1): the library leaves 76 in the last piece of some lines.
fn folded(text: &str) -> String {
    const OCTETS: usize = 75;
    let mut out = String::with_capacity(text.len() + text.len() / 32);
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > OCTETS {
                out.push_str("\r\n ");
                length = 1;
            }
            out.push(c);
            length += c.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}
