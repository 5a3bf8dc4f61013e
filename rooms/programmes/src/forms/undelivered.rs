//! A letter did not arrive: the address is corrected and the letter sent again, or it is let be.

use crate::commands;
use crate::pages::coordinators::{one_of, open};
use crate::pages::{InterestPage, InterestTyped};
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use kernel::EmailAddress;
use serde::Deserialize;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

/// What was typed, or pressed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Typed {
    address: String,
    let_be: String,
}

pub(crate) async fn correct(
    at: Edge,
    Path((slug, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let it = one_of(&all, &id)?;
    let to = url::interest(&permit.slug, it.id);
    if commands::failed_letters(&mut tx, it.id).await?.is_empty() {
        // A colleague was faster: nothing is wrong, show how it stands.
        return at.done_saying(tx, &to, "undelivered-none").await;
    }
    if !typed.let_be.is_empty() {
        commands::let_be(&mut tx, &permit, it).await?;
        return at.done_saying(tx, &to, "undelivered-let-be-done").await;
    }
    let Ok(address) = EmailAddress::parse(&typed.address) else {
        let mut mistakes = Mistakes::default();
        let key = if typed.address.trim().is_empty() { "undelivered-missing" } else { "undelivered-shape" };
        mistakes.add("address", at.words.t(key));
        let typed = InterestTyped { address: Some(typed.address), ..InterestTyped::default() };
        let page = InterestPage::new(&at, &mut tx, (&permit, &all), it, (&mistakes, &typed)).await?;
        return at.form_again(&it.name, &page);
    };
    let again = commands::correct_address(&mut tx, &permit, it, &address).await?;
    at.done_saying(tx, &to, if again == 0 { "undelivered-nothing" } else { "undelivered-done" }).await
}
