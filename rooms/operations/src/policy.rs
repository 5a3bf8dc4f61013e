//! Who sees what needs them.

use platform::access::{Rule, Verdict, Visitor};

/// See the Monday page: those who run programmes.
pub struct SeeNeeds;
impl Rule for SeeNeeds {
    type On = ();
    const VERB: &'static str = "see what needs me";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.runs_programmes())
    }
}
