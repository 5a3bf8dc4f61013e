//! How a key is written down: `kith-key-1`, the key, and a check that catches a slip of the pen.
//! Apart and pure, so that every way of spoiling the text can be tried.

use super::cipher::Secret;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

const WORD: &str = "kith-key-1";
const OPENING: &str = "# The key of this installation of Kith. Without it nothing confidential can be read, by anybody.\n\
    # Keep one copy away from this machine and apart from its backups. Show it to nobody.\n";

/// The text of a key file.
pub(super) fn write(key: &Secret) -> Zeroizing<String> {
    let digits = Zeroizing::new(hex(key.as_slice()));
    Zeroizing::new(format!("{OPENING}{WORD} {} {}\n", *digits, check(key)))
}

/// The key in a text; otherwise what is wrong with it.
pub(super) fn read(text: &str) -> Result<Secret, &'static str> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let line = lines.next().ok_or("it is empty")?;
    if lines.next().is_some() {
        return Err("it has more than one line besides comments");
    }
    let mut words = line.split_whitespace();
    if words.next() != Some(WORD) {
        return Err("it does not begin with kith-key-1");
    }
    let (Some(digits), Some(said), None) = (words.next(), words.next(), words.next()) else {
        return Err("it is not three words");
    };
    if digits.len() != 64 {
        return Err("the key does not have 64 digits");
    }
    let key = bytes(digits).ok_or("the key holds something that is not a hexadecimal digit")?;
    if check(&key) != said.to_ascii_lowercase() {
        return Err("a digit is wrong: the check at the end does not fit");
    }
    Ok(key)
}

fn check(key: &Secret) -> String {
    let digest = Sha256::new_with_prefix("kith key check").chain_update(key.as_slice()).finalize();
    hex(&digest[..4])
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        out.push(char::from(DIGITS[usize::from(byte >> 4)]));
        out.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    out
}

fn bytes(digits: &str) -> Option<Secret> {
    let mut out = Zeroizing::new([0; 32]);
    for (byte, pair) in out.iter_mut().zip(digits.as_bytes().chunks_exact(2)) {
        let (high, low) = (char::from(pair[0]).to_digit(16)?, char::from(pair[1]).to_digit(16)?);
        *byte = u8::try_from(high * 16 + low).ok()?;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_key_reads_back_and_one_wrong_digit_is_noticed(key in any::<[u8; 32]>(), at in 0usize..64, digit in 0u32..16) {
            let key = Zeroizing::new(key);
            let text = write(&key);
            prop_assert_eq!(read(&text).map(|it| *it), Ok(*key));
            let start = OPENING.len() + WORD.len() + 1 + at;
            let digit = char::from_digit(digit, 16).expect("below sixteen");
            let spoiled = format!("{}{digit}{}", &text[..start], &text[start + 1..]);
            prop_assert_eq!(read(&spoiled).is_ok(), spoiled == *text);
        }

        #[test]
        fn any_text_is_read_without_panic(text in ".{0,200}") {
            prop_assert!(read(&text).is_err());
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let key = write(&Zeroizing::new([5; 32]));
        let line = key.lines().last().expect("the key itself");
        assert_eq!(read("").err(), Some("it is empty"));
        assert_eq!(read("hello").err(), Some("it does not begin with kith-key-1"));
        assert_eq!(read("kith-key-1 0505").err(), Some("it is not three words"));
        assert_eq!(read("kith-key-1 0505 00").err(), Some("the key does not have 64 digits"));
        assert_eq!(read(&format!("{line}\n{line}")).err(), Some("it has more than one line besides comments"));
    }
}
