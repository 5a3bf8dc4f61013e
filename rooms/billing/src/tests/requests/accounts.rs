//! What happens to an invoice: payments, credit notes, a write-off, reminders.

use crate::chores::NoteWithdrawal;
use crate::tests::plan::{Scene, holds, scenes};
use programmes::place::PlaceGivenUp;

async fn two_places(scene: &Scene) -> String {
    scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
    scene.placed("Femi Okonjo", "Alder Vale Homes", Some("PO 7781")).await;
    let page = scene.issued("Siân Pritchard").await;
    scene.letters().await;
    page
}

/// Records a payment that came in today.
async fn pays(scene: &Scene, page: &str, amount: &str) -> testkit::Answer {
    let today = scene.house.now().day().civil();
    let (day, month, year) = (today.day().to_string(), today.month().to_string(), today.year().to_string());
    let form = [("amount", amount), ("on-day", &day), ("on-month", &month), ("on-year", &year), ("reference", "BACS")];
    let browser = scene.house.as_(scene.coordinator).await; // a visit ends when weeks go by
    browser.post(&format!("{page}/payment"), &form).await
}

#[tokio::test]
async fn a_part_is_recorded_and_what_is_too_much_is_kept_as_credit() {
    for scene in scenes().await {
        let page = two_places(&scene).await;
        let again = pays(&scene, &page, "lots").await.is(422).says("Enter an amount");
        assert!(holds(&again, "lots") && holds(&again, "BACS"));
        pays(&scene, &page, "150.00").await.redirects_to(&page);
        scene.browser.get(&page).await.says("Part paid").says("£250.00").says("by Ngozi Adeyemi");
        pays(&scene, &page, "£300").await.redirects_to(&page);
        scene.browser.get(&page).await.says("Paid too much, kept as credit").says("£50.00");
        let ahead = [("amount", "1"), ("on-day", "1"), ("on-month", "1"), ("on-year", "2099")];
        scene.browser.post(&format!("{page}/payment"), &ahead).await.is(422).says("not in the future");
        let it = scene.kept(&page).await;
        let statement = format!("/billing/employers/{}", it.invoice.employer);
        scene.browser.get(&statement).await.is(200).says("kept as credit").says("Payment for INV-");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_place_given_up_after_the_invoice_waits_for_a_decision_and_is_credited() {
    for scene in scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
        let femi = scene.placed("Femi Okonjo", "Alder Vale Homes", Some("PO 7781")).await;
        let page = scene.issued("Siân Pritchard").await;
        let places = scene.places().await;
        let place = places.iter().find(|it| it.name == "Femi Okonjo").unwrap().id;
        let key = web::links::key(&scene.house.home.secret, "interest", femi.id);
        let path = format!("/programmes/learning-set/my-interest/{key}/withdrawal");
        scene.house.nobody().post(&path, &[]).await.is(303);
        scene.letters().await;
        // Heard twice, it is noted once.
        let mut tx = scene.house.arrange().await;
        tx.enqueue(&NoteWithdrawal(PlaceGivenUp { programme: scene.programme.id, place })).await.unwrap();
        tx.commit().await.unwrap();
        scene.house.work().await;
        scene.browser.get("/billing").await.says("For you to decide");
        scene.browser.get(&page).await.says("1 place on this invoice was given up");
        let form = format!("{page}/credit");
        let shown = scene.browser.get(&form).await.is(200);
        assert!(holds(&shown, "The place was given up"));
        assert_eq!(shown.text().matches(" checked").count(), 1);
        scene.browser.post(&form, &[("why", "The place was given up")]).await.is(422).says("Choose at least one");
        let typed = [("places", "1"), ("why", "The place was given up")];
        scene.browser.post(&form, &typed).await.redirects_to(&page);
        assert_eq!(scene.letters().await, [("accounts@alder.example".to_owned(), "credit-note".to_owned())]);
        scene.browser.post(&form, &typed).await.is(409).says("credited already");
        let after = scene.browser.get(&page).await;
        after.says("CN-").says("£200.00").does_not_say("was given up. Decide");
        scene.browser.get("/billing").await.does_not_say("For you to decide");
        scene.browser.post(&form, &[("places", "0"), ("why", "A mistake")]).await.is(303);
        scene.browser.get(&page).await.says("Credited");
        scene.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_credited_place_can_be_invoiced_again() {
    for scene in scenes().await {
        let page = two_places(&scene).await;
        let form = [("places", "0"), ("why", "The order number was wrong")];
        scene.browser.post(&format!("{page}/credit"), &form).await.is(303);
        let again = scene.issued("Siân Pritchard").await;
        assert_ne!(again, page);
        scene.browser.get(&again).await.says("S.P.").does_not_say("F.O.");
        scene.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_nobody_waits_for_is_written_off_with_a_reason() {
    for scene in scenes().await {
        let page = two_places(&scene).await;
        let form = format!("{page}/write-off");
        scene.browser.post(&form, &[("why", " ")]).await.is(422).says("Enter why");
        scene.browser.post(&form, &[("why", "The company was dissolved")]).await.redirects_to(&page);
        scene.browser.get(&page).await.says("Written off").says("The company was dissolved");
        scene.browser.post(&form, &[("why", "Again")]).await.is(409).says("nothing to write off");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_employer_is_reminded_after_seven_fourteen_and_thirty_days_until_it_has_paid() {
    for scene in scenes().await {
        let page = two_places(&scene).await;
        let reminder = ("accounts@alder.example".to_owned(), "reminder".to_owned());
        scene.days_pass(36).await;
        assert_eq!(scene.letters().await, []);
        scene.days_pass(2).await;
        assert_eq!(scene.letters().await, std::slice::from_ref(&reminder));
        scene.days_pass(7).await;
        assert_eq!(scene.letters().await, [reminder]);
        pays(&scene, &page, "400").await.is(303);
        scene.days_pass(30).await;
        assert_eq!(scene.letters().await, []);
        let browser = scene.house.as_(scene.coordinator).await;
        browser.get(&page).await.says("7 days after").says("14 days after").does_not_say("30 days after");
        scene.house.close().await;
    }
}
