//! What is known, each with a way to change it: check your answers, a record at a glance.

use super::Html;
use crate::words::Speaker;
use askama::Template;

#[derive(Debug, Clone)]
struct Row {
    key: String,
    value: Html,
    actions: Vec<Html>,
}

/// A list of keys and values.
#[derive(Debug, Clone, Template)]
#[template(path = "components/summary_list.html")]
pub struct SummaryList {
    rows: Vec<Row>,
    change: String,
}
impl askama::filters::HtmlSafe for SummaryList {}

impl SummaryList {
    /// An empty list.
    pub fn new(words: &Speaker) -> Self {
        Self { rows: Vec::new(), change: words.t("web-change") }
    }
    /// Something known. Words are escaped; lines are kept.
    pub fn row(mut self, key: impl Into<String>, value: impl Into<Html>) -> Self {
        self.rows.push(Row { key: key.into(), value: value.into(), actions: Vec::new() });
        self
    }
    /// Something known, with “Change”.
    pub fn changeable(mut self, key: impl Into<String>, value: impl Into<Html>, href: &str) -> Self {
        let key = key.into();
        let link = Html::link_with_context(href, &self.change, &key.to_lowercase());
        self.rows.push(Row { key, value: value.into(), actions: vec![link] });
        self
    }
    /// Something known, with other things to do: [`Html::link_with_context`].
    pub fn row_with(
        mut self,
        key: impl Into<String>,
        value: impl Into<Html>,
        actions: impl IntoIterator<Item = Html>,
    ) -> Self {
        self.rows.push(Row { key: key.into(), value: value.into(), actions: actions.into_iter().collect() });
        self
    }
    fn any_actions(&self) -> bool {
        self.rows.iter().any(|row| !row.actions.is_empty())
    }
}
