//! `kith move`: carries an installation to another database, SQLite or PostgreSQL, while nobody uses it.

use super::{context, of_copy};
use crate::cli::{Failure, Options, block_on, say, start};
use crate::house;
use lexopt::prelude::*;
use platform::db::{self, copy, copy::raise_to};
use platform::vault::{KEYSTORE_MIGRATIONS, Keystore};
use platform::{Db, Exit, Migration};
use secrecy::ExposeSecret;

const USAGE: &str = "say `kith move --to postgres://… [--keys-to postgres://…] [--config FILE]`";

pub(in crate::cli) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut options, mut to, mut keys_to) = (Options::default(), None, None);
    while let Some(word) = parser.next()? {
        match word {
            Long("config") => options.config = Some(parser.value()?.into()),
            Long("to") => to = Some(parser.value()?.string()?),
            Long("keys-to") => keys_to = Some(parser.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    if to.is_none() && keys_to.is_none() {
        return Err(Failure::new(Exit::Usage, USAGE));
    }
    let config = start::configuration(&options)?;
    let failed = |error: platform::vault::VaultError| Failure::new(Exit::from(&error), error);
    block_on(async move {
        if let Some(url) = to {
            let from = start::open_database(&config).await?;
            let there = Db::open(&url).await.map_err(|error| Failure::new(Exit::from(&error), error))?;
            let rows = carry(&from, &there, &house::migrations()).await?;
            say(format_args!("{rows} rows are in the new database, each table counted anew."));
            say("Set database.url in the configuration to where you sent it; the old database was left as it is.");
        }
        if let Some(url) = keys_to {
            let from = Keystore::open_bare(config.keys.url.expose_secret()).await.map_err(failed)?;
            let there = Keystore::open_bare(&url).await.map_err(failed)?;
            let rows = carry(&from, &there, KEYSTORE_MIGRATIONS).await?;
            say(format_args!("{rows} rows of the keystore are in its new database."));
            say("Set keys.url in the configuration to where you sent it; the old keystore was left as it is.");
        }
        Ok(())
    })
}

/// Carries everything into an empty database, whose tables are made as old as the old one's. Answers how many rows
/// there are.
async fn carry(from: &Db, to: &Db, migrations: &[Migration]) -> Result<u64, Failure> {
    let names = db::applied(from, &context()).await.map_err(|error| Failure::new(Exit::from(&error), error))?;
    raise_to(to, &context(), migrations, &names).await.map_err(of_copy)?;
    let carried = copy::carry(from, to, &context()).await.map_err(of_copy)?;
    from.close().await;
    to.close().await;
    Ok(carried.values().map(|it| it.rows).sum())
}
