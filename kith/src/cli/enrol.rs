//! `kith enrol ADDRESS`: writes a code with which somebody of the installation comes in when no letter reaches them.

use super::{Failure, Options, block_on, say, start};
use kernel::EmailAddress;
use lexopt::prelude::*;
use platform::{Clock, Exit, StoreError};

const USAGE: &str = "say `kith enrol ADDRESS [--host NAME] [--config FILE]`";

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let (mut options, mut address, mut name) = (Options::default(), None, None);
    while let Some(word) = parser.next()? {
        match word {
            Long("config") => options.config = Some(parser.value()?.into()),
            Long("host") => name = Some(parser.value()?.string()?),
            Value(text) if address.is_none() => address = Some(text.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let address = address.ok_or_else(|| Failure::new(Exit::Usage, USAGE))?;
    let email =
        EmailAddress::parse(&address).map_err(|error| Failure::new(Exit::Usage, format!("{address}: {error}")))?;
    let config = start::configuration(&options)?;
    block_on(async move {
        let started = start::start(config, Clock::system(), false).await?;
        let hosts = started.home.hosts.all();
        let known = || hosts.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ");
        let host = match &name {
            Some(name) => hosts.iter().find(|it| it.name == *name),
            None => hosts.first().filter(|_| hosts.len() == 1),
        };
        let host = host.ok_or_else(|| Failure::new(Exit::Usage, format!("say --host and one of: {}", known())))?;
        let away = |error: StoreError| Failure::new(Exit::from(&error), error);
        let context = start::operator(host.id, &started.home.clock, &started.home.dice);
        let mut tx = started.home.db.write(context).await.map_err(away)?;
        let person = people::find_person_by_email(&mut tx, &email).await.map_err(away)?;
        let nobody = || Failure::new(Exit::Failed, format!("nobody at {} has the address {email}", host.title));
        let person = person.ok_or_else(nobody)?;
        let code = signin::write_enrolment(&mut tx, &started.home.secret, person.id).await.map_err(away)?;
        tx.commit().await.map_err(away)?;
        say(format_args!(
            "{} comes in at {}/signin with {email}, and in place of the code from",
            person.name, host.base_url
        ));
        say(format_args!(
            "the letter enters\n  {code}\nIt is good for a week, once; one written before is good no more."
        ));
        started.home.db.close().await;
        Ok(())
    })
}
