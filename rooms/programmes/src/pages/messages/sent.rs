//! One message: before it is sent, what it would do; afterwards, what it said and what became of the
//! letter to each reader.

use super::draft::{Looked, show};
use super::{described, message_of, people};
use crate::blueprint::Blueprint;
use crate::interest::Interest;
use crate::pages::coordinators::{name_of, seen_by};
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::writing::message::Message;
use crate::{store, url};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use platform::outbox::{self, State, Summary};
use serde::Deserialize;
use std::collections::BTreeMap;
use web::components::{BackLink, EmptyState, Filters, Html, Pagination, SummaryList, Table, Tag, TagKind};
use web::{Edge, Speaker, WebError};

/// How many lines a page has.
const A_PAGE: usize = 200;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskedOf {
    /// Of a draft: which reader's letter is shown.
    #[serde(rename = "as")]
    which: String,
    /// Of a sent one: only letters that stand so.
    state: String,
    page: String,
}

/// What became of a message.
#[derive(Template)]
#[template(path = "message.html")]
struct MessagePage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    subject: &'a str,
    text: &'a str,
    facts: SummaryList,
    on_its_way: Option<String>,
    filters: Filters,
    table: Table,
    pages: Pagination,
}

/// How a reader's letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Their turn has not come.
    Unwritten,
    /// It was not written: they had withdrawn, or their other interest counts.
    Skipped,
    Queued,
    Sent,
    Kept,
    Failed,
    Cancelled,
}

impl Fate {
    const ALL: [Self; 7] =
        [Self::Failed, Self::Unwritten, Self::Queued, Self::Sent, Self::Kept, Self::Cancelled, Self::Skipped];

    fn of(letter: Option<&Summary>, done: bool) -> Self {
        match letter.map(|it| &it.state) {
            None if done => Self::Skipped,
            None => Self::Unwritten,
            Some(State::Queued { .. }) => Self::Queued,
            Some(State::Sent(_)) => Self::Sent,
            Some(State::Kept(_)) => Self::Kept,
            Some(State::Failed { .. }) => Self::Failed,
            Some(State::Cancelled(_)) => Self::Cancelled,
        }
    }
    fn key(self) -> &'static str {
        match self {
            Self::Unwritten => "unwritten",
            Self::Skipped => "skipped",
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Kept => "kept",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }
    fn tag(self, words: &Speaker) -> Html {
        let kind = match self {
            Self::Sent | Self::Kept => TagKind::Done,
            Self::Unwritten | Self::Queued => TagKind::Waiting,
            Self::Failed => TagKind::Stopped,
            Self::Skipped | Self::Cancelled => TagKind::Quiet,
        };
        Html::of(&Tag::new(kind, words.t(&format!("message-fate-{}", self.key()))))
    }
}

/// A reader with what became of their letter.
struct Read<'a> {
    reader: &'a Interest,
    letter: Option<&'a Summary>,
    fate: Fate,
}

pub(crate) async fn message(
    at: Edge,
    Path((slug, id)): Path<(String, String)>,
    Query(asked): Query<AskedOf>,
) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, rules, it): (_, Blueprint, _) = message_of(&at, &mut tx, &slug, &id).await?;
    if it.sent.is_none() {
        let looked = Looked::at(&mut tx, &permit, &rules, &it).await?;
        return show(&at, &permit, &it, &looked, asked.which.parse().unwrap_or(0));
    }
    sent(&at, &mut tx, &permit, &it, &asked).await
}

