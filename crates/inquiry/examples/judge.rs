//! Judges rows of JSON lines: the program that `bench/inquiry.py` measures and learns from.
//! Apart from the crate because it reads, prints and takes the time.
#![allow(clippy::disallowed_methods, reason = "an example has a command line and a clock")]

use std::io::{self, BufRead, Write};
use std::time::Instant;

use inquiry::{Format, Stage, Weights, features, judge, judge_with};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
struct Row {
    context: String,
    stage: String,
    question: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let mut rows = Vec::new();
    for line in io::stdin().lock().lines() {
        let row: Row = serde_json::from_str(&line?)?;
        rows.push((row.stage.parse::<Stage>()?, row));
    }
    let mut out = io::stdout().lock();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["features"] => {
            for (stage, row) in &rows {
                writeln!(out, "{}", json!(features(&row.context, *stage, &row.question)))?;
            }
        }
        ["time", times] => writeln!(out, "{}", time(&rows, times.parse()?))?,
        ["long"] => writeln!(out, "{}", long())?,
        [] => print(&mut out, &rows, None)?,
        ["with", file] => print(&mut out, &rows, Some(&Weights::read(&std::fs::read_to_string(file)?)?))?,
        _ => return Err("say nothing, `features`, `with FILE`, `time N` or `long`".into()),
    }
    Ok(())
}

/// Microseconds a question, context included, over so many rounds.
fn time(rows: &[(Stage, Row)], times: u32) -> f64 {
    let once = || rows.iter().map(|(stage, row)| judge(&row.context, *stage, &row.question).why.len()).sum::<usize>();
    // The first call reads the lists.
    let mut length = once();
    let start = Instant::now();
    for _ in 0..times {
        length = length.wrapping_add(once());
    }
    let took = start.elapsed().as_secs_f64() * 1e6;
    std::hint::black_box(length);
    took / (f64::from(times) * rows.len() as f64)
}

/// How much longer a byte of 1 MiB takes than a byte of 64 KiB, the slowest of several texts; the quickest of 3 runs each.
fn long() -> f64 {
    let a_byte = |piece: &str, size: usize| {
        let text = piece.repeat(size / piece.len());
        let once = || {
            let start = Instant::now();
            std::hint::black_box(judge(&text, Stage::Explore, &text));
            start.elapsed().as_secs_f64() / text.len() as f64
        };
        once();
        (0..3).map(|_| once()).fold(f64::MAX, f64::min)
    };
    let pieces = ["why ", "have you thought about ", "what, ", "my manager said no. ", "? ", "the the ", "\u{301}a"];
    pieces.iter().map(|it| a_byte(it, 1 << 20) / a_byte(it, 1 << 16)).fold(0.0, f64::max)
}

fn print(out: &mut impl Write, rows: &[(Stage, Row)], weights: Option<&Weights>) -> io::Result<()> {
    for (stage, row) in rows {
        let it = match weights {
            Some(weights) => judge_with(weights, &row.context, *stage, Format::Questions, &row.question),
            None => judge(&row.context, *stage, &row.question),
        };
        let line = json!({
            "class": it.class.code(), "verdict": it.verdict.name(), "confidence": it.confidence,
            "hard_to_tell": it.hard_to_tell, "why": it.why, "rewrite": it.rewrite,
        });
        writeln!(out, "{line}")?;
    }
    Ok(())
}
