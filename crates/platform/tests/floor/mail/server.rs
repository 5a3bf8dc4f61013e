//! What a mail server may answer, and what becomes of the letters.

use super::peer::{Peer, Received};
use super::{DAY, HOUR, MINUTE, letter, letter_to, office, post, sender, state};
use crate::ground::{floors, write};
use platform::Clock;
use platform::outbox::{self, Calendar, Method, Security, State};
use platform::testing::{context, noon};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// The Message-IDs each reader got.
fn ids_by_reader(received: &[Received]) -> BTreeMap<String, BTreeSet<String>> {
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for letter in received {
        ids.entry(letter.to.clone()).or_default().insert(letter.id.clone());
    }
    ids
}

#[tokio::test]
async fn a_letter_arrives_as_it_was_written() {
    for fresh in floors().await {
        let mut peer = Peer::start();
        let office = office(&fresh, peer.carrier());
        let id = post(&fresh, letter_to(1)).await;
        office.settle().await;
        let received = peer.received();
        let [one] = &received[..] else { panic!("{received:?}") };
        assert_eq!((one.to.as_str(), one.subject.as_str()), ("reader1@alder-housing.example", "Your place"));
        assert_eq!((one.automatic.as_str(), one.text.trim()), ("auto-generated", "Hello, reader 1."));
        assert_eq!(one.parts, ["text/plain", "text/html"]);
        assert_eq!(one.id, format!("<{id}@kith.example>"));
        assert_eq!(state(&fresh, id).await, State::Sent(noon()), "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_calendar_entry_arrives_last_with_its_method_and_to_the_letter() {
    let title = "Cyfarfod â’r grŵp ".repeat(8);
    let text = format!("BEGIN:VCALENDAR\r\nSUMMARY:{}\r\n {}\r\n.\r\nEND:VCALENDAR\r\n", &title[..60], &title[60..]);
    for fresh in floors().await {
        for method in [Method::Request, Method::Cancel] {
            let mut peer = Peer::start();
            let office = office(&fresh, peer.carrier());
            post(&fresh, letter_to(1).calendar(Calendar { method, text: text.clone() })).await;
            office.settle().await;
            let received = peer.received();
            let [one] = &received[..] else { panic!("{received:?}") };
            assert_eq!(one.parts, ["text/plain", "text/html", "text/calendar"], "{}", fresh.name);
            assert_eq!((&one.methods[..], &one.entries[..]), (&[method.word().to_owned()][..], &[text.clone()][..]));
        }
    }
}

#[tokio::test]
async fn a_refusal_for_good_fails_the_letter_with_the_reason_and_no_other() {
    for fresh in floors().await {
        for (answer, reason) in [("550", "no such mailbox"), ("550-data", "looks like spam")] {
            let mut peer = Peer::start();
            let office = office(&fresh, peer.carrier());
            peer.tell(answer);
            let (refused, good) = (post(&fresh, letter_to(1)).await, post(&fresh, letter_to(2)).await);
            office.settle().await;
            let states = [state(&fresh, refused).await, state(&fresh, good).await];
            let failed: Vec<_> =
                states.iter().filter(|s| matches!(s, State::Failed { why, .. } if why.contains(reason))).collect();
            assert_eq!((failed.len(), states.contains(&State::Sent(noon()))), (1, true), "{}: {states:?}", fresh.name);
            office.live_for(10, HOUR).await;
            assert_eq!(peer.received().iter().filter(|it| it.answer == "accept").count(), 1);
        }
    }
}

#[tokio::test]
async fn a_letter_refused_for_now_is_sent_later_with_the_same_message_id() {
    for fresh in floors().await {
        for answer in ["421", "451", "hang", "hang-data", "drop-data", "greet-421"] {
            let mut peer = Peer::start();
            let office = office(&fresh, peer.carrier());
            peer.tell(answer);
            let id = post(&fresh, letter_to(1)).await;
            office.settle().await;
            let State::Queued { trouble: Some(_), .. } = state(&fresh, id).await else {
                panic!("{} after {answer}: {:?}", fresh.name, state(&fresh, id).await)
            };
            office.live_for(5, MINUTE).await;
            let received = peer.received();
            assert!(matches!(state(&fresh, id).await, State::Sent(_)), "{} after {answer}", fresh.name);
            assert_eq!(received.iter().filter(|it| it.answer == "accept").count(), 1, "{answer}: {received:?}");
            assert_eq!(ids_by_reader(&received).into_values().map(|ids| ids.len()).collect::<Vec<_>>(), [1]);
        }
    }
}

#[tokio::test]
async fn whatever_the_server_answers_no_letter_is_lost_and_doubles_share_their_message_id() {
    for fresh in floors().await {
        let mut peer = Peer::start();
        let answers = ["accept", "421", "451", "hang", "hang-data", "drop-data", "accept", "greet-421", "550"];
        let script: Vec<_> = (0..45).map(|n| answers[(n * 7 + n / 9) % answers.len()]).collect();
        peer.tell(&script.join(" "));
        let office = office(&fresh, peer.carrier());
        let mut posted = Vec::new();
        for number in 0..60 {
            posted.push((format!("reader{number}@alder-housing.example"), post(&fresh, letter_to(number)).await));
        }
        office.live_for(150, 5 * MINUTE).await;
        let received = peer.received();
        let taken: BTreeSet<_> = received.iter().filter(|it| it.answer == "accept").map(|it| it.to.clone()).collect();
        let (mut sent, mut failed) = (0, 0);
        for (reader, id) in posted {
            match state(&fresh, id).await {
                State::Sent(_) => {
                    assert!(taken.contains(&reader), "{}: {reader} is said to have a letter", fresh.name);
                    sent += 1;
                }
                State::Failed { why, .. } => {
                    assert!(why.contains("no such mailbox"), "{}: {why}", fresh.name);
                    failed += 1;
                }
                other => panic!("{}: {reader} waits still: {other:?}", fresh.name),
            }
        }
        assert_eq!((sent, failed), (55, 5), "{}", fresh.name);
        for (reader, ids) in ids_by_reader(&received) {
            assert_eq!(ids.len(), 1, "{reader} got {ids:?}");
        }
    }
}

#[tokio::test]
async fn a_provider_that_is_down_for_a_day_costs_no_letter_and_few_attempts() {
    for fresh in floors().await {
        let down = office(&fresh, Peer::nobody());
        let mut letters = Vec::new();
        for number in 0..20 {
            letters.push(post(&fresh, letter_to(number)).await);
        }
        let code = post(&fresh, letter_to(20).not_after(noon().plus(10 * MINUTE))).await;
        down.live_for(288, 5 * MINUTE).await;
        let mut peer = Peer::start();
        let up = super::Office { sender: sender(&fresh, &down.clock, peer.carrier()), clock: down.clock.clone() };
        up.live_for(15, 5 * MINUTE).await;
        for id in letters {
            let letter = letter(&fresh, id).await;
            assert!(matches!(letter.state, State::Sent(_)), "{}: {:?}", fresh.name, letter.state);
            assert!(letter.attempts < 60, "{}: {} attempts", fresh.name, letter.attempts);
        }
        assert!(matches!(state(&fresh, code).await, State::Failed { why, .. } if why.contains("in time")));
        let received = peer.received();
        assert_eq!(received.len(), 20, "{}: each once, and nothing stale", fresh.name);
    }
}

#[tokio::test]
async fn a_letter_that_cannot_be_sent_for_five_days_is_given_up_with_the_reason() {
    for fresh in floors().await {
        let office = office(&fresh, Peer::nobody());
        let id = post(&fresh, letter_to(1)).await;
        office.live_for(5 * 24, HOUR).await;
        office.live_for(2, HOUR).await;
        let State::Failed { why, .. } = state(&fresh, id).await else { panic!("{:?}", state(&fresh, id).await) };
        assert!(why.contains("five days") && why.contains("mail server"), "{}: {why}", fresh.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sender_killed_at_any_step_loses_nothing_and_repeats_only_under_the_same_message_id() {
    for fresh in floors().await {
        let mut peer = Peer::start();
        let clock = Clock::set_to(noon());
        let mut letters = Vec::new();
        for number in 0..40 {
            letters.push(post(&fresh, letter_to(number)).await);
        }
        for step in 0..25u64 {
            let sender = sender(&fresh, &clock, peer.carrier());
            drop(tokio::time::timeout(Duration::from_micros(step * 700), sender.tick()).await);
            clock.advance(6 * MINUTE);
        }
        let last = super::Office { sender: sender(&fresh, &clock, peer.carrier()), clock };
        last.live_for(5, DAY / 24).await;
        for id in letters {
            assert!(matches!(state(&fresh, id).await, State::Sent(_)), "{}", fresh.name);
        }
        let ids = ids_by_reader(&peer.received());
        assert_eq!(ids.len(), 40, "{}", fresh.name);
        assert!(ids.values().all(|ids| ids.len() == 1), "{}: {ids:?}", fresh.name);
    }
}

#[tokio::test]
async fn the_waiting_letters_of_a_person_whose_roles_ended_are_not_sent() {
    for fresh in floors().await {
        let mut peer = Peer::start();
        let office = office(&fresh, peer.carrier());
        let (gone, here) = (context().dice.id(noon()), context().dice.id(noon()));
        let tomorrow = noon().plus(DAY);
        let theirs = post(&fresh, letter_to(1).for_person(gone).not_before(tomorrow)).await;
        let others = post(&fresh, letter_to(2).for_person(here).not_before(tomorrow)).await;
        let cancelled = write(&fresh.db, &context(), async |tx| outbox::cancel_for(tx, gone).await).await;
        assert_eq!(cancelled, 1, "{}", fresh.name);
        office.clock.advance(DAY);
        office.settle().await;
        assert_eq!(state(&fresh, theirs).await, State::Cancelled(noon()), "{}", fresh.name);
        assert_eq!(state(&fresh, others).await, State::Sent(tomorrow), "{}", fresh.name);
        assert_eq!(peer.received().len(), 1);
    }
}

#[tokio::test]
async fn a_password_that_is_wrong_keeps_letters_waiting_and_the_right_one_sends_them() {
    for fresh in floors().await {
        let mut peer = Peer::with_password("bara-brith");
        let wrong = office(&fresh, peer.carrier_knowing("scones"));
        let id = post(&fresh, letter_to(1)).await;
        wrong.live_for(3, MINUTE).await;
        let State::Queued { trouble: Some(why), .. } = state(&fresh, id).await else {
            panic!("{}: {:?}", fresh.name, state(&fresh, id).await)
        };
        assert!(why.contains("535") && !why.contains("scones"), "{}: {why}", fresh.name);
        let nameless =
            super::Office { sender: sender(&fresh, &wrong.clock, peer.carrier()), clock: wrong.clock.clone() };
        nameless.live_for(3, HOUR).await;
        assert!(matches!(state(&fresh, id).await, State::Queued { .. }), "{}", fresh.name);
        let right = super::Office {
            sender: sender(&fresh, &wrong.clock, peer.carrier_knowing("bara-brith")),
            clock: wrong.clock.clone(),
        };
        right.live_for(2, HOUR).await;
        assert!(matches!(state(&fresh, id).await, State::Sent(_)), "{}", fresh.name);
        assert_eq!(peer.received().len(), 1);
    }
}

#[tokio::test]
async fn a_server_without_encryption_gets_no_letter_when_encryption_was_asked_for() {
    for fresh in floors().await {
        for security in [Security::StartTls, Security::Implicit] {
            let mut peer = Peer::start();
            let office = office(&fresh, peer.carrier_asking_for(security));
            let id = post(&fresh, letter_to(1)).await;
            office.live_for(2, HOUR).await;
            assert!(matches!(state(&fresh, id).await, State::Queued { trouble: Some(_), .. }), "{}", fresh.name);
            assert!(peer.received().is_empty(), "{}: {security:?}", fresh.name);
        }
    }
}
