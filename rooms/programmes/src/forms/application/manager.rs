//! Naming the manager who gives the employer's word, and asking them again.

use crate::application::endorsement::{self, Endorser, NameError, remind_at};
use crate::commands;
use crate::letters;
use crate::pages::application::manager::{ApplicationManagerPage, Typed};
use crate::pages::application::{OwnApplication, open};
use crate::programme::fee::is_to_follow;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::{Failed, Tx};
use std::time::Duration;
use web::allowance::Allowance;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

const DAY: Duration = Duration::from_secs(24 * 3600);
/// Every name sends a letter to an address that was typed, so they are counted.
const NAMES_A_DAY: i64 = 5;

pub(crate) async fn name_manager(
    at: Edge,
    Path((slug, key)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let desk = open_for_asking(&at, &mut tx, &slug, &key).await?;
    let manager = match Endorser::check(&typed.manager_name, &typed.manager_email, &desk.interest().email) {
        Ok(manager) => manager,
        Err(slips) => {
            let mut mistakes = Mistakes::default();
            slips.into_iter().for_each(|(field, key)| mistakes.add(field, at.words.t(key)));
            let page = ApplicationManagerPage::new(&at, &desk, &typed, &mistakes);
            return at.form_again(&at.words.t("application-manager"), &page);
        }
    };
    let who = desk.interest().id.to_string();
    Allowance { of: "name-manager", at_most: NAMES_A_DAY, within: DAY }.take(&mut tx, &who).await?;
    let asked = match commands::name_manager(&mut tx, &desk.permit, manager).await {
        Ok(asked) => asked,
        Err(Failed::Rule(NameError::Endorsed)) => return Err(WebError::Conflict("manager-has-endorsed".to_owned())),
        Err(Failed::Store(error)) => return Err(error.into()),
    };
    if is_to_follow(&desk.rules) {
        return at.done_saying(tx, &url::manager(&desk.programme.slug, &key), "manager-waits-for-price").await;
    }
    let letters = letters::Desk::new(&at, &mut tx, (&desk.programme, &desk.rules)).await?;
    tx.post(letters.ask_manager(&asked, desk.interest())?).await?;
    let due = remind_at(&desk.rules, asked.asked_at);
    tx.post(letters.remind_manager(&asked, desk.interest(), due)?).await?;
    at.done_saying(tx, &url::manager(&desk.programme.slug, &key), desk.said("manager-asked-done")).await
}

/// Writes to the manager once more, once a day at most.
pub(crate) async fn nudge(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let desk = open_for_asking(&at, &mut tx, &slug, &key).await?;
    if is_to_follow(&desk.rules) {
        return Err(WebError::Conflict("manager-waits-for-price".to_owned()));
    }
    let waits = |it: &&endorsement::Endorsement| it.check_open().is_ok();
    let Some(asked) = desk.endorsement.as_ref().filter(waits) else {
        return Err(WebError::Conflict("manager-nobody-waits".to_owned()));
    };
    let again = Allowance { of: "nudge-manager", at_most: 1, within: DAY }.take(&mut tx, &asked.id.to_string()).await;
    match again {
        Err(WebError::TooMany(_)) => return Err(WebError::Conflict("manager-nudged-today".to_owned())),
        other => other?,
    }
    let letters = letters::Desk::new(&at, &mut tx, (&desk.programme, &desk.rules)).await?;
    tx.post(letters.remind_manager(asked, desk.interest(), at.now)?).await?;
    let line = platform::audit::Line::new("asked the manager again", "interest", desk.interest().id);
    tx.audit(line).await?;
    at.done_saying(tx, &url::manager(&desk.programme.slug, &key), desk.said("manager-nudged")).await
}

async fn open_for_asking(at: &Edge, tx: &mut Tx, slug: &str, key: &str) -> Result<OwnApplication, WebError> {
    let desk = open(at, tx, slug, key).await?;
    match (desk.rules.steps.endorsement, desk.interest().stands()) {
        (false, _) => Err(WebError::NotFound),
        (true, false) => Err(WebError::Conflict("application-confirm-first".to_owned())),
        (true, true) => Ok(desk),
    }
}
