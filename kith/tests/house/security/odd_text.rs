//! Text that breaks parsers and databases: characters nobody types, and far too many of them.

use crate::forms::{Field, Kind};
use crate::ground::{at_once, houses, nothing_wrong};
use crate::scene::{Case, Scene, forget_allowances};
use crate::spider::{Habits, explore};
use crate::standings::{ADMINISTRATOR, Cast, NOBODY};
use kith::house;
use testkit::{Answer, House};
use web::routes::Method;

/// Nothing, half a pair, a change of direction, more than two bytes, and what SQL and formulas read.
const ODD: &str = "\u{0}\u{202e}\u{fffd}\u{1f9d1}\u{200d}'; DROP TABLE person; --%_\\=1+1{}${7*7}";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sec_odd_text_breaks_no_form() {
    let wrong = at_once(houses().await, type_odd_text).await.concat();
    nothing_wrong("forms that break on what was typed", &wrong);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sec_oversized_text_breaks_no_form() {
    let wrong = at_once(houses().await, type_too_much).await.concat();
    nothing_wrong("forms that break on too much", &wrong);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sec_odd_text_in_the_address_breaks_no_page() {
    let wrong = at_once(houses().await, ask_oddly).await.concat();
    nothing_wrong("pages that break on what stands in the address", &wrong);
}

async fn type_odd_text(house: House) -> Vec<String> {
    type_everywhere(&house, ODD).await
}

async fn type_too_much(house: House) -> Vec<String> {
    type_everywhere(&house, &"Llanfair ".repeat(8_000)).await
}

async fn type_everywhere(house: &House, typed: &str) -> Vec<String> {
    let scene = Scene::set(house).await;
    let cast = Cast::of(house, &scene).await;
    let write = |field: &Field| match field.kind {
        Kind::Email => format!("{typed}@people.example"),
        _ => typed.to_owned(),
    };
    let list = format!("Name,Email,Organisation\n{typed},{typed}@people.example,{typed}\n");
    let habits = Habits { write: &write, besides: &|_| Vec::new(), file: ("people.csv", &list) };
    let mut wrong = Vec::new();
    for name in [NOBODY, ADMINISTRATOR] {
        let who = cast.named(house, name).await;
        let starts = vec!["/".to_owned(), "/signin".to_owned(), format!("/programmes/{}/interest", scene.own.slug())];
        let answers = explore(&who.client, starts, &habits).await;
        wrong.extend(answers.iter().filter(|it| it.status.is_server_error()).map(|it| broken(house, it)));
        forget_allowances(house).await;
    }
    house.work().await;
    wrong
}

async fn ask_oddly(house: House) -> Vec<String> {
    let scene = Scene::set(&house).await;
    let cast = Cast::of(&house, &scene).await;
    let encoded: String = ODD.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let names =
        ["q", "after", "before", "before_id", "only", "sector", "status", "sort", "page", "next", "lang", "from"];
    let mut wrong = Vec::new();
    for name in [NOBODY, ADMINISTRATOR] {
        let who = cast.named(&house, name).await;
        for route in house::routes().list().iter().filter(|it| it.method == Method::Get) {
            let path = scene.fill(route.path, Case::Own, &who).unwrap().unwrap();
            for value in [encoded.as_str(), "%00", "%FF%FE", "99999999999999999999", "-1"] {
                let query: Vec<_> = names.iter().map(|name| format!("{name}={value}")).collect();
                for query in [query.join("&"), value.to_owned()] {
                    let answer = who.client.get(&format!("{path}?{query}")).await;
                    if answer.status.is_server_error() {
                        let short: String = value.chars().take(12).collect();
                        wrong.push(format!("{}: {}: GET {}?…={short}", house.name(), answer.status, route.path));
                    }
                }
            }
        }
    }
    wrong.dedup();
    wrong
}

fn broken(house: &House, answer: &Answer) -> String {
    format!("{}: {}: {}", house.name(), answer.status, answer.asked)
}
