//! Erasing what people told, inside the caller's transaction. What was sealed for them goes with its key,
//! which the caller destroys after the commit ([`Erased::subjects`]); the same ledger says after a restore
//! whom to erase again.

use crate::erasure::{self, EraseAllError, EraseError};
use crate::interest::Interest;
use crate::keeping::{self, KeepError};
use crate::links;
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::store;
use kernel::{Date, Id, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::vault::{Subject, Vault, VaultError};
use platform::{Failed, StoreError, Tx, outbox};

/// Under which kind the ledger of the vault names somebody who was erased.
pub const SUBJECT: &str = "interest";
/// How many people are erased in one go: as many as one transaction has time for.
const PORTION: i64 = 200;

/// What was erased.
#[derive(Debug, Default)]
pub(crate) struct Erased {
    /// How many interests.
    pub count: usize,
    /// Whose keys are to be destroyed after the commit.
    pub subjects: Vec<Subject>,
}

/// What is needed to find what was sealed for somebody.
#[derive(Clone, Copy)]
pub struct Keys<'a> {
    /// Keeps the ledger of who was erased.
    pub vault: &'a Vault,
    /// What names that say nothing are made with.
    pub secret: &'a [u8; 32],
}

/// Erases what one person told, with every interest that became one with theirs.
pub(crate) async fn erase(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    keys: Keys<'_>,
    it: &Interest,
) -> Result<Erased, Failed<EraseError>> {
    erasure::check(it, tx.now()).map_err(Failed::Rule)?;
    let mut done = Erased::default();
    erase_all_of(tx, permit, keys, it.id, &mut done).await?;
    Ok(done)
}

/// Erases some of those who are still known in a programme that is long over, and whoever it invited.
pub(crate) async fn erase_some(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    keys: Keys<'_>,
) -> Result<Erased, Failed<EraseAllError>> {
    erasure::check_all(permit, tx.now()).map_err(Failed::Rule)?;
    Ok(erase_portion(tx, permit, keys).await?)
}

async fn erase_portion(tx: &mut Tx, it: &Programme, keys: Keys<'_>) -> Result<Erased, StoreError> {
    let mut done = Erased::default();
    for id in store::list_known(tx, it.id, PORTION).await? {
        erase_all_of(tx, it, keys, id, &mut done).await?;
    }
    store::forget_invitations(tx, it.id).await?;
    outbox::erase_about(tx, "programme", &it.id.to_string()).await?;
    tx.audit(Line::new("erased its people", "programme", it.id).with(done.count.to_string())).await?;
    Ok(done)
}

/// Erases some of the people whose time is over: of one programme of this host, or whoever enquired long ago. A
/// programme whose time has come is given notice first. Answers whose keys are to be destroyed after the commit;
/// nothing where there is nothing left to do.
pub async fn erase_due(tx: &mut Tx, keys: Keys<'_>) -> Result<Option<Vec<Subject>>, StoreError> {
    for it in store::list_programmes(tx).await? {
        let is_due = erasure::check_all(&it, tx.now()).is_ok();
        if !is_due || !(store::count_known(tx, it.id).await? > 0 || store::has_invitations(tx, it.id).await?) {
            continue;
        }
        let on_record = store::find_keeping(tx, it.id).await?;
        if on_record.noticed.is_none() {
            store::insert_notice(tx, it.id).await?;
            tx.audit(Line::new("gave notice that its people go", "programme", it.id)).await?;
            return Ok(Some(Vec::new()));
        }
        if keeping::is_over(&it, &on_record, tx.now()) {
            return Ok(Some(erase_portion(tx, &it, keys).await?.subjects));
        }
    }
    let old = store::list_old_enquiries(tx, erasure::enquiries_before(tx.now()), PORTION).await?;
    for id in &old {
        outbox::erase_about(tx, "enquiry", &id.to_string()).await?;
        store::forget_enquiry(tx, *id).await?;
        tx.audit(Line::new("erased an enquiry", "enquiry", *id)).await?;
    }
    Ok((!old.is_empty()).then(Vec::new))
}

/// Keeps the people of a programme longer than usual.
pub(crate) async fn keep_longer(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    (until, why): (Date, &str),
    by: Id<Person>,
) -> Result<(), Failed<KeepError>> {
    let before = store::find_keeping(tx, permit.id).await?;
    let longer = keeping::keep_longer(permit, &before, (until, why), (by, tx.now())).map_err(Failed::Rule)?;
    store::insert_kept_longer(tx, permit.id, &longer).await?;
    tx.audit(Line::new("keeps its people longer", "programme", permit.id).with(until.to_string())).await?;
    Ok(())
}

/// Erases somebody again whose data came back from a backup. Nothing happens where nothing is known of them.
pub async fn erase_again(tx: &mut Tx, vault: &Vault, id: Id<Interest>) -> Result<bool, StoreError> {
    let Some(it) = store::find_interest(tx, id).await?.filter(|it| !erasure::is_erased(it)) else { return Ok(false) };
    let Some(programme) = store::find_programme(tx, it.programme).await? else { return Ok(false) };
    enter(tx, vault, &Subject::new(SUBJECT, id)).await?;
    blank(tx, &programme, &it).await?;
    Ok(true)
}

async fn erase_all_of(
    tx: &mut Tx,
    programme: &Programme,
    keys: Keys<'_>,
    id: Id<Interest>,
    done: &mut Erased,
) -> Result<(), StoreError> {
    let mut ids = vec![id];
    while let Some(id) = ids.pop() {
        let Some(it) = store::find_interest(tx, id).await?.filter(|it| !erasure::is_erased(it)) else { continue };
        let subjects = [Subject::new(SUBJECT, id), Subject::new("monitoring", links::pseudonym(keys.secret, id))];
        for subject in &subjects {
            enter(tx, keys.vault, subject).await?;
        }
        blank(tx, programme, &it).await?;
        ids.extend(store::merged_into(tx, id).await?);
        done.count += 1;
        done.subjects.extend(subjects);
    }
    Ok(())
}

async fn enter(tx: &mut Tx, vault: &Vault, subject: &Subject) -> Result<(), StoreError> {
    match vault.forget(tx, subject).await {
        Ok(_) => Ok(()),
        Err(VaultError::Store(error)) => Err(error),
        Err(error) => Err(StoreError::Away(error.to_string())),
    }
}

/// Everything in the house that says who somebody was, in this programme.
async fn blank(tx: &mut Tx, programme: &Programme, it: &Interest) -> Result<(), StoreError> {
    let left = erasure::erased(it);
    outbox::erase_about(tx, "interest", &it.id.to_string()).await?;
    // Invitations, and the news of a moved deadline, are about the programme.
    outbox::erase_to(tx, &it.email, "programme", &programme.id.to_string()).await?;
    if let Some(sheet) = store::sheet_of(tx, it.id).await? {
        forms::erase(tx, sheet).await?;
    }
    store::erase_endorsements(tx, &left).await?;
    store::erase_notes(tx, it.id).await?;
    store::forget_invitation(tx, programme.id, &it.email).await?;
    events::erase_guest(tx, programme.id, &it.email, &left.email).await?;
    calendar::erase_guest(tx, &it.email, &left.email).await?;
    store::set_erased(tx, &left).await?;
    tx.audit(Line::new("erased what was known", "interest", it.id)).await
}
