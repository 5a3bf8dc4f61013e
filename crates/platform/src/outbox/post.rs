//! Posting: writing a letter in the caller's transaction.

use super::{Letter, Posted};
use crate::{StoreError, Tx, sql};
use kernel::Id;
use std::borrow::Cow;

impl Tx {
    /// Posts a letter: it leaves once this commits, and never if it does not. A letter posted
    /// before under the same key ([`Posted::once`]) is answered instead of a second one.
    pub async fn post(&mut self, letter: Posted) -> Result<Id<Letter>, StoreError> {
        if let Some(key) = &letter.once
            && let Some(before) = posted_before(self, key).await?
        {
            return Ok(before);
        }
        let id = self.id::<Letter>();
        write(self, vec![(id, letter)]).await?;
        Ok(id)
    }

    /// Posts several letters in one go. One that was posted before under the same key is not written
    /// a second time.
    pub async fn post_all(&mut self, letters: Vec<Posted>) -> Result<(), StoreError> {
        let letters = letters.into_iter().map(|letter| (self.id(), letter)).collect();
        write(self, letters).await
    }
}

/// Writes letters down.
async fn write(tx: &mut Tx, letters: Vec<(Id<Letter>, Posted)>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let due_at = |letter: &Posted| letter.not_before.map_or(now, |at| at.max(now));
    if letters.iter().any(|(_, letter)| due_at(letter) <= now) {
        tx.announce();
    }
    let row = |(id, letter): (Id<Letter>, Posted)| {
        let due_at = due_at(&letter);
        let (method, calendar) = letter.calendar.map(|it| (it.method.word(), it.text)).unzip();
        let (about_kind, about_id) = letter.about.unzip();
        (
            host,
            id,
            letter.once,
            letter.kind.into_owned(),
            letter.to,
            letter.person,
            letter.subject,
            letter.text,
            letter.html,
            method,
            calendar,
            letter.unsubscribe,
            about_kind.map(Cow::into_owned),
            about_id,
            letter.mailing,
            now,
            due_at,
            letter.not_after,
        )
    };
    tx.keep_each_along(
        sql!(
            "INSERT INTO letter (host_id, id, unique_key, kind, to_address, person_id, subject, body, html, \
             calendar_method, calendar, unsubscribe, about_kind, about_id, mailing, queued_at, due_at, stale_at, \
             attempts) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
             $18, 0) \
             ON CONFLICT (host_id, unique_key) WHERE unique_key IS NOT NULL DO NOTHING"
        ),
        letters.into_iter().map(row).collect(),
    )
    .await
}

async fn posted_before(tx: &mut Tx, key: &str) -> Result<Option<Id<Letter>>, StoreError> {
    let host = tx.host();
    let row: Option<(Id<Letter>,)> =
        tx.optional(sql!("SELECT id FROM letter WHERE host_id = $1 AND unique_key = $2"), (host, key)).await?;
    Ok(row.map(|(id,)| id))
}
