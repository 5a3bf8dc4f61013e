//! The tables of a database, as the database itself describes them. Apart, because both databases must
//! come to the very same description: it decides what a row's values mean.

use super::{CopyError, Kind, Row, Value};
use crate::db::stream::Streamed;
use crate::db::{StoreError, Tx};
use crate::dialect;
use serde::{Deserialize, Serialize};
use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};
use std::collections::BTreeMap;

/// The ledger of migrations, which describes a database and is not carried into another.
const LEDGER: &str = "migration";

/// One table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, by name: not in the order they were made, which may differ.
    pub columns: Vec<Column>,
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// A foreign key.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Reference {
    pub(super) table_name: String,
    /// Its name and how it is written; PostgreSQL alone tells them.
    pub(super) name: String,
    pub(super) definition: String,
    pub(super) refers_to: String,
}

impl Table {
    /// A row of this table, written as one JSON array by serialising its values.
    ///
    /// Errors when it is no array of as many values as there are columns, or when a value is not of its
    /// column's kind.
    pub fn row(&self, json: &str) -> Result<Row, CopyError> {
        let values: Vec<serde_json::Value> =
            serde_json::from_str(json).map_err(|why| self.no_row(format!("it is no JSON array ({why})")))?;
        self.has_width(values.len())?;
        let value = |(column, json): (&Column, serde_json::Value)| {
            Value::from_json(json, column.kind)
                .ok_or_else(|| self.misfit(column, format!("it is not of the kind {}", column.kind)))
        };
        self.columns.iter().zip(values).map(value).collect()
    }

    /// Whether a row has a value for each column, and each of its kind.
    pub(super) fn takes(&self, row: &[Value]) -> Result<(), CopyError> {
        self.has_width(row.len())?;
        let fits = |(column, value): &(&Column, &Value)| value.kind().is_none_or(|kind| kind == column.kind);
        match self.columns.iter().zip(row).find(|one| !fits(one)) {
            Some((column, _)) => Err(self.misfit(column, format!("it is not of the kind {}", column.kind))),
            None => Ok(()),
        }
    }

    pub(super) fn read(&self, row: &Streamed) -> Result<Row, CopyError> {
        let value = |(at, column): (usize, &Column)| {
            Value::read(row, at, column.kind).map_err(|why| self.misfit(column, why.to_string()))
        };
        self.columns.iter().enumerate().map(value).collect()
    }

    pub(super) fn misfit(&self, column: &Column, why: String) -> CopyError {
        CopyError::Misfit { table: self.name.clone(), column: column.name.clone(), why }
    }

    fn no_row(&self, why: String) -> CopyError {
        CopyError::NotARow { table: self.name.clone(), why }
    }

    fn has_width(&self, found: usize) -> Result<(), CopyError> {
        let wanted = self.columns.len();
        if found == wanted { Ok(()) } else { Err(self.no_row(format!("it has {found} values instead of {wanted}"))) }
    }

    /// The text that reads it whole.
    pub(super) fn select(&self) -> SqlStr {
        made(format!("SELECT {} FROM {}", self.columns_quoted(), quoted(&self.name)))
    }

    pub(super) fn columns_quoted(&self) -> String {
        self.columns.iter().map(|column| quoted(&column.name)).collect::<Vec<_>>().join(", ")
    }
}

/// A name as it stands in a statement.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A text made of the schema's own names, quoted, and of what is written in this module.
pub(super) fn made(text: String) -> SqlStr {
    AssertSqlSafe(text).into_sql_str()
}

/// Every table that is carried, by name.
pub(crate) async fn tables(tx: &mut Tx) -> Result<Vec<Table>, CopyError> {
    let mut tables: BTreeMap<String, Vec<Column>> = BTreeMap::new();
    let rows: Vec<(String, String, String)> = tx.all(dialect::columns(), ()).await?;
    for (table, name, type_name) in rows.into_iter().filter(|(table, ..)| table != LEDGER) {
        let Some(kind) = Kind::of(&type_name) else {
            return Err(CopyError::UnknownType { table, column: name, type_name });
        };
        tables.entry(table).or_default().push(Column { name, kind });
    }
    // Sorted here and not by the databases, whose collations differ.
    let sorted = |(name, mut columns): (String, Vec<Column>)| {
        columns.sort_by(|a, b| a.name.cmp(&b.name));
        Table { name, columns }
    };
    Ok(tables.into_iter().map(sorted).collect())
}

