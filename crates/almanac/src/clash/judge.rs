//! One gathering against everything it could clash with.
//!
//! Apart because the rules about eves, sunset and sighting are ours: the tables hold days only.

use super::table::{FIRST_YEAR, LAST_YEAR, bank_holidays, faith_days};
use super::{BankHoliday, Clash, FaithDay, Kind, Marked, Nation, Place, SchoolHoliday, Severity, Shape};
use jiff::{
    SignedDuration,
    civil::{Date, Time, Weekday, time},
};
use kernel::Timestamp;

/// What to look at.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// Whose bank holidays.
    pub nations: &'a [Nation],
    /// From where sunset is watched.
    pub place: Place,
    /// The schools' holidays.
    pub schools: &'a [SchoolHoliday],
    /// What members marked, one a member.
    pub members: &'a [Marked],
}

impl Default for Against<'_> {
    fn default() -> Self {
        Self { nations: &Nation::ALL, place: Place::LONDON, schools: &[], members: &[] }
    }
}

/// How long before sunset people who keep it have to leave, and how long after it is night.
const HOME_BY: SignedDuration = SignedDuration::from_hours(2);
const NIGHTFALL: SignedDuration = SignedDuration::from_mins(60);
/// Before breaking a fast people want to be where they eat.
const MEAL: SignedDuration = SignedDuration::from_mins(30);

/// A gathering on the clock of London.
struct Gathering {
    begins_at: Timestamp,
    ends_at: Timestamp,
    first: Date,
    last: Date,
    place: Place,
}

impl Gathering {
    fn days(&self) -> impl Iterator<Item = Date> {
        self.first.series(jiff::Span::new().days(1)).take_while(|it| *it <= self.last)
    }
    fn touches(&self, first: Date, last: Date) -> bool {
        self.first <= last && first <= self.last
    }
    /// Whether it lasts beyond an instant so long before (negative) or after sunset of a day.
    fn lasts_beyond(&self, day: Date, by: SignedDuration) -> bool {
        self.ends_at > shifted(self.place.sunset(day), by)
    }
    fn begins_before(&self, day: Date, by: SignedDuration) -> bool {
        self.begins_at < shifted(self.place.sunset(day), by)
    }
    fn overlaps(&self, begins_at: Timestamp, ends_at: Timestamp) -> bool {
        self.begins_at < ends_at && begins_at < self.ends_at
    }
    fn overlaps_hours(&self, day: Date, from: Time, to: Time) -> bool {
        self.overlaps(on_the_clock(day, from), on_the_clock(day, to))
    }
}

/// Everything that a gathering clashes with, the weightiest first, then by date. A gathering that ends
/// before it begins is taken as an instant; one longer than 31 days is looked at for its first 31.
pub fn clashes(begins_at: Timestamp, ends_at: Timestamp, against: &Against<'_>) -> Vec<Clash> {
    let longest = shifted(begins_at, SignedDuration::from_hours(24 * 31));
    let ends_at = ends_at.max(begins_at).min(longest);
    let first = begins_at.day().civil();
    // One that ends at midnight does not reach into the day after.
    let last = Timestamp::from_micros(ends_at.micros() - 1).max(begins_at).day().civil();
    let it = Gathering { begins_at, ends_at, first, last, place: against.place };
    let mut found = Vec::new();
    if first.year() < FIRST_YEAR || last.year() > LAST_YEAR {
        found.push(Clash { severity: Severity::Mention, kind: Kind::NotCovered, first, last });
    }
    found.extend(banks(&it, against.nations));
    found.extend(faith_days().iter().flat_map(|day| faith(&it, day)));
    found.extend(it.days().filter_map(|day| sabbath(&it, day)));
    found.extend(it.days().filter_map(|day| friday_prayer(&it, day)));
    found.extend(against.schools.iter().filter(|school| it.touches(school.first, school.last)).map(school));
    let marked = against.members.iter().filter(|marked| it.overlaps(marked.begins_at, marked.ends_at)).count();
    if marked > 0 {
        found.push(Clash { severity: Severity::Mind, kind: Kind::Members(marked), first, last });
    }
    found.sort_by(|one, other| {
        other.severity.cmp(&one.severity).then(one.first.cmp(&other.first)).then(one.kind.cmp(&other.kind))
    });
    found
}

