//! Checking the trail: any line altered, taken away, moved, cut off, or a whole database turned back.

use super::hash::{BEGINNING, Hash, Written, link};
use super::{Head, chain};
use crate::{StoreError, Timestamp, Tx, sql};
use ed25519_dalek::VerifyingKey;
use std::collections::BTreeMap;
use std::time::Duration;

/// How many lines are read at a time.
const PAGE: i64 = 1_000;
/// How many findings are kept; the rest are counted.
const KEPT: usize = 100;
/// A line is linked within seconds; one that waits longer was kept from it.
const PATIENCE: Duration = Duration::from_secs(3_600);

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    /// A line, or its place, is not what was written.
    #[error("line {0} was altered or moved")]
    Altered(i64),
    /// Lines are missing.
    #[error("lines {0} to {1} are missing")]
    Missing(i64, i64),
    /// Two lines stand at one place, or a line stands before the first.
    #[error("the chain holds {found} lines where its last place is {last}")]
    Doubled {
        /// The lines there are.
        found: i64,
        /// The last place.
        last: i64,
    },
    /// Lines were cut off the end.
    #[error("the chain ends at line {last}, but its signed head is at line {head}")]
    CutOff {
        /// The last line there is.
        last: i64,
        /// Where the head says it ends.
        head: i64,
    },
    /// Lines stand after the signed head.
    #[error("line {0} and what follows were added after the signed head")]
    Added(i64),
    /// There is a chain and no head.
    #[error("the chain's signed head is missing; it should be at line {0}")]
    NoHead(i64),
    /// The head's signature is not ours.
    #[error("the head at line {0} was not signed with this installation's key")]
    Forged(i64),
    /// The chain was written anew up to the head.
    #[error("the signed head at line {0} does not match the chain")]
    Rewritten(i64),
    /// The database was turned back to an earlier state.
    #[error("the chain ends at line {last}, but line {exported} was signed on {at}: the database was turned back")]
    TurnedBack {
        /// The last line there is.
        last: i64,
        /// The line of the newest head outside the database.
        exported: i64,
        /// When that was signed.
        at: Timestamp,
    },
    /// A head outside the database does not match the chain.
    #[error("line {0} is not what it was when its head was written outside the database")]
    NotAsExported(i64),
    /// A head outside the database is not ours.
    #[error("the head of line {0} outside the database was not signed with this installation's key")]
    ExportForged(i64),
    /// Lines were never linked.
    #[error("{count} lines wait to be linked, the oldest since {since}")]
    Waiting {
        /// How many.
        count: i64,
        /// Since when.
        since: Timestamp,
    },
}

/// What checking found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many lines were read.
    pub lines: i64,
    /// The place of the last one.
    pub last: i64,
    /// What is wrong: the first hundred findings.
    pub findings: Vec<Finding>,
    /// How many more there are.
    pub more: u64,
}

impl Report {
    /// Whether nothing was found.
    pub fn is_whole(&self) -> bool {
        self.findings.is_empty()
    }
    fn find(&mut self, finding: Finding) {
        if self.findings.len() < KEPT { self.findings.push(finding) } else { self.more += 1 }
    }
}

#[derive(sqlx::FromRow)]
struct Linked {
    #[sqlx(flatten)]
    line: Written,
    place: i64,
    hash: Option<Vec<u8>>,
}

/// Reads this host's chain from its beginning, a thousand lines at a time, and compares it with its
/// head and with the heads outside the database, where there are any.
pub async fn verify(tx: &mut Tx, exported: Option<&[Head]>, key: &VerifyingKey) -> Result<Report, StoreError> {
    let mut report = Report::default();
    let head = chain::head(tx).await?;
    let mut outside = outside(tx, exported.unwrap_or_default(), key, &mut report);
    let mut walk = Walk { previous: [BEGINNING; 2], at_head: None, head_place: head.as_ref().map(|h| h.place) };
    let mut after = i64::MIN;
    loop {
        let page = page(tx, after).await?;
        let Some(last) = page.last().map(|line| line.place) else {
            break;
        };
        after = last;
        for line in page {
            walk.step(tx, &line, &mut outside, &mut report);
        }
    }
    check_head(head.as_ref(), &walk, key, &mut report);
    if let Some((place, head)) = outside.pop_last()
        && place > report.last
    {
        report.find(Finding::TurnedBack { last: report.last, exported: place, at: head.at });
    }
    check_count(tx, &mut report).await?;
    Ok(report)
}

