//! What later rooms ask of events: what a programme's next events are, and whether somebody came.

use super::{counts, list_events};
use crate::booking::Attendance;
use crate::event::{Doors, Event};
use crate::roll::left;
use kernel::{EmailAddress, Id, Programme, Timestamp};
use platform::{StoreError, Tx, sql};
use std::collections::BTreeSet;

/// An event to come, with what can be booked of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upcoming {
    /// The event.
    pub event: Event,
    /// How many places are left; none while others wait.
    pub left: usize,
    /// Whether it can be booked now.
    pub doors: Doors,
}

/// The events of a programme that are still to come and take place, the next first.
pub async fn upcoming(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Upcoming>, StoreError> {
    let now = tx.now();
    let events = list_events(tx, Some(programme), now).await?;
    let counts = counts(tx, Some(programme), now).await?;
    let read = |event: Event| {
        let left = left(&event, counts.get(&event.id).copied().unwrap_or_default());
        Upcoming { doors: event.doors(now), left, event }
    };
    Ok(events.into_iter().filter(|it| it.is_ahead(now)).map(read).collect())
}

/// How far somebody of an address has come with a programme's events: the furthest of all.
pub async fn attendance(tx: &mut Tx, programme: Id<Programme>, email: &EmailAddress) -> Result<Attendance, StoreError> {
    let host = tx.host();
    let rows: Vec<(Timestamp, Option<Timestamp>, Option<Timestamp>)> = tx
        .all(
            sql!(
                "SELECT event.starts_at, booking.booked_at, booking.came_at
                 FROM booking JOIN event ON event.host_id = booking.host_id AND event.id = booking.event_id
                 WHERE booking.host_id = $1 AND booking.email_key = $2 AND event.programme_id = $3
                   AND event.cancelled_at IS NULL AND booking.ended_at IS NULL"
            ),
            (host, email.key(), programme),
        )
        .await?;
    let read = |(starts_at, booked_at, came_at): (Timestamp, Option<Timestamp>, Option<Timestamp>)| match came_at {
        Some(at) => Attendance::Came(at),
        None if booked_at.is_some() => Attendance::Booked(starts_at),
        None => Attendance::Waits,
    };
    Ok(rows.into_iter().map(read).max().unwrap_or(Attendance::None))
}

/// Everybody who has come to an event of a programme, by the key of their address.
pub async fn everybody_who_came(tx: &mut Tx, programme: Id<Programme>) -> Result<BTreeSet<String>, StoreError> {
    let host = tx.host();
    let rows: Vec<(String,)> = tx
        .all(
            sql!(
                "SELECT DISTINCT booking.email_key
                 FROM booking JOIN event ON event.host_id = booking.host_id AND event.id = booking.event_id
                 WHERE booking.host_id = $1 AND event.programme_id = $2 AND event.cancelled_at IS NULL
                   AND booking.came_at IS NOT NULL AND booking.ended_at IS NULL"
            ),
            (host, programme),
        )
        .await?;
    Ok(rows.into_iter().map(|(key,)| key).collect())
}
