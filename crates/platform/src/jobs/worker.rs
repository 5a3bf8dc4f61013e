//! The worker: delivers facts, runs jobs, sends letters, links the audit trail. Any number of them
//! may run beside each other; none keeps anything another could not take over.
#![allow(clippy::disallowed_methods, reason = "each job runs in a task of its own, so that its panic is only its own")]

use super::lease::{self, Leased};
use super::{Handler, JobFailure};
use crate::audit::{self, Head};
use crate::facts::{self, Subscription};
use crate::news::Ear;
use crate::outbox::Sender;
use crate::{Actor, Clock, Context, Db, Dice, StoreError, figures, spans};
use ed25519_dalek::SigningKey;
use kernel::{Host, Id};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tracing::Instrument;

/// How often a job is run again at once when the database asks for it.
const ROUNDS: u32 = 5;
/// How long the worker waits for the bell before it looks for itself.
const LOOK: Duration = Duration::from_secs(1);
/// How often the audit trail is linked.
const LINK: Duration = Duration::from_secs(5);

/// What does the work that requests leave for later.
pub struct Worker {
    db: Db,
    clock: Clock,
    dice: Dice,
    name: String,
    handlers: HashMap<&'static str, Handler>,
    subscriptions: Vec<Subscription>,
    sender: Option<Sender>,
    seal: Option<Seal>,
}

struct Seal {
    key: SigningKey,
    file: PathBuf,
    unwritten: Mutex<Vec<Head>>,
}

impl Worker {
    /// A worker that has nothing to do yet.
    pub fn new(db: Db, clock: Clock, dice: Dice) -> Self {
        let name = format!("worker {}", &dice.secret()[..12]);
        let handlers = HashMap::new();
        Self { db, clock, dice, name, handlers, subscriptions: Vec::new(), sender: None, seal: None }
    }

    /// Runs these kinds of jobs.
    ///
    /// # Panics
    /// When two handlers are for one kind: one of them would never run.
    #[must_use]
    pub fn handlers(mut self, handlers: impl IntoIterator<Item = Handler>) -> Self {
        for handler in handlers {
            let before = self.handlers.insert(handler.kind, handler);
            assert!(before.is_none(), "two handlers are registered for the job {}", handler.kind);
        }
        self
    }

    /// Delivers facts to these jobs.
    #[must_use]
    pub fn subscriptions(mut self, subscriptions: impl IntoIterator<Item = Subscription>) -> Self {
        self.subscriptions.extend(subscriptions);
        self
    }

    /// Sends letters.
    #[must_use]
    pub fn sender(self, sender: Sender) -> Self {
        Self { sender: Some(sender), ..self }
    }

    /// Links the audit trail, signs its heads and copies them to a file outside the database.
    #[must_use]
    pub fn seals(self, key: SigningKey, heads_file: PathBuf) -> Self {
        Self { seal: Some(Seal { key, file: heads_file, unwritten: Mutex::default() }), ..self }
    }

    /// Does what is due now, once. Answers how many things it did; nothing due means nothing done.
    pub async fn tick(&self) -> Result<usize, StoreError> {
        let worked = self.work().await?;
        let sent = self.send().await?;
        Ok(worked + sent + self.link().await?)
    }

    /// Works until `stop` says so (or its other end is gone), and then finishes what it has in hand.
    pub async fn run(&self, stop: watch::Receiver<bool>) {
        tokio::join!(
            until(stop.clone(), Bell::Rung(self.db.listen()), || self.work()),
            until(stop.clone(), Bell::Rung(self.db.listen()), || self.send()),
            until(stop, Bell::Every(LINK), || self.link()),
        );
    }

    fn context(&self, host: Id<Host>) -> Context {
        Context { host, actor: Actor::Kith, now: self.clock.now(), dice: self.dice.clone() }
    }

    /// For what concerns no host in particular.
    fn no_host(&self) -> Context {
        self.context(Id::new(uuid::Uuid::nil()))
    }

    /// Delivers facts and runs jobs.
    async fn work(&self) -> Result<usize, StoreError> {
        let mut done = 0;
        let waiting = facts::hosts_waiting(&mut self.db.read(self.no_host()).await?).await?;
        for host in waiting {
            let mut tx = self.db.lease(self.context(host)).await?;
            done += facts::deliver(&mut tx, &self.subscriptions).await?;
            tx.commit().await?;
        }
        let mut tx = self.db.lease(self.no_host()).await?;
        let jobs = lease::claim(&mut tx, &self.name).await?;
        tx.commit().await?;
        for job in &jobs {
            self.run_job(job).await?;
        }
        Ok(done + jobs.len())
    }

