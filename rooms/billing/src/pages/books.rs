//! Who owes what: every invoice of the host, what is to be invoiced, and what waits for a decision.

use crate::balance::Standing;
use crate::papers::pounds;
use crate::policy::{InvoicePlaces, KeepBooks};
use crate::store::{self, Owing};
use crate::url;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use kernel::{Date, Money};
use platform::Tx;
use programmes::application::endorsement::is_invoiced;
use programmes::programme::State;
use serde::Deserialize;
use web::components::{Button, EmptyState, Filters, Html, Pagination, SummaryList, Table, Tag, TagKind};
use web::{Edge, Speaker, WebError};

/// So many invoices stand on one page.
const PAGE: usize = 100;

#[derive(Template)]
#[template(path = "books.html")]
struct BooksPage<'a> {
    words: &'a Speaker,
    issuer: Option<Button>,
    links: Vec<(&'static str, String)>,
    sums: SummaryList,
    programmes: Vec<(String, String, String)>,
    withdrawn: Vec<(String, String)>,
    filters: Filters,
    table: Table,
    pages: Pagination,
}

/// What of the list is wanted.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    standing: String,
    page: String,
}

pub(crate) async fn books(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    at.who.ask::<KeepBooks>(())?;
    let mut tx = at.read().await?;
    let (words, today) = (&at.words, at.now.day());
    let all = store::list_owing(&mut tx, None).await?;
    let programmes = to_invoice(&at, &mut tx).await?.into_iter().map(|it| {
        let left = match it.is_taken {
            false => words.t("billing-no-places"),
            true => words.t1("billing-places-left", "count", it.left),
        };
        (it.href, it.title, left)
    });
    let withdrawn = store::list_undecided(&mut tx).await?;
    let withdrawn = withdrawn.into_iter().map(|it| (url::credit(it), it.to_string())).collect();
    let has_issuer = store::current_issuer(&mut tx).await?.is_some();
    let wanted = Standing::ALL.into_iter().find(|it| it.word() == asked.standing);
    let shown: Vec<&Owing> =
        all.iter().filter(|it| wanted.is_none_or(|wanted| it.balance.standing(today) == wanted)).collect();
    let number = asked.page.parse().unwrap_or(0_usize);
    let rows =
        shown.iter().skip(number.saturating_mul(PAGE)).take(PAGE).map(|it| row(words, it, today)).collect::<Vec<_>>();
    let link = |page: usize| format!("{}?standing={}&page={page}", url::BILLING, wanted.map_or("", Standing::word));
    let has_next = shown.len() > number.saturating_add(1).saturating_mul(PAGE);
    let states = Standing::ALL.map(|it| (it.word(), words.t(&format!("billing-standing-{}", it.word()))));
    let page = BooksPage {
        words,
        issuer: (!has_issuer).then(|| Button::new(words.t("billing-issuer-first")).href(url::ISSUER)),
        links: vec![(url::ISSUER, words.t("issuer-title")), (url::EXPORT, words.t("billing-export-title"))],
        sums: sums(words, &all, today),
        programmes: programmes.collect(),
        withdrawn,
        filters: Filters::new(words, url::BILLING).choice(
            "standing",
            &words.t("billing-standing"),
            states,
            &asked.standing,
        ),
        table: table(words).rows(rows),
        pages: Pagination::new(words, (number > 0).then(|| link(number - 1)), has_next.then(|| link(number + 1))),
    };
    at.page_seen_by(&words.t("billing-title"), &words.t("billing-seen-by"), &page)
}

/// A programme that employers pay for.
pub(super) struct ToInvoice {
    pub href: String,
    pub title: String,
    /// Whether anybody has taken a place.
    pub is_taken: bool,
    /// How many places no invoice asks for yet.
    pub left: usize,
}

/// The programmes that employers pay for.
pub(super) async fn to_invoice(at: &Edge, tx: &mut Tx) -> Result<Vec<ToInvoice>, WebError> {
    let (taken, invoiced) = (programmes::taken(tx).await?, store::invoiced(tx, None).await?);
    let mut all = Vec::new();
    for it in programmes::list(tx).await? {
        let asks =
            it.state != State::Drafted && at.who.may::<InvoicePlaces>(&it) && is_invoiced(&programmes::rules(&it)?);
        if !asks {
            continue;
        }
        let places = taken.get(&it.id);
        all.push(ToInvoice {
            href: url::programme(&it.slug),
            title: it.title.clone(),
            is_taken: places.is_some(),
            left: places.map_or(0, |places| places.difference(&invoiced).count()),
        });
    }
    Ok(all)
}

fn sums(words: &Speaker, all: &[Owing], today: Date) -> SummaryList {
    let sum = |wanted: &dyn Fn(&&Owing) -> bool, part: &dyn Fn(&Owing) -> Money| {
        pounds(all.iter().filter(wanted).map(part).sum::<Money>())
    };
    let late = |it: &&Owing| it.balance.standing(today) == Standing::Overdue;
    SummaryList::new(words)
        .row(words.t("billing-still-owed"), sum(&|_| true, &|it| it.balance.due()))
        .row(words.t("billing-overdue-sum"), sum(&late, &|it| it.balance.due()))
        .row(words.t("billing-kept-credit"), sum(&|_| true, &|it| it.balance.credit()))
}

fn table(words: &Speaker) -> Table {
    let empty = EmptyState::new(words.t("billing-none-yet")).saying(words.t("billing-none-yet-what"));
    Table::new(words, words.t("billing-invoices"))
        .caption_hidden()
        .column(words.t("billing-invoice"))
        .column(words.t("billing-employer"))
        .column(words.t("billing-programme"))
        .dates(words.t("billing-due-on"))
        .numbers(words.t("billing-total"))
        .numbers(words.t("billing-still-owed"))
        .column(words.t("billing-standing"))
        .when_empty(empty)
}

fn row(words: &Speaker, it: &Owing, today: Date) -> Vec<Html> {
    vec![
        Html::link(&url::invoice(it.number), &it.number.to_string()),
        Html::link(&url::employer(it.employer), &it.employer_name),
        it.programme_title.as_str().into(),
        words.short_date(it.balance.due_on).into(),
        pounds(it.balance.total).into(),
        pounds(it.balance.due()).into(),
        Html::of(&tag(words, it.balance.standing(today))),
    ]
}

/// How an invoice stands, as a label.
pub(super) fn tag(words: &Speaker, standing: Standing) -> Tag {
    let kind = match standing {
        Standing::Open | Standing::PartPaid => TagKind::Waiting,
        Standing::Overdue => TagKind::Stopped,
        Standing::Settled => TagKind::Done,
        Standing::Credited | Standing::WrittenOff => TagKind::Quiet,
    };
    Tag::new(kind, words.t(&format!("billing-standing-{}", standing.word())))
}
