//! The two hosts the gallery shows: the first of the demonstration, with difficult names added, and
//! one that has just begun.

use super::browser::{Browser, DEVICE};
use super::{arrange, special};
use crate::cli::{Failure, Started, log, start};
use crate::{demo, house};
use axum::Router;
use kernel::{EmailAddress, Host, Id, Person};
use people::{HostName, ManageRoles, Newcomer, RunPeople};
use platform::access::{Held, Permit, Role, Rule, Scope, Visitor};
use platform::audit::Line;
use platform::{Actor, Clock, Context, Exit, Tx};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use web::cookies::Name;
use web::home::HostFace;
use web::visits;

/// Who looks at a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    /// Nobody who has signed in.
    Nobody,
    /// Somebody with a role.
    As(Role),
    /// An administrator who has yet to set up the second factor.
    WithoutFactor,
    /// A coordinator whose authenticator app is set up.
    WithFactor,
    /// A coordinator with an app, asked for its code.
    BeforeFactor,
    /// Somebody who has asked for a sign-in code.
    AwaitingCode,
    /// Somebody who has mistyped their code too often.
    OutOfTries,
}

impl Who {
    /// As titles name them.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::As(role) => role.word(),
            Self::WithoutFactor => "administrator without second factor",
            Self::WithFactor => "coordinator with second factor",
            Self::BeforeFactor => "coordinator before second factor",
            Self::AwaitingCode => "somebody awaiting a code",
            Self::OutOfTries => "somebody out of tries",
        }
    }
}

/// A value for a name in an address, with a word by which scenes ask for just this one.
#[derive(Debug, Clone)]
pub(super) struct Value {
    pub word: &'static str,
    pub value: String,
}

/// One host of the gallery.
pub(super) struct Sample {
    pub face: HostFace,
    pub browsers: BTreeMap<Who, Browser>,
    values: BTreeMap<&'static str, Vec<Value>>,
}

impl Sample {
    /// Keeps a value for `{name}`; the first that is kept is the usual one.
    pub(super) fn keep(&mut self, name: &'static str, word: &'static str, value: impl Into<String>) {
        self.values.entry(name).or_default().push(Value { word, value: value.into() });
    }
    /// The values for `{name}`; none when the gallery has never heard of it.
    pub(super) fn values(&self, name: &str) -> Option<&[Value]> {
        self.values.get(name).map(Vec::as_slice)
    }
    /// An address with `{name}` and `{name=word}` filled in.
    pub(super) fn fill(&self, path: &str) -> Option<String> {
        let Some((before, rest)) = path.split_once('{') else { return Some(path.to_owned()) };
        let (name, after) = rest.split_once('}')?;
        let (name, word) = name.split_once('=').map_or((name, None), |(name, word)| (name, Some(word)));
        let found = self.values(name)?.iter().find(|it| word.is_none_or(|word| it.word == word))?;
        Some(format!("{before}{}{}", found.value, self.fill(after)?))
    }
    /// A browser of somebody, as it was when the gallery opened.
    pub(super) fn browser(&self, who: Who) -> Option<Browser> {
        self.browsers.get(&who).cloned()
    }
}

/// Both hosts, and the router that answers for them.
pub(super) struct Stage {
    pub started: Started,
    pub router: Router,
    pub typical: Sample,
    pub empty: Sample,
}

/// Makes a database in a folder and fills it.
pub(super) async fn set_up(folder: &Path, port: u16) -> Result<Stage, Failure> {
    let config = demo::configuration(folder, None, port)?;
    log::start(&config.log);
    // The clock stands still: what is seen does not depend on how long somebody looks.
    let started = start::start(config, Clock::set_to(Clock::system().now()), true).await?;
    if !started.home.hosts.all().is_empty() {
        return Err(Failure::new(Exit::Usage, format!("{} is not empty; choose a new folder", folder.display())));
    }
    demo::fill(&started).await?;
    begin_empty(&started).await.map_err(Failure::from)?;
    start::learn_hosts(&started.home, &started.config).await?;
    let router = house::routes().and(special::broken()).into_router(Arc::clone(&started.home));
    let typical = sample(&started, &router, "hearth").await?;
    let empty = sample(&started, &router, "newtown").await?;
    let mut stage = Stage { started, router, typical, empty };
    arrange::everything(&mut stage).await?;
    Ok(stage)
}

