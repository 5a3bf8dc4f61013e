//! From what was seen to an answer: the class, the verdict, and how sure it is.
//! Apart because here the weights meet the rules about what is welcome.

use std::sync::LazyLock;

use crate::class::{Class, FORMS, Form, Format, Stage, Verdict};
use crate::features::{Holder, NAMES, see};
use crate::lexicon::{ED, ING, LEXICON, LY, NEW};
use crate::model::Weights;
use crate::reading::{Text, Word};
use crate::{rewrite, wording};

/// An answer about one question, for the asker's eyes alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// The likeliest kind.
    pub class: Class,
    /// What the asker is told.
    pub verdict: Verdict,
    /// How often answers like this one had the right verdict, from 0 to 1.
    pub confidence: f32,
    /// Not sure enough to say more than a hint.
    pub hard_to_tell: bool,
    /// One sentence.
    pub why: String,
    /// One question that keeps what the asker was after.
    pub rewrite: String,
}

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let read = Weights::read(include_str!("data/weights.txt"));
    read.expect("the committed weights are well made: every test reads them")
});

/// Judges a question asked of somebody who said `context`, where only questions are welcome.
#[must_use]
pub fn judge(context: &str, stage: Stage, question: &str) -> Judgement {
    judge_with(&WEIGHTS, context, stage, Format::Questions, question)
}

/// The names of what is seen in a question: what the weights are learned from.
#[must_use]
pub fn features(context: &str, stage: Stage, question: &str) -> Vec<&'static str> {
    let holder = Holder::read(context);
    let mut text = Text::read(question);
    text.weigh(&holder.said);
    see(&holder, stage, &text).features.into_iter().filter_map(|it| NAMES.get(it)).map(String::as_str).collect()
}

/// Judges with other weights or another format.
#[must_use]
pub fn judge_with(weights: &Weights, context: &str, stage: Stage, format: Format, question: &str) -> Judgement {
    let holder = Holder::read(context);
    let mut text = Text::read(question);
    text.weigh(&holder.said);
    let seen = see(&holder, stage, &text);
    let likely = weights.weigh(&seen.features);
    let (form, verdict, likelihood) = decide(&likely, stage, format);
    let class = form.class;
    let unheard = seen.act.is_some() && holder.said.is_empty() && matches!(class, Class::Advice | Class::Presuming);
    let confidence = weights.sure(if unheard { likelihood.min(weights.threshold) } else { likelihood });
    let hard_to_tell = unheard || likelihood < weights.threshold;
    let verdict = if hard_to_tell { verdict.min(Verdict::Hint) } else { verdict };
    let why = match hard_to_tell {
        true if unheard => wording::unheard(),
        true => wording::unsure(class),
        false => wording::why(class, verdict, form.is_soft(), new_word(question, &text, seen.act)),
    };
    let rewrite = rewrite::rewrite(class, stage, (question, &text), (context, &holder.text));
    Judgement { class, verdict, confidence, hard_to_tell, why, rewrite }
}

/// The word that best names what the asker proposes and the holder has not said: a person, else what ends the first
/// name in the act (“a mediator”), else its first new word.
fn new_word<'a>(question: &'a str, text: &Text, act: Option<usize>) -> Option<&'a str> {
    let bit = |class| LEXICON.bit(class).unwrap_or(0);
    let (person, opener) = (bit("person"), bit("opener"));
    let act = text.words.get(act?..)?;
    let sentence = act.first()?.sentence;
    let names = |it: &Word| it.is(NEW) && !it.is(ED | LY | ING);
    let mut clause = act.iter().take_while(|it| it.sentence == sentence).peekable();
    let (mut found, mut first, mut opened): (Option<&Word>, _, _) = (None, None, false);
    while let Some(word) = clause.next() {
        if names(word) && word.is(person) {
            found = Some(word);
            break;
        }
        opened = word.is(opener) || (opened && word.is(NEW));
        let ends = clause.peek().is_none_or(|next| next.comma || !names(next));
        if opened && ends && names(word) && found.is_none() {
            found = Some(word);
        }
        if first.is_none() && word.is(NEW) && !word.is(LY) {
            first = Some(word);
        }
        if first.is_some() && clause.peek().is_some_and(|next| next.comma) {
            break;
        }
    }
    let word = found.or(first)?;
    let said = question.get(word.from..word.to)?;
    (said.len() <= 24 && said.chars().all(char::is_alphabetic)).then_some(said)
}

/// The likeliest verdict, and the likeliest form that has it.
fn decide(likely: &[f32], stage: Stage, format: Format) -> (&'static Form, Verdict, f32) {
    let mass = |verdict| {
        let forms = FORMS.iter().zip(likely).filter(|(form, _)| form.verdict(stage, format) == verdict);
        forms.map(|(_, one)| *one).sum::<f32>()
    };
    let verdicts = [Verdict::Ok, Verdict::Hint, Verdict::Flag].map(|it| (it, mass(it)));
    let (verdict, likelihood) = verdicts.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((Verdict::Ok, 0.0));
    let forms = FORMS.iter().zip(likely).filter(|(form, _)| form.verdict(stage, format) == verdict);
    let form = forms.max_by(|a, b| a.1.total_cmp(b.1)).map_or(&FORMS[0], |(form, _)| form);
    // A sum of shares may pass 1 by the last digit.
    (form, verdict, likelihood.min(1.0))
}
