//! A program that goes on until it is told to stop, and what it says meanwhile.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long anything here is waited for: far longer than it takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(45);

/// A program that is running; killed when this is dropped.
pub struct Running {
    child: Child,
    out: Arc<Mutex<String>>,
    err: Arc<Mutex<String>>,
    pub port: u16,
}

impl Running {
    /// Starts `kith demo` and waits until it is ready.
    pub fn demo(command: &mut Command) -> Self {
        let mut running = Self::start(command);
        running.port = running.port_after("KITH READY http://127.0.0.1:");
        running
    }

    /// Starts `kith serve`, with a log for programs, and waits until it listens.
    pub fn serve(command: &mut Command) -> Self {
        let mut running = Self::start(command.env("KITH_LOG_FORMAT", "json"));
        running.port = running.port_after("\"address\":\"127.0.0.1:");
        running
    }

    /// Where it answers Prometheus.
    pub fn prometheus(&mut self) -> u16 {
        self.port_after("\"prometheus\":\"127.0.0.1:")
    }

    /// Starts `kith work`.
    pub fn work(command: &mut Command) -> Self {
        Self::start(command)
    }

    fn start(command: &mut Command) -> Self {
        let command = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let out = collect(child.stdout.take().unwrap());
        let err = collect(child.stderr.take().unwrap());
        Self { child, out, err, port: 0 }
    }

    /// Everything it has said so far.
    pub fn said(&self) -> String {
        format!("{}{}", self.out.lock().unwrap(), self.err.lock().unwrap())
    }

    fn port_after(&mut self, mark: &str) -> u16 {
        let mut found = None;
        let has_ended = wait_until(|| {
            let said = self.said();
            let after = said.split_once(mark).map(|(_, after)| after);
            let digits = after.map(|after| after.chars().take_while(char::is_ascii_digit).collect::<String>());
            found = digits.and_then(|digits| digits.parse().ok());
            found.is_some() || self.child.try_wait().unwrap().is_some()
        });
        found.unwrap_or_else(|| panic!("it ended, or was never ready ({has_ended}):\n{}", self.said()))
    }

    /// Gives the order to stop that a service manager gives.
    pub fn tell_to_stop(&self) {
        self.signal("-TERM");
    }

    /// Has it start its successor.
    pub fn tell_to_hand_over(&self) {
        self.signal("-HUP");
    }

    fn signal(&self, signal: &str) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &pid]).status().unwrap().success());
    }

    /// Waits until it has ended; answers how, and all it said.
    pub fn ended(mut self) -> (ExitStatus, String) {
        let mut status = None;
        wait_until(|| {
            status = self.child.try_wait().unwrap();
            status.is_some()
        });
        let said = self.said();
        (status.unwrap_or_else(|| panic!("it does not end:\n{said}")), said)
    }

    /// Stops it the way a service manager does; answers all it said.
    pub fn stop(self) -> String {
        self.tell_to_stop();
        let (status, said) = self.ended();
        assert!(status.success(), "{status}: {said}");
        said
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _over_already = self.child.kill();
        let _over_already = self.child.wait();
    }
}

fn collect(stream: impl Read + Send + 'static) -> Arc<Mutex<String>> {
    let text = Arc::new(Mutex::new(String::new()));
    let kept = Arc::clone(&text);
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let mut kept = kept.lock().unwrap();
            kept.push_str(&line);
            kept.push('\n');
        }
    });
    text
}

/// Looks again and again until it is so; answers whether it came to be.
pub fn wait_until(mut is_so: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    loop {
        if is_so() {
            return true;
        }
        if begun.elapsed() > PATIENCE {
            return false;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
