//! The order of first interest: first come, first served. Apart from `interest` because it looks
//! at everybody at once.
//!
//! Who stands has a place: 1, 2, 3 and so on, by when the interest counts from, then by when it
//! was written down, then by id. Who has not pressed the button yet is shown between them with
//! the place they would get, and pushes nobody down; several waiting may show the same place. Who
//! lapsed, withdrew or was merged is not in the order.

use crate::{deadline::Deadlines, interest::Interest};
use kernel::{Id, Timestamp};

/// What can stand in the order: an interest, or as much of one as a list of thousands reads.
pub trait Queued {
    /// What decides the order between two of them.
    type Key: Ord;
    /// This one's.
    fn order_key(&self) -> Self::Key;
    /// The instant that counts.
    fn counts_from(&self) -> Timestamp;
    /// Whether it stands.
    fn stands(&self) -> bool;
    /// Whether there is still time to press the button.
    fn is_waiting(&self, now: Timestamp) -> bool;
}

impl Queued for Interest {
    type Key = (Timestamp, Timestamp, Id<Interest>);
    fn order_key(&self) -> Self::Key {
        order_key(self)
    }
    fn counts_from(&self) -> Timestamp {
        self.counts_from
    }
    fn stands(&self) -> bool {
        self.stands()
    }
    fn is_waiting(&self, now: Timestamp) -> bool {
        self.is_waiting(now)
    }
}

/// One interest in the order.
#[derive(Debug, PartialEq, Eq)]
pub struct Ranked<'a, T = Interest> {
    /// Whose.
    pub interest: &'a T,
    /// The place, from 1: the one it has or, while provisional, the one it would get.
    pub place: usize,
    /// It does not stand yet.
    pub provisional: bool,
    /// So many before it do not stand yet: if all of them confirm, the place moves back by as many.
    pub waiting_before: usize,
    /// It came after the deadline.
    pub late: bool,
}

impl<T> Clone for Ranked<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Ranked<'_, T> {}

/// What decides the order between two interests.
pub fn order_key(it: &Interest) -> (Timestamp, Timestamp, Id<Interest>) {
    (it.counts_from, it.recorded_at, it.id)
}

/// Everyone who has or would get a place, in order. What is given in any order comes back in one.
pub fn order<'a, T: Queued>(
    interests: impl IntoIterator<Item = &'a T>,
    deadlines: &Deadlines,
    now: Timestamp,
) -> Vec<Ranked<'a, T>> {
    let there = |it: &&T| it.stands() || it.is_waiting(now);
    let mut all: Vec<&T> = interests.into_iter().filter(there).collect();
    all.sort_by_key(|it| it.order_key());
    let (mut standing, mut waiting_before) = (0, 0);
    all.into_iter()
        .map(|interest| {
            let provisional = !interest.stands();
            let ranked = Ranked {
                interest,
                place: standing + 1,
                provisional,
                waiting_before,
                late: deadlines.is_late(interest.counts_from()),
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

/// The place that an interest has or would get when so many stand before it.
pub fn place_after(standing_before: usize, it: &Interest, now: Timestamp) -> Option<usize> {
    (it.stands() || it.is_waiting(now)).then_some(standing_before + 1)
}
