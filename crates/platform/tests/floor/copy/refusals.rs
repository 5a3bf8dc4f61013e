//! Data that is not made for this database is refused before anything is written.

use super::{contents, counted, fill, odd, tables_of, text, things};
use platform::db::copy::{Column, CopyError, Kind, Portion, Reading, Row, Table, Value, Writing, carry, is_empty};
use platform::testing::{context, databases, migrated};
use platform::{Migration, db};

async fn refusal(db: &platform::Db, tables: &[Table]) -> String {
    match Writing::begin(db, &context(), tables).await {
        Ok(_) => "it was taken".to_owned(),
        Err(error) => error.to_string(),
    }
}

fn of<'t>(tables: &'t mut [Table], name: &str) -> &'t mut Table {
    tables.iter_mut().find(|it| it.name == name).unwrap()
}

/// The good tables with one thing changed.
fn changed(good: &[Table], change: impl Fn(&mut Vec<Table>)) -> Vec<Table> {
    let mut tables = good.to_vec();
    change(&mut tables);
    tables
}

fn column(name: &str, kind: Kind) -> Column {
    Column { name: name.to_owned(), kind }
}

/// Tables that are not the database's, and what is said of each.
fn wrong_tables(good: &[Table]) -> Vec<(Vec<Table>, &'static str)> {
    let stranger = Table { name: "x\"; DROP TABLE thing; --".to_owned(), columns: vec![column("a", Kind::Text)] };
    vec![
        (
            changed(good, |it| it.push(stranger.clone())),
            r#"the data has a table "x\"; DROP TABLE thing; --" that this database does not have, or has it twice"#,
        ),
        (
            changed(good, |it| it.push(Table { name: "migration".to_owned(), columns: Vec::new() })),
            r#"the data has a table "migration" that this database does not have, or has it twice"#,
        ),
        (
            changed(good, |it| it.push(good[0].clone())),
            r#"the data has a table "audit_head" that this database does not have, or has it twice"#,
        ),
        (
            changed(good, |it| it.retain(|table| table.name != "bare")),
            "this database has a table bare, which the data does not have",
        ),
    ]
}

/// Columns that are not the database's, and what is said of each.
fn wrong_columns(good: &[Table]) -> Vec<(Vec<Table>, &'static str)> {
    vec![
        (
            changed(good, |it| of(it, "bare").columns.push(column("zeal", Kind::Text))),
            r#"the data has a column "zeal" of the table bare that this database does not have, or not there"#,
        ),
        (
            changed(good, |it| of(it, "thing").columns.insert(0, column("aeon", Kind::Text))),
            r#"the data has a column "aeon" of the table thing that this database does not have, or not there"#,
        ),
        (
            changed(good, |it| of(it, "thing").columns.swap(0, 1)),
            r#"the data has a column "code" of the table thing that this database does not have, or not there"#,
        ),
        (
            changed(good, |it| drop(of(it, "thing").columns.remove(2))),
            "this database has a column day of the table thing, which the data does not have",
        ),
        (
            changed(good, |it| drop(of(it, "thing").columns.pop())),
            "this database has a column words of the table thing, which the data does not have",
        ),
        (
            changed(good, |it| of(it, "thing").columns[0].kind = Kind::Text),
            "the column at of the table thing is of the kind text in the data and instant in this database",
        ),
    ]
}

#[tokio::test]
async fn tables_and_columns_that_are_not_exactly_the_databases_are_named() {
    for fresh in migrated(&odd()).await {
        fill(&fresh.db, &[("thing", things())]).await.unwrap();
        let before = counted(&fresh.db).await;
        let good = tables_of(&fresh.db).await;
        let cases = [wrong_tables(&good), wrong_columns(&good)].concat();
        for (tables, said) in cases {
            assert_eq!(refusal(&fresh.db, &tables).await, said, "{}", fresh.name);
        }
        assert_eq!(counted(&fresh.db).await, before, "{}", fresh.name);
        assert_eq!(refusal(&fresh.db, &good).await, "it was taken");
    }
}

#[tokio::test]
async fn rows_that_do_not_fit_are_named_and_those_before_them_do_not_stay() {
    for fresh in migrated(&odd()).await {
        fill(&fresh.db, &[("thing", things())]).await.unwrap();
        let before = contents(&fresh.db).await;
        let tables = tables_of(&fresh.db).await;
        let mut wrong = things().swap_remove(0);
        wrong[5] = text("true");
        let cases: [(&str, Row, &str); 3] = [
            (
                "thing",
                wrong,
                "a value of the column truth of the table thing cannot be taken: it is not of the kind truth",
            ),
            ("bare", Vec::new(), "a row of the table bare cannot be taken: it has 0 values instead of 1"),
            (
                "nowhere",
                vec![Value::Null],
                r#"the data has a table "nowhere" that this database does not have, or has it twice"#,
            ),
        ];
        for (table, row, said) in cases {
            let mut writing = Writing::begin(&fresh.db, &context(), &tables).await.unwrap();
            writing.add(Portion { table: "thing".to_owned(), rows: things() }).await.unwrap();
            let refused = writing.add(Portion { table: table.to_owned(), rows: vec![row] }).await;
            assert!(refused.unwrap_err().to_string().starts_with(said), "{}: {said}", fresh.name);
            drop(writing);
            assert_eq!(contents(&fresh.db).await, before, "{}", fresh.name);
        }
    }
}

#[tokio::test]
async fn a_type_that_is_not_carried_is_named_with_its_table_and_column() {
    let share = Migration {
        name: "test/1_share",
        sql: "CREATE TABLE share (id BIGINT NOT NULL PRIMARY KEY, part DOUBLE PRECISION)",
    };
    let (mut from, to) = super::both_and_both(&[share]).await;
    for (from, to) in from.iter().zip(&to) {
        for refused in [
            Reading::begin(&from.db, &context()).await.map(drop),
            Writing::begin(&to.db, &context(), &[]).await.map(drop),
            carry(&from.db, &to.db, &context()).await.map(drop),
        ] {
            match refused {
                Err(CopyError::UnknownType { table, column, type_name }) => {
                    let said = (table.as_str(), column.as_str(), type_name.to_lowercase());
                    assert_eq!(said, ("share", "part", "double precision".to_owned()), "{}", from.name);
                }
                other => panic!("{}: {other:?}", from.name),
            }
        }
    }
    // Whether it is empty can be said all the same.
    assert!(is_empty(&from.swap_remove(0).db, &context()).await.unwrap());
}

#[tokio::test]
async fn databases_of_different_age_are_not_carried_into_each_other() {
    let (younger, older) = (migrated(&odd()).await, databases().await);
    for (younger, older) in younger.iter().zip(&older) {
        db::migrate(&older.db, &context(), &platform::migrations()).await.unwrap();
        fill(&younger.db, &[("thing", things())]).await.unwrap();
        let before = counted(&younger.db).await;
        let forward = carry(&older.db, &younger.db, &context()).await;
        assert!(matches!(forward, Err(CopyError::MissingTable(name)) if name == "bare"), "{}", younger.name);
        let back = carry(&younger.db, &older.db, &context()).await;
        assert!(matches!(back, Err(CopyError::UnknownTable(name)) if name == "bare"), "{}", younger.name);
        assert_eq!(counted(&younger.db).await, before);
    }
}
