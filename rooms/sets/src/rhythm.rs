//! The rule by which a programme's sets get their dates, out of its blueprint. Pure: the arithmetic is
//! the engine's.

use almanac::schedule::{Anchor, Every, Kind, Rhythm, Rule, Stretch};
use programmes::blueprint::{Interval, Meetings, Occasion, Timetable, Unit, Wait};

/// The rule of a timetable; none where nothing in it has a date.
pub fn rule(it: &Timetable) -> Option<Rule> {
    let stretches: Vec<Stretch> = [
        it.introduction.map(|part| days(Kind::Introduction, &part)),
        it.residential.map(|part| days(Kind::Residential, &part)),
        it.meetings.as_ref().map(meetings),
        it.closing_day.map(|part| days(Kind::Closing, &part)),
        it.evaluation.map(|part| days(Kind::Evaluation, &part)),
        it.follow_up.map(|part| days(Kind::FollowUp, &part)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!stretches.is_empty()).then_some(Rule { stretches })
}

/// One day, or several running.
fn days(kind: Kind, it: &Occasion) -> Stretch {
    Stretch {
        kind,
        count: it.days,
        rhythm: Rhythm::Every(Every::Days(1)),
        minutes: it.minutes,
        white_space_minutes: 0,
        after: Some(it.after.map_or(Every::Weeks(1), waited)),
        from: Anchor::Previous,
    }
}

fn meetings(it: &Meetings) -> Stretch {
    // A month keeps the weekday of the group: four or five weeks.
    let rhythm = match it.every {
        Interval { count: 1, unit: Unit::Months } => Rhythm::AboutMonthly,
        every => Rhythm::Every(distance(every)),
    };
    Stretch {
        kind: Kind::Meeting,
        count: it.count,
        rhythm,
        minutes: it.minutes,
        white_space_minutes: it.white_space_minutes,
        after: it.after.map(waited),
        from: Anchor::Previous,
    }
}

/// Where a wait leaves a choice, the sooner: whoever plans can move it.
fn waited(it: Wait) -> Every {
    distance(it.least)
}

fn distance(it: Interval) -> Every {
    match it.unit {
        Unit::Days => Every::Days(it.count),
        Unit::Weeks => Every::Weeks(it.count),
        Unit::Months => Every::Months(it.count),
    }
}
