//! Foreign keys: rows may come in any order, circles load, and what leads nowhere is refused whole.

use super::{both_and_both, contents, counted, fill};
use platform::db::copy::{CopyError, Row, Value, carry};
use platform::testing::{context, migrated};
use platform::{Db, Migration, StoreError, sql};

/// A child whose name comes before its parent's, two tables that refer to each other, and one that
/// refers to itself. Columns by name: child (id, parent_id), one (id, two_id), two (id, one_id),
/// self (id, next_id).
const FAMILY: Migration = Migration {
    name: "test/1_family",
    sql: "CREATE TABLE parent (id BIGINT NOT NULL, host_id BIGINT NOT NULL, PRIMARY KEY (host_id, id)); \
          CREATE TABLE child (id BIGINT NOT NULL PRIMARY KEY, host_id BIGINT NOT NULL, parent_id BIGINT, \
            FOREIGN KEY (host_id, parent_id) REFERENCES parent (host_id, id) ON DELETE CASCADE); \
          CREATE TABLE one (id BIGINT NOT NULL PRIMARY KEY); \
          CREATE TABLE two (id BIGINT NOT NULL PRIMARY KEY, one_id BIGINT NOT NULL REFERENCES one (id)); \
          ALTER TABLE one ADD COLUMN two_id BIGINT REFERENCES two (id); \
          CREATE TABLE self (id BIGINT NOT NULL PRIMARY KEY, next_id BIGINT REFERENCES self (id))",
};

fn row(values: &[i64]) -> Row {
    values.iter().map(|it| Value::Whole(*it)).collect()
}

/// Children before parents, both sides of the circle whole, and a row that refers to a later one.
fn family() -> Vec<(&'static str, Vec<Row>)> {
    vec![
        ("child", vec![row(&[1, 10, 5]), row(&[1, 11, 6])]),
        ("one", vec![row(&[1, 2])]),
        ("self", vec![row(&[1, 3]), row(&[3, 3])]),
        ("two", vec![row(&[2, 1])]),
        ("parent", vec![row(&[1, 5]), row(&[1, 6])]),
    ]
}

async fn keep(db: &Db, sql: platform::Sql) -> Result<u64, StoreError> {
    let mut tx = db.write(context()).await.unwrap();
    let changed = tx.keep(sql, ()).await?;
    tx.commit().await?;
    Ok(changed)
}

#[tokio::test]
async fn rows_in_any_order_and_in_circles_are_carried_whichever_way() {
    let (from, to) = both_and_both(&[FAMILY]).await;
    for from in &from {
        fill(&from.db, &family()).await.unwrap();
        for to in &to {
            let way = format!("{} to {}", from.name, to.name);
            carry(&from.db, &to.db, &context()).await.unwrap();
            assert_eq!(contents(&to.db).await, contents(&from.db).await, "{way}");
            assert_eq!(contents(&to.db).await["child"], family()[0].1, "{way}");
            // Once more over what is there now.
            carry(&from.db, &to.db, &context()).await.unwrap();
            assert_eq!(counted(&to.db).await, counted(&from.db).await, "{way}");
        }
    }
}

#[tokio::test]
async fn foreign_keys_are_in_force_again_afterwards_with_all_they_say() {
    for fresh in migrated(&[FAMILY]).await {
        fill(&fresh.db, &family()).await.unwrap();
        let dangling = sql!("INSERT INTO child (id, host_id, parent_id) VALUES (12, 1, 7)");
        let refused = keep(&fresh.db, dangling).await;
        assert!(matches!(refused, Err(StoreError::Rule { unique: false, .. })), "{}: {refused:?}", fresh.name);
        assert_eq!(keep(&fresh.db, sql!("DELETE FROM parent WHERE id = 5")).await.unwrap(), 1);
        assert_eq!(contents(&fresh.db).await["child"], [row(&[1, 11, 6])], "{}: the child goes too", fresh.name);
    }
}

#[tokio::test]
async fn a_row_that_refers_to_nothing_is_refused_and_everything_stays_as_it_was() {
    for fresh in migrated(&[FAMILY]).await {
        fill(&fresh.db, &family()).await.unwrap();
        let before = (contents(&fresh.db).await, counted(&fresh.db).await);
        let cases = [
            ("child", row(&[1, 10, 7]), "parent"),
            ("child", row(&[2, 10, 5]), "parent"),
            ("one", row(&[4, 9]), "two"),
            ("self", row(&[4, 5]), "self"),
        ];
        for (table, stray, parent) in cases {
            let mut rows = family();
            let of = rows.iter_mut().find(|(name, _)| *name == table).unwrap();
            of.1 = vec![stray];
            // The circle's other half would dangle too.
            rows.retain(|(name, _)| *name == table || *name == "parent");
            match fill(&fresh.db, &rows).await {
                Err(CopyError::Dangling { table: from, to }) => {
                    assert_eq!((from.as_str(), to.as_str()), (table, parent), "{}", fresh.name);
                }
                other => panic!("{}: {other:?}", fresh.name),
            }
            assert_eq!((contents(&fresh.db).await, counted(&fresh.db).await), before, "{}", fresh.name);
        }
        let dangling = sql!("INSERT INTO two (id, one_id) VALUES (8, 8)");
        let refused = keep(&fresh.db, dangling).await;
        assert!(matches!(refused, Err(StoreError::Rule { .. })), "{}: they are in force as before", fresh.name);
    }
}

#[tokio::test]
async fn a_row_that_comes_twice_is_refused_as_the_broken_rule_it_is() {
    for fresh in migrated(&[FAMILY]).await {
        fill(&fresh.db, &family()).await.unwrap();
        let before = counted(&fresh.db).await;
        match fill(&fresh.db, &[("parent", vec![row(&[1, 5]), row(&[1, 5])])]).await {
            Err(CopyError::Store(error)) => assert!(error.is_duplicate(), "{}: {error}", fresh.name),
            other => panic!("{}: {other:?}", fresh.name),
        }
        assert_eq!(counted(&fresh.db).await, before, "{}", fresh.name);
    }
}
