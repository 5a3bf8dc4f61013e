//! From interest to place: how many are still there at each step.

use super::{TRACK, drawn, percent, said, twin};
use crate::components::{Details, Table};
use crate::words::Speaker;
use askama::Template;

struct Bar {
    label: String,
    count: String,
    share: String,
    width: String,
    y: usize,
    is_last: bool,
}

/// Steps with how many people reached each.
#[derive(Debug, Clone, Template)]
#[template(path = "charts/funnel.html")]
pub struct Funnel {
    id: String,
    title: String,
    steps: Vec<(String, u64)>,
    words: Speaker,
}
impl askama::filters::HtmlSafe for Funnel {}

impl Funnel {
    /// A funnel without steps; the id tells it from another chart on the page.
    pub fn new(words: &Speaker, id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { id: id.into(), title: title.into(), steps: Vec::new(), words: words.clone() }
    }
    /// Adds a step and how many reached it.
    pub fn step(mut self, label: impl Into<String>, count: u64) -> Self {
        self.steps.push((label.into(), count));
        self
    }
    /// The picture in one sentence.
    pub fn summary(&self) -> String {
        let (Some((from, first)), Some((to, last))) = (self.steps.first(), self.steps.last()) else {
            return self.words.t("web-funnel-empty");
        };
        if *first == 0 {
            return self.words.t("web-funnel-empty");
        }
        let share = share(*last, *first);
        self.words.with(
            "web-funnel-summary",
            &[("first", first), ("from", from), ("last", last), ("to", to), ("percent", &share)],
        )
    }
    fn bars(&self) -> Vec<Bar> {
        let most = self.steps.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let first = self.steps.first().map_or(0, |(_, count)| *count);
        let bar = |(at, (label, count)): (usize, &(String, u64))| Bar {
            label: label.clone(),
            count: self.number(*count),
            share: share(*count, first),
            width: drawn(percent(float(*count), float(most))),
            y: at * STEP,
            is_last: at + 1 == self.steps.len(),
        };
        self.steps.iter().enumerate().map(bar).collect()
    }
    fn track(&self) -> &'static str {
        TRACK
    }
    fn height(&self) -> usize {
        self.steps.len() * STEP
    }
    fn table(&self) -> Details {
        let words = &self.words;
        let first = self.steps.first().map_or(0, |(_, count)| *count);
        let mut table = Table::new(words, &self.title)
            .column(words.t("web-funnel-stage"))
            .numbers(words.t("web-funnel-count"))
            .numbers(words.t("web-funnel-of-first"))
            .numbers(words.t("web-funnel-of-previous"));
        let mut before = first;
        for (label, count) in &self.steps {
            let of = |whole| format!("{}%", share(*count, whole));
            table = table.row([label.clone(), self.number(*count), of(first), of(before)]);
            before = *count;
        }
        twin(words, table)
    }
    fn number(&self, count: u64) -> String {
        self.words.number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// The height of one step.
const STEP: usize = 72;

fn share(part: u64, whole: u64) -> String {
    let share = if whole == 0 { 0.0 } else { float(part) / float(whole) * 100.0 };
    said(share.round())
}

#[expect(clippy::cast_precision_loss, reason = "people counted in a programme")]
fn float(count: u64) -> f64 {
    count as f64
}
