//! Inviting colleagues and ending roles, as requests on both databases.

use crate::{HeldRole, testing};
use kernel::{Id, Person};
use platform::access::Role;
use testkit::{Client, House, Plan, houses};

const NGOZI: (&str, &str) = ("Ngozi Adeyemi", "ngozi.adeyemi@hearth.example");
const RHIAN: (&str, &str) = ("Rhian Prosser", "rhian.prosser@hearth.example");
const STAFF: &str = "/people/staff";
const NOBODY: &str = "0190c0de-0000-7000-8000-000000000001";

fn plan() -> Plan {
    Plan {
        migrations: crate::MIGRATIONS.to_vec(),
        routes: crate::routes,
        words: vec![crate::WORDS],
        handlers: Vec::new(),
        subscriptions: Vec::new(),
        hooks: crate::testing::HOOKS,
        nav: Vec::new(),
        settle: crate::testing::settle,
        demo: false,
    }
}

/// Enters somebody with a role, of this house's own host.
async fn enter(house: &House, who: (&str, &str), role: Role) -> (Id<Person>, Id<HeldRole>) {
    let mut tx = house.arrange().await;
    let person = testing::enter(&mut tx, who).await;
    let held = testing::give(&mut tx, person, role).await;
    tx.commit().await.unwrap();
    (person, held)
}

fn end(role: Id<HeldRole>) -> String {
    format!("{STAFF}/{role}/end")
}

async fn invite(browser: &Client, name: &str, email: &str, roles: &[&str]) -> testkit::Answer {
    let mut fields = vec![("name", name), ("email", email)];
    fields.extend(roles.iter().map(|role| ("roles", *role)));
    browser.post(STAFF, &fields).await
}

#[tokio::test]
async fn an_administrator_invites_a_colleague_who_is_told_how_to_sign_in() {
    for house in houses(&plan()).await {
        let (ngozi, _) = enter(&house, NGOZI, Role::Administrator).await;
        let browser = house.as_(ngozi).await;
        browser.get(STAFF).await.is(200).says("Ngozi Adeyemi").says("Whoever runs Kith here");
        browser
            .get("/people/staff/invitation")
            .await
            .is(200)
            .says("What will they do here?")
            .does_not_say("Member of a set");
        invite(&browser, " Rhian Prosser ", RHIAN.1, &["coordinator", "editor"]).await.redirects_to(STAFF);
        let letters = house.letters().await;
        let letter = &letters[0];
        assert_eq!((letters.len(), letter.to.as_str()), (1, RHIAN.1));
        for said in [
            "Hello Rhian Prosser,",
            "Ngozi Adeyemi has invited you",
            "Coordinator, Editor",
            "http://hearth.localhost/signin",
        ] {
            assert!(letter.text.contains(said), "{said}:\n{}", letter.text);
        }
        browser.get(STAFF).await.says("The invitation is on its way").says("Rhian Prosser").says("Editor");
        house.close().await;
    }
}

#[tokio::test]
async fn an_invitation_with_slips_is_shown_again_and_nothing_is_kept() {
    for house in houses(&plan()).await {
        let (ngozi, _) = enter(&house, NGOZI, Role::Administrator).await;
        let browser = house.as_(ngozi).await;
        let again = invite(&browser, " ", "rhian", &["member", "operator"]).await.is(422);
        again.says("Enter their name").says("like name@example.org").says("Choose at least one role");
        invite(&browser, "Rhian\r\nBcc: x", RHIAN.1, &["editor"]).await.is(422).says("on one line");
        invite(&browser, "Ngozi", NGOZI.1, &["editor", "administrator"])
            .await
            .is(422)
            .says("They hold one of these roles already");
        browser.get(STAFF).await.does_not_say("Editor").does_not_say("Rhian");
        assert!(house.letters().await.is_empty());
        invite(&browser, "Ngozi", NGOZI.1, &["editor"]).await.redirects_to(STAFF);
        assert_eq!(house.letters().await.len(), 1);
        browser.get(STAFF).await.says("Editor").says("Ngozi Adeyemi");
        house.close().await;
    }
}

