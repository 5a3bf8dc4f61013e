//! `kith host add`: another organisation whose people this installation serves, with its first coordinator.
//! A running Kith serves it within seconds.

use super::{Failure, NewHost, Options, block_on, new_host, say, start};
use kernel::EmailAddress;
use lexopt::prelude::*;
use people::{HostName, Newcomer};
use platform::{Clock, Exit};
use std::fmt::Display;

const USAGE: &str = "say `kith host add --title NAME --name NAME --domain DOMAIN --coordinator ADDRESS \
                     --coordinator-name NAME [--config FILE]`";

pub(super) fn command(parser: lexopt::Parser) -> Result<(), Failure> {
    let (options, new) = read(parser)?;
    let config = start::configuration(&options)?;
    block_on(async move {
        let started = start::start(config, Clock::system(), false).await?;
        let taken =
            started.home.hosts.all().iter().find(|it| it.name == new.name.as_str() || it.domain == new.domain).cloned();
        if let Some(host) = taken {
            let there = format!("{} ({}) is served at {} already", host.title, host.name, host.base_url);
            return Err(Failure::new(Exit::CannotCreate, format!("{there}: choose another --name and --domain")));
        }
        let done = new_host::settle(&started, &new).await?;
        let url = start::base_url(&started.config, &new.domain);
        say(&done.letter);
        say(format_args!("{} is served at {url} from now on; its address must lead to this machine.", new.title));
        say(format_args!(
            "Come in:   {url}/signin as {}, and in place of the code from the letter enter",
            new.coordinator.email
        ));
        say(format_args!("           {}", done.code));
        say("           It is good for a week, once; `kith enrol` writes another.");
        started.home.db.close().await;
        Ok(())
    })
}

fn read(mut parser: lexopt::Parser) -> Result<(Options, NewHost), Failure> {
    let (mut options, mut said) = (Options::default(), [const { String::new() }; 5]);
    match parser.next()? {
        Some(Value(word)) if word == "add" => {}
        _ => return Err(Failure::new(Exit::Usage, USAGE)),
    }
    while let Some(word) = parser.next()? {
        let place = match word {
            Long("config") => {
                options.config = Some(parser.value()?.into());
                continue;
            }
            Long("title") => 0,
            Long("name") => 1,
            Long("domain") => 2,
            Long("coordinator") => 3,
            Long("coordinator-name") => 4,
            other => return Err(other.unexpected().into()),
        };
        said[place] = parser.value()?.string()?.trim().to_owned();
    }
    if said.iter().any(String::is_empty) {
        return Err(Failure::new(Exit::Usage, USAGE));
    }
    let [title, name, domain, coordinator, called] = said;
    let email = EmailAddress::parse(&coordinator).map_err(|error| wrong("--coordinator", &error))?;
    let name = HostName::parse(&name).map_err(|error| wrong("--name", &error))?;
    let domain = a_domain(&domain)?;
    Ok((options, NewHost { title, name, domain, coordinator: Newcomer { name: called, email, phone: None } }))
}

/// What stands in an address between `https://` and the first slash, without a port: that is the same for all.
fn a_domain(text: &str) -> Result<String, Failure> {
    let good = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '.';
    if text.chars().all(good) && !text.starts_with(['.', '-']) && !text.ends_with(['.', '-']) {
        return Ok(text.to_ascii_lowercase());
    }
    Err(wrong("--domain", &"write a domain alone, such as programmes.college.example"))
}

fn wrong(flag: &str, why: &dyn Display) -> Failure {
    Failure::new(Exit::Usage, format!("{flag}: {why}"))
}
