//! What a coordinator does about an employer's enquiry: answers it, makes it a programme, closes it.

use crate::commands::{self, TurnError};
use crate::enquiry::{self, EnquiryError, WORDS};
use crate::letters::enquiries as letters;
use crate::pages::enquiries::{EnquiryPage, Typed, one};
use crate::pages::rules;
use crate::policy::MakeProgrammes;
use crate::programme::Programme;
use crate::programme::fee::Fee;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::{Failed, Tx};
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

type Address = Path<(String, String)>;

pub(crate) async fn answer(
    at: Edge,
    Path((slug, id)): Address,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, it) = one(&at, &mut tx, &slug, &id).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let mut slips = Vec::new();
    let keys = ("answer", "enquiry-answer-missing", "enquiry-too-long");
    let Some(text) = enquiry::text(&typed.answer, WORDS, keys, &mut slips) else {
        return again(&at, tx, (&permit, &it), &typed, &slips).await;
    };
    match commands::answer_enquiry(&mut tx, &permit, it, by).await {
        Ok(it) => {
            tx.post(letters::answer(&at, &permit, &it, &text)?).await?;
            at.done_saying(tx, &url::enquiry(&permit.slug, it.id), "enquiry-answered-done").await
        }
        Err(Failed::Rule(error)) => Err(over(error)),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

pub(crate) async fn close(at: Edge, Path((slug, id)): Address, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, it) = one(&at, &mut tx, &slug, &id).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let mut slips = Vec::new();
    let Some(why) = enquiry::text(&typed.why, WORDS, ("why", "enquiry-why-missing", "enquiry-too-long"), &mut slips)
    else {
        return again(&at, tx, (&permit, &it), &typed, &slips).await;
    };
    match commands::close_enquiry(&mut tx, &permit, it, (why, by)).await {
        Ok(it) => at.done_saying(tx, &url::enquiry(&permit.slug, it.id), "enquiry-closed-done").await,
        Err(Failed::Rule(error)) => Err(over(error)),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

pub(crate) async fn make(at: Edge, Path((slug, id)): Address, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, it) = one(&at, &mut tx, &slug, &id).await?;
    let make = at.who.ask::<MakeProgrammes>(())?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let free = rules(&permit)?.price.is_none();
    let fee = match if free { Ok(Fee::AsBlueprint) } else { typed.fee() } {
        Ok(fee) => fee,
        Err(slip) => return again(&at, tx, (&permit, &it), &typed, &[slip]).await,
    };
    match commands::turn_enquiry(&mut tx, (&make, &permit), it.clone(), (&typed.title, fee), by).await {
        Ok(made) => at.done_saying(tx, &url::programme(&made.slug), "enquiry-made").await,
        Err(Failed::Rule(TurnError::Enquiry(error))) => Err(over(error)),
        Err(Failed::Rule(TurnError::Copy(error))) => {
            let slips: Vec<_> = error.slip().into_iter().collect();
            again(&at, tx, (&permit, &it), &typed, &slips).await
        }
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

async fn again(
    at: &Edge,
    mut tx: Tx,
    (programme, it): (&Programme, &enquiry::Enquiry),
    typed: &Typed,
    slips: &[enquiry::Slip],
) -> Result<Response, WebError> {
    let mut mistakes = Mistakes::default();
    slips.iter().for_each(|(field, key)| mistakes.add(*field, at.words.t(key)));
    let page = EnquiryPage::new(at, &mut tx, (programme, it), typed, &mistakes).await?;
    at.form_again(&it.asks.organisation, &page)
}

/// Somebody was faster.
fn over(error: EnquiryError) -> WebError {
    WebError::Conflict(match error {
        EnquiryError::Turned => "enquiry-is-turned".to_owned(),
        EnquiryError::Closed | EnquiryError::Confirmed | EnquiryError::Unconfirmed => "enquiry-is-closed".to_owned(),
    })
}
