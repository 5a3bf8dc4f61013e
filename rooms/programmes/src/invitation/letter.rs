//! An invitation written once for everybody on a list, with a mark where the name goes. Apart because
//! a long list is sent by jobs, which know neither the words nor the addresses of pages.

use kernel::{EmailAddress, Id, Programme};
use platform::outbox::Posted;
use serde::{Deserialize, Serialize};
use web::components::Html;

/// Stands for the name; a private character, which nobody can type into a programme by accident.
pub const NAME: &str = "\u{e000}";

/// The letter, once for all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationLetter {
    /// Its subject.
    pub subject: String,
    /// Its plain text, with the mark.
    pub text: String,
    /// The same as HTML, with the mark.
    pub html: String,
}

impl InvitationLetter {
    /// The letter to one person: one in a programme, however often it is posted.
    pub fn to(&self, email: &EmailAddress, name: &str, programme: Id<Programme>) -> Posted {
        let (text, shown) = (self.text.replace(NAME, name), Html::text(name).to_string());
        Posted::new("programmes/invitation", email.clone(), &self.subject, text)
            .html(self.html.replace(NAME, &shown))
            .about("programme", programme)
            .once(format!("programmes/invitation/{programme}/{}", email.key()))
    }
}
