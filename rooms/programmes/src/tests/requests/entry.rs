//! Entering an interest that came by telephone or e-mail.

use crate::interest::{Channel, Standing};
use crate::tests::making::HOUR;
use crate::tests::plan::{LIST, Scene, drafted, in_order, scenes};
use kernel::Timestamp;

const NEW: &str = "/programmes/learning-set/interests/new";

/// The form as it is filled in for a call on 1 March 2027.
fn call<'a>(name: &'a str, email: &'a str, time: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", name),
        ("email", email),
        ("organisation", "Tai Eryri"),
        ("job_title", ""),
        ("phone", "01286 555 0100"),
        ("channel", "telephone"),
        ("arrived-day", "1"),
        ("arrived-month", "3"),
        ("arrived-year", "2027"),
        ("time", time),
    ]
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant of the test")
}

/// At three in the afternoon, after somebody came by the web at midday and somebody at one.
async fn afternoon() -> Vec<Scene> {
    let scenes = scenes().await;
    for scene in &scenes {
        scene.stands(("Ada Byrne", "Alder Homes")).await;
        scene.stands(("Bryn Cadwaladr", "Cedar Trust")).await;
        scene.house.pass(HOUR);
    }
    scenes
}

#[tokio::test]
async fn an_interest_by_telephone_counts_from_when_it_came() {
    for scene in afternoon().await {
        let form = scene.browser.get(NEW).await.is(200).says("Enter an interest").text();
        assert!(form.contains("value=\"15:00\"") && form.contains("value=\"2027\""), "today and now are filled in");
        let answer = scene.browser.post(NEW, &call("Chioma Okafor", "chioma@tai-eryri.example", "12:30pm")).await;
        let it = scene.all().await.into_iter().find(|it| it.name == "Chioma Okafor").expect("it is kept");
        answer.redirects_to(&scene.page(&it));
        assert_eq!((it.channel, it.entered_by), (Channel::Telephone, Some(scene.coordinator)));
        assert_eq!((it.arrived_at, it.counts_from), (at("2027-03-01T12:30:00Z"), at("2027-03-01T12:30:00Z")));
        let list = scene.browser.get(LIST).await;
        in_order(&list.seen(), &["1 Ada Byrne", "2 Chioma Okafor", "3 Bryn Cadwaladr"]);
        let letters = scene.house.letters().await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].text.contains("Your place in the order is 2"), "{}", letters[0].text);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_minute_it_is_now_means_now() {
    for scene in scenes().await {
        scene.house.pass(std::time::Duration::from_secs(20));
        let web = scene.registers(("Ada Byrne", "Alder Homes")).await;
        assert_eq!(web.arrived_at, at("2027-03-01T12:00:20Z"));
        scene.house.pass(std::time::Duration::from_secs(10));
        scene.browser.post(NEW, &call("Chioma Okafor", "chioma@tai-eryri.example", "13:00")).await.is(303);
        let it = scene.all().await.into_iter().find(|it| it.name == "Chioma Okafor").expect("it is kept");
        assert_eq!(it.arrived_at, at("2027-03-01T13:00:30Z"));
        assert_eq!(scene.house.letters().await.len(), 1);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn every_field_says_what_to_mend_and_nothing_typed_is_lost() {
    for scene in afternoon().await {
        let page = scene.browser.post(NEW, &[("name", " "), ("email", "chioma"), ("time", "half nine")]).await.is(422);
        let page =
            page.says("Enter their name").says("Enter an email address like").says("Enter the organisation they");
        page.says("Say how it came").says("Enter the day it came").says("Enter a time like 14:05");
        let mut form = call("Chioma Okafor", "chioma@tai-eryri.example", "16:00");
        let page = scene.browser.post(NEW, &form).await.is(422).says("not in the future");
        assert!(page.text().contains("value=\"Chioma Okafor\"") && page.text().contains("value=\"16:00\""));
        form[8].1 = "2026";
        scene.browser.post(NEW, &form).await.is(422).says("more than 90 days before");
        form[8].1 = "2027";
        form[5].1 = "web";
        scene.browser.post(NEW, &form).await.is(422).says("Say how it came");
        assert_eq!(scene.all().await.len(), 2);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_is_on_the_list_already_is_shown_before_they_are_entered_again() {
    for scene in afternoon().await {
        let known = scene.registers(("Chioma Okafor", "Tai Eryri")).await;
        let mut form = call("chioma okafor", "c.okafor@mail.example", "12:30");
        let page = scene.browser.post(NEW, &form).await.is(200).says("Somebody on the list looks like this person");
        page.says(&known.reference.to_string()).says("the same name and organisation");
        assert_eq!(scene.all().await.len(), 3);
        let (id, length) = (known.id.to_string(), form.len());
        form.push(("merge", &id));
        scene.browser.post(NEW, &form).await.is(303);
        let kept: Vec<_> = scene.all().await.into_iter().filter(crate::interest::Interest::stands).collect();
        assert_eq!(kept.len(), 3);
        let kept = kept.iter().find(|it| it.name.to_lowercase() == "chioma okafor").expect("one goes on");
        assert_eq!(kept.counts_from, at("2027-03-01T12:30:00Z"));
        assert!(matches!(scene.again(known.id).await.standing, Standing::Merged { .. }));
        assert_eq!(scene.house.letters().await.len(), 1);
        form.truncate(length);
        form.push(("anyway", "yes"));
        scene.browser.post(NEW, &form).await.is(303);
        assert_eq!(scene.all().await.len(), 5);
        assert_eq!(scene.house.letters().await.len(), 1);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn nobody_is_entered_for_a_draft() {
    for scene in scenes().await {
        drafted(&scene.house, &scene.house.host, scene.coordinator, "draft-set").await;
        let path = "/programmes/draft-set/interests/new";
        scene.browser.get(path).await.is(409).says("Publish the programme first");
        scene.browser.post(path, &call("Chioma Okafor", "chioma@tai-eryri.example", "09:00")).await.is(409);
        scene.house.close().await;
    }
}
