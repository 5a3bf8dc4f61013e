//! Every form as it comes back when something is to be mended. Nothing is changed by them: what is
//! sent here is always refused.

use super::browser::Ask;
use super::guests::GUESTS;
use super::scene::{At, Scene};
use super::stage::{Stage, Who};
use crate::cli::Failure;
use platform::Exit;
use platform::access::Role;

const NOBODY: Who = Who::Nobody;
const COORDINATOR: Who = Who::As(Role::Coordinator);
const ADMINISTRATOR: Who = Who::As(Role::Administrator);

/// A form, who sends it, and what they typed.
#[derive(Clone)]
struct Refusal {
    route: &'static str,
    path: &'static str,
    who: Who,
    fields: &'static [(&'static str, &'static str)],
    file: Option<(&'static str, &'static str)>,
}

const fn refusal(route: &'static str, who: Who, fields: &'static [(&'static str, &'static str)]) -> Refusal {
    Refusal { route, path: route, who, fields, file: None }
}

impl Refusal {
    /// At another address than the usual one.
    const fn at(self, path: &'static str) -> Self {
        Self { path, ..self }
    }
    /// With a file.
    const fn with(self, name: &'static str, text: &'static str) -> Self {
        Self { file: Some((name, text)), ..self }
    }
}

/// A day that no month has, with a reason that is too long.
const NO_SUCH_DAY: [(&str, &str); 4] = [("day-day", "31"), ("day-month", "4"), ("day-year", "2027"), ("why", LONG)];

/// Forms that are one button: they take no words, so there is nothing to mend.
const BUTTONS: [&str; 15] = [
    "/people/staff/{role}/end",
    "/people/imports/{import}/run",
    "/people/imports/{import}/undo",
    "/programmes/{slug}/closing",
    "/programmes/{slug}/erasure",
    "/programmes/{slug}/interests/{interest}/erasure",
    "/programmes/{slug}/my-interest/{key}/confirmation",
    "/programmes/{slug}/my-interest/{key}/withdrawal",
    "/programmes/{slug}/interests/{interest}/vouching",
    "/programmes/{slug}/interests/{interest}/merging/{other}",
    "/programmes/{slug}/invitations/test",
    "/programmes/{slug}/invitations/lists/{list}",
    "/signin/second-factor/{person}/end",
    "/signin/recovery-codes",
    "/signin/visits/others/end",
];
const MORE_BUTTONS: [&str; 12] = [
    "/programmes/{slug}/applications/{application}/parallel",
    "/programmes/{slug}/applications/{application}/parallel/refusal",
    "/programmes/{slug}/my-enquiry/{enquirer}/confirmation",
    "/programmes/{slug}/selection/offers",
    "/programmes/{slug}/applications/{application}/offer",
    "/programmes/{slug}/applications/{application}/offer/refusal",
    "/programmes/{slug}/applications/{application}/manager/nudge",
    "/signin/visits/{visit}/end",
    "/signin/out",
    "/demo/signin/{person}",
    "/calendar/feed",
    "/calendar/feed/end",
];

/// Everything in them can be left out: there is nothing to mend.
const EQUALITY: [&str; 2] = ["/equality/about-you/{token}", "/equality/about-you/{token}/taking-back"];

/// Forms of what a coordinator writes that are one button, or have nothing to mend where nothing failed.
const WRITING_BUTTONS: [&str; 6] = [
    "/programmes/{slug}/interests/{interest}/notes/{remark}/end",
    "/programmes/{slug}/interests/{interest}/address",
    "/programmes/{slug}/messages/{message}/list",
    "/programmes/{slug}/messages/{message}/test",
    "/programmes/{slug}/messages/{message}/removal",
    "/programmes/{slug}/letters/{wording}/usual",
];

const EVENT_BUTTONS: [&str; 5] = [
    "/events/{event}/people/{booking}/attendance",
    "/events/my-booking/{ticket}/acceptance",
    "/events/my-booking/{ticket}/refusal",
    "/events/my-booking/{ticket}/cancellation",
    "/events/my-booking/{ticket}/arrival",
];

