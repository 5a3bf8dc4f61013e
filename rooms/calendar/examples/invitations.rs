//! How long it takes to queue ten thousand invitations, the letters with them, on both databases;
//! `cargo xtask bench invitations` calls it. Apart from the tests, because no test judges by the clock.
#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock of the machine it runs on")]

use calendar::{Appointment, Details, Guest, PAGE, Subject, Zone};
use kernel::{Id, Person};
use platform::outbox::{self, Filter};
use platform::{Failed, Tx};
use std::convert::Infallible;
use std::time::{Duration, Instant};
use testkit::{House, Plan, houses};
use uuid::Uuid;
use web::{PostFailed, Tongue};

/// A hundred and twenty-five sets of ten, with eight dates each.
const SETS: u64 = 125;
const GUESTS: u64 = 10;
const DATES: u64 = 8;

#[tokio::main]
async fn main() {
    println!("| database | how | invitations | seconds | CPU seconds | longest transaction, ms | transactions |");
    println!("|---|---|---|---|---|---|---|");
    for house in houses(&plan()).await {
        let sets = sets(&house).await;
        measure(&house, "one by one (`put`)", &sets, async |tx, date| {
            for it in date {
                calendar::put(tx, it).await?;
            }
            Ok(())
        })
        .await;
    }
    for house in houses(&plan()).await {
        let sets = sets(&house).await;
        measure(&house, "a meeting at a time (`settle`)", &sets, async |tx, date| {
            let subject = date[0].subject;
            calendar::settle(tx, subject, date).await.map(drop)
        })
        .await;
    }
}

/// Everybody's appointments, set by set and in it meeting by meeting.
type Sets = Vec<Vec<Vec<Appointment>>>;

/// Puts them, a set in each transaction as when a set is published, and looks whether there is a letter
/// for each.
async fn measure(
    house: &House,
    how: &str,
    sets: &Sets,
    put: impl AsyncFn(&mut Tx, Vec<Appointment>) -> Result<(), PostFailed>,
) {
    let (begun, before, mut longest) = (Instant::now(), processor(), Duration::ZERO);
    for set in sets {
        let at = Instant::now();
        house
            .write::<_, Infallible>(async |tx| {
                for date in set {
                    put(tx, date.clone()).await.map_err(stored)?;
                }
                Ok(())
            })
            .await;
        longest = longest.max(at.elapsed());
    }
    let (seconds, spent) = (begun.elapsed().as_secs_f64(), processor() - before);
    let queued = count(house).await;
    assert_eq!(queued, sets.concat().concat().len(), "{}: one letter for each", house.name());
    let longest = longest.as_secs_f64() * 1000.0;
    println!("| {} | {how} | {queued} | {seconds:.2} | {spent:.2} | {longest:.0} | {} |", house.name(), sets.len());
}

/// Seconds of the processor this process has used, the server's of PostgreSQL not among them; Linux
/// counts them in hundredths.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux says what a process has used");
    let after_the_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_the_name.split_whitespace().skip(11).take(2);
    ticks.map(|it| it.parse::<f64>().expect("a count of ticks") / 100.0).sum()
}

fn stored(error: PostFailed) -> Failed<Infallible> {
    match error {
        PostFailed::Store(error) => Failed::Store(error),
        PostFailed::Writing(error) => panic!("a letter cannot be written: {error}"),
    }
}

fn plan() -> Plan {
    Plan {
        migrations: [people::MIGRATIONS, calendar::MIGRATIONS].concat(),
        routes: calendar::routes,
        words: vec![people::WORDS, calendar::WORDS],
        handlers: Vec::new(),
        subscriptions: Vec::new(),
        hooks: people::testing::HOOKS,
        nav: Vec::new(),
        settle: people::testing::settle,
        demo: false,
    }
}

async fn sets(house: &House) -> Sets {
    let mut sets = Vec::new();
    for set in 0..SETS {
        let mut tx = house.arrange().await;
        let mut guests = Vec::new();
        for number in 0..GUESTS {
            guests.push(guest(&mut tx, set * GUESTS + number).await);
        }
        let on = |date: u64| guests.iter().map(|guest| appointment(house, set * DATES + date, guest)).collect();
        sets.push((0..DATES).map(on).collect());
        tx.commit().await.expect("people are kept");
    }
    sets
}

async fn guest(tx: &mut Tx, number: u64) -> Guest {
    let (name, email) = (format!("Gwenllian Adébáyọ̀ {number}"), format!("gwenllian.{number}@alder.example"));
    let person = people::testing::enter(tx, (&name, &email)).await;
    let page = format!("http://hearth.localhost{PAGE}");
    Guest { person: Some(person), name, email: email.parse().expect("an address"), tongue: Tongue::English, page }
}

fn appointment(house: &House, meeting: u64, guest: &Guest) -> Appointment {
    let begins_at = house.now().plus(Duration::from_secs((1 + meeting) * 24 * 3_600));
    let details = Details {
        begins_at,
        ends_at: begins_at.plus(Duration::from_secs(210 * 60)),
        zone: Zone::London,
        title: "Learning set".parse().expect("a line"),
        place: Some("Online".parse().expect("a line")),
    };
    let subject = Subject::new::<Person>("meeting", Id::new(Uuid::from_u128(u128::from(meeting + 1))));
    Appointment { subject, guest: guest.clone(), details, organiser: house.host.sender.clone() }
}

async fn count(house: &House) -> usize {
    let mut tx = house.look().await;
    outbox::list(&mut tx, &Filter::default(), 20_000).await.expect("the outbox can be read").len()
}
