//! Who may do what to monitoring answers: give them and take them back, by one's own link. Nobody reads
//! one person's.

use crate::monitoring;
use kernel::Id;
use platform::access::{Rule, Verdict, Visitor};
use programmes::programme::Programme;

/// Somebody's own questions, and whether the link they were asked for with is its own.
#[derive(Debug)]
pub struct Linked {
    /// What they are asked for.
    pub programme: Programme,
    /// Under which name their answers are kept.
    pub(crate) subject: Id<monitoring::Subject>,
    /// The link's secret part is right.
    pub by_link: bool,
}

/// Answer the equality questions, or take the answers back: whoever has the link.
pub struct GiveMonitoring;
impl Rule for GiveMonitoring {
    type On = Linked;
    const VERB: &'static str = "answer the equality questions and take the answers back, by one's own link";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, it: &Linked) -> Verdict {
        Verdict::show_if(it.by_link)
    }
}
