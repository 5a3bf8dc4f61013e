//! `cargo xtask package`: the release build as a Debian package, unpacked again and tried. Without
//! debhelper: what goes where is a list, and the scripts around it are three short ones.

mod contents;
mod control;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use crate::needs::{self, DPKG_DEV};
use crate::places::{Places, on_path};
use crate::run::{announce, cargo, output, program, run};

/// What is being packaged, and where its parts are put.
pub struct Package {
    /// The top of the source tree.
    pub root: PathBuf,
    /// Where cargo builds to.
    pub target: PathBuf,
    /// The folder that becomes the package.
    pub stage: PathBuf,
    /// As in `Cargo.toml`.
    pub version: &'static str,
    /// As dpkg names it.
    pub architecture: String,
}

/// Builds the binary and the package, then unpacks it and runs what is in it.
pub fn package(places: &Places) -> Result<()> {
    needs::debian(&[&DPKG_DEV])?;
    announce("Building the release");
    run(cargo(&places.root).args(["build", "--release", "--package", "kith", "--locked"]))?;
    let architecture = output(program("dpkg", &places.root).arg("--print-architecture"))?.trim().to_owned();
    let folder = places.target.join("package");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let version = env!("CARGO_PKG_VERSION");
    let package = Package {
        root: places.root.clone(),
        target: places.target.clone(),
        stage: folder.join("stage"),
        version,
        architecture,
    };
    announce("Putting it together");
    contents::put(&package)?;
    control::write_control(&package)?;
    let file = folder.join(format!("kith_{version}_{}.deb", package.architecture));
    run(dated(&package, "dpkg-deb")?.args(["--root-owner-group", "-Zxz", "--build"]).arg(&package.stage).arg(&file))?;
    try_out(&folder, &file)?;
    announce("Made");
    println!("{} ({} bytes)", file.display(), fs::metadata(&file)?.len());
    Ok(())
}

/// A program that dates what it writes by the last commit, so that two builds of one are alike.
fn dated(package: &Package, name: &str) -> Result<Command> {
    let mut command = program(name, &package.root);
    command.env("SOURCE_DATE_EPOCH", control::committed_at(package)?);
    Ok(command)
}

fn try_out(folder: &Path, file: &Path) -> Result<()> {
    announce("Unpacking it again");
    run(program("dpkg-deb", folder).arg("--contents").arg(file))?;
    let unpacked = folder.join("unpacked");
    run(program("dpkg-deb", folder).arg("--extract").arg(file).arg(&unpacked))?;
    let help = output(program(unpacked.join("usr/bin/kith"), folder).arg("--help"))?;
    ensure!(help.contains("kith serve"), "The packaged program's help says nothing of `kith serve`:\n{help}");
    println!("ok    the packaged program runs");
    if on_path("lintian").is_some() {
        run(program("lintian", folder).args(["--fail-on", "error", "--allow-root"]).arg(file))?;
    } else {
        println!("lintian is not here (Debian package lintian): what it would say is not known.");
    }
    Ok(())
}
