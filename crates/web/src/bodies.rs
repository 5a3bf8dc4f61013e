//! Bodies of requests: how large one may be, and how much of them is in memory at once. Apart from the
//! guard, because this is what stands between a flood and the memory of the machine.

use crate::error::WebError;
use crate::forms::Sent;
use axum::body::Body;
use http::header;
use http::request::Parts;
use http_body_util::{BodyExt, Limited};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// A body up to this size is read whatever else is being read: nearly every form.
const SMALL: usize = 64 * 1024;
/// How much of larger ones is held at once, in KiB: whoever comes when it is used up waits.
const ROOM: u32 = 32 * 1024;

/// Some of the room, until its last holder is gone.
pub(crate) type Room = Arc<OwnedSemaphorePermit>;

/// Room for large bodies, shared by all connections.
pub struct BodyRoom(Arc<Semaphore>);

impl Default for BodyRoom {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(ROOM as usize)))
    }
}

impl BodyRoom {
    /// Reads a body of at most so many bytes. What was sent holds its room until it is dropped.
    pub(crate) async fn take(&self, parts: &Parts, body: Body, limit: usize) -> Result<Sent, WebError> {
        let declared = parts.headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
        if declared.is_some_and(|length| length > limit) {
            return Err(WebError::TooLarge(limit));
        }
        let room = self.room_for(declared.unwrap_or(limit)).await;
        let bytes = match Limited::new(body, limit).collect().await {
            Ok(all) => all.to_bytes(),
            Err(_) => return Err(WebError::TooLarge(limit)),
        };
        Ok(Sent::read(parts, bytes).await?.holding(room))
    }

    async fn room_for(&self, bytes: usize) -> Option<Room> {
        if bytes <= SMALL {
            return None;
        }
        let kibibytes = u32::try_from(bytes / 1024 + 1).unwrap_or(ROOM).min(ROOM);
        Arc::clone(&self.0).acquire_many_owned(kibibytes).await.ok().map(Arc::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn large_bodies_wait_for_room_and_small_ones_do_not() {
        let room = BodyRoom::default();
        let all = room.room_for(usize::MAX).await;
        assert!(all.is_some() && room.room_for(SMALL).await.is_none());
        let waiting = room.room_for(SMALL + 1);
        tokio::pin!(waiting);
        assert!(futures_util::poll!(&mut waiting).is_pending());
        drop(all);
        assert!(waiting.await.is_some());
    }
}
