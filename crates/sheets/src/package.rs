//! Unpacks an XLSX through counters and packs what the parser needs again, unpacked. So the
//! parser never inflates anything, and it sees the very bytes that were counted: two readers
//! of one zip can disagree about what is in it, one reader cannot.

use std::io::{self, Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::kind::occurrences;
use crate::limits::megabytes;
use crate::{Limits, ReadError};

/// The same workbook, holding only its XML, not compressed, within the limits.
pub(crate) fn unpacked(bytes: &[u8], limits: &Limits) -> Result<Cursor<Vec<u8>>, ReadError> {
    // The directory is counted before it is parsed: each entry costs the parser far more
    // memory than it costs the file.
    let entries = occurrences(bytes, b"PK\x01\x02").take(limits.entries + 1).count();
    if entries > limits.entries {
        return Err(ReadError::TooManyParts { parts: limits.entries });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Damaged)?;
    let mut plain = ZipWriter::new(Cursor::new(Vec::new()));
    let mut left = limits.inflated_bytes;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|_| ReadError::Damaged)?;
        let name = entry.name().replace('\\', "/");
        let part = inflate(entry, left, limits)?;
        left -= part.len() as u64;
        if is_wanted(&name) {
            inspect(&part)?;
            let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
            plain.start_file(name, stored).map_err(|_| ReadError::Damaged)?;
            plain.write_all(&part).map_err(|why| fault(&why))?;
        }
    }
    plain.finish().map_err(|_| ReadError::Damaged)
}

/// One part, however large it says it is, and not a byte beyond what is left.
fn inflate(entry: impl Packed, left: u64, limits: &Limits) -> Result<Vec<u8>, ReadError> {
    const SMALL: u64 = 4 << 20;
    let allowed = entry.packed_bytes().saturating_mul(limits.ratio).max(SMALL);
    let mut part = Vec::new();
    entry.take(left.min(allowed) + 1).read_to_end(&mut part).map_err(|why| fault(&why))?;
    let length = part.len() as u64;
    match () {
        () if length > left => Err(ReadError::UnpacksTooLarge { megabytes: megabytes(limits.inflated_bytes) }),
        () if length > allowed => Err(ReadError::PackedTooTightly),
        () => Ok(part),
    }
}

/// Memory can end while unpacking, and that is no fault of the file's form.
fn fault(why: &io::Error) -> ReadError {
    match why.kind() {
        io::ErrorKind::OutOfMemory => ReadError::TooMuch,
        _ => ReadError::Damaged,
    }
}

trait Packed: Read {
    fn packed_bytes(&self) -> u64;
}

impl<R: Read> Packed for zip::read::ZipFile<'_, R> {
    fn packed_bytes(&self) -> u64 {
        self.compressed_size()
    }
}

/// What says which sheets there are and what stands in them. Pictures, charts, macros, themes
/// and links to elsewhere stay behind.
fn is_wanted(name: &str) -> bool {
    const UNWANTED: [&str; 8] =
        ["media/", "theme/", "drawings/", "charts/", "embeddings/", "externallinks/", "pivotcache/", "customxml/"];
    let name = name.to_ascii_lowercase();
    (name.ends_with(".xml") || name.ends_with(".rels")) && !UNWANTED.iter().any(|folder| name.contains(folder))
}

/// Refuses the two things in a part that would mislead the parser: another encoding, which
/// could hide what is searched for here, and a count of strings that cannot be true, for which
/// it would set memory aside at once.
fn inspect(part: &[u8]) -> Result<(), ReadError> {
    if part.contains(&0) {
        return Err(ReadError::Damaged);
    }
    for at in occurrences(part, b"uniqueCount") {
        let digits: Vec<u8> = part[at + b"uniqueCount".len()..]
            .iter()
            .copied()
            .skip_while(|byte| byte.is_ascii_whitespace() || b"=\"'+".contains(byte))
            .skip_while(|byte| *byte == b'0')
            .take_while(u8::is_ascii_digit)
            .take(20)
            .collect();
        let count =
            digits.iter().fold(0_u64, |sum, digit| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
        if count > part.len() as u64 {
            return Err(ReadError::Damaged);
        }
    }
    Ok(())
}
