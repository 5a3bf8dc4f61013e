//! What two forms of a word have in common, as a number, and whether two spellings are one slip apart.
//! Apart because it knows letters only; wrong here is wrong in the novelty test alone.

/// Endings, longest first: inflections and the commonest derivations.
const ENDINGS: [&str; 27] = [
    "ations", "ation", "ements", "ement", "ments", "ment", "ances", "ance", "ities", "ings", "edly", "ness", "ers",
    "ing", "ies", "ity", "ion", "ous", "als", "al", "ed", "er", "es", "ly", "e", "s", "y",
];

/// A quick way to find a word again: the words are ours, so nobody can make them collide.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quick(u64);

impl Default for Quick {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl std::hash::Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    /// A family is a hash already.
    fn write_u64(&mut self, family: u64) {
        self.0 = family;
    }
    fn finish(&self) -> u64 {
        self.0
    }
}

/// The family of a word: equal for its forms, hardly ever equal for two words.
pub(crate) fn key(word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in root(word).bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

fn root(word: &str) -> &str {
    let mut root = word;
    // Twice, because endings stand on endings: meet-ing-s, refus-al-s.
    for _ in 0..2 {
        let ending = ENDINGS.iter().find(|it| root.len() >= it.len() + 3 && root.ends_with(*it));
        root = ending.map_or(root, |it| &root[..root.len() - it.len()]);
    }
    let bytes = root.as_bytes();
    let doubled = bytes.len() > 3 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
    if doubled && root.is_ascii() { &root[..root.len() - 1] } else { root }
}

/// Whether one letter was left out, added, changed, or swapped with its neighbour.
pub(crate) fn one_slip(right: &str, typed: &str) -> bool {
    let (right, typed) = (right.as_bytes(), typed.as_bytes());
    if right.len().abs_diff(typed.len()) > 1 || right.len() < 5 {
        return false;
    }
    let same = right.iter().zip(typed).take_while(|(a, b)| a == b).count();
    let (right, typed) = (&right[same..], &typed[same..]);
    let swapped = right.len() >= 2 && typed.len() >= 2 && right[0] == typed[1] && right[1] == typed[0];
    match (right, typed) {
        ([], []) => false,
        // A last letter more or less is a form (thing, things), not a slip.
        ([_], []) | ([], [_]) => false,
        _ if swapped && right[2..] == typed[2..] => true,
        _ if right.len() == typed.len() => right.len() > 1 && right[1..] == typed[1..],
        _ if right.len() > typed.len() => right[1..] == *typed,
        _ => right[..] == typed[1..],
    }
}

#[test]
fn forms_of_a_word_are_one_family_and_other_words_are_not() {
    for (one, other) in [("refuse", "refusing"), ("meetings", "meet"), ("stopped", "stop"), ("policies", "policy")] {
        assert_eq!(key(one), key(other), "{one} {other}");
    }
    for (one, other) in [("union", "unit"), ("mentor", "mention"), ("rota", "rotten"), ("chair", "chain")] {
        assert_ne!(key(one), key(other), "{one} {other}");
    }
}

#[test]
fn a_slip_is_one_letter() {
    for typed in ["thuoght", "thougt", "thoughht", "thaught"] {
        assert!(one_slip("thought", typed), "{typed}");
    }
    for typed in ["thought", "though", "through", "bought", "thoughts"] {
        assert!(!one_slip("thought", typed), "{typed}");
    }
}
