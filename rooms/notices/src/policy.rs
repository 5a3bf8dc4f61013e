//! Who may see which letters.

use platform::access::{Rule, Verdict, Visitor};

/// See which letters were sent and what became of them: those who run programmes.
pub struct ReadNotices;
impl Rule for ReadNotices {
    type On = ();
    const VERB: &'static str = "see which letters were sent and what became of them";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.runs_programmes())
    }
}

/// Whether this installation is a demonstration.
#[derive(Debug, Clone, Copy)]
pub struct Demonstration(pub bool);

/// Read the outbox: anyone, in a demonstration; nobody, anywhere else.
pub struct ReadOutbox;
impl Rule for ReadOutbox {
    type On = Demonstration;
    const VERB: &'static str = "read every letter, in a demonstration only";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, it: &Demonstration) -> Verdict {
        Verdict::show_if(it.0)
    }
}
