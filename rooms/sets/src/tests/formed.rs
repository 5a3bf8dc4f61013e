//! From a proposal to sets that are published, as requests.

use super::plan::{FORMATION, scenes};

#[tokio::test]
async fn a_seat_that_falls_free_in_a_settled_set_is_filled_and_asks_only_who_joins() {
    for scene in scenes().await {
        scene.propose().await;
        scene.press("asking").await;
        scene.agree().await;
        scene.held().await;
        scene.dated().await;
        scene.press("publication").await;
        let gone = scene.place("Greta Lindqvist-Shaw").await;
        let path = format!("/programmes/virtual-sets/interests/{}/withdrawal", gone.interest);
        scene.browser.post(&path, &[("asked", "person")]).await.is(303);
        scene.house.letters().await;
        scene.house.pass(std::time::Duration::from_secs(600));
        scene.places_another(("Iestyn Vaughan", "Ivy Housing")).await;
        scene.propose().await;
        assert_eq!(scene.seated().await.concat().len(), 8);
        scene.press("asking").await;
        let asked = scene.house.letters().await;
        assert_eq!(asked.iter().map(|it| it.to.as_str()).collect::<Vec<_>>(), ["iestyn.vaughan@ivy-housing.example"]);
        let own = scene.own("Iestyn Vaughan").await;
        scene.house.nobody().post(&format!("{own}/agreement"), &[]).await.is(303);
        scene.press("publication").await;
        let told = scene.house.letters().await;
        assert_eq!(told.len(), 9, "one letter, and eight dates for one calendar");
        assert!(told.iter().all(|it| it.to.as_str().starts_with("iestyn")));
        scene.house.close().await;
    }
}

#[tokio::test]
async fn eight_people_are_seated_asked_and_told() {
    for scene in scenes().await {
        scene.browser.get(FORMATION).await.is(200).says("8 people have taken a place").says("No seat yet");
        scene.propose().await;
        let seated = scene.seated().await;
        assert_eq!(seated.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4]);
        assert!(seated[0].contains(&"Ada Byrne".to_owned()) && seated[1].contains(&"Hamish MacRae".to_owned()));
        scene
            .browser
            .get(FORMATION)
            .await
            .says("Set 1, Tuesdays")
            .says("Nobody holds it")
            .says("Why Ada Byrne sits here");
        // Nobody sees anything before they are asked.
        let (own, stranger) = (scene.own("Ada Byrne").await, scene.house.nobody());
        stranger.get(&own).await.is(200).says("still being put together").does_not_say("Efe Osagie");
        stranger.post(&format!("{own}/agreement"), &[]).await.is(409).says("still being put together");
        scene
            .browser
            .get(&format!("{FORMATION}/asking"))
            .await
            .says("Ada Byrne (Set 1, Tuesdays)")
            .says("Send 8 letters");
        scene.press("asking").await;
        let letters = scene.house.letters().await;
        assert_eq!(letters.len(), 8);
        assert!(letters.iter().all(|it| !it.text.contains("Chioma Okafor") || it.to.as_str().starts_with("chioma")));
        scene.press("asking").await;
        assert!(scene.house.letters().await.is_empty(), "nobody is asked twice");
        stranger.get(&own).await.says("Efe Osagie").says("Elm Homes").does_not_say("Hamish MacRae");
        for place in scene.places().await {
            let own = scene.own(&place.name).await;
            stranger.post(&format!("{own}/agreement"), &[]).await.redirects_to(&own);
        }
        scene.browser.get(&format!("{FORMATION}/publication")).await.says("No set is ready").says("Nobody holds it");
        scene.held().await;
        scene.browser.get(&format!("{FORMATION}/publication")).await.says("No set is ready").says("No dates yet");
        scene.dated().await;
        scene.browser.get(&format!("{FORMATION}/publication")).await.says("Tell 8 people").says("held by Ruth Abiola");
        scene.press("publication").await;
        let letters = scene.house.letters().await;
        let (told, dates): (Vec<_>, Vec<_>) = letters.iter().partition(|it| it.kind == "sets/published");
        assert_eq!((told.len(), dates.len()), (8, 2 * 8 * 5), "eight dates for four members and who holds the set");
        assert!(told.iter().all(|it| it.text.contains("Ruth Abiola")), "{told:?}");
        stranger.get(&own).await.says("Your set is settled").says("Ruth Abiola");
        stranger.post(&format!("{own}/refusal"), &[]).await.is(409).says("Your set is settled");
        let before = scene.seated().await;
        scene.propose().await;
        assert_eq!(scene.seated().await, before, "whoever was told stays");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn whoever_holds_a_set_sees_who_is_in_it_and_only_what_was_agreed_to() {
    for scene in scenes().await {
        scene.propose().await;
        scene.held().await;
        let sets = scene.seating().await.sets;
        let page = |at: usize| format!("/sets/{}", sets[at].id);
        let facilitator = scene.house.as_(scene.facilitator).await;
        facilitator.get("/sets").await.is(200).says("Set 1, Tuesdays").does_not_say("Programmes with sets");
        let shown = facilitator.get(&page(0)).await.is(200).says("Ada Byrne").says("ada.byrne@alder-homes.example");
        assert_eq!(shown.seen().matches("Needs:").count(), 1, "only Ada agreed that it be known");
        scene.browser.get("/sets").await.says("Programmes with sets");
        scene.browser.get(&page(1)).await.is(200);
        scene.house.nobody().get(&page(0)).await.is(303);
        facilitator.get(FORMATION).await.is(404);
        // Nobody holds the second any more: it is not theirs to see.
        let fields = [("set", sets[1].id.to_string()), ("person", String::new())];
        let fields = fields.each_ref().map(|(key, value)| (*key, value.as_str()));
        scene.browser.post(&format!("{FORMATION}/facilitator"), &fields).await.is(303);
        facilitator.get(&page(1)).await.is(404);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_gives_their_place_up_leaves_a_free_seat() {
    for scene in scenes().await {
        scene.propose().await;
        let (own, place) = (scene.own("Ada Byrne").await, scene.place("Ada Byrne").await);
        let path = format!("/programmes/virtual-sets/interests/{}/withdrawal", place.interest);
        scene.browser.post(&path, &[("asked", "person")]).await.is(303);
        scene.house.letters().await;
        assert_eq!(scene.seated().await.concat().len(), 7);
        let mut tx = scene.house.look().await;
        let seats = crate::store::list_seats(&mut tx, scene.programme.id).await.expect("seats can be read");
        assert_eq!(seats.len(), 7, "the seat itself is free, not only hidden");
        drop(tx);
        scene.house.nobody().get(&own).await.is(404);
        scene.house.close().await;
    }
}
