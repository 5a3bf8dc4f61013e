//! Issuing one invoice and sending it to whoever pays.

use crate::charge::{Contact, Naming};
use crate::commands::{self, InvoiceError, Wish};
use crate::due::Printed;
use crate::invoice::IssueError;
use crate::issuer::line;
use crate::letters::Desk;
use crate::pages::{DuePage, DueTyped as Typed, Ready, open_due};
use crate::words::BOOK;
use crate::{links, url};
use axum::extract::Path;
use axum::response::Response;
use kernel::EmailAddress;
use platform::Failed;
use web::forms::Mistakes;
use web::words::Tongue;
use web::{Edge, Form, Speaker, WebError};

/// How long a line may be, in characters.
const LINE: usize = 150;
/// How many lines an address may have.
const LINES: usize = 8;

pub(crate) async fn issue(
    at: Edge,
    Path((slug, place)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let ready = open_due(&at, &mut tx, &slug, &place).await?;
    let issuer = ready.issuer.as_ref().ok_or_else(|| WebError::Conflict("billing-no-issuer".to_owned()))?;
    let printed = match check(&at.words, &ready, &typed) {
        Ok(printed) => printed,
        Err(mistakes) => return again(&at, &ready, &typed, &mistakes),
    };
    let words = BOOK.speaker(&printed.tongue);
    let wish = Wish {
        due: &ready.due,
        rules: &ready.rules,
        issuer,
        printed,
        say: &|key| words.t(key),
        page: &|id| at.link(&url::own(&links::key(&at.home.secret, id))),
    };
    let issued = match commands::issue(&mut tx, &ready.permit, wish, at.who.person()).await {
        Ok(issued) => issued,
        Err(Failed::Store(error)) => return Err(error.into()),
        Err(Failed::Rule(InvoiceError::Issue(IssueError::NoPurchaseOrder))) => {
            let mut mistakes = Mistakes::default();
            mistakes.add("purchase_order", at.words.t("billing-order-needed"));
            return again(&at, &ready, &typed, &mistakes);
        }
        Err(Failed::Rule(error)) => return Err(WebError::Conflict(why(error).to_owned())),
    };
    let letter = Desk::new(&mut tx).await?.invoice(&issued)?;
    tx.post(letter).await?;
    at.done_saying(tx, &url::invoice(issued.invoice.number), "billing-issued").await
}

fn again(at: &Edge, ready: &Ready, typed: &Typed, mistakes: &Mistakes) -> Result<Response, WebError> {
    let title = at.words.t1("billing-due-title", "employer", ready.due.employer());
    at.form_again(&title, &DuePage::new(at, ready, typed, mistakes))
}

/// The key of the sentence that says why not.
fn why(error: InvoiceError) -> &'static str {
    match error {
        InvoiceError::NotInvoiced => "billing-not-invoiced",
        InvoiceError::PriceToFollow => "billing-price-to-follow",
        InvoiceError::Vat(_) => "billing-vat-disagrees",
        InvoiceError::Draft(_) | InvoiceError::Issue(_) => "billing-no-draft",
    }
}

fn check(words: &Speaker, ready: &Ready, typed: &Typed) -> Result<Printed, Mistakes> {
    let mut mistakes = Mistakes::default();
    let naming = Naming::ALL.into_iter().find(|it| it.word() == typed.naming);
    if naming.is_none() {
        mistakes.add("naming", words.t("billing-naming-missing"));
    } else if typed.seen != ready.seen() {
        mistakes.add("naming", words.t("billing-places-changed"));
    }
    let order = line(&typed.purchase_order);
    let name = line(&typed.contact_name);
    for (field, text) in [("purchase_order", &order), ("contact_name", &name)] {
        if text.chars().count() > LINE {
            mistakes.add(field, words.t("billing-line-too-long"));
        }
    }
    if name.is_empty() {
        mistakes.add("contact_name", words.t("billing-contact-name-missing"));
    }
    let email = EmailAddress::parse(&typed.contact_email);
    if email.is_err() {
        mistakes.add("contact_email", words.t("billing-contact-email-shape"));
    }
    let address: Vec<String> = typed.address.lines().map(line).filter(|it| !it.is_empty()).collect();
    if address.is_empty() {
        mistakes.add("address", words.t("billing-address-missing"));
    } else if address.len() > LINES || address.iter().any(|it| it.chars().count() > LINE) {
        mistakes.add("address", words.t("billing-address-too-long"));
    }
    let tongue = Tongue::ALL.into_iter().find(|it| it.short() == typed.tongue);
    if tongue.is_none() {
        mistakes.add("tongue", words.t("billing-tongue-missing"));
    }
    match (naming, email, tongue) {
        (Some(naming), Ok(email), Some(tongue)) if mistakes.is_empty() => Ok(Printed {
            naming,
            purchase_order: Some(order).filter(|it| !it.is_empty()),
            contact: Contact { name, email },
            address,
            tongue: tongue.short().to_owned(),
        }),
        _ => Err(mistakes),
    }
}