fn banks(it: &Gathering, nations: &[Nation]) -> Vec<Clash> {
    let mut found: Vec<Clash> = Vec::new();
    let wanted = |day: &&BankHoliday| it.touches(day.date, day.date) && nations.contains(&day.nation);
    for day in bank_holidays().iter().filter(wanted) {
        let same = found.iter_mut().find_map(|clash| match &mut clash.kind {
            Kind::BankHoliday { day: key, nations } if *key == day.key && clash.first == day.date => Some(nations),
            _ => None,
        });
        match same {
            Some(nations) => nations.push(day.nation),
            None => found.push(Clash {
                severity: Severity::Avoid,
                kind: Kind::BankHoliday { day: day.key, nations: vec![day.nation] },
                first: day.date,
                last: day.date,
            }),
        }
    }
    for clash in &mut found {
        if let Kind::BankHoliday { nations, .. } = &mut clash.kind {
            nations.sort();
        }
    }
    found
}

fn faith(it: &Gathering, day: &FaithDay) -> Vec<Clash> {
    let (key, tradition, first, last) = (day.key, day.tradition, day.first, day.last);
    let clash = |severity, kind| Clash { severity, kind, first, last };
    let on = it.touches(first, last);
    let (eve, after) = (before(first), next(last));
    match day.shape {
        Shape::Day if on => vec![clash(day.severity, Kind::Faith { day: key, tradition })],
        Shape::Sunset if on && it.begins_before(last, NIGHTFALL) => {
            vec![clash(day.severity, Kind::Faith { day: key, tradition })]
        }
        Shape::Sunset if it.touches(eve, eve) && it.lasts_beyond(eve, -HOME_BY) && day.severity > Severity::Mention => {
            // Past sunset it is the day itself.
            let severity = if it.lasts_beyond(eve, SignedDuration::ZERO) { day.severity } else { Severity::Mind };
            vec![clash(severity, Kind::Eve { day: key, tradition })]
        }
        Shape::Sighted if on => vec![clash(day.severity, Kind::Faith { day: key, tradition })],
        Shape::Sighted if it.touches(eve, after) => {
            vec![clash(Severity::Mention, Kind::Sighting { day: key, tradition })]
        }
        Shape::Fast if on => {
            let breaks = |day: Date| it.lasts_beyond(day, -MEAL) && it.begins_before(day, NIGHTFALL);
            let late = it.days().filter(|day| (first..=last).contains(day)).any(breaks);
            let kind =
                if late { Kind::BreakingFast { day: key, tradition } } else { Kind::Faith { day: key, tradition } };
            vec![clash(if late { Severity::Mind } else { day.severity }, kind)]
        }
        _ => Vec::new(),
    }
}

fn sabbath(it: &Gathering, day: Date) -> Option<Clash> {
    let severity = match day.weekday() {
        Weekday::Friday if it.lasts_beyond(day, SignedDuration::ZERO) => Severity::Avoid,
        Weekday::Friday if it.lasts_beyond(day, -HOME_BY) => Severity::Mind,
        Weekday::Saturday if it.begins_before(day, NIGHTFALL) => Severity::Avoid,
        _ => return None,
    };
    Some(Clash { severity, kind: Kind::Sabbath, first: day, last: day })
}

fn friday_prayer(it: &Gathering, day: Date) -> Option<Clash> {
    let midday = day.weekday() == Weekday::Friday && it.overlaps_hours(day, time(12, 30, 0, 0), time(14, 0, 0, 0));
    midday.then_some(Clash { severity: Severity::Mind, kind: Kind::FridayPrayer, first: day, last: day })
}

fn school(it: &SchoolHoliday) -> Clash {
    let kind = Kind::SchoolHoliday { area: it.area.clone(), name: it.name.clone() };
    Clash { severity: Severity::Mention, kind, first: it.first, last: it.last }
}

fn before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

fn next(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

fn on_the_clock(day: Date, time: Time) -> Timestamp {
    let noon = kernel::Date::new(day).starts_at();
    let zone = noon.on_the_clock_of(kernel::ZONE).time_zone().clone();
    zone.to_ambiguous_timestamp(day.to_datetime(time)).compatible().map_or(noon, Timestamp::new)
}

fn shifted(at: Timestamp, by: SignedDuration) -> Timestamp {
    Timestamp::new(at.jiff().saturating_add(by).unwrap_or(at.jiff()))
}
