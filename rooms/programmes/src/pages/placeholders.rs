//! What to say about placeholders in words that somebody wrote: which stand for nothing, which are missing,
//! and what each stands for. Apart because messages and the wording of letters say it alike.

use crate::writing::placeholders::{Slip, nearest};
use web::Speaker;

/// A placeholder as it is typed.
pub(crate) fn braced(placeholder: &str) -> String {
    format!("{{{placeholder}}}")
}

/// Some placeholders as they are typed: `{name}, {programme}`.
pub(crate) fn listed(known: &[&'static str]) -> String {
    known.iter().map(|placeholder| braced(placeholder)).collect::<Vec<_>>().join(", ")
}

/// What is wrong, and what to do about it.
pub(crate) fn slip(words: &Speaker, slip: &Slip, known: &[&'static str]) -> String {
    match slip {
        Slip::Unknown(typed) => match nearest(typed, known) {
            Some(meant) => words.t2("placeholder-meant", "typed", braced(typed), "meant", braced(meant)),
            None => words.t2("placeholder-unknown", "typed", braced(typed), "known", listed(known)),
        },
        Slip::Open => words.t("placeholder-open"),
        Slip::Missing(placeholder) => words.t1("placeholder-missing", "placeholder", braced(placeholder)),
        Slip::Twice(placeholder) => words.t1("placeholder-twice", "placeholder", braced(placeholder)),
    }
}
