//! The rules of EN 16931 and Peppol BIS 3 that apply to our documents, each under its own name.

use quick_xml::{Reader, events::Event};

use super::*;

type Made = Result<Vec<u8>, UblError>;

/// Every text and every attribute of a document with its path, in order.
struct Read(Vec<(String, String)>);

impl Read {
    fn of(file: Made) -> Self {
        let file = file.unwrap();
        let mut reader = Reader::from_reader(file.as_slice());
        let (mut path, mut found): (Vec<String>, Vec<(String, String)>) = (Vec::new(), Vec::new());
        loop {
            match reader.read_event().unwrap() {
                Event::Start(it) => {
                    let name = it.name().as_ref().to_owned();
                    path.push(name.rsplit(':').next().unwrap().to_owned());
                    found.push((path.join("/"), String::new()));
                    for attribute in it.attributes().map(Result::unwrap) {
                        let key = attribute.key.as_ref().to_owned();
                        let value = attribute.value.to_string();
                        found.push((format!("{}@{key}", path.join("/")), value));
                    }
                }
                Event::Text(it) => {
                    let at = path.join("/");
                    let text: &str = it.as_ref();
                    found.iter_mut().rev().find(|(path, _)| *path == at).unwrap().1.push_str(text);
                }
                Event::End(_) => drop(path.pop()),
                Event::Eof => return Self(found),
                _ => {}
            }
        }
    }
    /// All values whose path ends so.
    fn all(&self, end: &str) -> Vec<&str> {
        let end = format!("/{end}");
        self.0.iter().filter(|(path, _)| path.ends_with(&end)).map(|(_, value)| value.as_str()).collect()
    }
    fn one(&self, end: &str) -> &str {
        let found = self.all(end);
        assert_eq!(found.len(), 1, "{end}: {found:?}");
        found[0]
    }
    fn pence(&self, end: &str) -> i64 {
        hundredths(self.one(end))
    }
}

fn hundredths(text: &str) -> i64 {
    let (whole, rest) = text.split_once('.').unwrap();
    assert_eq!(rest.len(), 2, "{text}");
    format!("{whole}{rest}").parse().unwrap()
}

fn place() -> Place {
    Place { street: "1 Well St".into(), town: "Bala".into(), postcode: "LL23 7AA".into(), country: "GB".into() }
}
fn with(registration: Registration) -> Electronic {
    Electronic {
        seller: Seller {
            name: "Learning & Co".into(),
            registration,
            company_number: Some("01234567".into()),
            place: place(),
            endpoint: EndPoint { scheme: "9932".into(), id: "GB123456789".into() },
            iban: "GB33BUKB20201555555555".into(),
        },
        buyer: Buyer {
            name: "Alder Homes".into(),
            place: place(),
            endpoint: EndPoint { scheme: "0088".into(), id: "5012345678900".into() },
        },
        programme: "Learning set".into(),
    }
}
fn registered() -> Electronic {
    with(Registration::Registered("GB123456789".into()))
}
fn taxed() -> Invoice {
    issued(&[20_000, 12_343], Vat::Standard(2_000))
}
fn outside() -> Vat {
    Vat::of(&Registration::NotRegistered, Product::Taxed(2_000), &str::to_owned).unwrap()
}
fn read(it: &Invoice) -> Read {
    Read::of(invoice(it, &registered()))
}
fn read_note() -> Read {
    let it = taxed();
    Read::of(credit_note(&note(7, &it, &[], &[1]).unwrap(), &it, &registered()))
}

/// A rule, and what must be so for it.
macro_rules! rules {
    ($($name:ident: |$it:ident| $must:expr;)*) => {$(
        #[test]
        fn $name() {
            for $it in [read(&taxed()), read_note()] {
                assert!($must);
            }
        }
    )*};
}

