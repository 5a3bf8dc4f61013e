//! The notes on the page of one interest: newest first, what no longer holds folded away, and the form
//! for another. Apart from `interest`, which shows what the person said of themselves.

use super::coordinators::names_of;
use crate::interest::Interest;
use crate::interest::note::{LONGEST, Note};
use crate::programme::Programme;
use crate::{store, url};
use kernel::{Id, Person};
use platform::Tx;
use std::collections::BTreeMap;
use web::components::{Button, Fields, TextArea, Tokens};
use web::{Edge, WebError};

/// The notes about somebody, and the form for another.
pub(super) struct Notes {
    pub action: String,
    pub tokens: Tokens,
    pub text: TextArea,
    pub button: Button,
    pub held: Vec<Held>,
    pub ended: Vec<Held>,
}

/// A note as it is shown.
pub(super) struct Held {
    pub text: String,
    /// Who wrote it and when; once it is ended, who said so and when.
    pub said: String,
    /// Where it is ended, while it holds.
    pub end: Option<(String, Tokens, Button)>,
}

pub(super) async fn notes(
    at: &Edge,
    tx: &mut Tx,
    programme: &Programme,
    it: &Interest,
    (form, typed): (&Fields<'_>, &str),
) -> Result<Notes, WebError> {
    let words = &at.words;
    let all = store::list_notes(tx, it.id).await?;
    let people: Vec<Id<Person>> =
        all.iter().flat_map(|note| [Some(note.by), note.ended.map(|(_, by)| by)]).flatten().collect();
    let names = names_of(tx, people).await?;
    let (held, ended): (Vec<&Note>, Vec<&Note>) = all.iter().partition(|note| note.ended.is_none());
    let shown = |notes: Vec<&Note>| notes.into_iter().map(|note| show(at, programme, it, note, &names)).collect();
    Ok(Notes {
        action: url::notes(&programme.slug, it.id),
        tokens: at.tokens(),
        text: form.area("note", "notes-text", typed).rows(3).limit(LONGEST),
        button: Button::new(words.t("notes-button")).secondary(),
        held: shown(held),
        ended: shown(ended),
    })
}

fn show(at: &Edge, programme: &Programme, it: &Interest, note: &Note, names: &BTreeMap<Id<Person>, String>) -> Held {
    let words = &at.words;
    let name = |by: Id<Person>| names.get(&by).cloned().unwrap_or_default();
    let written = words.t2("notes-written", "name", name(note.by), "at", words.moment(note.at));
    let ended = note.ended.map(|(when, by)| words.t2("notes-ended", "name", name(by), "at", words.moment(when)));
    let end = || {
        let button = Button::new(words.t("notes-end")).secondary().small();
        (url::note_end(&programme.slug, it.id, note.id), at.tokens(), button)
    };
    Held {
        text: note.text.clone(),
        end: note.ended.is_none().then(end),
        said: ended.map_or(written.clone(), |ended| format!("{written} {ended}")),
    }
}
