//! Documents as they are printed and as programs read them, made from what was kept when they were
//! issued. Apart from the pages, because the same words stand in a file for years.

use crate::credit::CreditNote;
use crate::invoice::Line;
use crate::issued::Issued;
use crate::issuer::Details;
use crate::statement::{Statement, What};
use crate::ubl::{Buyer, Electronic, EndPoint, Place, Seller, UblError};
use crate::vat::{Amounts, Registration, Vat};
use crate::words::BOOK;
use kernel::{Date, Money};
use web::Speaker;
use web::words::Tongue;

/// An amount with its pence, as documents write it: `£1,250.00`.
pub(crate) fn pounds(amount: Money) -> String {
    let text = amount.to_string();
    if text.contains('.') { text } else { format!("{text}.00") }
}

fn language(words: &Speaker) -> paper::Language {
    match words.tongue() {
        Tongue::English => paper::Language::English,
        Tongue::Welsh => paper::Language::Welsh,
    }
}

fn issuer(words: &Speaker, it: &Details) -> paper::Issuer {
    let number = it.company_number.as_ref();
    paper::Issuer {
        name: it.name.clone(),
        address: it.address(),
        contact: vec![it.email.to_string()],
        footer: number.map_or_else(String::new, |number| words.t1("paper-company-number", "number", number.as_str())),
    }
}

fn party(it: &Issued) -> paper::Party {
    let mut address = vec![it.invoice.contact.name.clone()];
    address.extend(it.address.iter().cloned());
    paper::Party { name: it.employer_name.clone(), address }
}

/// One line a price: the people stand apart, by name or initials.
fn lines(words: &Speaker, lines: &[Line]) -> Vec<paper::Line> {
    let mut prices: Vec<(Money, i64)> = Vec::new();
    for line in lines {
        match prices.iter_mut().find(|(price, _)| *price == line.price) {
            Some((_, count)) => *count += 1,
            None => prices.push((line.price, 1)),
        }
    }
    let line = |(price, count): (Money, i64)| paper::Line {
        what: words.t("paper-place"),
        quantity: count.to_string(),
        each: pounds(price),
        amount: pounds(price.times(count).unwrap_or(price)),
    };
    prices.into_iter().map(line).collect()
}

fn sums(words: &Speaker, amounts: Amounts, vat: &Vat) -> Vec<paper::Sum> {
    let sum = |what: String, amount| paper::Sum { what, amount: pounds(amount) };
    let mut all = Vec::new();
    if let Vat::Standard(rate) = vat {
        all.push(sum(words.t("billing-net"), amounts.net));
        all.push(sum(words.t1("billing-vat-at", "rate", i64::from(*rate / 100)), amounts.vat));
    }
    all.push(sum(words.t("billing-total"), amounts.total()));
    all
}

fn reasons(vat: &Vat) -> Vec<String> {
    vat.reason().map(str::to_owned).into_iter().collect()
}

/// How to pay, a paragraph each.
pub(crate) fn how_to_pay(words: &Speaker, it: &Issued) -> Vec<String> {
    let bank = &it.issuer.details.bank;
    let account = words.t3(
        "paper-bank",
        "name",
        bank.name.as_str(),
        "sort",
        bank.sort_code.as_str(),
        "account",
        bank.account.as_str(),
    );
    let mut all = vec![account];
    all.extend(bank.iban.iter().map(|iban| words.t1("paper-iban", "iban", iban.as_str())));
    all.push(words.t1("paper-reference", "number", it.invoice.number.to_string()));
    all
}

/// The VAT number, where the document charges VAT or says why it does not.
fn vat_number(it: &Issued) -> Option<String> {
    it.issuer.details.vat_number().map(str::to_owned)
}

