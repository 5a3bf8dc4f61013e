//! Undoing a file, the last row first. What has been used or changed since is kept and named: the
//! database's own rules say what is used, and what each deed left behind says what was changed.

use super::import::{EFFECTS, queue_undo};
use crate::import::{Deed, Effect, Import, Kept, Stage, Subject};
use crate::organisation::NewOrganisation;
use crate::store;
use kernel::Id;
use platform::audit::Line;
use platform::{StoreError, Tx};

/// Undoes the last effects of a file that are not undone; nothing when there are none. Queues itself
/// for the ones before.
pub(crate) async fn undo_part(tx: &mut Tx, id: Id<Import>) -> Result<(), StoreError> {
    if store::find_import(tx, id).await?.is_none_or(|import| import.stage != Stage::Undoing) {
        return Ok(());
    }
    let effects = store::list_effects_left(tx, id, EFFECTS).await?;
    let (mut restored, mut left) = (0, 0);
    for effect in &effects {
        let kept = undo(tx, id, effect).await?;
        store::settle_effect(tx, id, effect.seq, kept).await?;
        if kept.is_some() { left += 1 } else { restored += 1 }
    }
    let more = i64::try_from(effects.len()).is_ok_and(|count| count == EFFECTS);
    store::count_undone(tx, id, (restored, left), (!more).then_some(tx.now())).await?;
    let counts = format!("{restored} undone, {left} kept");
    tx.audit(Line::new("undid a part of the file", "import", id).with(counts)).await?;
    if more { queue_undo(tx, id).await } else { Ok(()) }
}

/// Undoes one effect as a whole, or keeps it and says why.
async fn undo(tx: &mut Tx, import: Id<Import>, effect: &Effect) -> Result<Option<Kept>, StoreError> {
    tx.mark().await?;
    match take_back(tx, effect).await {
        Ok(None) => {
            tx.unmark().await?;
            let line = match effect.subject {
                Subject::Person(id) => Line::new("undid what a file did to the person", "person", id),
                Subject::Organisation(id) => Line::new("undid what a file did to the organisation", "organisation", id),
            };
            tx.audit(line.with(import.to_string())).await?;
            Ok(None)
        }
        Ok(kept) => {
            tx.back_to_mark().await?;
            Ok(kept)
        }
        Err(StoreError::Rule { .. }) => {
            tx.back_to_mark().await?;
            Ok(Some(Kept::Used))
        }
        Err(error) => Err(error),
    }
}

async fn take_back(tx: &mut Tx, effect: &Effect) -> Result<Option<Kept>, StoreError> {
    for deed in effect.deeds.iter().rev() {
        // What the floors below keep, and the reach of roles, point here without a rule of the schema.
        let traces = match deed {
            Deed::EnteredPerson { person, .. } => store::count_traces(tx, *person).await?,
            Deed::EnteredOrganisation { organisation, .. } => store::count_reaching(tx, *organisation).await?,
            _ => 0,
        };
        if traces > 0 {
            return Ok(Some(Kept::Used));
        }
        if !take_back_one(tx, deed).await? {
            return Ok(Some(Kept::Changed));
        }
    }
    Ok(None)
}

/// Takes one deed back, if things still are as it left them. Answers whether they were.
async fn take_back_one(tx: &mut Tx, deed: &Deed) -> Result<bool, StoreError> {
    match deed.clone() {
        Deed::EnteredPerson { person, name, email, phone } => {
            store::delete_person(tx, person, &name, &email, phone.as_deref()).await
        }
        Deed::ChangedPhone { person, was, now } => store::set_phone(tx, person, Some(now), was).await,
        Deed::EnteredOrganisation { organisation, facts } => {
            store::delete_organisation(tx, organisation, &NewOrganisation::from(facts)).await
        }
        Deed::ChangedOrganisation { organisation, was, now } => {
            store::change_organisation(tx, organisation, &now.into(), &was.into()).await
        }
        Deed::Employed { employment, organisation, job_title, from } => {
            store::delete_employment(tx, employment, organisation, job_title, from).await
        }
        Deed::Left { employment, was, on } => store::reopen_employment(tx, employment, on, was).await,
        Deed::Retitled { employment, was, now } => store::set_job_title(tx, employment, Some(now), was).await,
    }
}
