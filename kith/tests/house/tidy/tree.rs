//! The files of the workspace as paths and texts.
//!
//! Apart so that the checks themselves touch no disk and can be shown invented files.

use std::{fs, path::Path};

use walkdir::WalkDir;

/// One text file, named from the root of the workspace with forward slashes.
#[derive(Debug, Clone)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: String,
}

impl File {
    pub(super) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The name's last ending: `rs`, `md`, `html`.
    pub(super) fn ending(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// Whether the file lies in a folder `tests`, a room's or a crate's, or arranges things for tests.
    pub(super) fn is_test(&self) -> bool {
        self.path.split('/').any(|part| ["tests", "tests.rs", "testing.rs", "examples"].contains(&part))
    }

    /// For `rooms/people/src/store.rs`: the room, and the rest from `src` on.
    pub(super) fn in_room(&self) -> Option<(&str, &str)> {
        self.path.strip_prefix("rooms/")?.split_once('/')
    }
}

/// Every text file of the workspace that is not ignored by git, sorted by path.
pub(super) fn workspace() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("kith lies in the workspace");
    let skipped = skipped_folders(root);
    let mut files: Vec<File> = WalkDir::new(root)
        .into_iter()
        .filter_entry(|it| {
            let name = it.file_name().to_string_lossy();
            !(it.file_type().is_dir() && skipped.iter().any(|skip| *skip == name))
        })
        .filter_map(Result::ok)
        .filter(|it| it.file_type().is_file())
        .filter_map(|it| {
            let path = it.path().strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
            let text = fs::read_to_string(it.path()).ok()?;
            Some(File { path, text })
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.len() > 10, "the workspace was not found at {root:?}");
    files
}

/// Every path in the workspace, folders and pictures included, for links.
pub(super) fn paths() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("kith lies in the workspace");
    let skipped = skipped_folders(root);
    WalkDir::new(root)
        .into_iter()
        .filter_entry(|it| !skipped.iter().any(|skip| *skip == it.file_name().to_string_lossy()))
        .filter_map(Result::ok)
        .filter_map(|it| Some(it.path().strip_prefix(root).ok()?.to_str()?.replace('\\', "/")))
        .collect()
}

/// Folders named in `.gitignore` as `name/`, and git's own.
fn skipped_folders(root: &Path) -> Vec<String> {
    let ignored = fs::read_to_string(root.join(".gitignore")).unwrap_or_default();
    ignored
        .lines()
        .filter_map(|line| line.trim().trim_start_matches('/').strip_suffix('/'))
        .chain([".git"])
        .map(str::to_owned)
        .collect()
}
