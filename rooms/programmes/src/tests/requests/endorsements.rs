//! The employer's word: asked by the applicant, given or refused by the manager, by links alone.

use super::applications::fills_in;
use crate::application::endorsement::{Endorsement, State};
use crate::interest::Interest;
use crate::tests::plan::{Scene, scenes};
use crate::{links, store, url};
use testkit::Client;

const MANAGER: [(&str, &str); 2] = [("manager_name", "Megan Rhys-Obi"), ("manager_email", "megan@alder.example")];
const WORD: [(&str, &str); 5] = [
    ("agrees", "yes"),
    ("order", "number"),
    ("order_number", " PO 4711 "),
    ("billing_name", "Accounts payable"),
    ("billing_email", "accounts@alder.example"),
];

struct Asked {
    applicant: Client,
    manager: Client,
    home: String,
    page: String,
    it: Interest,
}

async fn asked_of(scene: &Scene, it: &Interest) -> Vec<Endorsement> {
    let mut tx = scene.house.look().await;
    store::list_endorsements(&mut tx, it.id).await.expect("endorsements can be read")
}

fn page_of(scene: &Scene, asked: &Endorsement) -> String {
    url::endorsement(&scene.programme.slug, &links::manager_key(&scene.house.home.secret, asked.id))
}

/// Ada Byrne has named her manager.
async fn asked(scene: &Scene) -> Asked {
    let it = scene.stands(("Ada Byrne", "Alder Homes")).await;
    let home = url::application(&scene.programme.slug, &links::key(&scene.house.home.secret, it.id));
    let applicant = scene.house.nobody();
    fills_in(&applicant, &home).await;
    applicant.post(&format!("{home}/manager"), &MANAGER).await.redirects_to(&format!("{home}/manager"));
    let page = page_of(scene, asked_of(scene, &it).await.last().expect("somebody is asked"));
    Asked { applicant, manager: scene.house.nobody(), home, page, it }
}

