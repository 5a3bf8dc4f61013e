//! One page asked for again and again, by a few callers at once and by one alone, and what that cost those
//! who answered. Apart from whose page it is, so that everybody is measured by the same code.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};

use crate::processes::Processes;
use crate::served::kept::Kept;
use crate::served::share;

/// What every browser says that it can read.
const COMPRESSED: &str = "gzip, deflate, br, zstd";
const WARM_UP: Duration = Duration::from_millis(1_500);
/// A slow page is asked for longer, up to so many times the time, until there are this many answers.
const FEWEST: usize = 200;
const LONGEST: u32 = 6;

/// A page and how it is asked for.
#[derive(Clone)]
pub struct Page {
    pub name: &'static str,
    pub path: String,
    /// Whom the caller takes itself to be talking to.
    pub host: String,
    pub cookie: Option<String>,
    /// What stands on it, when it is the right one.
    pub says: &'static str,
    pub how: How,
}

/// Whether the answer can have been made before.
#[derive(Clone, Copy, PartialEq)]
pub enum How {
    /// At an address that nobody has asked for before: whoever keeps pages must make this one.
    Fresh,
    /// As somebody who was there a moment ago, with the mark that the page had, if it had one.
    Again,
    /// The same address each time.
    Plain,
    /// The same, by a caller that reads compressed pages, as browsers do.
    Compressed,
}

/// How it went.
pub struct Figures {
    pub name: &'static str,
    /// Milliseconds of the processor, of all who answer.
    pub cpu: f64,
    /// How much of that was the database's.
    pub database: Option<f64>,
    pub a_second: f64,
    pub p99: Duration,
    /// The middle one of a caller alone.
    pub alone: Duration,
    pub bytes: usize,
    /// The status of the answers.
    pub status: u16,
}

/// How much is asked.
#[derive(Clone, Copy)]
pub struct Measure {
    pub clients: usize,
    pub seconds: u64,
}

impl Page {
    fn request(&self, number: Option<usize>, mark: Option<&str>) -> Vec<u8> {
        let (path, host) = (&self.path, &self.host);
        let mut request = match number {
            Some(number) => format!("GET {path}?fresh={number} HTTP/1.1\r\nHost: {host}\r\n"),
            None => format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n"),
        };
        let compressed = (self.how == How::Compressed).then_some(COMPRESSED);
        let more = [
            ("Accept", Some("text/html")),
            ("Accept-Language", Some("en-GB,en;q=0.9")),
            ("User-Agent", Some("kith-bench")),
            ("Accept-Encoding", compressed),
            ("Cookie", self.cookie.as_deref()),
            ("If-None-Match", mark),
        ];
        for (name, value) in more {
            if let Some(value) = value {
                request.push_str(&format!("{name}: {value}\r\n"));
            }
        }
        request.push_str("\r\n");
        request.into_bytes()
    }

    /// Looks at it once: that it is the right one, and which mark it has.
    fn look(&self, port: u16) -> Result<Option<String>> {
        let readable = Self { how: How::Plain, ..self.clone() };
        let mut kept = Kept::to(port);
        let status = kept.ask(&readable.request(None, None))?;
        let answer = kept.answer(status)?;
        let says = answer.body.contains(self.says);
        ensure!(
            status == 200 && says,
            "{} was answered with {status}{}",
            self.path,
            if says { "" } else { ", and it is another page" }
        );
        Ok(answer.header("etag").map(str::to_owned))
    }
}

/// Asks for one page until it is known what it costs.
pub fn measure(page: &Page, port: u16, who: &Processes, database: Option<&Processes>, how: Measure) -> Result<Figures> {
    let mark = page.look(port)?.filter(|_| page.how == How::Again);
    let counter = AtomicUsize::new(0);
    let ask = |clients, time, fewest| rush(page, port, mark.as_deref(), &counter, clients, (time, fewest));
    ask(how.clients, WARM_UP, 0)?;
    let seconds =
        || Ok::<_, anyhow::Error>((who.seconds()?, database.map(Processes::seconds).transpose()?.unwrap_or(0.0)));
    let (own, others) = seconds()?;
    let begun = Instant::now();
    let many = ask(how.clients, Duration::from_secs(how.seconds), FEWEST)?;
    let took = begun.elapsed();
    let (own, others) = seconds().map(|after| (after.0 - own, after.1 - others))?;
    let alone = ask(1, Duration::from_secs(how.seconds.div_ceil(3)), 0)?;
    let count = f64::from(u32::try_from(many.times.len())?);
    Ok(Figures {
        name: page.name,
        cpu: (own + others) * 1_000.0 / count,
        database: database.map(|_| others * 1_000.0 / count),
        a_second: count / took.as_secs_f64(),
        p99: share(&many.times, 99),
        alone: share(&alone.times, 50),
        bytes: many.bytes,
        status: many.status,
    })
}

/// What came of asking for a while.
struct Came {
    /// From the shortest to the longest.
    times: Vec<Duration>,
    bytes: usize,
    status: u16,
}

/// So many callers for so long, or until there are enough answers; each answer must be like the first.
fn rush(
    page: &Page,
    port: u16,
    mark: Option<&str>,
    counter: &AtomicUsize,
    clients: usize,
    (time, fewest): (Duration, usize),
) -> Result<Came> {
    let (stop, answered) = (AtomicBool::new(false), AtomicUsize::new(0));
    let caller = || {
        let (mut kept, mut times, mut first) = (Kept::to(port), Vec::new(), None);
        let plain = page.request(None, mark);
        while !stop.load(Ordering::Relaxed) || times.is_empty() {
            let fresh =
                (page.how == How::Fresh).then(|| page.request(Some(counter.fetch_add(1, Ordering::Relaxed)), None));
            let begun = Instant::now();
            let status = kept.ask(fresh.as_deref().unwrap_or(&plain))?;
            times.push(begun.elapsed());
            answered.fetch_add(1, Ordering::Relaxed);
            let first = *first.get_or_insert(status);
            ensure!(matches!(status, 200 | 304), "{} was answered with {status}.", page.path);
            ensure!(first == status, "{} was answered with {status} after {first}.", page.path);
        }
        Ok((times, kept.size(), first.unwrap_or(0)))
    };
    let all: Vec<Result<(Vec<Duration>, usize, u16)>> = std::thread::scope(|scope| {
        let callers: Vec<_> = (0..clients).map(|_| scope.spawn(caller)).collect();
        sleep(time);
        let until = Instant::now() + time * (LONGEST - 1);
        // A caller that has failed asks no more.
        while answered.load(Ordering::Relaxed) < fewest
            && Instant::now() < until
            && !callers.iter().any(std::thread::ScopedJoinHandle::is_finished)
        {
            sleep(Duration::from_millis(20));
        }
        stop.store(true, Ordering::Relaxed);
        callers.into_iter().map(|it| it.join().unwrap_or_else(|_| Err(anyhow!("A caller failed.")))).collect()
    });
    let mut came = Came { times: Vec::new(), bytes: 0, status: 0 };
    for one in all {
        let (times, bytes, status) = one.with_context(|| format!("While {} was asked for", page.name))?;
        came.times.extend(times);
        (came.bytes, came.status) = (bytes, status);
    }
    came.times.sort();
    Ok(came)
}
