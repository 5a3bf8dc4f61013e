//! What a place costs in one programme, where that was decided apart from its blueprint: a run beside
//! another may cost something else, or be opened before anybody knows. Pure.

use crate::blueprint::{Blueprint, Payer, Price};
use kernel::Money;

/// What a place costs in one programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fee {
    /// What its blueprint says.
    #[default]
    AsBlueprint,
    /// It is to follow: until then nobody has a place.
    ToFollow,
    /// So much for each person.
    Set(Money),
}

/// Why a price cannot be set now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SetPriceError {
    /// People were told a price and relied on it.
    #[error("the price of this programme is set already")]
    Set,
}

impl Fee {
    /// The rules with this fee. A programme that is free by its blueprint stays free.
    pub fn apply(self, rules: Blueprint) -> Blueprint {
        let per_head = |price: Price| match self {
            Self::AsBlueprint => price.per_head,
            Self::ToFollow => None,
            Self::Set(amount) => Some(amount),
        };
        Blueprint { price: rules.price.map(|price| Price { per_head: per_head(price), ..price }), ..rules }
    }
    /// The price that was to follow is known.
    pub fn settle(self, amount: Money) -> Result<Self, SetPriceError> {
        match self {
            Self::ToFollow => Ok(Self::Set(amount)),
            Self::AsBlueprint | Self::Set(_) => Err(SetPriceError::Set),
        }
    }
}

/// Whether what a place costs is still to follow, for whoever is to pay.
pub fn is_to_follow(rules: &Blueprint) -> bool {
    rules.price.is_some_and(|price| price.per_head.is_none() && price.payer != Payer::Host)
}
