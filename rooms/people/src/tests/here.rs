//! What the tests of the directory and of imports share: a house, somebody who runs programmes, a
//! way to bring a file in.

use crate::testing::colleague;
pub(super) use crate::testing::{enter, give};
use kernel::{Id, Person};
use platform::access::Role;
use testkit::{Answer, Client, House, Plan};

/// This room in a house of its own.
pub(super) fn plan() -> Plan {
    Plan {
        migrations: crate::MIGRATIONS.to_vec(),
        routes: crate::routes,
        words: vec![crate::WORDS],
        handlers: crate::handlers(),
        subscriptions: Vec::new(),
        hooks: crate::testing::HOOKS,
        nav: Vec::new(),
        settle: crate::testing::settle,
        demo: false,
    }
}

/// The browser of a coordinator, Ngozi Adeyemi.
pub(super) async fn coordinator(house: &House) -> Client {
    house.as_(staff(house, "Ngozi Adeyemi", "ngozi.adeyemi@hearth.example", Role::Coordinator).await).await
}

/// The same coordinator's browser, later: visits do not last.
pub(super) async fn coordinator_again(house: &House) -> Client {
    let mut tx = house.look().await;
    let address = "ngozi.adeyemi@hearth.example".parse().unwrap();
    let ngozi = crate::find_person_by_email(&mut tx, &address).await.unwrap().unwrap();
    drop(tx);
    house.as_(ngozi.id).await
}

/// Somebody who works here.
pub(super) async fn staff(house: &House, name: &str, email: &str, role: Role) -> Id<Person> {
    let mut tx = house.arrange().await;
    let person = colleague(&mut tx, (name, email), role).await;
    tx.commit().await.unwrap();
    person
}

/// Sends a file; answers with what came back.
pub(super) async fn send(browser: &Client, holds: &str, name: &str, bytes: &[u8]) -> Answer {
    browser.post_file("/people/imports/new", &[("holds", holds)], name, bytes).await
}

/// Sends a file and takes the columns as they were guessed; answers with the address of its page.
pub(super) async fn choose(browser: &Client, holds: &str, name: &str, bytes: &[u8]) -> String {
    let sent = send(browser, holds, name, bytes).await;
    let columns = sent.location().unwrap_or_else(|| panic!("{name} was not read:\n{}", sent.seen())).to_owned();
    let guessed = chosen(&browser.get(&columns).await.is(200).text());
    let fields: Vec<(&str, &str)> = guessed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = columns.trim_end_matches("/columns").to_owned();
    browser.post(&columns, &fields).await.redirects_to(&page);
    page
}

/// Brings a file in with the columns that were guessed; answers with the address of its page.
pub(super) async fn bring_in(house: &House, browser: &Client, holds: &str, bytes: &[u8]) -> String {
    let page = choose(browser, holds, "list.csv", bytes).await;
    browser.post(&format!("{page}/run"), &[]).await.redirects_to(&page);
    house.work().await;
    page
}

/// Undoes a file; answers with what its page says then.
pub(super) async fn undo(house: &House, browser: &Client, page: &str) -> Answer {
    browser.post(&format!("{page}/undo"), &[]).await.redirects_to(page);
    house.work().await;
    browser.get(page).await.is(200)
}

/// Everything the directory holds, as its two files.
pub(super) async fn everything(browser: &Client) -> String {
    let people = browser.get("/people.csv").await.is(200).text();
    people + &browser.get("/people/organisations.csv").await.is(200).text()
}

/// The fields of a page of selects, with the options that are chosen.
pub(super) fn chosen(html: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for select in html.split("<select").skip(1) {
        let body = select.split("</select>").next().unwrap_or_default();
        let name = between(body, "name=\"", "\"");
        let value =
            body.split("<option").find(|option| option.contains(" selected")).map(|it| between(it, "value=\"", "\""));
        fields.push((name, value.unwrap_or_default()));
    }
    fields
}

fn between(text: &str, start: &str, end: &str) -> String {
    let rest = text.split_once(start).map_or("", |(_, rest)| rest);
    rest.split(end).next().unwrap_or_default().to_owned()
}

/// Closes the house: nothing was left undone, and no page asked for words that are not there.
pub(super) async fn shut(house: House) {
    let missing = house.home.words.missing();
    assert!(missing.is_empty(), "words that are not there: {missing:?}");
    house.close().await;
}
