//! The command line: reads the words, calls the command, turns failures into exit codes.

mod audit;
mod blueprint;
mod config;
mod doctor;
mod enrol;
mod erasing;
mod gallery;
mod handover;
mod host;
mod hosts;
mod init;
mod inquire;
mod keeping;
pub(crate) mod log;
mod metrics;
mod migrate;
mod new_host;
mod pairs;
mod panel;
pub(crate) mod serve;
mod sets;
pub(crate) mod start;
mod watcher;
pub(crate) mod work;

use lexopt::prelude::*;
use platform::Exit;
use std::ffi::OsString;
use std::fmt::Display;
use std::io::Write;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use new_host::NewHost;
pub(crate) use start::Started;

const HELP: &str = "\
Kith: fair places, confidential sets, evidence that is safe to publish.

  kith demo [--folder DIR] [--port N] [--host NAME] [--database URL] [--fresh] [--no-open] [--links-file FILE]
                         a demonstration with two hosts and invented people, on this machine only
  kith init [--config FILE] [--folder DIR] [--database URL] [--title NAME] [--name NAME] [--public-url URL]
            [--coordinator ADDRESS] [--coordinator-name NAME] [--from ADDRESS] [--smtp-url URL] [--sheet FILE]
                         set up an installation; asks on a terminal for what is not said
  kith enrol ADDRESS [--host NAME] [--config FILE]   a code to come in with when no letter arrives
  kith host add [--title NAME] [--name NAME] [--domain DOMAIN] [--coordinator ADDRESS] [--coordinator-name NAME]
            [--config FILE]         another organisation that is served; asks on a terminal for what is not said
  kith serve [--config FILE] [--tls-cert FILE --tls-key FILE]
                                    serve pages (and do the queued work, unless --no-work)
  kith work [--config FILE]         do the queued work: letters, reminders, facts
  kith migrate [--config FILE]      bring the database up to this version
  kith backup [--keys] [--to DIR] [--config FILE]    seal everything but the keys, or the keys alone, into a file
  kith restore BACKUP --keys KEYS-BACKUP --sheet RECOVERY-SHEET [--config FILE] [--verify]
                         put an installation back and check it; --verify: only look whether it can be
  kith move --to URL [--keys-to URL] [--config FILE]   carry everything to another database
  kith keys rotate --sheet RECOVERY-SHEET --new-sheet FILE [--config FILE]
                         change the key that opens the keystore
  kith doctor [--config FILE]       look for what is wrong, and say what to do
  kith config check [--config FILE] every setting, its value and where it came from
  kith audit verify [--config FILE] [--heads FILE]   check the audit trail's chain
  kith blueprint check FILE         check a programme's blueprint, line by line
  kith inquire \"QUESTION\" [--context TEXT] [--stage clarify|explore|action]   how a question may land
  kith inquire --format jsonl      the same for rows of JSON on standard input, an answer a line
  kith gallery [--port N] [--folder DIR] [--check]   every page with its samples, to look at or to try
  kith sets PEOPLE.csv --size 5-8 [--per-organisation 1] [--most-per-organisation 2] [--slots Tue,Thu] [--sets N]
            [--provides captions,bsl] [--mode priority|count] [--what-if CHANGE]… [--json] [--seed N] [--limit 10s]
            [--out FILE]            propose who goes into which set, with reasons (or: kith sets QUESTION.json).
                                    CHANGE is per-programme=1, per-set=1, size:A=4-6, add=Tue:5-8, without=A,
                                    slot:A=Thu or withdrawn=NAME
  kith pairs MENTORS.csv MENTEES.csv [--json] [--by-arrival] [--exact] [--seed N] [--limit 10s] [--out FILE]
                                    propose mentors for mentees, with reasons (or: kith pairs ROUND.json)
  kith panel REQUEST.json [--json]  draw panels and mediators, with reasons and the load
  kith help                         this text

Exit codes are listed in docs/running/exit-codes.md.";

/// A command that did not work: what to tell the person who called it, and the exit code.
pub struct Failure {
    /// What went wrong and what to do about it.
    pub message: String,
    /// How the program ends.
    pub exit: Exit,
}

