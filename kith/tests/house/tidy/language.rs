//! Banned words: work left open, paths of one machine, cold words towards people.
//!
//! Apart from `names`, which reads declarations; this reads any text line by line.

use super::{
    Offence, nothing_offends, one_offence, tree,
    tree::File,
    words::{COLD, LEFT_OPEN, MACHINE_FOLDERS, REGISTRIES},
};

/// Texts that others wrote or a tool writes.
const FOREIGN: [&str; 5] = ["Cargo.lock", "package-lock.json", "LICENSE", "LICENSE-MIT", "LICENSE-APACHE"];

#[test]
fn no_work_is_left_open_in_the_code() {
    let files = tree::workspace();
    nothing_offends(&files.iter().flat_map(left_open).collect::<Vec<_>>());
}

#[test]
fn no_file_names_one_machine_or_a_registry() {
    let files = tree::workspace();
    nothing_offends(&files.iter().flat_map(machines).collect::<Vec<_>>());
}

#[test]
fn no_text_on_a_page_or_in_a_letter_is_cold() {
    let files = tree::workspace();
    nothing_offends(&files.iter().flat_map(cold).collect::<Vec<_>>());
}

fn left_open(file: &File) -> Vec<Offence> {
    if !["rs", "html", "ts", "js", "mjs", "css", "scss", "sql", "sh", "py"].contains(&file.ending()) || is_foreign(file)
    {
        return Vec::new();
    }
    lines(file, |line| {
        let found = LEFT_OPEN.iter().find(|word| is_apart(line, word))?;
        Some(format!("{found}: finish it or write it down where work is planned"))
    })
}

fn machines(file: &File) -> Vec<Offence> {
    if is_foreign(file) {
        return Vec::new();
    }
    lines(file, |line| {
        let path = MACHINE_FOLDERS.iter().find(|folder| starts_a_path(line, folder));
        if let Some(folder) = path {
            return Some(format!(
                "{folder} is a folder of one machine: use a path from here, or take it as an argument"
            ));
        }
        let host = REGISTRIES.iter().find(|host| line.contains(*host))?;
        Some(format!("{host}: leave the registry to whoever builds"))
    })
}

fn cold(file: &File) -> Vec<Offence> {
    let text = match file.ending() {
        "ftl" => catalogue_text(&file.text),
        "html" if file.path.contains("/templates/") => page_text(&file.text),
        "rs" if file.in_room().is_some() => error_text(&file.text),
        _ => return Vec::new(),
    };
    lines(&File::new(&file.path, &text), |line| {
        let words = line.split(|it: char| !(it.is_alphanumeric() || "$-_'’".contains(it)));
        let lower: Vec<String> = words.map(str::to_lowercase).collect();
        let (word, instead) = COLD.iter().find(|(word, _)| lower.iter().any(|it| it == word))?;
        Some(format!("“{word}” is cold; write instead: {instead}"))
    })
}

/// A Fluent catalogue without its comments and keys; its lines stay where they are.
fn catalogue_text(text: &str) -> String {
    let value = |line: &str| {
        let begins = line.starts_with(|it: char| it.is_ascii_alphabetic() || it == '-');
        match line.split_once('=') {
            _ if line.starts_with('#') => String::new(),
            Some((_, value)) if begins => value.to_owned(),
            _ => line.to_owned(),
        }
    };
    text.lines().map(value).collect::<Vec<_>>().join("\n")
}

/// What a broken rule says to whoever broke it: the texts of `#[error("…")]`.
fn error_text(text: &str) -> String {
    let said = |line: &str| {
        let (_, said) = line.split_once("#[error(\"")?;
        Some(said[..said.find("\")]")?].to_owned())
    };
    let said = text.lines().map(|line| said(line).unwrap_or_default());
    said.collect::<Vec<_>>().join("\n")
}

/// What of a template people read: tags and template code become blanks, lines stay.
fn page_text(text: &str) -> String {
    let mut depth = 0_usize;
    let mut before = ' ';
    let mut out = String::new();
    for it in text.chars() {
        let opens = it == '<' || (before == '{' && "{%#".contains(it));
        let closes = it == '>' || (it == '}' && "}%#".contains(before));
        depth += usize::from(opens);
        out.push(if depth > 0 && it != '\n' { ' ' } else { it });
        if closes {
            depth = depth.saturating_sub(1);
        }
        before = it;
    }
    out
}

fn is_foreign(file: &File) -> bool {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    FOREIGN.contains(&name) || name.ends_with(".min.js") || name.ends_with(".min.css") || file.path.contains("/vendor/")
}

fn lines(file: &File, judge: impl Fn(&str) -> Option<String>) -> Vec<Offence> {
    let judged = file.text.lines().enumerate();
    judged.filter_map(|(at, line)| Some(Offence::new(&file.path, at + 1, judge(line)?))).collect()
}

/// Whether the word stands there and is not a part of a longer one.
fn is_apart(line: &str, word: &str) -> bool {
    let joined = |it: Option<char>| it.is_some_and(|it| it.is_alphanumeric() || it == '_');
    let whole = word.chars().all(char::is_alphanumeric);
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !joined(before) && (!whole || !joined(after))
    })
}

/// Whether the folder begins a path here and is not the middle of one.
fn starts_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|it| " \t\"'=(`>:".contains(it)) && !line[..at].ends_with("https:")
    })
}

#[test]
fn open_work_is_reported_in_code_and_not_in_prose() {
    let note = concat!("//! A.\n// TO", "DO: later\n");
    one_offence(&left_open(&File::new("kith/src/a.rs", note)), 2, "finish it");
    nothing_offends(&left_open(&File::new("docs/a.md", note)));
    let skipped = concat!("//! A.\n\n#[ign", "ore]\nfn a() {}\n");
    one_offence(&left_open(&File::new("kith/src/a.rs", skipped)), 3, "finish it");
}

#[test]
fn a_path_of_one_machine_is_reported_and_a_route_is_not() {
    let at = |text: &str| machines(&File::new("docs/a.md", text));
    one_offence(&at(concat!("see /ho", "me/ann/kith")), 1, "folder of one machine");
    one_offence(&at(concat!("a\nfrom https://registry.", "npmjs.org/x")), 2, "leave the registry");
    nothing_offends(&at(concat!("the address /programmes/ho", "me/x and a/ro", "ot/b")));
}

#[test]
fn a_cold_word_is_reported_in_values_and_not_in_keys() {
    let text = "# user\nuser-name = Your name\nsend = Submit\nlong =\n    This { $user } session\n";
    let found = cold(&File::new("crates/web/locales/en.ftl", text));
    let places: Vec<usize> = found.iter().map(|it| it.line).collect();
    assert_eq!(places, [3, 5], "{found:?}");
}

#[test]
fn a_cold_word_is_reported_in_what_a_broken_rule_says() {
    let text = "//! A.\n#[error(\"this code is invalid\")] Wrong,\n// an invalid code\n";
    let found = cold(&File::new("rooms/sets/src/set.rs", text));
    one_offence(&found, 2, "“invalid” is cold");
}

#[test]
fn a_cold_word_is_reported_in_a_template_and_not_in_its_tags() {
    let text = "<button type=\"submit\">{{ t(\"submit\") }}</button>\n{% if user %}<p>Invalid date</p>{% endif %}\n";
    let found = cold(&File::new("rooms/sets/templates/set.html", text));
    one_offence(&found, 2, "“invalid” is cold");
}
