//! The parts of a blueprint that have to do with time: what has a date, and until when people may
//! register. Apart from `rules` because they count from one another.

use super::{Interval, Wait};
use jiff::civil::Weekday;
use kernel::Date;

/// The regular meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meetings {
    /// How many.
    pub count: u16,
    /// How long each is.
    pub minutes: u16,
    /// How long after each the room stays open for those who like; 0 is not at all.
    pub white_space_minutes: u16,
    /// How far apart they are.
    pub every: Interval,
    /// Whether the members may agree another rhythm or length.
    pub negotiated: bool,
    /// On which days of the week; empty where it is open.
    pub days: Vec<Weekday>,
    /// How long after what comes before them (see [`Timetable`]).
    pub after: Option<Wait>,
}

/// Anything else with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion {
    /// How long it is on each of its days.
    pub minutes: u16,
    /// On how many days running.
    pub days: u16,
    /// How long after what comes before it (see [`Timetable`]).
    pub after: Option<Wait>,
}

/// Everything with a date, in the order in which it comes. `after` counts from the end of what
/// comes before it here and is there: the evaluation from the last meeting, the follow-up from
/// the evaluation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timetable {
    /// Getting to know each other and the way of working.
    pub introduction: Option<Occasion>,
    /// Days away together, or online as if.
    pub residential: Option<Occasion>,
    /// The regular meetings.
    pub meetings: Option<Meetings>,
    /// The day that brings it to an end.
    pub closing_day: Option<Occasion>,
    /// Looking back soon after.
    pub evaluation: Option<Occasion>,
    /// Looking back much later.
    pub follow_up: Option<Occasion>,
}

/// A day by the calendar, or so long after the programme is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayRule {
    /// This day.
    On(Date),
    /// So long after the day of publishing.
    AfterPublishing(Interval),
}

impl DayRule {
    /// The day it is for a programme published on a day.
    pub fn for_publishing_on(self, published: Date) -> Date {
        match self {
            Self::On(day) => day,
            Self::AfterPublishing(wait) => wait.after(published),
        }
    }
}

/// How people say that they would like to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterestRules {
    /// From when; `None` is from publishing.
    pub opens: Option<DayRule>,
    /// Until the end of which day; `None` is until the programme closes.
    pub deadline: Option<DayRule>,
    /// Within how many days the button in the letter must be pressed to keep the place in the order.
    pub confirm_within_days: u16,
    /// What references begin with: `HDN` in `HDN-7K3F-92`.
    pub reference_prefix: Option<String>,
}
