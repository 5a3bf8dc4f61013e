//! The letter to a colleague who was invited.

use crate::letterhead::Letterhead;
use crate::person::Newcomer;
use platform::access::Role;
use platform::outbox::Posted;
use web::Mail;

/// Why a letter could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the letter could not be written: {0}")]
pub struct LetterError(String);

/// "You have been invited": by whom, to what, and how to sign in. It carries no secret: signing in
/// sends a code to the very address this letter went to.
pub(crate) fn invitation(at: &Letterhead<'_>, new: &Newcomer, roles: &[Role]) -> Result<Posted, LetterError> {
    let Letterhead { words, host, from } = at;
    let lead = match from {
        Some(name) => words.t2("staff-letter-lead-by", "from", *name, "host", &host.title),
        None => words.t1("staff-letter-lead", "host", &host.title),
    };
    let named: Vec<String> = roles.iter().map(|role| words.t(&format!("role-{}", role.word()))).collect();
    Mail::new(words, &host.title, words.t1("staff-letter-subject", "host", &host.title))
        .saying(words.t1("staff-letter-hello", "name", new.name.trim()))
        .saying(lead)
        .facts([
            (words.t("staff-letter-roles"), named.join(", ")),
            (words.t("staff-letter-address"), new.email.to_string()),
        ])
        .saying(words.t("staff-letter-how"))
        .action(words.t("staff-letter-link"), format!("{}/signin", host.base_url))
        .saying(words.t("staff-letter-not-you"))
        .to(new.email.clone(), "people/invitation")
        .map_err(|error| LetterError(error.to_string()))
}
