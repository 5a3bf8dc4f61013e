//! Who may practise.

use platform::access::{Rule, Verdict, Visitor};

/// Practise asking questions: anyone, because nothing is kept and nobody is judged.
pub(crate) struct Practise;
impl Rule for Practise {
    type On = ();
    const VERB: &'static str = "practise asking questions";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(true)
    }
}
