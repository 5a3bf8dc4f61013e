//! Mangles the committed questions for some minutes and judges what comes out; ends badly if an answer is unfit.
//! `cargo run --release -p inquiry --example fuzz -- 10`. Apart from the tests because it takes its time.
#![allow(clippy::disallowed_methods, reason = "an example has a command line and a clock")]

use std::time::{Duration, Instant};

use inquiry::{Stage, judge};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or(0) % most.max(1)
    }
}

const ODD: [char; 24] = [
    '?', '!', '.', ',', '\'', '’', '"', '-', '…', '\n', '\0', '\t', ' ', 'İ', 'ß', 'ŵ', 'é', '\u{301}', '語', 'ع', '𝕏',
    '👩', '\u{200d}', '\u{feff}',
];

fn mangle(dice: &mut Dice, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(8) {
        let at = dice.below(letters.len() + 1);
        match dice.below(6) {
            0 => letters.insert(at, ODD[dice.below(ODD.len())]),
            1 => letters.insert(at, char::from_u32(u32::try_from(dice.below(0x11_0000)).unwrap_or(0)).unwrap_or('x')),
            2 if at < letters.len() => drop(letters.remove(at)),
            3 => letters.truncate(at),
            4 => letters.reverse(),
            _ => letters.extend_from_within(at.min(letters.len())..),
        }
        letters.truncate(4_000);
    }
    letters.into_iter().collect()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let minutes: u64 = std::env::args().nth(1).unwrap_or_else(|| "10".into()).parse()?;
    let files = [
        include_str!("../data/questions.csv"),
        include_str!("../data/voices.csv"),
        include_str!("../data/practice.csv"),
    ];
    let mut rows: Vec<(String, String)> = Vec::new();
    for file in files {
        for row in csv::Reader::from_reader(file.as_bytes()).into_records() {
            let row = row?;
            rows.push((row[1].to_owned(), row[3].to_owned()));
        }
    }
    let (start, mut dice, mut count) = (Instant::now(), Dice(0x9e37_79b9_7f4a_7c15), 0_u64);
    while start.elapsed() < Duration::from_secs(minutes * 60) {
        for _ in 0..1_000 {
            let (context, question) = rows[dice.below(rows.len())].clone();
            let (context, question) = (mangle(&mut dice, &context), mangle(&mut dice, &question));
            let it = judge(&context, Stage::ALL[dice.below(3)], &question);
            let unfit = !it.rewrite.ends_with('?') || it.rewrite.matches('?').count() != 1 || it.rewrite.len() > 640;
            if unfit || !(0.0..=1.0).contains(&it.confidence) {
                return Err(format!("{question:?} got {it:?}").into());
            }
            count += 1;
        }
    }
    println!("{count} mangled questions in {minutes} minutes: none without a fit answer");
    Ok(())
}
