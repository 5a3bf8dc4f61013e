//! A PostgreSQL of our own: unprivileged, in a temporary folder, on a free port, gone afterwards.
//! Apart because it must not outlive us: a small shell holds it, and stops it when our end of a pipe closes,
//! which happens however we end (Ctrl-C and `kill -9` included).

use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::needs::{self, is_root};
use crate::places::on_path;
use crate::run::{output, program, succeeds};
use crate::running::children;

/// What the tests read to find a server.
pub const VARIABLE: &str = "KITH_TEST_POSTGRES";

const HOLD: &str = r#"
start() {
    "$programs/postgres" -D "$folder/data" -k "$folder" -p "$port" -c listen_addresses=127.0.0.1 \
        -c max_connections=300 $settings >>"$folder/log" 2>&1 &
    server=$!
}
programs=$1 folder=$2 port=$3 settings=$4
start
while read -r word; do
    case $word in
        away) kill -INT $server; wait $server ;;
        back) start ;;
        *) break ;;
    esac
done
# What a chore has frozen, and left so by an early end, would not hear that it is to stop.
kill -CONT $server $(cat "/proc/$server/task/$server/children" 2>/dev/null)
kill -INT $server
wait $server
rm -rf "$folder"
"#;

/// Nothing in it outlives a test, so nothing waits for the disk.
const FORGETFUL: &str = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal \
     -c max_wal_senders=0 -c autovacuum=off";
/// As one would run it, but for statistics that come sooner: a measurement does not last a minute.
const AS_IN_EARNEST: &str = "-c autovacuum_naptime=3s";

/// A server to test against. Ours stops when this is dropped; one that was given is left alone.
pub struct Postgres {
    url: String,
    programs: PathBuf,
    held: Option<Held>,
}

/// Ours: the shell that holds it, the pipe that tells the shell what to do, and its folder.
struct Held {
    shell: Child,
    pipe: ChildStdin,
    folder: PathBuf,
}

impl Postgres {
    /// The server named in `KITH_TEST_POSTGRES`, or a new one.
    pub fn given_or_started() -> Result<Self> {
        let programs = programs().context("PostgreSQL's programs cannot be found.")?;
        match std::env::var(VARIABLE) {
            Ok(url) if !url.is_empty() => Ok(Self { url, programs, held: None }),
            _ => Self::start(programs, FORGETFUL),
        }
    }

    /// A new one that keeps what it is told as a server in earnest does, to measure.
    pub fn in_earnest() -> Result<Self> {
        Self::start(programs().context("PostgreSQL's programs cannot be found.")?, AS_IN_EARNEST)
    }

