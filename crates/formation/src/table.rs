//! A table that people have made: headings as they come, and everything to mend with its place.
//!
//! Apart because pairs and sets both come from spreadsheets, and answer to a mistake in the same words.

use std::collections::HashMap;

use csv::StringRecord;

use crate::mistake::Mistake;

/// One file being read: its rows by column, and what is to mend.
pub(crate) struct Table<'a> {
    file: &'a str,
    columns: HashMap<&'static str, usize>,
    pub(crate) rows: Vec<(u64, StringRecord)>,
    pub(crate) mistakes: Vec<Mistake>,
}

fn plain(heading: &str) -> String {
    let heading = heading.trim_start_matches('\u{feff}').to_lowercase();
    heading.chars().filter(|it| it.is_alphanumeric()).collect()
}

impl<'a> Table<'a> {
    pub(crate) fn read(file: &'a str, text: &[u8], known: &[&[&'static str]], needed: &[&'static str]) -> Self {
        let mut table = Self { file, columns: HashMap::new(), rows: Vec::new(), mistakes: Vec::new() };
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
        let mut line = 1;
        for record in reader.byte_records() {
            let record = match record {
                Ok(record) => record,
                Err(_) => {
                    table.mend(Some(line), "", "This row cannot be read. Save the file again as CSV.".into());
                    break;
                }
            };
            line = record.position().map_or(line, csv::Position::line);
            let words = record.iter().map(|it| String::from_utf8_lossy(it).into_owned());
            table.rows.push((line, words.collect()));
        }
        if table.rows.is_empty() {
            table.mend(None, "", "This file is empty. Add a first row that names the columns.".into());
            return table;
        }
        let (line, headings) = table.rows.remove(0);
        table.headings(line, &headings, known, needed);
        table.rows.retain(|(_, row)| row.iter().any(|it| !it.trim().is_empty()));
        table
    }

    fn headings(&mut self, line: u64, headings: &StringRecord, known: &[&[&'static str]], needed: &[&'static str]) {
        for (at, heading) in headings.iter().enumerate().filter(|it| !it.1.trim().is_empty()) {
            let found = known.iter().find(|names| names.iter().any(|it| plain(it) == plain(heading)));
            let Some(name) = found.and_then(|names| names.first()) else {
                let names: Vec<&str> = known.iter().filter_map(|it| it.first().copied()).collect();
                let remedy =
                    format!("Kith does not know this column. Delete it or call it one of: {}.", names.join(", "));
                self.mend(Some(line), heading.trim(), remedy);
                continue;
            };
            if self.columns.insert(name, at).is_some() {
                self.mend(Some(line), heading.trim(), format!("There are two columns for {name}. Keep one of them."));
            }
        }
        for name in needed.iter().filter(|it| !self.columns.contains_key(*it)) {
            self.mistakes.push(Mistake {
                file: self.file.into(),
                line: Some(line),
                column: (*name).into(),
                remedy: "This column is missing. Add it to the first row.".into(),
            });
        }
    }

    pub(crate) fn mend(&mut self, line: Option<u64>, column: &str, remedy: String) {
        self.mistakes.push(Mistake { file: self.file.into(), line, column: column.into(), remedy });
    }

    /// Whether the table has this column.
    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    pub(crate) fn text(&self, row: usize, column: &str) -> String {
        let at = self.columns.get(column).copied().unwrap_or(usize::MAX);
        self.rows[row].1.get(at).unwrap_or("").trim().to_owned()
    }

    pub(crate) fn list(&self, row: usize, column: &str) -> Vec<String> {
        let text = self.text(row, column);
        text.split(';').map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
    }

    pub(crate) fn number<N: std::str::FromStr>(
        &mut self,
        row: usize,
        column: &'static str,
        absent: Option<N>,
    ) -> Option<N> {
        let text = self.text(row, column);
        if text.is_empty() && absent.is_some() {
            return absent;
        }
        let number = text.parse().ok();
        if number.is_none() && self.columns.contains_key(column) {
            let what = if text.is_empty() {
                "This cell is empty".to_owned()
            } else {
                format!("“{text}” is not a number here")
            };
            self.mend(Some(self.rows[row].0), column, format!("{what}. Write a whole number such as 2."));
        }
        number
    }

    /// One of these words, by position; an empty cell is the first.
    pub(crate) fn choice(&mut self, row: usize, column: &'static str, choices: &[&[&str]]) -> usize {
        let text = self.text(row, column).to_lowercase();
        let found = choices.iter().position(|it| it.contains(&text.as_str()));
        if found.is_none() && !text.is_empty() {
            let words: Vec<&str> = choices.iter().filter_map(|it| it.first().copied()).collect();
            let remedy = format!("“{text}” is not known here. Write one of: {}.", words.join(", "));
            self.mend(Some(self.rows[row].0), column, remedy);
        }
        found.unwrap_or(0)
    }
}
