//! Simple bars: airtime, response by group.

use super::{TRACK, drawn, percent, said, twin};
use crate::components::{Details, Table};
use crate::words::Speaker;
use askama::Template;

/// The height of one bar with its words.
const STEP: usize = 64;

struct Bar {
    label: String,
    value: String,
    width: String,
    y: usize,
}

/// Bars with their values, all against the same whole.
#[derive(Debug, Clone, Template)]
#[template(path = "charts/bars.html")]
pub struct Bars {
    id: String,
    title: String,
    summary: String,
    whole: Option<f64>,
    rows: Vec<(String, f64, String)>,
    words: Speaker,
}
impl askama::filters::HtmlSafe for Bars {}

impl Bars {
    /// Bars without rows; the summary says in a sentence what the picture shows.
    pub fn new(words: &Speaker, id: impl Into<String>, title: impl Into<String>, summary: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            summary: summary.into(),
            whole: None,
            rows: Vec::new(),
            words: words.clone(),
        }
    }
    /// A full bar means this much; without it, the largest value.
    pub fn out_of(mut self, whole: f64) -> Self {
        self.whole = Some(whole);
        self
    }
    /// Adds a bar; `value` is drawn, `words` are what is read (“12 minutes”).
    pub fn bar(mut self, label: impl Into<String>, value: f64, words: impl Into<String>) -> Self {
        self.rows.push((label.into(), value, words.into()));
        self
    }
    /// Adds a bar of per cent.
    pub fn share(self, label: impl Into<String>, share: f64) -> Self {
        let words = format!("{}%", said(share));
        self.bar(label, share, words)
    }
    fn bars(&self) -> Vec<Bar> {
        let most = self.rows.iter().map(|(_, value, _)| *value).fold(0.0, f64::max);
        let whole = self.whole.unwrap_or(most);
        let bar = |(at, (label, value, words)): (usize, &(String, f64, String))| Bar {
            label: label.clone(),
            value: words.clone(),
            width: drawn(percent(*value, whole)),
            y: at * STEP,
        };
        self.rows.iter().enumerate().map(bar).collect()
    }
    fn track(&self) -> &'static str {
        TRACK
    }
    fn height(&self) -> usize {
        self.rows.len() * STEP
    }
    fn table(&self) -> Details {
        let words = &self.words;
        let empty = Table::new(words, &self.title).column(words.t("web-plot-group")).numbers(words.t("web-bars-value"));
        let table = self.rows.iter().fold(empty, |table, (label, _, words)| table.row([label.clone(), words.clone()]));
        twin(words, table)
    }
}
