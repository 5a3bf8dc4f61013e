//! Somebody who sends the public form again and again over one connection that stays open. Apart from the
//! faults' browser, which opens a connection for each request: here nothing but the form itself is timed.

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::served::installation::{HOST, PROGRAMME};
use crate::served::kept::Kept;
use crate::served::wire::Browser;

/// One client: its connection, and what stands in each of its requests before the body's length.
pub struct Client {
    number: usize,
    line: Kept,
    head: String,
    csrf: String,
    sent: usize,
    seed: u64,
}

/// What one client was told.
#[derive(Default)]
pub struct Told {
    /// The names that were acknowledged, within the time and after it.
    pub names: Vec<String>,
    /// The names that were sent and got another answer, or none.
    pub others: Vec<String>,
    /// The answers within the time, each with how long it took.
    pub answers: Vec<(u16, Duration)>,
}

impl Client {
    /// Gets the form's page, for its cookie and the token of this browser, and sends one form so that
    /// everything is warm. Each client has an address of its own: those of one address share a count.
    pub fn ready(port: u16, number: usize, told: &mut Told) -> Result<Self> {
        let form = format!("{PROGRAMME}/interest");
        let mut browser = Browser::at(port, HOST).coming_from(number);
        let page = browser.get(&form)?;
        ensure!(page.status == 200, "The form's page was answered with {}.", page.status);
        let csrf = page.hidden("_csrf").context("The form has no token.")?.to_owned();
        let head = format!(
            "POST {form} HTTP/1.1\r\nHost: {HOST}\r\nX-Forwarded-For: {}\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n",
            browser.from(),
            browser.cookies()
        );
        let mut it = Self { number, line: Kept::to(port), head, csrf, sent: 0, seed: 0 };
        let status = it.submit(told);
        ensure!(status == 303, "The first form was answered with {status}.");
        Ok(it)
    }

    /// Sends one form after another between two moments.
    pub fn work(mut self, (begin, until): (Instant, Instant), told: &mut Told) {
        sleep(begin.saturating_duration_since(Instant::now()));
        loop {
            let at = Instant::now();
            if at >= until {
                return;
            }
            let status = self.submit(told);
            if Instant::now() <= until {
                told.answers.push((status, at.elapsed()));
            }
        }
    }

    /// Sends one form; no whole answer is status 0.
    fn submit(&mut self, told: &mut Told) -> u16 {
        self.sent += 1;
        let key = self.key();
        let (number, sent) = (self.number, self.sent);
        let name = format!("Ada Bench-{number}-{sent}");
        let body = format!(
            "_csrf={}&_once={key}&name=Ada%20Bench-{number}-{sent}&email=ada.{number}.{sent}%40bench.example\
             &organisation=Loom%20Homes&job_title=Weaver",
            self.csrf
        );
        let request = format!("{}Content-Length: {}\r\n\r\n{body}", self.head, body.len());
        let status = self.line.ask(request.as_bytes()).unwrap_or(0);
        if status == 303 {
            told.names.push(name)
        } else {
            told.others.push(name)
        }
        status
    }

    /// A form's key. Kith writes one into each page and takes any of this shape, so that a client needs no
    /// page for each; as scattered as Kith's own, or its index would be written more kindly than in earnest.
    fn key(&mut self) -> String {
        let mut word = || {
            self.seed = self.seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = self.seed ^ ((self.number as u64) << 48) ^ self.sent as u64;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^ (mixed >> 31)
        };
        format!("{:016x}{:016x}{:016x}{:016x}", word(), word(), word(), word())
    }
}
