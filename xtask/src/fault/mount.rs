//! Small disks that are gone when the chore is, however it ends: it first goes into a room of its own (a
//! mount namespace), where mounts are seen by nobody else and end with the last process in it.

use std::fs;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Result, bail, ensure};

use crate::needs::{Missing, is_root};
use crate::run::{output, program, succeeds};

const IN_ITS_ROOM: &str = "XTASK_FAULT_IN_ITS_ROOM";

/// Something mounted until this is dropped.
pub struct Mounted {
    /// Where.
    pub at: PathBuf,
}

/// Starts this very chore anew in a room of its own, unless it is in one.
pub fn in_a_room_of_its_own() -> Result<()> {
    if std::env::var_os(IN_ITS_ROOM).is_some() {
        return Ok(());
    }
    let mut probe = program("unshare", Path::new("/"));
    if !is_root() || !succeeds(probe.args(["--mount", "--propagation", "private", "true"])) {
        return Err(
            Missing::because("This fault mounts a disk of its own, and only root may do so, with `unshare`.").into()
        );
    }
    let failed = Command::new("unshare")
        .args(["--mount", "--propagation", "private", "--"])
        .arg(std::env::current_exe()?)
        .args(std::env::args_os().skip(1))
        .env(IN_ITS_ROOM, "yes")
        .exec();
    Err(failed.into())
}

impl Mounted {
    /// Mounts something with these words of `mount`.
    pub fn new(words: &[&str], at: &Path) -> Result<Self> {
        if std::env::var_os(IN_ITS_ROOM).is_none() {
            bail!("Nothing is mounted where others see it.");
        }
        fs::create_dir_all(at)?;
        output(program("mount", Path::new("/")).args(words).arg(at))?;
        Ok(Self { at: at.to_path_buf() })
    }
}

impl Mounted {
    /// Mounts an ext4 image, written past the cache of the file system it lies on. Its own journal is not
    /// written by the clock, only when somebody syncs.
    pub fn image(image: &Path, at: &Path) -> Result<Self> {
        let here = Path::new("/");
        let device = output(program("losetup", here).args(["--find", "--show", "--direct-io=on"]).arg(image))?;
        let device = device.trim();
        let mounted = direct(device).and_then(|()| Self::new(&["-o", "commit=600", device], at));
        // While it is mounted this only says that it goes when the mount does.
        output(program("losetup", here).args(["--detach", device]))?;
        mounted
    }
}

fn direct(device: &str) -> Result<()> {
    let name = device.trim_start_matches("/dev/");
    let direct = fs::read_to_string(format!("/sys/block/{name}/loop/dio"))?;
    ensure!(direct.trim() == "1", "The disk's image cannot be written past the cache here.");
    Ok(())
}

impl Drop for Mounted {
    fn drop(&mut self) {
        for _ in 0..50 {
            if succeeds(program("umount", Path::new("/")).arg(&self.at)) {
                return;
            }
            sleep(Duration::from_millis(100));
        }
        eprintln!("{} could not be unmounted; it goes when the chore ends.", self.at.display());
    }
}
