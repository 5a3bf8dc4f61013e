//! `kith doctor`: looks for what is wrong, and says what to do about each finding.

use super::{Failure, block_on, keeping, log, only_config, say, start};
use crate::house;
use platform::config::Config;
use platform::{Clock, Db, Dice, Exit, db, jobs, outbox};

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let options = only_config(&mut parser)?;
    let config = start::configuration(&options)?;
    say("ok    the configuration is good");
    block_on(async move {
        let findings = examine(&config).await?;
        for finding in &findings {
            say(format_args!("LOOK  {finding}"));
        }
        match findings.len() {
            0 => Ok(()),
            1 => Err(Failure::new(Exit::Failed, "there is one thing to look at")),
            n => Err(Failure::new(Exit::Failed, format!("there are {n} things to look at"))),
        }
    })
}

async fn examine(config: &Config) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    let database = start::open_database(config).await?;
    say("ok    the database answers");
    let context = start::operator(start::no_host(), &Clock::system(), &Dice::fair());
    let missing = db::missing(&database, &context, &house::migrations()).await;
    let missing = missing.map_err(|error| Failure::new(Exit::from(&error), error))?;
    if !missing.is_empty() {
        findings.push(format!("the database lacks {}: run `kith migrate`", missing.join(", ")));
        return Ok(findings);
    }
    say("ok    the schema is this version's");
    let started = start::start(config.clone(), Clock::system(), false).await?;
    say("ok    the key opens the vault");
    let hosts = started.home.hosts.all();
    if hosts.is_empty() {
        findings.push("there is no host yet: nothing can be served".to_owned());
    }
    for host in hosts.iter() {
        findings.extend(examine_host(&database, host).await?);
    }
    findings.extend(log::can_be_honoured(config).err().map(|it| it.message));
    findings.extend(keeping::findings(config));
    Ok(findings)
}

async fn examine_host(database: &Db, host: &web::HostFace) -> Result<Vec<String>, Failure> {
    let away = |error: platform::StoreError| Failure::new(Exit::from(&error), error);
    let context = start::operator(host.id, &Clock::system(), &Dice::fair());
    let mut tx = database.read(context).await.map_err(away)?;
    let mut findings = Vec::new();
    let parked = jobs::count_parked(&mut tx).await.map_err(away)?;
    if parked > 0 {
        findings.push(format!(
            "{}: {parked} jobs were put aside after eight tries; see the page “What needs me”",
            host.name
        ));
    }
    let waiting = outbox::waiting(&mut tx).await.map_err(away)?.count;
    if waiting > 0 {
        findings.push(format!(
            "{}: {waiting} letters are due and not sent; is `kith work` running and the mail server up?",
            host.name
        ));
    }
    say(format_args!("ok    {} is served at {}", host.name, host.base_url));
    Ok(findings)
}
