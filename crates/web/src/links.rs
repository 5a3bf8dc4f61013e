//! The last part of a link by which somebody without an account keeps what is their own: an id and
//! what proves that the link was given out. The proof is made from the installation's key, so nothing
//! of it stands in the database; a proof for one purpose is none for another.

use crate::edge::mac;
use kernel::Id;
use subtle::ConstantTimeEq;

/// How many hexadecimal digits prove a link: 128 bits of HMAC-SHA256.
const DIGITS: usize = 32;

/// The last part of a link to something of this kind.
pub fn key<T>(secret: &[u8; 32], kind: &str, id: Id<T>) -> String {
    format!("{id}-{}", proof(secret, kind, &id.to_string()))
}

/// The id a key names, and whether its proof is right; none where it names no id.
pub fn read<T>(secret: &[u8; 32], kind: &str, key: &str) -> Option<(Id<T>, bool)> {
    let (id, given) = key.rsplit_once('-')?;
    let id: Id<T> = id.parse().ok()?;
    let expected = proof(secret, kind, &id.to_string());
    Some((id, bool::from(expected.as_bytes().ct_eq(given.as_bytes()))))
}

/// The kind of link by which somebody answers the equality questions of a programme. Here because two
/// rooms that know nothing of each other make it and read it.
pub fn about_you(programme: Id<kernel::Programme>) -> String {
    format!("about-you {programme}")
}

/// Another id for the same thing, that leads back to it for nobody who has not the secret: what is kept
/// under it cannot be joined with what is kept under the first.
pub fn pseudonym<T, U>(secret: &[u8; 32], purpose: &str, id: Id<T>) -> Id<U> {
    let digits = mac(secret, &["pseudonym", purpose, &id.to_string()]);
    let bits = u128::from_str_radix(&digits[..32], 16).expect("hexadecimal digits make a number");
    // Version 8 is for ids of one's own making (RFC 9562).
    Id::new(uuid::Builder::from_u128(bits).with_version(uuid::Version::Custom).into_uuid())
}

fn proof(secret: &[u8; 32], kind: &str, id: &str) -> String {
    let mut whole = mac(secret, &[kind, id]);
    whole.truncate(DIGITS);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u8) -> Id<kernel::Person> {
        format!("0190a000-0000-7000-8000-00000000000{number}").parse().expect("an id of the test")
    }

    #[test]
    fn a_pseudonym_is_the_same_each_time_and_another_for_each_purpose_and_secret() {
        let name = |secret: u8, purpose: &str| pseudonym::<_, kernel::Host>(&[secret; 32], purpose, id(1));
        assert_eq!(name(1, "monitoring"), name(1, "monitoring"));
        assert_ne!(name(1, "monitoring"), name(2, "monitoring"));
        assert_ne!(name(1, "monitoring"), name(1, "survey"));
    }

    #[test]
    fn a_key_opens_its_own_thing_and_no_other() {
        let secret = [7; 32];
        let own = key(&secret, "interest", id(1));
        assert_eq!(read(&secret, "interest", &own), Some((id(1), true)));
        let moved = own.replace(&id(1).to_string(), &id(2).to_string());
        assert_eq!(read(&secret, "interest", &moved), Some((id(2), false)));
        assert_eq!(read(&[8; 32], "interest", &own), Some((id(1), false)));
        assert_eq!(read::<kernel::Person>(&secret, "interest", "nonsense"), None);
    }

    #[test]
    fn a_proof_for_one_purpose_is_none_for_another() {
        let secret = [7; 32];
        assert_eq!(read(&secret, "endorsement", &key(&secret, "interest", id(1))), Some((id(1), false)));
    }
}
