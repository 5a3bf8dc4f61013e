//! The electronic invoice that public bodies read: UBL 2.1 after EN 16931, in the terms of Peppol BIS Billing 3.
//! Apart because another authority writes its rules; each rule that applies has a test of its name.

mod xml;

use kernel::Money;
use xml::Xml;

use crate::credit::CreditNote;
use crate::invoice::{Invoice, Line};
use crate::vat::{Amounts, Registration, Vat};

/// An address on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// House and street.
    pub street: String,
    /// The town.
    pub town: String,
    /// The postcode.
    pub postcode: String,
    /// Two letters: `GB`.
    pub country: String,
}

/// An address in the network, with the scheme it belongs to: `9932` a British VAT number, `0088` a GLN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndPoint {
    /// From the list of electronic address schemes.
    pub scheme: String,
    /// The address within it.
    pub id: String,
}

/// Who asks for the money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seller {
    /// The registered name.
    pub name: String,
    /// Whether VAT is charged, and under which number.
    pub registration: Registration,
    /// The number in the register of companies or charities.
    pub company_number: Option<String>,
    /// Where it is.
    pub place: Place,
    /// Its address in the network.
    pub endpoint: EndPoint,
    /// The account to pay into.
    pub iban: String,
}

/// Who pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buyer {
    /// The registered name.
    pub name: String,
    /// Where it is.
    pub place: Place,
    /// Its address in the network.
    pub endpoint: EndPoint,
}

/// What a document needs to know beyond the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Electronic {
    /// Who asks.
    pub seller: Seller,
    /// Who pays.
    pub buyer: Buyer,
    /// What is sold: the programme's title.
    pub programme: String,
}

/// Why a document cannot be sent in this form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UblError {
    /// Taxed, zero-rated and exempt sales name the seller's VAT number.
    #[error("An electronic invoice with this VAT treatment needs the VAT number of the issuer.")]
    NoVatNumber,
    /// Outside VAT there is no VAT number, so another number must say who it is.
    #[error("An issuer without a VAT number needs its company or charity number on electronic invoices.")]
    NoSellerNumber,
    /// A sale outside VAT by an issuer that is registered.
    #[error("An invoice outside the scope of VAT cannot name a VAT number.")]
    OutsideWithVatNumber,
    /// Something that must be there is blank.
    #[error("An electronic invoice needs this: {0}.")]
    Missing(&'static str),
    /// The invoice and the credit note do not belong together.
    #[error("This credit note corrects another invoice.")]
    OtherInvoice,
}

const PROFILE: &str = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
const CUSTOMIZATION: &str = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

/// The invoice as a UBL document.
pub fn invoice(it: &Invoice, with: &Electronic) -> Result<Vec<u8>, UblError> {
    check(&it.vat, with)?;
    let mut xml = Xml::new();
    xml.root("Invoice", |xml| {
        head(xml, &it.number.to_string(), &it.issued_on.to_string());
        xml.leaf("cbc:DueDate", &it.due_on.to_string());
        xml.leaf("cbc:InvoiceTypeCode", "380");
        references(xml, it);
        parties(xml, it, with);
        payment(xml, it, with);
        tax(xml, &it.vat, it.amounts);
        totals(xml, it.amounts);
        lines(xml, &it.lines, &it.vat, with, ("cac:InvoiceLine", "cbc:InvoicedQuantity"));
    });
    Ok(xml.done())
}

/// The credit note as a UBL document; amounts are above zero, the kind of document says which way they go.
pub fn credit_note(it: &CreditNote, of: &Invoice, with: &Electronic) -> Result<Vec<u8>, UblError> {
    check(&of.vat, with)?;
    if it.corrects != of.number {
        return Err(UblError::OtherInvoice);
    }
    let mut xml = Xml::new();
    xml.root("CreditNote", |xml| {
        head(xml, &it.number.to_string(), &it.issued_on.to_string());
        xml.leaf("cbc:CreditNoteTypeCode", "381");
        if !it.why.is_empty() {
            xml.leaf("cbc:Note", &it.why);
        }
        references(xml, of);
        xml.inside("cac:BillingReference", |xml| {
            xml.inside("cac:InvoiceDocumentReference", |xml| {
                xml.leaf("cbc:ID", &of.number.to_string());
                xml.leaf("cbc:IssueDate", &of.issued_on.to_string());
            });
        });
        parties(xml, of, with);
        xml.inside("cac:PaymentTerms", |xml| xml.leaf("cbc:Note", "Set off against the invoice it corrects."));
        tax(xml, &of.vat, it.amounts);
        totals(xml, it.amounts);
        lines(xml, &it.lines, &of.vat, with, ("cac:CreditNoteLine", "cbc:CreditedQuantity"));
    });
    Ok(xml.done())
}

