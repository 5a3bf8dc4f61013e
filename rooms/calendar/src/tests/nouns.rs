//! What follows from what, without a house: any history, names of entries, addresses of feeds.

use super::history::{Act, arrive, histories, kept, shown};
use super::plan::{details, known, meeting, sender};
use crate::appointment::{Kept, Telling};
use crate::feed::{Feed, mark, secret_in};
use crate::letters::calendar;
use crate::{Appointment, Subject};
use kernel::{Id, Timestamp};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::time::Duration;
use uuid::Uuid;

fn id<T>(number: u128) -> Id<T> {
    Id::new(Uuid::from_u128(number))
}

fn noon() -> Timestamp {
    "2027-03-01T12:00:00Z".parse().unwrap()
}

/// Calendars without a database: what is kept, and every letter so far.
#[derive(Default)]
struct Ledger {
    all: BTreeMap<(u128, String), Kept>,
    letters: Vec<(String, String)>,
}

impl Ledger {
    fn put(&mut self, wanted: Appointment, now: Timestamp) {
        let key = (wanted.subject.id.as_u128(), wanted.guest.key());
        let next = id(self.all.len() as u128 + 100);
        if let Some(it) = self.all.get_mut(&key) {
            let tellings = it.put(wanted, now);
            self.tell(tellings);
        } else {
            let it = Kept::new(next, wanted, now);
            self.tell([it.telling(crate::News::New)]);
            self.all.insert(key, it);
        }
    }
    fn cancel(&mut self, subject: Subject, guest: Option<&str>, now: Timestamp) {
        let about = |key: &(u128, String)| key.0 == subject.id.as_u128() && guest.is_none_or(|it| it == key.1);
        let told: Vec<_> =
            self.all.iter_mut().filter(|(key, _)| about(key)).filter_map(|(_, it)| it.cancel(now)).collect();
        self.tell(told);
    }
    fn tell(&mut self, tellings: impl IntoIterator<Item = Telling>) {
        let letters = tellings.into_iter().map(|it| (it.of.guest.email.to_string(), calendar("Hearth", &it).text));
        self.letters.extend(letters);
    }
}

proptest! {
    #[test]
    fn whatever_happens_and_however_letters_arrive_every_calendar_shows_what_we_keep(
        steps in histories(40),
        fates in prop::collection::vec(any::<u32>(), 1..40),
    ) {
        let (mut now, mut ledger) = (noon(), Ledger::default());
        for step in &steps {
            match step.act([id(1), id(2)], 7, noon()) {
                Act::Put(wanted) => ledger.put(wanted, now),
                Act::Cancel(subject, guest) => ledger.cancel(subject, Some(&guest.key()), now),
                Act::CancelAll(subject) => ledger.cancel(subject, None, now),
                Act::Wait(seconds) => now = now.plus(Duration::from_secs(seconds)),
            }
        }
        prop_assert_eq!(shown(&arrive(&ledger.letters, &fates)), kept(ledger.all.values()));
    }
}

#[test]
fn an_entry_is_named_at_the_domain_letters_come_from() {
    let guest = known(id(1), "Ngozi Adeyemi", "ngozi@alder.example");
    let details = details(noon(), 1, "Booked time");
    let wanted = Appointment { subject: meeting(1), guest, details, organiser: sender() };
    let abroad = Appointment { organiser: "kith@tŷ.example".parse().unwrap(), ..wanted.clone() };
    let named = |wanted| Kept::new(id(7), wanted, noon()).entry.uid.to_string();
    assert_eq!(named(wanted), "00000000-0000-0000-0000-000000000007@hearth.example");
    assert_eq!(named(abroad), "00000000-0000-0000-0000-000000000007");
}

#[test]
fn the_secret_of_a_feed_is_its_own_and_its_installations() {
    let feed = |number| Feed { id: id(number), person: id(1), made_at: noon() };
    let secret = feed(7).secret(&[7; 32]);
    assert_ne!(secret, feed(8).secret(&[7; 32]));
    assert_ne!(secret, feed(7).secret(&[8; 32]));
    assert_ne!(secret, mark(&[7; 32], &secret));
    assert_eq!(secret_in(&format!("{secret}.ics")), Some(secret.as_str()));
    for nonsense in ["", ".ics", "x.ics", secret.as_str(), &format!("{secret}.ics.ics")] {
        assert_eq!(secret_in(nonsense), None, "{nonsense}");
    }
}
