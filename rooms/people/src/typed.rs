//! What people type into a form or keep in a cell, read into values. Apart, so that a form and a
//! spreadsheet take and refuse the same things.

use crate::organisation::{Network, PurchaseOrder, Sector};
use kernel::{Date, EmailAddress, EmailError};
use unicode_normalization::UnicodeNormalization;
use web::components::TypedDate;

/// The longest name of a person, an organisation or a job.
pub(crate) const NAME: usize = 200;
/// The longest telephone number, with what people write around it.
pub(crate) const PHONE: usize = 40;
/// The longest region, or size in an organisation's own words.
pub(crate) const SHORT: usize = 100;

/// Why a text is not the value that was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Slip {
    /// Nothing is there.
    Missing,
    /// Longer than this many characters.
    TooLong(usize),
    /// No address letters could reach, and what may have been meant.
    NoAddress(Option<String>),
    /// A telephone number without digits.
    NoDigits,
    /// No day in the calendar.
    NoDay,
    /// None of the words that are known; the likeliest of them, as a key of the catalogues.
    NoWord(Option<&'static str>),
}

/// One line of text: spaces folded, accents composed; `None` when there is nothing.
pub(crate) fn line(typed: &str, at_most: usize) -> Result<Option<String>, Slip> {
    let plain: String = typed.nfc().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let folded = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    match folded.chars().count() {
        0 => Ok(None),
        n if n > at_most => Err(Slip::TooLong(at_most)),
        _ => Ok(Some(folded)),
    }
}

/// A name, which must be there.
pub(crate) fn name(typed: &str) -> Result<String, Slip> {
    line(typed, NAME)?.ok_or(Slip::Missing)
}

/// An address, which must be there.
pub(crate) fn email(typed: &str) -> Result<EmailAddress, Slip> {
    let text: String = typed.nfc().collect();
    EmailAddress::parse(&text).map_err(|why| match why {
        EmailError::Missing => Slip::Missing,
        EmailError::Shape => Slip::NoAddress(perhaps(&text)),
        EmailError::TooLong => Slip::TooLong(254),
    })
}

/// An address that may be left out.
pub(crate) fn optional_email(typed: &str) -> Result<Option<EmailAddress>, Slip> {
    if typed.trim().is_empty() { Ok(None) } else { email(typed).map(Some) }
}

/// The address within what people paste: `Nia Rees <nia@hafod.example>`, `mailto:…`, `nia (at) …`.
fn perhaps(text: &str) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let inner = lower.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or(lower.as_str(), |(it, _)| it);
    let bare = inner.trim().trim_start_matches("mailto:");
    let first = bare.split([';', ',']).next().unwrap_or(bare);
    let joined = ["(at)", "[at]", " at "].iter().fold(first.to_owned(), |it, at| it.replace(at, "@"));
    let closed: String = joined.chars().filter(|c| !c.is_whitespace()).collect();
    let trimmed = closed.trim_matches(|c: char| !c.is_alphanumeric());
    EmailAddress::parse(trimmed).ok().map(|address| address.as_str().to_owned())
}

/// A telephone number as it is written; `None` when there is nothing.
pub(crate) fn phone(typed: &str) -> Result<Option<String>, Slip> {
    match line(typed, PHONE)? {
        Some(text) if text.chars().filter(char::is_ascii_digit).count() < 3 => Err(Slip::NoDigits),
        other => Ok(other),
    }
}

/// The digits by which two spellings of a telephone number are compared. A spreadsheet takes the
/// leading nought of a number away; so does this.
pub(crate) fn phone_key(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    digits.strip_prefix("44").unwrap_or(&digits).trim_start_matches('0').to_owned()
}

/// A day as cells hold it: `2027-02-09`, `9/2/2027`, `9 February 2027`; `None` when there is nothing.
pub(crate) fn day(typed: &str) -> Result<Option<Date>, Slip> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let date_only = text.split_once('T').filter(|(date, _)| date.len() == 10).map_or(text, |(date, _)| date);
    let parts: Vec<&str> = date_only.split([' ', '/', '-', '.']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts[..] else { return Err(Slip::NoDay) };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let typed = TypedDate { day: day.to_owned(), month: month.to_owned(), year: year.to_owned() };
    typed.read().map_err(|_| Slip::NoDay)
}

