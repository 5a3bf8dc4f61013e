//! The plain timeline of a programme before its dates exist: items of keys and numbers, no prose,
//! so that a page can say them in either language. Apart because only pages and letters want it.

use super::{Blueprint, Interval, Occasion, PairRules, Wait};
use jiff::civil::Weekday;

/// What an item of the timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OutlineKey {
    /// The event that explains the programme.
    InformationEvent,
    /// Getting to know each other.
    Introduction,
    /// Days together.
    Residential,
    /// The regular meetings.
    Meetings,
    /// The day that brings it to an end.
    ClosingDay,
    /// Looking back soon after.
    Evaluation,
    /// Looking back much later.
    FollowUp,
    /// The events of a series.
    Topics,
    /// A pair meets for the first time: `after` is the longest wait.
    FirstMeeting,
    /// Both of a pair are asked how it goes.
    CheckIns,
    /// A pair comes to its end.
    PairEnds,
}

impl OutlineKey {
    /// Its name in texts and message keys: `follow-up`.
    pub fn key(self) -> &'static str {
        match self {
            Self::InformationEvent => "information-event",
            Self::Introduction => "introduction",
            Self::Residential => "residential",
            Self::Meetings => "meetings",
            Self::ClosingDay => "closing-day",
            Self::Evaluation => "evaluation",
            Self::FollowUp => "follow-up",
            Self::Topics => "topics",
            Self::FirstMeeting => "first-meeting",
            Self::CheckIns => "check-ins",
            Self::PairEnds => "pair-ends",
        }
    }
}

/// One line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineItem {
    /// What it is.
    pub key: OutlineKey,
    /// How many of it.
    pub count: u16,
    /// How long each is, each day; 0 where no length is set.
    pub minutes: u16,
    /// On how many days running each.
    pub days: u16,
    /// How far apart, where there are several.
    pub every: Option<Interval>,
    /// How long after the item before it.
    pub after: Option<Wait>,
    /// Time after each for those who like, in minutes.
    pub white_space_minutes: u16,
    /// Whether the members may agree something else.
    pub negotiated: bool,
    /// On which days of the week.
    pub weekdays: Vec<Weekday>,
}

impl OutlineItem {
    fn one(key: OutlineKey) -> Self {
        Self {
            key,
            count: 1,
            minutes: 0,
            days: 1,
            every: None,
            after: None,
            white_space_minutes: 0,
            negotiated: false,
            weekdays: Vec::new(),
        }
    }
    /// The length as hours and the minutes left over: 210 is `(3, 30)`.
    pub fn hours_and_minutes(&self) -> (u16, u16) {
        (self.minutes / 60, self.minutes % 60)
    }
}

pub(super) fn outline(of: &Blueprint) -> Vec<OutlineItem> {
    let dates = &of.timetable;
    let event = of.steps.information_event.map(|_| OutlineItem::one(OutlineKey::InformationEvent));
    let meetings = dates.meetings.as_ref().map(|it| OutlineItem {
        count: it.count,
        minutes: it.minutes,
        every: (it.count > 1).then_some(it.every),
        after: it.after,
        white_space_minutes: it.white_space_minutes,
        negotiated: it.negotiated,
        weekdays: it.days.clone(),
        ..OutlineItem::one(OutlineKey::Meetings)
    });
    let topics = u16::try_from(of.topics.len()).unwrap_or(u16::MAX);
    let topics = (topics > 0).then(|| OutlineItem { count: topics, ..OutlineItem::one(OutlineKey::Topics) });
    let items = [
        event,
        dates.introduction.map(|it| occasion(OutlineKey::Introduction, it)),
        dates.residential.map(|it| occasion(OutlineKey::Residential, it)),
        meetings,
        topics,
        dates.closing_day.map(|it| occasion(OutlineKey::ClosingDay, it)),
        dates.evaluation.map(|it| occasion(OutlineKey::Evaluation, it)),
        dates.follow_up.map(|it| occasion(OutlineKey::FollowUp, it)),
    ];
    items.into_iter().flatten().chain(of.pairs.iter().flat_map(pair)).collect()
}

fn occasion(key: OutlineKey, it: Occasion) -> OutlineItem {
    OutlineItem { minutes: it.minutes, days: it.days, after: it.after, ..OutlineItem::one(key) }
}

fn pair(it: &PairRules) -> [OutlineItem; 3] {
    let days = Interval { count: it.first_meeting_within_days, unit: super::Unit::Days };
    let within = |most: Interval| Some(Wait { least: most, most });
    [
        OutlineItem { after: within(days), ..OutlineItem::one(OutlineKey::FirstMeeting) },
        OutlineItem { every: Some(it.check_in_every), ..OutlineItem::one(OutlineKey::CheckIns) },
        OutlineItem { after: within(it.lasts), ..OutlineItem::one(OutlineKey::PairEnds) },
    ]
}
