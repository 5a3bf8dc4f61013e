//! Reading one table of a blueprint: asks for keys, collects every slip with its line, and in the
//! end reports the keys nobody asked for. Apart so that `read` says only what a blueprint holds.

use super::slips::{Sheet, nearest};
use super::{Interval, Phrase, Wait};
use kernel::Date;
use std::{cell::RefCell, ops::RangeInclusive};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// One table, with the keys that were asked for.
pub(super) struct Section<'a, 't> {
    sheet: &'a Sheet<'t>,
    path: String,
    at: usize,
    table: &'a DeTable<'t>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a, 't> Section<'a, 't> {
    pub(super) fn root(sheet: &'a Sheet<'t>, table: &'a DeTable<'t>) -> Self {
        Self { sheet, path: String::new(), at: 0, table, asked: RefCell::default() }
    }

    /// The table under a key, if it is there.
    pub(super) fn section(&self, key: &'static str) -> Option<Section<'a, 't>> {
        let found = self.find(key)?;
        let Some(table) = found.get_ref().as_table() else {
            self.slip(key, format!("`{key}` is a part of its own: begin it with a line [{}]", self.full(key)));
            return None;
        };
        Some(Section { sheet: self.sheet, path: self.full(key), at: self.place(key), table, asked: RefCell::default() })
    }
    /// Notes a slip at a key, or at the head of the table where the key is missing.
    pub(super) fn slip(&self, key: &str, message: String) {
        self.sheet.slip(self.place(key), &self.full(key), message);
    }
    /// Whether the key is written at all.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }
    /// Notes that a key is missing unless it is written (then its own slip was noted already).
    pub(super) fn missing(&self, key: &str, example: &str) {
        if !self.has(key) {
            let part = if self.path.is_empty() { String::new() } else { format!(" in [{}]", self.path) };
            self.slip(key, format!("`{key}` is missing{part}: write for example {key} = {example}"));
        }
    }
    /// Reports the keys that nobody asked for, each with the nearest one that is known.
    pub(super) fn done(self) {
        let asked = self.asked.borrow();
        for key in self.table.keys().map(|it| it.get_ref().as_ref()) {
            if !asked.contains(&key) {
                self.slip(key, format!("`{key}` is not known here{}", nearest(key, &asked)));
            }
        }
    }

