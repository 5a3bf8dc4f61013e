//! One interest as a coordinator sees it: all that is known, what happened, and what can be done.

use super::applied::{Applied, applied};
use super::coordinators::{line_of, name_of, one_of, open, said, seen_by};
use super::erasing;
use super::history::history;
use super::interests::{channel, tags};
use super::notes::{Notes, notes};
use super::undelivered::{Undelivered, undelivered};
use crate::interest::asked_by::AskedBy;
use crate::interest::listing::{self, Line, Status, with};
use crate::interest::order::place_of;
use crate::interest::{Interest, Standing};
use crate::merging::known_as;
use crate::policy::HandOver;
use crate::programme::Programme;
use crate::{erasure, store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use web::components::{BackLink, Button, ErrorSummary, Fields, Html, Radios, SummaryList, Timeline, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// One interest, with what can be done about it.
#[derive(Template)]
#[template(path = "interest.html")]
pub(crate) struct InterestPage<'a> {
    words: &'a Speaker,
    called: String,
    known: bool,
    back: BackLink,
    summary: ErrorSummary,
    tags: Html,
    facts: SummaryList,
    applied: Option<Applied>,
    undelivered: Option<Undelivered>,
    notes: Notes,
    history: Timeline,
    alike: Vec<Html>,
    vouch: Option<Vouch>,
    withdraw: Option<Withdraw>,
    held: Option<Button>,
    erase: Option<Button>,
}

/// What was typed into the forms of the page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed {
    /// A note.
    pub note: String,
    /// Another address, where one was typed.
    pub address: Option<String>,
}

/// The button with which a coordinator vouches, and what it would do.
struct Vouch {
    action: String,
    sentences: Vec<String>,
    tokens: Tokens,
    button: Button,
}

/// The form with which a coordinator takes an interest back for the person.
struct Withdraw {
    action: String,
    asked: Radios,
    tokens: Tokens,
    button: Button,
}

pub(crate) async fn interest(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let it = one_of(&all, &id)?;
    let page = InterestPage::new(&at, &mut tx, (&permit, &all), it, (&Mistakes::default(), &Typed::default())).await?;
    at.page_seen_by(&page.called, &seen_by(&at, &permit), &page)
}

