//! What the package says about itself: its control file, with the libraries the program really needs, its
//! scripts and its sums.

use std::fs;

use anyhow::{Context, Result};

use super::Package;
use super::contents::write;
use crate::places::contents;
use crate::run::{output, program};

/// Writes the folder `DEBIAN`. Nothing in `/etc` is the package's own, so there are no conffiles: what is
/// in `/etc/kith` was made by `kith init` and stays through every upgrade.
pub fn write_control(package: &Package) -> Result<()> {
    let control = package.stage.join("DEBIAN");
    let from = package.root.join("packaging/debian");
    let installed: usize = contents(&package.stage)?.iter().map(|(_, content)| content.len().div_ceil(1024)).sum();
    let text = fs::read_to_string(from.join("control"))?
        .replace("VERSION", package.version)
        .replace("ARCHITECTURE", &package.architecture)
        .replace("SIZE", &installed.to_string())
        .replace("DEPENDS", &libraries(package)?);
    let sums = sums(package)?;
    write(&control.join("control"), &text, 0o644)?;
    write(&control.join("md5sums"), &sums, 0o644)?;
    for script in ["postinst", "prerm", "postrm"] {
        write(&control.join(script), &fs::read_to_string(from.join(script))?, 0o755)?;
    }
    Ok(())
}

/// When the last commit was made, in seconds.
pub fn committed_at(package: &Package) -> Result<String> {
    Ok(output(program("git", &package.root).args(["log", "-1", "--format=%ct"]))?.trim().to_owned())
}

/// The shared libraries the program is linked with, as packages.
fn libraries(package: &Package) -> Result<String> {
    // dpkg-shlibdeps asks for a source package around it.
    let around = package.target.join("package/shlibdeps");
    write(&around.join("debian/control"), "Source: kith\n\nPackage: kith\nArchitecture: any\n", 0o644)?;
    let said = output(program("dpkg-shlibdeps", &around).arg("-O").arg(package.stage.join("usr/bin/kith")))?;
    let depends = said.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    Ok(depends.context("dpkg-shlibdeps names no libraries.")?.to_owned())
}

fn sums(package: &Package) -> Result<String> {
    let mut sums = String::new();
    for (path, _) in contents(&package.stage)? {
        let name = path.strip_prefix(&package.stage)?;
        sums.push_str(&output(program("md5sum", &package.stage).arg(name))?);
    }
    Ok(sums)
}
