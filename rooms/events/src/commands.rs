//! What can be done with events and bookings; inside the caller's transaction.

mod own;

pub use own::{accept, arrive, cancel, decline};

use crate::booking::{ArriveError, Booking};
use crate::chores::{RemindOfEvent, SettleEvent};
use crate::details::Details;
use crate::event::{Change, ChangeError, Doors, Event};
use crate::plan::Plan;
use crate::policy::{BookEvent, MakeEvents, RunEvent};
use crate::roll::{Roll, Settled};
use crate::store;
use kernel::{EmailAddress, Id, Person, Prefix, Programme, Reference};
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx, outbox};
use std::time::Duration;

/// How often a reference is thrown anew before giving up.
const THROWS: usize = 20;
/// What the references of bookings begin with.
const PREFIX: &str = "BK";

/// Makes an event.
pub async fn make(
    tx: &mut Tx,
    permit: &Permit<MakeEvents>,
    plan: Plan,
    by: Option<Id<Person>>,
) -> Result<Event, StoreError> {
    let it = Event { id: tx.id(), programme: permit.0, plan, cancelled: None };
    store::insert_event(tx, &it, by).await?;
    tx.audit(Line::new("made the event", "event", it.id)).await?;
    remind_later(tx, &it).await?;
    Ok(it)
}

/// An event after a change, what those who booked are to be told, and who has a place now.
#[derive(Debug)]
pub struct Changed {
    /// Everybody who booked, and the event as it is now.
    pub roll: Roll,
    /// What is to be told.
    pub changes: Vec<Change>,
    /// Who moved up.
    pub settled: Settled,
}

/// Another plan for an event.
pub async fn change(
    tx: &mut Tx,
    permit: Permit<RunEvent>,
    plan: Plan,
    reason: &str,
    by: Id<Person>,
) -> Result<Changed, Failed<ChangeError>> {
    let before = permit.into_inner();
    let was = before.plan.clone();
    let mut roll = Roll::new(before.clone(), store::list_bookings(tx, before.id).await?);
    let (it, changes) = before.change(plan, reason, roll.held(), by, tx.now()).map_err(Failed::Rule)?;
    store::set_plan(tx, &it, &was).await?;
    for change in &changes {
        store::insert_change(tx, it.id, change).await?;
    }
    tx.audit(Line::new("changed the event", "event", it.id)).await?;
    if it.plan.starts_at != was.starts_at {
        remind_later(tx, &it).await?;
    }
    roll.event = it;
    let settled = settle(tx, &mut roll).await?;
    Ok(Changed { roll, changes, settled })
}

/// The event does not take place.
pub async fn call_off(
    tx: &mut Tx,
    permit: Permit<RunEvent>,
    reason: &str,
    by: Id<Person>,
) -> Result<Changed, Failed<ChangeError>> {
    let (it, change) = permit.into_inner().cancel(reason, by, tx.now()).map_err(Failed::Rule)?;
    store::set_cancelled(tx, it.id, by).await?;
    store::insert_change(tx, it.id, &change).await?;
    tx.audit(Line::new("cancelled the event", "event", it.id)).await?;
    let bookings = store::list_bookings(tx, it.id).await?;
    Ok(Changed { roll: Roll::new(it, bookings), changes: vec![change], settled: Settled::default() })
}

/// Why an event cannot be booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BookError {
    /// Bookings have closed.
    #[error("bookings for this event have closed")]
    Closed,
    /// It does not take place.
    #[error("this event is cancelled")]
    Cancelled,
}

/// How somebody who books is reached.
pub struct Booker<'a> {
    /// Who they are, when they are signed in.
    pub person: Option<Id<Person>>,
    /// The tongue of their letters.
    pub tongue: web::Tongue,
    /// Their own page, as letters write it.
    pub page: &'a (dyn Fn(Id<Booking>) -> String + Send + Sync),
}

/// What became of a press on "book".
#[derive(Debug)]
pub struct Booked {
    /// The booking of this address, new or not.
    pub booking: Booking,
    /// Whether it was there before.
    pub already: bool,
    /// Who moved up.
    pub settled: Settled,
}

