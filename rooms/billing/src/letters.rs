//! The letters of this room: an invoice, a credit note, a reminder. They go to an office, so they name
//! nobody and say nothing of what a programme is about. Each leads to the page of the invoice, where
//! the document lies: the outbox carries no files.

use crate::credit::CreditNote;
use crate::issued::Issued;
use crate::papers::pounds;
use crate::reminder::ToRemind;
use crate::words::BOOK;
use askama::Error;
use platform::outbox::Posted;
use platform::{StoreError, Tx};
use web::{Mail, Speaker};

/// In whose name letters are written.
pub(crate) struct Desk {
    from: String,
}

impl Desk {
    /// Reads in whose name letters are written.
    pub async fn new(tx: &mut Tx) -> Result<Self, StoreError> {
        Ok(Self { from: people::host_title(tx).await? })
    }

    fn write(
        &self,
        it: &Issued,
        (kind, subject): (&'static str, String),
        paragraphs: Vec<String>,
        more: Vec<(String, String)>,
    ) -> Result<Posted, Error> {
        let words = BOOK.speaker(&it.tongue);
        let mut facts = facts(&words, it);
        facts.extend(more);
        let hello = words.t1("letter-billing-hello", "name", it.invoice.contact.name.as_str());
        let mail = Mail::new(&words, &self.from, subject).saying(hello);
        let mail = paragraphs.into_iter().fold(mail, Mail::saying).facts(facts);
        let mail = mail.action(words.t("letter-billing-open"), it.page.as_str());
        let mail = mail.saying(words.t1("letter-billing-questions", "email", it.issuer.details.email.as_str()));
        Ok(mail.to(it.invoice.contact.email.clone(), kind)?.about("invoice", it.id))
    }

    /// To the billing contact: the invoice.
    pub fn invoice(&self, it: &Issued) -> Result<Posted, Error> {
        let words = BOOK.speaker(&it.tongue);
        let number = it.invoice.number.to_string();
        let subject = words.t1("letter-invoice-subject", "number", number.as_str());
        let more = vec![(words.t("billing-total"), pounds(it.invoice.amounts.total()))];
        self.write(it, ("billing/invoice", subject), vec![words.t("letter-invoice")], more)
    }

    /// To the billing contact: a part of the invoice is taken back.
    pub fn credit(&self, it: &Issued, note: &CreditNote) -> Result<Posted, Error> {
        let words = BOOK.speaker(&it.tongue);
        let subject = words.t1("letter-credit-subject", "number", note.number.to_string());
        let more = vec![
            (words.t("billing-credit-note"), note.number.to_string()),
            (words.t("billing-credited-amount"), pounds(note.amounts.total())),
        ];
        self.write(it, ("billing/credit-note", subject), vec![words.t("letter-credit")], more)
    }

    /// To the billing contact: something is still owed.
    pub fn reminder(&self, due: &ToRemind) -> Result<Posted, Error> {
        let it = &due.issued;
        let words = BOOK.speaker(&it.tongue);
        let subject = words.t1("letter-unpaid-subject", "number", it.invoice.number.to_string());
        let lead = words.t(&format!("letter-unpaid-{}", due.which.word()));
        let more = vec![(words.t("billing-still-owed"), pounds(due.account.due()))];
        let paid_meanwhile = words.t("letter-unpaid-paid");
        let letter = self.write(it, ("billing/reminder", subject), vec![lead, paid_meanwhile], more)?;
        Ok(letter.once(format!("billing/reminder/{}/{}", it.id, due.which.days())))
    }
}

fn facts(words: &Speaker, it: &Issued) -> Vec<(String, String)> {
    let mut facts = vec![
        (words.t("billing-invoice"), it.invoice.number.to_string()),
        (words.t("billing-issued-on"), words.date(it.invoice.issued_on)),
        (words.t("billing-due-on"), words.date(it.invoice.due_on)),
    ];
    facts.extend(it.invoice.purchase_order.iter().map(|order| (words.t("billing-order"), order.clone())));
    facts
}
