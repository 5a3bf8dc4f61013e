//! The dates of sets beside each other: derived by the rule for all of them at once, in the same weeks,
//! or for one by itself. Pure; nothing is moved because of a clash.

use crate::meeting::Meeting;
use crate::set::Set;
use almanac::schedule::{Rule, Schedule, ScheduleError, Start, parallel};
use calendar::Line;
use jiff::civil::{Time, Weekday};
use jiff::tz::TimeZone;
use kernel::{Date, Id, Timestamp};

/// From where dates are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// The day of the first gathering, or any day of its week where a set has its own weekday.
    pub day: Date,
    /// The time at which every gathering begins.
    pub time: Time,
    /// Where people meet; nothing is online.
    pub place: Option<Line>,
}

/// Why sets get no dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DatesError {
    /// Nothing in the blueprint has a date.
    #[error("the blueprint has nothing with a date")]
    NoRule,
    /// The first gathering would be past.
    #[error("choose a day that is still to come")]
    Past,
    /// A meeting has taken place: the others are moved one by one.
    #[error("the set has begun: move its meetings one by one")]
    Begun,
    /// What the engine says.
    #[error(transparent)]
    Schedule(#[from] ScheduleError),
}

/// The meetings of sets, each on its own weekday; a set that has none meets on that of the beginning.
/// Those that are there keep their ids, by position, so that calendars change rather than begin anew.
pub fn derive(
    rule: &Rule,
    sets: &[(&Set, &[Meeting])],
    from: &Beginning,
    now: Timestamp,
    id: impl Fn() -> Id<Meeting>,
) -> Result<Vec<Vec<Meeting>>, DatesError> {
    if sets.iter().any(|(_, before)| before.iter().any(|it| !it.is_ahead(now))) {
        return Err(DatesError::Begun);
    }
    let own = |set: &Set| set.weekday().unwrap_or(from.day.civil().weekday());
    let weekdays: Vec<Weekday> = sets.iter().map(|(set, _)| own(set)).collect();
    let Some(first) = weekdays.first() else { return Ok(Vec::new()) };
    let start = Start { week_of: from.day.civil(), weekday: *first, time: from.time };
    let schedules = parallel(rule, start, &weekdays)?;
    let all: Vec<Vec<Meeting>> = schedules
        .iter()
        .zip(sets)
        .map(|(schedule, (set, before))| meetings(schedule, set, before, from, &id))
        .collect();
    if all.iter().flatten().any(|it| !it.is_ahead(now)) { Err(DatesError::Past) } else { Ok(all) }
}

fn meetings(
    schedule: &Schedule,
    set: &Set,
    before: &[Meeting],
    from: &Beginning,
    id: impl Fn() -> Id<Meeting>,
) -> Vec<Meeting> {
    let zone = TimeZone::get(kernel::ZONE).unwrap_or(TimeZone::UTC);
    let meeting = |(position, it): (u16, &almanac::schedule::Occasion)| Meeting {
        id: before.iter().find(|old| old.position == position).map_or_else(&id, |old| old.id),
        set: set.id,
        position,
        kind: it.kind,
        number: it.number,
        derived_at: it.begins_at(&zone),
        begins_at: it.begins_at(&zone),
        minutes: it.minutes,
        white_space_minutes: it.white_space_minutes,
        place: from.place.clone(),
        moved: None,
    };
    (0..).zip(schedule.occasions()).map(meeting).collect()
}