/// A host with an administrator and a coordinator and nothing else.
async fn begin_empty(started: &Started) -> anyhow::Result<()> {
    let id: Id<Host> = started.home.dice.id(started.home.clock.now());
    let mut tx = open(started, id).await?;
    people::add_host(&mut tx, &HostName::parse("newtown")?, "Newtown Housing Partnership", "newtown.localhost").await?;
    let (run, manage) = (permit::<RunPeople>(id)?, permit::<ManageRoles>(id)?);
    for (role, name, email) in [
        (Role::Administrator, "Gareth Pugh-Lewis", "gareth@newtown-partnership.example"),
        (Role::Coordinator, "Shabana Mirza", "shabana@newtown-partnership.example"),
    ] {
        let new = Newcomer { name: name.to_owned(), email: EmailAddress::parse(email)?, phone: None };
        let person = people::enter_person(&mut tx, &run, &new).await?;
        people::give_role(&mut tx, &manage, person, role, Scope::Host).await?;
    }
    Ok(tx.commit().await?)
}

/// A host with a browser for each role somebody has there.
async fn sample(started: &Started, router: &Router, name: &str) -> Result<Sample, Failure> {
    let hosts = started.home.hosts.all();
    let face = hosts.iter().find(|host| host.name == name).cloned();
    let face = face.ok_or_else(|| Failure::new(Exit::Internal, format!("there is no host {name}")))?;
    let mut sample = Sample { browsers: BTreeMap::new(), values: BTreeMap::new(), face };
    sample.browsers.insert(Who::Nobody, Browser::new(started, router, &sample.face));
    admit_everyone(started, router, &mut sample).await.map_err(Failure::from)?;
    Ok(sample)
}

async fn admit_everyone(started: &Started, router: &Router, sample: &mut Sample) -> anyhow::Result<()> {
    let mut tx = open(started, sample.face.id).await?;
    for holder in people::list_holders(&mut tx, 1).await? {
        let (person, role) = (holder.held.person, holder.held.role);
        let mut visits = vec![(Who::As(role), true)];
        match role {
            Role::Administrator => visits.push((Who::WithoutFactor, false)),
            Role::Coordinator => visits.extend([(Who::BeforeFactor, false), (Who::WithFactor, false)]),
            _ => {}
        }
        for (who, is_strong) in visits {
            let secret = visit(&mut tx, person, is_strong).await?;
            sample.browsers.insert(who, Browser::new(started, router, &sample.face).with(Name::Visit, &secret));
        }
    }
    Ok(tx.commit().await?)
}

/// The secret of a new visit, with the second factor passed or not.
async fn visit(tx: &mut Tx, person: Id<Person>, is_strong: bool) -> anyhow::Result<String> {
    let (visit, mut secret) = visits::begin(tx, person, DEVICE).await?;
    if is_strong {
        secret = visits::strengthen(tx, visit).await?;
    }
    tx.audit(Line::new("came into the gallery", "visit", visit)).await?;
    Ok(secret)
}

/// A transaction of the operator's at a host.
pub(super) async fn open(started: &Started, host: Id<Host>) -> anyhow::Result<Tx> {
    let home = &started.home;
    let context = Context { host, actor: Actor::Operator, now: home.clock.now(), dice: home.dice.clone() };
    Ok(home.db.write(context).await?)
}

fn permit<R: Rule<On = ()>>(host: Id<Host>) -> anyhow::Result<Permit<R>> {
    let roles = vec![Held { role: Role::Administrator, scope: Scope::Host }];
    let operator = Visitor::signed_in(host, Id::new(uuid::Uuid::nil()), String::new(), roles, true);
    operator.ask::<R>(()).map_err(|denied| anyhow::anyhow!("the operator may not {}: {denied:?}", R::VERB))
}
