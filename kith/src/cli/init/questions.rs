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
    /// When it has to be known.
    pub(super) when: &'static [SetUp],
}

/// What is being set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum SetUp {
    /// Everything, its configuration and its first host.
    Installation,
    /// The first host of an installation that is configured already.
    FirstHost,
    /// A host beside others.
    AnotherHost,
}

const ANY_HOST: &[SetUp] = &[SetUp::Installation, SetUp::FirstHost, SetUp::AnotherHost];
const CONFIGURES: &[SetUp] = &[SetUp::Installation];

/// In the order they are asked.
pub(super) const QUESTIONS: [Question; 10] = [
    Question {
        flag: "title",
        asks: "Who runs programmes here? The name as people read it, such as Housing Diversity Network",
        usual: nothing,
        check: some_words,
        when: ANY_HOST,
    },
    Question {
        flag: "name",
        asks: "A short name for it, of lower-case letters",
        usual: |answers| short_name(answers.get("title")),
        check: |text| HostName::parse(text).map(drop).map_err(|error| error.to_string()),
        when: ANY_HOST,
    },
    Question {
        flag: "domain",
        asks: "The domain people will find it at, such as programmes.college.example; it must lead to this machine",
        usual: nothing,
        check: a_domain,
        when: &[SetUp::AnotherHost],
    },
    Question {
        flag: "public-url",
        asks: "The address people will type, such as https://programmes.college.example",
        usual: nothing,
        check: some_words,
        when: CONFIGURES,
    },
    Question {
        flag: "folder",
        asks: "The folder Kith keeps its files in",
        usual: |_| Some("kith-data".to_owned()),
        check: some_words,
        when: CONFIGURES,
    },
    Question {
        flag: "database",
        asks: "The database: sqlite for a file in that folder, or postgres://… for a server",
        usual: |_| Some(SQLITE.to_owned()),
        check: some_words,
        when: CONFIGURES,
    },
    Question {
        flag: "coordinator",
        asks: "Your own email address, or that of who will be the first coordinator",
        usual: nothing,
        check: |text| EmailAddress::parse(text).map(drop).map_err(|error| error.to_string()),
        when: ANY_HOST,
    },
    Question { flag: "coordinator-name", asks: "Their name", usual: nothing, check: some_words, when: ANY_HOST },
    Question {
        flag: "from",
        asks: "The address letters come from",
        usual: |answers| Some(answers.get("coordinator").to_owned()).filter(|it| !it.is_empty()),
        check: |text| EmailAddress::parse(text).map(drop).map_err(|error| error.to_string()),
        when: CONFIGURES,
    },
    Question {
        flag: "smtp-url",
        asks: "The mail server, such as smtps://name:password@mail.example:465; none writes letters to a folder for now",
        usual: |_| Some(NONE.to_owned()),
        check: some_words,
        when: CONFIGURES,
    },
];

/// The answer that means the embedded database.
pub(super) const SQLITE: &str = "sqlite";
/// The answer that means no mail server yet.
pub(super) const NONE: &str = "none";

/// The question that a flag answers, when that is being set up.
pub(super) fn with_flag(flag: &str, what: SetUp) -> Option<&'static Question> {
    asked(what).find(|it| it.flag == flag)
}

/// What has to be known for that.
pub(super) fn asked(what: SetUp) -> impl Iterator<Item = &'static Question> {
    QUESTIONS.iter().filter(move |it| it.when.contains(&what))
}

fn nothing(_: &Answers) -> Option<String> {
    None
}

fn some_words(text: &str) -> Result<(), String> {
    if text.is_empty() { Err("write something".to_owned()) } else { Ok(()) }
}

/// What stands in an address between `https://` and the first slash, without a port: that is the same for all.
fn a_domain(text: &str) -> Result<(), String> {
    let good = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '.';
    let ends = ['.', '-'];
    if !text.is_empty() && text.chars().all(good) && !text.starts_with(ends) && !text.ends_with(ends) {
        return Ok(());
    }
    Err("write a domain alone, such as programmes.college.example".to_owned())
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