fn check(vat: &Vat, with: &Electronic) -> Result<(), UblError> {
    let seller = &with.seller;
    let outside = matches!(vat, Vat::OutsideScope(_));
    match &seller.registration {
        Registration::NotRegistered if !outside => return Err(UblError::NoVatNumber),
        Registration::NotRegistered if seller.company_number.is_none() => return Err(UblError::NoSellerNumber),
        Registration::Registered(_) if outside => return Err(UblError::OutsideWithVatNumber),
        _ => {}
    }
    let number = match &seller.registration {
        Registration::Registered(number) if !has_country_letters(number) => {
            return Err(UblError::Missing("the country letters of the issuer's VAT number"));
        }
        Registration::Registered(number) => number,
        Registration::NotRegistered => seller.company_number.as_ref().unwrap_or(&seller.name),
    };
    let wanted = [
        (&seller.name, "the issuer's name"),
        (number, "the issuer's number"),
        (&seller.place.country, "the issuer's country"),
        (&seller.endpoint.id, "the issuer's electronic address"),
        (&seller.endpoint.scheme, "the scheme of the issuer's electronic address"),
        (&seller.iban, "the account to pay into"),
        (&with.buyer.name, "the employer's name"),
        (&with.buyer.place.country, "the employer's country"),
        (&with.buyer.endpoint.id, "the employer's electronic address"),
        (&with.buyer.endpoint.scheme, "the scheme of the employer's electronic address"),
        (&with.programme, "what is sold"),
    ];
    let reason = vat.reason().is_none_or(|it| !it.trim().is_empty());
    match wanted.iter().find(|(text, _)| text.trim().is_empty()) {
        Some((_, what)) => Err(UblError::Missing(what)),
        None if !reason => Err(UblError::Missing("the reason why no VAT is charged")),
        None => Ok(()),
    }
}

/// Whether a VAT number says which country gave it.
fn has_country_letters(number: &str) -> bool {
    let mut letters = number.chars();
    letters.by_ref().take(2).filter(char::is_ascii_uppercase).count() == 2 && letters.next().is_some()
}

fn head(xml: &mut Xml, number: &str, on: &str) {
    xml.leaf("cbc:CustomizationID", CUSTOMIZATION);
    xml.leaf("cbc:ProfileID", PROFILE);
    xml.leaf("cbc:ID", number);
    xml.leaf("cbc:IssueDate", on);
}

/// The buyer finds its own papers by these; the rules demand at least one.
fn references(xml: &mut Xml, it: &Invoice) {
    xml.leaf("cbc:DocumentCurrencyCode", "GBP");
    match &it.purchase_order {
        Some(order) => xml.inside("cac:OrderReference", |xml| xml.leaf("cbc:ID", order)),
        None => xml.leaf("cbc:BuyerReference", it.contact.email.as_str()),
    }
}

fn parties(xml: &mut Xml, it: &Invoice, with: &Electronic) {
    let (seller, buyer) = (&with.seller, &with.buyer);
    xml.inside("cac:AccountingSupplierParty", |xml| {
        xml.inside("cac:Party", |xml| {
            endpoint(xml, &seller.endpoint);
            place(xml, &seller.place);
            if let Registration::Registered(number) = &seller.registration {
                xml.inside("cac:PartyTaxScheme", |xml| {
                    xml.leaf("cbc:CompanyID", number);
                    scheme(xml);
                });
            }
            xml.inside("cac:PartyLegalEntity", |xml| {
                xml.leaf("cbc:RegistrationName", &seller.name);
                if let Some(number) = &seller.company_number {
                    xml.leaf("cbc:CompanyID", number);
                }
            });
        });
    });
    xml.inside("cac:AccountingCustomerParty", |xml| {
        xml.inside("cac:Party", |xml| {
            endpoint(xml, &buyer.endpoint);
            place(xml, &buyer.place);
            xml.inside("cac:PartyLegalEntity", |xml| xml.leaf("cbc:RegistrationName", &buyer.name));
            xml.inside("cac:Contact", |xml| {
                xml.leaf("cbc:Name", &it.contact.name);
                xml.leaf("cbc:ElectronicMail", it.contact.email.as_str());
            });
        });
    });
}

