//! What becomes a document, and what does not.

use super::*;

#[test]
fn one_employer_and_programme_make_one_invoice() {
    let it = issued(&[20_000, 20_000], Vat::Standard(2_000));
    assert_eq!(it.number.to_string(), "INV-2027-000042");
    assert_eq!((it.amounts.net, it.amounts.vat, it.amounts.total()), (pence(40_000), pence(8_000), pence(48_000)));
    assert_eq!(it.due_on, day("2027-03-31"));
    let other = Charge { employer: id(9), ..charge("A. B.", 1) };
    assert_eq!(Draft::of(&[charge("B. J.", 1), other], terms(exempt())), Err(DraftError::Mixed));
    let order = Charge { purchase_order: Some("another".into()), ..charge("A. B.", 1) };
    assert_eq!(Draft::of(&[charge("B. J.", 1), order], terms(exempt())), Err(DraftError::Disagreeing));
    assert_eq!(Draft::of(&[], terms(exempt())), Err(DraftError::Nothing));
    assert_eq!(Draft::of(&[charge("B. J.", -1)], terms(exempt())), Err(DraftError::BelowZero));
    let far = [charge("B. J.", i64::MAX), charge("A. B.", 1)];
    assert_eq!(Draft::of(&far, terms(exempt())), Err(DraftError::TooLarge));
}

#[test]
fn nothing_is_issued_without_the_order_that_an_employer_demands() {
    let blank = Charge { purchase_order: Some("  ".into()), ..charge("B. J.", 100) };
    let draft = Draft::of(&[blank], terms(exempt())).unwrap();
    let number = Number { kind: Kind::Invoice, year: 2027, count: 1 };
    assert_eq!(draft.may_be_issued(), Err(IssueError::NoPurchaseOrder));
    assert_eq!(draft.clone().issue(number, day("2027-03-01")), Err(IssueError::NoPurchaseOrder));
    let it = draft.with_purchase_order(" PO 1 ").issue(number, day("2027-03-01")).unwrap();
    assert_eq!(it.purchase_order.as_deref(), Some("PO 1"));
    let easy = Terms { demands_purchase_order: false, ..terms(exempt()) };
    let without = Charge { purchase_order: None, ..charge("B. J.", 100) };
    let draft = Draft::of(&[without], easy).unwrap();
    let wrong = Number { kind: Kind::CreditNote, year: 2027, count: 1 };
    assert_eq!(draft.clone().issue(wrong, day("2027-03-01")), Err(IssueError::NotAnInvoiceNumber));
    assert!(draft.issue(number, day("2027-03-01")).is_ok());
}

#[test]
fn a_number_is_read_as_it_is_printed_and_in_no_other_way() {
    let number = Number { kind: Kind::CreditNote, year: 2027, count: 7 };
    assert_eq!("CN-2027-000007".parse(), Ok(number));
    for text in ["", "CN", "CN-2027-7", "cn-2027-000007", "CN-2027-000007-1", "CN-+027-000007", "XX-2027-000007"] {
        assert_eq!(text.parse::<Number>(), Err(NumberError), "{text}");
    }
}

#[test]
fn an_employer_chooses_names_or_initials() {
    assert_eq!(Naming::Names.of("  Gwen   ap Rhys "), "Gwen ap Rhys");
    assert_eq!(Naming::Initials.of("Anne-Marie O'Neill"), "A.M.O.");
    assert_eq!(Naming::Initials.of("żaneta Nowak"), "Ż.N.");
    assert_eq!(Naming::default(), Naming::Initials);
}

#[test]
fn vat_depends_on_who_sells_and_what() {
    let registered = Registration::Registered("GB123456789".into());
    let of = |product| Vat::of(&registered, product, &str::to_owned);
    assert_eq!(of(Product::Taxed(2_000)), Ok(Vat::Standard(2_000)));
    assert_eq!(of(Product::Taxed(0)), Ok(Vat::Zero));
    assert_eq!(of(Product::ExemptEducation), Ok(Vat::Exempt("vat-why-exempt-education".into())));
    assert_eq!(of(Product::OutsideScope), Ok(Vat::OutsideScope("vat-why-outside-scope".into())));
    assert_eq!(of(Product::UnregisteredIssuer), Err(VatError));
    let none = Vat::of(&Registration::NotRegistered, Product::Taxed(2_000), &str::to_owned).unwrap();
    assert_eq!((none.category(), none.rate()), ("O", 0));
    assert_eq!(none.reason(), Some("vat-why-not-registered"));
    assert_eq!([2, 3, 12, 13].map(|it| Vat::Standard(2_000).on(pence(it)).unwrap().pence()), [0, 1, 2, 3]);
}

#[test]
fn a_line_is_credited_once() {
    let it = issued(&[10_000, 20_000], Vat::Standard(2_000));
    let first = note(1, &it, &[], &[1]).unwrap();
    assert_eq!((first.amounts.net, first.amounts.vat), (pence(20_000), pence(4_000)));
    let earlier = std::slice::from_ref(&first);
    assert_eq!(note(2, &it, earlier, &[1]), Err(CreditError::Again));
    assert_eq!(note(2, &it, &[], &[0, 0]), Err(CreditError::Again));
    assert_eq!(note(2, &it, earlier, &[2]), Err(CreditError::NoSuchLine));
    assert_eq!(note(2, &it, earlier, &[]), Err(CreditError::Nothing));
    let other = Invoice { number: Number { kind: Kind::Invoice, year: 2027, count: 1 }, ..it.clone() };
    assert_eq!(note(2, &other, earlier, &[0]), Err(CreditError::WrongNumber));
    let mut account = Account::of(it);
    assert!(account.take_credit(first.clone()));
    assert!(!account.take_credit(first));
    assert_eq!(account.due(), pence(12_000));
}

#[test]
fn reminders_go_after_7_14_and_30_days_and_stop_when_nothing_is_owed() {
    let mut account = Account::of(issued(&[10_000], exempt()));
    let on = |account: &Account, sent: &[Reminder], days: i64| {
        reminder_due(account, sent, day("2027-03-31").plus_days(days))
    };
    assert_eq!(
        [0, 6, 7, 13].map(|it| on(&account, &[], it)),
        [None, None, Some(Reminder::First), Some(Reminder::First)]
    );
    assert_eq!(on(&account, &[Reminder::First], 13), None);
    assert_eq!(on(&account, &[Reminder::First], 14), Some(Reminder::Second));
    assert_eq!(on(&account, &[], 31), Some(Reminder::Last));
    assert_eq!(on(&account, &[Reminder::Last], 400), None);
    account.receive(payment("2027-04-08", 4_000)).unwrap();
    assert_eq!(on(&account, &[Reminder::First], 14), Some(Reminder::Second));
    account.receive(payment("2027-04-09", 6_000)).unwrap();
    assert_eq!(on(&account, &[], 31), None);
}
