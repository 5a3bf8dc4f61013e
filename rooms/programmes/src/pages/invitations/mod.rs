//! Who was invited to a programme, when, and whether they have shown interest since.

pub(crate) mod list;

use super::cells::{came, day_above};
use super::coordinators::{open, said, seen_by};
use crate::interest::Interest;
use crate::policy::RunProgramme;
use crate::programme::{Programme, State};
use crate::store::{self, Invitation};
use crate::url;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::EmailAddress;
use platform::Tx;
use platform::outbox::{self, Filter, Show};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use web::components::{BackLink, Button, EmptyState, Filters, Html, Pagination, Table, Tag, TagKind, Tokens};
use web::{Edge, Speaker, WebError};

/// How many lines a page has.
const A_PAGE: usize = 200;
/// How many letters that could not be delivered are looked at.
const FAILED: i64 = 1000;

#[derive(Template)]
#[template(path = "invitations.html")]
struct InvitationsPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: String,
    new: Option<Button>,
    test: Test,
    filters: Option<Filters>,
    table: Table,
    pages: Pagination,
}

/// The form that sends the letter to oneself.
struct Test {
    action: String,
    tokens: Tokens,
    button: Button,
}

/// The filters of the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskedOf {
    interest: String,
    q: String,
    page: String,
}

/// Somebody who was invited, and what came of it.
struct Invited<'a> {
    invitation: &'a Invitation,
    interest: Option<&'a Interest>,
    undelivered: bool,
}

impl AskedOf {
    fn finds(&self, it: &Invited<'_>) -> bool {
        let text = self.q.trim().to_lowercase();
        let shown = match self.interest.as_str() {
            "yes" => it.interest.is_some(),
            "no" => it.interest.is_none(),
            _ => true,
        };
        shown && (it.invitation.name.to_lowercase().contains(&text) || it.invitation.email.key().contains(&text))
    }
}

pub(crate) async fn invitations(
    at: Edge,
    Path(slug): Path<String>,
    Query(asked): Query<AskedOf>,
) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let (it, words): (&Programme, _) = (&permit, &at.words);
    let invitations = store::list_invitations(&mut tx, it.id).await?;
    let undelivered = undelivered(&mut tx, it).await?;
    let known = first_interests(&all);
    let invited: Vec<Invited<'_>> = invitations
        .iter()
        .map(|invitation| Invited {
            invitation,
            interest: known.get(&invitation.email.key()).copied(),
            undelivered: undelivered.contains(&invitation.email.key()),
        })
        .collect();
    let found: Vec<&Invited<'_>> = invited.iter().filter(|it| asked.finds(it)).collect();
    let page = asked.page.parse().unwrap_or(1).max(1);
    let first = (page - 1_usize).saturating_mul(A_PAGE);
    let list = url::invitations(&it.slug);
    let page_at = |number: usize| format!("{list}{}", super::asked::query(&at, Some(number)));
    let next = (first.saturating_add(A_PAGE) < found.len()).then(|| page_at(page + 1));
    let body = InvitationsPage {
        words,
        it,
        back: BackLink::new(words, url::interests(&it.slug)).saying(words.t("interests-back")),
        summary: summary(words, &invited),
        new: matches!(it.state, State::Published { .. })
            .then(|| Button::new(words.t("invitations-new-title")).href(url::invitations_new(&it.slug))),
        test: Test {
            action: url::invitations_test(&it.slug),
            tokens: at.tokens(),
            button: Button::new(words.t("invitations-test-button")).secondary(),
        },
        filters: (!invited.is_empty()).then(|| filters(words, &list, &asked)),
        table: table(words, it, invited.is_empty())
            .rows(found.iter().skip(first).take(A_PAGE).map(|one| row(words, it, one))),
        pages: Pagination::new(words, (page > 1).then(|| page_at(page - 1)), next),
    };
    at.page_seen_by(&words.t("invitations-title"), &seen_by(&at, it), &body)
}

/// The first interest of each address.
fn first_interests(all: &[Interest]) -> HashMap<String, &Interest> {
    let mut known: HashMap<String, &Interest> = HashMap::new();
    for it in all {
        let first = known.entry(it.email.key()).or_insert(it);
        if it.arrived_at < first.arrived_at {
            *first = it;
        }
    }
    known
}

async fn undelivered(tx: &mut Tx, it: &Programme) -> Result<HashSet<String>, WebError> {
    let filter = Filter {
        about: Some(("programme".to_owned(), it.id.to_string())),
        kind: Some("programmes/invitation".to_owned()),
        show: Show::Failed,
        ..Filter::default()
    };
    let letters = outbox::list(tx, &filter, FAILED).await?;
    Ok(letters.into_iter().map(|letter| EmailAddress::key(&letter.to)).collect())
}

fn summary(words: &Speaker, invited: &[Invited<'_>]) -> String {
    let shown = invited.iter().filter(|it| it.interest.is_some()).count();
    let count = words.t1("invitations-count", "count", said(invited.len()));
    if invited.is_empty() { count } else { format!("{count} {}", words.t1("invitations-shown", "count", said(shown))) }
}

fn filters(words: &Speaker, list: &str, asked: &AskedOf) -> Filters {
    let choices = ["yes", "no"].map(|it| (it, words.t(&format!("invitations-filter-{it}"))));
    let filters = Filters::new(words, list).search("q", &words.t("invitations-filter-text"), &asked.q).choice(
        "interest",
        &words.t("invitations-interest"),
        choices,
        &asked.interest,
    );
    if asked.q.is_empty() && asked.interest.is_empty() { filters } else { filters.clear(list) }
}

fn table(words: &Speaker, it: &Programme, nobody: bool) -> Table {
    let empty = match it.state {
        State::Published { .. } if nobody => EmptyState::new(words.t("invitations-none"))
            .saying(words.t("invitations-none-what"))
            .action(words.t("invitations-new-title"), url::invitations_new(&it.slug)),
        State::Drafted => EmptyState::new(words.t("invitations-none")).saying(words.t("invitations-unpublished")),
        _ if nobody => EmptyState::new(words.t("invitations-none")),
        _ => EmptyState::new(words.t("interests-no-match")).saying(words.t("interests-no-match-what")),
    };
    Table::new(words, words.t("invitations-caption"))
        .caption_hidden()
        .column(words.t("interests-name"))
        .column(words.t("interests-email"))
        .column(words.t("interests-organisation"))
        .column(words.t("invitations-invited"))
        .column(words.t("invitations-interest"))
        .when_empty(empty)
}

fn row(words: &Speaker, programme: &Programme, it: &Invited<'_>) -> Vec<Html> {
    let invitation = it.invitation;
    let undelivered = if it.undelivered { words.t("invitations-undelivered") } else { String::new() };
    let interest = match it.interest {
        Some(interest) => {
            let href = url::interest(&programme.slug, interest.id);
            Html::link_with_context(&href, &came(words, interest.arrived_at), &invitation.name)
        }
        None => Html::of(&Tag::new(TagKind::Waiting, words.t("invitations-not-yet"))),
    };
    vec![
        Html::text(&invitation.name),
        Html::text(invitation.email.as_str()),
        Html::text(invitation.organisation.as_deref().unwrap_or("–")),
        day_above(words, invitation.invited_at, &undelivered),
        interest,
    ]
}

/// The rule of every page here.
pub(super) type Runs = platform::access::Permit<RunProgramme>;
