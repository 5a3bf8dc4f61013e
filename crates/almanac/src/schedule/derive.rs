//! The arithmetic from a rule to dates.
//!
//! Apart because it counts in weeks, never in days of one group: so sets beside each other stay in
//! the same weeks whatever their weekdays.

use super::{Anchor, Every, Kind, Nth, Occasion, Rhythm, Rule, Schedule, Start, Stretch};
use jiff::{
    Span,
    civil::{Date, Weekday},
};
use std::ops::RangeInclusive;

/// The years a schedule may touch.
pub(super) const YEARS: RangeInclusive<i16> = 1900..=2999;

/// Why there is no schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// No stretch at all.
    #[error("the rule has nothing with a date")]
    Empty,
    /// None, or more than 400.
    #[error("a stretch has 1 to 400 occasions")]
    Count,
    /// None, or more than a day.
    #[error("an occasion lasts 1 to 1,440 minutes, and so does its white space at most")]
    Minutes,
    /// A rhythm that does not move.
    #[error("occasions are at least a day apart")]
    Standing,
    /// Before 1900 or after 2999.
    #[error("the dates leave the years 1900 to 2999")]
    OutOfRange,
}

/// Derives the dates of one group.
///
/// ```
/// use almanac::schedule::{Every, Kind, Rule, Start, Stretch, schedule};
/// use jiff::civil::{Weekday, date, time};
/// let rule = Rule { stretches: vec![
///     Stretch::one(Kind::Introduction, 120, Every::Weeks(1)),
///     Stretch::one(Kind::Evaluation, 120, Every::Weeks(2)),
/// ] };
/// let start = Start { week_of: date(2027, 1, 11), weekday: Weekday::Tuesday, time: time(10, 0, 0, 0) };
/// let dates = schedule(&rule, start)?;
/// assert_eq!(dates.occasions()[1].date(), date(2027, 1, 26));
/// # Ok::<(), almanac::schedule::ScheduleError>(())
/// ```
pub fn schedule(rule: &Rule, start: Start) -> Result<Schedule, ScheduleError> {
    rule.stretches.iter().try_for_each(check)?;
    if rule.stretches.is_empty() {
        return Err(ScheduleError::Empty);
    }
    let mut occasions: Vec<Occasion> = Vec::new();
    for stretch in &rule.stretches {
        let first = match anchor(&occasions, stretch.from) {
            None => on_weekday(start.week_of, start.weekday)?,
            Some(day) => {
                let wait = stretch.after.map_or(stretch.rhythm, Rhythm::Every);
                next(wait, Since { first: day, before: day, count: 1 }, start.weekday)?
            }
        };
        let mut before = first;
        for number in 1..=stretch.count {
            let since = Since { first, before, count: number - 1 };
            let date = if number == 1 { first } else { next(stretch.rhythm, since, start.weekday)? };
            occasions.push(Occasion {
                kind: stretch.kind,
                number,
                derived: date,
                derived_time: start.time,
                choice: None,
                minutes: stretch.minutes,
                white_space_minutes: stretch.white_space_minutes,
            });
            before = date;
        }
    }
    Ok(Schedule { occasions })
}

/// Derives the dates of groups beside each other, one on each weekday, all in the same weeks (Monday to
/// Sunday) where the rule counts in weeks or months: the first weekday leads, and each of the others is as
/// many days before or after it as at the start.
pub fn parallel(rule: &Rule, start: Start, weekdays: &[Weekday]) -> Result<Vec<Schedule>, ScheduleError> {
    let lead = schedule(rule, Start { weekday: weekdays.first().copied().unwrap_or(start.weekday), ..start })?;
    let monday = on_weekday(start.week_of, Weekday::Monday)?;
    let beside = |weekday: &Weekday| {
        let mut it = lead.clone();
        let begun = it.occasions.first().map_or(monday, |it| it.derived);
        let by = on_weekday(monday, *weekday)? - begun;
        for occasion in &mut it.occasions {
            occasion.derived = plus(occasion.derived, by)?;
        }
        Ok(it)
    };
    weekdays.iter().map(beside).collect()
}

fn check(it: &Stretch) -> Result<(), ScheduleError> {
    let stands = |every| matches!(every, Every::Days(0) | Every::Weeks(0) | Every::Months(0));
    if !(1..=400).contains(&it.count) {
        return Err(ScheduleError::Count);
    }
    if !(1..=1_440).contains(&it.minutes) || it.white_space_minutes > 1_440 {
        return Err(ScheduleError::Minutes);
    }
    if it.after.is_some_and(stands) || matches!(it.rhythm, Rhythm::Every(every) if stands(every)) {
        return Err(ScheduleError::Standing);
    }
    Ok(())
}

fn anchor(so_far: &[Occasion], from: Anchor) -> Option<Date> {
    let last = so_far.last();
    let of_kind = |kind: Kind| so_far.iter().rev().find(|it| it.kind == kind);
    match from {
        Anchor::Previous => last,
        Anchor::LastOf(kind) => of_kind(kind).or(last),
    }
    .map(|it| it.derived)
}

/// What the next occasion is counted from: the first of its stretch, the one before, and how many
/// there are already.
struct Since {
    first: Date,
    before: Date,
    count: u16,
}

fn next(rhythm: Rhythm, since: Since, weekday: Weekday) -> Result<Date, ScheduleError> {
    let Since { first, before, count } = since;
    match rhythm {
        Rhythm::Every(Every::Days(days)) => plus(before, Span::new().days(i64::from(days))),
        Rhythm::Every(Every::Weeks(weeks)) => plus(before, Span::new().weeks(i64::from(weeks))),
        Rhythm::Every(Every::Months(months)) => {
            on_weekday(plus(before, Span::new().months(i64::from(months)))?, weekday)
        }
        Rhythm::Monthly(nth) => {
            let month = plus(before.first_of_month(), Span::new().months(1))?;
            let nth = match nth {
                Nth::First => 1,
                Nth::Second => 2,
                Nth::Third => 3,
                Nth::Fourth => 4,
                Nth::Last => -1,
            };
            month.nth_weekday_of_month(nth, weekday).map_err(|_| ScheduleError::OutOfRange)
        }
        Rhythm::AboutMonthly => {
            let same_day = plus(first, Span::new().months(i64::from(count)))?;
            let ahead = i64::from(same_day.weekday().until(weekday));
            plus(same_day, Span::new().days(if ahead > 3 { ahead - 7 } else { ahead }))
        }
    }
}

fn on_weekday(day: Date, weekday: Weekday) -> Result<Date, ScheduleError> {
    let by = i64::from(weekday.to_monday_zero_offset()) - i64::from(day.weekday().to_monday_zero_offset());
    plus(day, Span::new().days(by))
}

fn plus(day: Date, span: Span) -> Result<Date, ScheduleError> {
    let later = day.checked_add(span).map_err(|_| ScheduleError::OutOfRange)?;
    if YEARS.contains(&later.year()) { Ok(later) } else { Err(ScheduleError::OutOfRange) }
}
