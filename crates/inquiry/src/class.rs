//! The kinds of question, the stages of a turn, and what is welcome when: the vocabulary of an answer.
//! Apart because it is what callers see, and because the table is data that people may argue about.

use std::fmt::{self, Display};
use std::str::FromStr;
use std::sync::LazyLock;

macro_rules! classes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $label:literal;)+) => {
        /// What kind of question it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Class { $($(#[doc = $doc])+ $name,)+ }

        impl Class {
            /// Every class, in the order of the specification.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Two letters, as in data files.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// A few words for people.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)+ }
            }
        }
    };
}

classes! {
    /// Asks for a fact that was left out.
    Fact = "CF", "asks for a fact";
    /// Asks what a word means here.
    Meaning = "CC", "asks what something means";
    /// Open, exploring.
    Open = "OE", "open, exploring";
    /// Goes deeper into what was said.
    Probing = "OP", "probing";
    /// Self, feeling, pattern, value.
    Reflective = "OR", "reflective";
    /// Tests what is taken for granted.
    Assumption = "OA", "tests an assumption";
    /// Another person's eyes.
    Perspective = "OV", "another's perspective";
    /// Plays through the holder's own option.
    Hypothetical = "OH", "plays through their own option";
    /// A scale.
    Scaling = "SC", "scaling";
    /// What has helped, when it was better.
    Resource = "RS", "looks for what already helps";
    /// What will be done, and when.
    Action = "AC", "asks about action";
    /// Permission, choice, commitment.
    Check = "CK", "a fair check";
    /// Closed where open was wanted.
    Closed = "CL", "closed";
    /// One of two.
    Choice = "FC", "a forced choice";
    /// For the asker's sake.
    Curious = "CU", "for your own interest";
    /// Several at once.
    Several = "MU", "several at once";
    /// Leading, loaded, a tag.
    Leading = "LD", "leading";
    /// Presupposes a step nobody chose.
    Presuming = "PS", "presumes a step";
    /// Advice in disguise.
    Advice = "AD", "advice in disguise";
    /// Interprets or diagnoses.
    Interpreting = "IN", "interprets";
    /// Wants no answer.
    Rhetorical = "RH", "rhetorical";
    /// "Why" that accuses.
    Accusing = "WA", "a “why” that can accuse";
    /// A speech with a question attached.
    Speech = "PR", "a speech first";
    /// Explains an experience away.
    Doubting = "IV", "can explain an experience away";
    /// Not a question.
    Statement = "ST", "not a question";
}

impl Display for Class {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// Where in a turn the question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Understanding what is meant.
    Clarify,
    /// Thinking about it.
    Explore,
    /// Choosing a step.
    Action,
}

impl Stage {
    /// The stages in their order.
    pub const ALL: [Self; 3] = [Self::Clarify, Self::Explore, Self::Action];

    /// As in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clarify => "clarify",
            Self::Explore => "explore",
            Self::Action => "action",
        }
    }
}

/// A stage that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a stage: say clarify, explore or action")]
pub struct UnknownStage(String);

impl FromStr for Stage {
    type Err = UnknownStage;

    fn from_str(text: &str) -> Result<Self, UnknownStage> {
        let found = Self::ALL.into_iter().find(|it| it.name() == text);
        // A name that long is nobody's stage, and need not be said back in full.
        found.ok_or_else(|| UnknownStage(text.chars().take(40).collect()))
    }
}

/// Whether the format asks for advice at this point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Questions only: advice waits.
    #[default]
    Questions,
    /// Suggestions are asked for now.
    Suggestions,
}

/// What the asker is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Ask it.
    Ok,
    /// It could be better, or it is hard to tell.
    Hint,
    /// Think again before asking it.
    Flag,
}

impl Verdict {
    /// As in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Hint => "hint",
            Self::Flag => "flag",
        }
    }
}

/// A class, or a softer or sharper form of one: what the weights tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Form {
    pub(crate) class: Class,
    pub(crate) name: &'static str,
    verdicts: [Verdict; 4],
}

impl Form {
    pub(crate) fn verdict(&self, stage: Stage, format: Format) -> Verdict {
        match format {
            Format::Questions => self.verdicts[stage as usize],
            Format::Suggestions => self.verdicts[3].min(self.verdicts[stage as usize]),
        }
    }

    pub(crate) fn is_soft(&self) -> bool {
        self.name.ends_with('~')
    }
}

pub(crate) static FORMS: LazyLock<Vec<Form>> =
    LazyLock::new(|| include_str!("data/welcome.txt").lines().filter_map(form).collect());

fn form(line: &'static str) -> Option<Form> {
    let mut words = line.split_whitespace();
    let name = words.next()?;
    let class = Class::ALL.iter().find(|it| it.code() == name.trim_end_matches(['~', '!']))?;
    let mut verdicts = [Verdict::Hint; 4];
    for (at, word) in words.take(4).enumerate() {
        verdicts[at] = [Verdict::Ok, Verdict::Hint, Verdict::Flag].into_iter().find(|it| it.name() == word)?;
    }
    Some(Form { class: *class, name, verdicts })
}

#[test]
fn the_table_has_a_line_for_every_class() {
    for class in Class::ALL {
        assert!(FORMS.iter().any(|it| it.name == class.code()), "{class}");
    }
    assert_eq!(FORMS.len(), Class::ALL.len() + 2);
}

#[test]
fn an_unknown_stage_is_told_the_three() {
    let said = "closing".parse::<Stage>().unwrap_err().to_string();
    assert_eq!(said, "“closing” is not a stage: say clarify, explore or action");
}
