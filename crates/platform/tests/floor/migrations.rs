//! Migrations: each once, whole or not at all; strangers among them are refused.

use platform::db::{OpenError, applied, migrate};
use platform::testing::{context, databases};
use platform::{Db, Migration};

const FIRST: Migration =
    Migration { name: "room/1_first", sql: "CREATE TABLE first (host_id UUID NOT NULL PRIMARY KEY)" };
const SECOND: Migration =
    Migration { name: "room/2_second", sql: "CREATE TABLE second (host_id UUID NOT NULL PRIMARY KEY)" };

async fn tables(db: &Db) -> Vec<String> {
    applied(db, &context()).await.unwrap()
}

#[tokio::test]
async fn each_migration_runs_once() {
    for fresh in databases().await {
        assert_eq!(migrate(&fresh.db, &context(), &[FIRST]).await.unwrap(), ["room/1_first"]);
        assert_eq!(migrate(&fresh.db, &context(), &[FIRST, SECOND]).await.unwrap(), ["room/2_second"]);
        assert!(migrate(&fresh.db, &context(), &[FIRST, SECOND]).await.unwrap().is_empty());
        assert_eq!(tables(&fresh.db).await, ["room/1_first", "room/2_second"], "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_database_of_a_newer_kith_is_refused() {
    for fresh in databases().await {
        migrate(&fresh.db, &context(), &[FIRST, SECOND]).await.unwrap();
        let refused = migrate(&fresh.db, &context(), &[FIRST]).await;
        assert!(matches!(refused, Err(OpenError::FromTheFuture(name)) if name == "room/2_second"), "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_migration_that_was_rewritten_is_refused() {
    for fresh in databases().await {
        migrate(&fresh.db, &context(), &[FIRST]).await.unwrap();
        let rewritten = Migration { sql: "CREATE TABLE other (host_id UUID NOT NULL PRIMARY KEY)", ..FIRST };
        let refused = migrate(&fresh.db, &context(), &[rewritten]).await;
        assert!(matches!(refused, Err(OpenError::Rewritten(name)) if name == "room/1_first"), "{}", fresh.name);
    }
}

#[tokio::test]
async fn of_a_migration_that_fails_nothing_is_kept_and_those_before_it_stay() {
    for fresh in databases().await {
        let broken = Migration {
            name: "room/2_broken",
            sql: "CREATE TABLE half (host_id UUID NOT NULL PRIMARY KEY); INSERT INTO nowhere VALUES (1)",
        };
        let failed = migrate(&fresh.db, &context(), &[FIRST, broken]).await;
        assert!(matches!(failed, Err(OpenError::Migration { name, .. }) if name == "room/2_broken"), "{}", fresh.name);
        assert_eq!(tables(&fresh.db).await, ["room/1_first"]);
        let mended = Migration { sql: "CREATE TABLE half (host_id UUID NOT NULL PRIMARY KEY)", ..broken };
        assert_eq!(
            migrate(&fresh.db, &context(), &[FIRST, mended]).await.unwrap(),
            ["room/2_broken"],
            "{}",
            fresh.name
        );
    }
}

#[tokio::test]
async fn a_migration_may_take_longer_than_a_request() {
    // Three seconds or so on both, where a request is cut off after two.
    for fresh in databases().await {
        let slow = Migration {
            name: "room/2_slow",
            sql: "CREATE TABLE slow (host_id UUID, counted BIGINT); INSERT INTO slow (counted) \
                  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 14000000) SELECT count(*) FROM n",
        };
        assert_eq!(migrate(&fresh.db, &context(), &[slow]).await.unwrap(), ["room/2_slow"], "{}", fresh.name);
    }
}
