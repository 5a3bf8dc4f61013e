//! The invoices and credit notes of a period as files for the ledgers. Each download leaves a line in
//! the audit trail, because it takes names or initials out in bulk.

use super::files::CSV;
use crate::credit::CreditNote;
use crate::issued::Issued;
use crate::issuer::line;
use crate::ledgers::{self, Codes, Entry, UnknownRate};
use crate::policy::KeepBooks;
use crate::store::{self, Wanted};
use crate::url;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use kernel::Date;
use platform::Tx;
use platform::audit::Line;
use serde::Deserialize;
use web::components::{BackLink, Button, DateInput, ErrorSummary, Fields, TextInput, TypedDate, Width};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError, file};

/// The period and the accounts, as somebody typed them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Asked {
    from_day: String,
    from_month: String,
    from_year: String,
    to_day: String,
    to_month: String,
    to_year: String,
    xero: String,
    sage: String,
}

impl Asked {
    fn from(&self) -> TypedDate {
        TypedDate { day: self.from_day.clone(), month: self.from_month.clone(), year: self.from_year.clone() }
    }
    fn to(&self) -> TypedDate {
        TypedDate { day: self.to_day.clone(), month: self.to_month.clone(), year: self.to_year.clone() }
    }
    fn is_blank(&self) -> bool {
        self.from().is_empty() && self.to().is_empty()
    }
    /// What stands in the form before anybody types: this month so far.
    fn first(today: Date) -> Self {
        let (from, to) = (TypedDate::from(first_of_month(today)), TypedDate::from(today));
        Self {
            from_day: from.day,
            from_month: from.month,
            from_year: from.year,
            to_day: to.day,
            to_month: to.month,
            to_year: to.year,
            xero: "200".to_owned(),
            sage: "4000".to_owned(),
        }
    }
    /// The period, or what to mend.
    fn period(&self, words: &Speaker) -> Result<(Date, Date), Mistakes> {
        let mut mistakes = Mistakes::default();
        let mut read = |field: &'static str, typed: TypedDate| match typed.read() {
            Ok(Some(day)) => Some(day),
            Ok(None) => {
                mistakes.add(field, words.t(&format!("billing-{field}-missing")));
                None
            }
            Err(error) => {
                mistakes.add(field, error.say(words, &words.t(&format!("billing-the-{field}"))));
                None
            }
        };
        match (read("from", self.from()), read("to", self.to())) {
            (Some(from), Some(to)) if from <= to => Ok((from, to)),
            (Some(_), Some(_)) => {
                mistakes.add("to", words.t("billing-period-turned"));
                Err(mistakes)
            }
            _ => Err(mistakes),
        }
    }
}

fn first_of_month(day: Date) -> Date {
    day.plus_days(1 - i64::from(day.civil().day()))
}

#[derive(Template)]
#[template(path = "export.html")]
struct ExportPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    summary: ErrorSummary,
    dates: [DateInput; 2],
    codes: [TextInput; 2],
    button: Button,
    found: Option<String>,
    files: Vec<(String, String)>,
}

pub(crate) async fn export(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    at.who.ask::<KeepBooks>(())?;
    let words = &at.words;
    let is_first = asked.is_blank();
    let asked = if is_first { Asked::first(at.now.day()) } else { asked };
    let period = asked.period(words);
    let mistakes = period.clone().err().unwrap_or_default();
    let mut tx = at.read().await?;
    let found = match period {
        Ok((from, to)) if !is_first => Some(within(&mut tx, from, to).await?),
        _ => None,
    };
    let form = Fields::new(words, &mistakes);
    let count =
        |(invoices, notes): &Found| words.t2("billing-export-found", "invoices", invoices.len(), "notes", notes.len());
    let page = ExportPage {
        words,
        back: BackLink::new(words, url::BILLING).saying(words.t("billing-title")),
        summary: form.summary(),
        dates: [form.date("from", "billing-from", asked.from()), form.date("to", "billing-to", asked.to())],
        codes: [
            form.text("xero", "billing-xero-account", &asked.xero).width(Width::Ten),
            form.text("sage", "billing-sage-account", &asked.sage).width(Width::Ten),
        ],
        button: Button::new(words.t("billing-export-look")),
        files: found.as_ref().map(|_| links(&at)).unwrap_or_default(),
        found: found.as_ref().map(count),
    };
    let title = words.t("billing-export-title");
    if mistakes.is_empty() {
        at.page_seen_by(&title, &words.t("billing-seen-by"), &page)
    } else {
        at.form_again(&title, &page)
    }
}

/// The files of the period in the address.
fn links(at: &Edge) -> Vec<(String, String)> {
    let query = at.path.split_once('?').map_or("", |(_, query)| query);
    ["xero", "sage"]
        .map(|it| (format!("{}/{it}.csv?{query}", url::EXPORT), at.words.t(&format!("billing-file-{it}"))))
        .to_vec()
}

type Found = (Vec<Issued>, Vec<(CreditNote, Issued)>);

async fn within(tx: &mut Tx, from: Date, to: Date) -> Result<Found, WebError> {
    let invoices = store::list_invoices(tx, Wanted { from: Some(from), to: Some(to), ..Wanted::default() }).await?;
    Ok((invoices, store::list_credits_between(tx, from, to).await?))
}

pub(crate) async fn xero(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    ledger(&at, &asked, ("xero", &asked.xero, "200"), ledgers::xero).await
}

pub(crate) async fn sage(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    ledger(&at, &asked, ("sage", &asked.sage, "4000"), ledgers::sage).await
}

async fn ledger(
    at: &Edge,
    asked: &Asked,
    (name, account, usual): (&'static str, &str, &str),
    write: fn(&[Entry<'_>]) -> Result<Vec<u8>, UnknownRate>,
) -> Result<Response, WebError> {
    at.who.ask::<KeepBooks>(())?;
    let today = at.now.day();
    let asked = if asked.is_blank() { &Asked::first(today) } else { asked };
    let (from, to) = asked.period(&at.words).map_err(|_| WebError::Invalid)?;
    let mut tx = at.read().await?;
    let (invoices, notes) = within(&mut tx, from, to).await?;
    drop(tx);
    let account = Some(line(account)).filter(|it| !it.is_empty()).unwrap_or_else(|| usual.to_owned());
    let codes = |it: &Issued| Codes {
        customer: it.employer_name.clone(),
        income: account.clone(),
        programme: it.programme_title.clone(),
    };
    let invoices: Vec<(Issued, Codes)> = invoices.into_iter().map(|it| (codes(&it), it)).map(|(a, b)| (b, a)).collect();
    let notes: Vec<(CreditNote, Issued, Codes)> =
        notes.into_iter().map(|(note, of)| (codes(&of), note, of)).map(|(a, b, c)| (b, c, a)).collect();
    let entries = invoices.iter().map(|(it, codes)| Entry::Invoice(&it.invoice, codes));
    let entries = entries.chain(notes.iter().map(|(note, of, codes)| Entry::CreditNote(note, &of.invoice, codes)));
    let entries: Vec<Entry<'_>> = entries.collect();
    let bytes = write(&entries).map_err(|_| WebError::Conflict("billing-unknown-rate".to_owned()))?;
    let mut tx = at.write().await?;
    let line = Line::new("downloaded invoices for the ledger", "host", at.host.id);
    tx.audit(line.with(format!("{name}, {from} to {to}, documents: {}", entries.len()))).await?;
    tx.commit().await?;
    file(&format!("{name}-{from}-{to}.csv"), CSV, bytes)
}