    /// Words on one line or several; blank counts as missing.
    pub(super) fn text(&self, key: &'static str) -> Option<String> {
        let found = self.find(key)?;
        let text = found.get_ref().as_str().map(str::trim);
        match text {
            Some("") => self.slip(key, format!("`{key}` is empty: write it, or leave the line out")),
            None => self.slip(key, format!("`{key}` must be words between quotation marks")),
            Some(text) => return Some(text.to_owned()),
        }
        None
    }
    /// Words in English, or `{ en = "…", cy = "…" }`.
    pub(super) fn phrase(&self, key: &'static str) -> Option<Phrase> {
        let value = self.find(key)?.get_ref();
        if value.as_table().is_none() {
            return self.text(key).map(Phrase::english);
        }
        let both = self.section(key)?;
        let (en, cy) = (both.text("en"), both.text("cy"));
        if en.is_none() {
            both.missing("en", "\"…\"");
        }
        both.done();
        Some(Phrase { en: en?, cy })
    }
    /// Several phrases in square brackets.
    pub(super) fn phrases(&self, key: &'static str) -> Vec<Phrase> {
        let Some(found) = self.find(key) else {
            return Vec::new();
        };
        let Some(list) = found.get_ref().as_array() else {
            self.slip(key, format!("`{key}` must be a list: {key} = [\"…\", \"…\"]"));
            return Vec::new();
        };
        let read = |item: &'a Spanned<DeValue<'t>>| {
            let words =
                |it: &DeTable<'t>, name: &str| it.get(name).and_then(|it| it.get_ref().as_str()).map(str::to_owned);
            let phrase = match item.get_ref() {
                DeValue::String(text) if !text.trim().is_empty() => Some(Phrase::english(text.trim())),
                DeValue::Table(both) => words(both, "en").map(|en| Phrase { en, cy: words(both, "cy") }),
                _ => None,
            };
            if phrase.is_none() {
                let message =
                    format!("write words between quotation marks in `{key}`, or {{ en = \"…\", cy = \"…\" }}");
                self.sheet.slip(item.span().start, &self.full(key), message);
            }
            phrase
        };
        list.iter().filter_map(read).collect()
    }
    /// A whole number within bounds.
    pub(super) fn number(&self, key: &'static str, bounds: RangeInclusive<i64>) -> Option<i64> {
        let found = self.find(key)?;
        let number = found.get_ref().as_integer().and_then(|it| i64::from_str_radix(it.as_str(), it.radix()).ok());
        let within = number.filter(|it| bounds.contains(it));
        if within.is_none() {
            let (least, most) = (bounds.start(), bounds.end());
            self.slip(key, format!("`{key}` must be a whole number from {least} to {most}"));
        }
        within
    }
    /// The same, for what is counted.
    pub(super) fn count(&self, key: &'static str, bounds: RangeInclusive<u16>) -> Option<u16> {
        let number = self.number(key, i64::from(*bounds.start())..=i64::from(*bounds.end()))?;
        u16::try_from(number).ok()
    }
    /// `true` or `false`; nothing written means `false`.
    pub(super) fn switch(&self, key: &'static str) -> bool {
        let Some(found) = self.find(key) else {
            return false;
        };
        let on = found.get_ref().as_bool();
        if on.is_none() {
            self.slip(key, format!("`{key}` must be true or false"));
        }
        on.unwrap_or(false)
    }
    /// Whether the key is written and is the word `false`.
    pub(super) fn is_off(&self, key: &'static str) -> bool {
        self.find(key).is_some_and(|it| it.get_ref().as_bool() == Some(false))
    }
    /// One of a few words.
    pub(super) fn choice<T: Copy>(&self, key: &'static str, known: &[(&str, T)]) -> Option<T> {
        let found = self.find(key)?;
        let word = found.get_ref().as_str().unwrap_or_default();
        let chosen = known.iter().find(|(name, _)| *name == word);
        if chosen.is_none() {
            let names: Vec<String> = known.iter().map(|(name, _)| format!("\"{name}\"")).collect();
            self.slip(key, format!("`{key}` must be one of {}", names.join(", ")));
        }
        chosen.map(|(_, it)| *it)
    }
    /// Several of a few words, each once.
    pub(super) fn choices<T: Copy + PartialEq>(&self, key: &'static str, known: &[(&str, T)]) -> Vec<T> {
        let Some(found) = self.find(key) else {
            return Vec::new();
        };
        let words = found.get_ref().as_array().map(|list| list.iter().map(|it| it.get_ref().as_str()));
        let pick = |word: Option<&str>| known.iter().find(|(name, _)| Some(*name) == word).map(|(_, it)| *it);
        let chosen: Option<Vec<T>> = words.and_then(|all| all.map(pick).collect());
        let once = |list: &Vec<T>| list.iter().enumerate().all(|(at, it)| !list[..at].contains(it));
        let chosen = chosen.filter(once);
        if chosen.is_none() {
            let names: Vec<String> = known.iter().map(|(name, _)| format!("\"{name}\"")).collect();
            self.slip(key, format!("`{key}` must be a list of some of {}, each once", names.join(", ")));
        }
        chosen.unwrap_or_default()
    }
    /// "5 weeks", "month".
    pub(super) fn interval(&self, key: &'static str) -> Option<Interval> {
        let read = self.find(key)?.get_ref().as_str().and_then(Interval::parse);
        if read.is_none() {
            self.slip(key, format!("`{key}` must be written like \"5 weeks\", \"month\" or \"10 days\""));
        }
        read
    }
    /// "2 weeks", "11 to 12 weeks".
    pub(super) fn wait(&self, key: &'static str) -> Option<Wait> {
        let read = self.find(key)?.get_ref().as_str().and_then(Wait::parse);
        if read.is_none() {
            self.slip(key, format!("`{key}` must be written like \"2 weeks\", \"5 months\" or \"11 to 12 weeks\""));
        }
        read
    }
    /// A day, written `2027-01-08` without quotation marks; `None` where it is something else.
    pub(super) fn day(&self, key: &'static str) -> Option<Date> {
        let written = self.find(key)?.get_ref().as_datetime()?;
        written.time.is_none().then(|| written.to_string().parse().ok())?
    }

    fn find(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'t>>> {
        if !self.asked.borrow().contains(&key) {
            self.asked.borrow_mut().push(key);
        }
        self.table.get(key)
    }
    fn place(&self, key: &str) -> usize {
        self.table.get_key_value(key).map_or(self.at, |(key, _)| key.span().start)
    }
    fn full(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }
}
