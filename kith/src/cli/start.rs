//! Opening an installation: configuration, databases, keys, and the state every request shares.

use super::{Failure, Options};
use crate::house;
use kernel::{Host, Id};
use platform::access::{Held, Permit, Role, Rule, Scope, Visitor};
use platform::config::Config;
use platform::outbox::Carrier;
use platform::vault::{KeyEncryptingKey, KeyFile, KeySource, Keystore, Vault, VaultError};
use platform::{Actor, Clock, Context, Db, Dice, Exit, Tx, db};
use secrecy::ExposeSecret;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};
use web::home::{BodyRoom, Home, HostBook, Kept, Manners};
use web::words::Words;

/// An installation that has been opened.
pub struct Started {
    /// Its configuration.
    pub config: Config,
    /// The state every request shares.
    pub home: Arc<Home>,
}

/// Reads the configuration, from the file named and the environment.
pub fn configuration(options: &Options) -> Result<Config, Failure> {
    // Nothing of Kith's is written in anything but UTF-8; other programs' variables may be.
    let variables =
        std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let given = options.settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
    Config::load(options.config.as_deref(), variables.chain(given))
        .map_err(|errors| Failure::new(Exit::from(&errors), errors))
}

/// The context of what the operator does from the command line.
pub fn operator(host: Id<Host>, clock: &Clock, dice: &Dice) -> Context {
    Context { host, actor: Actor::Operator, now: clock.now(), dice: dice.clone() }
}

/// An id for contexts that belong to no host: the operator's own.
pub fn no_host() -> Id<Host> {
    Id::new(uuid::Uuid::nil())
}

/// Opens an installation whose schema is up to date.
pub async fn start(config: Config, clock: Clock, demo: bool) -> Result<Started, Failure> {
    let dice = Dice::fair();
    let context = operator(no_host(), &clock, &dice);
    make_folders(&config)?;
    let database = open_database(&config).await?;
    if demo {
        bring_up_to_date(&database, &context).await?;
    } else {
        check_schema(&database, &context).await?;
    }
    let vault = open_vault(&config, &context, demo).await?;
    vault.replay(&database, &context).await.map_err(|error| Failure::new(Exit::from(&error), error))?;
    erase_again(&vault, &database, &context).await.map_err(|error| Failure::new(Exit::from(&error), error))?;
    let words = Words::new(&house::catalogues()).map_err(|error| Failure::new(Exit::Internal, error))?;
    let home = Home {
        clock,
        dice,
        words: Arc::new(words),
        secret: *vault.derive("web"),
        vault,
        hooks: house::hooks(),
        nav: house::nav(),
        manners: Manners {
            secure: config.http.is_https(),
            demo,
            body_limit: config.http.max_body_bytes,
            trusted_proxies: config.http.trusted_proxies.clone(),
            limits: config.limits,
        },
        hosts: HostBook::default(),
        bodies: BodyRoom::default(),
        kept: Kept::default(),
        db: database,
    };
    let home = Arc::new(home);
    learn_hosts(&home, &config).await?;
    Ok(Started { config, home })
}

/// Makes the folders of the data and of the letters, closed to other accounts.
pub fn make_folders(config: &Config) -> Result<(), Failure> {
    make_folder(&config.data.folder, config.data.make())?;
    if let Carrier::Folder(letters) = &config.mail.carrier {
        make_folder(letters, fs::DirBuilder::new().recursive(true).mode(0o700).create(letters))?;
    }
    Ok(())
}

fn make_folder(folder: &Path, made: io::Result<()>) -> Result<(), Failure> {
    made.map_err(|error| {
        let exit = match Exit::of_io(&error) {
            Exit::Permission => Exit::Permission,
            _ => Exit::CannotCreate,
        };
        let folder = folder.display();
        Failure::new(exit, format!("the folder {folder} cannot be made: {error}. Make it by hand, or name another"))
    })
}

/// Reads the hosts anew: at the start, and when one was added.
pub async fn learn_hosts(home: &Home, config: &Config) -> Result<(), Failure> {
    let mut tx = read(home).await?;
    let faces = people::faces(&mut tx, &config.mail.from_address, |domain| base_url(config, domain));
    home.hosts.replace(faces.await.map_err(|error| Failure::new(Exit::from(&error), error))?);
    Ok(())
}

/// Sees to it that a host's nightly chores are queued.
pub async fn queue_chores(home: &Home, host: Id<Host>) -> Result<(), Failure> {
    let away = |error: platform::StoreError| Failure::new(Exit::from(&error), error);
    let mut tx = home.db.write(operator(host, &home.clock, &home.dice)).await.map_err(away)?;
    operations::ensure_nightly(&mut tx).await.map_err(away)?;
    tx.commit().await.map_err(away)
}

