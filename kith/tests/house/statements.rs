//! Every SQL text of the house is good SQL on both databases, and every text is in the register.

use crate::ground::{houses, nothing_wrong, root};
use platform::db::{Statement, migrate, statements};
use platform::testing::{context, databases};
use platform::vault::KEYSTORE_MIGRATIONS;
use std::collections::BTreeMap;
use std::fs;
use walkdir::WalkDir;

/// The keystore is a database of its own, and its statements are all in this file.
const KEYSTORE: &str = "src/vault/keystore.rs";

#[tokio::test]
async fn every_statement_of_the_house_is_good_on_both_databases() {
    let mut wrong = Vec::new();
    for house in houses().await {
        for statement in statements().filter(|it| !it.file.ends_with(KEYSTORE)) {
            let prepared = house.home.db.prepare(statement).await;
            wrong.extend(prepared.err().map(|why| at(house.name(), statement, &why.to_string())));
        }
    }
    nothing_wrong("statements that a database does not take", &wrong);
}

#[tokio::test]
async fn every_statement_of_the_keystore_is_good_on_both_databases() {
    let mut wrong = Vec::new();
    for fresh in databases().await {
        migrate(&fresh.db, &context(), KEYSTORE_MIGRATIONS).await.unwrap();
        for statement in statements().filter(|it| it.file.ends_with(KEYSTORE)) {
            let prepared = fresh.db.prepare(statement).await;
            wrong.extend(prepared.err().map(|why| at(fresh.name, statement, &why.to_string())));
        }
    }
    nothing_wrong("statements that a database does not take", &wrong);
}

fn at(database: &str, statement: &Statement, why: &str) -> String {
    format!("{}:{}: {database} says: {why}", statement.file, statement.line)
}

#[test]
fn every_text_in_the_sources_is_in_the_register() {
    let mut registered: BTreeMap<&str, usize> = BTreeMap::new();
    for statement in statements() {
        *registered.entry(statement.file).or_default() += 1;
    }
    let mut wrong = Vec::new();
    for (path, written) in texts_by_file() {
        let found = registered.iter().filter(|(file, _)| path.ends_with(**file)).map(|(_, count)| count).sum::<usize>();
        if found < written {
            wrong.push(format!("{path}: {written} statements are written and {found} are registered"));
        }
    }
    nothing_wrong("files whose statements nobody prepares: is the crate linked in?", &wrong);
}

/// How many statements each source file writes, tests left out.
fn texts_by_file() -> Vec<(String, usize)> {
    let folders = ["crates", "rooms", "kith/src"].map(|folder| root().join(folder));
    let files = folders.iter().flat_map(|folder| WalkDir::new(folder).into_iter().filter_map(Result::ok));
    let mut found = Vec::new();
    for entry in files.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs")) {
        let path = entry.path().to_string_lossy().into_owned();
        if !path.contains("/src/") || path.contains("/tests/") || path.ends_with("tests.rs") {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let written = code.map(|line| line.matches(" sql!(").count() + line.matches("(sql!(").count()).sum();
        if written > 0 && !path.ends_with("db/statement.rs") {
            found.push((path, written));
        }
    }
    assert!(found.len() > 10, "{} files with statements were found", found.len());
    found
}
