//! Dates given by the rule, moved, and put into calendars, as requests.

use super::plan::{FORMATION, FROM_APRIL, Scene, scenes};
use crate::meeting::Meeting;
use almanac::itip::client::Client as Calendar;
use kernel::Timestamp;
use std::collections::BTreeMap;
use testkit::Client;

async fn meetings(scene: &Scene, set: usize) -> Vec<Meeting> {
    let it = scene.seating().await;
    it.meetings_of(it.sets[set].id).cloned().collect()
}

fn days(all: &[Meeting]) -> Vec<String> {
    all.iter().map(|it| it.begins_at.to_string()[..16].to_owned()).collect()
}

/// Everybody's calendar after the letters since they were last read.
async fn receive(scene: &Scene, calendars: &mut BTreeMap<String, Calendar>) -> usize {
    let letters = scene.house.letters().await;
    let entries: Vec<_> = letters.iter().filter_map(|it| Some((it.to.to_string(), it.calendar.as_ref()?))).collect();
    for (to, entry) in &entries {
        calendars.entry(to.clone()).or_default().receive(&entry.text);
    }
    entries.len()
}

fn begins(calendar: &Calendar) -> Vec<Timestamp> {
    let mut all: Vec<Timestamp> = calendar.calendar().values().map(|it| Timestamp::new(it.begins)).collect();
    all.sort_unstable();
    all
}

fn path(it: &Meeting) -> String {
    format!("/sets/{}/meetings/{}", it.set, it.id)
}

/// The form that moves a meeting, as it was seen.
async fn put(browser: &Client, it: &Meeting, (day, month, time): (&str, &str, &str), reason: &str) -> testkit::Answer {
    let seen = it.begins_at.to_string();
    let fields = [
        ("day-day", day),
        ("day-month", month),
        ("day-year", "2027"),
        ("time", time),
        ("place", ""),
        ("reason", reason),
        ("seen", &seen),
    ];
    browser.post(&path(it), &fields).await
}