impl Failure {
    /// A failure with its exit code.
    pub fn new(exit: Exit, message: impl ToString) -> Self {
        Self { message: message.to_string(), exit }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::new(Exit::Usage, format!("{error}. `kith help` lists what can be said."))
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::new(Exit::Failed, format!("{error:#}"))
    }
}

/// What every command that opens an installation takes.
#[derive(Debug, Default)]
pub struct Options {
    /// The configuration file.
    pub config: Option<PathBuf>,
    /// Settings given on the command line, by the names they have in the environment, which they win over.
    pub settings: Vec<(&'static str, String)>,
}

/// The words this program was called with.
pub fn arguments() -> Vec<OsString> {
    std::env::args_os().skip(1).collect()
}

/// Runs a command line and says how the program ends.
pub fn run(words: Vec<OsString>) -> ExitCode {
    // The child that reads spreadsheets must start before anything else takes memory.
    if words.first().is_some_and(|word| word == "read-sheet") {
        return sheets::child::main();
    }
    panic::set_hook(Box::new(own_fault));
    match panic::catch_unwind(AssertUnwindSafe(|| dispatch(words))) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(failure)) => {
            eprintln!("kith: {}", failure.message);
            failure.exit.into()
        }
        Err(_) => Exit::Internal.into(),
    }
}

/// Says where Kith's own fault lies, once and in a line. What a message was put together from is
/// left out: it may hold what somebody typed.
fn own_fault(fault: &PanicHookInfo<'_>) {
    let place = fault.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
    let what = fault.payload().downcast_ref::<&'static str>().copied().unwrap_or("no more can be said here");
    if tracing::dispatcher::has_been_set() {
        tracing::error!(place, what, "a fault of Kith's own");
    } else {
        eprintln!("kith: this is a fault of Kith's own, at {place}: {what}. Please report it.");
    }
}

/// Prints a line. That nobody reads on (`kith help | head -1`) is no fault.
pub(crate) fn say(line: impl Display) {
    drop(writeln!(std::io::stdout().lock(), "{line}"));
}

fn dispatch(words: Vec<OsString>) -> Result<(), Failure> {
    if words.iter().any(|word| word == "--help" || word == "-h") {
        say(HELP);
        return Ok(());
    }
    let mut parser = lexopt::Parser::from_args(words);
    let command = match parser.next()? {
        Some(Value(command)) => command,
        Some(other) => return Err(other.unexpected().into()),
        None => {
            say(HELP);
            return Ok(());
        }
    };
    match command.to_string_lossy().as_ref() {
        "demo" => crate::demo::command(parser),
        "init" => init::command(parser),
        "host" => host::command(parser),
        "enrol" => enrol::command(parser),
        "serve" => serve::command(parser),
        "work" => work::command(parser),
        "backup" => keeping::backing_up::command(parser),
        "restore" => keeping::restoring::command(parser),
        "keys" => keeping::rotating::command(parser),
        "move" => keeping::moving::command(parser),
        "migrate" => migrate::command(parser),
        "doctor" => doctor::command(parser),
        "gallery" => gallery::command(parser),
        "config" => config::command(parser),
        "audit" => audit::command(parser),
        "blueprint" => blueprint::command(parser),
        "sets" => sets::command(parser),
        "pairs" => pairs::command(parser),
        "panel" => panel::command(parser),
        "inquire" => inquire::command(parser),
        "help" => {
            say(HELP);
            Ok(())
        }
        other => Err(Failure::new(Exit::Usage, format!("`{other}` is not a command. `kith help` lists them."))),
    }
}

/// Refuses words that a command does not know what to do with.
fn nothing_more(parser: &mut lexopt::Parser) -> Result<(), Failure> {
    parser.next()?.map_or(Ok(()), |word| Err(word.unexpected().into()))
}

/// Reads `--config FILE` and nothing else.
fn only_config(parser: &mut lexopt::Parser) -> Result<Options, Failure> {
    let mut options = Options::default();
    while let Some(word) = parser.next()? {
        match word {
            Long("config") => options.config = Some(parser.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

/// Runs a future to its end on a runtime of its own.
pub fn block_on<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(Exit::Internal, format!("the machine gives no threads: {error}")))?;
    let done = runtime.block_on(work);
    // What still runs on a thread of its own (a spreadsheet being read) is not waited for.
    runtime.shutdown_timeout(Duration::from_secs(1));
    done
}
