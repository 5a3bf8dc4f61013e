//! What of this room waits for whoever runs programmes.

use super::coordinators::said;
use crate::application::endorsement::{Endorsement, remind_at};
use crate::application::{Lack, last_day};
use crate::blueprint::Blueprint;
use crate::commands::Selection;
use crate::interest::Interest;
use crate::interest::order::{Queued, order_key};
use crate::merging::lookalikes;
use crate::policy::RunProgramme;
use crate::programme::{Programme, State};
use crate::selection::Verdict;
use crate::{erasure, keeping, store, url};
use kernel::Id;
use platform::Tx;
use platform::outbox::{self, Filter, Show};
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::time::Duration;
use web::needs::{Need, Urgency};
use web::{Edge, WebError};

/// A deadline is near from so many days before.
const NEAR: i64 = 7;
/// An offer is about to lapse so long before.
const ABOUT_TO_LAPSE: Duration = Duration::from_secs(2 * 86_400);

/// How many people whom a letter did not reach are named; the list of letters has all.
const NAMED: usize = 20;
/// How many letters that did not arrive are looked at.
const FAILED: i64 = 1_000;

/// Letters that did not reach people, drafts to publish, deadlines that come near with too few people, registrations nobody confirmed,
/// and such as look like one person's.
pub async fn needs(at: &Edge, tx: &mut Tx) -> Result<Vec<Need>, WebError> {
    let mut needs = Vec::new();
    let unreached = unreached(tx).await?;
    let enquiries: BTreeMap<_, _> = store::count_new_enquiries(tx).await?.into_iter().collect();
    for programme in store::list_programmes(tx).await? {
        if !at.who.may::<RunProgramme>(&programme) {
            continue;
        }
        needs.extend(unreached.get(&programme.id).into_iter().flat_map(|here| undelivered(at, &programme, here)));
        needs.extend(enquiries.get(&programme.id).map(|count| enquired(at, &programme, *count)));
        match programme.state {
            State::Drafted => needs.push(draft(at, &programme)),
            State::Published { .. } => needs.extend(published(at, tx, &programme).await?),
            State::Closed { .. } => needs.extend(long_over(at, tx, &programme).await?),
        }
    }
    Ok(needs)
}

/// Whom letters did not reach, programme by programme and in order, and how many letters each.
async fn unreached(tx: &mut Tx) -> Result<BTreeMap<Id<kernel::Programme>, Vec<(Interest, usize)>>, WebError> {
    let failed = outbox::list(tx, &Filter { show: Show::Failed, ..Filter::default() }, FAILED).await?;
    let mut counts: BTreeMap<Id<Interest>, usize> = BTreeMap::new();
    for (_, id) in failed.into_iter().filter_map(|letter| letter.about).filter(|(kind, _)| kind == "interest") {
        if let Ok(id) = id.parse() {
            *counts.entry(id).or_default() += 1;
        }
    }
    let mut all: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (id, letters) in counts {
        if let Some(it) = store::find_interest(tx, id).await? {
            all.entry(it.programme).or_default().push((it, letters));
        }
    }
    all.values_mut().for_each(|here| here.sort_by_key(|(it, _)| order_key(it)));
    Ok(all)
}

/// The people of a programme whom a letter did not reach, each with the page where it is put right.
fn undelivered(at: &Edge, it: &Programme, here: &[(Interest, usize)]) -> Vec<Need> {
    let need = |(one, letters): &(Interest, usize)| Need {
        what: at.words.t3(
            "needs-undelivered",
            "count",
            *letters,
            "name",
            one.name.as_str(),
            "programme",
            it.title.as_str(),
        ),
        more: Some(at.words.t("needs-undelivered-more")),
        href: url::interest(&it.slug, one.id),
        urgency: Urgency::Now,
    };
    let mut needs: Vec<Need> = here.iter().take(NAMED).map(need).collect();
    let others = here.len().saturating_sub(NAMED);
    needs.extend((others > 0).then(|| Need {
        what: at.words.t2("needs-undelivered-others", "count", others, "programme", it.title.as_str()),
        more: Some(at.words.t("needs-undelivered-more")),
        href: "/notices?only=failed".to_owned(),
        urgency: Urgency::Now,
    }));
    needs
}

fn draft(at: &Edge, it: &Programme) -> Need {
    Need {
        what: at.words.t1("needs-draft", "programme", it.title.as_str()),
        more: None,
        href: url::programme(&it.slug),
        urgency: Urgency::Sometime,
    }
}