#[tokio::test]
async fn an_ended_role_counts_no_more() {
    for house in houses(&plan()).await {
        let (ngozi, _) = enter(&house, NGOZI, Role::Administrator).await;
        let (rhian, role) = enter(&house, RHIAN, Role::Administrator).await;
        let (browser, theirs) = (house.as_(ngozi).await, house.as_(rhian).await);
        theirs.get(STAFF).await.is(200);
        let mut tx = house.arrange().await;
        let waiting = platform::outbox::Posted::new("people/test", RHIAN.1.parse().unwrap(), "Waiting", "Waiting");
        let tomorrow = house.now().plus(std::time::Duration::from_secs(86_400));
        tx.post(waiting.for_person(rhian).not_before(tomorrow)).await.unwrap();
        tx.commit().await.unwrap();
        browser.get(&end(role)).await.is(200).says("Rhian Prosser would no longer be Administrator here");
        theirs.get(STAFF).await.is(200);
        browser.post(&end(role), &[]).await.redirects_to(STAFF);
        theirs.get(STAFF).await.redirects_to("/signin?next=%2Fpeople%2Fstaff");
        house.as_(rhian).await.get(STAFF).await.is(404);
        browser.get(STAFF).await.says("The role has ended").does_not_say("Rhian Prosser");
        let letters = house.letters().await;
        assert!(matches!(letters[0].state, platform::outbox::State::Cancelled(_)), "{:?}", letters[0].state);
        browser.get(&end(role)).await.is(404);
        browser.post(&end(role), &[]).await.is(404);
        house.close().await;
    }
}

#[tokio::test]
async fn the_last_administrator_cannot_be_ended() {
    for house in houses(&plan()).await {
        let (ngozi, role) = enter(&house, NGOZI, Role::Administrator).await;
        let browser = house.as_(ngozi).await;
        browser.get(&end(role)).await.is(200).says("This is your own role");
        browser.post(&end(role), &[]).await.is(409).says("This is the last administrator");
        browser.get(STAFF).await.is(200);
        let (_, second) = enter(&house, RHIAN, Role::Administrator).await;
        browser.post(&end(role), &[]).await.redirects_to(STAFF);
        browser.get(STAFF).await.is(303);
        house.as_(ngozi).await.post(&end(second), &[]).await.is(404);
        house.close().await;
    }
}

#[tokio::test]
async fn two_administrators_who_end_each_other_at_once_leave_one() {
    for house in houses(&plan()).await {
        let (ngozi, first) = enter(&house, NGOZI, Role::Administrator).await;
        let (rhian, second) = enter(&house, RHIAN, Role::Administrator).await;
        let (one, two) = (house.as_(ngozi).await, house.as_(rhian).await);
        let (paths, none) = ((end(second), end(first)), [].as_slice());
        tokio::join!(one.post(&paths.0, none), two.post(&paths.1, none));
        let mut tx = house.look().await;
        assert_eq!(crate::store::count_administrators(&mut tx).await.unwrap(), 1, "{}", house.name());
        drop(tx);
        house.close().await;
    }
}

#[tokio::test]
async fn only_administrators_see_the_staff_and_strangers_learn_nothing() {
    for house in houses(&plan()).await {
        let (_, role) = enter(&house, NGOZI, Role::Administrator).await;
        let (rhian, _) = enter(&house, RHIAN, Role::Coordinator).await;
        let coordinator = house.as_(rhian).await;
        let missing = coordinator.get(&format!("{STAFF}/{NOBODY}/end")).await.is(404);
        coordinator.get(&end(role)).await.is(404).is_like(&missing);
        for path in [STAFF, "/people/staff/invitation"] {
            coordinator.get(path).await.is(404);
            house.nobody().get(path).await.is(303);
        }
        coordinator.post(&end(role), &[]).await.is(404);
        invite(&coordinator, "Alun Rees", "alun.rees@hearth.example", &["administrator"]).await.is(404);
        invite(&house.nobody(), "Alun Rees", "alun.rees@hearth.example", &["administrator"]).await.is(303);
        assert!(house.letters().await.is_empty());
        house.close().await;
    }
}

#[tokio::test]
async fn an_administrator_ends_no_role_of_another_host() {
    for house in houses(&plan()).await {
        let (ngozi, _) = enter(&house, NGOZI, Role::Administrator).await;
        let mut tx = house.home.db.write(house.context_at(house.other.id)).await.unwrap();
        let person = testing::enter(&mut tx, RHIAN).await;
        let foreign = testing::give(&mut tx, person, Role::Editor).await;
        tx.commit().await.unwrap();
        let browser = house.as_(ngozi).await;
        let missing = browser.get(&format!("{STAFF}/{NOBODY}/end")).await.is(404);
        browser.get(&end(foreign)).await.is(404).is_like(&missing);
        browser.post(&end(foreign), &[]).await.is(404);
        browser.get(STAFF).await.does_not_say(RHIAN.0);
        house.close().await;
    }
}

#[test]
fn both_tongues_say_the_same() {
    assert_eq!(web::words::parity(&[crate::WORDS]), Vec::<String>::new());
}
