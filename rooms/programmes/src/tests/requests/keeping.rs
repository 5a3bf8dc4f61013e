//! How long people are kept: they go by themselves, with notice, and not while somebody needs them.

use super::erasing::known;
use super::in_house::asked;
use crate::tests::plan::{MONDAY, Scene, scenes};
use crate::{erasure, url};

/// Does what goes by the clock, as the installation does every hour. Whether there was anything.
async fn the_clock_strikes(scene: &Scene) -> bool {
    let home = &scene.house.home;
    let mut tx = scene.house.arrange().await;
    let keys = crate::Keys { vault: &home.vault, secret: &home.secret };
    let gone = crate::erase_due(&mut tx, keys).await.expect("they can be erased");
    tx.commit().await.expect("it is kept");
    if let Some(subjects) = &gone {
        home.vault.destroy(&home.db, &scene.house.context(), subjects).await.expect("the ledger names them");
    }
    gone.is_some()
}

/// The form, with a day in May.
fn on<'a>(day: &'a str, year: &'a str, why: &'a str) -> [(&'static str, &'a str); 4] {
    [("day-day", day), ("day-month", "5"), ("day-year", year), ("why", why)]
}

/// The day a page names after these words.
fn day_after(text: &str, words: &str) -> String {
    let (_, rest) = text.split_once(words).unwrap_or_else(|| panic!("nothing says {words:?}: {text}"));
    rest.split(['.', ',']).next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn people_of_a_programme_that_is_long_over_go_by_themselves_and_not_without_notice() {
    for mut scene in scenes().await {
        let it = known(&scene).await;
        let erasure = url::erasure_of_all(&scene.programme.slug);
        assert!(!scene.browser.get(&erasure).await.text().contains("done by itself"), "it is open");
        scene.browser.post("/programmes/learning-set/closing", &[]).await.is(303);
        assert!(!the_clock_strikes(&scene).await, "{}: there is time", scene.house.name());
        scene.days_pass(3 * 365 + 2).await;
        assert!(the_clock_strikes(&scene).await && !the_clock_strikes(&scene).await, "notice is given once");
        let told = scene.browser.get(MONDAY).await.seen();
        let day = day_after(&told, "What they told is erased on ");
        scene.days_pass(85).await;
        let page = scene.browser.get(&erasure).await.seen();
        assert_eq!(day_after(&page, "This is done by itself on "), day, "{}", scene.house.name());
        assert!(
            !the_clock_strikes(&scene).await && scene.again(it.id).await == it,
            "{}: too early",
            scene.house.name()
        );
        scene.days_pass(5).await;
        assert!(the_clock_strikes(&scene).await, "{}", scene.house.name());
        assert!(erasure::is_erased(&scene.again(it.id).await));
        assert!(!the_clock_strikes(&scene).await, "{}: nobody is left", scene.house.name());
        assert!(!scene.house.everything().await.to_lowercase().contains("quartermain"));
        scene.browser.get(MONDAY).await.does_not_say("is long over");
        scene.browser.get(&erasure).await.says("Nobody of this programme is known").does_not_say("done by itself");
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_programme_whose_time_passed_while_nobody_looked_is_given_its_notice_first() {
    for mut scene in scenes().await {
        let it = known(&scene).await;
        scene.browser.post("/programmes/learning-set/closing", &[]).await.is(303);
        scene.days_pass(9 * 365).await;
        assert!(the_clock_strikes(&scene).await && !the_clock_strikes(&scene).await, "{}", scene.house.name());
        assert_eq!(scene.again(it.id).await, it, "{}: nobody was told", scene.house.name());
        scene.browser.get(MONDAY).await.says("What they told is erased on");
        scene.days_pass(90).await;
        assert!(the_clock_strikes(&scene).await && erasure::is_erased(&scene.again(it.id).await));
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn whoever_needs_them_longer_says_until_when_and_why() {
    for mut scene in scenes().await {
        let it = known(&scene).await;
        let (erasure, keeping) = (url::erasure_of_all(&scene.programme.slug), url::keeping(&scene.programme.slug));
        scene.browser.get(&keeping).await.is(200).says("Registration is still open");
        scene.browser.post("/programmes/learning-set/closing", &[]).await.is(303);
        scene.browser.get(&erasure).await.says("Keep them longer");
        let send = async |fields: &[(&str, &str)]| scene.browser.post(&keeping, fields).await;
        send(&[("why", "They are followed")]).await.is(422).says("Enter the day").says("They are followed");
        send(&on("31", "2020", "They are followed")).await.is(422).says("Choose a later day");
        send(&on("31", "2099", "They are followed")).await.is(422).says("at most ten years ahead");
        send(&on("31", "2028", "They are followed")).await.is(422).says("as it is: choose a later day");
        send(&on("31", "2032", "  ")).await.is(422).says("Say what you need it for");
        send(&on("31", "2032", &"x".repeat(501))).await.is(422).says("at most 500 characters");
        send(&on("31", "2032", "The cohort is <b>followed</b>")).await.redirects_to(&erasure);
        scene.browser.get(&erasure).await.says("done by itself on").says("31 May 2032");
        let page = scene.browser.get(&keeping).await.says("The cohort is <b>followed</b>").says("chose this day");
        page.says("31 May 2032");
        send(&on("30", "2032", "Once more")).await.is(422).says("31 May 2032");

        scene.days_pass(3 * 365 + 200).await;
        assert!(the_clock_strikes(&scene).await && !the_clock_strikes(&scene).await, "notice is given once");
        assert_eq!(scene.again(it.id).await, it, "{}", scene.house.name());
        scene.browser.get(MONDAY).await.does_not_say("is long over");
        scene.days_pass(2 * 365 + 30).await;
        assert!(the_clock_strikes(&scene).await && erasure::is_erased(&scene.again(it.id).await));
        let other = scene.house.nobody().get(&keeping).await;
        assert_ne!(other.status, 200);
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn whoever_enquired_three_years_ago_is_forgotten() {
    for mut scene in scenes().await {
        let (_, page) = asked(&scene).await;
        scene.browser.get(&page).await.says("Morwenna Achebe");
        scene.days_pass(3 * 365 - 5).await;
        assert!(!the_clock_strikes(&scene).await, "{}: too early", scene.house.name());
        assert!(scene.house.everything().await.contains("Morwenna"));
        scene.days_pass(10).await;
        assert!(the_clock_strikes(&scene).await && !the_clock_strikes(&scene).await, "{}", scene.house.name());
        assert!(!scene.house.everything().await.contains("Morwenna"), "{}", scene.house.name());
        scene.house.letters().await;
        scene.house.close().await;
    }
}
