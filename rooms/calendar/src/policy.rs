//! Who may read which calendar.

use crate::feed::Feed;
use platform::access::{Rule, Verdict, Visitor};

/// Read somebody's dates from their feed: whoever has its address, while it is open. Phones do not
/// sign in.
pub(crate) struct ReadFeed;
impl Rule for ReadFeed {
    type On = Feed;
    const VERB: &'static str = "read the dates of whoever gave the feed's address";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, _: &Feed) -> Verdict {
        Verdict::Allow
    }
}
