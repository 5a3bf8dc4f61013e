//! `cargo xtask bench submissions`: how many forms a second Kith keeps, sent by so many people at once through the
//! real public form, and what each costs. Apart from the faults, which hurt Kith and do not time it.
//!
//! Each number of clients has an installation of its own, so that none inherits the letters of another.
//! Kith is served as in earnest: every sync is real, letters leave beside the forms. Whatever was
//! acknowledged must stand in the coordinator's list exactly once.

mod before;
mod client;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::{Builder, scope, sleep};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::places::Places;
use crate::postgres::Postgres;
use crate::processes::{Processes, cpu_seconds};
use crate::run::announce;
use crate::served::bars::Bars;
use crate::served::installation::Installation;
use crate::served::{Database, binary, new_folder, share};
use before::Before;
use client::{Client, Told};

const CLIENTS: [usize; 4] = [1, 8, 64, 256];
const SECONDS: u64 = 10;
/// How long it takes at most until every client's thread runs.
const ALL_STARTED: Duration = Duration::from_millis(500);
/// The bar: so many a second, at so many clients, on SQLite.
const BAR: (f64, usize) = (5_000.0, 64);

/// What the command line said.
struct Wishes {
    binary: Option<PathBuf>,
    seconds: Duration,
    clients: Vec<usize>,
    on: Vec<Database>,
}

/// What one run showed.
struct Figures {
    acknowledged: usize,
    seconds: f64,
    /// Of the acknowledged ones, in order.
    took: Vec<Duration>,
    /// Other answers within the time, by status; 0 is none.
    others: HashMap<u16, usize>,
    /// Seconds of the processors: Kith's, PostgreSQL's, our own.
    cpu: [f64; 3],
    letters: usize,
    /// Acknowledged names that are not in the list, and names that are there more than once.
    lost: usize,
    doubled: usize,
}

/// Measures, prints rows for docs/measurements.md, and holds them to the bar.
pub fn submissions(places: &Places, words: &[String]) -> Result<()> {
    let wishes = read(words)?;
    let binary = binary(places, wishes.binary.as_deref())?;
    let (mut bars, mut rows) = (Bars::default(), Vec::new());
    for database in &wishes.on {
        for clients in &wishes.clients {
            announce(&format!("{clients} clients, {}", database.name()));
            let folder = places.target.join("bench-submissions").join(database.name());
            new_folder(&folder)?;
            let server = database.server()?;
            let url = server.as_ref().map(|server| server.fresh_database("submissions")).transpose()?;
            let it = Installation::filled(&binary, &folder.join("data"), &folder, url)?;
            let yardstick = (*database, *clients) == (Database::Sqlite, BAR.1);
            let before = yardstick.then(|| Before::of(&it)).transpose()?;
            let figures = measure(&it, server.as_ref(), *clients, wishes.seconds)?;
            judge(&figures, (*database, *clients), &mut bars);
            if let Some(before) = before {
                let alone = before.rows_alone(places, &it)?;
                println!(
                    "        SQLite alone writes the same rows at {alone:.0} forms a second, one thread and no pages"
                );
            }
            rows.push(row(&figures, *database, *clients));
        }
    }
    println!(
        "\n| database | clients | a second | p50 | p99 | CPU of Kith | of PostgreSQL | of the clients | letters |"
    );
    println!("|---|---|---|---|---|---|---|---|---|\n{}", rows.join("\n"));
    bars.judged()
}

fn measure(it: &Installation, postgres: Option<&Postgres>, clients: usize, long: Duration) -> Result<Figures> {
    let (server, _) = it.serve_until_ready()?;
    let mail = it.logs.join("mail");
    let database = postgres.map(Postgres::processes).transpose()?.map(|all| Processes::of(&all[..1]));
    let used = || -> Result<[f64; 3]> {
        let theirs = database.as_ref().map(Processes::seconds).transpose()?.unwrap_or_default();
        Ok([cpu_seconds(server.id())?, theirs, cpu_seconds(std::process::id())?])
    };
    let mut people = Vec::new();
    for number in 0..clients {
        // One after another, so that nobody is turned away before the clock starts.
        let mut told = Told::default();
        people.push((Client::ready(it.port, number, &mut told)?, told));
    }
    let begin = Instant::now() + ALL_STARTED;
    let until = begin + long;
    let (told, cpu, letters) = scope(|scope| {
        let started = people.into_iter().map(|(client, mut told)| {
            // There may be hundreds, and none goes deep.
            Builder::new().stack_size(256 * 1024).spawn_scoped(scope, move || {
                client.work((begin, until), &mut told);
                told
            })
        });
        let started = started.collect::<std::io::Result<Vec<_>>>().context("A client could not be started.")?;
        sleep(begin.saturating_duration_since(Instant::now()));
        let (before, letters) = (used()?, files_in(&mail));
        sleep(until.saturating_duration_since(Instant::now()));
        let (after, letters) = (used()?, files_in(&mail).saturating_sub(letters));
        let told = started.into_iter().map(|it| it.join().map_err(|_| anyhow!("One of the clients failed.")));
        let told = told.collect::<Result<Vec<Told>>>()?;
        Ok::<_, anyhow::Error>((told, [0, 1, 2].map(|at| after[at] - before[at]), letters))
    })?;
    drop(server);
    let mut figures = Figures::of(&told, long, cpu, letters);
    (figures.lost, figures.doubled) = compare(&it.list()?, &told);
    Ok(figures)
}

