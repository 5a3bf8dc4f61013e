//! The schema as the migrations write it: tables and columns, read from their texts alone.
//!
//! Apart because three things are made from it: the page in the documentation, the sight of
//! everything a database holds, and the names an attacker would send along.

use kith::house;
use platform::Migration;
use platform::vault::KEYSTORE_MIGRATIONS;

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub room: String,
    pub name: String,
    /// The comment above it.
    pub about: String,
    pub columns: Vec<Column>,
    /// Keys and references, as they are written.
    pub keys: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub name: String,
    pub kind: String,
    /// What else is said of it: `NOT NULL`, `REFERENCES …`.
    pub more: String,
}

/// The types both databases know.
const KINDS: [&str; 8] = ["UUID", "TEXT", "BIGINT", "BOOLEAN", "TIMESTAMPTZ", "DATE", "BYTEA", "DOUBLE PRECISION"];
/// What a column's place in a table may begin with when it is no column.
const RULES: [&str; 5] = ["PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "CONSTRAINT"];

/// The tables of the main database.
pub fn tables() -> Vec<Table> {
    read(&house::migrations()).unwrap()
}

/// The tables of the keystore.
pub fn keystore() -> Vec<Table> {
    read(KEYSTORE_MIGRATIONS).unwrap()
}

/// What is left when these migrations have run.
pub fn read(migrations: &[Migration]) -> Result<Vec<Table>, String> {
    let mut tables = Vec::new();
    for migration in migrations {
        let room = migration.name.split('/').next().unwrap_or_default();
        for (about, statement) in statements(migration.sql) {
            run(&mut tables, room, about, &statement).map_err(|why| format!("{}: {why}", migration.name))?;
        }
    }
    Ok(tables)
}

/// The statements of a script, each with the comment right above it.
fn statements(script: &str) -> Vec<(String, String)> {
    let (mut all, mut about, mut text) = (Vec::new(), Vec::new(), String::new());
    for line in script.lines() {
        let (code, comment) = line.split_once("--").map_or((line, None), |(code, comment)| (code, Some(comment)));
        if text.trim().is_empty() && code.trim().is_empty() {
            match comment {
                Some(comment) => about.push(comment.trim().to_owned()),
                None => about.clear(),
            }
        }
        for piece in code.split_inclusive(';') {
            text.push_str(piece.trim_end_matches(';'));
            text.push(' ');
            if piece.ends_with(';') {
                let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                all.push((std::mem::take(&mut about).join(" "), words));
                text.clear();
            }
        }
    }
    all
}

fn run(tables: &mut Vec<Table>, room: &str, about: String, statement: &str) -> Result<(), String> {
    let words: Vec<&str> = statement.split_whitespace().collect();
    match words.as_slice() {
        [] | ["CREATE", "INDEX", ..] | ["CREATE", "UNIQUE", "INDEX", ..] | ["DROP", "INDEX", ..] => {}
        ["INSERT" | "UPDATE" | "DELETE", ..] => {}
        ["CREATE", "TABLE", name, ..] => {
            let body = statement.split_once('(').map_or("", |(_, body)| body);
            let body = body.rsplit_once(')').map_or(body, |(body, _)| body);
            let mut table = Table {
                room: room.to_owned(),
                name: name.trim_end_matches('(').to_owned(),
                about,
                columns: Vec::new(),
                keys: Vec::new(),
            };
            for part in parts(body) {
                if RULES.iter().any(|rule| part.starts_with(rule)) {
                    table.keys.push(part);
                } else {
                    table.columns.push(column(&part)?);
                }
            }
            tables.push(table);
        }
        ["ALTER", "TABLE", name, "ADD", "COLUMN", rest @ ..] => {
            let added = column(&rest.join(" "))?;
            named(tables, name)?.columns.push(added);
        }
        ["ALTER", "TABLE", name, "DROP", "COLUMN", gone] => named(tables, name)?.columns.retain(|it| it.name != *gone),
        ["DROP", "TABLE", name] => tables.retain(|it| it.name != *name),
        _ => return Err(format!("teach `kith/tests/house/schema.rs` to read: {statement}")),
    }
    Ok(())
}

fn named<'a>(tables: &'a mut [Table], name: &str) -> Result<&'a mut Table, String> {
    tables.iter_mut().find(|it| it.name == name).ok_or_else(|| format!("there is no table {name}"))
}

/// What stands between the commas of a table, brackets kept together.
fn parts(body: &str) -> Vec<String> {
    let (mut all, mut part, mut depth) = (Vec::new(), String::new(), 0_i32);
    for c in body.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                all.push(std::mem::take(&mut part).trim().to_owned());
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    all.push(part.trim().to_owned());
    all.retain(|part| !part.is_empty());
    all
}

fn column(text: &str) -> Result<Column, String> {
    let (name, rest) = text.split_once(' ').ok_or_else(|| format!("{text} has no type"))?;
    let kind = KINDS.into_iter().find(|kind| rest == *kind || rest.starts_with(&format!("{kind} ")));
    let kind = kind.ok_or_else(|| format!("{text}: both databases know only {}", KINDS.join(", ")))?;
    let more = rest.strip_prefix(kind).unwrap_or_default().trim().to_owned();
    Ok(Column { name: name.to_owned(), kind: kind.to_owned(), more })
}

#[test]
fn a_schema_is_read_from_its_texts() {
    let first = "-- Who came.\n-- And when.\nCREATE TABLE guest (\n  host_id UUID NOT NULL, -- whose\n  height DOUBLE PRECISION,\n  \
                 PRIMARY KEY (host_id, height)\n);\nCREATE INDEX a ON guest (host_id);";
    let all = read(&[
        Migration { name: "doors/1", sql: first },
        Migration { name: "doors/2", sql: "ALTER TABLE guest ADD COLUMN left_at TIMESTAMPTZ;" },
    ]);
    let column =
        |name: &str, kind: &str, more: &str| Column { name: name.into(), kind: kind.into(), more: more.into() };
    let guest = Table {
        room: "doors".into(),
        name: "guest".into(),
        about: "Who came. And when.".into(),
        columns: vec![
            column("host_id", "UUID", "NOT NULL"),
            column("height", "DOUBLE PRECISION", ""),
            column("left_at", "TIMESTAMPTZ", ""),
        ],
        keys: vec!["PRIMARY KEY (host_id, height)".into()],
    };
    assert_eq!(all, Ok(vec![guest]));
}

#[test]
fn a_type_that_only_one_database_knows_is_refused() {
    let found = read(&[Migration { name: "doors/1", sql: "CREATE TABLE a (id SERIAL);" }]);
    assert!(found.is_err_and(|why| why.starts_with("doors/1: id SERIAL: both databases know only UUID")));
}
