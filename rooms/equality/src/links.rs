//! The token by which somebody reaches their own questions: a programme, a subject, and the proof that
//! the two were given out together. Who the subject is cannot be read from it.

use crate::monitoring::Subject;
use kernel::{Id, Programme};
use web::links;

/// The programme and the subject of a token, and whether its proof is right.
pub(crate) fn read(secret: &[u8; 32], token: &str) -> Option<(Id<Programme>, Id<Subject>, bool)> {
    let (programme, key) = token.split_once('.')?;
    let programme: Id<Programme> = programme.parse().ok()?;
    let (subject, by_link) = links::read(secret, &links::about_you(programme), key)?;
    Some((programme, subject, by_link))
}
