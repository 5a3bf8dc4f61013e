//! A programme in-house: an employer enquires, somebody answers, it becomes a programme that only those find
//! who were given its address, and only the employer's people can join.

use crate::enquiry::{Enquiry, State};
use crate::programme::Programme;
use crate::tests::making::DAY;
use crate::tests::plan::{Scene, scenes};
use crate::{links, store, url};
use std::time::Duration;

const ASK: &str = "/programmes/learning-set/in-house";
const LIST: &str = "/programmes/learning-set/enquiries";
const FORM: [(&str, &str); 8] = [
    ("name", "Morwenna Achebe"),
    ("email", "morwenna.achebe@pengelly.example"),
    ("organisation", "Pengelly Homes"),
    ("job_title", "Head of people, and of whatever else comes up"),
    ("phone", ""),
    ("people", "12"),
    ("when", "From September, on Tuesdays"),
    ("purpose", "Our repairs teams ask for somewhere to think."),
];

async fn enquiry(scene: &Scene) -> Enquiry {
    let letter = scene.house.letters().await.pop().expect("a letter to confirm");
    assert_eq!(letter.kind, "programmes/enquiry-received");
    let key = letter.text.split("/my-enquiry/").nth(1).and_then(|rest| rest.split_whitespace().next());
    let (id, by_link) = links::read_enquiry(&scene.house.home.secret, key.expect("a link")).expect("an id");
    assert!(by_link);
    again(scene, id).await.expect("it is kept")
}

async fn again(scene: &Scene, id: kernel::Id<Enquiry>) -> Option<Enquiry> {
    let mut tx = scene.house.look().await;
    store::find_enquiry(&mut tx, id).await.expect("it can be read")
}

fn own(scene: &Scene, it: &Enquiry) -> String {
    url::my_enquiry(&scene.programme.slug, &links::enquiry_key(&scene.house.home.secret, it.id))
}

/// An enquiry whose button was pressed, and the coordinator's page of it.
pub(super) async fn asked(scene: &Scene) -> (Enquiry, String) {
    scene.house.nobody().post(ASK, &FORM).await.redirects_to("/programmes/learning-set");
    let it = enquiry(scene).await;
    scene.house.nobody().post(&format!("{}/confirmation", own(scene, &it)), &[]).await.is(303);
    let page = url::enquiry(&scene.programme.slug, it.id);
    (it, page)
}

async fn made(scene: &Scene, page: &str) -> Programme {
    let form = [("title", "Learning set at Pengelly"), ("price", "other"), ("amount", "150")];
    let to = scene.browser.post(&format!("{page}/programme"), &form).await.is(303).location().map(str::to_owned);
    let slug = to.expect("it leads to the programme").trim_start_matches("/programmes/").to_owned();
    let mut tx = scene.house.look().await;
    store::find_programme_by_slug(&mut tx, &slug).await.expect("it can be read").expect("it is made")
}