    fn start(programs: PathBuf, settings: &str) -> Result<Self> {
        let (folder, account) = folder("")?;
        output(
            as_account(account, &programs.join("initdb"), &folder)
                .args(["--username=kith", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-D"])
                .arg(folder.join("data")),
        )?;
        Self::hold(programs, folder, account, settings)
    }

    /// A standby of this one, which follows it word by word.
    pub fn standby(&self) -> Result<Self> {
        let (folder, account) = folder("-standby")?;
        output(
            as_account(account, &self.programs.join("pg_basebackup"), &folder)
                .args(["--write-recovery-conf", "--wal-method=stream", "--checkpoint=fast", "--create-slot"])
                .args(["--slot=standby", "--dbname", &self.url, "--pgdata"])
                .arg(folder.join("data")),
        )?;
        Self::hold(self.programs.clone(), folder, account, AS_IN_EARNEST)
    }

    /// Has a shell run what is in the folder, and waits until it answers.
    fn hold(programs: PathBuf, folder: PathBuf, account: Option<&str>, settings: &str) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut shell = as_account(account, Path::new("sh"), &folder)
            .args(["-c", HOLD, "postgres"])
            .arg(&programs)
            .arg(&folder)
            .arg(port.to_string())
            .arg(settings)
            .stdin(Stdio::piped())
            .process_group(0)
            .spawn()?;
        let pipe = shell.stdin.take().expect("stdin was asked to be a pipe two lines up");
        let log = folder.join("log");
        let url = format!("postgres://kith@127.0.0.1:{port}/postgres");
        let server = Self { url, programs, held: Some(Held { shell, pipe, folder }) };
        server.wait_until_ready(&log)?;
        Ok(server)
    }

    /// Where it is, as a URL any PostgreSQL client understands.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// An empty database of that name, made anew, and its URL.
    pub fn fresh_database(&self, name: &str) -> Result<String> {
        for statement in [format!("drop database if exists {name} with (force)"), format!("create database {name}")] {
            output(self.psql().args(["-c", &statement]))?;
        }
        let (server, _) = self.url.rsplit_once('/').context("The PostgreSQL URL names no database.")?;
        Ok(format!("{server}/{name}"))
    }

    /// Stops ours, as its administrator would for an upgrade: whoever is connected is cut off.
    pub fn go_away(&mut self) -> Result<()> {
        let held = self.held.as_mut().context("Only a PostgreSQL of our own is stopped.")?;
        held.pipe.write_all(b"away\n")?;
        let pid = held.folder.join("data/postmaster.pid");
        let begun = Instant::now();
        while pid.exists() {
            ensure!(begun.elapsed() < Duration::from_secs(30), "PostgreSQL did not stop within 30 seconds.");
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Starts ours again and waits until it answers.
    pub fn come_back(&mut self) -> Result<()> {
        let held = self.held.as_mut().context("Only a PostgreSQL of our own is started.")?;
        held.pipe.write_all(b"back\n")?;
        let log = held.folder.join("log");
        self.wait_until_ready(&log)
    }

    /// Its processes: the first is the one that starts the others.
    pub fn processes(&self) -> Result<Vec<u32>> {
        let held = self.held.as_ref().context("Only of a PostgreSQL of our own are the processes known.")?;
        let text = fs::read_to_string(held.folder.join("data/postmaster.pid"))?;
        let first: u32 = text.lines().next().unwrap_or_default().trim().parse()?;
        Ok([first].into_iter().chain(children(first)?).collect())
    }

    /// Says something to it in SQL and returns the answer.
    pub fn say(&self, url: &str, sql: &str) -> Result<String> {
        let mut psql = program(self.programs.join("psql"), Path::new("/"));
        psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1", url]);
        Ok(output(psql.args(["-c", sql]))?.trim().to_owned())
    }

    fn psql(&self) -> Command {
        let mut psql = program(self.programs.join("psql"), Path::new("/"));
        psql.args(["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", &self.url]);
        psql
    }

    fn wait_until_ready(&self, log: &Path) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(30) {
            if succeeds(self.psql().args(["-c", "select 1"])) {
                return Ok(());
            }
            sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL did not answer within 30 seconds. It said:\n{}", fs::read_to_string(log).unwrap_or_default())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Some(mut held) = self.held.take() {
            let _ = held.pipe.write_all(b"stop\n");
            drop(held.pipe);
            let _ = held.shell.wait();
        }
    }
}

/// `cargo xtask postgres`: a server for as long as the terminal stays.
pub fn in_the_foreground() -> Result<()> {
    needs::debian(&[&needs::POSTGRESQL])?;
    let server = Postgres::start(programs().context("PostgreSQL's programs cannot be found.")?, FORGETFUL)?;
    println!("export {VARIABLE}={}", server.url());
    eprintln!("PostgreSQL runs until you press Ctrl-C. Nothing in it is kept.");
    loop {
        std::thread::park();
    }
}

/// The folder of PostgreSQL's programs: the newest that Debian installed, else the one on `PATH`.
pub fn programs() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let version = path.file_name()?.to_str()?.parse().ok()?;
            path.join("bin/initdb").is_file().then(|| (version, path.join("bin")))
        })
        .collect();
    versions.sort();
    versions.pop().map(|(_, bin)| bin).or_else(|| on_path("initdb").and_then(|file| Some(file.parent()?.to_path_buf())))
}

/// A new temporary folder, and the account it belongs to where that is not ours.
fn folder(more: &str) -> Result<(PathBuf, Option<&'static str>)> {
    let folder = std::env::temp_dir().join(format!("kith-postgres-{}{more}", std::process::id()));
    fs::create_dir(&folder).with_context(|| format!("{} could not be made.", folder.display()))?;
    let account = if is_root() { Some(hand_over(&folder)?) } else { None };
    Ok((folder, account))
}

/// PostgreSQL refuses to run as root, so the folder and everything in it goes to another account.
fn hand_over(folder: &Path) -> Result<&'static str> {
    let here = Path::new("/");
    let account = ["postgres", "nobody"]
        .into_iter()
        .find(|name| succeeds(program("id", here).arg(name)))
        .context("PostgreSQL cannot run as root, and there is neither a postgres nor a nobody account here.")?;
    output(program("chown", here).arg(account).arg(folder))?;
    output(program("chmod", here).arg("700").arg(folder))?;
    Ok(account)
}

fn as_account(account: Option<&str>, name: &Path, folder: &Path) -> Command {
    let Some(account) = account else {
        return program(name, folder);
    };
    let mut command = program("setpriv", folder);
    command.args(["--reuid", account, "--regid"]);
    command.arg(if account == "nobody" { "nogroup" } else { account });
    command.args(["--clear-groups", "--"]).arg(name).env("HOME", folder);
    command
}
