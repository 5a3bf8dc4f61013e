//! Offering places and answering offers, inside the caller's transaction. A place that falls free
//! goes to the next in order in the same transaction, once a coordinator has begun to offer.

use super::parallel::{is_placed_beside, leave_line};
use crate::application::form::READ_BY_SELECTION;
use crate::application::{Lack, lacks_at_a_glance};
use crate::blueprint::{Attendance, SetRules};
use crate::chores::{LapseOffer, OfferOn};
use crate::interest::Interest;
use crate::interest::order::order;
use crate::place::PlaceTaken;
use crate::policy::{KeepApplication, RunProgramme};
use crate::programme::Programme;
use crate::selection::candidate::{Candidate, Named};
use crate::selection::offer::{AnswerError, Offer};
use crate::selection::{Chosen, Known, Terms, Verdict, choose, day_names};
use crate::{Blueprint, letters::selection as letters, store};
use kernel::{EmailAddress, Id, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// Everything selection looks at, read in a few statements however many people there are.
pub(crate) struct Selection {
    pub people: Vec<Candidate>,
    pub terms: Terms,
    pub sets: SetRules,
}

impl Selection {
    /// Reads it; nothing where the programme has no sets or no step of selection.
    pub(crate) async fn of(tx: &mut Tx, it: &Programme, rules: &Blueprint) -> Result<Option<Self>, StoreError> {
        let Some(sets) = sets_of(rules) else { return Ok(None) };
        let people = store::list_candidates(tx, it.id).await?;
        Ok(Some(Self::among(tx, (it, rules), sets, people).await?))
    }

    /// The same of those alone who have sent their form: nobody else can be placed, where a form is asked for.
    /// Places in the order are then counted among them.
    pub(crate) async fn of_applicants(
        tx: &mut Tx,
        it: &Programme,
        rules: &Blueprint,
    ) -> Result<Option<Self>, StoreError> {
        let Some(sets) = sets_of(rules).filter(|_| rules.steps.application) else {
            return Self::of(tx, it, rules).await;
        };
        let people = store::list_applicants(tx, it.id).await?;
        if people.is_empty() { Ok(None) } else { Ok(Some(Self::among(tx, (it, rules), sets, people).await?)) }
    }

    async fn among(
        tx: &mut Tx,
        (it, rules): (&Programme, &Blueprint),
        sets: SetRules,
        mut people: Vec<Candidate>,
    ) -> Result<Self, StoreError> {
        let offers = store::list_offers(tx, it.id).await?;
        let mut offers: BTreeMap<_, _> = offers.into_iter().map(|it| (it.interest, it)).collect();
        // Where sets meet on one day only, nobody was asked about days.
        let mut days = match day_names(rules).len() {
            0 | 1 => BTreeMap::new(),
            _ => forms::list_answers(tx, it.id, READ_BY_SELECTION).await?,
        };
        let missed = who_missed(tx, it, rules).await?;
        for one in &mut people {
            let mut lacks = lacks_at_a_glance(rules, one.is_sent, one.is_ruled_out, one.word);
            lacks.extend(missed.contains(&one.id).then_some(Lack::InformationEvent));
            let answers = one.sheet.as_ref().and_then(|sheet| days.remove(sheet)).unwrap_or_default();
            one.known = Known { lacks, answers, offer: offers.remove(&one.id) };
        }
        let terms = super::terms(tx, it, &sets).await?;
        Ok(Self { people, terms, sets })
    }

    /// Where everybody stands by these terms.
    pub(crate) fn chosen<'a>(
        &'a self,
        tx: &Tx,
        (it, rules): (&Programme, &Blueprint),
        terms: Terms,
    ) -> Result<Vec<Chosen<'a, Candidate>>, StoreError> {
        let ranked = order(&self.people, &it.deadlines, tx.now());
        choose(ranked, |one| &one.known, (rules, &self.sets, terms), tx.now())
            .map_err(|error| StoreError::inconsistent("programme", it.id, error.to_string()))
    }

    /// What some of them are called, and perhaps others whose interest came between theirs.
    pub(crate) async fn named<'a>(
        tx: &mut Tx,
        it: &Programme,
        who: impl Iterator<Item = &'a Candidate> + Clone,
    ) -> Result<BTreeMap<Id<Interest>, Named>, StoreError> {
        let counts_from = who.map(|one| one.counts_from);
        match counts_from.clone().min().zip(counts_from.max()) {
            Some(span) => store::list_named(tx, it.id, span).await,
            None => Ok(BTreeMap::new()),
        }
    }
}

