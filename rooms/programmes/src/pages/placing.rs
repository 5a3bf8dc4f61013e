//! What to say about places in words that somebody wrote: which stand for nothing, which are missing,
//! and what each stands for. Apart because messages and the wording of letters say it alike.

use crate::writing::placeholders::{Slip, nearest};
use web::Speaker;

/// A place as it is typed.
pub(crate) fn braced(place: &str) -> String {
    format!("{{{place}}}")
}

/// Some places as they are typed: `{name}, {programme}`.
pub(crate) fn listed(known: &[&'static str]) -> String {
    known.iter().map(|place| braced(place)).collect::<Vec<_>>().join(", ")
}

/// What is wrong, and what to do about it.
pub(crate) fn slip(words: &Speaker, slip: &Slip, known: &[&'static str]) -> String {
    match slip {
        Slip::Unknown(typed) => match nearest(typed, known) {
            Some(meant) => words.t2("placing-meant", "typed", braced(typed), "meant", braced(meant)),
            None => words.t2("placing-unknown", "typed", braced(typed), "known", listed(known)),
        },
        Slip::Open => words.t("placing-open"),
        Slip::Missing(place) => words.t1("placing-missing", "place", braced(place)),
        Slip::Twice(place) => words.t1("placing-twice", "place", braced(place)),
    }
}