impl<'a> InterestPage<'a> {
    pub(crate) async fn new(
        at: &'a Edge,
        tx: &mut Tx,
        (programme, all): (&Programme, &'a [Interest]),
        it: &'a Interest,
        (mistakes, typed): (&Mistakes, &Typed),
    ) -> Result<Self, WebError> {
        let words = &at.words;
        let line = line_of(tx, programme, it).await?;
        let open = !matches!(line.status, Status::Withdrawn | Status::Merged);
        let form = Fields::new(words, mistakes);
        Ok(Self {
            words,
            called: erasing::called(words, it),
            known: !erasure::is_erased(it),
            back: BackLink::new(words, url::interests(&programme.slug)).saying(words.t("interests-back")),
            summary: form.summary(),
            tags: tags(words, &line),
            facts: facts(at, tx, programme, &line, all).await?,
            applied: applied(at, tx, programme, it).await?,
            undelivered: undelivered(at, tx, programme, it, (&form, typed.address.as_deref())).await?,
            notes: notes(at, tx, programme, it, (&form, &typed.note)).await?,
            history: history(at, tx, programme, it, all).await?,
            alike: if open { alike(words, programme, it, all) } else { Vec::new() },
            vouch: vouch(at, programme, it, all),
            withdraw: open.then(|| Withdraw {
                action: url::withdrawal_for(&programme.slug, it.id),
                asked: form
                    .radios("asked", "interest-asked", "")
                    .choices(AskedBy::ALL.map(|by| (by.key(), words.t(&format!("interest-asked-{}", by.key()))))),
                tokens: at.tokens(),
                button: Button::new(words.t("interest-withdraw-button")).warning(),
            }),
            held: (!erasure::is_erased(it) && at.who.may::<HandOver>(programme))
                .then(|| Button::new(words.t("held-link")).secondary().href(url::held(&programme.slug, it.id))),
            erase: erasing::link(words, programme, it, at.now),
        })
    }
}

async fn facts(
    at: &Edge,
    tx: &mut Tx,
    programme: &Programme,
    line: &Line,
    all: &[Interest],
) -> Result<SummaryList, WebError> {
    let (words, it) = (&at.words, &line.interest);
    let mut facts = SummaryList::new(words).row(words.t("interests-reference"), it.reference.to_string());
    if let Some(place) = line.place {
        let key = if place.provisional { "interests-place-provisional" } else { "interest-place" };
        facts = facts.row(words.t("interests-place"), words.t1(key, "place", said(place.number)));
    }
    if !erasure::is_erased(it) {
        facts = facts
            .row(words.t("interests-email"), it.email.as_str())
            .row(words.t("interests-organisation"), employer(words, line));
    }
    for (key, known) in [("interests-job-title", &it.job_title), ("interests-phone", &it.phone)] {
        if let Some(known) = known {
            facts = facts.row(words.t(key), known.as_str());
        }
    }
    facts = facts.row(words.t("interests-came"), words.moment(it.arrived_at));
    let how = match it.entered_by {
        Some(by) => {
            let name = name_of(tx, by).await?;
            words.t2("interests-entered-by", "channel", channel(words, it.channel), "name", name)
        }
        None => channel(words, it.channel),
    };
    facts = facts.row(words.t("interests-channel"), how);
    if it.recorded_at.since(it.arrived_at).as_secs() >= 60 {
        facts = facts.row(words.t("interest-recorded"), words.moment(it.recorded_at));
    }
    if it.counts_from != it.arrived_at {
        facts = facts.row(words.t("interests-counts-from"), words.moment(it.counts_from));
    }
    let invitations = store::list_invitations(tx, programme.id).await?;
    if let Some(invitation) = invitations.iter().find(|invitation| invitation.email == it.email) {
        facts = facts.row(words.t("interest-invited"), words.moment(invitation.invited_at));
    }
    if let Standing::Merged { into, .. } = it.standing {
        let name = all.iter().find(|other| other.id == into).map_or(String::new(), |it| it.reference.to_string());
        facts = facts.row(words.t("interest-merged-into"), Html::link(&url::interest(&programme.slug, into), &name));
    }
    Ok(facts)
}

/// The organisation, and which of it this one is.
fn employer(words: &Speaker, line: &Line) -> String {
    let name = &line.interest.organisation;
    let nth = super::interests::employer(words, line, None);
    if nth.is_empty() { name.clone() } else { format!("{name} ({nth})") }
}

/// Others who look like the same person.
fn alike(words: &Speaker, programme: &Programme, it: &Interest, all: &[Interest]) -> Vec<Html> {
    let details = crate::details::Details {
        name: it.name.clone(),
        email: it.email.clone(),
        organisation: it.organisation.clone(),
        job_title: None,
        phone: None,
    };
    let link = |other: &Interest| {
        let named = format!("{} ({})", other.name, other.reference);
        Html::link(&url::merging(&programme.slug, it.id, other.id), &words.t1("interest-alike-look", "other", named))
    };
    known_as(&details, all).into_iter().filter(|(other, _)| other.id != it.id).map(|(other, _)| link(other)).collect()
}

/// What vouching would do, where it would do something.
fn vouch(at: &Edge, programme: &Programme, it: &Interest, all: &[Interest]) -> Option<Vouch> {
    let (words, by) = (&at.words, at.who.person()?);
    let after = it.clone().vouch(by, at.now).ok()?;
    let shifts = listing::shifts(all, std::slice::from_ref(&after), &programme.deadlines, at.now);
    let list = with(all, std::slice::from_ref(&after));
    let place = place_of(it.id, &list, &programme.deadlines, at.now).map_or(0, |ranked| ranked.place);
    let mut sentences =
        vec![words.t2("interest-vouch-what", "came", words.moment(after.counts_from), "place", said(place))];
    sentences.extend((shifts.back > 0).then(|| words.t1("interests-move-back", "count", said(shifts.back))));
    Some(Vouch {
        action: url::vouching(&programme.slug, it.id),
        sentences,
        tokens: at.tokens(),
        button: Button::new(words.t("interest-vouch-button")),
    })
}
