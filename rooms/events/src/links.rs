//! The link by which somebody without an account keeps their own booking. Its secret part is made
//! from the installation's key and the booking's id.

use crate::booking::Booking;
use kernel::Id;

/// Somebody's own page, as letters write it.
pub fn page_of(secret: &[u8; 32], base_url: &str, booking: Id<Booking>) -> String {
    format!("{base_url}{}", crate::url::mine(&key(secret, booking)))
}

/// The last part of the link: the id and what proves that the link was given out.
pub(crate) fn key(secret: &[u8; 32], booking: Id<Booking>) -> String {
    format!("{booking}-{}", proof(secret, booking))
}

/// The id a key names, and whether the key is its own.
pub(crate) fn read(secret: &[u8; 32], key: &str) -> Option<(Id<Booking>, bool)> {
    let (id, given) = key.rsplit_once('-')?;
    let id = id.parse().ok()?;
    Some((id, same(&proof(secret, id), given)))
}

/// 128 bits of HMAC-SHA256, in hexadecimal digits.
fn proof(secret: &[u8; 32], booking: Id<Booking>) -> String {
    let mut whole = web::edge::mac(secret, &["booking", &booking.to_string()]);
    whole.truncate(32);
    whole
}

/// Compares without telling by its time where the difference is.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |sum, (x, y)| sum | (x ^ y)) == 0
}
