//! Randomness: the one place where chance enters. Seeded in tests, so that a run can be repeated.
#![allow(clippy::disallowed_methods, reason = "these are the dice")]

use crate::Timestamp;
use kernel::Id;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// A source of chance fit for secrets; cheap to clone, clones share one stream.
#[derive(Clone)]
pub struct Dice(Arc<Mutex<ChaCha20Rng>>);

impl fmt::Debug for Dice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dice")
    }
}

impl Dice {
    /// Seeded by the operating system.
    ///
    /// # Panics
    /// When the operating system gives no randomness: nothing safe can be done without it.
    pub fn fair() -> Self {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).expect("the operating system gives randomness");
        Self(Arc::new(Mutex::new(ChaCha20Rng::from_seed(seed))))
    }
    /// Seeded by hand: the same throws every time.
    pub fn loaded(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed))))
    }
    /// So many random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0; N];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut out);
        out
    }
    /// A number below `limit`, every one as likely; 0 when the limit is 0.
    pub fn below(&self, limit: u32) -> u32 {
        // 64 random bits make the unevenness of the remainder smaller than one in four thousand million.
        let wide = u64::from_be_bytes(self.bytes());
        u32::try_from(wide.checked_rem(u64::from(limit)).unwrap_or(0)).unwrap_or(0)
    }
    /// A secret of 32 bytes as 64 hexadecimal digits: for cookies, links and keys.
    pub fn secret(&self) -> String {
        self.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect()
    }
    /// A new id: UUID version 7, so that ids made later sort later.
    pub fn id<T: ?Sized>(&self, at: Timestamp) -> Id<T> {
        let millis = u64::try_from(at.micros() / 1000).unwrap_or(0);
        let random: [u8; 10] = self.bytes();
        Id::new(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}
