//! What can be done with programmes and interests; inside the caller's transaction.

mod addresses;
mod applications;
mod copying;
mod endorsements;
mod enquiries;
mod erasing;
mod invitations;
mod messages;
mod notes;
mod on_behalf;
mod parallel;
mod places;
mod selection;
mod wordings;

pub(crate) use crate::letters::sample::Reader as SampleReader;
pub(crate) use addresses::{correct_address, failed_letters, let_be};
pub use applications::{Whence, keep_section, send as send_application};
pub(crate) use copying::copy;
pub(crate) use endorsements::decline;
pub use endorsements::{endorse, name_manager};
pub(crate) use enquiries::{
    TurnError, answer_enquiry, close_enquiry, confirm_enquiry, enquire, forget_enquiry, turn_enquiry,
};
pub use erasing::{Keys, SUBJECT as ERASED, erase_again, erase_due};
pub(crate) use erasing::{erase, erase_some, keep_longer};
pub use invitations::InviteError;
pub(crate) use invitations::{Turns, forget_list, invite, invite_more, keep_list, turns};
pub(crate) use messages::{draft_message, forget_message, readers_of, redraft, send_message, send_more};
pub(crate) use notes::{end_note, write_note};
pub(crate) use on_behalf::{give_more_time, withdraw_for};
pub(crate) use parallel::{CarriedOver, Plan, ask_on, decline_opening, open_beside, others_in_line, take_opening};
pub(crate) use places::who_came;
pub use places::{find, list, places_in, programme_of, taken, terms};
pub(crate) use selection::{Selection, decline_offer, lapse_offer, offer_on, pass_on, set_terms};
pub use selection::{accept_offer, offer_places, offer_to};
pub(crate) use wordings::{Changed, change_wording, sample_letters, usual_wording};

use crate::blueprint::Blueprint;
use crate::chores::LapseInterest;
use crate::deadline::MoveDeadlineError;
use crate::details::Details;
use crate::interest::{
    Channel, ConfirmError, EnterError, Entry, Interest, LapseError, RegisterError, Standing, VouchError, WithdrawError,
};
use crate::merging::{self, MergeError, Merged};
use crate::policy::{KeepInterest, MakeProgrammes, RunProgramme, ShowInterest};
use crate::programme::fee::SetPriceError;
use crate::programme::{CloseError, Programme, PublishError};
use crate::reference::{Prefix, Reference, prefix_of};
use crate::store;
use crate::writing::message::letter;
use kernel::{Date, Id, Money, Person, Timestamp};
use platform::access::Permit;
use platform::audit::Line;
use platform::outbox::{self, Filter, Show};
use platform::{Failed, StoreError, Tx};

/// How often a reference is thrown anew before giving up: one in 33 million is taken by one other.
const THROWS: usize = 20;

/// Makes a draft of a programme.
pub async fn draft(tx: &mut Tx, _permit: &Permit<MakeProgrammes>, it: &Programme) -> Result<(), StoreError> {
    store::insert_programme(tx, it).await?;
    tx.audit(Line::new("drafted the programme", "programme", it.id)).await
}

/// Makes a draft public.
pub async fn publish(
    tx: &mut Tx,
    permit: Permit<RunProgramme>,
    deadline: Option<Date>,
    by: Id<Person>,
) -> Result<Programme, Failed<PublishError>> {
    let it = permit.into_inner().publish(deadline, by, tx.now()).map_err(Failed::Rule)?;
    store::set_published(tx, it.id, by, it.deadlines.current()).await?;
    tx.audit(Line::new("published the programme", "programme", it.id)).await?;
    Ok(it)
}

/// Ends registration for good.
pub async fn close(tx: &mut Tx, permit: Permit<RunProgramme>, by: Id<Person>) -> Result<Programme, Failed<CloseError>> {
    let it = permit.into_inner().close(by, tx.now()).map_err(Failed::Rule)?;
    store::set_closed(tx, it.id, by).await?;
    tx.audit(Line::new("closed the programme", "programme", it.id)).await?;
    Ok(it)
}

/// Sets the price that was to follow.
pub(crate) async fn set_price(
    tx: &mut Tx,
    permit: Permit<RunProgramme>,
    amount: Money,
) -> Result<Programme, Failed<SetPriceError>> {
    let it = permit.into_inner();
    let fee = it.fee.settle(amount).map_err(Failed::Rule)?;
    store::set_fee(tx, it.id, amount).await?;
    tx.audit(Line::new("set the price", "programme", it.id).with(amount.to_string())).await?;
    Ok(Programme { fee, ..it })
}

