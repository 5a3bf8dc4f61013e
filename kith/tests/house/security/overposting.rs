//! Mass assignment: every column of the schema sent along with every form.

use crate::contents::{Contents, EDGE};
use crate::forms::{Field, Form, Kind, fill_in, forms_of, send};
use crate::ground::{at_once, houses, nothing_wrong};
use crate::scene::{Scene, forget_allowances};
use crate::schema::{self, Table};
use crate::spider::{Habits, explore};
use crate::standings::{ADMINISTRATOR, Cast, NOBODY};
use std::sync::atomic::{AtomicUsize, Ordering};
use testkit::{Client, House};

const ID: &str = "0bad0bad-0bad-7bad-8bad-0bad0bad0bad";

/// Every column under its own name and with hyphens, with something to be recognised by.
fn every_column(form: &Form) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for column in schema::tables().into_iter().flat_map(|table| table.columns) {
        let value = match column.kind.as_str() {
            "UUID" => ID,
            "TIMESTAMPTZ" => "1999-12-31T23:59:59Z",
            "DATE" => "1999-12-31",
            "BIGINT" | "DOUBLE PRECISION" => "424242424",
            "BOOLEAN" => "true",
            _ => "overposted",
        };
        for name in [column.name.clone(), column.name.replace('_', "-")] {
            let is_asked = form.fields.iter().any(|field| field.name == name);
            if !is_asked && !all.iter().any(|(known, _)| *known == name) {
                all.push((name, value.to_owned()));
            }
        }
    }
    all
}

/// Whether a row holds something that was sent along.
fn is_overposted(row: &str) -> bool {
    ["overposted", ID, "0BAD0BAD0BAD7BAD8BAD0BAD0BAD0BAD", "1999-12-31", "424242424"]
        .iter()
        .any(|mark| row.contains(mark))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sec_mass_assignment() {
    let wrong = at_once(houses().await, send_every_column_everywhere).await.concat();
    nothing_wrong("rows that hold what no form asks for", &wrong);
}

async fn send_every_column_everywhere(house: House) -> Vec<String> {
    let scene = Scene::set(&house).await;
    let cast = Cast::of(&house, &scene).await;
    let people = AtomicUsize::new(0);
    let write = |field: &Field| match field.name.as_str() {
        name if name.contains("email") => format!("over-{}@people.example", people.fetch_add(1, Ordering::Relaxed)),
        "phone" => "0161 496 0000".to_owned(),
        name if field.kind == Kind::Text => format!("Typed {name}"),
        _ => String::new(),
    };
    let list = "Name,Email,Organisation\nSeun Bello,seun@people.example,Copperfield Homes\n";
    let habits = Habits { write: &write, besides: &every_column, file: ("people.csv", list) };
    let before = Contents::of(&house).await;
    let mut taken = 0;
    for name in [NOBODY, ADMINISTRATOR] {
        let who = cast.named(&house, name).await;
        let starts = vec!["/".to_owned(), "/signin".to_owned(), format!("/programmes/{}/interest", scene.own.slug())];
        let answers = explore(&who.client, starts, &habits).await;
        taken += answers.iter().filter(|it| it.asked.starts_with("POST") && it.status == 303).count();
        forget_allowances(&house).await;
    }
    house.work().await;
    assert!(taken > 5, "{}: only {taken} forms were taken at all", house.name());
    let after = Contents::of(&house).await;
    let rows = after.since(&before).into_iter().filter(|(_, row)| is_overposted(row));
    rows.map(|(table, row)| format!("{}: {table}: {row}", house.name())).collect()
}

#[tokio::test]
async fn sec_mass_assignment_changes_no_other_column() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let chief = Cast::of(&house, &scene).await.named(&house, ADMINISTRATOR).await.client;
        let register = format!("/programmes/{}/interest", scene.own.slug());
        let own = ["id", "reference", "name", "name_key", "email", "email_key"];
        for (client, path, table) in
            [(&house.nobody(), register.as_str(), "interest"), (&chief, "/people/new", "person")]
        {
            let plain = row_made(&house, client, path, table, "plain", false).await;
            let laden = row_made(&house, client, path, table, "laden", true).await;
            let table = schema::tables().into_iter().find(|it| it.name == table).unwrap();
            nothing_wrong("columns changed by what no form asks for", &differences(&table, &own, &plain, &laden));
        }
    }
}

/// Sends the form of a page; answers the row it made.
async fn row_made(house: &House, client: &Client, path: &str, table: &str, who: &str, is_laden: bool) -> String {
    let before = Contents::of(house).await;
    let write = |field: &Field| match field.name.as_str() {
        "email" => format!("{who}@people.example"),
        "name" => format!("Olwen {who}"),
        "phone" => "0161 496 0000".to_owned(),
        _ if field.kind == Kind::Text => "Copperfield".to_owned(),
        _ => String::new(),
    };
    if is_laden {
        let page = client.get(path).await.is(200);
        let form = forms_of(&page, path).remove(0);
        let mut fields = form.filled(write);
        fields.extend(every_column(&form));
        send(client, &form.action, &fields).await.is(303);
    } else {
        fill_in(client, path, write).await.is(303);
    }
    let after = Contents::of(house).await;
    let rows: Vec<_> = after.since(&before).into_iter().filter(|(name, _)| *name == table).collect();
    assert_eq!(rows.len(), 1, "{}: {path} made {rows:?}", house.name());
    rows[0].1.to_owned()
}

fn differences(table: &Table, own: &[&str], plain: &str, laden: &str) -> Vec<String> {
    let columns = table.columns.iter().zip(plain.split(EDGE).zip(laden.split(EDGE)));
    let differ = columns.filter(|(column, (plain, laden))| plain != laden && !own.contains(&column.name.as_str()));
    differ.map(|(column, (plain, laden))| format!("{}.{}: {plain} became {laden}", table.name, column.name)).collect()
}

#[test]
fn a_column_that_was_sent_along_is_seen() {
    let table = schema::tables().into_iter().find(|it| it.name == "allowance").unwrap();
    let [plain, laden] = ["1", "overposted"].map(|used| ["h", "b", "w", used].join(EDGE));
    assert_eq!(differences(&table, &["host_id"], &plain, &laden), ["allowance.used: 1 became overposted"]);
    assert!(is_overposted(&laden) && !is_overposted(&plain));
}
