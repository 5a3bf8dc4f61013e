//! The briefs' two patterns day by day, and what holds for every rule.

use super::*;
use jiff::civil::{Weekday, date, time};
use proptest::prelude::*;

fn fixed_pattern() -> Rule {
    let meetings = Stretch {
        kind: Kind::Meeting,
        count: 5,
        rhythm: Rhythm::Every(Every::Weeks(5)),
        minutes: 210,
        white_space_minutes: 30,
        after: Some(Every::Weeks(2)),
        from: Anchor::Previous,
    };
    Rule {
        stretches: vec![
            Stretch::one(Kind::Introduction, 120, Every::Weeks(1)),
            meetings,
            Stretch::one(Kind::Evaluation, 120, Every::Weeks(2)),
            Stretch::one(Kind::FollowUp, 120, Every::Months(5)),
        ],
    }
}

fn monthly(rhythm: Rhythm) -> Rule {
    let meetings = Stretch { rhythm, ..Stretch::one(Kind::Meeting, 210, Every::Weeks(1)) };
    Rule { stretches: vec![Stretch { count: 10, after: None, ..meetings }] }
}

fn tuesdays() -> Start {
    Start { week_of: date(2027, 1, 13), weekday: Weekday::Tuesday, time: time(10, 0, 0, 0) }
}

fn london() -> TimeZone {
    TimeZone::get("Europe/London").expect("the zone is bundled")
}

fn days(it: &Schedule) -> Vec<String> {
    it.occasions().iter().map(|it| it.date().to_string()).collect()
}

#[test]
fn two_sets_on_a_fixed_programme_meet_in_the_same_weeks() {
    let sets = parallel(&fixed_pattern(), tuesdays(), &[Weekday::Tuesday, Weekday::Thursday]);
    let sets = sets.expect("the rule is sound");
    let tuesday = [
        "2027-01-12",
        "2027-01-26",
        "2027-03-02",
        "2027-04-06",
        "2027-05-11",
        "2027-06-15",
        "2027-06-29",
        "2027-11-30",
    ];
    let thursday = [
        "2027-01-14",
        "2027-01-28",
        "2027-03-04",
        "2027-04-08",
        "2027-05-13",
        "2027-06-17",
        "2027-07-01",
        "2027-12-02",
    ];
    assert_eq!(days(&sets[0]), tuesday);
    assert_eq!(days(&sets[1]), thursday);
}

#[test]
fn a_follow_up_may_count_from_the_last_meeting() {
    let mut rule = fixed_pattern();
    rule.stretches[3].from = Anchor::LastOf(Kind::Meeting);
    let it = schedule(&rule, tuesdays()).expect("the rule is sound");
    assert_eq!(it.occasions()[7].date(), date(2027, 11, 16));
}

#[test]
fn ten_oclock_stays_ten_oclock_across_the_clock_change() {
    let it = schedule(&fixed_pattern(), tuesdays()).expect("the rule is sound");
    let at = |place: usize| it.occasions()[place].begins_at(&london()).to_string();
    assert_eq!(at(2), "2027-03-02T10:00:00.000000Z");
    assert_eq!(at(3), "2027-04-06T09:00:00.000000Z");
    assert_eq!(it.occasions()[3].ends_at(&london()).to_string(), "2027-04-06T12:30:00.000000Z");
    assert_eq!(it.occasions()[3].closes_at(&london()).to_string(), "2027-04-06T13:00:00.000000Z");
}

#[test]
fn a_time_the_clocks_leap_over_is_an_hour_later_and_one_that_comes_twice_is_the_first() {
    let on = |day: Date| {
        let start = Start { week_of: day, weekday: Weekday::Sunday, time: time(1, 30, 0, 0) };
        let it = schedule(&monthly(Rhythm::Every(Every::Weeks(4))), start).expect("the rule is sound");
        it.occasions()[0].begins_at(&london()).to_string()
    };
    assert_eq!(on(date(2027, 3, 28)), "2027-03-28T01:30:00.000000Z");
    assert_eq!(on(date(2027, 10, 31)), "2027-10-31T00:30:00.000000Z");
}

#[test]
fn monthly_half_days_fall_on_the_second_tuesday() {
    let it = schedule(&monthly(Rhythm::Monthly(Nth::Second)), tuesdays()).expect("the rule is sound");
    assert_eq!(days(&it)[..4], ["2027-01-12", "2027-02-09", "2027-03-09", "2027-04-13"]);
}

#[test]
fn the_last_tuesday_and_the_same_weekday_about_each_month_are_four_or_five_weeks_apart() {
    let start = Start { week_of: date(2027, 1, 26), ..tuesdays() };
    let last = schedule(&monthly(Rhythm::Monthly(Nth::Last)), start).expect("the rule is sound");
    assert_eq!(days(&last)[..4], ["2027-01-26", "2027-02-23", "2027-03-30", "2027-04-27"]);
    let about = schedule(&monthly(Rhythm::AboutMonthly), start).expect("the rule is sound");
    assert_eq!(days(&about)[..4], ["2027-01-26", "2027-02-23", "2027-03-23", "2027-04-27"]);
}

