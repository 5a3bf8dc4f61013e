//! What to show of a list, kept in the address.

use super::{Choice, Html, Select, TextInput};
use crate::words::Speaker;
use askama::Template;

/// A form that asks for the same page with other parameters.
#[derive(Debug, Clone, Template)]
#[template(path = "components/filters.html")]
pub struct Filters {
    action: String,
    fields: Vec<Html>,
    kept: Vec<(String, String)>,
    clear: Option<String>,
    words: Speaker,
}
impl askama::filters::HtmlSafe for Filters {}

impl Filters {
    /// Filters of the page at this path.
    pub fn new(words: &Speaker, action: impl Into<String>) -> Self {
        Self { action: action.into(), fields: Vec::new(), kept: Vec::new(), clear: None, words: words.clone() }
    }
    /// Words to look for.
    pub fn search(mut self, name: &str, label: &str, typed: &str) -> Self {
        let field = TextInput::new(&self.words, name, label).kind(super::Kind::Search).value(typed);
        self.fields.push(Html::of(&field));
        self
    }
    /// One of several, or any.
    pub fn choice(
        mut self,
        name: &str,
        label: &str,
        choices: impl IntoIterator<Item = impl Into<Choice>>,
        chosen: &str,
    ) -> Self {
        let any = self.words.t("web-filters-any");
        let field = Select::new(&self.words, name, label).prompt(any).choices(choices).chosen(chosen);
        self.fields.push(Html::of(&field));
        self
    }
    /// A parameter that stays as it is, such as the order.
    pub fn keep(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.kept.push((name.into(), value.into()));
        self
    }
    /// Something is filtered: offers the whole list again.
    pub fn clear(mut self, href: impl Into<String>) -> Self {
        self.clear = Some(href.into());
        self
    }
}
