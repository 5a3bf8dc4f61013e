//! Somebody who waits was told of a programme beside theirs: what it costs, what is different, what they
//! keep, and the two buttons. Opening the page answers nothing.

use super::{OwnApplication, open};
use crate::blueprint::Blueprint;
use crate::programme::Programme;
use crate::programme::parallel::{Answer, AnswerError, Opening, differences};
use crate::programme::sayings;
use crate::selection::offer::State;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use web::components::{BackLink, Button, InsetText, SummaryList, Tokens};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "application_parallel.html")]
struct ApplicationParallelPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    for_them: Option<InsetText>,
    title: &'a str,
    status: String,
    facts: SummaryList,
    sentences: Vec<String>,
    there: Option<Button>,
    yes: Option<(String, Tokens, Button)>,
    no: Option<(String, Tokens, Button)>,
}

/// The last opening somebody was told of, and the programme it is about.
pub(crate) struct OwnOpening {
    pub desk: OwnApplication,
    pub opening: Opening,
    pub beside: Programme,
    pub other: Blueprint,
}

pub(crate) async fn open_opening(at: &Edge, tx: &mut Tx, slug: &str, key: &str) -> Result<OwnOpening, WebError> {
    let desk = open(at, tx, slug, key).await?;
    let opening = store::find_opening(tx, desk.interest().id).await?.ok_or(WebError::NotFound)?;
    let beside = store::find_programme(tx, opening.programme).await?.ok_or(WebError::NotFound)?;
    let other = crate::pages::rules(&beside)?;
    Ok(OwnOpening { desk, opening, beside, other })
}

impl OwnOpening {
    /// Whether yes can be said now.
    pub(crate) fn check_open(&self, at: &Edge) -> Result<(), AnswerError> {
        let placed = self.desk.offer.is_some_and(|offer| matches!(offer.state, State::Accepted { .. }));
        match self.opening.check_open((&self.beside, &self.other), self.desk.interest(), at.now) {
            Ok(()) if placed => Err(AnswerError::Placed),
            checked => checked,
        }
    }
}

/// Why an answer is not taken, in a sentence.
pub(crate) fn why_not(words: &Speaker, error: AnswerError) -> String {
    match error {
        AnswerError::Taken => words.t("opening-is-taken"),
        AnswerError::Declined => words.t("opening-is-declined"),
        AnswerError::Closed => words.t("opening-closed"),
        AnswerError::TooLate(day) => words.t1("opening-too-late", "day", words.date(day)),
        AnswerError::Withdrawn => words.t("opening-withdrawn"),
        AnswerError::Placed => words.t("opening-placed"),
    }
}

pub(crate) async fn parallel(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let own = open_opening(&at, &mut tx, &slug, &key).await?;
    let (words, programme) = (&at.words, &own.desk.programme);
    let checked = own.check_open(&at);
    let yes = || (url::opening(&programme.slug, &key), at.tokens(), Button::new(words.t("opening-yes")));
    let no = || {
        let button = Button::new(words.t("opening-no")).secondary();
        (url::opening_refusal(&programme.slug, &key), at.tokens(), button)
    };
    let status = match (own.opening.answer, checked) {
        (Answer::None, Ok(())) => words.t("opening-asked"),
        (Answer::Declined { at: when }, Ok(())) => words.t1("opening-declined", "at", words.moment(when)),
        (Answer::Taken { at: when, .. }, _) => words.t1("opening-taken", "at", words.moment(when)),
        (_, Err(error)) => why_not(words, error),
    };
    let there = match own.opening.answer {
        Answer::Taken { as_interest, .. } => {
            let href = url::application(&own.beside.slug, &own.desk.key_of(&at, as_interest));
            Some(Button::new(words.t("opening-there")).href(href))
        }
        Answer::None | Answer::Declined { .. } => None,
    };
    let page = ApplicationParallelPage {
        words,
        back: own.desk.back(words),
        for_them: own.desk.for_them(words),
        title: &own.beside.title,
        status,
        facts: facts(words, &own),
        sentences: if checked.is_ok() { sentences(words, &own) } else { Vec::new() },
        there,
        no: (checked.is_ok() && own.opening.answer == Answer::None).then(no),
        yes: checked.is_ok().then(yes),
    };
    at.page_seen_by(&words.t("opening-title"), &own.desk.seen_by(words), &page)
}

fn facts(words: &Speaker, own: &OwnOpening) -> SummaryList {
    let facts = SummaryList::new(words)
        .row(words.t("opening-waits-in"), own.desk.programme.title.as_str())
        .row(words.t("opening-beside"), own.beside.title.as_str())
        .row(words.t("programme-price"), sayings::price(words, &own.other));
    match crate::application::last_day(&own.beside, &own.other) {
        Some(day) => facts.row(words.t("opening-until"), words.date(day)),
        None => facts,
    }
}

/// What yes would do: to the number, to the application, and to the employer's word.
fn sentences(words: &Speaker, own: &OwnOpening) -> Vec<String> {
    let first = (&own.desk.rules, &own.other);
    let differ = own.beside.parallel.map(|it| differences(it, first)).unwrap_or_default();
    let mut all =
        vec![words.t1("opening-keeps", "first", own.desk.programme.title.as_str()), words.t("opening-application")];
    match &own.desk.endorsement {
        None => {}
        Some(_) if differ.is_empty() => all.push(words.t("opening-word-holds")),
        Some(it) => {
            all.extend(differ.iter().map(|it| sayings::difference(words, it)));
            let later = crate::programme::fee::is_to_follow(&own.other);
            let key = if later { "opening-word-later" } else { "opening-word-anew" };
            all.push(words.t1(key, "name", it.manager_name.as_str()));
        }
    }
    all
}
