//! What a coordinator plans: title, time, way, places, when bookings close; checked field by field.
//! Apart from `event`, which has a history.

use kernel::Timestamp;
use std::fmt;
use std::time::Duration;

/// The longest title, in characters.
const TITLE: usize = 150;
/// The longest description.
const ABOUT: usize = 2000;
/// The longest name of a place.
const PLACE: usize = 300;
/// The longest event.
const LONGEST: Duration = Duration::from_secs(7 * 86_400);
/// The largest event.
const MOST: usize = 5000;

/// So many hours before the start bookings can close.
pub const CLOSINGS: [u32; 5] = [0, 2, 24, 48, 168];

/// The address of the call. It shows itself to nobody: only the gate sends people there.
#[derive(Clone, PartialEq, Eq)]
pub struct JoiningLink(String);

impl fmt::Debug for JoiningLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JoiningLink")
    }
}

impl JoiningLink {
    /// Reads an address that starts with `https://`, as browsers understand it.
    pub fn parse(typed: &str) -> Result<Self, PlanError> {
        let found = url::Url::parse(typed.trim()).map_err(|_| PlanError::LinkShape)?;
        let plain = found.scheme() == "https" && found.has_host() && found.username().is_empty();
        if plain && typed.len() <= 2000 { Ok(Self(found.into())) } else { Err(PlanError::LinkShape) }
    }
    /// The address, for the gate and the database.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

/// How people take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// In a call; its address may come later.
    Online {
        /// The address of the call.
        link: Option<JoiningLink>,
    },
    /// At a place.
    Place {
        /// Its name and address.
        name: String,
    },
}

impl How {
    /// Its name in forms, columns and message keys.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Online { .. } => "online",
            Self::Place { .. } => "place",
        }
    }
    /// Whether people who booked read the same of both: another address of the call is nothing to them.
    pub fn reads_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Online { .. }, Self::Online { .. }) => true,
            (Self::Place { name }, Self::Place { name: other }) => name == other,
            _ => false,
        }
    }
}

/// What is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What people call it.
    pub title: String,
    /// What it is about.
    pub about: Option<String>,
    /// When it starts.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Online or at a place.
    pub how: How,
    /// How many can come.
    pub capacity: usize,
    /// So many hours before the start bookings close.
    pub closing_hours: u32,
}

/// What to correct.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// No title.
    #[error("enter what the event is called")]
    TitleMissing,
    /// More than 150 characters.
    #[error("use at most 150 characters for the title")]
    TitleTooLong,
    /// More than 2000 characters.
    #[error("use at most 2000 characters")]
    AboutTooLong,
    /// It would be over already.
    #[error("enter a day and time that is still to come")]
    Past,
    /// It would end before it starts, or last more than a week.
    #[error("enter an end that is after the start")]
    EndsFirst,
    /// Not said whether online or at a place.
    #[error("choose whether it is online or at a place")]
    HowMissing,
    /// No address of a call.
    #[error("enter a link that starts with https://")]
    LinkShape,
    /// No place.
    #[error("enter the place")]
    PlaceMissing,
    /// More than 300 characters.
    #[error("use at most 300 characters for the place")]
    PlaceTooLong,
    /// Not a number from 1 to 5000.
    #[error("enter how many people can come, from 1 to 5000")]
    Capacity,
    /// None of the choices.
    #[error("choose when bookings close")]
    Closing,
}

