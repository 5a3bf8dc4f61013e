//! Who is admitted, before anybody knows which sets will open.
//!
//! Apart from `propose` because it is cheap enough to ask on every page: one path a person, in the
//! order of arrival. It counts slots, needs, caps and seats; fewest people of a set and pairs to keep
//! apart are for the plan, which may therefore admit fewer.

use super::board::Board;
use super::entry::Entry;
use super::instance::{Instance, InstanceError};

/// For everyone, in order of arrival, whether there is a seat for them beside everyone admitted
/// before them; those whose place is promised come first. Where a promise cannot be kept, nobody
/// after it is admitted. Exact: who can be seated together is a matroid (Schrijver, *Combinatorial
/// Optimization*, 2003, chapter 39).
///
/// Errors: what the instance says that cannot be worked on.
pub fn admission(instance: &Instance) -> Result<Vec<bool>, InstanceError> {
    instance.check()?;
    Ok(Entry::of(&Board::new(instance)).admitted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_who_can_move_makes_room_for_one_who_cannot() {
        let instance = br#"{"m": 1, "M": 1,
            "applicants": [
                {"eligible": true, "org": "a", "role": 0, "sen": 0, "reg": 0, "slots": {"tue": 0, "thu": 1}},
                {"eligible": true, "org": "b", "role": 0, "sen": 0, "reg": 0, "slots": {"tue": 0}},
                {"eligible": true, "org": "a", "role": 0, "sen": 0, "reg": 0, "slots": {"thu": 0}},
                {"eligible": false, "org": "c", "role": 0, "sen": 0, "reg": 0, "slots": {"thu": 0}},
                {"eligible": true, "org": "d", "role": 0, "sen": 0, "reg": 0, "slots": {"tue": 0}}
            ],
            "sets": [{"slot": "tue", "min": 1, "max": 1}, {"slot": "thu", "min": 1, "max": 2}]}"#;
        let instance = Instance::from_json(instance).expect("an instance of the test");
        assert_eq!(admission(&instance).expect("it can be worked on"), [true, true, false, false, false]);
    }
}
