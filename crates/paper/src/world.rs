//! All the typesetter can see: the templates of this crate, the faces, and one file of data. No disk, no clock.
//!
//! Apart because it is the fence: whatever a template asks for beyond this is refused.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::faces::{BOOK, FACES};

/// Templates by name. They are the only markup there is.
pub(crate) static TEMPLATES: [(&str, &str); 6] = [
    ("house.typ", include_str!("../assets/templates/house.typ")),
    ("invoice.typ", include_str!("../assets/templates/invoice.typ")),
    ("credit_note.typ", include_str!("../assets/templates/credit_note.typ")),
    ("statement.typ", include_str!("../assets/templates/statement.typ")),
    ("reminder.typ", include_str!("../assets/templates/reminder.typ")),
    ("schedule.typ", include_str!("../assets/templates/schedule.typ")),
];

/// The documents' own words in each language.
pub(crate) static WORDS: &str = include_str!("../assets/templates/words.json");

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static SOURCES: LazyLock<BTreeMap<&str, Source>> = LazyLock::new(|| {
    TEMPLATES.iter().filter_map(|(name, text)| Some((*name, Source::new(id(name)?, (*text).to_owned())))).collect()
});

/// One document's surroundings.
pub(crate) struct Fence {
    main: Source,
    data: Bytes,
}

impl Fence {
    /// None when there is no such template, which no type of this crate asks for.
    pub(crate) fn new(template: &str, data: Vec<u8>) -> Option<Self> {
        Some(Self { main: SOURCES.get(template)?.clone(), data: Bytes::new(data) })
    }
}

fn id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

impl World for Fence {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.values().find(|it| it.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id.get().vpath().get_without_slash() {
            "data.json" => Ok(self.data.clone()),
            "words.json" => Ok(Bytes::from_string(WORDS)),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
