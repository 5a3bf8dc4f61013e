//! A house for a test: the rooms of a plan, mounted on a fresh database.

use crate::client::Client;
use crate::plan::Plan;
use axum::Router;
use kernel::{Host, Id, Person};
use platform::config::Config;
use platform::db::copy::Reading;
use platform::jobs::Worker;
use platform::outbox::{self, Carrier, Filter, Letter, Letterhead, Sender};
use platform::testing::{self, Fresh};
use platform::vault::{KeyEncryptingKey, Keystore, Vault};
use platform::{Actor, Clock, Context, Db, Dice, Failed, StoreError, Timestamp, Tx};
use std::collections::HashSet;
use std::fmt::Write;
use std::sync::Arc;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use web::home::{Home, HostBook, HostFace, Manners};
use web::visits;
use web::words::Words;

const SECRET: [u8; 32] = *b"only-for-tests-only-for-tests-32";

/// Rooms on a database, with a clock that stands still.
pub struct House {
    /// The state the web shares.
    pub home: Arc<Home>,
    /// The host most tests speak of.
    pub host: HostFace,
    /// A second host, to be a stranger at.
    pub other: HostFace,
    router: Router,
    worker: Worker,
    letters_read: Mutex<HashSet<Id<Letter>>>,
    fresh: Fresh,
}

/// The plan's rooms on SQLite and on PostgreSQL.
pub async fn houses(plan: &Plan) -> Vec<House> {
    let all: Vec<_> = [platform::migrations(), web::MIGRATIONS.to_vec(), plan.migrations.clone()].concat();
    let mut houses = Vec::new();
    for fresh in testing::migrated(all.leak()).await {
        houses.push(House::build(plan, fresh).await);
    }
    houses
}

impl House {
    async fn build(plan: &Plan, fresh: Fresh) -> Self {
        let (clock, dice) = (Clock::set_to(testing::noon()), Dice::loaded(7));
        let host = settle(plan, &fresh, 1, "hearth").await;
        let other = settle(plan, &fresh, 2, "elsewhere").await;
        let home = Home {
            bodies: web::home::BodyRoom::default(),
            kept: web::home::Kept::default(),
            db: fresh.db.clone(),
            clock: clock.clone(),
            dice: dice.clone(),
            vault: vault(&fresh).await,
            words: Arc::new(Words::new(&[vec![web::WORDS], plan.words.clone()].concat()).expect("the words are good")),
            secret: SECRET,
            hooks: plan.hooks,
            nav: plan.nav.clone(),
            manners: Manners {
                secure: false,
                demo: plan.demo,
                body_limit: 1_000_000,
                trusted_proxies: Vec::new(),
                limits: Config::load(None, std::iter::empty()).expect("the defaults are good").limits,
            },
            hosts: HostBook::of(vec![host.clone(), other.clone()]),
        };
        let home = Arc::new(home);
        let from = Letterhead { address: host.sender.clone(), name: "Kith".to_owned(), reply_to: None };
        let sender = Sender::new(fresh.db.clone(), clock.clone(), dice.clone(), from, Carrier::Kept);
        let worker = Worker::new(fresh.db.clone(), clock, dice)
            .handlers(plan.handlers.clone())
            .subscriptions(plan.subscriptions.clone())
            .sender(sender);
        let router = (plan.routes)().into_router(Arc::clone(&home));
        Self { home, host, other, router, worker, letters_read: Mutex::default(), fresh }
    }

