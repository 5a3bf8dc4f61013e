//! Inviting people from lists: each address once ever for each programme, long lists part by part.

use crate::chores::{ForgetInvitationList, SendInvitations};
use crate::interest::Interest;
use crate::invitation::attendees::{Attendee, Attendees};
use crate::invitation::letter::InvitationLetter;
use crate::invitation::list::InvitationList;
use crate::policy::RunProgramme;
use crate::programme::State;
use crate::store::{self, Invitation};
use kernel::{Id, Person, Timestamp};
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};
use std::collections::{HashMap, HashSet};
use std::time::Duration;

/// How many people of a list have their turn in one transaction.
const PART: usize = 250;
/// How long a list that is not sent is kept.
const KEPT: Duration = Duration::from_secs(7 * 86_400);

/// Why nobody is invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InviteError {
    /// Nobody could read the page the letter leads to.
    #[error("publish the programme first")]
    Unpublished,
    /// It takes nobody any more.
    #[error("this programme is closed")]
    Closed,
    /// Its letters are on their way.
    #[error("this list was sent already")]
    AlreadySent,
}

/// Keeps a list that was read, until it is sent or a week is over.
pub(crate) async fn keep_list(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    file_name: &str,
    content: &Attendees,
    by: Id<Person>,
) -> Result<Id<InvitationList>, StoreError> {
    let id = tx.id();
    store::insert_invitation_list(tx, (id, permit.id), file_name, content, by).await?;
    tx.audit(Line::new("read a list of people to invite", "programme", permit.id).with(id.to_string())).await?;
    tx.enqueue_at(&ForgetInvitationList { list: id }, tx.now().plus(KEPT)).await?;
    Ok(id)
}

/// Forgets a list that was not sent.
pub(crate) async fn forget_list(tx: &mut Tx, id: Id<InvitationList>) -> Result<(), StoreError> {
    store::forget_unsent(tx, id).await?;
    Ok(())
}

/// Sends a list's letters: the first part at once, the rest by a job.
pub(crate) async fn invite(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    list: InvitationList,
    letter: InvitationLetter,
    by: Id<Person>,
) -> Result<(), Failed<InviteError>> {
    match permit.state {
        State::Drafted => return Err(Failed::Rule(InviteError::Unpublished)),
        State::Closed { .. } => return Err(Failed::Rule(InviteError::Closed)),
        State::Published { .. } => {}
    }
    if list.sent_by.is_some() {
        return Err(Failed::Rule(InviteError::AlreadySent));
    }
    store::set_sent(tx, list.id, &letter, by).await?;
    tx.audit(Line::new("invited people from a list", "programme", permit.id).with(list.id.to_string())).await?;
    invite_part(tx, &InvitationList { letter: Some(letter), sent_by: Some(by), ..list }).await?;
    Ok(())
}

/// Goes on with a list that is being sent.
pub(crate) async fn invite_more(tx: &mut Tx, id: Id<InvitationList>) -> Result<(), StoreError> {
    match store::find_invitation_list(tx, id).await? {
        Some(list) if list.done_at.is_none() => invite_part(tx, &list).await,
        _ => Ok(()),
    }
}

async fn invite_part(tx: &mut Tx, list: &InvitationList) -> Result<(), StoreError> {
    let Some(letter) = &list.letter else { return Ok(()) };
    let from = usize::try_from(list.next_row).unwrap_or(usize::MAX);
    let part: Vec<&Attendee> = list.content.people.iter().skip(from).take(PART).collect();
    let known = interested(&store::list_interests(tx, list.programme).await?);
    let mut invited = 0;
    for person in &part {
        if !known.contains_key(&person.email.key()) && invite_one(tx, list, person, letter).await? {
            invited += 1;
        }
    }
    let next = list.next_row + i64::try_from(part.len()).unwrap_or(0);
    store::set_progress(tx, list.id, list.next_row, (next, invited)).await?;
    let line = Line::new("sent invitations", "invitation_list", list.id);
    tx.audit(line.with(invited.to_string())).await?;
    if next < list.row_count && !part.is_empty() {
        tx.enqueue(&SendInvitations { list: list.id }).await
    } else {
        store::set_done(tx, list.id).await
    }
}

async fn invite_one(
    tx: &mut Tx,
    list: &InvitationList,
    person: &Attendee,
    letter: &InvitationLetter,
) -> Result<bool, StoreError> {
    let invitation = Invitation {
        id: tx.id(),
        name: person.name.clone(),
        email: person.email.clone(),
        organisation: person.organisation.clone(),
        invited_at: tx.now(),
    };
    let fresh = store::insert_invitation(tx, list.programme, &invitation, list.sent_by).await?;
    if fresh {
        tx.post(letter.to(&person.email, &person.name, list.programme)).await?;
    }
    Ok(fresh)
}

/// When each address first showed interest, whatever became of it: who withdrew is not asked again.
fn interested(interests: &[Interest]) -> HashMap<String, Timestamp> {
    let mut known = HashMap::new();
    for it in interests {
        let first = known.entry(it.email.key()).or_insert(it.arrived_at);
        *first = it.arrived_at.min(*first);
    }
    known
}

/// What would become of everybody on a list.
pub(crate) struct Turns {
    /// To be invited.
    pub fresh: Vec<Attendee>,
    /// Were invited before, with when.
    pub invited: Vec<(Attendee, Timestamp)>,
    /// Have shown interest, with when.
    pub interested: Vec<(Attendee, Timestamp)>,
}

/// Says what would become of everybody on a list, if it were sent now.
pub(crate) async fn turns(tx: &mut Tx, list: &InvitationList) -> Result<Turns, StoreError> {
    let known = interested(&store::list_interests(tx, list.programme).await?);
    let before = store::list_invitations(tx, list.programme).await?;
    let before: HashMap<String, Timestamp> = before.into_iter().map(|it| (it.email.key(), it.invited_at)).collect();
    let mut turns = Turns { fresh: Vec::new(), invited: Vec::new(), interested: Vec::new() };
    let mut seen = HashSet::new();
    for person in list.content.people.iter().filter(|it| seen.insert(it.email.key())) {
        let key = person.email.key();
        match (known.get(&key), before.get(&key)) {
            (Some(at), _) => turns.interested.push((person.clone(), *at)),
            (None, Some(at)) => turns.invited.push((person.clone(), *at)),
            (None, None) => turns.fresh.push(person.clone()),
        }
    }
    Ok(turns)
}
