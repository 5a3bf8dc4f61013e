//! Two members change places between sets that are settled; both agree, and no rule breaks.

use super::plan::{Scene, scenes};
use testkit::Client;

/// Who sits in the set of somebody, and who in the other.
async fn sets_of(scene: &Scene, name: &str) -> (usize, Vec<Vec<String>>) {
    let all = scene.seated().await;
    let at = all.iter().position(|set| set.contains(&name.to_owned())).expect("they sit somewhere");
    (at, all)
}

/// Somebody asks to change into the other set. Answers their page and who was asked.
async fn ask(scene: &Scene, browser: &Client, name: &str) -> (String, Vec<String>) {
    let (at, _) = sets_of(scene, name).await;
    let (own, to) = (scene.own(name).await, scene.seating().await.sets[1 - at].id.to_string());
    browser.post(&format!("{own}/swap"), &[("to", &to)]).await.redirects_to(&format!("{own}/swap"));
    let letters = scene.house.letters().await;
    assert!(letters.iter().all(|it| it.kind == "sets/swap" && !it.text.contains(name)), "{letters:?}");
    (own, letters.iter().map(|it| it.to.to_string()).collect())
}

/// Where somebody who is asked answers.
async fn answer(browser: &Client, own: &str, which: &str) -> String {
    let page = browser.get(&format!("{own}/swap")).await.is(200).text();
    let (before, _) = page.split_once(&format!("/{which}\"")).expect("they are asked");
    let start = before.rfind("action=\"").expect("a form") + "action=\"".len();
    format!("{}/{which}", &before[start..])
}

#[tokio::test]
async fn both_agree_and_change_places_and_calendars_follow() {
    for scene in scenes().await {
        scene.published().await;
        let nobody = scene.house.nobody();
        let name = "Greta Lindqvist-Shaw";
        let (at, before) = sets_of(&scene, name).await;
        let own = scene.own(name).await;
        nobody.get(&own).await.says("Change into another set");
        nobody.post(&format!("{own}/swap"), &[]).await.is(422).says("Choose a set");
        let (own, asked) = ask(&scene, &nobody, name).await;
        // Those who cannot make her day are not asked, nor anybody of her own set.
        assert!(!asked.is_empty() && asked.len() < 4, "{asked:?}");
        nobody
            .post(&format!("{own}/swap"), &[("to", &scene.seating().await.sets[1 - at].id.to_string())])
            .await
            .is(422)
            .says("You have asked already");
        let partner = before[1 - at]
            .iter()
            .find(|it| asked.iter().any(|to| to.starts_with(&it.split(' ').next().unwrap_or("").to_lowercase())))
            .expect("somebody was asked")
            .clone();
        let theirs = scene.own(&partner).await;
        // They see the set they would be in, and not who asks.
        nobody.get(&theirs).await.says("Somebody would like to change places with you");
        let shown = nobody.get(&format!("{theirs}/swap")).await.is(200).does_not_say(name);
        for stays in before[at].iter().filter(|it| *it != name) {
            assert!(shown.text().contains(stays.as_str()));
        }
        // Whoever asked cannot finish it alone.
        nobody.post(&format!("{own}/swap/confirmation"), &[]).await.is(409).says("not open any more");
        let yes = answer(&nobody, &theirs, "acceptance").await;
        nobody.post(&yes, &[]).await.is(303);
        nobody.post(&yes, &[]).await.is(303);
        let told = scene.house.letters().await;
        assert_eq!(told.iter().map(|it| it.kind.as_str()).collect::<Vec<_>>(), ["sets/swap-answered"]);
        nobody.get(&format!("{own}/swap")).await.says("You would be in this set").does_not_say(&partner);
        nobody.post(&format!("{own}/swap/confirmation"), &[]).await.redirects_to(&own);
        let (now, after) = sets_of(&scene, name).await;
        assert_eq!(now, 1 - at);
        assert!(after[at].contains(&partner), "{after:?}");
        assert_eq!(after.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4]);
        let letters = scene.house.letters().await;
        assert_eq!(letters.iter().filter(|it| it.kind == "sets/published").count(), 2);
        let of = |kind: &str| letters.iter().filter(|it| it.kind == kind).count();
        assert_eq!((of("calendar/new"), of("calendar/cancelled")), (16, 16), "eight dates each, both ways");
        nobody.get(&own).await.says("Your set is settled");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_no_tells_nobody_and_whoever_is_slower_is_told_that_it_is_over() {
    for scene in scenes().await {
        scene.published().await;
        let (nobody, name) = (scene.house.nobody(), "Greta Lindqvist-Shaw");
        let (at, before) = sets_of(&scene, name).await;
        let (own, asked) = ask(&scene, &nobody, name).await;
        let mut asked_people = Vec::new();
        for place in scene.places().await {
            if asked.contains(&place.email.to_string()) {
                asked_people.push(place.name);
            }
        }
        let theirs = scene.own(&asked_people[0]).await;
        let (no, yes) = (answer(&nobody, &theirs, "refusal").await, answer(&nobody, &theirs, "acceptance").await);
        nobody.post(&no, &[]).await.is(303);
        assert!(scene.house.letters().await.is_empty(), "nobody is told of a no");
        nobody.get(&theirs).await.does_not_say("would like to change places");
        nobody.post(&yes, &[]).await.is(409).says("not open any more");
        nobody.post(&format!("{own}/swap/ending"), &[]).await.is(303);
        nobody.post(&format!("{own}/swap/ending"), &[]).await.is(303);
        assert_eq!(sets_of(&scene, name).await, (at, before));
        // A set that has met stays as it is.
        scene.house.pass(std::time::Duration::from_secs(400 * 86_400));
        nobody.get(&format!("{own}/swap")).await.says("There is no set that you could change into now");
        scene.house.close().await;
    }
}