/// The names of every table but the ledger, whatever they hold.
pub(super) async fn names(tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String, String, String)> = tx.all(dialect::columns(), ()).await?;
    let mut names: Vec<String> = rows.into_iter().map(|(table, ..)| table).filter(|table| table != LEDGER).collect();
    names.sort();
    names.dedup();
    Ok(names)
}

/// Whether there is a ledger of migrations.
pub(super) async fn has_ledger(tx: &mut Tx) -> Result<bool, StoreError> {
    let rows: Vec<(String, String, String)> = tx.all(dialect::columns(), ()).await?;
    Ok(rows.iter().any(|(table, ..)| table == LEDGER))
}

pub(super) async fn references(tx: &mut Tx) -> Result<Vec<Reference>, StoreError> {
    tx.all(dialect::references(), ()).await
}

/// The tables with those referred to before those that refer to them, as far as there are no circles.
/// Any order loads; in this one SQLite need not look through the children of every parent that comes.
pub(super) fn parents_first<'t>(tables: &'t [Table], references: &[Reference]) -> Vec<&'t Table> {
    let mut order = Ordering { tables, references, begun: vec![false; tables.len()], done: Vec::new() };
    (0..tables.len()).for_each(|at| order.visit(at));
    order.done
}

struct Ordering<'t, 'r> {
    tables: &'t [Table],
    references: &'r [Reference],
    begun: Vec<bool>,
    done: Vec<&'t Table>,
}

impl Ordering<'_, '_> {
    fn visit(&mut self, at: usize) {
        if std::mem::replace(&mut self.begun[at], true) {
            return;
        }
        let table = &self.tables[at];
        for reference in self.references.iter().filter(|it| it.table_name == table.name) {
            if let Some(parent) = self.tables.iter().position(|it| it.name == reference.refers_to) {
                self.visit(parent);
            }
        }
        self.done.push(table);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Date;

    fn table(name: &str) -> Table {
        let columns = [("count", Kind::Whole), ("day", Kind::Day), ("raw", Kind::Bytes)];
        let columns = columns.map(|(name, kind)| Column { name: name.to_owned(), kind });
        Table { name: name.to_owned(), columns: columns.into() }
    }

    fn order(names: &[&str], references: &[(&str, &str)]) -> Vec<String> {
        let tables: Vec<Table> = names.iter().map(|name| table(name)).collect();
        let reference = |(from, to): &(&str, &str)| Reference {
            table_name: (*from).to_owned(),
            name: String::new(),
            definition: String::new(),
            refers_to: (*to).to_owned(),
        };
        let references: Vec<Reference> = references.iter().map(reference).collect();
        parents_first(&tables, &references).into_iter().map(|it| it.name.clone()).collect()
    }

    #[test]
    fn parents_come_before_their_children_and_circles_are_no_trouble() {
        assert_eq!(order(&["a", "b", "c"], &[("a", "c"), ("c", "b")]), ["b", "c", "a"]);
        assert_eq!(order(&["a", "b", "c"], &[("a", "b"), ("b", "a"), ("a", "a"), ("a", "gone")]), ["b", "a", "c"]);
    }

    #[test]
    fn a_row_comes_back_from_its_json() {
        let row = vec![Value::Whole(i64::MIN), Value::Day(Date::of(1066, 10, 14).expect("a day")), Value::Null];
        let json = serde_json::to_string(&row).expect("values are JSON");
        assert_eq!(json, r#"[-9223372036854775808,"1066-10-14",null]"#);
        assert_eq!(table("t").row(&json).expect("a row"), row);
    }

    #[test]
    fn what_is_no_row_is_refused_by_the_name_of_its_table_and_column() {
        let refused = |json: &str| table("t").row(json).expect_err(json).to_string();
        for json in ["", "{}", "[1", "[1,null,null] x"] {
            assert!(refused(json).starts_with("a row of the table t cannot be taken: it is no JSON array"), "{json}");
        }
        assert_eq!(refused("[1]"), "a row of the table t cannot be taken: it has 1 values instead of 3");
        for (json, column) in [
            ("[1.0,null,null]", "count"),
            ("[9223372036854775808,null,null]", "count"),
            (r#"["1",null,null]"#, "count"),
            (r#"[1,"2027-02-30",null]"#, "day"),
            (r#"[1,null,"0"]"#, "raw"),
            (r#"[1,null,[0]]"#, "raw"),
        ] {
            assert!(refused(json).starts_with(&format!("a value of the column {column} of the table t ")), "{json}");
        }
    }

    #[test]
    fn a_name_cannot_end_its_quotes() {
        assert_eq!(quoted("a\"; DROP TABLE b"), "\"a\"\"; DROP TABLE b\"");
    }
}
