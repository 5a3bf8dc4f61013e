//! Filling in an application, leaving it, coming back, sending it, and what stands in the way.

use crate::interest::Interest;
use crate::tests::plan::{Scene, scenes};
use crate::{links, store, testing};
use forms::Answers;
use testkit::Client;

/// Where somebody's application is.
fn home(scene: &Scene, it: &Interest) -> String {
    crate::url::application(&scene.programme.slug, &links::key(&scene.house.home.secret, it.id))
}

/// The parts of the HDN form, filled in.
const PARTS: [(&str, &[(&str, &str)]); 4] = [
    ("eligibility", &[("eligible", "yes"), ("in_house_network", "no")]),
    ("your-work", &[("work", "repairs"), ("seniority", "team"), ("region", "wales")]),
    ("in-your-words", &[("own_1", "Time to think about how I am heard in meetings.")]),
    ("support", &[("needs", "captions"), ("needs", "breaks"), ("needs_shared", "yes")]),
];

pub(super) async fn fills_in(browser: &Client, home: &str) {
    for (part, fields) in PARTS {
        browser.post(&format!("{home}/answers/{part}"), fields).await.redirects_to(home);
    }
}

async fn answers(scene: &Scene, it: &Interest) -> Answers {
    let mut tx = scene.house.look().await;
    let application = store::find_application(&mut tx, it.id).await.expect("it can be read").expect("it is begun");
    forms::answers_of(&mut tx, application.sheet).await.expect("answers can be read")
}

async fn is_sent(scene: &Scene, it: &Interest) -> bool {
    let mut tx = scene.house.look().await;
    let application = store::find_application(&mut tx, it.id).await.expect("it can be read");
    application.is_some_and(|it| it.sent_at.is_some())
}

#[tokio::test]
async fn an_application_is_filled_in_left_and_sent() {
    for scene in scenes().await {
        let it = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let (browser, home) = (scene.house.nobody(), home(&scene, &it));
        let page = browser.get(&home).await.is(200).says("Your application").says("0 of 7 parts are done");
        page.says("Cannot start yet").says("14 April 2027").does_not_say("Send my application");
        assert!(!is_sent(&scene, &it).await, "looking begins nothing");
        fills_in(&browser, &home).await;
        browser.get(&home).await.says("4 of 7 parts are done");
        let check = browser.get(&format!("{home}/sending")).await.says("Repairs, buildings and safety");
        check
            .says("Captions, Regular breaks")
            .says("Time to think about")
            .says("Not answered")
            .says("Send my application");
        let about_you = testing::about_you(&scene.house.home.secret, it.programme, it.id);
        browser.post(&format!("{home}/sending"), &[]).await.redirects_to(&about_you);
        browser.get(&home).await.says("Say something about yourself, if you like");
        let letters = scene.house.letters().await;
        assert_eq!(letters.iter().map(|it| it.kind.as_str()).collect::<Vec<_>>(), ["programmes/application-sent"]);
        browser.post(&format!("{home}/sending"), &[]).await.redirects_to(&home);
        assert!(scene.house.letters().await.is_empty(), "sent twice is sent once");
        browser.get(&home).await.says("Your application is sent").says("Name your manager");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost() {
    for scene in scenes().await {
        let it = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let (browser, home) = (scene.house.nobody(), home(&scene, &it));
        let part = format!("{home}/answers/your-work");
        let page = browser.post(&part, &[("work", "digital"), ("seniority", "emperor")]).await.is(422);
        let page = page.says("Choose whom you manage").says("Choose where you work");
        assert!(page.text().contains("<option value=\"digital\" selected"), "{}", page.text());
        let long = "word ".repeat(400);
        let page = browser.post(&format!("{home}/answers/in-your-words"), &[("own_1", &long)]).await.is(422);
        assert!(page.says("Use 499 characters fewer").text().contains("word word word"));
        // Unfinished work is kept with the other button, as it is.
        browser.post(&part, &[("work", "digital"), ("later", "yes")]).await.redirects_to(&home);
        browser.get(&home).await.says("In progress");
        assert_eq!(answers(&scene, &it).await.one("work"), Some("digital"));
        let missing = browser.post(&format!("{home}/sending"), &[]).await.is(422);
        missing.says("These parts still want an answer").says("In your own words");
        assert!(!is_sent(&scene, &it).await);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_sent_application_can_be_changed_but_not_emptied_until_the_last_day() {
    for mut scene in scenes().await {
        let it = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let (browser, home) = (scene.house.nobody(), home(&scene, &it));
        fills_in(&browser, &home).await;
        browser.post(&format!("{home}/sending"), &[]).await.is(303);
        let part = format!("{home}/answers/in-your-words");
        browser.post(&part, &[("own_1", ""), ("later", "yes")]).await.is(422);
        browser.post(&part, &[("own_1", "To be heard.")]).await.redirects_to(&home);
        assert_eq!(answers(&scene, &it).await.one("own_1"), Some("To be heard."));
        scene.days_pass(43).await;
        let browser = scene.house.nobody();
        browser.post(&part, &[("own_1", "To be heard.")]).await.redirects_to(&home);
        scene.days_pass(2).await;
        let browser = scene.house.nobody();
        browser.post(&part, &[("own_1", "Too late.")]).await.is(409).says("Applications were taken until");
        assert_eq!(answers(&scene, &it).await.one("own_1"), Some("To be heard."));
        browser.get(&home).await.is(200);
        assert_eq!(scene.house.letters().await.len(), 1);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn whom_the_programme_is_not_for_cannot_send_and_is_told_why() {
    for scene in scenes().await {
        let it = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let (browser, home) = (scene.house.nobody(), home(&scene, &it));
        fills_in(&browser, &home).await;
        let no = [("eligible", "no"), ("in_house_network", "yes")];
        browser.post(&format!("{home}/answers/eligibility"), &no).await.redirects_to(&home);
        browser.get(&format!("{home}/sending")).await.says("this programme is not for you").does_not_say("Send my");
        browser.post(&format!("{home}/sending"), &[]).await.is(422);
        assert!(!is_sent(&scene, &it).await);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn only_a_standing_interest_has_a_form_and_a_wrong_link_opens_none() {
    for scene in scenes().await {
        let it = scene.registers(("Ada Byrne", "Alder Homes")).await;
        let (browser, own) = (scene.house.nobody(), home(&scene, &it));
        browser.get(&own).await.says("Confirm your interest first").says("Cannot start yet");
        browser.post(&format!("{own}/answers/support"), &[]).await.is(409).says("Confirm your interest first");
        browser.post(&format!("{own}/sending"), &[]).await.is(409);
        let missing = browser.get(&format!("{own}/answers/no-such-part")).await.is(404);
        let wrong = own.replace(&own[own.len() - 32..], &"0".repeat(32));
        for path in [wrong.clone(), format!("{wrong}/sending"), format!("{wrong}/answers/support")] {
            browser.get(&path).await.is_like(&missing);
        }
        browser.post(&format!("{wrong}/sending"), &[]).await.is(404);
        scene.house.close().await;
    }
}
