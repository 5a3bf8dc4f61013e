//! Codes the operator hands over: entered where the code of a letter would be, once, in time, and only with the
//! address they were written for.

use super::{NGOZI, RHIAN, enter, plan};
use kernel::{Id, Person};
use platform::access::Role;
use std::time::Duration;
use testkit::{Client, House, houses};

/// Writes a code for somebody, as the command line does.
async fn written(house: &House, person: Id<Person>) -> String {
    let mut tx = house.arrange().await;
    let code = crate::write_enrolment(&mut tx, &house.home.secret, person).await.expect("a code is written");
    tx.commit().await.expect("it is kept");
    code
}

/// A browser that has given an address.
async fn asked(house: &House, email: &str) -> Client {
    let browser = house.nobody();
    browser.post("/signin", &[("email", email)]).await.redirects_to("/signin/code");
    // The letter that never arrives.
    house.letters().await;
    browser
}

#[tokio::test]
async fn the_first_coordinator_comes_in_without_a_letter_and_sets_up_the_second_code() {
    for house in houses(&plan()).await {
        let person = enter(&house, NGOZI, &[Role::Administrator]).await;
        let code = written(&house, person).await;
        let browser = asked(&house, NGOZI.1).await;
        let to = "/signin/second-factor";
        browser.post("/signin/code", &[("code", &code)]).await.redirects_to(to);
        browser.get(to).await.is(200).says("Set up a second code");
        house.close().await;
    }
}

#[tokio::test]
async fn it_works_once_and_only_the_last_one_written() {
    for house in houses(&plan()).await {
        let person = enter(&house, NGOZI, &[]).await;
        let first = written(&house, person).await;
        let second = written(&house, person).await;
        let browser = asked(&house, NGOZI.1).await;
        browser.post("/signin/code", &[("code", &first)]).await.is(422).says("4 tries left");
        browser.post("/signin/code", &[("code", &second)]).await.redirects_to("/");
        let again = asked(&house, NGOZI.1).await;
        again.post("/signin/code", &[("code", &second)]).await.is(422).says("4 tries left");
        house.close().await;
    }
}

#[tokio::test]
async fn it_opens_nobody_elses_door_and_is_not_known_to_strangers() {
    for house in houses(&plan()).await {
        let person = enter(&house, NGOZI, &[]).await;
        enter(&house, RHIAN, &[]).await;
        let code = written(&house, person).await;
        for other in [RHIAN.1, "nobody@hearth.example"] {
            let browser = asked(&house, other).await;
            browser.post("/signin/code", &[("code", &code)]).await.is(422).says("4 tries left");
        }
        house.nobody().post("/signin/code", &[("code", &code)]).await.is(422).says("Nobody has asked for a code");
        house.close().await;
    }
}

#[tokio::test]
async fn guesses_are_counted_and_a_week_is_the_end_of_it() {
    for house in houses(&plan()).await {
        let person = enter(&house, NGOZI, &[]).await;
        let code = written(&house, person).await;
        let browser = asked(&house, NGOZI.1).await;
        for left in ["4 tries left", "3 tries left", "2 tries left", "try once more", "Too many codes were wrong"] {
            browser.post("/signin/code", &[("code", "0000 0000 0000")]).await.is(422).says(left);
        }
        browser.post("/signin/code", &[("code", &code)]).await.is(422).says("Too many codes were wrong");
        house.pass(Duration::from_secs(7 * 24 * 3600 + 1));
        let late = asked(&house, NGOZI.1).await;
        late.post("/signin/code", &[("code", &code)]).await.is(422).says("4 tries left");
        house.close().await;
    }
}
