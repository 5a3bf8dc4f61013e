//! Letters to somebody that did not arrive: the address is corrected and they are sent again, or
//! nothing is to be done about them.

use crate::interest::Interest;
use crate::policy::RunProgramme;
use crate::store;
use kernel::{EmailAddress, Id};
use platform::access::Permit;
use platform::audit::Line;
use platform::outbox::{self, Filter, Show, Summary};
use platform::{StoreError, Tx};

/// How many letters are looked at.
const AT_MOST: i64 = 100;

/// Letters about somebody that did not arrive and wait for somebody to do something, newest first.
pub(crate) async fn failed_letters(tx: &mut Tx, id: Id<Interest>) -> Result<Vec<Summary>, StoreError> {
    let about = Some(("interest".to_owned(), id.to_string()));
    outbox::list(tx, &Filter { about, show: Show::Failed, ..Filter::default() }, AT_MOST).await
}

/// Corrects somebody's address, and sends again what did not reach the old one. Answers how many
/// letters that were. The address may be as it was: a full mailbox has room again.
pub(crate) async fn correct_address(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    it: &Interest,
    to: &EmailAddress,
) -> Result<usize, StoreError> {
    if *to != it.email {
        store::set_email(tx, it, to).await?;
    }
    tx.audit(Line::new("corrected the address", "interest", it.id)).await?;
    let mut again = 0;
    let failed = failed_letters(tx, it.id).await?;
    let theirs: Vec<&Summary> = failed.iter().rev().filter(|letter| letter.to == it.email).collect();
    for letter in theirs {
        again += usize::from(outbox::resend(tx, letter.id, to.clone()).await?.is_some());
    }
    Ok(again)
}

/// Nothing is to be done about what did not arrive.
pub(crate) async fn let_be(tx: &mut Tx, _permit: &Permit<RunProgramme>, it: &Interest) -> Result<(), StoreError> {
    settle_failed(tx, it.id).await?;
    tx.audit(Line::new("let be what did not arrive", "interest", it.id)).await
}

/// Settles every letter about somebody that failed.
pub(super) async fn settle_failed(tx: &mut Tx, id: Id<Interest>) -> Result<(), StoreError> {
    for letter in failed_letters(tx, id).await? {
        outbox::settle(tx, letter.id).await?;
    }
    Ok(())
}
