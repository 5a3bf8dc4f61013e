//! `kith inquire`: judges one question for a person, or rows of them for a program.
//! Apart from the engine, which neither reads nor prints.

use super::{Failure, say};
use inquiry::{Judgement, Stage, Verdict, judge};
use lexopt::prelude::*;
use platform::Exit;
use serde::Deserialize;
use std::io::{self, BufRead};

/// What was asked for on the command line.
#[derive(Debug, Default)]
struct Asked {
    question: Option<String>,
    context: String,
    stage: Option<String>,
    format: Option<String>,
}

/// One row: what the holder said, where in the turn, and the question.
#[derive(Debug, Deserialize)]
struct Row {
    #[serde(default)]
    context: String,
    stage: String,
    question: String,
}

pub(super) fn command(parser: lexopt::Parser) -> Result<(), Failure> {
    let asked = read(parser)?;
    match (asked.format.as_deref(), &asked.question) {
        (Some("jsonl"), None) => rows(),
        (None, Some(question)) => {
            let stage = stage(asked.stage.as_deref().unwrap_or("explore"))?;
            print(&judge(&asked.context, stage, question));
            Ok(())
        }
        (Some(other), None) if other != "jsonl" => {
            Err(Failure::new(Exit::Usage, format!("`{other}` is not a format: say --format jsonl")))
        }
        _ => Err(Failure::new(
            Exit::Usage,
            "say `kith inquire \"QUESTION\" [--context TEXT] [--stage STAGE]`, or `kith inquire --format jsonl < FILE`",
        )),
    }
}

fn read(mut parser: lexopt::Parser) -> Result<Asked, Failure> {
    let mut asked = Asked::default();
    while let Some(word) = parser.next()? {
        match word {
            Long("context") => asked.context = parser.value()?.string()?,
            Long("stage") => asked.stage = Some(parser.value()?.string()?),
            Long("format") => asked.format = Some(parser.value()?.string()?),
            Value(question) if asked.question.is_none() => asked.question = Some(question.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(asked)
}

fn stage(name: &str) -> Result<Stage, Failure> {
    name.parse().map_err(|error: inquiry::UnknownStage| Failure::new(Exit::Usage, error))
}

/// The answer for a person.
fn print(it: &Judgement) {
    let verdict = match it.verdict {
        Verdict::Ok => "Ask it",
        Verdict::Hint => "A hint",
        Verdict::Flag => "Think again",
    };
    say(format_args!("{verdict}: this looks like {} ({}).", it.class.label(), it.class));
    say(&it.why);
    if it.verdict != Verdict::Ok {
        say(format_args!("One other way to ask: {}", it.rewrite));
    }
    say(format_args!("Sure by {:.0} %. A program thinks so; you know the person.", it.confidence * 100.0));
}

/// One answer a line. A line that cannot be read is answered on standard error, and the others still are.
fn rows() -> Result<(), Failure> {
    let mut bad = 0_usize;
    for (at, line) in io::stdin().lock().lines().enumerate() {
        let line = line.map_err(|error| Failure::new(Exit::of_io(&error), format!("line {}: {error}", at + 1)))?;
        if line.trim().is_empty() {
            continue;
        }
        match row(&line) {
            Ok(it) => say(answer(&it)),
            Err(why) => {
                bad += 1;
                say(serde_json::json!({ "line": at + 1, "error": why }));
            }
        }
    }
    let what = if bad == 1 { "one line is".to_owned() } else { format!("{bad} lines are") };
    if bad == 0 {
        Ok(())
    } else {
        Err(Failure::new(Exit::Failed, format!("{what} to mend: see `error` in the answer")))
    }
}

fn row(line: &str) -> Result<Judgement, String> {
    let row: Row = serde_json::from_str(line)
        .map_err(|error| format!("{error}; say {{\"context\": \"…\", \"stage\": \"explore\", \"question\": \"…\"}}"))?;
    let stage: Stage = row.stage.parse().map_err(|error: inquiry::UnknownStage| error.to_string())?;
    Ok(judge(&row.context, stage, &row.question))
}

fn answer(it: &Judgement) -> serde_json::Value {
    serde_json::json!({
        "class": it.class.code(),
        "verdict": it.verdict.name(),
        "confidence": (f64::from(it.confidence) * 1000.0).round() / 1000.0,
        "why": it.why,
        "rewrite": it.rewrite,
    })
}
