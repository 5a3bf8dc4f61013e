//! Any text at all gets an answer that can be shown: mangled questions, other scripts, bytes made into text.

use inquiry::{Stage, Verdict, judge};
use proptest::prelude::*;

/// What must hold of every answer.
fn is_fit_to_be_shown(context: &str, stage: Stage, question: &str) -> Result<(), TestCaseError> {
    let it = judge(context, stage, question);
    prop_assert!((0.0..=1.0).contains(&it.confidence), "{it:?}");
    prop_assert!(!(it.hard_to_tell && it.verdict == Verdict::Flag), "{it:?}");
    prop_assert!(it.why.ends_with('.') && it.why.chars().count() <= 160, "{it:?}");
    let rewrite = &it.rewrite;
    prop_assert!(rewrite.ends_with('?') && rewrite.matches('?').count() == 1, "{it:?}");
    prop_assert!(rewrite.chars().count() <= 160 && rewrite.chars().next().is_some_and(char::is_uppercase), "{it:?}");
    let words: Vec<String> = rewrite.split(' ').map(|it| it.trim_end_matches('?').to_lowercase()).collect();
    prop_assert!(words.iter().all(|it| !it.is_empty()) && words.windows(2).all(|it| it[0] != it[1]), "{it:?}");
    Ok(())
}

fn stages() -> impl Strategy<Value = Stage> {
    prop::sample::select(Stage::ALL.to_vec())
}

/// The committed questions, to be mangled.
fn questions() -> Vec<(String, String)> {
    let files = [include_str!("../../data/questions.csv"), include_str!("../../data/voices.csv")];
    let rows = files.into_iter().flat_map(|file| csv::Reader::from_reader(file.as_bytes()).into_records());
    rows.map(|row| row.map(|row| (row[1].to_owned(), row[3].to_owned())).unwrap()).collect()
}

proptest! {
    #[test]
    fn any_text_gets_an_answer(context in "\\PC{0,200}", question in any::<String>(), stage in stages()) {
        is_fit_to_be_shown(&context, stage, &question)?;
    }

    #[test]
    fn questions_put_together_from_pieces_get_an_answer(
        rows in prop::collection::vec(prop::sample::select(questions()), 1..4),
        cuts in prop::collection::vec(0_usize..80, 1..4),
        glue in "[ ,.?!'’\n-]{0,3}|and|or|the|your",
        stage in stages(),
    ) {
        let pieces: Vec<String> = rows.iter().zip(cuts.iter().cycle()).map(|((_, question), cut)| {
            question.chars().skip(*cut % question.chars().count()).collect()
        }).collect();
        is_fit_to_be_shown(&rows[0].0, stage, &pieces.join(&glue))?;
    }
}

#[test]
fn every_committed_question_gets_a_rewrite_that_can_be_shown() {
    for (context, question) in questions() {
        for stage in Stage::ALL {
            is_fit_to_be_shown(&context, stage, &question).unwrap();
        }
    }
}

#[test]
fn a_mebibyte_is_read_once() {
    for piece in ["why ", "have you thought about ", "what, ", "you", "? ", "'", "…", "the the ", "\u{301}a"] {
        let long = piece.repeat((1 << 20) / piece.len());
        is_fit_to_be_shown(&long, Stage::Explore, &long).unwrap();
    }
}

#[test]
fn what_is_hard_to_tell_is_never_surer_than_what_is_not() {
    let answers: Vec<_> = questions().iter().map(|(context, it)| judge(context, Stage::Explore, it)).collect();
    let (hard, plain): (Vec<_>, Vec<_>) = answers.iter().partition(|it| it.hard_to_tell);
    assert!(!hard.is_empty() && !plain.is_empty());
    let most = hard.iter().map(|it| it.confidence).fold(0.0, f32::max);
    let least = plain.iter().map(|it| it.confidence).fold(1.0, f32::min);
    assert!(most <= least, "{most} {least}");
}