async fn sent(
    at: &Edge,
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    it: &Message,
    asked: &AskedOf,
) -> Result<Response, WebError> {
    let words = &at.words;
    let all: BTreeMap<_, _> =
        store::list_interests(tx, it.programme).await?.into_iter().map(|it| (it.id, it)).collect();
    let letters = outbox::list_mailing(tx, it.id).await?;
    // The last letter to somebody counts: one that failed may have been sent again.
    let letter_to: BTreeMap<&str, &Summary> =
        letters.iter().filter_map(|letter| Some((letter.about.as_ref()?.1.as_str(), letter))).collect();
    let read = it.readers.iter().filter_map(|reader| all.get(&reader.interest)).map(|reader| {
        let letter = letter_to.get(reader.id.to_string().as_str()).copied();
        Read { reader, letter, fate: Fate::of(letter, it.done_at.is_some()) }
    });
    let read: Vec<Read<'_>> = read.collect();
    let found: Vec<&Read<'_>> =
        read.iter().filter(|one| asked.state.is_empty() || one.fate.key() == asked.state).collect();
    let number = asked.page.parse::<usize>().unwrap_or(1).max(1);
    let list = url::message(&permit.slug, it.id);
    let page_at = |number: usize| format!("{list}{}", crate::pages::asked::query(at, Some(number)));
    let next = (found.len() > number.saturating_mul(A_PAGE)).then(|| page_at(number + 1));
    let shown = found.iter().skip((number - 1).saturating_mul(A_PAGE)).take(A_PAGE);
    let written = it.next.min(it.readers.len());
    let page = MessagePage {
        words,
        it: permit,
        back: BackLink::new(words, url::messages(&permit.slug)).saying(words.t("messages-back")),
        subject: &it.words.subject,
        text: &it.words.text,
        facts: facts(at, tx, it, &read).await?,
        on_its_way: it
            .done_at
            .is_none()
            .then(|| words.t2("message-on-its-way", "written", written, "all", it.readers.len())),
        filters: filters(words, &list, &asked.state),
        table: table(words).rows(shown.map(|one| row(words, permit, one))),
        pages: Pagination::new(words, (number > 1).then(|| page_at(number - 1)), next),
    };
    at.page_seen_by(&it.words.subject, &seen_by(at, permit), &page)
}

async fn facts(at: &Edge, tx: &mut Tx, it: &Message, read: &[Read<'_>]) -> Result<SummaryList, WebError> {
    let words = &at.words;
    let mut facts = SummaryList::new(words).row(words.t("message-whom"), described(words, &it.whom));
    let written = words.t2("message-by-at", "name", name_of(tx, it.drafted.1).await?, "at", words.moment(it.drafted.0));
    facts = facts.row(words.t("message-written"), written);
    if let Some((when, by)) = it.sent {
        let sent = words.t2("message-by-at", "name", name_of(tx, by).await?, "at", words.moment(when));
        facts = facts.row(words.t("message-sent"), sent);
    }
    let count = |fate: Fate| read.iter().filter(|one| one.fate == fate).count();
    let counts = Fate::ALL.into_iter().map(|fate| (fate, count(fate))).filter(|(_, count)| *count > 0);
    let counts: Vec<String> =
        counts.map(|(fate, count)| format!("{count} {}", words.t(&format!("message-fate-{}", fate.key())))).collect();
    let readers = people(words, "message-readers", it.readers.len());
    Ok(facts.row(words.t("message-letters"), Html::two_lines(readers.into(), &counts.join(" · "))))
}

fn filters(words: &Speaker, list: &str, state: &str) -> Filters {
    let choices = Fate::ALL.map(|fate| (fate.key(), words.t(&format!("message-fate-{}", fate.key()))));
    let filters = Filters::new(words, list).choice("state", &words.t("message-state"), choices, state);
    if state.is_empty() { filters } else { filters.clear(list) }
}

fn table(words: &Speaker) -> Table {
    ["interests-name", "interests-email", "message-state"]
        .into_iter()
        .fold(Table::new(words, words.t("message-letters")).caption_hidden(), |table, key| table.column(words.t(key)))
        .when_empty(EmptyState::new(words.t("interests-no-match")).saying(words.t("interests-no-match-what")))
}

fn row(words: &Speaker, programme: &Programme, one: &Read<'_>) -> Vec<Html> {
    let address = one.letter.map_or_else(|| one.reader.email.to_string(), |letter| letter.to.to_string());
    let page = url::interest(&programme.slug, one.reader.id);
    let (more, link) = match one.letter.map(|letter| &letter.state) {
        Some(State::Failed { why, .. }) => {
            (why.clone(), Some(Html::link_with_context(&page, &words.t("message-put-right"), &one.reader.name)))
        }
        Some(State::Queued { trouble: Some(why), .. }) => (why.clone(), None),
        Some(State::Sent(when) | State::Kept(when) | State::Cancelled(when)) => (words.moment(*when), None),
        _ => (String::new(), None),
    };
    let state = Html::two_lines(one.fate.tag(words), &more);
    vec![
        Html::link(&page, &one.reader.name),
        Html::text(&address),
        link.map_or(state.clone(), |link| Html::join([state, link], " ")),
    ]
}
