//! What a blueprint says when it is right, and everything it says when it is not.

use super::*;
use jiff::civil::Weekday;
use kernel::Money;
use proptest::prelude::*;

fn read(name: &str) -> Blueprint {
    let (_, text) = shipped().iter().find(|(it, _)| *it == name).expect("it is shipped");
    Blueprint::parse(text).expect("a shipped blueprint has no slips")
}

fn slips(text: &str) -> Vec<(usize, usize, String, String)> {
    let slips = Blueprint::parse(text).expect_err("this has slips");
    slips.into_iter().map(|it| (it.line, it.column, it.key, it.message)).collect()
}

fn hdn_with(from: &str, to: &str) -> String {
    let text = shipped()[0].1;
    assert!(text.contains(from), "{from}");
    text.replace(from, to)
}

#[test]
fn every_shipped_blueprint_is_right_and_bears_its_name() {
    for (name, _) in shipped() {
        let it = read(name);
        assert_eq!(it.slug, *name);
        assert!(!it.outline().is_empty(), "{name} has a timeline");
        assert_eq!(it.steps.in_order().first(), Some(&Step::Interest), "{name}");
    }
}

#[test]
fn hdn_is_ten_monthly_half_days_for_five_to_eight() {
    let it = read("hdn");
    let sets = it.sets.expect("it has sets");
    assert_eq!((sets.min, sets.max), (5, 8));
    assert_eq!(
        (sets.per_organisation, sets.per_organisation_may_fall_to, sets.most_in_set()),
        (Some(2), Some(1), Some(2))
    );
    let price = it.price.expect("it has a price");
    assert_eq!(
        (price.per_head, price.payer, price.purchase_order_required),
        (Some(Money::pounds(200)), Payer::Employer, true)
    );
    assert_eq!(it.steps.information_event, Some(Attendance::Expected));
    assert!(it.asks_in_house_network && it.eligibility.is_some());
    assert_eq!(it.selection, SelectionMode::Priority);
    let outline = it.outline();
    let keys: Vec<OutlineKey> = outline.iter().map(|it| it.key).collect();
    assert_eq!(keys, [OutlineKey::InformationEvent, OutlineKey::Meetings]);
    let month = Interval { count: 1, unit: Unit::Months };
    assert_eq!((outline[1].count, outline[1].every, outline[1].negotiated), (10, Some(month), true));
}

#[test]
fn tpas_is_an_introduction_five_meetings_an_evaluation_and_a_follow_up() {
    let it = read("tpas");
    let sets = it.sets.expect("it has sets");
    assert_eq!((sets.count, sets.min, sets.max, sets.most_in_set()), (Some(2), 4, 4, Some(1)));
    let said: Vec<_> =
        it.outline().into_iter().map(|it| (it.key, it.count, it.hours_and_minutes(), it.after)).collect();
    let wait = |text| Wait::parse(text).map(Some).expect("a wait of the test");
    let meant = [
        (OutlineKey::Introduction, 1, (2, 0), None),
        (OutlineKey::Meetings, 5, (3, 30), wait("2 weeks")),
        (OutlineKey::Evaluation, 1, (2, 0), wait("2 weeks")),
        (OutlineKey::FollowUp, 1, (2, 0), wait("5 months")),
    ];
    assert_eq!(said, meant);
    let meetings = &it.outline()[1];
    assert_eq!((meetings.every, meetings.white_space_minutes), (Interval::parse("5 weeks"), 30));
    assert_eq!(meetings.weekdays, [Weekday::Tuesday, Weekday::Thursday]);
    assert_eq!(it.name.in_language("cy"), "Setiau dysgu gweithredol rhithwir");
}

#[test]
fn a_cohort_a_series_and_pairs_have_timelines_of_their_own() {
    let bali = read("bali").outline();
    assert_eq!((bali[1].key, bali[1].days), (OutlineKey::Residential, 2));
    assert_eq!((bali[2].key, bali[2].after), (OutlineKey::ClosingDay, Wait::parse("11 to 12 weeks")));
    let series = read("big-local").outline();
    assert_eq!((series[0].key, series[0].count), (OutlineKey::Topics, 6));
    let pairs: Vec<OutlineKey> = read("moving-up").outline().iter().map(|it| it.key).collect();
    assert_eq!(pairs, [OutlineKey::FirstMeeting, OutlineKey::CheckIns, OutlineKey::PairEnds]);
}

#[test]
fn a_slip_of_the_pen_gets_the_nearest_word_and_its_place() {
    let found = slips(&hdn_with("per_organisation = 2 ", "per_organisaton = 2 "));
    let line = 1 + hdn_with("", "").lines().take_while(|it| !it.starts_with("per_organisation = 2")).count();
    let unknown = "`per_organisaton` is not known here; did you mean `per_organisation`?".to_owned();
    assert_eq!(found[0], (line, 1, "sets.per_organisaton".into(), unknown));
    assert_eq!(found[1].3, "`per_organisation_may_fall_to` needs `per_organisation`: from what may it fall?");
    assert_eq!(found.len(), 2);
}

