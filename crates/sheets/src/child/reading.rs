//! The side that reads: it ties its own hands first and only then looks at what it was given.

use std::io::{self, BufRead, BufWriter, Read, Write};
use std::process::ExitCode;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::{Bounds, NOT_CONFINED, Reply, Request, STOPPED_HALF_WAY};

/// What `exe read-sheet` does: limits itself, reads the request and the file from standard
/// input, writes the answer to standard output. Call it first thing in the process, before
/// any thread is started.
pub fn main() -> ExitCode {
    // The asking process says what happened; a backtrace could quote the file into a log.
    std::panic::set_hook(Box::new(|_| {}));
    let most = Bounds::default();
    if confine(most.memory_bytes, most.cpu_seconds).is_err() {
        return ExitCode::from(NOT_CONFINED);
    }
    match answer() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(STOPPED_HALF_WAY),
    }
}

fn answer() -> io::Result<()> {
    const REQUEST_BYTES: u64 = 64 << 10;
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    input.by_ref().take(REQUEST_BYTES).read_until(b'\n', &mut line)?;
    let request: Request = serde_json::from_slice(&line)?;
    confine(request.memory_bytes, request.cpu_seconds)?;

    let mut bytes = Vec::new();
    input.take(request.length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 != request.length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let reply = match crate::read(&request.name, &bytes, &request.limits) {
        Ok(table) => Reply::Table(table),
        Err(why) => Reply::Refused(why),
    };
    let mut output = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut output, &reply)?;
    output.flush()
}

/// Lowers the limits of this process; what is already lower stays.
fn confine(memory_bytes: u64, cpu_seconds: u64) -> io::Result<()> {
    const FILES: u64 = 8;
    let wanted = [
        (Resource::As, memory_bytes),
        (Resource::Cpu, cpu_seconds),
        (Resource::Core, 0),
        (Resource::Fsize, 0),
        (Resource::Nofile, FILES),
    ];
    for (resource, wanted) in wanted {
        let most = getrlimit(resource).maximum.map_or(wanted, |most| most.min(wanted));
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}
