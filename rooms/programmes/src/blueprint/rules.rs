//! The parts of a blueprint: plain values, each a rule of the programme.
//! Apart from `mod` so that the whole is read in one screen and the parts are looked up.

use super::{Interval, Phrase, Unit};
use kernel::Money;

/// What kind of coming together a programme is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Small closed groups with a facilitator.
    Sets,
    /// Events anyone eligible can book, one by one.
    Series,
    /// One larger group that learns together.
    Cohort,
    /// Two people: mentor and mentee.
    Pairs,
    /// People who offer help, drawn on as needed.
    Pool,
}

/// How much coming to the information event matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Attendance {
    /// Without it nobody is placed.
    Required,
    /// It is asked for and shown; who missed it can still be placed.
    Expected,
    /// It is offered and not noted.
    Ignored,
}

/// The steps a person goes through, each there or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Steps {
    /// People say that they would like to join.
    pub interest: bool,
    /// They come to an event that explains it.
    pub information_event: Option<Attendance>,
    /// They fill in a form.
    pub application: bool,
    /// They are asked, apart and by choice, about themselves for equality figures.
    pub equality_questions: bool,
    /// Their employer gives its word in writing.
    pub endorsement: bool,
    /// Places are given where there are fewer than people.
    pub selection: bool,
    /// Everyone sees the proposed group and may decline it.
    pub composition_consent: bool,
    /// The payer gets an invoice.
    pub invoice: bool,
}

/// One step that is there, for a list of "what happens next".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Say that you would like to join.
    Interest,
    /// Come to an event that explains it.
    InformationEvent(Attendance),
    /// Fill in the form.
    Application,
    /// Answer the equality questions, if you like.
    EqualityQuestions,
    /// Your employer gives its word.
    Endorsement,
    /// Places are given.
    Selection,
    /// You see your group and say yes or no.
    CompositionConsent,
    /// The payer gets an invoice.
    Invoice,
}

impl Steps {
    /// The steps that are there, in the order in which they come.
    pub fn in_order(&self) -> Vec<Step> {
        let all = [
            self.interest.then_some(Step::Interest),
            self.information_event.map(Step::InformationEvent),
            self.application.then_some(Step::Application),
            self.equality_questions.then_some(Step::EqualityQuestions),
            self.endorsement.then_some(Step::Endorsement),
            self.selection.then_some(Step::Selection),
            self.composition_consent.then_some(Step::CompositionConsent),
            self.invoice.then_some(Step::Invoice),
        ];
        all.into_iter().flatten().collect()
    }
}

impl Step {
    /// Its name in texts and message keys: `information-event`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Interest => "interest",
            Self::InformationEvent(_) => "information-event",
            Self::Application => "application",
            Self::EqualityQuestions => "equality-questions",
            Self::Endorsement => "endorsement",
            Self::Selection => "selection",
            Self::CompositionConsent => "composition-consent",
            Self::Invoice => "invoice",
        }
    }
}

/// Who may be together in a set (or cohort), and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetRules {
    /// Fewest people with whom one starts.
    pub min: u16,
    /// Most people in one.
    pub max: u16,
    /// How many are planned; `None` where demand decides.
    pub count: Option<u16>,
    /// How many start each year, where it goes by years.
    pub per_year: Option<u16>,
    /// Most people of one organisation in one set.
    pub per_organisation_in_set: Option<u16>,
    /// Most people of one organisation over the programme.
    pub per_organisation: Option<u16>,
    /// To what the host may lower that when more people come than places are there.
    pub per_organisation_may_fall_to: Option<u16>,
    /// Everyone in a set is from a different organisation.
    pub all_different_organisations: bool,
}

impl SetRules {
    /// Most people of one organisation in one set, whichever way it is written; `None` is no limit.
    pub fn most_in_set(&self) -> Option<u16> {
        if self.all_different_organisations { Some(1) } else { self.per_organisation_in_set.or(self.per_organisation) }
    }
}

