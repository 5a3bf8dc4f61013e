//! The ground to restore on: empty or not, as old as the data, and brought forward afterwards.

use super::{contents, counted, fill, odd, things};
use platform::db::copy::{CopyError, Reading, Value, carry, is_empty, raise_to};
use platform::db::{OpenError, applied, migrate, missing};
use platform::testing::{context, databases};
use platform::{Db, Migration, sql};

const FIRST: Migration =
    Migration { name: "test/1_word", sql: "CREATE TABLE word (id BIGINT NOT NULL PRIMARY KEY, said TEXT)" };
const SECOND: Migration = Migration {
    name: "test/2_length",
    sql: "ALTER TABLE word ADD COLUMN length BIGINT; UPDATE word SET length = length(said)",
};
const OTHER: Migration = Migration { name: "test/3_other", sql: "CREATE TABLE other (id UUID NOT NULL PRIMARY KEY)" };
const ALL: &[Migration] = &[FIRST, SECOND, OTHER];

fn names(migrations: &[Migration]) -> Vec<String> {
    migrations.iter().map(|it| it.name.to_owned()).collect()
}

async fn empty(db: &Db) -> bool {
    is_empty(db, &context()).await.unwrap()
}

#[tokio::test]
async fn a_database_is_empty_until_a_table_has_a_row_and_the_ledger_does_not_count() {
    for fresh in databases().await {
        assert!(empty(&fresh.db).await, "{}: nothing at all", fresh.name);
        migrate(&fresh.db, &context(), &odd()).await.unwrap();
        assert!(empty(&fresh.db).await, "{}: tables and no rows", fresh.name);
        fill(&fresh.db, &[("thing", things().split_off(21))]).await.unwrap();
        assert!(!empty(&fresh.db).await, "{}: a row", fresh.name);
        fill(&fresh.db, &[]).await.unwrap();
        assert!(empty(&fresh.db).await, "{}: emptied", fresh.name);
    }
}

#[tokio::test]
async fn somebody_elses_database_is_not_empty() {
    for fresh in databases().await {
        // Made by a migration and forgotten by the ledger: no table is known to Kith.
        migrate(&fresh.db, &context(), &[FIRST]).await.unwrap();
        let mut tx = fresh.db.write(context()).await.unwrap();
        tx.keep(sql!("INSERT INTO word (id) VALUES (1)"), ()).await.unwrap();
        tx.keep(sql!("DELETE FROM migration"), ()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!empty(&fresh.db).await, "{}", fresh.name);
        let refused = raise_to(&fresh.db, &context(), ALL, &names(&[OTHER])).await;
        assert!(matches!(refused, Err(CopyError::NotEmpty(table)) if table == "word"), "{}", fresh.name);
    }
}

#[tokio::test]
async fn what_an_older_kith_wrote_is_loaded_into_its_own_tables_and_brought_forward() {
    let (from, to) = (databases().await, databases().await);
    for from in &from {
        migrate(&from.db, &context(), &[FIRST]).await.unwrap();
        fill(&from.db, &[("word", vec![vec![Value::Whole(1), Value::Text("seedling".to_owned())]])]).await.unwrap();
    }
    for (from, to) in [(&from[0], &to[1]), (&from[1], &to[0])] {
        let known = Reading::begin(&from.db, &context()).await.unwrap().migrations().to_vec();
        assert_eq!(known, ["test/1_word"]);
        raise_to(&to.db, &context(), ALL, &known).await.unwrap();
        assert_eq!(applied(&to.db, &context()).await.unwrap(), known);
        carry(&from.db, &to.db, &context()).await.unwrap();
        assert_eq!(missing(&to.db, &context(), ALL).await.unwrap(), ["test/2_length", "test/3_other"]);
        migrate(&to.db, &context(), ALL).await.unwrap();
        let word = [vec![Value::Whole(1), Value::Whole(8), Value::Text("seedling".to_owned())]];
        assert_eq!(contents(&to.db).await["word"], word, "{} to {}", from.name, to.name);
    }
}

#[tokio::test]
async fn a_reading_of_a_database_without_a_ledger_knows_no_migrations() {
    for fresh in databases().await {
        let reading = Reading::begin(&fresh.db, &context()).await.unwrap();
        assert!(reading.migrations().is_empty() && reading.tables().is_empty(), "{}", fresh.name);
        assert!(reading.finish().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn migrations_nobody_knows_or_that_are_there_already_are_refused() {
    for fresh in databases().await {
        let future = [names(&[FIRST]), vec!["room/9_future".to_owned()]].concat();
        let refused = raise_to(&fresh.db, &context(), ALL, &future).await;
        assert!(
            matches!(refused, Err(CopyError::Open(OpenError::FromTheFuture(name))) if name == "room/9_future"),
            "{}",
            fresh.name
        );
        assert!(counted(&fresh.db).await.is_empty(), "{}: nothing was made", fresh.name);
        migrate(&fresh.db, &context(), &[FIRST, SECOND]).await.unwrap();
        let refused = raise_to(&fresh.db, &context(), ALL, &names(&[FIRST])).await;
        assert!(matches!(refused, Err(CopyError::Ahead(name)) if name == "test/2_length"), "{}", fresh.name);
        raise_to(&fresh.db, &context(), ALL, &names(ALL)).await.unwrap();
        assert_eq!(applied(&fresh.db, &context()).await.unwrap(), names(ALL), "{}", fresh.name);
        // Names we know, on a database of a Kith newer than us.
        let refused = raise_to(&fresh.db, &context(), &[FIRST, SECOND], &names(&[FIRST, SECOND])).await;
        assert!(
            matches!(refused, Err(CopyError::Open(OpenError::FromTheFuture(name))) if name == "test/3_other"),
            "{}",
            fresh.name
        );
    }
}
