//! Prints a history of changes to some entries: what we hold, and the text that says so, for
//! `cargo xtask calendar` to read back by programs that are not ours.
//!
//! Each block is a line `== KIND`, tab-separated facts (UID, sequence, standing, beginning, end, title,
//! place), then the iCalendar text. It ends with the feed of what stands.

use almanac::itip::{Attendee, Details, Entry, Line, Method, Standing, Zone, feed, message};
use kernel::Timestamp;

const TITLES: [&str; 6] = [
    "Booked time",
    "Amser wedi’i gadw; ŵythnos, 2",
    "A \\ slash, a semicolon; and a colon: all of them",
    "老虎 on the stairs of the house that is so long that its line has to be folded more than once, twice",
    "^n is no line break",
    "Ọjọ́ tí a yàn",
];
const NAMES: [&str; 4] = ["Cartrefi", "Siân ap Dafydd, Tai; Cymru: 1", "A^nB ^^ C", "\"Quoted\"\r\nX-EVIL:1"];
/// Both clock changes of 2027, the days around them, and plain days.
const STARTS: [&str; 6] = [
    "2027-03-27T10:00:00Z",
    "2027-03-28T01:30:00Z",
    "2027-03-29T09:00:00Z",
    "2027-10-31T00:30:00Z",
    "2027-10-31T01:30:00Z",
    "2027-11-02T10:00:00Z",
];

/// A small sequence of numbers that is the same everywhere (Knuth's multiplier).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut numbers = Numbers(7);
    let mut entries: Vec<Entry> = Vec::new();
    for step in 0..400 {
        let now = Timestamp::from_micros(1_790_000_000_000_000 + step * 61_000_000);
        let which = numbers.below(12);
        let sent = match entries.get_mut(which) {
            None => {
                let uid = format!("{}@kith.example", entries.len()).parse()?;
                entries.push(Entry::new(uid, details(&mut numbers)?, now));
                entries.last().map(|it| (it, Method::Request))
            }
            Some(it) => {
                let method = if numbers.below(4) == 0 { it.cancel(now) } else { it.put(details(&mut numbers)?, now) };
                method.map(|method| (&*it, method))
            }
        };
        if let Some((entry, method)) = sent {
            let named = |name: &str, address: &str| -> Result<Attendee, Box<dyn std::error::Error>> {
                Ok(Attendee { name: Some(name.parse()?), address: address.parse()? })
            };
            let organiser = named(NAMES[numbers.below(4)], "kith@kith.example")?;
            let attendee = named(NAMES[numbers.below(4)], "sian+o'neill%1@cartrefi.example")?;
            print!("== {}\n{}\n{}", method.word(), facts(entry), message(method, entry, &organiser, &attendee));
        }
    }
    let standing = |it: &&Entry| it.standing == Standing::Confirmed;
    let all: Vec<String> = entries.iter().filter(standing).map(facts).collect();
    print!("== FEED\n{}\n{}", all.join("\n"), feed(&"My dates".parse()?, &entries));
    Ok(())
}

fn details(numbers: &mut Numbers) -> Result<Details, Box<dyn std::error::Error>> {
    let begins_at: Timestamp = STARTS[numbers.below(STARTS.len())].parse()?;
    let place: Option<Line> = match numbers.below(3) {
        0 => None,
        _ => Some(TITLES[numbers.below(TITLES.len())].parse()?),
    };
    Ok(Details {
        begins_at,
        ends_at: Timestamp::from_micros(begins_at.micros() + 12_600_000_000),
        zone: if numbers.below(5) == 0 { Zone::Utc } else { Zone::London },
        title: TITLES[numbers.below(TITLES.len())].parse()?,
        place,
    })
}

fn facts(it: &Entry) -> String {
    let standing = if it.standing == Standing::Confirmed { "CONFIRMED" } else { "CANCELLED" };
    let Details { begins_at, ends_at, title, place, .. } = &it.details;
    let place = place.as_ref().map_or("-", Line::as_str);
    format!("{}\t{}\t{standing}\t{begins_at}\t{ends_at}\t{title}\t{place}", it.uid, it.sequence)
}