#[tokio::test]
async fn two_sets_meet_in_the_same_weeks_by_the_clock_of_london_and_holidays_are_flagged() {
    for scene in scenes().await {
        let dates = format!("{FORMATION}/dates");
        scene.browser.get(&dates).await.is(200).says("There are no sets yet");
        scene.propose().await;
        let mistaken =
            [("day-day", "31"), ("day-month", "4"), ("day-year", "2027"), ("time", "soon"), ("place", "www.a.uk")];
        let again = scene.browser.post(&dates, &mistaken).await.is(422);
        let again = again.says("Enter a time such as 10:00").says("Leave the link out").text();
        assert!(again.contains("value=\"31\"") && again.contains("value=\"soon\""), "what was typed stays");
        let past = FROM_APRIL.map(|(key, value)| if key == "day-year" { (key, "2021") } else { (key, value) });
        scene.browser.post(&dates, &past).await.is(422).says("the first meeting is still to come");
        scene.dated().await;
        let (tuesday, thursday) = (meetings(&scene, 0).await, meetings(&scene, 1).await);
        // Ten in the morning is nine in universal time in summer and ten in winter.
        assert_eq!(
            days(&tuesday),
            [
                "2027-04-06T09:00",
                "2027-04-20T09:00",
                "2027-05-25T09:00",
                "2027-06-29T09:00",
                "2027-08-03T09:00",
                "2027-09-07T09:00",
                "2027-09-21T09:00",
                "2028-02-22T10:00",
            ]
        );
        assert_eq!(days(&thursday)[..2], ["2027-04-08T09:00", "2027-04-22T09:00"]);
        assert_eq!(tuesday.iter().map(|it| it.minutes).collect::<Vec<_>>(), [120, 210, 210, 210, 210, 210, 120, 120]);
        let page = scene.browser.get(&dates).await.is(200);
        page.says("Set 1, Tuesdays").says("Passover").says("(and until 2pm for those who like to talk on)");
        assert!(scene.house.letters().await.is_empty(), "nobody hears of dates before their set is settled");
        // Given anew they keep their ids, so that calendars would change rather than begin anew.
        scene.dated().await;
        assert_eq!(meetings(&scene, 0).await, tuesday);
        scene.house.nobody().get(&dates).await.is(303);
        scene.house.as_(scene.facilitator).await.get(&dates).await.is(404);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn every_change_reaches_every_calendar_of_the_set_and_no_other() {
    for scene in scenes().await {
        scene.propose().await;
        scene.press("asking").await;
        scene.agree().await;
        scene.held().await;
        scene.dated().await;
        scene.house.letters().await;
        scene.press("publication").await;
        let mut calendars = BTreeMap::new();
        assert_eq!(receive(&scene, &mut calendars).await, 2 * 8 * 5);
        let (ada, bryn, ruth) =
            ("ada.byrne@alder-homes.example", "bryn.cadwaladr@beech-housing.example", "ruth@hearth.example");
        assert_eq!(
            begins(&calendars[ada]),
            meetings(&scene, 0).await.iter().map(|it| it.begins_at).collect::<Vec<_>>()
        );
        assert_eq!(begins(&calendars[ruth]).len(), 16, "whoever holds both sets has both");
        let text = format!("{:?}", calendars[ada].calendar());
        assert!(!text.contains("http") && !text.contains("Learning set") && !text.contains("Byrne"), "{text}");

        // The facilitator moves one: a reason is wanted, what was typed stays, and nobody else's set hears of it.
        let facilitator = scene.house.as_(scene.facilitator).await;
        let third = meetings(&scene, 0).await[2].clone();
        facilitator.get(&path(&third)).await.is(200).says("Meeting 2").says("Those who were told");
        put(&facilitator, &third, ("26", "5", "2pm"), " ").await.is(422).says("Say why");
        put(&facilitator, &third, ("20", "4", "12:00"), "Room").await.is(422).says("Another meeting of this set");
        let seen_before = third.clone();
        put(&facilitator, &third, ("26", "5", "2pm"), "The room is taken").await.is(303);
        assert_eq!(receive(&scene, &mut calendars).await, 5);
        assert_eq!(begins(&calendars[ada])[2].to_string()[..16], *"2027-05-26T13:00");
        assert_eq!(
            begins(&calendars[bryn]),
            meetings(&scene, 1).await.iter().map(|it| it.begins_at).collect::<Vec<_>>()
        );
        put(&facilitator, &seen_before, ("27", "5", "2pm"), "Late").await.is(409).says("Somebody moved this meeting");
        let own = scene.own("Ada Byrne").await;
        let mine = scene.house.nobody().get(&own).await.is(200);
        mine.says("Moved from Tuesday 25 May 2027 at 10am: The room is taken");

        // Who gives their place up has the dates no more; whoever held the set neither.
        let gone = scene.place("Ada Byrne").await;
        let withdrawal = format!("/programmes/virtual-sets/interests/{}/withdrawal", gone.interest);
        scene.browser.post(&withdrawal, &[("asked", "person")]).await.is(303);
        receive(&scene, &mut calendars).await;
        assert!(begins(&calendars[ada]).is_empty());
        let set = scene.seating().await.sets[1].id.to_string();
        let nobody = [("set", set.as_str()), ("person", "")];
        scene.browser.post(&format!("{FORMATION}/facilitator"), &nobody).await.is(303);
        receive(&scene, &mut calendars).await;
        assert_eq!(begins(&calendars[ruth]).len(), 8);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_schedule_shows_settled_dates_to_everybody_and_nobodys_name() {
    for scene in scenes().await {
        let (page, pdf) = (format!("{FORMATION}/schedule"), format!("{FORMATION}/schedule.pdf"));
        let stranger = scene.house.nobody();
        scene.propose().await;
        scene.dated().await;
        stranger.get(&page).await.is(200).says("not settled yet").does_not_say("2027");
        assert!(stranger.get(&pdf).await.is(200).body.starts_with(b"%PDF-1.7"), "it says that there are none");
        stranger.post(&page, &[("shown", "yes")]).await.is(303);
        stranger.get(&page).await.does_not_say("2027");
        let dates = format!("{FORMATION}/dates");
        scene.browser.post(&page, &[("shown", "yes")]).await.redirects_to(&dates);
        stranger.get(&page).await.says("Planned, not settled yet").says("Tuesday 20 April 2027");
        stranger.get(&pdf).await.is(200);
        scene.browser.post(&page, &[("shown", "no")]).await.redirects_to(&dates);
        stranger.get(&page).await.does_not_say("2027");
        scene.press("asking").await;
        scene.agree().await;
        scene.held().await;
        scene.press("publication").await;
        scene.house.letters().await;
        stranger
            .get(&page)
            .await
            .says("Tuesday 20 April 2027, 10am to 1:30pm")
            .does_not_say("Planned")
            .does_not_say("Byrne");
        let file = stranger.get(&pdf).await.is(200);
        assert!(file.body.starts_with(b"%PDF-1.7"), "a document");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn dates_are_looked_at_against_the_school_holidays_of_a_file() {
    for scene in scenes().await {
        let page = "/sets/school-holidays";
        scene.browser.get(page).await.is(200).says("No file is kept");
        scene.browser.post_file(page, &[], "empty.csv", b"").await.is(422).says("Choose a file");
        let wrong = b"area,name,first,last\nLeeds,Easter,2027-04-19,19 April\n";
        scene.browser.post_file(page, &[], "wrong.csv", wrong).await.is(422).says("Line 2");
        let right = b"area,name,first,last\nLeeds,Easter,2027-04-05,16/04/2027\n";
        scene.browser.post_file(page, &[], "right.csv", right).await.redirects_to(page);
        scene.browser.get(page).await.says("Leeds").says("16 April 2027");
        scene.propose().await;
        scene.dated().await;
        scene.browser.get(&format!("{FORMATION}/dates")).await.says("Easter, school holiday in Leeds");
        scene.house.as_(scene.facilitator).await.get(page).await.is(404);
        scene.house.close().await;
    }
}
