//! Recovery codes: ten digits each, shown once, for the day the phone is lost. Pure.
//!
//! Digits alone, so that a telephone's number keys are enough and 0 is never taken for O.

/// How many there are.
pub(crate) const HOW_MANY: usize = 8;
const HALF: usize = 5;

/// A code from two throws below 100,000: `48213 90557`.
pub(crate) fn written(first: u32, second: u32) -> String {
    format!("{first:0HALF$} {second:0HALF$}")
}

/// The digits of what was typed, when they can be a recovery code.
pub(crate) fn digits(typed: &str) -> Option<String> {
    let kept: String = typed.chars().filter(|c| !c.is_whitespace() && !"-–".contains(*c)).collect();
    (kept.len() == 2 * HALF && kept.bytes().all(|byte| byte.is_ascii_digit())).then_some(kept)
}
