//! Who may do what: visitors, roles, rules and permits. The vocabulary only; the rules themselves are
//! in each room's `policy.rs`.
//!
//! A write takes a [`Permit`], which only [`Visitor::ask`] makes: forgetting to ask does not compile.

use kernel::{Group, Host, Id, Organisation, Person, Programme};
use std::any::TypeId;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

/// What someone has been trusted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Runs the installation of one host: people, roles, settings.
    Administrator,
    /// Runs programmes.
    Coordinator,
    /// Holds sets.
    Facilitator,
    /// Reads evaluations.
    Evaluator,
    /// Reads measures.
    Analyst,
    /// Writes stories and news.
    Editor,
    /// Sends invoices.
    Finance,
    /// Speaks for an organisation.
    Contact,
    /// Pays for an organisation.
    Payer,
    /// Champions change in an organisation.
    Champion,
    /// Belongs to a group.
    Member,
}

impl Role {
    /// Every role, in the order pages list them.
    pub const ALL: [Self; 11] = [
        Self::Administrator,
        Self::Coordinator,
        Self::Facilitator,
        Self::Evaluator,
        Self::Analyst,
        Self::Editor,
        Self::Finance,
        Self::Contact,
        Self::Payer,
        Self::Champion,
        Self::Member,
    ];
    /// The word kept in the database and used as the key of its name in the catalogues.
    pub fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Coordinator => "coordinator",
            Self::Facilitator => "facilitator",
            Self::Evaluator => "evaluator",
            Self::Analyst => "analyst",
            Self::Editor => "editor",
            Self::Finance => "finance",
            Self::Contact => "contact",
            Self::Payer => "payer",
            Self::Champion => "champion",
            Self::Member => "member",
        }
    }
    /// The role of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
    /// Whether it is the host's own staff: these roles need a second factor.
    pub fn is_staff(self) -> bool {
        !matches!(self, Self::Contact | Self::Payer | Self::Champion | Self::Member)
    }
}

/// How far a role reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everything of the host.
    Host,
    /// One organisation.
    Organisation(Id<Organisation>),
    /// One programme.
    Programme(Id<Programme>),
    /// One group.
    Group(Id<Group>),
}

/// A role someone holds now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Held {
    /// What.
    pub role: Role,
    /// How far.
    pub scope: Scope,
}

/// Who is asking: somebody signed in, or nobody.
#[derive(Debug, Clone)]
pub struct Visitor {
    host: Id<Host>,
    person: Option<Id<Person>>,
    name: String,
    roles: Vec<Held>,
    awaits_second_factor: bool,
    asked: Arc<Mutex<Vec<TypeId>>>,
}

impl Visitor {
    /// Nobody in particular: a public page's reader.
    pub fn nobody(host: Id<Host>) -> Self {
        Self {
            host,
            person: None,
            name: String::new(),
            roles: Vec::new(),
            awaits_second_factor: false,
            asked: Arc::default(),
        }
    }

    /// Someone signed in, with the roles they hold today. Staff roles count only once the visit has
    /// passed a second factor.
    pub fn signed_in(host: Id<Host>, person: Id<Person>, name: String, held: Vec<Held>, second_factor: bool) -> Self {
        let (roles, waiting): (Vec<_>, Vec<_>) = held.into_iter().partition(|h| second_factor || !h.role.is_staff());
        let awaits_second_factor = !waiting.is_empty();
        Self { host, person: Some(person), name, roles, awaits_second_factor, asked: Arc::default() }
    }

