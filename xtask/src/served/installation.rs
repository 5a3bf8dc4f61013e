//! An installation to be hurt or measured: filled by the demonstration, served as in earnest, and examined
//! with Kith's own commands. Apart from the faults and benchmarks, which say only what is done to it.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::wire::Browser;
use crate::run::{output, program};
use crate::running::Running;

/// The host whose programme people register with.
pub const HOST: &str = "tenantvoice.localhost";
/// That programme.
pub const PROGRAMME: &str = "/programmes/virtual-sets-spring";

/// How long no letter may leave after a fault while some are due: a letter that a killed server had in its
/// hands stays its own for five minutes.
const LETTERS_LEAVE: Duration = Duration::from_secs(330);
const STARTS: Duration = Duration::from_secs(60);

/// One installation and how it is served.
#[derive(Clone)]
pub struct Installation {
    binary: PathBuf,
    /// Its files.
    pub data: PathBuf,
    /// Where what it says is written: never where its files are.
    pub logs: PathBuf,
    /// Another database than SQLite in its own folder.
    database: Option<String>,
    /// Where it listens.
    pub port: u16,
    /// What else Kith and its commands are started with.
    variables: Vec<(String, String)>,
}

impl Installation {
    /// One that is not there yet, in a folder that is not there yet.
    pub fn new(binary: &Path, data: &Path, logs: &Path, database: Option<String>) -> Result<Self> {
        Ok(Self {
            binary: binary.to_path_buf(),
            data: data.to_path_buf(),
            logs: logs.to_path_buf(),
            database,
            port: quiet_port(20_000 + u16::try_from(std::process::id() % 10_000)?)?,
            variables: Vec::new(),
        })
    }

    /// Fills a new one in a folder that is not there yet.
    pub fn filled(binary: &Path, data: &Path, logs: &Path, database: Option<String>) -> Result<Self> {
        let it = Self::new(binary, data, logs, database)?;
        drop(it.demonstrate(&logs.join("links.json"))?);
        Ok(it)
    }

    /// Has Kith make the tables of a new one.
    pub fn migrate(&self) -> Result<()> {
        output(&mut self.kith(&["migrate"])).map(drop)
    }

    /// The same installation with its database at another address.
    pub fn with_database(&self, url: String) -> Self {
        Self { database: Some(url), ..self.clone() }
    }

    /// The same installation, whose programs are started with more variables.
    pub fn with_variables(&self, variables: Vec<(String, String)>) -> Self {
        Self { variables: [self.variables.clone(), variables].concat(), ..self.clone() }
    }

    /// The same installation with another program.
    pub fn with_binary(&self, binary: &Path) -> Self {
        Self { binary: binary.to_path_buf(), ..self.clone() }
    }

    /// Where it answers Prometheus.
    pub fn prometheus(&self) -> Result<u16> {
        self.port.checked_add(1).context("There is a port above.")
    }

    /// Runs one of Kith's commands at this installation; answers what it printed.
    pub fn run(&self, words: &[&str]) -> Result<String> {
        output(&mut self.kith(words))
    }

    /// Sets up another installation in a folder, for what comes out of that.
    pub fn init(&self, folder: &Path, config: &Path, sheet: &Path) -> Result<String> {
        let said = ["--title", "A year", "--name", "year", "--public-url", "http://localhost:18999"];
        let who = ["--coordinator", "ada.year@faults.example", "--coordinator-name", "Ada Year"];
        let mail = ["--from", "kith@faults.example", "--smtp-url", "none"];
        let mut init = program(&self.binary, folder);
        init.arg("init").args(said).args(who).args(mail);
        init.arg("--folder").arg(folder.join("data")).arg("--config").arg(config).arg("--sheet").arg(sheet);
        output(&mut init)
    }

    /// The same installation, served by a second process.
    pub fn twin(&self) -> Result<Self> {
        Ok(Self { port: quiet_port(self.port + 1)?, ..self.clone() })
    }

