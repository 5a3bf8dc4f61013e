//! The side that asks: starts the reading process, feeds it, listens for a while, and ends it.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::{Bounds, COMMAND, Reply, Request, STOPPED_HALF_WAY};
use crate::{Limits, ReadError, Table};

/// Reads a file in a process of its own, by starting `exe read-sheet`. Blocks for up to 15
/// seconds; call it where blocking is allowed.
///
/// # Errors
/// As [`crate::read`]; a reading process that dies, hangs or talks too much is
/// [`ReadError::TooMuch`], one that does not start is [`ReadError::ReaderUnavailable`].
pub fn read_in_child(exe: &Path, name: &str, bytes: Vec<u8>, limits: &Limits) -> Result<Table, ReadError> {
    read_in_child_within(exe, name, bytes, limits, &Bounds::default())
}

/// [`read_in_child`] with other bounds.
///
/// # Errors
/// As [`read_in_child`].
pub fn read_in_child_within(
    exe: &Path,
    name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
    bounds: &Bounds,
) -> Result<Table, ReadError> {
    limits.admit(bytes.len())?;
    let request = Request {
        name: name.chars().take(255).collect(),
        length: bytes.len() as u64,
        limits: limits.clone(),
        memory_bytes: bounds.memory_bytes,
        cpu_seconds: bounds.cpu_seconds,
    };
    let mut line = serde_json::to_vec(&request).map_err(|_| ReadError::ReaderUnavailable)?;
    line.push(b'\n');
    let child = start(exe).map_err(|_| ReadError::ReaderUnavailable)?;
    let (heard, status) = converse(child, &line, &bytes, bounds);
    match heard.and_then(|reply| serde_json::from_slice(&reply).ok()) {
        Some(Reply::Table(table)) if is_within(&table, limits) => Ok(table),
        Some(Reply::Table(_)) => Err(ReadError::TooMuch),
        Some(Reply::Refused(why)) => Err(why),
        None => Err(blame(status)),
    }
}

fn start(exe: &Path) -> std::io::Result<Child> {
    Command::new(exe)
        .arg(COMMAND)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
}

/// Feeds and listens at once, so that neither side waits for the other, and ends the process
/// whatever happens. Nothing is heard from one that takes too long or says too much.
fn converse(mut child: Child, line: &[u8], bytes: &[u8], bounds: &Bounds) -> (Option<Vec<u8>>, Option<ExitStatus>) {
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return (None, end(&mut child));
    };
    let (say, hear) = mpsc::channel();
    thread::scope(|threads| {
        threads.spawn(move || {
            // A process that stops listening has its reasons; its answer or its end tells them.
            let _ = input.write_all(line).and_then(|()| input.write_all(bytes));
        });
        threads.spawn(move || {
            let mut reply = Vec::new();
            let most = bounds.reply_bytes;
            let all = output.take(most + 1).read_to_end(&mut reply);
            let fits = all.is_ok_and(|length| length as u64 <= most);
            let _ = say.send(fits.then_some(reply));
        });
        let heard = hear.recv_timeout(bounds.wall);
        let status = match &heard {
            Ok(Some(_)) => farewell(&mut child),
            _ => end(&mut child),
        };
        (heard.ok().flatten(), status)
    })
}

/// Lets a process that has said everything leave by itself, for a moment.
fn farewell(child: &mut Child) -> Option<ExitStatus> {
    for _ in 0..200 {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        thread::sleep(Duration::from_millis(5));
    }
    end(child)
}

fn end(child: &mut Child) -> Option<ExitStatus> {
    // Killing fails only where the process has already ended.
    let _ = child.kill();
    child.wait().ok()
}

/// Without an answer: was it the file or the program? A signal or a panic is the file's doing,
/// and so is stopping half way; any other end means that `exe` is not the program it should be
/// or could not limit itself.
fn blame(status: Option<ExitStatus>) -> ReadError {
    const PANICKED: i32 = 101;
    match status.map(|status| status.code()) {
        Some(None | Some(PANICKED)) => ReadError::TooMuch,
        Some(Some(code)) if code == i32::from(STOPPED_HALF_WAY) => ReadError::TooMuch,
        _ => ReadError::ReaderUnavailable,
    }
}

/// A reading process that was taken over could answer anything.
fn is_within(table: &Table, limits: &Limits) -> bool {
    let width = table.headers.len();
    width <= limits.columns
        && table.rows.len() <= limits.rows
        && table.rows.iter().all(|row| (width..=limits.columns).contains(&row.cells.len()))
}
