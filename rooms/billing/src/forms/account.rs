//! What happens to an invoice: a payment, a credit note, a write-off.

use crate::account::{Payment, PaymentError, WriteOffError};
use crate::commands;
use crate::credit::CreditError;
use crate::issuer::line;
use crate::letters::Desk;
use crate::pages::{CreditPage, CreditTyped, PaymentPage, PaymentTyped, WriteOffPage, WriteOffTyped, admit};
use crate::{store, url};
use axum::extract::Path;
use axum::response::Response;
use kernel::{Date, Money};
use platform::Failed;
use web::forms::Mistakes;
use web::{Edge, Form, Speaker, WebError, pounds};

/// How long a reference or a reason on one line may be, in characters.
const LINE: usize = 150;
/// How long the reason of a write-off may be.
const REASON: usize = 500;

pub(crate) async fn receive(
    at: Edge,
    Path(number): Path<String>,
    Form(typed): Form<PaymentTyped>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit(&at, &mut tx, &number).await?;
    let mistakes = match payment(&at.words, &typed, at.now.day()) {
        Err(mistakes) => mistakes,
        Ok(payment) => match commands::receive(&mut tx, &permit, payment, at.who.person()).await {
            Ok(received) => {
                let too_much = received.kept_as_credit > Money::default();
                let said = if too_much { "billing-recorded-too-much" } else { "billing-recorded" };
                return at.done_saying(tx, &url::invoice(permit.invoice.number), said).await;
            }
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(PaymentError::NotAboveZero | PaymentError::TooLarge)) => {
                let mut mistakes = Mistakes::default();
                mistakes.add("amount", at.words.t("billing-amount-shape"));
                mistakes
            }
        },
    };
    let account = store::account(&mut tx, &permit).await?;
    let page = PaymentPage::new(&at, (&permit, &account), &typed, &mistakes);
    at.form_again(&at.words.t("billing-payment-title"), &page)
}

fn payment(words: &Speaker, typed: &PaymentTyped, today: Date) -> Result<Payment, Mistakes> {
    let mut mistakes = Mistakes::default();
    let amount = pounds::read(&typed.amount);
    if amount.is_none() {
        mistakes.add("amount", words.t("billing-amount-shape"));
    }
    let on = match typed.date().read() {
        Ok(Some(day)) if day <= today => Some(day),
        Ok(Some(_)) => {
            mistakes.add("on", words.t("billing-paid-on-ahead"));
            None
        }
        Ok(None) => {
            mistakes.add("on", words.t("billing-paid-on-missing"));
            None
        }
        Err(error) => {
            mistakes.add("on", error.say(words, &words.t("billing-the-day")));
            None
        }
    };
    let reference = line(&typed.reference);
    if reference.chars().count() > LINE {
        mistakes.add("reference", words.t("billing-line-too-long"));
    }
    match (amount, on) {
        (Some(amount), Some(on)) if mistakes.is_empty() => Ok(Payment { on, amount, reference }),
        _ => Err(mistakes),
    }
}

pub(crate) async fn credit(
    at: Edge,
    Path(number): Path<String>,
    Form(typed): Form<CreditTyped>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit(&at, &mut tx, &number).await?;
    let places: Vec<usize> = typed.places.iter().filter_map(|it| it.parse().ok()).collect();
    let mut mistakes = Mistakes::default();
    if places.is_empty() || places.len() != typed.places.len() {
        mistakes.add("places", at.words.t("billing-credit-places-missing"));
    }
    let why = line(&typed.why);
    match why.chars().count() {
        0 => mistakes.add("why", at.words.t("billing-credit-why-missing")),
        1..=LINE => {}
        _ => mistakes.add("why", at.words.t("billing-line-too-long")),
    }
    if !mistakes.is_empty() {
        let account = store::account(&mut tx, &permit).await?;
        let page = CreditPage::new(&at, (&permit, &account), &typed, &mistakes);
        return at.form_again(&at.words.t("billing-credit-title"), &page);
    }
    match commands::credit(&mut tx, &permit, &places, &why, at.who.person()).await {
        Ok(note) => {
            let letter = Desk::new(&mut tx).await?.credit(&permit, &note)?;
            tx.post(letter).await?;
            at.done_saying(tx, &url::invoice(permit.invoice.number), "billing-credit-done").await
        }
        Err(Failed::Store(error)) => Err(error.into()),
        Err(Failed::Rule(CreditError::Again)) => Err(WebError::Conflict("billing-credit-again".to_owned())),
        Err(Failed::Rule(_)) => Err(WebError::Conflict("billing-credit-places-missing".to_owned())),
    }
}

pub(crate) async fn write_off(
    at: Edge,
    Path(number): Path<String>,
    Form(typed): Form<WriteOffTyped>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit(&at, &mut tx, &number).await?;
    let too_long = typed.why.trim().chars().count() > REASON;
    let mistake = if too_long {
        "billing-write-off-why-too-long"
    } else {
        match commands::write_off(&mut tx, &permit, &typed.why, at.who.person()).await {
            Ok(()) => {
                return at.done_saying(tx, &url::invoice(permit.invoice.number), "billing-write-off-done").await;
            }
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(WriteOffError::NothingOwed)) => {
                return Err(WebError::Conflict("billing-nothing-owed".to_owned()));
            }
            Err(Failed::Rule(WriteOffError::NoReason)) => "billing-write-off-why-missing",
        }
    };
    let mut mistakes = Mistakes::default();
    mistakes.add("why", at.words.t(mistake));
    let account = store::account(&mut tx, &permit).await?;
    let page = WriteOffPage::new(&at, (&permit, &account), &typed, &mistakes);
    at.form_again(&at.words.t("billing-write-off-title"), &page)
}
