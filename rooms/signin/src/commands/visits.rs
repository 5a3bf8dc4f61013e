//! Ending visits, and coming into a demonstration.

use crate::demo::EnterDemo;
use kernel::{Id, Person};
use platform::access::{Permit, SignedIn};
use platform::audit::Line;
use platform::{StoreError, Tx};
use web::visits::{self, Visit};

/// Ends one visit of this person. Answers whether there was one.
pub(crate) async fn end_visit(
    tx: &mut Tx,
    _permit: &Permit<SignedIn>,
    person: Id<Person>,
    visit: Id<Visit>,
) -> Result<bool, StoreError> {
    let ended = visits::end(tx, person, visit).await?;
    tx.audit(Line::new("ended the visit", "visit", visit)).await?;
    Ok(ended == 1)
}

/// Ends every visit of this person but for this one.
pub(crate) async fn end_others(tx: &mut Tx, _permit: &Permit<SignedIn>, this: &Visit) -> Result<u64, StoreError> {
    let ended = visits::end_all(tx, this.person, Some(this.id)).await?;
    tx.audit(Line::new("ended every other visit", "visit", this.id)).await?;
    Ok(ended)
}

/// Signs out: ends the visit of this browser.
pub(crate) async fn sign_out(tx: &mut Tx, this: &Visit) -> Result<(), StoreError> {
    visits::end(tx, this.person, this.id).await?;
    tx.audit(Line::new("signed out", "visit", this.id)).await
}

/// Comes into a demonstration as one of its people, second factor and all. Answers the secret for
/// the cookie.
pub(crate) async fn enter_demo(
    tx: &mut Tx,
    _permit: &Permit<EnterDemo>,
    person: Id<Person>,
    device: &str,
) -> Result<String, StoreError> {
    let (visit, _) = visits::begin(tx, person, device).await?;
    let secret = visits::strengthen(tx, visit).await?;
    tx.audit(Line::new("came into the demonstration", "visit", visit).with(person.to_string())).await?;
    Ok(secret)
}
