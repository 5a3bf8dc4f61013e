//! The statement of one employer: everything between it and the host in a year, with what is owed.

use super::files;
use crate::account::Account;
use crate::employer::Employer;
use crate::issued::Issued;
use crate::papers::{self, pounds};
use crate::policy::ReadStatement;
use crate::statement::{Movement, Statement, statement};
use crate::store::{self, Wanted};
use crate::url;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Date, Money};
use platform::Tx;
use platform::access::Permit;
use web::components::{BackLink, EmptyState, Html, Table};
use web::{Edge, Speaker, WebError};

/// How far back a statement reaches.
const DAYS: i64 = 365;

#[derive(Template)]
#[template(path = "employer.html")]
struct EmployerPage<'a> {
    words: &'a Speaker,
    name: &'a str,
    back: BackLink,
    owed: String,
    opening: Option<String>,
    pdf: Option<String>,
    table: Table,
}

async fn admit(at: &Edge, tx: &mut Tx, id: &str) -> Result<Permit<ReadStatement>, WebError> {
    let found = match id.parse() {
        Ok(id) => store::find_employer(tx, id).await?,
        Err(_) => None,
    };
    Ok(at.who.ask::<ReadStatement>(found)?)
}

/// What stands between the host and an employer up to today, and the newest invoice.
async fn up_to(tx: &mut Tx, it: &Employer, today: Date) -> Result<(Statement, Option<Issued>), WebError> {
    let all = store::list_invoices(tx, Wanted { employer: Some(it.id), ..Wanted::default() }).await?;
    let mut accounts: Vec<Account> = Vec::with_capacity(all.len());
    for one in &all {
        accounts.push(store::account(tx, one).await?);
    }
    Ok((statement(it.id, &accounts, today.plus_days(-DAYS), today), all.into_iter().next_back()))
}

pub(crate) async fn employer(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit(&at, &mut tx, &id).await?;
    let (it, newest) = up_to(&mut tx, &permit, at.now.day()).await?;
    let (words, nothing) = (&at.words, Money::default());
    let owed = if it.closing < nothing {
        words.t1("statement-credit", "amount", pounds(Money::pence_of(-it.closing.pence())))
    } else {
        words.t1("statement-owed", "amount", pounds(it.closing))
    };
    let page = EmployerPage {
        words,
        name: &permit.name,
        back: BackLink::new(words, url::BILLING).saying(words.t("billing-title")),
        owed,
        opening: (it.opening != nothing).then(|| words.t1("statement-opening", "amount", pounds(it.opening))),
        pdf: newest.map(|_| url::statement_pdf(permit.id)),
        table: table(words).rows(it.movements.iter().map(|it| row(words, it))),
    };
    let title = words.t1("statement-title", "employer", permit.name.as_str());
    at.page_seen_by(&title, &words.t("billing-seen-by"), &page)
}

fn table(words: &Speaker) -> Table {
    Table::new(words, words.t("statement-heading"))
        .caption_hidden()
        .dates(words.t("statement-day"))
        .column(words.t("statement-what"))
        .numbers(words.t("statement-amount"))
        .numbers(words.t("statement-balance"))
        .when_empty(EmptyState::new(words.t("statement-none")))
}

fn row(words: &Speaker, it: &Movement) -> Vec<Html> {
    vec![
        words.short_date(it.on).into(),
        papers::happened(words, &it.what).into(),
        pounds(it.amount).into(),
        pounds(it.balance).into(),
    ]
}

pub(crate) async fn pdf(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit(&at, &mut tx, &id).await?;
    let today = at.now.day();
    let (it, newest) = up_to(&mut tx, &permit, today).await?;
    drop(tx);
    let newest = newest.ok_or(WebError::NotFound)?;
    let document = papers::statement(&at.words, &it, &newest, today);
    files::pdf(format!("statement-{today}"), move || paper::make(&document)).await
}