#[test]
fn every_slip_comes_back_at_once_in_the_order_of_the_lines() {
    let text = "kind = \"set\"\nslug = \"My Sets\"\nsummary = 3\n\n[sets]\nmin = 8\n  max = 5\n[meetings]\nminutes = \"long\"\n";
    let said: Vec<String> = Blueprint::parse(text).expect_err("slips").iter().map(ToString::to_string).collect();
    let meant = [
        "line 1: `audience` is missing: write for example audience = \"It is for…\"",
        "line 1: `kind` must be one of \"sets\", \"series\", \"cohort\", \"pairs\", \"pool\"",
        "line 1: `name` is missing: write for example name = \"Action learning set\"",
        "line 1: `steps` is missing: write for example steps = … as a part of its own: a line [steps], then interest = true and so on",
        "line 2: `slug` must be lower case letters, digits and single hyphens, 60 at most",
        "line 3: `summary` must be words between quotation marks",
        "line 6: `min` must not be larger than `max`: 8 > 5",
        "line 8: `count` is missing in [meetings]: write for example count = 10",
        "line 8: `every` is missing in [meetings]: write for example every = \"month\"",
        "line 9: `minutes` must be a whole number from 5 to 720",
    ];
    assert_eq!(said, meant);
}

#[test]
fn parts_that_contradict_each_other_are_named() {
    let cases = [
        (
            "per_organisation_may_fall_to = 1",
            "per_organisation_may_fall_to = 2",
            "must be smaller than `per_organisation`: 2 is not below 2",
        ),
        ("max = 8", "max = 8\nper_organisation_in_set = 3", "must not be larger than `per_organisation`: 3 > 2"),
        ("max = 8", "max = 8\nall_different_organisations = true\nper_organisation_in_set = 2", "must be 1 where"),
        ("application = true", "application = false", "`endorsement` needs `application`"),
        ("selection = true\n", "selection = false\n", "`composition_consent` needs `selection`"),
        ("endorsement = true", "endorsement = false", "needs the step `endorsement`"),
        ("payer = \"employer\"", "payer = \"host\"", "nobody pays"),
        ("kind = \"sets\"", "kind = \"pairs\"", "needs a part [pairs]"),
        (
            "deadline = \"6 weeks\"",
            "deadline = \"6 weeks\"\nopens = \"2 months\"",
            "`deadline` must come after `opens`",
        ),
        ("deadline = \"6 weeks\"", "deadline = 2027-01-08\nopens = 2027-01-09", "`deadline` must come after `opens`"),
        ("deadline = \"6 weeks\"", "deadline = \"soon\"", "must be written like"),
        ("\"expected\"", "\"perhaps\"", "must be one of \"required\", \"expected\", \"ignored\""),
        ("\"HDN\"", "\"hdn1\"", "two to five capital letters"),
        ("\"bid-and-choose\"", "\"schwartz\"", "`preset` must be one of"),
    ];
    for (from, to, said) in cases {
        let found = slips(&hdn_with(from, to));
        assert!(found.iter().any(|it| it.3.contains(said)), "{to}: {found:?}");
    }
}

#[test]
fn a_text_that_is_no_toml_says_where() {
    let found = slips("name = \"Sets\nkind = sets\n");
    assert!(found.iter().all(|it| it.3.starts_with("this cannot be read: ")), "{found:?}");
    assert_eq!(found[0].0, 1);
}

#[test]
fn columns_count_characters_and_not_bytes() {
    let found = slips("summary = { en = \"Tŷ ŷ ŷ\", cyy = \"…\" }\n");
    let slip = found.iter().find(|it| it.2 == "summary.cyy").expect("the slip is found");
    assert_eq!((slip.0, slip.1), (1, 28));
}

#[test]
fn a_deadline_may_be_a_day_or_so_long_after_publishing() {
    let published = "2026-11-30".parse().expect("a date of the test");
    let rule = read("hdn").interest.deadline.expect("it has a deadline");
    assert_eq!(rule.for_publishing_on(published).to_string(), "2027-01-11");
    let fixed = Blueprint::parse(&hdn_with("deadline = \"6 weeks\"", "deadline = 2027-01-08")).expect("no slips");
    let rule = fixed.interest.deadline.expect("it has a deadline");
    assert_eq!(rule.for_publishing_on(published).to_string(), "2027-01-08");
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,300}") {
        let _ = Blueprint::parse(&text);
    }

    #[test]
    fn a_shipped_blueprint_with_a_piece_cut_out_never_panics(which in 0usize..5, from in 0usize..4000, length in 0usize..60) {
        let chars: Vec<char> = shipped()[which].1.chars().collect();
        let cut: String = chars.iter().enumerate().filter(|(at, _)| !(from..from + length).contains(at)).map(|(_, it)| it).collect();
        for slip in Blueprint::parse(&cut).err().into_iter().flatten() {
            prop_assert!(slip.line >= 1 && slip.line <= cut.lines().count() + 1);
            prop_assert!(!slip.message.is_empty());
        }
    }
}
