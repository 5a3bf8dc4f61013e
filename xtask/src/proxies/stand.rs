//! What the proxies stand in front of: a scratch installation, a certificate for this run, and programs
//! that are stopped, by their own number, when whoever started them is done.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::places::Places;
use crate::run::{output, program, succeeds};

/// One of the demonstration's hosts.
pub const DOMAIN: &str = "hearth.localhost";
/// Sign-in codes that one network address may ask for.
pub const CODES: u32 = 3;

const PATIENCE: Duration = Duration::from_secs(120);

/// A folder with a filled installation, a certificate, and room for what the proxies write.
pub struct Stand {
    pub root: PathBuf,
    pub folder: PathBuf,
    kith: PathBuf,
}

/// A program that runs until this is dropped.
pub struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let id = self.0.id().to_string();
        // Told to stop first, so that nothing it started is left; killed when it does not listen.
        let told = succeeds(program("kill", Path::new("/")).args(["-TERM", &id]));
        let until = Instant::now() + Duration::from_secs(20);
        while told && Instant::now() < until {
            if matches!(self.0.try_wait(), Ok(Some(_))) {
                return;
            }
            sleep(Duration::from_millis(50));
        }
        drop(self.0.kill());
        drop(self.0.wait());
    }
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
        demo.args(["demo", "--folder", "demo", "--no-open", "--port", "0"]).stdout(Stdio::piped());
        let mut running = Running(demo.spawn().context("The demonstration could not be started.")?);
        let said = running.0.stdout.take().context("its output was asked to be a pipe")?;
        for line in BufReader::new(said).lines() {
            if line?.starts_with("KITH READY") {
                return Ok(());
            }
        }
        bail!("The demonstration ended before it was ready.")
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
        wait_for(port, "Kith")?;
        Ok((running, port))
    }

    /// Starts a program whose output goes to a file of that name.
    pub fn start(&self, mut command: Command, name: &str) -> Result<Running> {
        let log = fs::File::create(self.folder.join(format!("{name}.log")))?;
        command.stdout(log.try_clone()?).stderr(log);
        Ok(Running(command.spawn().with_context(|| format!("{name} could not be started."))?))
    }
}

/// A port nobody listens at.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Waits until somebody listens at a port.
pub fn wait_for(port: u16, who: &str) -> Result<()> {
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(());
        }
        sleep(Duration::from_millis(100));
    }
    bail!("{who} does not listen at 127.0.0.1:{port}. What it said is in target/proxies.")
}
