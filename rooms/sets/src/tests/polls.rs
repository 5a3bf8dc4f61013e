//! Members say when they can, and whoever holds the set decides.

use super::plan::{Scene, scenes};
use crate::meeting::Meeting;

fn times(about: &str) -> Vec<(&str, &str)> {
    let rows = [("day1-day", "1"), ("day1-month", "6"), ("day1-year", "2027"), ("time1", "9:30")];
    let more = [("day2-day", "3"), ("day2-month", "6"), ("day2-year", "2027"), ("time2", "1pm")];
    [rows.as_slice(), &more, &[("about", about)]].concat()
}

async fn meetings(scene: &Scene) -> Vec<Meeting> {
    let it = scene.seating().await;
    it.meetings_of(it.sets[0].id).cloned().collect()
}

async fn members(scene: &Scene) -> Vec<String> {
    scene.seated().await.swap_remove(0)
}

/// What a member's form carries: which poll it saw.
async fn seen(scene: &Scene, own: &str) -> String {
    let page = scene.house.nobody().get(&format!("{own}/poll")).await.is(200).text();
    let (_, rest) = page.split_once("name=\"poll\" value=\"").expect("the form names its poll");
    rest.split_once('"').expect("a value ends").0.to_owned()
}

#[tokio::test]
async fn the_best_times_for_everyone_are_shown_and_a_decision_moves_the_set() {
    for scene in scenes().await {
        scene.propose().await;
        scene.held().await;
        let set = scene.seating().await.sets[0].id;
        let (poll, decision) = (format!("/sets/{set}/poll"), format!("/sets/{set}/poll/decision"));
        let facilitator = scene.house.as_(scene.facilitator).await;
        facilitator.post(&poll, &times("beginning")).await.is(422).says("Publish the set first");
        scene.published().await;
        let one = [("day1-day", "1"), ("day1-month", "6"), ("day1-year", "2027"), ("time1", "9:30")];
        facilitator.post(&poll, &one).await.is(422).says("Offer two times or more");
        facilitator.post(&poll, &times("beginning")).await.redirects_to(&poll);
        assert_eq!(scene.house.letters().await.len(), 4);
        facilitator.post(&poll, &times("beginning")).await.is(422).says("A poll of this set is open");

        let (names, nobody) = (members(&scene).await, scene.house.nobody());
        for (at, name) in names.iter().enumerate() {
            let own = scene.own(name).await;
            nobody.get(&own).await.says("Say when you can");
            let id = seen(&scene, &own).await;
            let empty = [("poll", id.as_str())];
            nobody.post(&format!("{own}/poll"), &empty).await.is(422).says("Choose an answer");
            // Three say the second time suits; the last says nothing of it.
            let first = if at == 0 { "cannot" } else { "could" };
            let answer = [("poll", id.as_str()), ("window0", first), ("window1", "can")];
            let answer = if at == 3 { &answer[..2] } else { &answer[..] };
            nobody.post(&format!("{own}/poll"), answer).await.redirects_to(&own);
        }
        let page = facilitator.get(&poll).await.is(200).says("3 can · 1 has not said").says("Best so far");
        page.says("3 could · 1 cannot").does_not_say(&names[0]);

        // Somebody else's set has no such poll, and a stranger none at all.
        let other = scene.seated().await.swap_remove(1).swap_remove(0);
        nobody.get(&format!("{}/poll", scene.own(&other).await)).await.is(200).says("There is nothing to say now");
        nobody.get(&poll).await.is(303);

        let before = meetings(&scene).await;
        facilitator.post(&decision, &[("window", "7")]).await.is(409);
        facilitator.post(&decision, &[("window", "1")]).await.is(303);
        let after = meetings(&scene).await;
        assert_eq!(after[0].begins_at.to_string()[..16], *"2027-06-03T12:00");
        assert_eq!(after.iter().map(|it| it.id).collect::<Vec<_>>(), before.iter().map(|it| it.id).collect::<Vec<_>>());
        let letters = scene.house.letters().await;
        assert_eq!(letters.iter().filter(|it| it.kind == "sets/dates").count(), 4);
        assert_eq!(letters.iter().filter(|it| it.kind == "calendar/changed").count(), 8 * 5);
        facilitator.post(&decision, &[("window", "1")]).await.is(409).says("There is no such poll any more");
        let late = scene.own(&names[0]).await;
        nobody.post(&format!("{late}/poll"), &[("poll", "x"), ("window0", "can")]).await.is(409);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_poll_about_one_meeting_moves_it_alone_and_one_can_end_without_a_date() {
    for scene in scenes().await {
        scene.published().await;
        let set = scene.seating().await.sets[0].id;
        let (poll, decision) = (format!("/sets/{set}/poll"), format!("/sets/{set}/poll/decision"));
        let before = meetings(&scene).await;
        let about = before[2].id.to_string();
        scene.browser.post(&poll, &times(&about)).await.redirects_to(&poll);
        scene.browser.get(&poll).await.says("Another time for: Meeting 2").says("Not heard from yet");
        scene.browser.post(&decision, &[("window", "none")]).await.is(303);
        assert_eq!(meetings(&scene).await, before);
        scene.browser.post(&poll, &times(&about)).await.redirects_to(&poll);
        scene.house.letters().await;
        scene.browser.post(&decision, &[("window", "0")]).await.is(303);
        let after = meetings(&scene).await;
        assert_eq!(after[2].begins_at.to_string()[..16], *"2027-06-01T08:30");
        assert_eq!(after[2].moved.as_ref().map(|it| it.reason.as_str()), Some("agreed by the members"));
        assert_eq!((&after[..2], &after[3..]), (&before[..2], &before[3..]));
        assert_eq!(scene.house.letters().await.len(), 5);
        scene.house.close().await;
    }
}
