//! Everything a database holds, of every host, so that a test can say "nothing changed" and mean it.

use crate::schema;
use platform::Sql;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use testkit::House;

/// What keeps house and is no change in the eyes of people: when a visit was last seen, counters of
/// allowances, keys of forms.
pub const HOUSEKEEPING: [&str; 3] = ["visit", "allowance", "form_once"];

/// Between two columns; nobody types it.
pub const EDGE: &str = " ¦ ";

/// The rows of every table as text, column after column.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents(BTreeMap<&'static str, BTreeSet<String>>);

impl Contents {
    /// What the database holds now.
    pub async fn of(house: &House) -> Self {
        let mut tx = house.look().await;
        let mut all = BTreeMap::new();
        for (table, sql) in readers() {
            let rows: Vec<(String,)> = tx.all(*sql, ()).await.unwrap_or_else(|why| panic!("{table}: {why}"));
            all.insert(*table, rows.into_iter().map(|(row,)| row).collect());
        }
        Self(all)
    }

    /// The same without what keeps house.
    pub fn settled(mut self) -> Self {
        self.0.retain(|table, _| !HOUSEKEEPING.contains(table));
        self
    }

    /// Every row, with its table.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().flat_map(|(table, rows)| rows.iter().map(|row| (*table, row.as_str())))
    }

    /// The rows that are here and were not there.
    pub fn since(&self, before: &Self) -> Vec<(&'static str, &str)> {
        let is_new = |(table, row): &(&'static str, &str)| !before.0.get(table).is_some_and(|rows| rows.contains(*row));
        self.rows().filter(is_new).collect()
    }

    /// What differs, in words; empty when nothing does.
    pub fn differences(&self, before: &Self) -> Vec<String> {
        let came = self.since(before).into_iter().map(|(table, row)| format!("  {table} now has {row}"));
        let went = before.since(self).into_iter().map(|(table, row)| format!("  {table} had {row}"));
        came.chain(went).collect()
    }

    /// Fails when anything differs.
    #[track_caller]
    pub fn is_unchanged_since(&self, before: &Self, what: &str) {
        let differences = self.differences(before);
        assert!(differences.is_empty(), "{what} changed something:\n{}", differences.join("\n"));
    }
}

/// One statement a table. They are made from the schema, so they cannot stand in the register.
fn readers() -> &'static [(&'static str, Sql)] {
    static READERS: OnceLock<Vec<(&'static str, Sql)>> = OnceLock::new();
    READERS.get_or_init(|| {
        schema::tables().into_iter().map(|table| (leaked(table.name.clone()), reader(&table))).collect()
    })
}

fn reader(table: &schema::Table) -> Sql {
    let columns: Vec<_> = table.columns.iter().map(|it| it.name.as_str()).collect();
    let whole = |one: &dyn Fn(&str) -> String| {
        let columns: Vec<_> = columns.iter().map(|name| one(name)).collect();
        leaked(format!("SELECT {} FROM {}", columns.join(&format!(" || '{EDGE}' || ")), table.name))
    };
    let sqlite = whole(&|name| {
        format!(
            "CASE WHEN {name} IS NULL THEN '~' WHEN typeof({name}) = 'blob' THEN hex({name}) ELSE CAST({name} AS TEXT) END"
        )
    });
    let postgres = whole(&|name| format!("coalesce(CAST({name} AS TEXT), '~')"));
    Sql::registered(sqlite, postgres)
}

fn leaked(text: String) -> &'static str {
    text.leak()
}

#[tokio::test]
async fn a_change_is_seen_in_every_column() {
    for house in crate::ground::houses().await {
        let before = Contents::of(&house).await;
        before.is_unchanged_since(&before, "nothing");
        let mut tx = house.arrange().await;
        let host = tx.host();
        tx.keep(platform::sql!("UPDATE host SET accent = $2 WHERE id = $1"), (host, "#aa0044")).await.unwrap();
        tx.commit().await.unwrap();
        let after = Contents::of(&house).await;
        let changed = after.since(&before);
        assert!(matches!(changed.as_slice(), [("host", row)] if row.contains("#aa0044")), "{changed:?}");
        assert_eq!(after.differences(&before).len(), 2);
    }
}
