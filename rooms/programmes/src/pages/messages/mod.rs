//! Messages to the people of a list: all of them, and what their pages have in common.

pub(crate) mod draft;
pub(crate) mod form;
pub(crate) mod sent;

use super::coordinators::{names_of, said, seen_by};
use super::{admit, interests};
use crate::blueprint::Blueprint;
use crate::interest::Channel;
use crate::interest::listing::Status;
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::store::{self, Listed};
use crate::url;
use crate::writing::message::Message;
use crate::writing::message::whom::Whom;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use web::components::{BackLink, EmptyState, Html, Table, Tag, TagKind};
use web::{Edge, Speaker, WebError};

/// Every message to people of a programme.
#[derive(Template)]
#[template(path = "messages.html")]
struct MessagesPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    table: Table,
}

/// The message of an address, of the programme of that address, for those who run it.
pub(crate) async fn message_of(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
    id: &str,
) -> Result<(Permit<RunProgramme>, Blueprint, Message), WebError> {
    let permit = admit::<RunProgramme>(at, tx, slug).await?;
    let rules = super::rules(&permit)?;
    let id = id.parse().map_err(|_| WebError::NotFound)?;
    let message = store::find_message(tx, id).await?.filter(|message| message.programme == permit.id);
    Ok((permit, rules, message.ok_or(WebError::NotFound)?))
}

pub(crate) async fn messages(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let (it, words): (&Programme, _) = (&permit, &at.words);
    let all = store::list_messages(&mut tx, it.id).await?;
    let people: Vec<_> = all.iter().map(|one| one.sent_by.unwrap_or(one.drafted_by)).collect();
    let names = names_of(&mut tx, people).await?;
    let row = |one: &Listed| {
        let by = names.get(&one.sent_by.unwrap_or(one.drafted_by)).cloned().unwrap_or_default();
        let (kind, key) = match one.sent_at {
            Some(_) => (TagKind::Done, "messages-sent"),
            None => (TagKind::Yours, "messages-draft"),
        };
        vec![
            Html::link(&url::message(&it.slug, one.id), &one.subject),
            words.t1("messages-readers", "count", one.reader_count).into(),
            Html::two_lines(words.moment(one.sent_at.unwrap_or(one.drafted_at)).into(), &by),
            Html::of(&Tag::new(kind, words.t(key))),
        ]
    };
    let empty = EmptyState::new(words.t("messages-none"))
        .saying(words.t("messages-none-what"))
        .action(words.t("interests-title"), url::interests(&it.slug));
    let table = ["message-subject", "messages-to", "messages-when", "interests-standing"]
        .into_iter()
        .fold(Table::new(words, words.t("messages-title")).caption_hidden(), |table, key| table.column(words.t(key)))
        .rows(all.iter().map(row))
        .when_empty(empty);
    let back = BackLink::new(words, url::interests(&it.slug)).saying(words.t("interests-back"));
    at.page_seen_by(&words.t("messages-title"), &seen_by(&at, it), &MessagesPage { words, it, back, table })
}

/// To whom a message goes, in words: what the list was filtered by.
pub(super) fn described(words: &Speaker, whom: &Whom) -> String {
    if let Some(group) = whom.group() {
        return words.t1("message-whom-group", "group", words.t(&format!("selection-verdict-{group}")));
    }
    let sought = whom.sought();
    let named = |key: &str, value: String| format!("{}: {value}", words.t(key));
    let standing = |it: Status| named("interests-standing", words.t(&format!("interests-standing-{}", it.key())));
    let channel = |it: Channel| named("interests-channel", interests::channel(words, it));
    let text = |key: &str, typed: &str| (!typed.trim().is_empty()).then(|| named(key, typed.trim().to_owned()));
    let parts = [
        sought.status.map(standing),
        sought.channel.map(channel),
        sought.late.then(|| words.t("interests-filter-late-yes")),
        text("interests-organisation", &whom.organisation),
        text("interests-filter-text", &whom.q),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        words.t("message-whom-all")
    } else {
        words.t1("message-whom-filtered", "filters", parts.join(" · "))
    }
}

/// How many people, as sentences take it.
pub(super) fn people(words: &Speaker, key: &str, count: usize) -> String {
    words.t1(key, "count", said(count))
}