/// The good heads of this host outside the database, by place.
fn outside<'h>(tx: &Tx, exported: &'h [Head], key: &VerifyingKey, report: &mut Report) -> BTreeMap<i64, &'h Head> {
    let mut heads = BTreeMap::new();
    for head in exported.iter().filter(|head| head.host == tx.host()) {
        if head.is_signed_by(key) {
            heads.insert(head.place, head);
        } else {
            report.find(Finding::ExportForged(head.place));
        }
    }
    heads
}

async fn page(tx: &mut Tx, after: i64) -> Result<Vec<Linked>, StoreError> {
    let host = tx.host();
    tx.all(
        sql!(
            "SELECT id, at, actor, person_id, verb, kind, subject, detail, place, hash FROM audit_line \
             WHERE host_id = $1 AND place > $2 ORDER BY place LIMIT $3"
        ),
        (host, after, PAGE),
    )
    .await
}

/// Where the reading stands.
struct Walk {
    /// The hash of the line before as stored and as computed: where they differ, that line was
    /// found altered already, and the next is good if it follows either.
    previous: [Hash; 2],
    at_head: Option<[Hash; 2]>,
    head_place: Option<i64>,
}

impl Walk {
    fn step(&mut self, tx: &Tx, it: &Linked, outside: &mut BTreeMap<i64, &Head>, report: &mut Report) {
        let gap = it.place != report.last + 1;
        if gap && it.place > 0 {
            report.find(Finding::Missing(report.last + 1, it.place - 1));
        }
        let stored: Option<Hash> = it.hash.as_deref().and_then(|hash| hash.try_into().ok());
        let computed = self.previous.map(|previous| link(tx.host(), it.place, &it.line, &previous));
        let follows = stored.is_some_and(|stored| computed.contains(&stored));
        // After a gap the hash before is not known, so nothing can be said about this one line.
        if !follows && (!gap || stored.is_none()) {
            report.find(Finding::Altered(it.place));
        }
        self.previous = [stored.unwrap_or(computed[1]), if gap { stored.unwrap_or(computed[1]) } else { computed[1] }];
        if follows {
            self.previous[1] = self.previous[0];
        }
        if self.head_place == Some(it.place) {
            self.at_head = Some(self.previous);
        }
        if let Some(head) = outside.get(&it.place)
            && !self.previous.contains(&head.hash)
        {
            report.find(Finding::NotAsExported(it.place));
        }
        report.last = it.place;
        report.lines += 1;
    }
}

fn check_head(head: Option<&Head>, walk: &Walk, key: &VerifyingKey, report: &mut Report) {
    let last = report.last;
    let Some(head) = head else {
        if report.lines > 0 {
            report.find(Finding::NoHead(last));
        }
        return;
    };
    if !head.is_signed_by(key) {
        report.find(Finding::Forged(head.place));
    }
    if head.place > last {
        report.find(Finding::CutOff { last, head: head.place });
    } else if walk.at_head.is_some_and(|hashes| !hashes.contains(&head.hash)) {
        report.find(Finding::Rewritten(head.place));
    }
    if last > head.place {
        report.find(Finding::Added(head.place + 1));
    }
}

/// What reading by place cannot see: doubled places, and lines that were never linked.
async fn check_count(tx: &mut Tx, report: &mut Report) -> Result<(), StoreError> {
    let (host, patience) = (tx.host(), tx.now().minus(PATIENCE));
    let (found,): (i64,) =
        tx.one(sql!("SELECT count(*) FROM audit_line WHERE host_id = $1 AND place IS NOT NULL"), (host,)).await?;
    if found != report.lines || found > report.last {
        report.find(Finding::Doubled { found, last: report.last });
    }
    let (count, since): (i64, Option<Timestamp>) = tx
        .one(
            sql!("SELECT count(*), min(at) FROM audit_line WHERE host_id = $1 AND place IS NULL AND at < $2"),
            (host, patience),
        )
        .await?;
    if let Some(since) = since {
        report.find(Finding::Waiting { count, since });
    }
    Ok(())
}