rules! {
    br_01_it_names_its_specification: |it| it.one("CustomizationID").starts_with("urn:cen.eu:en16931:2017");
    br_02_it_has_a_number: |it| it.all("ID").iter().any(|id| ["INV-2027-000042", "CN-2027-000007"].contains(id));
    br_03_it_has_a_day_of_issue: |it| it.all("IssueDate")[0].starts_with("2027-03-");
    br_05_it_has_a_currency: |it| it.one("DocumentCurrencyCode") == "GBP";
    br_06_the_seller_has_a_name: |it| it.one("AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName").contains("Learning");
    br_07_the_buyer_has_a_name: |it| it.one("AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName") == "Alder Homes";
    br_08_the_seller_has_an_address: |it| it.all("AccountingSupplierParty/Party/PostalAddress").len() == 1;
    br_09_the_seller_has_a_country: |it| it.one("AccountingSupplierParty/Party/PostalAddress/Country/IdentificationCode") == "GB";
    br_10_the_buyer_has_an_address: |it| it.all("AccountingCustomerParty/Party/PostalAddress").len() == 1;
    br_11_the_buyer_has_a_country: |it| it.one("AccountingCustomerParty/Party/PostalAddress/Country/IdentificationCode") == "GB";
    br_12_the_lines_have_a_sum: |it| it.pence("LegalMonetaryTotal/LineExtensionAmount") > 0;
    br_13_there_is_a_total_without_vat: |it| it.pence("LegalMonetaryTotal/TaxExclusiveAmount") > 0;
    br_14_there_is_a_total_with_vat: |it| it.pence("LegalMonetaryTotal/TaxInclusiveAmount") > 0;
    br_15_there_is_an_amount_to_pay: |it| it.pence("LegalMonetaryTotal/PayableAmount") > 0;
    br_16_there_is_a_line: |it| !it.all("Item").is_empty();
    br_24_each_line_has_an_amount: |it| it.all("Price").len() + 1 == it.all("LineExtensionAmount").len();
    br_25_each_item_has_a_name: |it| it.all("Item/Name").len() == it.all("Item").len();
    br_26_each_item_has_a_price: |it| it.all("Price/PriceAmount").len() == it.all("Item").len();
    br_27_no_price_is_below_zero: |it| it.all("Price/PriceAmount").iter().all(|price| hundredths(price) >= 0);
    br_45_each_breakdown_has_what_is_taxed: |it| it.pence("TaxSubtotal/TaxableAmount") > 0;
    br_46_each_breakdown_has_the_tax: |it| it.pence("TaxSubtotal/TaxAmount") > 0;
    br_47_each_breakdown_has_a_category: |it| it.one("TaxSubtotal/TaxCategory/ID") == "S";
    br_48_each_breakdown_has_a_rate: |it| it.one("TaxSubtotal/TaxCategory/Percent") == "20.00";
    br_62_the_sellers_endpoint_has_a_scheme: |it| it.one("AccountingSupplierParty/Party/EndpointID@schemeID") == "9932";
    br_63_the_buyers_endpoint_has_a_scheme: |it| it.one("AccountingCustomerParty/Party/EndpointID@schemeID") == "0088";
    br_co_04_each_line_has_a_category: |it| it.all("ClassifiedTaxCategory/ID").len() == it.all("Item").len();
    br_co_10_the_lines_add_up: |it| {
        let all: i64 = it.all("LineExtensionAmount").iter().map(|amount| hundredths(amount)).sum();
        all == 2 * it.pence("LegalMonetaryTotal/LineExtensionAmount")
    };
    br_co_13_the_total_without_vat_is_the_sum_of_lines: |it| {
        it.pence("LegalMonetaryTotal/TaxExclusiveAmount") == it.pence("LegalMonetaryTotal/LineExtensionAmount")
    };
    br_co_14_the_vat_is_the_sum_of_breakdowns: |it| it.pence("TaxTotal/TaxAmount") == it.pence("TaxSubtotal/TaxAmount");
    br_co_15_with_vat_is_without_vat_and_vat: |it| {
        let sum = it.pence("LegalMonetaryTotal/TaxExclusiveAmount") + it.pence("TaxTotal/TaxAmount");
        sum == it.pence("LegalMonetaryTotal/TaxInclusiveAmount")
    };
    br_co_16_all_of_it_is_to_be_paid: |it| {
        it.pence("LegalMonetaryTotal/PayableAmount") == it.pence("LegalMonetaryTotal/TaxInclusiveAmount")
    };
    br_co_18_there_is_one_breakdown: |it| it.all("TaxSubtotal").len() == 1;
    br_s_05_each_line_has_a_rate_above_zero: |it| it.all("ClassifiedTaxCategory/Percent").iter().all(|rate| *rate == "20.00");
    br_s_08_the_breakdown_taxes_the_lines: |it| {
        it.pence("TaxSubtotal/TaxableAmount") == it.pence("LegalMonetaryTotal/LineExtensionAmount")
    };
    br_s_10_a_taxed_sale_gives_no_reason: |it| it.all("TaxExemptionReason").is_empty();
    peppol_r001_it_names_its_process: |it| it.one("ProfileID").starts_with("urn:fdc:peppol.eu:2017:poacc:billing:01");
    peppol_r003_there_is_an_order_or_a_buyers_reference: |it| it.one("OrderReference/ID") == "PO 7781";
    peppol_r008_no_element_is_empty: |it| {
        let leaf = |path: &str| !it.0.iter().any(|(other, _)| other.starts_with(&format!("{path}/")));
        it.0.iter().all(|(path, value)| !value.is_empty() || !leaf(path))
    };
    peppol_r010_the_buyer_has_an_endpoint: |it| it.one("AccountingCustomerParty/Party/EndpointID") == "5012345678900";
    peppol_r020_the_seller_has_an_endpoint: |it| it.one("AccountingSupplierParty/Party/EndpointID") == "GB123456789";
    cl_03_every_amount_is_in_pounds: |it| {
        it.0.iter().filter(|(path, _)| path.ends_with("@currencyID")).all(|(_, value)| value == "GBP")
    };
}

