//! Every SQL text of the house, registered where it is written, so that one test can prepare all of
//! them on both databases.

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
/// The form `sql!(sqlite: "…", postgres: "…")` is for `platform`'s dialect file alone.
#[macro_export]
macro_rules! sql {
    ($text:literal) => { $crate::sql!(sqlite: $text, postgres: $text) };
    (sqlite: $sqlite:literal, postgres: $postgres:literal) => {{
        $crate::db::inventory::submit! {
            $crate::db::Statement { sqlite: $sqlite, postgres: $postgres, file: file!(), line: line!() }
        }
        $crate::db::Sql::registered($sqlite, $postgres)
    }};
}
