//! Asking for a code and entering it.

use super::enrolments::open_with_enrolment;
use crate::code::{Code, CodeError, Entered, written};
use crate::letters::code_letter;
use crate::next::Next;
use crate::store;
use kernel::{EmailAddress, Id};
use platform::access::{Anyone, Permit};
use platform::audit::Line;
use platform::{StoreError, Tx};
use web::edge::mac;
use web::visits::{self, Visit};
use web::{HostFace, Speaker, WebError};

/// Somebody asks for a code.
pub(crate) struct Asking<'a> {
    pub email: &'a EmailAddress,
    /// The mark of the browser that asks.
    pub browser: &'a str,
    pub next: Next,
    pub words: &'a Speaker,
    pub host: &'a HostFace,
    /// The installation's secret.
    pub secret: &'a [u8; 32],
}

/// What became of a code that was entered. Both are to be committed.
#[derive(Debug)]
pub(crate) enum Entry {
    /// The door is open.
    Opened {
        /// The secret of the new visit, for the cookie.
        secret: String,
        /// Where they wanted to go.
        next: Next,
        /// Whether they hold a role that needs a second factor.
        is_staff: bool,
    },
    /// It is not.
    Refused(CodeError),
}

/// Writes a code down and sends it to whoever has the address. For an address nobody has, the same
/// is done but for the letter, so that neither the answer nor its time tells which it was.
pub(crate) async fn ask_code(tx: &mut Tx, _permit: &Permit<Anyone>, asking: &Asking<'_>) -> Result<(), WebError> {
    let person = people::find_person_by_email(tx, asking.email).await?;
    store::end_asked_in(tx, asking.browser).await?;
    let digits = written(tx.dice().below(1_000_000));
    let id = tx.id();
    let code = Code {
        id,
        person: person.as_ref().map(|it| it.id),
        hash: hash(asking.secret, id, &digits),
        next: asking.next.clone(),
        asked_at: tx.now(),
        wrong: 0,
    };
    store::insert(tx, &code, asking.browser).await?;
    let to = person.as_ref().map_or(asking.email, |it| &it.email);
    let letter = code_letter(asking.words, asking.host, to, &digits, &code)?;
    match person {
        Some(_) => drop(tx.post(letter).await?),
        None => store::blank(tx, id, &hash(asking.secret, id, &tx.dice().secret())).await?,
    }
    // The line says that a code was asked for, not by whom: the address may be a stranger's.
    Ok(tx.audit(Line::new("asked for a sign-in code", "sign-in code", id)).await?)
}

/// Enters a code in the browser that asked for it: the one that was sent, or one the operator wrote. A right one ends the code and begins a visit in
/// place of the one this browser had; a wrong one counts.
pub(crate) async fn enter_code(
    tx: &mut Tx,
    _permit: &Permit<Anyone>,
    browser: &str,
    entered: &Entered,
    how: &Entering<'_>,
) -> Result<Entry, StoreError> {
    let Some(code) = store::asked_in(tx, browser).await? else { return Ok(Entry::Refused(CodeError::OtherBrowser)) };
    let opened = match entered {
        Entered::Mailed(digits) => code.opens(&hash(how.secret, code.id, digits), how.tries, tx.now()),
        Entered::Enrolment(digits) => open_with_enrolment(tx, &code, digits, how.secret, how.tries).await?,
    };
    let person = match opened {
        Ok(person) => person,
        Err(refused) => {
            count(tx, &code, refused).await?;
            return Ok(Entry::Refused(refused));
        }
    };
    store::end(tx, &code).await?;
    if let Some(old) = how.visit {
        visits::end(tx, old.person, old.id).await?;
    }
    let (visit, secret) = visits::begin(tx, person, how.device).await?;
    tx.audit(Line::new("signed in", "visit", visit).with(person.to_string())).await?;
    let standing = people::standing(tx, person).await?;
    let is_staff = standing.is_some_and(|it| it.roles.iter().any(|held| held.role.is_staff()));
    Ok(Entry::Opened { secret, next: code.next, is_staff })
}

/// What there is to know about the browser in which a code is entered.
pub(crate) struct Entering<'a> {
    /// How often a code may be mistyped.
    pub tries: i64,
    /// What the browser calls itself.
    pub device: &'a str,
    /// The visit it had.
    pub visit: Option<&'a Visit>,
    /// The installation's secret.
    pub secret: &'a [u8; 32],
}

async fn count(tx: &mut Tx, code: &Code, refused: CodeError) -> Result<(), StoreError> {
    let what = match refused {
        CodeError::Wrong { .. } => "entered a wrong sign-in code",
        CodeError::Spent if code.waits(i64::MAX, tx.now()).is_ok() => "entered too many wrong sign-in codes",
        _ => return Ok(()),
    };
    store::count_wrong(tx, code).await?;
    tx.audit(Line::new(what, "sign-in code", code.id)).await
}

fn hash(secret: &[u8; 32], id: Id<Code>, digits: &str) -> String {
    mac(secret, &["sign-in code", &id.to_string(), digits])
}