#[test]
fn br_04_it_says_what_it_is() {
    assert_eq!(read(&taxed()).one("InvoiceTypeCode"), "380");
    assert_eq!(read_note().one("CreditNoteTypeCode"), "381");
}

#[test]
fn br_21_22_23_each_line_has_a_number_a_quantity_and_a_unit() {
    let it = read(&taxed());
    assert_eq!(it.all("InvoiceLine/ID"), ["1", "2"]);
    assert_eq!(it.all("InvoicedQuantity"), ["1", "1"]);
    assert_eq!(it.all("InvoicedQuantity@unitCode"), ["C62", "C62"]);
    assert_eq!(read_note().one("CreditedQuantity@unitCode"), "C62");
}

#[test]
fn br_49_50_61_a_transfer_names_the_account() {
    let it = read(&taxed());
    assert_eq!((it.one("PaymentMeansCode"), it.one("PayeeFinancialAccount/ID")), ("30", "GB33BUKB20201555555555"));
    let mut without = registered();
    without.seller.iban = " ".into();
    assert_eq!(invoice(&taxed(), &without), Err(UblError::Missing("the account to pay into")));
}

#[test]
fn br_55_a_credit_note_names_the_invoice() {
    assert_eq!(read_note().one("InvoiceDocumentReference/ID"), "INV-2027-000042");
    let (one, it) = (issued(&[1], exempt()), taxed());
    let other = Invoice { number: Number { kind: Kind::Invoice, year: 2027, count: 1 }, ..one };
    let back = note(1, &it, &[], &[0]).unwrap();
    assert_eq!(credit_note(&back, &other, &registered()), Err(UblError::OtherInvoice));
}

#[test]
fn br_co_09_a_vat_number_begins_with_its_country() {
    assert_eq!(read(&taxed()).one("PartyTaxScheme/CompanyID"), "GB123456789");
    for number in ["123456789", "gb123", "GB", ""] {
        let it = with(Registration::Registered(number.into()));
        assert!(matches!(invoice(&taxed(), &it), Err(UblError::Missing(_))), "{number}");
    }
}

