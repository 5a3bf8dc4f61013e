//! How a command ends: one number for each thing a script or a service manager must tell apart.

use crate::config::ConfigErrors;
use crate::db::{OpenError, StoreError};
use crate::vault::{KeyError, VaultError};
use std::fmt::Write;
use std::process::ExitCode;

/// The end of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exit {
    /// It did what was asked.
    Fine,
    /// It did not.
    Failed,
    /// The command line was not understood.
    Usage,
    /// The configuration is wrong.
    Config,
    /// The database cannot be reached.
    Database,
    /// Kith itself is at fault.
    Internal,
    /// A file or folder could not be made.
    CannotCreate,
    /// Reading or writing failed.
    Io,
    /// It may work if tried again.
    Temporary,
    /// The database was written by a newer Kith.
    FromTheFuture,
    /// The account may not do this.
    Permission,
    /// The key is missing or is another database's.
    Key,
    /// Somebody else listens there.
    AddressInUse,
    /// Ctrl-C.
    Interrupted,
}

impl Exit {
    /// Every way to end, by number.
    pub const ALL: [Self; 14] = [
        Self::Fine,
        Self::Failed,
        Self::Usage,
        Self::Config,
        Self::Database,
        Self::Internal,
        Self::CannotCreate,
        Self::Io,
        Self::Temporary,
        Self::FromTheFuture,
        Self::Permission,
        Self::Key,
        Self::AddressInUse,
        Self::Interrupted,
    ];

    /// The number the shell sees.
    pub const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Config => 64,
            Self::Database => 69,
            Self::Internal => 70,
            Self::CannotCreate => 73,
            Self::Io => 74,
            Self::Temporary => 75,
            Self::FromTheFuture => 76,
            Self::Permission => 77,
            Self::Key => 78,
            Self::AddressInUse => 98,
            Self::Interrupted => 130,
        }
    }

    /// What it means and what to do, for whoever runs Kith.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Fine => "It did what was asked.",
            Self::Failed => {
                "It did not do what was asked; the message says why. A check that found something ends so too."
            }
            Self::Usage => "The command was not understood. `kith help` lists the commands.",
            Self::Config => {
                "The configuration is wrong; every mistake is listed with its place. Correct it and start again."
            }
            Self::Database => {
                "The database cannot be reached. See that it runs and that `database.url` and `keys.url` are right."
            }
            Self::Internal => "Kith itself is at fault. Please report it, with the message.",
            Self::CannotCreate => {
                "A file or folder could not be made, or there is one already that is not overwritten."
            }
            Self::Io => {
                "Reading or writing failed: a full disk, a broken one, or a file that is not what it should be."
            }
            Self::Temporary => "It may work if you try again: something else was in the way.",
            Self::FromTheFuture => "The database was written by a newer Kith. Install that version or a later one.",
            Self::Permission => {
                "The account Kith runs as may not do this, or others may do too much. The message names the file."
            }
            Self::Key => {
                "The key is missing, damaged, or belongs to another keystore. Put the right one back; nothing was changed."
            }
            Self::AddressInUse => "Another program listens at `http.listen`. Stop it, or choose another port.",
            Self::Interrupted => {
                "Ctrl-C stopped it. A command that searches has printed the best it had found until then."
            }
        }
    }

    /// Whether a service manager should try again by itself.
    pub const fn is_worth_retrying(self) -> bool {
        matches!(self, Self::Database | Self::Temporary | Self::Io)
    }

    /// How a command ends when the system says no to making, reading or listening.
    pub fn of_io(error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::PermissionDenied => Self::Permission,
            Kind::AddrInUse => Self::AddressInUse,
            Kind::AlreadyExists => Self::CannotCreate,
            Kind::Interrupted | Kind::WouldBlock | Kind::TimedOut => Self::Temporary,
            _ => Self::Io,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
impl From<&ConfigErrors> for Exit {
    fn from(_: &ConfigErrors) -> Self {
        Self::Config
    }
}
impl From<&StoreError> for Exit {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Away(_) => Self::Database,
            StoreError::RunAgain | StoreError::CutOff | StoreError::Raced => Self::Temporary,
            _ => Self::Internal,
        }
    }
}
impl From<&OpenError> for Exit {
    fn from(error: &OpenError) -> Self {
        match error {
            OpenError::Url => Self::Config,
            OpenError::FromTheFuture(_) => Self::FromTheFuture,
            OpenError::Store(error) => Self::from(error),
            OpenError::Rewritten(_) | OpenError::Migration { .. } => Self::Failed,
            _ => Self::Database,
        }
    }
}
impl From<&KeyError> for Exit {
    fn from(error: &KeyError) -> Self {
        match error {
            KeyError::Open { .. } | KeyError::Owner { .. } => Self::Permission,
            KeyError::Exists(_) => Self::CannotCreate,
            KeyError::Io { why, .. } => Self::of_io(why),
            KeyError::Missing(_) | KeyError::Malformed { .. } | KeyError::Command { .. } => Self::Key,
        }
    }
}
impl From<&VaultError> for Exit {
    fn from(error: &VaultError) -> Self {
        match error {
            VaultError::Key(error) => Self::from(error),
            VaultError::WrongKey { .. } | VaultError::NotMade | VaultError::RotationUnfinished => Self::Key,
            VaultError::KeyChanged => Self::Key,
            VaultError::KeyDamaged | VaultError::DoesNotOpen { .. } => Self::Key,
            VaultError::AlreadyMade => Self::CannotCreate,
            VaultError::FolderOpen { .. } => Self::Permission,
            VaultError::Folder { why, .. } => Self::of_io(why),
            VaultError::Forgotten | VaultError::NotInLedger => Self::Failed,
            VaultError::Open(error) => Self::from(error),
            VaultError::Store(error) => Self::from(error),
        }
    }
}

/// The page `docs/running/exit-codes.md`.
pub fn reference() -> String {
    let mut out = String::from(
        "# How commands end\n\nEvery command ends with one of these numbers, so that a script or a service \
         manager can tell what happened.\n\n| number | meaning |\n|---|---|\n",
    );
    for exit in Exit::ALL {
        let row = format_args!("| {} | {} |\n", exit.code(), exit.meaning());
        out.write_fmt(row).expect("writing to a text does not fail");
    }
    let again: Vec<String> =
        Exit::ALL.iter().filter(|it| it.is_worth_retrying()).map(|it| it.code().to_string()).collect();
    let tail = format_args!(
        "\nA service manager may start Kith again by itself after {}; after any other number somebody has to look first.\n\n\
         This page is made from the program's own list and compared with it by a test.\n",
        again.join(", ")
    );
    out.write_fmt(tail).expect("writing to a text does not fail");
    out
}

#[cfg(test)]
mod tests {
    use super::Exit;

    #[test]
    fn the_service_starts_again_after_what_is_worth_retrying_and_nothing_else() {
        let unit = include_str!("../../../packaging/kith.service");
        let said = unit.lines().find_map(|line| line.strip_prefix("RestartPreventExitStatus="));
        let not_again = Exit::ALL.iter().filter(|it| !it.is_worth_retrying() && **it != Exit::Fine);
        let not_again: Vec<String> = not_again.map(|it| it.code().to_string()).collect();
        assert_eq!(said, Some(not_again.join(" ").as_str()));
    }
}
