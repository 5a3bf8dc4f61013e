//! From the text of a blueprint to its values: which keys there are, what they may say and what
//! must not contradict what. Apart from `section`, which knows how one key is read.

use super::dates::{ONE_MONTH, interest, timetable};
use super::rules::{
    Agenda, ApplicationRules, Attendance, EndorsementRules, FormatChoice, Kind, LetterWords, PairChoice, PairRules,
    Payer, Price, SelectionMode, SetRules, Steps, Vat, Wording,
};
use super::section::Section;
use super::slips::Sheet;
use super::{Blueprint, BlueprintError, Phrase};
use kernel::Money;
use toml::de::DeTable;

const KINDS: [(&str, Kind); 5] = [
    ("sets", Kind::Sets),
    ("series", Kind::Series),
    ("cohort", Kind::Cohort),
    ("pairs", Kind::Pairs),
    ("pool", Kind::Pool),
];
const ATTENDANCE: [(&str, Attendance); 3] =
    [("required", Attendance::Required), ("expected", Attendance::Expected), ("ignored", Attendance::Ignored)];
const PAYERS: [(&str, Payer); 3] = [("employer", Payer::Employer), ("person", Payer::Person), ("host", Payer::Host)];
const VAT: [(&str, Vat); 4] = [
    ("standard", Vat::Standard),
    ("exempt-education", Vat::ExemptEducation),
    ("outside-scope", Vat::OutsideScope),
    ("not-registered", Vat::NotRegistered),
];
const PRESETS: [(&str, &str); 7] = [
    ("everyone-presents", "everyone-presents"),
    ("bid-and-choose", "bid-and-choose"),
    ("short-practice-round", "short-practice-round"),
    ("listening-first", "listening-first"),
    ("question-cards", "question-cards"),
    ("peer-consultancy", "peer-consultancy"),
    ("triad", "triad"),
];
const AGENDAS: [(&str, Agenda); 3] =
    [("open", Agenda::Open), ("planned", Agenda::Planned), ("combined", Agenda::Combined)];
const CHOICES: [(&str, PairChoice); 3] =
    [("mentee", PairChoice::Mentee), ("host", PairChoice::Host), ("either", PairChoice::Either)];
const MODES: [(&str, SelectionMode); 2] = [("priority", SelectionMode::Priority), ("count", SelectionMode::Count)];

pub(super) fn read(text: &str) -> Result<Blueprint, Vec<BlueprintError>> {
    let sheet = Sheet::new(text);
    let (table, faults) = DeTable::parse_recoverable(text);
    for fault in &faults {
        let at = fault.span().map_or(0, |it| it.start);
        sheet.slip(at, "", format!("this cannot be read: {}", fault.message()));
    }
    if !faults.is_empty() {
        return Err(sheet.slips());
    }
    let root = Section::root(&sheet, table.get_ref());
    let found = blueprint(&root);
    super::agree::check(&found, &root);
    root.done();
    let slips = sheet.slips();
    if slips.is_empty() { Ok(found) } else { Err(slips) }
}

fn blueprint(root: &Section) -> Blueprint {
    let kind = root.choice("kind", &KINDS);
    if kind.is_none() {
        root.missing("kind", "\"sets\"");
    }
    Blueprint {
        slug: slug(root),
        kind: kind.unwrap_or(Kind::Pool),
        name: needed(root, "name", "\"Action learning set\""),
        summary: needed(root, "summary", "\"…\", in a sentence or two"),
        description: root.phrases("description"),
        audience: needed(root, "audience", "\"It is for…\""),
        eligibility: root.phrase("eligibility"),
        asks_in_house_network: root.switch("asks_in_house_network"),
        topics: root.phrases("topics"),
        steps: root.section("steps").map(steps).unwrap_or_default(),
        sets: root.section("sets").map(sets),
        pairs: root.section("pairs").map(pairs),
        timetable: timetable(root),
        price: root.section("price").map(price),
        interest: interest(root.section("interest")),
        application: root.section("application").map(application).unwrap_or_default(),
        endorsement: root.section("endorsement").map(endorsement).unwrap_or_default(),
        format: root.section("format").and_then(format),
        selection: root.section("selection").and_then(selection).unwrap_or_default(),
        words: root.section("words").map(wording).unwrap_or_default(),
        letters: root.section("letters").map(letters).unwrap_or_default(),
    }
}

fn needed(root: &Section, key: &'static str, example: &str) -> Phrase {
    let phrase = root.phrase(key);
    if phrase.is_none() {
        root.missing(key, example);
    }
    phrase.unwrap_or_default()
}

fn slug(root: &Section) -> String {
    let slug = root.text("slug");
    match &slug {
        None => root.missing("slug", "\"action-learning\""),
        Some(it) if crate::slug::Slug::parse(it).is_err() => {
            root.slip("slug", "`slug` must be lower case letters, digits and single hyphens, 60 at most".into());
        }
        Some(_) => {}
    }
    slug.unwrap_or_default()
}

