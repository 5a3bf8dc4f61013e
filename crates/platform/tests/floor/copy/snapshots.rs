//! What is read is one moment, in portions that memory can hold; what is written is whole or nothing.

use super::{both_and_both, contents, counted, fill, odd, tables_of, things};
use platform::db::copy::{CopyError, Portion, Reading, Value, Writing, carry};
use platform::testing::{Fresh, context, migrated};
use platform::{Db, Sql, sql};
use sqlx::{Connection, SqliteConnection};

async fn change(db: &Db, how: Sql) {
    let mut tx = db.write(context()).await.unwrap();
    tx.keep(how, ()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn filled(fresh: &Fresh, rows: i64) {
    let insert = sql!(
        "INSERT INTO thing (id, whole, words) WITH RECURSIVE n(i) AS \
         (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < CAST($1 AS BIGINT)) SELECT i, i * 7, 'row' FROM n"
    );
    let mut tx = fresh.db.write(context()).await.unwrap();
    tx.keep(insert, (rows,)).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_hundred_thousand_rows_go_by_in_portions_of_a_thousand() {
    let (from, to) = both_and_both(&odd()).await;
    for (from, to) in [(&from[0], &to[1]), (&from[1], &to[0])] {
        filled(from, 100_000).await;
        let mut reading = Reading::begin(&from.db, &context()).await.unwrap();
        let (mut rows, mut largest) = (0, 0);
        while let Some(portion) = reading.next().await.unwrap() {
            rows += portion.rows.len();
            largest = largest.max(portion.rows.len());
        }
        assert_eq!((rows, largest), (100_000, 1_000), "{}", from.name);
        let carried = carry(&from.db, &to.db, &context()).await.unwrap();
        assert_eq!(carried["thing"].rows, 100_000);
        assert_eq!(counted(&to.db).await, carried, "{} to {}", from.name, to.name);
    }
}

#[tokio::test]
async fn large_rows_make_small_portions() {
    for fresh in migrated(&odd()).await {
        let words = "ŵ".repeat(150_000);
        let row = |id| {
            let mut row = vec![Value::Null; 8];
            (row[3], row[7]) = (Value::Whole(id), Value::Text(words.clone()));
            row
        };
        fill(&fresh.db, &[("thing", (1..=20).map(row).collect())]).await.unwrap();
        let mut reading = Reading::begin(&fresh.db, &context()).await.unwrap();
        let mut sizes = Vec::new();
        while let Some(portion) = reading.next().await.unwrap() {
            sizes.push(portion.rows.len());
        }
        // The fourth row of 300,000 bytes brings a portion to a mebibyte.
        assert_eq!(sizes, [4, 4, 4, 4, 4], "{}", fresh.name);
    }
}

#[tokio::test]
async fn what_is_written_while_reading_is_not_seen() {
    for fresh in migrated(&odd()).await {
        filled(&fresh, 20_000).await;
        let before = counted(&fresh.db).await;
        let mut reading = Reading::begin(&fresh.db, &context()).await.unwrap();
        assert!(reading.next().await.unwrap().is_some());
        change(&fresh.db, sql!("UPDATE thing SET words = 'changed' WHERE id > 10000")).await;
        change(&fresh.db, sql!("DELETE FROM thing WHERE id = 19999")).await;
        change(&fresh.db, sql!("INSERT INTO \"order\" (\"Group\") VALUES (1)")).await;
        assert_eq!(reading.finish().await.unwrap(), before, "{}", fresh.name);
        let after = counted(&fresh.db).await;
        assert_eq!((after["thing"].rows, after["order"].rows), (19_999, 1), "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_reading_that_is_dropped_in_the_middle_leaves_the_database_to_others() {
    for fresh in migrated(&odd()).await {
        filled(&fresh, 20_000).await;
        // More than there are connections.
        for _ in 0..30 {
            let mut reading = Reading::begin(&fresh.db, &context()).await.unwrap();
            assert!(reading.next().await.unwrap().is_some());
        }
        change(&fresh.db, sql!("DELETE FROM thing WHERE id > 1")).await;
        assert_eq!(counted(&fresh.db).await["thing"].rows, 1, "{}", fresh.name);
    }
}

#[tokio::test]
async fn nothing_that_is_written_is_seen_before_all_of_it_is() {
    for fresh in migrated(&odd()).await {
        fill(&fresh.db, &[("thing", things())]).await.unwrap();
        let before = counted(&fresh.db).await;
        let tables = tables_of(&fresh.db).await;
        let mut writing = Writing::begin(&fresh.db, &context(), &tables).await.unwrap();
        writing.add(Portion { table: "thing".to_owned(), rows: things().split_off(10) }).await.unwrap();
        assert_eq!(counted(&fresh.db).await, before, "{}: readers go on as before", fresh.name);
        drop(writing);
        assert_eq!(counted(&fresh.db).await, before, "{}", fresh.name);
        change(&fresh.db, sql!("DELETE FROM thing WHERE id = 1")).await;
        assert_eq!(counted(&fresh.db).await["thing"].rows, 21, "{}", fresh.name);
    }
}

#[tokio::test]
async fn one_byte_that_differs_is_seen_in_the_tally_of_its_table_and_in_no_other() {
    for fresh in migrated(&odd()).await {
        fill(&fresh.db, &[("thing", things())]).await.unwrap();
        let before = counted(&fresh.db).await;
        let mut rows = things();
        let bytes = rows.iter_mut().find_map(|row| match &mut row[4] {
            Value::Bytes(bytes) if !bytes.is_empty() => Some(bytes),
            _ => None,
        });
        bytes.unwrap()[200] ^= 1;
        fill(&fresh.db, &[("thing", rows)]).await.unwrap();
        let after = counted(&fresh.db).await;
        let differing: Vec<&String> = before.keys().filter(|name| before[*name] != after[*name]).collect();
        assert_eq!(differing, ["thing"], "{}", fresh.name);
        assert_eq!(before["thing"].rows, after["thing"].rows);
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn what_is_not_as_it_was_counted_is_not_kept() {
    for fresh in migrated(&odd()).await {
        fill(&fresh.db, &[("thing", things())]).await.unwrap();
        let before = (counted(&fresh.db).await, contents(&fresh.db).await);
        let tables = tables_of(&fresh.db).await;
        let all_but_one = Portion { table: "thing".to_owned(), rows: things().split_off(1) };
        let mut writing = Writing::begin(&fresh.db, &context(), &tables).await.unwrap();
        writing.add(all_but_one).await.unwrap();
        let refused = writing.commit(&before.0).await;
        assert!(matches!(refused, Err(CopyError::NotAsCounted(name)) if name == "thing"), "{}", fresh.name);
        let mut too_many = before.0.clone();
        too_many.insert("gone".to_owned(), before.0["bare"].clone());
        let mut writing = Writing::begin(&fresh.db, &context(), &tables).await.unwrap();
        writing.add(Portion { table: "thing".to_owned(), rows: things() }).await.unwrap();
        let refused = writing.commit(&too_many).await;
        assert!(matches!(refused, Err(CopyError::NotAsCounted(name)) if name == "gone"), "{}", fresh.name);
        assert_eq!((counted(&fresh.db).await, contents(&fresh.db).await), before, "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_value_that_is_not_of_its_columns_kind_is_named_and_ends_the_reading() {
    // SQLite alone can come to hold one, by somebody else's hand.
    let fresh = migrated(&odd()).await.swap_remove(0);
    let mut one = SqliteConnection::connect(&fresh.url).await.unwrap();
    sqlx::raw_sql("INSERT INTO thing (id, code) VALUES (1, 'no id')").execute(&mut one).await.unwrap();
    one.close().await.unwrap();
    let mut reading = Reading::begin(&fresh.db, &context()).await.unwrap();
    let said = loop {
        match reading.next().await {
            Ok(portion) => assert!(portion.is_some(), "the reading came to its end"),
            Err(error) => break error.to_string(),
        }
    };
    assert!(said.starts_with("a value of the column code of the table thing cannot be taken: "), "{said}");
    assert!(matches!(reading.next().await, Err(CopyError::Stopped)));
    assert!(matches!(reading.finish().await, Err(CopyError::Stopped)));
}
