//! Every kind of value arrives, whichever way, and is stored as Kith itself would have stored it.

use super::{both_and_both, contents, counted, fill, odd, text, things};
use kernel::Date;
use platform::db::copy::{Count, Portion, Reading, Table, Tallies, Tally, Value, Writing, carry};
use platform::testing::{Fresh, context, migrated};
use platform::{Db, Engine, Timestamp, sql};
use sqlx::{Connection, SqliteConnection};
use std::collections::BTreeMap;
use uuid::Uuid;

type Thing =
    (Option<i64>, Option<bool>, Option<Vec<u8>>, Option<Date>, Option<String>, Option<Timestamp>, Option<Uuid>);

/// The rows of `thing` as the rest of Kith reads them.
async fn read(db: &Db) -> Vec<Thing> {
    let mut tx = db.read(context()).await.unwrap();
    tx.all(sql!("SELECT whole, truth, raw, day, words, at, code FROM thing ORDER BY id"), ()).await.unwrap()
}

/// The same rows, written as the rest of Kith writes them.
async fn write(db: &Db) {
    let mut tx = db.write(context()).await.unwrap();
    for row in things() {
        let mut thing: (i64, Thing) = (0, (None, None, None, None, None, None, None));
        for (at, value) in row.into_iter().enumerate() {
            match value {
                Value::Whole(id) if at == 3 => thing.0 = id,
                Value::Whole(it) => thing.1.0 = Some(it),
                Value::Truth(it) => thing.1.1 = Some(it),
                Value::Bytes(it) => thing.1.2 = Some(it),
                Value::Day(it) => thing.1.3 = Some(it),
                Value::Text(it) => thing.1.4 = Some(it),
                Value::Instant(it) => thing.1.5 = Some(it),
                Value::Uuid(it) => thing.1.6 = Some(it),
                Value::Null => {}
            }
        }
        let (id, (whole, truth, raw, day, words, at, code)) = thing;
        let insert = sql!(
            "INSERT INTO thing (id, whole, truth, raw, day, words, at, code) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        );
        tx.keep(insert, (id, whole, truth, raw, day, words, at, code)).await.unwrap();
    }
    let order = sql!("INSERT INTO \"order\" (\"table\", \"Group\", \"a \"\"b\") VALUES ('t', 7, TRUE)");
    tx.keep(order, ()).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_kith_wrote_is_read_as_it_was_whichever_way_it_went() {
    let (from, to) = both_and_both(&odd()).await;
    for from in &from {
        write(&from.db).await;
        for to in &to {
            let way = format!("{} to {}", from.name, to.name);
            // What was there before makes room.
            fill(
                &to.db,
                &[("thing", things().split_off(20)), ("order", vec![vec![Value::Whole(1), Value::Null, text("old")]])],
            )
            .await
            .unwrap();
            let carried = carry(&from.db, &to.db, &context()).await.unwrap();
            assert_eq!(read(&to.db).await, read(&from.db).await, "{way}");
            assert_eq!(contents(&to.db).await["thing"], things(), "{way}");
            let order = &contents(&to.db).await["order"];
            assert_eq!(*order, [[Value::Whole(7), Value::Truth(true), text("t")]], "{way}");
            assert_eq!(carried, counted(&from.db).await, "{way}");
            assert_eq!(carried, counted(&to.db).await, "{way}");
            assert_eq!((carried["thing"].rows, carried["order"].rows, carried["bare"].rows), (22, 1, 0), "{way}");
            assert!(!carried.contains_key("migration"), "{way}");
        }
    }
}

#[tokio::test]
async fn both_databases_describe_the_same_tables_alike() {
    let all = migrated(&odd()).await;
    let [one, other] = [super::tables_of(&all[0].db).await, super::tables_of(&all[1].db).await];
    assert_eq!(one, other);
    let thing = one.iter().find(|it| it.name == "thing").unwrap();
    let columns: Vec<String> = thing.columns.iter().map(|it| format!("{} {}", it.name, it.kind)).collect();
    assert_eq!(
        columns,
        ["at instant", "code uuid", "day day", "id whole", "raw bytes", "truth truth", "whole whole", "words text"]
    );
    let order = one.iter().find(|it| it.name == "order").unwrap();
    assert_eq!(order.columns.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Group", "a \"b", "table"]);
}

/// How SQLite itself stores every value: its storage class and its bytes.
async fn stored(fresh: &Fresh) -> Vec<(String, Vec<u8>)> {
    let path = fresh.url.strip_prefix("sqlite://").unwrap();
    let mut one = SqliteConnection::connect(&format!("sqlite://{path}")).await.unwrap();
    let mut all = Vec::new();
    for column in ["whole", "truth", "raw", "day", "words", "at", "code"] {
        let text = format!("SELECT typeof({column}), coalesce(CAST({column} AS BLOB), x'') FROM thing ORDER BY id");
        let rows: Vec<(String, Vec<u8>)> = sqlx::query_as(sqlx::AssertSqlSafe(text)).fetch_all(&mut one).await.unwrap();
        all.extend(rows);
    }
    one.close().await.unwrap();
    all
}

#[tokio::test]
async fn sqlite_stores_what_came_from_postgresql_as_if_kith_had_written_it_there() {
    let (from, to) = both_and_both(&odd()).await;
    let (written, carried) = (&from[0], &to[0]);
    write(&written.db).await;
    write(&from[1].db).await;
    carry(&from[1].db, &carried.db, &context()).await.unwrap();
    let stored_here = stored(carried).await;
    assert_eq!(stored_here, stored(written).await);
    for class in ["integer", "blob", "text", "null"] {
        assert!(stored_here.iter().any(|(it, _)| it == class), "{class}");
    }
}

/// A whole database as text and back: tables, rows and tallies, as a backup would hold them.
async fn written_down(db: &Db) -> (String, Vec<(String, String)>, String) {
    let mut reading = Reading::begin(db, &context()).await.unwrap();
    let tables = serde_json::to_string(&reading.tables().to_vec()).unwrap();
    let mut lines = Vec::new();
    while let Some(portion) = reading.next().await.unwrap() {
        lines.extend(portion.rows.iter().map(|row| (portion.table.clone(), serde_json::to_string(row).unwrap())));
    }
    let tallies = serde_json::to_string(&reading.finish().await.unwrap()).unwrap();
    (tables, lines, tallies)
}

#[tokio::test]
async fn what_is_written_down_as_json_comes_back_whichever_way() {
    let (from, to) = both_and_both(&odd()).await;
    for from in &from {
        write(&from.db).await;
        let (tables, lines, tallies) = written_down(&from.db).await;
        let tables: Vec<Table> = serde_json::from_str(&tables).unwrap();
        let tallies: Tallies = serde_json::from_str(&tallies).unwrap();
        for to in &to {
            let mut writing = Writing::begin(&to.db, &context(), &tables).await.unwrap();
            let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
            for (name, line) in &lines {
                let table = tables.iter().find(|it| it.name == *name).unwrap();
                let row = table.row(line).unwrap();
                counts.entry(name).or_default().add(table, &row);
                writing.add(Portion { table: name.clone(), rows: vec![row] }).await.unwrap();
            }
            let without: BTreeMap<&str, Tally> = counts.iter().map(|(name, count)| (*name, count.tally())).collect();
            assert_eq!(without["thing"], tallies["thing"], "a backup can be counted without a database");
            writing.commit(&tallies).await.unwrap();
            assert_eq!(counted(&to.db).await, counted(&from.db).await, "{} to {}", from.name, to.name);
        }
    }
}

#[tokio::test]
async fn there_and_back_again_nothing_has_changed() {
    let (from, to) = both_and_both(&odd()).await;
    for (first, over) in [(&from[0], &to[1]), (&from[1], &to[0])] {
        write(&first.db).await;
        let before = (contents(&first.db).await, counted(&first.db).await);
        carry(&first.db, &over.db, &context()).await.unwrap();
        fill(&first.db, &[]).await.unwrap();
        assert_eq!(contents(&first.db).await.len(), 0);
        carry(&over.db, &first.db, &context()).await.unwrap();
        assert_eq!((contents(&first.db).await, counted(&first.db).await), before, "by way of {}", over.name);
    }
}

#[tokio::test]
async fn text_with_a_nul_goes_where_it_can_be_held_and_is_refused_by_name_where_not() {
    let (from, to) = both_and_both(&odd()).await;
    let from = &from[0];
    let mut tx = from.db.write(context()).await.unwrap();
    tx.keep(sql!("INSERT INTO thing (id, words) VALUES (1, $1)"), ("a\0b",)).await.unwrap();
    tx.commit().await.unwrap();
    for to in &to {
        fill(&to.db, &[("thing", things())]).await.unwrap();
        let carried = carry(&from.db, &to.db, &context()).await;
        if to.db.engine() == Engine::Sqlite {
            assert_eq!(carried.unwrap()["thing"].rows, 1);
            assert_eq!(contents(&to.db).await["thing"][0][7], text("a\0b"));
        } else {
            assert_eq!(
                carried.unwrap_err().to_string(),
                "a value of the column words of the table thing cannot be taken: \
                 it is text with a NUL character, which PostgreSQL cannot hold"
            );
            assert_eq!(contents(&to.db).await["thing"], things(), "what was there before stays");
        }
    }
}
