//! Writing an enrolment code, and entering one in place of the code of a letter.

use crate::code::{Code, CodeError};
use crate::enrolment::{Enrolment, written};
use crate::store;
use kernel::{Id, Person};
use platform::audit::Line;
use platform::{StoreError, Tx};
use web::edge::mac;

/// Writes a code for somebody of this host, in place of the one written before: the operator's doing, on the
/// command line. Answers it, to be shown once.
///
/// # Errors
/// The database's.
pub async fn write_enrolment(tx: &mut Tx, secret: &[u8; 32], person: Id<Person>) -> Result<String, StoreError> {
    store::end_enrolments(tx, person).await?;
    let code = written(std::array::from_fn(|_| tx.dice().below(10_000)));
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let id = tx.id();
    let it = Enrolment { id, person, hash: hash(secret, id, &digits), written_at: tx.now() };
    store::insert_enrolment(tx, &it).await?;
    tx.audit(Line::new("wrote an enrolment code", "person", person)).await?;
    Ok(code)
}

/// Whose door an enrolment code opens in the browser that gave their address, and ends it.
pub(super) async fn open_with_enrolment(
    tx: &mut Tx,
    asked: &Code,
    digits: &str,
    secret: &[u8; 32],
    tries: i64,
) -> Result<Result<Id<Person>, CodeError>, StoreError> {
    if let Err(refused) = asked.waits(tries, tx.now()) {
        return Ok(Err(refused));
    }
    match store::find_enrolment(tx, asked.person).await? {
        Some(it) if it.opens(&hash(secret, it.id, digits), tx.now()) => {
            store::end_enrolment(tx, it.id).await?;
            tx.audit(Line::new("used an enrolment code", "person", it.person)).await?;
            Ok(Ok(it.person))
        }
        _ => Ok(Err(asked.wrong_once_more(tries))),
    }
}

fn hash(secret: &[u8; 32], id: Id<Enrolment>, digits: &str) -> String {
    mac(secret, &["enrolment code", &id.to_string(), digits])
}