/// Moves the deadline; the history keeps what it was.
pub async fn move_deadline(
    tx: &mut Tx,
    permit: Permit<RunProgramme>,
    to: Date,
    reason: &str,
    by: Id<Person>,
) -> Result<Programme, Failed<MoveDeadlineError>> {
    let before = permit.deadlines.current();
    let it = permit.into_inner().move_deadline(to, reason, by, tx.now()).map_err(Failed::Rule)?;
    store::set_deadline(tx, it.id, before, to).await?;
    if let Some(change) = it.deadlines.changes().last() {
        store::insert_change(tx, it.id, change).await?;
    }
    tx.audit(Line::new("moved the deadline", "programme", it.id).with(to.to_string())).await?;
    Ok(it)
}

/// Writes down that somebody would like to join; they have still to press the button in the letter.
pub async fn register(
    tx: &mut Tx,
    permit: &Permit<ShowInterest>,
    rules: &Blueprint,
    details: &Details,
) -> Result<Interest, Failed<RegisterError>> {
    let prefix = prefix(permit, rules);
    let id = tx.id();
    for _ in 0..THROWS {
        let reference = Reference::from_bytes(prefix.clone(), tx.dice().bytes());
        let it = Interest::register(id, (permit, rules), reference, details.clone(), tx.now()).map_err(Failed::Rule)?;
        if store::insert_interest(tx, &it).await? {
            tx.audit(Line::new("registered interest", "interest", it.id)).await?;
            if let Standing::Unconfirmed { until } = it.standing {
                let due = until.plus(std::time::Duration::from_secs(1));
                tx.enqueue_at(&LapseInterest { interest: it.id }, due).await?;
            }
            return Ok(it);
        }
    }
    Err(StoreError::inconsistent("interest", id, "no free reference was found").into())
}

/// Writes down an interest that came by telephone, e-mail, in person or with a list.
pub async fn enter(
    tx: &mut Tx,
    permit: &Permit<RunProgramme>,
    rules: &Blueprint,
    details: &Details,
    entry: Entry,
) -> Result<Interest, Failed<EnterError>> {
    let prefix = prefix(permit, rules);
    let id = tx.id();
    for _ in 0..THROWS {
        let reference = Reference::from_bytes(prefix.clone(), tx.dice().bytes());
        let it = Interest::enter(id, permit, reference, details.clone(), entry, tx.now()).map_err(Failed::Rule)?;
        if store::insert_interest(tx, &it).await? {
            tx.audit(Line::new("entered an interest", "interest", it.id).with(entry.channel.key())).await?;
            return Ok(it);
        }
    }
    Err(StoreError::inconsistent("interest", id, "no free reference was found").into())
}

fn prefix(programme: &Programme, rules: &Blueprint) -> Prefix {
    let chosen = rules.interest.reference_prefix.as_deref().and_then(|text| Prefix::parse(text).ok());
    chosen.unwrap_or_else(|| prefix_of(&programme.title))
}

/// The button in the letter was pressed. A second registration of the same address becomes one with
/// the first at the same time, since the letter has shown that both are the same person's.
pub async fn confirm(tx: &mut Tx, permit: Permit<KeepInterest>) -> Result<Interest, Failed<ConfirmError>> {
    let before = permit.into_inner().interest;
    let (was, now) = (before.standing, tx.now());
    let it = before.confirm(now).map_err(Failed::Rule)?;
    store::update_interest(tx, &it, was).await?;
    tx.audit(Line::new("confirmed the interest", "interest", it.id)).await?;
    call_off_reminders(tx, it.id).await?;
    join_earlier(tx, it).await.map_err(Failed::Store)
}

async fn join_earlier(tx: &mut Tx, it: Interest) -> Result<Interest, StoreError> {
    let all = store::list_of_address(tx, it.programme, &it.email).await?;
    let twin = all.into_iter().find(|other| other.id != it.id && (other.stands() || other.is_waiting(tx.now())));
    let Some(twin) = twin else { return Ok(it) };
    match merge_two(tx, it.clone(), twin).await {
        Ok(merged) => Ok(merged.kept),
        Err(Failed::Store(error)) => Err(error),
        Err(Failed::Rule(_)) => Ok(it),
    }
}

/// As [`confirm`], for a button whose interest has become one with another in the meantime: the
/// letter proves the address, so the one that counts is confirmed where it has the same address.
pub async fn confirm_what_counts(
    tx: &mut Tx,
    permit: Permit<KeepInterest>,
    own: impl FnOnce(Interest) -> Option<Permit<KeepInterest>>,
) -> Result<Interest, Failed<ConfirmError>> {
    let address = permit.interest.email.clone();
    let into = match confirm(tx, permit).await {
        Err(Failed::Rule(ConfirmError::Merged(into))) => into,
        other => return other,
    };
    let counts = store::find_interest(tx, into).await?.filter(|it| it.email == address);
    match counts.and_then(own) {
        Some(permit) => confirm(tx, permit).await,
        None => Err(Failed::Rule(ConfirmError::Merged(into))),
    }
}

