//! Linking lines into the chain, apart from the changes they speak of: were every change to link its
//! own line, each would wait for the one before.

use super::Entry;
use super::hash::{BEGINNING, Hash, Written, link};
use crate::{StoreError, Timestamp, Tx, sql};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use kernel::{Host, Id};

/// How many lines one step links.
const BATCH: i64 = 1_000;

/// The end of a host's chain, signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Whose chain.
    pub host: Id<Host>,
    /// The place of the last line; the first line's is 1.
    pub place: i64,
    /// The last line's hash, which depends on every line before.
    pub hash: [u8; 32],
    /// When it was signed.
    pub at: Timestamp,
    /// The signature over all of that.
    pub signature: [u8; 64],
}

impl Head {
    fn sign(host: Id<Host>, place: i64, hash: Hash, at: Timestamp, key: &SigningKey) -> Self {
        let signature = key.sign(&Self::spoken(host, place, &hash, at)).to_bytes();
        Self { host, place, hash, at, signature }
    }

    /// Whether the owner of that key signed just this.
    pub fn is_signed_by(&self, key: &VerifyingKey) -> bool {
        let spoken = Self::spoken(self.host, self.place, &self.hash, self.at);
        key.verify_strict(&spoken, &Signature::from_bytes(&self.signature)).is_ok()
    }

    fn spoken(host: Id<Host>, place: i64, hash: &Hash, at: Timestamp) -> Vec<u8> {
        let mut out = b"kith audit head 1\0".to_vec();
        out.extend_from_slice(host.uuid().as_bytes());
        out.extend_from_slice(&place.to_be_bytes());
        out.extend_from_slice(hash);
        out.extend_from_slice(&at.micros().to_be_bytes());
        out
    }
}

type Row = (i64, Vec<u8>, Timestamp, Vec<u8>);

/// This host's head, if anything was linked yet.
pub(super) async fn head(tx: &mut Tx) -> Result<Option<Head>, StoreError> {
    let host = tx.host();
    let row: Option<Row> =
        tx.optional(sql!("SELECT place, hash, at, signature FROM audit_head WHERE host_id = $1"), (host,)).await?;
    let Some((place, hash, at, signature)) = row else {
        return Ok(None);
    };
    match (hash.try_into(), signature.try_into()) {
        (Ok(hash), Ok(signature)) => Ok(Some(Head { host, place, hash, at, signature })),
        _ => Err(StoreError::inconsistent("audit_head", host, "its hash or signature has the wrong length")),
    }
}

/// The hosts that have lines to link, across the installation.
pub async fn hosts_unchained(tx: &mut Tx) -> Result<Vec<Id<Host>>, StoreError> {
    let rows: Vec<(Id<Host>,)> =
        tx.all(sql!("SELECT DISTINCT host_id FROM audit_line WHERE place IS NULL"), ()).await?;
    Ok(rows.into_iter().map(|(host,)| host).collect())
}

/// Links this host's waiting lines, a thousand at most, and signs the new head. Answers the head, or
/// nothing when no line waited. [`StoreError::Raced`] when another worker links them too.
pub async fn chain(tx: &mut Tx, key: &SigningKey) -> Result<Option<Head>, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let before = head(tx).await?;
    let waiting: Vec<Written> = tx
        .all(
            sql!(
                "SELECT id, at, actor, person_id, verb, kind, subject, detail FROM audit_line \
                 WHERE host_id = $1 AND place IS NULL ORDER BY at, id LIMIT $2"
            ),
            (host, BATCH),
        )
        .await?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let (mut place, mut hash) = before.as_ref().map_or((0, BEGINNING), |head| (head.place, head.hash));
    for line in &waiting {
        place += 1;
        hash = link(host, place, line, &hash);
        set_link(tx, line.id, place, &hash).await?;
    }
    let head = Head::sign(host, place, hash, now, key);
    set_head(tx, before.map(|head| head.place), &head).await?;
    Ok(Some(head))
}

/// Links one line. Whether another worker was faster is not asked line by line: then it has moved the head too.
async fn set_link(tx: &mut Tx, line: Id<Entry>, place: i64, hash: &Hash) -> Result<(), StoreError> {
    let host = tx.host();
    let linked = tx
        .keep_along(
            sql!("UPDATE audit_line SET place = $3, hash = $4 WHERE host_id = $1 AND id = $2 AND place IS NULL"),
            (host, line, place, hash.to_vec()),
        )
        .await;
    linked.map_err(|error| if error.is_duplicate() { StoreError::Raced } else { error })
}

async fn set_head(tx: &mut Tx, before: Option<i64>, head: &Head) -> Result<(), StoreError> {
    let (hash, signature) = (head.hash.to_vec(), head.signature.to_vec());
    let set = match before {
        None => {
            tx.keep(
                sql!(
                    "INSERT INTO audit_head (host_id, place, hash, at, signature) VALUES ($1, $2, $3, $4, $5) \
                     ON CONFLICT (host_id) DO NOTHING"
                ),
                (head.host, head.place, hash, head.at, signature),
            )
            .await
        }
        Some(before) => {
            tx.keep(
                sql!(
                    "UPDATE audit_head SET place = $2, hash = $3, at = $4, signature = $5 \
                     WHERE host_id = $1 AND place = $6"
                ),
                (head.host, head.place, hash, head.at, signature, before),
            )
            .await
        }
    };
    one(set)
}

/// Exactly one row, or another worker was faster.
fn one(changed: Result<u64, StoreError>) -> Result<(), StoreError> {
    match changed {
        Ok(1) => Ok(()),
        Ok(_) => Err(StoreError::Raced),
        Err(error) if error.is_duplicate() => Err(StoreError::Raced),
        Err(error) => Err(error),
    }
}
