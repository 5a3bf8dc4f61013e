//! People who register an interest through the public form, many at once, and keep what they were told.
//! Who gets no answer sends the same form again with the same token, as a browser's reload does. Apart
//! because every fault has the same load and the same ledger, and a benchmark is filled by it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

use super::installation::{HOST, PROGRAMME};
use super::wire::{Answer, Browser, Silence, encode};

/// How long somebody waits before trying again.
const AGAIN: Duration = Duration::from_millis(20);
/// How many organisations they come from.
const ORGANISATIONS: usize = 400;
/// How long a form that got no answer is sent again when the load has ended.
const LAST_TRIES: Duration = Duration::from_secs(90);

/// One person's details; no two are alike.
#[derive(Clone)]
pub struct Person {
    pub name: String,
    pub email: String,
    pub organisation: String,
}

/// What somebody was told: that they are registered, and the page that says so.
#[derive(Clone)]
pub struct Acknowledged {
    pub person: Person,
    pub path: String,
    /// How often the form was sent until an answer came.
    pub sent: u32,
    /// When it was sent first.
    pub first: Instant,
    /// When the answer came.
    pub at: Instant,
}

/// What was asked for.
#[derive(Clone, Copy, PartialEq)]
pub enum Asked {
    /// The form or another page.
    Page,
    /// That this person be registered.
    Registration,
}

/// One request and what came of it.
pub struct Event {
    pub at: Instant,
    pub took: Duration,
    pub port: u16,
    pub asked: Asked,
    /// The status, or why there is none.
    pub answer: Result<u16, Silence>,
    /// Whether a 503 came as a page, with the time to wait.
    pub plain: bool,
}

/// All that the people know.
#[derive(Default)]
pub struct Ledger {
    pub acknowledged: Vec<Acknowledged>,
    /// Who never got an answer: they may be registered once, or not at all.
    pub unanswered: Vec<Person>,
    pub events: Vec<Event>,
}

/// People at work, until they are told to stop.
pub struct Load {
    shared: Arc<Shared>,
    people: Vec<JoinHandle<()>>,
}

struct Shared {
    ports: Vec<u16>,
    /// What everybody waits after each form sent, and each round of looking.
    pause: Duration,
    stop: AtomicBool,
    number: AtomicUsize,
    ledger: Mutex<Ledger>,
}

impl Event {
    /// Whether it was answered so.
    pub fn is(&self, status: u16) -> bool {
        self.answer == Ok(status)
    }
}

impl Ledger {
    /// What was asked between two instants.
    pub fn between(&self, from: Instant, until: Instant) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(move |event| (from..until).contains(&event.at))
    }
}

impl Load {
    /// So many writers and readers; they are spread over the ports.
    pub fn start(ports: &[u16], writers: usize, readers: usize) -> Self {
        Self::begin(0, ports, (writers, readers), Duration::ZERO)
    }

    /// The same, where so many have been there before.
    pub fn start_from(first: usize, ports: &[u16], writers: usize, readers: usize) -> Self {
        Self::begin(first, ports, (writers, readers), Duration::ZERO)
    }

    /// The same, with a pause after each thing done.
    pub fn unhurried(ports: &[u16], (writers, readers): (usize, usize), pause: Duration) -> Self {
        Self::begin(0, ports, (writers, readers), pause)
    }

    fn begin(first: usize, ports: &[u16], (writers, readers): (usize, usize), pause: Duration) -> Self {
        let shared = Arc::new(Shared {
            ports: ports.to_vec(),
            pause,
            stop: AtomicBool::new(false),
            number: AtomicUsize::new(first),
            ledger: Mutex::default(),
        });
        let people = (0..writers + readers)
            .map(|number| {
                let shared = Arc::clone(&shared);
                spawn(move || if number < writers { write(&shared, number) } else { look(&shared, number) })
            })
            .collect();
        Self { shared, people }
    }

    /// How many have been told that they are registered.
    pub fn acknowledged(&self) -> usize {
        self.shared.with(|ledger| ledger.acknowledged.len())
    }

    /// What they have been told so far.
    pub fn acknowledged_so_far(&self) -> Vec<Acknowledged> {
        self.shared.with(|ledger| ledger.acknowledged.clone())
    }

