//! Statements that go to SQLite together. Its connection lives on a thread of its own, and waking that and
//! being woken by it costs more than most statements do: what nobody waits for the answer of goes along with
//! the next that somebody does.

use crate::db::statement::counted_on;
use crate::db::{Params, StoreError};
use sqlx::sqlite::SqliteArguments;
use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

/// With so many values the journey is no longer what costs; a longer text would only have to be prepared anew.
const ENOUGH: usize = 64;

/// What has still to be sent, in order.
#[derive(Default)]
pub(super) struct Together {
    text: String,
    params: SqliteArguments,
    values: usize,
}

impl Together {
    /// Adds a statement of so many values.
    pub(super) fn add(&mut self, text: &str, params: impl Params, values: usize) -> Result<(), StoreError> {
        params.add_to_sqlite(&mut self.params)?;
        if !self.text.is_empty() {
            self.text.push_str("; ");
        }
        match self.values {
            0 => self.text.push_str(text),
            before => self.text.push_str(&counted_on(text, before)),
        }
        self.values += values;
        Ok(())
    }

    /// A word to the database itself, without values.
    pub(super) fn saying(text: &'static str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// There is enough to be sent without waiting for another statement.
    pub(super) fn is_enough(&self) -> bool {
        self.values >= ENOUGH
    }

    /// Everything added so far, and this statement after it, to be sent as one.
    pub(super) fn then(&mut self, text: SqlStr, params: impl Params) -> Result<(SqlStr, SqliteArguments), StoreError> {
        if self.is_empty() {
            return Ok((text, params.for_sqlite()?));
        }
        self.add(text.as_str(), params, 0)?;
        Ok(self.take())
    }

    /// Everything added so far.
    pub(super) fn take(&mut self) -> (SqlStr, SqliteArguments) {
        let all = std::mem::take(self);
        // Nothing but registered texts is in it.
        (AssertSqlSafe(all.text).into_sql_str(), all.params)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_counted_on_from_statement_to_statement() {
        let mut together = Together::saying("SAVEPOINT member");
        together.add("INSERT INTO t (a, b) VALUES ($1, $2)", (1_i64, 2_i64), 2).expect("it can be added");
        together.add("UPDATE t SET a = $2 WHERE b = $1", (3_i64, 4_i64), 2).expect("it can be added");
        let last = SqlStr::from_static("DELETE FROM t WHERE a = $1");
        let (text, _) = together.then(last, (5_i64,)).expect("it can be sent");
        assert_eq!(
            text.as_str(),
            "SAVEPOINT member; INSERT INTO t (a, b) VALUES ($1, $2); UPDATE t SET a = $4 WHERE b = $3; \
             DELETE FROM t WHERE a = $5"
        );
        assert!(together.is_empty());
        let (text, _) = together.then(SqlStr::from_static("SELECT $1"), (1_i64,)).expect("it can be sent");
        assert_eq!(text.as_str(), "SELECT $1");
    }
}
