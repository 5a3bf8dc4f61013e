//! The pages of this room, and the register of their addresses.

mod booking;
mod calling_off;
mod event;
mod events;
mod export;
mod making;
mod mine;
mod people;

pub(crate) use booking::{BookingPage, Typed as BookingTyped, signed_in};
pub(crate) use calling_off::CallingOffPage;
pub(crate) use making::{MakingPage, Typed as MakingTyped, made_for};
pub(crate) use mine::ticket_of;

use crate::event::Event;
use crate::policy::{BookEvent, KeepBooking, MakeEvents, RunEvent};
use crate::store;
use platform::Tx;
use platform::access::{Permit, Rule};
use web::{Edge, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get_kept("/events", Needs::<platform::access::Anyone>, events::events)
        .get("/events/new", Needs::<MakeEvents>, making::new)
        .get_kept("/events/{event}", Needs::<BookEvent>, event::event)
        .get("/events/{event}/edit", Needs::<RunEvent>, making::edit)
        .get("/events/{event}/cancellation", Needs::<RunEvent>, calling_off::calling_off)
        .get("/events/{event}/booking", Needs::<BookEvent>, booking::booking)
        .get("/events/{event}/booking/sent", Needs::<BookEvent>, booking::sent)
        .get("/events/{event}/people", Needs::<RunEvent>, people::people)
        .get("/events/{event}/people.csv", Needs::<RunEvent>, export::csv)
        .get("/events/{event}/people.xlsx", Needs::<RunEvent>, export::xlsx)
        .get("/events/my-booking/{ticket}", Needs::<KeepBooking>, mine::mine)
        .get("/events/my-booking/{ticket}/cancellation", Needs::<KeepBooking>, mine::cancellation)
        .get("/events/my-booking/{ticket}/arrival", Needs::<KeepBooking>, mine::arrival)
}

/// The event of an address, if this visitor may do `R` to it.
pub(crate) async fn admit<R: Rule<On = Event>>(at: &Edge, tx: &mut Tx, id: &str) -> Result<Permit<R>, WebError> {
    let found = match id.parse() {
        Ok(id) => store::find_event(tx, id).await?,
        Err(_) => None,
    };
    Ok(at.who.ask::<R>(found)?)
}
