//! The page an employer reads by the link in its letter: the invoice, what is owed, how to pay.
//! Opening it changes nothing: mail scanners follow links.

use super::files::{credit_file, invoice_file};
use crate::account::Account;
use crate::issued::Issued;
use crate::papers::{how_to_pay, pounds};
use crate::policy::{Linked, ReadOwnInvoice};
use crate::{links, store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Money;
use platform::Tx;
use platform::access::Permit;
use web::components::SummaryList;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "own.html")]
struct OwnPage<'a> {
    words: &'a Speaker,
    title: String,
    from: &'a str,
    facts: SummaryList,
    pay: Vec<String>,
    files: Vec<(String, String)>,
    questions: String,
}

/// The invoice a link names, if the link is its own.
async fn admit(at: &Edge, tx: &mut Tx, proof: &str) -> Result<Permit<ReadOwnInvoice>, WebError> {
    let (id, by_link) = links::read(&at.home.secret, proof).unzip();
    let found = match id {
        Some(id) => store::find_invoice(tx, id).await?,
        None => None,
    };
    let linked = found.map(|issued| Linked { issued, by_link: by_link.unwrap_or(false) });
    Ok(at.who.ask::<ReadOwnInvoice>(linked)?)
}

pub(crate) async fn own(at: Edge, Path(proof): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit(&at, &mut tx, &proof).await?;
    let it = &permit.issued;
    let (words, account) = (&at.words, store::account(&mut tx, it).await?);
    let mut files = vec![(url::own_pdf(&proof), words.t("billing-pdf"))];
    for note in account.credits().iter().map(|it| it.number) {
        files.push((url::own_credit(&proof, note), words.t1("billing-credit-pdf", "number", note.to_string())));
    }
    let owed = account.due() > Money::default();
    let title = words.t1("billing-invoice-title", "number", it.invoice.number.to_string());
    let page = OwnPage {
        words,
        title: title.clone(),
        from: &it.issuer.details.name,
        facts: facts(words, it, &account),
        pay: if owed { how_to_pay(words, it) } else { Vec::new() },
        files,
        questions: words.t1("letter-billing-questions", "email", it.issuer.details.email.as_str()),
    };
    at.page(&title, &page)
}

fn facts(words: &Speaker, it: &Issued, account: &Account) -> SummaryList {
    let invoice = &it.invoice;
    let mut facts = SummaryList::new(words)
        .row(words.t("billing-employer"), it.employer_name.as_str())
        .row(words.t("billing-issued-on"), words.date(invoice.issued_on))
        .row(words.t("billing-due-on"), words.date(invoice.due_on));
    if let Some(order) = &invoice.purchase_order {
        facts = facts.row(words.t("billing-order"), order.as_str());
    }
    facts = facts.row(words.t("billing-total"), pounds(invoice.amounts.total()));
    let sums = [("billing-paid", account.paid()), ("billing-credited-amount", account.credited())];
    for (key, amount) in sums.into_iter().filter(|(_, amount)| *amount > Money::default()) {
        facts = facts.row(words.t(key), pounds(amount));
    }
    facts = facts.row(words.t("billing-still-owed"), pounds(account.due()));
    if account.credit() > Money::default() {
        facts = facts.row(words.t("billing-kept-credit"), pounds(account.credit()));
    }
    facts
}

pub(crate) async fn invoice_pdf(at: Edge, Path(proof): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let it = admit(&at, &mut tx, &proof).await?.into_inner().issued;
    drop(tx);
    invoice_file(&it).await
}

pub(crate) async fn credit_pdf(at: Edge, Path((proof, number)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let it = admit(&at, &mut tx, &proof).await?.into_inner().issued;
    let all = store::list_credits(&mut tx, &it).await?;
    drop(tx);
    let note = all.into_iter().map(|it| it.note).find(|it| it.number.to_string() == number);
    credit_file(&note.ok_or(WebError::NotFound)?, &it).await
}
