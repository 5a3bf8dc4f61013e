//! What of this room waits for whoever runs programmes.

use crate::interest::{Interest, Standing};
use crate::merging::lookalikes;
use crate::policy::RunProgramme;
use crate::programme::{Programme, State};
use crate::{store, url};
use platform::Tx;
use platform::outbox::{self, Filter, Show};
use std::collections::BTreeMap;
use web::needs::{Need, Urgency};
use web::{Edge, WebError};

/// A deadline is near from so many days before.
const NEAR: i64 = 7;

/// How many people whom a letter did not reach are named; the list of letters has all.
const NAMED: usize = 20;
/// How many letters that did not arrive are looked at.
const FAILED: i64 = 1_000;

/// Letters that did not reach people, drafts to publish, deadlines that come near with too few people, registrations nobody confirmed,
/// and such as look like one person's.
pub async fn needs(at: &Edge, tx: &mut Tx) -> Result<Vec<Need>, WebError> {
    let mut needs = Vec::new();
    let mut unreached = unreached(tx).await?;
    for programme in store::list_programmes(tx).await? {
        if !at.who.may::<RunProgramme>(&programme) {
            continue;
        }
        if !unreached.is_empty() {
            let here = store::list_interests(tx, programme.id).await?;
            needs.extend(undelivered(at, &programme, &here, &mut unreached));
        }
        match programme.state {
            State::Drafted => needs.push(draft(at, &programme)),
            State::Published { .. } => needs.extend(published(at, tx, &programme).await?),
            State::Closed { .. } => {}
        }
    }
    Ok(needs)
}

/// About whom letters did not arrive, how many each.
async fn unreached(tx: &mut Tx) -> Result<BTreeMap<String, usize>, WebError> {
    let failed = outbox::list(tx, &Filter { show: Show::Failed, ..Filter::default() }, FAILED).await?;
    let mut counts = BTreeMap::new();
    for (_, id) in failed.into_iter().filter_map(|letter| letter.about).filter(|(kind, _)| kind == "interest") {
        *counts.entry(id).or_default() += 1;
    }
    Ok(counts)
}

/// The people of a programme whom a letter did not reach, each with the page where it is put right.
fn undelivered(at: &Edge, it: &Programme, here: &[Interest], unreached: &mut BTreeMap<String, usize>) -> Vec<Need> {
    let all = here.iter().filter_map(|one| Some((one, unreached.remove(&one.id.to_string())?)));
    let need = |(one, letters): (&Interest, usize)| Need {
        what: at.words.t3(
            "needs-undelivered",
            "count",
            letters,
            "name",
            one.name.as_str(),
            "programme",
            it.title.as_str(),
        ),
        more: Some(at.words.t("needs-undelivered-more")),
        href: url::interest(&it.slug, one.id),
        urgency: Urgency::Now,
    };
    let mut needs: Vec<Need> = all.map(need).collect();
    let others = needs.len().saturating_sub(NAMED);
    needs.truncate(NAMED);
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

async fn published(at: &Edge, tx: &mut Tx, it: &Programme) -> Result<Vec<Need>, WebError> {
    let (words, mut needs) = (&at.words, Vec::new());
    let interests = store::list_interests(tx, it.id).await?;
    let count = |wanted: fn(&Standing) -> bool| {
        i64::try_from(interests.iter().filter(|interest| wanted(&interest.standing)).count()).unwrap_or(0)
    };
    let mut add = |what: String, more: Option<String>, filter: &str, urgency| {
        needs.push(Need { what, more, href: format!("{}{filter}", url::interests(&it.slug)), urgency });
    };
    let standing = count(|s| matches!(s, Standing::Confirmed { .. } | Standing::Vouched { .. }));
    let days = it.deadlines.current().map(|day| at.now.day().days_until(day));
    let fewest = super::rules(it)?.sets.map_or(0, |sets| i64::from(sets.min));
    if days.is_some_and(|days| (0..=NEAR).contains(&days)) && standing < fewest {
        let what = words.t2("needs-people", "programme", it.title.as_str(), "count", standing);
        add(
            what,
            it.deadlines.current().map(|day| words.t1("programme-until", "day", words.date(day))),
            "",
            Urgency::Soon,
        );
    }
    let lapsed = count(|s| matches!(s, Standing::Lapsed { .. }));
    if lapsed > 0 {
        let what = words.t2("needs-lapsed", "programme", it.title.as_str(), "count", lapsed);
        add(what, Some(words.t("needs-lapsed-more")), "?standing=lapsed", Urgency::Sometime);
    }
    let twins = i64::try_from(lookalikes(&interests).len()).unwrap_or(0);
    if twins > 0 {
        let what = words.t2("needs-twins", "programme", it.title.as_str(), "count", twins);
        add(what, Some(words.t("needs-twins-more")), "", Urgency::Soon);
    }
    Ok(needs)
}
