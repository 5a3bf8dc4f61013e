//! strace between the server and the kernel: what the server asks to have kept is kept, or not, as we say.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::Scene;
use crate::run::program;
use crate::running::Running;

/// strace's command line for every sync, but for the process it is to follow.
pub fn on_syncs(scene: &Scene, how: &str, log: &Path) -> Command {
    let mut strace = program("strace", &scene.folder);
    strace.args(["-f", "-qq", "-e", "trace=fsync,fdatasync", "-e", &format!("inject=fsync,fdatasync:{how}"), "-o"]);
    strace.arg(log);
    strace
}

/// Steps in beside a server that is at work, until what is answered is dropped.
pub fn attach(scene: &Scene, server: &Running, how: &str, log: &Path) -> Result<Running> {
    let mut strace = on_syncs(scene, how, log);
    strace.args(["-p", &server.id().to_string()]);
    let strace = Running::start(strace, &scene.folder.join("strace.log"))?;
    wait_until_traced(server.id())?;
    Ok(strace)
}

/// Waits until every thread of the server is followed.
fn wait_until_traced(id: u32) -> Result<()> {
    let until = Instant::now() + Duration::from_secs(10);
    while Instant::now() < until {
        let tasks = fs::read_dir(format!("/proc/{id}/task")).context("The server is gone.")?;
        let followed = tasks.map(|task| {
            let status = fs::read_to_string(task?.path().join("status")).unwrap_or_default();
            Ok(!status.contains("TracerPid:\t0"))
        });
        let followed: Vec<bool> = followed.collect::<std::io::Result<_>>()?;
        ensure!(!followed.is_empty(), "The server has no threads.");
        if followed.into_iter().all(|one| one) {
            return Ok(());
        }
        sleep(Duration::from_millis(20));
    }
    bail!("strace cannot follow the server here; see strace.log beside the installation.")
}
