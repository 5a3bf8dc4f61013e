//! Programmes and interests for tests, and the arbitrary ones of properties.

use crate::{
    blueprint::{Blueprint, shipped},
    details::{Details, Typed},
    interest::{Channel, Interest, Standing},
    programme::Programme,
    reference::{Reference, prefix_of},
    slug::Slug,
};
use kernel::{Date, Id, Person, Timestamp};
use proptest::prelude::*;
use std::{sync::LazyLock, time::Duration};

pub(super) const HOUR: Duration = Duration::from_secs(3600);
pub(super) const DAY: Duration = Duration::from_secs(24 * 3600);

pub(super) fn id<T>(number: u64) -> Id<T> {
    let text = format!("01900000-0000-7000-8000-{number:012x}");
    text.parse().expect("an id of the test")
}
pub(super) fn day(text: &str) -> Date {
    text.parse().expect("a date of the test")
}
/// Noon of a day in London's winter.
pub(super) fn noon(text: &str) -> Timestamp {
    day(text).starts_at().plus(HOUR * 12)
}
pub(super) fn coordinator() -> Id<Person> {
    id(900)
}

pub(super) fn draft() -> Programme {
    let slug = Slug::parse("learning-set-2027").expect("a slug of the test");
    Programme::draft(id(1), id(2), slug, " Learning  set 2027 ", shipped()[0]).expect("it has a title")
}
/// Published on 1 December 2026, with the deadline on 8 January 2027.
pub(super) fn published() -> (Programme, Blueprint) {
    static MADE: LazyLock<(Programme, Blueprint)> = LazyLock::new(|| {
        let deadline = Some(day("2027-01-08"));
        let it = draft().publish(deadline, coordinator(), noon("2026-12-01"));
        let it = it.expect("the shipped blueprint is right");
        let rules = it.rules().expect("the shipped blueprint is right");
        (it, rules)
    });
    MADE.clone()
}

pub(super) fn details(name: &str) -> Details {
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    Details::check(Typed {
        name,
        email: &format!("{first}@alder-homes.example"),
        organisation: "Alder Homes",
        ..Typed::default()
    })
    .expect("details of the test")
}
pub(super) fn reference(number: u64) -> Reference {
    let bytes = u32::try_from(number).unwrap_or(0).to_be_bytes();
    Reference::from_bytes(prefix_of("Hearth diversity network"), bytes)
}
/// An interest that came by the web at an instant and waits for its button.
pub(super) fn came(number: u64, at: Timestamp) -> Interest {
    let (programme, rules) = published();
    let (reference, details) = (reference(number), details(&format!("P{number} Test")));
    Interest::register(id(number), (&programme, &rules), reference, details, at).expect("the doors are open")
}

/// The instant up to which [`arbitrary`] interests come, and at which they are judged.
pub(super) fn judged_at() -> Timestamp {
    noon("2027-01-20")
}

prop_compose! {
    /// Up to twelve interests of one programme with any standing, many at the same instants.
    pub(super) fn arbitrary()(all in prop::collection::vec((0u32..600, 0u32..3, 0u8..7), 0..12)) -> Vec<Interest> {
        let made = all.into_iter().enumerate().map(|(at, (hour, entered_later, standing))| {
            let number = u64::try_from(at).unwrap_or(0) + 10;
            let arrived_at = noon("2026-12-20").plus(HOUR * hour);
            let now = arrived_at.plus(DAY * entered_later);
            let fresh = Interest { recorded_at: now, ..came(number, arrived_at) };
            give(fresh, standing, number)
        });
        made.collect()
    }
}

fn give(it: Interest, standing: u8, number: u64) -> Interest {
    let soon = it.recorded_at.plus(HOUR);
    let late = it.arrived_at.plus(DAY * 7).plus(HOUR);
    let good = "a step that is allowed";
    match standing {
        3 | 4 if late.plus(HOUR) > judged_at() => it,
        0 | 1 => it.confirm(soon).expect(good),
        2 => it.vouch(coordinator(), soon).expect(good),
        3 => it.lapse(late).expect(good),
        4 => it.lapse(late).expect(good).confirm(late.plus(HOUR)).expect(good),
        5 if number.is_multiple_of(2) => it.withdraw(soon).expect(good),
        5 => {
            let standing = Standing::Merged { into: id(9), at: soon };
            Interest { standing, channel: Channel::Email, ..it }
        }
        _ => it,
    }
}
