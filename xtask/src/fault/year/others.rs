//! What the year asks of Kith's own commands and figures: sheets, backups looked at, chores counted.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::served::installation::Installation;
use crate::served::wire::{Browser, Silence};

/// Writes the installation's recovery sheet, as `kith init` would have; answers whom backups are sealed for.
pub fn sheet(it: &Installation, sheet: &Path) -> Result<String> {
    let apart = sheet.with_file_name("another-installation");
    let (config, theirs) = (apart.join("kith.toml"), apart.join("sheet.txt"));
    fs::create_dir_all(&apart)?;
    it.init(&apart, &config, &theirs)?;
    let (written, theirs) = (fs::read_to_string(&config)?, fs::read_to_string(&theirs)?);
    let recipient = written.lines().find_map(|line| line.strip_prefix("recipient = \""));
    let recipient = recipient.context("The configuration names nobody to seal backups for.")?.trim_end_matches('"');
    let opens = theirs.lines().find(|line| line.starts_with("AGE-SECRET-KEY-1"));
    let opens = opens.context("The recovery sheet does not say what opens the backups.")?;
    let key = fs::read_to_string(it.data.join("key"))?;
    fs::write(sheet, format!("The sheet of a year.\n\n{key}\n\n{opens}\n"))?;
    Ok(recipient.to_owned())
}

/// Changes the key; the sheet becomes the new one.
pub fn rotate(it: &Installation, sheet: &Path) -> Result<()> {
    let new = sheet.with_file_name("new-sheet.txt");
    let text = |path: &Path| path.display().to_string();
    it.run(&["keys", "rotate", "--sheet", &text(sheet), "--new-sheet", &text(&new)])?;
    // Backups of the keys from before are opened by the old sheet; those that are looked at come after.
    it.run(&["backup"])?;
    it.run(&["backup", "--keys"])?;
    Ok(fs::rename(new, sheet)?)
}

/// Restores the newest backups into a folder that is gone afterwards.
pub fn restores(it: &Installation, sheet: &Path) -> Result<()> {
    let (keys, everything): (Vec<_>, Vec<_>) = backups(it)?.into_iter().partition(|file| is_of_keys(file));
    let newest = |files: Vec<PathBuf>| files.into_iter().max().context("There is no backup.");
    let (everything, keys) = (newest(everything)?, newest(keys)?);
    let text = |path: &Path| path.display().to_string();
    it.run(&["restore", &text(&everything), "--keys", &text(&keys), "--sheet", &text(sheet), "--verify"]).map(drop)
}

/// How many backups lie in their folder.
pub fn backups_kept(it: &Installation) -> Result<usize> {
    Ok(backups(it)?.len())
}

fn is_of_keys(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("kith-keys-"))
}

fn backups(it: &Installation) -> Result<Vec<PathBuf>> {
    let files = fs::read_dir(it.data.join("backups"))?.map(|entry| entry.map(|entry| entry.path()));
    let files: Vec<PathBuf> = files.collect::<std::io::Result<_>>()?;
    Ok(files.into_iter().filter(|it| it.extension().is_some_and(|ending| ending == "kith")).collect())
}

/// How often the nightly chores were done by the process that serves, as it says itself; a successor does
/// not say it at once.
pub fn chores_done(it: &Installation) -> Result<u64> {
    let figures = match Browser::at(it.prometheus()?, "127.0.0.1").get("/metrics") {
        Err(Silence::NotReached) => return Ok(0),
        figures => figures?,
    };
    let mut done = 0;
    for line in figures.body.lines() {
        if let Some(count) = line.strip_prefix(r#"kith_jobs_total{kind="operations/nightly",end="done"} "#) {
            done += count.parse::<u64>()?;
        }
    }
    Ok(done)
}
