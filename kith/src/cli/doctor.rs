//! `kith doctor`: looks for what is wrong, and says what to do about each finding.

use super::{Failure, block_on, only_config, start};
use crate::house;
use platform::config::Config;
use platform::{Clock, Db, Dice, Exit, db, jobs, outbox};

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let options = only_config(&mut parser)?;
    let config = start::configuration(&options)?;
    println!("ok    the configuration is good");
    block_on(async move {
        let findings = examine(&config).await?;
        for finding in &findings {
            println!("LOOK  {finding}");
        }
        match findings.len() {
            0 => Ok(()),
            n => Err(Failure::new(Exit::Failed, format!("{n} to look at"))),
        }
    })
}

async fn examine(config: &Config) -> Result<Vec<String>, Failure> {
    let mut findings = Vec::new();
    let database = start::open_database(config).await?;
    println!("ok    the database answers");
    let context = start::operator(start::no_host(), &Clock::system(), &Dice::fair());
    let applied = db::applied(&database, &context).await.unwrap_or_default();
    let behind = house::migrations().iter().filter(|m| !applied.iter().any(|name| name == m.name)).count();
    if behind > 0 {
        findings.push(format!("{behind} migrations have not run: run `kith migrate`"));
        return Ok(findings);
    }
    println!("ok    the schema is this version's");
    let started = start::start(config.clone(), Clock::system(), false).await?;
    println!("ok    the key opens the vault");
    let hosts = started.home.hosts.all();
    if hosts.is_empty() {
        findings.push("there is no host yet: nothing can be served".to_owned());
    }
    for host in hosts.iter() {
        findings.extend(examine_host(&database, host).await?);
    }
    Ok(findings)
}

async fn examine_host(database: &Db, host: &web::HostFace) -> Result<Vec<String>, Failure> {
    let away = |error: platform::StoreError| Failure::new(Exit::from(&error), error);
    let context = start::operator(host.id, &Clock::system(), &Dice::fair());
    let mut tx = database.read(context).await.map_err(away)?;
    let mut findings = Vec::new();
    let parked = jobs::parked(&mut tx).await.map_err(away)?.len();
    if parked > 0 {
        findings.push(format!("{}: {parked} jobs were put aside after eight tries; see the page “What needs me”", host.name));
    }
    let waiting = outbox::waiting(&mut tx).await.map_err(away)?;
    if waiting > 0 {
        findings.push(format!("{}: {waiting} letters are due and not sent; is `kith work` running and the mail server up?", host.name));
    }
    println!("ok    {} is served at {}", host.name, host.base_url);
    Ok(findings)
}
