//! The answers: from flags, or asked for on a terminal, one after the other until each will do.

use super::questions::{Question, SetUp, asked, with_flag};
use crate::cli::{Failure, NewHost, say};
use kernel::EmailAddress;
use lexopt::prelude::*;
use people::{HostName, Newcomer};
use platform::Exit;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

/// What has been answered so far, by flag.
#[derive(Debug, Default)]
pub(in crate::cli) struct Answers(BTreeMap<&'static str, String>);

impl Answers {
    /// Takes the flag that was just read, and its value, as the answer to its question.
    pub(in crate::cli) fn read(&mut self, flag: &str, parser: &mut lexopt::Parser, what: SetUp) -> Result<(), Failure> {
        let Some(question) = with_flag(flag, what) else { return Err(Long(flag).unexpected().into()) };
        self.give(question, parser.value()?.string()?);
        Ok(())
    }

    /// Asks for what the flags did not answer where somebody sits at a terminal; else takes what is usual.
    pub(in crate::cli) fn settled(self, what: SetUp) -> Result<Self, Failure> {
        let terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
        if terminal { self.ask_the_rest(what) } else { self.complete(what) }
    }

    /// The host they describe, at a domain.
    pub(in crate::cli) fn new_host(&self, domain: String) -> Result<NewHost, Failure> {
        let wrong = |error: &dyn Display| Failure::new(Exit::Usage, error);
        let email = EmailAddress::parse(self.get("coordinator")).map_err(|error| wrong(&error))?;
        Ok(NewHost {
            title: self.get("title").to_owned(),
            name: HostName::parse(self.get("name")).map_err(|error| wrong(&error))?,
            domain,
            coordinator: Newcomer { name: self.get("coordinator-name").to_owned(), email, phone: None },
        })
    }

    fn give(&mut self, question: &Question, answer: String) {
        self.0.insert(question.flag, answer.trim().to_owned());
    }

    /// The answer to a question; empty when there is none.
    pub(in crate::cli) fn get(&self, flag: &str) -> &str {
        self.0.get(flag).map_or("", String::as_str)
    }

    /// Takes what is usual for what was not answered, and says all that is missing or wrong at once.
    fn complete(mut self, what: SetUp) -> Result<Self, Failure> {
        let mut wrong = Vec::new();
        for question in asked(what) {
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
    fn ask_the_rest(mut self, what: SetUp) -> Result<Self, Failure> {
        for question in asked(what) {
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
