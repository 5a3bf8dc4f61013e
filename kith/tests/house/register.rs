//! The register of what is held: complete, without contradictions, and a page of the documentation.

use crate::ground::{is_committed, nothing_wrong};
use crate::schema::{self, Table};
use kith::house;
use platform::KEYSTORE_HOLDINGS;
use platform::register::{Holding, Whose};
use std::collections::BTreeSet;
use std::fmt::Write;

fn of_the_schema() -> Vec<Table> {
    schema::tables().into_iter().chain(schema::keystore()).collect()
}

fn of_the_register() -> Vec<Holding> {
    [house::register(), KEYSTORE_HOLDINGS.to_vec()].concat()
}

#[test]
fn every_column_is_entered_once_with_what_it_is_for() {
    let (tables, register) = (of_the_schema(), of_the_register());
    let mut wrong = Vec::new();
    for table in &tables {
        let entries: Vec<_> = register.iter().filter(|it| it.table == table.name).collect();
        let [entry] = entries.as_slice() else {
            wrong.push(format!("{}/{}: enter it in the room's holdings.rs, once", table.room, table.name));
            continue;
        };
        let mut entered: Vec<&str> = entry.columns().collect();
        let mut there: Vec<&str> = table.columns.iter().map(|it| it.name.as_str()).collect();
        entered.sort_unstable();
        there.sort_unstable();
        if entered != there {
            wrong.push(format!("{}: entered are {entered:?}, and it has {there:?}", table.name));
        }
        let reads = !entry.whose.is_empty() && !entry.told.is_empty();
        if entry.purpose.is_empty() || reads && entry.what.is_empty() {
            wrong.push(format!("{}: say what it is for, and what its rows are called", table.name));
        }
    }
    let known: BTreeSet<&str> = tables.iter().map(|it| it.name.as_str()).collect();
    wrong.extend(register.iter().filter(|it| !known.contains(it.table)).map(|it| format!("{}: no table", it.table)));
    nothing_wrong("columns that are held without a reason", &wrong);
}

#[test]
fn whoever_a_row_is_about_can_be_found() {
    let register = house::register();
    let has = |table: &str, column: &str| {
        register.iter().any(|it| it.table == table && it.columns().any(|name| name == column))
    };
    let mut wrong = Vec::new();
    for entry in &register {
        for whose in entry.whose {
            let found = match whose {
                Whose::Address(column) => has(entry.table, column),
                Whose::Of { column, table, key } => {
                    let theirs = register.iter().any(|it| it.table == *table && !it.whose.is_empty());
                    has(entry.table, column) && has(table, key) && theirs
                }
            };
            if !found {
                wrong.push(format!("{}: {whose:?}", entry.table));
            }
        }
        if entry.whose.is_empty() && !entry.told.is_empty() {
            wrong.push(format!("{}: it is told to somebody, and nothing says to whom", entry.table));
        }
    }
    nothing_wrong("rows whose person cannot be found", &wrong);
}

#[test]
fn what_is_held_is_written_down() {
    let mut page = String::from(
        "# What is held\n\nThe record of processing, table by table, made from the register each room keeps of its own \
         tables. What is\nwritten here in words, and how it goes, is in [what is kept](running/what-is-kept.md). After a \
         change,\n`KITH_TEST_WRITE=1 cargo nextest run -p kith what_is_held_is_written_down` writes it anew.\n\n\
         **Theirs** is handed to whoever asks what is held about them. **Others'** is about somebody else: who did it, or \
         who is named in\nthe same row. **Special** is of a special category and sealed. **Secret** proves who somebody \
         is, and is handed to nobody.\nEverything else of a table says nothing of a person.\n",
    );
    let tables = of_the_schema();
    let room =
        |table: &str| tables.iter().find(|it| it.name == table).map_or("keystore", |it| it.room.as_str()).to_owned();
    let mut last = String::new();
    for entry in of_the_register() {
        let here = room(entry.table);
        if here != last {
            write!(page, "\n## {here}\n\n| table | for | kept | theirs | others' | special | secret |\n").unwrap();
            page.push_str("|---|---|---|---|---|---|---|\n");
            last = here;
        }
        let list = |columns: &str| columns.split_whitespace().collect::<Vec<_>>().join(", ");
        writeln!(
            page,
            "| {} | {} | {} | {} | {} | {} | {} |",
            entry.table,
            entry.purpose,
            entry.kept.sentence(),
            list(entry.told),
            list(entry.others),
            list(entry.special),
            list(entry.secret)
        )
        .unwrap();
    }
    is_committed("docs/what-is-held.md", &page);
}