/// Forms of sets that are one button, or a list to choose from and a button.
const SET_BUTTONS: [&str; 15] = [
    "/sets/programmes/{slug}/proposal",
    "/sets/programmes/{slug}/seats/{seat}/lock",
    "/sets/programmes/{slug}/facilitator",
    "/sets/programmes/{slug}/apart/{pair}/removal",
    "/sets/programmes/{slug}/asking",
    "/sets/programmes/{slug}/publication",
    "/sets/my-set/{membership}/agreement",
    "/sets/my-set/{membership}/refusal",
    "/sets/my-set/{membership}/away/{stretch}/removal",
    "/sets/my-set/{membership}/swap/ending",
    "/sets/my-set/{membership}/swap/confirmation",
    "/sets/my-set/{membership}/swaps/{swap}/acceptance",
    "/sets/my-set/{membership}/swaps/{swap}/refusal",
    "/sets/{set}/poll/decision",
    "/sets/programmes/{slug}/schedule",
];

/// Whether a form is one button.
pub(super) fn is_button(route: &str) -> bool {
    [&BUTTONS[..], &MORE_BUTTONS, &WRITING_BUTTONS, &EVENT_BUTTONS, &SET_BUTTONS, &EQUALITY]
        .iter()
        .any(|some| some.contains(&route))
}

const LONG: &str = "A name that goes on and on, as if whoever typed it had leant on the keyboard: aaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

fn all() -> Vec<Refusal> {
    [ground(), of_events(), programmes(), applications(), of_sets(), of_billing(), signin()].concat()
}

/// A reason that is longer than anybody reads.
const ENDLESS: &str = concat!(
    "The speaker is ill, the hall is under water, the train does not run, and the caretaker has lost the key. ",
    "The speaker is ill, the hall is under water, the train does not run, and the caretaker has lost the key. ",
    "The speaker is ill, the hall is under water, the train does not run, and the caretaker has lost the key. ",
    "The speaker is ill, the hall is under water, the train does not run, and the caretaker has lost the key. ",
    "The speaker is ill, the hall is under water, the train does not run, and the caretaker has lost the key. ",
);

fn of_events() -> Vec<Refusal> {
    let odd_day = &[
        ("title", "Talk"),
        ("day-day", "31"),
        ("day-month", "2"),
        ("day-year", "2027"),
        ("starts", "noonish"),
        ("how", "online"),
        ("link", "http://call.example"),
        ("capacity", "many"),
    ];
    let past = &[("title", ""), ("day-day", "1"), ("day-month", "2"), ("day-year", "2020"), ("how", "place")];
    vec![
        refusal("/events/new", COORDINATOR, odd_day),
        refusal("/events/{event}/edit", COORDINATOR, past).at("/events/{event=full}/edit"),
        refusal("/events/{event}/cancellation", COORDINATOR, &[("reason", ENDLESS)])
            .at("/events/{event=full}/cancellation"),
        refusal("/events/{event}/booking", NOBODY, &[("name", ""), ("email", "siwan")])
            .at("/events/{event=full}/booking"),
    ]
}

fn ground() -> Vec<Refusal> {
    vec![
        refusal("/people/new", COORDINATOR, &[("name", ""), ("email", "nia (at) hafod.example"), ("phone", "ring me")]),
        refusal("/people/new", COORDINATOR, &[("name", "Layla"), ("email", "layla.abdulrahman@yasmin-homes.example")]),
        refusal("/people/{person}/edit", COORDINATOR, &[("name", LONG), ("email", ""), ("phone", "1")]),
        refusal(
            "/people/{person}/employments",
            COORDINATOR,
            &[("organisation", ""), ("from-day", "31"), ("from-month", "2")],
        ),
        refusal(
            "/people/{person}/employments",
            COORDINATOR,
            &[("organisation", "Alder Vael Homes"), ("from-day", "1"), ("from-month", "2"), ("from-year", "2026")],
        ),
        refusal("/people/organisations/new", COORDINATOR, &[("name", ""), ("billing-email", "nobody")]),
        refusal("/people/organisations/{organisation}/edit", COORDINATOR, &[("name", "Alder Vale Homes")]),
        refusal("/people/staff", ADMINISTRATOR, &[("name", ""), ("email", "nobody")]),
        refusal("/people/imports/new", COORDINATOR, &[]),
        refusal("/people/imports/new", COORDINATOR, &[("holds", "people")]).with("people.docx", "no table at all"),
        refusal("/people/imports/{import}/columns", COORDINATOR, &[("phone", "3"), ("organisation", "3")])
            .at("/people/imports/{import=chosen}/columns"),
    ]
}

