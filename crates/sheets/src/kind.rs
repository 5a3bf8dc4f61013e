//! What a file is, by its first bytes and never by its name.

use crate::ReadError;

/// The two kinds of file that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// XLSX, or what says it is.
    Workbook,
    /// Anything that may be text; whether it is, the decoding finds out.
    Text,
}

/// Says what the file is, or what it is instead.
pub(crate) fn recognise(name_hint: &str, bytes: &[u8]) -> Result<Kind, ReadError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zipped(bytes);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(compound(name_hint, bytes));
    }
    for (magic, what) in NOT_SHEETS {
        if bytes.starts_with(magic) {
            return Err(ReadError::NotASpreadsheet { what: (*what).to_owned() });
        }
    }
    match markup(bytes) {
        Some(error) => Err(error),
        None => Ok(Kind::Text),
    }
}

const NOT_SHEETS: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a text document"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1F\x8B", "a packed archive"),
    (b"7z\xBC\xAF", "a packed archive"),
    (b"Rar!", "a packed archive"),
];

/// A zip: its names, as they stand in the bytes, say which program wrote it.
fn zipped(bytes: &[u8]) -> Result<Kind, ReadError> {
    let other = |what: &str| Err(ReadError::OtherSpreadsheet { what: what.to_owned() });
    let not = |what: &str| Err(ReadError::NotASpreadsheet { what: what.to_owned() });
    if contains(bytes, b"[Content_Types].xml") {
        return match () {
            () if contains(bytes, b"xl/workbook.bin") => other("an Excel binary file (.xlsb)"),
            () if contains(bytes, b"xl/") || contains(bytes, b"xl\\") => Ok(Kind::Workbook),
            () if contains(bytes, b"word/") => not("a Word document"),
            () if contains(bytes, b"ppt/") => not("a presentation"),
            () => not("a packed archive"),
        };
    }
    if contains(bytes, b"application/vnd.oasis.opendocument.spreadsheet") {
        return other("an OpenDocument file (.ods)");
    }
    if contains(bytes, b"Index/Document.iwa") || contains(bytes, b"Index/Tables/") {
        return other("a Numbers file");
    }
    not("a packed archive")
}

/// The older container: old Excel and Word, and newer Excel behind a password.
fn compound(name_hint: &str, bytes: &[u8]) -> ReadError {
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    if contains(bytes, &wide("EncryptedPackage")) {
        return ReadError::Locked;
    }
    if contains(bytes, &wide("WordDocument")) || has_ending(name_hint, ".doc") {
        return ReadError::NotASpreadsheet { what: "a Word document".to_owned() };
    }
    ReadError::OtherSpreadsheet { what: "an old Excel file (.xls)".to_owned() }
}

/// Many systems export a web page and call it .xls.
fn markup(bytes: &[u8]) -> Option<ReadError> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let start = text[..text.len().min(64)].to_ascii_lowercase();
    let begins = |tags: &[&str]| tags.iter().any(|tag| start.starts_with(tag.as_bytes()));
    if begins(&["<!doctype html", "<html", "<table", "<head", "<body"]) {
        return Some(ReadError::OtherSpreadsheet { what: "a web page".to_owned() });
    }
    if begins(&["<?xml"]) {
        return Some(ReadError::OtherSpreadsheet { what: "an XML file".to_owned() });
    }
    None
}

pub(crate) fn has_ending(name: &str, ending: &str) -> bool {
    name.to_ascii_lowercase().ends_with(ending)
}

/// Whether `needle` occurs; both are short enough, or the file small enough, for the plain way.
pub(crate) fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    occurrences(bytes, needle).next().is_some()
}

/// Where `needle` occurs.
pub(crate) fn occurrences<'a>(bytes: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let first = needle[0];
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(step) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
            let at = from + step;
            from = at + 1;
            if bytes[at..].starts_with(needle) {
                return Some(at);
            }
        }
        None
    })
}
