//! One interest on its way: sent, confirmed, vouched for, lapsed, withdrawn.

use super::making::{DAY, HOUR, came, coordinator, day, details, draft, id, noon, published, reference};
use crate::{
    interest::{
        Channel, ConfirmError, EnterError, Entry, Interest, LapseError, RegisterError, Standing, VouchError,
        WithdrawError,
    },
    programme::Programme,
};
use kernel::Timestamp;

fn enter(programme: &Programme, channel: Channel, arrived_at: Timestamp) -> Result<Interest, EnterError> {
    let entry = Entry { channel, by: coordinator(), arrived_at };
    let now = noon("2027-01-06");
    Interest::enter(id(5), programme, reference(5), details("Gwenllian Rees"), entry, now)
}

#[test]
fn pressed_within_seven_days_it_counts_from_when_it_came() {
    let at = noon("2026-12-10");
    let it = came(5, at);
    assert_eq!(it.standing, Standing::Unconfirmed { until: at.plus(DAY * 7) });
    assert!(!it.stands() && it.is_waiting(at.plus(DAY * 7)));
    let it = it.confirm(at.plus(DAY * 7)).expect("just in time");
    assert!(it.stands());
    assert_eq!((it.counts_from, it.arrived_at), (at, at));
    assert_eq!(it.confirm(at.plus(DAY * 8)), Err(ConfirmError::Stands));
}

#[test]
fn pressed_after_it_lapsed_it_counts_from_the_press() {
    let at = noon("2026-12-10");
    let (early, late) = (at.plus(DAY * 7), at.plus(DAY * 7).plus(HOUR));
    let waiting = came(5, at);
    assert_eq!(waiting.clone().lapse(early), Err(LapseError::NotDue(early)));
    let lapsed = waiting.clone().lapse(late).expect("time is up");
    assert_eq!(lapsed.clone().lapse(late), Err(LapseError::NotWaiting));
    for it in [waiting, lapsed] {
        let it = it.confirm(late).expect("late is allowed");
        assert_eq!((it.counts_from, it.arrived_at), (late, at));
        let it = it.vouch(coordinator(), late).expect("a coordinator can put it right");
        assert_eq!(it.counts_from, at);
        assert_eq!(it.vouch(coordinator(), late), Err(VouchError::Stands));
    }
}

#[test]
fn withdrawn_or_merged_it_stays_so() {
    let at = noon("2026-12-10");
    let withdrawn = came(5, at).withdraw(at).expect("anyone may");
    assert_eq!(withdrawn.clone().confirm(at), Err(ConfirmError::Withdrawn));
    assert_eq!(withdrawn.clone().vouch(coordinator(), at), Err(VouchError::Withdrawn));
    assert_eq!(withdrawn.clone().lapse(at.plus(DAY * 9)), Err(LapseError::NotWaiting));
    assert_eq!(withdrawn.withdraw(at), Err(WithdrawError::AlreadyWithdrawn));
    let merged = Interest { standing: Standing::Merged { into: id(6), at }, ..came(5, at) };
    assert_eq!(merged.clone().confirm(at), Err(ConfirmError::Merged(id(6))));
    assert_eq!(merged.withdraw(at), Err(WithdrawError::Merged(id(6))));
}

#[test]
fn the_page_takes_interests_late_but_not_before_publishing_or_after_closing() {
    let (programme, rules) = published();
    let register = |programme: &Programme, now| {
        let details = details("Kwabena Osei");
        Interest::register(id(5), (programme, &rules), reference(5), details, now).err()
    };
    assert_eq!(register(&programme, noon("2027-01-20")), None);
    assert_eq!(register(&draft(), noon("2027-01-20")), Some(RegisterError::Unpublished));
    let closed = programme.close(coordinator(), noon("2027-01-20")).expect("it was public");
    assert_eq!(register(&closed, noon("2027-01-20")), Some(RegisterError::Closed));
}

#[test]
fn what_a_coordinator_enters_stands_from_when_it_came() {
    let (programme, _) = published();
    let it = enter(&programme, Channel::Telephone, noon("2026-11-20")).expect("before publishing is fine");
    assert_eq!((it.counts_from, it.recorded_at), (noon("2026-11-20"), noon("2027-01-06")));
    assert_eq!(it.standing, Standing::Vouched { at: noon("2027-01-06"), by: coordinator() });
    assert_eq!((it.channel, it.entered_by), (Channel::Telephone, Some(coordinator())));
}

#[test]
fn what_a_coordinator_enters_came_somehow_and_at_a_time_that_can_be() {
    let (programme, _) = published();
    let error = |channel, day| enter(&programme, channel, noon(day)).err();
    assert_eq!(error(Channel::Web, "2027-01-05"), Some(EnterError::HowMissing));
    assert_eq!(error(Channel::Email, "2027-01-07"), Some(EnterError::InTheFuture));
    assert_eq!(error(Channel::Email, "2026-09-01"), Some(EnterError::TooEarly));
    assert_eq!(error(Channel::Email, "2026-09-02"), None);
    let at = day("2027-01-05").starts_at();
    assert_eq!(enter(&draft(), Channel::Email, at).err(), Some(EnterError::Unpublished));
}

#[test]
fn channels_and_standings_have_names_that_read_back() {
    for channel in Channel::ALL {
        assert_eq!(Channel::of(channel.key()), Some(channel));
    }
    assert_eq!(Channel::of("pigeon"), None);
}
