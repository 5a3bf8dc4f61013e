//! The known word nearest to one that is not known, for "did you mean".

use crate::words::name_key;

/// How alike two names must be for one to be offered for the other.
const ALIKE: f64 = 0.72;
/// Beyond so many characters nothing is likened: a long text is no slip, and comparing takes time.
const LONGEST: usize = 80;

/// The one among these that is most like what was typed, if any is.
pub(crate) fn nearest<'a>(typed: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let is_short = |text: &str| text.chars().nth(LONGEST).is_none();
    if !is_short(typed) {
        return None;
    }
    let typed = name_key(typed);
    let scored =
        among.into_iter().filter(|known| is_short(known)).map(|known| (likeness(&typed, &name_key(known)), known));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(score, _)| *score >= ALIKE).map(|(_, known)| known)
}

/// From 0 (nothing alike) to 1 (the same). One that begins like the other counts as alike: "Alder
/// Housing" and "Alder Housing Association".
fn likeness(a: &str, b: &str) -> f64 {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let begins = short.chars().count() > 4 && long.starts_with(short);
    let edits = strsim::normalized_damerau_levenshtein(a, b);
    if begins { edits.max(0.8) } else { edits }
}
