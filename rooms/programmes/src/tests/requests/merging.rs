//! Two interests that are one person's.

use crate::interest::Standing;
use crate::tests::plan::{LIST, details_at, in_order, scenes};
use crate::url;

#[tokio::test]
async fn merging_two_interests_keeps_the_earlier_time() {
    for scene in scenes().await {
        let early = scene.registers(("Siân O’Neill", "Tai Eryri")).await;
        scene.stands(("Ada Byrne", "Alder Homes")).await;
        let late = details_at(("Sian ONeill", "sian@mail.example", "Tai Eryri"));
        let late = scene.registers_with(&late).await;
        let late = scene.confirms(late).await;
        scene.stands(("Bryn Cadwaladr", "Cedar Trust")).await;
        let path = url::merging(&scene.programme.slug, early.id, late.id);
        let page =
            scene.browser.get(&path).await.is(200).says("The earlier time counts: Monday 1 March 2027 at midday");
        page.says("Its place is 1").says("1 other person moves back by one place");
        assert_eq!(scene.again(early.id).await, early, "looking changes nothing");
        scene.browser.post(&path, &[]).await.redirects_to(&scene.page(&late));
        let (kept, gone) = (scene.again(late.id).await, scene.again(early.id).await);
        assert_eq!((kept.counts_from, kept.arrived_at), (early.counts_from, early.arrived_at));
        assert!(matches!(gone.standing, Standing::Merged { into, .. } if into == late.id));
        let list = scene.browser.get(&format!("{LIST}?standing=stands")).await;
        in_order(&list.seen(), &["1 Sian ONeill", "2 Ada Byrne", "3 Bryn Cadwaladr"]);
        let letters = scene.house.letters().await;
        assert_eq!(letters.iter().map(|it| it.to.as_str()).collect::<Vec<_>>(), ["sian@mail.example"]);
        assert!(letters[0].text.contains("Your place in the order is 1"), "{}", letters[0].text);
        scene.browser.get(&scene.page(&gone)).await.says("Registered twice").says(&late.reference.to_string());
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_earlier_interest_that_had_lapsed_gives_no_time_and_the_page_says_so() {
    for mut scene in scenes().await {
        let early = scene.registers(("Siân O’Neill", "Tai Eryri")).await;
        scene.days_pass(8).await;
        let late = details_at(("Sian ONeill", "sian@mail.example", "Tai Eryri"));
        let late = scene.registers_with(&late).await;
        let late = scene.confirms(late).await;
        let path = url::merging(&scene.programme.slug, early.id, late.id);
        scene.browser.get(&path).await.says("was not confirmed in time").says("Nobody else's place changes");
        scene.browser.post(&path, &[]).await.redirects_to(&scene.page(&late));
        assert_eq!(scene.again(late.id).await.counts_from, late.counts_from);
        assert_eq!(scene.house.letters().await.len(), 1);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn merging_twice_or_with_itself_is_refused_in_words() {
    for scene in scenes().await {
        let one = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let two = scene.stands(("Ada Byrne", "Alder Housing")).await;
        let own = url::merging(&scene.programme.slug, one.id, one.id);
        scene.browser.get(&own).await.is(409).says("Choose two different registrations");
        let path = url::merging(&scene.programme.slug, one.id, two.id);
        scene.browser.post(&path, &[]).await.is(303);
        scene.browser.post(&path, &[]).await.is(409).says("double registration already");
        assert_eq!(scene.house.letters().await.len(), 1);
        scene.house.close().await;
    }
}
