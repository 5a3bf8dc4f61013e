//! One's own page, and the feed that opens for whoever has its address.

use super::plan::{DAY, cancel, details, enter, plan, put, unknown};
use testkit::{Client, House, houses};

/// The path of the feed's address on the page.
async fn address(browser: &Client) -> Option<String> {
    let page = browser.get("/calendar").await.is(200).text();
    let (_, rest) = page.split_once("<code>http://hearth.localhost")?;
    rest.split_once("</code>").map(|(path, _)| path.to_owned())
}

/// Makes a new address; answers its path.
pub(super) async fn make(browser: &Client) -> String {
    browser.post("/calendar/feed", &[]).await.redirects_to("/calendar");
    address(browser).await.expect("the page shows it")
}

/// The browser of somebody who has two dates.
async fn sian(house: &House) -> Client {
    let sian = enter(house, "Siân Bowen", "sian@cartrefi.example").await;
    put(house, 1, &sian, details(house.now(), 7, "Booked time")).await;
    put(house, 2, &sian, details(house.now(), 9, "Learning set")).await;
    put(house, 1, &unknown("Iolo Pugh", "iolo@hafod.example"), details(house.now(), 7, "Booked time")).await;
    assert_eq!(house.letters().await.len(), 3);
    house.as_(sian.person.unwrap()).await
}

#[tokio::test]
async fn a_feed_opens_for_its_address_until_there_is_a_new_one_or_none() {
    for house in houses(&plan()).await {
        let browser = sian(&house).await;
        assert_eq!(address(&browser).await, None);
        let (first, phone) = (make(&browser).await, house.nobody());
        let read = phone.get(&first).await.is(200);
        assert_eq!(read.headers["content-type"], "text/calendar; charset=utf-8");
        assert_eq!(read.text().matches("BEGIN:VEVENT").count(), 2);
        for absent in ["METHOD", "ATTENDEE", "Iolo", "://"] {
            assert!(!read.text().contains(absent), "{absent}");
        }
        assert_eq!(address(&browser).await.as_ref(), Some(&first), "reading it has changed nothing");

        let (second, never) = (make(&browser).await, format!("/calendar/feed/{}.ics", "0".repeat(64)));
        let none = phone.get(&never).await.is(404);
        phone.get(&first).await.is(404).is_like(&none);
        phone.get(&second).await.is(200);
        phone.get(second.trim_end_matches(".ics")).await.is(404).is_like(&none);
        house.nobody_at(&house.other).get(&second).await.is(404);

        browser.post("/calendar/feed/end", &[]).await.redirects_to("/calendar");
        phone.get(&second).await.is(404).is_like(&none);
        browser.get("/calendar").await.is(200).says("Your dates are still here");
        assert_eq!(address(&browser).await, None);
        browser.post("/calendar/feed/end", &[]).await.redirects_to("/calendar");
        house.nobody().post("/calendar/feed", &[]).await.is(303);
        house.close().await;
    }
}

#[tokio::test]
async fn the_page_is_ones_own_and_speaks_both_tongues() {
    for house in houses(&plan()).await {
        let browser = sian(&house).await;
        let page = browser.get("/calendar").await.is(200).says("Booked time").says("Room 2");
        page.says("Only you can see this page").does_not_say("Iolo");
        browser.get("/calendar?lang=cy").await.is(200).says("Fy nyddiadau");
        let iolo = enter(&house, "Iolo Pugh", "iolo@hafod.example").await;
        let his = house.as_(iolo.person.unwrap()).await;
        his.get("/calendar").await.is(200).says("No dates yet").does_not_say("Booked time");
        house.nobody().get("/calendar").await.is(303);
        assert_eq!(house.home.words.missing(), Vec::<String>::new());
        house.close().await;
    }
}

#[tokio::test]
async fn a_cancelled_date_is_marked_on_the_page_and_gone_from_the_feed_and_a_past_one_the_other_way_round() {
    for house in houses(&plan()).await {
        let sian = enter(&house, "Siân Bowen", "sian@cartrefi.example").await;
        put(&house, 1, &sian, details(house.now(), 7, "Booked time")).await;
        put(&house, 2, &sian, details(house.now(), 1, "Learning set")).await;
        cancel(&house, 1, &sian).await.unwrap();
        assert_eq!(house.letters().await.len(), 3);
        house.pass(DAY * 2);
        let browser = house.as_(sian.person.unwrap()).await;
        let feed = make(&browser).await;
        browser.get("/calendar").await.says("Booked time Cancelled").does_not_say("Learning set");
        let read = house.nobody().get(&feed).await.is(200).text();
        assert!(read.contains("SUMMARY:Learning set") && !read.contains("SUMMARY:Booked time"));
        house.close().await;
    }
}

#[tokio::test]
async fn the_secret_of_a_feed_is_not_in_the_database() {
    for house in houses(&plan()).await {
        let browser = sian(&house).await;
        let path = make(&browser).await;
        let secret = path.trim_start_matches("/calendar/feed/").trim_end_matches(".ics").to_owned();
        let sql = platform::sql!("SELECT mark FROM calendar_feed WHERE host_id = $1 AND ended_at IS NULL");
        let kept: Vec<(String,)> = house.look().await.all(sql, (house.host.id,)).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert!(kept.iter().all(|(mark,)| *mark != secret));
        house.close().await;
    }
}
