//! Writing a whole database in one transaction. Apart from reading, because restoring only writes, and
//! from whom: a file that may be damaged, so everything is checked before it counts.

use super::table::{self, Reference, made, parents_first, quoted};
use super::{Column, CopyError, Kind, Portion, Row, Table, Tallies, Value, reading};
use crate::db::{Context, Db, Engine, Params, StoreError, Tx};
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use sqlx::{SqlSafeStr, SqlStr};
use std::collections::BTreeMap;

/// How many rows one statement takes at most,
const MOST_ROWS: usize = 128;
/// and how many values: SQLite's limit; PostgreSQL's is twice that.
const MOST_VALUES: usize = 32_766;

/// A database that is being written, in place of everything it held. Nothing of it is seen by anybody
/// before [`Writing::commit`]; dropping it undoes it.
pub struct Writing {
    tx: Tx,
    engine: Engine,
    tables: Vec<Table>,
    /// The foreign keys that were taken away for the time of writing; on PostgreSQL alone.
    taken_away: Vec<Reference>,
}

impl Writing {
    /// Empties every table, for data of these tables. Foreign keys are not asked before the commit.
    ///
    /// Errors when the tables are not exactly those this database has, or when the database fails.
    pub async fn begin(db: &Db, context: &Context, data: &[Table]) -> Result<Self, CopyError> {
        let mut tx = db.write_at_leisure(context.clone()).await?;
        let tables = table::tables(&mut tx).await?;
        are_the_same(data, &tables)?;
        let references = table::references(&mut tx).await?;
        let order = parents_first(&tables, &references);
        if db.engine() == Engine::Sqlite {
            tx.script("PRAGMA defer_foreign_keys = ON").await?;
        } else {
            for it in &references {
                let (table, name) = (quoted(&it.table_name), quoted(&it.name));
                tx.carry(made(format!("ALTER TABLE {table} DROP CONSTRAINT {name}")), ()).await?;
            }
        }
        for table in order.into_iter().rev() {
            tx.carry(made(format!("DELETE FROM {}", quoted(&table.name))), ()).await?;
        }
        let taken_away = if db.engine() == Engine::Sqlite { Vec::new() } else { references };
        Ok(Self { tx, engine: db.engine(), tables, taken_away })
    }

    /// Writes some rows.
    ///
    /// Errors when the table is not known, when a row does not fit it, when text has a NUL character,
    /// which PostgreSQL cannot hold and SQLite can, or when the database or one of its rules says no.
    pub async fn add(&mut self, portion: Portion) -> Result<(), CopyError> {
        let Some(table) = self.tables.iter().find(|it| it.name == portion.table) else {
            return Err(CopyError::UnknownTable(portion.table));
        };
        for row in &portion.rows {
            table.takes(row)?;
            if self.engine == Engine::Postgres {
                has_no_nul(table, row)?;
            }
        }
        let most = MOST_ROWS.min(MOST_VALUES / table.columns.len());
        let mut rows = portion.rows;
        while !rows.is_empty() {
            // Powers of two, so that the database gets to know a handful of texts and not one for every count.
            let rest = rows.split_off(most.min(1 << rows.len().ilog2()));
            let laid = Laid { kinds: table.columns.iter().map(|column| column.kind).collect(), rows };
            self.tx.carry(insert(table, laid.rows.len(), self.engine), laid).await?;
            rows = rest;
        }
        Ok(())
    }

    /// Sees that every reference leads somewhere and that every table holds what it was said to hold,
    /// both read anew from the database, and makes it so.
    ///
    /// Errors, with nothing changed, when that is not so, or when the database fails.
    pub async fn commit(mut self, expected: &Tallies) -> Result<(), CopyError> {
        if self.engine == Engine::Sqlite {
            nothing_dangles(&mut self.tx).await?;
        }
        for it in &self.taken_away {
            give_back(&mut self.tx, it).await?;
        }
        let written = reading::count(&mut self.tx, &self.tables).await?;
        let mut names = written.keys().chain(expected.keys());
        if let Some(name) = names.find(|name| written.get(*name) != expected.get(*name)) {
            return Err(CopyError::NotAsCounted(name.clone()));
        }
        Ok(self.tx.commit().await?)
    }
}

