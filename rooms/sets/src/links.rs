//! The link by which somebody without an account sees their own set.

use kernel::Id;
use programmes::selection::offer::Offer;
use web::links;

const SEAT: &str = "seat";

/// The last part of the link.
pub(crate) fn key(secret: &[u8; 32], place: Id<Offer>) -> String {
    links::key(secret, SEAT, place)
}

/// The place a key names, and whether the key is its own.
pub(crate) fn read(secret: &[u8; 32], key: &str) -> Option<(Id<Offer>, bool)> {
    links::read(secret, SEAT, key)
}