/// An invoice to be printed.
pub(crate) fn invoice(it: &Issued) -> paper::Invoice {
    let words = &BOOK.speaker(&it.tongue);
    let invoice = &it.invoice;
    paper::Invoice {
        language: language(words),
        number: invoice.number.to_string(),
        issuer: issuer(words, &it.issuer.details),
        to: party(it),
        issued: words.date(invoice.issued_on),
        due: words.date(invoice.due_on),
        purchase_order: invoice.purchase_order.clone(),
        programme: it.programme_title.clone(),
        vat_number: vat_number(it),
        lines: lines(words, &invoice.lines),
        sums: sums(words, invoice.amounts, &invoice.vat),
        vat_reasons: reasons(&invoice.vat),
        people: invoice.lines.iter().map(|it| it.person.clone()).collect(),
        pay: how_to_pay(words, it),
        notes: Vec::new(),
    }
}

/// A credit note to be printed.
pub(crate) fn credit_note(note: &CreditNote, of: &Issued) -> paper::CreditNote {
    let words = &BOOK.speaker(&of.tongue);
    paper::CreditNote {
        language: language(words),
        number: note.number.to_string(),
        issuer: issuer(words, &of.issuer.details),
        to: party(of),
        issued: words.date(note.issued_on),
        corrects: note.corrects.to_string(),
        purchase_order: of.invoice.purchase_order.clone(),
        programme: of.programme_title.clone(),
        vat_number: vat_number(of),
        reason: note.why.clone(),
        lines: lines(words, &note.lines),
        sums: sums(words, note.amounts, &of.invoice.vat),
        vat_reasons: reasons(&of.invoice.vat),
        notes: note.lines.iter().map(|it| it.person.clone()).collect(),
    }
}

/// What happened, in words.
pub(crate) fn happened(words: &Speaker, what: &What) -> String {
    let (key, number) = match what {
        What::Invoiced(number) => ("statement-invoiced", number),
        What::Credited(number) => ("statement-credited", number),
        What::Paid(number) => ("statement-paid", number),
        What::WrittenOff(number) => ("statement-written-off", number),
    };
    words.t1(key, "number", number.to_string())
}

/// A statement to be printed, addressed as the newest invoice is.
pub(crate) fn statement(words: &Speaker, it: &Statement, newest: &Issued, today: Date) -> paper::Statement {
    let nothing = Money::default();
    let entry = |it: &crate::statement::Movement| {
        let less = Money::pence_of(-it.amount.pence());
        paper::Entry {
            date: words.date(it.on),
            what: happened(words, &it.what),
            charged: if it.amount > nothing { pounds(it.amount) } else { String::new() },
            paid: if it.amount < nothing { pounds(less) } else { String::new() },
            balance: pounds(it.balance),
        }
    };
    let credit = (it.closing < nothing)
        .then(|| words.t1("statement-credit", "amount", pounds(Money::pence_of(-it.closing.pence()))));
    paper::Statement {
        language: language(words),
        issuer: issuer(words, &newest.issuer.details),
        to: party(newest),
        at: words.date(today),
        entries: it.movements.iter().map(entry).collect(),
        owed: pounds(it.closing.max(nothing)),
        notes: credit.into_iter().collect(),
    }
}

/// What the electronic form of a document needs beyond it.
pub(crate) fn electronic(it: &Issued) -> Result<Electronic, UblError> {
    let details = &it.issuer.details;
    let iban = details.bank.iban.clone().ok_or(UblError::Missing("the IBAN of the issuer's account"))?;
    let outside = matches!(it.invoice.vat, Vat::OutsideScope(_));
    // A sale outside VAT names no VAT number, even where the issuer has one.
    let registration = if outside { Registration::NotRegistered } else { details.registration.clone() };
    let endpoint = |email: &kernel::EmailAddress| EndPoint { scheme: "EM".to_owned(), id: email.to_string() };
    let country = || "GB".to_owned();
    let place = Place {
        street: details.street.clone(),
        town: details.town.clone(),
        postcode: details.postcode.clone(),
        country: country(),
    };
    let seller = Seller {
        name: details.name.clone(),
        registration,
        company_number: details.company_number.clone(),
        place,
        endpoint: endpoint(&details.email),
        iban,
    };
    let street = it.address.join(", ");
    let buyer = Buyer {
        name: it.employer_name.clone(),
        place: Place { street, town: String::new(), postcode: String::new(), country: country() },
        endpoint: endpoint(&it.invoice.contact.email),
    };
    Ok(Electronic { seller, buyer, programme: it.programme_title.clone() })
}
