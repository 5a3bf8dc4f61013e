//! What the proxies stand in front of: a scratch installation and a certificate for this run.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::places::Places;
use crate::run::{output, program};
use crate::running::{Running, free_port, wait_for};

/// One of the demonstration's hosts.
pub const DOMAIN: &str = "hearth.localhost";
/// Sign-in codes that one network address may ask for.
pub const CODES: u32 = 3;

/// A folder with a filled installation, a certificate, and room for what the proxies write.
pub struct Stand {
    pub root: PathBuf,
    pub folder: PathBuf,
    kith: PathBuf,
}

impl Stand {
    /// Runs the demonstration once in a fresh folder, and makes a certificate for its host.
    pub fn new(places: &Places) -> Result<Self> {
        let folder = places.target.join("proxies");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let stand = Self { root: places.root.clone(), folder, kith: places.kith() };
        stand.fill()?;
        let san = format!("subjectAltName=DNS:{DOMAIN}");
        output(
            program("openssl", &stand.folder)
                .args(["req", "-x509", "-nodes", "-days", "2", "-newkey", "ec"])
                .args(["-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=Kith", "-addext", &san])
                .args(["-keyout", "key.pem", "-out", "cert.pem"]),
        )?;
        Ok(stand)
    }

    fn fill(&self) -> Result<()> {
        let mut demo = program(&self.kith, &self.folder);
        demo.args(["demo", "--folder", "demo", "--no-open", "--port", "0"]);
        Running::demo(demo).map(drop)
    }

    /// Serves it on a free port, for people who come to `https://DOMAIN:PORT`, and answers on which.
    pub fn serve(&self, public_port: u16, name: &str) -> Result<(Running, u16)> {
        let (port, demo) = (free_port()?, self.folder.join("demo"));
        let demo = demo.display();
        let mut serve = program(&self.kith, &self.folder);
        serve
            .args(["serve", "--no-work", "--config", "/dev/null"])
            .env("KITH_DATA_FOLDER", demo.to_string())
            .env("KITH_DATABASE_URL", format!("sqlite://{demo}/kith.sqlite3"))
            .env("KITH_KEYS_URL", format!("sqlite://{demo}/keys/keys.sqlite3"))
            .env("KITH_KEYS_FILE", format!("{demo}/key"))
            .env("KITH_HTTP_LISTEN", format!("127.0.0.1:{port}"))
            .env("KITH_HTTP_PUBLIC_URL", format!("https://{DOMAIN}:{public_port}"))
            .env("KITH_HTTP_TRUSTED_PROXIES", "127.0.0.1")
            .env("KITH_LIMITS_CODES_PER_CLIENT_PER_HOUR", CODES.to_string());
        let running = self.start(serve, &format!("kith-{name}"))?;
        wait_for(port, "Kith", &self.folder)?;
        Ok((running, port))
    }

    /// Starts a program whose output goes to a file of that name.
    pub fn start(&self, command: Command, name: &str) -> Result<Running> {
        Running::start(command, &self.folder.join(format!("{name}.log")))
    }
}
