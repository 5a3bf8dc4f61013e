//! Sets from a table, and changes to a question, as a coordinator meets them.
//!
//! Apart from the code because it sees only the public face.

use formation::Unwatched;
use formation::sets::{
    Change, ChangeError, Common, Effort, Instance, Move, MoveKind, Proposal, compare, from_csv, plan, starting_from,
};

fn common(size: (u32, u32)) -> Common {
    Common {
        size,
        per_organisation: Some(1),
        most_per_organisation: Some(2),
        slots: vec!["Tue".into(), "Thu".into()],
        sets: None,
        provides: None,
    }
}

fn read(text: &str, common: &Common) -> Result<Instance, String> {
    from_csv("people.csv", text.as_bytes(), common).map_err(|it| it.to_string())
}

const PEOPLE: &str = "\u{feff}NAME,Employer,Role,Seniority,Region,Can_Make,Not with,with,Interested at,Complete,Endorsed,Needs,Previous set
Ann Alder,Alder,hr,1,Wales,tue; Thu,,,02/03/2027 09:30,yes,yes,,B
\"Birch, Bea\",Birch,it,2,North,\"Tue, Thu\",,,2027-03-01T09:00Z,Y,1,Captions,
Cai Cedar,ALDER,hr,1,North,Thu,ann alder; Dee Dogwood,,2027-03-03,true,x,,
Dee Dogwood,Dogwood,it,3,,Tue,\"Birch, Bea\",Cai Cedar,,yes,,,
";

#[test]
fn a_table_becomes_a_question_in_order_of_arrival() {
    let it = read(PEOPLE, &common((1, 3))).unwrap();
    assert_eq!(it.labels.applicants, ["Birch, Bea", "Ann Alder", "Cai Cedar", "Dee Dogwood"]);
    assert_eq!((it.m, it.cap), (1, 2));
    let eligible: Vec<bool> = it.applicants.iter().map(|it| it.eligible).collect();
    assert_eq!(eligible, [true, true, true, false]);
    assert_eq!(it.applicants[3].endorsed, Some(false));
    assert_eq!(it.applicants[1].slots, [("Tue".to_owned(), 0), ("Thu".to_owned(), 1)].into());
    assert_eq!(it.applicants[1].org, it.applicants[2].org);
    assert_eq!(it.labels.orgs["alder"], "Alder");
    assert_eq!(it.applicants[0].needs, ["captions"]);
    assert_eq!(it.applicants[1].prev, Some(1));
    assert_eq!(it.conflicts, [(0, 3), (1, 2), (2, 3)]);
    assert_eq!(it.wishes, [(2, 3)]);
    assert_eq!(it.labels.sets, ["set A (Tue)", "set B (Thu)", "set C (Thu)"]);
    assert!(it.sets.iter().all(|set| set.provides == ["captions"] && (set.min, set.max) == (1, 3)));
}

#[test]
fn without_a_time_the_order_of_the_file_counts_and_equal_times_keep_it() {
    let text = "name,organisation,can make,interested at\nA,X,Tue,\nB,Y,Thu,2027-03-01\nC,Z,Tue,01/03/2027\n";
    assert_eq!(read(text, &common((1, 3))).unwrap().labels.applicants, ["B", "C", "A"]);
    let text = "name,organisation,can make\nZoe,X,Tue\nAnn,Y,Thu\n";
    let it = read(text, &common((1, 3))).unwrap();
    assert_eq!(it.labels.applicants, ["Zoe", "Ann"]);
    assert!(it.applicants.iter().all(|it| it.eligible), "columns that are not there keep nobody out");
}

#[test]
fn there_are_as_many_sets_as_people_can_fill() {
    let mut text = String::from("name,organisation,can make\n");
    for at in 0..40 {
        text += &format!("P{at},O{at},{}\n", if at < 24 { "Tue" } else { "Thu" });
    }
    let counts = |common: &Common| {
        let it = read(&text, common).unwrap();
        ["Tue", "Thu"].map(|slot| it.sets.iter().filter(|set| set.slot.0 == slot).count())
    };
    assert_eq!(counts(&common((5, 8))), [3, 2], "24 in three sets of 8, 16 in two");
    assert_eq!(counts(&Common { sets: Some(7), ..common((5, 8)) }), [4, 3]);
    assert_eq!(counts(&common((20, 30))), [1, 1], "a set that cannot be filled is still named in reasons");
    let one_employer = "name,organisation,can make\nA,X,Tue\nB,X,Tue\nC,Y,Tue; Thu\nD,Z,Tue\n";
    let it = read(one_employer, &common((2, 8))).unwrap();
    assert_eq!(it.labels.sets, ["set A (Tue)", "set B (Tue)", "set C (Thu)"], "two of one employer need two sets");
}