impl PlanError {
    /// The form's field it belongs to.
    pub fn field(self) -> &'static str {
        match self {
            Self::TitleMissing | Self::TitleTooLong => "title",
            Self::AboutTooLong => "about",
            Self::Past => "day",
            Self::EndsFirst => "ends",
            Self::HowMissing => "how",
            Self::LinkShape => "link",
            Self::PlaceMissing | Self::PlaceTooLong => "place",
            Self::Capacity => "capacity",
            Self::Closing => "closing",
        }
    }
    /// The key of its sentence in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::TitleMissing => "event-title-missing",
            Self::TitleTooLong => "event-title-too-long",
            Self::AboutTooLong => "event-about-too-long",
            Self::Past => "event-past",
            Self::EndsFirst => "event-ends-first",
            Self::HowMissing => "event-how-missing",
            Self::LinkShape => "event-link-shape",
            Self::PlaceMissing => "event-place-missing",
            Self::PlaceTooLong => "event-place-too-long",
            Self::Capacity => "event-capacity-wrong",
            Self::Closing => "event-closing-missing",
        }
    }
}

/// The fields of a form as typed, besides its times.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'a> {
    /// The title.
    pub title: &'a str,
    /// What it is about.
    pub about: &'a str,
    /// `online` or `place`.
    pub how: &'a str,
    /// The address of the call; empty keeps what there is.
    pub link: &'a str,
    /// The place.
    pub place: &'a str,
    /// How many can come.
    pub capacity: &'a str,
    /// Hours before the start.
    pub closing: &'a str,
}

impl Plan {
    /// Checks every field; all that is to correct comes back at once. `before` is what was planned.
    pub fn check(
        typed: Typed<'_>,
        times: Option<(Timestamp, Timestamp)>,
        before: Option<&Self>,
        now: Timestamp,
    ) -> Result<Self, Vec<PlanError>> {
        let mut slips = Vec::new();
        let title = crate::details::one_line(typed.title);
        match title.chars().count() {
            0 => slips.push(PlanError::TitleMissing),
            1..=TITLE => {}
            _ => slips.push(PlanError::TitleTooLong),
        }
        let about = typed.about.trim().to_owned();
        if about.chars().count() > ABOUT {
            slips.push(PlanError::AboutTooLong);
        }
        if let Some((starts_at, ends_at)) = times {
            slips.extend((starts_at <= now).then_some(PlanError::Past));
            let wrong = ends_at <= starts_at || ends_at.since(starts_at) > LONGEST;
            slips.extend(wrong.then_some(PlanError::EndsFirst));
        }
        let how = how(typed, before).map_err(|slip| slips.push(slip)).ok();
        let capacity = typed.capacity.trim().parse().ok().filter(|it| (1..=MOST).contains(it));
        slips.extend(capacity.is_none().then_some(PlanError::Capacity));
        let closing_hours = typed.closing.parse().ok().filter(|it| CLOSINGS.contains(it));
        slips.extend(closing_hours.is_none().then_some(PlanError::Closing));
        match (times, how, capacity, closing_hours) {
            (Some((starts_at, ends_at)), Some(how), Some(capacity), Some(closing_hours)) if slips.is_empty() => {
                let about = (!about.is_empty()).then_some(about);
                Ok(Self { title, about, starts_at, ends_at, how, capacity, closing_hours })
            }
            _ => Err(slips),
        }
    }

    /// Until when it can be booked.
    pub fn closes_at(&self) -> Timestamp {
        self.starts_at.minus(Duration::from_secs(u64::from(self.closing_hours) * 3600))
    }
}

fn how(typed: Typed<'_>, before: Option<&Plan>) -> Result<How, PlanError> {
    match typed.how {
        "online" if typed.link.trim().is_empty() => {
            let kept = before.and_then(|plan| match &plan.how {
                How::Online { link } => link.clone(),
                How::Place { .. } => None,
            });
            Ok(How::Online { link: kept })
        }
        "online" => Ok(How::Online { link: Some(JoiningLink::parse(typed.link)?) }),
        "place" => {
            let name = crate::details::one_line(typed.place);
            match name.chars().count() {
                0 => Err(PlanError::PlaceMissing),
                1..=PLACE => Ok(How::Place { name }),
                _ => Err(PlanError::PlaceTooLong),
            }
        }
        _ => Err(PlanError::HowMissing),
    }
}
