//! However people book, cancel, answer and stay silent: never more places than there are, and none
//! idle while somebody waits.

use crate::booking::{Booking, Ending, Standing};
use crate::event::Event;
use crate::gate::Gate;
use crate::plan::{How, JoiningLink, Plan, PlanError, Typed};
use crate::roll::Roll;
use kernel::{Id, Prefix, Reference, Timestamp};
use proptest::prelude::*;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant of the test")
}

fn id<T: ?Sized>(number: u64) -> Id<T> {
    format!("0190a000-0000-7000-8000-{number:012x}").parse().expect("an id")
}

fn event(capacity: usize) -> Event {
    let starts_at = at("2027-02-09T10:00:00Z");
    let plan = Plan {
        title: "Information and registration session".to_owned(),
        about: None,
        starts_at,
        ends_at: starts_at.plus(Duration::from_secs(90 * 60)),
        how: How::Online { link: None },
        capacity,
        closing_hours: 0,
    };
    Event { id: id(1), programme: None, plan, cancelled: None }
}

fn booking(number: u64, made_at: Timestamp, standing: Standing) -> Booking {
    let four = u32::try_from(number).expect("few").to_be_bytes();
    Booking {
        id: id(number + 100),
        event: id(1),
        reference: Reference::from_bytes(Prefix::parse("BK").expect("a prefix"), four),
        name: format!("Person {number}"),
        email: format!("person{number}@people.example").parse().expect("an address"),
        person: None,
        tongue: "en".to_owned(),
        page: String::new(),
        made_at,
        standing,
        came: None,
    }
}

/// What somebody does, with how many hours go by before it.
#[derive(Debug, Clone)]
enum Step {
    Book,
    Cancel(usize),
    Accept(usize),
    Decline(usize),
    Silence,
    Capacity(usize),
}

fn steps() -> impl Strategy<Value = Vec<(Step, u64)>> {
    let step = prop_oneof![
        4 => Just(Step::Book),
        2 => (0usize..30).prop_map(Step::Cancel),
        2 => (0usize..30).prop_map(Step::Accept),
        1 => (0usize..30).prop_map(Step::Decline),
        1 => Just(Step::Silence),
        1 => (1usize..6).prop_map(Step::Capacity),
    ];
    proptest::collection::vec((step, 0u64..30), 1..60)
}

fn take(roll: &mut Roll, step: &Step, number: u64, now: Timestamp) {
    let one = |roll: &Roll, which: usize| roll.bookings().get(which % roll.bookings().len().max(1)).cloned();
    match step {
        Step::Book => {
            let standing = roll.standing_for_new(now);
            roll.put(booking(number, now, standing));
        }
        Step::Cancel(which) => {
            if let Some(Ok(it)) = one(roll, *which).map(|it| it.cancel(now)) {
                roll.put(it);
            }
        }
        Step::Accept(which) => {
            if let Some(Ok(it)) = one(roll, *which).map(|it| it.accept(now)) {
                roll.put(it);
            }
        }
        Step::Decline(which) => {
            if let Some(Ok(it)) = one(roll, *which).map(|it| it.decline(now)) {
                roll.put(it);
            }
        }
        Step::Silence => {}
        Step::Capacity(capacity) => {
            let plan = Plan { capacity: *capacity, ..roll.event.plan.clone() };
            if let Ok((it, _)) = roll.event.clone().change(plan, "", roll.held(), id(9), now) {
                roll.event = it;
            }
        }
    }
}

proptest! {
    #[test]
    fn no_place_is_given_twice_and_none_is_idle_while_somebody_waits(steps in steps(), capacity in 1usize..4) {
        let mut now = at("2027-01-20T09:00:00Z");
        let mut roll = Roll::new(event(capacity), Vec::new());
        for (number, (step, hours)) in (0u64..).zip(&steps) {
            now = now.plus(HOUR * u32::try_from(*hours).expect("few"));
            roll.settle(now);
            let order: Vec<_> = roll.bookings().iter().filter(|it| it.waits()).map(|it| it.id).collect();
            take(&mut roll, step, number, now);
            let settled = roll.settle(now);
            prop_assert!(roll.held() <= roll.event.plan.capacity);
            let begun = roll.event.plan.starts_at <= now;
            prop_assert!(begun || roll.waiting() == 0 || roll.held() == roll.event.plan.capacity);
            // Whoever is offered a place was before everybody who still waits.
            let still: Vec<_> = order.iter().filter(|it| roll.find(**it).is_some_and(Booking::waits)).collect();
            let offered = settled.offered.iter().filter_map(|it| order.iter().position(|other| *other == it.id)).max();
            let first = still.first().and_then(|it| order.iter().position(|other| other == *it));
            prop_assert!(offered.is_none() || first.is_none() || offered < first);
            for it in &settled.offered {
                let until = match it.standing { Standing::Offered { until } => until, _ => now };
                prop_assert!(now < until && until <= now.plus(HOUR * 48) && until <= roll.event.plan.starts_at);
            }
        }
    }
}

