//! Entering the code.

use super::Typed;
use crate::SECOND_FACTOR;
use crate::code::Entered;
use crate::commands::{Entering, Entry, enter_code};
use crate::pages::{CodePage, again_or_anew};
use axum::response::Response;
use platform::access::Anyone;
use web::forms::Mistakes;
use web::{Edge, Form, WebError, visits};

pub(crate) async fn enter(at: Edge, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let permit = at.who.ask::<Anyone>(())?;
    let Some(code) = Entered::read(&typed.code) else { return mistyped(&at, &typed.code) };
    let mut tx = at.write().await?;
    let how = Entering {
        tries: at.home.manners.limits.tries_per_code.into(),
        device: &at.device,
        visit: at.visit.as_ref(),
        secret: &at.home.secret,
    };
    match enter_code(&mut tx, &permit, &at.browser_mark(), &code, &how).await? {
        Entry::Opened { secret, next, is_staff } => {
            let to = if is_staff { next.after(SECOND_FACTOR) } else { next.to_string() };
            let mut response = at.done(tx, &to).await?;
            visits::remember(&mut response, &at.home, &secret);
            Ok(response)
        }
        Entry::Refused(refused) => {
            tx.commit().await?;
            again_or_anew(&at, refused)
        }
    }
}

/// What cannot be a code costs no try.
fn mistyped(at: &Edge, typed: &str) -> Result<Response, WebError> {
    let key = if typed.trim().is_empty() { "signin-code-missing" } else { "signin-code-shape" };
    let mut mistakes = Mistakes::default();
    mistakes.add("code", at.words.t(key));
    at.form_again(&at.words.t("signin-code-title"), &CodePage::new(at, &mistakes))
}
