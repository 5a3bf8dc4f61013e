//! What a process takes of the machine, as /proc says: time of the processors, memory, open sockets. Apart
//! because measuring and hurting both ask.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::run::{output, program};

/// Seconds of the processors that a process has used, and with it those of its children that have ended.
pub fn cpu_seconds(id: u32) -> Result<f64> {
    // Fields 14 to 17 of stat, in hundredths; the name before them may hold anything but an end of its bracket.
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).context("a process is read in /proc")?;
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(4).filter_map(|field| field.parse::<u32>().ok());
    Ok(f64::from(ticks.sum::<u32>()) / 100.0)
}

/// The same of several together; one that is gone by now has left its time to whoever started it.
pub fn cpu_seconds_of(ids: &[u32]) -> f64 {
    ids.iter().filter_map(|id| cpu_seconds(*id).ok()).sum()
}

/// How many files of a folder there are.
pub fn files_in(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

/// How much of the memory a process has, in bytes.
pub fn resident(id: u32) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).context("a process is read in /proc")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("a process has memory")?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes * 1024)
}

/// How many files and sockets a process has open.
pub fn open_files(id: u32) -> Result<usize> {
    Ok(fs::read_dir(format!("/proc/{id}/fd")).context("a process is read in /proc")?.count())
}

/// How many files and sockets this process may open, and with it whatever it starts; raised to what is
/// wanted where that is allowed.
pub fn may_open(wanted: u64) -> Result<u64> {
    let now = most_open_files()?;
    if now >= wanted {
        return Ok(now);
    }
    let mut raise = program("prlimit", Path::new("/"));
    raise.args(["--pid", &std::process::id().to_string(), &format!("--nofile={wanted}:")]);
    drop(output(&mut raise));
    most_open_files()
}

fn most_open_files() -> Result<u64> {
    let limits = fs::read_to_string("/proc/self/limits")?;
    let line =
        limits.lines().find_map(|line| line.strip_prefix("Max open files")).context("open files have a limit")?;
    let soft = line.split_whitespace().next().unwrap_or_default();
    Ok(if soft == "unlimited" { u64::MAX } else { soft.parse()? })
}
