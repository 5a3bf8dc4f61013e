//! The rows of files: what each is called, how large it is, and who still names its bytes.

use super::{BlobName, cleaning};
use crate::db::{StoreError, Tx};
use crate::{Timestamp, sql};
use kernel::Id;
use std::collections::HashSet;

/// A file somebody handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    /// Its id: the same bytes handed in twice are two of these.
    pub id: Id<Blob>,
    /// The name of its bytes.
    pub name: BlobName,
    /// How many bytes.
    pub byte_count: u64,
    /// What it says it is; never believed when it is sent out again.
    pub media_type: String,
    /// What its owner called it, cleaned: no folders, nothing invisible.
    pub original_name: String,
    /// When it was handed in.
    pub made_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Blob>,
    name: String,
    byte_count: i64,
    media_type: String,
    original_name: String,
    made_at: Timestamp,
}

impl TryFrom<Row> for Blob {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let name = row.name.parse().map_err(|_| StoreError::inconsistent("blob", row.id, "its name is no hash"))?;
        let size = u64::try_from(row.byte_count);
        let byte_count = size.map_err(|_| StoreError::inconsistent("blob", row.id, "its size is below nothing"))?;
        let Row { id, media_type, original_name, made_at, .. } = row;
        Ok(Self { id, name, byte_count, media_type, original_name, made_at })
    }
}

/// Records a file whose bytes [`super::Blobs::put`] has kept. `said_name` and `said_type` are what the
/// browser said; they are cleaned here.
pub async fn record(
    tx: &mut Tx,
    name: &BlobName,
    byte_count: u64,
    said_type: &str,
    said_name: &str,
) -> Result<Blob, StoreError> {
    let blob = Blob {
        id: tx.id(),
        name: name.clone(),
        byte_count,
        media_type: cleaning::media_type(said_type),
        original_name: cleaning::file_name(said_name),
        made_at: tx.now(),
    };
    let host = tx.host();
    let size = i64::try_from(byte_count).map_err(|_| StoreError::inconsistent("blob", blob.id, "it is too large"))?;
    tx.run(
        sql!(
            "INSERT INTO blob (host_id, id, name, byte_count, media_type, original_name, made_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (host, blob.id, name.as_str(), size, blob.media_type.as_str(), blob.original_name.as_str(), blob.made_at),
    )
    .await?;
    Ok(blob)
}

/// A file of this host.
pub async fn find(tx: &mut Tx, id: Id<Blob>) -> Result<Option<Blob>, StoreError> {
    let host = tx.host();
    let sql = sql!(
        "SELECT id, name, byte_count, media_type, original_name, made_at FROM blob WHERE host_id = $1 AND id = $2"
    );
    tx.optional::<Row>(sql, (host, id)).await?.map(Blob::try_from).transpose()
}

/// Deletes a file's row. Answers the name of the bytes when nobody names them any more: remove them
/// after the commit.
pub async fn let_go(tx: &mut Tx, id: Id<Blob>) -> Result<Option<BlobName>, StoreError> {
    let Some(blob) = find(tx, id).await? else { return Ok(None) };
    let host = tx.host();
    tx.change_one(sql!("DELETE FROM blob WHERE host_id = $1 AND id = $2"), (host, id)).await?;
    let sql = sql!("SELECT count(*) FROM blob WHERE host_id = $1 AND name = $2");
    let (left,): (i64,) = tx.one(sql, (host, blob.name.as_str())).await?;
    Ok((left == 0).then_some(blob.name))
}

/// Every name this host's rows use.
pub(super) async fn names(tx: &mut Tx) -> Result<HashSet<BlobName>, StoreError> {
    let host = tx.host();
    let sql = sql!("SELECT DISTINCT name FROM blob WHERE host_id = $1");
    let rows: Vec<(String,)> = tx.all(sql, (host,)).await?;
    let read = |(name,): (String,)| {
        let parsed = name.parse();
        parsed.map_err(|_| StoreError::inconsistent("blob", name, "its name is no hash"))
    };
    rows.into_iter().map(read).collect()
}