    /// Lets everybody finish the form they are at, and answers what they know.
    pub fn finish(self) -> Result<Ledger> {
        self.shared.stop.store(true, Ordering::SeqCst);
        for person in self.people {
            person.join().map_err(|_| anyhow!("One of the clients failed."))?;
        }
        Ok(self.shared.with(std::mem::take))
    }
}

impl Shared {
    fn with<T>(&self, does: impl FnOnce(&mut Ledger) -> T) -> T {
        does(&mut self.ledger.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    fn browser(&self, number: usize) -> Browser {
        Browser::at(self.ports[number % self.ports.len()], HOST).coming_from(number)
    }

    /// Asks, and notes how it went; no whole answer is `None`.
    fn ask(
        &self,
        browser: &mut Browser,
        asked: Asked,
        how: impl FnOnce(&mut Browser) -> Result<Answer, Silence>,
    ) -> Option<Answer> {
        let (at, port) = (Instant::now(), browser.port);
        let answer = how(browser);
        let plain = answer.as_ref().is_ok_and(|it| it.body.contains("<h1") && it.header("retry-after").is_some());
        let said = answer.as_ref().map_err(|why| *why).map(|it| it.status);
        let event = Event { at, took: at.elapsed(), port, asked, answer: said, plain };
        self.with(|ledger| ledger.events.push(event));
        answer.ok()
    }

    fn next_person(&self) -> Person {
        let number = self.number.fetch_add(1, Ordering::SeqCst);
        Person {
            name: format!("Ada Fault-{number:06}"),
            email: format!("ada.{number:06}@faults.example"),
            organisation: format!("Loom Homes {}", number % ORGANISATIONS),
        }
    }
}

/// Somebody who looks at pages: they must go on when writing cannot.
fn look(shared: &Shared, number: usize) {
    while !shared.stopped() {
        let mut browser = shared.browser(number);
        let newest = shared.with(|ledger| ledger.acknowledged.last().map(|it| it.path.clone()));
        for path in [PROGRAMME.to_owned()].into_iter().chain(newest) {
            shared.ask(&mut browser, Asked::Page, |browser| browser.get(&path));
        }
        sleep(AGAIN.max(shared.pause));
    }
}

/// Somebody who registers one person after another.
fn write(shared: &Shared, number: usize) {
    while !shared.stopped() {
        let mut browser = shared.browser(number);
        let form = format!("{PROGRAMME}/interest");
        let page =
            shared.ask(&mut browser, Asked::Page, |browser| browser.get(&form)).filter(|page| page.status == 200);
        let person = shared.next_person();
        match page.and_then(|page| filled_in(&page, &person)) {
            Some(body) => send(shared, (&mut browser, &form), (person, &body)),
            None => sleep(AGAIN),
        }
        sleep(shared.pause);
    }
}

fn filled_in(page: &Answer, person: &Person) -> Option<String> {
    let (csrf, once) = (page.hidden("_csrf")?, page.hidden("_once")?);
    let [name, email, organisation] = [&person.name, &person.email, &person.organisation].map(|it| encode(it));
    Some(format!("_csrf={csrf}&_once={once}&name={name}&email={email}&organisation={organisation}&job_title=Weaver"))
}

/// Sends one form until it is answered: the same form, with the same token.
fn send(shared: &Shared, (browser, form): (&mut Browser, &str), (person, body): (Person, &str)) {
    let (mut sent, first, mut stopped) = (0, Instant::now(), None);
    loop {
        sent += 1;
        let answer = shared.ask(browser, Asked::Registration, |browser| browser.post(form, body));
        let location = answer.filter(|it| it.status == 303).and_then(|it| it.header("location").map(str::to_owned));
        if let Some(path) = location {
            let told = Acknowledged { person, path, sent, first, at: Instant::now() };
            return shared.with(|ledger| ledger.acknowledged.push(told));
        }
        if shared.stopped() && stopped.get_or_insert_with(Instant::now).elapsed() > LAST_TRIES {
            return shared.with(|ledger| ledger.unanswered.push(person));
        }
        sleep(AGAIN);
    }
}