#[test]
fn an_offer_stands_for_two_days_and_for_less_near_the_event() {
    let it = event(1);
    let until = |now: &str| it.offer_until(at(now));
    assert_eq!(until("2027-01-20T10:00:00Z"), Some(at("2027-01-22T10:00:00Z")));
    assert_eq!(until("2027-02-08T10:00:00Z"), Some(at("2027-02-08T22:00:00Z")));
    assert_eq!(until("2027-02-09T08:30:00Z"), Some(at("2027-02-09T09:30:00Z")));
    assert_eq!(until("2027-02-09T09:30:00Z"), Some(at("2027-02-09T10:00:00Z")));
    assert_eq!(until("2027-02-09T10:00:00Z"), None);
}

#[test]
fn an_offer_that_nobody_answers_goes_to_the_next() {
    let now = at("2027-01-20T10:00:00Z");
    let mut roll =
        Roll::new(event(1), vec![booking(1, now, Standing::Waiting), booking(2, now.plus(HOUR), Standing::Waiting)]);
    assert_eq!(roll.settle(now).offered.len(), 1);
    let until = now.plus(HOUR * 48);
    assert_eq!(roll.bookings()[0].standing, Standing::Offered { until });
    assert_eq!(roll.settle(until), crate::roll::Settled::default());
    let late = until.plus(HOUR);
    let settled = roll.settle(late);
    assert_eq!((settled.lapsed.len(), settled.offered.len()), (1, 1));
    assert_eq!(roll.bookings()[0].standing, Standing::Ended { at: late, why: Ending::Lapsed });
    assert_eq!(roll.bookings()[1].standing, Standing::Offered { until: late.plus(HOUR * 48) });
}

#[test]
fn the_gate_opens_a_quarter_of_an_hour_before_and_closes_at_the_end() {
    let it = event(1);
    let gate = |now: &str| Gate::of(&it, at(now));
    assert_eq!(gate("2027-02-09T09:44:59Z"), Gate::Opens(at("2027-02-09T09:45:00Z")));
    assert_eq!(gate("2027-02-09T09:45:00Z"), Gate::Open);
    assert_eq!(gate("2027-02-09T11:29:59Z"), Gate::Open);
    assert_eq!(gate("2027-02-09T11:30:00Z"), Gate::Over);
}

#[test]
fn people_are_reminded_the_day_before_by_the_clock_also_when_clocks_change() {
    let mut it = event(1);
    // 29 March 2027 at 10am in summer time; the day before clocks went forward at 1am.
    it.plan.starts_at = at("2027-03-29T09:00:00Z");
    assert_eq!(it.reminder_at(), at("2027-03-28T09:00:00Z"));
    it.plan.starts_at = at("2027-03-28T09:00:00Z");
    assert_eq!(it.reminder_at(), at("2027-03-27T10:00:00Z"));
}

#[test]
fn a_plan_is_checked_field_by_field() {
    let now = at("2027-01-20T10:00:00Z");
    let times = Some((at("2027-01-19T10:00:00Z"), at("2027-01-19T09:00:00Z")));
    let typed = Typed { how: "online", link: "http://call.example", capacity: "0", closing: "3", ..Typed::default() };
    let slips = Plan::check(typed, times, None, now).expect_err("nothing is right");
    let expected = [
        PlanError::TitleMissing,
        PlanError::Past,
        PlanError::EndsFirst,
        PlanError::LinkShape,
        PlanError::Capacity,
        PlanError::Closing,
    ];
    assert_eq!(slips, expected);
}

#[test]
fn the_address_of_the_call_shows_itself_to_nobody() {
    let link = JoiningLink::parse("https://call.example/secret-room").expect("an address");
    assert_eq!(format!("{link:?}"), "JoiningLink");
    for typed in ["http://call.example", "javascript:alert(1)", "call.example", "https://me@call.example", ""] {
        assert_eq!(JoiningLink::parse(typed), Err(PlanError::LinkShape), "{typed}");
    }
}
