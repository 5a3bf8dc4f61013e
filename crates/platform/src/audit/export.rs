//! The heads' copy outside the database, one JSON line each: whoever turns the database back cannot
//! turn back this file with it.

use super::Head;
use kernel::{Host, Id, Timestamp};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

#[derive(Serialize, Deserialize)]
struct Written {
    host: Id<Host>,
    place: i64,
    hash: String,
    at: Timestamp,
    signature: String,
}

/// Adds heads to the file, synced to disk.
pub fn write_heads(file: &Path, heads: &[Head]) -> io::Result<()> {
    let mut text = String::new();
    for head in heads {
        let line = Written {
            host: head.host,
            place: head.place,
            hash: hex(&head.hash),
            at: head.at,
            signature: hex(&head.signature),
        };
        text.push_str(&serde_json::to_string(&line)?);
        text.push('\n');
    }
    let mut out = std::fs::OpenOptions::new().create(true).append(true).open(file)?;
    out.write_all(text.as_bytes())?;
    out.sync_all()
}

/// Reads the file. A last line that was not finished when the power went is passed over; any other
/// line that cannot be read is an error that names it. No file, no heads.
pub fn read_heads(file: &Path) -> io::Result<Vec<Head>> {
    let input = match std::fs::File::open(file) {
        Ok(input) => input,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut heads = Vec::new();
    let mut unread: Option<usize> = None;
    for (number, line) in BufReader::new(input).split(b'\n').enumerate() {
        if let Some(number) = unread {
            let what = format!("line {} of {} is not a head", number + 1, file.display());
            return Err(io::Error::new(io::ErrorKind::InvalidData, what));
        }
        match read(&line?) {
            Some(head) => heads.push(head),
            None => unread = Some(number),
        }
    }
    Ok(heads)
}

fn read(line: &[u8]) -> Option<Head> {
    let line: Written = serde_json::from_slice(line).ok()?;
    let (hash, signature) = (unhex(&line.hash)?, unhex(&line.signature)?);
    Some(Head { host: line.host, place: line.place, hash, at: line.at, signature })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != N * 2 || !text.is_ascii() {
        return None;
    }
    let mut out = [0; N];
    for (i, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[i * 2..i * 2 + 2], 16).ok()?;
    }
    Some(out)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn heads_read_back_and_only_a_torn_last_line_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("audit-heads.jsonl");
        let head = |place| Head {
            host: Id::new(Uuid::from_u128(9)),
            place,
            hash: [7; 32],
            at: Timestamp::from_micros(1_000),
            signature: [8; 64],
        };
        assert_eq!(read_heads(&file).unwrap(), []);
        write_heads(&file, &[head(1)]).unwrap();
        write_heads(&file, &[head(2), head(3)]).unwrap();
        assert_eq!(read_heads(&file).unwrap(), [head(1), head(2), head(3)]);
        let whole = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, &whole[..whole.len() - 20]).unwrap();
        assert_eq!(read_heads(&file).unwrap(), [head(1), head(2)]);
        std::fs::write(&file, format!("not a head\n{whole}")).unwrap();
        assert!(read_heads(&file).unwrap_err().to_string().contains("line 1"));
    }
}
