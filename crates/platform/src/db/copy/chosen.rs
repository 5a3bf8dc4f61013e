//! Some rows of a table, chosen at run time. Apart from reading whole tables, which asks for nothing.

use super::table::{made, quoted};
use super::{CopyError, Row, Table};
use crate::db::Tx;

impl Table {
    /// This table with these columns alone, in this order; nothing where it has not all of them.
    pub(crate) fn only(&self, names: &[&str]) -> Option<Self> {
        let column = |name: &&str| self.columns.iter().find(|it| it.name == **name).cloned();
        Some(Self { name: self.name.clone(), columns: names.iter().map(column).collect::<Option<_>>()? })
    }
}

/// The rows of a table of the transaction's host ($1) for which a condition about $2 holds, sorted by their values.
/// The condition is written by the program, never made of anything typed.
pub(crate) async fn rows_where(
    tx: &mut Tx,
    table: &Table,
    condition: &str,
    value: &str,
) -> Result<Vec<Row>, CopyError> {
    let (columns, name) = (table.columns_quoted(), quoted(&table.name));
    let text = made(format!("SELECT {columns} FROM {name} WHERE host_id = $1 AND ({condition})"));
    let host = tx.host();
    let rows = tx.made_at_run_time(text, (host, value)).await?;
    let mut rows = rows.iter().map(|row| table.read(row)).collect::<Result<Vec<Row>, _>>()?;
    rows.sort_by_cached_key(|row| format!("{row:?}"));
    Ok(rows)
}
