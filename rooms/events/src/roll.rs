//! Everybody who booked one event: who has a place, who waits, who is next. Apart from `booking`
//! because it looks at everybody at once.
//!
//! Two things always hold after [`Roll::settle`]: no more places are held than there are, unless a
//! coordinator had fewer of them made; and no place is idle while somebody waits, until the event begins.

use crate::booking::{Booking, Ending, Standing};
use crate::event::Event;
use kernel::{Id, Timestamp};

/// An event and everybody who booked it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// The event.
    pub event: Event,
    bookings: Vec<Booking>,
}

/// What settling did: everybody whose standing changed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// A place is now kept for them.
    pub offered: Vec<Booking>,
    /// They did not answer in time.
    pub lapsed: Vec<Booking>,
}

/// How many places of an event are left for somebody new, by how many are held and how many people
/// wait: none while others wait.
pub(crate) fn left(event: &Event, (held, waiting): (usize, usize)) -> usize {
    if waiting > 0 { 0 } else { event.plan.capacity.saturating_sub(held) }
}

impl Roll {
    /// Everybody who booked, in any order.
    pub fn new(event: Event, mut bookings: Vec<Booking>) -> Self {
        bookings.sort_by_key(|it| (it.made_at, it.id));
        Self { event, bookings }
    }
    /// Everybody, in the order in which they booked.
    pub fn bookings(&self) -> &[Booking] {
        &self.bookings
    }
    /// How many places are held.
    pub fn held(&self) -> usize {
        self.bookings.iter().filter(|it| it.holds_a_place()).count()
    }
    /// How many wait.
    pub fn waiting(&self) -> usize {
        self.bookings.iter().filter(|it| it.waits()).count()
    }
    /// How many places are left for somebody new: none while others wait.
    pub fn left(&self) -> usize {
        left(&self.event, (self.held(), self.waiting()))
    }
    fn free(&self) -> usize {
        self.event.plan.capacity.saturating_sub(self.held())
    }
    /// Somebody's place in the line, from 1.
    pub fn place_in_line(&self, id: Id<Booking>) -> Option<usize> {
        self.bookings.iter().filter(|it| it.waits()).position(|it| it.id == id).map(|at| at + 1)
    }
    /// The booking of an id.
    pub fn find(&self, id: Id<Booking>) -> Option<&Booking> {
        self.bookings.iter().find(|it| it.id == id)
    }
    /// The booking of somebody's address that has not ended.
    pub fn living(&self, email_key: &str) -> Option<&Booking> {
        self.bookings.iter().find(|it| it.lives() && it.email.key() == email_key)
    }

    /// How somebody new stands: with a place, or in line.
    pub fn standing_for_new(&self, now: Timestamp) -> Standing {
        if self.left() > 0 { Standing::Booked { at: now } } else { Standing::Waiting }
    }
    /// Puts somebody new, or somebody who changed, on the roll.
    pub fn put(&mut self, booking: Booking) {
        self.bookings.retain(|it| it.id != booking.id);
        self.bookings.push(booking);
        self.bookings.sort_by_key(|it| (it.made_at, it.id));
    }

    /// Ends offers nobody answered in time and offers every idle place to whoever is next.
    pub fn settle(&mut self, now: Timestamp) -> Settled {
        let mut settled = Settled::default();
        for it in &mut self.bookings {
            if matches!(it.standing, Standing::Offered { until } if until < now) {
                it.standing = Standing::Ended { at: now, why: Ending::Lapsed };
                settled.lapsed.push(it.clone());
            }
        }
        let Some(until) = self.event.offer_until(now) else { return settled };
        let free = self.free();
        for it in self.bookings.iter_mut().filter(|it| it.waits()).take(free) {
            it.standing = Standing::Offered { until };
            settled.offered.push(it.clone());
        }
        settled
    }
}
