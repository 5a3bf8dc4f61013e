//! What a table holds, in one short line that is equal on both databases. Apart, because reading,
//! writing and a backup's own list must come to it in exactly the same way.

use super::value::to_hex;
use super::{Table, Value};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// How many rows a table holds, and a digest of them that does not ask in which order they come.
/// It shows what was lost or garbled on the way; against somebody who chooses rows to deceive it is no
/// proof, because sums can be steered: that takes a signature over the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The number of rows.
    pub rows: u64,
    /// The digest, in hexadecimal digits.
    pub digest: String,
}

/// The tally of each table, by its name.
pub type Tallies = BTreeMap<String, Tally>;

/// A tally that is being made; also of a backup that is only being looked at.
#[derive(Debug, Default, Clone)]
pub struct Count {
    rows: u64,
    /// The sum of the rows' hashes, each taken as four numbers.
    sum: [u64; 4],
}

impl Count {
    /// Counts a row of the table, whose values are in the order of its columns.
    pub fn add(&mut self, table: &Table, row: &[Value]) {
        let mut hash = Sha256::new();
        part(&mut hash, table.name.as_bytes());
        for (column, value) in table.columns.iter().zip(row) {
            part(&mut hash, column.name.as_bytes());
            value_of(&mut hash, value);
        }
        self.rows += 1;
        for (sum, limb) in self.sum.iter_mut().zip(hash.finalize().chunks_exact(8)) {
            let limb = limb.iter().fold(0, |all, byte| all << 8 | u64::from(*byte));
            *sum = sum.wrapping_add(limb);
        }
    }

    /// What has been counted so far.
    pub fn tally(&self) -> Tally {
        let bytes: Vec<u8> = self.sum.iter().flat_map(|limb| limb.to_be_bytes()).collect();
        Tally { rows: self.rows, digest: to_hex(&bytes) }
    }
}

/// Each part with its length before it, so that no two rows run together into one text.
fn part(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}

fn value_of(hash: &mut Sha256, value: &Value) {
    hash.update([value.kind().map_or(0, |kind| kind as u8 + 1)]);
    match value {
        Value::Null => part(hash, &[]),
        Value::Whole(number) => part(hash, &number.to_be_bytes()),
        Value::Truth(truth) => part(hash, &[u8::from(*truth)]),
        Value::Bytes(bytes) => part(hash, bytes),
        Value::Day(day) => part(hash, day.to_string().as_bytes()),
        Value::Text(text) => part(hash, text.as_bytes()),
        Value::Instant(at) => part(hash, &at.micros().to_be_bytes()),
        Value::Uuid(id) => part(hash, id.as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Column, Kind};
    use super::*;

    fn table() -> Table {
        let column = |name: &str| Column { name: name.to_owned(), kind: Kind::Text };
        Table { name: "word".to_owned(), columns: vec![column("one"), column("two")] }
    }

    fn tally(rows: &[[Value; 2]]) -> Tally {
        let mut count = Count::default();
        rows.iter().for_each(|row| count.add(&table(), row));
        count.tally()
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn the_order_of_rows_does_not_count_and_everything_else_does() {
        let (a, b) = ([text("ab"), text("c")], [text("d"), Value::Null]);
        let both = tally(&[a.clone(), b.clone()]);
        assert_eq!(both, tally(&[b.clone(), a.clone()]));
        assert_eq!(both.rows, 2);
        assert_ne!(both, tally(&[[text("a"), text("bc")], b.clone()]));
        assert_ne!(both, tally(&[a.clone(), [text("d"), text("")]]));
        assert_ne!(both, tally(&[a.clone(), [Value::Null, text("d")]]));
        assert_ne!(both, tally(&[a.clone(), b, a]));
    }

    #[test]
    fn a_tally_is_what_it_has_always_been() {
        // Kept in backups: a Kith that counts otherwise could not check what an earlier one wrote.
        let all = [
            [Value::Whole(-1), Value::Truth(true)],
            [Value::Bytes(vec![0, 255]), Value::Null],
            [Value::Instant(crate::Timestamp::from_micros(-1)), Value::Uuid(uuid::Uuid::from_u128(7))],
            [Value::Day(kernel::Date::of(1969, 12, 31).expect("a day")), text("ŵ🌱")],
        ];
        assert_eq!(tally(&all).digest, "da922580ba62f2e75265e00ec28632f49adb4f251a334bb57657c01052a47b49");
    }
}
