//! The file a backup is kept in: named pieces, packed by tar, pressed by gzip and sealed by age for one
//! recipient. Whoever makes backups needs the recipient alone and cannot read what they made; whoever
//! reads one needs the identity, which is kept away from the machine.
//!
//! It is apart because what it is sealed with is used for nothing else, and because it knows neither a
//! database nor a set: with the identity and without Kith, `age -d -i IDENTITY FILE | tar xz` reads it too.

mod keys;
mod pack;
mod unpack;

pub use keys::{BadIdentity, BadRecipient, Identity, Recipient};
pub use pack::Pack;
pub use unpack::{UnpackError, unpack};