impl Figures {
    fn of(told: &[Told], long: Duration, cpu: [f64; 3], letters: usize) -> Self {
        let answers = || told.iter().flat_map(|it| &it.answers);
        let mut took: Vec<Duration> = answers().filter(|(status, _)| *status == 303).map(|(_, took)| *took).collect();
        took.sort();
        let mut others = HashMap::new();
        for (status, _) in answers().filter(|(status, _)| *status != 303) {
            *others.entry(*status).or_insert(0) += 1;
        }
        let seconds = long.as_secs_f64();
        Self { acknowledged: took.len(), seconds, took, others, cpu, letters, lost: 0, doubled: 0 }
    }

    fn rate(&self) -> f64 {
        self.acknowledged as f64 / self.seconds
    }

    /// Milliseconds within which so many of a hundred of the answers came.
    fn within(&self, hundredths: usize) -> f64 {
        share(&self.took, hundredths).as_secs_f64() * 1000.0
    }
}

/// How many letters have left.
fn files_in(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

/// How many acknowledged names are lost, and how many of all are doubled.
fn compare(list: &str, told: &[Told]) -> (usize, usize) {
    let mut listed: HashMap<&str, usize> = HashMap::new();
    for word in list.lines().flat_map(|line| line.split(',')).filter(|word| word.starts_with("Ada Bench-")) {
        *listed.entry(word).or_insert(0) += 1;
    }
    let names = told.iter().flat_map(|it| &it.names);
    let lost = names.filter(|name| !listed.contains_key(name.as_str())).count();
    (lost, listed.values().filter(|count| **count > 1).count())
}

fn judge(figures: &Figures, (database, clients): (Database, usize), bars: &mut Bars) {
    let (rate, (bar, at)) = (figures.rate(), BAR);
    let said = format!("{rate:.0} a second at {clients} clients on {}", database.name());
    let counts = database == Database::Sqlite && clients == at;
    if counts {
        bars.hold(rate >= bar, format!("{said}, of {bar:.0}"));
    } else {
        println!("        {said}");
    }
    let (lost, doubled) = (figures.lost, figures.doubled);
    bars.hold(
        lost == 0 && doubled == 0,
        format!("{} acknowledged in time, {lost} lost, {doubled} doubled", figures.acknowledged),
    );
    bars.hold(figures.others.is_empty(), format!("other answers: {:?}", figures.others));
}

fn row(it: &Figures, database: Database, clients: usize) -> String {
    let each = |seconds: f64| format!("{:.2} ms", seconds * 1000.0 / it.acknowledged.max(1) as f64);
    let [kith, postgres, ours] = it.cpu;
    let postgres = if database == Database::Sqlite { "–".to_owned() } else { each(postgres) };
    format!(
        "| {} | {clients} | {:.0} | {:.1} ms | {:.1} ms | {} | {postgres} | {} | {} |",
        database.name(),
        it.rate(),
        it.within(50),
        it.within(99),
        each(kith),
        each(ours),
        it.letters
    )
}

fn read(words: &[String]) -> Result<Wishes> {
    let mut wishes = Wishes {
        binary: None,
        seconds: Duration::from_secs(SECONDS),
        clients: CLIENTS.to_vec(),
        on: Database::ALL.to_vec(),
    };
    for pair in words.chunks(2) {
        let [flag, value] = pair else { bail!("{} wants a value.", pair[0]) };
        match flag.as_str() {
            "--binary" => wishes.binary = Some(PathBuf::from(value)),
            "--seconds" => wishes.seconds = Duration::from_secs(value.parse()?),
            "--clients" => wishes.clients = value.split(',').map(str::parse).collect::<Result<_, _>>()?,
            "--on" if Database::named(value).is_some() => wishes.on = Database::named(value).into_iter().collect(),
            _ => bail!("{flag} {value} is not known here.\n\n{}", crate::USAGE),
        }
    }
    Ok(wishes)
}
