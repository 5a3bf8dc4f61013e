//! Somebody who sends the public form again and again over one connection that stays open. Apart from the
//! faults' browser, which opens a connection for each request: here nothing but the form itself is timed.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::served::installation::{HOST, PROGRAMME};
use crate::served::wire::Browser;

/// How long an answer is waited for: longer than Kith may take for one.
const PATIENCE: Duration = Duration::from_secs(45);

/// One client: its connection, and what stands in each of its requests before the body's length.
pub struct Client {
    number: usize,
    port: u16,
    line: Option<TcpStream>,
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
        let mut it = Self { number, port, line: None, head, csrf, sent: 0, seed: 0 };
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
        let status = self.exchange(request.as_bytes()).unwrap_or(0);
        if status == 303 {
            told.names.push(name)
        } else {
            told.others.push(name)
        }
        status
    }

    fn exchange(&mut self, request: &[u8]) -> std::io::Result<u16> {
        let mut line = match self.line.take() {
            Some(line) => line,
            None => connect(self.port)?,
        };
        line.write_all(request)?;
        let (status, stays) = read_answer(&mut line)?;
        self.line = stays.then_some(line);
        Ok(status)
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

fn connect(port: u16) -> std::io::Result<TcpStream> {
    let line = TcpStream::connect(("127.0.0.1", port))?;
    line.set_nodelay(true)?;
    line.set_read_timeout(Some(PATIENCE))?;
    Ok(line)
}

/// Reads one whole answer: its status, and whether the connection stays open.
fn read_answer(line: &mut impl Read) -> std::io::Result<(u16, bool)> {
    let (mut bytes, mut some) = (Vec::with_capacity(2048), [0; 8192]);
    let mut whole = None;
    while whole.is_none_or(|length| bytes.len() < length) {
        let count = line.read(&mut some)?;
        if count == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        bytes.extend_from_slice(&some[..count]);
        // The answer hoped for has no body. Whoever looks for its length in a build that is not optimised
        // spends as much on it as Kith does on giving it.
        if bytes.starts_with(b"HTTP/1.1 303") && bytes.ends_with(b"\r\n\r\n") {
            return Ok((303, true));
        }
        whole = whole.or_else(|| length(&bytes));
    }
    let head = String::from_utf8_lossy(&bytes);
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or(ErrorKind::InvalidData)?;
    Ok((status, header(&head, "connection").is_none_or(|it| it != "close")))
}

/// How long an answer is with its head, once the head is there.
fn length(bytes: &[u8]) -> Option<usize> {
    let head = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let text = String::from_utf8_lossy(&bytes[..head]);
    Some(head + header(&text, "content-length").and_then(|it| it.parse::<usize>().ok()).unwrap_or(0))
}

fn header<'t>(head: &'t str, name: &str) -> Option<&'t str> {
    let lines = head.lines().skip(1).take_while(|line| !line.is_empty());
    let mut pairs = lines.filter_map(|line| line.split_once(": "));
    pairs.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::read_answer;
    use std::io::Read;

    /// Gives a few bytes at a time, as a network may.
    struct Slowly(&'static [u8]);

    impl Read for Slowly {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let (now, later) = self.0.split_at(self.0.len().min(7));
            into[..now.len()].copy_from_slice(now);
            self.0 = later;
            Ok(now.len())
        }
    }

    #[test]
    fn an_answer_in_pieces_is_read_to_its_end() {
        let mut line = Slowly(b"HTTP/1.1 422 Oh\r\ncontent-length: 12\r\n\r\ncontent: no\nHTTP/1.1 303");
        assert_eq!(read_answer(&mut line).ok(), Some((422, true)));
        assert!(read_answer(&mut Slowly(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\ncut")).is_err());
        let last = read_answer(&mut Slowly(b"HTTP/1.1 503 Oh\r\nConnection: close\r\ncontent-length: 0\r\n\r\n"));
        assert_eq!(last.ok(), Some((503, false)));
    }
}
