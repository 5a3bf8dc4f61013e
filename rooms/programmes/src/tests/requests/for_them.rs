//! Somebody telephones, and a coordinator sees to their application: it says so on every page, in the
//! history and in the letter, and nobody else can do it.

use super::applications::fills_in;
use super::selection::{offer, ready, set};
use crate::interest::Interest;
use crate::selection::offer::State;
use crate::tests::plan::{RHIAN, Scene, drafted, entered, scenes};
use crate::{links, store, url};
use platform::access::Scope;

/// Where a coordinator sees to somebody's application.
fn for_them(scene: &Scene, it: &Interest) -> String {
    url::for_them(&scene.programme.slug, it.id)
}

#[tokio::test]
async fn a_coordinator_fills_in_and_sends_for_somebody_and_their_letter_says_so() {
    for scene in scenes().await {
        let it = scene.telephones(("Ada Byrne", "Alder Homes")).await;
        let (browser, home) = (&scene.browser, for_them(&scene, &it));
        let own_link = links::key(&scene.house.home.secret, it.id);
        let person = browser.get(&url::interest(&scene.programme.slug, it.id)).await.says("Fill in or answer for them");
        assert!(person.text().contains(&format!("href=\"{home}\"")), "{}", person.text());
        let page = browser.get(&home).await.is(200).says("Application of Ada Byrne");
        let page = page.says("You are seeing to this for Ada Byrne");
        assert!(!page.text().contains(&own_link), "{}", page.text());
        fills_in(browser, &home).await;
        browser.get(&home).await.says("the history says that you did it for them").says("4 of 7 parts are done");
        scene.house.letters().await;
        browser.post(&format!("{home}/sending"), &[]).await.redirects_to(&home);
        browser.get(&home).await.does_not_say("Say something about yourself");
        let letters = scene.house.letters().await;
        let [letter] = &letters[..] else { panic!("one letter, not {}", letters.len()) };
        assert!(letter.text.contains("Ngozi Adeyemi filled it in and sent it for you"), "{}", letter.text);
        assert!(letter.text.contains(&own_link), "the way to look at it is their own: {}", letter.text);
        let history = browser.get(&url::interest(&scene.programme.slug, it.id)).await;
        history.says("Sent the application").says("by Ngozi Adeyemi");
        scene.house.nobody().get(&url::application(&scene.programme.slug, &own_link)).await.says("is sent");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_offer_is_answered_for_somebody_and_they_are_told_either_way() {
    for scene in scenes().await {
        let first = ready(&scene, ("Ada Byrne", "Alder Homes")).await;
        let second = ready(&scene, ("Bo Chen", "Beech Homes")).await;
        set(&scene, "1", "").await;
        offer(&scene).await;
        scene.house.letters().await;
        let yes = format!("{}/offer", for_them(&scene, &first));
        scene.browser.get(&yes).await.says("You are seeing to this for Ada Byrne");
        scene.browser.post(&yes, &[]).await.redirects_to(&yes);
        let no = format!("{}/offer", for_them(&scene, &second));
        scene.browser.post(&format!("{no}/refusal"), &[]).await.redirects_to(&no);
        let letters = scene.house.letters().await;
        let text = |kind: &str| letters.iter().find(|it| it.kind == kind).map_or("", |it| it.text.as_str());
        assert!(text("programmes/placed").contains("Ngozi Adeyemi took it for you, as you asked"));
        assert!(text("programmes/place-declined").contains("Ngozi Adeyemi said no for you"));
        let mut tx = scene.house.look().await;
        let states = [&first, &second].map(|it| it.id);
        for (id, is_taken) in states.into_iter().zip([true, false]) {
            let offer = store::find_offer(&mut tx, id).await.expect("it can be read").expect("it was offered");
            assert_eq!(matches!(offer.state, State::Accepted { .. }), is_taken);
        }
        drop(tx);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_manager_is_named_for_somebody_and_the_manager_is_asked_as_ever() {
    for scene in scenes().await {
        let it = scene.telephones(("Ada Byrne", "Alder Homes")).await;
        let page = format!("{}/manager", for_them(&scene, &it));
        let typed = [("manager_name", "Megan Rhys-Obi"), ("manager_email", "not an address")];
        let again = scene.browser.post(&page, &typed).await.is(422).says("You are seeing to this for");
        assert!(again.text().contains("value=\"not an address\""), "{}", again.text());
        scene.house.letters().await;
        let typed = [("manager_name", "Megan Rhys-Obi"), ("manager_email", "megan@people.example")];
        scene.browser.post(&page, &typed).await.redirects_to(&page);
        let letters = scene.house.letters().await;
        assert!(letters.iter().any(|it| it.kind == "programmes/endorsement-asked"));
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_id_alone_opens_nothing_to_anybody_who_does_not_run_the_programme() {
    for scene in scenes().await {
        let it = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let another = drafted(&scene.house, &scene.house.host, scene.coordinator, "another").await;
        let elsewhere = Scope::Programme(another.id);
        let other = entered(&scene.house, &scene.house.host, RHIAN, elsewhere).await;
        let home = for_them(&scene, &it);
        for browser in [scene.house.nobody(), scene.house.as_(other).await] {
            let missing = browser.get(&format!("{home}0")).await.is(404);
            for path in [home.clone(), format!("{home}/sending"), format!("{home}/answers/apart")] {
                browser.get(&path).await.is_like(&missing);
            }
            browser.post(&format!("{home}/sending"), &[]).await.is(404);
            browser.get(&format!("/programmes/learning-set/my-interest/{}", it.id)).await.is(404);
        }
        let mine = scene.browser.get(&format!("/programmes/learning-set/my-interest/{}", it.id)).await;
        mine.is(404);
        scene.house.close().await;
    }
}
