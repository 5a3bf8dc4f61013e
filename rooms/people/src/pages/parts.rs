//! What several pages of the directory share: reading addresses and forms, saying who can see a page.

use crate::typed::Slip;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use kernel::Id;
use std::collections::HashMap;
use web::{Edge, Speaker, WebError};

/// The fields of a form, as they came.
pub(crate) type Pairs = Vec<(String, String)>;

/// What a field of a form holds; empty when it is not there.
pub(crate) fn typed_in<'a>(pairs: &'a Pairs, name: &str) -> &'a str {
    pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
}

/// What the address asks for. Never refused: what cannot be read asks for nothing.
pub(super) type Asked = HashMap<String, String>;

/// A part of the address that names one thing. What is no id names nothing.
pub(crate) fn found<T>(text: &str) -> Result<Id<T>, WebError> {
    text.parse().map_err(|_| WebError::NotFound)
}

/// An address with a query; parts with nothing in them are left out.
pub(super) fn address(path: &str, query: &[(&str, &str)]) -> String {
    let said: Vec<&(&str, &str)> = query.iter().filter(|(_, value)| !value.is_empty()).collect();
    match serde_html_form::to_string(&said) {
        Ok(text) if !text.is_empty() => format!("{path}?{text}"),
        _ => path.to_owned(),
    }
}

/// Who can see the pages of the directory.
pub(crate) fn seen_by(at: &Edge) -> String {
    at.words.t("people-seen-by")
}

/// The form again, with what was typed and what to mend.
pub(crate) fn again(at: &Edge, title: &str, body: &impl Template) -> Result<Response, WebError> {
    let marked = at.words.t1("error-title", "title", title);
    at.page_as(StatusCode::UNPROCESSABLE_ENTITY, &marked, Some(&seen_by(at)), body)
}

/// What to mend about a field, in words; `what` is what the field holds, as its label says it.
pub(crate) fn mend(words: &Speaker, what: &str, slip: &Slip) -> String {
    let label = words.t(what);
    match slip {
        Slip::Missing => words.t(&format!("{what}-missing")),
        Slip::TooLong(most) => words.t2("people-mend-too-long", "what", label, "most", *most),
        Slip::NoAddress(None) => words.t("people-mend-address"),
        Slip::NoAddress(Some(perhaps)) => words.t1("people-mend-address-perhaps", "perhaps", perhaps),
        Slip::NoDigits => words.t("people-mend-phone"),
        Slip::NoDay => words.t1("people-mend-day", "what", label),
        Slip::NoWord(_) => words.t1("people-mend-choose", "what", label),
    }
}
