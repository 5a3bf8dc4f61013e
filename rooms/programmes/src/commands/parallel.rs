//! A programme beside another: opening it, asking those who wait, their answer, and the line they leave
//! once they take a place. Inside the caller's transaction.

use super::applications::{Whence, copy_application};
use super::selection::{Selection, found, pass_on};
use super::wordings::copy_wording;
use super::{call_off_reminders, join_earlier, prefix};
use crate::application::endorsement::{Endorsement, Endorser, State as Word};
use crate::chores::AskOn;
use crate::interest::Interest;
use crate::policy::{KeepApplication, MakeProgrammes, RunProgramme};
use crate::programme::fee::Fee;
use crate::programme::parallel::{AnswerError, Difference, Opening, differences};
use crate::programme::{CopyError, Programme};
use crate::reference::Reference;
use crate::selection::Verdict;
use crate::selection::offer::State;
use crate::slug::Slug;
use crate::{Blueprint, letters, store};
use kernel::{Date, Id, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};
use std::collections::BTreeSet;

/// How many people one transaction writes to; a job goes on with the rest.
const PORTION: usize = 100;

/// What a coordinator decides about a programme beside another.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub slug: Slug,
    pub title: String,
    pub deadline: Option<Date>,
    pub fee: Fee,
    pub other_dates: bool,
}

impl Plan {
    /// The programme it would be.
    pub(crate) fn draft(
        &self,
        first: &Programme,
        id: Id<kernel::Programme>,
        now: kernel::Timestamp,
    ) -> Result<Programme, CopyError> {
        let named = (self.slug.clone(), self.title.as_str());
        first.beside(id, named, self.deadline, (self.fee, self.other_dates), now)
    }
}

/// Opens a programme beside another, published at once, and asks everybody who waits.
pub(crate) async fn open_beside(
    tx: &mut Tx,
    (_, permit): (&Permit<MakeProgrammes>, &Permit<RunProgramme>),
    plan: &Plan,
    by: Id<Person>,
) -> Result<Programme, Failed<CopyError>> {
    let it = plan.draft(permit, tx.id(), tx.now()).map_err(Failed::Rule)?;
    if store::find_programme_by_slug(tx, it.slug.as_str()).await?.is_some() {
        return Err(Failed::Rule(CopyError::AddressTaken));
    }
    store::insert_programme(tx, &it).await?;
    if let Some(terms) = store::find_terms(tx, permit.id).await? {
        store::insert_terms(tx, it.id, terms, by).await?;
    }
    copy_wording(tx, permit.id, &it, by).await?;
    let it = it.publish(plan.deadline, by, tx.now()).map_err(|error| Failed::Rule(error.into()))?;
    store::set_published(tx, it.id, by, it.deadlines.current()).await?;
    tx.audit(Line::new("opened a programme beside another", "programme", it.id).with(permit.id.to_string())).await?;
    ask(tx, permit, &it, by).await?;
    Ok(it)
}

/// Goes on asking those who wait.
pub(crate) async fn ask_on(tx: &mut Tx, job: &AskOn) -> Result<(), StoreError> {
    let first = store::find_programme(tx, job.first).await?;
    let beside = store::find_programme(tx, job.beside).await?;
    match first.zip(beside) {
        Some((first, beside)) => ask(tx, &first, &beside, job.by).await,
        None => Ok(()),
    }
}

async fn ask(tx: &mut Tx, first: &Programme, beside: &Programme, by: Id<Person>) -> Result<(), StoreError> {
    let (rules, other) = (readable(first)?, readable(beside)?);
    let Some(selection) = Selection::of(tx, first, &rules).await? else { return Ok(()) };
    let asked: BTreeSet<_> = store::list_openings(tx, beside.id).await?.into_iter().map(|it| it.interest).collect();
    let chosen = selection.chosen(tx, (first, &rules), selection.terms)?;
    let waiting = chosen.iter().filter(|one| matches!(one.verdict, Verdict::Waiting(_)));
    let left = waiting.map(|one| one.ranked.interest).filter(|it| !asked.contains(&it.id));
    let left: Vec<Id<Interest>> = left.filter(|it| it.sheet.is_some()).map(|it| it.id).collect();
    let desk = letters::selection::Desk::new(tx, first).await?;
    for id in left.iter().take(PORTION) {
        let found = store::find_interest(tx, *id).await?.zip(store::find_application(tx, *id).await?);
        let Some((interest, own)) = found else { continue };
        let opening = Opening::make(tx.id(), (beside.id, interest.id), by, tx.now());
        store::insert_opening(tx, &opening).await?;
        tx.audit(Line::new("asked to join a programme beside", "interest", interest.id)).await?;
        desk.post_opening(tx, &own, &interest, (beside, &rules, &other)).await?;
    }
    if left.len() > PORTION {
        let job = AskOn { first: first.id, beside: beside.id, by };
        tx.enqueue_once(&job, &beside.id.to_string()).await?;
    }
    Ok(())
}

fn readable(it: &Programme) -> Result<Blueprint, StoreError> {
    it.rules().map_err(|_| StoreError::inconsistent("programme", it.id, "its blueprint has slips"))
}

/// What became of somebody who said yes.
pub(crate) struct CarriedOver {
    /// Their interest in the other programme.
    pub interest: Interest,
    /// Whom to write to for the employer's word, where it has to be given anew.
    pub asked: Option<Endorsement>,
    /// Why it has to be.
    pub why: Vec<Difference>,
}

