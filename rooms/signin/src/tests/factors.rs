//! The second factor, from the first code of an app to the day the phone is lost.

use super::{NGOZI, RHIAN, code_in, enter, plan};
use kernel::{Id, Person};
use platform::access::Role;
use std::time::Duration;
use testkit::{Answer, Client, House, houses};
use totp_rs::{Builder, Secret, Totp};

const PATH: &str = "/signin/second-factor";
const HALF_A_MINUTE: Duration = Duration::from_secs(30);

/// What stands between `<code …>` and `</code>`, one for each.
fn codes_in(answer: &Answer) -> Vec<String> {
    let text = answer.text();
    let pieces = text.split("<code class=\"kith-figure govuk-!-font-weight-bold\">").skip(1);
    pieces.filter_map(|piece| piece.split("</code>").next()).map(str::to_owned).collect()
}

/// The app on somebody's phone.
struct App(Totp);

impl App {
    fn scanning(answer: &Answer) -> Self {
        let secret = codes_in(answer).first().expect("the page shows a key").replace(' ', "");
        Self(Builder::new().with_secret(Secret::try_from_base32(secret).unwrap()).build_noncompliant())
    }
    fn shows(&self, house: &House) -> String {
        self.0.generate(u64::try_from(house.now().micros() / 1_000_000).unwrap()).to_string()
    }
    fn does_not_show(&self, house: &House) -> String {
        super::other_than(&self.shows(house))
    }
}

/// Somebody of the staff who has set up an app, their browser, app and recovery codes.
async fn set_up(house: &House, person: Id<Person>) -> (Client, App, Vec<String>) {
    let browser = house.as_without_factor(person).await;
    let app = App::scanning(&browser.get(PATH).await.is(200));
    let done = browser.post(PATH, &[("code", &app.shows(house)), ("next", "/people/staff")]).await.is(200);
    let recovery = codes_in(&done);
    house.pass(HALF_A_MINUTE);
    (browser, app, recovery)
}

#[tokio::test]
async fn staff_without_a_second_factor_stand_as_members() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[Role::Administrator]).await;
        let weak = house.as_without_factor(ngozi).await;
        weak.get("/people/staff").await.redirects_to("/signin/second-factor?next=%2Fpeople%2Fstaff");
        weak.post("/people/staff", &[("name", "A"), ("email", "a@b.example"), ("roles", "editor")]).await.is(303);
        weak.get("/signin/recovery-codes").await.is(303);
        weak.get("/signin/visits").await.is(200);
        assert!(house.letters().await.is_empty());
        house.close().await;
    }
}

#[tokio::test]
async fn the_first_code_of_an_app_sets_it_up_and_recovery_codes_are_shown_once() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[Role::Administrator]).await;
        let browser = house.as_without_factor(ngozi).await;
        let offered = browser.get(&format!("{PATH}?next=/people/staff")).await.is(200).says("Set up a second code");
        assert!(offered.text().contains("otpauth://totp/") && offered.text().contains("<svg role=\"img\""));
        let app = App::scanning(&offered);
        let again = browser
            .post(PATH, &[("code", &app.does_not_show(&house))])
            .await
            .is(422)
            .says("not the code your app shows");
        assert_eq!(codes_in(&again), codes_in(&offered));
        let before = browser.cookie("kith-visit");
        let key = "cd".repeat(32);
        let fields = [("code", app.shows(&house)), ("next", "/people/staff".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let done = browser.post_once(PATH, &fields, &key).await.is(200).says("Your recovery codes");
        let codes = codes_in(&done);
        assert_eq!(codes.len(), 8);
        assert_ne!(browser.cookie("kith-visit"), before, "a visit that gains power gets a new name");
        browser.get("/people/staff").await.is(200);
        browser.post_once(PATH, &fields, &key).await.redirects_to(PATH);
        browser.get(PATH).await.is(200).says("Recovery codes left").does_not_say(&codes[0]);
        let stolen = house.nobody().with_cookie("kith-visit", &before.unwrap());
        stolen.get("/signin/visits").await.is(303);
        house.close().await;
    }
}

#[tokio::test]
async fn a_secret_is_sealed_in_the_table() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[Role::Administrator]).await;
        let browser = house.as_without_factor(ngozi).await;
        let offered = browser.get(PATH).await;
        let app = App::scanning(&offered);
        browser.post(PATH, &[("code", &app.shows(&house))]).await.is(200);
        let mut tx = house.look().await;
        let rows: Vec<(Vec<u8>,)> = tx
            .all(platform::sql!("SELECT sealed FROM second_factor WHERE host_id = $1"), (house.host.id,))
            .await
            .unwrap();
        let secret = app.0.secret().as_bytes();
        let digits: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(rows.len(), 1);
        for clear in [secret, digits.as_bytes(), codes_in(&offered)[0].replace(' ', "").as_bytes()] {
            assert!(!rows[0].0.windows(clear.len()).any(|piece| piece == clear));
        }
        drop(tx);
        house.close().await;
    }
}