fn steps(part: Section) -> Steps {
    let found = Steps {
        interest: part.switch("interest"),
        information_event: if part.is_off("information_event") {
            None
        } else {
            part.choice("information_event", &ATTENDANCE)
        },
        application: part.switch("application"),
        equality_questions: part.switch("equality_questions"),
        endorsement: part.switch("endorsement"),
        selection: part.switch("selection"),
        composition_consent: part.switch("composition_consent"),
        invoice: part.switch("invoice"),
    };
    part.done();
    found
}

fn sets(part: Section) -> SetRules {
    let (min, max) = (part.count("min", 2..=5000), part.count("max", 2..=5000));
    for (key, found, example) in [("min", min, "5"), ("max", max, "8")] {
        if found.is_none() {
            part.missing(key, example);
        }
    }
    let found = SetRules {
        min: min.unwrap_or(2),
        max: max.unwrap_or(5000),
        count: part.count("count", 1..=1000),
        per_year: part.count("per_year", 1..=52),
        per_organisation_in_set: part.count("per_organisation_in_set", 1..=5000),
        per_organisation: part.count("per_organisation", 1..=5000),
        per_organisation_may_fall_to: part.count("per_organisation_may_fall_to", 1..=5000),
        all_different_organisations: part.switch("all_different_organisations"),
    };
    super::agree::sizes(&found, &part);
    part.done();
    found
}

fn pairs(part: Section) -> PairRules {
    let choice = part.choice("choice", &CHOICES);
    let days = part.count("first_meeting_within_days", 1..=365);
    let (check_in, lasts) = (part.interval("check_in_every"), part.interval("lasts"));
    let absent = [
        (choice.is_none(), "choice", "\"either\""),
        (days.is_none(), "first_meeting_within_days", "14"),
        (check_in.is_none(), "check_in_every", "\"month\""),
        (lasts.is_none(), "lasts", "\"12 months\""),
    ];
    for (_, key, example) in absent.iter().filter(|(absent, ..)| *absent) {
        part.missing(key, example);
    }
    part.done();
    PairRules {
        first_meeting_within_days: days.unwrap_or(1),
        check_in_every: check_in.unwrap_or(ONE_MONTH),
        lasts: lasts.unwrap_or(ONE_MONTH),
        choice: choice.unwrap_or(PairChoice::Either),
    }
}

fn price(part: Section) -> Price {
    let pence = part.number("pence_per_head", 0..=10_000_000);
    let (payer, vat) = (part.choice("payer", &PAYERS), part.choice("vat", &VAT));
    let absent = [
        (pence.is_none(), "pence_per_head", "20000"),
        (payer.is_none(), "payer", "\"employer\""),
        (vat.is_none(), "vat", "\"standard\""),
    ];
    for (_, key, example) in absent.iter().filter(|(absent, ..)| *absent) {
        part.missing(key, example);
    }
    let found = Price {
        per_head: Some(Money::pence_of(pence.unwrap_or(0))),
        payer: payer.unwrap_or(Payer::Host),
        vat: vat.unwrap_or(Vat::Standard),
        purchase_order_required: part.switch("purchase_order_required"),
    };
    part.done();
    found
}

fn application(part: Section) -> ApplicationRules {
    let usual = ApplicationRules::default();
    let found = ApplicationRules {
        within: part.interval("within").unwrap_or(usual.within),
        questions: part.phrases("questions"),
        work: part.phrases("work"),
    };
    part.done();
    found
}

fn endorsement(part: Section) -> EndorsementRules {
    let usual = EndorsementRules::default();
    let days = part.count("remind_after_working_days", 1..=60);
    let found = EndorsementRules {
        terms: part.phrases("terms"),
        remind_after_working_days: days.unwrap_or(usual.remind_after_working_days),
    };
    part.done();
    found
}

fn format(part: Section) -> Option<FormatChoice> {
    let (preset, agenda) = (part.choice("preset", &PRESETS), part.choice("agenda", &AGENDAS));
    if preset.is_none() {
        part.missing("preset", "\"everyone-presents\"");
    }
    part.done();
    Some(FormatChoice { preset: preset?, agenda: agenda.unwrap_or(Agenda::Open) })
}

fn selection(part: Section) -> Option<SelectionMode> {
    let mode = part.choice("mode", &MODES);
    part.done();
    mode
}

fn wording(part: Section) -> Wording {
    let found = Wording {
        meeting: part.phrase("meeting"),
        meetings: part.phrase("meetings"),
        set: part.phrase("set"),
        sets: part.phrase("sets"),
        member: part.phrase("member"),
        members: part.phrase("members"),
    };
    part.done();
    found
}

fn letters(part: Section) -> LetterWords {
    let found = LetterWords {
        interest_received: part.phrase("interest_received"),
        interest_reminder: part.phrase("interest_reminder"),
        interest_confirmed: part.phrase("interest_confirmed"),
        invitation: part.phrase("invitation"),
        deadline_moved: part.phrase("deadline_moved"),
    };
    part.done();
    found
}
