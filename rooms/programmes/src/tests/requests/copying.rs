//! Running a programme again: a draft by the same rules and terms, and nothing of its people.

use crate::selection::Terms;
use crate::tests::plan::{RHIAN, Scene, coordinator, drafted_from, entered, published, scenes};
use crate::{commands, store};
use platform::access::Scope;

const COPY: &str = "/programmes/learning-set/copy";

/// The form for a next run at an address, with its deadline on a day of the month in a year.
fn run<'a>(address: &'a str, (date, month, year): (&'a str, &'a str, &'a str)) -> Vec<(&'a str, &'a str)> {
    vec![
        ("title", "Learning set 2028"),
        ("address", address),
        ("deadline-day", date),
        ("deadline-month", month),
        ("deadline-year", year),
    ]
}

async fn found(scene: &Scene, slug: &str) -> Option<crate::programme::Programme> {
    let mut tx = scene.house.look().await;
    store::find_programme_by_slug(&mut tx, slug).await.expect("it can be read")
}

async fn count(scene: &Scene) -> usize {
    let mut tx = scene.house.look().await;
    commands::list(&mut tx).await.expect("they can be read").len()
}

#[tokio::test]
async fn the_next_run_has_the_rules_and_the_terms_and_none_of_the_people() {
    for scene in scenes().await {
        scene.stands(("Ada Byrne", "Alder Homes")).await;
        let terms = "/programmes/learning-set/selection/terms";
        scene.browser.post(terms, &[("sets", "3"), ("per_employer", "1")]).await.is(303);
        scene.browser.get("/programmes/learning-set").await.says("Run it again");
        let page = scene.browser.get(COPY).await.is(200).says("What is copied").says("What is not copied");
        assert!(page.text().contains("value=\"learning-set-2\""), "an address that is free is proposed");
        assert_eq!(count(&scene).await, 1, "looking copies nothing");
        let to = "/programmes/learning-set-2028";
        scene.browser.post(COPY, &run("learning-set-2028", ("14", "4", "2027"))).await.redirects_to(to);
        let it = found(&scene, "learning-set-2028").await.expect("it is made");
        assert_eq!((it.title.as_str(), it.copied_from), ("Learning set 2028", Some(scene.programme.id)));
        assert_eq!(it.blueprint_text, scene.programme.blueprint_text);
        assert_eq!(it.published_at(), None);
        scene.house.nobody().get(to).await.is(404);
        let mut tx = scene.house.look().await;
        let sets = it.rules().expect("it can be read").sets.expect("it has sets");
        let found = commands::terms(&mut tx, &it, &sets).await.expect("terms can be read");
        assert_eq!(found, Terms { sets: 3, per_employer: Some(1) });
        assert!(store::list_interests(&mut tx, it.id).await.expect("they can be read").is_empty());
        drop(tx);
        // The deadline that was chosen is proposed where it is published.
        let page = scene.browser.get(&format!("{to}/publication")).await.is(200).text();
        assert!(page.contains("value=\"14\"") && page.contains("value=\"4\""), "{page}");
        let deadline = [("deadline-day", "14"), ("deadline-month", "4"), ("deadline-year", "2027")];
        scene.browser.post(&format!("{to}/publication"), &deadline).await.redirects_to(to);
        scene.house.nobody().get(to).await.is(200).says("14 April 2027");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost() {
    for scene in scenes().await {
        let page = scene.browser.post(COPY, &run("learning-set", ("14", "4", "2027"))).await.is(422);
        let page = page.says("another programme has this one").text();
        assert!(page.contains("value=\"Learning set 2028\"") && page.contains("value=\"14\""), "{page}");
        let past = scene.browser.post(COPY, &run("again", ("1", "2", "2027"))).await.is(422);
        past.says("Choose today or a later day");
        let none = scene.browser.post(COPY, &run("again", ("31", "2", "2028"))).await.is(422);
        none.says("must be a day in the calendar");
        scene.browser.post(COPY, &run("Ty Coch!", ("", "", ""))).await.is(422).says("Use only lower case letters");
        let blank = scene.browser.post(COPY, &[]).await.is(422);
        blank.says("Enter a title").says("Enter the last part of the web address");
        assert_eq!(count(&scene).await, 1);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn pressed_twice_makes_one_draft() {
    for scene in scenes().await {
        let (form, key) = (run("again", ("", "", "")), "7".repeat(64));
        for _ in 0..2 {
            scene.browser.post_once(COPY, &form, &key).await.redirects_to("/programmes/again");
        }
        assert_eq!(count(&scene).await, 2);
        scene.browser.post(COPY, &form).await.is(422).says("another programme has this one");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_blueprint_that_cannot_be_read_any_more_is_shown_with_what_to_mend() {
    for scene in scenes().await {
        let text = scene.programme.blueprint_text.replace("kind = \"sets\"", "kind = \"circles\"");
        drafted_from(&scene.house, &scene.house.host, scene.coordinator, ("old-set", &text)).await;
        let old = "/programmes/old-set/copy";
        let page = scene.browser.get(old).await.is(200).says("cannot be read any more").says("`kind` must be one of");
        page.does_not_say("Make the draft");
        scene.browser.post(old, &run("again", ("", "", ""))).await.is(422).says("cannot be read any more");
        let own = [("blueprint", "own"), ("title", "Learning set"), ("own", text.as_str())];
        scene.browser.post("/programmes/new", &own).await.is(422).says("`kind` must be one of");
        assert_eq!(count(&scene).await, 2);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn only_who_makes_programmes_runs_one_again() {
    for scene in scenes().await {
        let missing = scene.browser.get("/programmes/nothing-here/copy").await.is(404);
        let rhian = coordinator(&scene.house, &scene.house.other, RHIAN).await;
        published(&scene.house, &scene.house.other, rhian, "elsewhere").await;
        scene.browser.get("/programmes/elsewhere/copy").await.is_like(&missing);
        scene.browser.post("/programmes/elsewhere/copy", &run("again", ("", "", ""))).await.is(404);
        scene.house.nobody().get(COPY).await.is(303);
        // Somebody trusted with this one programme runs it, and makes no others.
        let scope = Scope::Programme(scene.programme.id);
        let only = entered(&scene.house, &scene.house.host, ("Sunita Rao", "sunita.rao@hearth.example"), scope).await;
        let browser = scene.house.as_(only).await;
        browser.get("/programmes/learning-set/interests").await.is(200);
        browser.get("/programmes/learning-set").await.is(200).does_not_say("Run it again");
        browser.get(COPY).await.is(404);
        browser.post(COPY, &run("again", ("", "", ""))).await.is(404);
        assert_eq!(count(&scene).await, 1);
        scene.house.close().await;
    }
}
