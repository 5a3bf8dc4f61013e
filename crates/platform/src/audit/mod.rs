//! The audit trail: one line for every change, written in the change's own transaction, linked
//! afterwards into a chain whose head is signed. Apart, because nothing may write to it by hand.
//! It never holds personal data beyond ids.

mod chain;
mod export;
mod hash;
mod read;
mod verify;

pub use chain::{Head, chain, hosts_unchained};
pub use export::{read_heads, write_heads};
pub use read::{Entry, about, recent};
pub use verify::{Finding, Report, verify};

use crate::{Migration, StoreError, Tx, sql};

/// The tables of the audit trail.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "platform/20261122_floor_audit",
    sql: include_str!("../../migrations/20261122_floor_audit.sql"),
}];

/// One line of the trail, before it is written: "moved the deadline", of which programme, and how.
#[derive(Debug, Clone)]
pub struct Line {
    verb: &'static str,
    kind: &'static str,
    subject: String,
    detail: Option<String>,
}

impl Line {
    /// What was done, to what kind of thing, and to which one.
    pub fn new(verb: &'static str, kind: &'static str, subject: impl ToString) -> Self {
        Self { verb, kind, subject: subject.to_string(), detail: None }
    }
    /// More about it: ids, dates and amounts, as text or JSON. Never names, addresses or answers.
    #[must_use]
    pub fn with(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }
}

impl Tx {
    /// Writes a line of the audit trail for what this transaction changes; without one, a change
    /// does not commit.
    pub async fn audit(&mut self, line: Line) -> Result<(), StoreError> {
        self.audit_all(vec![line]).await
    }

    /// Writes several lines in one go; none is no line for a change.
    pub async fn audit_all(&mut self, lines: Vec<Line>) -> Result<(), StoreError> {
        let is_audited = !lines.is_empty();
        let (host, now, actor) = (self.host(), self.now(), self.context().actor);
        let row = |line: Line| {
            let id = self.id::<Entry>();
            (host, id, now, actor.word(), actor.person(), line.verb, line.kind, line.subject, line.detail)
        };
        let rows: Vec<_> = lines.into_iter().map(row).collect();
        self.keep_each_along(
            sql!(
                "INSERT INTO audit_line (host_id, id, at, actor, person_id, verb, kind, subject, detail) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
            ),
            rows,
        )
        .await?;
        if is_audited {
            self.mark_audited();
        }
        Ok(())
    }
}
