//! The outbox without a mail server: kept, in a folder, and as a page lists it.

use super::{DAY, letter, letter_to, office, post, state};
use crate::ground::{floors, write};
use platform::Context;
use platform::audit::Line;
use platform::outbox::{self, Calendar, Carrier, Filter, Method, Posted, Show, State};
use platform::testing::{context, host, noon};

#[tokio::test]
async fn a_demonstration_keeps_its_letters() {
    for fresh in floors().await {
        let id = post(&fresh, letter_to(1)).await;
        office(&fresh, Carrier::Kept).settle().await;
        assert_eq!(state(&fresh, id).await, State::Kept(noon()), "{}", fresh.name);
        assert_eq!(outbox::waiting(&mut fresh.db.read(context()).await.unwrap()).await.unwrap().count, 0);
    }
}

#[tokio::test]
async fn a_folder_receives_one_file_a_letter() {
    for fresh in floors().await {
        let folder = fresh.folder().join("letters");
        std::fs::create_dir(&folder).unwrap();
        let id = post(&fresh, letter_to(1)).await;
        office(&fresh, Carrier::Folder(folder.clone())).settle().await;
        let text = std::fs::read_to_string(folder.join(format!("{id}.eml"))).unwrap();
        assert!(text.contains("Subject: Your place") && text.contains("Reply-To: office@kith.example"), "{text}");
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_folder_that_is_not_there_loses_no_letter() {
    for fresh in floors().await {
        let folder = fresh.folder().join("letters");
        let office = office(&fresh, Carrier::Folder(folder.clone()));
        let id = post(&fresh, letter_to(1)).await;
        office.settle().await;
        assert!(matches!(state(&fresh, id).await, State::Queued { trouble: Some(_), .. }), "{}", fresh.name);
        std::fs::create_dir(&folder).unwrap();
        office.clock.advance(DAY);
        office.settle().await;
        assert_eq!(state(&fresh, id).await, State::Sent(noon().plus(DAY)), "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_letter_leaves_only_when_its_transaction_commits_and_once_a_key() {
    for fresh in floors().await {
        let mut tx = fresh.db.write(context()).await.unwrap();
        tx.post(letter_to(1)).await.unwrap();
        tx.rollback().await;
        let first = post(&fresh, letter_to(2).once("welcome reader 2")).await;
        assert_eq!(post(&fresh, letter_to(2).once("welcome reader 2")).await, first);
        let mut tx = fresh.db.read(context()).await.unwrap();
        let all = outbox::list(&mut tx, &Filter::default(), 100).await.unwrap();
        assert_eq!(all.iter().map(|it| it.id).collect::<Vec<_>>(), [first], "{}", fresh.name);
    }
}

#[tokio::test]
async fn a_letter_reads_back_as_it_was_posted() {
    for fresh in floors().await {
        let person = context().dice.id(noon());
        let calendar = Calendar { method: Method::Cancel, text: "BEGIN:VCALENDAR\r\n".into() };
        let posted =
            Posted::new("tests/meeting", "siân@cartrefi.example".parse().unwrap(), "Cyfarfod\r\nX: y", "Shwmae")
                .for_person(person)
                .calendar(calendar.clone())
                .unsubscribe("https://kith.example/letters/stop")
                .about("tests/meeting", 7)
                .not_after(noon().plus(DAY));
        let it = letter(&fresh, post(&fresh, posted).await).await;
        assert_eq!(
            (it.subject.as_str(), it.text.as_str(), it.html),
            ("Cyfarfod X: y", "Shwmae", None),
            "{}",
            fresh.name
        );
        assert_eq!((it.person, it.calendar), (Some(person), Some(calendar)));
        assert_eq!(it.about, Some(("tests/meeting".into(), "7".into())));
        assert_eq!((it.not_after, it.message_id, it.attempts), (Some(noon().plus(DAY)), None, 0));
        assert_eq!(it.state, State::Queued { due_at: noon(), trouble: None });
    }
}

#[tokio::test]
async fn the_list_can_be_narrowed_and_turned_over_and_shows_no_other_host() {
    for fresh in floors().await {
        for number in 0..5 {
            post(&fresh, letter_to(number).about("tests/application", number % 2)).await;
        }
        let other = Context { host: host(2), ..context() };
        write(&fresh.db, &other, async |tx| tx.post(letter_to(9)).await).await;
        let mut tx = fresh.db.read(context()).await.unwrap();
        let about = Filter { about: Some(("tests/application".into(), "1".into())), ..Filter::default() };
        assert_eq!(outbox::list(&mut tx, &about, 100).await.unwrap().len(), 2, "{}", fresh.name);
        let first = outbox::list(&mut tx, &Filter::default(), 3).await.unwrap();
        let before = first.last().map(|it| (it.queued_at, it.id));
        let rest = outbox::list(&mut tx, &Filter { before, ..Filter::default() }, 3).await.unwrap();
        assert_eq!((first.len(), rest.len()), (3, 2), "{}", fresh.name);
        for (show, many) in [(Show::Waiting, 5), (Show::Failed, 0)] {
            let filter = Filter { show, ..Filter::default() };
            assert_eq!(outbox::list(&mut tx, &filter, 100).await.unwrap().len(), many, "{}", fresh.name);
        }
    }
}

#[tokio::test]
async fn a_letter_sent_again_to_a_better_address_is_a_new_letter_and_the_old_one_stays_unsent() {
    for fresh in floors().await {
        let first = post(&fresh, letter_to(1).once("key")).await;
        let again = write(&fresh.db, &context(), async |tx| {
            tx.audit(Line::new("sent again", "letter", first)).await?;
            outbox::resend(tx, first, "ngozi@alder-housing.example".parse().unwrap()).await
        })
        .await
        .unwrap();
        let copy = letter(&fresh, again).await;
        assert_eq!((copy.to.as_str(), copy.subject.as_str()), ("ngozi@alder-housing.example", "Your place"));
        assert_eq!(state(&fresh, first).await, State::Cancelled(noon()), "{}", fresh.name);
        let nobody = write(&fresh.db, &context(), async |tx| {
            let stranger = tx.id();
            outbox::resend(tx, stranger, "ngozi@alder-housing.example".parse().unwrap()).await
        })
        .await;
        assert_eq!(nobody, None, "{}", fresh.name);
    }
}

#[tokio::test]
async fn the_words_of_letters_are_forgotten_long_after_they_left_and_never_before() {
    for fresh in floors().await {
        let (sent, waiting) = (post(&fresh, letter_to(1)).await, letter_to(2).not_before(noon().plus(DAY * 400)));
        let waiting = post(&fresh, waiting).await;
        office(&fresh, Carrier::Kept).settle().await;
        let mut forgotten = Vec::new();
        for days in [365, 367] {
            let later = Context { now: noon().plus(DAY * days), ..context() };
            let before = later.now.minus(DAY * 366);
            forgotten.push(write(&fresh.db, &later, async |tx| outbox::forget_words_before(tx, before).await).await);
        }
        assert_eq!(forgotten, [0, 1], "{}", fresh.name);
        let (sent, waiting) = (letter(&fresh, sent).await, letter(&fresh, waiting).await);
        assert_eq!((sent.text.as_str(), sent.html, sent.subject.as_str()), ("", None, "Your place"));
        assert!(waiting.text.contains("reader 2"), "it has still to leave: {}", fresh.name);
    }
}

#[tokio::test]
async fn what_letters_about_somebody_said_is_erased_and_those_that_wait_are_not_sent() {
    for fresh in floors().await {
        let sent = post(&fresh, letter_to(1).about("tests/application", 1)).await;
        office(&fresh, Carrier::Kept).settle().await;
        let waiting = post(&fresh, letter_to(1).about("tests/application", 1)).await;
        let other = post(&fresh, letter_to(2).about("tests/application", 2)).await;
        let erased = write(&fresh.db, &context(), async |tx| {
            tx.audit(Line::new("erased", "tests", 1)).await?;
            outbox::erase_about(tx, "tests/application", "1").await
        })
        .await;
        assert_eq!(erased, 2, "{}", fresh.name);
        for id in [sent, waiting] {
            let it = letter(&fresh, id).await;
            assert_eq!((it.text.as_str(), it.html), ("", None), "{}", fresh.name);
            assert_eq!(it.to.domain(), "erased.invalid");
        }
        assert!(matches!(state(&fresh, sent).await, State::Kept(_)));
        assert_eq!(state(&fresh, waiting).await, State::Cancelled(noon()));
        assert!(letter(&fresh, other).await.text.contains("reader 2"));
    }
}
