//! More time for one person: they can apply when the others cannot any more, a letter says until when,
//! and what is typed wrong is said beside the field.

use super::applications::fills_in;
use crate::interest::Interest;
use crate::tests::plan::{Scene, scenes};
use crate::{links, url};

fn page(scene: &Scene, it: &Interest) -> String {
    url::more_time(&scene.programme.slug, it.id)
}

const MAY: [(&str, &str); 3] = [("day-day", "20"), ("day-month", "5"), ("day-year", "2027")];

#[tokio::test]
async fn whom_something_kept_applies_after_the_last_day_and_nobody_else_does() {
    for mut scene in scenes().await {
        let kept = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let other = scene.stands(("Bo Chen", "Beech Homes")).await;
        scene.days_pass(46).await;
        scene.house.letters().await;
        let why = ("why", "In hospital from 2 to 20 April");
        let to = url::interest(&scene.programme.slug, kept.id);
        scene.browser.post(&page(&scene, &kept), &[&MAY[..], &[why]].concat()).await.redirects_to(&to);
        let shown = scene.browser.get(&to).await.says("until the end of Thursday 20 May 2027").says("In hospital");
        shown.says("Was given more time to apply").says("by Ngozi Adeyemi");
        let letters = scene.house.letters().await;
        let [letter] = &letters[..] else { panic!("one letter, not {}", letters.len()) };
        assert_eq!(letter.kind, "programmes/more-time");
        assert!(letter.text.contains("until the end of Thursday 20 May 2027"), "{}", letter.text);
        assert!(!letter.text.contains("hospital"), "why is for those who run the programme: {}", letter.text);
        let home =
            |it: &Interest| url::application(&scene.programme.slug, &links::key(&scene.house.home.secret, it.id));
        let browser = scene.house.nobody();
        fills_in(&browser, &home(&kept)).await;
        browser.post(&format!("{}/sending", home(&kept)), &[]).await.is(303);
        browser.post(&format!("{}/answers/support", home(&other)), &[]).await.is(409).says("Applications were taken");
        assert_eq!(scene.house.letters().await.len(), 1, "it is sent");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays() {
    for scene in scenes().await {
        let it = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let page = page(&scene, &it);
        scene.browser.get(&page).await.says("They can apply until the end of Wednesday 14 April 2027");
        let day = |day: &'static str, month: &'static str, year: &'static str, why: &'static str| {
            [("day-day", day), ("day-month", month), ("day-year", year), ("why", why)]
        };
        for (typed, says) in [
            (day("", "", "", "Ill"), "Enter the new last day"),
            (day("31", "4", "2027", "Ill"), "the new last day"),
            (day("1", "1", "2027", "Ill"), "Choose today or a later day"),
            (day("14", "4", "2027", "Ill"), "They have until Wednesday 14 April 2027 as it is"),
            (day("20", "5", "2037", "Ill"), "Check the year"),
            (day("20", "5", "2027", " "), "Say why they get more time"),
        ] {
            let page = scene.browser.post(&page, &typed).await.is(422).says(says);
            if typed[3].1 == "Ill" {
                assert!(page.text().contains("Ill</textarea>"), "{}", page.text());
            }
        }
        assert!(scene.house.letters().await.is_empty());
        scene.house.close().await;
    }
}