    /// Which database this house stands on, for messages.
    pub fn name(&self) -> &'static str {
        self.fresh.name
    }
    /// The time on the clock.
    pub fn now(&self) -> Timestamp {
        self.home.clock.now()
    }
    /// Moves the clock on.
    pub fn pass(&self, time: Duration) {
        self.home.clock.advance(time);
    }

    /// The operator's context at this house's host.
    pub fn context(&self) -> Context {
        self.context_at(self.host.id)
    }
    /// The operator's context at a host.
    pub fn context_at(&self, host: Id<Host>) -> Context {
        Context { host, actor: Actor::Operator, now: self.now(), dice: self.home.dice.clone() }
    }
    /// A transaction of the operator's, to arrange what a test needs.
    pub async fn arrange(&self) -> Tx {
        self.home.db.write(self.context()).await.expect("a house can be written to")
    }
    /// A snapshot, to look at what came of it.
    pub async fn look(&self) -> Tx {
        self.home.db.read(self.context()).await.expect("a house can be read")
    }

    /// The same database, as another process opens it.
    pub async fn another_process(&self) -> Db {
        Db::open(&self.fresh.url).await.expect("a house has room for another")
    }

    /// Every route of the house, to be served at an address.
    pub fn router(&self) -> Router {
        self.router.clone()
    }
    /// A browser in which nobody has signed in.
    pub fn nobody(&self) -> Client {
        self.nobody_at(&self.host)
    }
    /// A browser at another host.
    pub fn nobody_at(&self, host: &HostFace) -> Client {
        Client::new(self.router.clone(), &host.domain, SECRET, self.home.dice.clone())
    }
    /// A browser in which a person has signed in and passed their second factor.
    pub async fn as_(&self, person: Id<Person>) -> Client {
        self.visit(person, true).await
    }
    /// A browser in which a person has signed in without a second factor.
    pub async fn as_without_factor(&self, person: Id<Person>) -> Client {
        self.visit(person, false).await
    }

    async fn visit(&self, person: Id<Person>, strong: bool) -> Client {
        let mut tx = self.arrange().await;
        let (id, mut secret) = visits::begin(&mut tx, person, "test browser").await.expect("a visit begins");
        if strong {
            secret = visits::strengthen(&mut tx, id).await.expect("a visit is strengthened");
        }
        tx.audit(platform::audit::Line::new("signed in", "visit", id)).await.expect("an audit line");
        tx.commit().await.expect("a visit is kept");
        self.nobody().with_cookie("kith-visit", &secret)
    }

    /// Writes as the edge does: what the database wants run again is run again.
    ///
    /// # Panics
    /// When a rule says no, or the database does for good.
    pub async fn write<T, E: std::error::Error>(&self, work: impl AsyncFn(&mut Tx) -> Result<T, Failed<E>>) -> T {
        loop {
            let mut tx = self.arrange().await;
            let done = match work(&mut tx).await {
                Ok(done) => tx.commit().await.map(|()| done),
                Err(Failed::Store(error)) => Err(error),
                Err(Failed::Rule(error)) => panic!("{}: {error}", self.name()),
            };
            match done {
                Ok(done) => return done,
                Err(StoreError::RunAgain) => {}
                Err(error) => panic!("{}: {error}", self.name()),
            }
        }
    }

    /// Does the queued work until there is none.
    pub async fn work(&self) {
        for _ in 0..1000 {
            if self.worker.tick().await.expect("the work can be done") == 0 {
                return;
            }
        }
        panic!("{}: the work never ends", self.name());
    }

    /// Every value in the database, as text: to look for what must not be in it.
    ///
    /// # Panics
    /// When the database cannot be read.
    pub async fn everything(&self) -> String {
        let mut reading = Reading::begin(&self.home.db, &self.context()).await.expect("a house can be read");
        let mut all = String::new();
        while let Some(portion) = reading.next().await.expect("a house can be read") {
            writeln!(all, "{}: {:?}", portion.table, portion.rows).expect("a text can be written to");
        }
        all
    }

    /// The letters written since they were last read, the oldest first.
    pub async fn letters(&self) -> Vec<Letter> {
        self.work().await;
        let mut tx = self.look().await;
        let all = outbox::list(&mut tx, &Filter::default(), 10_000).await.expect("the outbox can be read");
        let fresh: Vec<_> = all.iter().rev().map(|it| it.id).filter(|id| self.reads_first(*id)).collect();
        let mut new = Vec::new();
        for id in fresh {
            new.extend(outbox::find(&mut tx, id).await.expect("a letter can be read"));
        }
        new
    }

    /// Whether a letter is read for the first time; from now on it is not.
    fn reads_first(&self, id: Id<Letter>) -> bool {
        self.letters_read.lock().unwrap_or_else(PoisonError::into_inner).insert(id)
    }

    /// Closes the house: nothing may be left undone or unread.
    ///
    /// # Panics
    /// When jobs or letters are left.
    pub async fn close(self) {
        let left = self.letters().await;
        let subjects: Vec<_> = left.iter().map(|letter| letter.subject.as_str()).collect();
        assert!(left.is_empty(), "{}: letters nobody read: {subjects:?}", self.name());
        let mut tx = self.look().await;
        let parked = platform::jobs::count_parked(&mut tx).await.expect("the jobs can be read");
        assert_eq!(parked, 0, "{}: jobs were put aside", self.name());
    }
}

async fn settle(plan: &Plan, fresh: &Fresh, number: u128, name: &str) -> HostFace {
    let context = Context { host: testing::host(number), ..testing::context() };
    let mut tx = fresh.db.write(context).await.expect("a fresh database can be written to");
    let domain = format!("{name}.localhost");
    let id = (plan.settle)(&mut tx, name, &domain).await.expect("a host can be added");
    tx.commit().await.expect("a host is kept");
    HostFace {
        id,
        name: name.to_owned(),
        title: format!("The {name} network"),
        base_url: format!("http://{domain}"),
        sender: "kith@hearth.example".parse().expect("an address"),
        domain,
        accent: None,
    }
}

async fn vault(fresh: &Fresh) -> Vault {
    let folder = fresh.folder().join("keys");
    let url = format!("sqlite://{}", folder.join("keys.sqlite3").display());
    let context = testing::context();
    let keystore = Keystore::open(&url, &context).await.expect("a keystore can be made");
    let key = KeyEncryptingKey::throw(&Dice::loaded(3));
    Vault::create(keystore, &key, &context).await.expect("a vault can be made")
}
