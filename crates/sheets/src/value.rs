//! One cell of a workbook as the text a person would type: dates as ISO, whole numbers whole.

use calamine::{DataRef, ExcelDateTime, ExcelDateTimeType};

/// The text of a cell and whether it is the error of a formula.
pub(crate) fn text(value: &DataRef<'_>) -> (String, bool) {
    let text = match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => figure(*number),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) => date_time(moment),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => return (error.to_string(), true),
    };
    (text, false)
}

/// A number with the fifteen digits a spreadsheet keeps, so that 0.1 + 0.2 is 0.3.
fn figure(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if shown == 0.0 { "0".to_owned() } else { shown.to_string() }
}

/// Rounded to the second first: 10:00 is stored as a fraction a little below or above it.
fn date_time(moment: &ExcelDateTime) -> String {
    const SECONDS: f64 = 86_400.0;
    const YEAR_10000: f64 = 2_958_466.0;
    let value = moment.as_f64();
    if !(0.0..YEAR_10000).contains(&value) {
        return figure(value);
    }
    let seconds = (value * SECONDS).round();
    if moment.is_duration() || seconds < SECONDS {
        let minutes = seconds as u64 / 60;
        return format!("{:02}:{:02}", minutes / 60, minutes % 60);
    }
    let (year, month, day, hour, minute, ..) = rounded(moment, seconds / SECONDS).to_ymd_hms_milli();
    if seconds % SECONDS == 0.0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")
    }
}

/// The same moment with another value. Which of the two epochs it counts from is not public,
/// so it is asked: only under the newer one is day 1 in 1904.
fn rounded(moment: &ExcelDateTime, value: f64) -> ExcelDateTime {
    let older = ExcelDateTime::new(moment.as_f64(), ExcelDateTimeType::DateTime, false);
    let is_1904 = older.to_ymd_hms_milli() != moment.to_ymd_hms_milli();
    ExcelDateTime::new(value, ExcelDateTimeType::DateTime, is_1904)
}

/// `2027-03-01T00:00:00.000` as `2027-03-01`, `…T10:30:00Z` as `…T10:30`; else as it is.
fn iso(text: &str) -> String {
    let Some((date, time)) = text.split_once(['T', ' ']) else {
        return text.to_owned();
    };
    let Some(minutes) = time.get(..5).filter(|_| date.len() == 10) else {
        return text.to_owned();
    };
    let is_midnight = time.bytes().all(|byte| b"0:.Z".contains(&byte));
    if is_midnight { date.to_owned() } else { format!("{date}T{minutes}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_they_do_in_the_sheet() {
        for (number, shown) in
            [(7.0, "7"), (-0.0, "0"), (0.1 + 0.2, "0.3"), (447_700_900_123.0, "447700900123"), (2.5, "2.5")]
        {
            assert_eq!(figure(number), shown);
        }
    }

    #[test]
    fn dates_are_iso_and_times_lose_their_seconds() {
        let at = |value, kind, is_1904| date_time(&ExcelDateTime::new(value, kind, is_1904));
        use ExcelDateTimeType::{DateTime, TimeDelta};
        assert_eq!(at(46_447.0, DateTime, false), "2027-03-01");
        assert_eq!(at(44_985.0, DateTime, true), "2027-03-01");
        assert_eq!(at(46_447.0 + 0.416_666_666_6, DateTime, false), "2027-03-01T10:00");
        assert_eq!(at(46_446.999_999_999, DateTime, false), "2027-03-01");
        assert_eq!(at(0.5, DateTime, false), "12:00");
        assert_eq!(at(1.25, TimeDelta, false), "30:00");
        assert_eq!(at(-3.0, DateTime, false), "-3");
        assert_eq!(at(f64::NAN, DateTime, false), "NaN");
        assert_eq!(iso("2027-03-01T00:00:00.000"), "2027-03-01");
        assert_eq!(iso("2027-03-01T10:30:00Z"), "2027-03-01T10:30");
        assert_eq!(iso("March"), "March");
    }
}