fn programmes() -> Vec<Refusal> {
    vec![
        refusal("/programmes/new", COORDINATOR, &[("title", "")]),
        refusal(
            "/programmes/new",
            COORDINATOR,
            &[("title", "Our own"), ("blueprint", "own"), ("own", "name = 3\nno = [")],
        ),
        refusal(
            "/programmes/{slug}/publication",
            COORDINATOR,
            &[("deadline-day", "31"), ("deadline-month", "2"), ("deadline-year", "2027")],
        )
        .at("/programmes/{slug=draft}/publication"),
        refusal("/programmes/{slug}/copy", COORDINATOR, &[("title", ""), ("address", "learning-set")]),
        refusal("/programmes/{slug}/copy", COORDINATOR, &[("title", LONG), ("address", "Not an address!")]),
        refusal("/programmes/{slug}/price", COORDINATOR, &[("amount", "cheap")]).at("/programmes/{slug=beside}/price"),
        refusal(
            "/programmes/{slug}/in-house",
            NOBODY,
            &[("email", "siwan"), ("people", "a few"), ("phone", "ring me")],
        ),
        refusal("/programmes/{slug}/enquiries/{enquiry}/answer", COORDINATOR, &[("answer", " ")]),
        refusal("/programmes/{slug}/enquiries/{enquiry}/closing", COORDINATOR, &[]),
        refusal(
            "/programmes/{slug}/enquiries/{enquiry}/programme",
            COORDINATOR,
            &[("price", "other"), ("amount", "x")],
        ),
        refusal("/programmes/{slug}/deadline", COORDINATOR, &[("reason", "")]),
        refusal(
            "/programmes/{slug}/deadline",
            COORDINATOR,
            &[("day-day", "1"), ("day-month", "2"), ("day-year", "2020")],
        ),
        refusal(
            "/programmes/{slug}/interest",
            NOBODY,
            &[("email", "siwan"), ("phone", "ring me"), ("name", GUESTS[4].name)],
        ),
        refusal(
            "/programmes/{slug}/interest",
            NOBODY,
            &[("name", GUESTS[1].name), ("organisation", GUESTS[1].organisation)],
        ),
        refusal("/programmes/{slug}/interests/new", COORDINATOR, &[("email", "nobody"), ("time", "noonish")]),
        refusal("/programmes/{slug}/interests/{interest}/withdrawal", COORDINATOR, &[]),
        refusal("/programmes/{slug}/interests/{interest}/more-time", COORDINATOR, &NO_SUCH_DAY)
            .at("/programmes/{slug}/interests/{interest=begun}/more-time"),
        refusal("/programmes/{slug}/keeping", COORDINATOR, &NO_SUCH_DAY),
        refusal("/programmes/{slug}/interests/{interest}/notes", COORDINATOR, &[("note", " ")]),
        refusal("/programmes/{slug}/messages/new", COORDINATOR, &[("subject", LONG), ("text", "Dear {nane},")]),
        refusal("/programmes/{slug}/messages/{message}/words", COORDINATOR, &[("text", "{link} {link}")]),
        refusal("/programmes/{slug}/messages/{message}/sending", COORDINATOR, &[]),
        refusal("/programmes/{slug}/letters/{wording}", COORDINATOR, &[("opening-en", "Dear {nane}, {")]),
        refusal("/programmes/{slug}/invitations/new", COORDINATOR, &[]).with("towns.csv", "Name,Town\nGwen,Bala\n"),
    ]
}

fn applications() -> Vec<Refusal> {
    vec![
        refusal("/programmes/{slug}/selection/parallel", COORDINATOR, &[("price", "other"), ("amount", "cheap")])
            .at("/programmes/{slug=full}/selection/parallel"),
        refusal("/programmes/{slug}/selection/terms", COORDINATOR, &[("sets", "none"), ("per_employer", "-1")]),
        refusal("/programmes/{slug}/applications/{application}/answers/{section}", NOBODY, &[("work", "care")])
            .at("/programmes/{slug}/applications/{application=begun}/answers/{section}"),
        refusal("/programmes/{slug}/applications/{application}/sending", NOBODY, &[])
            .at("/programmes/{slug}/applications/{application=begun}/sending"),
        refusal("/programmes/{slug}/applications/{application}/manager", NOBODY, &[("manager_email", "siwan")])
            .at("/programmes/{slug}/applications/{application=begun}/manager"),
        refusal(
            "/programmes/{slug}/endorsements/{link}",
            NOBODY,
            &[("order", "number"), ("billing_email", "accounts"), ("billing_name", LONG)],
        ),
        refusal("/programmes/{slug}/endorsements/{link}/refusal", NOBODY, &[]),
    ]
}

