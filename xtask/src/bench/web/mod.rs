//! `cargo xtask bench web`: what a page of Kith costs on both databases, beside the same kind of page of
//! pretix in the same run, and beside the kernel's own floor. Apart from the other benchmarks, which measure
//! an engine or a room: here a whole server is asked over the wire.

mod floor;
mod kith;
mod pretix;
mod rush;
mod table;

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::measure::machine;
use crate::places::Places;
use crate::run::{announce, output, program};
use crate::served::bars::Bars;
use crate::served::{Database, binary, new_folder};
use rush::Measure;
use table::Found;

/// The pages that both have.
const PUBLIC: &str = "public page";
const AGAIN: &str = "public page, again";
const DASHBOARD: &str = "dashboard";
const LIST: &str = "list";

/// What the command line said.
struct Wishes {
    binary: Option<PathBuf>,
    on: Option<Database>,
    interests: usize,
    beside_pretix: bool,
    how: Measure,
}

/// Measures everything, prints the rows, and only then judges.
pub fn web(places: &Places, words: &[String]) -> Result<()> {
    if words.first().is_some_and(|word| word == floor::WORD) {
        return floor::answer();
    }
    let wishes = read(words)?;
    let binary = binary(places, wishes.binary.as_deref())?;
    let folder = places.target.join("bench-web");
    new_folder(&folder)?;
    announce("The kernel's floor");
    let floor = floor::floor(places, wishes.how)?;
    let mut kith = Vec::new();
    for database in Database::ALL.iter().filter(|it| wishes.on.is_none_or(|on| on == **it)) {
        let folder = folder.join(database.name());
        new_folder(&folder)?;
        kith.push(kith::kith(&binary, &folder, *database, wishes.interests, wishes.how)?);
    }
    let beside = || pretix::pretix(places, &folder, wishes.interests, wishes.how);
    let pretix = wishes.beside_pretix.then(beside).transpose()?;
    let found = Found { floor, kith, pretix, size: kith::size(&binary)? };
    let date = output(program("date", &places.root).args(["-u", "+%Y-%m-%d"]))?;
    announce(&format!("{}, {}", date.trim(), machine(&places.root)?));
    table::print(&found, wishes.how.clients);
    let mut bars = Bars::default();
    table::judge(&found, &mut bars);
    bars.judged()
}

fn read(words: &[String]) -> Result<Wishes> {
    let how = Measure { clients: 8, seconds: 10 };
    let mut wishes = Wishes { binary: None, on: None, interests: 5_000, beside_pretix: true, how };
    for pair in words.chunks(2) {
        let [flag, value] = pair else { bail!("{} wants a value.", pair[0]) };
        match flag.as_str() {
            "--binary" => wishes.binary = Some(PathBuf::from(value)),
            "--on" if Database::named(value).is_some() => wishes.on = Database::named(value),
            "--interests" => wishes.interests = value.parse()?,
            "--beside" if value == "pretix" || value == "nothing" => wishes.beside_pretix = value == "pretix",
            "--seconds" => wishes.how.seconds = value.parse()?,
            "--clients" => wishes.how.clients = value.parse()?,
            _ => bail!("{flag} {value} is not known here.\n\n{}", crate::USAGE),
        }
    }
    Ok(wishes)
}
