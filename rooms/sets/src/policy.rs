//! Who may do what to sets. Forming them is the coordinator's, by the rule of the room `programmes`.

use crate::seating::Seating;
use crate::set::Set;
use kernel::{Id, Person};
use platform::access::{Role, Rule, Verdict, Visitor};
use programmes::selection::offer::Offer;

/// Somebody's place, the seating it belongs to, and whether the link it was asked for with is its own.
#[derive(Debug)]
pub struct Linked {
    /// Whose.
    pub place: Id<Offer>,
    /// Where everybody sits.
    pub seating: Seating,
    /// The link's secret part is right.
    pub by_link: bool,
}

/// See one's own set, and say yes or no to who is in it: whoever has the link from the letter.
pub struct KeepSeat;
impl Rule for KeepSeat {
    type On = Linked;
    const VERB: &'static str = "see one's own set and say yes or no to who is in it, by its link";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, it: &Linked) -> Verdict {
        Verdict::show_if(it.by_link)
    }
}

/// See the list of sets that are one's own: those who hold sets and those who run programmes.
pub struct ListSets;
impl Rule for ListSets {
    type On = ();
    const VERB: &'static str = "see the sets one holds or forms";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.runs_programmes() || who.is(Role::Facilitator))
    }
}

/// A set, and who holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The set.
    pub set: Set,
    /// Who holds it.
    pub by: Option<Id<Person>>,
}

/// See who is in a set, what they need and when it meets: who holds it, and who runs its programme.
pub struct SeeSet;
impl Rule for SeeSet {
    type On = Held;
    const VERB: &'static str = "see who is in a set and what they need";
    fn judge(who: &Visitor, it: &Held) -> Verdict {
        let holds = who.person().is_some() && who.person() == it.by && who.is(Role::Facilitator);
        Verdict::show_if(holds || who.runs(it.set.programme))
    }
}

/// Set and move the dates of a set: who holds it, and who runs its programme.
pub struct KeepDates;
impl Rule for KeepDates {
    type On = Held;
    const VERB: &'static str = "set and move the dates of a set, and ask its members when they can";
    fn judge(who: &Visitor, it: &Held) -> Verdict {
        SeeSet::judge(who, it)
    }
}

/// Keep the file of school holidays that dates are looked at against: those who run programmes.
pub struct KeepSchoolHolidays;
impl Rule for KeepSchoolHolidays {
    type On = ();
    const VERB: &'static str = "keep the file of school holidays that dates are looked at against";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.runs_programmes())
    }
}
