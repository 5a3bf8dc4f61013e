//! `kith audit verify`: checks the audit trail's chain against itself and against exported heads.

use super::{Failure, Options, Started, block_on, say, start, work};
use lexopt::prelude::*;
use platform::{Clock, Context, Exit, Timestamp, audit};
use std::path::{Path, PathBuf};

pub(super) fn command(mut parser: lexopt::Parser) -> Result<(), Failure> {
    match parser.next()? {
        Some(Value(word)) if word == "verify" => {}
        _ => return Err(Failure::new(Exit::Usage, "say `kith audit verify`")),
    }
    let (mut options, mut heads) = (Options::default(), None);
    while let Some(word) = parser.next()? {
        match word {
            Long("config") => options.config = Some(parser.value()?.into()),
            Long("heads") => heads = Some(PathBuf::from(parser.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    let config = start::configuration(&options)?;
    let file = heads.unwrap_or_else(|| config.data.folder.join("audit-heads.jsonl"));
    block_on(async move {
        let started = start::start(config, Clock::system(), false).await?;
        verify(&started, &file, started.home.clock.now()).await
    })
}

/// Checks the chain of every host against itself and against the heads in a file, where there is one; as of
/// an instant, which for a restored database is when it was copied: what had just been written then had not
/// been linked yet.
pub(super) async fn verify(started: &Started, file: &Path, as_of: Timestamp) -> Result<(), Failure> {
    let exported = if file.exists() { Some(read(file)?) } else { None };
    let key = work::audit_key(started).verifying_key();
    let mut findings = 0;
    for host in started.home.hosts.all().iter() {
        let context = Context { now: as_of, ..start::operator(host.id, &started.home.clock, &started.home.dice) };
        let away = |error: platform::StoreError| Failure::new(Exit::from(&error), error);
        let mut tx = started.home.db.read(context).await.map_err(away)?;
        let own: Option<Vec<_>> =
            exported.as_ref().map(|heads| heads.iter().filter(|head| head.host == host.id).cloned().collect());
        let report = audit::verify(&mut tx, own.as_deref(), &key).await.map_err(away)?;
        say(format_args!("{}: {} lines, the last at place {}", host.name, report.lines, report.last));
        for finding in &report.findings {
            say(format_args!("  {finding}"));
        }
        if report.more > 0 {
            say(format_args!("  and {} more", report.more));
        }
        findings += report.findings.len() as u64 + report.more;
    }
    match findings {
        0 => Ok(()),
        n => {
            let found = if n == 1 { "one finding".to_owned() } else { format!("{n} findings") };
            let what_now = "Keep this database as it is, and compare it with a backup";
            Err(Failure::new(Exit::Failed, format!("the audit trail is not whole: {found}. {what_now}")))
        }
    }
}

fn read(file: &Path) -> Result<Vec<audit::Head>, Failure> {
    audit::read_heads(file)
        .map_err(|error| Failure::new(Exit::of_io(&error), format!("{} cannot be read: {error}", file.display())))
}
