//! What a coordinator does about one interest: vouch for it, take it back, make one of two.

use crate::commands;
use crate::interest::asked_by::AskedBy;
use crate::interest::{Interest, VouchError, WithdrawError};
use crate::letters::Desk;
use crate::pages::coordinators::{one_of, open};
use crate::pages::{InterestPage, InterestTyped, rules, why_not};
use crate::programme::Programme;
use crate::{store, url};
use axum::extract::Path;
use axum::response::Response;
use platform::{Failed, Tx};
use serde::Deserialize;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn vouch(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let to = url::interest(&permit.slug, one_of(&all, &id)?.id);
    let it = match commands::vouch(&mut tx, &permit, one_of(&all, &id)?.clone(), by).await {
        Ok(it) => it,
        Err(Failed::Rule(VouchError::Stands)) => return at.done(tx, &to).await,
        Err(Failed::Rule(VouchError::Withdrawn)) => return Err(WebError::Conflict("interest-is-withdrawn".to_owned())),
        Err(Failed::Rule(VouchError::Merged(_))) => return Err(WebError::Conflict("interest-is-merged".to_owned())),
        Err(Failed::Store(error)) => return Err(error.into()),
    };
    tell_it_stands(&at, &mut tx, &permit, &it).await?;
    at.done_saying(tx, &to, "interest-vouch-done").await
}

/// The letter that says that an interest stands, and at which place.
pub(crate) async fn tell_it_stands(
    at: &Edge,
    tx: &mut Tx,
    programme: &Programme,
    it: &Interest,
) -> Result<(), WebError> {
    let before = store::count_standing_before(tx, it).await?;
    let rules = rules(programme)?;
    let desk = Desk::new(at, tx, (programme, &rules)).await?;
    tx.post(desk.stands(it, before + 1)?).await?;
    Ok(())
}

/// Who asked for it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Withdrawal {
    asked: String,
}

pub(crate) async fn withdraw(
    at: Edge,
    Path((slug, id)): Path<(String, String)>,
    Form(typed): Form<Withdrawal>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let it = one_of(&all, &id)?;
    let to = url::interest(&permit.slug, it.id);
    let Some(asked) = AskedBy::of(&typed.asked) else {
        let mut mistakes = Mistakes::default();
        mistakes.add("asked", at.words.t("interest-asked-missing"));
        let page = InterestPage::new(&at, &mut tx, (&permit, &all), it, (&mistakes, &InterestTyped::default())).await?;
        return at.form_again(&it.name, &page);
    };
    let it = match commands::withdraw_for(&mut tx, &permit, it.clone(), asked).await {
        Ok(it) => it,
        Err(Failed::Rule(WithdrawError::AlreadyWithdrawn)) => return at.done(tx, &to).await,
        Err(Failed::Rule(WithdrawError::Merged(_))) => return Err(WebError::Conflict("interest-is-merged".to_owned())),
        Err(Failed::Store(error)) => return Err(error.into()),
    };
    let rules = rules(&permit)?;
    commands::pass_on(&mut tx, &permit, &rules).await?;
    let desk = Desk::new(&at, &mut tx, (&permit, &rules)).await?;
    tx.post(desk.withdrawn_for(&it, asked)?).await?;
    at.done_saying(tx, &to, "interest-withdraw-done").await
}

pub(crate) async fn merge(
    at: Edge,
    Path((slug, id, other)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let (one, other) = (one_of(&all, &id)?.clone(), one_of(&all, &other)?.clone());
    match commands::merge(&mut tx, &permit, one, other).await {
        Ok(merged) => {
            if merged.kept.stands() {
                tell_it_stands(&at, &mut tx, &permit, &merged.kept).await?;
            }
            at.done_saying(tx, &url::interest(&permit.slug, merged.kept.id), "merging-done").await
        }
        Err(Failed::Rule(error)) => Err(why_not(error)),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}
