//! The database: behind, ahead, rewritten, unreachable; and what the doctor says.

use super::installation::{Installation, context, temporary};
use super::{kith, said};
use platform::db::Sql;
use platform::sql;
use std::fs;

/// Does something to an installation's list of migrations behind its back.
async fn tamper(here: &Installation, how: Sql) {
    let database = here.database().await;
    let mut tx = database.write(context()).await.unwrap();
    tx.keep(how, ()).await.unwrap();
    tx.commit().await.unwrap();
    database.close().await;
}

#[tokio::test]
async fn nothing_touches_a_database_from_the_future() {
    let here = Installation::copy().await;
    let newer = sql!(
        "INSERT INTO migration (name, digest, applied_at) SELECT 'sets/20990101_sets', digest, applied_at FROM migration \
         WHERE name = (SELECT min(name) FROM migration)"
    );
    tamper(&here, newer).await;
    for command in [&["serve"][..], &["work"], &["migrate"], &["doctor"], &["audit", "verify"]] {
        here.run(command).ends_with(76).complains("written by a newer Kith").complains("sets/20990101_sets");
    }
}

#[tokio::test]
async fn a_migration_that_was_rewritten_is_refused() {
    let here = Installation::copy().await;
    tamper(&here, sql!("UPDATE migration SET digest = 'another' WHERE name = (SELECT min(name) FROM migration)")).await;
    for command in [&["serve"][..], &["migrate"], &["doctor"]] {
        here.run(command).ends_with(1).complains("has changed since it was run on this database");
    }
}

#[tokio::test]
async fn a_database_that_is_behind_is_not_served_and_the_doctor_says_so() {
    let here = Installation::copy().await;
    here.run(&["doctor"])
        .ends_with(1)
        .prints("nobody could open a backup")
        .prints("hearth is served at")
        .prints("the key opens the vault");
    here.run(&["migrate"]).ends_with(0).prints("up to date");
    tamper(&here, sql!("DELETE FROM migration WHERE name = (SELECT max(name) FROM migration)")).await;
    here.run(&["serve"]).ends_with(1).complains("kith migrate");
    here.run(&["work"]).ends_with(1).complains("kith migrate");
    here.run(&["init"]).ends_with(1).complains("kith migrate");
    here.run(&["doctor"]).ends_with(1).prints("run `kith migrate`").complains("there is one thing to look at");
}

#[test]
fn a_new_database_is_migrated_once() {
    let folder = temporary();
    said(kith(folder.path()).arg("serve")).ends_with(1).complains("kith migrate");
    let first = said(kith(folder.path()).arg("migrate"));
    first.ends_with(0).prints("migrations: platform/");
    said(kith(folder.path()).arg("migrate")).ends_with(0).prints("The database is up to date.");
    said(kith(folder.path()).arg("serve")).ends_with(78).complains("there is no key at");
}

#[test]
fn a_database_server_that_does_not_answer_is_not_waited_for() {
    let folder = temporary();
    let nobody = "postgres://kith:swordfish@127.0.0.1:1/kith";
    for command in ["serve", "work", "migrate", "doctor"] {
        let refused = said(kith(folder.path()).arg(command).env("KITH_DATABASE_URL", nobody));
        refused.ends_with(69).complains("the database could not be opened");
        assert!(!refused.err.contains("swordfish"), "{}", refused.err);
    }
    let demo = ["demo", "--port", "0", "--no-open", "--folder", "demo", "--database", nobody];
    said(kith(folder.path()).args(demo)).ends_with(69).complains("the database could not be opened");
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let folder = temporary();
    let file = folder.path().join("kith-data").join("kith.sqlite3");
    fs::create_dir(folder.path().join("kith-data")).unwrap();
    fs::write(&file, "Shopping: bread, milk, sage.\n".repeat(200)).unwrap();
    for command in ["serve", "migrate", "doctor"] {
        said(kith(folder.path()).arg(command)).ends_with(69).complains("the database could not be opened");
    }
    assert!(fs::read_to_string(file).unwrap().starts_with("Shopping"));
}
