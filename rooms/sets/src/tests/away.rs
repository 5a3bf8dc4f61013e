//! Members mark days on which they cannot come: dates that fall on them are marked with how many, whoever
//! looks, and never with whom.

use super::plan::{FORMATION, Scene, scenes};
use crate::meeting::Meeting;

fn from_to(from: (&'static str, &'static str), to: (&'static str, &'static str)) -> [(&'static str, &'static str); 6] {
    [
        ("from-day", from.0),
        ("from-month", from.1),
        ("from-year", "2027"),
        ("to-day", to.0),
        ("to-month", to.1),
        ("to-year", if to.0.is_empty() { "" } else { "2027" }),
    ]
}

async fn meetings(scene: &Scene) -> Vec<Meeting> {
    let it = scene.seating().await;
    it.meetings_of(it.sets[0].id).cloned().collect()
}

#[tokio::test]
async fn a_date_that_members_marked_says_how_many_cannot_and_never_who() {
    for scene in scenes().await {
        scene.published().await;
        let names = scene.seated().await.swap_remove(0);
        let meeting = meetings(&scene).await.swap_remove(1);
        let day = meeting.begins_at.day().to_string();
        let (month, day) = (day[5..7].to_owned(), day[8..].to_owned());
        let nobody = scene.house.nobody();
        for name in &names[..2] {
            let own = scene.own(name).await;
            nobody.get(&own).await.says("Days you cannot come");
            let page = format!("{own}/away");
            let one: [(&str, &str); 3] = [("from-day", &day), ("from-month", &month), ("from-year", "2027")];
            nobody.post(&page, &one).await.redirects_to(&page);
        }
        let facilitator = scene.house.as_(scene.facilitator).await;
        for page in [format!("/sets/{}/dates", meeting.set), format!("/sets/{}/meetings/{}", meeting.set, meeting.id)] {
            let shown = facilitator.get(&page).await.says("2 members cannot");
            shown.does_not_say(&names[0]).does_not_say(&names[1]);
        }
        scene.browser.get(&format!("{FORMATION}/dates")).await.says("2 members cannot");

        // Taken away by one of them, twice: it is gone once and nothing is wrong.
        let page = format!("{}/away", scene.own(&names[0]).await);
        let shown = nobody.get(&page).await.is(200).text();
        let (_, rest) = shown.split_once(&format!("action=\"{page}/")).expect("a mark has its button");
        let button = format!("{page}/{}", rest.split_once('"').expect("an address ends").0);
        nobody.post(&button, &[]).await.redirects_to(&page);
        nobody.post(&button, &[]).await.redirects_to(&page);
        facilitator.get(&format!("/sets/{}/dates", meeting.set)).await.says("1 member cannot");
        assert!(scene.house.letters().await.is_empty(), "nobody is written to");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_is_typed_wrong_is_said_beside_the_field_and_stays() {
    for scene in scenes().await {
        scene.published().await;
        let name = scene.seated().await.swap_remove(0).swap_remove(0);
        let (own, nobody) = (scene.own(&name).await, scene.house.nobody());
        let page = format!("{own}/away");
        nobody.post(&page, &from_to(("10", "8"), ("14", "8"))).await.redirects_to(&page);
        nobody.get(&page).await.says("10 August 2027 to Saturday 14 August 2027");
        for (typed, says) in [
            (from_to(("", "8"), ("", "")), "the first day"),
            (from_to(("31", "9"), ("", "")), "the first day"),
            (from_to(("20", "8"), ("18", "8")), "The last day comes before the first"),
            (from_to(("1", "1"), ("2", "1")), "Choose days that are still to come"),
            (from_to(("14", "8"), ("20", "8")), "are marked already"),
        ] {
            let again = nobody.post(&page, &typed).await.is(422).says(says);
            assert!(again.text().contains(&format!("value=\"{}\"", typed[1].1)), "{}", again.text());
        }
        // Somebody else's link, and one that is forged, mark nothing.
        let forged = page.replace(&page[page.len() - 10..page.len() - 5], "00000");
        nobody.get(&forged).await.is(404);
        nobody.post(&forged, &from_to(("1", "9"), ("", ""))).await.is(404);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_has_been_shown_no_set_has_no_dates_to_mark() {
    for scene in scenes().await {
        scene.propose().await;
        let name = scene.seated().await.swap_remove(0).swap_remove(0);
        let page = format!("{}/away", scene.own(&name).await);
        scene.house.nobody().get(&page).await.is(409);
        scene.house.nobody().post(&page, &from_to(("1", "9"), ("", ""))).await.is(409);
        scene.house.close().await;
    }
}