/// The data's tables and columns are exactly the schema's. One that is missing is refused too: it would
/// be emptied without a word.
fn are_the_same(data: &[Table], schema: &[Table]) -> Result<(), CopyError> {
    let mut found: BTreeMap<&str, &Table> = BTreeMap::new();
    for table in data {
        let known = schema.iter().any(|it| it.name == table.name);
        if found.insert(&table.name, table).is_some() || !known {
            return Err(CopyError::UnknownTable(table.name.clone()));
        }
    }
    for wanted in schema {
        let Some(table) = found.get(wanted.name.as_str()) else {
            return Err(CopyError::MissingTable(wanted.name.clone()));
        };
        same_columns(&wanted.name, &table.columns, &wanted.columns)?;
    }
    Ok(())
}

/// Both are in the order of their names, so that the first pair that differs tells which is the matter.
fn same_columns(table: &str, data: &[Column], schema: &[Column]) -> Result<(), CopyError> {
    let table = || table.to_owned();
    for (at, found) in data.iter().enumerate() {
        match schema.get(at) {
            Some(wanted) if wanted.name == found.name && wanted.kind == found.kind => {}
            Some(wanted) if wanted.name == found.name => {
                let (found, wanted, column) = (found.kind, wanted.kind, wanted.name.clone());
                return Err(CopyError::OtherKind { table: table(), column, found, wanted });
            }
            Some(wanted) if !data.iter().any(|it| it.name == wanted.name) => {
                return Err(CopyError::MissingColumn { table: table(), column: wanted.name.clone() });
            }
            _ => return Err(CopyError::UnknownColumn { table: table(), column: found.name.clone() }),
        }
    }
    match schema.get(data.len()) {
        Some(wanted) => Err(CopyError::MissingColumn { table: table(), column: wanted.name.clone() }),
        None => Ok(()),
    }
}

fn has_no_nul(table: &Table, row: &[Value]) -> Result<(), CopyError> {
    let with_nul = |value: &Value| matches!(value, Value::Text(text) if text.contains('\0'));
    match table.columns.iter().zip(row).find(|(_, value)| with_nul(value)) {
        Some((column, _)) => {
            Err(table.misfit(column, "it is text with a NUL character, which PostgreSQL cannot hold".to_owned()))
        }
        None => Ok(()),
    }
}

/// The text that writes so many rows.
fn insert(table: &Table, rows: usize, engine: Engine) -> SqlStr {
    let width = table.columns.len();
    let value = |at: usize| match engine {
        // Without numbers, which SQLite would look for in a list, for every one from its beginning.
        Engine::Sqlite => "?".to_owned(),
        Engine::Postgres => format!("${}", at + 1),
    };
    let row = |nth: usize| {
        let values: Vec<String> = (nth * width..(nth + 1) * width).map(value).collect();
        format!("({})", values.join(", "))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    made(format!("INSERT INTO {} ({}) VALUES {}", quoted(&table.name), table.columns_quoted(), rows.join(", ")))
}

/// Rows ready to be bound, one after the other.
struct Laid {
    kinds: Vec<Kind>,
    rows: Vec<Row>,
}

impl Params for Laid {
    /// Each statement is made for its rows; nobody counts on from this.
    const WIDTH: usize = 0;

    fn add_to_sqlite(self, out: &mut SqliteArguments) -> Result<(), StoreError> {
        for row in self.rows {
            row.into_iter().zip(&self.kinds).try_for_each(|(value, kind)| value.bind_to_sqlite(*kind, out))?;
        }
        Ok(())
    }
    fn add_to_postgres(self, out: &mut PgArguments) -> Result<(), StoreError> {
        for row in self.rows {
            row.into_iter().zip(&self.kinds).try_for_each(|(value, kind)| value.bind_to_postgres(*kind, out))?;
        }
        Ok(())
    }
}

/// SQLite's references, asked here and not by its commit, which would not say which one it is.
async fn nothing_dangles(tx: &mut Tx) -> Result<(), CopyError> {
    let text = r#"SELECT "table", parent FROM pragma_foreign_key_check LIMIT 1"#;
    match tx.stream(text.into_sql_str()).await?.next().await? {
        Some(row) => {
            let (table, to) = row.record()?;
            Err(CopyError::Dangling { table, to })
        }
        None => Ok(()),
    }
}

/// Adds a foreign key again, which looks at every row.
async fn give_back(tx: &mut Tx, it: &Reference) -> Result<(), CopyError> {
    let (table, name) = (quoted(&it.table_name), quoted(&it.name));
    let text = made(format!("ALTER TABLE {table} ADD CONSTRAINT {name} {}", it.definition));
    match tx.carry(text, ()).await {
        Ok(_) => Ok(()),
        Err(StoreError::Rule { .. }) => {
            Err(CopyError::Dangling { table: it.table_name.clone(), to: it.refers_to.clone() })
        }
        Err(error) => Err(error.into()),
    }
}