#[test]
fn what_was_chosen_stays_beside_what_the_rule_gave() {
    let mut it = schedule(&fixed_pattern(), tuesdays()).expect("the rule is sound");
    let before = it.clone();
    let choice = Choice { date: date(2027, 3, 3), time: time(14, 0, 0, 0), reason: "Room closed".to_owned() };
    assert_eq!(it.choose(2, Choice { reason: " ".to_owned(), ..choice.clone() }), Err(ChoiceError::NoReason));
    assert_eq!(it.choose(8, choice.clone()), Err(ChoiceError::NoSuchOccasion(8)));
    let far = Choice { date: date(1, 1, 1), ..choice.clone() };
    assert_eq!(it.choose(2, far), Err(ChoiceError::OutOfRange));
    assert_eq!(it.choose(2, choice.clone()), Ok(()));
    let moved = &it.occasions()[2];
    assert_eq!((moved.derived, moved.date()), (date(2027, 3, 2), date(2027, 3, 3)));
    assert_eq!(moved.begins_at(&london()).to_string(), "2027-03-03T14:00:00.000000Z");
    assert!(moved.is_moved() && it.occasions()[3] == before.occasions()[3]);
    assert_eq!(it.restore(2), Ok(()));
    assert_eq!(it, before);
}

#[test]
fn a_rule_that_cannot_be_followed_says_why() {
    let one = Stretch::one(Kind::Meeting, 210, Every::Weeks(5));
    let of = |it: Stretch| schedule(&Rule { stretches: vec![it] }, tuesdays()).err();
    assert_eq!(schedule(&Rule { stretches: vec![] }, tuesdays()), Err(ScheduleError::Empty));
    assert_eq!(of(Stretch { count: 0, ..one }), Some(ScheduleError::Count));
    assert_eq!(of(Stretch { minutes: 0, ..one }), Some(ScheduleError::Minutes));
    assert_eq!(of(Stretch { after: Some(Every::Days(0)), ..one }), Some(ScheduleError::Standing));
    let long = Stretch { count: 400, rhythm: Rhythm::Every(Every::Months(60)), ..one };
    assert_eq!(of(long), Some(ScheduleError::OutOfRange));
}

proptest! {
    #[test]
    fn sets_beside_each_other_share_their_weeks_and_keep_their_weekday(
        after in 0i32..12_000, weeks in 1u16..12, count in 1u16..12, months in 1u16..9,
        first in 1i8..=7, second in 1i8..=7,
    ) {
        let mut rule = fixed_pattern();
        rule.stretches[1].rhythm = Rhythm::Every(Every::Weeks(weeks));
        rule.stretches[1].count = count;
        rule.stretches[3].after = Some(Every::Months(months));
        let weekdays = [first, second].map(|it| Weekday::from_monday_one_offset(it).expect("1 to 7"));
        let week_of = date(2024, 1, 1).saturating_add(jiff::Span::new().days(after));
        let sets = parallel(&rule, Start { week_of, ..tuesdays() }, &weekdays).expect("the rule is sound");
        for (one, other) in sets[0].occasions().iter().zip(sets[1].occasions()) {
            prop_assert_eq!(one.date().iso_week_date().week(), other.date().iso_week_date().week());
            prop_assert_eq!([one.date().weekday(), other.date().weekday()], weekdays);
            prop_assert_eq!(one.begins_at(&london()).jiff().to_zoned(london()).time(), time(10, 0, 0, 0));
        }
        for pair in sets[0].occasions().windows(2) {
            prop_assert!(pair[0].date() < pair[1].date());
            if pair[0].kind == Kind::Meeting && pair[1].kind == Kind::Meeting {
                let apart = (pair[1].date() - pair[0].date()).get_days();
                prop_assert_eq!(apart, i32::from(weeks) * 7);
            }
        }
    }

    #[test]
    fn monthly_occasions_come_once_in_each_month_and_about_monthly_ones_four_or_five_weeks_apart(
        after in 0i32..6_000, weekday in 1i8..=7, nth in 0usize..5,
    ) {
        let weekday = Weekday::from_monday_one_offset(weekday).expect("1 to 7");
        let week_of = date(2024, 1, 1).saturating_add(jiff::Span::new().days(after));
        let start = Start { week_of, weekday, ..tuesdays() };
        let nth = [Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last][nth];
        let each = schedule(&monthly(Rhythm::Monthly(nth)), start).expect("the rule is sound");
        for pair in each.occasions().windows(2) {
            prop_assert_eq!(pair[1].date().month(), pair[0].date().month() % 12 + 1);
        }
        let about = schedule(&monthly(Rhythm::AboutMonthly), start).expect("the rule is sound");
        for pair in about.occasions().windows(2) {
            prop_assert!([28, 35].contains(&(pair[1].date() - pair[0].date()).get_days()));
        }
        prop_assert!(each.occasions().iter().chain(about.occasions()).all(|it| it.date().weekday() == weekday));
    }
}
