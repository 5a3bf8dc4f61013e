//! The forms of this room, each a struct of what was typed with its handler next to it, and the
//! register of their addresses.

mod booking;
mod calling_off;
mod making;
mod mine;
mod people;

use crate::pages;
use crate::policy::{BookEvent, KeepBooking, MakeEvents, RunEvent};
use web::{Needs, Routes};

/// Everything that can be asked for or sent.
pub fn routes() -> Routes {
    pages::routes()
        .post("/events/new", Needs::<MakeEvents>, making::make)
        .post("/events/{event}/edit", Needs::<RunEvent>, making::change)
        .post("/events/{event}/cancellation", Needs::<RunEvent>, calling_off::call_off)
        .post("/events/{event}/booking", Needs::<BookEvent>, booking::book)
        .post("/events/{event}/people/{booking}/attendance", Needs::<RunEvent>, people::note)
        .post("/events/my-booking/{ticket}/acceptance", Needs::<KeepBooking>, mine::accept)
        .post("/events/my-booking/{ticket}/refusal", Needs::<KeepBooking>, mine::decline)
        .post("/events/my-booking/{ticket}/cancellation", Needs::<KeepBooking>, mine::cancel)
        .post("/events/my-booking/{ticket}/arrival", Needs::<KeepBooking>, mine::arrive)
}
