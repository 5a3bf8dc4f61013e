//! A restart that nobody notices: on SIGHUP `kith serve` starts its successor (the program as it now is on
//! the disk, with the same words) and hands it the listening socket as its standard input. Whoever connects
//! meanwhile waits in the socket's queue for whichever of the two takes them next. Once the successor says
//! that it serves, this process takes in nobody any more and finishes what it has in hand. A successor that
//! does not come up changes nothing.
//!
//! A service manager that holds the socket itself hands it over in the same way.

use super::{Failure, serve};
use platform::Exit;
use rustix::net::sockopt::socket_acceptconn;
use std::fmt::Display;
use std::io;
use std::net::TcpListener as Socket;
use std::os::fd::{AsFd, OwnedFd};
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};
use tokio::signal::unix::{Signal, SignalKind, signal};

/// What a successor says on its standard output when it serves.
const SERVES: &str = "KITH SERVES";
/// How long it may take until then.
const PATIENCE: Duration = Duration::from_secs(60);

/// The socket a predecessor or a service manager handed down, if one did.
pub(super) fn handed_down() -> Result<Option<TcpListener>, Failure> {
    let input = io::stdin();
    // Anything else than a listening socket (a terminal, nothing, a file) is no socket to be asked.
    if !socket_acceptconn(input.as_fd()).unwrap_or(false) {
        return Ok(None);
    }
    let taken = input.as_fd().try_clone_to_owned().map(Socket::from).and_then(|socket| {
        socket.set_nonblocking(true)?;
        TcpListener::from_std(socket)
    });
    taken.map(Some).map_err(|error| Failure::new(Exit::of_io(&error), format!("the socket handed down: {error}")))
}

/// Says that this process serves: to the service manager, and to a predecessor that waits for it.
pub(super) fn say_that_it_serves(handed_down: bool) {
    tell_manager(&[sd_notify::NotifyState::Ready]);
    if handed_down {
        super::say(SERVES);
    }
}

/// What orders there may be while serving.
pub(super) struct Orders {
    stop: Box<dyn Future<Output = ()> + Send + Unpin>,
    hang_up: Option<Signal>,
    socket: io::Result<OwnedFd>,
}

impl Orders {
    /// From now on.
    pub(super) fn heed(listener: &TcpListener) -> Self {
        Self {
            stop: Box::new(Box::pin(serve::told_to_stop())),
            hang_up: signal(SignalKind::hangup()).ok(),
            socket: listener.as_fd().try_clone_to_owned(),
        }
    }

    /// Resolves when this process is to stop: it was told to, or its successor serves.
    pub(super) async fn until_stop(mut self) {
        loop {
            tokio::select! {
                () = &mut self.stop => return,
                () = next(&mut self.hang_up) => {}
            }
            let mut successor = match self.spawn() {
                Ok(successor) => successor,
                Err(why) => {
                    goes_on(&why);
                    continue;
                }
            };
            // Told to stop meanwhile, both do.
            let served = tokio::select! {
                () = &mut self.stop => return end(&mut successor),
                served = tokio::time::timeout(PATIENCE, serves(&mut successor)) => served,
            };
            match served {
                Ok(Ok(number)) => {
                    tracing::info!(successor = number, "handed over");
                    return tell_manager(&[sd_notify::NotifyState::MainPid(number)]);
                }
                Ok(Err(why)) => goes_on(&why),
                Err(_) => {
                    end(&mut successor);
                    goes_on(&"it did not serve within a minute");
                }
            }
        }
    }

    fn spawn(&self) -> io::Result<Child> {
        let socket = self.socket.as_ref().map_err(|error| io::Error::new(error.kind(), error.to_string()))?;
        let mut words = std::env::args_os();
        let program = words.next().map_or_else(|| PathBuf::from("kith"), PathBuf::from);
        let socket = Stdio::from(socket.try_clone()?);
        Command::new(program).args(words).stdin(socket).stdout(Stdio::piped()).spawn()
    }
}

fn goes_on(why: &dyn Display) {
    tracing::error!("there is no successor, so this process goes on: {why}");
}

fn end(successor: &mut Child) {
    if let Err(error) = successor.start_kill() {
        tracing::warn!("the successor could not be ended: {error}");
    }
}

async fn next(signal: &mut Option<Signal>) {
    match signal {
        Some(signal) => drop(signal.recv().await),
        None => std::future::pending().await,
    }
}

/// Reads what the successor says until it serves or ends; answers its number.
async fn serves(child: &mut Child) -> io::Result<u32> {
    let out = child.stdout.take().ok_or_else(|| io::Error::other("it cannot be heard"))?;
    let mut lines = BufReader::new(out).lines();
    while let Some(line) = lines.next_line().await? {
        if line == SERVES {
            return child.id().ok_or_else(|| io::Error::other("it ended as soon as it served"));
        }
    }
    let status = child.wait().await?;
    Err(io::Error::other(format!("it ended with {status}; what it said stands above")))
}

/// Tells systemd, where it listens.
fn tell_manager(news: &[sd_notify::NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(news) {
        tracing::warn!("the service manager could not be told: {error}");
    }
}
