//! Questions as fields of a page, and answers as people read them. Apart from the nouns, which know
//! no HTML.

use crate::answers::Answers;
use crate::question::{Asked, Choice, Kind, Need, Question, Slip};
use crate::section::Section;
use web::Speaker;
use web::components::{self, Checkboxes, Html, Radios, Select, TextArea, TextInput};
use web::forms::Mistakes;

/// A list this long or longer is a list that opens.
const MANY: usize = 8;

/// The fields of a section, with what was answered and what is to be mended.
pub fn fields(words: &Speaker, section: &Section, answers: &Answers, mistakes: &Mistakes) -> Vec<Html> {
    section.questions.iter().map(|question| field(words, question, answers, mistakes)).collect()
}

/// Dresses a field with its hint, its error and “optional”.
macro_rules! dressed {
    ($field:expr, $words:ident, $question:ident, $mistakes:ident) => {{
        let mut field = $field.error_if($mistakes.of(&$question.key));
        if let Some(hint) = hint($words, &$question.asks) {
            field = field.hint(hint);
        }
        if $question.need == Need::Optional {
            field = field.optional();
        }
        Html::of(&field)
    }};
}

fn field(words: &Speaker, question: &Question, answers: &Answers, mistakes: &Mistakes) -> Html {
    let (key, asks) = (question.key.as_str(), text(words, &question.asks));
    let one = answers.one(key).unwrap_or_default();
    match &question.kind {
        Kind::Line => dressed!(TextInput::new(words, key, asks).value(one), words, question, mistakes),
        Kind::Lines { most } => {
            dressed!(TextArea::new(words, key, asks).value(one).limit(*most), words, question, mistakes)
        }
        Kind::OneOfMany(choices) if choices.len() >= MANY => {
            let field = Select::new(words, key, asks).prompt(words.t("form-choose"));
            dressed!(field.choices(offered(words, choices)).chosen(one), words, question, mistakes)
        }
        Kind::One(choices) | Kind::OneOfMany(choices) => {
            let field = Radios::new(words, key, asks).choices(offered(words, choices)).chosen(one);
            dressed!(field, words, question, mistakes)
        }
        Kind::Several(choices) => {
            let chosen = answers.all(key).to_vec();
            let field = Checkboxes::new(words, key, asks).choices(offered(words, choices)).chosen(chosen);
            dressed!(field, words, question, mistakes)
        }
    }
}

fn offered(words: &Speaker, choices: &[Choice]) -> Vec<components::Choice> {
    let one = |choice: &Choice| {
        let shown = components::Choice::new(choice.value.as_str(), text(words, &choice.says));
        match hint(words, &choice.says) {
            Some(hint) => shown.hint(hint),
            None => shown,
        }
    };
    choices.iter().map(one).collect()
}

/// What is to be mended, each in a sentence. A question of the catalogue has its own sentence for
/// what is missing, in its attribute `.missing`; the host's own questions share one.
pub fn mistakes(words: &Speaker, section: &Section, answers: &Answers) -> Mistakes {
    let mut mistakes = Mistakes::default();
    for (question, slip) in section.slips(answers) {
        mistakes.add(question.key.clone(), sentence(words, question, &slip));
    }
    mistakes
}

fn sentence(words: &Speaker, question: &Question, slip: &Slip) -> String {
    let own = match &question.asks {
        Asked::Key(key) => Some(format!("{key}.missing")).filter(|key| words.knows(key)),
        Asked::Own { .. } => None,
    };
    let asks = text(words, &question.asks);
    match (slip, own) {
        (Slip::Missing | Slip::NotChosen, Some(key)) => words.t(&key),
        (Slip::Missing, None) => words.t1("form-missing", "question", asks),
        (Slip::NotChosen, None) => words.t1("form-not-chosen", "question", asks),
        (Slip::TooLong { over }, _) => {
            let over = i64::try_from(*over).unwrap_or(i64::MAX);
            words.t2("form-too-long", "question", asks, "over", over)
        }
    }
}

/// An answer as somebody reads it: the words of what was chosen, the text as it was written.
pub fn said(words: &Speaker, question: &Question, answers: &Answers) -> String {
    let given = answers.all(&question.key);
    if given.is_empty() {
        return words.t("form-not-answered");
    }
    let name = |value: &String| {
        let choice = question.choices().iter().find(|choice| choice.value == *value);
        choice.map_or_else(|| value.clone(), |choice| text(words, &choice.says))
    };
    given.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// What a question, section or choice says.
pub fn text(words: &Speaker, asked: &Asked) -> String {
    match asked {
        Asked::Key(key) => words.t(key),
        Asked::Own { words: own, .. } => own.in_language(words.tongue().code()).to_owned(),
    }
}

fn hint(words: &Speaker, asked: &Asked) -> Option<String> {
    match asked {
        Asked::Key(key) => Some(format!("{key}.hint")).filter(|key| words.knows(key)).map(|key| words.t(&key)),
        Asked::Own { hint, .. } => hint.as_ref().map(|hint| hint.in_language(words.tongue().code()).to_owned()),
    }
}
