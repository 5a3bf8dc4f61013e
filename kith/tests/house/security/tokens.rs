//! Forms sent by other sites, the sign-in form included, and addresses that are no ids.

use crate::contents::Contents;
use crate::ground::{houses, nothing_wrong, read_the_post};
use crate::scene::{Case, Scene, parameters};
use crate::standings::{ADMINISTRATOR, Cast, NOBODY, SIGNED_IN};
use kith::house;
use testkit::{Client, House};
use web::routes::Method;

/// Somebody who is known here, from the scene.
const KNOWN: &str = "chief-0@people.example";

/// A code that was asked for in this browser, from the letter.
pub async fn code_for(house: &House, browser: &Client, email: &str, next: &str) -> String {
    read_the_post(house).await;
    browser.post("/signin", &[("email", email), ("next", next)]).await.redirects_to("/signin/code");
    let letters = house.letters().await;
    let letter = letters.iter().find(|letter| letter.kind == "signin/code").expect("a letter with a code");
    let digits = |line: &str| line.chars().filter(char::is_ascii_digit).collect::<String>();
    letter.text.lines().map(digits).find(|code| code.len() == 6).expect("a code of six digits")
}

#[tokio::test]
async fn sec_login_csrf() {
    for house in houses().await {
        Scene::set(&house).await;
        // The attacker's own code, which they would like the victim to be signed in with.
        let attacker = house.nobody();
        let code = code_for(&house, &attacker, KNOWN, "").await;
        let victim = house.nobody();
        let (token, key) = (attacker.csrf(), "5".repeat(64));
        for fields in [
            vec![("code", code.as_str())],
            vec![("code", code.as_str()), ("_csrf", token.as_str()), ("_once", key.as_str())],
            vec![("code", code.as_str()), ("_csrf", ""), ("_once", key.as_str())],
        ] {
            victim.post_raw("/signin/code", &fields).await.is(403);
            victim.post_raw("/signin", &[("email", KNOWN)]).await.is(403);
        }
        // Even with a token of their own, a form that another site sends is refused, and a code of
        // another browser opens nothing.
        for site in ["cross-site", "same-site"] {
            let mut lured = house.nobody();
            lured.headers.insert("sec-fetch-site", site.parse().unwrap());
            lured.post("/signin/code", &[("code", &code)]).await.is(403);
            lured.post("/signin/out", &[]).await.is(403);
        }
        victim.post("/signin/code", &[("code", &code)]).await.is(422);
        assert_eq!(victim.cookie("kith-visit"), None, "{}", house.name());
        attacker.post("/signin/code", &[("code", &code)]).await.is(303);
        assert!(attacker.cookie("kith-visit").is_some(), "{}: the code was good", house.name());
    }
}

#[tokio::test]
async fn sec_csrf_on_every_unsafe_route() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let mut who = Cast::of(&house, &scene).await.named(&house, ADMINISTRATOR).await;
        who.client.headers.insert("sec-fetch-site", "cross-site".parse().unwrap());
        let before = Contents::of(&house).await;
        let (strange, mut wrong) = (house.nobody().csrf(), Vec::new());
        for route in house::routes().list().iter().filter(|it| it.method == Method::Post) {
            let path = scene.fill(route.path, Case::Own, &who).unwrap().unwrap();
            let from_elsewhere = who.client.post(&path, &[]).await.status;
            who.client.headers.remove("sec-fetch-site");
            let strangers_token = who.client.post_raw(&path, &[("_csrf", &strange)]).await.status;
            who.client.headers.insert("sec-fetch-site", "cross-site".parse().unwrap());
            if (from_elsewhere.as_u16(), strangers_token.as_u16()) != (403, 403) {
                wrong.push(format!("POST {}: {from_elsewhere}, {strangers_token}", route.path));
            }
        }
        nothing_wrong("forms taken from another site or with another browser's token", &wrong);
        Contents::of(&house).await.is_unchanged_since(&before, "a form of another site");
    }
}

#[tokio::test]
async fn sec_what_is_no_id_is_like_what_does_not_exist() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let cast = Cast::of(&house, &scene).await;
        let mut wrong = Vec::new();
        for name in [NOBODY, SIGNED_IN, ADMINISTRATOR] {
            let who = cast.named(&house, name).await;
            for route in house::routes().list().iter().filter(|it| !parameters(it.path).is_empty()) {
                let none = scene.fill(route.path, Case::Nonexistent, &who).unwrap().unwrap();
                for nonsense in ["nonsense", "%00", "..%2f..%2fetc%2fpasswd", "'%20OR%201=1--", "%F0%9F%92%A5"] {
                    let mut path = route.path.to_owned();
                    for parameter in parameters(route.path) {
                        path = path.replace(&format!("{{{parameter}}}"), nonsense);
                    }
                    let ask = async |path: &str| match route.method {
                        Method::Get => who.client.get(path).await,
                        Method::Post => who.client.post(path, &[]).await,
                    };
                    let (answer, expected) = (ask(&path).await, ask(&none).await);
                    if answer.status != expected.status && answer.status != 404 {
                        wrong.push(format!(
                            "{}: {name}: {} is {}, not {}",
                            house.name(),
                            answer.asked,
                            answer.status,
                            expected.status
                        ));
                    }
                }
            }
        }
        nothing_wrong("addresses that are told from those of nothing", &wrong);
    }
}

#[tokio::test]
async fn sec_what_is_not_published_does_not_exist_for_strangers() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let cast = Cast::of(&house, &scene).await;
        for who in
            cast.arrive(&house).await.iter().filter(|who| !["coordinator", ADMINISTRATOR].contains(&who.standing.name))
        {
            for route in house::routes().list().iter().filter(|it| parameters(it.path) == ["slug"]) {
                let none = scene.fill(route.path, Case::Nonexistent, who).unwrap().unwrap();
                let (draft, none) = match route.method {
                    Method::Get => (who.client.get(&scene.drafted(route.path)).await, who.client.get(&none).await),
                    Method::Post => {
                        (who.client.post(&scene.drafted(route.path), &[]).await, who.client.post(&none, &[]).await)
                    }
                };
                draft.is_like(&none);
            }
        }
    }
}
