//! The cipher and what is bound to a ciphertext. Apart, so that there is one place to read for how
//! anything is sealed: XChaCha20-Poly1305, a random nonce of 24 bytes, and associated data in which
//! no two different lists of fields read alike.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// Bytes of a nonce.
pub(super) const NONCE: usize = 24;
/// Bytes a ciphertext is longer than its text: the nonce before it, the tag behind it.
pub(super) const OVERHEAD: usize = NONCE + 16;

/// A key that is wiped when it is dropped.
pub(super) type Secret = Zeroizing<[u8; 32]>;

/// Seals bytes; the nonce comes first in the answer.
pub(super) fn seal(key: &Secret, nonce: [u8; NONCE], bound_to: &[u8], plain: &[u8]) -> Vec<u8> {
    let cipher = XChaCha20Poly1305::new(<&Key>::from(&**key));
    let sealed = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: bound_to })
        .expect("only a text of 256 GiB is too long to seal");
    let mut out = Vec::with_capacity(NONCE + sealed.len());
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
    out
}

/// Opens what [`seal`] made with the same key and bound to the same fields; nothing otherwise.
pub(super) fn open(key: &Secret, bound_to: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let cipher = XChaCha20Poly1305::new(<&Key>::from(&**key));
    let plain = cipher.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: bound_to }).ok()?;
    Some(Zeroizing::new(plain))
}

/// Fields in an order, each preceded by its length, so that moving a byte from one to the next
/// makes a different whole.
pub(super) fn bind(fields: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::new();
    for field in fields {
        out.extend_from_slice(&u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
        out.extend_from_slice(field);
    }
    out
}

/// A key for one purpose from another key (HKDF-SHA256).
pub(super) fn derive(from: &Secret, purpose: &str) -> Secret {
    let mut out = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, &**from)
        .expand(purpose.as_bytes(), out.as_mut_slice())
        .expect("HKDF-SHA256 gives up to 8,160 bytes and 32 are asked for");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn different_fields_are_bound_differently(
            a in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..4), 0..5),
            b in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..4), 0..5),
        ) {
            let bound = |fields: &[Vec<u8>]| bind(&fields.iter().map(Vec::as_slice).collect::<Vec<_>>());
            prop_assert_eq!(a == b, bound(&a) == bound(&b));
        }

        #[test]
        fn any_flipped_bit_fails_to_open(plain in prop::collection::vec(any::<u8>(), 0..80), at in any::<usize>(), bit in 0u8..8) {
            let key = Zeroizing::new([7; 32]);
            let mut sealed = seal(&key, [9; NONCE], b"here", &plain);
            prop_assert_eq!(sealed.len(), plain.len() + OVERHEAD);
            prop_assert_eq!(open(&key, b"here", &sealed).map(|it| it.to_vec()), Some(plain));
            let at = at % sealed.len();
            sealed[at] ^= 1 << bit;
            prop_assert!(open(&key, b"here", &sealed).is_none());
        }
    }

    #[test]
    fn purposes_have_keys_of_their_own() {
        let from = Zeroizing::new([1; 32]);
        assert_ne!(*derive(&from, "one"), *derive(&from, "two"));
        assert_eq!(*derive(&from, "one"), *derive(&from, "one"));
    }
}
