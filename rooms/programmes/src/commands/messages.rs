//! Messages to the people of a list: written, looked at, sent in portions, each letter once.

use super::Selection;
use crate::blueprint::Blueprint;
use crate::chores::SendMessage;
use crate::interest::Interest;
use crate::letters::BOOK;
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::store::{self, Part};
use crate::writing::message::letter::{self, Letter};
use crate::writing::message::whom::Whom;
use crate::writing::message::{Message, Reader, SendError, Words};
use kernel::{Id, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::jobs::JobFailure;
use platform::{Failed, StoreError, Tx};
use std::collections::{BTreeMap, BTreeSet};
use web::PostFailed;

/// How many letters one transaction writes; a job goes on with the rest.
const PORTION: usize = 100;

/// Who is on a list now, in its order, each address once; nobody who withdrew.
pub(crate) async fn readers_of(
    tx: &mut Tx,
    (it, rules): (&Programme, &Blueprint),
    whom: &Whom,
) -> Result<Vec<Interest>, StoreError> {
    let found: Vec<Interest> = match whom.group() {
        Some(group) => match Selection::of(tx, it, rules).await? {
            Some(selection) => {
                let chosen = selection.chosen(tx, (it, rules), selection.terms)?;
                let wanted = chosen.iter().filter(|one| one.verdict.key() == group);
                let all = store::list_interests(tx, it.id).await?;
                let mut all: BTreeMap<_, _> = all.into_iter().map(|it| (it.id, it)).collect();
                wanted.filter_map(|one| all.remove(&one.ranked.interest.id)).collect()
            }
            None => Vec::new(),
        },
        None => {
            let lines = store::list_lines(tx, it, &whom.sought(), Part::ALL).await?;
            lines.into_iter().filter(|line| whom.writes_to(line)).map(|line| line.interest).collect()
        }
    };
    let mut seen = BTreeSet::new();
    Ok(found.into_iter().filter(|it| seen.insert(it.email.key())).collect())
}

/// Keeps a message with the list as it is now, to be looked at and sent.
pub(crate) async fn draft_message(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    (whom, readers): (Whom, &[Interest]),
    (words, tongue): (Words, &str),
    by: Id<Person>,
) -> Result<Id<Message>, StoreError> {
    let it = Message {
        id: tx.id(),
        programme: permit.id,
        whom,
        words,
        tongue: tongue.to_owned(),
        readers: readers.iter().map(Reader::from).collect(),
        next: 0,
        drafted: (tx.now(), by),
        sent: None,
        done_at: None,
    };
    store::insert_message(tx, &it).await?;
    tx.audit(Line::new("wrote a message", "message", it.id).with(readers.len().to_string())).await?;
    Ok(it.id)
}

/// Changes what a draft says and takes the list as it is now.
pub(crate) async fn redraft(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    it: Message,
    readers: &[Interest],
    (words, tongue): (Words, &str),
) -> Result<(), Failed<SendError>> {
    if it.sent.is_some() {
        return Err(Failed::Rule(SendError::AlreadySent));
    }
    let readers: Vec<Reader> = readers.iter().map(Reader::from).collect();
    let line = Line::new("changed a message", "message", it.id).with(readers.len().to_string());
    store::update_draft(tx, &Message { words, tongue: tongue.to_owned(), readers, ..it }).await?;
    tx.audit(line).await?;
    Ok(())
}

/// Throws a draft away.
pub(crate) async fn forget_message(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    it: &Message,
) -> Result<(), Failed<SendError>> {
    if it.sent.is_some() {
        return Err(Failed::Rule(SendError::AlreadySent));
    }
    store::forget_draft(tx, it.id).await?;
    tx.audit(Line::new("threw a message away", "message", it.id)).await?;
    Ok(())
}

/// Sends a message: the first portion at once, the rest by a job. `link` knows everybody's own page.
pub(crate) async fn send_message(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    it: Message,
    link: impl Fn(Id<Interest>) -> String,
    by: Id<Person>,
) -> Result<(), Failed<SendError>> {
    if it.sent.is_some() {
        return Err(Failed::Rule(SendError::AlreadySent));
    }
    let all = store::list_interests(tx, permit.id).await?;
    if it.written_to(&all).is_empty() {
        return Err(Failed::Rule(SendError::Nobody));
    }
    let linked = |it: &Reader| Reader { link: Some(link(it.interest)), ..it.clone() };
    let it = Message { readers: it.readers.iter().map(linked).collect(), sent: Some((tx.now(), by)), ..it };
    store::set_message_sent(tx, it.id, &it.readers, by).await?;
    tx.audit(Line::new("sent a message", "message", it.id).with(it.readers.len().to_string())).await?;
    write_portion(tx, permit, &it, all).await.map_err(|error| match error {
        PostFailed::Store(error) => Failed::Store(error),
        PostFailed::Writing(error) => Failed::Store(StoreError::inconsistent("message", it.id, error.to_string())),
    })
}

/// Goes on with a message that is being sent. Nothing where it is done, or was thrown away.
pub(crate) async fn send_more(tx: &mut Tx, id: Id<Message>) -> Result<(), JobFailure> {
    let Some(it) = store::find_message(tx, id).await? else { return Ok(()) };
    let Some(programme) = store::find_programme(tx, it.programme).await? else { return Ok(()) };
    if it.sent.is_none() || it.done_at.is_some() {
        return Ok(());
    }
    let all = store::list_interests(tx, it.programme).await?;
    Ok(write_portion(tx, &programme, &it, all).await?)
}

async fn write_portion(tx: &mut Tx, programme: &Programme, it: &Message, all: Vec<Interest>) -> Result<(), PostFailed> {
    let all: BTreeMap<Id<Interest>, Interest> = all.into_iter().map(|it| (it.id, it)).collect();
    let (words, from) = (BOOK.speaker(&it.tongue), people::host_title(tx).await?);
    let letter = Letter { words: &words, from: &from, programme };
    let portion = it.readers.iter().skip(it.next).take(PORTION);
    let mut written = 0;
    for reader in portion.clone() {
        let whom = all.get(&reader.interest).filter(|whom| !whom.is_over());
        if let (Some(whom), Some(link)) = (whom, &reader.link) {
            let mail = letter.to(&it.words, whom, link).to(whom.email.clone(), letter::KIND)?;
            let mail = mail.about("interest", whom.id).mailing(it.id).once(letter::key(it.id, whom.id));
            tx.post(mail).await?;
            written += 1;
        }
    }
    let next = it.next + portion.count();
    store::set_message_progress(tx, it.id, (it.next, next)).await?;
    tx.audit(Line::new("wrote letters", "message", it.id).with(written.to_string())).await?;
    if next < it.readers.len() {
        tx.enqueue(&SendMessage { message: it.id }).await?;
    } else {
        let without_links: Vec<Reader> = it.readers.iter().map(|it| Reader { link: None, ..it.clone() }).collect();
        store::set_message_done(tx, it.id, &without_links).await?;
    }
    Ok(())
}