#[tokio::test]
async fn an_employer_enquires_and_nobody_reads_it_before_the_address_is_proven() {
    for scene in scenes().await {
        let nobody = scene.house.nobody();
        nobody.get("/programmes/learning-set").await.says("For employers");
        let missing = nobody.post(ASK, &[("organisation", "Pengelly Homes"), ("people", "a few")]).await.is(422);
        let missing = missing.says("Enter your name").says("as a whole number").says("roughly when");
        assert!(missing.says("what you would like it for").text().contains("value=\"Pengelly Homes\""));
        let key = "3".repeat(64);
        for _ in 0..2 {
            nobody.post_once(ASK, &FORM, &key).await.redirects_to("/programmes/learning-set");
        }
        let it = enquiry(&scene).await;
        let page = own(&scene, &it);
        nobody.get(&page).await.is(200).says("Confirm your enquiry").says("From September, on Tuesdays");
        assert_eq!(again(&scene, it.id).await.map(|it| it.state), Some(State::Unconfirmed), "looking confirms nothing");
        scene.browser.get(LIST).await.is(200).says("No employer has enquired yet");
        scene.browser.get(&url::enquiry(&scene.programme.slug, it.id)).await.is(404);
        for _ in 0..2 {
            nobody.post(&format!("{page}/confirmation"), &[]).await.redirects_to(&page);
        }
        scene.browser.get(LIST).await.says("Morwenna Achebe").says("Pengelly Homes").says("New");
        nobody.get(LIST).await.is(303);
        let wrong = page.replace(&page[page.len() - 32..], &"0".repeat(32));
        let stranger = scene.house.nobody();
        let none = stranger.get("/programmes/learning-set/my-enquiry/nothing").await.is(404);
        stranger.get(&wrong).await.is_like(&none);
        nobody.post(&format!("{wrong}/confirmation"), &[]).await.is(404);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_nobody_confirms_is_forgotten_after_a_week() {
    for scene in scenes().await {
        scene.house.nobody().post(ASK, &FORM).await.is(303);
        let it = enquiry(&scene).await;
        scene.house.pass(DAY * 7 + Duration::from_secs(60));
        scene.house.work().await;
        assert_eq!(again(&scene, it.id).await, None);
        scene.house.nobody().post(&format!("{}/confirmation", own(&scene, &it)), &[]).await.is(404);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_enquiry_is_answered_by_letter_and_closed_with_a_word_why() {
    for scene in scenes().await {
        let (it, page) = asked(&scene).await;
        scene.browser.post(&format!("{page}/answer"), &[("answer", " ")]).await.is(422).says("Write your answer");
        let answer = [("answer", "Gladly.\n\nShall we talk on Tuesday?")];
        scene.browser.post(&format!("{page}/answer"), &answer).await.redirects_to(&page);
        let letters = scene.house.letters().await;
        assert_eq!((letters.len(), letters[0].to.as_str()), (1, "morwenna.achebe@pengelly.example"));
        assert!(letters[0].text.contains("Shall we talk on Tuesday?"), "{}", letters[0].text);
        scene.browser.get(LIST).await.says("Answered");
        scene.house.nobody().get(&own(&scene, &it)).await.says("Your enquiry is answered");
        scene.browser.post(&format!("{page}/closing"), &[]).await.is(422).says("Say in a word");
        scene.browser.post(&format!("{page}/closing"), &[("why", "They found another")]).await.redirects_to(&page);
        scene.browser.get(&page).await.says("They found another").does_not_say("Send the answer");
        scene.browser.post(&format!("{page}/answer"), &answer).await.is(409).says("This enquiry is closed");
        assert!(scene.house.letters().await.is_empty());
        scene.house.nobody().get(&own(&scene, &it)).await.does_not_say("They found another");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_enquiry_becomes_a_programme_that_only_its_address_opens() {
    for scene in scenes().await {
        let (_, page) = asked(&scene).await;
        let form = [("title", ""), ("price", "other"), ("amount", "cheap")];
        scene.browser.post(&format!("{page}/programme"), &form).await.is(422).says("Enter the price in pounds");
        let it = made(&scene, &page).await;
        assert_eq!(it.employer.as_deref(), Some("Pengelly Homes"));
        let again = [("title", "Again"), ("price", "same")];
        scene.browser.post(&format!("{page}/programme"), &again).await.is(409).says("has become a programme already");
        scene.browser.get(&page).await.says("Learning set at Pengelly").says("Made a programme");
        let address = url::programme(&it.slug);
        let nobody = scene.house.nobody();
        nobody.get(&address).await.is(404);
        scene.browser.post(&format!("{address}/publication"), &[]).await.redirects_to(&address);
        let seen = nobody.get(&address).await.is(200).says("Only for people who work for Pengelly Homes");
        seen.says("£150 for each person, paid by the employer").says("It is in no list");
        nobody.get("/programmes").await.says("Learning set").does_not_say("Pengelly");
        scene.browser.get("/programmes").await.says("Only for Pengelly Homes");
        nobody.get("/programmes/learning-set-at-pengelly").await.is(404);
        nobody.get(&format!("{address}/in-house")).await.is(404);
        nobody.post(&format!("{address}/in-house"), &FORM).await.is(404);
        // Its next run has another address that nobody guesses.
        let copy = [("title", "Learning set at Pengelly"), ("address", "pengelly")];
        let to = scene.browser.post(&format!("{address}/copy"), &copy).await.is(303).location().map(str::to_owned);
        assert!(to.as_deref().is_some_and(|to| to != "/programmes/pengelly" && to != address), "{to:?}");
        scene.browser.get(&format!("{address}/selection/parallel")).await.is(404);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn only_people_of_the_employer_join_and_they_are_invited_from_a_list() {
    for scene in scenes().await {
        let (_, page) = asked(&scene).await;
        let it = made(&scene, &page).await;
        let address = url::programme(&it.slug);
        scene.browser.post(&format!("{address}/publication"), &[]).await.is(303);
        let new = format!("{address}/invitations/new");
        let file = "Name,Email\nJory Penrose,jory.penrose@pengelly.example\n";
        let list = scene.browser.post_file(&new, &[], "people.csv", file.as_bytes()).await.is(303);
        scene.browser.post(list.location().expect("a list"), &[]).await.is(303);
        let letters = scene.house.letters().await;
        assert!(letters[0].text.contains(&address), "{}", letters[0].text);
        let (nobody, interest) = (scene.house.nobody(), format!("{address}/interest"));
        let form = nobody.get(&interest).await.is(200).says("Only for people who work for Pengelly Homes");
        assert!(form.text().contains("value=\"Pengelly Homes\""));
        let mut typed =
            [("name", "Jory Penrose"), ("email", "jory.penrose@pengelly.example"), ("organisation", "Alder Homes")];
        let page = nobody.post(&interest, &typed).await.is(422).says("check what you typed");
        assert!(page.text().contains("value=\"Jory Penrose\""));
        typed[2].1 = " pengelly  homes";
        nobody.post(&interest, &typed).await.is(303);
        let entry = [
            ("name", "Ada Byrne"),
            ("email", "ada@alder.example"),
            ("organisation", "Alder Homes"),
            ("channel", "telephone"),
            ("arrived-day", "1"),
            ("arrived-month", "3"),
            ("arrived-year", "2027"),
            ("time", "12:00"),
        ];
        let entered = scene.browser.post(&format!("{address}/interests/new"), &entry).await.is(422);
        entered.says("check the organisation");
        scene.browser.get(&format!("{address}/interests")).await.says("Jory Penrose").does_not_say("Ada Byrne");
        scene.house.letters().await;
        scene.house.close().await;
    }
}
