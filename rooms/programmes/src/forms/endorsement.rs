//! The manager's answer: the employer's word, or a no with its reason.

use crate::application::endorsement::{self, AnswerError, Commitment, Endorsement};
use crate::commands;
use crate::interest::Interest;
use crate::letters::Desk;
use crate::pages::endorsement::{EndorsementPage, Typed, open, why_anew};
use crate::pages::rules;
use crate::programme::Programme;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::{Failed, Tx};
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn endorse(
    at: Edge,
    Path((slug, link)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = open(&at, &mut tx, &slug, &link).await?;
    let rules = rules(&programme)?;
    if let Err(error) = permit.endorsement.check_open() {
        return again(&at, tx, &programme, &link, error).await;
    }
    still_applies(&permit.interest)?;
    let fields = endorsement::Typed {
        agrees: &typed.agrees,
        order: &typed.order,
        order_number: &typed.order_number,
        order_reason: &typed.order_reason,
        billing_name: &typed.billing_name,
        billing_email: &typed.billing_email,
    };
    let commitment = match Commitment::check(&rules, fields) {
        Ok(commitment) => commitment,
        Err(slips) => {
            let mut mistakes = Mistakes::default();
            slips.into_iter().for_each(|(field, key)| mistakes.add(field, at.words.t(key)));
            let why = why_anew(&at, &mut tx, (&programme, &rules), &permit).await?;
            let page = EndorsementPage::new(&at, (&programme, &rules), &permit, &link, why, (&typed, &mistakes));
            return at.form_again(&title(&at, &permit.interest), &page);
        }
    };
    let interest = permit.interest.clone();
    match commands::endorse(&mut tx, permit, commitment).await {
        Ok(it) => tell(&at, tx, &programme, (&it, &interest), &link, "endorsement-given").await,
        Err(Failed::Rule(error)) => again(&at, tx, &programme, &link, error).await,
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

pub(crate) async fn decline(
    at: Edge,
    Path((slug, link)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = open(&at, &mut tx, &slug, &link).await?;
    if let Err(error) = permit.endorsement.check_open() {
        return again(&at, tx, &programme, &link, error).await;
    }
    still_applies(&permit.interest)?;
    let reason = match endorsement::reason(&typed.reason) {
        Ok(reason) => reason,
        Err((field, key)) => {
            let mut mistakes = Mistakes::default();
            mistakes.add(field, at.words.t(key));
            let rules = rules(&programme)?;
            let why = why_anew(&at, &mut tx, (&programme, &rules), &permit).await?;
            let page = EndorsementPage::new(&at, (&programme, &rules), &permit, &link, why, (&typed, &mistakes));
            return at.form_again(&title(&at, &permit.interest), &page);
        }
    };
    let interest = permit.interest.clone();
    match commands::decline(&mut tx, permit, reason).await {
        Ok(it) => tell(&at, tx, &programme, (&it, &interest), &link, "endorsement-declined-done").await,
        Err(Failed::Rule(error)) => again(&at, tx, &programme, &link, error).await,
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

fn title(at: &Edge, of: &Interest) -> String {
    at.words.t1("endorsement-title", "name", of.name.as_str())
}

/// Nobody gives their word for a person who has withdrawn.
fn still_applies(of: &Interest) -> Result<(), WebError> {
    if of.stands() { Ok(()) } else { Err(WebError::Conflict("endorsement-nobody-applies".to_owned())) }
}

/// Answered before: the page says what was said; somebody else asked in the meantime is a conflict.
async fn again(at: &Edge, tx: Tx, programme: &Programme, link: &str, error: AnswerError) -> Result<Response, WebError> {
    match error {
        AnswerError::Endorsed(_) | AnswerError::Declined(_) => {
            at.done(tx, &url::endorsement(&programme.slug, link)).await
        }
        AnswerError::Replaced => Err(WebError::Conflict("endorsement-somebody-else".to_owned())),
    }
}

async fn tell(
    at: &Edge,
    mut tx: Tx,
    programme: &Programme,
    (it, of): (&Endorsement, &Interest),
    link: &str,
    message: &'static str,
) -> Result<Response, WebError> {
    let rules = rules(programme)?;
    let desk = Desk::new(at, &mut tx, (programme, &rules)).await?;
    tx.post(desk.manager_answered(it, of)?).await?;
    at.done_saying(tx, &url::endorsement(&programme.slug, link), message).await
}
