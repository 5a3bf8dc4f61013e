//! The button in the letter, when one person has two registrations.

use crate::tests::plan::{details_at, scenes};
use crate::{links, url};

const SIAN: (&str, &str, &str) = ("Siân O’Neill", "sian@tai-eryri.example", "Tai Eryri");

#[tokio::test]
async fn two_registrations_of_one_address_become_one_with_the_earlier_time() {
    for mut scene in scenes().await {
        let first = scene.registers_with(&details_at(SIAN)).await;
        scene.days_pass(1).await;
        let second = scene.registers_with(&details_at(SIAN)).await;
        assert_ne!(first.reference, second.reference);
        let key = links::key(&scene.house.home.secret, second.id);
        let browser = scene.house.nobody();
        browser.post(&url::confirmation(&scene.programme.slug, &key), &[]).await.is(303);
        let all = scene.all().await;
        let standing: Vec<_> = all.iter().filter(|it| it.stands()).collect();
        assert_eq!(standing.len(), 1, "{}", scene.house.name());
        assert_eq!(standing[0].counts_from, first.arrived_at);
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_button_of_a_registration_that_was_joined_confirms_the_one_that_counts() {
    for scene in scenes().await {
        let first = scene.registers_with(&details_at(SIAN)).await;
        let second = scene.registers_with(&details_at(SIAN)).await;
        scene.browser.post(&url::merging(&scene.programme.slug, first.id, second.id), &[]).await.is(303);
        let gone = scene.all().await.into_iter().find(|it| it.id == second.id).expect("it is kept");
        let merged_away =
            if matches!(gone.standing, crate::interest::Standing::Merged { .. }) { second } else { first };
        let key = links::key(&scene.house.home.secret, merged_away.id);
        scene.house.nobody().post(&url::confirmation(&scene.programme.slug, &key), &[]).await.is(303);
        let all = scene.all().await;
        assert_eq!(all.iter().filter(|it| it.stands()).count(), 1, "{}", scene.house.name());
        scene.house.letters().await;
        scene.house.close().await;
    }
}
