//! From nothing to now on both databases, and the schema as a page of the documentation.

use crate::ground::{is_committed, nothing_wrong};
use crate::schema::{self, Table};
use kith::house;
use platform::db::{applied, migrate};
use platform::testing::{context, databases};
use std::fmt::Write;

#[tokio::test]
async fn from_nothing_to_now_and_no_further() {
    for fresh in databases().await {
        let all = house::migrations();
        let names: Vec<_> = all.iter().map(|it| it.name).collect();
        assert_eq!(migrate(&fresh.db, &context(), &all).await.unwrap(), names, "{}", fresh.name);
        assert!(migrate(&fresh.db, &context(), &all).await.unwrap().is_empty(), "{}", fresh.name);
        let mut sorted = names.clone();
        sorted.sort_unstable();
        assert_eq!(applied(&fresh.db, &context()).await.unwrap(), sorted, "{}", fresh.name);
    }
}

#[test]
fn host_id_leads_every_key() {
    // A host is what the others lead with; keys that wrap keys belong to the installation.
    let excepted = ["host", "key_check"];
    let mut wrong = Vec::new();
    for table in schema::tables().into_iter().chain(schema::keystore()) {
        if excepted.contains(&table.name.as_str()) {
            continue;
        }
        let leads =
            table.keys.iter().any(|key| key == "PRIMARY KEY (host_id)" || key.starts_with("PRIMARY KEY (host_id,"));
        let first = table.columns.first().is_some_and(|it| it.name == "host_id" && it.more.starts_with("NOT NULL"));
        if !(leads && first) {
            wrong.push(format!(
                "{}/{}: begin with host_id UUID NOT NULL and lead the key with it",
                table.room, table.name
            ));
        }
    }
    nothing_wrong("tables that cannot be spread by host", &wrong);
}

#[test]
fn the_schema_is_written_down() {
    let mut page = String::from(
        "# The schema\n\nEvery table of the house, made from its migrations. Types are in the spelling that SQLite and \
         PostgreSQL both\ntake. After a migration, `KITH_TEST_WRITE=1 cargo nextest run -p kith the_schema_is_written_down` \
         writes it anew.\n",
    );
    let tables = schema::tables();
    let mut rooms: Vec<&str> = Vec::new();
    for table in &tables {
        if !rooms.contains(&table.room.as_str()) {
            rooms.push(&table.room);
        }
    }
    for room in rooms {
        write!(page, "\n## {room}\n").unwrap();
        tables.iter().filter(|it| it.room == room).for_each(|table| describe(&mut page, table));
    }
    page.push_str("\n## The keystore, a database of its own\n");
    schema::keystore().iter().for_each(|table| describe(&mut page, table));
    is_committed("docs/schema.md", &page);
}

fn describe(page: &mut String, table: &Table) {
    write!(page, "\n### {}\n\n", table.name).unwrap();
    if !table.about.is_empty() {
        write!(page, "{}\n\n", table.about).unwrap();
    }
    page.push_str("| column | type | |\n|---|---|---|\n");
    for column in &table.columns {
        let more = column.more.replace("NOT NULL", "always");
        writeln!(page, "| {} | {} | {} |", column.name, column.kind, more.trim()).unwrap();
    }
    if !table.keys.is_empty() {
        writeln!(page, "\n`{}`", table.keys.join("` · `")).unwrap();
    }
}