/// The person does not want to join any more.
pub async fn withdraw(tx: &mut Tx, permit: Permit<KeepInterest>) -> Result<Interest, Failed<WithdrawError>> {
    let before = permit.into_inner().interest;
    let was = before.standing;
    let it = before.withdraw(tx.now()).map_err(Failed::Rule)?;
    store::update_interest(tx, &it, was).await?;
    tx.audit(Line::new("withdrew the interest", "interest", it.id)).await?;
    places::give_up(tx, &it).await?;
    call_off_letters(tx, it.id).await?;
    Ok(it)
}

/// A coordinator knows that the person means it.
pub async fn vouch(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    it: Interest,
    by: Id<Person>,
) -> Result<Interest, Failed<VouchError>> {
    let was = it.standing;
    let it = it.vouch(by, tx.now()).map_err(Failed::Rule)?;
    store::update_interest(tx, &it, was).await?;
    tx.audit(Line::new("vouched for the interest", "interest", it.id)).await?;
    call_off_reminders(tx, it.id).await?;
    Ok(it)
}

/// Makes one of two interests of one person.
pub async fn merge(
    tx: &mut Tx,
    _permit: &Permit<RunProgramme>,
    a: Interest,
    b: Interest,
) -> Result<Merged, Failed<MergeError>> {
    merge_two(tx, a, b).await
}

async fn merge_two(tx: &mut Tx, a: Interest, b: Interest) -> Result<Merged, Failed<MergeError>> {
    let standings = [(a.id, a.standing), (b.id, b.standing)];
    let merged = merging::merge(a, b, tx.now()).map_err(Failed::Rule)?;
    for it in [&merged.kept, &merged.gone] {
        let was = standings.iter().find(|(id, _)| *id == it.id).map_or(it.standing, |(_, standing)| *standing);
        store::update_interest(tx, it, was).await?;
    }
    store::move_application(tx, merged.gone.id, merged.kept.id).await?;
    let line = Line::new("merged two interests", "interest", merged.kept.id).with(merged.gone.id.to_string());
    tx.audit(line).await?;
    call_off_letters(tx, merged.gone.id).await?;
    Ok(merged)
}

/// Marks an interest whose time to confirm is over. Nothing happens when it was answered since.
pub async fn lapse(tx: &mut Tx, id: Id<Interest>) -> Result<(), StoreError> {
    let Some(it) = store::find_interest(tx, id).await? else { return Ok(()) };
    let was = it.standing;
    match it.lapse(tx.now()) {
        Ok(it) => {
            store::update_interest(tx, &it, was).await?;
            tx.audit(Line::new("marked the interest as lapsed", "interest", it.id)).await
        }
        Err(LapseError::NotDue(_) | LapseError::NotWaiting) => Ok(()),
    }
}

/// Letters that only remind: called off once there is nothing to remind of.
const REMINDERS: [&str; 2] = ["programmes/interest-reminder", "programmes/endorsement-reminder"];

async fn call_off_reminders(tx: &mut Tx, id: Id<Interest>) -> Result<(), StoreError> {
    call_off(tx, id, &REMINDERS).await
}

/// For an interest that counts no more: it is reminded of nothing and gets no message, and what failed
/// to reach it needs nobody.
async fn call_off_letters(tx: &mut Tx, id: Id<Interest>) -> Result<(), StoreError> {
    call_off_reminders(tx, id).await?;
    call_off(tx, id, &[letter::KIND]).await?;
    addresses::settle_failed(tx, id).await
}

async fn call_off(tx: &mut Tx, id: Id<Interest>, kinds: &[&str]) -> Result<(), StoreError> {
    for kind in kinds {
        let (about, kind) = (Some(("interest".to_owned(), id.to_string())), Some((*kind).to_owned()));
        let waiting = outbox::list(tx, &Filter { about, kind, show: Show::Waiting, ..Filter::default() }, 10).await?;
        for letter in waiting {
            outbox::cancel(tx, letter.id).await?;
        }
    }
    Ok(())
}

/// When an interest came, as a coordinator says it: a day and a time on the clock of London.
pub fn arrived_at(day: Date, time: jiff::civil::Time) -> Option<Timestamp> {
    day.at(time)
}

/// The ways an interest can come to a coordinator.
pub const BY_HAND: [Channel; 4] = [Channel::Telephone, Channel::Email, Channel::InPerson, Channel::InvitationFile];
