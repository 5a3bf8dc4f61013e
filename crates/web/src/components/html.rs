//! HTML that may stand in a page as it is. Text becomes it by being escaped; there is one other
//! way, which says what it is.

use askama::filters::{self, HtmlSafe};
use std::fmt;

/// In a table, a word of more letters may be broken anywhere.
const LONG_WORD: usize = 24;

/// HTML that is safe to show. `From<&str>` and `From<String>` escape.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Words, escaped.
    pub fn text(words: &str) -> Self {
        match filters::escape(words, filters::Html) {
            Ok(escaped) => Self(escaped.to_string()),
            Err(never) => match never {},
        }
    }
    /// A component, or a template marked [`HtmlSafe`].
    pub fn of(part: &(impl HtmlSafe + ?Sized)) -> Self {
        Self(part.to_string())
    }
    /// The class by which a cell with a very long word (an address, a name) may break inside it.
    pub(crate) fn breaking(&self) -> &'static str {
        let mut in_tag = false;
        let is_edge = |letter: char| {
            let edge = in_tag || letter.is_whitespace() || matches!(letter, '<' | '-' | '\u{ad}');
            in_tag = letter == '<' || (in_tag && letter != '>');
            edge
        };
        let longest = self.0.split(is_edge).map(|word| word.chars().count()).max();
        if longest.is_some_and(|letters| letters > LONG_WORD) { " kith-breaking" } else { "" }
    }
    /// HTML that a sanitiser has made safe. Never what somebody typed.
    pub fn trusted(html: String) -> Self {
        Self(html)
    }
    /// A link; both the address and the words are escaped.
    pub fn link(href: &str, words: &str) -> Self {
        Self(format!("<a class=\"govuk-link\" href=\"{}\">{}</a>", Self::text(href), Self::text(words)))
    }
    /// A link whose words need more for those who cannot see where it stands: “Change” becomes
    /// “Change your name”.
    pub fn link_with_context(href: &str, words: &str, context: &str) -> Self {
        Self(format!(
            "<a class=\"govuk-link\" href=\"{}\">{}<span class=\"govuk-visually-hidden\"> {}</span></a>",
            Self::text(href),
            Self::text(words),
            Self::text(context)
        ))
    }
    /// Something, and a quieter line below it; without one where there is nothing to say.
    pub fn two_lines(first: Self, second: &str) -> Self {
        if second.is_empty() {
            return first;
        }
        Self(format!("{first}<br><span class=\"kith-quiet\">{}</span>", Self::text(second)))
    }
    /// One part after the other.
    pub fn join(parts: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let parts: Vec<String> = parts.into_iter().map(|part| part.0).collect();
        Self(parts.join(&Self::text(between).0))
    }
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl HtmlSafe for Html {}
impl From<&str> for Html {
    fn from(words: &str) -> Self {
        Self::text(words)
    }
}
impl From<String> for Html {
    fn from(words: String) -> Self {
        Self::text(&words)
    }
}
impl From<&String> for Html {
    fn from(words: &String) -> Self {
        Self::text(words)
    }
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn only_a_cell_with_a_very_long_word_may_break_it() {
        let link = Html::link("/people/0190a000-0000-7000-8000-000000000001", "Featherstonehaugh-Papadimitriou");
        assert_eq!(link.breaking(), "");
        assert_eq!(Html::from("abdirahman.yusuf@saltmarsh.example").breaking(), " kith-breaking");
        assert_eq!(Html::from("Tenancy Sustainment and Community Investment").breaking(), "");
    }
}
