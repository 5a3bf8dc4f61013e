//! Running a programme again: a draft by the same rules, terms and words of letters. No person, answer,
//! invitation or decision is read here, so none can go along.

use super::wordings::copy_wording;
use crate::policy::{MakeProgrammes, RunProgramme};
use crate::programme::{CopyError, Programme};
use crate::slug::Slug;
use crate::store;
use kernel::{Date, Id, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, Tx};

/// Makes a draft of a programme's next run.
pub(crate) async fn copy(
    tx: &mut Tx,
    (_, permit): (&Permit<MakeProgrammes>, &Permit<RunProgramme>),
    (slug, title): (Slug, &str),
    deadline: Option<Date>,
    by: Id<Person>,
) -> Result<Programme, Failed<CopyError>> {
    let it = permit.copy(tx.id(), (slug, title), deadline, tx.now()).map_err(Failed::Rule)?;
    if store::find_programme_by_slug(tx, it.slug.as_str()).await?.is_some() {
        return Err(Failed::Rule(CopyError::AddressTaken));
    }
    store::insert_programme(tx, &it).await?;
    if let Some(terms) = store::find_terms(tx, permit.id).await? {
        store::insert_terms(tx, it.id, terms, by).await?;
    }
    copy_wording(tx, permit.id, &it, by).await?;
    tx.audit(Line::new("copied the programme", "programme", it.id).with(permit.id.to_string())).await?;
    Ok(it)
}
