//! The list of interests as a coordinator reads it: strictly in order of first interest, each with
//! its place, how it stands, and how many of its organisation have come so far. Apart from
//! `interest::order`, which decides the order: here it is looked through, searched and counted.

use crate::{
    deadline::Deadlines,
    folding::folded,
    interest::order::{Ranked, order, order_key},
    interest::{Channel, Interest, Standing},
    reference::Reference,
};
use kernel::{Id, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

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

/// One line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Whose.
    pub interest: &'a Interest,
    /// How it stands.
    pub status: Status,
    /// Its place, for those who have or would get one.
    pub ranked: Option<Ranked<'a>>,
    /// It came after the deadline.
    pub late: bool,
    /// Which of its organisation it is among those who stand, from 1; while it waits, which it would be.
    pub nth: usize,
    /// How many of its organisation stand in all.
    pub of: usize,
}

/// Everyone who ever showed interest, strictly in order; who lapsed, withdrew or was merged stands
/// between the others without a place.
pub fn lines<'a>(interests: &'a [Interest], deadlines: &Deadlines, now: Timestamp) -> Vec<Line<'a>> {
    let ranked = order(interests, deadlines, now);
    let ranked: BTreeMap<Id<Interest>, Ranked<'a>> = ranked.into_iter().map(|it| (it.interest.id, it)).collect();
    let mut all: Vec<&Interest> = interests.iter().collect();
    all.sort_by_key(|it| order_key(it));
    let mut of: BTreeMap<String, usize> = BTreeMap::new();
    for it in all.iter().filter(|it| it.stands()) {
        *of.entry(folded(&it.organisation)).or_default() += 1;
    }
    let mut so_far: BTreeMap<String, usize> = BTreeMap::new();
    let line = |interest: &'a Interest| {
        let employer = folded(&interest.organisation);
        let before = so_far.entry(employer.clone()).or_default();
        let nth = *before + 1;
        *before += usize::from(interest.stands());
        Line {
            interest,
            status: Status::of(interest, now),
            ranked: ranked.get(&interest.id).copied(),
            late: deadlines.is_late(interest.counts_from),
            nth,
            of: of.get(&employer).copied().unwrap_or(0),
        }
    };
    all.into_iter().map(line).collect()
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

impl Sought {
    /// Whether a line is among those looked for.
    pub fn finds(&self, line: &Line<'_>) -> bool {
        self.status.is_none_or(|it| it == line.status)
            && self.channel.is_none_or(|it| it == line.interest.channel)
            && (!self.late || line.late)
            && folded(&line.interest.organisation).contains(&folded(&self.organisation))
            && self.finds_text(line.interest)
    }

    fn finds_text(&self, it: &Interest) -> bool {
        let (text, plain) = (self.text.trim().to_lowercase(), folded(&self.text));
        let named = text.is_empty() || (!plain.is_empty() && folded(&it.name).contains(&plain));
        named || it.email.key().contains(&text) || Reference::parse(&text).is_ok_and(|typed| typed == it.reference)
    }
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

/// Counts everyone who has or would get a place.
pub fn count(lines: &[Line<'_>]) -> Counts {
    let there = || lines.iter().filter(|it| it.ranked.is_some());
    let organisations: BTreeSet<String> = there().map(|it| folded(&it.interest.organisation)).collect();
    let stand = there().filter(|it| it.status == Status::Stands).count();
    Counts {
        stand,
        wait: there().count() - stand,
        late: there().filter(|it| it.late).count(),
        organisations: organisations.len(),
    }
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