/// Somebody who waits would like to join the programme beside theirs: their interest counts there from the
/// same instant, with their application, and with their employer's word where that still holds.
pub(crate) async fn take_opening(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    opening: Opening,
    (rules, beside, other): (&Blueprint, &Programme, &Blueprint),
    (id, whence): (Id<Interest>, Whence),
) -> Result<CarriedOver, Failed<AnswerError>> {
    let waits = &permit.interest;
    opening.check_open((beside, other), waits, tx.now()).map_err(Failed::Rule)?;
    if has_place(tx, waits.id).await? {
        return Err(Failed::Rule(AnswerError::Placed));
    }
    let carried = carry_over(tx, id, waits, (beside, other)).await?;
    let earlier = twin_has_form(tx, &carried).await?;
    if !earlier {
        copy_application(tx, waits.id, &carried, other, whence).await?;
    }
    let why = beside.parallel.map(|it| differences(it, (rules, other))).unwrap_or_default();
    let asked = if earlier { None } else { carry_word(tx, waits.id, &carried, &why).await? };
    store::update_opening(tx, &opening.take(carried.id, tx.now())).await?;
    tx.audit(Line::new("said yes to the programme beside", "interest", waits.id)).await?;
    let interest = join_earlier(tx, carried).await?;
    Ok(CarriedOver { interest, asked, why })
}

async fn carry_over(
    tx: &mut Tx,
    id: Id<Interest>,
    waits: &Interest,
    (beside, other): (&Programme, &Blueprint),
) -> Result<Interest, StoreError> {
    let prefix = prefix(beside, other);
    for _ in 0..super::THROWS {
        let reference = Reference::from_bytes(prefix.clone(), tx.dice().bytes());
        let it = waits.carry_over(id, beside, reference, tx.now());
        if store::insert_interest(tx, &it).await? {
            tx.audit(Line::new("carried the interest over", "interest", it.id).with(waits.id.to_string())).await?;
            return Ok(it);
        }
    }
    Err(StoreError::inconsistent("interest", id, "no free reference was found"))
}

/// Whether they registered for the other programme on their own and sent a form there: then that one counts.
async fn twin_has_form(tx: &mut Tx, it: &Interest) -> Result<bool, StoreError> {
    for twin in store::list_of_address(tx, it.programme, &it.email).await? {
        let counts = twin.id != it.id && twin.stands();
        if counts && store::find_application(tx, twin.id).await?.is_some_and(|own| own.sent_at.is_some()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The employer's word goes along where nothing it promised is different; else the same manager is asked.
async fn carry_word(
    tx: &mut Tx,
    waits: Id<Interest>,
    carried: &Interest,
    why: &[Difference],
) -> Result<Option<Endorsement>, StoreError> {
    let Some(before) = store::list_endorsements(tx, waits).await?.pop() else { return Ok(None) };
    let manager = Endorser { name: before.manager_name.clone(), email: before.manager_email.clone() };
    let asked = Endorsement::ask(tx.id(), carried.id, manager, tx.now());
    match before.state {
        Word::Endorsed { .. } if why.is_empty() => {
            store::insert_endorsement(tx, &asked).await?;
            let given = Endorsement { state: before.state, ..asked.clone() };
            store::update_endorsement(tx, &given, &asked.state).await?;
            Ok(None)
        }
        Word::Endorsed { .. } | Word::Asked => {
            store::insert_endorsement(tx, &asked).await?;
            tx.audit(Line::new("asked the manager anew", "interest", carried.id)).await?;
            Ok(Some(asked))
        }
        Word::Declined { .. } | Word::Replaced { .. } => Ok(None),
    }
}

/// Somebody would rather wait where they are.
pub(crate) async fn decline_opening(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    opening: Opening,
) -> Result<(), Failed<AnswerError>> {
    let it = opening.decline(tx.now()).map_err(Failed::Rule)?;
    store::update_opening(tx, &it).await?;
    tx.audit(Line::new("said no to the programme beside", "interest", permit.interest.id)).await?;
    Ok(())
}

async fn has_place(tx: &mut Tx, interest: Id<Interest>) -> Result<bool, StoreError> {
    let offer = store::find_offer(tx, interest).await?;
    Ok(offer.is_some_and(|offer| matches!(offer.state, State::Accepted { .. })))
}

/// What else of theirs stands in the line that programmes beside one another share.
pub(crate) async fn others_in_line(
    tx: &mut Tx,
    programme: &Programme,
    it: &Interest,
) -> Result<Vec<Interest>, StoreError> {
    let others = store::list_in_line(tx, programme.line(), it).await?;
    Ok(others.into_iter().filter(Interest::stands).collect())
}

/// Whether a place of theirs is in a programme beside this one: nobody holds two.
pub(super) async fn is_placed_beside(tx: &mut Tx, others: &[Interest]) -> Result<bool, StoreError> {
    for other in others {
        if has_place(tx, other.id).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// They have taken a place in one of several: they wait in the others no more, and what was kept for them
/// there goes to the next.
pub(super) async fn leave_line(tx: &mut Tx, others: Vec<Interest>) -> Result<(), StoreError> {
    for other in others {
        let (id, programme, was) = (other.id, other.programme, other.standing);
        let Ok(it) = other.withdraw(tx.now()) else { continue };
        store::update_interest(tx, &it, was).await?;
        tx.audit(Line::new("took a place in a programme beside", "interest", id)).await?;
        call_off_reminders(tx, id).await?;
        if let Some((programme, rules)) = found(tx, programme).await? {
            pass_on(tx, &programme, &rules).await?;
        }
    }
    Ok(())
}
