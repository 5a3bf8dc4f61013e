//! What could be invoiced now: the places of a programme that no invoice asks for yet, put together by
//! employer and purchase order, each with what is missing. Pure.

use crate::charge::{Charge, Contact, Naming};
use crate::employer::Employer;
use kernel::{Id, Money};
use people::PurchaseOrder;
use programmes::application::endorsement::Order;
use programmes::place::Place;
use programmes::selection::offer::Offer;
use std::collections::BTreeSet;

/// What one employer owes for: the places of one future invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The places, in the order of first interest; at least one.
    pub places: Vec<Place>,
}

/// What an invoice still waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The order that the employer said it needs.
    PurchaseOrder,
    /// Whom it is sent to.
    Contact,
}

impl Missing {
    /// Its name in message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::PurchaseOrder => "order",
            Self::Contact => "contact",
        }
    }
}

/// Puts places together: one invoice an employer, or one an order where an employer gave several.
pub fn dues(places: Vec<Place>, invoiced: &BTreeSet<Id<Offer>>) -> Vec<Due> {
    let mut all: Vec<Due> = Vec::new();
    for place in places.into_iter().filter(|it| !invoiced.contains(&it.id)) {
        match all.iter_mut().find(|due| due.takes(&place)) {
            Some(due) => due.places.push(place),
            None => all.push(Due { places: vec![place] }),
        }
    }
    all.sort_by_cached_key(Due::key);
    all
}

fn order(place: &Place) -> Option<&Order> {
    place.commitment.as_ref().and_then(|it| it.order.as_ref())
}

fn number(place: &Place) -> Option<&str> {
    match order(place) {
        Some(Order::Number(number)) => Some(number),
        _ => None,
    }
}

impl Due {
    /// The place that stands for all of them in addresses.
    pub fn first(&self) -> &Place {
        self.places.first().expect("a due is made of a place")
    }
    fn takes(&self, place: &Place) -> bool {
        self.key() == place.employer() && self.number() == number(place)
    }
    /// What all spellings of the employer have in common.
    pub fn key(&self) -> String {
        self.first().employer()
    }
    /// The employer, as it was written.
    pub fn employer(&self) -> &str {
        &self.first().organisation
    }
    /// The order's number.
    pub fn number(&self) -> Option<&str> {
        number(self.first())
    }
    /// Why the employer says that no order is needed.
    pub fn no_order_because(&self) -> Option<&str> {
        self.places.iter().find_map(|it| match order(it) {
            Some(Order::NotNeeded(why)) => Some(why.as_str()),
            _ => None,
        })
    }
    /// Whom the employer's word names for invoices: the newest, where several were named.
    pub fn contact(&self) -> Option<Contact> {
        let named = self.places.iter().rev().find_map(|it| it.commitment.as_ref().and_then(|it| it.billing.as_ref()));
        named.map(|it| Contact { name: it.name.clone(), email: it.email.clone() })
    }
    /// Whether nothing may be asked for without an order: the employer's word names one, the employer
    /// is known to need one, or the programme wants one and the employer's word is silent.
    pub fn demands_order(&self, employer: PurchaseOrder, programme_wants: bool) -> bool {
        let said = |place: &Place| match order(place) {
            Some(Order::Number(_)) => true,
            Some(Order::NotNeeded(_)) => false,
            None => programme_wants,
        };
        employer == PurchaseOrder::Needed || self.places.iter().any(said)
    }
    /// What it waits for.
    pub fn missing(&self, employer: PurchaseOrder, programme_wants: bool) -> Vec<Missing> {
        let order = self.number().is_none() && self.demands_order(employer, programme_wants);
        let all = [(order, Missing::PurchaseOrder), (self.contact().is_none(), Missing::Contact)];
        all.into_iter().filter_map(|(it, what)| it.then_some(what)).collect()
    }
    /// What all of them cost before VAT; none where that is beyond counting.
    pub fn net(&self, price: Money) -> Option<Money> {
        price.times(i64::try_from(self.places.len()).ok()?)
    }

    /// The charges, as the employer wants its people printed.
    pub fn charges(&self, employer: Id<Employer>, price: Money, how: &Printed) -> Vec<Charge> {
        let charge = |place: &Place| Charge {
            place: place.id,
            employer,
            programme: place.programme,
            person: how.naming.of(&place.name),
            price,
            purchase_order: how.purchase_order.clone(),
            contact: how.contact.clone(),
        };
        self.places.iter().map(charge).collect()
    }
}

/// How an invoice is to be printed: what somebody chose for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// Names or initials.
    pub naming: Naming,
    /// The order it carries.
    pub purchase_order: Option<String>,
    /// Whom it goes to.
    pub contact: Contact,
    /// The employer's address, a line each.
    pub address: Vec<String>,
    /// The tongue of the invoice and its letters: `en`, `cy`.
    pub tongue: String,
}
