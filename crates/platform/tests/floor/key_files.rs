//! Where the key comes from: a file, a credential, a command; and what is said when it does not come.

use platform::vault::{KeyEncryptingKey, KeyError, KeyFile, KeySource};
use platform::{Dice, Exit};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

#[test]
fn a_key_file_is_made_once_for_its_owner_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("secret/kith.key");
    let file = KeyFile::at(&path);
    let made = file.create(&Dice::fair()).expect("it is made");
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(&folder.path().join("secret"))), (0o600, 0o700));
    assert_eq!(file.read().expect("it reads").fingerprint(), made.fingerprint());
    assert!(matches!(file.create(&Dice::fair()), Err(KeyError::Exists(_))));
    assert_eq!(file.read().expect("it reads").fingerprint(), made.fingerprint());
}

#[test]
fn a_key_file_that_will_not_do_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("kith.key");
    let file = KeyFile::at(&path);
    let said = |file: &KeyFile| {
        let error = file.read().err().expect("it is refused");
        (error.to_string(), Exit::from(&error))
    };
    let (missing, exit) = said(&file);
    assert!(missing.contains("put the key file back") && exit == Exit::Key, "{missing}");
    let made = file.create(&Dice::fair()).expect("it is made");
    for mode in [0o640, 0o604, 0o660, 0o700] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("our file");
        let (open, exit) = said(&file);
        assert!(open.contains("chmod 600") && exit == Exit::Permission, "{open}");
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).expect("our file");
    assert_eq!(file.read().expect("stricter is fine").fingerprint(), made.fingerprint());
    fs::remove_file(&path).expect("our file");
    for (spoiled, what) in [("", "it is empty"), ("kith-key-1 00ff 00", "64 digits"), ("\u{0}\u{1}", "does not begin")]
    {
        fs::write(&path, spoiled).expect("our file");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("our file");
        let (malformed, exit) = said(&file);
        assert!(malformed.contains(what) && exit == Exit::Key, "{malformed}");
    }
}

#[test]
fn a_key_can_come_from_a_command_or_a_credential() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("kith-key");
    let made = KeyFile::at(&path).create(&Dice::fair()).expect("it is made").fingerprint();
    let load = |source: KeySource| KeyEncryptingKey::load(&source).map(|key| key.fingerprint());
    let command = |words: &[&str]| KeySource::Command(words.iter().map(|word| (*word).to_owned()).collect());
    fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).expect("systemd's credentials may look so");
    assert_eq!(load(KeySource::Credential(path.clone())).ok(), Some(made.clone()));
    assert_eq!(load(command(&["cat", path.to_str().expect("plain")])).ok(), Some(made));
    for words in [vec!["false"], vec!["true"], vec!["/nowhere/program"], vec![], vec!["echo", "hello"]] {
        let error = load(command(&words)).expect_err("no key comes from this");
        assert_eq!(Exit::from(&error), Exit::Key, "{words:?}: {error}");
    }
}
