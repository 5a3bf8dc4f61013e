//! The coordinator's side of interests: the list, one interest, entering one, merging two, inviting.
//! Apart from `mod`, which registers what everybody sees.

use super::{
    enquiries, entry, export, interest, interests, invitations, merging, messages, offers, parallel, selection,
    wordings,
};
use crate::interest::Interest;
use crate::interest::listing::{Line, Sought};
use crate::policy::{HandOver, RunProgramme};
use crate::programme::Programme;
use crate::store::{self, Part};
use kernel::{Id, Person};
use platform::access::Permit;
use platform::{StoreError, Tx};
use std::collections::{BTreeMap, BTreeSet};
use web::{Edge, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/programmes/{slug}/interests", Needs::<RunProgramme>, interests::interests)
        .get("/programmes/{slug}/interests.csv", Needs::<RunProgramme>, export::csv)
        .get("/programmes/{slug}/interests.xlsx", Needs::<RunProgramme>, export::xlsx)
        .get("/programmes/{slug}/interests/new", Needs::<RunProgramme>, entry::entry)
        .get("/programmes/{slug}/interests/{interest}", Needs::<RunProgramme>, interest::interest)
        .get("/programmes/{slug}/erasure", Needs::<RunProgramme>, super::erasing::erasing_all)
        .get("/programmes/{slug}/keeping", Needs::<RunProgramme>, super::keeping::keeping)
        .get("/programmes/{slug}/interests/{interest}/erasure", Needs::<RunProgramme>, super::erasing::erasing)
        .get("/programmes/{slug}/interests/{interest}/held", Needs::<HandOver>, super::held::held)
        .get("/programmes/{slug}/interests/{interest}/held.json", Needs::<HandOver>, super::held::held_file)
        .get("/programmes/{slug}/interests/{interest}/more-time", Needs::<RunProgramme>, super::more_time::more_time)
        .get("/programmes/{slug}/interests/{interest}/merging/{other}", Needs::<RunProgramme>, merging::merging)
        .get("/programmes/{slug}/messages", Needs::<RunProgramme>, messages::messages)
        .get("/programmes/{slug}/messages/new", Needs::<RunProgramme>, messages::form::new)
        .get("/programmes/{slug}/messages/{message}", Needs::<RunProgramme>, messages::sent::message)
        .get("/programmes/{slug}/messages/{message}/words", Needs::<RunProgramme>, messages::form::words)
        .get("/programmes/{slug}/letters", Needs::<RunProgramme>, wordings::wordings)
        .get("/programmes/{slug}/letters/{wording}", Needs::<RunProgramme>, wordings::wording)
        .get("/programmes/{slug}/enquiries", Needs::<RunProgramme>, enquiries::enquiries)
        .get("/programmes/{slug}/enquiries/{enquiry}", Needs::<RunProgramme>, enquiries::enquiry)
        .get("/programmes/{slug}/selection", Needs::<RunProgramme>, selection::selection)
        .get("/programmes/{slug}/selection/offers", Needs::<RunProgramme>, offers::offers)
        .get("/programmes/{slug}/selection/parallel", Needs::<RunProgramme>, parallel::parallel)
        .get("/programmes/{slug}/invitations", Needs::<RunProgramme>, invitations::invitations)
        .get("/programmes/{slug}/invitations/new", Needs::<RunProgramme>, invitations::list::new)
        .get("/programmes/{slug}/invitations/lists/{list}", Needs::<RunProgramme>, invitations::list::list)
}

/// The programme of an address and everyone who ever showed interest in it, for those who run it.
pub(crate) async fn open(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
) -> Result<(Permit<RunProgramme>, Vec<Interest>), WebError> {
    let permit = super::admit::<RunProgramme>(at, tx, slug).await?;
    let all = store::list_interests(tx, permit.id).await?;
    Ok((permit, all))
}

/// The programme of an address and one interest in it, for those who run it; one of another programme does
/// not exist.
pub(crate) async fn open_one(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
    id: &str,
) -> Result<(Permit<RunProgramme>, Interest), WebError> {
    let permit = super::admit::<RunProgramme>(at, tx, slug).await?;
    let id = id.parse().map_err(|_| WebError::NotFound)?;
    let it = store::find_interest(tx, id).await?.filter(|it| it.programme == permit.id);
    Ok((permit, it.ok_or(WebError::NotFound)?))
}

/// The interest of an address among those of its programme; one of another programme does not exist.
pub(crate) fn one_of<'a>(all: &'a [Interest], id: &str) -> Result<&'a Interest, WebError> {
    let id = id.parse().map_err(|_| WebError::NotFound)?;
    all.iter().find(|it| it.id == id).ok_or(WebError::NotFound)
}

/// What the list says of an interest.
pub(crate) async fn line_of(tx: &mut Tx, programme: &Programme, it: &Interest) -> Result<Line, WebError> {
    let lines = store::list_lines(tx, programme, &Sought::default(), Part::around(it)).await?;
    lines.into_iter().find(|line| line.interest.id == it.id).ok_or(WebError::NotFound)
}

/// What a colleague is called.
pub(crate) async fn name_of(tx: &mut Tx, person: Id<Person>) -> Result<String, StoreError> {
    Ok(people::find_person(tx, person).await?.map(|it| it.name).unwrap_or_default())
}

/// What these colleagues are called.
pub(crate) async fn names_of(
    tx: &mut Tx,
    people: impl IntoIterator<Item = Id<Person>>,
) -> Result<BTreeMap<Id<Person>, String>, StoreError> {
    let people: BTreeSet<Id<Person>> = people.into_iter().collect();
    let mut names = BTreeMap::new();
    for person in people {
        names.insert(person, name_of(tx, person).await?);
    }
    Ok(names)
}

/// The sentence at the top of every page here.
pub(crate) fn seen_by(at: &Edge, it: &Programme) -> String {
    at.words.t1("interests-seen-by", "programme", it.title.as_str())
}

/// A count as sentences take it.
pub(crate) fn said(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
