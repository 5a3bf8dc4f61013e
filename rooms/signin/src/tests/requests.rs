//! Asking for a code and entering it, by people and by those who would rather be them.

use super::{NGOZI, RHIAN, code_in, enter, other_than, plan};
use platform::access::Role;
use std::time::Duration;
use testkit::{Client, House, houses};

/// Asks for a code; answers what the letter said.
async fn ask(house: &House, browser: &Client, email: &str) -> String {
    browser.post("/signin", &[("email", email)]).await.redirects_to("/signin/code");
    let letters = house.letters().await;
    assert_eq!(letters.len(), 1, "{}", house.name());
    code_in(&letters[0])
}

#[tokio::test]
async fn somebody_signs_in_with_a_code_and_goes_where_they_wanted() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let browser = house.nobody();
        browser.get("/signin/visits").await.redirects_to("/signin?next=%2Fsignin%2Fvisits");
        browser.get("/signin?next=/signin/visits").await.is(200).says("Sign in").says("Email address");
        browser
            .post("/signin", &[("email", " Ngozi.Adeyemi@HEARTH.example "), ("next", "/signin/visits")])
            .await
            .redirects_to("/signin/code");
        browser.get("/signin/code").await.is(200).says("If we know the address you gave");
        let letters = house.letters().await;
        let letter = &letters[0];
        assert_eq!((letters.len(), letter.to.as_str()), (1, NGOZI.1));
        let code = code_in(letter);
        assert!(!letter.subject.contains(&code) && letter.text.contains("http://hearth.localhost/signin/code"));
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        browser.post("/signin/code", &[("code", &spaced)]).await.redirects_to("/signin/visits");
        browser.get("/signin/visits").await.is(200).says("Where you are signed in").says("Ngozi Adeyemi");
        browser.get("/signin?next=/signin/visits").await.redirects_to("/signin/visits");
        house.close().await;
    }
}

#[tokio::test]
async fn a_mail_scanners_get_changes_nothing() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let browser = house.nobody();
        let code = ask(&house, &browser, NGOZI.1).await;
        let scanner = house.nobody();
        for path in ["/signin/code", &format!("/signin/code?code={code}"), "/signin", "/signin/out"] {
            scanner.get(path).await;
            browser.get(path).await;
        }
        scanner.get("/signin/code").await.is(200).says("Nobody has asked for a code in this browser");
        scanner.get("/signin/visits").await.is(303);
        browser.get("/signin/visits").await.is(303);
        browser.post("/signin/code", &[("code", &code)]).await.redirects_to("/");
        house.close().await;
    }
}

#[tokio::test]
async fn a_code_works_once_and_only_in_the_browser_that_asked() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let (browser, other) = (house.nobody(), house.nobody());
        let code = ask(&house, &browser, NGOZI.1).await;
        other
            .post("/signin/code", &[("code", &code)])
            .await
            .is(422)
            .says("only in the browser in which it was asked for");
        browser.post("/signin/code", &[("code", &code)]).await.redirects_to("/");
        browser.post("/signin/code", &[("code", &code)]).await.is(422).says("A code works once");
        other.post("/signin/code", &[("code", &code)]).await.is(422);
        other.get("/signin/visits").await.is(303);
        house.close().await;
    }
}

#[tokio::test]
async fn a_code_asked_for_later_ends_the_one_before() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let browser = house.nobody();
        let first = ask(&house, &browser, NGOZI.1).await;
        let second = ask(&house, &browser, NGOZI.1).await;
        assert_ne!(first, second);
        browser.post("/signin/code", &[("code", &first)]).await.is(422).says("not the code in our latest email");
        browser.post("/signin/code", &[("code", &second)]).await.redirects_to("/");
        house.close().await;
    }
}

#[tokio::test]
async fn five_wrong_codes_end_it() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let browser = house.nobody();
        let code = ask(&house, &browser, NGOZI.1).await;
        let wrong = other_than(&code);
        browser.post("/signin/code", &[("code", "12345")]).await.is(422).says("Enter the 6 digits");
        browser.post("/signin/code", &[("code", "")]).await.is(422).says("Enter the code");
        for left in ["4 tries left", "3 tries left", "2 tries left", "try once more"] {
            browser.post("/signin/code", &[("code", &wrong)]).await.is(422).says(left);
        }
        browser.post("/signin/code", &[("code", &wrong)]).await.is(422).says("Too many codes were wrong");
        browser.post("/signin/code", &[("code", &code)]).await.is(422).says("Too many codes were wrong");
        browser.get("/signin/code").await.is(200).says("Too many codes were wrong");
        browser.get("/signin/visits").await.is(303);
        house.close().await;
    }
}

