//! The floor every room stands on: transactions over SQLite and PostgreSQL, migrations, the clock,
//! dice, and the vocabulary of access. It knows no feature and no HTML.

pub mod access;
pub mod clock;
pub mod db;
pub mod dice;
pub mod news;

pub use clock::Clock;
pub use db::{Actor, Context, Db, Engine, Migration, Sql, StoreError, Tx};
pub use dice::Dice;
pub use kernel::Timestamp;