#[tokio::test]
async fn a_manager_gives_the_employers_word_by_a_link_and_sees_nothing_of_the_form() {
    for scene in scenes().await {
        let asked = asked(&scene).await;
        let letters = scene.house.letters().await;
        let kinds: Vec<_> = letters.iter().map(|it| it.kind.as_str()).collect();
        assert_eq!(kinds, ["programmes/endorsement-asked", "programmes/endorsement-reminder"]);
        assert!(letters.iter().all(|it| it.to.as_str() == "megan@alder.example"));
        assert!(letters[0].text.contains(&asked.page), "{}", letters[0].text);
        let page = asked.manager.get(&asked.page).await.is(200).says("A place for Ada Byrne").says("£200");
        let page =
            page.says("They may come to all ten monthly meetings").says("Whether there is a place is decided later");
        page.does_not_say("Time to think").does_not_say("Captions").does_not_say("Repairs");
        asked.manager.post(&asked.page, &WORD).await.redirects_to(&asked.page);
        let page = asked.manager.get(&asked.page).await.says("You have given").says("PO 4711").says("Accounts payable");
        page.does_not_say("Give our word");
        let letters = scene.house.letters().await;
        assert_eq!(letters.iter().map(|it| it.to.to_string()).collect::<Vec<_>>(), [asked.it.email.to_string()]);
        assert!(letters[0].text.contains("not yet a place"), "{}", letters[0].text);
        asked.applicant.get(&asked.home).await.says("Done");
        // The link used again, or by a mail scanner, changes nothing.
        asked.manager.post(&asked.page, &[]).await.redirects_to(&asked.page);
        asked.manager.post(&format!("{}/refusal", asked.page), &[("reason", "No.")]).await.redirects_to(&asked.page);
        let all = asked_of(&scene, &asked.it).await;
        assert!(matches!(all[..], [Endorsement { state: State::Endorsed { .. }, .. }]));
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_order_and_a_billing_contact_are_asked_for_in_words() {
    for scene in scenes().await {
        let asked = asked(&scene).await;
        let page = asked.manager.post(&asked.page, &[]).await.is(422).says("Tick the box if your organisation agrees");
        page.says("Say whether there is a purchase order").says("Enter who the invoice should go to");
        let mut form = WORD;
        form[1] = ("order", "none");
        form[2] = ("order_reason", "");
        let page = asked.manager.post(&asked.page, &form).await.is(422).says("Say why no purchase order is needed");
        assert!(page.text().contains("value=\"accounts@alder.example\""));
        form[2] = ("order_reason", "We pay on invoice");
        asked.manager.post(&asked.page, &form).await.is(303);
        asked.manager.get(&asked.page).await.says("We pay on invoice");
        assert_eq!(scene.house.letters().await.len(), 3);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_manager_says_no_and_the_applicant_names_another() {
    for scene in scenes().await {
        let asked = asked(&scene).await;
        let refusal = format!("{}/refusal", asked.page);
        asked.manager.post(&refusal, &[("reason", " ")]).await.is(422).says("Write a sentence about why not");
        asked.manager.post(&refusal, &[("reason", "We cannot release anybody this spring.")]).await.is(303);
        asked.manager.get(&asked.page).await.says("You have said no");
        let page = asked.applicant.get(&format!("{}/manager", asked.home)).await.says("has said no");
        page.says("We cannot release anybody this spring.").says("Ask somebody else instead");
        let another = [("manager_name", "Tunde Bankole"), ("manager_email", "tunde@alder.example")];
        asked.applicant.post(&format!("{}/manager", asked.home), &another).await.is(303);
        let all = asked_of(&scene, &asked.it).await;
        let [first, second] = &all[..] else { panic!("two were asked: {all:?}") };
        assert!(matches!((&first.state, &second.state), (State::Replaced { .. }, State::Asked)));
        asked.manager.get(&asked.page).await.is(200).says("has named somebody else").does_not_say("Give our word");
        asked.manager.post(&asked.page, &WORD).await.is(409).says("Somebody else is asked now");
        let new = page_of(&scene, second);
        asked.manager.post(&new, &WORD).await.redirects_to(&new);
        let another = asked.applicant.post(&format!("{}/manager", asked.home), &MANAGER).await;
        another.is(409).says("has given its word already");
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_silent_manager_is_reminded_once_and_can_be_asked_again_once_a_day() {
    for mut scene in scenes().await {
        let asked = asked(&scene).await;
        let letters = scene.house.letters().await;
        // Asked on Monday 1 March: five working days later is Monday 8 March, at nine.
        let platform::outbox::State::Queued { due_at, .. } = letters[1].state else { panic!("{:?}", letters[1].state) };
        assert_eq!(due_at.to_string(), "2027-03-08T09:00:00.000000Z");
        let nudge = format!("{}/manager/nudge", asked.home);
        asked.applicant.post(&nudge, &[]).await.is(303);
        asked.applicant.post(&nudge, &[]).await.is(409).says("again today already");
        assert_eq!(scene.house.letters().await.len(), 1);
        scene.days_pass(1).await;
        scene.house.nobody().post(&nudge, &[]).await.is(303);
        assert_eq!(scene.house.letters().await.len(), 1);
        let own = [("manager_name", "Ada Byrne"), ("manager_email", asked.it.email.as_str())];
        let page = asked.applicant.post(&format!("{}/manager", asked.home), &own).await.is(422);
        page.says("not your own");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn nobody_gives_their_word_for_who_has_withdrawn_and_other_links_open_nothing() {
    for scene in scenes().await {
        let asked = asked(&scene).await;
        scene.house.letters().await;
        let key = links::key(&scene.house.home.secret, asked.it.id);
        let missing = asked.manager.get("/programmes/learning-set/endorsements/nothing").await.is(404);
        let forged = asked.page.replace(&asked.page[asked.page.len() - 32..], &"0".repeat(32));
        asked.manager.get(&forged).await.is_like(&missing);
        asked.manager.get(&url::endorsement(&scene.programme.slug, &key)).await.is_like(&missing);
        asked.manager.post(&forged, &WORD).await.is(404);
        asked.applicant.post(&url::withdrawal(&scene.programme.slug, &key), &[]).await.is(303);
        asked.manager.get(&asked.page).await.is(200).says("no longer applying");
        asked.manager.post(&asked.page, &WORD).await.is(409);
        scene.house.close().await;
    }
}
