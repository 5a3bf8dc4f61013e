//! `kith demo`: two hosts with invented people and their programmes, on this machine only. Nothing
//! is sent anywhere: letters are kept and can be read on the outbox's page.

mod applications;
mod data;
mod events;
mod folder;
mod load;
mod welcome;

pub(crate) use load::fill;

use crate::cli::{Failure, Started, block_on, log, serve, start};
use crate::house;
use folder::Stage;
use lexopt::prelude::*;
use platform::config::Config;
use platform::{Clock, Exit};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const USUAL_PORT: u16 = 8484;

/// What `kith demo` was told.
struct Wishes {
    folder: PathBuf,
    port: u16,
    host: Option<String>,
    database: Option<String>,
    fresh: bool,
    open: bool,
    links_file: Option<PathBuf>,
}

/// The command.
pub fn command(parser: lexopt::Parser) -> Result<(), Failure> {
    let wishes = read(parser)?;
    if wishes.fresh && wishes.database.is_some() {
        let message = "--fresh empties the folder and not a database. Give --database a new one, or leave out --fresh";
        return Err(Failure::new(Exit::Usage, message));
    }
    if wishes.fresh {
        folder::empty(&wishes.folder)?;
    }
    block_on(run(wishes))
}

fn read(mut parser: lexopt::Parser) -> Result<Wishes, Failure> {
    let mut wishes = Wishes {
        folder: PathBuf::from("kith-demo"),
        port: USUAL_PORT,
        host: None,
        database: None,
        fresh: false,
        open: true,
        links_file: None,
    };
    while let Some(word) = parser.next()? {
        match word {
            Long("folder") => wishes.folder = parser.value()?.into(),
            Long("port") => wishes.port = parser.value()?.parse()?,
            Long("host") => wishes.host = Some(parser.value()?.string()?),
            Long("database") => wishes.database = Some(parser.value()?.string()?),
            Long("fresh") => wishes.fresh = true,
            Long("no-open") => wishes.open = false,
            Long("links-file") => wishes.links_file = Some(parser.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(wishes)
}

async fn run(wishes: Wishes) -> Result<(), Failure> {
    let stop = serve::told_to_stop();
    // The port first: addresses in letters and links carry it.
    let listener = serve::listen(SocketAddr::from(([127, 0, 0, 1], wishes.port))).await?;
    let port = listener.local_addr().map_err(|error| Failure::new(Exit::of_io(&error), error))?.port();
    let config = configuration(&wishes.folder, wishes.database.as_deref(), port)?;
    log::start(&config.log);
    let started = open(&wishes, config).await?;
    keep_one_host(&started, wishes.host.as_deref())?;
    let welcome = welcome::Welcome::gather(&started, port).await?;
    welcome.print(&wishes.folder);
    if let Some(file) = &wishes.links_file {
        welcome.write(file)?;
    }
    welcome.say_ready();
    if wishes.open {
        welcome.open();
    }
    let router = house::routes().into_router(Arc::clone(&started.home));
    let beside = serve::Beside { work: true, metrics: None };
    serve::run_until(&started, listener, welcome.at_the_bare_address(router), beside, stop).await
}

/// Opens the demonstration in its folder, and fills it when it is new.
async fn open(wishes: &Wishes, config: Config) -> Result<Started, Failure> {
    let stage = folder::stage(&wishes.folder)?;
    if stage == Stage::New {
        if let Some(url) = &wishes.database {
            folder::is_empty(url).await?;
        }
        start::make_folders(&config)?;
        folder::mark_being_filled(&wishes.folder)?;
    }
    let started = start::start(config, Clock::system(), true).await?;
    if stage == Stage::New {
        load::fill(&started).await?;
        start::learn_hosts(&started.home, &started.config).await?;
        folder::mark_filled(&wishes.folder)?;
    }
    Ok(started)
}

/// A configuration of the demonstration's own: nothing of a real installation's is read.
pub(crate) fn configuration(folder: &Path, database: Option<&str>, port: u16) -> Result<Config, Failure> {
    let folder = std::path::absolute(folder).map_err(|error| Failure::new(Exit::of_io(&error), error))?;
    let text = |path: PathBuf| path.display().to_string();
    let database = database.map_or_else(|| format!("sqlite://{}", text(folder.join("kith.sqlite3"))), str::to_owned);
    let settings = [
        ("KITH_DATA_FOLDER", text(folder.clone())),
        ("KITH_DATABASE_URL", database),
        ("KITH_KEYS_URL", format!("sqlite://{}", text(folder.join("keys").join("keys.sqlite3")))),
        ("KITH_KEYS_FILE", text(folder.join("key"))),
        ("KITH_HTTP_LISTEN", format!("127.0.0.1:{port}")),
        ("KITH_HTTP_PUBLIC_URL", format!("http://localhost:{port}")),
        ("KITH_MAIL_CARRIER", "folder".to_owned()),
        ("KITH_MAIL_FOLDER", text(folder.join("mail"))),
        ("KITH_MAIL_FROM_ADDRESS", "kith@demo.example".to_owned()),
        ("KITH_LOG_LEVEL", "warn".to_owned()),
    ];
    let nothing_else = Path::new("/dev/null");
    let environment = settings.into_iter().map(|(key, value)| (key.to_owned(), value));
    let config = Config::load(Some(nothing_else), environment);
    config.map_err(|errors| Failure::new(Exit::from(&errors), errors))
}

/// `--host NAME` serves one of the two.
fn keep_one_host(started: &Started, name: Option<&str>) -> Result<(), Failure> {
    let Some(name) = name else { return Ok(()) };
    let hosts = started.home.hosts.all();
    match hosts.iter().find(|host| host.name == name) {
        Some(host) => started.home.hosts.replace(vec![host.clone()]),
        None => {
            let known: Vec<_> = hosts.iter().map(|host| host.name.as_str()).collect();
            let message = format!("there is no host `{name}` in the demonstration; there are {}", known.join(" and "));
            return Err(Failure::new(Exit::Usage, message));
        }
    }
    Ok(())
}