fn endpoint(xml: &mut Xml, it: &EndPoint) {
    xml.leaf_with("cbc:EndpointID", ("schemeID", &it.scheme), &it.id);
}

fn place(xml: &mut Xml, it: &Place) {
    xml.inside("cac:PostalAddress", |xml| {
        xml.leaf("cbc:StreetName", &it.street);
        xml.leaf("cbc:CityName", &it.town);
        xml.leaf("cbc:PostalZone", &it.postcode);
        xml.inside("cac:Country", |xml| xml.leaf("cbc:IdentificationCode", &it.country));
    });
}

fn payment(xml: &mut Xml, it: &Invoice, with: &Electronic) {
    xml.inside("cac:PaymentMeans", |xml| {
        xml.leaf("cbc:PaymentMeansCode", "30");
        xml.leaf("cbc:PaymentID", &it.number.to_string());
        xml.inside("cac:PayeeFinancialAccount", |xml| xml.leaf("cbc:ID", &with.seller.iban));
    });
}

fn tax(xml: &mut Xml, vat: &Vat, amounts: Amounts) {
    xml.inside("cac:TaxTotal", |xml| {
        money(xml, "cbc:TaxAmount", amounts.vat);
        xml.inside("cac:TaxSubtotal", |xml| {
            money(xml, "cbc:TaxableAmount", amounts.net);
            money(xml, "cbc:TaxAmount", amounts.vat);
            xml.inside("cac:TaxCategory", |xml| {
                category(xml, vat);
                if let Some(reason) = vat.reason() {
                    xml.leaf("cbc:TaxExemptionReason", reason);
                }
                scheme(xml);
            });
        });
    });
}

/// The letter and the rate; outside VAT there is no rate, not even nought.
fn category(xml: &mut Xml, vat: &Vat) {
    xml.leaf("cbc:ID", vat.category());
    if !matches!(vat, Vat::OutsideScope(_)) {
        xml.leaf("cbc:Percent", &decimal(i64::from(vat.rate())));
    }
}

fn scheme(xml: &mut Xml) {
    xml.inside("cac:TaxScheme", |xml| xml.leaf("cbc:ID", "VAT"));
}

fn totals(xml: &mut Xml, amounts: Amounts) {
    xml.inside("cac:LegalMonetaryTotal", |xml| {
        money(xml, "cbc:LineExtensionAmount", amounts.net);
        money(xml, "cbc:TaxExclusiveAmount", amounts.net);
        money(xml, "cbc:TaxInclusiveAmount", amounts.total());
        money(xml, "cbc:PayableAmount", amounts.total());
    });
}

fn lines(xml: &mut Xml, lines: &[Line], vat: &Vat, with: &Electronic, (element, quantity): (&str, &str)) {
    for (at, line) in lines.iter().enumerate() {
        xml.inside(element, |xml| {
            xml.leaf("cbc:ID", &(at + 1).to_string());
            xml.leaf_with(quantity, ("unitCode", "C62"), "1");
            money(xml, "cbc:LineExtensionAmount", line.price);
            xml.inside("cac:Item", |xml| {
                xml.leaf("cbc:Description", &line.person);
                xml.leaf("cbc:Name", &with.programme);
                xml.inside("cac:ClassifiedTaxCategory", |xml| {
                    category(xml, vat);
                    scheme(xml);
                });
            });
            xml.inside("cac:Price", |xml| money(xml, "cbc:PriceAmount", line.price));
        });
    }
}

fn money(xml: &mut Xml, name: &str, amount: Money) {
    xml.leaf_with(name, ("currencyID", "GBP"), &decimal(amount.pence()));
}

/// Hundredths as a decimal number: `1250` is `12.50`.
pub(crate) fn decimal(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let value = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", value / 100, value % 100)
}
