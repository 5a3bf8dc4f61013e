//! What Kith says, in English and in Welsh. Each room embeds its two catalogues; here they become
//! one book, and a [`Speaker`] reads from it in the tongue of the person who asked.

mod book;
mod parity;
mod said;
mod times;
mod tongue;

pub use book::Book;
pub use parity::parity;
pub use said::Said;
pub use times::Day;
pub use tongue::Tongue;

use crate::WORDS;
use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The words of one room, in both tongues, as embedded with `include_str!`.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue {
    /// The room.
    pub name: &'static str,
    /// Its `en.ftl`.
    pub english: &'static str,
    /// Its `cy.ftl`.
    pub welsh: &'static str,
}

/// Why a catalogue cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// A line that is not Fluent.
    #[error("the {tongue} catalogue of {catalogue} cannot be read: {what}")]
    Syntax {
        /// The room.
        catalogue: &'static str,
        /// `en-GB` or `cy`.
        tongue: &'static str,
        /// What the parser says.
        what: String,
    },
    /// A key that two catalogues use.
    #[error("a key of the {tongue} catalogue of {catalogue} is taken already: {what}")]
    Taken {
        /// The room.
        catalogue: &'static str,
        /// `en-GB` or `cy`.
        tongue: &'static str,
        /// Which key.
        what: String,
    },
}

/// Every catalogue together, in both tongues.
pub struct Words {
    english: FluentBundle<FluentResource>,
    welsh: FluentBundle<FluentResource>,
    missing: Mutex<BTreeSet<String>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}

impl Words {
    /// Binds the book: the shell's own words and those of the rooms.
    pub fn new(catalogues: &[Catalogue]) -> Result<Self, WordsError> {
        Ok(Self {
            english: bind(Tongue::English, catalogues)?,
            welsh: bind(Tongue::Welsh, catalogues)?,
            missing: Mutex::default(),
        })
    }

    /// Somebody who reads from this book in one tongue.
    pub fn speaker(self: &Arc<Self>, tongue: Tongue) -> Speaker {
        Speaker::new(Arc::clone(self), tongue)
    }

    /// Whether the book has a key (`key`, or `key.attribute`), at least in English.
    pub fn knows(&self, key: &str) -> bool {
        match key.split_once('.') {
            None => self.english.get_message(key).is_some_and(|message| message.value().is_some()),
            Some((message, attribute)) => {
                self.english.get_message(message).is_some_and(|message| message.get_attribute(attribute).is_some())
            }
        }
    }

    /// What was asked for and is not in the book, or could not be said, since the start.
    pub fn missing(&self) -> Vec<String> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    fn say(&self, tongue: Tongue, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        if let Some(words) = self.read(tongue, key, args) {
            return words;
        }
        self.note(format!("{}: {key}", tongue.code()));
        self.read(Tongue::English, key, args).unwrap_or_else(|| format!("[{key}]"))
    }

    fn read(&self, tongue: Tongue, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let bundle = match tongue {
            Tongue::English => &self.english,
            Tongue::Welsh => &self.welsh,
        };
        let pattern = match key.split_once('.') {
            None => bundle.get_message(key)?.value()?,
            Some((message, attribute)) => bundle.get_message(message)?.get_attribute(attribute)?.value(),
        };
        let mut faults = Vec::new();
        let words = bundle.format_pattern(pattern, args, &mut faults).into_owned();
        for fault in faults {
            self.note(format!("{}: {key}: {fault}", tongue.code()));
        }
        Some(words)
    }

    fn note(&self, what: String) {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(what);
    }
}

fn bind(tongue: Tongue, catalogues: &[Catalogue]) -> Result<FluentBundle<FluentResource>, WordsError> {
    let mut bundle = FluentBundle::new_concurrent(vec![tongue.identifier()]);
    bundle.set_use_isolating(false); // the shell and <bdi> isolate names; marks in mail would show
    let own = std::iter::once(&WORDS).chain(catalogues.iter().filter(|it| it.name != WORDS.name));
    for it in own {
        let text = match tongue {
            Tongue::English => it.english,
            Tongue::Welsh => it.welsh,
        };
        let (catalogue, tongue) = (it.name, tongue.code());
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, faults)| WordsError::Syntax {
            catalogue,
            tongue,
            what: faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        })?;
        bundle.add_resource(resource).map_err(|faults| WordsError::Taken {
            catalogue,
            tongue,
            what: faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        })?;
    }
    Ok(bundle)
}

