//! What the page of one interest says when a letter did not arrive: which, why, and the form with the
//! address. Apart from `history`, where every letter stands.

use super::history::letter_key;
use crate::commands::failed_letters;
use crate::interest::Interest;
use crate::programme::Programme;
use crate::url;
use platform::Tx;
use platform::outbox::{State, Summary};
use web::components::{Button, Fields, TextInput, Tokens};
use web::{Edge, Speaker, WebError};

/// The letters that did not arrive, and what can be done.
pub(super) struct Undelivered {
    pub letters: Vec<String>,
    pub action: String,
    pub tokens: Tokens,
    /// The address to correct, where one of the letters went to it.
    pub address: Option<(TextInput, Button)>,
    pub let_be: Button,
}

pub(super) async fn undelivered(
    at: &Edge,
    tx: &mut Tx,
    programme: &Programme,
    it: &Interest,
    (form, typed): (&Fields<'_>, Option<&str>),
) -> Result<Option<Undelivered>, WebError> {
    let words = &at.words;
    let letters = failed_letters(tx, it.id).await?;
    let address = || {
        let typed = typed.unwrap_or(it.email.as_str());
        let field = form.text("address", "undelivered-address", typed).email().autocomplete("off");
        (field, Button::new(words.t("undelivered-again")))
    };
    Ok((!letters.is_empty()).then(|| Undelivered {
        action: url::address(&programme.slug, it.id),
        tokens: at.tokens(),
        address: letters.iter().any(|letter| letter.to == it.email).then(address),
        letters: letters.iter().map(|letter| said(words, letter)).collect(),
        let_be: Button::new(words.t("undelivered-let-be")).secondary().sends("let-be", "yes"),
    }))
}

/// Which letter, to whom, and what the other side said.
fn said(words: &Speaker, letter: &Summary) -> String {
    let why = match &letter.state {
        State::Failed { why, .. } => why.as_str(),
        _ => "",
    };
    let which = words.t1(letter_key(&letter.kind), "subject", letter.subject.as_str());
    words.t3("undelivered-letter", "letter", which, "address", letter.to.as_str(), "why", why)
}
