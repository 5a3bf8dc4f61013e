//! `cargo xtask measure`: how long a newcomer waits for the first page, and a developer for the effect of an edit.
//! Works on a fresh clone of HEAD with a target folder of its own, so that nothing is warm but cargo's downloads.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::places::Places;
use crate::run::{announce, cargo, output, program, run};

/// Prints rows for docs/measurements.md.
pub fn measure(places: &Places) -> Result<()> {
    let folder = places.target.join("measure");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let clone = folder.join("clone");
    run(program("git", &places.root).args(["clone", "--quiet", "."]).arg(&clone))?;
    let date = output(program("date", &clone).args(["-u", "+%Y-%m-%d"]))?;
    let commit = output(program("git", &clone).args(["rev-parse", "--short", "HEAD"]))?;
    let machine = machine(&clone)?;

    let mut rows = Vec::new();
    announce("From clone to first page");
    rows.push(("clone to first page", timed(|| first_page(&clone, &folder))?));
    for (what, edited) in
        [("rebuild after an edit of a page", page(&clone)), ("rebuild after an edit of a template", template(&clone))]
    {
        announce(what);
        edit(&edited?)?;
        rows.push((what, timed(|| run(built(&clone, &folder).args(["build", "--locked"])))?));
    }
    fs::remove_dir_all(&folder)?;

    println!("\n| date | commit | what | seconds | CPU seconds | machine |\n|---|---|---|---|---|---|");
    for (what, Cost { wall, cpu }) in rows {
        println!("| {} | {} | {what} | {:.1} | {cpu:.1} | {machine} |", date.trim(), commit.trim(), wall.as_secs_f64());
    }
    Ok(())
}

struct Cost {
    wall: Duration,
    cpu: f64,
}

fn timed(work: impl FnOnce() -> Result<()>) -> Result<Cost> {
    let (begun, before) = (Instant::now(), cpu_of_children()?);
    work()?;
    Ok(Cost { wall: begun.elapsed(), cpu: cpu_of_children()? - before })
}

/// CPU seconds of every child waited for so far: fields 16 and 17 of /proc/self/stat, in hundredths.
fn cpu_of_children() -> Result<f64> {
    let stat = fs::read_to_string("/proc/self/stat").context("CPU time is read from /proc, which Linux has.")?;
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(13).take(2).filter_map(|field| field.parse::<u32>().ok());
    Ok(f64::from(ticks.sum::<u32>()) / 100.0)
}

/// The README's first command, up to a page in hand. `cargo run` becomes the server, so killing it is enough.
fn first_page(clone: &Path, folder: &Path) -> Result<()> {
    let mut command = built(clone, folder);
    command.args(["run", "--locked", "--", "demo", "--port", "0", "--no-open", "--folder"]).arg(folder.join("demo"));
    let mut server = command.stdout(Stdio::piped()).spawn()?;
    let said = server.stdout.take().expect("stdout was asked to be a pipe one line up");
    // Held until the server is gone: a server whose output nobody reads dies of it.
    let mut lines = BufReader::new(said).lines().map_while(Result::ok);
    let ready = lines.find_map(|line| line.strip_prefix("KITH READY http://").map(str::to_owned));
    let page = ready.context("The demo ended before it was ready.").and_then(|address| first_line(address.trim()));
    let _ = server.kill();
    let _ = server.wait();
    match page? {
        line if line.starts_with("HTTP/1.1 200") => Ok(()),
        line => bail!("The first page answered {line}"),
    }
}

fn first_line(address: &str) -> Result<String> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    BufReader::new(stream).read_line(&mut answer)?;
    Ok(answer.trim().to_owned())
}

fn built(clone: &Path, folder: &Path) -> Command {
    let mut command = cargo(clone);
    command.env("CARGO_TARGET_DIR", folder.join("target"));
    command
}

fn page(clone: &Path) -> Result<PathBuf> {
    let room = clone.join("rooms/programmes/src");
    let whole = room.join("pages.rs");
    if whole.is_file() { Ok(whole) } else { first_file(&room.join("pages")) }
}

fn template(clone: &Path) -> Result<PathBuf> {
    first_file(&clone.join("rooms/programmes/templates"))
}

fn first_file(folder: &Path) -> Result<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file()).collect();
    files.sort();
    files.into_iter().next().with_context(|| format!("There is nothing to edit in {}.", folder.display()))
}

/// A change the compiler cannot see through: new text at the end.
fn edit(file: &Path) -> Result<()> {
    let is_rust = file.extension().is_some_and(|extension| extension == "rs");
    let addition = if is_rust {
        "\n#[allow(dead_code)]\nfn edited() -> &'static str {\n    \"edited\"\n}\n"
    } else {
        "\n<!-- edited -->\n"
    };
    let content = fs::read_to_string(file)?;
    Ok(fs::write(file, content + addition)?)
}

/// This machine, in a few words.
pub fn machine(clone: &Path) -> Result<String> {
    let cores = std::thread::available_parallelism()?;
    let memory = fs::read_to_string("/proc/meminfo")?;
    let kilobytes: u64 = memory.split_whitespace().nth(1).and_then(|figure| figure.parse().ok()).unwrap_or(0);
    let compiler = output(program("rustc", clone).arg("--version"))?;
    let version = compiler.split_whitespace().nth(1).unwrap_or("unknown");
    Ok(format!("{cores} cores, {} GB, Rust {version}", kilobytes.div_ceil(1024 * 1024)))
}
