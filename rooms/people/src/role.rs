//! Roles given and ended: a record with who and when, never a flag.

use kernel::{EmailAddress, Id, Person, Timestamp};
use platform::access::{Role, Scope};

/// A role somebody holds or held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRole {
    /// Its id.
    pub id: Id<Self>,
    /// Who holds it.
    pub person: Id<Person>,
    /// What.
    pub role: Role,
    /// How far.
    pub scope: Scope,
    /// Since when.
    pub given_at: Timestamp,
    /// Who gave it; `None` is the operator.
    pub given_by: Option<Id<Person>>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
}

/// A role somebody holds now, with the names a page shows beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The role.
    pub held: HeldRole,
    /// Who holds it.
    pub name: String,
    /// Where letters reach them.
    pub email: EmailAddress,
    /// Who gave it; `None` is the operator.
    pub giver: Option<String>,
}

/// Why a role cannot be given or ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GiveRoleError {
    /// They hold it already.
    #[error("role-held-already")]
    HeldAlready,
    /// A host's staff role cannot be given for one organisation, nor the other way round.
    #[error("role-does-not-fit")]
    DoesNotFit,
    /// Somebody must stay who can give roles.
    #[error("role-last-administrator")]
    LastAdministrator,
    /// It has ended already.
    #[error("role-ended-already")]
    EndedAlready,
}

/// Whether a role and a scope go together: an organisation's roles are for an organisation, a
/// member's for a group, and the host's staff roles for the host or one programme.
pub fn fits(role: Role, scope: Scope) -> bool {
    match (role, scope) {
        (Role::Contact | Role::Payer | Role::Champion, Scope::Organisation(_)) | (Role::Member, Scope::Group(_)) => {
            true
        }
        (Role::Contact | Role::Payer | Role::Champion | Role::Member, _) => false,
        (_, Scope::Host) => true,
        (Role::Coordinator | Role::Facilitator | Role::Evaluator, Scope::Programme(_)) => true,
        _ => false,
    }
}
