//! The two tongues, and how one is chosen: asked for, remembered, or preferred by the browser.

use unic_langid::LanguageIdentifier;

/// A language Kith speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum Tongue {
    /// British English.
    #[default]
    English,
    /// Cymraeg.
    Welsh,
}

impl Tongue {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::Welsh];

    /// For `lang` attributes, cookies and the database: `en-GB` or `cy`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Welsh => "cy",
        }
    }
    /// The value of `?lang=`: `en` or `cy`.
    pub const fn short(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Welsh => "cy",
        }
    }
    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Welsh => "Cymraeg",
        }
    }
    /// The tongue of a code such as `cy`, `cy-GB` or `en`; `None` for every other language.
    pub fn of(code: &str) -> Option<Self> {
        match code.trim().split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "cy" => Some(Self::Welsh),
            _ => None,
        }
    }
    /// Asked for in the address, else remembered, else the browser's preference, else English.
    pub fn choose(asked: Option<&str>, remembered: Option<&str>, accept_language: Option<&str>) -> Self {
        asked
            .and_then(Self::of)
            .or_else(|| remembered.and_then(Self::of))
            .or_else(|| accept_language.and_then(Self::preferred))
            .unwrap_or_default()
    }
    /// The first of the two that an `Accept-Language` header ranks highest.
    fn preferred(header: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for part in header.split(',') {
            let (code, weight) = part.split_once(';').unwrap_or((part, "q=1"));
            let weight = weight.trim().strip_prefix("q=").and_then(|q| q.parse().ok()).unwrap_or(0.0);
            if let Some(tongue) = Self::of(code)
                && weight > 0.0
                && best.is_none_or(|(_, so_far)| weight > so_far)
            {
                best = Some((tongue, weight));
            }
        }
        best.map(|(tongue, _)| tongue)
    }
    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asked_comes_before_remembered_before_preferred() {
        let welsh_browser = Some("fr;q=0.9, cy;q=0.8, en-GB;q=0.5");
        assert_eq!(Tongue::choose(Some("en"), Some("cy"), welsh_browser), Tongue::English);
        assert_eq!(Tongue::choose(None, Some("en-GB"), welsh_browser), Tongue::English);
        assert_eq!(Tongue::choose(None, None, welsh_browser), Tongue::Welsh);
        assert_eq!(Tongue::choose(Some("xx"), Some("zz"), Some("pl")), Tongue::English);
        assert_eq!(Tongue::choose(None, None, Some("cy;q=0")), Tongue::English);
    }
}
