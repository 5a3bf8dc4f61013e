//! `kith migrate`: brings the database up to this version; forward only.

use super::{Failure, block_on, only_config, say, start};
use platform::{Clock, Dice};

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let options = only_config(&mut parser)?;
    let config = start::configuration(&options)?;
    block_on(async {
        start::make_folders(&config)?;
        let database = start::open_database(&config).await?;
        let context = start::operator(start::no_host(), &Clock::system(), &Dice::fair());
        let ran = start::bring_up_to_date(&database, &context).await?;
        database.close().await;
        match ran.len() {
            0 => say("The database is up to date."),
            n => say(format_args!("Ran {n} migrations: {}.", ran.join(", "))),
        }
        Ok(())
    })
}
