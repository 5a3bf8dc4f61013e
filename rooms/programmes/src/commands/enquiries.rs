//! What becomes of an employer's enquiry, inside the caller's transaction.

use super::wordings::copy_wording;
use crate::chores::ForgetEnquiry;
use crate::details::Details;
use crate::enquiry::{Enquiry, EnquiryError, KEPT, State, Wish};
use crate::policy::{Enquire, KeepEnquiry, MakeProgrammes, RunProgramme};
use crate::programme::fee::Fee;
use crate::programme::{CopyError, Programme};
use crate::slug::Slug;
use crate::store;
use kernel::{Id, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};

/// Writes an enquiry down; it counts once the button in the letter is pressed.
pub(crate) async fn enquire(
    tx: &mut Tx,
    permit: &Permit<Enquire>,
    (asks, wish): (Details, Wish),
) -> Result<Enquiry, StoreError> {
    let (id, arrived_at) = (tx.id(), tx.now());
    let it = Enquiry { id, programme: permit.id, asks, wish, arrived_at, state: State::Unconfirmed };
    store::insert_enquiry(tx, &it).await?;
    tx.audit(Line::new("enquired about a programme in-house", "enquiry", it.id)).await?;
    tx.enqueue_at(&ForgetEnquiry { enquiry: it.id }, tx.now().plus(KEPT)).await?;
    Ok(it)
}

/// Forgets an enquiry nobody confirmed.
pub(crate) async fn forget_enquiry(tx: &mut Tx, id: Id<Enquiry>) -> Result<(), StoreError> {
    store::forget_unconfirmed(tx, id).await?;
    Ok(())
}

/// The button in the letter was pressed.
pub(crate) async fn confirm_enquiry(tx: &mut Tx, permit: Permit<KeepEnquiry>) -> Result<Enquiry, Failed<EnquiryError>> {
    let it = permit.into_inner().enquiry.confirm(tx.now()).map_err(Failed::Rule)?;
    store::update_enquiry(tx, &it).await?;
    tx.audit(Line::new("confirmed the enquiry", "enquiry", it.id)).await?;
    Ok(it)
}

/// Somebody writes back.
pub(crate) async fn answer_enquiry(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    it: Enquiry,
    by: Id<Person>,
) -> Result<Enquiry, Failed<EnquiryError>> {
    let it = it.answer(by, tx.now()).map_err(Failed::Rule)?;
    store::update_enquiry(tx, &it).await?;
    tx.audit(Line::new("answered the enquiry", "enquiry", it.id)).await?;
    Ok(it)
}

/// Nothing comes of it.
pub(crate) async fn close_enquiry(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    it: Enquiry,
    (why, by): (String, Id<Person>),
) -> Result<Enquiry, Failed<EnquiryError>> {
    let it = it.close(why, by, tx.now()).map_err(Failed::Rule)?;
    store::update_enquiry(tx, &it).await?;
    tx.audit(Line::new("closed the enquiry", "enquiry", it.id)).await?;
    Ok(it)
}

/// Why an enquiry does not become a programme.
#[derive(Debug, PartialEq, thiserror::Error)]
pub(crate) enum TurnError {
    /// The enquiry's own rules.
    #[error("{0}")]
    Enquiry(EnquiryError),
    /// The programme cannot be made so.
    #[error("{0}")]
    Copy(CopyError),
}

/// Makes a private programme of it: a draft by the same rules for this employer alone, which pays.
pub(crate) async fn turn_enquiry(
    tx: &mut Tx,
    (_, permit): (&Permit<MakeProgrammes>, &Permit<RunProgramme>),
    it: Enquiry,
    (title, fee): (&str, Fee),
    by: Id<Person>,
) -> Result<Programme, Failed<TurnError>> {
    let (id, slug) = (tx.id(), Slug::secret(title, tx.dice().bytes()));
    let employer = it.asks.organisation.clone();
    let made = permit.in_house(id, (slug, title), (fee, employer), tx.now());
    let made = made.map_err(|error| Failed::Rule(TurnError::Copy(error)))?;
    let it = it.turn(made.id, by, tx.now()).map_err(|error| Failed::Rule(TurnError::Enquiry(error)))?;
    store::insert_programme(tx, &made).await?;
    copy_wording(tx, permit.id, &made, by).await?;
    store::update_enquiry(tx, &it).await?;
    tx.audit(Line::new("made a programme of the enquiry", "enquiry", it.id).with(made.id.to_string())).await?;
    tx.audit(Line::new("drafted the programme", "programme", made.id)).await?;
    Ok(made)
}
