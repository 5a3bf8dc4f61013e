//! How a line is turned into a hash: every field with its length before it, so that no two lines
//! read alike, and the hash of the line before.

use super::Entry;
use crate::Timestamp;
use kernel::{Host, Id, Person};
use sha2::{Digest, Sha256};

/// A SHA-256 hash.
pub(super) type Hash = [u8; 32];

/// What stands before the first line of every chain.
pub(super) const BEGINNING: Hash = [0; 32];

/// A line as it stands in the table, without its link.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Written {
    pub id: Id<Entry>,
    pub at: Timestamp,
    pub actor: String,
    pub person_id: Option<Id<Person>>,
    pub verb: String,
    pub kind: String,
    pub subject: String,
    pub detail: Option<String>,
}

/// The hash of a line at its place, after the line with the hash `previous`.
pub(super) fn link(host: Id<Host>, place: i64, line: &Written, previous: &Hash) -> Hash {
    let mut hash = Sha256::new();
    let mut field = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    field(b"kith audit line 1");
    field(host.uuid().as_bytes());
    field(&place.to_be_bytes());
    field(line.id.uuid().as_bytes());
    field(&line.at.micros().to_be_bytes());
    field(line.actor.as_bytes());
    match line.person_id {
        Some(person) => field(person.uuid().as_bytes()),
        None => field(b""),
    }
    field(line.verb.as_bytes());
    field(line.kind.as_bytes());
    field(line.subject.as_bytes());
    match &line.detail {
        Some(detail) => {
            field(b"1");
            field(detail.as_bytes());
        }
        None => field(b"0"),
    }
    field(previous);
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn line(verb: &str, kind: &str, detail: Option<&str>) -> Written {
        Written {
            id: Id::new(Uuid::from_u128(1)),
            at: Timestamp::from_micros(5),
            actor: "kith".into(),
            person_id: None,
            verb: verb.into(),
            kind: kind.into(),
            subject: "s".into(),
            detail: detail.map(str::to_owned),
        }
    }

    proptest! {
        #[test]
        fn text_moved_from_one_field_to_the_next_changes_the_hash(text in "[a-c]{2,8}", cut in 1usize..8) {
            let cut = cut.min(text.len());
            let host = Id::new(Uuid::nil());
            let whole = link(host, 1, &line(&text, "", None), &BEGINNING);
            let moved = link(host, 1, &line(&text[..text.len() - cut], &text[text.len() - cut..], None), &BEGINNING);
            prop_assert_ne!(whole, moved);
        }
    }

    #[test]
    fn no_detail_and_an_empty_detail_are_told_apart() {
        let host = Id::new(Uuid::nil());
        let hash = |detail| link(host, 1, &line("v", "k", detail), &BEGINNING);
        assert_ne!(hash(None), hash(Some("")));
        assert_ne!(hash(Some("")), hash(Some("0")));
    }
}
