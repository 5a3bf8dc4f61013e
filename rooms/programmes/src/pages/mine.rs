//! One's own interest, by its link: where it stands, and the pages whose buttons confirm or withdraw
//! it. Opening any of them changes nothing: mail scanners follow links.

use super::rules;
use crate::interest::order::place_after;
use crate::interest::{Interest, Standing};
use crate::policy::{KeepInterest, Linked};
use crate::programme::Programme;
use crate::{links, store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use web::components::{Button, Panel, SummaryList, Tokens};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "mine.html")]
struct MinePage<'a> {
    words: &'a Speaker,
    lead: String,
    next: String,
    until: Option<String>,
    panel: Panel,
    facts: SummaryList,
    apply: Option<Button>,
    withdraw: Option<String>,
}

/// A page with one button: what it does is said above it.
#[derive(Template)]
#[template(path = "press.html")]
pub(crate) struct PressPage<'a> {
    pub heading: &'a str,
    pub sentence: &'a str,
    pub facts: SummaryList,
    pub action: String,
    pub tokens: Tokens,
    pub button: Button,
}

/// The interest a link names and its programme, if the link is its own.
pub(crate) async fn key_of(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
    key: &str,
) -> Result<(Programme, Permit<KeepInterest>), WebError> {
    let (programme, linked) = linked(at, tx, slug, key).await?;
    let permit = at.who.ask::<KeepInterest>(linked)?;
    programme.map(|programme| (programme, permit)).ok_or(WebError::NotFound)
}

/// The programme of an address and the interest a key names, for a rule to judge.
pub(crate) async fn linked(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
    key: &str,
) -> Result<(Option<Programme>, Option<Linked>), WebError> {
    let programme = store::find_programme_by_slug(tx, slug).await?;
    let (id, by_link) = links::read(&at.home.secret, key).unzip();
    let found = match id {
        Some(id) => store::find_interest(tx, id).await?,
        None => None,
    };
    let own = programme.as_ref().zip(found).filter(|(programme, interest)| interest.programme == programme.id);
    let linked = own.map(|(_, interest)| Linked { interest, by_link: by_link.unwrap_or(false) });
    Ok((programme, linked))
}

pub(crate) async fn mine(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (programme, permit) = key_of(&at, &mut tx, &slug, &key).await?;
    let interest = &permit.interest;
    let before = store::count_standing_before(&mut tx, interest).await?;
    let place = place_after(before, interest, at.now);
    let words = &at.words;
    let heading = words.t(&format!("mine-{}", interest.standing.key()));
    let withdrawable = !interest.is_over();
    let has_form = rules(&programme)?.steps.application && interest.stands();
    let next = if has_form { "mine-next-form".to_owned() } else { format!("mine-{}-next", interest.standing.key()) };
    let page = MinePage {
        words,
        lead: words.t(&format!("mine-{}-lead", interest.standing.key())),
        next: words.t(&next),
        apply: has_form.then(|| Button::new(words.t("application-open")).href(url::application(&programme.slug, &key))),
        until: match interest.standing {
            Standing::Unconfirmed { until } => Some(words.t1("mine-until", "until", words.moment(until))),
            _ => None,
        },
        panel: Panel::new(heading).reference(words, interest.reference.to_string()),
        facts: facts(words, &programme, interest, place),
        withdraw: withdrawable.then(|| url::withdrawal(&programme.slug, &key)),
    };
    at.page_seen_by(&words.t("mine-title"), &words.t("mine-seen-by"), &page)
}

fn facts(words: &Speaker, programme: &Programme, it: &Interest, place: Option<usize>) -> SummaryList {
    let mut facts = SummaryList::new(words)
        .row(words.t("letter-programme"), programme.title.as_str())
        .row(words.t("letter-arrived"), words.moment(it.arrived_at));
    if let Some(place) = place {
        let key = if it.stands() { "mine-place-number" } else { "mine-place-provisional" };
        facts = facts.row(words.t("mine-place"), words.t1(key, "place", i64::try_from(place).unwrap_or(0)));
        if programme.deadlines.is_late(it.counts_from) {
            facts = facts.row(words.t("mine-late"), words.t("mine-late-what"));
        }
    }
    facts
}

pub(crate) async fn confirmation(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    press(&at, &slug, &key, "confirm", url::confirmation).await
}

pub(crate) async fn withdrawal(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    press(&at, &slug, &key, "withdraw", url::withdrawal).await
}

async fn press(
    at: &Edge,
    slug: &str,
    key: &str,
    what: &str,
    action: fn(&crate::slug::Slug, &str) -> String,
) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (programme, permit) = key_of(at, &mut tx, slug, key).await?;
    let words = &at.words;
    let interest = &permit.interest;
    let heading = words.t(&format!("{what}-title"));
    let button = Button::new(words.t(&format!("{what}-button")));
    let page = PressPage {
        heading: &heading,
        sentence: &words.t1(&format!("{what}-sentence"), "programme", programme.title.as_str()),
        facts: SummaryList::new(words)
            .row(words.t("interest-name"), interest.name.as_str())
            .row(words.t("letter-reference"), interest.reference.to_string()),
        action: action(&programme.slug, key),
        tokens: at.tokens(),
        button: if what == "withdraw" { button.warning() } else { button },
    };
    at.page_seen_by(&heading, &words.t("mine-seen-by"), &page)
}
