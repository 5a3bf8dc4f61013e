//! Notes about somebody, for those who run the programme alone.

use crate::interest::Interest;
use crate::interest::note::{AlreadyEnded, Note, WriteError};
use crate::policy::RunProgramme;
use crate::store;
use kernel::{Id, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};

/// Writes a note about somebody down. The trail says that there is one, not what it says.
pub(crate) async fn write_note(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    interest: Id<Interest>,
    typed: &str,
    by: Id<Person>,
) -> Result<Note, Failed<WriteError>> {
    let it = Note::write(tx.id(), interest, typed, by, tx.now()).map_err(Failed::Rule)?;
    store::insert_note(tx, &it).await?;
    tx.audit(Line::new("wrote a note", "interest", interest)).await?;
    Ok(it)
}

/// Ends a note: it no longer holds.
pub(crate) async fn end_note(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    note: Note,
    by: Id<Person>,
) -> Result<(), Failed<AlreadyEnded>> {
    let it = note.end(by, tx.now()).map_err(Failed::Rule)?;
    store::set_note_ended(tx, it.id, by).await?;
    let line = Line::new("ended a note", "interest", it.interest);
    tx.audit(line).await.map_err(|error: StoreError| Failed::Store(error))
}
