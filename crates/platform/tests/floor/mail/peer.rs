//! The mail server: `peer.py`, run by the Python that has aiosmtpd.

use platform::outbox::{Carrier, Security, Smtp};
use serde::Deserialize;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A letter that came whole, and the answer it got.
#[derive(Debug, Deserialize)]
pub struct Received {
    pub answer: String,
    pub to: String,
    pub id: String,
    pub subject: String,
    pub automatic: String,
    pub parts: Vec<String>,
    pub text: String,
    /// The methods of its calendar parts, and what is in them.
    pub methods: Vec<String>,
    pub entries: Vec<String>,
}

/// A running mail server, ended when this is dropped.
pub struct Peer {
    child: Child,
    stdin: ChildStdin,
    lines: Receiver<String>,
    early: Vec<Received>,
    port: u16,
}

impl Peer {
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    /// A server that wants to know the password.
    pub fn with_password(password: &str) -> Self {
        Self::start_with(&[password])
    }

    fn start_with(arguments: &[&str]) -> Self {
        let python = std::env::var("KITH_TEST_PYTHON")
            .expect("KITH_TEST_PYTHON is not set: run the tests with `cargo xtask test`");
        let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/floor/mail/peer.py");
        let mut child = Command::new(python)
            .arg(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the Python of KITH_TEST_PYTHON starts");
        let (stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (told, lines) = channel();
        std::thread::spawn(move || BufReader::new(stdout).lines().map_while(Result::ok).try_for_each(|l| told.send(l)));
        let mut peer = Self { child, stdin, lines, early: Vec::new(), port: 0 };
        let first: serde_json::Value = serde_json::from_str(&peer.line()).unwrap();
        peer.port = u16::try_from(first["port"].as_u64().unwrap()).unwrap();
        peer
    }

    /// Gives the next letters these answers, one word each.
    pub fn tell(&mut self, words: &str) {
        writeln!(self.stdin, "{words}").unwrap();
        loop {
            let line = self.line();
            if line.contains("\"heard\"") {
                return;
            }
            self.early.push(serde_json::from_str(&line).unwrap());
        }
    }

    /// The letters that came whole since the last time.
    pub fn received(&mut self) -> Vec<Received> {
        self.tell("");
        std::mem::take(&mut self.early)
    }

    pub fn carrier(&self) -> Carrier {
        Carrier::Smtp(Self::at(self.port, Security::None))
    }

    pub fn carrier_asking_for(&self, security: Security) -> Carrier {
        Carrier::Smtp(Self::at(self.port, security))
    }

    pub fn carrier_knowing(&self, password: &str) -> Carrier {
        Carrier::Smtp(Self::at(self.port, Security::None).credentials("kith".into(), password.into()))
    }

    /// Where nobody listens.
    pub fn nobody() -> Carrier {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Carrier::Smtp(Self::at(free, Security::None))
    }

    fn at(port: u16, security: Security) -> Smtp {
        Smtp::new("127.0.0.1", port, security).unwrap().timeout(Duration::from_millis(400))
    }

    fn line(&self) -> String {
        self.lines.recv_timeout(Duration::from_secs(20)).expect("the mail server says something")
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