#[tokio::test]
async fn the_same_wrong_code_sent_twice_by_a_nervous_finger_counts_once() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let browser = house.nobody();
        let wrong = other_than(&ask(&house, &browser, NGOZI.1).await);
        let key = "ab".repeat(32);
        browser.post_once("/signin/code", &[("code", &wrong)], &key).await.is(422).says("4 tries left");
        browser.post_once("/signin/code", &[("code", &wrong)], &key).await.redirects_to("/signin/code");
        browser.post("/signin/code", &[("code", &wrong)]).await.is(422).says("3 tries left");
        house.close().await;
    }
}

#[tokio::test]
async fn a_late_code_is_answered_with_what_to_do() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let browser = house.nobody();
        let code = ask(&house, &browser, NGOZI.1).await;
        house.pass(Duration::from_secs(15 * 60 + 1));
        browser
            .post("/signin/code", &[("code", &code)])
            .await
            .is(422)
            .says("good for 15 minutes")
            .says("Ask for a new one");
        browser.get("/signin/code").await.is(200).says("good for 15 minutes");
        house.close().await;
    }
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answer() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let (known, unknown) = (house.nobody(), house.nobody());
        let code = ask(&house, &known, NGOZI.1).await;
        unknown.post("/signin", &[("email", "nobody@hearth.example")]).await.redirects_to("/signin/code");
        assert!(house.letters().await.is_empty());
        known.get("/signin/code").await.is(200).is_like(&unknown.get("/signin/code").await);
        let wrong = other_than(&code);
        for _ in 0..6 {
            let there = unknown.post("/signin/code", &[("code", &wrong)]).await;
            known.post("/signin/code", &[("code", &wrong)]).await.is(422).is_like(&there);
        }
        let mut tries = [(known, NGOZI.1, 4), (unknown, "nobody@hearth.example", 4)];
        let mut refused = Vec::new();
        for (browser, email, more) in &mut tries {
            for _ in 0..*more {
                browser.post("/signin", &[("email", email)]).await.redirects_to("/signin/code");
            }
            refused.push(browser.post("/signin", &[("email", email)]).await.is(429));
        }
        refused[0].clone().is_like(&refused[1]);
        assert_eq!(house.letters().await.len(), 4);
        house.close().await;
    }
}

#[tokio::test]
async fn no_code_is_guessed_for_an_address_nobody_has() {
    for house in houses(&plan()).await {
        let browser = house.nobody();
        browser.post("/signin", &[("email", "nobody@hearth.example")]).await.redirects_to("/signin/code");
        let mut tx = house.look().await;
        let asked: Vec<(Option<String>,)> = tx
            .all(
                platform::sql!("SELECT CAST(person_id AS TEXT) FROM sign_in_code WHERE host_id = $1"),
                (house.host.id,),
            )
            .await
            .unwrap();
        assert_eq!(asked, [(None,)]);
        drop(tx);
        // Being entered later does not open a door that was asked for before.
        enter(&house, ("Nobody So-far", "nobody@hearth.example"), &[]).await;
        browser.post("/signin/code", &[("code", "000000")]).await.is(422);
        house.close().await;
    }
}

#[tokio::test]
async fn one_network_address_can_ask_for_so_many_codes_an_hour() {
    for house in houses(&plan()).await {
        let browser = house.nobody();
        for number in 0..house.home.manners.limits.codes_per_client_per_hour {
            let email = format!("person{number}@hearth.example");
            browser.post("/signin", &[("email", &email)]).await.is(303);
        }
        browser.post("/signin", &[("email", "one.more@hearth.example")]).await.is(429);
        house.pass(Duration::from_secs(3_600));
        browser.post("/signin", &[("email", "one.more@hearth.example")]).await.is(303);
        house.close().await;
    }
}