/// How pairs go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairRules {
    /// Within how many days of the match they first meet.
    pub first_meeting_within_days: u16,
    /// How often both are asked how it goes.
    pub check_in_every: Interval,
    /// How long a pair lasts unless both go on.
    pub lasts: Interval,
    /// Who chooses.
    pub choice: PairChoice,
}

/// Who brings a pair together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PairChoice {
    /// The mentee asks a mentor.
    Mentee,
    /// The host proposes; both can say no.
    Host,
    /// Whichever the mentee prefers.
    Either,
}

/// What a place costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    /// For one person, the whole programme; nothing where it is to follow.
    pub per_head: Option<Money>,
    /// Who pays.
    pub payer: Payer,
    /// Why VAT is or is not added.
    pub vat: Vat,
    /// Whether the payer must give a purchase order number, or say that it needs none.
    pub purchase_order_required: bool,
}

/// Who pays for a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Payer {
    /// The person's employer.
    Employer,
    /// The person.
    Person,
    /// The host or its funder: nobody gets an invoice.
    Host,
}

/// Why VAT is or is not added; the invoice says it in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vat {
    /// Added at the standard rate.
    Standard,
    /// Exempt as education or training by an eligible body.
    ExemptEducation,
    /// Outside the scope of VAT: grant funded.
    OutsideScope,
    /// The host is not registered for VAT.
    NotRegistered,
}

impl Vat {
    /// Its name in texts and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::ExemptEducation => "exempt-education",
            Self::OutsideScope => "outside-scope",
            Self::NotRegistered => "not-registered",
        }
    }
}

/// What the programme calls its things; `None` leaves Kith's own word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// One meeting.
    pub meeting: Option<Phrase>,
    /// Several meetings.
    pub meetings: Option<Phrase>,
    /// One set.
    pub set: Option<Phrase>,
    /// Several sets.
    pub sets: Option<Phrase>,
    /// One member.
    pub member: Option<Phrase>,
    /// Several members.
    pub members: Option<Phrase>,
}

/// What the host adds to the letters in its own words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterWords {
    /// To who registered: please press the button to keep your place.
    pub interest_received: Option<Phrase>,
    /// To who has not pressed it yet.
    pub interest_reminder: Option<Phrase>,
    /// To who pressed it: your place in the order.
    pub interest_confirmed: Option<Phrase>,
    /// To people invited from a list.
    pub invitation: Option<Phrase>,
    /// To everyone concerned when the deadline moves.
    pub deadline_moved: Option<Phrase>,
}

/// How a meeting of a set is run, unless its facilitator chooses otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormatChoice {
    /// The name of one of the formats that come with Kith.
    pub preset: &'static str,
    /// Where the issues come from.
    pub agenda: Agenda,
}

/// Where the issues of a meeting come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Agenda {
    /// Members bid on the day.
    Open,
    /// The topic is agreed beforehand.
    Planned,
    /// Some of both.
    Combined,
}

/// How places are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SelectionMode {
    /// Strictly first come, first served.
    #[default]
    Priority,
    /// As many people as can be placed, then first come, first served.
    Count,
}

/// What the application form asks beside Kith's own questions, and until when it is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationRules {
    /// How long after the deadline for interest.
    pub within: Interval,
    /// Questions of the host, each answered in a few sentences.
    pub questions: Vec<Phrase>,
    /// The kinds of work people choose from; none leaves Kith's own list.
    pub work: Vec<Phrase>,
}

impl Default for ApplicationRules {
    fn default() -> Self {
        Self { within: Interval { count: 2, unit: Unit::Weeks }, questions: Vec::new(), work: Vec::new() }
    }
}

/// What the employer promises, and when it is reminded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndorsementRules {
    /// What the employer agrees to, sentence by sentence.
    pub terms: Vec<Phrase>,
    /// After how many working days without an answer the manager is reminded.
    pub remind_after_working_days: u16,
}

impl Default for EndorsementRules {
    fn default() -> Self {
        Self { terms: Vec::new(), remind_after_working_days: 5 }
    }
}
