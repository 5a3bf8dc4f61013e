//! Check your answers, and send: everything that was answered on one page, each with a way to
//! change it, and what is still missing.

use super::{OwnApplication, open};
use crate::application::{Lack, takes_answers};
use crate::url;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use forms::Section;
use web::components::{BackLink, Button, Html, InsetText, SummaryList, Tokens};
use web::{Edge, Speaker, WebError};

/// The answers, and the button where nothing is missing.
#[derive(Template)]
#[template(path = "application_sending.html")]
pub(crate) struct ApplicationSendingPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    for_them: Option<InsetText>,
    parts: Vec<(String, SummaryList)>,
    missing: Vec<Html>,
    not_eligible: bool,
    send: Option<(Tokens, Button)>,
}

impl<'a> ApplicationSendingPage<'a> {
    pub(crate) fn new(at: &'a Edge, desk: &OwnApplication) -> Self {
        let words = &at.words;
        let open = takes_answers((&desk.programme, &desk.rules), desk.interest(), at.now).is_ok();
        let lacks = desk.lacks();
        let not_eligible = lacks.contains(&Lack::Eligibility);
        let link = |lack: &Lack| match lack {
            Lack::Section(key) => {
                let section = desk.section(key).ok()?;
                let href = url::application_section(&desk.programme.slug, &desk.key, key);
                Some(Html::link(&href, &forms::text(words, &section.says)))
            }
            _ => None,
        };
        let missing: Vec<Html> = lacks.iter().filter_map(link).collect();
        let ready = open && missing.is_empty() && !not_eligible && !desk.is_sent();
        Self {
            words,
            back: desk.back(words),
            for_them: desk.for_them(words),
            parts: desk.sections().iter().map(|section| part(at, desk, section, open)).collect(),
            missing,
            not_eligible,
            send: ready.then(|| (at.tokens(), Button::new(words.t("application-send")))),
        }
    }
}

fn part(at: &Edge, desk: &OwnApplication, section: &Section, open: bool) -> (String, SummaryList) {
    let words = &at.words;
    let href = url::application_section(&desk.programme.slug, &desk.key, &section.key);
    let list = section.questions.iter().fold(SummaryList::new(words), |list, question| {
        let (asks, said) = (forms::text(words, &question.asks), forms::said(words, question, &desk.answers));
        if open { list.changeable(asks, said, &href) } else { list.row(asks, said) }
    });
    (forms::text(words, &section.says), list)
}

pub(crate) async fn sending(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let desk = open(&at, &mut tx, &slug, &key).await?;
    let words = &at.words;
    at.page_seen_by(&words.t("application-sending"), &desk.seen_by(words), &ApplicationSendingPage::new(&at, &desk))
}
