//! Changing what is known of people and organisations, and moving somebody to another employer.

use crate::organisation::NewOrganisation;
use crate::person::{Employment, Person};
use crate::policy::RunPeople;
use crate::store;
use kernel::{Date, Id, Organisation, Period};
use platform::access::Permit;
use platform::audit::Line;
use platform::{StoreError, Tx};

/// Changes a person's name, address or number. A new address ends every visit: whoever could read
/// mail at the old one must not stay signed in.
pub(crate) async fn change_person(
    tx: &mut Tx,
    _permit: &Permit<RunPeople>,
    before: &Person,
    after: &Person,
) -> Result<(), StoreError> {
    store::change_person(tx, after).await?;
    if before.email != after.email {
        web::visits::end_all(tx, after.id, None).await?;
        return tx.audit(Line::new("changed the address of the person", "person", after.id)).await;
    }
    tx.audit(Line::new("changed the person", "person", after.id)).await
}

/// Changes what is known of an organisation.
pub(crate) async fn change_organisation(
    tx: &mut Tx,
    _permit: &Permit<RunPeople>,
    id: Id<Organisation>,
    before: &NewOrganisation,
    after: &NewOrganisation,
) -> Result<(), StoreError> {
    if !store::change_organisation(tx, id, before, after).await? {
        return Err(StoreError::Raced);
    }
    tx.audit(Line::new("changed the organisation", "organisation", id)).await
}

/// Where somebody begins to work, and what of before it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Move {
    /// Who.
    pub person: Id<kernel::Person>,
    /// Where.
    pub organisation: Id<Organisation>,
    /// As what.
    pub job_title: Option<String>,
    /// From which day on.
    pub from: Date,
    /// What it follows, and the last day there.
    pub ends: Option<(Id<Employment>, Date)>,
}

/// Notes that somebody works somewhere new. Where they were stays in their history, with its last day.
pub(crate) async fn begin_employment(
    tx: &mut Tx,
    _permit: &Permit<RunPeople>,
    it: &Move,
) -> Result<Id<Employment>, StoreError> {
    if let Some((former, last_day)) = it.ends {
        store::set_last_day(tx, former, last_day).await?;
        tx.audit(Line::new("ended the employment", "employment", former)).await?;
    }
    let id = tx.id();
    let period = Period { from: it.from, to: None };
    let employment =
        Employment { id, person: it.person, organisation: it.organisation, job_title: it.job_title.clone(), period };
    store::insert_employment(tx, &employment).await?;
    tx.audit(Line::new("noted the employment", "employment", id)).await?;
    Ok(id)
}
