//! Something to press: it says what it does.

use askama::Template;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    First,
    Second,
    Warning,
}

/// A button that sends the form it stands in, or a link that looks like one.
#[derive(Debug, Clone, Template)]
#[template(path = "components/button.html")]
pub struct Button {
    words: String,
    look: Look,
    small: bool,
    href: Option<String>,
    sends: Option<(String, String)>,
    anywhere: bool,
}
impl askama::filters::HtmlSafe for Button {}

impl Button {
    /// The one thing to do on this page.
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), look: Look::First, small: false, href: None, sends: None, anywhere: false }
    }
    /// Something else one may do.
    pub fn secondary(mut self) -> Self {
        self.look = Look::Second;
        self
    }
    /// Something that destroys.
    pub fn warning(mut self) -> Self {
        self.look = Look::Warning;
        self
    }
    /// Smaller, for rows of tables.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }
    /// Leads to a page instead of sending a form.
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }
    /// Sends this name and value with the form: for forms with two ways on.
    pub fn sends(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.sends = Some((name.into(), value.into()));
        self
    }
    /// Lets the form be sent unfinished (“save and come back”).
    pub fn unfinished(mut self) -> Self {
        self.anywhere = true;
        self
    }
    fn look_class(&self) -> &'static str {
        match (self.look, self.small) {
            (Look::First, false) => "",
            (Look::First, true) => " kith-button--small",
            (Look::Second, false) => " govuk-button--secondary",
            (Look::Second, true) => " govuk-button--secondary kith-button--small",
            (Look::Warning, false) => " govuk-button--warning",
            (Look::Warning, true) => " govuk-button--warning kith-button--small",
        }
    }
}
