//! What has to be known to set Kith up, once: the flag, the words it is asked in, and what an answer must be like.

use super::answers::Answers;
use kernel::EmailAddress;
use people::HostName;

/// One thing to know.
pub(super) struct Question {
    /// The flag that answers it, without its hyphens.
    pub(super) flag: &'static str,
    /// How it is asked.
    pub(super) asks: &'static str,
    /// What holds when nobody says otherwise; none where somebody has to.
    pub(super) usual: fn(&Answers) -> Option<String>,
    /// Why an answer will not do.
    pub(super) check: fn(&str) -> Result<(), String>,
    /// Whether the answer stands in the configuration; the others go into the database.
    pub(super) configures: bool,
}

/// In the order they are asked.
pub(super) const QUESTIONS: [Question; 9] = [
    Question {
        flag: "title",
        asks: "Who runs programmes here? The name as people read it, such as Housing Diversity Network",
        usual: nothing,
        check: some_words,
        configures: false,
    },
    Question {
        flag: "name",
        asks: "A short name for it, of lower-case letters",
        usual: |answers| short_name(answers.get("title")),
        check: |text| HostName::parse(text).map(drop).map_err(|error| error.to_string()),
        configures: false,
    },
    Question {
        flag: "public-url",
        asks: "The address people will type, such as https://programmes.college.example",
        usual: nothing,
        check: some_words,
        configures: true,
    },
    Question {
        flag: "folder",
        asks: "The folder Kith keeps its files in",
        usual: |_| Some("kith-data".to_owned()),
        check: some_words,
        configures: true,
    },
    Question {
        flag: "database",
        asks: "The database: sqlite for a file in that folder, or postgres://… for a server",
        usual: |_| Some(SQLITE.to_owned()),
        check: some_words,
        configures: true,
    },
    Question {
        flag: "coordinator",
        asks: "Your own email address, or that of who will be the first coordinator",
        usual: nothing,
        check: |text| EmailAddress::parse(text).map(drop).map_err(|error| error.to_string()),
        configures: false,
    },
    Question { flag: "coordinator-name", asks: "Their name", usual: nothing, check: some_words, configures: false },
    Question {
        flag: "from",
        asks: "The address letters come from",
        usual: |answers| Some(answers.get("coordinator").to_owned()).filter(|it| !it.is_empty()),
        check: |text| EmailAddress::parse(text).map(drop).map_err(|error| error.to_string()),
        configures: true,
    },
    Question {
        flag: "smtp-url",
        asks: "The mail server, such as smtps://name:password@mail.example:465; none writes letters to a folder for now",
        usual: |_| Some(NONE.to_owned()),
        check: some_words,
        configures: true,
    },
];

/// The answer that means the embedded database.
pub(super) const SQLITE: &str = "sqlite";
/// The answer that means no mail server yet.
pub(super) const NONE: &str = "none";

pub(super) fn with_flag(flag: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|it| it.flag == flag)
}

fn nothing(_: &Answers) -> Option<String> {
    None
}

fn some_words(text: &str) -> Result<(), String> {
    if text.is_empty() { Err("write something".to_owned()) } else { Ok(()) }
}

/// The first letters of several words, or one word as it is.
fn short_name(title: &str) -> Option<String> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let name: String = match words.as_slice() {
        [one] => one.chars().collect(),
        several => several.iter().filter_map(|word| word.chars().next()).collect(),
    };
    let name = name.to_lowercase();
    HostName::parse(&name).ok().map(|name| name.to_string())
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn a_short_name_is_proposed_where_one_can_be_made() {
        assert_eq!(short_name("Housing Diversity Network").as_deref(), Some("hdn"));
        assert_eq!(short_name("Tpas").as_deref(), Some("tpas"));
        assert_eq!(short_name("Ysgol Ŷstwyth"), None);
        assert_eq!(short_name(""), None);
    }
}
