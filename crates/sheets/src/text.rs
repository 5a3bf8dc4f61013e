//! From bytes to text: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252. Apart
//! because guessing an encoding is a judgement of its own, and binary files must not pass it.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::{Note, ReadError};

/// The text of a file and, where the encoding is doubtful, a note.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Option<Note>), ReadError> {
    let (text, note) = match Encoding::for_bom(bytes) {
        Some((announced, mark)) => {
            let (text, unreadable) = announced.decode_without_bom_handling(&bytes[mark..]);
            (text.into_owned(), unreadable.then_some(Note::UnreadableCharacters))
        }
        None => match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => (text.into_owned(), None),
            None => (windows(bytes)?, Some(Note::OldEncoding)),
        },
    };
    if text.contains('\0') {
        return Err(not_text());
    }
    Ok((text, note))
}

/// Every byte string is Windows-1252 to a decoder; a file is only where hardly any byte is a
/// control sign. In arbitrary bytes about every tenth is.
fn windows(bytes: &[u8]) -> Result<String, ReadError> {
    let odd = bytes.iter().filter(|byte| is_no_letter(**byte)).count();
    if odd * 100 > bytes.len() {
        return Err(not_text());
    }
    Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned())
}

fn is_no_letter(byte: u8) -> bool {
    let control = byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1A);
    control || matches!(byte, 0x7F | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)
}

fn not_text() -> ReadError {
    ReadError::NotASpreadsheet { what: "a file that does not hold plain text".to_owned() }
}
