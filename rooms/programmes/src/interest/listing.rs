//! The list of interests as a coordinator reads it: strictly in order of first interest, each with
//! its place, how it stands, and how many of its organisation have come so far. Apart from
//! `interest::order`, which decides the order: what a line says is here; the database finds the lines
//! and counts them (`store::list_lines`), a page at a time.

use crate::{
    deadline::Deadlines,
    interest::order::{Ranked, order},
    interest::{Channel, Interest, Standing},
};
use kernel::Timestamp;
use std::collections::BTreeMap;

/// How an interest stands, as one looks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It has a place of its own.
    Stands,
    /// There is still time to press the button.
    Waits,
    /// The time is over, whether or not it has been marked so.
    Lapsed,
    /// Taken back.
    Withdrawn,
    /// Another one of the same person counts.
    Merged,
}

impl Status {
    /// Every status, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Stands, Self::Waits, Self::Lapsed, Self::Withdrawn, Self::Merged];

    /// Its name in addresses and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Stands => "stands",
            Self::Waits => "waits",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
            Self::Merged => "merged",
        }
    }
    /// How an interest stands at an instant.
    pub fn of(it: &Interest, now: Timestamp) -> Self {
        match it.standing {
            Standing::Confirmed { .. } | Standing::Vouched { .. } => Self::Stands,
            Standing::Unconfirmed { .. } if it.is_waiting(now) => Self::Waits,
            Standing::Unconfirmed { .. } | Standing::Lapsed { .. } => Self::Lapsed,
            Standing::Withdrawn { .. } => Self::Withdrawn,
            Standing::Merged { .. } => Self::Merged,
        }
    }
}

/// A place in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The number, from 1: the one it has or, while provisional, the one it would get.
    pub number: usize,
    /// It does not stand yet.
    pub provisional: bool,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Whose.
    pub interest: Interest,
    /// How it stands.
    pub status: Status,
    /// Its place, for those who have or would get one.
    pub place: Option<Place>,
    /// It came after the deadline.
    pub late: bool,
    /// Which of its organisation it is among those who stand, from 1; while it waits, which it would be.
    pub nth: usize,
    /// How many of its organisation stand in all.
    pub of: usize,
}

/// How many stand before somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Before {
    /// In all.
    pub all: usize,
    /// Of the same organisation.
    pub colleagues: usize,
}

impl Line {
    /// What the list says of an interest before whom so many stand, of whose organisation so many do in all.
    pub fn new(interest: Interest, before: Before, of: usize, deadlines: &Deadlines, now: Timestamp) -> Self {
        let status = Status::of(&interest, now);
        let place = match status {
            Status::Stands | Status::Waits => {
                Some(Place { number: before.all + 1, provisional: status == Status::Waits })
            }
            Status::Lapsed | Status::Withdrawn | Status::Merged => None,
        };
        let late = deadlines.is_late(interest.counts_from);
        Self { interest, status, place, late, nth: before.colleagues + 1, of }
    }
}

/// What is looked for in the list; by default everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// Only those who stand so.
    pub status: Option<Status>,
    /// Only those who came so.
    pub channel: Option<Channel>,
    /// Only those who came after the deadline.
    pub late: bool,
    /// Part of the organisation's name.
    pub organisation: String,
    /// Part of a name, an address or a reference.
    pub text: String,
}

/// How many there are of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Have a place.
    pub stand: usize,
    /// Have still to press the button.
    pub wait: usize,
    /// Of those two, came after the deadline.
    pub late: usize,
    /// Organisations of those two.
    pub organisations: usize,
}

/// What a change to one or two interests does to the places of everybody else.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shifts {
    /// So many move forward.
    pub forward: usize,
    /// So many move back.
    pub back: usize,
}

/// Compares the places of all but the changed ones before and after.
pub fn shifts(before: &[Interest], changed: &[Interest], deadlines: &Deadlines, now: Timestamp) -> Shifts {
    let after = with(before, changed);
    let place = |it: &Ranked<'_>| (it.interest.id, it.place);
    let now_at: BTreeMap<_, _> = order(&after, deadlines, now).iter().map(place).collect();
    let mut shifts = Shifts::default();
    for it in order(before, deadlines, now) {
        let others = changed.iter().all(|new| new.id != it.interest.id);
        if let Some(place) = now_at.get(&it.interest.id).filter(|_| others) {
            shifts.forward += usize::from(*place < it.place);
            shifts.back += usize::from(*place > it.place);
        }
    }
    shifts
}

/// The interests with the changed ones in the place of what they were.
pub fn with(before: &[Interest], changed: &[Interest]) -> Vec<Interest> {
    let new = |it: &Interest| changed.iter().find(|new| new.id == it.id).unwrap_or(it).clone();
    before.iter().map(new).collect()
}
