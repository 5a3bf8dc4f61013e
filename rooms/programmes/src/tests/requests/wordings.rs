//! The words of letters as requests: changed for one programme, checked, recorded, put back.

use crate::store;
use crate::tests::making::HOUR;
use crate::tests::plan::{Scene, in_order, published, scenes};
use crate::writing::wording::KINDS;

const LETTERS: &str = "/programmes/learning-set/letters";
const RECEIVED: &str = "/programmes/learning-set/letters/interest-received";
const REMINDER: &str = "/programmes/learning-set/letters/interest-reminder";

/// The fields of a letter with an opening and words of one's own.
fn fields<'a>(opening: &'a str, more: &'a str) -> [(&'a str, &'a str); 4] {
    let welsh = "Diolch am gofrestru diddordeb yn “{programme}”.";
    [("opening-en", opening), ("opening-cy", welsh), ("more-en", more), ("more-cy", "")]
}

async fn registers(scene: &Scene, name: &str, tongue: &str) -> String {
    let email = format!("{name}@alder.example");
    let form = [("name", name), ("email", email.as_str()), ("organisation", "Alder Homes")];
    let path = format!("/programmes/learning-set/interest?lang={tongue}");
    scene.house.nobody().post(&path, &form).await.is(303);
    let letters = scene.house.letters().await;
    letters
        .into_iter()
        .find(|it| it.to.as_str() == email && it.kind == "programmes/interest-received")
        .expect("a letter is written")
        .text
}