fn of_sets() -> Vec<Refusal> {
    vec![
        refusal("/sets/programmes/{slug}/seats/{seat}", COORDINATOR, &[])
            .at("/sets/programmes/{slug=sets}/seats/{seat}"),
        refusal("/sets/programmes/{slug}/apart", COORDINATOR, &[]).at("/sets/programmes/{slug=sets}/apart"),
        refusal(
            "/sets/programmes/{slug}/dates",
            COORDINATOR,
            &[("day-day", "31"), ("day-month", "2"), ("time", "soon")],
        )
        .at("/sets/programmes/{slug=sets}/dates"),
        refusal("/sets/{set}/dates", COORDINATOR, &[("place", "www.example.org")]),
        refusal("/sets/{set}/poll", COORDINATOR, &[("day1-day", "9"), ("time2", "soon")]),
        refusal("/sets/{set}/meetings/{meeting}", COORDINATOR, &[("day-day", "31"), ("reason", ENDLESS)])
            .at("/sets/{set=settled}/meetings/{meeting}"),
        refusal("/sets/school-holidays", COORDINATOR, &[])
            .with("holidays.csv", "area,name,first,last\nLeeds,Easter,soon,later\n"),
        refusal("/sets/my-set/{membership}/poll", NOBODY, &[]).at("/sets/my-set/{membership=settled}/poll"),
        refusal("/sets/my-set/{membership}/away", NOBODY, &[("from-day", "31"), ("from-month", "9"), ("to-day", "x")])
            .at("/sets/my-set/{membership=settled}/away"),
        refusal("/sets/my-set/{membership}/swap", NOBODY, &[]).at("/sets/my-set/{membership=settled}/swap"),
    ]
}

fn of_billing() -> Vec<Refusal> {
    let odd_issuer =
        &[("name", LONG), ("vat", "registered"), ("vat_number", "12"), ("sort_code", "x"), ("iban", "GB12")];
    let odd_due = &[("naming", "names"), ("contact_email", "accounts"), ("address", LONG)];
    let odd_payment =
        &[("amount", "lots"), ("on-day", "31"), ("on-month", "2"), ("on-year", "2027"), ("reference", LONG)];
    vec![
        refusal("/billing/issuer", COORDINATOR, odd_issuer),
        refusal("/billing/programmes/{slug}/places/{place}", COORDINATOR, odd_due),
        refusal("/billing/invoices/{number}/payment", COORDINATOR, odd_payment),
        refusal("/billing/invoices/{number}/credit", COORDINATOR, &[]),
        refusal("/billing/invoices/{number}/write-off", COORDINATOR, &[("why", ENDLESS)]),
    ]
}

fn signin() -> Vec<Refusal> {
    vec![
        refusal("/meetings/practice", NOBODY, &[("issue", "budget"), ("question", " ")]),
        refusal("/signin", NOBODY, &[("email", "not an address")]),
        refusal("/signin/code", Who::AwaitingCode, &[("code", "12")]),
        refusal("/signin/second-factor", Who::WithoutFactor, &[("code", "12")]),
    ]
}

/// What the scenes of a form are called: the form, and who is refused it.
pub(super) fn title(route: &str) -> String {
    format!("to mend: {route}.")
}

/// All of them.
pub(super) fn scenes(stage: &Stage) -> Result<Vec<Scene>, Failure> {
    let mut scenes = Vec::new();
    for (number, it) in all().into_iter().enumerate() {
        let path = stage
            .typical
            .fill(it.path)
            .ok_or_else(|| Failure::new(Exit::Failed, format!("the gallery has arranged nothing for {}", it.path)))?;
        let mut ask = Ask::form(path, it.fields);
        if let Some((name, text)) = it.file {
            ask = ask.file(name, text);
        }
        let title = format!("{} {number}", title(it.route));
        scenes.push(Scene::new(title, At::Typical, it.who, ask).expecting(422));
    }
    Ok(scenes)
}
