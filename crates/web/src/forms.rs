//! What a form sent: its fields as a struct of texts, its file. The guard has read the body and
//! checked the tokens before a handler sees any of it.

use crate::bodies::Room;
use crate::error::WebError;
use axum::extract::FromRequestParts;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::sync::Arc;

/// The fields of a form. Give `T` texts with `#[serde(default)]`, so that whatever was typed can be
/// shown again beside what to mend; fields `T` does not name are ignored.
#[derive(Debug, Clone)]
pub struct Form<T>(pub T);

/// The file of a form; `bytes` is empty when none was chosen.
#[derive(Debug, Clone)]
pub struct Upload {
    /// Its name on the sender's machine: to show, never to open.
    pub name: String,
    /// Its content.
    pub bytes: Bytes,
}

/// More fields than any page of ours has, a list of thousands to tick included.
const MOST_FIELDS: usize = 10_000;

/// A body, read once for the tokens and the fields.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sent {
    fields: String,
    file: Option<Upload>,
    _room: Option<Room>,
    pub(crate) csrf: String,
    pub(crate) once: String,
}

impl Sent {
    /// Reads a form's body, urlencoded or multipart; anything else has no fields and no tokens.
    pub(crate) async fn read(parts: &Parts, body: Bytes) -> Result<Self, WebError> {
        let kind = parts.headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if let Ok(boundary) = multer::parse_boundary(kind) {
            return Self::multipart(body, boundary).await;
        }
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Ok(Self::default());
        }
        let text = std::str::from_utf8(&body).map_err(|_| WebError::Invalid)?;
        Self::of(text.to_owned(), None)
    }

    async fn multipart(body: Bytes, boundary: String) -> Result<Self, WebError> {
        let stream = futures_util::stream::once(async move { Ok::<_, std::convert::Infallible>(body) });
        let mut parts = multer::Multipart::new(stream, boundary);
        let (mut fields, mut file) = (Vec::<(String, String)>::new(), None);
        while let Some(part) = parts.next_field().await.map_err(|_| WebError::Invalid)? {
            let name = part.name().unwrap_or_default().to_owned();
            if fields.len() == MOST_FIELDS {
                return Err(WebError::Invalid);
            }
            if let Some(original) = part.file_name().map(str::to_owned) {
                let bytes = part.bytes().await.map_err(|_| WebError::Invalid)?;
                file = Some(Upload { name: original, bytes });
            } else {
                fields.push((name, part.text().await.map_err(|_| WebError::Invalid)?));
            }
        }
        let encoded = serde_html_form::to_string(&fields).map_err(|_| WebError::Invalid)?;
        Self::of(encoded, file)
    }

    /// Each field is a small allocation: a body that is nothing but ampersands would be millions of them.
    fn of(mut fields: String, file: Option<Upload>) -> Result<Self, WebError> {
        if fields.bytes().filter(|byte| *byte == b'&').count() >= MOST_FIELDS {
            return Err(WebError::Invalid);
        }
        // Nobody types NUL, and PostgreSQL keeps no text with one.
        if fields.contains("%00") || fields.contains('\0') {
            fields = fields.replace("%00", "").replace('\0', "");
        }
        let pairs: Vec<(String, String)> = serde_html_form::from_str(&fields).unwrap_or_default();
        let first = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, v)| v.clone()).unwrap_or_default();
        Ok(Self { csrf: first("_csrf"), once: first("_once"), fields, file, _room: None })
    }

    /// The same, taking up room until it is dropped.
    pub(crate) fn holding(self, room: Option<Room>) -> Self {
        Self { _room: room, ..self }
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Form<T> {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        let sent = parts.extensions.get::<Arc<Sent>>().ok_or(WebError::Invalid)?;
        serde_html_form::from_str(&sent.fields).map(Self).map_err(|_| WebError::Invalid)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Upload {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        let sent = parts.extensions.get::<Arc<Sent>>().ok_or(WebError::Invalid)?;
        Ok(sent.file.clone().unwrap_or(Self { name: String::new(), bytes: Bytes::new() }))
    }
}

/// What to mend on a form: field and sentence, in the order of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mistakes(Vec<(Cow<'static, str>, String)>);

impl Mistakes {
    /// Notes one; `field` is the input's name and id.
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, sentence: impl Into<String>) {
        self.0.push((field.into(), sentence.into()));
    }
    /// Whether there is nothing to mend.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// The sentence for a field, if it has one.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, sentence)| sentence.as_str())
    }
    /// All of them, for the summary at the top.
    pub fn all(&self) -> &[(Cow<'static, str>, String)] {
        &self.0
    }
}
