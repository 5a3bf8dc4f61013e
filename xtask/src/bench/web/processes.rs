//! What processes cost: the time they took of the processor and the memory they hold, as the kernel counts
//! both. Apart because everything here is read from /proc, which Linux alone has.

use std::fs;

use anyhow::{Context, Result};

use crate::run::output;
use crate::running::children;

/// Processes that are measured together, each with all that it has started.
#[derive(Clone)]
pub struct Processes {
    roots: Vec<u32>,
    ticks_a_second: f64,
}

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
    pub fn of(roots: &[u32]) -> Result<Self> {
        let ticks = output(crate::run::program("getconf", std::path::Path::new("/")).arg("CLK_TCK"))?;
        Ok(Self { roots: roots.to_vec(), ticks_a_second: ticks.trim().parse()? })
    }

    /// Seconds of the processor that they have taken so far. Those of a process that has ended are its
    /// parent's, so that none are lost between two readings.
    pub fn seconds(&self) -> Result<f64> {
        let mut ticks = 0;
        for one in self.all()? {
            // Who has ended between the two lines is counted with its parent.
            let Ok(stat) = fs::read_to_string(format!("/proc/{one}/stat")) else { continue };
            ticks += ticks_of(&stat).context("The kernel's line about a process is not understood.")?;
        }
        Ok(f64::from(u32::try_from(ticks)?) / self.ticks_a_second)
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
        let mut ahead = self.roots.clone();
        while let Some(one) = ahead.pop() {
            ahead.extend(children(one).with_context(|| format!("Process {one} is gone."))?);
            found.push(one);
        }
        Ok(found)
    }
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
    let of = |name: &str| {
        let line = rollup.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().strip_suffix("kB")?.trim().parse().ok()
    };
    Some(Memory { resident: of("Rss:")?, proportional: of("Pss:")? })
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
        let me = Processes::of(&[std::process::id()]).unwrap();
        let before = me.seconds().unwrap();
        let busy = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";
        assert!(std::process::Command::new("sh").args(["-c", busy]).status().unwrap().success());
        assert!(me.seconds().unwrap() > before + 0.02);
        assert!(me.memory().unwrap().proportional > 500);
    }
}
