//! The link by which somebody without an account keeps their own booking.

use crate::booking::Booking;
use kernel::Id;
use web::links;

const BOOKING: &str = "booking";

/// Somebody's own page, as letters write it.
pub fn page_of(secret: &[u8; 32], base_url: &str, booking: Id<Booking>) -> String {
    format!("{base_url}{}", crate::url::mine(&key(secret, booking)))
}

/// The last part of the link.
pub(crate) fn key(secret: &[u8; 32], booking: Id<Booking>) -> String {
    links::key(secret, BOOKING, booking)
}

/// The booking a key names, and whether the key is its own.
pub(crate) fn read(secret: &[u8; 32], key: &str) -> Option<(Id<Booking>, bool)> {
    links::read(secret, BOOKING, key)
}