/// Books an event: a place, or one in line. An address that has a living booking keeps that one.
pub async fn book(
    tx: &mut Tx,
    permit: &Permit<BookEvent>,
    details: &Details,
    booker: Booker<'_>,
) -> Result<Booked, Failed<BookError>> {
    match permit.doors(tx.now()) {
        Doors::Open(_) => {}
        Doors::Closed => return Err(Failed::Rule(BookError::Closed)),
        Doors::Cancelled => return Err(Failed::Rule(BookError::Cancelled)),
    }
    let mut roll = Roll::new((**permit).clone(), store::list_bookings(tx, permit.id).await?);
    let settled = settle(tx, &mut roll).await?;
    if let Some(known) = roll.living(&details.email.key()) {
        return Ok(Booked { booking: known.clone(), already: true, settled });
    }
    let id = tx.id();
    for _ in 0..THROWS {
        let booking = Booking {
            id,
            event: permit.id,
            reference: Reference::from_bytes(prefix(), tx.dice().bytes()),
            name: details.name.clone(),
            email: details.email.clone(),
            person: booker.person,
            tongue: booker.tongue.short().to_owned(),
            page: (booker.page)(id),
            made_at: tx.now(),
            standing: roll.standing_for_new(tx.now()),
            came: None,
        };
        if store::insert_booking(tx, &booking).await? {
            tx.audit(Line::new("booked the event", "booking", id)).await?;
            return Ok(Booked { booking, already: false, settled });
        }
    }
    Err(StoreError::inconsistent("booking", id, "no free reference was found").into())
}

fn prefix() -> Prefix {
    Prefix::parse(PREFIX).expect("two capital letters")
}

/// Notes that somebody came, late or by telephone.
pub async fn note(
    tx: &mut Tx,
    permit: &Permit<RunEvent>,
    before: Booking,
    by: Id<Person>,
) -> Result<Booking, Failed<ArriveError>> {
    let it = before.clone().note(permit, by, tx.now()).map_err(Failed::Rule)?;
    if it != before {
        store::update_booking(tx, &it, &before).await?;
        tx.audit(Line::new("noted that somebody came", "booking", it.id)).await?;
    }
    Ok(it)
}

/// Takes back what a coordinator noted.
pub async fn unnote(tx: &mut Tx, _permit: &Permit<RunEvent>, before: Booking) -> Result<Booking, StoreError> {
    let it = before.clone().unnote();
    if it != before {
        store::update_booking(tx, &it, &before).await?;
        tx.audit(Line::new("took back that somebody came", "booking", it.id)).await?;
    }
    Ok(it)
}

/// Ends offers nobody answered and offers idle places to whoever is next; whoever did anything that
/// frees a place does this in the same transaction.
pub(crate) async fn settle(tx: &mut Tx, roll: &mut Roll) -> Result<Settled, StoreError> {
    let before = roll.clone();
    let settled = roll.settle(tx.now());
    for it in settled.lapsed.iter().chain(&settled.offered) {
        let was = before.find(it.id).unwrap_or(it);
        store::update_booking(tx, it, was).await?;
    }
    for it in &settled.lapsed {
        tx.audit(Line::new("let the offer of a place lapse", "booking", it.id)).await?;
    }
    for it in &settled.offered {
        tx.audit(Line::new("offered a place", "booking", it.id)).await?;
        if let crate::booking::Standing::Offered { until } = it.standing {
            let (event, due) = (roll.event.id, until.plus(Duration::from_secs(1)));
            tx.enqueue_once_at(&SettleEvent { event }, &format!("{event} {due}"), due).await?;
        }
    }
    Ok(settled)
}

/// As [`settle`], for an event by its id; none when there is no such event.
pub(crate) async fn settle_later(tx: &mut Tx, id: Id<Event>) -> Result<Option<(Roll, Settled)>, StoreError> {
    let Some(event) = store::find_event(tx, id).await? else { return Ok(None) };
    let mut roll = Roll::new(event, store::list_bookings(tx, id).await?);
    let settled = settle(tx, &mut roll).await?;
    Ok(Some((roll, settled)))
}

async fn remind_later(tx: &mut Tx, it: &Event) -> Result<(), StoreError> {
    let (at, starts_at) = (it.reminder_at(), it.plan.starts_at);
    if tx.now() < at {
        tx.enqueue_at(&RemindOfEvent { event: it.id, starts_at }, at).await?;
    }
    Ok(())
}

/// Erases who somebody was in whatever they booked of a programme's events, and in the letters about it. Whoever
/// calls has asked the rule of their own.
pub async fn erase_guest(
    tx: &mut Tx,
    programme: Id<Programme>,
    email: &EmailAddress,
    left: &EmailAddress,
) -> Result<(), StoreError> {
    for id in store::list_booked(tx, programme, email).await? {
        outbox::erase_about(tx, "booking", &id.to_string()).await?;
        store::set_erased(tx, id, left).await?;
        tx.audit(Line::new("erased who booked", "booking", id)).await?;
    }
    Ok(())
}
