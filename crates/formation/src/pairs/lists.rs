//! Lists read from a file, without the room that lists keep to grow in.
//!
//! Apart because a round of many people is mostly short lists: that room, and a second copy of
//! everybody on the way in, would be a quarter of the memory.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

/// A list no longer than it must be.
pub(super) fn tight<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    let mut list = Vec::deserialize(from)?;
    list.shrink_to_fit();
    Ok(list)
}

/// A list whose items are turned, each as it is read, into what is kept.
pub(super) fn turned<'de, D: Deserializer<'de>, A: Deserialize<'de>, B>(
    from: D,
    turn: fn(usize, A) -> B,
) -> Result<Vec<B>, D::Error> {
    from.deserialize_seq(Turned(turn, PhantomData))
}

struct Turned<A, B>(fn(usize, A) -> B, PhantomData<A>);

impl<'de, A: Deserialize<'de>, B> Visitor<'de> for Turned<A, B> {
    type Value = Vec<B>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut from: S) -> Result<Vec<B>, S::Error> {
        let mut list = Vec::new();
        while let Some(item) = from.next_element()? {
            list.push((self.0)(list.len(), item));
        }
        list.shrink_to_fit();
        Ok(list)
    }
}
