//! Appointments put, changed and cancelled: one letter a change, none when nothing changed.

use super::client::line;
use super::plan::{cancel, details, enter, meeting, plan, put, unknown};
use crate::{Appointment, Guest, News, store};
use platform::outbox::{Letter, Method};
use testkit::{House, houses};
use web::Tongue;

/// The only letter since the last were read, and the entry it carries.
async fn only(house: &House) -> (Letter, Method, String) {
    let [letter]: [Letter; 1] = house.letters().await.try_into().expect("one letter");
    let calendar = letter.calendar.clone().unwrap();
    (letter, calendar.method, calendar.text)
}

fn said(text: &str) -> [String; 5] {
    ["METHOD", "UID", "SEQUENCE", "STATUS", "SUMMARY"].map(|it| line(text, it))
}

#[tokio::test]
async fn each_change_is_one_letter_with_the_next_sequence_under_the_same_name() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, "Ngozi Adeyemi", "ngozi@alder.example").await;
        let first = details(house.now(), 30, "Learning set");
        let moved = details(house.now(), 37, "Learning set");
        assert_eq!(put(&house, 1, &ngozi, first.clone()).await, Some(News::New));
        let (letter, method, text) = only(&house).await;
        assert_eq!((method, letter.to.as_str(), letter.person), (Method::Request, "ngozi@alder.example", ngozi.person));
        let uid = line(&text, "UID");
        assert_eq!(said(&text), ["REQUEST", &uid, "0", "CONFIRMED", "Learning set"]);

        assert_eq!(put(&house, 1, &ngozi, first).await, None);
        assert!(house.letters().await.is_empty());

        assert_eq!(put(&house, 1, &ngozi, moved.clone()).await, Some(News::Changed));
        let (_, method, text) = only(&house).await;
        assert_eq!(method, Method::Request);
        assert_eq!(said(&text), ["REQUEST", &uid, "1", "CONFIRMED", "Learning set"]);

        assert_eq!(cancel(&house, 1, &ngozi).await.unwrap(), Some(News::Cancelled));
        let (letter, method, text) = only(&house).await;
        assert_eq!((method, letter.subject.as_str(), letter.person), (Method::Cancel, "Cancelled: Learning set", None));
        assert_eq!(said(&text), ["CANCEL", &uid, "2", "CANCELLED", "Learning set"]);
        assert_eq!(cancel(&house, 1, &ngozi).await.unwrap(), None);
        assert_eq!(cancel(&house, 2, &ngozi).await.unwrap(), None);

        assert_eq!(put(&house, 1, &ngozi, moved).await, Some(News::Changed));
        let (_, _, text) = only(&house).await;
        assert_eq!(said(&text), ["REQUEST", &uid, "3", "CONFIRMED", "Learning set"]);
        house.close().await;
    }
}

#[tokio::test]
async fn the_letter_says_it_in_words_and_the_entry_has_its_zone_its_organiser_and_no_link() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, "Ngozi Adeyemi", "ngozi@alder.example").await;
        put(&house, 1, &ngozi, details(house.now(), 30, "Learning set")).await;
        let (letter, _, text) = only(&house).await;
        assert_eq!(letter.subject, "For your calendar: Learning set");
        assert!(letter.text.contains("Where: Room 2") && letter.text.contains("http://hearth.localhost/calendar"));
        assert!(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London") && !text.contains("://"));
        let unfolded = text.replace("\r\n ", "");
        let organiser = unfolded.lines().find(|it| it.starts_with("ORGANIZER")).unwrap();
        assert!(organiser.ends_with("mailto:kith@hearth.example"), "{organiser}");
        assert!(line(&text, "UID").ends_with("@hearth.example"));

        let iolo = Guest { tongue: Tongue::Welsh, ..unknown("Iolo Pugh", "iolo@hafod.example") };
        put(&house, 1, &iolo, details(house.now(), 30, "Learning set")).await;
        let (letter, _, text) = only(&house).await;
        assert_eq!(letter.subject, "Ar gyfer eich calendr: Learning set");
        assert!(letter.text.contains("/events/my-booking/7-key"));
        assert!(!text.contains("ngozi@") && !text.contains("Ngozi"), "nobody is told of others");
        house.close().await;
    }
}

