//! Work of this room that follows from news of another.

use crate::commands;
use platform::Tx;
use platform::facts::{Fact, Subscription};
use platform::jobs::{Handler, Job, JobFailure};
use programmes::place::PlaceGivenUp;
use serde::{Deserialize, Serialize};

/// A place was given up: its seat is free. It carries what the fact says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
struct FreeSeat(PlaceGivenUp);
impl Job for FreeSeat {
    const KIND: &'static str = "sets/free-seat";
}

async fn free_seat(tx: &mut Tx, job: FreeSeat) -> Result<(), JobFailure> {
    Ok(commands::leave(tx, &job.0).await?)
}

/// What runs the jobs of this room.
pub fn handlers() -> Vec<Handler> {
    vec![platform::handler!(FreeSeat, free_seat)]
}

/// Which news this room hears.
pub fn subscriptions() -> Vec<Subscription> {
    vec![Subscription { fact: PlaceGivenUp::KIND, job: FreeSeat::KIND }]
}
