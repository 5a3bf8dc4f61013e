//! Who may do what to people, organisations and roles.

use platform::access::{Role, Rule, Verdict, Visitor};

/// Read the directory of people and organisations: those who run programmes, and nobody else.
pub struct ReadPeople;
impl Rule for ReadPeople {
    type On = ();
    const VERB: &'static str = "read the directory of people and organisations";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.runs_programmes())
    }
}

/// Enter and change people and organisations, and import them.
pub struct RunPeople;
impl Rule for RunPeople {
    type On = ();
    const VERB: &'static str = "enter, change and import people and organisations";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.runs_programmes())
    }
}

/// Hand somebody what is held about them: administrators.
pub struct HandOver;
impl Rule for HandOver {
    type On = ();
    const VERB: &'static str = "hand somebody what is held about them";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.is(Role::Administrator))
    }
}

/// Invite colleagues, give roles and end them: administrators.
pub struct ManageRoles;
impl Rule for ManageRoles {
    type On = ();
    const VERB: &'static str = "invite colleagues, give roles and end them";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        if who.is(Role::Administrator) { Verdict::Allow } else { Verdict::show_if(false) }
    }
}
