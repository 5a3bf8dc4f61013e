//! Many at once: no number is given twice, and none is left out.

use super::plan::{Scene, details, scenes};
use crate::charge::{Contact, Naming};
use crate::commands::{self, Wish};
use crate::due::{Due, Printed, dues};
use crate::issuer::Issuer;
use crate::number::{Kind, Number};
use crate::store;
use futures_util::future::join_all;
use platform::Tx;
use std::collections::BTreeSet;

#[tokio::test]
async fn fifty_invoices_issued_at_once_have_the_numbers_from_one_to_fifty() {
    for scene in scenes().await {
        for number in 0..50 {
            scene.placed(&format!("Person {number}"), &format!("Employer {number}"), Some("PO 1")).await;
        }
        let mut tx = scene.house.look().await;
        let issuer = store::current_issuer(&mut tx).await.unwrap().unwrap();
        drop(tx);
        let all = dues(scene.places().await, &BTreeSet::new());
        assert_eq!(all.len(), 50);
        join_all(all.iter().map(|due| issues(&scene, &issuer, due))).await;
        let mut tx = scene.house.look().await;
        let owing = store::list_owing(&mut tx, None).await.unwrap();
        let year = scene.house.now().day().civil().year();
        let wanted: Vec<Number> = (1..=50).rev().map(|count| Number { kind: Kind::Invoice, year, count }).collect();
        assert_eq!(owing.iter().map(|it| it.number).collect::<Vec<_>>(), wanted);
        drop(tx);
        scene.letters().await;
        scene.house.close().await;
    }
}

/// Issues as the edge does: what the database wants run again is run again.
async fn issues(scene: &Scene, issuer: &Issuer, due: &Due) {
    let rules = scene.programme.rules().unwrap();
    let issue = async |tx: &mut Tx| {
        let contact = Contact { name: "Accounts".into(), email: details().email };
        let printed = Printed {
            naming: Naming::Initials,
            purchase_order: due.number().map(str::to_owned),
            contact,
            address: vec!["2 Quay Street".into()],
            tongue: "en".into(),
        };
        let (say, page) = (&|key: &str| key.to_owned(), &|id: kernel::Id<_>| format!("/{id}"));
        let wish = Wish { due, rules: &rules, issuer, printed, say, page };
        commands::issue(tx, &scene.may_invoice(), wish, None).await
    };
    scene.house.write(issue).await;
}

#[tokio::test]
async fn an_invoice_that_is_not_committed_leaves_no_gap() {
    for scene in scenes().await {
        let mut tx = scene.house.arrange().await;
        assert_eq!(store::take_number(&mut tx, Kind::Invoice, 2027).await.unwrap().count, 1);
        tx.rollback().await;
        let mut tx = scene.house.arrange().await;
        let first = store::take_number(&mut tx, Kind::Invoice, 2027).await.unwrap();
        let second = store::take_number(&mut tx, Kind::Invoice, 2027).await.unwrap();
        let note = store::take_number(&mut tx, Kind::CreditNote, 2027).await.unwrap();
        let later = store::take_number(&mut tx, Kind::Invoice, 2028).await.unwrap();
        assert_eq!([first, second, note, later].map(|it| it.count), [1, 2, 1, 1]);
        tx.rollback().await;
        scene.house.close().await;
    }
}
