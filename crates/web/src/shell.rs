//! The shell around every page: head, header, navigation, who can see it, footer. It wraps a body
//! that is already HTML, so it compiles once and no room's template derives from it.

use crate::assets::{self, Accent, Link};
use crate::home::HostFace;
use crate::words::{Speaker, Tongue};
use askama::Template;

pub use crate::components::{Flash, FlashBanner, FlashKind};

/// Where the sign-out form is sent.
pub const SIGN_OUT: &str = "/signin/out";
/// The class of the element around a body that wants the whole width (tables of staff).
pub const WIDE: &str = "kith-wide";

/// An entry of the navigation, ready to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavLink {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: &'static str,
    /// Whether it is where the visitor is.
    pub current: bool,
}

/// A whole page.
#[derive(Debug, Template)]
#[template(path = "shell.html")]
pub struct Shell<'a> {
    /// The words, in the visitor's tongue.
    pub words: &'a Speaker,
    /// The title of the page, ready to read.
    pub title: &'a str,
    /// Whose installation it is.
    pub host: &'a HostFace,
    /// The navigation.
    pub nav: Vec<NavLink>,
    /// The visitor's name, when signed in.
    pub signed_in: Option<&'a str>,
    /// The token of the sign-out form, when signed in.
    pub csrf: Option<&'a str>,
    /// The page itself: HTML that a template has rendered and escaped.
    pub body: &'a str,
    /// Who can see what is on it: a sentence ready to read.
    pub seen_by: Option<&'a str>,
    /// What just happened.
    pub flash: Option<Flash>,
    /// The path asked for, for the language switch.
    pub path: &'a str,
    /// A demonstration says so on every page.
    pub demo: bool,
}

impl Shell<'_> {
    fn style(&self) -> &'static str {
        assets::url(Link::Style)
    }
    fn script(&self) -> &'static str {
        assets::url(Link::Script)
    }
    fn mark(&self) -> &'static str {
        assets::url(Link::Mark)
    }
    /// htmx comes along only where something on the page uses it.
    fn htmx(&self) -> Option<&'static str> {
        let uses = [" hx-get=", " hx-post=", " hx-trigger="];
        uses.iter().any(|mark| self.body.contains(mark)).then(|| assets::url(Link::Htmx))
    }
    /// The Chinese faces come along only where a Chinese character is shown.
    fn chinese(&self) -> Option<&'static str> {
        let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}');
        let shown = [self.body, self.title, &self.host.title, self.signed_in.unwrap_or_default()];
        shown.iter().any(|text| text.contains(is_han)).then(|| assets::url(Link::Chinese))
    }
    fn accent(&self) -> Option<String> {
        self.host.accent.as_deref().and_then(Accent::parse).map(Accent::href)
    }
    fn is_wide(&self) -> bool {
        self.body.contains("class=\"kith-wide\"")
    }
    fn banner(&self) -> Option<FlashBanner> {
        self.flash.as_ref().map(|flash| flash.banner(self.words))
    }
    /// The other tongues, with what they call themselves.
    fn others(&self) -> impl Iterator<Item = Tongue> {
        let here = self.words.tongue();
        Tongue::ALL.into_iter().filter(move |tongue| *tongue != here)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;
    use std::sync::Arc;

    fn host() -> HostFace {
        HostFace {
            id: kernel::Id::new(uuid::Uuid::nil()),
            name: "hearth".into(),
            title: "Hearth <Housing>".into(),
            domain: "hearth.example".into(),
            base_url: "https://hearth.example".into(),
            sender: "kith@hearth.example".parse().unwrap(),
            accent: Some("#ffee00".into()),
        }
    }

    fn page(tongue: Tongue, body: &str) -> String {
        let words = Arc::new(Words::new(&[]).unwrap()).speaker(tongue);
        let host = host();
        let shell = Shell {
            words: &words,
            title: "<Title>",
            host: &host,
            nav: vec![NavLink { label: "<Programmes>".into(), href: "/programmes", current: true }],
            signed_in: Some("<script>\"'&"),
            csrf: Some("to\"ken"),
            body,
            seen_by: Some("Only <you>"),
            flash: Some(Flash::good("It is <done>")),
            path: "/people/\"x",
            demo: true,
        };
        shell.render().unwrap()
    }

    #[test]
    fn everything_but_the_body_is_escaped() {
        let html = page(Tongue::English, "<p>The body</p>");
        assert!(html.contains("<p>The body</p>"));
        for raw in ["<script>\"", "<Title>", "<Programmes>", "<you>", "<done>", "<Housing>", "/people/\"x", "to\"ken"] {
            assert!(!html.contains(raw), "{raw} stands unescaped");
        }
    }

    #[test]
    fn a_page_says_its_language_and_offers_the_other() {
        let english = page(Tongue::English, "");
        assert!(
            english.contains("<html lang=\"en-GB\"") && english.contains("?lang=cy") && english.contains("Cymraeg")
        );
        let welsh = page(Tongue::Welsh, "");
        assert!(welsh.contains("<html lang=\"cy\"") && welsh.contains("?lang=en") && welsh.contains("Allgofnodi"));
    }

    #[test]
    fn a_page_needs_nothing_that_the_content_policy_forbids() {
        let html = page(Tongue::English, "<p>王</p><div class=\"kith-wide\"></div>");
        for forbidden in [" style=", "<style", " onclick=", "javascript:", "http://", "https://"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
        for script in html.split("<script").skip(1) {
            assert!(script.starts_with(" type=\"module\" src=\"/assets/"), "{script}");
        }
        assert!(html.contains("/assets/accent-ffee00.css"));
    }

    #[test]
    fn what_few_pages_need_comes_along_only_there() {
        let plain = page(Tongue::English, "<p>Nia</p>");
        assert!(
            !plain.contains("/assets/chinese")
                && !plain.contains("/assets/htmx")
                && plain.contains("kith-main--narrow")
        );
        let rich = page(Tongue::English, "<div class=\"kith-wide\" hx-get=\"/x\">王小明</div>");
        assert!(
            rich.contains("/assets/chinese") && rich.contains("/assets/htmx") && !rich.contains("kith-main--narrow")
        );
    }
}
