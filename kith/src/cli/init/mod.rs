//! `kith init`: from nothing to an installation that can be served: its folder, key, configuration, recovery sheet,
//! databases, host and first coordinator, and a letter to see whether letters leave.
//!
//! What was made is never overwritten. Stopped in the middle, the same command goes on where it was.

mod answers;
mod questions;
mod sheet;
mod writing;

pub(in crate::cli) use answers::Answers;
pub(in crate::cli) use questions::SetUp;
pub(crate) use sheet::RecoverySheet;
pub(crate) use writing::write_new;

use super::{Failure, Options, Started, block_on, new_host, say, start};
use lexopt::prelude::*;
use platform::db::copy;
use platform::{Clock, Dice, Exit, StoreError};
use std::path::{Path, PathBuf};

const CONFIG: &str = "kith.toml";
/// What the recovery sheet is called, beside the configuration.
pub(super) const SHEET: &str = "kith-recovery-sheet.txt";

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut given, mut file, mut sheet) = (Answers::default(), PathBuf::from(CONFIG), None);
    while let Some(word) = parser.next()? {
        match word {
            Long("config") => file = parser.value()?.into(),
            Long("sheet") => sheet = Some(PathBuf::from(parser.value()?)),
            Long(flag) => {
                let flag = flag.to_owned();
                given.read(&flag, &mut parser, SetUp::Installation)?;
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let file = absolute(&file)?;
    let sheet = sheet.unwrap_or_else(|| file.with_file_name(SHEET));
    block_on(set_up(file, sheet, given))
}

async fn set_up(file: PathBuf, sheet: PathBuf, given: Answers) -> Result<(), Failure> {
    let here = if file.exists() { Some(go_on(&file).await?) } else { None };
    let answers = given.settled(if here.is_none() { SetUp::Installation } else { SetUp::FirstHost })?;
    let started = match here {
        Some(started) => started,
        None => {
            make(&file, &absolute(&sheet)?, &answers)?;
            open(&file).await?
        }
    };
    let first = answers.new_host(start::domain(&started.config.http.public_url))?;
    let done = new_host::settle(&started, &first).await?;
    farewell(&file, &started, &answers, &done);
    started.home.db.close().await;
    Ok(())
}

/// Opens what an earlier call began; refuses when that one came to its end. What is in use is opened as any command
/// opens it: no table is brought up to date and no keystore made for it.
async fn go_on(file: &Path) -> Result<Started, Failure> {
    let config = start::configuration(&Options { config: Some(file.to_owned()), ..Options::default() })?;
    start::make_folders(&config)?;
    let failed = |error: StoreError| Failure::new(Exit::from(&error), error);
    let database = start::open_database(&config).await?;
    let context = start::operator(start::no_host(), &Clock::system(), &Dice::fair());
    let is_begun = copy::is_empty(&database, &context).await.map_err(failed)?;
    database.close().await;
    let started = if is_begun { open(file).await? } else { start::start(config, Clock::system(), false).await? };
    if let Some(host) = started.home.hosts.all().first() {
        let what_now =
            "`kith enrol ADDRESS` writes a code for somebody who cannot come in, `kith host add` adds another";
        return Err(Failure::new(Exit::CannotCreate, format!("{} is served here already. {what_now}", host.title)));
    }
    say(format_args!("{} is there already: going on with it.", file.display()));
    Ok(started)
}

fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(path).map_err(|error| Failure::new(Exit::of_io(&error), error))
}

/// Makes the folder, the key, the sheet and the configuration, in this order: the configuration is what says that
/// the rest is there.
fn make(file: &Path, sheet: &Path, answers: &Answers) -> Result<(), Failure> {
    let identity = backup::Identity::new();
    let text = writing::configuration(answers, &identity.recipient());
    let config = writing::try_out(&text)?;
    writing::nothing_is_in_the_way(&config, sheet)?;
    start::make_folders(&config)?;
    let key = start::make_key(&config.keys.source, &Dice::fair())?;
    let recovery = RecoverySheet { public_url: config.http.public_url.clone(), key: key.reveal(), identity };
    writing::write_new(sheet, &recovery.write(Clock::system().now()))?;
    writing::write_new(file, &text)?;
    say(format_args!("Configured by {}.", file.display()));
    say(format_args!("The recovery sheet is in {}.", sheet.display()));
    Ok(())
}

/// Brings databases and keystore to where they can be opened, and opens them.
async fn open(file: &Path) -> Result<Started, Failure> {
    let config = start::configuration(&Options { config: Some(file.to_owned()), ..Options::default() })?;
    start::make_folders(&config)?;
    start::prepare(&config).await?;
    start::start(config, Clock::system(), false).await
}

fn farewell(file: &Path, started: &Started, answers: &Answers, done: &new_host::Done) {
    let (config, url) = (&started.config, &started.config.http.public_url);
    say(format_args!("\nKith is set up in {}.", config.data.folder.display()));
    say(&done.letter);
    say("Print the recovery sheet, or keep it where you keep keys; then remove the file from this machine.");
    say(format_args!("\nStart it:  kith serve --config {}", file.display()));
    done.say_how_to_come_in(url, &answers.get("coordinator"));
}
