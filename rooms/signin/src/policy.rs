//! Who may do what at the door.

use kernel::{Id, Person};
use platform::access::{Role, Rule, Verdict, Visitor};

/// Set up or pass the second factor: those of the host's staff, waiting or not. Nobody else needs it.
pub(crate) struct PassSecondFactor;
impl Rule for PassSecondFactor {
    type On = ();
    const VERB: &'static str = "set up and pass the second factor";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.awaits_second_factor() || who.is_staff())
    }
}

/// Renew one's own recovery codes, or begin again with another app: staff who have passed.
pub(crate) struct RenewSecondFactor;
impl Rule for RenewSecondFactor {
    type On = ();
    const VERB: &'static str = "renew one's own recovery codes and authenticator app";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.is_staff())
    }
}

/// End a second factor: one's own, or, for an administrator, that of somebody who has lost theirs.
pub(crate) struct EndSecondFactor;
impl Rule for EndSecondFactor {
    type On = Id<Person>;
    const VERB: &'static str = "end one's own second factor; an administrator, anybody's";
    fn judge(who: &Visitor, person: &Id<Person>) -> Verdict {
        let own = who.is_staff() && who.is_person(*person);
        Verdict::show_if(own || who.is(Role::Administrator))
    }
}
