//! Notes about somebody: kept, ended, never rewritten, and seen by nobody else.

use crate::tests::plan::{LIST, in_order, scenes};
use crate::{links, store, url};

const SECRET: &str = "Rang: her line manager changes in May";

#[tokio::test]
async fn a_note_is_kept_with_who_and_when_newest_first_and_ended_once() {
    for scene in scenes().await {
        let ada = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let (page, notes) = (scene.page(&ada), format!("{}/notes", scene.page(&ada)));
        scene.browser.post(&notes, &[("note", "  First\r\nwith a second line ")]).await.redirects_to(&page);
        scene.house.pass(crate::tests::making::HOUR);
        scene.browser.post(&notes, &[("note", SECRET)]).await.redirects_to(&page);
        let shown = scene.browser.get(&page).await.is(200).says("Only the people who run this programme see notes");
        in_order(&shown.seen(), &[SECRET, "Ngozi Adeyemi, Monday 1 March 2027 at 2pm", "First", "at 1pm"]);
        let kept = {
            let mut tx = scene.house.look().await;
            store::list_notes(&mut tx, ada.id).await.expect("notes can be read")
        };
        assert_eq!(kept[1].text, "First\nwith a second line");
        let end = url::note_end(&scene.programme.slug, ada.id, kept[0].id);
        scene.browser.post(&end, &[]).await.redirects_to(&page);
        scene.browser.post(&end, &[]).await.redirects_to(&page);
        let shown = scene.browser.get(&page).await.says("One note that no longer holds");
        in_order(&shown.seen(), &["First", "One note that no longer holds", SECRET, "Ended by Ngozi Adeyemi"]);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_note_that_cannot_be_kept_is_shown_again_with_what_to_do() {
    for scene in scenes().await {
        let ada = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let notes = format!("{}/notes", scene.page(&ada));
        scene.browser.post(&notes, &[("note", " \n ")]).await.is(422).says("Write something in the note");
        let long = "ŵ".repeat(4_001);
        let again = scene.browser.post(&notes, &[("note", &long)]).await.is(422).says("Use at most 4,000 characters");
        assert!(again.text().contains(&long), "nothing typed is lost");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_note_is_read_by_nobody_but_those_who_run_the_programme() {
    for scene in scenes().await {
        let ada = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let notes = format!("{}/notes", scene.page(&ada));
        scene.browser.post(&notes, &[("note", SECRET)]).await.is(303);
        let note = {
            let mut tx = scene.house.look().await;
            store::list_notes(&mut tx, ada.id).await.expect("notes can be read").remove(0)
        };
        let nobody = scene.house.nobody();
        let own = url::mine(&scene.programme.slug, &links::key(&scene.house.home.secret, ada.id));
        nobody.get(&own).await.is(200).does_not_say(SECRET);
        nobody.post(&notes, &[("note", "mine")]).await.is(303);
        for ending in ["csv", "xlsx"] {
            let file = scene.browser.get(&format!("{LIST}.{ending}")).await.is(200);
            assert!(!file.text().contains("line manager"), "{ending}");
        }
        // The same person in another programme, and a note that is not of this person.
        let bryn = scene.stands(("Bryn Cadwaladr", "Cedar Trust")).await;
        scene.browser.post(&url::note_end(&scene.programme.slug, bryn.id, note.id), &[]).await.is(404);
        let elsewhere = notes.replace("learning-set", "nothing-here");
        scene.browser.post(&elsewhere, &[("note", SECRET)]).await.is(404);
        scene.browser.post(&format!("{}/withdrawal", scene.page(&ada)), &[("asked", "person")]).await.is(303);
        let letters = scene.house.letters().await;
        assert!(!letters.is_empty() && letters.iter().all(|it| !it.text.contains("line manager")), "{letters:?}");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn notes_follow_the_person_whose_two_interests_become_one() {
    for scene in scenes().await {
        let called = scene.telephones(("Ada Byrne", "Alder Homes")).await;
        let web = scene.stands(("Ada Byrne-Shaw", "Alder Homes")).await;
        scene.browser.post(&format!("{}/notes", scene.page(&web)), &[("note", SECRET)]).await.is(303);
        scene.browser.post(&url::merging(&scene.programme.slug, called.id, web.id), &[]).await.is(303);
        scene.browser.get(&scene.page(&called)).await.says(SECRET);
        scene.house.letters().await;
        scene.house.close().await;
    }
}
