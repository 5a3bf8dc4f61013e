//! Guessing columns and trying files out, without a database.

use crate::import::{
    Fault, Field, Holds, KnownPerson, KnownWork, Lack, Mapping, Problem, Trial, guess, headings_key, organisation_rows,
    person_rows, try_organisations, try_people,
};
use crate::organisation::{Network, NewOrganisation, Organisation, PurchaseOrder, Sector};
use crate::typed::Slip;
use kernel::{Date, Id, Timestamp};
use proptest::prelude::*;
use sheets::Row;
use std::collections::HashMap;
use uuid::Uuid;

fn headings(line: &str) -> Vec<String> {
    line.split(',').map(str::to_owned).collect()
}

fn rows(lines: &[&str]) -> Vec<Row> {
    let row = |(at, line): (usize, &&str)| Row { line: at + 2, cells: headings(line) };
    lines.iter().enumerate().map(row).collect()
}

fn guessed(holds: Holds, line: &str) -> Vec<(&'static str, usize)> {
    let mapping = guess(holds, &headings(line));
    holds.fields().iter().filter_map(|field| Some((field.word(), mapping.column(*field)?))).collect()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

const TODAY: &str = "2027-03-01";
const PEOPLE: &str = "Name,Email,Telephone,Organisation,Job title,Start date";

fn known(name: &str, at: Option<(&str, &str)>) -> KnownPerson {
    let work = at.map(|(organisation, from)| KnownWork {
        employment: Id::new(Uuid::from_u128(2)),
        organisation: organisation.to_owned(),
        job_title: Some("Officer".to_owned()),
        from: day(from),
    });
    KnownPerson { id: Id::new(Uuid::from_u128(1)), name: name.to_owned(), phone: None, work }
}

fn tried(lines: &[&str], people: &[(&str, KnownPerson)], organisations: &[&str]) -> Trial {
    let mapping = guess(Holds::People, &headings(PEOPLE));
    let people: HashMap<String, KnownPerson> = people.iter().map(|(key, it)| ((*key).to_owned(), it.clone())).collect();
    let organisations: Vec<String> = organisations.iter().map(|it| (*it).to_owned()).collect();
    try_people(person_rows(&rows(lines), &mapping), &people, &organisations, day(TODAY))
}

fn found(trial: &Trial) -> Vec<(usize, Field, Fault)> {
    trial.problems.iter().map(|it| (it.line, it.field, it.fault.clone())).collect()
}

#[test]
fn columns_are_guessed_from_english_and_welsh_headings() {
    assert_eq!(
        guessed(Holds::People, "Surname,First Name,E-mail Address,Employer,Job Role,Mobile,Shoe size"),
        [("email", 2), ("first-name", 1), ("last-name", 0), ("phone", 5), ("organisation", 3), ("job-title", 4)]
    );
    assert_eq!(
        guessed(Holds::People, "ENW,E-bost,Ffôn,Sefydliad,Teitl swydd"),
        [("email", 1), ("name", 0), ("phone", 2), ("organisation", 3), ("job-title", 4)]
    );
    assert_eq!(
        guessed(
            Holds::Organisations,
            "Organisation,Sector,Region,Number of employees,Invoice e-mail,PO required?,Staff Network"
        ),
        [
            ("name", 0),
            ("sector", 1),
            ("size", 3),
            ("region", 2),
            ("billing-email", 4),
            ("purchase-order", 5),
            ("network", 6)
        ]
    );
}

#[test]
fn a_slip_in_a_heading_is_seen_through_and_no_column_is_taken_twice() {
    assert_eq!(guessed(Holds::People, "Nmae,Emial addres,Organistaion"), [("email", 1), ("organisation", 2)]);
    assert_eq!(guessed(Holds::People, "Name,Name,Email"), [("email", 2), ("name", 0)]);
    assert_eq!(guessed(Holds::People, ",,"), []);
}

#[test]
fn headings_in_another_order_are_the_same_headings() {
    let (one, other) = (headings("Name,E-mail"), headings("email,NAME"));
    assert_eq!(headings_key(&one), headings_key(&other));
    let mapping = guess(Holds::People, &one);
    let recalled = Mapping::of_headings(&mapping.by_heading(&one), &other);
    assert_eq!((recalled.column(Field::Name), recalled.column(Field::Email)), (Some(1), Some(0)));
}

#[test]
fn a_mapping_says_what_it_lacks() {
    assert_eq!(
        guess(Holds::People, &headings("Shoe size,Job title")).lacks(Holds::People),
        [Lack::Email, Lack::Name, Lack::Organisation]
    );
    assert_eq!(Mapping::default().lacks(Holds::Organisations), [Lack::Name]);
    let mut twice = guess(Holds::People, &headings("Name,Email"));
    twice.set(Field::Phone, 0);
    assert_eq!(twice.lacks(Holds::People), [Lack::Twice(Field::Phone)]);
}

#[test]
fn every_kind_of_problem_is_found_by_row_and_column() {
    let people = [
        ("gwen@hafod.example", known("Gwen Parry", None)),
        ("tom@alder.example", known("Tom Hughes", Some(("Alder Housing", "2026-01-05")))),
    ];
    let trial = tried(
        &[
            "Amina Yusuf,amina.yusuf,,,,",
            ",nia@hafod.example,,,,",
            "Siân Bevan,sian@hafod.example,none,Hafod,,soon",
            "Callum Reid,callum@hafod.example,,Hafod,,",
            "Callum Reid,Callum@hafod.example,,Alder Housing,,",
            "Gwendolyn Price,gwen@hafod.example,,,,",
            "Priya Nair,priya@hafod.example,,,Warden,",
            "Tom Hughes,tom@alder.example,,Hafod,,2025-12-01",
        ],
        &people,
        &["Alder Housing", "Hafod"],
    );
    let other = Fault::OtherName { person: Id::new(Uuid::from_u128(1)), known: "Gwen Parry".to_owned() };
    let early = Fault::BeginsTooEarly { at: "Alder Housing".to_owned(), since: day("2026-01-05") };
    assert_eq!(
        found(&trial),
        [
            (2, Field::Email, Fault::Slip(Slip::NoAddress(None))),
            (3, Field::Name, Fault::Slip(Slip::Missing)),
            (4, Field::Phone, Fault::Slip(Slip::NoDigits)),
            (4, Field::Since, Fault::Slip(Slip::NoDay)),
            (5, Field::Email, Fault::Shared(vec![6])),
            (6, Field::Email, Fault::Shared(vec![5])),
            (7, Field::Name, other),
            (8, Field::Organisation, Fault::NoOrganisation),
            (9, Field::Since, early),
        ]
    );
    assert_eq!((trial.new, trial.same, trial.changes.len(), trial.left_out.len()), (0, 0, 0, 8));
}

#[test]
fn a_row_that_cannot_be_read_still_contradicts_another() {
    let trial =
        tried(&["Callum Reid,callum@alder.example,,,,", "Callum Reid,CALLUM@alder.example,,Cedar,,soon"], &[], &[]);
    assert_eq!(found(&trial), [(2, Field::Email, Fault::Shared(vec![3])), (3, Field::Since, Fault::Slip(Slip::NoDay))]);
    assert_eq!(trial.new, 0);
}

#[test]
fn what_is_known_just_so_stays_and_empty_cells_take_nothing_away() {
    let people = [("tom@alder.example", known("Tom Hughes", Some(("Alder Housing", "2026-01-05"))))];
    let trial = tried(
        &[
            "tom  HUGHES,Tom@alder.example,,Alder Housing,Officer,2020-01-01",
            "Amina Yusuf,amina@alder.example,,,,",
            "Amina Yusuf,amina@alder.example,,,,",
        ],
        &people,
        &["Alder Housing"],
    );
    assert_eq!((trial.new, trial.same, trial.changes.len(), trial.problems.len()), (1, 2, 0, 0));
}

#[test]
fn what_would_change_is_named_and_unknown_organisations_are_likened() {
    let people = [("tom@alder.example", known("Tom Hughes", Some(("Alder Housing", "2026-01-05"))))];
    let trial = tried(
        &[
            "Tom Hughes,tom@alder.example,020 7946 0123,Hafod Homes,,",
            "Amina Yusuf,amina@alder.example,,Alder Housing Ltd,,",
        ],
        &people,
        &["Alder Housing"],
    );
    assert_eq!(trial.changes, [(2, "Tom Hughes".to_owned(), vec![Field::Phone, Field::Organisation])]);
    let like = Some("Alder Housing".to_owned());
    assert_eq!(trial.new_organisations, [("Alder Housing Ltd".to_owned(), like), ("Hafod Homes".to_owned(), None)]);
    let trial =
        tried(&["Nia Rees,nia@a.example,,Hafod,,", "Owen Rees,owen@a.example,,Haford,,"], &[], &["Alder Housing"]);
    let likes: Vec<Option<&str>> = trial.new_organisations.iter().map(|(_, like)| like.as_deref()).collect();
    assert_eq!(likes, [Some("Haford"), Some("Hafod")]);
}

fn organisation(name: &str) -> Organisation {
    let NewOrganisation { name, .. } = NewOrganisation::named(name);
    Organisation {
        id: Id::new(Uuid::from_u128(3)),
        name,
        sector: Some(Sector::Housing),
        size: None,
        region: Some("Wales".to_owned()),
        billing_name: None,
        billing_email: None,
        purchase_order: PurchaseOrder::Needed,
        network: Network::Unknown,
        made_at: Timestamp::from_micros(0),
    }
}

#[test]
fn organisations_are_known_by_name_and_unknown_words_get_the_nearest() {
    let line = "Name,Sector,Region,Purchase order,Staff network";
    let mapping = guess(Holds::Organisations, &headings(line));
    let lines = rows(&[
        "ALDER HOUSING,Housing,Wales,yes,",
        "Alder Housing.,,,,yes",
        "Hafod,Housng,,perhaps,no",
        "Cyngor Môn,Cyngor,,,",
    ]);
    let known = HashMap::from([("alder housing".to_owned(), organisation("Alder Housing"))]);
    let trial = try_organisations(organisation_rows(&lines, &mapping), &known);
    assert_eq!(
        found(&trial),
        [
            (2, Field::Name, Fault::Shared(vec![3])),
            (3, Field::Name, Fault::Shared(vec![2])),
            (4, Field::Sector, Fault::Slip(Slip::NoWord(Some("organisation-housing")))),
            (4, Field::PurchaseOrder, Fault::Slip(Slip::NoWord(None))),
        ]
    );
    assert_eq!(trial.new, 1);
    let trial = try_organisations(organisation_rows(&lines[..1], &mapping), &known);
    assert_eq!((trial.same, trial.changes.len()), (1, 0));
    let trial = try_organisations(organisation_rows(&lines[1..2], &mapping), &known);
    assert_eq!(trial.changes, [(3, "Alder Housing.".to_owned(), vec![Field::Network])]);
}

proptest! {
    #[test]
    fn no_file_is_too_odd_to_be_tried(cells in proptest::collection::vec(proptest::collection::vec(".{0,40}", 0..8), 0..12)) {
        let mapping = guess(Holds::People, &headings(PEOPLE));
        let rows: Vec<Row> = cells.into_iter().enumerate().map(|(at, cells)| Row { line: at + 2, cells }).collect();
        let count = rows.len();
        let trial = try_people(person_rows(&rows, &mapping), &HashMap::new(), &[], day(TODAY));
        prop_assert_eq!(trial.new + trial.same + trial.changes.len() + trial.left_out.len(), count);
        prop_assert!(trial.problems.iter().all(|problem: &Problem| trial.left_out.contains(&problem.line)));
        try_organisations(organisation_rows(&rows, &guess(Holds::Organisations, &headings("Name,Sector,Size"))), &HashMap::new());
    }

    #[test]
    fn any_headings_can_be_guessed_at(headings in proptest::collection::vec(".{0,30}", 0..30)) {
        for holds in Holds::ALL {
            let mapping = guess(holds, &headings);
            let taken: Vec<usize> = holds.fields().iter().filter_map(|field| mapping.column(*field)).collect();
            let distinct: std::collections::BTreeSet<&usize> = taken.iter().collect();
            prop_assert_eq!(distinct.len(), taken.len());
        }
    }
}
