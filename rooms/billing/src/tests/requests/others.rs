//! Those who may and those who may not; files; the page an employer reads by its link.

use crate::tests::plan::{BILLING, colleague, scenes};
use crate::{links, url};
use platform::access::Role;

#[tokio::test]
async fn finance_keeps_the_books_and_others_find_nothing() {
    for scene in scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
        let page = scene.issued("Siân Pritchard").await;
        let finance = scene.house.as_(colleague(&scene.house, "Owain Bevan", Role::Finance).await).await;
        let editor = scene.house.as_(colleague(&scene.house, "Maud Ferris", Role::Editor).await).await;
        for path in ["/billing", "/billing/issuer", "/billing/export", BILLING, &page] {
            finance.get(path).await.is(200);
            editor.get(path).await.is(404);
            scene.house.nobody().get(path).await.is(303);
        }
        editor.get(&page).await.is_like(&editor.get("/billing/invoices/INV-1999-000001").await);
        scene.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_employer_reads_its_invoice_by_the_link_in_the_letter() {
    for scene in scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
        scene.house.letters().await;
        let page = scene.issued("Siân Pritchard").await;
        let letters = scene.house.letters().await;
        let letter = letters.iter().find(|it| it.kind == "billing/invoice").unwrap();
        assert!(!letter.text.contains("Pritchard") && !letter.text.contains("Learning set"), "{}", letter.text);
        let it = scene.kept(&page).await;
        let own = url::own(&links::key(&scene.house.home.secret, it.id));
        assert!(letter.text.contains(&own), "{}", letter.text);
        let nobody = scene.house.nobody();
        nobody.get(&own).await.is(200).says("£200.00").says("12-34-56").does_not_say("Pritchard");
        let pdf = nobody.get(&format!("{own}/invoice.pdf")).await.is(200);
        assert!(pdf.body.starts_with(b"%PDF"));
        let forged = own.replace(&own[own.len() - 4..], "0000");
        nobody.get(&forged).await.is(404);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn documents_and_ledgers_are_files() {
    for scene in scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 7781")).await;
        let page = scene.issued("Siân Pritchard").await;
        scene.browser.post(&format!("{page}/credit"), &[("places", "0"), ("why", "A mistake")]).await.is(303);
        let number = page.rsplit('/').next().unwrap().replace("INV", "CN");
        let employer = scene.kept(&page).await.invoice.employer;
        for path in [
            format!("{page}/invoice.pdf"),
            format!("/billing/credit-notes/{number}/credit-note.pdf"),
            format!("/billing/employers/{employer}/statement.pdf"),
        ] {
            assert!(scene.browser.get(&path).await.is(200).body.starts_with(b"%PDF"), "{path}");
        }
        let xml = scene.browser.get(&format!("{page}/invoice.xml")).await.is(200).text();
        assert!(xml.contains("<cbc:EndpointID schemeID=\"EM\">accounts@alder.example"), "{xml}");
        scene.browser.get(&format!("/billing/credit-notes/{number}/credit-note.xml")).await.is(200);
        let period = "from-day=1&from-month=1&from-year=2020&to-day=31&to-month=12&to-year=2098";
        let found = scene.browser.get(&format!("/billing/export?{period}")).await.is(200);
        found.says("Invoices: 1. Credit notes: 1.");
        let turned = period.replace("2098", "2019");
        scene.browser.get(&format!("/billing/export?{turned}")).await.is(422).says("not before the first");
        let xero = scene.browser.get(&format!("/billing/export/xero.csv?{period}&xero=260")).await.is(200).text();
        assert!(xero.contains("Alder Vale Homes,accounts@alder.example,INV-") && xero.contains(",260,"), "{xero}");
        let sage = scene.browser.get(&format!("/billing/export/sage.csv?{period}")).await.is(200).text();
        assert!(sage.contains("\nSC,Alder Va,4000,"), "{sage}");
        scene.letters().await;
        scene.house.close().await;
    }
}
