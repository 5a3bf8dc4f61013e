//! Hundreds of connections in one thread: none waits for the server, each sends what it has, at a pace for
//! all together. Apart from the floods, which say only what is sent. It knows nothing of readiness and looks
//! at every connection in turn, some twenty times a second: that is cheap enough, and needs no library.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What one connection may send in its turn.
const TURN: usize = 256 * 1024;
/// The pause after all had their turn, for a few connections and for many.
const PAUSES: (Duration, Duration) = (Duration::from_millis(4), Duration::from_millis(50));
const MANY: usize = 256;
/// The time in which a connection must be made.
const GREETED: Duration = Duration::from_secs(3);

/// What comes over the server, and how fast.
pub struct Flood {
    pub name: &'static str,
    /// Connections at once; one that ends is followed by another.
    pub sockets: usize,
    pub opened_a_second: f64,
    /// Of all connections together.
    pub bytes_a_second: f64,
    /// What they send, one after another.
    pub calls: Vec<Call>,
}

/// What is sent over one connection: a beginning, something again and again, an end.
pub struct Call {
    pub head: Vec<u8>,
    pub again: Vec<u8>,
    pub times: u64,
    pub tail: Vec<u8>,
    pub manner: Manner,
}

/// How a caller behaves.
#[derive(Clone, Copy)]
pub enum Manner {
    /// Sends what the pace allows and waits for an answer.
    Listens,
    /// A byte in so much time, after the head.
    Drips(Duration),
    /// Goes away when everything is sent.
    Leaves,
}

/// What became of a connection.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    Answered(u16),
    /// Closed by the server without an answer.
    Closed,
    /// The caller left.
    Left,
    /// Still open when the flood was over.
    Open,
    /// Nobody took it.
    NotTaken,
}

/// How it went.
#[derive(Default)]
pub struct Outcome {
    pub ends: BTreeMap<End, usize>,
    pub sent: u64,
    /// Most connections at once.
    pub most: usize,
}

impl Flood {
    /// Comes over a port until an instant.
    pub fn run(&self, port: u16, until: Instant) -> Outcome {
        let (mut outcome, mut lines, mut number) = (Outcome::default(), Vec::new(), 0);
        let (mut openings, mut bytes) = (Bucket::new(self.opened_a_second), Bucket::new(self.bytes_a_second));
        let pause = if self.sockets < MANY { PAUSES.0 } else { PAUSES.1 };
        while Instant::now() < until {
            openings.fill();
            bytes.fill();
            while lines.len() < self.sockets && openings.take(1) == 1 {
                match Line::open(port, &self.calls[number % self.calls.len()]) {
                    Ok(line) => lines.push(line),
                    Err(_) => outcome.count(End::NotTaken),
                }
                number += 1;
            }
            outcome.most = outcome.most.max(lines.len());
            lines.retain_mut(|line: &mut Line| match line.turn(&mut bytes, &mut outcome.sent) {
                Some(end) => {
                    outcome.count(end);
                    false
                }
                None => true,
            });
            // So that it is not always the same one for whom nothing is left.
            if !lines.is_empty() {
                lines.rotate_left(1);
            }
            sleep(pause);
        }
        lines.iter().for_each(|_| outcome.count(End::Open));
        outcome
    }
}

impl Outcome {
    fn count(&mut self, end: End) {
        *self.ends.entry(end).or_insert(0) += 1;
    }
}

impl Call {
    /// What follows after so many bytes; nothing at the end.
    fn after(&self, sent: u64) -> &[u8] {
        let (head, again) = (self.head.len() as u64, self.again.len() as u64);
        let repeated = again.saturating_mul(self.times);
        if sent < head {
            return &self.head[at(sent)..];
        }
        if sent - head < repeated {
            return &self.again[at((sent - head) % again)..];
        }
        self.tail.get(at(sent - head - repeated)..).unwrap_or_default()
    }
}

fn at(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

/// One connection.
struct Line<'c> {
    stream: TcpStream,
    call: &'c Call,
    sent: u64,
    next: Instant,
    heard: Vec<u8>,
}

