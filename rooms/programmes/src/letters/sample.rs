//! Each letter as somebody would get it, for those who change its words: written by the same desks as
//! the real one, to a reader who is not there.

use super::{Desk, selection};
use crate::application::Application;
use crate::application::endorsement::Endorsement;
use crate::application::endorsement::State;
use crate::interest::asked_by::AskedBy;
use crate::interest::{Channel, Interest, Standing};
use crate::programme::Programme;
use crate::reference::{Reference, prefix_of};
use crate::selection::Why;
use crate::selection::offer::Offer;
use crate::writing::wording::Kind;
use askama::Error;
use kernel::EmailAddress;
use platform::Tx;
use platform::outbox::Posted;
use std::time::Duration;

/// How long what has a day is said to be left.
const WEEK: Duration = Duration::from_secs(7 * 86_400);

/// Who a sample is written to.
pub(crate) struct Reader {
    /// Their name.
    pub name: String,
    /// Who applies, in the letters to a manager.
    pub applicant: String,
    /// Their address.
    pub email: EmailAddress,
}

/// One letter of a programme to such a reader, in the tongue of the desk.
pub(crate) fn sample(
    tx: &mut Tx,
    (desk, places): (&Desk<'_>, &selection::Desk<'_>),
    kind: Kind,
    reader: &Reader,
) -> Result<Posted, Error> {
    let (it, now) = (desk.programme, tx.now());
    let of = interest(tx, it, &reader.name, &reader.email);
    let applicant = Interest { name: reader.applicant.clone(), ..of.clone() };
    let asked = endorsement(tx, &of, reader);
    let own = application(tx, it, &of, desk);
    let offer = Offer::make(tx.id(), (it.id, of.id), None, now);
    match kind.key {
        "invitation" => desk.invitation(&of.name, of.email.clone()),
        "interest-received" => desk.received(&of, now.plus(WEEK)),
        "interest-reminder" => desk.reminder(&of, now.plus(WEEK)),
        "interest-withdrawn" => desk.withdrawn_for(&of, AskedBy::Person),
        "deadline-moved" => desk.deadline_moved(&of.name, of.email.clone()),
        "application-sent" => desk.application_sent(&of, None),
        "endorsement-asked" => desk.ask_manager(&asked, &applicant),
        "endorsement-reminder" => desk.remind_manager(&asked, &applicant, now),
        "endorsement-answered" => {
            desk.manager_answered(&Endorsement { manager_name: reader.applicant.clone(), ..asked }, &of)
        }
        "place-offered" => places.offer(&own, &of, &offer),
        "waits" => places.waiting(&own, &of, Why::Full),
        "offer-lapsed" => places.lapsed(&own, &of),
        "placed" => places.placed((&own, &of), &[], None),
        _ => desk.stands(&of, 1),
    }
}

fn interest(tx: &mut Tx, it: &Programme, name: &str, email: &EmailAddress) -> Interest {
    let now = tx.now();
    Interest {
        id: tx.id(),
        programme: it.id,
        reference: Reference::from_bytes(prefix_of(&it.title), [0; 4]),
        name: name.to_owned(),
        email: email.clone(),
        organisation: String::new(),
        matched: None,
        job_title: None,
        phone: None,
        channel: Channel::Web,
        entered_by: None,
        arrived_at: now,
        recorded_at: now,
        counts_from: now,
        standing: Standing::Confirmed { at: now },
        more_time: None,
    }
}

fn endorsement(tx: &mut Tx, of: &Interest, reader: &Reader) -> Endorsement {
    Endorsement {
        id: tx.id(),
        interest: of.id,
        manager_name: reader.name.clone(),
        manager_email: reader.email.clone(),
        asked_at: tx.now(),
        state: State::Asked,
    }
}

fn application(tx: &mut Tx, it: &Programme, of: &Interest, desk: &Desk<'_>) -> Application {
    Application {
        id: tx.id(),
        programme: it.id,
        interest: of.id,
        sheet: tx.id(),
        begun_at: tx.now(),
        sent_at: Some(tx.now()),
        page: desk.at.link(&crate::url::application(&it.slug, "…")),
        tongue: desk.words.tongue().code().to_owned(),
        told_waiting_at: None,
    }
}
