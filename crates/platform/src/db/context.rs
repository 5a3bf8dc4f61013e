//! What every transaction knows: for which host, on whose behalf, at which instant, with which dice.

use crate::{Dice, Timestamp};
use kernel::{Host, Id, Person};

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A person who is signed in.
    Person(Id<Person>),
    /// Somebody without an account, on a public page.
    Public,
    /// Kith itself: a job, a migration.
    Kith,
    /// The operator, from the command line.
    Operator,
}

impl Actor {
    /// The person who acts, if it is one.
    pub fn person(self) -> Option<Id<Person>> {
        if let Self::Person(id) = self { Some(id) } else { None }
    }
    /// The word the audit trail uses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::Public => "public",
            Self::Kith => "kith",
            Self::Operator => "operator",
        }
    }
}

/// What a transaction is opened with and hands down.
#[derive(Debug, Clone)]
pub struct Context {
    /// The host every row read or written belongs to.
    pub host: Id<Host>,
    /// On whose behalf.
    pub actor: Actor,
    /// The one instant of this request or job.
    pub now: Timestamp,
    /// Where ids and codes come from.
    pub dice: Dice,
}
