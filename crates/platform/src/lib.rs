//! The floor every room stands on: transactions over SQLite and PostgreSQL, migrations, the clock,
//! dice, and the vocabulary of access. It knows no feature and no HTML.

pub mod access;
pub mod audit;
pub mod blobs;
mod blocking;
pub mod clock;
pub mod config;
pub mod db;
mod dialect;
pub mod dice;
pub mod exit;
pub mod facts;
pub mod figures;
mod holdings;
pub mod jobs;
pub mod news;
pub mod outbox;
pub mod register;
pub mod spans;
pub mod subject;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod vault;

pub use blocking::{Stopped, blocking, own_program};
pub use clock::Clock;
pub use db::{Actor, Context, Db, Engine, Failed, Migration, Sql, StoreError, Tx};
pub use dice::Dice;
pub use exit::Exit;
pub use holdings::{HOLDINGS, KEYSTORE_HOLDINGS};
pub use kernel::Timestamp;

/// The tables of the floor, in the order they are made.
pub fn migrations() -> Vec<Migration> {
    [jobs::MIGRATIONS, facts::MIGRATIONS, outbox::MIGRATIONS, audit::MIGRATIONS, vault::MIGRATIONS, blobs::MIGRATIONS]
        .concat()
}
