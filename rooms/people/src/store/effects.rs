//! The table of what imports did, row by row, and what became of it.

use super::import::{read, written};
use crate::import::{Effect, Import, Kept, Subject};
use kernel::Id;
use platform::{StoreError, Tx, sql};
use uuid::Uuid;

/// Keeps what a row did to one person or organisation.
pub(crate) async fn insert_effect(tx: &mut Tx, import: Id<Import>, effect: &Effect) -> Result<(), StoreError> {
    let host = tx.host();
    let (subject, subject_id) = match effect.subject {
        Subject::Person(id) => ("person", id.uuid()),
        Subject::Organisation(id) => ("organisation", id.uuid()),
    };
    tx.run(
        sql!(
            "INSERT INTO import_effect (host_id, import_id, seq, line, subject, subject_id, deeds)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (host, import, effect.seq, effect.line, subject, subject_id, written(import, &effect.deeds)?),
    )
    .await?;
    Ok(())
}

/// The latest effects of a file that are neither undone nor kept, the last first, so many at most.
pub(crate) async fn list_effects_left(
    tx: &mut Tx,
    import: Id<Import>,
    at_most: i64,
) -> Result<Vec<Effect>, StoreError> {
    let host = tx.host();
    let rows: Vec<(i64, i64, String, Uuid, String)> = tx
        .all(
            sql!(
                "SELECT seq, line, subject, subject_id, deeds FROM import_effect
                 WHERE host_id = $1 AND import_id = $2 AND undone_at IS NULL AND kept IS NULL
                 ORDER BY seq DESC LIMIT $3"
            ),
            (host, import, at_most),
        )
        .await?;
    rows.into_iter()
        .map(|(seq, line, subject, subject_id, deeds)| {
            let subject = subject_of(import, &subject, subject_id)?;
            Ok(Effect { seq, line, subject, deeds: read(import, "deeds", &deeds)? })
        })
        .collect()
}

fn subject_of(import: Id<Import>, word: &str, id: Uuid) -> Result<Subject, StoreError> {
    match word {
        "person" => Ok(Subject::Person(Id::new(id))),
        "organisation" => Ok(Subject::Organisation(Id::new(id))),
        _ => Err(StoreError::inconsistent("import_effect", import, "subject")),
    }
}

/// Notes that an effect was undone, or why it was kept.
pub(crate) async fn settle_effect(
    tx: &mut Tx,
    import: Id<Import>,
    seq: i64,
    kept: Option<Kept>,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE import_effect SET undone_at = $4, kept = $5
             WHERE host_id = $1 AND import_id = $2 AND seq = $3 AND undone_at IS NULL AND kept IS NULL"
        ),
        (host, import, seq, kept.is_none().then_some(now), kept.map(Kept::word)),
    )
    .await
}

/// What was kept when a file was undone: the row, whom or what, its name today, and why.
pub(crate) async fn list_kept(
    tx: &mut Tx,
    import: Id<Import>,
) -> Result<Vec<(i64, Subject, String, Kept)>, StoreError> {
    type Row = (i64, String, Uuid, Option<String>, Option<String>, String);
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT x.line, x.subject, x.subject_id, p.name, o.name, x.kept FROM import_effect x
                 LEFT JOIN person p ON p.host_id = x.host_id AND p.id = x.subject_id
                 LEFT JOIN organisation o ON o.host_id = x.host_id AND o.id = x.subject_id
                 WHERE x.host_id = $1 AND x.import_id = $2 AND x.kept IS NOT NULL ORDER BY x.seq"
            ),
            (host, import),
        )
        .await?;
    rows.into_iter()
        .map(|(line, subject, id, person, organisation, kept)| {
            let kept = Kept::of_word(&kept).ok_or_else(|| StoreError::inconsistent("import_effect", import, "kept"))?;
            let name = person.or(organisation).unwrap_or_default();
            Ok((line, subject_of(import, &subject, id)?, name, kept))
        })
        .collect()
}
