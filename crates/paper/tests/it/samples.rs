//! One document of each kind, with names in many scripts. Shared with the example that writes files.

use paper::{
    CreditNote, Entry, Invoice, Issuer, Language, Line, Made, Meeting, PaperError, Party, Reminder, Schedule,
    ScheduledSet, Statement, Sum, Unpaid, make,
};

/// People invoiced for: Welsh, Yoruba, Polish, Arabic, Bengali, and one who tries to be markup.
pub const NAMES: [&str; 6] =
    ["Siân Gŵyn Ŷstwyth", "Adébáyọ̀ Ọlátúńjí Ẹ̀ṣọ́", "Łucja Żółć", "محمد عبد الله", "রাবেয়া খাতুন", "#panic(\"*no*\") $x$"];

fn words(text: &str) -> Vec<String> {
    text.split('|').filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

fn issuer() -> Issuer {
    Issuer {
        name: "Housing Diversity Network".into(),
        address: words("1 Bridge Street|Leeds LS1 1AA"),
        contact: words("finance@hdn.example"),
        footer: "Registered charity 1234567".into(),
    }
}

fn party() -> Party {
    Party { name: "Cyngor Sir Ynys Môn".into(), address: words("Finance|Llangefni LL77 7TW") }
}

fn lines() -> Vec<Line> {
    (1..=20)
        .map(|at| Line {
            what: format!("Action learning set, place {at}"),
            quantity: "1".into(),
            each: "£200.00".into(),
            amount: "£200.00".into(),
        })
        .collect()
}

fn sums() -> Vec<Sum> {
    [("Net", "£4,000.00"), ("VAT", "£0.00"), ("Total", "£4,000.00")]
        .map(|(what, amount)| Sum { what: what.into(), amount: amount.into() })
        .into()
}

/// An invoice of twenty lines; the number tells one from another.
pub fn invoice(language: Language, number: usize) -> Invoice {
    Invoice {
        language,
        number: format!("INV-{number:04}"),
        issuer: issuer(),
        to: party(),
        issued: "9 February 2027".into(),
        due: "11 March 2027".into(),
        purchase_order: Some("PO-7781".into()),
        programme: "Action learning sets 2027".into(),
        vat_number: Some("GB123456789".into()),
        lines: lines(),
        sums: sums(),
        vat_reasons: words("Exempt: vocational training by an eligible body."),
        people: NAMES.map(str::to_owned).into(),
        pay: words("By bank transfer to 00-00-00, 12345678."),
        notes: Vec::new(),
    }
}

pub fn credit_note() -> CreditNote {
    CreditNote {
        language: Language::English,
        number: "CRN-0001".into(),
        issuer: issuer(),
        to: party(),
        issued: "1 March 2027".into(),
        corrects: "INV-0001".into(),
        purchase_order: None,
        programme: "Action learning sets 2027".into(),
        vat_number: None,
        reason: "A place was withdrawn".into(),
        lines: lines(),
        sums: sums(),
        vat_reasons: Vec::new(),
        notes: Vec::new(),
    }
}

pub fn statement() -> Statement {
    let entry = |date: &str, what: &str, charged: &str, paid: &str, balance: &str| Entry {
        date: date.into(),
        what: what.into(),
        charged: charged.into(),
        paid: paid.into(),
        balance: balance.into(),
    };
    Statement {
        language: Language::Welsh,
        issuer: issuer(),
        to: party(),
        at: "1 Mawrth 2027".into(),
        entries: vec![
            entry("9 Chwefror 2027", "INV-0001", "£4,000.00", "", "£4,000.00"),
            entry("20 Chwefror 2027", "Taliad", "", "£1,500.00", "£2,500.00"),
        ],
        owed: "£2,500.00".into(),
        notes: Vec::new(),
    }
}

pub fn reminder() -> Reminder {
    Reminder {
        language: Language::English,
        issuer: issuer(),
        to: party(),
        at: "18 March 2027".into(),
        opening: words("We have not yet had your payment for the invoice below."),
        unpaid: vec![Unpaid {
            number: "INV-0001".into(),
            issued: "9 February 2027".into(),
            due: "11 March 2027".into(),
            owed: "£2,500.00".into(),
        }],
        owed: "£2,500.00".into(),
        closing: words("If you have paid in the last few days, thank you, and please ignore this letter."),
    }
}

pub fn schedule() -> Schedule {
    let meeting = |at: usize| Meeting {
        what: at.to_string(),
        date: format!("Tuesday {} February 2027", at + 8),
        time: "10am to 1:30pm".into(),
        place: "Online".into(),
    };
    let set = |name: &str| ScheduledSet { name: name.into(), meetings: (1..=10).map(meeting).collect() };
    Schedule {
        language: Language::English,
        issuer: issuer(),
        programme: "Action learning sets 2027".into(),
        sets: vec![set("Curlew"), set("Heron")],
        notes: Vec::new(),
    }
}

/// Every kind of document by name.
pub fn all() -> [(&'static str, Result<Made, PaperError>); 6] {
    [
        ("invoice", make(&invoice(Language::English, 1))),
        ("invoice-cy", make(&invoice(Language::Welsh, 1))),
        ("credit-note", make(&credit_note())),
        ("statement-cy", make(&statement())),
        ("reminder", make(&reminder())),
        ("schedule", make(&schedule())),
    ]
}