impl<'c> Line<'c> {
    fn open(port: u16, call: &'c Call) -> std::io::Result<Self> {
        let stream = TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), GREETED)?;
        stream.set_nodelay(true)?;
        stream.set_nonblocking(true)?;
        Ok(Self { stream, call, sent: 0, next: Instant::now(), heard: Vec::new() })
    }

    /// Sends what it may, listens, and says how it ended when it has.
    fn turn(&mut self, bytes: &mut Bucket, sent: &mut u64) -> Option<End> {
        let before = self.sent;
        let broken = self.send(bytes).is_err();
        *sent += self.sent - before;
        if matches!(self.call.manner, Manner::Leaves) && self.call.after(self.sent).is_empty() {
            return Some(End::Left);
        }
        let gone = self.listen().is_err();
        if let Some(status) = self.status() {
            return Some(End::Answered(status));
        }
        (broken || gone).then_some(End::Closed)
    }

    fn send(&mut self, bytes: &mut Bucket) -> std::io::Result<()> {
        let mut turn = TURN;
        while turn > 0 {
            let mut some = self.call.after(self.sent);
            if let Manner::Drips(every) = self.call.manner
                && self.sent >= self.call.head.len() as u64
            {
                if Instant::now() < self.next {
                    return Ok(());
                }
                some = &some[..some.len().min(1)];
                self.next = Instant::now() + every;
                turn = 1;
            }
            let most = some.len().min(turn);
            let given = bytes.take(most);
            if given == 0 {
                return Ok(());
            }
            match self.stream.write(&some[..given]) {
                Ok(count) => {
                    bytes.give_back(given - count);
                    self.sent += count as u64;
                    turn -= count.min(turn);
                }
                Err(error) => {
                    bytes.give_back(given);
                    return if error.kind() == ErrorKind::WouldBlock { Ok(()) } else { Err(error) };
                }
            }
        }
        Ok(())
    }

    fn listen(&mut self) -> std::io::Result<()> {
        let mut some = [0; 1024];
        match self.stream.read(&mut some) {
            Ok(0) => Err(ErrorKind::UnexpectedEof.into()),
            Ok(count) => {
                self.heard.extend_from_slice(&some[..count]);
                Ok(())
            }
            Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// The status, once enough of the answer is there.
    fn status(&self) -> Option<u16> {
        std::str::from_utf8(self.heard.strip_prefix(b"HTTP/1.1 ")?.get(..3)?).ok()?.parse().ok()
    }
}

/// So much a second, and no more than a tenth of that at once.
struct Bucket {
    a_second: f64,
    left: f64,
    filled: Instant,
}

impl Bucket {
    fn new(a_second: f64) -> Self {
        Self { a_second, left: 0.0, filled: Instant::now() }
    }

    /// Adds what has come due. Once a round: filled at each look, it would be emptied by the spoonful.
    fn fill(&mut self) {
        let now = Instant::now();
        let most = (self.a_second / 10.0).max(1.0);
        self.left = (self.left + self.a_second * (now - self.filled).as_secs_f64()).min(most);
        self.filled = now;
    }

    /// Up to so much, as whole pieces.
    fn take(&mut self, wanted: usize) -> usize {
        let given = (self.left.max(0.0) as usize).min(wanted);
        self.left -= given as f64;
        given
    }

    fn give_back(&mut self, unused: usize) {
        self.left += unused as f64;
    }
}

impl fmt::Display for End {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answered(status) => write!(out, "{status}"),
            Self::Closed => out.write_str("closed"),
            Self::Left => out.write_str("left"),
            Self::Open => out.write_str("still open"),
            Self::NotTaken => out.write_str("not taken"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Call, Manner};

    #[test]
    fn a_call_is_its_head_what_is_repeated_and_its_tail() {
        let (head, again, tail) = (b"ab".to_vec(), b"cde".to_vec(), b"f".to_vec());
        let call = Call { head, again, times: 2, tail, manner: Manner::Listens };
        let whole: Vec<u8> = (0..10).map_while(|sent| call.after(sent).first().copied()).collect();
        assert_eq!(whole, b"abcdecdef");
        assert_eq!(call.after(3), b"de");
        assert!(call.after(10).is_empty());
    }
}