/// The rules of its sets, where a programme has some and chooses who joins them.
fn sets_of(rules: &Blueprint) -> Option<SetRules> {
    rules.sets.filter(|_| rules.steps.selection)
}

/// Who has still to come to an information event; asked only where without it nobody is placed.
async fn who_missed(tx: &mut Tx, it: &Programme, rules: &Blueprint) -> Result<BTreeSet<Id<Interest>>, StoreError> {
    if rules.steps.information_event != Some(Attendance::Required) {
        return Ok(BTreeSet::new());
    }
    let came = super::who_came(tx, it, rules).await?;
    let all = store::list_email_keys(tx, it.id).await?;
    Ok(all.into_iter().filter(|(_, email)| !came.contains(email)).map(|(id, _)| id).collect())
}

/// Decides how many sets there are and how many of one employer. What is promised stays promised.
pub(crate) async fn set_terms(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    terms: Terms,
    by: Id<Person>,
) -> Result<(), StoreError> {
    store::insert_terms(tx, permit.id, terms, by).await?;
    let cap = terms.per_employer.map_or("no limit".to_owned(), |cap| cap.to_string());
    let line = Line::new("set the terms of selection", "programme", permit.id);
    tx.audit(line.with(format!("{} sets, {cap} of one employer", terms.sets))).await
}

/// How many letters one transaction writes; a job goes on with the rest.
const PORTION: usize = 100;

/// Offers every free place to whoever is next, and tells them; whoever waits is told why, once. What
/// is too much for one transaction is gone on with by itself.
pub async fn offer_places(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    rules: &Blueprint,
    by: Id<Person>,
) -> Result<usize, StoreError> {
    offer(tx, permit, rules, Some(by)).await
}

/// A place may have fallen free: it is offered to whoever is next, if offering has begun.
pub(crate) async fn pass_on(tx: &mut Tx, it: &Programme, rules: &Blueprint) -> Result<usize, StoreError> {
    if store::has_offers(tx, it.id).await? { offer(tx, it, rules, None).await } else { Ok(0) }
}

/// Goes on with what one transaction could not do.
pub(crate) async fn offer_on(tx: &mut Tx, job: &OfferOn) -> Result<(), StoreError> {
    let Some((programme, rules)) = found(tx, job.programme).await? else { return Ok(()) };
    offer(tx, &programme, &rules, job.by).await?;
    Ok(())
}

async fn offer(tx: &mut Tx, it: &Programme, rules: &Blueprint, by: Option<Id<Person>>) -> Result<usize, StoreError> {
    let Some(selection) = Selection::of(tx, it, rules).await? else { return Ok(0) };
    let desk = letters::Desk::new(tx, it).await?;
    let chosen = selection.chosen(tx, (it, rules), selection.terms)?;
    let told = store::list_told_waiting(tx, it.id).await?;
    let with_news = chosen.iter().filter(|one| match one.verdict {
        Verdict::Next => true,
        Verdict::Waiting(_) => !told.contains(&one.ranked.interest.id),
        _ => false,
    });
    let (mut made, mut written) = (0, 0);
    for one in with_news {
        let id = one.ranked.interest.id;
        let own = store::find_application(tx, id).await?;
        let (Some(own), Some(interest)) = (own, store::find_interest(tx, id).await?) else { continue };
        if written == PORTION {
            tx.enqueue_once(&OfferOn { programme: it.id, by }, &it.id.to_string()).await?;
            break;
        }
        written += 1;
        match &one.verdict {
            Verdict::Waiting(why) => {
                store::set_told_waiting(tx, own.id).await?;
                tx.audit(Line::new("told why they wait", "interest", id)).await?;
                desk.post_waiting(tx, &own, &interest, *why).await?;
            }
            _ => {
                let offer = Offer::make(tx.id(), (it.id, id), by, tx.now());
                store::insert_offer(tx, &offer).await?;
                let due = offer.until.plus(Duration::from_secs(1));
                tx.enqueue_at(&LapseOffer { interest: id }, due).await?;
                tx.audit(Line::new("offered a place", "interest", id)).await?;
                desk.post_offer(tx, &own, &interest, &offer).await?;
                made += 1;
            }
        }
    }
    Ok(made)
}

