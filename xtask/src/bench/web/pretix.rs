//! pretix beside Kith: a script stands it up, and the same callers ask for the same kind of pages. Apart from
//! Kith because it is installed from PyPI, and has processes of its own.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result};

use super::kith::Held;
use super::rush::{Figures, How, Measure, Page, measure};
use super::{AGAIN, DASHBOARD, LIST, PUBLIC};
use crate::needs::{self, POSTGRESQL, PYTHON, REDIS};
use crate::places::Places;
use crate::postgres::Postgres;
use crate::processes::Processes;
use crate::run::{announce, program};
use crate::running::Running;

/// What there is to say about pretix.
pub struct Pretix {
    pub version: String,
    pub pages: Vec<Figures>,
    pub start: Duration,
    pub migrations: Duration,
    pub idle: Held,
    pub loaded: Held,
}

/// Stands it up with so many orders and measures it.
pub fn pretix(places: &Places, folder: &Path, orders: usize, how: Measure) -> Result<Pretix> {
    needs::debian(&[&PYTHON, &POSTGRESQL, &REDIS])?;
    let scripts = places.root.join("xtask/bench/web");
    announce("pretix: its packages (some minutes the first time)");
    let python = needs::python_with(places, &scripts.join("requirements.txt"), "bench-web")?;
    announce(&format!("pretix: its tables and {orders} orders (some minutes)"));
    let postgres = Postgres::in_earnest()?;
    let mut stands = program(python, folder);
    stands.arg(scripts.join("stand_pretix.py")).arg(folder.join("pretix"));
    stands.arg(postgres.fresh_database("pretix")?).arg(orders.to_string()).stdin(Stdio::piped());
    let (_running, said) = Running::until_it_says(stands, |line| line.starts_with('{').then(|| line.to_owned()))?;
    let said = Said(&said);
    announce("pretix: its pages");
    let (port, gunicorn, redis) = (said.number("port")?, said.number("gunicorn")?, said.number("redis")?);
    let port = u16::try_from(port)?;
    let own = Processes::of(&[u32::try_from(gunicorn)?]);
    let others = Processes::of(&[u32::try_from(redis)?, postgres.processes()?[0]]);
    let held = || Ok::<_, anyhow::Error>(Held { own: own.memory()?, database: Some(others.memory()?) });
    let idle = held()?;
    let mut measured = Vec::new();
    for page in pages(&said, port)? {
        measured.push(measure(&page, port, &own, Some(&others), how)?);
    }
    Ok(Pretix {
        version: said.text("version")?.to_owned(),
        pages: measured,
        start: Duration::from_millis(said.number("started_ms")?),
        migrations: Duration::from_millis(said.number("migrated_ms")?),
        idle,
        loaded: held()?,
    })
}

fn pages(said: &Said<'_>, port: u16) -> Result<[Page; 4]> {
    let public = Page {
        name: PUBLIC,
        path: said.text("public")?.to_owned(),
        host: format!("localhost:{port}"),
        cookie: None,
        says: "Full programme",
        how: How::Fresh,
    };
    let signed_in = Page { cookie: Some(said.text("cookie")?.to_owned()), how: How::Plain, ..public.clone() };
    let dashboard = Page {
        name: DASHBOARD,
        path: said.text("dashboard")?.to_owned(),
        says: "Virtual sets, spring",
        ..signed_in.clone()
    };
    let list = Page { name: LIST, path: said.text("list")?.to_owned(), says: "Ada Bench-00", ..signed_in };
    let again = Page { name: AGAIN, how: How::Again, ..public.clone() };
    Ok([public, again, dashboard, list])
}

/// The line by which the script says that it is ready: JSON without anything nested or escaped.
struct Said<'a>(&'a str);

impl<'a> Said<'a> {
    fn text(&self, name: &str) -> Result<&'a str> {
        let value = self.after(name)?.strip_prefix('"').and_then(|rest| rest.split('"').next());
        value.with_context(|| format!("What the script says of {name} is no text."))
    }

    fn number(&self, name: &str) -> Result<u64> {
        let digits = self.after(name)?.split([',', '}']).next().unwrap_or_default();
        digits.trim().parse().with_context(|| format!("What the script says of {name} is no number."))
    }

    fn after(&self, name: &str) -> Result<&'a str> {
        let (_, rest) = self.0.split_once(&format!("\"{name}\": ")).context("The script left something out.")?;
        Ok(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::Said;

    #[test]
    fn the_scripts_line_is_read() {
        let said = Said(r#"{"port": 8345, "cookie": "pretix_session=a1", "redis": 77}"#);
        assert_eq!(said.number("port").unwrap(), 8345);
        assert_eq!(said.number("redis").unwrap(), 77);
        assert_eq!(said.text("cookie").unwrap(), "pretix_session=a1");
        assert!(said.text("port").is_err());
        assert!(said.number("pages").is_err());
    }
}
