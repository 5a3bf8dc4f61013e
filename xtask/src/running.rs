//! Programs that run beside a chore: started, waited for, and stopped by their own number when whoever
//! started them is done. Apart so that no chore leaves a process behind, however it ends.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::run::{program, succeeds};

const PATIENCE: Duration = Duration::from_secs(120);

/// A program that runs until this is dropped.
pub struct Running(Child);

impl Running {
    /// Starts a program whose output goes to the end of a file.
    pub fn start(mut command: Command, log: &Path) -> Result<Self> {
        let log = File::options().create(true).append(true).open(log)?;
        command.stdout(log.try_clone()?).stderr(log);
        let name = command.get_program().to_string_lossy().into_owned();
        Ok(Self(command.spawn().with_context(|| format!("{name} could not be started."))?))
    }

    /// Starts Kith's demonstration and waits until it says that it is ready.
    pub fn demo(command: Command) -> Result<Self> {
        Ok(Self::until_it_says(command, |line| line.starts_with("KITH READY").then_some(()))?.0)
    }

    /// Starts a program and waits for a line by which it says that it is ready; answers what was read from it.
    /// An input that was asked to be a pipe stays open as long as the program runs.
    pub fn until_it_says<T>(mut command: Command, read: impl Fn(&str) -> Option<T>) -> Result<(Self, T)> {
        command.stdout(Stdio::piped());
        let name = command.get_program().to_string_lossy().into_owned();
        let mut running = Self(command.spawn().with_context(|| format!("{name} could not be started."))?);
        let said = running.0.stdout.take().context("its output was asked to be a pipe")?;
        for line in BufReader::new(said).lines() {
            if let Some(found) = read(&line?) {
                return Ok((running, found));
            }
        }
        bail!("{name} ended before it was ready.")
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Ends it as a power cut would: it is told nothing.
    pub fn kill(mut self) -> Result<()> {
        self.0.kill()?;
        self.0.wait()?;
        Ok(())
    }

    /// Has Kith hand over to its successor, and waits until the old process has ended.
    pub fn hand_over(mut self) -> Result<Successor> {
        ensure!(signal(self.id(), "HUP"), "The process that was to hand over is gone.");
        let (mut successor, until) = (None, Instant::now() + PATIENCE);
        while self.ended()?.is_none() {
            successor = children(self.id()).ok().and_then(|them| them.first().copied()).or(successor);
            ensure!(Instant::now() < until, "It did not hand over within two minutes.");
            sleep(Duration::from_millis(20));
        }
        successor.map(Successor).context("It ended without a successor.")
    }

    /// How it ended, when it has.
    pub fn ended(&mut self) -> Result<Option<ExitStatus>> {
        Ok(self.0.try_wait()?)
    }
}

/// A process that Kith started in its own place and that nobody waits for; ended when this is dropped.
pub struct Successor(u32);

impl Drop for Successor {
    fn drop(&mut self) {
        signal(self.0, "TERM");
        let until = Instant::now() + Duration::from_secs(20);
        while Path::new(&format!("/proc/{}", self.0)).exists() {
            if Instant::now() > until {
                signal(self.0, "KILL");
                return;
            }
            sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.0.try_wait(), Ok(Some(_))) {
            return;
        }
        // Told to stop first, so that nothing it started is left; killed when it does not listen.
        let told = signal(self.0.id(), "TERM");
        let until = Instant::now() + Duration::from_secs(20);
        while told && Instant::now() < until {
            if matches!(self.0.try_wait(), Ok(Some(_))) {
                return;
            }
            sleep(Duration::from_millis(50));
        }
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Sends a signal to one process; whether it was there.
pub fn signal(id: u32, name: &str) -> bool {
    succeeds(program("kill", Path::new("/")).args([&format!("-{name}"), &id.to_string()]))
}

/// The processes that a process started and that are still there.
pub fn children(id: u32) -> Result<Vec<u32>> {
    let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children"))?;
    Ok(children.split_whitespace().filter_map(|one| one.parse().ok()).collect())
}

/// A port nobody listens at.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Waits until somebody listens at a port.
pub fn wait_for(port: u16, who: &str, logs: &Path) -> Result<()> {
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(());
        }
        sleep(Duration::from_millis(100));
    }
    bail!("{who} does not listen at 127.0.0.1:{port}. What it said is in {}.", logs.display())
}
