//! The rules of the specification, each on words that no data file has.

use inquiry::{Class, Format, Judgement, Stage, Verdict, Weights, judge, judge_with};

fn explore(context: &str, question: &str) -> Judgement {
    judge(context, Stage::Explore, question)
}

const HOLDER: &str = "My deputy keeps cancelling our Monday meeting. I've been thinking about going to the director.";

#[test]
fn an_act_of_the_holders_own_is_no_advice_and_a_new_one_is() {
    let new = explore(HOLDER, "Have you thought about getting a mentor?");
    assert_eq!((new.class, new.verdict), (Class::Advice, Verdict::Flag), "{new:?}");
    let own = explore(HOLDER, "What would happen if you went to the director?");
    assert_eq!(own.verdict, Verdict::Ok, "{own:?}");
}

#[test]
fn without_what_the_holder_said_advice_is_hard_to_tell_and_a_hint() {
    let it = explore("", "Have you tried HR?");
    assert!(it.hard_to_tell && it.verdict == Verdict::Hint, "{it:?}");
    assert!(it.why.starts_with("Hard to tell without"), "{it:?}");
    assert_eq!(it.rewrite, "Who have you been able to talk to about this so far?");
}

#[test]
fn a_format_that_invites_advice_flags_none() {
    let weights = Weights::read(include_str!("../../src/data/weights.txt")).unwrap();
    let question = "Have you thought about getting a mentor?";
    let it = judge_with(&weights, HOLDER, Stage::Explore, Format::Suggestions, question);
    assert_eq!(it.verdict, Verdict::Ok, "{it:?}");
}

#[test]
fn an_open_question_is_welcome_at_every_stage_and_in_several_voices() {
    for question in [
        "What is this like for you?",
        "whats this like for you",
        "Erm, so, what's it like for you, like?",
        "Tell us more.",
    ] {
        for stage in Stage::ALL {
            let it = judge(HOLDER, stage, question);
            assert_eq!(it.verdict, Verdict::Ok, "{stage:?} {question} {it:?}");
        }
    }
}

#[test]
fn a_question_too_early_is_a_hint_to_keep_it() {
    let it = judge(HOLDER, Stage::Clarify, "How do you think your deputy sees it?");
    assert_eq!((it.class, it.verdict), (Class::Perspective, Verdict::Hint), "{it:?}");
    assert!(it.why.starts_with("A good question for later"), "{it:?}");
}

#[test]
fn a_rewrite_keeps_what_the_question_is_about() {
    let it = explore(HOLDER, "Why didn't you ring your deputy?");
    assert_eq!(it.rewrite, "What made it hard to ring your deputy?", "{it:?}");
    let it = explore(HOLDER, "Surely the director ought to know?");
    assert_eq!(it.rewrite, "How do you see things with the director?", "{it:?}");
}

#[test]
fn nothing_is_surer_than_sure() {
    let it = explore(HOLDER, &"It's so unfair, isn't it? ".repeat(7));
    assert!(it.confidence <= 1.0, "{it:?}");
}
