//! Which column holds what, guessed from the headings. A guess only fills in the form that asks.

use super::field::{Field, Holds, squash};
use super::mapping::Mapping;
use sha2::{Digest, Sha256};

/// How alike a heading and one that is known must be to be taken for it.
const ALIKE: f64 = 0.8;
/// Longer headings are not searched for slips: comparing takes time, and they are sentences.
const LONGEST: usize = 60;

/// What the columns under these headings probably hold. Each column is taken once: exact headings
/// first, then those that differ by a slip.
pub(crate) fn guess(holds: Holds, headings: &[String]) -> Mapping {
    let squashed: Vec<String> = headings.iter().map(|heading| squash(heading)).collect();
    let mut mapping = Mapping::default();
    for closeness in [1.0, ALIKE] {
        for field in holds.fields() {
            if mapping.column(*field).is_none()
                && let Some(column) = column_of((holds, *field), &squashed, &mapping, closeness)
            {
                mapping.set(*field, column);
            }
        }
    }
    without_halves(mapping)
}

fn column_of((holds, field): (Holds, Field), headings: &[String], taken: &Mapping, closeness: f64) -> Option<usize> {
    let free = |column: &usize| !taken.uses(*column) && !headings[*column].is_empty();
    field.headings(holds).find_map(|known| {
        let known = squash(known);
        (0..headings.len()).filter(free).find(|column| {
            let heading = &headings[*column];
            *heading == known || (closeness < 1.0 && is_slip_of(heading, &known, closeness))
        })
    })
}

fn is_slip_of(heading: &str, known: &str, closeness: f64) -> bool {
    let comparable = known.len() > 4 && heading.len() <= LONGEST;
    comparable && strsim::normalized_damerau_levenshtein(heading, known) >= closeness
}

/// A name is read from one column or from its two halves, never from both: the halves win when both
/// are there, because "Name" beside them is usually something else.
fn without_halves(mut mapping: Mapping) -> Mapping {
    let both = mapping.column(Field::FirstName).is_some() && mapping.column(Field::LastName).is_some();
    if mapping.column(Field::Name).is_some() {
        if both {
            mapping.clear(Field::Name);
        } else {
            mapping.clear(Field::FirstName);
            mapping.clear(Field::LastName);
        }
    }
    mapping
}

/// What files with the same headings have in common, in whatever order they stand.
pub(crate) fn headings_key(headings: &[String]) -> String {
    let mut squashed: Vec<String> = headings.iter().map(|heading| squash(heading)).collect();
    squashed.sort_unstable();
    let digest = Sha256::digest(squashed.join("\n").as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
