//! Three boxes for a day people know; they remember what was typed, even when it is no day.

use super::TypedDate;
use super::frame::{Frame, framed};
use crate::words::Speaker;
use askama::Template;
use kernel::Date;

/// One of the three boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePart {
    /// Day of the month.
    Day,
    /// Month.
    Month,
    /// Year.
    Year,
}

struct Box<'a> {
    name: &'static str,
    label: &'a str,
    value: &'a str,
    wide: bool,
    wrong: bool,
    autocomplete: Option<&'static str>,
}

/// Day, month and year, typed. The boxes are named `name-day`, `name-month`, `name-year`.
#[derive(Debug, Clone, Template)]
#[template(path = "components/date_input.html")]
pub struct DateInput {
    frame: Frame,
    typed: TypedDate,
    labels: [String; 3],
    wrong_part: Option<DatePart>,
    birthday: bool,
}
framed!(DateInput);

impl DateInput {
    /// A question for a day, with this name.
    pub fn new(words: &Speaker, name: impl Into<String>, question: impl Into<String>) -> Self {
        Self {
            frame: Frame::new(words, name, question),
            typed: TypedDate::default(),
            labels: ["web-date-day", "web-date-month", "web-date-year"].map(|key| words.t(key)),
            wrong_part: None,
            birthday: false,
        }
    }
    /// What was typed.
    pub fn typed(mut self, typed: TypedDate) -> Self {
        self.typed = typed;
        self
    }
    /// A day that is known.
    pub fn value(self, date: Date) -> Self {
        self.typed(date.into())
    }
    /// Which box the error is about; without it, all three.
    pub fn wrong_in(mut self, part: DatePart) -> Self {
        self.wrong_part = Some(part);
        self
    }
    /// The person's own birthday, which the browser may fill in.
    pub fn birthday(mut self) -> Self {
        self.birthday = true;
        self
    }
    fn boxes(&self) -> [Box<'_>; 3] {
        let wrong = |part| self.frame.error.is_some() && self.wrong_part.is_none_or(|it| it == part);
        let fill = |what| self.birthday.then_some(what);
        let [day, month, year] = &self.labels;
        [
            Box {
                name: "day",
                label: day,
                value: &self.typed.day,
                wide: false,
                wrong: wrong(DatePart::Day),
                autocomplete: fill("bday-day"),
            },
            Box {
                name: "month",
                label: month,
                value: &self.typed.month,
                wide: false,
                wrong: wrong(DatePart::Month),
                autocomplete: fill("bday-month"),
            },
            Box {
                name: "year",
                label: year,
                value: &self.typed.year,
                wide: true,
                wrong: wrong(DatePart::Year),
                autocomplete: fill("bday-year"),
            },
        ]
    }
    /// The error summary leads to the field's id: the first box that is wrong, else the day.
    fn id_of(&self, name: &str) -> String {
        let first = match self.wrong_part {
            Some(DatePart::Month) => "month",
            Some(DatePart::Year) => "year",
            Some(DatePart::Day) | None => "day",
        };
        if name == first { self.frame.id.clone() } else { format!("{}-{name}", self.frame.id) }
    }
}
