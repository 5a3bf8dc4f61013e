//! Writing a message: to whom it goes, subject and text, and what each placeholder in them stands for.

use super::{described, message_of, people};
use crate::commands::readers_of;
use crate::interest::Interest;
use crate::pages::admit;
use crate::pages::coordinators::seen_by;
use crate::pages::placeholders::{braced, slip};
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::url;
use crate::writing::message::whom::Whom;
use crate::writing::message::{Fault, Field, Message, PLACEHOLDERS, SUBJECT, SUBJECT_PLACEHOLDERS, TEXT};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use serde::Deserialize;
use web::components::{BackLink, Button, EmptyState, ErrorSummary, Fields, SummaryList, TextArea, TextInput, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub subject: String,
    pub text: String,
    #[serde(flatten)]
    pub whom: Whom,
}

/// The form.
#[derive(Template)]
#[template(path = "message_form.html")]
pub(crate) struct MessageFormPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    whom: String,
    readers: String,
    hidden: Vec<(&'static str, String)>,
    nobody: Option<EmptyState>,
    subject: TextInput,
    text: TextArea,
    placeholders: SummaryList,
    tokens: Tokens,
    button: Button,
}

impl<'a> MessageFormPage<'a> {
    /// The form for a new message, or, with one, for changing its words.
    pub(crate) fn new(
        at: &'a Edge,
        it: &'a Programme,
        (typed, draft): (&Typed, Option<&Message>),
        readers: &[Interest],
        mistakes: &Mistakes,
    ) -> Self {
        let (words, form) = (&at.words, Fields::new(&at.words, mistakes));
        let nobody = || {
            EmptyState::new(words.t("message-nobody"))
                .saying(words.t("message-nobody-what"))
                .action(words.t("interests-title"), url::interests(&it.slug))
        };
        let offered = it.deadlines.current().is_some();
        let placeholders = PLACEHOLDERS.into_iter().filter(|placeholder| offered || *placeholder != "deadline");
        let placeholders = placeholders.fold(SummaryList::new(words), |list, placeholder| {
            list.row(braced(placeholder), words.t(&format!("message-placeholder-{placeholder}")))
        });
        Self {
            words,
            it,
            back: match draft {
                Some(draft) => BackLink::new(words, url::message(&it.slug, draft.id)),
                None => BackLink::new(words, url::interests(&it.slug)).saying(words.t("interests-back")),
            },
            summary: form.summary(),
            whom: described(words, &typed.whom),
            readers: people(words, "message-readers", readers.len()),
            hidden: typed.whom.pairs().into_iter().map(|(name, value)| (name, value.to_owned())).collect(),
            nobody: (readers.is_empty() && typed.subject.is_empty() && typed.text.is_empty()).then(nobody),
            subject: form.text("subject", "message-subject", &typed.subject),
            text: form.area("text", "message-text", &typed.text).rows(12).limit(TEXT),
            placeholders,
            tokens: at.tokens(),
            button: Button::new(words.t("message-look")),
        }
    }
}

/// What to mend, field by field.
pub(crate) fn mistakes(words: &Speaker, faults: Vec<(Field, Fault)>) -> Mistakes {
    let mut mistakes = Mistakes::default();
    for (field, fault) in faults {
        let (name, most, known) = match field {
            Field::Subject => ("subject", SUBJECT, &SUBJECT_PLACEHOLDERS[..]),
            Field::Text => ("text", TEXT, &PLACEHOLDERS[..]),
        };
        if mistakes.of(name).is_none() {
            mistakes.add(
                name,
                match fault {
                    Fault::Missing => words.t(&format!("message-{name}-missing")),
                    Fault::TooLong => words.t1(&format!("message-{name}-long"), "most", most),
                    Fault::NoDeadline => words.t("message-no-deadline"),
                    Fault::Slip(it) => slip(words, &it, known),
                },
            );
        }
    }
    mistakes
}

pub(crate) async fn new(at: Edge, Path(slug): Path<String>, Query(whom): Query<Whom>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let readers = readers_of(&mut tx, (&permit, &crate::pages::rules(&permit)?), &whom).await?;
    let typed = Typed { whom, ..Typed::default() };
    let page = MessageFormPage::new(&at, &permit, (&typed, None), &readers, &Mistakes::default());
    at.page_seen_by(&at.words.t("message-write"), &seen_by(&at, &permit), &page)
}

/// The words of a draft, to change.
pub(crate) async fn words(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, rules, draft) = message_of(&at, &mut tx, &slug, &id).await?;
    if draft.sent.is_some() {
        return Err(WebError::Conflict("message-sent-already".to_owned()));
    }
    let readers = readers_of(&mut tx, (&permit, &rules), &draft.whom).await?;
    let says = &draft.words;
    let typed = Typed { subject: says.subject.clone(), text: says.text.clone(), whom: draft.whom.clone() };
    let page = MessageFormPage::new(&at, &permit, (&typed, Some(&draft)), &readers, &Mistakes::default());
    at.page_seen_by(&at.words.t("message-write"), &seen_by(&at, &permit), &page)
}
