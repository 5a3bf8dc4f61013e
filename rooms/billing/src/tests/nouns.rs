//! What is typed, and what could be invoiced.

use super::plan::{bare_scenes, details};
use crate::due::{Missing, dues};
use crate::issuer::{Details, Typed};
use people::PurchaseOrder;
use std::collections::BTreeSet;

fn typed() -> Typed<'static> {
    Typed {
        name: " Hearth  Network CIC",
        street: "4 Tannery Row",
        town: "Kirkwall",
        postcode: "kw15 1aa",
        email: "finance@hearth.example",
        vat: "registered",
        vat_number: "123 4567 89",
        company_number: "SC123456",
        days: "30",
        bank_name: "Hearth Network CIC",
        sort_code: "123456",
        account: "1234 5678",
        iban: "gb33 bukb 2020 1555 5555 55",
    }
}

#[test]
fn the_issuers_details_are_read_as_people_type_them() {
    assert_eq!(Details::check(typed()), Ok(details()));
}

#[test]
fn everything_that_is_to_mend_comes_back_at_once() {
    let wrong = Typed {
        vat_number: "12",
        days: "0",
        sort_code: "12-34-5x",
        account: "1",
        iban: "GB34BUKB20201555555555",
        ..typed()
    };
    let fields = |typed| Details::check(typed).unwrap_err().into_iter().map(|it| it.0).collect::<Vec<_>>();
    assert_eq!(fields(wrong), ["vat_number", "days", "sort_code", "account", "iban"]);
    let blank = ["name", "street", "town", "postcode", "bank_name", "email", "vat", "days", "sort_code", "account"];
    assert_eq!(fields(Typed::default()), blank);
}

#[tokio::test]
async fn places_of_one_employer_and_order_make_one_invoice() {
    for scene in bare_scenes().await {
        scene.placed("Siân Pritchard", "Alder Vale Homes", Some("PO 1")).await;
        scene.placed("Femi Okonjo", "alder vale HOMES", Some("PO 1")).await;
        scene.placed("Isla Drummond", "Alder Vale Homes", Some("PO 2")).await;
        scene.placed("Aoife Brannigan", "Tai Menai", None).await;
        let all = dues(scene.places().await, &BTreeSet::new());
        let mut heads: Vec<(String, Option<&str>, usize)> =
            all.iter().map(|it| (it.key(), it.number(), it.places.len())).collect();
        heads.sort();
        let alder = || "alder vale homes".to_owned();
        let wanted = [(alder(), Some("PO 1"), 2), (alder(), Some("PO 2"), 1), ("tai menai".to_owned(), None, 1)];
        assert_eq!(heads, wanted);
        let menai = all.iter().find(|it| it.employer() == "Tai Menai").unwrap();
        assert_eq!(menai.no_order_because(), Some("We pay on invoice"));
        assert_eq!(menai.missing(PurchaseOrder::Unknown, true), []);
        assert_eq!(menai.missing(PurchaseOrder::Needed, false), [Missing::PurchaseOrder]);
        let first = all[0].first().id;
        let fewer = dues(scene.places().await, &BTreeSet::from([first]));
        assert!(fewer.iter().all(|it| it.places.iter().all(|place| place.id != first)));
        scene.house.close().await;
    }
}
