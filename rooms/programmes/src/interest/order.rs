//! The order of first interest: first come, first served. Apart from `interest` because it looks
//! at everybody at once.
//!
//! Who stands has a place: 1, 2, 3 and so on, by when the interest counts from, then by when it
//! was written down, then by id. Who has not pressed the button yet is shown between them with
//! the place they would get, and pushes nobody down; several waiting may show the same place. Who
//! lapsed, withdrew or was merged is not in the order.

use crate::{deadline::Deadlines, interest::Interest};
use kernel::{Id, Timestamp};

/// One interest in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked<'a> {
    /// Whose.
    pub interest: &'a Interest,
    /// The place, from 1: the one it has or, while provisional, the one it would get.
    pub place: usize,
    /// It does not stand yet.
    pub provisional: bool,
    /// So many before it do not stand yet: if all of them confirm, the place moves back by as many.
    pub waiting_before: usize,
    /// It came after the deadline.
    pub late: bool,
}

/// What decides the order between two interests.
pub fn order_key(it: &Interest) -> (Timestamp, Timestamp, Id<Interest>) {
    (it.counts_from, it.recorded_at, it.id)
}

/// Everyone who has or would get a place, in order. What is given in any order comes back in one.
pub fn order<'a>(
    interests: impl IntoIterator<Item = &'a Interest>,
    deadlines: &Deadlines,
    now: Timestamp,
) -> Vec<Ranked<'a>> {
    let there = |it: &&Interest| it.stands() || it.is_waiting(now);
    let mut all: Vec<&Interest> = interests.into_iter().filter(there).collect();
    all.sort_by_key(|it| order_key(it));
    let (mut standing, mut waiting_before) = (0, 0);
    all.into_iter()
        .map(|interest| {
            let provisional = !interest.stands();
            let ranked = Ranked {
                interest,
                place: standing + 1,
                provisional,
                waiting_before,
                late: deadlines.is_late(interest.counts_from),
            };
            standing += usize::from(!provisional);
            waiting_before += usize::from(provisional);
            ranked
        })
        .collect()
}

/// The place of one interest in the order, if it has or would get one.
pub fn place_of<'a>(
    of: Id<Interest>,
    interests: impl IntoIterator<Item = &'a Interest>,
    deadlines: &Deadlines,
    now: Timestamp,
) -> Option<Ranked<'a>> {
    let all = order(interests, deadlines, now);
    all.into_iter().find(|it| it.interest.id == of)
}
