//! What the host prints at the head of its invoices from now on.

use crate::commands;
use crate::issuer::Details;
use crate::pages::{IssuerPage, IssuerTyped as Typed};
use crate::policy::SetIssuer;
use crate::url;
use axum::response::Response;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn save(at: Edge, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let permit = at.who.ask::<SetIssuer>(())?;
    let mut tx = at.write().await?;
    match Details::check(typed.fields()) {
        Ok(details) => {
            commands::set_issuer(&mut tx, &permit, details, at.who.person()).await?;
            at.done_saying(tx, url::BILLING, "issuer-saved").await
        }
        Err(slips) => {
            let mut mistakes = Mistakes::default();
            slips.into_iter().for_each(|(field, key)| mistakes.add(field, at.words.t(key)));
            at.form_again(&at.words.t("issuer-title"), &IssuerPage::new(&at, &typed, &mistakes))
        }
    }
}
