//! "Did you mean …?": the known word a slip of the fingers away.

/// The nearest of some words, when it is near enough to be what was meant.
pub(super) fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let near = |word: &&'a str| strsim::osa_distance(&written.to_lowercase(), &word.to_lowercase());
    let limit = (written.chars().count() / 3).clamp(1, 4);
    known
        .map(|word| (near(&word), word))
        .filter(|(far, _)| *far <= limit)
        .min_by_key(|(far, _)| *far)
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood_and_a_different_word_is_not() {
        let known = || ["http.listen", "http.public_url", "mail.host"].into_iter();
        assert_eq!(nearest("http.lisetn", known()), Some("http.listen"));
        assert_eq!(nearest("http.public-url", known()), Some("http.public_url"));
        assert_eq!(nearest("HTTP.Listen", known()), Some("http.listen"));
        assert_eq!(nearest("weather", known()), None);
        assert_eq!(nearest("", known()), None);
    }
}
