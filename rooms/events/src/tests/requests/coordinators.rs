//! What coordinators do: make, move and cancel events, note who came, take the list away.

use crate::tests::plan::{HOUR, address, coordinator, made, scenes};
use kernel::Timestamp;

fn plan(day: Timestamp) -> Vec<(&'static str, String)> {
    let civil = day.day().civil();
    vec![
        ("title", "A talk".to_owned()),
        ("day-day", civil.day().to_string()),
        ("day-month", civil.month().to_string()),
        ("day-year", civil.year().to_string()),
        ("starts", "2pm".to_owned()),
        ("ends", "15:30".to_owned()),
        ("how", "place".to_owned()),
        ("place", "Llyfrgell Caerdydd".to_owned()),
        ("capacity", "2".to_owned()),
        ("closing", "24".to_owned()),
    ]
}

fn fields<'a>(plan: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    plan.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn a_coordinator_makes_an_event_and_strangers_cannot() {
    for scene in scenes(1).await {
        let typed = plan(scene.house.now().plus(HOUR * 24 * 30));
        let nobody = scene.house.nobody();
        let refused = nobody.post("/events/new", &fields(&typed)).await;
        assert!([303, 404].contains(&refused.status.as_u16()), "{}", refused.status);
        let browser = scene.browser().await;
        browser.post("/events/new", &[("title", "")]).await.is(422).says("Enter what the event is called");
        let made = browser.post("/events/new", &fields(&typed)).await.is(303);
        let page = made.location().expect("it leads to its page").to_owned();
        nobody.get(&page).await.is(200).says("A talk").says("2pm to 3:30pm").says("2 places left");
        nobody.get("/events").await.says("A talk").says("Information and registration session");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn everybody_who_booked_is_told_of_another_time_and_of_the_end() {
    for scene in scenes(1).await {
        let ada = scene.books("Ada Byrne").await;
        scene.books("Bela Farkas").await;
        let gone = scene.books("Cai Rhys").await;
        scene.presses(&gone, "cancellation").await.is(303);
        scene.letters().await;
        let browser = scene.browser().await;
        let mut typed = plan(scene.event.plan.starts_at.plus(HOUR * 24 * 7));
        typed.push(("reason", "The speaker is on a train.".to_owned()));
        browser.post(&scene.path("/edit"), &fields(&typed)).await.redirects_to(&scene.path(""));
        let letters = scene.house.letters().await;
        let mut told: Vec<_> = letters.iter().map(|it| (it.to.to_string(), it.kind.as_str())).collect();
        told.sort();
        // There are two places now, so whoever waited is offered one.
        let (ada_at, bela_at) = (address("Ada Byrne"), address("Bela Farkas"));
        let expected =
            [(ada_at.clone(), "events/changed"), (bela_at.clone(), "events/changed"), (bela_at, "events/offered")];
        assert_eq!(told, expected);
        for letter in letters.iter().filter(|it| it.kind == "events/changed") {
            assert!(letter.text.contains("2pm to 3:30pm") && letter.text.contains("on a train"));
            assert!(letter.text.contains("Before, it was"));
        }
        scene.house.nobody().get(&scene.path("")).await.says("This event has a new time").says("on a train");

        browser.post(&scene.path("/cancellation"), &[("reason", "")]).await.redirects_to(&scene.path(""));
        assert_eq!(scene.letters().await.len(), 2);
        browser.post(&scene.path("/cancellation"), &[("reason", "")]).await.is(409);
        scene.house.nobody().get(&scene.own(&ada)).await.says("This event is cancelled");
        scene.house.nobody().get(&scene.path("/booking")).await.is(409);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_moved_event_is_reminded_of_once_and_the_day_before_its_new_time() {
    for scene in scenes(3).await {
        scene.books("Ada Byrne").await;
        scene.letters().await;
        let browser = scene.browser().await;
        let typed = plan(scene.event.plan.starts_at.plus(HOUR * 24 * 7));
        browser.post(&scene.path("/edit"), &fields(&typed)).await.is(303);
        scene.letters().await;
        scene.until_start(HOUR);
        assert_eq!(scene.letters().await, []);
        scene.house.pass(HOUR * 24 * 7);
        assert_eq!(scene.letters().await, [(address("Ada Byrne"), "reminder".to_owned())]);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_coordinator_notes_who_came_late_and_takes_the_list_away() {
    for scene in scenes(2).await {
        let ada = scene.books("Ada Byrne").await;
        scene.books("=Bela Farkas").await;
        let note = scene.path(&format!("/people/{}/attendance", ada.id));
        scene.browser().await.post(&note, &[("came", "yes")]).await.is(409);
        scene.until_start(std::time::Duration::ZERO);
        scene.house.pass(HOUR * 2);
        let browser = scene.browser().await;
        browser.post(&note, &[("came", "yes")]).await.redirects_to(&scene.path("/people"));
        assert_eq!(scene.of("Ada Byrne").await.came.and_then(|came| came.noted_by), Some(scene.coordinator));
        browser.get(&scene.path("/people?standing=came")).await.says("Ada Byrne").does_not_say("Bela");
        browser.post(&note, &[("came", "no")]).await.is(303);
        assert_eq!(scene.of("Ada Byrne").await.came, None);
        let file = browser.get(&scene.path("/people.csv")).await.is(200).text();
        assert!(file.contains("Ada Byrne") && !file.contains("\n=Bela") && !file.contains(",=Bela"), "{file}");

        // Another event's booking and another host's coordinator find nothing.
        let other = made(&scene.house, &scene.house.host, scene.coordinator, 1).await;
        let elsewhere = format!("/events/{}/people/{}/attendance", other.id, ada.id);
        browser.post(&elsewhere, &[("came", "yes")]).await.is(404);
        scene.house.nobody().post(&note, &[("came", "yes")]).await.does_not_say("Ada Byrne");
        assert_eq!(scene.of("Ada Byrne").await.came, None);
        let foreign = scene.house.other.clone();
        let stranger = coordinator(&scene.house, &foreign, "else@elsewhere.example").await;
        let theirs = made(&scene.house, &foreign, stranger, 1).await;
        browser.get(&format!("/events/{}", theirs.id)).await.is(404);
        scene.letters().await;
        scene.house.close().await;
    }
}
