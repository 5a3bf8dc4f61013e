//! A restart that nobody notices: the listening socket goes from one process to the next.

use super::installation::{Installation, configure};
use super::running::{Running, wait_until};
use super::wire::{answer, connect};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::UnixDatagram;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// Somebody who asks again and again, each time on a connection of their own.
struct Asking {
    answered: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
    thread: thread::JoinHandle<()>,
}

impl Asking {
    fn begin(port: u16) -> Self {
        let (answered, stop) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let (count, stopped) = (Arc::clone(&answered), Arc::clone(&stop));
        let thread = thread::spawn(move || {
            while !stopped.load(Ordering::SeqCst) {
                let mut stream = connect(port);
                write!(stream, "GET /health/ready HTTP/1.1\r\nHost: any\r\nConnection: close\r\n\r\n").unwrap();
                answer(&mut stream).is(200);
                count.fetch_add(1, Ordering::SeqCst);
            }
        });
        Self { answered, stop, thread }
    }

    /// Waits until so many more were answered.
    fn goes_on(&self, so_many: usize) {
        let before = self.answered.load(Ordering::SeqCst);
        assert!(wait_until(|| self.answered.load(Ordering::SeqCst) >= before + so_many));
    }

    fn end(self) {
        self.stop.store(true, Ordering::SeqCst);
        self.thread.join().expect("every one of them was answered");
    }
}

/// A successor, which nobody waits for as its parent would; stopped when this is dropped.
struct Successor(String);

impl Successor {
    fn named_in(log: &str) -> Option<Self> {
        let (_, after) = log.rsplit_once("\"successor\":")?;
        Some(Self(after.chars().take_while(char::is_ascii_digit).collect()))
    }
}

impl Drop for Successor {
    fn drop(&mut self) {
        let _over_already = Command::new("kill").args(["-TERM", &self.0]).status();
    }
}

#[tokio::test]
async fn nobody_notices_that_one_process_follows_another() {
    let here = Installation::copy().await;
    let manager = UnixDatagram::bind(here.file("notify")).unwrap();
    let mut serve = here.kith(&["serve"]);
    let server =
        Running::serve(serve.env("NOTIFY_SOCKET", here.file("notify")).env("KITH_METRICS_LISTEN", "127.0.0.1:0"));
    let port = server.port;
    let asking = Asking::begin(port);
    asking.goes_on(20);
    server.tell_to_hand_over();
    let (status, log) = server.ended();
    assert!(status.success(), "{status}: {log}");
    let successor = Successor::named_in(&log).expect("it is named in the log");
    asking.goes_on(20);
    asking.end();
    assert_eq!(news(&manager), ["READY=1", "READY=1", &format!("MAINPID={}", successor.0)]);
    drop(successor);
    assert!(wait_until(|| TcpStream::connect(("127.0.0.1", port)).is_err()), "the successor does not stop");
}

/// All the service manager was told.
fn news(manager: &UnixDatagram) -> Vec<String> {
    manager.set_nonblocking(true).unwrap();
    let mut bytes = [0; 256];
    let told = std::iter::from_fn(|| manager.recv(&mut bytes).ok().map(|length| bytes[..length].to_vec()));
    told.map(|it| String::from_utf8(it).unwrap().trim().to_owned()).collect()
}

#[tokio::test]
async fn told_to_stop_while_its_successor_comes_up_both_end() {
    let here = Installation::copy().await;
    let server = Running::serve(&mut here.kith(&["serve"]));
    // A database that takes the call and never says a word: the successor waits for it.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    configure(here.folder(), &format!("postgres://kith@{}/kith", silent.local_addr().unwrap()), "");
    server.tell_to_hand_over();
    let (mut call, _) = silent.accept().unwrap();
    server.tell_to_stop();
    let (status, said) = server.ended();
    assert!(status.success() && !said.contains("there is no successor"), "{status}: {said}");
    // Its call ends with it.
    call.set_read_timeout(Some(Duration::from_secs(45))).unwrap();
    call.read_to_end(&mut Vec::new()).unwrap();
}

#[tokio::test]
async fn without_a_successor_the_process_goes_on() {
    let here = Installation::copy().await;
    let server = Running::serve(&mut here.kith(&["serve"]));
    let asking = Asking::begin(server.port);
    here.configure("[http]\nlistne = \"127.0.0.1:1\"\n");
    server.tell_to_hand_over();
    assert!(wait_until(|| server.said().contains("there is no successor")), "{}", server.said());
    assert!(server.said().contains("listne"), "{}", server.said());
    asking.goes_on(20);
    asking.end();
    server.stop();
}
