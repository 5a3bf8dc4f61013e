//! An amount as somebody types it: `1250`, `£1,250.50`. Apart because several rooms ask for one, and a
//! slip here is a wrong price or a wrong payment.

use kernel::Money;

/// The largest amount that is taken: a hundred million pounds.
const MOST: i64 = 10_000_000_000;

/// Reads an amount above zero; none where it cannot be told what is meant.
pub fn read(typed: &str) -> Option<Money> {
    let text: String = typed.chars().filter(|it| !it.is_whitespace()).collect();
    let text = text.strip_prefix('£').unwrap_or(&text);
    let (pounds, pence) = text.split_once('.').unwrap_or((text, "00"));
    let whole = without_commas(pounds)?;
    let two = pence.len() == 2 && pence.bytes().all(|it| it.is_ascii_digit());
    let pence: i64 = if two { pence.parse().ok()? } else { return None };
    let all = whole.checked_mul(100)?.checked_add(pence)?;
    (1..=MOST).contains(&all).then(|| Money::pence_of(all))
}

/// Digits, with commas before each three of them or with none.
fn without_commas(text: &str) -> Option<i64> {
    let mut groups = text.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let grouped = rest.is_empty() || first.len() <= 3;
    let right = digits(first) && grouped && rest.iter().all(|it| it.len() == 3 && digits(it));
    if right { format!("{first}{}", rest.concat()).parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let read = |text| read(text).map(Money::pence);
        assert_eq!(read("1250"), Some(125_000));
        assert_eq!(read(" £1,250.50 "), Some(125_050));
        assert_eq!(read("0.01"), Some(1));
        for text in ["", "0", "-5", "1.5", "1,2", "12,50", "1250,000", "12.345", "ten", "£", ".50", "99999999999"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
