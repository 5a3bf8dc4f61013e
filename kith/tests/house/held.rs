//! What somebody is handed who asks what is held about them: all of it, nothing of anybody else, and nothing that
//! opens a door. Judged by reading every table of the database, not by the register it is gathered with.

use crate::ground::{houses, nothing_wrong};
use crate::scene::{Case, Scene};
use crate::standings::{ADMINISTRATOR, Cast};
use kith::house;
use platform::db::copy::{Reading, Value};
use platform::sql;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use testkit::House;

const FILE: &str = "/programmes/{slug}/interests/{interest}/held.json";
const STAFF: &str = "/people/{person}/held.json";

/// In which tables of this host an address stands, and in how many rows.
async fn rows_with(house: &House, address: &str) -> BTreeMap<String, usize> {
    let mut reading = Reading::begin(&house.home.db, &house.context()).await.unwrap();
    let mut found = BTreeMap::new();
    while let Some(portion) = reading.next().await.unwrap() {
        let of_this_host = Value::Uuid(house.host.id.uuid());
        let with = |row: &&Vec<Value>| {
            let named = row.iter().any(|value| matches!(value, Value::Text(text) if text.to_lowercase() == address));
            named && row.contains(&of_this_host)
        };
        *found.entry(portion.table).or_default() += portion.rows.iter().filter(with).count();
    }
    found.retain(|_, count| *count > 0);
    found
}

async fn addresses(house: &House) -> Vec<String> {
    let mut tx = house.look().await;
    let host = tx.host();
    let all: Vec<(String,)> = tx.all(sql!("SELECT email_key FROM interest WHERE host_id = $1"), (host,)).await.unwrap();
    all.into_iter().map(|(key,)| key).collect()
}

/// The rows a file has of each table.
fn rows_in(file: &Json) -> BTreeMap<String, usize> {
    let parts = file["parts"].as_array().unwrap().iter();
    let table = |what: &Json| house::register().into_iter().find(|it| it.what == what).unwrap().table.to_owned();
    parts.map(|part| (table(&part["what"]), part["rows"].as_array().unwrap().len())).collect()
}

#[tokio::test]
async fn whoever_asks_is_handed_all_that_is_theirs_and_nothing_else() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let who = Cast::of(&house, &scene).await.named(&house, ADMINISTRATOR).await;
        let mut wrong = Vec::new();
        for path in [FILE, STAFF] {
            let path = scene.fill(path, Case::Own, &who).unwrap().unwrap();
            let answer = who.client.get(&path).await.is(200);
            let file: Json = serde_json::from_slice(&answer.body).unwrap();
            let address = file["held_about"].as_str().unwrap().to_lowercase();
            let (there, handed) = (rows_with(&house, &address).await, rows_in(&file));
            for (table, rows) in &there {
                let some = handed.get(table).copied().unwrap_or_default();
                if some < *rows {
                    wrong.push(format!("{path}: {table} has {rows} rows with the address, {some} are handed over"));
                }
            }
            let text = answer.text().to_lowercase();
            let of_others = addresses(&house).await.into_iter().filter(|it| *it != address && text.contains(it));
            wrong.extend(of_others.map(|it| format!("{path}: it names {it}, who is somebody else")));
            let is_secret = |word: &&str| word.len() >= 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
            let secrets = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(is_secret);
            wrong.extend(secrets.map(|it| format!("{path}: it has {it}, which may open something")));
            assert!(there.values().sum::<usize>() > 0 && handed.len() > 1, "{there:?} {handed:?}");
            let page = who.client.get(path.trim_end_matches(".json")).await.is(200).text();
            assert!(page.contains(&address) && page.contains("held.json"), "{path}");
        }
        nothing_wrong("what is handed over", &wrong);
    }
}

#[tokio::test]
async fn somebody_who_was_erased_has_nothing_left_to_be_handed() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let who = Cast::of(&house, &scene).await.named(&house, ADMINISTRATOR).await;
        let path = |path: &str| scene.fill(path, Case::Own, &who).unwrap().unwrap();
        let before: Json = serde_json::from_slice(&who.client.get(&path(FILE)).await.is(200).body).unwrap();
        let interest = path("/programmes/{slug}/interests/{interest}");
        who.client.get(&interest).await.is(200).says("What is held about this person");
        who.client.post(&format!("{interest}/withdrawal"), &[("asked", "person")]).await.is(303);
        who.client.post(&format!("{interest}/erasure"), &[]).await.is(303);
        let answer = who.client.get(&path(FILE)).await.is(200);
        let address = before["held_about"].as_str().unwrap().to_lowercase();
        assert!(!answer.text().to_lowercase().contains(&address), "{}", house.name());
        who.client.get(&interest).await.is(200).does_not_say("What is held about this person");
        let (had, after) = (rows_in(&before), rows_in(&serde_json::from_slice(&answer.body).unwrap()));
        let told = ["answer", "invitation", "interest_note"];
        assert!(
            told.iter().any(|table| had.contains_key(*table)),
            "{}: there was nothing to erase: {had:?}",
            house.name()
        );
        assert!(told.iter().all(|table| !after.contains_key(*table)), "{after:?}");
    }
}
