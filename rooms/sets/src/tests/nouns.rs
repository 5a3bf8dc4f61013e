//! Seats without a database: what an agreement is worth.

use crate::apart::{Apart, ApartError};
use crate::seat::{AnswerError, Consent, Seat};
use kernel::Timestamp;
use platform::testing::noon;
use std::time::Duration;

fn at(hours: u64) -> Timestamp {
    noon().plus(Duration::from_secs(3600 * hours))
}

fn id<T>(number: u8) -> kernel::Id<T> {
    format!("0190a000-0000-7000-8000-00000000000{number}").parse().expect("an id of the test")
}

#[test]
fn an_agreement_stands_until_somebody_joins() {
    let seat = Seat::take(id(1), id(2), String::new(), at(0));
    assert_eq!(seat.consent(at(0)), Consent::NotAsked);
    assert_eq!(seat.clone().agree(at(1)), Err(AnswerError::NotAsked));
    let asked = Seat { asked_at: Some(at(1)), ..seat };
    assert_eq!(asked.consent(at(0)), Consent::Asked(at(1)));
    let agreed = asked.agree(at(2)).expect("they were asked");
    assert_eq!(agreed.consent(at(2)), Consent::Agreed(at(2)));
    assert_eq!(agreed.consent(at(3)), Consent::Outdated);
    let again = Seat { asked_at: Some(at(4)), ..agreed };
    assert_eq!(again.consent(at(3)), Consent::Asked(at(4)));
    let told = Seat { told_at: Some(at(5)), ..again };
    assert_eq!(told.consent(at(6)), Consent::Agreed(at(5)), "settled, it is not asked about anew");
    assert_eq!(told.check_refusal(), Err(AnswerError::Settled));
}

#[test]
fn a_pair_is_of_two_and_the_same_whoever_is_named_first() {
    let pair = |a, b| Apart::keep(id(9), (id(a), id(b)), id(8), at(0));
    assert_eq!(pair(1, 1), Err(ApartError::Same));
    assert_eq!(pair(1, 2), pair(2, 1));
    assert!(pair(2, 1).is_ok_and(|it| it.concerns(id(1)) && !it.concerns(id(3))));
}
