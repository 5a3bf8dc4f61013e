//! The words of a programme's letters: changed, put back, taken over by a copy, looked at.

use crate::blueprint::Blueprint;
use crate::letters::sample::{Reader, sample};
use crate::letters::{Desk, selection};
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::store;
use crate::writing::wording::{Kept, Kind};
use kernel::{Id, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::outbox::Posted;
use platform::{StoreError, Tx};
use web::{Edge, PostFailed, Tongue};

/// The words of one paragraph in both tongues; nothing is the usual words.
pub(crate) type Changed = (&'static str, Option<String>, Option<String>);

/// Changes the words of a letter. Letters that are written already keep theirs. Answers whether
/// anything was to be changed.
pub(crate) async fn change_wording(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    kind: Kind,
    paragraphs: Vec<Changed>,
    by: Id<Person>,
) -> Result<bool, StoreError> {
    let before = store::find_wording(tx, permit.id).await?;
    let mut changed = Vec::new();
    for (name, english, welsh) in paragraphs {
        let kept = before.kept(kind.key, name);
        let (was_english, was_welsh) = kept.map_or((None, None), |it| (it.english.clone(), it.welsh.clone()));
        if (was_english, was_welsh) != (english.clone(), welsh.clone()) {
            let kept = Kept { english, welsh, at: tx.now(), by };
            store::insert_wording(tx, permit.id, (kind.key, name), &kept).await?;
            changed.push(name);
        }
    }
    if !changed.is_empty() {
        let line = Line::new("changed the words of a letter", "programme", permit.id);
        tx.audit(line.with(format!("{}: {}", kind.key, changed.join(", ")))).await?;
    }
    Ok(!changed.is_empty())
}

/// Puts a letter back to its usual words.
pub(crate) async fn usual_wording(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    kind: Kind,
    by: Id<Person>,
) -> Result<bool, StoreError> {
    let paragraphs = kind.paragraphs.iter().map(|it| (it.name, None, None)).collect();
    change_wording(tx, permit, kind, paragraphs, by).await
}

/// Takes over the words of another programme's letters: for a programme that is made as its copy.
pub(super) async fn copy_wording(
    tx: &mut Tx,
    from: Id<kernel::Programme>,
    to: &Programme,
    by: Id<Person>,
) -> Result<(), StoreError> {
    let mut copied = 0;
    for ((letter, paragraph), kept) in store::find_wording(tx, from).await?.into_changed() {
        let kept = Kept { at: tx.now(), by, ..kept };
        store::insert_wording(tx, to.id, (&letter, &paragraph), &kept).await?;
        copied += 1;
    }
    if copied > 0 {
        tx.audit(Line::new("took over the words of letters", "programme", to.id).with(from.to_string())).await?;
    }
    Ok(())
}

/// A letter as somebody would get it now, in either tongue.
pub(crate) async fn sample_letters(
    at: &Edge,
    tx: &mut Tx,
    (programme, rules): (&Programme, &Blueprint),
    kind: Kind,
    reader: &Reader,
) -> Result<[(Tongue, Posted); 2], PostFailed> {
    let places = selection::Desk::new(tx, programme).await?;
    let english = Desk::new(at, tx, (programme, rules)).await?.in_tongue(Tongue::English);
    let in_english = sample(tx, (&english, &places), kind, reader)?;
    let in_welsh = sample(tx, (&english.in_tongue(Tongue::Welsh), &places), kind, reader)?;
    Ok([(Tongue::English, in_english), (Tongue::Welsh, in_welsh)])
}
