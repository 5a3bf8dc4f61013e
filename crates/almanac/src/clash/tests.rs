//! Dates whose clashes are known, and what holds for every date.

use super::*;
use jiff::{
    civil::{Time, Weekday, date, time},
    tz::TimeZone,
};
use proptest::prelude::*;

fn at(day: Date, time: Time) -> Timestamp {
    let zone = TimeZone::get("Europe/London").expect("the zone is bundled");
    Timestamp::new(zone.to_ambiguous_timestamp(day.to_datetime(time)).compatible().expect("an instant"))
}

/// What a gathering on a day clashes with, from one hour to another.
fn on(day: Date, from: i8, to: i8) -> Vec<(Severity, Kind)> {
    let found = clashes(at(day, time(from, 0, 0, 0)), at(day, time(to, 0, 0, 0)), &Against::default());
    found.into_iter().map(|it| (it.severity, it.kind)).collect()
}

fn faith(day: &'static str, tradition: &'static str) -> Kind {
    Kind::Faith { day, tradition }
}

#[test]
fn the_tables_are_whole() {
    assert!(bank_holidays().is_sorted_by_key(|it| it.date) && faith_days().is_sorted_by_key(|it| it.first));
    for text in [include_str!("../../data/bank-holidays.csv"), include_str!("../../data/faith-days.csv")] {
        assert!(!text.contains('"') && text.ends_with('\n'));
    }
    for year in FIRST_YEAR..=LAST_YEAR {
        let count = |nation| bank_holidays().iter().filter(|it| it.date.year() == year && it.nation == nation).count();
        let extra = usize::from(year == 2026);
        assert_eq!(Nation::ALL.map(count), [8, 9 + extra, 10], "{year}");
        for key in ["diwali", "vaisakhi", "easter", "orthodox-easter", "christmas", "yom-kippur", "passover", "vesak"] {
            let found = faith_days().iter().filter(|it| it.key == key && it.first.year() == year).count();
            assert_eq!(found, 1, "{key} {year}");
        }
    }
    assert!(faith_days().iter().all(|it| it.first <= it.last));
    let ramadan = |it: &&FaithDay| it.key == "ramadan";
    assert!(faith_days().iter().filter(ramadan).all(|it| [28, 29].contains(&(it.last - it.first).get_days())));
}

#[test]
fn diwali_of_2028_is_in_october() {
    let diwali = |it: &&FaithDay| it.key == "diwali" && it.first.year() == 2028;
    assert_eq!(faith_days().iter().find(diwali).map(|it| it.first), Some(date(2028, 10, 17)));
}

#[test]
fn a_quiet_tuesday_clashes_with_nothing() {
    assert_eq!(on(date(2027, 1, 12), 10, 14), []);
}

#[test]
fn a_bank_holiday_says_where_it_is_one() {
    let monday =
        Kind::BankHoliday { day: "easter-monday", nations: vec![Nation::EnglandAndWales, Nation::NorthernIreland] };
    assert_eq!(on(date(2027, 3, 29), 10, 12), [(Severity::Avoid, monday)]);
    let scotland = Against { nations: &[Nation::Scotland], ..Against::default() };
    let ten = at(date(2027, 3, 29), time(10, 0, 0, 0));
    assert_eq!(clashes(ten, ten, &scotland), []);
}

#[test]
fn a_day_that_begins_at_sunset_reaches_into_the_afternoon_before() {
    // Yom Kippur on Monday 11 October 2027; the sun sets at 18:18 in London the day before.
    let kippur = |severity| (severity, Kind::Eve { day: "yom-kippur", tradition: "jewish" });
    assert_eq!(on(date(2027, 10, 10), 10, 14), []);
    assert_eq!(on(date(2027, 10, 10), 14, 17), [kippur(Severity::Mind)]);
    assert_eq!(on(date(2027, 10, 10), 17, 20), [kippur(Severity::Avoid)]);
    assert_eq!(on(date(2027, 10, 11), 10, 14), [(Severity::Avoid, faith("yom-kippur", "jewish"))]);
    assert_eq!(on(date(2027, 10, 11), 20, 22), []);
}

#[test]
fn a_friday_afternoon_is_too_late_in_winter_and_not_in_summer() {
    let (winter, summer) = (date(2027, 1, 15), date(2027, 7, 9));
    assert_eq!(on(winter, 9, 12), []);
    assert_eq!(on(winter, 13, 15), [(Severity::Mind, Kind::Sabbath), (Severity::Mind, Kind::FridayPrayer)]);
    assert_eq!(on(winter, 15, 17), [(Severity::Avoid, Kind::Sabbath)]);
    assert_eq!(on(summer, 15, 17), []);
    assert_eq!(on(date(2027, 1, 16), 10, 12), [(Severity::Avoid, Kind::Sabbath)]);
    assert_eq!(on(date(2027, 1, 16), 18, 20), []);
}

#[test]
fn eid_may_be_a_day_sooner_or_later_and_ramadan_minds_the_evening() {
    assert_eq!(on(date(2027, 3, 9), 10, 12), [(Severity::Avoid, faith("eid-al-fitr", "muslim"))]);
    let maybe = Kind::Sighting { day: "eid-al-fitr", tradition: "muslim" };
    assert_eq!(on(date(2027, 3, 10), 10, 12), [(Severity::Mention, maybe)]);
    assert_eq!(on(date(2027, 2, 16), 10, 12), [(Severity::Mention, faith("ramadan", "muslim"))]);
    let breaking = Kind::BreakingFast { day: "ramadan", tradition: "muslim" };
    assert_eq!(on(date(2027, 2, 16), 15, 18), [(Severity::Mind, breaking)]);
}

