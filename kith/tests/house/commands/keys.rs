//! The key: missing, another's, open to others; and folders that cannot be made.

use super::installation::{Installation, temporary};
use super::{kith, said};
use platform::Dice;
use platform::vault::KeyFile;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

const COMMANDS: [&[&str]; 3] = [&["serve"], &["work"], &["doctor"]];

#[tokio::test]
async fn without_its_key_nothing_starts() {
    let here = Installation::copy().await;
    fs::remove_file(here.file("key")).unwrap();
    for command in COMMANDS {
        here.run(command).ends_with(78).complains("there is no key at").complains("put the key file back");
    }
    assert!(!here.file("key").exists());
}

#[tokio::test]
async fn without_its_keystore_nothing_starts_and_none_is_made_in_its_place() {
    let here = Installation::copy().await;
    fs::remove_dir_all(here.file("keys")).unwrap();
    for command in [&["init"][..], &["serve"], &["doctor"]] {
        here.run(command).ends_with(78);
    }
}

#[tokio::test]
async fn another_installations_key_is_refused() {
    let here = Installation::copy().await;
    fs::remove_file(here.file("key")).unwrap();
    KeyFile::at(&here.file("key")).create(&Dice::fair()).unwrap();
    for command in COMMANDS {
        here.run(command)
            .ends_with(78)
            .complains("does not belong to this keystore")
            .complains("Put the right key file back");
    }
    fs::write(here.file("key"), "not a key at all\n").unwrap();
    here.run(&["serve"]).ends_with(78).complains("is not a key of Kith's");
}

#[tokio::test]
async fn a_key_that_others_may_read_is_refused() {
    let here = Installation::copy().await;
    fs::set_permissions(here.file("key"), Permissions::from_mode(0o644)).unwrap();
    for command in COMMANDS {
        here.run(command).ends_with(77).complains("others may read the key").complains("chmod 600");
    }
    fs::set_permissions(here.file("key"), Permissions::from_mode(0o600)).unwrap();
    fs::set_permissions(here.file("keys"), Permissions::from_mode(0o755)).unwrap();
    here.run(&["serve"]).ends_with(77).complains("others may look into the folder").complains("chmod 700");
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = temporary();
    for command in [&["serve"][..], &["migrate"]] {
        let refused = said(kith(folder.path()).args(command).env("KITH_DATA_FOLDER", "/dev/null/kith"));
        refused.ends_with(73).complains("the folder /dev/null/kith cannot be made");
    }
    let refused = said(kith(folder.path()).args(["demo", "--port", "0", "--no-open", "--folder", "/dev/null/demo"]));
    refused.ends_with(73).complains("the folder /dev/null/demo cannot be made");
}
