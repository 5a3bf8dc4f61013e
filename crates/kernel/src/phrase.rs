//! What a host says to people in its own words, in English and, where it wrote it, in Welsh.
//! Apart because these words are data of the host, not texts of Kith's catalogue.

/// Words in English, with a Welsh version where there is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// In English: always there.
    pub en: String,
    /// In Welsh, if the host wrote it.
    pub cy: Option<String>,
}

impl Phrase {
    /// Words in English only.
    pub fn english(text: impl Into<String>) -> Self {
        Self { en: text.into(), cy: None }
    }
    /// The words in a language by its tag (`cy` for Welsh); English where nothing else is written.
    pub fn in_language(&self, tag: &str) -> &str {
        match &self.cy {
            Some(welsh) if tag == "cy" || tag.starts_with("cy-") => welsh,
            _ => &self.en,
        }
    }
    /// The language the words for a tag are really in: for the `lang` of the element around them.
    pub fn language_for(&self, tag: &str) -> &'static str {
        if self.cy.is_some() && (tag == "cy" || tag.starts_with("cy-")) { "cy" } else { "en" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn welsh_is_given_where_it_is_written_and_english_otherwise() {
        let both = Phrase { en: "set".into(), cy: Some("set ddysgu".into()) };
        assert_eq!((both.in_language("cy"), both.language_for("cy")), ("set ddysgu", "cy"));
        assert_eq!((both.in_language("en-GB"), both.language_for("en-GB")), ("set", "en"));
        let one = Phrase::english("set");
        assert_eq!((one.in_language("cy"), one.language_for("cy")), ("set", "en"));
    }
}
