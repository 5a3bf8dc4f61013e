//! Who may do what to events and bookings.

use crate::booking::Booking;
use crate::event::Event;
use kernel::{Id, Programme};
use platform::access::{Rule, Verdict, Visitor};

/// Read an event's page and book it: everyone.
pub struct BookEvent;
impl Rule for BookEvent {
    type On = Event;
    const VERB: &'static str = "read an event's page and book it";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, _: &Event) -> Verdict {
        Verdict::show_if(true)
    }
}

/// A booking, its event, and whether the link it was asked for with is its own.
#[derive(Debug)]
pub struct Linked {
    /// The event.
    pub event: Event,
    /// The booking.
    pub booking: Booking,
    /// The link's secret part is right.
    pub by_link: bool,
}

/// See, answer and cancel one's own booking, and come in: whoever has the link from the letter.
pub struct KeepBooking;
impl Rule for KeepBooking {
    type On = Linked;
    const VERB: &'static str = "see and cancel one's own booking, and come in, by its link";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, it: &Linked) -> Verdict {
        Verdict::show_if(it.by_link)
    }
}

/// What an event is to be made for.
#[derive(Debug, Clone, Copy)]
pub struct MadeFor(pub Option<Id<Programme>>);

/// Make events, free-standing or for a programme.
pub struct MakeEvents;
impl Rule for MakeEvents {
    type On = MadeFor;
    const VERB: &'static str = "make events";
    fn judge(who: &Visitor, it: &MadeFor) -> Verdict {
        Verdict::show_if(may_run(who, it.0))
    }
}

/// Run an event: change and cancel it, see who booked, note who came.
pub struct RunEvent;
impl Rule for RunEvent {
    type On = Event;
    const VERB: &'static str = "run an event: change it, see who booked, note who came";
    fn judge(who: &Visitor, it: &Event) -> Verdict {
        Verdict::show_if(may_run(who, it.programme))
    }
}

fn may_run(who: &Visitor, programme: Option<Id<Programme>>) -> bool {
    programme.map_or_else(|| who.runs_programmes(), |programme| who.runs(programme))
}
