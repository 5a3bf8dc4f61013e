//! What can go wrong with the database, told apart by what the edge must do about it.

use std::borrow::Cow;

/// A statement or transaction that did not work.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database asks for the whole transaction to be run again (40001, 40P01, SQLITE_BUSY).
    #[error("another change came first; run again")]
    RunAgain,
    /// The database is away or full: answer 503 and let people try again.
    #[error("the database is not available: {0}")]
    Away(String),
    /// The transaction took longer than a write may take.
    #[error("the transaction was cut off after two seconds")]
    CutOff,
    /// A rule of the schema said no (a unique key, a foreign key, a check).
    #[error("the database's rule {rule} was broken")]
    Rule {
        /// The constraint's name where the database tells it, else its message.
        rule: String,
        /// Whether it was a unique key: somebody was faster.
        unique: bool,
    },
    /// Not exactly one row changed: somebody was faster.
    #[error("somebody else changed this first")]
    Raced,
    /// A write that leaves no line in the audit trail may not commit.
    #[error("a write left no audit line")]
    Unaudited,
    /// A row that cannot become its noun: loud, never defaulted.
    #[error("{table} {id} holds what it may not: {what}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The row.
        id: String,
        /// What is wrong with it.
        what: Cow<'static, str>,
    },
    /// Anything else the driver said.
    #[error(transparent)]
    Driver(sqlx::Error),
}

/// Why something was not done: a rule of a noun said no, or the database did.
#[derive(Debug, thiserror::Error)]
pub enum Failed<E: std::error::Error> {
    /// A rule.
    #[error("{0}")]
    Rule(E),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl StoreError {
    /// A row that cannot become its noun.
    pub fn inconsistent(table: &'static str, id: impl ToString, what: impl Into<Cow<'static, str>>) -> Self {
        Self::Inconsistent { table, id: id.to_string(), what: what.into() }
    }
    /// Whether a unique key said no.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Rule { unique: true, .. })
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(db) => {
                let code = db.code().unwrap_or_default();
                if let Some(rule) = rule_of(db.as_ref(), &code) {
                    return rule;
                }
                match code.as_ref() {
                    "40001" | "40P01" => Self::RunAgain,
                    "57P01" | "57P02" | "57P03" | "53100" | "53300" | "25006" => Self::Away(db.message().to_owned()),
                    "57014" | "25P03" => Self::CutOff,
                    // A standby that is asked for a serializable transaction: the primary is elsewhere.
                    "0A000" if db.message().contains("standby") => Self::Away(db.message().to_owned()),
                    _ => match sqlite_primary(&code) {
                        Some(5 | 6) => Self::RunAgain,
                        Some(10 | 13 | 14) => Self::Away(db.message().to_owned()),
                        _ => Self::Driver(error),
                    },
                }
            }
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
                Self::Away(error.to_string())
            }
            _ => Self::Driver(error),
        }
    }
}

fn rule_of(db: &dyn sqlx::error::DatabaseError, code: &str) -> Option<StoreError> {
    use sqlx::error::ErrorKind as Kind;
    let unique = match db.kind() {
        Kind::UniqueViolation => true,
        Kind::ForeignKeyViolation | Kind::NotNullViolation | Kind::CheckViolation | Kind::ExclusionViolation => false,
        _ => return None,
    };
    debug_assert!(!code.is_empty());
    let rule = db.constraint().map_or_else(|| db.message().to_owned(), str::to_owned);
    Some(StoreError::Rule { rule, unique })
}

/// SQLite's primary result code; `None` for PostgreSQL's five-character states.
pub(super) fn sqlite_primary(code: &str) -> Option<i32> {
    if code.len() == 5 && !code.starts_with(|c: char| c.is_ascii_digit() && c != '0') {
        return None;
    }
    code.parse::<i32>().ok().filter(|n| *n < 10_000).map(|n| n & 0xff)
}

/// Why a database could not be opened, in words for whoever runs Kith.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Neither kind of address.
    #[error("a database address starts with sqlite:// or postgres://")]
    Url,
    /// The database could not be reached or read.
    #[error("the database could not be opened: {0}")]
    Unreachable(String),
    /// None of the hosts named is a primary.
    #[error("none of the database hosts named accepts writes; is the primary running?")]
    NoPrimary,
    /// A newer Kith has written this database.
    #[error(
        "this database was written by a newer Kith (it knows the migration {0}); install that version or a later one"
    )]
    FromTheFuture(String),
    /// A migration that ran here reads differently now.
    #[error("the migration {0} has changed since it was run on this database; restore the original Kith or a backup")]
    Rewritten(String),
    /// A migration failed; nothing of it was kept.
    #[error("the migration {name} did not work and nothing of it was kept: {why}")]
    Migration {
        /// Its name.
        name: String,
        /// What the database said.
        why: String,
    },
    /// Reading or writing failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[cfg(test)]
mod tests {
    use super::sqlite_primary;

    #[test]
    fn the_two_databases_codes_are_told_apart() {
        assert_eq!(sqlite_primary("2067"), Some(19));
        assert_eq!(sqlite_primary("13"), Some(13));
        assert_eq!(sqlite_primary("57P01"), None);
        assert_eq!(sqlite_primary("23505"), None);
    }
}