#[test]
fn schools_and_members_are_asked_too() {
    let schools = read_school_holidays("area,name,first,last\nLeeds,Half-term,2027-02-15,19/02/2027\n").expect("sound");
    let (nine, noon) = (at(date(2027, 2, 17), time(9, 0, 0, 0)), at(date(2027, 2, 17), time(12, 0, 0, 0)));
    let members = [Marked { begins_at: noon, ends_at: noon }, Marked { begins_at: nine, ends_at: noon }];
    let against = Against { schools: &schools, members: &members, ..Against::default() };
    let found: Vec<Kind> = clashes(nine, noon, &against).into_iter().map(|it| it.kind).collect();
    let half_term = Kind::SchoolHoliday { area: "Leeds".to_owned(), name: "Half-term".to_owned() };
    assert_eq!(found, [Kind::Members(1), faith("ramadan", "muslim"), half_term]);
}

#[test]
fn outside_the_tables_it_says_so() {
    assert_eq!(on(date(2041, 5, 7), 10, 12), [(Severity::Mention, Kind::NotCovered)]);
}

#[test]
fn every_mistake_in_a_file_of_school_holidays_has_its_place_and_its_remedy() {
    let said = |text: &str| {
        let mistakes = read_school_holidays(text).expect_err("there are mistakes");
        mistakes.iter().map(SchoolMistake::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        said("area,name,from\n"),
        ["line 1, first: add this heading to the first line", "line 1, last: add this heading to the first line",]
    );
    let text = "Name,Area,First,Last\n\n,Leeds,soon,2027-02-19\nHalf-term,Leeds,2027-02-15,2027-02-12\nYear,Leeds,2027-01-01,2027-12-31\n";
    assert_eq!(
        said(text),
        [
            "line 3, name: write a name",
            "line 3, first: write the day as 2027-02-15 or 15/02/2027",
            "line 4, last: give a day that is not before the first",
            "line 5, last: give a day within 120 days of the first",
        ]
    );
}

#[test]
fn the_sun_sets_when_the_almanacs_say() {
    // The Nautical Almanac Office, in universal time.
    let cases = [
        (Place::LONDON, date(2027, 12, 21), "15:53"),
        (Place::LONDON, date(2027, 6, 21), "20:21"),
        (Place::EDINBURGH, date(2027, 12, 21), "15:39"),
        (Place::BELFAST, date(2027, 6, 21), "21:04"),
    ];
    for (place, day, expected) in cases {
        let expected = day.to_datetime(expected.parse().expect("a time")).to_zoned(TimeZone::UTC).expect("an instant");
        let apart = (place.sunset(day).micros() - expected.timestamp().as_microsecond()).abs() / 60_000_000;
        assert!(apart <= 2, "{day}: {} is {apart} minutes from {expected}", place.sunset(day));
    }
}

proptest! {
    #[test]
    fn a_longer_gathering_never_clashes_less(days in 0i32..6_200, from in 0i64..1_440, minutes in 0i64..600, more in 0i64..600) {
        let begins = at(date(2024, 1, 1).saturating_add(jiff::Span::new().days(days)), Time::midnight());
        let by = |minutes: i64| Timestamp::from_micros(begins.micros() + minutes * 60_000_000);
        let short = clashes(by(from), by(from + minutes), &Against::default());
        let long = clashes(by(from), by(from + minutes + more), &Against::default());
        for it in &short {
            let same = |other: &&Clash| (other.first, other.last) == (it.first, it.last);
            prop_assert!(long.iter().filter(same).any(|other| other.severity >= it.severity), "{:?} is gone", it);
        }
        prop_assert!(long.is_sorted_by(|one, other| one.severity >= other.severity));
        prop_assert!(long.iter().all(|it| it.kind.sentence().starts_with("clash-")));
    }

    #[test]
    fn every_saturday_morning_is_the_sabbath_and_every_bank_holiday_a_clash(place in any::<prop::sample::Index>(), weeks in 0i32..880) {
        let saturday = date(2024, 1, 6).saturating_add(jiff::Span::new().weeks(weeks));
        prop_assert_eq!(saturday.weekday(), Weekday::Saturday);
        prop_assert!(on(saturday, 10, 12).contains(&(Severity::Avoid, Kind::Sabbath)));
        let holiday = &bank_holidays()[place.index(bank_holidays().len())];
        let is_it = |it: &(Severity, Kind)| matches!(&it.1, Kind::BankHoliday { day, nations } if *day == holiday.key && nations.contains(&holiday.nation));
        prop_assert!(on(holiday.date, 10, 12).iter().any(is_it));
    }

    #[test]
    fn no_file_panics(text in "(area,name,first,last\n)?[ -~\n\"é]{0,200}") {
        if let Ok(read) = read_school_holidays(&text) {
            prop_assert!(read.iter().all(|it| it.first <= it.last && !it.area.is_empty()));
        }
    }
}
