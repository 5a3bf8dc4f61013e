//! Setting up, passing, renewing and ending the second factor.

use super::Typed;
use crate::SECOND_FACTOR;
use crate::commands::{self, FactorFailed, Pass, end_factor, renew_recovery};
use crate::next::Next;
use crate::pages::{factor_again, recovery_codes_of};
use crate::policy::{EndSecondFactor, PassSecondFactor, RenewSecondFactor};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Id, Person};
use platform::vault::VaultError;
use web::{Edge, Form, WebError, visits};

impl From<FactorFailed> for WebError {
    fn from(failed: FactorFailed) -> Self {
        match failed {
            FactorFailed::ThereAlready => Self::Conflict(failed.to_string()),
            FactorFailed::Store(error) | FactorFailed::Vault(VaultError::Store(error)) => error.into(),
            FactorFailed::Vault(error) => Self::broken(error),
        }
    }
}

/// The first code of an app sets it up; every later one, or a recovery code, makes the visit strong.
pub(crate) async fn pass(at: Edge, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let permit = at.who.ask::<PassSecondFactor>(())?;
    let (visit, next) = (at.visit.as_ref().ok_or(WebError::SignIn)?, Next::of(&typed.next));
    let mut tx = at.write().await?;
    let passed = match store::find_factor(&mut tx, visit.person).await? {
        None => commands::enrol(&mut tx, &permit, &at.home.vault, visit, &typed.code).await?,
        Some(_) => commands::pass(&mut tx, &permit, &at.home.vault, visit, &typed.code).await?,
    };
    let (mut response, secret) = match passed {
        Pass::Refused(refused) => {
            let response = factor_again(&at, &mut tx, &next, refused).await?;
            tx.commit().await?;
            return Ok(response);
        }
        Pass::Strong { secret, recovery } if recovery.is_empty() => (at.done(tx, next.as_str()).await?, secret),
        // Shown in the very answer, since they are kept nowhere; the form sent again leads to the page.
        Pass::Strong { secret, recovery } => {
            tx.commit().await?;
            (recovery_codes_of(&at, &recovery, &next)?, secret)
        }
        Pass::Recovered { secret } => (at.done_saying(tx, SECOND_FACTOR, "factor-recovered").await?, secret),
    };
    visits::remember(&mut response, &at.home, &secret);
    Ok(response)
}

pub(crate) async fn renew(at: Edge) -> Result<Response, WebError> {
    let permit = at.who.ask::<RenewSecondFactor>(())?;
    let person = at.who.person().ok_or(WebError::SignIn)?;
    let mut tx = at.write().await?;
    let codes = renew_recovery(&mut tx, &permit, &at.home.vault, person).await?;
    tx.commit().await?;
    recovery_codes_of(&at, &codes, &Next::default())
}

pub(crate) async fn end(at: Edge, Path(id): Path<Id<Person>>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let person = people::find_person(&mut tx, id).await?.map(|person| person.id);
    let permit = at.who.ask::<EndSecondFactor>(person)?;
    let is_own = at.who.is_person(id);
    let this = at.visit.as_ref().filter(|_| is_own).map(|visit| visit.id);
    end_factor(&mut tx, permit, this).await?;
    let to = if is_own { SECOND_FACTOR } else { "/people/staff" };
    at.done_saying(tx, to, "factor-ended").await
}
