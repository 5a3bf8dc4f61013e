//! The files an installation begins with; none is ever written over.

use super::answers::Answers;
use super::questions::{NONE, SQLITE};
use crate::cli::{Failure, Options, start};
use platform::Exit;
use platform::config::Config;
use platform::vault::KeySource;
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// The configuration as it will stand in its file.
pub(super) fn configuration(answers: &Answers, recipient: &backup::Recipient) -> String {
    let text = |value: &str| toml::Value::from(value).to_string();
    let folder = std::path::absolute(answers.get("folder")).unwrap_or_else(|_| answers.get("folder").into());
    let mut out = format!(
        "# Kith's configuration: docs/running/configuration.md says what else can stand here.\n\n\
         [data]\nfolder = {}\n",
        text(&folder.display().to_string())
    );
    let mut add = |section: String| {
        // Writing into a text cannot fail.
        let _ = write!(out, "\n{section}\n");
    };
    if answers.get("database") != SQLITE {
        add(format!("[database]\nurl = {}", text(answers.get("database"))));
    }
    add(format!("[backup]\nrecipient = {}", text(&recipient.to_string())));
    let url = answers.get("public-url").trim_end_matches('/');
    let listen = start::own_port(url).map_or_else(String::new, |port| format!("\nlisten = \"127.0.0.1:{port}\""));
    add(format!("[http]\npublic_url = {}{listen}", text(url)));
    let from = text(answers.get("from"));
    let name = text(answers.get("title"));
    add(match answers.get("smtp-url") {
        NONE => format!("[mail]\ncarrier = \"folder\"\nfrom_address = {from}\nfrom_name = {name}"),
        url => {
            format!("[mail]\ncarrier = \"smtp\"\nsmtp_url = {}\nfrom_address = {from}\nfrom_name = {name}", text(url))
        }
    });
    out
}

/// Reads a configuration before it is written anywhere, and says everything that is wrong with it.
pub(super) fn try_out(text: &str) -> Result<Config, Failure> {
    let failed = |error: std::io::Error| Failure::new(Exit::of_io(&error), error);
    let mut scratch = tempfile::NamedTempFile::new().map_err(failed)?;
    scratch.write_all(text.as_bytes()).map_err(failed)?;
    start::configuration(&Options { config: Some(scratch.path().to_owned()), ..Options::default() })
}

/// Refuses to set up where something is.
pub(super) fn nothing_is_in_the_way(config: &Config, sheet: &Path) -> Result<(), Failure> {
    let key = match &config.keys.source {
        KeySource::File(path) => Some(path.clone()),
        KeySource::Credential(_) | KeySource::Command(_) => None,
    };
    let folder = &config.data.folder;
    let files = [folder.join("kith.sqlite3"), folder.join("keys"), sheet.to_owned()];
    match files.into_iter().chain(key).find(|it| it.exists()) {
        None => Ok(()),
        Some(found) => Err(Failure::new(
            Exit::CannotCreate,
            format!(
                "{} is there already, and there is no configuration that belongs to it. Name the configuration with \
                 --config, or another folder with --folder, or move it away",
                found.display()
            ),
        )),
    }
}

/// Writes a file that was not there, for this account alone, down to the disk.
pub(crate) fn write_new(file: &Path, text: &str) -> Result<(), Failure> {
    let written = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).and_then(|mut out| {
        out.write_all(text.as_bytes())?;
        out.sync_all()?;
        File::open(file.parent().unwrap_or(Path::new("/")))?.sync_all()
    });
    written.map_err(|error| {
        let exit = match Exit::of_io(&error) {
            Exit::Permission => Exit::Permission,
            _ => Exit::CannotCreate,
        };
        Failure::new(exit, format!("{} cannot be written: {error}", file.display()))
    })
}