#[tokio::test]
async fn a_code_of_the_app_is_asked_at_every_sign_in_and_a_used_one_is_refused() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[Role::Administrator]).await;
        let (_, app, _) = set_up(&house, ngozi).await;
        let browser = house.nobody();
        browser.post("/signin", &[("email", NGOZI.1), ("next", "/people/staff")]).await.redirects_to("/signin/code");
        let code = code_in(&house.letters().await[0]);
        browser.post("/signin/code", &[("code", &code)]).await.redirects_to("/signin/second-factor?next=/people/staff");
        let page = browser.get("/signin/second-factor?next=/people/staff").await.is(200).says("Code from your app");
        assert!(codes_in(&page).is_empty() && !page.text().contains("otpauth"));
        let shown = app.shows(&house);
        browser.post(PATH, &[("code", &shown), ("next", "/people/staff")]).await.redirects_to("/people/staff");
        browser.get("/people/staff").await.is(200);
        let second = house.as_without_factor(ngozi).await;
        second.post(PATH, &[("code", &shown)]).await.is(422).says("That code has been used");
        second.get("/people/staff").await.is(303);
        house.pass(HALF_A_MINUTE);
        second.post(PATH, &[("code", &app.shows(&house))]).await.redirects_to("/");
        house.close().await;
    }
}

#[tokio::test]
async fn five_wrong_codes_make_one_wait_a_quarter_of_an_hour() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[Role::Administrator]).await;
        let (_, app, recovery) = set_up(&house, ngozi).await;
        let browser = house.as_without_factor(ngozi).await;
        for _ in 0..4 {
            browser
                .post(PATH, &[("code", &app.does_not_show(&house))])
                .await
                .is(422)
                .says("not the code your app shows");
        }
        browser.post(PATH, &[("code", "00000 00000")]).await.is(422);
        for right in [&app.shows(&house), &recovery[0]] {
            browser.post(PATH, &[("code", right)]).await.is(422).says("Wait 15 minutes");
        }
        house.pass(Duration::from_secs(15 * 60));
        browser.post(PATH, &[("code", &app.shows(&house))]).await.redirects_to("/");
        house.close().await;
    }
}

#[tokio::test]
async fn a_recovery_code_lets_one_in_once() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[Role::Administrator]).await;
        let (_, _, recovery) = set_up(&house, ngozi).await;
        let browser = house.as_without_factor(ngozi).await;
        browser.post(PATH, &[("code", &recovery[3])]).await.redirects_to(PATH);
        browser.get(PATH).await.is(200).says("You used a recovery code").says("Recovery codes left 7");
        let second = house.as_without_factor(ngozi).await;
        second.post(PATH, &[("code", &recovery[3])]).await.is(422);
        let made = codes_in(&browser.post("/signin/recovery-codes", &[]).await.is(200));
        assert_eq!(made.len(), 8);
        second.post(PATH, &[("code", &recovery[4])]).await.is(422);
        second.post(PATH, &[("code", &made[0])]).await.redirects_to(PATH);
        house.close().await;
    }
}

#[tokio::test]
async fn an_administrator_ends_the_second_factor_of_somebody_who_lost_theirs() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[Role::Administrator]).await;
        let rhian = enter(&house, RHIAN, &[Role::Coordinator]).await;
        let (lost, _, _) = set_up(&house, rhian).await;
        let path = format!("{PATH}/{rhian}/end");
        let stranger = house.as_(rhian).await;
        let foreign = format!("{PATH}/{ngozi}/end");
        let none = format!("{PATH}/{}/end", "0190c0de-0000-7000-8000-000000000001");
        let missing = stranger.get(&none).await.is(404);
        stranger.get(&foreign).await.is(404).is_like(&missing);
        stranger.post(&foreign, &[]).await.is(404);
        let administrator = house.as_(ngozi).await;
        administrator.get(&path).await.is(200).says("Rhian Prosser sets up a new app");
        administrator.post(&path, &[]).await.redirects_to("/people/staff");
        for ended in [lost, stranger] {
            ended.get("/signin/visits").await.is(303);
        }
        let anew = house.as_without_factor(rhian).await;
        anew.get(PATH).await.is(200).says("Set up a second code");
        house.close().await;
    }
}

#[tokio::test]
async fn whoever_begins_again_with_another_app_is_offered_another_key() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[Role::Administrator]).await;
        let (browser, old, _) = set_up(&house, ngozi).await;
        browser.get(&format!("{PATH}/{ngozi}/end")).await.is(200).says("You set up another app straight away");
        browser.post(&format!("{PATH}/{ngozi}/end"), &[]).await.redirects_to(PATH);
        let new = App::scanning(&browser.get(PATH).await.is(200));
        assert_ne!(new.0.secret(), old.0.secret());
        browser.post(PATH, &[("code", &new.shows(&house))]).await.is(200).says("Your recovery codes");
        house.close().await;
    }
}

#[tokio::test]
async fn nobody_but_staff_sees_the_second_factor() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[]).await;
        let member = house.as_(ngozi).await;
        member.get(PATH).await.is(404);
        member.post(PATH, &[("code", "123456")]).await.is(404);
        member.post("/signin/recovery-codes", &[]).await.is(404);
        member.get(&format!("{PATH}/{ngozi}/end")).await.is(404);
        house.nobody().get(PATH).await.is(303);
        house.close().await;
    }
}