/// What a fixed word means; `None` when there is nothing.
fn word<T: Copy>(typed: &str, known: &[(T, &'static str, &[&str])]) -> Result<Option<T>, Slip> {
    let squashed = crate::import::squash(typed);
    if squashed.is_empty() {
        return Ok(None);
    }
    let means = |(_, _, words): &&(T, &str, &[&str])| words.iter().any(|it| crate::import::squash(it) == squashed);
    if let Some((value, ..)) = known.iter().find(means) {
        return Ok(Some(*value));
    }
    let all = known.iter().flat_map(|(_, key, words)| words.iter().map(move |word| (*word, *key)));
    let near = crate::import::nearest(typed, all.clone().map(|(word, _)| word));
    Err(Slip::NoWord(near.and_then(|near| all.clone().find(|(word, _)| *word == near)).map(|(_, key)| key)))
}

/// What an organisation works in.
pub(crate) fn sector(typed: &str) -> Result<Option<Sector>, Slip> {
    word(
        typed,
        &[
            (
                Sector::Housing,
                "organisation-housing",
                &["housing", "housing association", "social housing", "landlord", "tai", "cymdeithas dai"],
            ),
            (
                Sector::Council,
                "organisation-council",
                &["council", "local authority", "local government", "cyngor", "awdurdod lleol"],
            ),
            (
                Sector::Health,
                "organisation-health",
                &["health", "nhs", "health service", "healthcare", "iechyd", "gwasanaeth iechyd"],
            ),
            (
                Sector::Charity,
                "organisation-charity",
                &[
                    "charity",
                    "voluntary",
                    "third sector",
                    "community",
                    "charity or community group",
                    "elusen",
                    "trydydd sector",
                    "elusen neu grŵp cymunedol",
                ],
            ),
            (
                Sector::Education,
                "organisation-education",
                &["education", "college", "university", "school", "addysg", "coleg", "prifysgol", "ysgol"],
            ),
            (
                Sector::Business,
                "organisation-business",
                &["business", "private", "private sector", "company", "busnes", "sector preifat"],
            ),
            (Sector::Other, "organisation-other", &["other", "something else", "arall", "rhywbeth arall"]),
        ],
    )
}

const YES: &[&str] = &[
    "yes",
    "y",
    "true",
    "1",
    "needed",
    "required",
    "in-house",
    "oes",
    "ydy",
    "ie",
    "angen",
    "mewnol",
    "it has one",
    "mae ganddo un",
];
const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "0",
    "not needed",
    "not required",
    "none",
    "nac oes",
    "nac ydy",
    "na",
    "dim angen",
    "dim",
    "it has none",
    "nid oes ganddo un",
];
const UNKNOWN: &[&str] = &["unknown", "not known", "don't know", "not sure", "ddim yn hysbys", "anhysbys"];

/// Whether invoices need a purchase order.
pub(crate) fn purchase_order(typed: &str) -> Result<Option<PurchaseOrder>, Slip> {
    word(
        typed,
        &[
            (PurchaseOrder::Needed, "organisation-needed", YES),
            (PurchaseOrder::NotNeeded, "organisation-not-needed", NO),
            (PurchaseOrder::Unknown, "organisation-unknown", UNKNOWN),
        ],
    )
}

/// Whether there is a staff network.
pub(crate) fn network(typed: &str) -> Result<Option<Network>, Slip> {
    word(
        typed,
        &[
            (Network::InHouse, "organisation-in-house", YES),
            (Network::None, "organisation-none", NO),
            (Network::Unknown, "organisation-unknown", UNKNOWN),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_nearly_one_is_offered() {
        let offered = |text| match email(text) {
            Err(Slip::NoAddress(perhaps)) => perhaps,
            other => panic!("{text}: {other:?}"),
        };
        for text in [
            "Nia Rees <nia@hafod.example>",
            "mailto:nia@hafod.example.",
            "nia (at) hafod.example",
            "Nia @hafod.example; x@y.example",
        ] {
            assert_eq!(offered(text).as_deref(), Some("nia@hafod.example"), "{text}");
        }
        assert_eq!(offered("nia"), None);
        assert_eq!(email(" "), Err(Slip::Missing));
    }

    #[test]
    fn days_are_read_as_cells_hold_them() {
        let ninth = Date::of(2027, 2, 9);
        for text in [
            "2027-02-09",
            "2027-02-09T10:30",
            "9/2/2027",
            "09.02.2027",
            "9 February 2027",
            "9 Chwefror 2027",
            "9-Feb-2027",
        ] {
            assert_eq!(day(text), Ok(ninth), "{text}");
        }
        assert_eq!(day(" "), Ok(None));
        for text in ["soon", "31/2/2027", "46447", "9/2/27"] {
            assert_eq!(day(text), Err(Slip::NoDay), "{text}");
        }
    }

    #[test]
    fn fixed_words_are_known_in_both_tongues_and_slips_are_offered_the_nearest() {
        assert_eq!(sector("Local Authority"), Ok(Some(Sector::Council)));
        assert_eq!(sector("Cyngor"), Ok(Some(Sector::Council)));
        assert_eq!(sector("Counsil"), Err(Slip::NoWord(Some("organisation-council"))));
        assert_eq!(sector("zzz"), Err(Slip::NoWord(None)));
        assert_eq!(purchase_order("Y"), Ok(Some(PurchaseOrder::Needed)));
        assert_eq!(network("TRUE"), Ok(Some(Network::InHouse)));
        assert_eq!(network(""), Ok(None));
    }

    #[test]
    fn a_number_without_its_nought_is_the_same_number() {
        assert_eq!(phone_key("020 7946 0123"), phone_key("2079460123"));
        assert_eq!(phone_key("+44 (0)20 7946 0123"), phone_key("020 7946 0123"));
        assert_eq!(phone("none"), Err(Slip::NoDigits));
    }

    #[test]
    fn a_line_is_one_line_and_its_accents_are_composed() {
        assert_eq!(line("  Sia\u{302}n \r\n Bevan ", NAME), Ok(Some("Siân Bevan".to_owned())));
        assert_eq!(line(&"x".repeat(201), NAME), Err(Slip::TooLong(200)));
    }
}
