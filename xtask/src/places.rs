//! Where things are: the top of the tree and the folder that builds go to.
//! Found from the current folder, never compiled in: a shared target folder may serve several clones.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The two folders every chore starts from.
pub struct Places {
    /// The top of the source tree.
    pub root: PathBuf,
    /// What cargo builds into, and where everything else that is made goes too.
    pub target: PathBuf,
}

impl Places {
    /// Walks up from the current folder.
    pub fn find() -> Result<Self> {
        let here = env::current_dir()?;
        let root = here
            .ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .context("Run this inside Kith's source tree.")?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |given| root.join(given));
        Ok(Self { root, target })
    }

    /// The debug build of the server.
    pub fn kith(&self) -> PathBuf {
        self.target.join("debug/kith")
    }

    /// Tools that were installed for the tests alone.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }
}

/// The full path of a program on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Every file below a folder with its content, in order; empty where there is no such folder.
pub fn contents(folder: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(contents(&path)?);
        } else {
            let content = std::fs::read(&path)?;
            found.push((path, content));
        }
    }
    found.sort();
    Ok(found)
}
