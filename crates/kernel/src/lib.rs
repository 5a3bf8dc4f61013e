//! The words every room shares: ids, instants, dates, periods, money, e-mail addresses, phrases in two
//! tongues, references.
//! Apart, so that nouns and engines can speak them without touching a database, a clock or the network.
//! It never does input or output; the feature `columns` (switched on by `platform` alone) adds the column types.

mod date;
mod email;
mod id;
mod marks;
mod money;
mod phrase;
mod reference;
mod timestamp;

#[cfg(feature = "columns")]
mod columns;

pub use date::{Date, ParseDateError, Period, PeriodError};
pub use email::{EmailAddress, EmailError};
pub use id::{Id, ParseIdError};
pub use marks::{Group, Host, Organisation, Person, Programme};
pub use money::Money;
pub use phrase::Phrase;
pub use reference::{Prefix, PrefixError, Reference, ReferenceError};
pub use timestamp::{ParseTimestampError, Timestamp};

/// The zone every wall-clock time of an installation is shown and planned in.
pub const ZONE: &str = "Europe/London";