#[tokio::test]
async fn next_never_leads_elsewhere_whatever_the_form_says() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        for evil in ["//evil.example", "https://evil.example/", "/\\evil.example", "/%2F/evil.example", "/a%0d%0ab"] {
            let browser = house.nobody();
            browser.get(&format!("/signin?next={}", evil.replace('\\', "%5C"))).await.is(200).does_not_say("evil");
            browser.post("/signin", &[("email", NGOZI.1), ("next", evil)]).await.redirects_to("/signin/code");
            let code = code_in(&house.letters().await[0]);
            browser.post("/signin/code", &[("code", &code), ("next", evil)]).await.redirects_to("/");
            house.pass(Duration::from_secs(3_600));
        }
        house.close().await;
    }
}

#[tokio::test]
async fn an_address_with_a_slip_is_shown_again_with_what_to_mend() {
    for house in houses(&plan()).await {
        let browser = house.nobody();
        let again = browser.post("/signin", &[("email", "ngozi\"<script>"), ("next", "/people")]).await.is(422);
        let again = again.says("Enter an email address like name@example.org");
        assert!(again.text().contains("value=\"/people\"") && !again.text().contains("<script>\""));
        browser.post("/signin", &[("email", "")]).await.is(422).says("Enter your email address");
        house.close().await;
    }
}

#[tokio::test]
async fn a_sign_in_form_from_elsewhere_is_refused() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let browser = house.nobody();
        browser.post_raw("/signin", &[("email", NGOZI.1)]).await.is(403);
        let stolen = house.nobody().csrf();
        browser.post_raw("/signin", &[("email", NGOZI.1), ("_csrf", &stolen)]).await.is(403);
        assert!(house.letters().await.is_empty());
        house.close().await;
    }
}

#[tokio::test]
async fn the_same_address_at_two_hosts_is_two_people() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let there = house.nobody_at(&house.other);
        there.post("/signin", &[("email", NGOZI.1)]).await.redirects_to("/signin/code");
        assert!(house.letters().await.is_empty());
        let here = house.nobody();
        let code = ask(&house, &here, NGOZI.1).await;
        there.post("/signin/code", &[("code", &code)]).await.is(422);
        house.close().await;
    }
}

#[tokio::test]
async fn fifty_guesses_at_once_are_no_more_than_five() {
    for house in houses(&plan()).await {
        enter(&house, NGOZI, &[]).await;
        let browser = std::sync::Arc::new(house.nobody());
        let wrong = other_than(&ask(&house, &browser, NGOZI.1).await);
        let guesses = (0..50).map(|_| async { browser.post("/signin/code", &[("code", &wrong)]).await.seen() });
        let answers = join_all(guesses).await;
        let counted =
            answers.iter().filter(|seen| seen.contains("tries left") || seen.contains("try once more")).count();
        assert!(counted <= 4, "{}: {counted}", house.name());
        house.close().await;
    }
}

async fn join_all<T>(all: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut waiting: Vec<_> = all.map(|it| (Box::pin(it), None)).collect();
    std::future::poll_fn(|cx| {
        let mut open = false;
        for (future, answer) in waiting.iter_mut().filter(|(_, answer)| answer.is_none()) {
            match future.as_mut().poll(cx) {
                std::task::Poll::Ready(it) => *answer = Some(it),
                std::task::Poll::Pending => open = true,
            }
        }
        if open { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
    })
    .await;
    waiting.into_iter().filter_map(|(_, answer)| answer).collect()
}

#[tokio::test]
async fn the_code_is_in_no_table_and_the_address_is_in_no_audit_line() {
    for house in houses(&plan()).await {
        enter(&house, RHIAN, &[Role::Coordinator]).await;
        let browser = house.nobody();
        let code = ask(&house, &browser, RHIAN.1).await;
        browser.post("/signin/code", &[("code", &code)]).await.redirects_to("/signin/second-factor");
        let mut tx = house.look().await;
        let lines = platform::audit::recent(&mut tx, None, 100).await.unwrap();
        let said = format!("{lines:?}");
        assert!(said.contains("asked for a sign-in code") && said.contains("signed in"), "{said}");
        assert!(!said.contains("rhian") && !said.contains(&code), "{said}");
        let hashes: Vec<(String,)> = tx
            .all(platform::sql!("SELECT code_hash FROM sign_in_code WHERE host_id = $1"), (house.host.id,))
            .await
            .unwrap();
        assert!(hashes.iter().all(|(hash,)| hash.len() == 64 && !hash.contains(&code)));
        drop(tx);
        house.close().await;
    }
}