    /// Starts a server and does not wait for it.
    pub fn serve(&self) -> Result<Running> {
        Running::start(self.kith(&["serve"]), &self.logs.join(format!("serve-{}.log", self.port)))
    }

    /// Has another program start the server, whose command line goes after the words the program has.
    pub fn serve_by(&self, mut other: Command) -> Result<Running> {
        let kith = self.kith(&["serve"]);
        other.arg(kith.get_program()).args(kith.get_args());
        other.envs(kith.get_envs().filter_map(|(key, value)| Some((key, value?))));
        Running::start(other, &self.logs.join(format!("serve-{}.log", self.port)))
    }

    /// Starts a server and says how long it took until it was ready.
    pub fn serve_until_ready(&self) -> Result<(Running, Duration)> {
        let begun = Instant::now();
        let mut server = self.serve()?;
        while begun.elapsed() < STARTS {
            if self.is_ready() {
                return Ok((server, begun.elapsed()));
            }
            if let Some(status) = server.ended()? {
                bail!("Kith ended with {status} instead of serving. What it said is in {}.", self.logs.display());
            }
            sleep(Duration::from_millis(5));
        }
        bail!("Kith was not ready within a minute. What it said is in {}.", self.logs.display())
    }

    /// Whether it says that it is ready.
    pub fn is_ready(&self) -> bool {
        Browser::at(self.port, HOST).get("/health/ready").is_ok_and(|answer| answer.status == 200)
    }

    /// Asks Kith itself whether anything is broken, and waits until letters that are due have left.
    /// A server must be at work.
    pub fn is_sound(&self) -> Result<()> {
        output(&mut self.kith(&["audit", "verify"])).context("The audit trail is not whole.")?;
        let (mut last, mut since) = (String::new(), Instant::now());
        loop {
            let said = self.kith(&["doctor"]).output().context("The doctor could not be started.")?;
            let said = format!("{}{}", String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
            // Nobody backs up what is thrown away afterwards, and the doctor would say so each time.
            let findings = said.lines().filter(|line| line.starts_with("LOOK") || line.starts_with("kith:"));
            let findings: Vec<&str> =
                findings.filter(|it| !it.contains("backup") && !it.contains("to look at")).collect();
            if findings.is_empty() {
                return Ok(());
            }
            let only_letters = findings.iter().all(|it| it.contains("letters are due"));
            let found = findings.join("; ");
            if found != last {
                (last, since) = (found, Instant::now());
            }
            if !only_letters || since.elapsed() > LETTERS_LEAVE {
                bail!("The doctor found: {last}");
            }
            sleep(Duration::from_secs(2));
        }
    }

    /// What the coordinator's list of interests holds, as CSV. No server may be at work.
    pub fn list(&self) -> Result<String> {
        let (_running, mut browser) = self.coordinator()?;
        let path = format!("{PROGRAMME}/interests.csv");
        let mut list = browser.get(&path)?;
        let asked = Instant::now();
        // Letters by the hundred may be on their way, and whoever is told to come back in a moment does.
        while list.status == 503 && asked.elapsed() < STARTS {
            sleep(Duration::from_secs(1));
            list = browser.get(&path)?;
        }
        ensure!(list.status == 200, "The list of interests was answered with {}.", list.status);
        Ok(list.body)
    }

    /// The demonstration, running, and a browser in which the coordinator of our host has come in by its
    /// door; what the browser was given is good when Kith serves in earnest, too. No server may be at work.
    pub fn coordinator(&self) -> Result<(Running, Browser)> {
        let links = self.logs.join("links.json");
        let running = self.demonstrate(&links)?;
        let links = fs::read_to_string(&links)?;
        let (port, path) = coordinators_door(&links).context("The demonstration names no coordinator's link.")?;
        let mut browser = Browser::at(port, HOST);
        let door = browser.get(&path)?;
        let token = |name| door.hidden(name).with_context(|| format!("The demonstration's door has no {name}."));
        let body = format!("_csrf={}&_once={}&next=%2F", token("_csrf")?, token("_once")?);
        let came_in = browser.post(&path, &body)?.status;
        ensure!(came_in == 303, "The coordinator was answered with {came_in}.");
        Ok((running, browser))
    }

    /// Every letter that was written, by the address it went to.
    pub fn letters(&self) -> Result<Vec<String>> {
        let mut addresses = Vec::new();
        for entry in fs::read_dir(self.logs.join("mail"))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "eml") {
                let letter = fs::read_to_string(&path)?;
                let to = letter.lines().find_map(|line| line.strip_prefix("To: "));
                addresses.push(to.with_context(|| format!("{} goes to nobody.", path.display()))?.to_owned());
            }
        }
        Ok(addresses)
    }

    /// The demonstration, running: it fills a new folder and opens a filled one.
    fn demonstrate(&self, links: &Path) -> Result<Running> {
        let mut demo = program(&self.binary, &self.logs);
        demo.args(["demo", "--no-open", "--port", "0", "--folder"]).arg(&self.data).arg("--links-file").arg(links);
        if let Some(url) = &self.database {
            demo.args(["--database", url]);
        }
        demo.envs(self.variables.iter().map(|(name, value)| (name, value)));
        demo.stderr(fs::File::options().create(true).append(true).open(self.logs.join("demo.log"))?);
        Running::demo(demo)
    }

    fn kith(&self, words: &[&str]) -> Command {
        let data = self.data.display();
        let sqlite = || format!("sqlite://{data}/kith.sqlite3");
        let mut kith = program(&self.binary, &self.logs);
        kith.args(words)
            .args(["--config", "/dev/null"])
            .env("KITH_DATA_FOLDER", data.to_string())
            .env("KITH_DATABASE_URL", self.database.clone().unwrap_or_else(sqlite))
            .env("KITH_KEYS_URL", format!("sqlite://{data}/keys/keys.sqlite3"))
            .env("KITH_KEYS_FILE", format!("{data}/key"))
            .env("KITH_HTTP_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("KITH_HTTP_PUBLIC_URL", format!("http://localhost:{}", self.port))
            // So that each client has an address of its own: those of one address share a count.
            .env("KITH_HTTP_TRUSTED_PROXIES", "127.0.0.1")
            // Beside the installation, as a mail server is: what was sent is sent, whatever becomes of the disk.
            .env("KITH_MAIL_CARRIER", "folder")
            .env("KITH_MAIL_FOLDER", self.logs.join("mail"))
            .env("KITH_LIMITS_REGISTRATIONS_PER_CLIENT_PER_HOUR", "1000000")
            .env("KITH_LOG_LEVEL", "warn")
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
        kith
    }
}

