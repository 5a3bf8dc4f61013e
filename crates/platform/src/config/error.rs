//! What is wrong with a configuration: everything at once, each with where it stands and what to do.

use std::fmt;
use std::path::PathBuf;

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Nobody said otherwise.
    Default,
    /// A line of the configuration file.
    File {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// An environment variable.
    Environment(String),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File { path, line } => write!(f, "{}:{line}", path.display()),
            Self::Environment(name) => f.write_str(name),
        }
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The file named cannot be read.
    #[error("{}: the configuration file cannot be read: {why}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        why: String,
    },
    /// The file is not TOML.
    #[error("{at}: {what}")]
    Syntax {
        /// Where.
        at: Source,
        /// What the parser said.
        what: String,
    },
    /// There is no such setting.
    #[error("{at}: there is no setting {key}{}", meant(.nearest.as_deref()))]
    Unknown {
        /// Where.
        at: Source,
        /// What was written.
        key: String,
        /// What may have been meant.
        nearest: Option<String>,
    },
    /// A value that cannot be.
    #[error("{at}: {key}: {what}")]
    Value {
        /// Where.
        at: Source,
        /// The setting.
        key: &'static str,
        /// What to write instead. It never repeats the value, which may be a secret.
        what: String,
    },
}

fn meant(nearest: Option<&str>) -> String {
    nearest.map_or_else(|| ". `kith config check` lists all there are".to_owned(), |it| format!("; did you mean {it}?"))
}

/// Everything that is wrong, in the order it was met; a line each when shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigErrors(pub Vec<ConfigError>);

impl fmt::Display for ConfigErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            error.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for ConfigErrors {}
