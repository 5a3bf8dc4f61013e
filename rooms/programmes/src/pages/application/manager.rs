//! The applicant's side of the employer's word: who is asked, what they said, asking again, and
//! naming somebody else.

use super::{OwnApplication, open};
use crate::application::endorsement::{self, Endorsement, remind_at};
use crate::programme::fee::is_to_follow;
use crate::url;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use web::components::{BackLink, Button, ErrorSummary, Fields, InsetText, SummaryList, TextInput, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// A manager as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub manager_name: String,
    pub manager_email: String,
}

/// Who is asked, and the form to name a manager.
#[derive(Template)]
#[template(path = "application_manager.html")]
pub(crate) struct ApplicationManagerPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    for_them: Option<InsetText>,
    summary: ErrorSummary,
    status: Option<String>,
    reason: Option<String>,
    asked: Option<SummaryList>,
    nudge: Option<(String, Tokens, Button)>,
    name: Option<Naming>,
}

/// The form to name a manager.
struct Naming {
    heading: String,
    fields: [TextInput; 2],
    tokens: Tokens,
    button: Button,
}

impl<'a> ApplicationManagerPage<'a> {
    pub(crate) fn new(at: &'a Edge, desk: &OwnApplication, typed: &Typed, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let asked = desk.endorsement.as_ref();
        let is_endorsed = matches!(asked.map(|it| &it.state), Some(endorsement::State::Endorsed { .. }));
        let is_asked = matches!(asked.map(|it| &it.state), Some(endorsement::State::Asked));
        let stands = desk.interest().stands();
        let later = is_asked && is_to_follow(&desk.rules);
        Self {
            words,
            back: desk.back(words),
            for_them: desk.for_them(words),
            summary: form.summary(),
            status: asked.map(|it| {
                let key = if later { "manager-asked-later".to_owned() } else { format!("manager-{}", it.key()) };
                words.t1(&key, "name", it.manager_name.as_str())
            }),
            reason: match asked.map(|it| &it.state) {
                Some(endorsement::State::Declined { reason, .. }) => Some(reason.clone()),
                _ => None,
            },
            asked: asked.map(|it| facts(words, desk, it)),
            nudge: (is_asked && stands && !later).then(|| {
                let action = url::nudge(&desk.programme.slug, &desk.key);
                (action, at.tokens(), Button::new(words.t("manager-nudge")).secondary())
            }),
            name: (!is_endorsed && stands).then(|| Naming {
                heading: words.t(if asked.is_some() { "manager-another" } else { "manager-name-title" }),
                fields: [
                    form.text("manager_name", "manager-name", &typed.manager_name),
                    form.text("manager_email", "manager-email", &typed.manager_email).email(),
                ],
                tokens: at.tokens(),
                button: Button::new(words.t("manager-ask")),
            }),
        }
    }
}

fn facts(words: &Speaker, desk: &OwnApplication, it: &Endorsement) -> SummaryList {
    let facts = SummaryList::new(words)
        .row(words.t("manager-name"), it.manager_name.as_str())
        .row(words.t("manager-email"), it.manager_email.as_str())
        .row(words.t("manager-asked-at"), words.moment(it.asked_at));
    match it.state {
        endorsement::State::Asked if is_to_follow(&desk.rules) => facts,
        endorsement::State::Asked => {
            facts.row(words.t("manager-reminded-at"), words.moment(remind_at(&desk.rules, it.asked_at)))
        }
        endorsement::State::Endorsed { at, .. }
        | endorsement::State::Declined { at, .. }
        | endorsement::State::Replaced { at } => facts.row(words.t("manager-answered-at"), words.moment(at)),
    }
}

pub(crate) async fn manager(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let desk = open(&at, &mut tx, &slug, &key).await?;
    if !desk.rules.steps.endorsement {
        return Err(WebError::NotFound);
    }
    let page = ApplicationManagerPage::new(&at, &desk, &Typed::default(), &Mistakes::default());
    at.page_seen_by(&at.words.t("application-manager"), &desk.seen_by(&at.words), &page)
}