/// Erases again whoever was erased after the backup was made that this database comes from.
async fn erase_again(vault: &Vault, database: &Db, context: &Context) -> Result<(), VaultError> {
    for (host, id) in vault.forgotten_since(database, context, programmes::ERASED).await? {
        let mut tx = database.write(Context { host, ..context.clone() }).await?;
        programmes::erase_again(&mut tx, vault, Id::new(id)).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The operator's permit: asked for like everyone else's, on behalf of a host's own staff.
pub fn permit<R: Rule>(host: Id<Host>, on: R::On) -> anyhow::Result<Permit<R>> {
    let held = |role| Held { role, scope: Scope::Host };
    let roles = vec![held(Role::Administrator), held(Role::Coordinator)];
    let operator = Visitor::signed_in(host, Id::new(uuid::Uuid::nil()), String::new(), roles, true);
    operator.ask::<R>(on).map_err(|denied| anyhow::anyhow!("the operator may not {}: {denied:?}", R::VERB))
}

/// A snapshot for the operator.
pub async fn read(home: &Home) -> Result<Tx, Failure> {
    let context = operator(no_host(), &home.clock, &home.dice);
    home.db.read(context).await.map_err(|error| Failure::new(Exit::from(&error), error))
}

/// Opens the main database.
pub async fn open_database(config: &Config) -> Result<Db, Failure> {
    Db::open(config.database.url.expose_secret()).await.map_err(|error| Failure::new(Exit::from(&error), error))
}

/// Runs the migrations that have not run yet and answers their names.
pub async fn bring_up_to_date(database: &Db, context: &Context) -> Result<Vec<&'static str>, Failure> {
    let done = db::migrate_and_fill(database, context, &house::migrations(), &house::fillings()).await;
    done.map_err(|error| Failure::new(Exit::from(&error), error))
}

/// Refuses a database that is behind this version, or ahead of it.
async fn check_schema(database: &Db, context: &Context) -> Result<(), Failure> {
    let behind = || Failure::new(Exit::Failed, "the database is not up to date. Run `kith migrate` first");
    match db::missing(database, context, &house::migrations()).await {
        Ok(missing) if missing.is_empty() => Ok(()),
        Ok(_) => Err(behind()),
        Err(error) => Err(Failure::new(Exit::from(&error), error)),
    }
}

/// Opens the vault; where that is wanted, it is made when there is none.
async fn open_vault(config: &Config, context: &Context, make: bool) -> Result<Vault, Failure> {
    let failed = |error: platform::vault::VaultError| Failure::new(Exit::from(&error), error);
    let keystore = Keystore::open(config.keys.url.expose_secret(), context).await.map_err(failed)?;
    let made = keystore.is_made(context).await.map_err(failed)?;
    if make && !made {
        let key = make_key(&config.keys.source, &context.dice)?;
        return Vault::create(keystore, &key, context).await.map_err(failed);
    }
    let key = KeyEncryptingKey::load(&config.keys.source).map_err(|error| Failure::new(Exit::from(&error), error))?;
    Vault::open(keystore, &key, context).await.map_err(failed)
}

/// Makes the key, where it is a file that is not there yet; otherwise fetches it.
pub fn make_key(source: &KeySource, dice: &Dice) -> Result<KeyEncryptingKey, Failure> {
    let made = match source {
        KeySource::File(path) if !path.exists() => KeyFile::at(path).create(dice),
        source => KeyEncryptingKey::load(source),
    };
    made.map_err(|error| Failure::new(Exit::from(&error), error))
}

/// Brings the database of an installation to this version, and makes the keystore where there is none.
pub async fn prepare(config: &Config) -> Result<(), Failure> {
    let context = operator(no_host(), &Clock::system(), &Dice::fair());
    let database = open_database(config).await?;
    bring_up_to_date(&database, &context).await?;
    database.close().await;
    open_vault(config, &context, true).await.map(drop)
}

/// The domain of the public address.
pub fn domain(public_url: &str) -> String {
    let (scheme, port) = scheme_and_port(public_url);
    let rest = public_url.strip_prefix(scheme).and_then(|it| it.strip_prefix("://")).unwrap_or(public_url);
    let authority = rest.split('/').next().unwrap_or(rest);
    authority.strip_suffix(port).unwrap_or(authority).to_ascii_lowercase()
}

/// The address of a host of this installation: all share scheme and port.
pub fn base_url(config: &Config, domain: &str) -> String {
    let (scheme, port) = scheme_and_port(&config.http.public_url);
    format!("{scheme}://{domain}{port}")
}

/// The port of a public address of this machine's own, with nothing in front of Kith.
pub fn own_port(public_url: &str) -> Option<&str> {
    let port = scheme_and_port(public_url).1.strip_prefix(':')?;
    (public_url.starts_with("http://") && web::home::is_loopback(&domain(public_url))).then_some(port)
}

/// The scheme of the public address, and its port as addresses carry it.
fn scheme_and_port(public_url: &str) -> (&str, &str) {
    let (scheme, rest) = public_url.split_once("://").unwrap_or(("https", public_url));
    let authority = rest.split('/').next().unwrap_or(rest);
    let port = authority.rfind(':').map_or("", |at| &authority[at..]);
    (scheme, if port.ends_with(']') { "" } else { port })
}

#[cfg(test)]
mod tests {
    use super::{domain, own_port, scheme_and_port};

    #[test]
    fn links_keep_the_scheme_and_port_of_the_public_address() {
        assert_eq!(scheme_and_port("http://127.0.0.1:8080"), ("http", ":8080"));
        assert_eq!(scheme_and_port("https://kith.example"), ("https", ""));
        assert_eq!(scheme_and_port("http://[::1]/"), ("http", ""));
        assert_eq!(domain("http://127.0.0.1:8080"), "127.0.0.1");
        assert_eq!(domain("https://Kith.example"), "kith.example");
        assert_eq!(domain("http://[::1]:80/"), "[::1]");
        assert_eq!(own_port("http://localhost:9191"), Some("9191"));
        assert_eq!(own_port("https://kith.example:9191"), None);
    }
}
