//! Every SQL text of the house, registered where it is written, so that one test can prepare all of
//! them on both databases.

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

/// A SQL text made by [`crate::sql!`]; nothing else can make one.
#[derive(Debug, Clone, Copy)]
pub struct Sql {
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

impl Sql {
    #[doc(hidden)]
    pub const fn registered(sqlite: &'static str, postgres: &'static str) -> Self {
        Self { sqlite, postgres }
    }
}

/// A registered text for so many rows of so many values: what stands in its one `VALUES (…)` as many
/// times, the parameters counted on from row to row.
///
/// # Panics
/// When the text has no `VALUES (…)`.
pub(super) fn for_rows(text: &'static str, rows: usize, width: usize) -> SqlStr {
    if rows == 1 {
        return SqlStr::from_static(text);
    }
    let begin = text.find("VALUES (").expect("a statement for many rows has VALUES") + "VALUES ".len();
    let end = begin + text[begin..].find(')').expect("its values end") + 1;
    let (head, row, tail) = (&text[..begin], &text[begin..end], &text[end..]);
    let rows: Vec<String> = (0..rows).map(|nth| counted_on(row, nth * width)).collect();
    // Nothing but registered text is in it.
    AssertSqlSafe(format!("{head}{}{tail}", rows.join(", "))).into_sql_str()
}

/// A text whose parameters are so many further on.
pub(super) fn counted_on(text: &str, by: usize) -> String {
    let mut parts = text.split('$');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.find(|it: char| !it.is_ascii_digit()).unwrap_or(part.len());
        let number: usize = part[..digits].parse().expect("a parameter has a number");
        out.push_str(&format!("${}{}", number + by, &part[digits..]));
    }
    out
}

/// One registered text and where it stands.
#[derive(Debug)]
pub struct Statement {
    /// The text for SQLite.
    pub sqlite: &'static str,
    /// The text for PostgreSQL: the same, but for the few in `dialect.rs`.
    pub postgres: &'static str,
    /// The file it is written in.
    pub file: &'static str,
    /// The line it is written on.
    pub line: u32,
}
inventory::collect!(Statement);

/// Every statement of every crate linked into this program.
pub fn statements() -> impl Iterator<Item = &'static Statement> {
    inventory::iter::<Statement>.into_iter()
}

/// A SQL text, the same on both databases, entered in the register of statements.
/// What several statements have in common is a macro of its own that is a literal: `sql!("SELECT ", columns!(), " FROM …")`.
/// The form `sql!(sqlite: "…", postgres: "…")` is for `platform`'s dialect file alone.
#[macro_export]
macro_rules! sql {
    (sqlite: $sqlite:expr, postgres: $postgres:expr) => {{
        $crate::db::inventory::submit! {
            $crate::db::Statement { sqlite: $sqlite, postgres: $postgres, file: file!(), line: line!() }
        }
        $crate::db::Sql::registered($sqlite, $postgres)
    }};
    ($($part:tt)+) => { $crate::sql!(sqlite: concat!($($part)+), postgres: concat!($($part)+)) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_for_many_rows_counts_its_parameters_on() {
        let text = "INSERT INTO t (a, b) VALUES ($1, $2) ON CONFLICT (a) DO NOTHING";
        assert_eq!(for_rows(text, 1, 2).as_str(), text);
        let three = "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4), ($5, $6) ON CONFLICT (a) DO NOTHING";
        assert_eq!(for_rows(text, 3, 2).as_str(), three);
        let text = "INSERT INTO t (a, b, c) VALUES ($1, $2, 0)";
        assert_eq!(for_rows(text, 2, 2).as_str(), "INSERT INTO t (a, b, c) VALUES ($1, $2, 0), ($3, $4, 0)");
    }
}
