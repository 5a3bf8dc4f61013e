//! What can be done with invoices; inside the caller's transaction.

use crate::account::{Payment, PaymentError, Received, WriteOffError};
use crate::chores::RemindOfInvoice;
use crate::credit::{CreditError, CreditNote};
use crate::due::{Due, Printed};
use crate::invoice::{Draft, DraftError, Invoice, IssueError, Terms};
use crate::issued::Issued;
use crate::issuer::{Details, Issuer};
use crate::number::Kind;
use crate::policy::{InvoicePlaces, KeepInvoice, SetIssuer};
use crate::reminder::{Reminder, ToRemind, reminder_due};
use crate::store;
use crate::vat::{Vat, VatError};
use kernel::{Id, Person};
use people::PurchaseOrder;
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};
use programmes::Blueprint;
use programmes::selection::offer::Offer;
use std::collections::BTreeSet;
use std::time::Duration;

/// Why no invoice was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvoiceError {
    /// Employers pay nothing for this programme.
    #[error("Nobody is invoiced for this programme.")]
    NotInvoiced,
    /// What a place costs is not known yet.
    #[error("The price of this programme is still to follow.")]
    PriceToFollow,
    /// Two places say different things about VAT.
    #[error("{0}")]
    Vat(#[from] VatError),
    /// The places make no invoice.
    #[error("{0}")]
    Draft(#[from] DraftError),
    /// Something is missing.
    #[error("{0}")]
    Issue(#[from] IssueError),
}

/// An invoice that somebody wants to issue.
pub struct Wish<'a> {
    /// The places it asks for.
    pub due: &'a Due,
    /// The programme's rules: price, VAT, whether an order is wanted.
    pub rules: &'a Blueprint,
    /// Who asks.
    pub issuer: &'a Issuer,
    /// How it is printed.
    pub printed: Printed,
    /// The sentence of a VAT reason, in the invoice's tongue.
    pub say: &'a (dyn Fn(&str) -> String + Send + Sync),
    /// The employer's page, as letters write it.
    pub page: &'a (dyn Fn(Id<Invoice>) -> String + Send + Sync),
}

/// Writes down what the host prints at the head of its invoices from now on.
pub async fn set_issuer(
    tx: &mut Tx,
    _permit: &Permit<SetIssuer>,
    details: Details,
    by: Option<Id<Person>>,
) -> Result<Issuer, StoreError> {
    let it = Issuer { id: tx.id(), details };
    store::insert_issuer(tx, &it, by).await?;
    tx.audit(Line::new("changed the issuer of invoices", "issuer", it.id)).await?;
    Ok(it)
}

/// Whether an employer is known to pay only against an order; `needing` is who is, by the key of the name.
pub fn order_wish(needing: &BTreeSet<String>, employer: &str) -> PurchaseOrder {
    if needing.contains(&people::name_key(employer)) { PurchaseOrder::Needed } else { PurchaseOrder::Unknown }
}

/// Issues one invoice, with the next number, and plans its reminders.
pub async fn issue(
    tx: &mut Tx,
    permit: &Permit<InvoicePlaces>,
    wish: Wish<'_>,
    by: Option<Id<Person>>,
) -> Result<Issued, Failed<InvoiceError>> {
    let (due, printed) = (wish.due, wish.printed);
    let invoiced = programmes::application::endorsement::is_invoiced(wish.rules);
    let price = wish.rules.price.filter(|_| invoiced).ok_or(Failed::Rule(InvoiceError::NotInvoiced))?;
    let each = price.per_head.ok_or(Failed::Rule(InvoiceError::PriceToFollow))?;
    let details = &wish.issuer.details;
    let vat = Vat::of(&details.registration, price.vat.into(), &|key| (wish.say)(key));
    let vat = vat.map_err(|error| Failed::Rule(error.into()))?;
    let known = order_wish(&people::who_needs_an_order(tx).await?, due.employer());
    let demands_purchase_order = due.demands_order(known, price.purchase_order_required);
    let terms = Terms { days: details.days, demands_purchase_order, vat };
    let employer = store::find_or_enter_employer(tx, &due.key(), due.employer()).await?;
    let draft = Draft::of(&due.charges(employer.id, each, &printed), terms);
    let draft = draft.map_err(|error| Failed::Rule(error.into()))?;
    draft.may_be_issued().map_err(|error| Failed::Rule(error.into()))?;
    let (id, today) = (tx.id(), tx.now().day());
    let number = store::take_number(tx, Kind::Invoice, today.civil().year()).await?;
    let invoice = draft.issue(number, today).map_err(|error| Failed::Rule(error.into()))?;
    let issued = Issued {
        id,
        invoice,
        issuer: wish.issuer.clone(),
        employer_name: due.employer().to_owned(),
        address: printed.address,
        programme_title: permit.title.clone(),
        tongue: printed.tongue,
        page: (wish.page)(id),
        at: tx.now(),
        by,
    };
    store::insert_invoice(tx, &issued).await?;
    tx.audit(Line::new("issued the invoice", "invoice", id).with(number.to_string())).await?;
    remind_later(tx, &issued).await?;
    Ok(issued)
}

/// At nine on each day on which an invoice is spoken of again.
async fn remind_later(tx: &mut Tx, it: &Issued) -> Result<(), StoreError> {
    for which in Reminder::ALL {
        let day = it.invoice.due_on.plus_days(which.days());
        tx.enqueue_at(&RemindOfInvoice { invoice: it.id }, day.starts_at().plus(Duration::from_secs(9 * 3600))).await?;
    }
    Ok(())
}

/// Writes down what came in; the answer says what of it was too much.
pub async fn receive(
    tx: &mut Tx,
    permit: &Permit<KeepInvoice>,
    payment: Payment,
    by: Option<Id<Person>>,
) -> Result<Received, Failed<PaymentError>> {
    let mut account = store::account(tx, permit).await?;
    let received = account.receive(payment.clone()).map_err(Failed::Rule)?;
    store::insert_payment(tx, permit.id, &payment, by).await?;
    let line = Line::new("recorded a payment", "invoice", permit.id);
    tx.audit(line.with(format!("{}, {}", payment.on, payment.amount))).await?;
    Ok(received)
}

/// Takes lines of an invoice back.
pub async fn credit(
    tx: &mut Tx,
    permit: &Permit<KeepInvoice>,
    places: &[usize],
    why: &str,
    by: Option<Id<Person>>,
) -> Result<CreditNote, Failed<CreditError>> {
    let account = store::account(tx, permit).await?;
    let today = tx.now().day();
    let number = store::take_number(tx, Kind::CreditNote, today.civil().year()).await?;
    let note = CreditNote::issue(number, &permit.invoice, account.credits(), places, today, why);
    let note = note.map_err(Failed::Rule)?;
    store::insert_credit(tx, permit.id, &note, by).await?;
    tx.audit(Line::new("credited the invoice", "invoice", permit.id).with(number.to_string())).await?;
    Ok(note)
}

/// Waits no longer for the rest.
pub async fn write_off(
    tx: &mut Tx,
    permit: &Permit<KeepInvoice>,
    why: &str,
    by: Option<Id<Person>>,
) -> Result<(), Failed<WriteOffError>> {
    let mut account = store::account(tx, permit).await?;
    let made = account.write_off(tx.now().day(), why).map_err(Failed::Rule)?;
    store::insert_write_off(tx, permit.id, made, by).await?;
    let line = Line::new("wrote off the rest of the invoice", "invoice", permit.id);
    tx.audit(line.with(made.amount.to_string())).await?;
    Ok(())
}

/// Notes that the employer is reminded today; none where nothing is owed or it was said already.
pub(crate) async fn remind(tx: &mut Tx, id: Id<Invoice>) -> Result<Option<ToRemind>, StoreError> {
    let Some(issued) = store::find_invoice(tx, id).await? else { return Ok(None) };
    let account = store::account(tx, &issued).await?;
    let sent: Vec<Reminder> = store::list_reminders(tx, id).await?.into_iter().map(|it| it.0).collect();
    let Some(which) = reminder_due(&account, &sent, tx.now().day()) else { return Ok(None) };
    store::insert_reminder(tx, id, which).await?;
    tx.audit(Line::new("reminded the employer", "invoice", id).with(format!("after {} days", which.days()))).await?;
    Ok(Some(ToRemind { issued, account, which }))
}

/// Notes that an invoiced place was given up, so that somebody decides whether it is credited.
pub(crate) async fn note_withdrawal(tx: &mut Tx, place: Id<Offer>) -> Result<(), StoreError> {
    let Some((invoice, position)) = store::living_line(tx, place).await? else { return Ok(()) };
    let known = store::list_withdrawals(tx, invoice).await?;
    if known.iter().any(|(at, _)| i64::try_from(*at) == Ok(position)) {
        return Ok(());
    }
    store::note_withdrawal(tx, invoice, position).await?;
    tx.audit(Line::new("noted that an invoiced place was given up", "invoice", invoice)).await
}