#[test]
fn br_co_17_the_tax_is_the_rate_of_what_is_taxed() {
    let it = read(&taxed());
    // 323.43 at 20 % is 64.686.
    assert_eq!((it.pence("TaxSubtotal/TaxableAmount"), it.pence("TaxSubtotal/TaxAmount")), (32_343, 6_469));
}

#[test]
fn br_co_25_something_to_pay_has_a_day_or_terms() {
    assert_eq!(read(&taxed()).one("DueDate"), "2027-03-31");
    assert!(!read_note().one("PaymentTerms/Note").is_empty());
}

#[test]
fn br_co_26_the_seller_can_be_told_by_a_number() {
    let mut it = with(Registration::NotRegistered);
    let untaxed = issued(&[20_000], outside());
    assert_eq!(
        Read::of(invoice(&untaxed, &it)).one("AccountingSupplierParty/Party/PartyLegalEntity/CompanyID"),
        "01234567"
    );
    it.seller.company_number = None;
    assert_eq!(invoice(&untaxed, &it), Err(UblError::NoSellerNumber));
}

#[test]
fn br_s_02_br_z_02_br_e_02_a_sale_within_vat_needs_a_vat_number() {
    for vat in [Vat::Standard(2_000), Vat::Zero, exempt()] {
        let it = issued(&[20_000], vat);
        assert_eq!(invoice(&it, &with(Registration::NotRegistered)), Err(UblError::NoVatNumber));
    }
}

#[test]
fn br_z_05_09_10_a_zero_rate_is_nought_and_gives_no_reason() {
    let it = read(&issued(&[20_000], Vat::Zero));
    assert_eq!((it.one("TaxSubtotal/TaxCategory/ID"), it.one("ClassifiedTaxCategory/Percent")), ("Z", "0.00"));
    assert_eq!((it.pence("TaxSubtotal/TaxAmount"), it.all("TaxExemptionReason").len()), (0, 0));
}

#[test]
fn br_e_05_09_10_an_exempt_sale_has_no_tax_and_says_why() {
    let it = read(&issued(&[20_000], exempt()));
    assert_eq!((it.one("TaxSubtotal/TaxCategory/ID"), it.one("ClassifiedTaxCategory/Percent")), ("E", "0.00"));
    assert_eq!(it.pence("TaxSubtotal/TaxAmount"), 0);
    assert_eq!(it.one("TaxExemptionReason"), "Education by an eligible body");
    let silent = issued(&[20_000], Vat::Exempt(" ".into()));
    assert_eq!(invoice(&silent, &registered()), Err(UblError::Missing("the reason why no VAT is charged")));
}

#[test]
fn br_o_02_05_09_10_outside_vat_there_is_no_number_no_rate_no_tax_and_a_reason() {
    let sale = issued(&[20_000], outside());
    let it = Read::of(invoice(&sale, &with(Registration::NotRegistered)));
    assert_eq!(it.one("TaxSubtotal/TaxCategory/ID"), "O");
    assert_eq!((it.all("Percent").len(), it.all("PartyTaxScheme").len()), (0, 0));
    assert_eq!(it.pence("TaxSubtotal/TaxAmount"), 0);
    assert!(!it.one("TaxExemptionReason").is_empty());
    assert_eq!(invoice(&sale, &registered()), Err(UblError::OutsideWithVatNumber));
}

#[test]
fn peppol_r003_without_an_order_the_contact_is_the_reference() {
    let it = Invoice { purchase_order: None, ..taxed() };
    assert_eq!(read(&it).one("BuyerReference"), "accounts@alder.example");
}

#[test]
fn what_people_wrote_stays_text() {
    let mut it = taxed();
    it.lines[0].person = "<b>&\u{1}x".into();
    let file = String::from_utf8(invoice(&it, &registered()).unwrap()).unwrap();
    assert!(file.contains("&lt;b&gt;&amp;x") && file.contains("Learning &amp; Co"));
}
