//! The gate: when it opens, what it notes, and that the address of the call is nowhere before.

use crate::tests::plan::{CALL, HOUR, scenes};
use std::time::Duration;
use testkit::Answer;

const MINUTE: Duration = Duration::from_secs(60);

/// In nothing of an answer, markup and headers included, is the address of the call.
trait KeepsTheCall {
    fn keeps_the_call_secret(self) -> Self;
}
impl KeepsTheCall for Answer {
    fn keeps_the_call_secret(self) -> Self {
        assert!(!self.text().contains("call.example"), "{}", self.asked);
        assert!(!format!("{:?}", self.headers).contains("call.example"), "{}", self.asked);
        self
    }
}

#[tokio::test]
async fn the_gate_opens_in_time_notes_once_and_sends_on() {
    for scene in scenes(2).await {
        let ada = scene.books("Ada Byrne").await;
        let (own, nobody) = (scene.own(&ada), scene.house.nobody());
        nobody.get(&own).await.says("You can come in from").does_not_say("Come in<");
        scene.presses(&ada, "arrival").await.is(409);
        nobody.get(&format!("{own}/arrival")).await.says("You are not in").keeps_the_call_secret();
        scene.until_start(MINUTE * 15);
        let before = scene.house.now();
        nobody.get(&own).await.says("Come in").keeps_the_call_secret();
        // A mail scanner opens everything: nothing changes, and the address stays where it is.
        nobody.get(&format!("{own}/arrival")).await.says("You are not in").keeps_the_call_secret();
        assert_eq!(scene.of("Ada Byrne").await.came, None);
        scene.presses(&ada, "arrival").await.redirects_to(&format!("{own}/arrival"));
        let door = nobody.get(&format!("{own}/arrival")).await.is(200);
        assert!(door.text().contains(CALL));
        assert_eq!(
            door.headers.get("refresh").and_then(|it| it.to_str().ok()),
            Some(format!("0; url={CALL}").as_str())
        );
        scene.house.pass(MINUTE * 5);
        scene.presses(&ada, "arrival").await.redirects_to(&format!("{own}/arrival"));
        assert_eq!(scene.of("Ada Byrne").await.came.map(|came| came.at), Some(before));
        scene.house.pass(HOUR * 2);
        nobody.get(&own).await.says("Thank you for coming").keeps_the_call_secret();
        nobody.get(&format!("{own}/arrival")).await.says("You are not in").keeps_the_call_secret();
        scene.presses(&ada, "arrival").await.is(409);
        scene.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn nobody_without_a_place_comes_in() {
    for scene in scenes(1).await {
        scene.books("Ada Byrne").await;
        let bela = scene.books("Bela Farkas").await;
        scene.until_start(MINUTE);
        scene.presses(&bela, "arrival").await.is(409);
        let own = scene.own(&bela);
        scene.house.nobody().get(&format!("{own}/arrival")).await.says("You are not in").keeps_the_call_secret();
        let forged = format!("{}0", &own[..own.len() - 1]);
        let forged = if forged == own { format!("{}1", &own[..own.len() - 1]) } else { forged };
        let nothing = scene.house.nobody().get("/events/my-booking/nothing").await.is(404);
        scene.house.nobody().get(&forged).await.is_like(&nothing);
        scene.house.nobody().post(&format!("{forged}/arrival"), &[]).await.is(404);
        scene.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_address_of_the_call_is_in_no_letter_and_on_no_page() {
    for scene in scenes(1).await {
        let ada = scene.books("Ada Byrne").await;
        let bela = scene.books("Bela Farkas").await;
        scene.books("Ada Byrne").await;
        let browser = scene.browser().await;
        let staff = ["", "/edit", "/people", "/people.csv", "/cancellation", "/booking"].map(|rest| scene.path(rest));
        for page in staff.iter().map(String::as_str).chain(["/events", "/events/new"]) {
            browser.get(page).await.is(200).keeps_the_call_secret();
        }
        for page in [scene.own(&ada), scene.own(&bela), format!("{}/cancellation", scene.own(&ada))] {
            scene.house.nobody().get(&page).await.is(200).keeps_the_call_secret();
        }
        scene.presses(&ada, "cancellation").await.is(303);
        scene.presses(&bela, "acceptance").await.is(303);
        scene.until_start(HOUR * 20);
        let letters = scene.house.letters().await;
        assert!(letters.iter().any(|it| it.kind == "events/reminder"));
        for letter in letters {
            let html = letter.html.unwrap_or_default();
            assert!(!letter.text.contains("call.example") && !html.contains("call.example"), "{}", letter.kind);
        }
        scene.house.close().await;
    }
}
