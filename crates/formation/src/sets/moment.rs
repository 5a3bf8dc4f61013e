//! Days and times as spreadsheets write them, as one number to sort by.
//!
//! Apart because it is all the engine knows of the calendar: earlier is smaller.

/// Seconds (in thousandths) since an arbitrary day; a day alone is its first minute.
///
/// `2027-03-01`, `2027-03-01 09:30`, `2027-03-01T09:30:15.25Z`, `…+01:00`, `01/03/2027`, `01/03/2027 09:30`.
pub(super) fn moment(text: &str) -> Option<i64> {
    let text = text.trim();
    let (day, time) = text.split_once(['T', 't', ' ']).unwrap_or((text, ""));
    let days = if day.contains('/') {
        let [day, month, year] = three(day, '/')?;
        days(year, month, day)?
    } else {
        let [year, month, day] = three(day, '-')?;
        days(year, month, day)?
    };
    let time = time.trim();
    let milliseconds = if time.is_empty() { 0 } else { of_day(time)? };
    Some(days * 86_400_000 + milliseconds)
}

fn three(text: &str, mark: char) -> Option<[i64; 3]> {
    let mut parts = text.split(mark).map(digits);
    let three = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(three)
}

fn digits(text: &str) -> Option<i64> {
    let good = !text.is_empty() && text.len() <= 4 && text.bytes().all(|it| it.is_ascii_digit());
    good.then(|| text.parse().ok())?
}

/// Days of the calendar since the beginning of an arbitrary March.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let long = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    };
    if !(1000..=9999).contains(&year) || !(1..=long).contains(&day) {
        return None;
    }
    // The year begins in March, so that the leap day is its last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day)
}

fn of_day(text: &str) -> Option<i64> {
    let (clock, offset) = match text.find(['Z', 'z', '+', '-']) {
        Some(at) => (&text[..at], zone(&text[at..])?),
        None => (text, 0),
    };
    let mut parts = clock.trim().splitn(3, ':');
    let (hour, minute) = (digits(parts.next()?)?, digits(parts.next()?)?);
    let seconds: f64 = parts.next().unwrap_or("0").parse().ok()?;
    let good = hour < 24 && minute < 60 && (0.0..61.0).contains(&seconds);
    good.then(|| (hour * 60 + minute - offset) * 60_000 + (seconds * 1000.0) as i64)
}

/// Minutes ahead of Greenwich.
fn zone(text: &str) -> Option<i64> {
    let mut rest = text.chars();
    let sign = match rest.next()? {
        '+' => 1,
        '-' => -1,
        _ => return rest.as_str().is_empty().then_some(0),
    };
    let plain: String = rest.as_str().chars().filter(|it| *it != ':').collect();
    let (hours, minutes) =
        (digits(plain.get(..2)?)?, digits(plain.get(2..).filter(|it| !it.is_empty()).unwrap_or("0"))?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn earlier_is_smaller_however_it_is_written() {
        let order = [
            "28/02/2027 23:59",
            "2027-03-01",
            "01/03/2027 00:00:00.5",
            "2027-03-01T09:30+01:00",
            "2027-03-01T08:31Z",
            "1/3/2027 9:30",
            "2027-03-01 10:00-0500",
            "2028-02-29",
        ];
        let moments: Vec<i64> = order.iter().map(|it| moment(it).unwrap_or_else(|| panic!("{it}"))).collect();
        assert!(moments.is_sorted_by(|a, b| a < b), "{moments:?}");
        assert_eq!(moment("01/03/2027 09:30"), moment("2027-03-01T09:30"));
    }

    #[test]
    fn what_is_no_day_or_time_is_not_guessed() {
        for text in ["", "soon", "2027-02-29", "31/04/2027", "1/3/27", "2027-03-01 25:00", "2027-03", "2027-03-01T9"] {
            assert_eq!(moment(text), None, "{text}");
        }
    }
}
