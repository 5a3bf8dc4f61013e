//! Setting up, passing and ending the second factor.

use crate::factor::{Factor, FactorError, Secret};
use crate::policy::{EndSecondFactor, PassSecondFactor, RenewSecondFactor};
use crate::{recovery, store};
use kernel::{Id, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::vault::{Place, Subject, Vault, VaultError};
use platform::{StoreError, Tx};
use web::edge::mac;
use web::visits::{self, Visit};

/// Why nothing came of it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FactorFailed {
    /// There is an app already: somebody was faster, or another window.
    #[error("factor-there-already")]
    ThereAlready,
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What became of a code. All are to be committed.
pub(crate) enum Pass {
    /// The visit is strong now: its new secret, and the recovery codes that were just made, if any.
    Strong {
        /// For the cookie.
        secret: String,
        /// To show once.
        recovery: Vec<String>,
    },
    /// The visit is strong now, by a recovery code.
    Recovered {
        /// For the cookie.
        secret: String,
    },
    /// The code was not taken.
    Refused(FactorError),
}

/// The secret offered to an app in this visit, until a code proves that the app has it. It is
/// computed, so that looking at the page writes nothing.
pub(crate) fn pending(vault: &Vault, visit: &Visit) -> Secret {
    let key = vault.derive("an authenticator's secret, until it is confirmed");
    let (person, id) = (visit.person.to_string(), visit.id.to_string());
    // A visit that was strong before, and begins again with another app, is offered another secret.
    let before = visit.second_factor_at.map_or_else(String::new, |at| at.to_string());
    let digits = mac(&key, &[&person, &id, &before]);
    Secret::of_digits(&digits).expect("64 hexadecimal digits are enough for 20 bytes")
}

/// Takes the app of somebody who has none into use, once a code shows that it has the secret, and
/// makes recovery codes.
pub(crate) async fn enrol(
    tx: &mut Tx,
    _permit: &Permit<PassSecondFactor>,
    vault: &Vault,
    visit: &Visit,
    digits: &str,
) -> Result<Pass, FactorFailed> {
    if store::find_factor(tx, visit.person).await?.is_some() {
        return Err(FactorFailed::ThereAlready);
    }
    let secret = pending(vault, visit);
    let step = match secret.step_of(digits, tx.now(), 0) {
        Ok(step) => step,
        Err(refused) => return Ok(Pass::Refused(refused)),
    };
    let key = vault.make_key(tx, &subject(visit.person)).await?;
    let sealed = vault.seal(&key, &place(visit.person), &secret.digits());
    store::enrol(tx, visit.person, sealed, step).await?;
    let recovery = make_recovery(tx, vault, visit.person).await?;
    let secret = visits::strengthen(tx, visit.id).await?;
    tx.audit(Line::new("set up a second factor", "person", visit.person)).await?;
    Ok(Pass::Strong { secret, recovery })
}

/// Takes a code of the app, or a recovery code, and makes the visit strong.
pub(crate) async fn pass(
    tx: &mut Tx,
    _permit: &Permit<PassSecondFactor>,
    vault: &Vault,
    visit: &Visit,
    typed: &str,
) -> Result<Pass, FactorFailed> {
    let Some(factor) = store::find_factor(tx, visit.person).await? else {
        return Ok(Pass::Refused(FactorError::Wrong));
    };
    if let Err(wait) = factor.may_try(tx.now()) {
        return Ok(Pass::Refused(wait));
    }
    if let Some(digits) = recovery::digits(typed) {
        return recover(tx, vault, visit, &factor, &digits).await;
    }
    let secret = open(tx, vault, visit.person, &factor).await?;
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    match secret.step_of(&digits, tx.now(), factor.last_step) {
        Ok(step) => {
            store::step_to(tx, visit.person, step).await?;
            let secret = visits::strengthen(tx, visit.id).await?;
            tx.audit(Line::new("passed the second factor", "visit", visit.id)).await?;
            Ok(Pass::Strong { secret, recovery: Vec::new() })
        }
        Err(refused) => wrong(tx, visit, &factor, refused).await,
    }
}

async fn recover(
    tx: &mut Tx,
    vault: &Vault,
    visit: &Visit,
    factor: &Factor,
    digits: &str,
) -> Result<Pass, FactorFailed> {
    let hash = recovery_hash(vault, visit.person, digits);
    let left = store::list_recovery(tx, visit.person).await?;
    let Some((id, _)) = left.into_iter().find(|(_, known)| *known == hash) else {
        return wrong(tx, visit, factor, FactorError::Wrong).await;
    };
    store::use_recovery(tx, visit.person, id).await?;
    let secret = visits::strengthen(tx, visit.id).await?;
    tx.audit(Line::new("passed the second factor with a recovery code", "visit", visit.id)).await?;
    Ok(Pass::Recovered { secret })
}

async fn wrong(tx: &mut Tx, visit: &Visit, factor: &Factor, refused: FactorError) -> Result<Pass, FactorFailed> {
    let counted = factor.after_wrong(tx.now());
    store::count_wrong_factor(tx, visit.person, factor.wrong, counted).await?;
    tx.audit(Line::new("entered a wrong second factor", "visit", visit.id)).await?;
    Ok(Pass::Refused(refused))
}

/// Makes new recovery codes; those before count no more. Answers them, to be shown once.
pub(crate) async fn renew_recovery(
    tx: &mut Tx,
    _permit: &Permit<RenewSecondFactor>,
    vault: &Vault,
    person: Id<Person>,
) -> Result<Vec<String>, StoreError> {
    let codes = make_recovery(tx, vault, person).await?;
    tx.audit(Line::new("renewed the recovery codes", "person", person)).await?;
    Ok(codes)
}

/// Ends somebody's second factor, with their visits but for this one: they set up another when they
/// sign in next.
pub(crate) async fn end_factor(
    tx: &mut Tx,
    permit: Permit<EndSecondFactor>,
    this: Option<Id<Visit>>,
) -> Result<Id<Person>, StoreError> {
    let person = permit.into_inner();
    store::remove_recovery(tx, person).await?;
    store::remove_factor(tx, person).await?;
    visits::end_all(tx, person, this).await?;
    tx.audit(Line::new("ended the second factor", "person", person)).await?;
    Ok(person)
}

async fn make_recovery(tx: &mut Tx, vault: &Vault, person: Id<Person>) -> Result<Vec<String>, StoreError> {
    store::remove_recovery(tx, person).await?;
    let mut codes = Vec::with_capacity(recovery::HOW_MANY);
    for _ in 0..recovery::HOW_MANY {
        let code = recovery::written(tx.dice().below(100_000), tx.dice().below(100_000));
        let digits = recovery::digits(&code).expect("a code that was just written can be read");
        store::insert_recovery(tx, person, &recovery_hash(vault, person, &digits)).await?;
        codes.push(code);
    }
    Ok(codes)
}

fn recovery_hash(vault: &Vault, person: Id<Person>, digits: &str) -> String {
    mac(&vault.derive("recovery codes"), &["recovery code", &person.to_string(), digits])
}

async fn open(tx: &mut Tx, vault: &Vault, person: Id<Person>, factor: &Factor) -> Result<Secret, FactorFailed> {
    let key = vault.find_key(tx, &subject(person)).await?.ok_or(VaultError::Forgotten)?;
    let opened = vault.open_sealed(&key, &place(person), &factor.sealed)?;
    let secret = Secret::of_digits(opened.reveal());
    Ok(secret.ok_or_else(|| StoreError::inconsistent("second_factor", person, "a secret of another length"))?)
}

fn subject(person: Id<Person>) -> Subject {
    Subject::new("second-factor", person)
}

fn place(person: Id<Person>) -> Place {
    Place::new("second_factor", person, "sealed")
}
