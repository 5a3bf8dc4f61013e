//! Fresh databases for tests, one of each engine; behind the feature `testing`, which only tests
//! switch on. Every test that touches the database runs on both.
#![allow(clippy::disallowed_methods, reason = "tests find their PostgreSQL in the environment")]

use crate::{Actor, Context, Db, Dice, Migration, Timestamp, db};
use kernel::{Host, Id};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;

/// Where the tests find a PostgreSQL they may make databases in.
const VARIABLE: &str = "KITH_TEST_POSTGRES";

/// An empty database of one engine, gone when this is dropped.
pub struct Fresh {
    /// The database.
    pub db: Db,
    /// The engine's name, for messages.
    pub name: &'static str,
    /// Its address, for opening it once more.
    pub url: String,
    folder: TempDir,
    _doomed: Option<Doomed>,
}

/// A PostgreSQL database and the server's own, from which it is dropped.
struct Doomed {
    server: String,
    database: String,
}

impl Fresh {
    /// A folder of this test's own.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// One empty database of each engine, with no tables.
///
/// # Panics
/// When there is no PostgreSQL to test on, with a sentence on how to get one.
pub async fn databases() -> Vec<Fresh> {
    vec![sqlite().await, postgres().await]
}

/// One database of each engine, with the tables of these migrations.
///
/// # Panics
/// When a migration does not work.
pub async fn migrated(migrations: &[Migration]) -> Vec<Fresh> {
    let all = databases().await;
    for fresh in &all {
        db::migrate(&fresh.db, &context(), migrations).await.expect("the migrations run on an empty database");
    }
    all
}

/// A context for tests: one host, Kith itself, noon on the first of March 2027, and dice loaded
/// otherwise each time, so that no two throw the same ids.
pub fn context() -> Context {
    static SEED: AtomicU64 = AtomicU64::new(1_000);
    let dice = Dice::loaded(SEED.fetch_add(1, Ordering::Relaxed));
    Context { host: host(1), actor: Actor::Kith, now: noon(), dice }
}

/// A host by number.
pub fn host(number: u128) -> Id<Host> {
    Id::new(uuid::Uuid::from_u128(number))
}

/// Noon on the first of March 2027.
pub fn noon() -> Timestamp {
    Timestamp::from_micros(1_803_902_400_000_000)
}

fn folder() -> TempDir {
    tempfile::Builder::new().prefix("kith-test-").tempdir().expect("a temporary folder can be made")
}

async fn sqlite() -> Fresh {
    let folder = folder();
    let url = format!("sqlite://{}", folder.path().join("kith.sqlite3").display());
    let db = Db::open(&url).await.expect("an SQLite file can be made in a temporary folder");
    Fresh { db, name: "SQLite", url, folder, _doomed: None }
}

async fn postgres() -> Fresh {
    let server = std::env::var(VARIABLE).unwrap_or_else(|_| {
        panic!("{VARIABLE} is not set: run the tests with `cargo xtask test`, or `cargo xtask postgres` first")
    });
    let database = format!("kith_{}", &Dice::fair().secret()[..20]);
    run(&server, format!("CREATE DATABASE {database}"))
        .await
        .unwrap_or_else(|error| panic!("{VARIABLE} does not answer ({error}): is that PostgreSQL running?"));
    let url = with_database(&server, &database);
    let db = Db::open(&url).await.expect("a database that was just made opens");
    Fresh { db, name: "PostgreSQL", url, folder: folder(), _doomed: Some(Doomed { server, database }) }
}

async fn run(server: &str, statement: String) -> Result<(), sqlx::Error> {
    let mut connection = PgConnection::connect(server).await?;
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await?;
    connection.close().await
}

/// The same server's address with another database.
fn with_database(server: &str, database: &str) -> String {
    let (address, query) = server.split_once('?').map_or((server, String::new()), |(a, q)| (a, format!("?{q}")));
    let host = address.rfind('/').map_or(address, |slash| &address[..slash]);
    format!("{host}/{database}{query}")
}

impl Drop for Doomed {
    fn drop(&mut self) {
        let (server, statement) =
            (self.server.clone(), format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.database));
        // A thread of its own, because this one is busy running the test's tasks.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(run(&server, statement)).map_err(std::io::Error::other)
        });
        // A database left behind goes with the server, which is a temporary one.
        drop(dropped.join());
    }
}

#[cfg(test)]
mod tests {
    use super::with_database;

    #[test]
    fn a_servers_address_is_given_another_database() {
        assert_eq!(with_database("postgres://kith@localhost:5432/postgres", "a"), "postgres://kith@localhost:5432/a");
        assert_eq!(with_database("postgres://kith@x/postgres?host=/run", "a"), "postgres://kith@x/a?host=/run");
    }
}