#[test]
fn everything_to_mend_is_told_at_once_with_its_place() {
    let text = "name,organisation,can make,not with,interested at,complete,shoe size\nAnn,,Tue,Bob,soon,perhaps,4\n\
                ann,X,Tue,Ann,2027-02-30,,\n,X,Thu,,,,\n";
    let said = read(text, &common((1, 3))).unwrap_err();
    for part in [
        "people.csv, line 1, shoe size: Kith does not know this column",
        "people.csv, line 2, organisation: Write the organisation",
        "people.csv, line 2, not with: Nobody in this file is called “Bob”",
        "people.csv, line 2, interested at: “soon” is not a day or time",
        "people.csv, line 2, complete: “perhaps” is not known here. Write one of: no, yes",
        "people.csv, line 3, name: “ann” is there twice",
        "people.csv, line 3, interested at: “2027-02-30”",
        "people.csv, line 4, name: Give this person a name",
    ] {
        assert!(said.contains(part), "{part:?} is missing from:\n{said}");
    }
    let typo = Common { slots: vec!["Wed".into()], ..common((1, 3)) };
    let said = read("name,organisation,can make\nAnn,X,Tue\n", &typo).unwrap_err();
    assert_eq!(said, "people.csv, can make: Nobody can make “Wed”. The slots in this column are: Tue. Ask for these.");
    assert!(read("", &common((1, 3))).unwrap_err().contains("This file is empty"));
    let said = read("name\nAnn\n", &common((1, 3))).unwrap_err();
    assert!(said.contains("line 1, organisation: This column is missing"), "{said}");
    assert!(said.contains("line 1, can make: This column is missing"), "{said}");
    assert!(
        read("name,organisation,can make,set\nAnn,X,Tue,Q\n", &Common { slots: Vec::new(), ..common((1, 3)) })
            .unwrap_err()
            .contains("There is no “Q”. The sets are: set A (Tue).")
    );
}

fn planned(instance: &Instance) -> Proposal {
    plan(instance, 1, Effort::milliseconds(20), &mut Unwatched)
}

/// Six people of three employers, two of each, in two sets.
fn six() -> Instance {
    let mut text = String::from("name,organisation,can make\n");
    for name in ["Ann", "Bea", "Cai", "Dee", "Eli", "Fay"] {
        let org = ["X", "Y", "Z"][text.lines().count() % 3];
        text += &format!("{name},{org},Tue; Thu\n");
    }
    read(&text, &common((1, 3))).expect("the table is in order")
}

fn tried(instance: &Instance, change: &Change) -> (Instance, Vec<Move>) {
    let before = planned(instance);
    let changed = change.apply(&starting_from(instance, &before.assign)).expect("the change fits");
    let after = planned(&changed);
    let moves = compare(instance, &before.assign, &changed, &after.assign);
    (changed, moves)
}

#[test]
fn a_lower_cap_says_who_is_displaced() {
    let (_, moves) = tried(&six(), &Change::PerProgramme(1));
    let displaced: Vec<usize> = moves.iter().filter(|it| it.kind == MoveKind::Displaced).map(|it| it.who).collect();
    assert_eq!(displaced, [3, 4, 5], "those who asked later");
    assert!(moves[0].text.starts_with("Dee would lose their place in set "), "{}", moves[0].text);
}

#[test]
fn a_set_less_keeps_the_names_of_the_others() {
    let mut it = six();
    it.applicants[5].lock = Some(3);
    let before = starting_from(&it, &[Some(0), Some(0), Some(0), Some(2), Some(2), Some(3)]);
    let changed = Change::Without(0).apply(&before).unwrap();
    assert_eq!(changed.labels.sets, ["set B (Tue)", "set C (Thu)", "set D (Thu)"]);
    assert_eq!(changed.applicants[5].lock, Some(2));
    let prev: Vec<Option<usize>> = changed.applicants.iter().map(|it| it.prev).collect();
    assert_eq!(prev, [None, None, None, Some(1), Some(1), Some(2)]);
    let moves = compare(
        &it,
        &[Some(0), None, None, Some(2), None, None],
        &changed,
        &[Some(0), Some(1), None, Some(1), None, None],
    );
    let said: Vec<&str> = moves.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(said, ["Bea would have a place in set C (Thu).", "Ann would move from set A (Tue) to set B (Tue)."]);
}

#[test]
fn every_change_is_made_or_answered_with_what_there_is() {
    let it = six();
    let made = |change: Change| change.apply(&it);
    let added = made(Change::Added { slot: "thu".into(), min: 2, max: 4 }).unwrap();
    assert_eq!(added.labels.sets.last().map(String::as_str), Some("the added set (Thu)"));
    let other_day = made(Change::Slot { set: 0, slot: "Thu".into() }).unwrap();
    assert_eq!(other_day.labels.sets[0], "set A (Thu)");
    assert_eq!(other_day.sets[0].slot.0, "Thu");
    assert_eq!(made(Change::PerSet(2)).unwrap().m, 2);
    assert_eq!(made(Change::Size { set: 1, min: 2, max: 2 }).unwrap().sets[1].max, 2);
    assert_eq!(made(Change::Size { set: 1, min: 3, max: 2 }), Err(ChangeError::Sizes(3, 2)));
    assert_eq!(made(Change::Withdrawn(6)), Err(ChangeError::NoApplicant(6, 6)));
    let said = made(Change::Without(9)).unwrap_err().to_string();
    assert!(said.starts_with("there is no set 9; the sets are: set A (Tue), "), "{said}");
    let said = made(Change::Slot { set: 0, slot: "Wed".into() }).unwrap_err().to_string();
    assert_eq!(said, "nobody can make “Wed”; people can make: Thu, Tue");
    let (_, moves) = tried(&it, &Change::Withdrawn(0));
    assert_eq!((moves[0].who, moves[0].kind), (0, MoveKind::Withdrawn));
}
