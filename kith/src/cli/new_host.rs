//! A host and its first coordinator, with a way in and a letter: for `kith init` and for `kith host add`.

use super::{Failure, Started, say, start, work};
use kernel::{Id, Person};
use people::{HostName, Letterhead, ManageRoles, Newcomer, RunPeople};
use platform::access::Role;
use platform::outbox::{self, Carrier, Filter, State};
use platform::{Exit, StoreError, Tx};
use std::fmt::Display;
use web::HostFace;
use web::words::Tongue;

/// Who is to be served from now on.
pub(super) struct NewHost {
    /// As people read it.
    pub(super) title: String,
    /// Its short name.
    pub(super) name: HostName,
    /// The domain of its address.
    pub(super) domain: String,
    /// Who comes in first.
    pub(super) coordinator: Newcomer,
}

/// What came of it, for the command to say.
pub(super) struct Done {
    /// The enrolment code.
    pub(super) code: String,
    /// What became of the letter.
    pub(super) letter: String,
}

impl Done {
    /// Says how the coordinator comes in at an address.
    pub(super) fn say_how_to_come_in(&self, url: &str, coordinator: &dyn Display) {
        say(format_args!("Come in:   {url}/signin as {coordinator}, and in place of the code from the letter enter"));
        say(format_args!("           {}", self.code));
        say("           It is good for a week, once; `kith enrol` writes another.");
    }
}

/// Adds the host, invites the coordinator, writes them a code, and sends the invitation.
pub(super) async fn settle(started: &Started, new: &NewHost) -> Result<Done, Failure> {
    let away = |error: StoreError| Failure::new(Exit::from(&error), error);
    let host = started.home.dice.id(started.home.clock.now());
    let mut tx =
        started.home.db.write(start::operator(host, &started.home.clock, &started.home.dice)).await.map_err(away)?;
    let (person, code) = enter(&mut tx, started, new).await.map_err(Failure::from)?;
    tx.commit().await.map_err(away)?;
    start::learn_hosts(&started.home, &started.config).await?;
    let letter = send(started, host, person).await.map_err(away)?;
    Ok(Done { code, letter })
}

async fn enter(tx: &mut Tx, started: &Started, new: &NewHost) -> anyhow::Result<(Id<Person>, String)> {
    people::add_host(tx, &new.name, &new.title, &new.domain).await?;
    let host = HostFace {
        id: tx.host(),
        name: new.name.to_string(),
        title: new.title.clone(),
        domain: new.domain.clone(),
        base_url: start::base_url(&started.config, &new.domain),
        sender: started.config.mail.from_address.clone(),
        accent: None,
    };
    let words = started.home.words.speaker(Tongue::English);
    let letterhead = Letterhead { words: &words, host: &host, from: None };
    let (manage, run) = (start::permit::<ManageRoles>(host.id, ())?, start::permit::<RunPeople>(host.id, ())?);
    let roles = [Role::Administrator, Role::Coordinator];
    let person = people::invite(tx, &manage, &run, &new.coordinator, &roles, &letterhead).await?;
    let code = signin::write_enrolment(tx, &started.home.secret, person).await?;
    Ok((person, code))
}

/// Sends the invitation now, and says what the mail server made of it.
async fn send(started: &Started, host: Id<kernel::Host>, person: Id<Person>) -> Result<String, StoreError> {
    let sender = work::sender(started);
    sender.tick().await?;
    let mut tx = started.home.db.read(start::operator(host, &started.home.clock, &started.home.dice)).await?;
    let letters = outbox::list(&mut tx, &Filter { person: Some(person), ..Filter::default() }, 1).await?;
    let Some(letter) = letters.into_iter().next() else { return Ok("No letter was written.".to_owned()) };
    let to = &letter.to;
    let later = "It waits, and goes when it can; `kith doctor` says how many do. Correct [mail] in the configuration";
    Ok(match (&started.config.mail.carrier, letter.state) {
        (Carrier::Folder(folder), State::Sent(_)) => {
            format!("A letter to {to} is in {}: no mail server is named yet.", folder.display())
        }
        (_, State::Sent(_)) => format!("A letter to {to} was taken by the mail server: see that it arrives."),
        (_, State::Failed { why, .. }) => format!("The mail server refused the letter to {to}: {why}"),
        (_, State::Queued { trouble, .. }) => {
            format!(
                "The letter to {to} could not be sent: {}. {later}.",
                trouble.unwrap_or_else(|| "no answer yet".to_owned())
            )
        }
        (_, State::Kept(_) | State::Cancelled(_)) => format!("The letter to {to} was not sent."),
    })
}