    /// The host they are visiting.
    pub fn host(&self) -> Id<Host> {
        self.host
    }
    /// Who they are, when signed in.
    pub fn person(&self) -> Option<Id<Person>> {
        self.person
    }
    /// Their name as the page greets them; empty for nobody.
    pub fn name(&self) -> &str {
        &self.name
    }
    /// Whether this is that person.
    pub fn is_person(&self, person: Id<Person>) -> bool {
        self.person == Some(person)
    }
    /// Whether they hold a role for the whole host.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&Held { role, scope: Scope::Host })
    }
    /// Whether they hold a role just so far, or for the whole host.
    pub fn holds(&self, role: Role, scope: Scope) -> bool {
        self.roles.contains(&Held { role, scope }) || self.is(role)
    }
    /// Whether they run programmes here: coordinator or administrator.
    pub fn runs_programmes(&self) -> bool {
        self.is(Role::Coordinator) || self.is(Role::Administrator)
    }
    /// Whether they run this programme.
    pub fn runs(&self, programme: Id<Programme>) -> bool {
        self.runs_programmes() || self.holds(Role::Coordinator, Scope::Programme(programme))
    }
    /// Whether they speak for an organisation.
    pub fn speaks_for(&self, organisation: Id<Organisation>) -> bool {
        self.roles.contains(&Held { role: Role::Contact, scope: Scope::Organisation(organisation) })
    }
    /// Whether they are of the host's staff in any role.
    pub fn is_staff(&self) -> bool {
        self.roles.iter().any(|held| held.role.is_staff())
    }
    /// Whether staff roles are waiting for a second factor.
    pub fn awaits_second_factor(&self) -> bool {
        self.awaits_second_factor
    }
    /// The roles that count in this visit.
    pub fn roles(&self) -> &[Held] {
        &self.roles
    }

    /// May this visitor do `R` to what was found? Nothing found and not to be seen are one answer.
    ///
    /// Errors: [`Denied`]. Every route's handler asks the rule its route names; the router checks.
    pub fn ask<R: Rule>(&self, found: impl Into<Option<R::On>>) -> Result<Permit<R>, Denied> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(TypeId::of::<R>());
        let verdict = found.into().map(|it| (R::judge(self, &it), it));
        match verdict {
            Some((Verdict::Allow, it)) => Ok(Permit(it)),
            _ if self.awaits_second_factor => Err(Denied::NeedsSecondFactor),
            Some((Verdict::Refuse(why), _)) if self.person.is_some() => Err(Denied::Refused(why)),
            _ if self.person.is_none() && !R::PUBLIC => Err(Denied::NeedsSignIn),
            _ => Err(Denied::Hidden),
        }
    }

    /// Whether `R` would be allowed, for deciding what a page offers.
    pub fn may<R: Rule>(&self, it: &R::On) -> bool {
        R::judge(self, it) == Verdict::Allow
    }

    /// Whether a rule was asked on behalf of this visitor; the router's check.
    pub fn has_asked(&self, rule: TypeId) -> bool {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).contains(&rule)
    }
}

/// What a rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Allow,
    /// They may see it and not do this; the key of a sentence in the catalogues that says why.
    Refuse(&'static str),
    /// As far as they are concerned it does not exist.
    Hide,
}

impl Verdict {
    /// Allow, or hide.
    pub fn show_if(condition: bool) -> Self {
        if condition { Self::Allow } else { Self::Hide }
    }
    /// Allow, or refuse with a reason.
    pub fn allow_if(condition: bool, otherwise: &'static str) -> Self {
        if condition { Self::Allow } else { Self::Refuse(otherwise) }
    }
}

/// One verb: may this visitor do this to that, and if not, why?
pub trait Rule: Send + Sync + 'static {
    /// What it is done to.
    type On: Send;
    /// The sentence of the access matrix: "read the list of interests".
    const VERB: &'static str;
    /// Whether people without an account are among those it may allow: they are then told "not
    /// found" rather than asked to sign in.
    const PUBLIC: bool = false;
    /// Decides. Pure.
    fn judge(who: &Visitor, it: &Self::On) -> Verdict;
}

/// Proof that a rule was asked and said yes, with the very thing it was asked about.
#[derive(Debug)]
pub struct Permit<R: Rule>(R::On);

impl<R: Rule> Permit<R> {
    /// The thing judged.
    pub fn into_inner(self) -> R::On {
        self.0
    }
}
impl<R: Rule> Deref for Permit<R> {
    type Target = R::On;
    fn deref(&self) -> &R::On {
        &self.0
    }
}

/// Why a visitor did not get a permit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied {
    /// There is no such thing, or not for them: 404.
    Hidden,
    /// They may see it and not do this: 403, with a reason (a key of the catalogues).
    Refused(&'static str),
    /// Nobody is signed in: to the sign-in page.
    NeedsSignIn,
    /// Staff roles are waiting for a second factor: to its page.
    NeedsSecondFactor,
}

/// Open to everyone: public pages, health, assets.
pub struct Anyone;
impl Rule for Anyone {
    type On = ();
    const VERB: &'static str = "open to everyone";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, (): &()) -> Verdict {
        Verdict::Allow
    }
}

/// Only for somebody who is signed in, about themselves.
pub struct SignedIn;
impl Rule for SignedIn {
    type On = ();
    const VERB: &'static str = "anyone signed in, about themselves";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.person().is_some())
    }
}
