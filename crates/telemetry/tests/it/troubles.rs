//! Collectors that are away, silent, full or not what they were taken for.

use super::receiver::Receiver;
use super::{TARGET, sent_to, wanted};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use tracing_subscriber::fmt::MakeWriter;

fn spans(count: usize) {
    for _ in 0..count {
        tracing::info_span!(target: TARGET, "one").in_scope(|| {});
    }
}

/// The log of this process, which the sending threads write to as well.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Log {
    /// The lines about this collector.
    fn about(&self, address: &str) -> Vec<String> {
        let text = String::from_utf8(self.0.lock().unwrap().clone()).unwrap();
        text.lines().filter(|line| line.contains(address)).map(str::to_owned).collect()
    }
}

#[test]
fn whether_spans_arrive_is_said_when_it_changes_and_not_once_a_span() {
    let log = Log::default();
    let lines = tracing_subscriber::fmt().with_ansi(false).without_time().with_target(false).with_writer(log.clone());
    tracing::subscriber::set_global_default(lines.finish()).unwrap();

    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let away = format!("http://{gone}");
    let (here, sending) = sent_to(&away, 1.0);
    spans(2000);
    drop((here, sending));
    let said = log.about(&away);
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].contains("WARN") && said[0].contains("Connection refused"), "{said:#?}");

    let receiver = Receiver::refusing(2);
    let (here, sending) = sent_to(&receiver.address, 1.0);
    spans(2000);
    drop((here, sending));
    let said = log.about(&receiver.address);
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(said[0].contains("it answers 503 Service Unavailable"), "{said:#?}");
    assert!(said[1].contains("INFO") && said[1].contains("again"), "{said:#?}");
    assert!(!receiver.spans().is_empty());
}

#[test]
fn a_collector_that_never_answers_holds_up_nobody() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let (_here, sending) = sent_to(&format!("http://{}", silent.local_addr().unwrap()), 1.0);
    // More than the queue takes: those that find it full are dropped, and whoever ends them goes on.
    spans(10_000);
    drop(sending);
    spans(10);
    // It was asked, and all the above came to its end without an answer.
    let (mut asked, _) = silent.accept().unwrap();
    let mut first = [0; 15];
    asked.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"POST /v1/traces");
}

#[test]
fn a_collector_with_https_is_greeted_with_a_handshake() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let greeted = std::thread::spawn(move || {
        let (mut asked, _) = listener.accept().unwrap();
        let mut first = [0; 2];
        asked.read_exact(&mut first).unwrap();
        first
    });
    let (_here, sending) = sent_to(&address, 1.0);
    spans(1);
    drop(sending);
    assert_eq!(greeted.join().unwrap(), [22, 3], "a handshake of TLS begins so");
}

#[test]
fn an_address_that_is_none_is_refused_in_words() {
    let error = telemetry::begin(wanted("not an address", 1.0)).err().unwrap().to_string();
    assert!(error.starts_with("no collector can be asked at not an address: "), "{error}");
    assert!(error.ends_with("Write an address such as http://localhost:4318"), "{error}");
}
