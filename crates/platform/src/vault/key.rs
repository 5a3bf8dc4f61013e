//! The key-encrypting key: where it may come from and what is wrong when it does not come.
//! Apart, because it is the one secret that never enters a database or a backup.

use super::cipher::Secret;
use super::key_text;
use crate::Dice;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use zeroize::Zeroizing;

/// The key under which every other key is wrapped. It is wiped when dropped and cannot be shown.
pub struct KeyEncryptingKey(pub(super) Secret);

/// Where the key comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeySource {
    /// A file that only the account Kith runs as can read.
    File(PathBuf),
    /// A credential systemd hands to the service (`LoadCredential=kith-key:…`); systemd guards it.
    Credential(PathBuf),
    /// What a command prints: a program and its arguments.
    Command(Vec<String>),
}

/// Why there is no key; each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// No file.
    #[error(
        "there is no key at {0}. If this installation is new, make one with `kith init`. If not, put the key file \
         back from where you keep its copy: without it nothing confidential can be read"
    )]
    Missing(PathBuf),
    /// A file that others may read.
    #[error(
        "others may read the key at {path} (mode {mode:03o}). Run `chmod 600 {path}`, and change the key if somebody has seen it"
    )]
    Open {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// A file of somebody else.
    #[error("the key at {path} belongs to account {owner} and Kith runs as {own}. Run `chown {own} {path}`")]
    Owner {
        /// The file.
        path: PathBuf,
        /// Whose it is.
        owner: u32,
        /// Who reads it.
        own: u32,
    },
    /// Not what a key looks like.
    #[error(
        "what came from {from} is not a key of Kith's ({what}). It should hold the line `kith-key-1`, 64 hexadecimal \
         digits and 8 more; put it back from your copy"
    )]
    Malformed {
        /// Where it came from.
        from: String,
        /// What is wrong with it.
        what: &'static str,
    },
    /// There is a key already.
    #[error("there is a key at {0} already; it was left as it is. To change keys, use `kith keys rotate`")]
    Exists(PathBuf),
    /// The command did not print a key.
    #[error("the command of keys.command ({program}) gave no key: {what}. Run it by hand as the account Kith runs as")]
    Command {
        /// The program.
        program: String,
        /// What happened.
        what: String,
    },
    /// The file system said no.
    #[error("the key at {path} could not be read or written: {why}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        why: io::Error,
    },
}

impl KeyEncryptingKey {
    /// Fetches the key from where it is kept. Reads a file or waits for a command: for the start of
    /// a program, not for a request.
    pub fn load(source: &KeySource) -> Result<Self, KeyError> {
        match source {
            KeySource::File(path) => KeyFile::at(path).read(),
            KeySource::Credential(path) => parse(&text_of(path)?, &path.display().to_string()),
            KeySource::Command(words) => from_command(words),
        }
    }

    /// A new key, kept nowhere yet.
    pub fn throw(dice: &Dice) -> Self {
        Self(Zeroizing::new(dice.bytes()))
    }

    /// The key as its file holds it: for the recovery sheet, and for nothing else.
    pub fn reveal(&self) -> Zeroizing<String> {
        key_text::write(&self.0)
    }

    /// Eight bytes that name the key and tell nothing about it.
    pub fn fingerprint(&self) -> String {
        key_text::hex(&super::cipher::derive(&self.0, "kith key fingerprint")[..8])
    }
}

/// A file that holds the key.
#[derive(Debug, Clone)]
pub struct KeyFile(PathBuf);

impl KeyFile {
    /// The file at a path, there or not.
    pub fn at(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// Makes the file with a new key in it, readable by its owner alone, and its folder when that is
    /// missing. A file that is there is never overwritten.
    pub fn create(&self, dice: &Dice) -> Result<KeyEncryptingKey, KeyError> {
        let key = KeyEncryptingKey::throw(dice);
        let text = key_text::write(&key.0);
        match self.write(&text) {
            Ok(()) => Ok(key),
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => Err(KeyError::Exists(self.0.clone())),
            Err(why) => Err(self.io(why)),
        }
    }

    /// Reads the key, after looking who else may.
    pub fn read(&self) -> Result<KeyEncryptingKey, KeyError> {
        let text = text_of(&self.0)?;
        let about = fs::metadata(&self.0).map_err(|why| self.io(why))?;
        let (mode, own) = (about.mode() & 0o7777, rustix::process::geteuid().as_raw());
        if mode & 0o177 != 0 {
            return Err(KeyError::Open { path: self.0.clone(), mode });
        }
        if about.uid() != own && about.uid() != 0 {
            return Err(KeyError::Owner { path: self.0.clone(), owner: about.uid(), own });
        }
        parse(&text, &self.0.display().to_string())
    }

    fn write(&self, text: &str) -> io::Result<()> {
        let folder = self.0.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&self.0)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        File::open(folder)?.sync_all()
    }

    fn io(&self, why: io::Error) -> KeyError {
        KeyError::Io { path: self.0.clone(), why }
    }
}

fn text_of(path: &Path) -> Result<Zeroizing<String>, KeyError> {
    let mut text = Zeroizing::new(String::with_capacity(KEY_TEXT));
    let io = |why: io::Error| match why.kind() {
        io::ErrorKind::NotFound => KeyError::Missing(path.to_owned()),
        io::ErrorKind::InvalidData => KeyError::Malformed { from: path.display().to_string(), what: "it is not text" },
        _ => KeyError::Io { path: path.to_owned(), why },
    };
    let file = File::open(path).map_err(io)?;
    file.take(KEY_TEXT as u64).read_to_string(&mut text).map_err(io)?;
    Ok(text)
}

/// More than any key file holds.
const KEY_TEXT: usize = 4096;
/// How often, and how many times, a command is looked at: half a minute in all.
const LOOK: Duration = Duration::from_millis(20);
const LOOKS: u32 = 1500;

fn parse(text: &str, from: &str) -> Result<KeyEncryptingKey, KeyError> {
    let key = key_text::read(text).map_err(|what| KeyError::Malformed { from: from.to_owned(), what })?;
    Ok(KeyEncryptingKey(key))
}

fn from_command(words: &[String]) -> Result<KeyEncryptingKey, KeyError> {
    let program = words.first().cloned().unwrap_or_default();
    let failed = |what: String| KeyError::Command { program: program.clone(), what };
    let mut child = Command::new(&program)
        .args(words.get(1..).unwrap_or_default())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .map_err(|why| failed(why.to_string()))?;
    let mut looks = 0;
    let status = loop {
        match child.try_wait().map_err(|why| failed(why.to_string()))? {
            Some(status) => break status,
            None if looks == LOOKS => {
                child.kill().map_err(|why| failed(why.to_string()))?;
                child.wait().map_err(|why| failed(why.to_string()))?;
                return Err(failed("it did not end within 30 seconds".to_owned()));
            }
            None => std::thread::sleep(LOOK),
        }
        looks += 1;
    };
    if !status.success() {
        return Err(failed(format!("it ended with {status}")));
    }
    let mut text = Zeroizing::new(String::with_capacity(KEY_TEXT));
    let out = child.stdout.take().ok_or_else(|| failed("it printed nothing".to_owned()))?;
    out.take(KEY_TEXT as u64).read_to_string(&mut text).map_err(|why| failed(why.to_string()))?;
    parse(&text, &format!("the command {program}"))
}
