//! School holidays from a file, one line a holiday.
//!
//! Apart because it reads what people typed: every mistake has its place and what to do about it.

use jiff::civil::Date;

/// A holiday of the schools of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolHoliday {
    /// Where: a council or a nation, as the file says.
    pub area: String,
    /// What it is called.
    pub name: String,
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

/// What is wrong with a line, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, {column}: {remedy}")]
pub struct SchoolMistake {
    /// The line of the file, from 1.
    pub line: u64,
    /// The column's heading.
    pub column: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}

const COLUMNS: [&str; 4] = ["area", "name", "first", "last"];
/// More than any country has; a file beyond it is something else.
const MOST: usize = 20_000;

/// Reads `area,name,first,last` with a line of headings, in UTF-8; dates as 2027-02-15 or 15/02/2027.
/// Answers all holidays or all mistakes, never some of both.
pub fn read_school_holidays(text: &str) -> Result<Vec<SchoolHoliday>, Vec<SchoolMistake>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let headings: Vec<String> =
        reader.headers().map(|it| it.iter().map(str::to_lowercase).collect()).unwrap_or_default();
    let mut mistakes: Vec<SchoolMistake> = COLUMNS
        .into_iter()
        .filter(|column| !headings.iter().any(|it| it == column))
        .map(|column| SchoolMistake { line: 1, column, remedy: "add this heading to the first line" })
        .collect();
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let place = |column: &str| headings.iter().position(|it| it == column).unwrap_or(usize::MAX);
    let mut holidays = Vec::new();
    for record in reader.records() {
        let Ok(record) = record else {
            mistakes.push(SchoolMistake { line: 1, column: "area", remedy: "save the file as CSV in UTF-8" });
            break;
        };
        let line = record.position().map_or(1, |it| line_of(text, it));
        let field = |column: &str| record.get(place(column)).unwrap_or("");
        match holiday(line, field) {
            Ok(it) => holidays.push(it),
            Err(mut found) => mistakes.append(&mut found),
        }
        if holidays.len() > MOST || mistakes.len() > MOST {
            mistakes.push(SchoolMistake { line, column: "area", remedy: "leave 20,000 lines or fewer" });
            break;
        }
    }
    if mistakes.is_empty() { Ok(holidays) } else { Err(mistakes) }
}

/// The reader's own line is that of the empty lines before a record, if there are any.
fn line_of(text: &str, at: &csv::Position) -> u64 {
    let rest = usize::try_from(at.byte()).ok().and_then(|it| text.as_bytes().get(it..)).unwrap_or(&[]);
    let empty = rest.iter().take_while(|it| [b'\r', b'\n'].contains(it)).filter(|it| **it == b'\n').count();
    at.line() + empty as u64
}

fn holiday<'a>(line: u64, field: impl Fn(&str) -> &'a str) -> Result<SchoolHoliday, Vec<SchoolMistake>> {
    let mistake = |column, remedy| SchoolMistake { line, column, remedy };
    let text = |column: &'static str| match field(column) {
        "" => Err(mistake(column, "write a name")),
        it if it.chars().count() > 100 => Err(mistake(column, "write 100 characters or fewer")),
        it => Ok(it.to_owned()),
    };
    let date = |column: &'static str| {
        day(field(column)).ok_or_else(|| mistake(column, "write the day as 2027-02-15 or 15/02/2027"))
    };
    match (text("area"), text("name"), date("first"), date("last")) {
        (Ok(_), Ok(_), Ok(first), Ok(last)) if last < first => {
            Err(vec![mistake("last", "give a day that is not before the first")])
        }
        (Ok(_), Ok(_), Ok(first), Ok(last)) if (last - first).get_days() > 120 => {
            Err(vec![mistake("last", "give a day within 120 days of the first")])
        }
        (Ok(area), Ok(name), Ok(first), Ok(last)) => Ok(SchoolHoliday { area, name, first, last }),
        (area, name, first, last) => {
            Err([area.err(), name.err(), first.err(), last.err()].into_iter().flatten().collect())
        }
    }
}

fn day(text: &str) -> Option<Date> {
    let british = || Date::strptime("%d/%m/%Y", text).ok();
    text.parse().ok().filter(|_| text.len() == 10).or_else(british).filter(|it| (1900..3000).contains(&it.year()))
}
