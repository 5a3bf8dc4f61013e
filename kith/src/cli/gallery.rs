//! `kith gallery`: every page of the house with its samples, to be looked at, or tried at once.

use super::{Failure, block_on};
use crate::gallery::{self, Wishes};
use lexopt::prelude::*;

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    let mut wishes = Wishes::default();
    while let Some(word) = parser.next()? {
        match word {
            Long("port") => wishes.port = parser.value()?.parse()?,
            Long("folder") => wishes.folder = Some(parser.value()?.into()),
            Long("check") => wishes.check = true,
            other => return Err(other.unexpected().into()),
        }
    }
    block_on(gallery::run(wishes))
}
