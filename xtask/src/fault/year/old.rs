//! The Kith from before the newest change of the database, built from its own commit.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::super::Scene;
use crate::run::{announce, cargo, output, program, run};

/// The program that was named with `--old`, or the one built from the last commit without the newest migration.
pub fn program_from_before(scene: &Scene<'_>) -> Result<PathBuf> {
    if let Some(given) = &scene.wishes.old {
        return fs::canonicalize(given).with_context(|| format!("{} cannot be found.", given.display()));
    }
    let root = &scene.places.root;
    let git = |words: &[&str]| output(program("git", root).args(words));
    let newest = git(&["log", "-1", "--format=%H", "--", ":(glob)**/migrations/*.sql"])
        .context("Without its history the program from before cannot be built; name one with --old.")?;
    let before = format!("{}^", newest.trim());
    let tree = scene.folder.join("tree");
    announce(&format!("Building the Kith from before {}", &newest.trim()[..12]));
    git(&["worktree", "add", "--force", "--detach", &tree.display().to_string(), &before])?;
    let built = build(&tree, &scene.places.target);
    git(&["worktree", "remove", "--force", &tree.display().to_string()])?;
    let old = scene.folder.join("kith-from-before");
    fs::copy(built?, &old)?;
    Ok(old)
}

/// In the folder of our own builds, where everything that is not ours is built already.
fn build(tree: &Path, target: &Path) -> Result<PathBuf> {
    let words = ["build", "--release", "--package", "kith", "--locked", "--target-dir"];
    run(cargo(tree).args(words).arg(target))?;
    Ok(target.join("release/kith"))
}
