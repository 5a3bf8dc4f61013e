//! A time of day as people type it: 14:05, 2.05pm, 2pm. Apart because several rooms ask for one: when
//! a telephone call came, when an event begins.

use jiff::civil::Time;

/// Reads a time of day; without am or pm it is on the 24-hour clock.
pub fn read(typed: &str) -> Option<Time> {
    let text: String = typed.chars().filter(|it| !it.is_whitespace()).collect::<String>().to_lowercase();
    match text.as_str() {
        "midday" | "noon" => return Some(jiff::civil::time(12, 0, 0, 0)),
        "midnight" => return Some(Time::midnight()),
        _ => {}
    }
    let (digits, half) = halves(&text);
    let (hour, minute) = match digits.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (number(hour)?, number(minute)?),
        Some(_) => return None,
        None if half.is_some() || digits.len() <= 2 => (number(digits)?, 0),
        None if digits.len() == 4 && digits.is_ascii() => (number(&digits[..2])?, number(&digits[2..])?),
        None => return None,
    };
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
    };
    Time::new(hour, minute, 0, 0).ok()
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

fn halves(text: &str) -> (&str, Option<Half>) {
    let endings = [("am", Half::Morning), ("a.m.", Half::Morning), ("pm", Half::Afternoon), ("p.m.", Half::Afternoon)];
    let found = endings.into_iter().find_map(|(ending, half)| Some((text.strip_suffix(ending)?, half)));
    found.map_or((text, None), |(rest, half)| (rest, Some(half)))
}

fn number(text: &str) -> Option<i8> {
    let short = (1..=2).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    if short { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        let at = |hour, minute| Some(jiff::civil::time(hour, minute, 0, 0));
        let good = [
            ("14:05", at(14, 5)),
            ("9.30", at(9, 30)),
            (" 2 pm", at(14, 0)),
            ("2:05pm", at(14, 5)),
            ("12am", at(0, 0)),
            ("12.15 p.m.", at(12, 15)),
            ("0905", at(9, 5)),
            ("9", at(9, 0)),
            ("Midday", at(12, 0)),
        ];
        for (typed, meant) in good {
            assert_eq!(read(typed), meant, "{typed}");
        }
        for typed in ["", "25:00", "9:5", "13pm", "0pm", "half nine", "14:05:30", "-1", "٩:٣٠", "9ö00"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