/// A programme with its rules, for jobs; a published one's were checked when it was published.
pub(super) async fn found(
    tx: &mut Tx,
    id: Id<kernel::Programme>,
) -> Result<Option<(Programme, Blueprint)>, StoreError> {
    let Some(it) = store::find_programme(tx, id).await? else { return Ok(None) };
    let rules = it.rules().map_err(|_| StoreError::inconsistent("programme", id, "its blueprint has slips"))?;
    Ok(Some((it, rules)))
}

/// The person takes the place; wherever else they waited, beside it, they wait no more.
pub async fn accept_offer(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    programme: &Programme,
    offer: Offer,
) -> Result<Offer, Failed<AnswerError>> {
    let it = offer.accept(tx.now()).map_err(Failed::Rule)?;
    let others = super::others_in_line(tx, programme, &permit.interest).await?;
    if is_placed_beside(tx, &others).await? {
        return Err(Failed::Rule(AnswerError::Elsewhere));
    }
    store::update_offer(tx, &it).await?;
    tx.audit(Line::new("took the place", "interest", permit.interest.id)).await?;
    tx.record(&PlaceTaken { programme: it.programme, place: it.id }).await?;
    leave_line(tx, others).await?;
    Ok(it)
}

/// What somebody of this address was offered in a programme.
pub async fn offer_to(
    tx: &mut Tx,
    it: &Programme,
    email: &EmailAddress,
) -> Result<Option<(Interest, Offer)>, StoreError> {
    let theirs = store::list_of_address(tx, it.id, email).await?;
    let Some(whose) = theirs.into_iter().find(Interest::stands) else { return Ok(None) };
    Ok(store::find_offer(tx, whose.id).await?.map(|offer| (whose, offer)))
}

/// The person does not take the place; it goes to the next.
pub(crate) async fn decline_offer(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    (programme, rules): (&Programme, &Blueprint),
    offer: Offer,
) -> Result<Offer, Failed<AnswerError>> {
    let it = offer.decline(tx.now()).map_err(Failed::Rule)?;
    store::update_offer(tx, &it).await?;
    tx.audit(Line::new("declined the place", "interest", permit.interest.id)).await?;
    pass_on(tx, programme, rules).await?;
    Ok(it)
}

/// The time to answer is over: the place goes to the next. Nothing happens where it was answered.
pub(crate) async fn lapse_offer(tx: &mut Tx, interest: Id<Interest>) -> Result<(), StoreError> {
    let Some(offer) = store::find_offer(tx, interest).await? else { return Ok(()) };
    let Some(it) = offer.lapse(tx.now()) else { return Ok(()) };
    store::update_offer(tx, &it).await?;
    tx.audit(Line::new("marked the offer as lapsed", "interest", interest)).await?;
    let Some((programme, rules)) = found(tx, it.programme).await? else { return Ok(()) };
    let own = store::find_application(tx, interest).await?;
    let whose = store::find_interest(tx, interest).await?.filter(Interest::stands);
    if let (Some(own), Some(whose)) = (own, whose) {
        letters::Desk::new(tx, &programme).await?.post_lapsed(tx, &own, &whose).await?;
    }
    pass_on(tx, &programme, &rules).await?;
    Ok(())
}
