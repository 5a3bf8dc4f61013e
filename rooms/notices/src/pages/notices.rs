//! The list of letters and what became of them.

use crate::policy::ReadNotices;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use kernel::{Id, Timestamp};
use platform::outbox::{self, Filter, Letter, Show, State, Summary};
use serde::Deserialize;
use web::components::{EmptyState, Table};
use web::{Edge, Speaker, WebError};

const PAGE: usize = 50;

/// What the address says about the list.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    only: String,
    before: Option<Timestamp>,
    before_id: Option<Id<Letter>>,
}

#[derive(Template)]
#[template(path = "notices.html")]
struct NoticesPage<'a> {
    words: &'a Speaker,
    only_failed: bool,
    letters: &'a [Summary],
    older: Option<String>,
}

impl NoticesPage<'_> {
    fn table(&self) -> Table {
        let words = self.words;
        let table = Table::new(words, words.t("notices-title")).caption_hidden().when_empty(none(words));
        let columns = ["notices-to", "notices-subject", "notices-when", "notices-state"];
        let table = columns.iter().fold(table, |table, key| table.column(words.t(key)));
        table.rows(self.letters.iter().map(|letter| {
            let written = words.moment(letter.queued_at);
            vec![
                letter.to.as_str().into(),
                letter.subject.as_str().into(),
                written.into(),
                self.standing(letter).into(),
            ]
        }))
    }
    /// How a letter stands, in words.
    fn standing(&self, letter: &Summary) -> String {
        let moment = |at: &Timestamp| self.words.moment(*at);
        match &letter.state {
            State::Queued { trouble: None, .. } => self.words.t("notices-queued"),
            State::Queued { trouble: Some(why), .. } => self.words.t1("notices-trouble", "why", why.as_str()),
            State::Sent(at) => self.words.t1("notices-sent", "when", moment(at)),
            State::Kept(at) => self.words.t1("notices-kept", "when", moment(at)),
            State::Failed { at, why } => self.words.t2("notices-failed", "when", moment(at), "why", why.as_str()),
            State::Cancelled(at) => self.words.t1("notices-cancelled", "when", moment(at)),
        }
    }
}

/// What is said where there are no letters.
pub(crate) fn none(words: &Speaker) -> EmptyState {
    EmptyState::new(words.t("notices-none")).saying(words.t("notices-none-what"))
}

pub(crate) async fn notices(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    at.who.ask::<ReadNotices>(())?;
    let failed = asked.only == "failed";
    let filter = Filter {
        show: if failed { Show::Failed } else { Show::All },
        before: asked.before.zip(asked.before_id),
        ..Filter::default()
    };
    let mut tx = at.read().await?;
    let mut letters = outbox::list(&mut tx, &filter, PAGE as i64 + 1).await?;
    let more = letters.len() > PAGE;
    letters.truncate(PAGE);
    let older = letters.last().filter(|_| more).map(|last| {
        let only = if failed { "only=failed&" } else { "" };
        format!("/notices?{only}before={}&before_id={}", last.queued_at, last.id)
    });
    let page = NoticesPage { words: &at.words, only_failed: failed, letters: &letters, older };
    at.page_seen_by(&at.words.t("notices-title"), &at.words.t("seen-by-staff"), &page)
}
