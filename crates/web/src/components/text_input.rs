//! One line to type in.

use super::frame::{Frame, framed};
use crate::words::Speaker;
use askama::Template;

/// What is typed: the browser then offers the right keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Words.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Tel,
    /// A whole number, typed as text so that it cannot change by scrolling.
    Number,
    /// A web address.
    Url,
    /// A password.
    Password,
    /// Words to look for.
    Search,
    /// A code that was sent.
    Code,
}

/// How wide a line is, in characters: the size of the answer expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// As wide as the column.
    #[default]
    Full,
    /// 30 characters.
    Thirty,
    /// 20 characters.
    Twenty,
    /// 10 characters.
    Ten,
    /// 5 characters.
    Five,
    /// 4 characters.
    Four,
    /// 2 characters.
    Two,
}

/// A line to type in.
#[derive(Debug, Clone, Template)]
#[template(path = "components/text_input.html")]
pub struct TextInput {
    frame: Frame,
    value: String,
    kind: Kind,
    width: Width,
    autocomplete: Option<String>,
    prefix: Option<String>,
    spellcheck: bool,
}
framed!(TextInput);

impl TextInput {
    /// A line with this name and label.
    pub fn new(words: &Speaker, name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            frame: Frame::new(words, name, label),
            value: String::new(),
            kind: Kind::Text,
            width: Width::Full,
            autocomplete: None,
            prefix: None,
            spellcheck: true,
        }
    }
    /// What stands in it.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }
    /// What kind of answer it takes.
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self.spellcheck = matches!(kind, Kind::Text);
        self
    }
    /// An e-mail address, filled in by the browser.
    pub fn email(self) -> Self {
        self.kind(Kind::Email).autocomplete("email").width(Width::Thirty)
    }
    /// A telephone number, filled in by the browser.
    pub fn tel(self) -> Self {
        self.kind(Kind::Tel).autocomplete("tel").width(Width::Twenty)
    }
    /// A whole number.
    pub fn number(self) -> Self {
        self.kind(Kind::Number).width(Width::Five)
    }
    /// A code that was sent, offered by the telephone it came to.
    pub fn code(self) -> Self {
        self.kind(Kind::Code).autocomplete("one-time-code").width(Width::Ten)
    }
    /// An amount of money in pounds.
    pub fn pounds(mut self) -> Self {
        self.prefix = Some("£".to_owned());
        self.kind(Kind::Number).width(Width::Ten)
    }
    /// What the browser may fill in: `name`, `organization-title`, `off` …
    pub fn autocomplete(mut self, purpose: impl Into<String>) -> Self {
        self.autocomplete = Some(purpose.into());
        self
    }
    /// How wide it is.
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }
    fn html_type(&self) -> &'static str {
        match self.kind {
            Kind::Email => "email",
            Kind::Tel => "tel",
            Kind::Url => "url",
            Kind::Password => "password",
            Kind::Search => "search",
            Kind::Text | Kind::Number | Kind::Code => "text",
        }
    }
    fn inputmode(&self) -> Option<&'static str> {
        matches!(self.kind, Kind::Number | Kind::Code).then_some("numeric")
    }
    fn width_class(&self) -> &'static str {
        match self.width {
            Width::Full => "",
            Width::Thirty => " govuk-input--width-30",
            Width::Twenty => " govuk-input--width-20",
            Width::Ten => " govuk-input--width-10",
            Width::Five => " govuk-input--width-5",
            Width::Four => " govuk-input--width-4",
            Width::Two => " govuk-input--width-2",
        }
    }
}
