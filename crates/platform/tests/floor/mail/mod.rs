//! The outbox against a real mail server that answers as it is told.

mod carriers;
mod peer;
mod server;

use crate::ground::write;
use kernel::Id;
use platform::outbox::{self, Carrier, Letter, Letterhead, Posted, Sender, State};
use platform::testing::{Fresh, context, noon};
use platform::{Clock, Dice};
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3_600);
const DAY: Duration = Duration::from_secs(24 * 3_600);

/// A sender and its clock over one database.
struct Office {
    clock: Clock,
    sender: Sender,
}

fn office(fresh: &Fresh, carrier: Carrier) -> Office {
    let clock = Clock::set_to(noon());
    Office { sender: sender(fresh, &clock, carrier), clock }
}

fn sender(fresh: &Fresh, clock: &Clock, carrier: Carrier) -> Sender {
    let from = Letterhead {
        name: "Kith".into(),
        address: "kith@kith.example".parse().unwrap(),
        reply_to: Some("office@kith.example".parse().unwrap()),
    };
    Sender::new(fresh.db.clone(), clock.clone(), Dice::fair(), from, carrier)
}

impl Office {
    /// Sends what is due now.
    async fn settle(&self) {
        while self.sender.tick().await.unwrap() > 0 {}
    }
    /// Lets time pass a step at a time, sending what becomes due.
    async fn live_for(&self, steps: u32, step: Duration) {
        for _ in 0..steps {
            self.settle().await;
            self.clock.advance(step);
        }
        self.settle().await;
    }
}

fn letter_to(number: usize) -> Posted {
    let to = format!("reader{number}@alder-housing.example").parse().unwrap();
    Posted::new("tests/welcome", to, "Your place", format!("Hello, reader {number}.\n")).html("<p>Hello.</p>")
}

async fn post(fresh: &Fresh, letter: Posted) -> Id<Letter> {
    write(&fresh.db, &context(), async |tx| tx.post(letter.clone()).await).await
}

async fn letter(fresh: &Fresh, id: Id<Letter>) -> Letter {
    outbox::find(&mut fresh.db.read(context()).await.unwrap(), id).await.unwrap().unwrap()
}

async fn state(fresh: &Fresh, id: Id<Letter>) -> State {
    letter(fresh, id).await.state
}
