//! What can be done with people, organisations and roles; inside the caller's transaction.

pub(crate) mod change;
pub(crate) mod import;
pub(crate) mod trial;
pub(crate) mod undo;

use crate::host::HostName;
use crate::letterhead::Letterhead;
use crate::letters::{LetterError, invitation};
use crate::organisation::NewOrganisation;
use crate::person::{Employment, Newcomer, Person};
use crate::policy::{ManageRoles, RunPeople};
use crate::role::{GiveRoleError, HeldRole, fits};
use crate::store;
use kernel::{Date, Host, Id, Organisation, Period};
use platform::access::{Permit, Role, Scope};
use platform::audit::Line;
use platform::{StoreError, Tx, outbox};

/// Why a role was not given or ended.
#[derive(Debug, thiserror::Error)]
pub enum FailedToGive {
    /// A rule said no; the message is a key of the catalogues.
    #[error(transparent)]
    Rule(#[from] GiveRoleError),
    /// The database did.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The letter could not be written.
    #[error(transparent)]
    Letter(#[from] LetterError),
}

/// Adds a host to the installation: the operator's doing, from the command line.
pub async fn add_host(tx: &mut Tx, name: &HostName, title: &str, domain: &str) -> Result<Id<Host>, StoreError> {
    let id = tx.host();
    store::insert_host(tx, id, name.as_str(), title, domain).await?;
    tx.audit(Line::new("added the host", "host", id)).await?;
    Ok(id)
}

/// Chooses the colour a host's pages are accented with, as `#rrggbb`: the operator's doing.
pub async fn choose_accent(tx: &mut Tx, accent: &str) -> Result<(), StoreError> {
    store::set_accent(tx, accent).await?;
    let host = tx.host();
    tx.audit(Line::new("chose the accent", "host", host)).await
}

/// Enters a person; their address must be new to the host.
pub async fn enter_person(
    tx: &mut Tx,
    _permit: &Permit<RunPeople>,
    new: &Newcomer,
) -> Result<Id<kernel::Person>, StoreError> {
    insert_person(tx, new).await
}

/// The person an address belongs to, entered now when they were not known.
pub async fn find_or_enter_person(
    tx: &mut Tx,
    _permit: &Permit<RunPeople>,
    new: &Newcomer,
) -> Result<Id<kernel::Person>, StoreError> {
    let known: Option<Person> = store::find_person_by_email(tx, &new.email).await?;
    match known {
        Some(person) => Ok(person.id),
        None => insert_person(tx, new).await,
    }
}

async fn insert_person(tx: &mut Tx, new: &Newcomer) -> Result<Id<kernel::Person>, StoreError> {
    let id = tx.id();
    store::insert_person(tx, id, &new.name, &new.email, new.phone.as_deref()).await?;
    tx.audit(Line::new("entered the person", "person", id)).await?;
    Ok(id)
}

/// Enters an organisation; its name must be new to the host.
pub async fn enter_organisation(
    tx: &mut Tx,
    _permit: &Permit<RunPeople>,
    new: &NewOrganisation,
) -> Result<Id<Organisation>, StoreError> {
    let id = tx.id();
    store::insert_organisation(tx, id, new).await?;
    tx.audit(Line::new("entered the organisation", "organisation", id)).await?;
    Ok(id)
}

/// The organisation of a name, entered now when it was not known.
pub async fn find_or_enter_organisation(
    tx: &mut Tx,
    permit: &Permit<RunPeople>,
    name: &str,
) -> Result<Id<Organisation>, StoreError> {
    match store::organisation_by_key(tx, name).await? {
        Some(id) => Ok(id),
        None => enter_organisation(tx, permit, &NewOrganisation::named(name)).await,
    }
}

/// Notes that somebody works somewhere from a day on.
pub async fn employ(
    tx: &mut Tx,
    _permit: &Permit<RunPeople>,
    person: Id<kernel::Person>,
    organisation: Id<Organisation>,
    job_title: Option<String>,
    from: Date,
) -> Result<Id<Employment>, StoreError> {
    let id = tx.id();
    let it = Employment { id, person, organisation, job_title, period: Period { from, to: None } };
    store::insert_employment(tx, &it).await?;
    tx.audit(Line::new("noted the employment", "employment", id)).await?;
    Ok(id)
}

/// Gives somebody a role.
pub async fn give_role(
    tx: &mut Tx,
    _permit: &Permit<ManageRoles>,
    person: Id<kernel::Person>,
    role: Role,
    scope: Scope,
) -> Result<Id<HeldRole>, FailedToGive> {
    if !fits(role, scope) {
        return Err(GiveRoleError::DoesNotFit.into());
    }
    if store::holds(tx, person, role, scope).await? {
        return Err(GiveRoleError::HeldAlready.into());
    }
    let id = store::insert_role(tx, person, role, scope).await?;
    tx.audit(Line::new("gave the role", "role", id).with(role.word())).await?;
    Ok(id)
}

/// Invites a colleague: enters them when they are not known, gives them roles for the whole host, and
/// writes to them. Whoever reads mail at that address can then sign in; there is nothing else to
/// accept. Give their roles together: one letter names them all.
pub async fn invite(
    tx: &mut Tx,
    permit: &Permit<ManageRoles>,
    people: &Permit<RunPeople>,
    new: &Newcomer,
    roles: &[Role],
    letterhead: &Letterhead<'_>,
) -> Result<Id<kernel::Person>, FailedToGive> {
    let person = find_or_enter_person(tx, people, new).await?;
    for role in roles {
        give_role(tx, permit, person, *role, Scope::Host).await?;
    }
    let letter = invitation(letterhead, new, roles)?;
    tx.post(letter.for_person(person)).await?;
    Ok(person)
}

/// Ends a role: at once, with every visit its holder has open, and, when it was their last, with the
/// letters that still wait for them.
pub async fn end_role(tx: &mut Tx, _permit: &Permit<ManageRoles>, id: Id<HeldRole>) -> Result<HeldRole, FailedToGive> {
    let held = store::find_held(tx, id).await?.filter(|held| held.ended_at.is_none());
    let held = held.ok_or(GiveRoleError::EndedAlready)?;
    let last = held.role == Role::Administrator && store::count_administrators(tx).await? == 1;
    if last {
        return Err(GiveRoleError::LastAdministrator.into());
    }
    store::end_held(tx, id).await?;
    web::visits::end_all(tx, held.person, None).await?;
    if store::list_held(tx, held.person).await?.is_empty() {
        outbox::cancel_for(tx, held.person).await?;
    }
    tx.audit(Line::new("ended the role", "role", id).with(held.role.word())).await?;
    Ok(held)
}
