//! What can be done with a sheet, inside the caller's transaction. Whose sheet it is and who may
//! write on it is judged where it belongs, so these take no permit; they audit nothing either: the
//! caller says in its own words what was done.

use crate::answers::Answers;
use crate::question::Question;
use crate::store::{self, Sheet};
use kernel::Id;
use platform::{StoreError, Tx};

/// Begins a sheet, one of many of something: of a programme, of a survey.
pub async fn begin<T>(tx: &mut Tx, of: Id<T>) -> Result<Id<Sheet>, StoreError> {
    let id = tx.id();
    store::insert_sheet(tx, id, of).await?;
    Ok(id)
}

/// Erases whatever was answered on a sheet.
pub async fn erase(tx: &mut Tx, sheet: Id<Sheet>) -> Result<(), StoreError> {
    store::delete_answers(tx, sheet).await
}

/// Keeps what was answered to these questions in place of what was there; other questions stay.
pub async fn keep(tx: &mut Tx, sheet: Id<Sheet>, questions: &[Question], given: &Answers) -> Result<(), StoreError> {
    let before = store::answers_of(tx, sheet).await?;
    for question in questions {
        let values = given.all(&question.key);
        if values != before.all(&question.key) {
            store::replace_answer(tx, sheet, &question.key, values).await?;
        }
    }
    Ok(())
}
