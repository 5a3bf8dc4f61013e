//! Erasing what people told: nothing is left of them anywhere in the database, and nobody else's place
//! changes.

use super::selection::{offer, ready, set};
use crate::interest::Interest;
use crate::tests::plan::{LIST, MONDAY, Scene, scenes};
use crate::{erasure, store, url};
use platform::outbox::Posted;
use platform::vault::Subject;

/// What is known of somebody whose like nobody else is.
pub(super) async fn known(scene: &Scene) -> Interest {
    let it = ready(scene, ("Gwenllian Quartermain", "Quartermain Lettings")).await;
    let notes = url::notes(&scene.programme.slug, it.id);
    scene.browser.post(&notes, &[("note", "Quartermain rang about the stairs")]).await.is(303);
    set(scene, "1", "").await;
    offer(scene).await;
    let mut tx = scene.house.arrange().await;
    let invitation = Posted::new("programmes/invitation", it.email.clone(), "Gwenllian", "Dear Gwenllian".to_owned());
    tx.post(invitation.about("programme", scene.programme.id)).await.expect("it is posted");
    tx.commit().await.expect("it is kept");
    it
}

#[tokio::test]
async fn nothing_is_left_of_somebody_who_asked_to_be_forgotten() {
    for scene in scenes().await {
        scene.stands(("Ada Byrne", "Alder Homes")).await;
        let it = known(&scene).await;
        let last = scene.stands(("Bryn Cadwaladr", "Tai Eryri")).await;
        let (page, erasure) = (scene.page(&it), url::erasure(&scene.programme.slug, it.id));
        scene.browser.get(&page).await.does_not_say("Erase what is known");
        let early = scene.browser.get(&erasure).await.is(200).says("still on the list");
        assert!(!early.text().contains("Erase for good"), "{}", early.text());
        scene.browser.post(&erasure, &[]).await.is(409).says("Take them off the list first");
        assert!(scene.house.everything().await.contains("Quartermain"));

        let off = url::withdrawal_for(&scene.programme.slug, it.id);
        scene.browser.post(&off, &[("asked", "person")]).await.redirects_to(&page);
        scene.browser.get(&page).await.says("Erase what is known of this person");
        scene.browser.get(&erasure).await.says("Gwenllian Quartermain").says("accounts kept for six years");
        scene.browser.post(&erasure, &[]).await.redirects_to(&page);
        scene.house.work().await;
        let left = scene.house.everything().await.to_lowercase();
        for told in ["quartermain", "gwenllian", "megan"] {
            let at = left.find(told).map(|at| &left[at.saturating_sub(200)..(at + 60).min(left.len())]);
            assert_eq!(at, None, "{told} is still there");
        }
        let page = scene.browser.get(&page).await.is(200).says("What was known of them was erased");
        page.says(&it.reference.to_string()).says("Somebody who was erased").does_not_say("Erase what is known");
        scene.browser.post(&erasure, &[]).await.redirects_to(&scene.page(&it));
        scene.browser.get(&erasure).await.says("Nothing is known of this person any more");
        let list = scene.browser.get(LIST).await.is(200).says("2 people are confirmed");
        list.does_not_say("looks like one person").says("Ada Byrne").says("Bryn Cadwaladr");
        assert_eq!(scene.again(last.id).await, last);
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_was_joined_with_somebody_is_forgotten_with_them() {
    for scene in scenes().await {
        let first = scene.stands(("Siân O’Neill", "Tai Eryri")).await;
        let again = crate::tests::plan::details_at(("Sian ONeill", "s.oneill@mail.example", "Tai Eryri"));
        let second = scene.registers_with(&again).await;
        let merging = url::merging(&scene.programme.slug, first.id, second.id);
        scene.browser.post(&merging, &[]).await.is(303);
        let it = scene.again(first.id).await;
        scene.withdraws(it).await;
        scene.browser.post(&url::erasure(&scene.programme.slug, first.id), &[]).await.is(303);
        for id in [first.id, second.id] {
            assert!(erasure::is_erased(&scene.again(id).await));
        }
        let left = scene.house.everything().await.to_lowercase();
        assert!(!left.contains("neill"), "nothing is left of either");
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_programme_that_is_long_over_is_forgotten_when_a_coordinator_says_so() {
    for mut scene in scenes().await {
        let it = known(&scene).await;
        scene.stands(("Ada Byrne", "Alder Homes")).await;
        let invited = "iolo.pugh@hafod.example".parse().expect("an address");
        let mut tx = scene.house.arrange().await;
        let invitation = Posted::new("programmes/invitation", invited, "Join us", "Annwyl Iolo Pugh".to_owned());
        tx.post(invitation.about("programme", scene.programme.id)).await.expect("it is posted");
        tx.commit().await.expect("it is kept");
        let erasure = url::erasure_of_all(&scene.programme.slug);
        scene.browser.get(&erasure).await.says("is still open");
        scene.browser.post("/programmes/learning-set/closing", &[]).await.is(303);
        scene.browser.get(&erasure).await.says("You can do this from");
        scene.browser.post(&erasure, &[]).await.is(409).says("You can do this from");
        scene.days_pass(3 * 365).await;
        scene.browser.get(MONDAY).await.does_not_say("is long over");
        scene.days_pass(2).await;
        scene.browser.get(MONDAY).await.says("is long over: 2 people are still known by name").says(&erasure);
        scene.house.nobody().post(&erasure, &[]).await;
        assert!(!erasure::is_erased(&scene.again(it.id).await), "nobody is forgotten because nobody says so");
        scene.browser.get(&erasure).await.says("2 people of it are still known");
        scene.browser.post(&erasure, &[]).await.redirects_to(&erasure);
        scene.browser.get(&erasure).await.says("Nobody of this programme is known any more");
        scene.browser.get(MONDAY).await.does_not_say("is long over");
        let left = scene.house.everything().await.to_lowercase();
        assert!(!left.contains("quartermain") && !left.contains("ada byrne") && !left.contains("pugh"));
        scene.browser.get(LIST).await.is(200).does_not_say("looks like one person");
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_comes_back_from_a_backup_is_forgotten_again() {
    for scene in scenes().await {
        let it = known(&scene).await;
        let vault = &scene.house.home.vault;
        let mut tx = scene.house.arrange().await;
        assert!(crate::erase_again(&mut tx, vault, it.id).await.expect("they can be erased"));
        assert!(!crate::erase_again(&mut tx, vault, it.id).await.expect("nothing happens"), "once is enough");
        tx.commit().await.expect("it is kept");
        assert!(!scene.house.everything().await.to_lowercase().contains("quartermain"));
        vault
            .destroy(&scene.house.home.db, &scene.house.context(), &[Subject::new(crate::ERASED, it.id)])
            .await
            .expect("the ledger names them");
        let mut tx = scene.house.look().await;
        assert!(store::find_interest(&mut tx, it.id).await.expect("it can be read").is_some_and(|it| it.stands()));
        drop(tx);
        scene.house.letters().await;
        scene.house.close().await;
    }
}
