//! One letter of each kind and tongue out of what the arranged hosts have written.

use super::stage::{self, Stage};
use crate::cli::Failure;
use platform::Exit;
use platform::outbox::{self, Filter};
use std::collections::BTreeMap;

/// More than the gallery ever writes.
const AT_MOST: i64 = 10_000;

/// A letter to show.
pub(super) struct Shown {
    kind: String,
    tongue: String,
    /// What mail programs show.
    pub html: String,
}

impl Shown {
    pub(super) fn name(&self) -> String {
        format!("letter {} {}", self.kind, self.tongue)
    }
}

/// The latest letter of each kind in each tongue.
pub(super) async fn one_of_each(stage: &Stage) -> Result<Vec<Shown>, Failure> {
    let away = |error: platform::StoreError| Failure::new(Exit::from(&error), error);
    let mut tx = stage::open(&stage.started, stage.typical.face.id).await?;
    let mut found = BTreeMap::new();
    for summary in outbox::list(&mut tx, &Filter::default(), AT_MOST).await.map_err(away)? {
        let Some(letter) = outbox::find(&mut tx, summary.id).await.map_err(away)? else { continue };
        let Some(html) = letter.html else { continue };
        let tongue = html.split("lang=\"").nth(1).and_then(|rest| rest.get(..2)).unwrap_or("en").to_owned();
        found.entry((letter.kind, tongue)).or_insert(html);
    }
    tx.rollback().await;
    Ok(found.into_iter().map(|((kind, tongue), html)| Shown { kind, tongue, html }).collect())
}
