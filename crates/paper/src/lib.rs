//! Documents as accessible PDF: a typed document in, the bytes of a tagged PDF/UA-1 file out.
//!
//! It is apart because the typesetter is the heaviest thing in the house and changes its interface often. It knows
//! no room, reads no file and no clock: the same document gives the same bytes.
//!
//! Setting a page takes 5 to 30 ms of work: call it on a blocking thread, never inside a transaction.

mod charges;
mod documents;
mod faces;
mod typeset;
mod world;

pub use documents::{
    CreditNote, Document, Entry, Invoice, Issuer, Language, Line, Meeting, Party, Reminder, Schedule, ScheduledSet,
    Statement, Sum, Unpaid,
};
pub use faces::unwritable;
pub use typeset::{Made, PaperError, make};
