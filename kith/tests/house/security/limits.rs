//! Limits that nobody gets around: on letters a stranger can have sent, and on the size of forms.

use crate::contents::Contents;
use crate::ground::{houses, nothing_wrong, read_the_post};
use crate::scene::{Case, Scene};
use crate::standings::{ADMINISTRATOR, Cast};
use kith::house;
use testkit::{Answer, Client, House};
use web::routes::Method;

/// Larger than any form without a file.
const LARGE: usize = 2_000_000;
/// Larger than any form with one.
const HUGE: usize = 40_000_000;

/// Has a letter sent to an address, in one of the ways open to everyone.
async fn ask_for_letter(way: &str, client: &Client, slug: &str, email: &str) -> Answer {
    match way {
        "register" => {
            let fields = [("name", "Ffion Rees"), ("email", email), ("organisation", "Copperfield Homes")];
            client.post(&format!("/programmes/{slug}/interest"), &fields).await
        }
        _ => client.post("/signin", &[("email", email)]).await,
    }
}

#[tokio::test]
async fn sec_spoofed_forwarded_for_never_changes_the_limit_key() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let limits = house.home.manners.limits;
        let ways =
            [("register", limits.registrations_per_client_per_hour), ("signin", limits.codes_per_client_per_hour)];
        for (way, at_most) in ways {
            let mut statuses = Vec::new();
            for turn in 0..=at_most {
                let mut browser = house.nobody();
                let from = format!("198.51.100.{}", turn % 250);
                for header in ["x-forwarded-for", "x-real-ip", "x-client-ip", "cf-connecting-ip", "true-client-ip"] {
                    browser.headers.insert(header, from.parse().unwrap());
                }
                browser.headers.insert("forwarded", format!("for={from}").parse().unwrap());
                let email = format!("{way}-{turn}@people.example");
                statuses.push(ask_for_letter(way, &browser, &scene.own.slug(), &email).await.status.as_u16());
            }
            let last = statuses.pop();
            assert!(statuses.iter().all(|status| *status == 303), "{} {way}: {statuses:?}", house.name());
            assert_eq!(last, Some(429), "{} {way}: a header has made somebody of this client", house.name());
        }
    }
}

#[tokio::test]
async fn sec_mail_sending_route_is_limited_per_address_and_per_client() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        read_the_post(&house).await;
        let limits = house.home.manners.limits;
        let ways = [
            ("register", limits.registrations_per_address_per_hour, "ffion@people.example"),
            ("signin", limits.codes_per_address_per_hour, "chief-0@people.example"),
        ];
        for (way, at_most, address) in ways {
            for turn in 0..at_most + 3 {
                let spelt = if turn % 2 == 0 { address.to_uppercase() } else { format!(" {address} ") };
                let status = ask_for_letter(way, &house.nobody(), &scene.own.slug(), &spelt).await.status;
                let expected = if turn < at_most { 303 } else { 429 };
                assert_eq!(status, expected, "{} {way}: number {turn}", house.name());
            }
            let sent = letters_to(&house, address).await;
            assert!(
                (1..=at_most as usize).contains(&sent),
                "{} {way}: {sent} letters went to one address",
                house.name()
            );
            house.pass(std::time::Duration::from_secs(3_601));
            ask_for_letter(way, &house.nobody(), &scene.own.slug(), address).await.is(303);
        }
    }
}

/// How many letters went to an address at once; those that are to go later are not among them.
async fn letters_to(house: &House, address: &str) -> usize {
    let letters = house.letters().await;
    let queued_now = |letter: &&platform::outbox::Letter| {
        !matches!(letter.state, platform::outbox::State::Queued { .. } | platform::outbox::State::Cancelled(_))
    };
    letters.iter().filter(|it| it.to.to_string().eq_ignore_ascii_case(address)).filter(queued_now).count()
}

#[tokio::test]
async fn sec_huge_bodies_are_refused() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let who = Cast::of(&house, &scene).await.named(&house, ADMINISTRATOR).await;
        let before = Contents::of(&house).await;
        let (large, huge) = ("a".repeat(LARGE), "a".repeat(HUGE));
        let (mut wrong, mut take_files) = (Vec::new(), Vec::new());
        for route in house::routes().list().iter().filter(|it| it.method == Method::Post) {
            let path = scene.fill(route.path, Case::Own, &who).unwrap().unwrap();
            // Without tokens, so that a form that did take it would not get far.
            if who.client.post_raw(&path, &[("name", &large)]).await.status == 413 {
                continue;
            }
            take_files.push(route.path);
            if who.client.post_raw(&path, &[("name", &huge)]).await.status != 413 {
                wrong.push(format!("{}: POST {} takes {HUGE} bytes", house.name(), route.path));
            }
        }
        nothing_wrong("forms without a limit", &wrong);
        let named: Vec<_> = take_files.iter().filter(|path| !path.ends_with("/new")).collect();
        assert!(named.is_empty(), "{}: these take {LARGE} bytes without a file: {named:?}", house.name());
        Contents::of(&house).await.is_unchanged_since(&before, "a huge form");
    }
}

#[tokio::test]
async fn sec_more_fields_than_any_page_has_are_refused_before_they_are_read() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let before = Contents::of(&house).await;
        let page = format!("/programmes/{}/interest", scene.own.slug());
        let nobody = house.nobody();
        let details =
            [("name", "Ffion Rees"), ("email", "ffion@people.example"), ("organisation", "Copperfield Homes")];
        let many: Vec<_> = details.into_iter().chain(std::iter::repeat_n(("more", ""), 20_000)).collect();
        let refused = nobody.post(&page, &many).await.status;
        assert!(refused.is_client_error(), "{}: {refused}", house.name());
        Contents::of(&house).await.is_unchanged_since(&before, "a form of twenty thousand fields");
        let few: Vec<_> = many.into_iter().take(2_000).collect();
        nobody.post(&page, &few).await.is(303);
        read_the_post(&house).await;
    }
}

#[tokio::test]
async fn sec_a_file_is_not_read_from_somebody_who_has_to_sign_in() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let nobody = house.nobody();
        let path = format!("/programmes/{}/invitations/new", scene.own.slug());
        // Far more than the page takes: whoever read it would say so.
        let answer = nobody.post_file(&path, &[], "people.csv", "a".repeat(HUGE).as_bytes()).await;
        assert_eq!(answer.is(303).location().map(|to| to.starts_with("/signin")), Some(true));
    }
}
