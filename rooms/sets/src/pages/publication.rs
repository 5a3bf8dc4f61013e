//! Before sets are published: which are ready, what the others lack, and the letter as it will be read.

use super::open;
use crate::meeting::Meeting;
use crate::seating::{Lack, Seating};
use crate::set::Set;
use crate::url;
use crate::wording::{self, name_of};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Id, Person};
use platform::{StoreError, Tx};
use programmes::programme::Programme;
use std::collections::BTreeMap;
use web::components::{BackLink, Button, Tokens};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "publication.html")]
struct PublicationPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    ready: Vec<Ready>,
    lacking: Vec<(String, Vec<String>)>,
    send: Option<(Tokens, i64, Button)>,
}

/// A set whose members can be told.
struct Ready {
    name: String,
    who: Vec<String>,
    letter: Vec<String>,
    dates: Vec<(String, String)>,
}

/// What those who hold the sets are called.
pub(crate) async fn holders(tx: &mut Tx, seating: &Seating) -> Result<BTreeMap<Id<Person>, String>, StoreError> {
    let mut names = BTreeMap::new();
    for person in seating.sets.iter().filter_map(|set| set.facilitator) {
        names.insert(person, people::find_person(tx, person).await?.map(|it| it.name).unwrap_or_default());
    }
    Ok(names)
}

pub(crate) async fn publication(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let (words, holders) = (&at.words, holders(&mut tx, &seating).await?);
    let told = seating.to_be_told();
    let ready = |set: &Set| {
        let who: Vec<String> =
            told.iter().filter(|(of, ..)| of.id == set.id).map(|(_, place, _)| place.name.clone()).collect();
        let held_by = set.facilitator.and_then(|id| holders.get(&id)).map_or("", String::as_str);
        let meetings: Vec<&Meeting> = seating.meetings_of(set.id).collect();
        let letter = wording::telling(words, &permit, set, held_by, &meetings);
        let dates = meetings.iter().map(|it| wording::date(words, it)).collect();
        (!who.is_empty()).then(|| Ready { name: name_of(words, set), who, letter, dates })
    };
    let lacking = seating.sets.iter().map(|set| (set, seating.lacks(set))).filter(|(_, lacks)| !lacks.is_empty());
    let lacking = lacking.map(|(set, lacks)| (name_of(words, set), lacks.iter().map(|it| lack(words, *it)).collect()));
    let button = || (at.tokens(), seating.version, Button::new(words.t1("publication-send", "count", told.len())));
    let page = PublicationPage {
        words,
        it: &permit,
        back: BackLink::new(words, url::formation(&permit.slug)).saying(words.t("seat-back")),
        ready: seating.sets.iter().filter_map(ready).collect(),
        lacking: lacking.collect(),
        send: (!told.is_empty()).then(button),
    };
    at.page_seen_by(&words.t("publication-sets-title"), &words.t("formation-seen-by"), &page)
}

/// What a set still needs, in words.
pub(super) fn lack(words: &Speaker, it: Lack) -> String {
    match it {
        Lack::Empty => words.t("set-lacks-everybody"),
        Lack::People(count) => words.t1("set-lacks-people", "count", count),
        Lack::Facilitator => words.t("set-lacks-facilitator"),
        Lack::Dates => words.t("set-lacks-dates"),
        Lack::Agreements(count) => words.t1("set-lacks-agreements", "count", count),
    }
}
