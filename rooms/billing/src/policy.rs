//! Who may do what with invoices: the host's finance people, and those who run the programme.

use crate::employer::Employer;
use crate::issued::Issued;
use platform::access::{Role, Rule, Verdict, Visitor};
use programmes::programme::{Programme, State};

/// See every invoice of the host, and take them away for the ledgers.
pub struct KeepBooks;
impl Rule for KeepBooks {
    type On = ();
    const VERB: &'static str = "see what every employer owes, and export it";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(keeps_books(who))
    }
}

/// Say in whose name, from which address and into which account invoices are paid.
pub struct SetIssuer;
impl Rule for SetIssuer {
    type On = ();
    const VERB: &'static str = "change what the host prints at the head of its invoices";
    fn judge(who: &Visitor, (): &()) -> Verdict {
        Verdict::show_if(keeps_books(who))
    }
}

/// Issue invoices for the places of a programme.
pub struct InvoicePlaces;
impl Rule for InvoicePlaces {
    type On = Programme;
    const VERB: &'static str = "issue invoices for the places of a programme";
    fn judge(who: &Visitor, it: &Programme) -> Verdict {
        // Finance sees what everybody can read about: a draft is only of those who run it.
        let is_public = it.state != State::Drafted;
        Verdict::show_if(who.runs(it.id) || (is_public && who.is(Role::Finance)))
    }
}

/// See an invoice, record what is paid, credit it, write it off.
pub struct KeepInvoice;
impl Rule for KeepInvoice {
    type On = Issued;
    const VERB: &'static str = "see an invoice, record payments, credit it, write it off";
    fn judge(who: &Visitor, it: &Issued) -> Verdict {
        Verdict::show_if(who.is(Role::Finance) || who.runs(it.invoice.programme))
    }
}

/// See all that stands between the host and one employer.
pub struct ReadStatement;
impl Rule for ReadStatement {
    type On = Employer;
    const VERB: &'static str = "read the statement of an employer";
    fn judge(who: &Visitor, _: &Employer) -> Verdict {
        Verdict::show_if(keeps_books(who))
    }
}

/// An invoice, and whether the link it was asked for with is its own.
#[derive(Debug)]
pub struct Linked {
    /// The invoice.
    pub issued: Issued,
    /// The link's secret part is right.
    pub by_link: bool,
}

/// Read the invoice one was sent: whoever has the link from the letter.
pub struct ReadOwnInvoice;
impl Rule for ReadOwnInvoice {
    type On = Linked;
    const VERB: &'static str = "read an invoice by the link in its letter";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, it: &Linked) -> Verdict {
        Verdict::show_if(it.by_link)
    }
}

fn keeps_books(who: &Visitor) -> bool {
    who.is(Role::Finance) || who.runs_programmes()
}
