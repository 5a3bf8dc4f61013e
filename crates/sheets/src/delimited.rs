//! CSV and its relatives: which delimiter, which cell, and on which line a row begins. Apart
//! because lines are counted here and not by the parser, which does not count the blank ones.

use csv::{Reader, ReaderBuilder, StringRecord};

use crate::kind::has_ending;
use crate::shape::{Missing, Shape, is_blank};
use crate::{Limits, ReadError, Table, text};

/// Reads text with delimiters.
pub(crate) fn read(name_hint: &str, bytes: &[u8], limits: &Limits) -> Result<Table, ReadError> {
    let (text, note) = text::decode(bytes)?;
    let (delimiter, skip) = announced(&text).unwrap_or_else(|| (sniffed(name_hint, sample(&text)), 0));
    let mut shape = Shape::new(limits);
    note.into_iter().for_each(|note| shape.note(note));

    let mut lines = LineCount { text: &text, at: 0, line: 1 };
    let mut reader = reader(&text[skip..], delimiter);
    let mut record = StringRecord::new();
    let mut start = skip;
    while reader.read_record(&mut record).map_err(|_| ReadError::Damaged)? {
        let end = skip + reader.position().byte() as usize;
        let (line, height) = lines.record(start, end);
        if end == text.len() && height > 1 && ends_in_quotes(&text[start..end], delimiter) {
            return Err(ReadError::UnclosedQuote { line });
        }
        let mut cells = Vec::with_capacity(record.len().min(limits.columns));
        for (column, cell) in record.iter().enumerate() {
            shape.admit(line, column, cell)?;
            if column < limits.columns {
                cells.push(cell.to_owned());
            }
        }
        shape.push(line, height, cells)?;
        start = end;
    }
    shape.finish(Missing::IsOdd)
}

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// Excel's own first line, `sep=;`, and where the line after it begins.
fn announced(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\r', '\n'])?;
    let line = text[..end].trim_matches('"');
    let (key, sign) = line.split_at_checked(4)?;
    let [sign] = *sign.as_bytes() else {
        return None;
    };
    let known = key.eq_ignore_ascii_case("sep=") && DELIMITERS.contains(&sign);
    known.then_some((sign, end + if text[end..].starts_with("\r\n") { 2 } else { 1 }))
}

const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// As much of the text as the delimiter is judged by.
fn sample(text: &str) -> &str {
    const ENOUGH: usize = 64 * 1024;
    &text[..text.floor_char_boundary(ENOUGH.min(text.len()))]
}

/// The delimiter under which most rows are as wide as the headings, then the one that gives
/// most columns. A comma where nothing separates anything, because one column is a list too.
fn sniffed(name_hint: &str, sample: &str) -> u8 {
    let mut best = (0, 0, false, b',');
    for delimiter in DELIMITERS {
        let widths = widths(sample, delimiter);
        let Some(width) = widths.first().copied().filter(|width| *width > 1) else {
            continue;
        };
        let agreeing = widths.iter().filter(|other| **other == width).count();
        let named = delimiter == b'\t' && has_ending(name_hint, ".tsv");
        let found = (agreeing, width, named, delimiter);
        if (found.0, found.1, found.2) > (best.0, best.1, best.2) {
            best = found;
        }
    }
    best.3
}

/// How many cells each of the first rows has.
fn widths(sample: &str, delimiter: u8) -> Vec<usize> {
    const ROWS: usize = 20;
    let mut reader = reader(sample, delimiter);
    let filled = |record: &StringRecord| !record.iter().all(is_blank);
    reader.records().map_while(Result::ok).filter(filled).take(ROWS).map(|record| record.len()).collect()
}

/// Counts lines as an editor does: CR LF, LF and CR each end one.
struct LineCount<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl LineCount<'_> {
    /// On which line the record between two offsets begins and how many lines it fills. The
    /// parser leaves the LF of a CR LF, and blank lines, in front of the next record.
    fn record(&mut self, start: usize, end: usize) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        let blank = bytes[start..end].iter().take_while(|byte| matches!(**byte, b'\r' | b'\n')).count();
        let first = self.advance(start + blank);
        let ended = matches!(bytes[..end].last(), Some(b'\r' | b'\n'));
        let next = self.advance(end);
        (first, next - first + usize::from(!ended))
    }

    fn advance(&mut self, to: usize) -> usize {
        let bytes = self.text.as_bytes();
        for at in self.at..to {
            match bytes[at] {
                b'\r' => self.line += 1,
                b'\n' if at == 0 || bytes[at - 1] != b'\r' => self.line += 1,
                _ => {}
            }
        }
        self.at = to;
        self.line
    }
}

/// Whether the file ends inside a quoted cell, read the way the parser reads.
fn ends_in_quotes(record: &str, delimiter: u8) -> bool {
    #[derive(PartialEq)]
    enum At {
        CellStart,
        Bare,
        Quoted,
        QuoteInQuoted,
    }
    let mut at = At::CellStart;
    for byte in record.trim_start_matches(['\r', '\n']).bytes() {
        at = match (at, byte) {
            (At::CellStart | At::QuoteInQuoted, b'"') => At::Quoted,
            (At::Quoted, b'"') => At::QuoteInQuoted,
            (At::Quoted, _) => At::Quoted,
            (_, byte) if byte == delimiter => At::CellStart,
            _ => At::Bare,
        };
    }
    at == At::Quoted
}
