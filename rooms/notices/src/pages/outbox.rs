//! The demonstration's outbox: every letter it would have sent, to read, with its links to follow.

use super::notices::none;
use crate::policy::{Demonstration, ReadOutbox};
use askama::Template;
use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use platform::Tx;
use platform::outbox::{self, Filter, Letter, Summary};
use serde::Serialize;
use web::components::EmptyState;
use web::{Edge, Speaker, WebError};

const AT_MOST: i64 = 200;

#[derive(Template)]
#[template(path = "outbox.html")]
struct OutboxPage<'a> {
    words: &'a Speaker,
    letters: &'a [Summary],
}

#[derive(Template)]
#[template(path = "letter.html")]
struct LetterPage<'a> {
    words: &'a Speaker,
    letter: &'a Letter,
    pieces: Vec<Piece>,
}

impl OutboxPage<'_> {
    fn empty(&self) -> EmptyState {
        none(self.words)
    }
}

/// A piece of a letter's text: words, or an address to follow.
enum Piece {
    Words(String),
    Link(String),
}

/// A letter as the browser tests read it.
#[derive(Serialize)]
struct LetterJson {
    id: Id<Letter>,
    to: String,
    subject: String,
    text: String,
    html: Option<String>,
    at: kernel::Timestamp,
    links: Vec<String>,
}

fn admit(at: &Edge) -> Result<(), WebError> {
    at.who.ask::<ReadOutbox>(Demonstration(at.home.manners.demo))?;
    Ok(())
}

pub(crate) async fn outbox(at: Edge) -> Result<Response, WebError> {
    admit(&at)?;
    let mut tx = at.read().await?;
    let letters = outbox::list(&mut tx, &Filter::default(), AT_MOST).await?;
    at.page(&at.words.t("outbox-title"), &OutboxPage { words: &at.words, letters: &letters })
}

pub(crate) async fn letter(at: Edge, Path(id): Path<Id<Letter>>) -> Result<Response, WebError> {
    admit(&at)?;
    let mut tx = at.read().await?;
    let letter = outbox::find(&mut tx, id).await?.ok_or(WebError::NotFound)?;
    let page = LetterPage { words: &at.words, letter: &letter, pieces: pieces(&letter.text) };
    at.page(&letter.subject, &page)
}

pub(crate) async fn outbox_json(at: Edge) -> Result<Response, WebError> {
    admit(&at)?;
    let mut tx = at.read().await?;
    let mut all = Vec::new();
    for summary in outbox::list(&mut tx, &Filter::default(), AT_MOST).await? {
        all.extend(read(&mut tx, summary.id).await?);
    }
    Ok(Json(all).into_response())
}

async fn read(tx: &mut Tx, id: Id<Letter>) -> Result<Option<LetterJson>, WebError> {
    let letter = outbox::find(tx, id).await?;
    Ok(letter.map(|letter| LetterJson {
        id: letter.id,
        to: letter.to.to_string(),
        links: pieces(&letter.text).into_iter().filter_map(Piece::link).collect(),
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        at: letter.queued_at,
    }))
}

impl Piece {
    fn link(self) -> Option<String> {
        if let Self::Link(address) = self { Some(address) } else { None }
    }
}

/// Splits a text at its web addresses.
fn pieces(text: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("http://").into_iter().chain(rest.find("https://")).min() {
        let (before, from) = rest.split_at(start);
        let end = from.find(char::is_whitespace).unwrap_or(from.len());
        let (address, after) = from.split_at(end);
        out.push(Piece::Words(before.to_owned()));
        out.push(Piece::Link(address.to_owned()));
        rest = after;
    }
    out.push(Piece::Words(rest.to_owned()));
    out
}
