//! The second factor: an authenticator app that shows another six digits every half minute
//! (RFC 6238), and what keeps it from being guessed or replayed. Pure.

use kernel::Timestamp;
use platform::vault::Sealed;
use std::time::Duration;
use totp_rs::{Builder, Totp};
use zeroize::Zeroizing;

/// So many wrong codes …
const TRIES: i64 = 5;
/// … in so long, and one has to wait.
const WITHIN: Duration = Duration::from_secs(15 * 60);
/// The length of an app's secret, in bytes: as RFC 4226 recommends.
const LENGTH: usize = 20;

/// Somebody's authenticator app, as it stands in the table.
pub(crate) struct Factor {
    /// Its secret.
    pub sealed: Sealed<Secret>,
    /// The last step of half a minute of which a code was taken.
    pub last_step: i64,
    /// Wrong codes in a row …
    pub wrong: i64,
    /// … since when.
    pub wrong_since: Option<Timestamp>,
    /// Since when it counts.
    pub enrolled_at: Timestamp,
}

/// Why a code was not taken; the message is a key of the catalogues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FactorError {
    /// It is not the code of now.
    #[error("factor-wrong")]
    Wrong,
    /// It has been used already.
    #[error("factor-replayed")]
    Replayed,
    /// Too many wrong ones: wait so many minutes.
    #[error("factor-wait")]
    Wait {
        /// How many.
        minutes: i64,
    },
}

impl Factor {
    /// Whether a code may be tried now.
    pub(crate) fn may_try(&self, now: Timestamp) -> Result<(), FactorError> {
        let Some(since) = self.wrong_since.filter(|_| self.wrong >= TRIES) else { return Ok(()) };
        let left = since.plus(WITHIN).since(now);
        if left.is_zero() {
            return Ok(());
        }
        Err(FactorError::Wait { minutes: i64::try_from(left.as_secs().div_ceil(60)).unwrap_or(15).max(1) })
    }

    /// How many wrong codes there were, and since when, after one more.
    pub(crate) fn after_wrong(&self, now: Timestamp) -> (i64, Timestamp) {
        match self.wrong_since {
            Some(since) if now.since(since) < WITHIN => (self.wrong + 1, since),
            _ => (1, now),
        }
    }
}

/// The secret an app and this installation share, opened. It is wiped when dropped.
pub(crate) struct Secret(Zeroizing<[u8; LENGTH]>);

impl Secret {
    /// The first bytes of a text of hexadecimal digits; nothing when they are too few.
    pub(crate) fn of_digits(text: &str) -> Option<Self> {
        let mut bytes = Zeroizing::new([0; LENGTH]);
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }
    /// The secret as hexadecimal digits: what the vault seals.
    pub(crate) fn digits(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.iter().map(|byte| format!("{byte:02x}")).collect())
    }
    /// The step of the code that was typed, when it is one of now, half a minute ago or half a
    /// minute ahead, and later than the last one taken.
    pub(crate) fn step_of(&self, typed: &str, now: Timestamp, last_step: i64) -> Result<i64, FactorError> {
        let step = self.totp("", "").check(typed, seconds(now)).ok_or(FactorError::Wrong)?;
        let step = i64::try_from(step).unwrap_or(i64::MAX);
        if step > last_step { Ok(step) } else { Err(FactorError::Replayed) }
    }
    /// The secret as people type it into an app: letters and digits in groups of four.
    pub(crate) fn written(&self) -> String {
        let text = self.totp("", "").secret().to_base32();
        let letters: Vec<char> = text.chars().collect();
        letters.chunks(4).map(|four| four.iter().collect()).collect::<Vec<String>>().join(" ")
    }
    /// The address an app reads from a picture.
    pub(crate) fn otpauth(&self, issuer: &str, account: &str) -> String {
        self.totp(issuer, account).to_url().unwrap_or_default()
    }

    fn totp(&self, issuer: &str, account: &str) -> Totp {
        let plain = |text: &str| text.replace(':', " ");
        Builder::new()
            .with_secret(*self.0)
            .with_issuer(Some(plain(issuer)))
            .with_account_name(plain(account))
            .build_noncompliant()
    }
}

fn seconds(at: Timestamp) -> u64 {
    u64::try_from(at.micros() / 1_000_000).unwrap_or(0)
}
