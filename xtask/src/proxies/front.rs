//! Caddy and nginx with the committed example files: only names, ports and paths are put in, and each
//! of them must be there to be replaced.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::stand::{DOMAIN, Stand};
use crate::needs::is_root;
use crate::run::program;
use crate::running::{Running, wait_for};

/// Which program stands in front.
#[derive(Clone, Copy)]
pub enum Front {
    Caddy,
    Nginx,
}

impl Front {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Caddy => "Caddy",
            Self::Nginx => "nginx",
        }
    }

    /// Starts it at a port, in front of Kith at another.
    pub fn start(self, stand: &Stand, port: u16, kith: u16) -> Result<Running> {
        let command = match self {
            Self::Caddy => caddy(stand, port, kith)?,
            Self::Nginx => nginx(stand, port, kith)?,
        };
        let running = stand.start(command, self.name())?;
        wait_for(port, self.name(), &stand.folder)?;
        Ok(running)
    }
}

fn caddy(stand: &Stand, port: u16, kith: u16) -> Result<std::process::Command> {
    let (cert, key) = (stand.folder.join("cert.pem"), stand.folder.join("key.pem"));
    let site = format!("https://{DOMAIN}:{port} {{\n\ttls {} {}\n", cert.display(), key.display());
    let example = fs::read_to_string(stand.root.join("packaging/Caddyfile"))?;
    let text = replaced(
        example,
        &[("programmes.college.example {\n", &site), ("127.0.0.1:8080", &format!("127.0.0.1:{kith}"))],
    )?;
    let global = "{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n\tdefault_bind 127.0.0.1\n}\n";
    let file = stand.folder.join("Caddyfile");
    fs::write(&file, format!("{global}{text}"))?;
    let mut caddy = program("caddy", &stand.folder);
    caddy.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
    for variable in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
        caddy.env(variable, &stand.folder);
    }
    Ok(caddy)
}

fn nginx(stand: &Stand, port: u16, kith: u16) -> Result<std::process::Command> {
    let at = stand.folder.join("nginx");
    fs::create_dir_all(&at)?;
    let example = fs::read_to_string(stand.root.join("packaging/nginx.conf"))?;
    let secure = format!("listen 127.0.0.1:{port} ssl");
    let (cert, key) = (stand.folder.join("cert.pem"), stand.folder.join("key.pem"));
    let live = "/etc/letsencrypt/live/programmes.college.example";
    // The second loopback address stands for the machine's other addresses.
    let text = replaced(
        example,
        &[
            (&format!("{live}/fullchain.pem"), &cert.display().to_string()),
            (&format!("{live}/privkey.pem"), &key.display().to_string()),
            ("programmes.college.example", DOMAIN),
            ("listen 443 ssl", &secure),
            ("listen [::]:443 ssl", &secure.replace("127.0.0.1", "127.0.0.2")),
            ("listen 80;", &format!("listen unix:{};", at.join("plain").display())),
            ("    listen [::]:80;\n", ""),
            ("127.0.0.1:8080", &format!("127.0.0.1:{kith}")),
        ],
    )?;
    fs::write(at.join("kith.conf"), text)?;
    fs::write(at.join("main.conf"), around(&at))?;
    let mut nginx = program("nginx", &at);
    nginx.arg("-p").arg(&at).arg("-e").arg(at.join("error.log")).arg("-c").arg(at.join("main.conf"));
    Ok(nginx)
}

/// What Debian's own nginx.conf says around the files of `conf.d`, with every path in our folder.
fn around(at: &Path) -> String {
    let account = if is_root() { "user root;\n" } else { "" };
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|one| format!("  {one}_temp_path {}/{one};\n", at.display()))
        .collect();
    format!(
        "{account}daemon off;\nworker_processes 1;\npid {0}/pid;\nevents {{}}\nhttp {{\n{temporary}  \
         access_log off;\n  gzip on;\n  include {0}/kith.conf;\n}}\n",
        at.display()
    )
}

fn replaced(text: String, pairs: &[(&str, &str)]) -> Result<String> {
    pairs.iter().try_fold(text, |text, (from, to)| {
        ensure!(
            text.contains(from),
            "The example file has no `{}` any more; see xtask/src/proxies/front.rs.",
            from.trim()
        );
        Ok(text.replace(from, to))
    })
}
