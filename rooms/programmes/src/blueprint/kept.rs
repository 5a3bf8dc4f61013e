//! Blueprints that have been read already: each page of a programme wants its rules, and reading a text of
//! a hundred lines with all its slips is a third of what a page costs. Apart, because a text is read in one
//! way however often; what is kept here is the answer for a text, and a changed text is another one.

use super::{Blueprint, BlueprintError};
use std::sync::{Mutex, PoisonError};

/// How many are kept: more than a host has programmes open at a time.
const MOST: usize = 64;

/// The last ones, the newest at the end.
static READ: Mutex<Vec<(String, Blueprint)>> = Mutex::new(Vec::new());

/// As [`Blueprint::parse`], at the cost of a copy when the text was read before.
pub(crate) fn read_once(text: &str) -> Result<Blueprint, Vec<BlueprintError>> {
    let kept = || READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, found)) = kept().iter().rfind(|(read, _)| read == text) {
        return Ok(found.clone());
    }
    let read = Blueprint::parse(text)?;
    let mut all = kept();
    if all.len() >= MOST {
        all.remove(0);
    }
    all.push((text.to_owned(), read.clone()));
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blueprint::shipped;

    #[test]
    fn what_was_read_before_is_what_would_be_read_now_and_a_changed_text_is_another() {
        let (_, text) = shipped()[0];
        let changed = format!("{text}\n# changed\n");
        let wrong = format!("{text}\n[nothing]\nlike = \"this\"\n");
        for turn in 0..2 {
            assert_eq!(read_once(text).expect("it is right"), Blueprint::parse(text).expect("it is right"), "{turn}");
            assert_eq!(read_once(&wrong).unwrap_err(), Blueprint::parse(&wrong).unwrap_err(), "{turn}");
        }
        for number in 0..MOST {
            read_once(&format!("{changed}# {number}\n")).expect("it is right");
        }
        assert!(READ.lock().unwrap().len() <= MOST);
        assert_eq!(read_once(text).expect("it is right"), Blueprint::parse(text).expect("it is right"));
    }
}
