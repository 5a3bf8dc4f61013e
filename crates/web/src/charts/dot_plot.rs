//! Shares with their likely range, against the population's line: representation by pay band.

use super::{percent, said, twin};
use crate::components::{Details, Html, Table};
use crate::words::Speaker;
use askama::Template;

/// The height of one row with its words.
const STEP: usize = 60;

/// One group's share, in per cent, and the range it likely lies in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// The share.
    pub share: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

struct Row {
    label: String,
    value: String,
    places: Option<(String, String, String)>,
    y: usize,
}

/// Dots with intervals against one line. A group without a dot is too small to show.
#[derive(Debug, Clone, Template)]
#[template(path = "charts/dot_plot.html")]
pub struct DotPlot {
    id: String,
    title: String,
    summary: String,
    population: Option<f64>,
    rows: Vec<(String, Option<Dot>)>,
    words: Speaker,
}
impl askama::filters::HtmlSafe for DotPlot {}

impl DotPlot {
    /// A plot without groups; the summary says in a sentence what the picture shows.
    pub fn new(words: &Speaker, id: impl Into<String>, title: impl Into<String>, summary: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            summary: summary.into(),
            population: None,
            rows: Vec::new(),
            words: words.clone(),
        }
    }
    /// The share in the population, drawn as a line.
    pub fn population(mut self, share: f64) -> Self {
        self.population = Some(share);
        self
    }
    /// Adds a group; `None` when it is too small to show.
    pub fn group(mut self, label: impl Into<String>, dot: Option<Dot>) -> Self {
        self.rows.push((label.into(), dot));
        self
    }
    /// The right end of the scale: the next ten above everything drawn.
    fn end(&self) -> f64 {
        let highs = self.rows.iter().filter_map(|(_, dot)| dot.map(|dot| dot.high));
        let most = highs.chain(self.population).fold(0.0, f64::max);
        ((most / 10.0).ceil() * 10.0).clamp(10.0, 100.0)
    }
    fn scale(&self) -> String {
        said(self.end())
    }
    fn place(&self, share: f64) -> String {
        format!("{:.2}%", percent(share, self.end()))
    }
    fn line(&self) -> Option<(String, String)> {
        self.population.map(|share| (self.place(share), said(share)))
    }
    fn drawn(&self) -> Vec<Row> {
        let row = |(at, (label, dot)): (usize, &(String, Option<Dot>))| Row {
            label: label.clone(),
            value: dot.map_or_else(|| self.words.t("web-plot-hidden"), |dot| format!("{}%", said(dot.share))),
            places: dot.map(|dot| (self.place(dot.low), self.place(dot.share), self.place(dot.high))),
            y: at * STEP,
        };
        self.rows.iter().enumerate().map(row).collect()
    }
    fn height(&self) -> usize {
        self.rows.len() * STEP
    }
    fn table(&self) -> Details {
        let words = &self.words;
        let mut table = Table::new(words, &self.title)
            .column(words.t("web-plot-group"))
            .numbers(words.t("web-plot-value"))
            .numbers(words.t("web-plot-interval"));
        for (label, dot) in &self.rows {
            let cells: [Html; 3] = match dot {
                None => [label.into(), words.t("web-plot-hidden").into(), Html::default()],
                Some(dot) => [
                    label.into(),
                    format!("{}%", said(dot.share)).into(),
                    words.t2("web-plot-between", "low", said(dot.low), "high", said(dot.high)).into(),
                ],
            };
            table = table.row(cells);
        }
        if let Some(share) = self.population {
            table = table.row([words.t("web-plot-population"), format!("{}%", said(share)), String::new()]);
        }
        twin(words, table)
    }
}
