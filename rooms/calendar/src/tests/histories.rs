//! The same histories in a house: what stands in the outbox leaves every calendar, and every feed, as
//! the database has it.

use super::client::read_feed;
use super::history::{Act, arrive, histories, kept, shown};
use super::plan::{enter, meeting, plan};
use crate::appointment::Kept;
use crate::store;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::time::Duration;
use testkit::{House, houses};

async fn live(house: &House, acts: Vec<Act>) {
    for act in acts {
        let mut tx = house.arrange().await;
        match act {
            Act::Put(wanted) => drop(crate::put(&mut tx, wanted).await.unwrap()),
            Act::Cancel(subject, guest) => drop(crate::cancel(&mut tx, subject, &guest).await.unwrap()),
            Act::CancelAll(subject) => drop(crate::cancel_all(&mut tx, subject).await.unwrap()),
            Act::Wait(seconds) => house.pass(Duration::from_secs(seconds)),
        }
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn the_outbox_leaves_every_calendar_and_feed_as_the_database_has_it() {
    for house in houses(&plan()).await {
        let noon = house.now();
        let ngozi = enter(&house, "Ngozi Adeyemi", "ngozi@alder.example").await;
        let sian = enter(&house, "Siân Bowen", "sian@cartrefi.example").await;
        let people = [ngozi, sian].map(|it| it.person.unwrap());
        let mut runner = TestRunner::deterministic();
        let (mut letters, mut subjects) = (Vec::new(), Vec::new());
        for round in 0..12u128 {
            let first = 1_000 + round * 2;
            let steps = histories(20).new_tree(&mut runner).unwrap().current();
            live(&house, steps.iter().map(|it| it.act(people, first, noon)).collect()).await;
            subjects.extend([meeting(first), meeting(first + 1)]);
            let new = house.letters().await.into_iter();
            letters.extend(new.map(|it| (it.to.to_string(), it.calendar.unwrap().text)));
        }
        let mut all: Vec<Kept> = Vec::new();
        for subject in subjects {
            all.extend(store::list_about(&mut house.look().await, subject).await.unwrap());
        }
        assert!(all.len() > 20 && letters.len() > all.len(), "{} of {}", letters.len(), all.len());
        let calendars = kept(&all);
        assert_eq!(shown(&arrive(&letters, &[3, 1, 4, 1, 5])), calendars, "{}", house.name());
        for person in people {
            let browser = house.as_(person).await;
            let address = super::feeds::make(&browser).await;
            let feed = read_feed(&house.nobody().get(&address).await.is(200).text());
            let theirs = kept(all.iter().filter(|it| it.guest.person == Some(person)));
            assert_eq!(feed, theirs.into_values().flatten().collect(), "{}", house.name());
        }
        house.close().await;
    }
}
