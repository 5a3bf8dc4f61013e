//! The letters of this room. Each is written in the tongue in which somebody booked and leads to
//! their own page, so that jobs can write them too. None says where the call is.

use crate::booking::{Booking, Standing};
use crate::event::{Change, Event, What};
use crate::roll::Settled;
use crate::wording;
use askama::Error;
use kernel::Timestamp;
use platform::outbox::Posted;
use platform::{StoreError, Tx};
use web::words::Book;
use web::{Mail, PostFailed, Speaker};

/// This room's own book of words: a job has no visitor whose tongue it could take.
static BOOK: Book = Book::of(&[web::WORDS, crate::WORDS]);

/// What every letter about an event needs.
pub(crate) struct Desk<'a> {
    from: String,
    event: &'a Event,
}

impl<'a> Desk<'a> {
    /// Reads in whose name letters are written.
    pub async fn new(tx: &mut Tx, event: &'a Event) -> Result<Self, StoreError> {
        Ok(Self { from: people::host_title(tx).await?, event })
    }

    fn write(
        &self,
        it: &Booking,
        kind: &'static str,
        (subject, action): (&str, &str),
        paragraphs: impl Fn(&Speaker) -> Vec<String>,
    ) -> Result<Posted, Error> {
        let words = BOOK.speaker(&it.tongue);
        let subject = words.t1(subject, "host", self.from.as_str());
        let mut facts = vec![(words.t("event-what"), self.event.plan.title.clone())];
        facts.extend(wording::facts(&words, self.event));
        facts.push((words.t("booking-reference"), it.reference.to_string()));
        let mail =
            Mail::new(&words, &self.from, subject).saying(words.t1("letter-hello-booked", "name", it.name.as_str()));
        let mail = paragraphs(&words).into_iter().fold(mail, Mail::saying);
        let mail = mail.facts(facts).action(words.t(action), it.page.as_str());
        Ok(mail.to(it.email.clone(), kind)?.about("booking", it.id))
    }

    /// To who booked: whether they have a place.
    pub fn booked(&self, it: &Booking) -> Result<Posted, Error> {
        let (subject, lead, kind) = match it.standing {
            Standing::Waiting => ("letter-waits-subject", "letter-waits", "events/waits"),
            _ => ("letter-booked-subject", "letter-booked", "events/booked"),
        };
        self.write(it, kind, (subject, "letter-own-page"), |words| self.place(words, lead))
    }

    fn place(&self, words: &Speaker, lead: &str) -> Vec<String> {
        let gate = if self.event.is_online() { "letter-gate-online" } else { "letter-gate-place" };
        let waits = lead == "letter-waits";
        let mut all = vec![words.t(lead)];
        all.push(if waits { words.t("letter-waits-next") } else { words.t(gate) });
        all.push(words.t("letter-cannot-come"));
        all
    }

    /// To who books again: how they stand.
    pub fn booked_already(&self, it: &Booking) -> Result<Posted, Error> {
        let lead = match it.standing {
            Standing::Waiting => "letter-already-waits",
            Standing::Offered { .. } => "letter-already-offered",
            _ => "letter-already-booked",
        };
        let subject = ("letter-already-subject", "letter-own-page");
        self.write(it, "events/booked-already", subject, |words| vec![words.t(lead), words.t("letter-not-you-booked")])
    }

    /// To who is next in line: a place is kept for them.
    pub fn offered(&self, it: &Booking, until: Timestamp) -> Result<Posted, Error> {
        let subject = ("letter-offered-subject", "letter-answer-offer");
        let letter = self.write(it, "events/offered", subject, |words| {
            vec![words.t1("letter-offered", "until", words.moment(until)), words.t("letter-offered-next")]
        })?;
        Ok(letter.not_after(until))
    }

    /// To who did not answer in time.
    pub fn lapsed(&self, it: &Booking) -> Result<Posted, Error> {
        let subject = ("letter-lapsed-subject", "letter-own-page");
        self.write(it, "events/offer-lapsed", subject, |words| vec![words.t("letter-lapsed")])
    }

    /// To who took a place that was offered.
    pub fn accepted(&self, it: &Booking) -> Result<Posted, Error> {
        let subject = ("letter-booked-subject", "letter-own-page");
        self.write(it, "events/booked", subject, |words| self.place(words, "letter-accepted"))
    }

    /// To who cancelled.
    pub fn cancelled(&self, it: &Booking) -> Result<Posted, Error> {
        let subject = ("letter-cancelled-subject", "letter-own-page");
        self.write(it, "events/booking-cancelled", subject, |words| vec![words.t("letter-cancelled")])
    }

    /// To everybody who booked: what is new about the event.
    pub fn changed(&self, it: &Booking, changes: &[Change]) -> Result<Posted, Error> {
        let off = changes.iter().any(|change| change.what == What::Cancelled);
        let subject = if off { "letter-off-subject" } else { "letter-changed-subject" };
        let letter = self.write(it, "events/changed", (subject, "letter-own-page"), |words| {
            let mut all: Vec<String> = changes.iter().flat_map(|change| said(words, change)).collect();
            all.extend(changes.iter().find_map(|change| change.reason.clone()));
            all.extend((!off).then(|| words.t("letter-changed-keeps")));
            all
        })?;
        Ok(letter.not_after(self.event.plan.ends_at))
    }

    /// To who has a place, the day before.
    pub fn reminder(&self, it: &Booking) -> Result<Posted, Error> {
        let subject = ("letter-tomorrow-subject", "letter-own-page");
        let letter = self.write(it, "events/reminder", subject, |words| self.place(words, "letter-tomorrow"))?;
        let key = format!("events/reminder/{}/{}", it.id, self.event.plan.starts_at);
        Ok(letter.not_after(self.event.plan.starts_at).once(key))
    }

    /// Posts what follows from settling: offers, and offers that lapsed.
    pub async fn post_settled(&self, tx: &mut Tx, settled: &Settled) -> Result<(), PostFailed> {
        for it in &settled.offered {
            if let Standing::Offered { until } = it.standing {
                tx.post(self.offered(it, until)?).await?;
            }
        }
        for it in &settled.lapsed {
            tx.post(self.lapsed(it)?).await?;
        }
        Ok(())
    }
}

fn said(words: &Speaker, change: &Change) -> Vec<String> {
    match change.what {
        What::Moved { starts_at, ends_at } => {
            vec![words.t("letter-moved"), words.t1("event-was", "when", words.span(starts_at, ends_at))]
        }
        What::Placed => vec![words.t("letter-placed")],
        What::Cancelled => vec![words.t("letter-off")],
    }
}
