//! `kith host add`: another organisation whose people this installation serves, with its first coordinator.
//! A running Kith serves it within seconds. Asks on a terminal for what is not said, as `kith init` does.

use super::init::{Answers, SetUp};
use super::{Failure, Options, block_on, new_host, say, start};
use lexopt::prelude::*;
use platform::{Clock, Exit};

const USAGE: &str = "say `kith host add`";

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    match parser.next()? {
        Some(Value(word)) if word == "add" => {}
        _ => return Err(Failure::new(Exit::Usage, USAGE)),
    }
    let (mut options, mut given) = (Options::default(), Answers::default());
    while let Some(word) = parser.next()? {
        match word {
            Long("config") => options.config = Some(parser.value()?.into()),
            Long(flag) => {
                let flag = flag.to_owned();
                given.read(&flag, &mut parser, SetUp::AnotherHost)?;
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let config = start::configuration(&options)?;
    block_on(async move {
        let started = start::start(config, Clock::system(), false).await?;
        let answers = given.settled(SetUp::AnotherHost)?;
        let new = answers.new_host(answers.get("domain").to_ascii_lowercase())?;
        let hosts = started.home.hosts.all();
        if let Some(host) = hosts.iter().find(|it| it.name == new.name.as_str() || it.domain == new.domain) {
            let there = format!("{} ({}) is served at {} already", host.title, host.name, host.base_url);
            return Err(Failure::new(Exit::CannotCreate, format!("{there}: choose another --name and --domain")));
        }
        let done = new_host::settle(&started, &new).await?;
        let url = start::base_url(&started.config, &new.domain);
        say(&done.letter);
        say(format_args!("{} is served at {url} from now on; its address must lead to this machine.", new.title));
        done.say_how_to_come_in(&url, &new.coordinator.email);
        started.home.db.close().await;
        Ok(())
    })
}
