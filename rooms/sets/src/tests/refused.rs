//! The wrong turns: a set that somebody says no to, people kept apart, steps that break a rule, and
//! decisions from a page that is out of date.

use super::plan::{FORMATION, Scene, scenes};
use crate::seat::Consent;

async fn apart(scene: &Scene, one: &str, other: &str) -> testkit::Answer {
    let (one, other) = (scene.place(one).await.id.to_string(), scene.place(other).await.id.to_string());
    scene.browser.post(&format!("{FORMATION}/apart"), &[("one", &one), ("other", &other)]).await
}

#[tokio::test]
async fn who_says_no_is_put_into_another_set_and_whoever_agreed_looks_again() {
    for scene in scenes().await {
        scene.propose().await;
        scene.press("asking").await;
        scene.house.letters().await;
        let browser = scene.house.nobody();
        for place in scene.places().await {
            let own = scene.own(&place.name).await;
            let (answer, to) = if place.name == "Chioma Okafor" { ("refusal", "no") } else { ("agreement", "yes") };
            browser.post(&format!("{own}/{answer}"), &[]).await.redirects_to(&own);
            browser.get(&own).await.says(if to == "no" { "still being put together" } else { "You agreed on" });
        }
        scene.house.pass(std::time::Duration::from_secs(600));
        let was = scene.seated().await;
        assert_eq!(was.concat().len(), 7);
        scene.browser.get(FORMATION).await.says("No seat yet").says("Chioma Okafor");
        scene.propose().await;
        let (now, seating) = (scene.seated().await, scene.seating().await);
        let chioma = |sets: &[Vec<String>]| sets.iter().position(|set| set.contains(&"Chioma Okafor".to_owned()));
        assert_eq!(now.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4]);
        let before = if was[0].len() == 3 { 0 } else { 1 };
        assert_eq!(chioma(&now), Some(1 - before), "not the set they said no to");
        let outdated = seating.seats.values().filter(|seat| seating.consent(seat) == Consent::Outdated).count();
        assert_eq!(outdated, 6, "one came to each set: the three others of each look again");
        scene.press("asking").await;
        assert_eq!(scene.house.letters().await.len(), 8);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn people_are_kept_apart_and_a_core_says_what_cannot_hold() {
    for scene in scenes().await {
        apart(&scene, "Ada Byrne", "Ada Byrne").await.is(422).says("Choose two different people");
        scene.browser.post(&format!("{FORMATION}/apart"), &[]).await.is(422).says("two people who have a place");
        apart(&scene, "Chioma Okafor", "Dilwyn Parry").await.redirects_to(FORMATION);
        apart(&scene, "Dilwyn Parry", "Chioma Okafor").await.is(422).says("kept apart already");
        scene.propose().await;
        let sets = scene.seated().await;
        let both =
            |set: &Vec<String>| ["Chioma Okafor", "Dilwyn Parry"].iter().all(|it| set.contains(&(*it).to_owned()));
        assert!(!sets.iter().any(both), "{sets:?}");
        // Ada and Efe can make Tuesdays alone.
        apart(&scene, "Ada Byrne", "Efe Osagie").await.redirects_to(FORMATION);
        let version = scene.version().await;
        let page = scene.browser.post(&format!("{FORMATION}/proposal"), &[("version", &version)]).await.is(422);
        page.says("no way to seat everybody").says("Efe Osagie");
        assert_eq!(scene.seated().await, sets, "nothing has changed");
        let ada = scene.place("Ada Byrne").await.id;
        let pair = scene.seating().await.apart.into_iter().find(|pair| pair.concerns(ada)).expect("it is there");
        scene.browser.get(FORMATION).await.says("Ada Byrne and Efe Osagie").says("Some rules are broken");
        let removal = format!("{FORMATION}/apart/{}/removal", pair.id);
        scene.browser.post(&removal, &[]).await.redirects_to(FORMATION);
        scene.browser.post(&removal, &[]).await.is(404);
        scene.propose().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_step_is_priced_and_one_that_breaks_a_rule_is_not_taken() {
    for scene in scenes().await {
        scene.propose().await;
        let ada = scene.place("Ada Byrne").await;
        let page = format!("{FORMATION}/seats/{}", ada.id);
        scene.browser.get(&page).await.says("There is no step that breaks no rule").says("cannot make that day");
        let seating = scene.seating().await;
        let version = seating.version.to_string();
        let to = |to: &str| [("to".to_owned(), to.to_owned()), ("version".to_owned(), version.clone())];
        let post = async |page: &str, value: &str| {
            let fields = to(value);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
            scene.browser.post(page, &fields).await
        };
        post(&page, "1 -").await.is(409).says("no longer possible");
        post(&page, "").await.is(422).says("Choose where they go");
        // Two who can make either day change places.
        let (who, other) = (scene.place("Chioma Okafor").await, "Greta Lindqvist-Shaw");
        let mine = seating.set_of(who.id).expect("seated");
        let partner = (0..8).find(|at| {
            let place = &seating.places[*at];
            seating.set_of(place.id) != Some(mine) && ["Dilwyn Parry", other].contains(&place.name.as_str())
        });
        let partner = partner.expect("one of them sits in the other set");
        let page = format!("{FORMATION}/seats/{}", who.id);
        scene.browser.get(&page).await.says("in exchange with").says(&seating.places[partner].name);
        let value = format!("{} {partner}", 1 - mine);
        post(&page, &value).await.redirects_to(FORMATION);
        post(&page, &value).await.is(409).says("Somebody changed the sets");
        let after = scene.seating().await;
        assert_eq!(after.set_of(who.id), Some(1 - mine));
        assert!(after.seats[&who.id].why.starts_with("Ngozi Adeyemi moved people here"), "{after:?}");
        // Fixed there, a new proposal leaves them; freed, it may not.
        let lock = [("locked", "yes"), ("version", &after.version.to_string())];
        scene.browser.post(&format!("{page}/lock"), &lock).await.redirects_to(FORMATION);
        scene.propose().await;
        assert_eq!(scene.seating().await.set_of(who.id), Some(1 - mine));
        scene.browser.post(&format!("{page}/lock"), &lock).await.is(409);
        scene.browser.get(&format!("{FORMATION}/seats/{}", scene.coordinator)).await.is(404);
        scene.house.close().await;
    }
}
