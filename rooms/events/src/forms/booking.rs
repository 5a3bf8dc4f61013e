//! Booking an event, without an account or with one.

use crate::commands::{self, BookError, Booked, Booker};
use crate::details::Details;
use crate::letters::Desk;
use crate::pages::{BookingPage, BookingTyped as Typed, admit, signed_in};
use crate::policy::BookEvent;
use crate::roll::Roll;
use crate::{links, store, url};
use axum::extract::Path;
use axum::response::Response;
use platform::access::Permit;
use platform::{Failed, Tx};
use web::allowance::take_for_letter;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn book(at: Edge, Path(id): Path<String>, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<BookEvent>(&at, &mut tx, &id).await?;
    let known = signed_in(&at, &mut tx).await?;
    let checked = known.clone().map_or_else(|| check(&at, &typed), Ok);
    let details = match checked {
        Ok(details) => details,
        Err(mistakes) => {
            let roll = Roll::new((*permit).clone(), store::list_bookings(&mut tx, permit.id).await?);
            let page = BookingPage::new(&at, &roll, known.as_ref(), &typed, &mistakes);
            return at.form_again(&at.words.t("booking-title"), &page);
        }
    };
    take_for_letter(&at, &mut tx, ["booking-address", "booking-client"], &details.email).await?;
    let booked = book_one(&at, &mut tx, &permit, &details).await?;
    post_letters(&at, &mut tx, &permit, &booked).await?;
    // A stranger is not told whether the address was known: the letter says it to whoever reads it.
    if known.is_none() {
        return at.done(tx, &url::sent(permit.id)).await;
    }
    let own = url::mine(&links::key(&at.home.secret, booked.booking.id));
    match booked.already {
        true => at.done_saying(tx, &own, "booking-already").await,
        false => at.done(tx, &own).await,
    }
}

fn check(at: &Edge, typed: &Typed) -> Result<Details, Mistakes> {
    Details::check(&typed.name, &typed.email).map_err(|slips| {
        let mut mistakes = Mistakes::default();
        for slip in slips {
            mistakes.add(slip.field(), at.words.t(slip.key()));
        }
        mistakes
    })
}

async fn book_one(at: &Edge, tx: &mut Tx, permit: &Permit<BookEvent>, details: &Details) -> Result<Booked, WebError> {
    let page = |id| links::page_of(&at.home.secret, &at.host.base_url, id);
    let booker = Booker { person: at.who.person(), tongue: at.words.tongue(), page: &page };
    commands::book(tx, permit, details, booker).await.map_err(|failed| match failed {
        Failed::Store(error) => error.into(),
        Failed::Rule(BookError::Closed) => WebError::Conflict("event-closed".to_owned()),
        Failed::Rule(BookError::Cancelled) => WebError::Conflict("event-cancelled".to_owned()),
    })
}

async fn post_letters(at: &Edge, tx: &mut Tx, event: &crate::Event, booked: &Booked) -> Result<(), WebError> {
    let desk = Desk::new(tx, event).await?;
    desk.post_settled(tx, &booked.settled).await?;
    let known = at.who.person().is_some();
    match booked.already {
        true if known => {}
        true => drop(tx.post(desk.booked_already(&booked.booking)?).await?),
        false => drop(tx.post(desk.booked(&booked.booking)?).await?),
    }
    Ok(())
}
