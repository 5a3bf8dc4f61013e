//! What the tests need beyond Rust: Debian packages, Node packages, Python packages, two cargo tools.
//! Each is looked for first and installed only when missing; a second run installs nothing.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::places::{Places, on_path};
use crate::postgres;
use crate::run::{announce, cargo, output, program, run, succeeds};

/// Something that is needed and cannot be installed from here: the chore ends with status 2.
#[derive(Debug)]
pub struct Missing(String);

impl Missing {
    /// What is missing, and why it is needed.
    pub fn because(why: &str) -> Self {
        Self(why.to_owned())
    }
}

impl std::fmt::Display for Missing {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// A Debian package and how to see that what it brings is there, wherever it came from.
pub struct Debian {
    package: &'static str,
    present: fn() -> bool,
}

pub const POSTGRESQL: Debian = Debian { package: "postgresql", present: || postgres::programs().is_some() };
pub const CHROMIUM: Debian = Debian { package: "chromium", present: || on_path("chromium").is_some() };
pub const NODE: Debian = Debian {
    package: "nodejs",
    present: || {
        succeeds(
            program("node", Path::new(".")).args(["-e", "process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)"]),
        )
    },
};
pub const NPM: Debian = Debian { package: "npm", present: || on_path("npm").is_some() };
pub const QPDF: Debian = Debian { package: "qpdf", present: || on_path("qpdf").is_some() };
pub const POPPLER: Debian = Debian { package: "poppler-utils", present: || on_path("pdftotext").is_some() };
pub const CADDY: Debian = Debian { package: "caddy", present: || on_path("caddy").is_some() };
pub const NGINX: Debian = Debian { package: "nginx-light", present: || on_path("nginx").is_some() };
pub const CURL: Debian = Debian { package: "curl", present: || on_path("curl").is_some() };
pub const OPENSSL: Debian = Debian { package: "openssl", present: || on_path("openssl").is_some() };
pub const SYSTEMD: Debian = Debian { package: "systemd", present: || on_path("systemd-analyze").is_some() };
pub const REDIS: Debian = Debian { package: "redis-server", present: || on_path("redis-server").is_some() };
pub const STRACE: Debian = Debian { package: "strace", present: || on_path("strace").is_some() };
pub const FAKETIME: Debian = Debian { package: "libfaketime", present: || faketime().is_some() };
pub const DPKG_DEV: Debian = Debian { package: "dpkg-dev", present: || on_path("dpkg-shlibdeps").is_some() };
pub const PYTHON: Debian = Debian {
    package: "python3-venv",
    present: || succeeds(program("python3", Path::new(".")).args(["-c", "import ensurepip, venv"])),
};

/// Where Debian puts libfaketime, on the machines it knows.
pub fn faketime() -> Option<PathBuf> {
    let libraries = Path::new("/usr/lib").read_dir().ok()?.filter_map(Result::ok);
    libraries.map(|it| it.path().join("faketime/libfaketimeMT.so.1")).find(|it| it.exists())
}

/// Installs what is missing when run as root, otherwise says how.
pub fn debian(wanted: &[&Debian]) -> Result<()> {
    let missing: Vec<&str> = wanted.iter().filter(|need| !(need.present)()).map(|need| need.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let asked = format!(
        "These packages are needed and not here: {list}. Please run:\n  sudo apt-get update && sudo apt-get install --yes {list}"
    );
    if !is_root() || on_path("apt-get").is_none() {
        return Err(Missing(asked).into());
    }
    announce(&format!("Installing {list}"));
    let here = Path::new(".");
    run(program("apt-get", here).args(["--quiet", "update"]))?;
    run(program("apt-get", here)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["--quiet", "install", "--yes", "--no-install-recommends"])
        .args(&missing))?;
    match wanted.iter().find(|need| !(need.present)()) {
        Some(still) => Err(Missing(format!(
            "{} is installed and still not what is needed (Node.js must be 20 or newer).",
            still.package
        ))
        .into()),
        None => Ok(()),
    }
}

/// Says what is missing and installs none of it: for packages that do more than bring a program.
pub fn debian_by_hand(wanted: &[&Debian], why: &str) -> Result<()> {
    let missing: Vec<&str> = wanted.iter().filter(|need| !(need.present)()).map(|need| need.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let asked =
        format!("These packages are needed and not here: {list}. Please run:\n  sudo apt-get install {list}\n{why}");
    Err(Missing(asked).into())
}

/// The packages of one `package-lock.json`, exactly as locked.
pub fn node(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    fresh(&lock, &folder.join("node_modules/.installed"), || {
        run(program("npm", folder).args(["ci", "--no-audit", "--no-fund"]))
    })
}

/// A Python with the packages of `requirements.txt`; the tests find it as `KITH_TEST_PYTHON`.
pub fn python(places: &Places) -> Result<PathBuf> {
    python_with(places, &places.root.join("xtask/requirements.txt"), "python")
}

/// A Python with the packages of one requirements file, in a folder of that name under `target/tools`.
pub fn python_with(places: &Places, requirements: &Path, name: &str) -> Result<PathBuf> {
    let folder = places.tools().join(name);
    let python = folder.join("bin/python");
    fresh(requirements, &folder.join(".installed"), || {
        run(program("python3", &places.root).args(["-m", "venv", "--clear"]).arg(&folder))?;
        run(program(&python, &places.root)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
            .arg(requirements))
    })?;
    Ok(python)
}

/// A cargo tool from `PATH`, else built once under `target/tools`, unoptimised: a minute instead of ten.
pub fn cargo_tool(places: &Places, name: &str, version: &str, probe: &[&str]) -> Result<PathBuf> {
    if let Some(found) = on_path(name).filter(|found| succeeds(program(found, &places.root).args(probe))) {
        return Ok(found);
    }
    let tools = places.tools();
    let built = tools.join("bin").join(name);
    if !built.is_file() {
        announce(&format!("Building {name} once, into target/tools (about a minute)"));
        run(cargo(&places.root)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("CARGO_TARGET_DIR")
            .args([
                "install",
                "--quiet",
                "--locked",
                "--debug",
                "--no-default-features",
                "--version",
                version,
                "--root",
            ])
            .arg(&tools)
            .arg("--target-dir")
            .arg(tools.join("build"))
            .arg(name))?;
        fs::remove_dir_all(tools.join("build"))?;
    }
    Ok(built)
}

/// Whether this is root: decides who may install packages, and that PostgreSQL needs another account.
pub fn is_root() -> bool {
    output(program("id", Path::new(".")).arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Does `install` unless `stamp` already holds what `lock` says.
fn fresh(lock: &Path, stamp: &Path, install: impl FnOnce() -> Result<()>) -> Result<()> {
    let wanted = fs::read(lock)?;
    if fs::read(stamp).is_ok_and(|have| have == wanted) {
        return Ok(());
    }
    install()?;
    fs::write(stamp, wanted)?;
    Ok(())
}