/// Its people will be erased before long.
async fn long_over(at: &Edge, tx: &mut Tx, it: &Programme) -> Result<Option<Need>, WebError> {
    if erasure::check_all(it, at.now).is_err() {
        return Ok(None);
    }
    let on_record = store::find_keeping(tx, it.id).await?;
    let near = at.now.day().plus_days(keeping::NOTICE_DAYS);
    let Some(day) = keeping::erased_on(it, &on_record, at.now).filter(|day| *day <= near) else { return Ok(None) };
    let known = store::count_known(tx, it.id).await?;
    Ok((known > 0).then(|| Need {
        what: at.words.t2("needs-erasing", "programme", it.title.as_str(), "count", said(known)),
        more: Some(at.words.t1("needs-erasing-more", "day", at.words.date(day))),
        href: url::erasure_of_all(&it.slug),
        urgency: Urgency::Sometime,
    }))
}

/// Employers who asked for it in-house and have no answer yet.
fn enquired(at: &Edge, it: &Programme, count: i64) -> Need {
    Need {
        what: at.words.t2("needs-enquiries", "programme", it.title.as_str(), "count", count),
        more: None,
        href: url::enquiries(&it.slug),
        urgency: Urgency::Soon,
    }
}

async fn published(at: &Edge, tx: &mut Tx, it: &Programme) -> Result<Vec<Need>, WebError> {
    let (words, mut needs) = (&at.words, Vec::new());
    let mut add = |what: String, more: Option<String>, filter: &str, urgency| {
        needs.push(Need { what, more, href: format!("{}{filter}", url::interests(&it.slug)), urgency });
    };
    let near = it.deadlines.current().filter(|day| (0..=NEAR).contains(&at.now.day().days_until(*day)));
    if let Some(day) = near {
        let fewest = super::rules(it)?.sets.map_or(0, |sets| usize::from(sets.min));
        let standing = store::count_lines(tx, it).await?.stand;
        if standing < fewest {
            let what = words.t2("needs-people", "programme", it.title.as_str(), "count", said(standing));
            add(what, Some(words.t1("programme-until", "day", words.date(day))), "", Urgency::Soon);
        }
    }
    let lapsed = store::count_lapsed(tx, it.id).await?;
    if lapsed > 0 {
        let what = words.t2("needs-lapsed", "programme", it.title.as_str(), "count", lapsed);
        add(what, Some(words.t("needs-lapsed-more")), "?standing=lapsed", Urgency::Sometime);
    }
    let twins = said(lookalikes(&store::list_alike(tx, it.id).await?).len());
    if twins > 0 {
        let what = words.t2("needs-twins", "programme", it.title.as_str(), "count", twins);
        add(what, Some(words.t("needs-twins-more")), "", Urgency::Soon);
    }
    needs.extend(places(at, tx, it).await?);
    Ok(needs)
}

/// Places that could be offered, offers that are about to lapse, managers who are silent after the reminder:
/// as far as a coordinator can do something about it.
async fn places(at: &Edge, tx: &mut Tx, it: &Programme) -> Result<Vec<Need>, WebError> {
    let (words, rules) = (&at.words, super::rules(it)?);
    let Some(selection) = Selection::of_applicants(tx, it, &rules).await? else { return Ok(Vec::new()) };
    let chosen = selection.chosen(tx, (it, &rules), selection.terms)?;
    let count = |wanted: &dyn Fn(&Verdict) -> bool| chosen.iter().filter(|one| wanted(&one.verdict)).count();
    let soon = at.now.plus(ABOUT_TO_LAPSE);
    let applying = last_day(it, &rules).is_none_or(|day| at.now < day.ends_at());
    let begun = chosen.iter().any(|one| matches!(one.verdict, Verdict::Placed | Verdict::Offered(_)));
    // Before places are offered at all, and while people still apply, nothing is late.
    let next = if begun || !applying { count(&|one| *one == Verdict::Next) } else { 0 };
    let lapsing = count(&|one| matches!(one, Verdict::Offered(until) if *until <= soon));
    let silent = if applying { silent(at, tx, (it, &rules), &selection).await? } else { 0 };
    let told = [("needs-next", next), ("needs-lapsing", lapsing), ("needs-silent", silent)];
    let need = |(key, count): (&str, usize)| Need {
        what: words.t2(key, "programme", it.title.as_str(), "count", said(count)),
        more: words.knows(&format!("{key}-more")).then(|| words.t(&format!("{key}-more"))),
        href: url::selection(&it.slug),
        urgency: Urgency::Soon,
    };
    Ok(told.into_iter().filter(|(_, count)| *count > 0).map(need).collect())
}

/// How many sent their form and wait for a manager who was reminded.
async fn silent(
    at: &Edge,
    tx: &mut Tx,
    (it, rules): (&Programme, &Blueprint),
    selection: &Selection,
) -> Result<usize, WebError> {
    let asked = store::list_endorsements_in(tx, it.id).await?;
    let late = |one: &&Endorsement| one.check_open().is_ok() && remind_at(rules, one.asked_at) < at.now;
    let waits = selection.people.iter().filter(|it| it.stands() && it.known.lacks == [Lack::Endorsement]);
    let waits: BTreeSet<_> = waits.map(|it| it.id).collect();
    Ok(asked.iter().filter(late).filter(|one| waits.contains(&one.interest)).count())
}
