//! One interest: what is known, what happened, what can be done.

use crate::interest::Standing;
use crate::tests::plan::{in_order, scenes};

#[tokio::test]
async fn everything_that_happened_is_told_in_order() {
    for scene in scenes().await {
        let it = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let page = scene.browser.get(&scene.page(&it)).await.is(200);
        let page = page.says("ada.byrne@alder-homes.example").says("Alder Homes (1 of 1)").says("Confirmed");
        in_order(&page.seen(), &["What happened", "Registered on the website", "Confirmed by the person"]);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_coordinator_vouches_and_the_person_gets_their_place_by_letter() {
    for mut scene in scenes().await {
        let it = scene.registers(("Ada Byrne", "Alder Homes")).await;
        scene.stands(("Bryn Cadwaladr", "Tai Eryri")).await;
        scene.days_pass(8).await;
        let page = scene.browser.get(&scene.page(&it)).await.says("Vouch for this person").says("has place 1");
        page.says("1 other person moves back by one place");
        let vouching = format!("{}/vouching", scene.page(&it));
        scene.browser.post(&vouching, &[]).await.redirects_to(&scene.page(&it));
        let now = scene.again(it.id).await;
        assert!(matches!(now.standing, Standing::Vouched { by, .. } if by == scene.coordinator));
        assert_eq!(now.counts_from, it.arrived_at);
        scene.browser.post(&vouching, &[]).await.redirects_to(&scene.page(&it));
        let letters = scene.house.letters().await;
        assert_eq!(letters.len(), 1, "vouching twice writes one letter");
        assert!(letters[0].text.contains("Your place in the order is 1"));
        let page = scene.browser.get(&scene.page(&it)).await.says("Vouched for").says("by Ngozi Adeyemi");
        in_order(&page.seen(), &["Vouched for", "Letter: your interest is confirmed", "sent to ada.byrne"]);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn taking_somebody_off_the_list_says_who_asked_and_tells_them() {
    for scene in scenes().await {
        let it = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let path = format!("{}/withdrawal", scene.page(&it));
        scene.browser.post(&path, &[]).await.is(422).says("Say who asked for it");
        scene.browser.post(&path, &[("asked", "nobody")]).await.is(422);
        assert_eq!(scene.again(it.id).await, it);
        scene.browser.post(&path, &[("asked", "employer")]).await.redirects_to(&scene.page(&it));
        assert!(matches!(scene.again(it.id).await.standing, Standing::Withdrawn { .. }));
        let letters = scene.house.letters().await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].text.contains("Your employer asked us"));
        let page = scene.browser.get(&scene.page(&it)).await.says("Taken off the list").says("Their employer");
        page.does_not_say("Who asked for it?").does_not_say("Vouch");
        scene.browser.post(&path, &[("asked", "person")]).await.redirects_to(&scene.page(&it));
        scene.browser.post(&format!("{}/vouching", scene.page(&it)), &[]).await.is(409);
        scene.house.close().await;
    }
}
