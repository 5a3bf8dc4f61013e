//! What goes where in the package, and with which mode.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use anyhow::{Context, Result};

use super::Package;
use crate::places::contents;
use crate::run::{cargo, output, run};

const DOC: &str = "usr/share/doc/kith";

/// Single files: from the source tree, to the package.
const FILES: [(&str, &str); 16] = [
    ("packaging/kith.service", "usr/lib/systemd/system/kith.service"),
    ("packaging/kith-backup.service", "usr/lib/systemd/system/kith-backup.service"),
    ("packaging/kith-backup.timer", "usr/lib/systemd/system/kith-backup.timer"),
    ("packaging/kith.sysusers", "usr/lib/sysusers.d/kith.conf"),
    ("packaging/kith.tmpfiles", "usr/lib/tmpfiles.d/kith.conf"),
    ("packaging/debian/lintian-overrides", "usr/share/lintian/overrides/kith"),
    ("packaging/Caddyfile", "usr/share/doc/kith/examples/Caddyfile"),
    ("packaging/nginx.conf", "usr/share/doc/kith/examples/nginx.conf"),
    ("README.md", "usr/share/doc/kith/README.md"),
    ("SECURITY.md", "usr/share/doc/kith/SECURITY.md"),
    ("CHANGELOG.md", "usr/share/doc/kith/NEWS.md"),
    ("LICENSE-MIT", "usr/share/doc/kith/licences/MIT.txt"),
    ("LICENSE-APACHE", "usr/share/doc/kith/licences/Apache-2.0.txt"),
    ("crates/paper/assets/fonts/OFL.txt", "usr/share/doc/kith/licences/OFL-1.1.txt"),
    ("crates/web/design/licence-govuk-frontend.txt", "usr/share/doc/kith/licences/govuk-frontend.txt"),
    ("crates/web/assets/notices.txt", "usr/share/doc/kith/notices.txt"),
];

/// Folders of documents, to the package's own.
const FOLDERS: [(&str, &str); 2] = [("docs/running", "running"), ("docs/files", "files")];

/// Fills the folder that becomes the package.
pub fn put(package: &Package) -> Result<()> {
    let Package { root, stage, .. } = package;
    for (from, to) in FILES {
        copy(&root.join(from), &stage.join(to), 0o644)?;
    }
    for (from, to) in FOLDERS {
        for (path, _) in contents(&root.join(from))? {
            let name = path.file_name().context("a file has a name")?;
            copy(&path, &stage.join(DOC).join(to).join(name), 0o644)?;
        }
    }
    copy(&package.target.join("release/kith"), &stage.join("usr/bin/kith"), 0o755)?;
    write(&stage.join(DOC).join("dependencies.txt"), &dependencies(root)?, 0o644)?;
    write(&stage.join(DOC).join("copyright"), &copyright(root)?, 0o644)?;
    changelog(package)?;
    // Closed to others from the first moment; whose it is, and the folder of the data, is for kith.tmpfiles.
    // The data's folder is not the package's own: dpkg would remove it where it is empty.
    fs::create_dir_all(stage.join("etc/kith"))?;
    set_mode(&stage.join("etc/kith"), 0o750)?;
    Ok(())
}

/// What is linked in, and under which licence.
fn dependencies(root: &Path) -> Result<String> {
    let words = ["tree", "--package", "kith", "--edges", "normal", "--prefix", "none", "--locked"];
    let tree = output(cargo(root).args(words).args(["--format", "{p}: {l}"]))?;
    let line = |line: &str| line.replace(" (*)", "").replace(" (proc-macro)", "");
    let mut lines: Vec<String> = tree.lines().filter(|it| !it.contains(" (/")).map(line).collect();
    lines.sort();
    lines.dedup();
    Ok(format!("What is linked into kith, and its licence.\n\n{}\n", lines.join("\n")))
}

/// The licence belongs into this file in full: it is not one that Debian ships.
fn copyright(root: &Path) -> Result<String> {
    let licence = fs::read_to_string(root.join("LICENSE"))?;
    let mut text = fs::read_to_string(root.join("packaging/debian/copyright"))?;
    for line in licence.lines() {
        text.push_str(if line.trim().is_empty() { " ." } else { " " });
        text.push_str(line.trim_end());
        text.push('\n');
    }
    Ok(text)
}

/// What Debian calls the change log: which version this is. What changed is in NEWS.md.
fn changelog(package: &Package) -> Result<()> {
    let at = package.stage.join(DOC).join("changelog");
    let at_epoch = format!("@{}", super::control::committed_at(package)?);
    let date = output(crate::run::program("date", &package.root).args(["-u", "-R", "-d", &at_epoch]))?;
    let text = format!(
        "kith ({}) unstable; urgency=medium\n\n  * See NEWS.md.\n\n -- The Kith authors <kith@localhost.localdomain>  {}\n",
        package.version,
        date.trim()
    );
    write(&at, &text, 0o644)?;
    run(crate::run::program("gzip", &package.root).args(["--no-name", "--best", "--force"]).arg(at))
}

fn copy(from: &Path, to: &Path, mode: u32) -> Result<()> {
    fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
    fs::copy(from, to).with_context(|| format!("{} could not be copied.", from.display()))?;
    set_mode(to, mode)
}

pub fn write(to: &Path, text: &str, mode: u32) -> Result<()> {
    fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
    fs::write(to, text)?;
    set_mode(to, mode)
}

fn set_mode(path: &Path, mode: u32) -> Result<()> {
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(mode))?)
}
