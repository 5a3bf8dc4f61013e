//! The addresses of this room's pages.

use crate::booking::Booking;
use crate::event::Event;
use kernel::{Id, Programme};

/// The list of events.
pub(crate) const EVENTS: &str = "/events";

/// An event's page.
pub fn event(id: Id<Event>) -> String {
    format!("/events/{id}")
}
/// The form with which an event is made for a programme.
pub fn new_for(programme: Id<Programme>) -> String {
    format!("/events/new?programme={programme}")
}
pub(crate) fn edit(id: Id<Event>) -> String {
    format!("/events/{id}/edit")
}
pub(crate) fn calling_off(id: Id<Event>) -> String {
    format!("/events/{id}/cancellation")
}
pub(crate) fn booking(id: Id<Event>) -> String {
    format!("/events/{id}/booking")
}
pub(crate) fn sent(id: Id<Event>) -> String {
    format!("/events/{id}/booking/sent")
}
pub(crate) fn people(id: Id<Event>) -> String {
    format!("/events/{id}/people")
}
pub(crate) fn attendance(id: Id<Event>, booking: Id<Booking>) -> String {
    format!("/events/{id}/people/{booking}/attendance")
}
pub(crate) fn mine(key: &str) -> String {
    format!("/events/my-booking/{key}")
}
pub(crate) fn acceptance(key: &str) -> String {
    format!("/events/my-booking/{key}/acceptance")
}
pub(crate) fn refusal(key: &str) -> String {
    format!("/events/my-booking/{key}/refusal")
}
pub(crate) fn cancellation(key: &str) -> String {
    format!("/events/my-booking/{key}/cancellation")
}
pub(crate) fn arrival(key: &str) -> String {
    format!("/events/my-booking/{key}/arrival")
}
