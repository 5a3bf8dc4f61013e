//! The links by which people without an account keep what is theirs: their interest with its
//! application, a manager's question, and an employer's enquiry.

use crate::application::endorsement::Endorsement;
use crate::enquiry::Enquiry;
use crate::interest::Interest;
use kernel::Id;
use web::links;

const INTEREST: &str = "interest";
const ENDORSEMENT: &str = "endorsement";
const ENQUIRY: &str = "enquiry";

/// The last part of the link to one's own interest.
pub(crate) fn key(secret: &[u8; 32], interest: Id<Interest>) -> String {
    links::key(secret, INTEREST, interest)
}

/// The interest a key names, and whether the key is its own. An id alone names it and proves nothing:
/// it is how those who run the programme come to the page they see to for somebody.
pub(crate) fn read(secret: &[u8; 32], key: &str) -> Option<(Id<Interest>, bool)> {
    links::read(secret, INTEREST, key).or_else(|| Some((key.parse().ok()?, false)))
}

/// The last part of a manager's link.
pub(crate) fn manager_key(secret: &[u8; 32], endorsement: Id<Endorsement>) -> String {
    links::key(secret, ENDORSEMENT, endorsement)
}

/// The endorsement a manager's key names, and whether the key is its own.
pub(crate) fn read_manager(secret: &[u8; 32], key: &str) -> Option<(Id<Endorsement>, bool)> {
    links::read(secret, ENDORSEMENT, key)
}

/// The last part of the link to one's own enquiry.
pub(crate) fn enquiry_key(secret: &[u8; 32], enquiry: Id<Enquiry>) -> String {
    links::key(secret, ENQUIRY, enquiry)
}

/// The enquiry a key names, and whether the key is its own.
pub(crate) fn read_enquiry(secret: &[u8; 32], key: &str) -> Option<(Id<Enquiry>, bool)> {
    links::read(secret, ENQUIRY, key)
}

/// Where somebody who has sent their application may answer the equality questions, in a room that
/// stands above this one. This room never learns whether they do: the answers are kept under another
/// name.
pub(crate) fn about_you(secret: &[u8; 32], programme: Id<kernel::Programme>, interest: Id<Interest>) -> String {
    let subject = pseudonym(secret, interest);
    format!("/equality/about-you/{programme}.{}", links::key(secret, &links::about_you(programme), subject))
}

/// What somebody is called where nobody may know who they are.
pub(crate) enum Pseudonym {}

/// The name under which whatever was answered there is sealed.
pub(crate) fn pseudonym(secret: &[u8; 32], interest: Id<Interest>) -> Id<Pseudonym> {
    links::pseudonym(secret, "monitoring", interest)
}
