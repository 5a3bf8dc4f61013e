//! Rows and columns. On a phone each row becomes a small card, or the table scrolls in its own
//! frame: the page never scrolls sideways.

use super::{EmptyState, Html};
use crate::words::Speaker;
use askama::Template;

/// How a column is sorted now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorted {
    /// Not by this column.
    No,
    /// From small to large.
    Ascending,
    /// From large to small.
    Descending,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Words,
    Numbers,
    Dates,
}

#[derive(Debug, Clone)]
struct Column {
    label: String,
    kind: Kind,
    sort: Option<(String, Sorted)>,
}

/// A table. Its first cell names the row.
#[derive(Debug, Clone, Template)]
#[template(path = "components/table.html")]
pub struct Table {
    caption: String,
    caption_hidden: bool,
    columns: Vec<Column>,
    rows: Vec<Vec<Html>>,
    scrolls: Option<String>,
    empty: Option<EmptyState>,
    words: Speaker,
}
impl askama::filters::HtmlSafe for Table {}

impl Table {
    /// A table with a caption, which says what it holds.
    pub fn new(words: &Speaker, caption: impl Into<String>) -> Self {
        Self {
            caption: caption.into(),
            caption_hidden: false,
            columns: Vec::new(),
            rows: Vec::new(),
            scrolls: None,
            empty: None,
            words: words.clone(),
        }
    }
    /// The heading above says it already: the caption is for screen readers only.
    pub fn caption_hidden(mut self) -> Self {
        self.caption_hidden = true;
        self
    }
    /// Adds a column of words.
    pub fn column(self, label: impl Into<String>) -> Self {
        self.add(label.into(), Kind::Words)
    }
    /// Adds a column of numbers.
    pub fn numbers(self, label: impl Into<String>) -> Self {
        self.add(label.into(), Kind::Numbers)
    }
    /// Adds a column of dates or other short words that must stay on one line.
    pub fn dates(self, label: impl Into<String>) -> Self {
        self.add(label.into(), Kind::Dates)
    }
    /// The last column added can be sorted by: `href` leads to the list sorted the other way.
    pub fn sortable(mut self, href: impl Into<String>, now: Sorted) -> Self {
        if let Some(column) = self.columns.last_mut() {
            column.sort = Some((href.into(), now));
        }
        self
    }
    /// Adds a row. Words are escaped; links and tags are [`Html`].
    pub fn row(mut self, cells: impl IntoIterator<Item = impl Into<Html>>) -> Self {
        self.rows.push(cells.into_iter().map(Into::into).collect());
        self
    }
    /// Adds rows.
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Html>>) -> Self {
        self.rows.extend(rows);
        self
    }
    /// On a phone the table scrolls in its frame instead of becoming cards: for wide figures.
    pub fn scrolling(mut self) -> Self {
        self.scrolls = Some(self.words.t1("web-table-scrolls", "caption", &self.caption));
        self
    }
    /// What is shown instead when there are no rows.
    pub fn when_empty(mut self, instead: EmptyState) -> Self {
        self.empty = Some(instead);
        self
    }
    fn label(&self, at: &usize) -> &str {
        self.columns.get(*at).map_or("", |column| column.label.as_str())
    }
    fn cell_class(&self, at: &usize) -> &'static str {
        match self.columns.get(*at).map(|column| column.kind) {
            Some(Kind::Numbers) => " govuk-table__cell--numeric",
            Some(Kind::Dates) => " kith-unbroken",
            _ => "",
        }
    }
    fn add(mut self, label: String, kind: Kind) -> Self {
        self.columns.push(Column { label, kind, sort: None });
        self
    }
}

impl Column {
    fn is_numeric(&self) -> bool {
        self.kind == Kind::Numbers
    }
    fn aria_sort(&self) -> &'static str {
        match self.sort {
            Some((_, Sorted::Ascending)) => "ascending",
            Some((_, Sorted::Descending)) => "descending",
            _ => "none",
        }
    }
    fn arrow(&self) -> &'static str {
        match self.sort {
            Some((_, Sorted::Ascending)) => "↑",
            Some((_, Sorted::Descending)) => "↓",
            _ => "↑↓",
        }
    }
}
