//! The configuration: one TOML file, the environment over it, defaults under it. Read once, at the
//! start, checked as a whole, and passed down; nothing else in Kith looks at files or variables for
//! how it is to behave.

mod checking;
mod error;
mod explain;
mod nearest;
mod network;
mod reading;
mod setting;
mod smtp;
mod types;

#[cfg(test)]
mod tests;

pub use error::{ConfigError, ConfigErrors, Source};
pub use explain::{Explained, reference};
pub use network::{Network, ParseNetworkError};
pub use types::{Backups, Data, Database, Http, Keys, Limits, Log, LogFormat, Mail, Metrics, Telemetry, TlsFiles};

use reading::Values;
use std::path::{Path, PathBuf};

/// The configuration, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where files are kept.
    pub data: Data,
    /// Where the database is.
    pub database: Database,
    /// Where keys are.
    pub keys: Keys,
    /// Where backups go, and for whom.
    pub backup: Backups,
    /// How Kith is reached.
    pub http: Http,
    /// How letters leave.
    pub mail: Mail,
    /// What is logged.
    pub log: Log,
    /// How often things can be done.
    pub limits: Limits,
    /// Who watches.
    pub metrics: Metrics,
    /// Who follows requests and jobs.
    pub telemetry: Telemetry,
    values: Values,
    file: Option<PathBuf>,
}

impl Config {
    /// The file it was read from, where there is one.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Reads the file (the one named, else the one in `KITH_CONFIG`, else `kith.toml` where Kith was
    /// started, else none) and the environment.
    ///
    /// Errors: everything that is wrong, at once.
    pub fn load(
        path: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigErrors> {
        let variables: Vec<(String, String)> = environment.collect();
        let variable =
            |name: &str| variables.iter().find(|(key, _)| key == name).map(|(_, value)| PathBuf::from(value));
        let usual = || Some(PathBuf::from("kith.toml")).filter(|path| path.exists());
        let path = path.map(Path::to_owned).or_else(|| variable("KITH_CONFIG")).or_else(usual);
        let mut errors = Vec::new();
        let mut values = reading::defaults();
        if let Some(path) = &path {
            match std::fs::read_to_string(path) {
                Ok(text) => reading::read_file(&mut values, path, &text, &mut errors),
                Err(why) => errors.push(ConfigError::Unreadable { path: path.clone(), why: why.to_string() }),
            }
        }
        reading::read_environment(&mut values, &variables, &mut errors);
        let mut checking = checking::Checking { values: &values, errors: &mut errors };
        let config = Self { file: path, ..checking::check(&mut checking, variable("CREDENTIALS_DIRECTORY")) };
        if errors.is_empty() { Ok(config) } else { Err(ConfigErrors(errors)) }
    }
}
