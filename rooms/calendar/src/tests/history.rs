//! Any history of puts, changes and cancellations, and any way in which its letters arrive.

use super::client::{Client, Shown};
use super::plan::{details, known, meeting, sender, unknown};
use crate::appointment::Kept;
use crate::{Appointment, Details, Guest, Subject, Zone};
use kernel::{Id, Person, Timestamp};
use proptest::prelude::*;
use std::collections::BTreeMap;
use web::Tongue;

/// What one step of a history does; numbers stand for subjects, guests, addresses, days.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Put { subject: u128, guest: usize, address: usize, says: (u32, usize, bool, bool) },
    Cancel { subject: u128, guest: usize, address: usize },
    CancelAll { subject: u128 },
    Wait { seconds: u64 },
}

/// What another room asks for.
pub(super) enum Act {
    Put(Appointment),
    Cancel(Subject, Guest),
    CancelAll(Subject),
    Wait(u64),
}

/// Histories of up to so many steps.
pub(super) fn histories(steps: usize) -> impl Strategy<Value = Vec<Step>> {
    let says = (0..400u32, 0..3usize, any::<bool>(), any::<bool>());
    let put = (0..2u128, 0..3usize, 0..2usize, says).prop_map(|(subject, guest, address, says)| Step::Put {
        subject,
        guest,
        address,
        says,
    });
    let cancel =
        (0..2u128, 0..3usize, 0..2usize).prop_map(|(subject, guest, address)| Step::Cancel { subject, guest, address });
    let cancel_all = (0..2u128).prop_map(|subject| Step::CancelAll { subject });
    let wait = (0..90u64).prop_map(|seconds| Step::Wait { seconds });
    prop::collection::vec(prop_oneof![6 => put, 2 => cancel, 1 => cancel_all, 1 => wait], 1..=steps)
}

impl Step {
    /// As another room asks for it; `people` are the two guests who are known, and a subject's number is
    /// counted from `first`.
    pub fn act(&self, people: [Id<Person>; 2], first: u128, noon: Timestamp) -> Act {
        match self {
            Self::Put { subject, guest, address, says } => Act::Put(Appointment {
                subject: meeting(first + subject),
                guest: somebody(people, *guest, *address),
                details: said(noon, *says),
                organiser: sender(),
            }),
            Self::Cancel { subject, guest, address } => {
                Act::Cancel(meeting(first + subject), somebody(people, *guest, *address))
            }
            Self::CancelAll { subject } => Act::CancelAll(meeting(first + subject)),
            Self::Wait { seconds } => Act::Wait(*seconds),
        }
    }
}

fn somebody(people: [Id<Person>; 2], guest: usize, address: usize) -> Guest {
    let email = format!("guest{guest}.{address}@alder.example");
    let name = ["Ngozi Adeyemi", "Siân “Siani” Bowen", "Rhian Prosser"][guest];
    match people.get(guest) {
        Some(id) => Guest { tongue: Tongue::Welsh, ..known(*id, name, &email) },
        None => unknown(name, &email),
    }
}

fn said(noon: Timestamp, (days, title, has_place, in_utc): (u32, usize, bool, bool)) -> Details {
    let zone = if in_utc { Zone::Utc } else { Zone::London };
    let it = details(noon, days, ["Booked time", "Learning; set, two", "Cyfarfod â’r grŵp"][title]);
    Details { zone, place: it.place.clone().filter(|_| has_place), ..it }
}

/// Letters as they arrive: in any order, some of them twice. `fates` decides for each.
pub(super) fn arrive(letters: &[(String, String)], fates: &[u32]) -> BTreeMap<String, Client> {
    let mut arriving = Vec::new();
    for (number, letter) in letters.iter().enumerate() {
        let fate = fates[number % fates.len()].wrapping_mul(2_654_435_761).wrapping_add(number as u32 * 40_503);
        arriving.push((fate, letter));
        if fate.is_multiple_of(3) {
            arriving.push((fate.rotate_left(11), letter));
        }
    }
    arriving.sort_by_key(|(fate, _)| *fate);
    let mut clients: BTreeMap<String, Client> = BTreeMap::new();
    for (_, (to, text)) in arriving {
        clients.entry(to.clone()).or_default().receive(text);
    }
    clients
}

/// What each address is to show of what we keep.
pub(super) fn kept<'a>(all: impl IntoIterator<Item = &'a Kept>) -> BTreeMap<String, BTreeMap<String, Shown>> {
    let mut calendars: BTreeMap<String, BTreeMap<String, Shown>> = BTreeMap::new();
    for it in all.into_iter().filter(|it| it.stands()) {
        let Details { begins_at, ends_at, title, place, .. } = &it.entry.details;
        let shown = Shown {
            begins: to_the_second(*begins_at),
            ends: to_the_second(*ends_at),
            title: title.to_string(),
            place: place.as_ref().map(ToString::to_string),
        };
        calendars.entry(it.guest.email.to_string()).or_default().insert(it.entry.uid.to_string(), shown);
    }
    calendars
}

fn to_the_second(at: Timestamp) -> jiff::Timestamp {
    jiff::Timestamp::from_second(at.micros() / 1_000_000).unwrap()
}

/// What the clients show, without those that show nothing.
pub(super) fn shown(clients: &BTreeMap<String, Client>) -> BTreeMap<String, BTreeMap<String, Shown>> {
    clients.iter().map(|(to, it)| (to.clone(), it.calendar())).filter(|(_, it)| !it.is_empty()).collect()
}
