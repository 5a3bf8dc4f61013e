//! The link by which somebody without an account keeps their own interest. Its secret part is made
//! from the installation's key and the interest's id, so nothing of it stands in the database.

use crate::application::endorsement::Endorsement;
use crate::interest::Interest;
use kernel::Id;

/// What a link is for: a proof for one is none for the other.
const INTEREST: &str = "interest";
const ENDORSEMENT: &str = "endorsement";

/// The last part of the link: the id and what proves that the link was given out.
pub(crate) fn key(secret: &[u8; 32], interest: Id<Interest>) -> String {
    format!("{interest}-{}", proof(secret, INTEREST, &interest.to_string()))
}

/// The id a key names, and whether the key is its own.
pub(crate) fn read(secret: &[u8; 32], key: &str) -> Option<(Id<Interest>, bool)> {
    read_as(secret, INTEREST, key)
}

/// The last part of a manager's link.
pub(crate) fn manager_key(secret: &[u8; 32], endorsement: Id<Endorsement>) -> String {
    format!("{endorsement}-{}", proof(secret, ENDORSEMENT, &endorsement.to_string()))
}

/// The id a manager's key names, and whether the key is its own.
pub(crate) fn read_manager(secret: &[u8; 32], key: &str) -> Option<(Id<Endorsement>, bool)> {
    read_as(secret, ENDORSEMENT, key)
}

fn read_as<T>(secret: &[u8; 32], of: &str, key: &str) -> Option<(Id<T>, bool)> {
    let (id, given) = key.rsplit_once('-')?;
    let id: Id<T> = id.parse().ok()?;
    Some((id, same(&proof(secret, of, &id.to_string()), given)))
}

/// 128 bits of HMAC-SHA256, in hexadecimal digits.
fn proof(secret: &[u8; 32], of: &str, id: &str) -> String {
    let mut whole = web::edge::mac(secret, &[of, id]);
    whole.truncate(32);
    whole
}

/// Compares without telling by its time where the difference is.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |sum, (x, y)| sum | (x ^ y)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_opens_its_own_interest_and_no_other() {
        let (secret, id) = ([7; 32], "0190a000-0000-7000-8000-000000000001".parse().expect("an id"));
        let other = "0190a000-0000-7000-8000-000000000002".parse().expect("an id");
        assert_eq!(read(&secret, &key(&secret, id)), Some((id, true)));
        let moved = key(&secret, id).replace(&id.to_string(), &Id::<Interest>::to_string(&other));
        assert_eq!(read(&secret, &moved), Some((other, false)));
        assert_eq!(read(&secret, "nonsense"), None);
    }

    #[test]
    fn an_applicants_link_is_no_managers_link() {
        let (secret, id) = ([7; 32], "0190a000-0000-7000-8000-000000000001".parse().expect("an id"));
        let key = key(&secret, id);
        assert_eq!(read_manager(&secret, &key), Some((id.cast(), false)));
        assert_eq!(read_manager(&secret, &manager_key(&secret, id.cast())), Some((id.cast(), true)));
    }
}
