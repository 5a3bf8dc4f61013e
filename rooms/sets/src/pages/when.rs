//! Day, time and place as they are typed: where the dates of sets begin, and where one meeting goes.

use crate::dates::Beginning;
use crate::meeting::Meeting;
use calendar::{Line, LineError};
use jiff::civil::Time;
use kernel::{Date, Timestamp};
use serde::Deserialize;
use web::components::{DateInput, Fields, TextInput, TypedDate, Width};
use web::forms::Mistakes;
use web::{Speaker, clock_time};

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WhenTyped {
    #[serde(rename = "day-day")]
    day: String,
    #[serde(rename = "day-month")]
    month: String,
    #[serde(rename = "day-year")]
    year: String,
    time: String,
    place: String,
    /// Why a meeting is not when the rule has it.
    pub reason: String,
    /// When the meeting was to begin for whoever typed, as the form carries it.
    pub seen: String,
}

impl WhenTyped {
    /// How a meeting stands.
    pub fn of(it: &Meeting) -> Self {
        Self {
            reason: it.moved.as_ref().map(|it| it.reason.clone()).unwrap_or_default(),
            seen: it.begins_at.to_string(),
            ..Self::beginning(it.begins_at, Some(it))
        }
    }
    /// Where a set's dates begin that was decided elsewhere; its place is that of the meetings there are.
    pub fn beginning(at: Timestamp, before: Option<&Meeting>) -> Self {
        let (day, local) = (TypedDate::from(at.day()), at.on_the_clock_of(kernel::ZONE));
        Self {
            day: day.day,
            month: day.month,
            year: day.year,
            time: local.strftime("%H:%M").to_string(),
            place: before.and_then(|it| it.place.as_ref()).map(ToString::to_string).unwrap_or_default(),
            ..Self::default()
        }
    }
    /// The fields, with their labels by keys.
    pub fn fields(&self, form: &Fields<'_>, (day, time): (&str, &str)) -> (DateInput, [TextInput; 2]) {
        let typed = TypedDate { day: self.day.clone(), month: self.month.clone(), year: self.year.clone() };
        (
            form.date("day", day, typed),
            [
                form.text("time", time, &self.time).width(Width::Ten).autocomplete("off"),
                form.text("place", "dates-place", &self.place).autocomplete("off").optional(),
            ],
        )
    }
    /// What was meant, or what to mend.
    pub fn read(&self, words: &Speaker, mistakes: &mut Mistakes) -> Option<Beginning> {
        let (day, time, place) = (self.day(words, mistakes), self.time(words, mistakes), self.place(words, mistakes));
        Some(Beginning { day: day?, time: time?, place: place? })
    }

    fn day(&self, words: &Speaker, mistakes: &mut Mistakes) -> Option<Date> {
        let typed = TypedDate { day: self.day.clone(), month: self.month.clone(), year: self.year.clone() };
        match typed.read() {
            Ok(Some(day)) => return Some(day),
            Ok(None) => mistakes.add("day", words.t("dates-day-missing")),
            Err(error) => mistakes.add("day", error.say(words, &words.t("dates-the-day"))),
        }
        None
    }
    fn time(&self, words: &Speaker, mistakes: &mut Mistakes) -> Option<Time> {
        let time = clock_time::read(&self.time);
        if time.is_none() {
            mistakes.add("time", words.t("dates-time-shape"));
        }
        time
    }
    fn place(&self, words: &Speaker, mistakes: &mut Mistakes) -> Option<Option<Line>> {
        match self.place.parse() {
            Ok(line) => Some(Some(line)),
            Err(LineError::Empty) => Some(None),
            Err(error) => {
                let key = if error == LineError::Link { "dates-place-link" } else { "dates-place-long" };
                mistakes.add("place", words.t(key));
                None
            }
        }
    }
}