    async fn send(&self) -> Result<usize, StoreError> {
        match &self.sender {
            Some(sender) => sender.tick().await,
            None => Ok(0),
        }
    }

    async fn run_job(&self, job: &Leased) -> Result<(), StoreError> {
        let mut round = 0;
        let failure = loop {
            match self.attempt(job).await {
                Ok(()) => return Ok(()),
                Err(JobFailure::Store(StoreError::RunAgain)) if round < ROUNDS => round += 1,
                Err(JobFailure::Store(StoreError::Away(why))) => return Err(StoreError::Away(why)),
                Err(failure) => break failure,
            }
            tokio::time::sleep(Duration::from_millis(u64::from(self.dice.below(10 << round)))).await;
        };
        tracing::warn!(kind = job.kind, id = %job.id, "a job did not work: {failure}");
        let mut tx = self.db.lease(self.context(job.host_id)).await?;
        lease::fail(&mut tx, job, &self.name, &failure).await?;
        tx.commit().await
    }

    /// Runs a job in a task of its own.
    async fn attempt(&self, job: &Leased) -> Result<(), JobFailure> {
        let Some(handler) = self.handlers.get(job.kind.as_str()).copied() else {
            return Err(JobFailure::Retry(format!("this Kith does not know how to do the job {}", job.kind)));
        };
        let (db, context) = (self.db.clone(), self.context(job.host_id));
        let (job, name) = (job.clone(), self.name.clone());
        let span = spans::job(handler.kind);
        let work = async move {
            let mut tx = db.write(context).await?;
            if !lease::close(&mut tx, &job, &name).await? {
                return Ok(()); // Its lease ran out and another worker has it.
            }
            (handler.run)(&mut tx, &job.payload).await?;
            Ok(tx.commit().await?)
        };
        let running = tokio::spawn(work.instrument(span.clone()));
        let ended = running.await.unwrap_or_else(|crash| Err(JobFailure::Retry(format!("the job crashed: {crash}"))));
        figures::job_ended(handler.kind, if ended.is_ok() { "done" } else { "failed" });
        if ended.is_err() {
            spans::job_failed(&span);
        }
        ended
    }

    /// Links the audit trail of every host and copies the new heads.
    async fn link(&self) -> Result<usize, StoreError> {
        let Some(seal) = &self.seal else { return Ok(0) };
        let hosts = audit::hosts_unchained(&mut self.db.read(self.no_host()).await?).await?;
        let mut linked = 0;
        for host in hosts {
            let mut tx = self.db.lease(self.context(host)).await?;
            let head = match audit::chain(&mut tx, &seal.key).await {
                Err(StoreError::Raced) => continue,
                head => head?,
            };
            tx.commit().await?;
            if let Some(head) = head {
                linked += 1;
                seal.keep(head);
            }
        }
        seal.write().await;
        Ok(linked)
    }
}

impl Seal {
    fn keep(&self, head: Head) {
        self.unwritten.lock().unwrap_or_else(PoisonError::into_inner).push(head);
    }

    /// Copies the heads out; those that cannot be written wait for the next time.
    async fn write(&self) {
        let heads = std::mem::take(&mut *self.unwritten.lock().unwrap_or_else(PoisonError::into_inner));
        if heads.is_empty() {
            return;
        }
        let (file, copy) = (self.file.clone(), heads.clone());
        let written = tokio::task::spawn_blocking(move || audit::write_heads(&file, &copy)).await;
        if let Ok(Err(error)) = written {
            tracing::warn!("the heads of the audit trail could not be written to {}: {error}", self.file.display());
            self.unwritten.lock().unwrap_or_else(PoisonError::into_inner).splice(0..0, heads);
        }
    }
}

/// What wakes a part of the worker that has nothing to do.
enum Bell {
    /// News, or a second without any.
    Rung(Ear),
    /// Time alone.
    Every(Duration),
}

impl Bell {
    async fn wait(&mut self) {
        match self {
            Self::Rung(ear) => ear.wait(LOOK).await,
            Self::Every(time) => tokio::time::sleep(*time).await,
        }
    }
}

/// Works, and waits when there is nothing to do or when the work fails, until told to stop.
async fn until<W>(mut stop: watch::Receiver<bool>, mut bell: Bell, work: impl Fn() -> W)
where
    W: Future<Output = Result<usize, StoreError>>,
{
    while !*stop.borrow_and_update() {
        let failed = match work().await {
            Ok(0) => false,
            Ok(_) => continue,
            Err(error) => {
                tracing::warn!("the worker waits a moment: {error}");
                true
            }
        };
        let moment = async { if failed { tokio::time::sleep(LOOK).await } else { bell.wait().await } };
        tokio::select! {
            changed = stop.changed() => if changed.is_err() { return },
            () = moment => {}
        }
    }
}
