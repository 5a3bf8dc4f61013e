//! The letter with a code: plain text first, one action, and a subject that tells nothing.

use crate::code::{Code, GOOD_FOR};
use kernel::EmailAddress;
use platform::outbox::Posted;
use web::{HostFace, Mail, Speaker};

/// The code, and a link back to the page where it is entered. The link only shows that page: mail
/// scanners follow links.
pub(crate) fn code_letter(
    words: &Speaker,
    host: &HostFace,
    to: &EmailAddress,
    digits: &str,
    asked: &Code,
) -> Result<Posted, web::WebError> {
    let letter = Mail::new(words, &host.title, words.t1("signin-letter-subject", "host", &host.title))
        .saying(words.t1("signin-letter-lead", "host", &host.title))
        .facts([(words.t("signin-letter-code"), spaced(digits))])
        .saying(words.t("signin-letter-how"))
        .action(words.t("signin-letter-link"), format!("{}/signin/code", host.base_url))
        .saying(words.t("signin-letter-not-you"))
        .to(to.clone(), "signin/code")?
        .not_after(asked.asked_at.plus(GOOD_FOR))
        .about("sign-in code", asked.id);
    Ok(match asked.person {
        Some(person) => letter.for_person(person),
        None => letter,
    })
}

/// The code in two groups of three, as people read it out.
fn spaced(digits: &str) -> String {
    let (first, second) = digits.split_at(digits.len() / 2);
    format!("{first} {second}")
}
