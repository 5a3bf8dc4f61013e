//! One programme: its employers with their places, what is ready to be invoiced and what is missing.

use crate::due::{Due, Missing, dues};
use crate::papers::pounds;
use crate::policy::InvoicePlaces;
use crate::store::{self, Owing};
use crate::{commands, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use people::PurchaseOrder;
use programmes::Blueprint;
use programmes::application::endorsement::is_invoiced;
use programmes::slug::Slug;
use web::components::{BackLink, Button, EmptyState, Html, Table, Tag, TagKind};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "programme.html")]
struct ProgrammePage<'a> {
    words: &'a Speaker,
    title: &'a str,
    back: BackLink,
    price: String,
    issuer: Option<Button>,
    waiting: Table,
    issued: Option<Table>,
}

pub(crate) async fn programme(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = programmes::admit::<InvoicePlaces>(&at, &mut tx, &slug).await?;
    let (words, rules) = (&at.words, programmes::rules(&permit)?);
    let places = if is_invoiced(&rules) { programmes::places_in(&mut tx, &permit).await? } else { Vec::new() };
    let needing = people::who_needs_an_order(&mut tx).await?;
    let dues = dues(places, &store::invoiced(&mut tx, Some(permit.id)).await?);
    let rows = dues.iter().map(|due| {
        let known = commands::order_wish(&needing, due.employer());
        row(words, &permit.slug, &rules, (due, known))
    });
    let issued = store::list_owing(&mut tx, Some(permit.id)).await?;
    let has_issuer = store::current_issuer(&mut tx).await?.is_some();
    let price = rules.price.filter(|_| is_invoiced(&rules));
    let page = ProgrammePage {
        words,
        title: &permit.title,
        back: BackLink::new(words, url::BILLING).saying(words.t("billing-title")),
        price: price.map_or_else(
            || words.t("billing-not-invoiced"),
            |price| match price.per_head {
                Some(each) => words.t1("billing-price", "price", pounds(each)),
                None => words.t("billing-price-to-follow"),
            },
        ),
        issuer: (!has_issuer).then(|| Button::new(words.t("billing-issuer-first")).href(url::ISSUER)),
        waiting: waiting(words).rows(rows),
        issued: (!issued.is_empty()).then(|| already(&at, &issued)),
    };
    let title = words.t1("billing-programme-title", "programme", permit.title.as_str());
    at.page_seen_by(&title, &words.t("billing-seen-by"), &page)
}

fn waiting(words: &Speaker) -> Table {
    Table::new(words, words.t("billing-to-invoice"))
        .caption_hidden()
        .column(words.t("billing-employer"))
        .numbers(words.t("billing-heads"))
        .numbers(words.t("billing-net"))
        .column(words.t("billing-order"))
        .column(words.t("billing-ready"))
        .column(words.t("billing-what-to-do"))
        .when_empty(EmptyState::new(words.t("billing-all-invoiced")).saying(words.t("billing-all-invoiced-what")))
}

fn row(words: &Speaker, slug: &Slug, rules: &Blueprint, (due, known): (&Due, PurchaseOrder)) -> Vec<Html> {
    let price = rules.price.and_then(|it| it.per_head).unwrap_or_default();
    let wanted = rules.price.is_some_and(|it| it.purchase_order_required);
    let missing = due.missing(known, wanted);
    let ready = if missing.is_empty() {
        Html::of(&Tag::new(TagKind::Done, words.t("billing-is-ready")))
    } else {
        let say =
            |it: &Missing| Html::of(&Tag::new(TagKind::Yours, words.t(&format!("billing-missing-{}", it.word()))));
        Html::join(missing.iter().map(say), " ")
    };
    let order = match (due.number(), due.no_order_because()) {
        (Some(number), _) => number.to_owned(),
        (None, Some(why)) => words.t1("billing-no-order", "why", why),
        (None, None) => String::new(),
    };
    let link = Html::link_with_context(&url::due(slug, due.first().id), &words.t("billing-prepare"), due.employer());
    vec![
        due.employer().into(),
        due.places.len().to_string().into(),
        due.net(price).map_or_else(String::new, pounds).into(),
        order.into(),
        ready,
        link,
    ]
}

fn already(at: &Edge, issued: &[Owing]) -> Table {
    let (words, today) = (&at.words, at.now.day());
    let row = |it: &Owing| -> Vec<Html> {
        vec![
            Html::link(&url::invoice(it.number), &it.number.to_string()),
            it.employer_name.as_str().into(),
            pounds(it.balance.total).into(),
            pounds(it.balance.due()).into(),
            Html::of(&super::books::tag(words, it.balance.standing(today))),
        ]
    };
    Table::new(words, words.t("billing-invoices"))
        .caption_hidden()
        .column(words.t("billing-invoice"))
        .column(words.t("billing-employer"))
        .numbers(words.t("billing-total"))
        .numbers(words.t("billing-still-owed"))
        .column(words.t("billing-standing"))
        .rows(issued.iter().map(row))
}
