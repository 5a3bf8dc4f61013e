//! Two interests of one person become one, and who looks as if they registered twice. Apart from
//! `interest::order` because here two are changed, by a coordinator's decision and never by itself.
//!
//! The one that goes on is the better standing one: standing before waiting before lapsed; of two
//! alike, the earlier. It counts from the earlier time of the two, unless the earlier one had
//! lapsed: who registers and then telephones, because the letter did not come, loses nothing by
//! it. So whoever came between the two may move one place back; the page that merges says who does
//! before it is done. A lapsed one gives no time, because others relied on the order since; where
//! that is unjust, a coordinator vouches for it first.

use crate::{
    details::Details,
    folding::folded,
    interest::order::order_key,
    interest::{Interest, MoreTime, Standing},
};
use kernel::{Id, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// Two interests after they became one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The one that goes on.
    pub kept: Interest,
    /// The other, now pointing to it.
    pub gone: Interest,
}

/// Why two interests do not become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// It is one.
    #[error("choose two different registrations")]
    Same,
    /// Each programme has its own order.
    #[error("these are registrations for different programmes")]
    DifferentProgrammes,
    /// One points to another already.
    #[error("one of the two was a double registration already")]
    AlreadyMerged,
    /// One was taken back: joining them would undo that.
    #[error("one of the two was withdrawn, so there is nothing to join")]
    Withdrawn,
}

/// Why two interests look like one person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Likeness {
    /// The same e-mail address.
    Address,
    /// The same name and the same organisation.
    NameAndOrganisation,
}

/// Two interests that may be one person's; the earlier first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lookalike {
    /// The earlier one.
    pub first: Id<Interest>,
    /// The later one.
    pub second: Id<Interest>,
    /// Why it looks so.
    pub why: Likeness,
}

/// Makes one of two interests of one person in one programme.
pub fn merge(a: Interest, b: Interest, now: Timestamp) -> Result<Merged, MergeError> {
    if a.id == b.id {
        return Err(MergeError::Same);
    }
    if a.programme != b.programme {
        return Err(MergeError::DifferentProgrammes);
    }
    let standings = [a.standing, b.standing];
    if standings.iter().any(|it| matches!(it, Standing::Merged { .. })) {
        return Err(MergeError::AlreadyMerged);
    }
    if standings.iter().any(|it| matches!(it, Standing::Withdrawn { .. })) {
        return Err(MergeError::Withdrawn);
    }
    let rank = |it: &Interest| (strength(it, now), order_key(it));
    let (kept, gone) = if rank(&a) <= rank(&b) { (a, b) } else { (b, a) };
    let into = kept.id;
    let (counts_from, arrived_at) = earlier_time(&kept, &gone, now);
    let kept = Interest {
        standing: better(kept.standing, gone.standing),
        counts_from,
        arrived_at,
        matched: kept.matched.or(gone.matched),
        job_title: kept.job_title.or_else(|| gone.job_title.clone()),
        phone: kept.phone.or_else(|| gone.phone.clone()),
        more_time: longer(kept.more_time, &gone),
        ..kept
    };
    let standing = Standing::Merged { into, at: now };
    Ok(Merged { kept, gone: Interest { standing, ..gone } })
}

/// The longer of what time either was given.
fn longer(kept: Option<MoreTime>, gone: &Interest) -> Option<MoreTime> {
    kept.into_iter().chain(gone.more_time.clone()).max_by_key(|it| it.until)
}

/// When the two count from and when they came, as one: both times of the earlier one, unless it had
/// lapsed.
fn earlier_time(kept: &Interest, gone: &Interest, now: Timestamp) -> (Timestamp, Timestamp) {
    let gone_is_earlier = order_key(gone) < order_key(kept) && strength(gone, now) < LAPSED;
    let from = if gone_is_earlier { gone } else { kept };
    (from.counts_from, from.arrived_at)
}

const LAPSED: u8 = 2;

/// 0 stands, 1 waits, 2 has lapsed.
fn strength(it: &Interest, now: Timestamp) -> u8 {
    if it.stands() { 0 } else { LAPSED - u8::from(it.is_waiting(now)) }
}

/// The person's own word before a coordinator's; of two that wait, the longer time.
fn better(kept: Standing, gone: Standing) -> Standing {
    match (kept, gone) {
        (Standing::Vouched { .. }, Standing::Confirmed { .. }) => gone,
        (Standing::Unconfirmed { until: a }, Standing::Unconfirmed { until: b }) => {
            Standing::Unconfirmed { until: a.max(b) }
        }
        _ => kept,
    }
}

/// Who is in the list already and looks like somebody who is to be entered, in order.
pub fn known_as<'a>(
    details: &Details,
    interests: impl IntoIterator<Item = &'a Interest>,
) -> Vec<(&'a Interest, Likeness)> {
    let (key, name) = (details.email.key(), folded(&details.name));
    let organisation = folded(&details.organisation);
    let alike = |it: &'a Interest| {
        if it.email.key() == key {
            Some((it, Likeness::Address))
        } else {
            let same = folded(&it.name) == name && folded(&it.organisation) == organisation;
            same.then_some((it, Likeness::NameAndOrganisation))
        }
    };
    let mut all: Vec<_> = interests.into_iter().filter(|it| !it.is_over()).filter_map(alike).collect();
    all.sort_by_key(|(it, _)| order_key(it));
    all
}

/// Pairs within one programme that look like one person's, for a coordinator to judge. Each later
/// interest is named once for each earlier kind of likeness, the address before the name.
pub fn lookalikes<'a>(interests: impl IntoIterator<Item = &'a Interest>) -> Vec<Lookalike> {
    let mut all: Vec<&Interest> = interests.into_iter().filter(|it| !it.is_over()).collect();
    all.sort_by_key(|it| order_key(it));
    let mut firsts: BTreeMap<(Id<kernel::Programme>, Likeness, String), Id<Interest>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for it in all {
        for (why, key) in likenesses(it) {
            let first = *firsts.entry((it.programme, why, key)).or_insert(it.id);
            if first != it.id && seen.insert((first, it.id)) {
                found.push(Lookalike { first, second: it.id, why });
            }
        }
    }
    found
}

fn likenesses(it: &Interest) -> Vec<(Likeness, String)> {
    let name = folded(&it.name);
    if name.is_empty() {
        // A name without a letter, as of somebody who was erased, says nothing.
        return vec![(Likeness::Address, it.email.key())];
    }
    let typed = format!("{name} / {}", folded(&it.organisation));
    let matched = it.matched.map(|id| format!("{name} / {id}"));
    let mut all = vec![(Likeness::Address, it.email.key())];
    all.push((Likeness::NameAndOrganisation, typed));
    all.extend(matched.map(|key| (Likeness::NameAndOrganisation, key)));
    all
}
