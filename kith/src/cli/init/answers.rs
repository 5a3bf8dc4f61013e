//! The answers: from flags, or asked for on a terminal, one after the other until each will do.

use super::questions::{QUESTIONS, Question};
use crate::cli::{Failure, say};
use platform::Exit;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// What has been answered so far, by flag.
#[derive(Debug, Default)]
pub(super) struct Answers(BTreeMap<&'static str, String>);

impl Answers {
    pub(super) fn give(&mut self, question: &Question, answer: String) {
        self.0.insert(question.flag, answer.trim().to_owned());
    }

    /// The answer to a question; empty when there is none.
    pub(super) fn get(&self, flag: &str) -> &str {
        self.0.get(flag).map_or("", String::as_str)
    }

    /// Takes what is usual for what was not answered, and says all that is missing or wrong at once.
    pub(super) fn complete(mut self, is_new: bool) -> Result<Self, Failure> {
        let mut wrong = Vec::new();
        for question in asked(is_new) {
            match self.0.get(question.flag).cloned().or_else(|| (question.usual)(&self)) {
                None => wrong.push(format!("--{}: {}", question.flag, question.asks)),
                Some(answer) => match (question.check)(&answer) {
                    Ok(()) => self.give(question, answer),
                    Err(why) => wrong.push(format!("--{} {answer}: {why}", question.flag)),
                },
            }
        }
        if wrong.is_empty() {
            return Ok(self);
        }
        Err(Failure::new(
            Exit::Usage,
            format!("nothing was set up. Say also, or say otherwise:\n  {}", wrong.join("\n  ")),
        ))
    }

    /// Asks for what the flags did not answer.
    pub(super) fn ask_the_rest(mut self, is_new: bool) -> Result<Self, Failure> {
        for question in asked(is_new) {
            let mut given = self.0.get(question.flag).cloned();
            loop {
                let usual = (question.usual)(&self);
                let answer = match given.take() {
                    Some(answer) => answer,
                    None => ask(question, usual.as_deref())?,
                };
                match (question.check)(&answer) {
                    Ok(()) => break self.give(question, answer),
                    Err(why) => say(format_args!("  {answer}: {why}")),
                }
            }
        }
        Ok(self)
    }
}

fn asked(is_new: bool) -> impl Iterator<Item = &'static Question> {
    QUESTIONS.iter().filter(move |it| is_new || !it.configures)
}

fn ask(question: &Question, usual: Option<&str>) -> Result<String, Failure> {
    let failed = |error: io::Error| Failure::new(Exit::of_io(&error), error);
    let mut out = io::stdout().lock();
    match usual {
        Some(usual) => write!(out, "{} [{usual}]: ", question.asks),
        None => write!(out, "{}: ", question.asks),
    }
    .and_then(|()| out.flush())
    .map_err(failed)?;
    let mut line = String::new();
    if io::stdin().read_line(&mut line).map_err(failed)? == 0 {
        return Err(Failure::new(Exit::Usage, "nothing was set up: the questions were not answered to the end"));
    }
    let answer = line.trim();
    Ok(if answer.is_empty() { usual.unwrap_or_default().to_owned() } else { answer.to_owned() })
}
