//! What Xero and Sage 50 are given.

use super::*;

fn codes() -> Codes {
    Codes { customer: "Alder Homes".into(), income: "4000".into(), programme: "Learning set".into() }
}
fn rows(file: Vec<u8>) -> Vec<String> {
    let text = String::from_utf8(file).unwrap();
    text.trim_start_matches('\u{feff}').lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn xero_gets_a_row_a_line_and_credit_as_a_quantity_below_zero() {
    let it = issued(&[20_000, 12_345], Vat::Standard(2_000));
    let back = note(7, &it, &[], &[1]).unwrap();
    let codes = codes();
    let found = rows(xero(&[Entry::Invoice(&it, &codes), Entry::CreditNote(&back, &it, &codes)]).unwrap());
    let start = "Alder Homes,accounts@alder.example";
    let end = "4000,20% (VAT on Income),GBP";
    assert_eq!(
        found,
        [
            format!("{start},INV-2027-000042,PO 7781,01/03/2027,31/03/2027,Learning set: B. J.,1,200.00,{end}"),
            format!("{start},INV-2027-000042,PO 7781,01/03/2027,31/03/2027,Learning set: B. J.,1,123.45,{end}"),
            format!("{start},CN-2027-000007,PO 7781,10/03/2027,10/03/2027,Learning set: B. J.,-1,123.45,{end}"),
        ]
    );
}

#[test]
fn sage_gets_a_row_a_document() {
    let it = issued(&[20_000], Vat::Standard(2_000));
    let back = note(7, &it, &[], &[0]).unwrap();
    let codes = codes();
    let found = rows(sage(&[Entry::Invoice(&it, &codes), Entry::CreditNote(&back, &it, &codes)]).unwrap());
    assert_eq!(
        found,
        [
            "SI,Alder Ho,4000,0,01/03/2027,INV-2027-000042,Learning set,200.00,T1,40.00,1,PO 7781",
            "SC,Alder Ho,4000,0,10/03/2027,CN-2027-000007,Learning set,200.00,T1,40.00,1,PO 7781",
        ]
    );
}

#[test]
fn a_rate_without_a_code_is_not_booked_under_another() {
    let it = issued(&[20_000], Vat::Standard(1_750));
    let codes = codes();
    assert_eq!(xero(&[Entry::Invoice(&it, &codes)]), Err(UnknownRate));
    assert_eq!(sage(&[Entry::Invoice(&it, &codes)]), Err(UnknownRate));
}

#[test]
fn what_an_employer_typed_cannot_act_as_a_formula() {
    let order = Charge { purchase_order: Some("=1+1".into()), ..charge("B. J.", 100) };
    let number = Number { kind: Kind::Invoice, year: 2027, count: 1 };
    let it = Draft::of(&[order], terms(exempt())).unwrap().issue(number, day("2027-03-01")).unwrap();
    let codes = codes();
    for file in [xero(&[Entry::Invoice(&it, &codes)]), sage(&[Entry::Invoice(&it, &codes)])] {
        assert!(String::from_utf8(file.unwrap()).unwrap().contains(",'=1+1"));
    }
}
