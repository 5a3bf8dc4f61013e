//! A file of people to invite: choosing it, and looking at what would happen before any letter goes.

use super::Runs;
use crate::commands::{self, Turns};
use crate::invitation::attendees::{Attendee, Problem};
use crate::invitation::list::InvitationList;
use crate::pages::admit;
use crate::pages::cells::came;
use crate::pages::coordinators::{said, seen_by};
use crate::policy::RunProgramme;
use crate::programme::{Programme, State};
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Timestamp;
use platform::Tx;
use web::components::{BackLink, Button, EmptyState, ErrorSummary, Fields, FileUpload, Html, Table, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// How many people of each kind are shown.
const SHOWN: usize = 300;

/// The form for the file.
#[derive(Template)]
#[template(path = "invitations_new.html")]
pub(crate) struct InvitationsNewPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    file: FileUpload,
    tokens: Tokens,
    button: Button,
}

impl<'a> InvitationsNewPage<'a> {
    pub(crate) fn new(at: &'a Edge, it: &'a Programme, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        Self {
            words,
            it,
            back: BackLink::new(words, url::invitations(&it.slug)),
            summary: form.summary(),
            file: form.file("file", "invitations-file").accept(".csv,.xlsx"),
            tokens: at.tokens(),
            button: Button::new(words.t("invitations-read-button")),
        }
    }
}

pub(crate) async fn new(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let page = InvitationsNewPage::new(&at, &permit, &Mistakes::default());
    at.page_seen_by(&at.words.t("invitations-new-title"), &seen_by(&at, &permit), &page)
}

/// What would happen, or how far it is.
#[derive(Template)]
#[template(path = "invitation_list.html")]
struct InvitationListPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    list: &'a InvitationList,
    back: BackLink,
    counts: Vec<String>,
    waits: Option<&'static str>,
    send: Option<(Tokens, Button)>,
    fresh: Option<Table>,
    skipped: Option<Table>,
    problems: Option<Table>,
}

/// The list of an address, of the programme of that address, for those who run it.
pub(crate) async fn list_of(at: &Edge, tx: &mut Tx, slug: &str, id: &str) -> Result<(Runs, InvitationList), WebError> {
    let permit = admit::<RunProgramme>(at, tx, slug).await?;
    let id = id.parse().map_err(|_| WebError::NotFound)?;
    let list = store::find_invitation_list(tx, id).await?.filter(|list| list.programme == permit.id);
    list.map(|list| (permit, list)).ok_or(WebError::NotFound)
}

pub(crate) async fn list(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, list) = list_of(&at, &mut tx, &slug, &id).await?;
    let words = &at.words;
    let turns = commands::turns(&mut tx, &list).await?;
    let fresh = turns.fresh.len();
    let waits = waits(&permit, &list, fresh);
    let button = Button::new(words.t1("invitations-send-button", "count", said(fresh)));
    let page = InvitationListPage {
        words,
        it: &permit,
        counts: counts(words, &list, &turns),
        send: waits.is_none().then(|| (at.tokens(), button)),
        waits,
        back: BackLink::new(words, url::invitations(&permit.slug)),
        fresh: (list.sent_by.is_none() && fresh > 0).then(|| people(words, &turns.fresh)),
        skipped: skipped(words, &list, &turns),
        problems: problems(words, &list.content.problems),
        list: &list,
    };
    at.page_seen_by(&words.t("invitations-list-title"), &seen_by(&at, &permit), &page)
}

/// Why it cannot be sent now, as a key of the catalogues.
fn waits(it: &Programme, list: &InvitationList, fresh: usize) -> Option<&'static str> {
    match it.state {
        _ if list.done_at.is_some() => Some("invitations-list-done"),
        _ if list.sent_by.is_some() => Some("invitations-list-on-its-way"),
        State::Drafted => Some("invitations-unpublished"),
        State::Closed { .. } => Some("invitations-closed"),
        State::Published { .. } if fresh == 0 => Some("invitations-list-nobody"),
        State::Published { .. } => None,
    }
}

fn counts(words: &Speaker, list: &InvitationList, turns: &Turns) -> Vec<String> {
    if list.sent_by.is_some() {
        return vec![words.t3(
            "invitations-progress",
            "done",
            list.next_row,
            "all",
            list.row_count,
            "invited",
            list.invited,
        )];
    }
    let count = |key: &str, count: usize| words.t1(key, "count", said(count));
    let all = [
        ("invitations-fresh", turns.fresh.len()),
        ("invitations-before", turns.invited.len()),
        ("invitations-interested", turns.interested.len()),
        ("invitations-problems", list.content.problems.len()),
    ];
    all.into_iter().filter(|(key, n)| *n > 0 || *key == "invitations-fresh").map(|(key, n)| count(key, n)).collect()
}

fn people(words: &Speaker, of: &[Attendee]) -> Table {
    let row = |it: &Attendee| {
        let organisation = it.organisation.as_deref().unwrap_or("–");
        [it.name.as_str(), it.email.as_str(), organisation].map(Html::text).to_vec()
    };
    Table::new(words, cut(words, "invitations-fresh-caption", of.len()))
        .column(words.t("interests-name"))
        .column(words.t("interests-email"))
        .column(words.t("interests-organisation"))
        .rows(of.iter().take(SHOWN).map(row))
        .when_empty(EmptyState::new(words.t("invitations-list-nobody")))
}

fn skipped(words: &Speaker, list: &InvitationList, turns: &Turns) -> Option<Table> {
    let row = |key: &str, (it, at): &(Attendee, Timestamp)| {
        let why = words.t1(key, "when", came(words, *at));
        vec![Html::text(&it.name), Html::text(it.email.as_str()), why.into()]
    };
    let all = turns.interested.iter().map(|it| row("invitations-skip-interested", it));
    let rows: Vec<_> = all.chain(turns.invited.iter().map(|it| row("invitations-skip-invited", it))).collect();
    let count = rows.len();
    (list.sent_by.is_none() && count > 0).then(|| {
        Table::new(words, cut(words, "invitations-skipped-caption", count))
            .column(words.t("interests-name"))
            .column(words.t("interests-email"))
            .column(words.t("invitations-why"))
            .rows(rows.into_iter().take(SHOWN))
    })
}

fn problems(words: &Speaker, of: &[Problem]) -> Option<Table> {
    let row = |it: &Problem| {
        let found = if it.found.is_empty() { "–" } else { it.found.as_str() };
        let key = format!("invitations-fault-{}", it.fault.key());
        let why = match it.fault {
            crate::invitation::attendees::Fault::Again { first } => words.t1(&key, "row", said(first)),
            _ => words.t(&key),
        };
        vec![Html::from(it.line.to_string()), Html::text(found), why.into()]
    };
    (!of.is_empty()).then(|| {
        Table::new(words, cut(words, "invitations-problems-caption", of.len()))
            .column(words.t("invitations-row"))
            .column(words.t("invitations-found"))
            .column(words.t("invitations-what-to-do"))
            .rows(of.iter().take(SHOWN).map(row))
    })
}

/// A caption that says so when not everything is shown.
fn cut(words: &Speaker, key: &str, count: usize) -> String {
    let caption = words.t(key);
    if count <= SHOWN {
        return caption;
    }
    format!("{caption} ({})", words.t2("invitations-cut", "shown", said(SHOWN), "all", said(count)))
}