/// A port below those that the system gives to callers: while the server is away, a caller could otherwise
/// be given this very one, and talk to itself.
fn quiet_port(first: u16) -> Result<u16> {
    let free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    (first..first + 2_000).find(free).context("No port between 20000 and 32000 is free.")
}

/// Port and path of the link by which the coordinator of our host comes in.
fn coordinators_door(links: &str) -> Option<(u16, String)> {
    let mut role = "";
    for line in links.lines().map(str::trim) {
        if let Some(named) = line.strip_prefix("\"role\": ") {
            role = named;
        }
        if let Some(url) = line.strip_prefix("\"url\": \"").filter(|_| role.starts_with("\"coordinator\"")) {
            let Some(rest) = url.strip_prefix(&format!("http://{HOST}:")) else { continue };
            let (port, path) = rest.trim_end_matches(['"', ',']).split_once('/')?;
            return Some((port.parse().ok()?, format!("/{path}")));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::coordinators_door;

    #[test]
    fn the_door_is_the_coordinators_of_our_host() {
        let links = r#"
            "role": "coordinator",
            "url": "http://hearth.localhost:99/demo/signin/1"
            "role": "contact",
            "url": "http://tenantvoice.localhost:99/demo/signin/2"
            "role": "coordinator",
            "url": "http://tenantvoice.localhost:99/demo/signin/3"
        "#;
        assert_eq!(coordinators_door(links), Some((99, "/demo/signin/3".to_owned())));
    }
}