#[tokio::test]
async fn changed_words_stand_in_letters_from_then_on_and_what_carries_the_meaning_stays() {
    for scene in scenes().await {
        scene.browser.get(LETTERS).await.is(200).says("Please confirm").says("Usual words").does_not_say("Your words");
        let page = scene.browser.get(RECEIVED).await.is(200).says("Hello Robin Bowen,").says("Helo Robin Bowen,");
        assert!(page.text().contains("Thank you for registering interest in “{programme}”."), "{}", page.text());
        let before = registers(&scene, "ada", "en").await;
        let typed =
            fields("Dear {name}, welcome to “{programme}”.\r\nWe look forward to you.", "Bring {programme} a friend.");
        scene.browser.post(RECEIVED, &typed).await.redirects_to(RECEIVED);
        let page = scene.browser.get(RECEIVED).await.says("Changed by Ngozi Adeyemi, Monday 1 March 2027");
        in_order(
            &page.seen(),
            &["Dear Robin Bowen, welcome to “Learning set”.", "We look forward", "Bring Learning set"],
        );
        let after = registers(&scene, "bryn", "en").await;
        let start = "Hello bryn,\n\nDear bryn, welcome to “Learning set”.\n\nWe look forward to you.\n\nBring Learning set a friend.\n\n";
        assert!(after.starts_with(start), "{after}");
        for fixed in ["Press the button by", "/confirmation", "If this was not you, do nothing"] {
            assert!(before.contains(fixed) && after.contains(fixed), "{fixed}");
        }
        // Nothing was changed in Welsh, nor in any other letter or programme.
        assert!(registers(&scene, "cai", "cy").await.contains("Diolch am gofrestru diddordeb yn “Learning set”."));
        scene.browser.get(LETTERS).await.says("Your words");
        scene.browser.get(REMINDER).await.does_not_say("Changed by");
        published(&scene.house, &scene.house.host, scene.coordinator, "second-set").await;
        scene.browser.get("/programmes/second-set/letters/interest-received").await.does_not_say("Changed by");
        // Letters that were written before keep their words.
        let mut tx = scene.house.look().await;
        let all = platform::outbox::list(&mut tx, &platform::outbox::Filter::default(), 100).await.expect("letters");
        let first = all
            .iter()
            .find(|it| it.to.as_str() == "ada@alder.example" && it.kind == "programmes/interest-received")
            .expect("it is there");
        let first = platform::outbox::find(&mut tx, first.id).await.expect("letters").expect("it is there");
        assert_eq!(first.text, before);
        drop(tx);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_cannot_stand_in_a_letter_is_named_and_nothing_typed_is_lost() {
    for scene in scenes().await {
        let mend = async |opening: &str, more: &str| scene.browser.post(REMINDER, &fields(opening, more)).await.is(422);
        let odd =
            mend("Dear {nane}, until {until}.", "").await.says("{nane} stands for nothing here: did you mean {name}?");
        odd.says("Dear {nane}, until {until}.");
        mend("Press the button.", "").await.says("Put {until} back: the letter needs it");
        mend("", "").await.says("Write something here, or go back to the usual words");
        mend("By {until", "").await.says("Close the brace that is open");
        mend("By {until}.", "By {until}.").await.says("{until} stands for nothing here: use {name}, {programme}");
        mend(&format!("{{until}} {}", "ŵ".repeat(2_000)), "").await.says("Use at most 2000 characters");
        scene.browser.get(LETTERS).await.does_not_say("Your words");
        let letters = {
            let mut tx = scene.house.look().await;
            store::find_wording(&mut tx, scene.programme.id).await.expect("it can be read")
        };
        assert_eq!(letters, crate::writing::wording::Wording::default());
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_letter_goes_back_to_its_usual_words_and_says_who_did_so() {
    for scene in scenes().await {
        let (typed, usual) = (fields("Welcome to {programme}.", "Of our own."), format!("{RECEIVED}/usual"));
        scene.browser.get(RECEIVED).await.does_not_say("Back to the usual words");
        scene.browser.post(RECEIVED, &typed).await.is(303);
        scene.browser.post(RECEIVED, &typed).await.is(303);
        scene.house.pass(HOUR);
        scene.browser.get(RECEIVED).await.says("Back to the usual words").says("Welcome to Learning set.");
        scene.browser.post(&usual, &[]).await.redirects_to(RECEIVED);
        scene.browser.post(&usual, &[]).await.redirects_to(RECEIVED);
        let page = scene.browser.get(RECEIVED).await.says("Thank you for registering interest in “Learning set”.");
        page.says("Changed by Ngozi Adeyemi, Monday 1 March 2027 at 1pm").does_not_say("Back to the usual words");
        assert!(registers(&scene, "ada", "en").await.contains("Thank you for registering interest in “Learning set”."));
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_letters_about_places_have_the_words_of_the_programme_too() {
    for scene in scenes().await {
        let path = format!("{LETTERS}/place-offered");
        let typed = [
            ("opening-en", "Good news, {name}: {programme} has room for you."),
            ("opening-cy", "Gallwn gynnig lle i chi yn “{programme}”."),
            ("next-en", "Say yes."),
            ("next-cy", "Dywedwch ie."),
        ];
        scene.browser.post(&path, &typed).await.redirects_to(&path);
        let who = crate::testing::Who { name: "Ada Byrne", organisation: "Alder Homes", ..Default::default() };
        let mut tx = scene.house.arrange().await;
        crate::testing::ready(&mut tx, &scene.programme, scene.coordinator, who).await;
        tx.commit().await.expect("it is kept");
        let selection = "/programmes/learning-set/selection/offers";
        scene.browser.get(selection).await.says("Learning set has room for you");
        scene.browser.post(selection, &[]).await.is(303);
        let letters = scene.house.letters().await;
        let offer = letters.iter().find(|it| it.kind == "programmes/place-offered").expect("a place is offered");
        let start =
            "Hello Ada Byrne,\n\nGood news, Ada Byrne: Learning set has room for you.\n\nIt is kept for you until";
        assert!(offer.text.starts_with(start) && offer.text.contains("Say yes."), "{}", offer.text);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn every_letter_can_be_looked_at_and_none_is_sent_by_looking() {
    for scene in scenes().await {
        for kind in KINDS {
            let page = scene.browser.get(&format!("{LETTERS}/{}", kind.key)).await.is(200);
            page.says("How it reads in English")
                .says("How it reads in Welsh")
                .does_not_say("[letter")
                .does_not_say("[wording");
        }
        scene.browser.get(&format!("{LETTERS}/no-such-letter")).await.is(404);
        scene.browser.post(&format!("{LETTERS}/no-such-letter"), &[]).await.is(404);
        let missing = scene.browser.get("/programmes/nothing-here/letters").await.is(404);
        scene.browser.get("/programmes/elsewhere-set/letters").await.is_like(&missing);
        scene.house.nobody().get(RECEIVED).await.is(303);
        scene.house.nobody().post(RECEIVED, &fields("Mine", "")).await.is(303);
        assert!(scene.house.letters().await.is_empty());
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_copy_takes_the_words_over_and_goes_its_own_way() {
    for scene in scenes().await {
        scene.browser.post(RECEIVED, &fields("Welcome to {programme}.", "Of our own.")).await.is(303);
        let again = [("title", "Second set"), ("address", "second-set")];
        scene.browser.post("/programmes/learning-set/copy", &again).await.redirects_to("/programmes/second-set");
        let second = RECEIVED.replace("learning-set", "second-set");
        scene.browser.get(&second).await.says("Welcome to Second set.").says("Of our own.");
        scene.browser.post(&format!("{second}/usual"), &[]).await.is(303);
        scene.browser.get(RECEIVED).await.says("Of our own.");
        scene.browser.get(&second).await.does_not_say("Of our own.");
        scene.house.close().await;
    }
}
