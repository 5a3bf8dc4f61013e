//! Carrying letters off: take one up in a transaction, send it outside any, note the outcome in
//! another. A sender that dies in between sends that letter once more, with the same Message-ID.
#![allow(clippy::disallowed_methods, reason = "files are written off the runtime's threads")]

use super::carrier::Carrier;
use super::message::{self, Letterhead};
use super::smtp::{Line, Undelivered};
use super::{Letter, queue};
use crate::{Actor, Clock, Context, Db, Dice, StoreError, Timestamp, figures};
use futures_util::future::join_all;
use kernel::{Host, Id};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How many letters are on their way at once.
const LANES: usize = 4;
/// How many letters a lane carries before it looks whether it should stop.
const TURN: usize = 32;
const FIRST_PAUSE: Duration = Duration::from_secs(30);
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// Carries the outbox's letters off.
pub struct Sender {
    db: Db,
    clock: Clock,
    dice: Dice,
    name: String,
    from: Letterhead,
    carrier: Carrier,
    trouble: Mutex<Trouble>,
}

/// The mail server's trouble: while it lasts, one letter is tried now and then instead of all.
#[derive(Default)]
struct Trouble {
    until: Option<Timestamp>,
    pause: Duration,
}

impl Sender {
    /// A sender for one carrier.
    pub fn new(db: Db, clock: Clock, dice: Dice, from: Letterhead, carrier: Carrier) -> Self {
        let name = format!("sender {}", &dice.secret()[..12]);
        Self { db, clock, dice, name, from, carrier, trouble: Mutex::default() }
    }

    /// Carries off what is due, a good hundred letters at most. Answers how many it tried.
    pub async fn tick(&self) -> Result<usize, StoreError> {
        let lanes = if self.was_in_trouble() { 1 } else { LANES };
        let tried = join_all((0..lanes).map(|_| self.lane())).await;
        tried.into_iter().sum()
    }

    async fn lane(&self) -> Result<usize, StoreError> {
        let mut line = Line::default();
        let mut tried = 0;
        let outcome = loop {
            if tried == TURN || self.pauses() {
                break Ok(tried);
            }
            match self.next(&mut line).await {
                Ok(true) => tried += 1,
                Ok(false) => break Ok(tried),
                Err(error) => break Err(error),
            }
        };
        if let Carrier::Smtp(smtp) = &self.carrier {
            line.close(smtp).await;
        }
        outcome
    }

    /// One letter; answers whether there was one.
    async fn next(&self, line: &mut Line) -> Result<bool, StoreError> {
        let mut tx = self.db.lease(self.context(Id::new(uuid::Uuid::nil()))).await?;
        let Some((host, id)) = queue::claim(&mut tx, &self.name).await? else {
            return Ok(false);
        };
        tx.enter(host);
        let letter = match queue::take(&mut tx, id, &self.from.address.domain()).await {
            Err(StoreError::Inconsistent { what, .. }) => {
                queue::fail(&mut tx, id, &what).await?;
                None
            }
            letter => letter?,
        };
        tx.commit().await?;
        let Some(letter) = letter else {
            return Ok(true);
        };
        let outcome = self.carry(line, &letter).await;
        let mut tx = self.db.lease(self.context(host)).await?;
        match &outcome {
            Ok(()) => queue::sent(&mut tx, id, self.carrier.word()).await?,
            Err(Undelivered::Refused(why)) => queue::fail(&mut tx, id, why).await?,
            Err(Undelivered::Later(why) | Undelivered::Trouble(why)) => queue::postpone(&mut tx, &letter, why).await?,
        }
        tx.commit().await?;
        figures::letter_tried(match &outcome {
            Ok(()) => "sent",
            Err(Undelivered::Refused(_)) => "failed",
            Err(Undelivered::Later(_) | Undelivered::Trouble(_)) => "later",
        });
        self.learn(&outcome);
        Ok(true)
    }

    async fn carry(&self, line: &mut Line, letter: &Letter) -> Result<(), Undelivered> {
        let written = message::bytes(letter, &self.from, self.clock.now()).map_err(Undelivered::Refused);
        match &self.carrier {
            Carrier::Kept => Ok(()),
            Carrier::Folder(folder) => put(folder, letter, written?).await,
            Carrier::Smtp(smtp) => {
                let from = message::address(&self.from.address).map_err(Undelivered::Trouble)?;
                let to = message::address(&letter.to).map_err(Undelivered::Refused)?;
                line.carry(smtp, &from, &to, &written?).await
            }
        }
    }

    fn context(&self, host: Id<Host>) -> Context {
        Context { host, actor: Actor::Kith, now: self.clock.now(), dice: self.dice.clone() }
    }

    fn learn(&self, outcome: &Result<(), Undelivered>) {
        let mut trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        match outcome {
            Err(Undelivered::Trouble(why)) => {
                let now = self.clock.now();
                if trouble.until.is_none_or(|until| until <= now) {
                    trouble.pause = (trouble.pause * 2).clamp(FIRST_PAUSE, LONGEST_PAUSE);
                    trouble.until = Some(now.plus(trouble.pause));
                    tracing::warn!(pause = trouble.pause.as_secs(), "letters wait: {why}");
                }
            }
            Ok(()) | Err(Undelivered::Refused(_) | Undelivered::Later(_)) => *trouble = Trouble::default(),
        }
    }

    fn pauses(&self) -> bool {
        let trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        trouble.until.is_some_and(|until| until > self.clock.now())
    }

    fn was_in_trouble(&self) -> bool {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).until.is_some()
    }
}

/// Writes the letter as a file named after its id: written twice, it is still one file.
async fn put(folder: &Path, letter: &Letter, bytes: Vec<u8>) -> Result<(), Undelivered> {
    let (file, half) = (folder.join(format!("{}.eml", letter.id)), folder.join(format!("{}.part", letter.id)));
    let written = tokio::task::spawn_blocking(move || {
        std::fs::write(&half, bytes)?;
        std::fs::rename(half, file)
    });
    match written.await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(Undelivered::Trouble(format!("the folder of letters cannot be written to: {error}"))),
        Err(crash) => Err(Undelivered::Trouble(crash.to_string())),
    }
}
