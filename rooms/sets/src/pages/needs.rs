//! What of this room waits for whoever runs programmes.

use crate::seating::{Lack, Seating};
use crate::{commands, url};
use platform::Tx;
use programmes::policy::RunProgramme;
use programmes::programme::{Programme, State};
use web::needs::{Need, Urgency};
use web::{Edge, WebError};

/// People who have a place and no seat, sets that can be published, and settled sets with too few people.
pub async fn needs(at: &Edge, tx: &mut Tx) -> Result<Vec<Need>, WebError> {
    let mut needs = Vec::new();
    let taken = programmes::taken(tx).await?;
    for it in programmes::list(tx).await? {
        if it.state == State::Drafted || !taken.contains_key(&it.id) || !at.who.may::<RunProgramme>(&it) {
            continue;
        }
        let rules = programmes::rules(&it)?;
        if let Some(seating) = commands::read(tx, &it, &rules).await?.filter(|it| !it.places.is_empty()) {
            needs.extend(of(at, &it, &seating));
        }
    }
    Ok(needs)
}

fn of(at: &Edge, it: &Programme, seating: &Seating) -> Vec<Need> {
    let need = |key: &str, count: usize, href: String, urgency| {
        let what = at.words.t2(key, "programme", it.title.as_str(), "count", count);
        (count > 0).then_some(Need { what, more: None, href, urgency })
    };
    let small = seating.sets.iter().filter(|set| set.published_at.is_some()).filter(|set| {
        let few = usize::from(seating.rules.min);
        seating.lacks(set).contains(&Lack::Empty) || seating.members(set.id).count() < few
    });
    let formation = || url::formation(&it.slug);
    [
        need("needs-small-sets", small.count(), formation(), Urgency::Now),
        need("needs-seats", seating.unseated().count(), formation(), Urgency::Soon),
        need("needs-publishing", seating.to_be_told().len(), url::publication(&it.slug), Urgency::Soon),
    ]
    .into_iter()
    .flatten()
    .collect()
}
