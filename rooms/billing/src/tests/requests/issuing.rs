//! Issuing: from the place that is taken to the letter with the link.

use crate::policy::SetIssuer;
use crate::tests::plan::{BILLING, bare_scenes, details, holds, scenes};
use crate::vat::Registration;
use crate::{commands, store};

#[tokio::test]
async fn one_invoice_is_issued_for_an_employer_and_sent() {
    for scene in scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
        scene.placed("Femi Okonjo-Reid", "Alder Vale Homes", Some("PO 7781")).await;
        scene.house.letters().await;
        scene.browser.get(BILLING).await.is(200).says("Alder Vale Homes").says("PO 7781").says("Ready");
        let page = scene.issued("Siân Pritchard").await;
        let year = scene.house.now().day().civil().year();
        assert_eq!(page, format!("/billing/invoices/INV-{year}-000001"));
        assert_eq!(scene.letters().await, [("accounts@alder.example".to_owned(), "invoice".to_owned())]);
        let invoice = scene.browser.get(&page).await.is(200);
        invoice.says("S.P.").says("F.O.R.").does_not_say("Pritchard").says("£400.00").says("Not paid yet");
        scene.browser.get(BILLING).await.says("Nothing to invoice").says("Alder Vale Homes");
        scene.browser.get("/billing").await.is(200).says("Every place is invoiced").says("£400.00");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_place_is_on_one_invoice_only_and_nobody_is_invoiced_unseen() {
    for scene in scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
        let path = scene.due("Siân Pritchard").await;
        let seen = scene.seen(&path).await;
        scene.placed("Femi Okonjo", "Alder Vale Homes", Some("PO 7781")).await;
        let stale = scene.issues("Siân Pritchard", &[("seen", &seen)]).await.is(422);
        stale.says("The places have changed").says("Femi Okonjo");
        scene.issued("Siân Pritchard").await;
        scene.browser.get(&path).await.is(409).says("on an invoice already");
        scene.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn nothing_is_issued_without_an_order_that_the_employer_needs() {
    for scene in scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
        scene.placed("Isla Drummond", "Tai Menai", None).await;
        let without = [("purchase_order", "  "), ("contact_name", "Ffion in finance")];
        let again = scene.issues("Siân Pritchard", &without).await.is(422).says("pays only with one");
        assert!(holds(&again, "Ffion in finance"));
        scene.issues("Isla Drummond", &without).await.is(303);
        let mut tx = scene.house.look().await;
        assert_eq!(store::list_owing(&mut tx, None).await.unwrap().len(), 1);
        drop(tx);
        scene.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_was_typed_is_shown_again_with_all_that_is_to_mend() {
    for scene in scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
        let typed = [("naming", ""), ("contact_email", "accounts"), ("address", " "), ("contact_name", "Accounts")];
        let again = scene.issues("Siân Pritchard", &typed).await.is(422);
        again.says("Choose initials or full names").says("Enter an email address").says("postal address");
        scene.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_issued_invoice_stays_as_it_is_when_the_issuer_changes() {
    for scene in scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
        let page = scene.issued("Siân Pritchard").await;
        let before = scene.kept(&page).await.into_inner();
        let mut tx = scene.house.arrange().await;
        let moved = crate::issuer::Details {
            name: "Hearth Trust".into(),
            registration: Registration::NotRegistered,
            ..details()
        };
        commands::set_issuer(&mut tx, &scene.permit::<SetIssuer>(()), moved, None).await.unwrap();
        tx.commit().await.unwrap();
        let after = scene.kept(&page).await.into_inner();
        assert_eq!(before, after);
        assert_eq!(after.issuer.details, details());
        scene.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn nothing_is_issued_before_the_issuer_is_known() {
    for scene in bare_scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
        let path = scene.due("Siân Pritchard").await;
        scene.browser.get(&path).await.is(200).says("Before you can issue invoices");
        scene.browser.post(&path, &[("naming", "initials")]).await.is(409);
        scene.browser.get("/billing").await.is(200).says("Before you can issue invoices");
        let wrong = scene.browser.post("/billing/issuer", &[("name", "Hearth"), ("vat", "registered")]).await.is(422);
        wrong.says("Enter a VAT number").says("Enter the town or city");
        let form = [
            ("name", "Hearth"),
            ("street", "4 Tannery Row"),
            ("town", "Kirkwall"),
            ("postcode", "KW15 1AA"),
            ("email", "finance@hearth.example"),
            ("vat", "not-registered"),
            ("days", "14"),
            ("bank_name", "Hearth"),
            ("sort_code", "12-34-56"),
            ("account", "12345678"),
        ];
        scene.browser.post("/billing/issuer", &form).await.redirects_to("/billing");
        assert!(holds(&scene.browser.get("/billing/issuer").await, "Kirkwall"));
        let page = scene.issued("Siân Pritchard").await;
        scene.browser.get(&page).await.says("not registered for VAT").says("electronic invoice");
        scene.letters().await;
        scene.house.close().await;
    }
}
