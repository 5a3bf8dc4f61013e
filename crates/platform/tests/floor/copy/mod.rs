//! Carrying whole databases: each test goes every way between SQLite and PostgreSQL that it can.
//! Here is what they share: a table with every kind of column, rows for it, and the ways themselves.

mod ground;
mod kinds;
mod references;
mod refusals;
mod snapshots;
mod trail;

use kernel::Date;
use platform::db::copy::{CopyError, Count, Portion, Reading, Row, Table, Tallies, Value, Writing, tallies};
use platform::testing::{Fresh, context, migrated};
use platform::{Db, Migration, Timestamp};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A table with every kind of column, one with nothing but words SQL knows for names, and an empty one.
/// Their columns are made in another order than that of their names.
const ODD: Migration = Migration {
    name: "test/1_odd",
    sql: "CREATE TABLE thing (id BIGINT NOT NULL PRIMARY KEY, whole BIGINT, truth BOOLEAN, raw BYTEA, day DATE, \
          words TEXT, at TIMESTAMPTZ, code UUID); \
          CREATE TABLE \"order\" (\"table\" TEXT, \"Group\" BIGINT NOT NULL PRIMARY KEY, \"a \"\"b\" BOOLEAN); \
          CREATE TABLE bare (id UUID NOT NULL PRIMARY KEY)",
};

fn odd() -> Vec<Migration> {
    [platform::migrations(), vec![ODD]].concat()
}

/// Both databases to carry from, and both to carry to.
async fn both_and_both(migrations: &[Migration]) -> (Vec<Fresh>, Vec<Fresh>) {
    (migrated(migrations).await, migrated(migrations).await)
}

fn day(year: i16, month: i8, day: i8) -> Value {
    Value::Day(Date::of(year, month, day).unwrap())
}

fn instant(micros: i64) -> Value {
    Value::Instant(Timestamp::from_micros(micros))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Rows of `thing`: at, code, day, id, raw, truth, whole, words.
fn things() -> Vec<Row> {
    let code = |number| Value::Uuid(Uuid::from_u128(number));
    let nothing = || vec![Value::Null; 8];
    let with = |id: i64, (at, value): (usize, Value)| {
        let mut row = nothing();
        (row[at], row[3]) = (value, Value::Whole(id));
        row
    };
    let cases = [
        (3, Value::Null),
        (6, Value::Whole(i64::MIN)),
        (6, Value::Whole(i64::MAX)),
        (6, Value::Whole(-1)),
        (5, Value::Truth(true)),
        (5, Value::Truth(false)),
        (4, Value::Bytes(Vec::new())),
        (4, Value::Bytes((0..=255).collect())),
        (2, day(1066, 10, 14)),
        (2, day(1969, 12, 31)),
        (2, day(9999, 12, 31)),
        (0, instant(1)),
        (0, instant(-1)),
        (0, instant(-62_135_596_799_999_999)),
        (0, instant(1_803_902_400_123_456)),
        (1, code(0)),
        (1, code(u128::MAX)),
        (7, text("")),
        (7, text("12")),
        (7, text("null")),
        (7, text("' \" \\ \n\r\t $1 ?")),
        (7, text("Ŵyth o'r gloch 👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 \u{feff}e\u{301}")),
    ];
    (1..).zip(cases).map(|(id, case)| with(id, case)).collect()
}

/// Everything a database holds, table by table, in no order.
async fn contents(db: &Db) -> BTreeMap<String, Vec<Row>> {
    let mut reading = Reading::begin(db, &context()).await.unwrap();
    let mut all = BTreeMap::new();
    while let Some(portion) = reading.next().await.unwrap() {
        all.entry(portion.table).or_insert_with(Vec::new).extend(portion.rows);
    }
    all
}

async fn counted(db: &Db) -> Tallies {
    tallies(db, &context()).await.unwrap()
}

async fn tables_of(db: &Db) -> Vec<Table> {
    Reading::begin(db, &context()).await.unwrap().tables().to_vec()
}

/// Writes these rows, table by table, in place of everything.
async fn fill(db: &Db, rows: &[(&str, Vec<Row>)]) -> Result<(), CopyError> {
    let tables = tables_of(db).await;
    let mut counts: BTreeMap<&str, Count> = tables.iter().map(|it| (it.name.as_str(), Count::default())).collect();
    let mut writing = Writing::begin(db, &context(), &tables).await?;
    for (name, rows) in rows {
        let table = tables.iter().find(|it| it.name == *name).unwrap();
        rows.iter().for_each(|row| counts.get_mut(name).unwrap().add(table, row));
        writing.add(Portion { table: (*name).to_owned(), rows: rows.clone() }).await?;
    }
    let tallies = counts.into_iter().map(|(name, count)| (name.to_owned(), count.tally())).collect();
    writing.commit(&tallies).await
}
