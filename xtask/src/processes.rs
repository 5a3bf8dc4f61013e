//! What processes cost and hold: time of the processors, memory, open files, as the kernel counts them. Apart
//! because measuring and hurting both ask, and everything here is read from /proc, which Linux alone has.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::run::{output, program};
use crate::running::children;

/// How many ticks the kernel counts for a second, towards programs: whatever its own clock does.
const TICKS_A_SECOND: f64 = 100.0;

/// Processes that are measured together, each with all that it has started.
#[derive(Clone)]
pub struct Processes(Vec<u32>);

/// Memory in KiB.
#[derive(Clone, Copy, Default, PartialEq, Debug)]
pub struct Memory {
    /// What is mapped, whoever else maps it too.
    pub resident: u64,
    /// The same with what is shared divided among those who share it: of several processes this can be added.
    pub proportional: u64,
}

impl Processes {
    /// Those processes and all that they have started.
    pub fn of(roots: &[u32]) -> Self {
        Self(roots.to_vec())
    }

    /// Seconds of the processor that they have taken so far. Those of a process that has ended are its
    /// parent's, so that none are lost between two readings.
    pub fn seconds(&self) -> Result<f64> {
        // Who has ended since it was named is counted with its parent.
        Ok(self.all()?.into_iter().filter_map(|one| cpu_seconds(one).ok()).sum())
    }

    /// The memory they hold now.
    pub fn memory(&self) -> Result<Memory> {
        let mut sum = Memory::default();
        for one in self.all()? {
            let file = format!("/proc/{one}/smaps_rollup");
            let Ok(text) = fs::read_to_string(&file) else { continue };
            let memory = memory_of(&text).with_context(|| format!("{file} is not understood."))?;
            sum.resident += memory.resident;
            sum.proportional += memory.proportional;
        }
        Ok(sum)
    }

    fn all(&self) -> Result<Vec<u32>> {
        let mut found = Vec::new();
        let mut ahead = self.0.clone();
        while let Some(one) = ahead.pop() {
            ahead.extend(children(one).with_context(|| format!("Process {one} is gone."))?);
            found.push(one);
        }
        Ok(found)
    }
}

/// Seconds of the processors that one process has used, and with it those of its children that have ended.
pub fn cpu_seconds(id: u32) -> Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).context("a process is read in /proc")?;
    let ticks = ticks_of(&stat).context("The kernel's line about a process is not understood.")?;
    Ok(f64::from(u32::try_from(ticks)?) / TICKS_A_SECOND)
}

/// How much of the memory one process has, in bytes: quick to be asked, as often as somebody likes.
pub fn resident(id: u32) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).context("a process is read in /proc")?;
    kibibytes(&status, "VmRSS:").map(|it| it * 1024).context("a process has memory")
}

/// How many files and sockets one process has open.
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

/// Ticks of a process and of its children that have ended: fields 14 to 17.
fn ticks_of(stat: &str) -> Option<u64> {
    // The second field is the name in brackets, and may hold spaces and brackets itself.
    let (_, after_name) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = after_name.split_whitespace().skip(11).take(4).collect();
    let ticks: Vec<u64> = fields.iter().filter_map(|field| field.parse().ok()).collect();
    (ticks.len() == 4).then(|| ticks.iter().sum())
}

fn memory_of(rollup: &str) -> Option<Memory> {
    Some(Memory { resident: kibibytes(rollup, "Rss:")?, proportional: kibibytes(rollup, "Pss:")? })
}

fn kibibytes(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Memory, Processes, memory_of, ticks_of};

    #[test]
    fn a_name_with_brackets_does_not_shift_the_fields() {
        let stat = "4242 (tokio (1) ) S 1 4242 4242 0 -1 4194560 900 1 0 0 120 30 7 5 20 0 3 0 100 200 300";
        assert_eq!(ticks_of(stat), Some(162));
        assert_eq!(ticks_of("4242 (cut off) S 1 2"), None);
    }

    #[test]
    fn memory_is_what_the_rollup_says_in_all() {
        let text =
            "55d0-7ffc ---p 00000000 00:00 0  [rollup]\nRss:       51200 kB\nPss:       40000 kB\nPss_Dirty:  1 kB\n";
        assert_eq!(memory_of(text), Some(Memory { resident: 51_200, proportional: 40_000 }));
    }

    #[test]
    fn a_child_that_has_ended_is_counted_with_its_parent() {
        let me = Processes::of(&[std::process::id()]);
        let before = me.seconds().unwrap();
        let busy = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";
        assert!(std::process::Command::new("sh").args(["-c", busy]).status().unwrap().success());
        assert!(me.seconds().unwrap() > before + 0.02);
        assert!(me.memory().unwrap().proportional > 500);
    }
}
