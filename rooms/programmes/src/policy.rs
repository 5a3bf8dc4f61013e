//! Who may do what to programmes and to the interest people show in them.

use crate::application::endorsement::Endorsement;
use crate::enquiry::Enquiry;
use crate::interest::Interest;
use crate::programme::{Programme, State};
use platform::access::{Role, Rule, Verdict, Visitor};

/// Read a programme's page: everyone once it is published; before that those who run it.
pub struct SeeProgramme;
impl Rule for SeeProgramme {
    type On = Programme;
    const VERB: &'static str = "read a programme's page";
    const PUBLIC: bool = true;
    fn judge(who: &Visitor, it: &Programme) -> Verdict {
        Verdict::show_if(it.state != State::Drafted || who.runs(it.id))
    }
}

/// Say that one would like to join a published programme: everyone.
pub struct ShowInterest;
impl Rule for ShowInterest {
    type On = Programme;
    const VERB: &'static str = "register interest in a published programme";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, it: &Programme) -> Verdict {
        Verdict::show_if(it.state != State::Drafted)
    }
}

/// Ask whether a programme could be run for one employer: everyone, of one that is public.
pub struct Enquire;
impl Rule for Enquire {
    type On = Programme;
    const VERB: &'static str = "enquire about a published programme in-house";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, it: &Programme) -> Verdict {
        Verdict::show_if(it.state != State::Drafted && it.employer.is_none())
    }
}

/// An enquiry and whether the link it was asked for with is its own.
#[derive(Debug)]
pub struct EnquiryLinked {
    /// The enquiry.
    pub enquiry: Enquiry,
    /// The link's secret part is right.
    pub by_link: bool,
}

/// See and confirm one's own enquiry: whoever has the link from the letter.
pub struct KeepEnquiry;
impl Rule for KeepEnquiry {
    type On = EnquiryLinked;
    const VERB: &'static str = "see and confirm one's own enquiry, by its link";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, it: &EnquiryLinked) -> Verdict {
        Verdict::show_if(it.by_link)
    }
}

/// An interest and whether the link it was asked for with is its own.
#[derive(Debug)]
pub struct Linked {
    /// The interest.
    pub interest: Interest,
    /// The link's secret part is right.
    pub by_link: bool,
}

/// See, confirm and withdraw one's own interest: whoever has the link from the letter or the page.
pub struct KeepInterest;
impl Rule for KeepInterest {
    type On = Linked;
    const VERB: &'static str = "see, confirm and withdraw one's own interest, by its link";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, it: &Linked) -> Verdict {
        Verdict::show_if(it.by_link)
    }
}

/// Fill in, send and read an application, name the manager and answer an offer: whoever has the link, and
/// those who run the programme for somebody who telephones.
pub struct KeepApplication;
impl Rule for KeepApplication {
    type On = Linked;
    const VERB: &'static str = "fill in and send an application: one's own by its link, or for somebody who telephones";
    const PUBLIC: bool = true;
    fn judge(who: &Visitor, it: &Linked) -> Verdict {
        Verdict::show_if(it.by_link || who.runs(it.interest.programme))
    }
}

/// An endorsement that is asked for, the interest it is about, and whether the link is its own.
#[derive(Debug)]
pub struct AskedOf {
    /// What was asked of one manager.
    pub endorsement: Endorsement,
    /// Whose place it is about.
    pub interest: Interest,
    /// The link's secret part is right.
    pub by_link: bool,
}

/// Give the employer's word, or say no: the manager who was written to, by the link.
pub struct AnswerEndorsement;
impl Rule for AnswerEndorsement {
    type On = AskedOf;
    const VERB: &'static str = "give the employer's word or say no, by the manager's link";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, it: &AskedOf) -> Verdict {
        Verdict::show_if(it.by_link)
    }
}

/// Make programmes from blueprints.
pub struct MakeProgrammes;
impl Rule for MakeProgrammes {
    type On = ();
    const VERB: &'static str = "make programmes from blueprints";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(who.runs_programmes())
    }
}

/// Hand somebody what is held about them: administrators.
pub struct HandOver;
impl Rule for HandOver {
    type On = Programme;
    const VERB: &'static str = "hand somebody of a programme what is held about them";
    fn judge(who: &Visitor, _: &Programme) -> Verdict {
        Verdict::show_if(who.is(Role::Administrator))
    }
}

/// Run a programme: publish it, move its deadline, read and enter its interests, invite people.
pub struct RunProgramme;
impl Rule for RunProgramme {
    type On = Programme;
    const VERB: &'static str = "run a programme: publish, deadlines, interests, invitations";
    fn judge(who: &Visitor, it: &Programme) -> Verdict {
        Verdict::show_if(who.runs(it.id))
    }
}