#[tokio::test]
async fn a_new_address_is_told_of_the_date_and_the_old_one_loses_it() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, "Ngozi Adeyemi", "ngozi@alder.example").await;
        let date = details(house.now(), 30, "Learning set");
        put(&house, 1, &ngozi, date.clone()).await;
        let (_, _, first) = only(&house).await;
        let moved = Guest { email: "ngozi@oak.example".parse().unwrap(), ..ngozi.clone() };
        assert_eq!(put(&house, 1, &moved, date.clone()).await, Some(News::New));
        let mut seen = Vec::new();
        for letter in house.letters().await {
            let text = letter.calendar.unwrap().text;
            seen.push([letter.to.to_string(), line(&text, "METHOD"), line(&text, "UID"), line(&text, "SEQUENCE")]);
        }
        seen.sort();
        let uid = line(&first, "UID");
        let wanted = [["ngozi@alder.example", "CANCEL", &uid, "1"], ["ngozi@oak.example", "REQUEST", &uid, "2"]];
        assert_eq!(seen, wanted.map(|it| it.map(str::to_owned)));

        let renamed = Guest { name: "Ngozi Bello".to_owned(), ..moved };
        assert_eq!(put(&house, 1, &renamed, date).await, None, "calendars do not show it");
        let kept = store::list_about(&mut house.look().await, meeting(1)).await.unwrap();
        assert_eq!(kept.iter().map(|it| it.guest.clone()).collect::<Vec<_>>(), [renamed]);
        house.close().await;
    }
}

#[tokio::test]
async fn everybody_is_told_when_something_is_cancelled_and_only_once() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, "Ngozi Adeyemi", "ngozi@alder.example").await;
        let rhian = unknown("Rhian Prosser", "rhian@hafod.example");
        for (number, guest) in [(1, &ngozi), (1, &rhian), (2, &rhian)] {
            put(&house, number, guest, details(house.now(), 30, "Learning set")).await;
        }
        assert_eq!(house.letters().await.len(), 3);
        let mut tx = house.arrange().await;
        assert_eq!(crate::cancel_all(&mut tx, meeting(1)).await.unwrap(), 2);
        assert_eq!(crate::cancel_all(&mut tx, meeting(1)).await.unwrap(), 0);
        tx.commit().await.unwrap();
        let mut told: Vec<_> = house.letters().await.into_iter().map(|it| (it.to.to_string(), it.subject)).collect();
        told.sort();
        let subject = "Cancelled: Learning set".to_owned();
        let wanted = ["ngozi@alder.example", "rhian@hafod.example"].map(|to| (to.to_owned(), subject.clone()));
        assert_eq!(told, wanted);
        assert_eq!(put(&house, 2, &rhian, details(house.now(), 30, "Learning set")).await, None, "another subject");
        house.close().await;
    }
}

#[tokio::test]
async fn what_is_not_committed_is_not_told() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, "Ngozi Adeyemi", "ngozi@alder.example").await;
        let (details, organiser) = (details(house.now(), 30, "Learning set"), house.host.sender.clone());
        let mut tx = house.arrange().await;
        let wanted = Appointment { subject: meeting(1), guest: ngozi, details, organiser };
        crate::put(&mut tx, wanted).await.unwrap();
        tx.rollback().await;
        assert!(house.letters().await.is_empty());
        assert!(store::list_about(&mut house.look().await, meeting(1)).await.unwrap().is_empty());
        house.close().await;
    }
}

#[tokio::test]
async fn who_is_erased_leaves_no_trace_in_dates_that_are_over_and_keeps_those_to_come() {
    for house in houses(&plan()).await {
        let guest = unknown("Gwenllian Quartermain", "gwenllian@quartermain.example");
        let nobody = "1@erased.invalid".parse().unwrap();
        put(&house, 1, &guest, details(house.now(), 30, "Learning set")).await;
        put(&house, 2, &guest, details(house.now(), 60, "Learning set")).await;
        cancel(&house, 1, &guest).await.unwrap();
        let erase = async || {
            let mut tx = house.arrange().await;
            crate::erase_guest(&mut tx, &guest.email, &nobody).await.unwrap();
            tx.commit().await.unwrap();
            house.everything().await.to_lowercase()
        };
        let left = erase().await;
        assert!(left.contains("quartermain"), "who calls the second off has still to write to them");
        let gone = store::list_about(&mut house.look().await, meeting(1)).await.unwrap();
        assert!(gone.iter().all(|it| it.guest.email == nobody && it.guest.name == "–"));
        house.pass(super::plan::DAY * 61);
        assert!(!erase().await.contains("quartermain"));
        house.letters().await;
        house.close().await;
    }
}
