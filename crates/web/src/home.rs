//! What every request shares: the database, the clock, the dice, the words, the hosts, and the few
//! things the rooms tell the web (who has which standing, what the navigation offers).

pub use crate::bodies::BodyRoom;
pub use crate::kept::Kept;
use crate::words::Words;
use kernel::{EmailAddress, Host, Id, Person};
use platform::access::{Held, Visitor};
use platform::config::{Limits, Network};
use platform::register::Holding;
use platform::vault::Vault;
use platform::{Clock, Db, Dice, StoreError, Tx};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};

/// A future in a box: what a hook answers with.
pub type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A host as its visitors see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostFace {
    /// Its id.
    pub id: Id<Host>,
    /// Its short name, part of addresses: `hearth`.
    pub name: String,
    /// Its name as people read it.
    pub title: String,
    /// The domain it is served at, without scheme; may carry a port.
    pub domain: String,
    /// Scheme and domain, from the configuration and never from a request: links start with it.
    pub base_url: String,
    /// The address its letters come from, from the configuration: the organiser of what stands in
    /// calendars, whose programs take no change from anybody else.
    pub sender: EmailAddress,
    /// The accent colour it has chosen, as `#rrggbb`.
    pub accent: Option<String>,
}

/// Somebody's standing today: what they are called and which roles they hold.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Their name.
    pub name: String,
    /// Their roles that count today.
    pub roles: Vec<Held>,
}

/// An entry of the navigation, shown to those it is for.
#[derive(Clone, Copy)]
pub struct NavItem {
    /// The key of its label in the catalogues.
    pub key: &'static str,
    /// Where it leads.
    pub href: &'static str,
    /// For whom.
    pub shows_to: fn(&Visitor) -> bool,
}

/// Tells the standing of a person; `None` when there is no such person any more.
pub type FindStanding = for<'a> fn(&'a mut Tx, Id<Person>) -> Boxed<'a, Result<Option<Standing>, StoreError>>;

/// What the rooms tell the web.
#[derive(Clone, Copy)]
pub struct Hooks {
    /// The standing of a person.
    pub standing: FindStanding,
    /// The page for signing in.
    pub signin: &'static str,
    /// The page for the second factor.
    pub second_factor: &'static str,
    /// What every table holds.
    pub register: fn() -> Vec<Holding>,
}

/// How an installation behaves towards the outside.
#[derive(Debug, Clone)]
pub struct Manners {
    /// Cookies are marked Secure and carry the `__Host-` prefix: the public address is https.
    pub secure: bool,
    /// A demonstration: outbox page and sign-in links are open.
    pub demo: bool,
    /// Largest body of an ordinary form, in bytes.
    pub body_limit: usize,
    /// Networks of reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// How often things can be done in an hour.
    pub limits: Limits,
}

/// The state of the web: one per process.
pub struct Home {
    /// The database.
    pub db: Db,
    /// The clock, read once a request.
    pub clock: Clock,
    /// The dice.
    pub dice: Dice,
    /// Where secrets are sealed.
    pub vault: Vault,
    /// The words of every room.
    pub words: Arc<Words>,
    /// The key of form tokens and short links.
    pub secret: [u8; 32],
    /// What the rooms tell the web.
    pub hooks: Hooks,
    /// The navigation, in order.
    pub nav: Vec<NavItem>,
    /// Behaviour towards the outside.
    pub manners: Manners,
    /// The hosts served here.
    pub hosts: HostBook,
    /// Room for large bodies.
    pub bodies: BodyRoom,
    /// Public pages kept for whoever asks next.
    pub kept: Kept,
}

/// The hosts served here, by domain; read on every request, replaced when they change.
#[derive(Default)]
pub struct HostBook(RwLock<Arc<Vec<HostFace>>>);

impl HostBook {
    /// A book of these hosts.
    pub fn of(hosts: Vec<HostFace>) -> Self {
        Self(RwLock::new(Arc::new(hosts)))
    }
    /// Replaces what is known.
    pub fn replace(&self, hosts: Vec<HostFace>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(hosts);
    }
    /// All of them.
    pub fn all(&self) -> Arc<Vec<HostFace>> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
    /// The host a request asked for by its `Host` header. With one host, any loopback name serves it.
    pub fn asked_for(&self, domain: &str) -> Option<HostFace> {
        let hosts = self.all();
        let domain = domain.to_ascii_lowercase();
        let bare = without_port(&domain);
        let exact = hosts.iter().find(|host| host.domain == domain || host.domain == bare);
        let only = || if hosts.len() == 1 && is_loopback(&domain) { hosts.first() } else { None };
        exact.or_else(only).cloned()
    }
    /// A host by its id.
    pub fn find(&self, id: Id<Host>) -> Option<HostFace> {
        self.all().iter().find(|host| host.id == id).cloned()
    }
}

/// Whether a `Host` header names this machine itself.
pub fn is_loopback(domain: &str) -> bool {
    let name = without_port(domain);
    matches!(name, "localhost" | "127.0.0.1" | "[::1]") || name.ends_with(".localhost")
}

fn without_port(domain: &str) -> &str {
    match domain.rsplit_once(':') {
        Some((name, port)) if port.chars().all(|c| c.is_ascii_digit()) => name,
        _ => domain,
    }
}
