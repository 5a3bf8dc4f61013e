//! The monitoring store as requests on both databases: given by choice, never shown again, joined to
//! nobody, taken back for good.

use kernel::{Id, Programme};
use platform::sql;
use programmes::testing::{self, Who};
use testkit::{House, Plan};

fn plan() -> Plan {
    let rooms = [people::MIGRATIONS, forms::MIGRATIONS, events::MIGRATIONS, programmes::MIGRATIONS, crate::MIGRATIONS];
    Plan {
        migrations: rooms.concat(),
        routes: crate::routes,
        words: vec![people::WORDS, forms::WORDS, events::WORDS, programmes::WORDS, crate::WORDS],
        handlers: programmes::handlers(),
        subscriptions: Vec::new(),
        hooks: people::testing::HOOKS,
        nav: Vec::new(),
        settle: people::testing::settle,
        demo: false,
    }
}

/// The link of somebody whose application is sent.
async fn link(house: &House) -> (Id<Programme>, String) {
    let mut tx = house.arrange().await;
    let by = tx.id();
    let deadline = "2027-03-31".parse().expect("a day of the test");
    let programme = testing::published(&mut tx, by, ("hdn", "learning-set"), deadline).await;
    let who = Who { name: "Ada Byrne", organisation: "Alder Homes", ..Who::default() };
    let interest = testing::ready(&mut tx, &programme, by, who).await;
    tx.commit().await.expect("it is kept");
    (programme.id, testing::about_you(&house.home.secret, programme.id, interest.id))
}

/// Every row of the store: whose, and what.
async fn rows(house: &House) -> Vec<(Id<crate::monitoring::Subject>, Vec<u8>)> {
    let mut tx = house.look().await;
    tx.all(sql!("SELECT subject, sealed FROM monitoring ORDER BY subject"), ()).await.expect("it can be read")
}

#[tokio::test]
async fn answers_are_a_choice_sealed_and_never_shown_again() {
    for house in testkit::houses(&plan()).await {
        let (_, page) = link(&house).await;
        let browser = house.nobody();
        let shown = browser.get(&page).await.is(200).says("It is your choice").says("What is your ethnic group?");
        shown.does_not_say("You have answered");
        // Nothing answered is nothing kept.
        browser.post(&page, &[]).await.redirects_to("/equality/thanks");
        assert_eq!(rows(&house).await, []);
        let some = [("ethnicity", "black-caribbean"), ("sex", "female"), ("invented", "yes"), ("age", "ageless")];
        browser.post(&page, &some).await.redirects_to("/equality/thanks");
        let kept = rows(&house).await;
        assert_eq!(kept.len(), 1);
        let text = String::from_utf8_lossy(&kept[0].1).into_owned();
        assert!(!text.contains("caribbean") && !text.contains("ethnicity"), "it is sealed");
        browser.get(&page).await.says("You have answered").does_not_say("checked").does_not_say("selected");
        browser.get("/equality/thanks").await.is(200).says("known to nobody but you");
        // Answered again: in place of what was there, and of the same length.
        browser.post(&page, &[("age", "35-44")]).await.redirects_to("/equality/thanks");
        let again = rows(&house).await;
        assert_eq!((again.len(), again[0].0, again[0].1.len()), (1, kept[0].0, kept[0].1.len()));
        assert_ne!(again[0].1, kept[0].1);
        house.close().await;
    }
}

#[tokio::test]
async fn nothing_in_the_database_says_whose_answers_they_are_or_when_they_came() {
    for house in testkit::houses(&plan()).await {
        let (programme, page) = link(&house).await;
        let before = audited(&house).await;
        house.nobody().post(&page, &[("religion", "muslim")]).await.is(303);
        assert_eq!(audited(&house).await, before, "an audit line's instant would tell");
        let subject = rows(&house).await[0].0.to_string();
        let token = page.rsplit('/').next().expect("the page has a token");
        let mut tx = house.look().await;
        let once: Vec<(String, Option<String>)> =
            tx.all(sql!("SELECT path, location FROM form_once ORDER BY key"), ()).await.expect("it can be read");
        assert!(!once.is_empty());
        for (path, location) in once {
            let kept = format!("{path} {}", location.unwrap_or_default());
            assert!(!kept.contains(&subject) && !kept.contains(token), "{kept}");
        }
        // A link of somebody else's making, of another programme, or of none opens nothing.
        let forged = page.replace(&subject, &programme.to_string());
        for path in [forged, format!("{page}0"), "/equality/about-you/nothing".to_owned()] {
            house.nobody().get(&path).await.is(404);
            house.nobody().post(&path, &[("sex", "male")]).await.is(404);
        }
        assert_eq!(rows(&house).await.len(), 1);
        drop(tx);
        house.close().await;
    }
}

#[tokio::test]
async fn answers_that_are_taken_back_are_gone_for_good() {
    for house in testkit::houses(&plan()).await {
        let (_, page) = link(&house).await;
        let browser = house.nobody();
        browser.post(&page, &[("disability", "yes")]).await.is(303);
        let key = rows(&house).await[0].0;
        browser.post(&format!("{page}/taking-back"), &[]).await.redirects_to("/equality/thanks");
        assert_eq!(rows(&house).await, []);
        let mut tx = house.look().await;
        let subject = platform::vault::Subject::new("monitoring", key);
        let found = house.home.vault.find_key(&mut tx, &subject).await.expect("the keystore can be read");
        assert!(found.is_none(), "no key opens them any more, in a backup either");
        drop(tx);
        browser.post(&page, &[("disability", "yes")]).await.is(409).says("You took your answers back");
        browser.post(&format!("{page}/taking-back"), &[]).await.redirects_to("/equality/thanks");
        house.close().await;
    }
}

async fn audited(house: &House) -> i64 {
    let mut tx = house.look().await;
    let (count,): (i64,) =
        tx.one(sql!("SELECT CAST(count(*) AS BIGINT) FROM audit_line"), ()).await.expect("the trail can be read");
    count
}