/// Reads from the book in one tongue. Cheap to clone; every page and letter has one.
#[derive(Debug, Clone)]
pub struct Speaker {
    words: Arc<Words>,
    tongue: Tongue,
}

impl Speaker {
    /// Somebody who reads from a book in one tongue.
    pub fn new(words: Arc<Words>, tongue: Tongue) -> Self {
        Self { words, tongue }
    }
    /// Whether the book has a key.
    pub fn knows(&self, key: &str) -> bool {
        self.words.knows(key)
    }
    /// The tongue spoken.
    pub fn tongue(&self) -> Tongue {
        self.tongue
    }
    /// The same book in another tongue.
    pub fn in_tongue(&self, tongue: Tongue) -> Self {
        Self { words: Arc::clone(&self.words), tongue }
    }
    /// The words of a key (`key`, or `key.attribute`). A key that is not in the book is shown in
    /// brackets and remembered in [`Words::missing`].
    pub fn t(&self, key: &str) -> String {
        self.words.say(self.tongue, key, None)
    }
    /// The words of a key with one value put in.
    pub fn t1(&self, key: &str, name: &str, value: impl Said) -> String {
        self.with(key, &[(name, &value)])
    }
    /// The words of a key with two values put in.
    pub fn t2(&self, key: &str, name: &str, value: impl Said, name2: &str, value2: impl Said) -> String {
        self.with(key, &[(name, &value), (name2, &value2)])
    }
    /// The words of a key with three values put in.
    #[expect(clippy::too_many_arguments, reason = "three names and their values, in a template")]
    pub fn t3(
        &self,
        key: &str,
        name: &str,
        value: impl Said,
        name2: &str,
        value2: impl Said,
        name3: &str,
        value3: impl Said,
    ) -> String {
        self.with(key, &[(name, &value), (name2, &value2), (name3, &value3)])
    }
    /// The words of a key with any number of values put in.
    pub fn with(&self, key: &str, values: &[(&str, &dyn Said)]) -> String {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| ((*name).to_owned(), value.said())).collect();
        self.words.say(self.tongue, key, Some(&args))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Catalogue = Catalogue {
        name: "room",
        english: "room-hello = Hello { $name }\nroom-sets = { $n ->\n    [one] one set\n   *[other] { $n } sets\n}\n",
        welsh: "room-hello = Helo { $name }\nroom-sets = { $n ->\n    [zero] dim setiau\n    [one] un set\n    [two] dwy set\n    [few] tair set\n    [many] chwe set\n   *[other] { $n } set\n}\n",
    };

    fn words() -> Arc<Words> {
        Arc::new(Words::new(&[ROOM]).unwrap())
    }

    #[test]
    fn both_tongues_say_the_same_with_their_own_plurals() {
        let words = words();
        let (english, welsh) = (words.speaker(Tongue::English), words.speaker(Tongue::Welsh));
        assert_eq!(english.t1("room-hello", "name", "Nia"), "Hello Nia");
        assert_eq!(welsh.t1("room-hello", "name", String::from("Nia")), "Helo Nia");
        let counted = [0, 1, 2, 3, 6, 7].map(|n| welsh.t1("room-sets", "n", n));
        assert_eq!(counted, ["dim setiau", "un set", "dwy set", "tair set", "chwe set", "7 set"]);
        assert_eq!(english.t1("room-sets", "n", 2), "2 sets");
        assert!(words.missing().is_empty());
    }

    #[test]
    fn a_missing_key_shows_itself_and_is_remembered() {
        let words = words();
        assert_eq!(words.speaker(Tongue::Welsh).t("room-nowhere"), "[room-nowhere]");
        assert_eq!(words.missing(), ["cy: room-nowhere"]);
    }

    #[test]
    fn a_missing_value_is_remembered() {
        let words = words();
        words.speaker(Tongue::English).t("room-hello");
        assert_eq!(words.missing().len(), 1);
    }

    #[test]
    fn a_key_of_two_rooms_is_refused() {
        let twin = Catalogue { name: "twin", ..ROOM };
        assert!(matches!(Words::new(&[ROOM, twin]), Err(WordsError::Taken { catalogue: "twin", .. })));
    }

    #[test]
    fn the_shells_own_catalogues_match() {
        assert_eq!(parity(&[crate::WORDS]), Vec::<String>::new());
    }
}
