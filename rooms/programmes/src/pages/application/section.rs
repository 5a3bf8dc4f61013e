//! One section of an application: its questions, with what was answered.

use super::{OwnApplication, open};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use forms::{Answers, Section};
use web::components::{BackLink, Button, ErrorSummary, Fields, Html, InsetText, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// The questions of a section, empty or as they were answered.
#[derive(Template)]
#[template(path = "application_section.html")]
pub(crate) struct ApplicationSectionPage {
    heading: String,
    lead: Option<String>,
    back: BackLink,
    for_them: Option<InsetText>,
    summary: ErrorSummary,
    fields: Vec<Html>,
    tokens: Tokens,
    button: Button,
    later: Option<Button>,
}

impl ApplicationSectionPage {
    pub(crate) fn new(
        at: &Edge,
        desk: &OwnApplication,
        section: &Section,
        answers: &Answers,
        mistakes: &Mistakes,
    ) -> Self {
        let words = &at.words;
        let lead = format!("application-{}-lead", section.key);
        let later = || Button::new(words.t("application-later")).secondary().unfinished().sends("later", "yes");
        Self {
            heading: forms::text(words, &section.says),
            lead: words.knows(&lead).then(|| words.t(&lead)),
            back: desk.back(words),
            for_them: desk.for_them(words),
            summary: Fields::new(words, mistakes).summary(),
            fields: forms::fields(words, section, answers, mistakes),
            tokens: at.tokens(),
            button: Button::new(words.t("application-keep")),
            later: (!desk.is_sent()).then(later),
        }
    }
}

pub(crate) async fn section(
    at: Edge,
    Path((slug, key, name)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let desk = open(&at, &mut tx, &slug, &key).await?;
    let section = desk.section(&name)?;
    desk.takes_answers(&at)?;
    let page = ApplicationSectionPage::new(&at, &desk, &section, &desk.answers, &Mistakes::default());
    at.page_seen_by(&forms::text(&at.words, &section.says), &seen_by(&at.words, &desk, &section), &page)
}

/// Who reads the answers of a section.
pub(crate) fn seen_by(words: &Speaker, desk: &OwnApplication, section: &Section) -> String {
    let own = format!("application-{}-seen-by", section.key);
    if words.knows(&own) && !desk.is_for_them() { words.t(&own) } else { desk.seen_by(words) }
}
