//! What the floor keeps stays good on the other side: the audit trail is whole, and what was sealed
//! opens with the keys that were carried too.

use super::{counted, odd};
use crate::ground::write;
use ed25519_dalek::SigningKey;
use kernel::Id;
use platform::audit::{self, Line};
use platform::db::copy::{Reading, carry, is_empty, raise_to};
use platform::testing::{Fresh, context, databases, migrated};
use platform::vault::{KEYSTORE_MIGRATIONS, KeyEncryptingKey, Keystore, Place, Subject, Vault};
use platform::{Context, Db, Dice};
use std::fs;
use std::os::unix::fs::PermissionsExt;

#[tokio::test]
async fn an_audit_trail_that_was_carried_is_whole_and_goes_on() {
    let key = SigningKey::from_bytes(&[5; 32]);
    let (from, to) = super::both_and_both(&odd()).await;
    for (from, to) in [(&from[0], &to[1]), (&from[1], &to[0])] {
        for number in 0..5 {
            write(&from.db, &context(), async |tx| tx.audit(Line::new("moved", "programme", number)).await).await;
        }
        write(&from.db, &context(), async |tx| audit::chain(tx, &key).await).await;
        carry(&from.db, &to.db, &context()).await.unwrap();
        write(&to.db, &context(), async |tx| tx.audit(Line::new("moved", "programme", 5)).await).await;
        write(&to.db, &context(), async |tx| audit::chain(tx, &key).await).await;
        let mut tx = to.db.read(context()).await.unwrap();
        let report = audit::verify(&mut tx, None, &key.verifying_key()).await.unwrap();
        assert_eq!((report.last, report.findings), (6, Vec::new()), "{} to {}", from.name, to.name);
    }
}

struct Set;
struct Turn;

fn fair() -> Context {
    Context { dice: Dice::fair(), ..context() }
}

fn guarded(fresh: &Fresh) -> &str {
    fs::set_permissions(fresh.folder(), fs::Permissions::from_mode(0o700)).unwrap();
    &fresh.url
}

async fn restored_keystore(from: &Db, to: &Fresh) {
    let db = Keystore::open_bare(guarded(to)).await.unwrap();
    assert!(is_empty(&db, &context()).await.unwrap());
    let known = Reading::begin(from, &context()).await.unwrap().migrations().to_vec();
    raise_to(&db, &context(), KEYSTORE_MIGRATIONS, &known).await.unwrap();
    let carried = carry(from, &db, &context()).await.unwrap();
    assert_eq!((carried["key_check"].rows, carried["wrapped_key"].rows), (1, 1), "{}", to.name);
    assert_eq!(counted(&db).await, carried);
    db.close().await;
}

#[tokio::test]
async fn what_was_sealed_opens_after_the_database_and_its_keystore_went_over() {
    let subject = Subject::new("set", Id::<Set>::new(uuid::Uuid::from_u128(1)));
    let place = Place::new("turn", Id::<Turn>::new(uuid::Uuid::from_u128(1)), "issue");
    let kek = KeyEncryptingKey::throw(&Dice::loaded(11));
    let (from, to) = super::both_and_both(&odd()).await;
    let (from_keys, to_keys) = (databases().await, databases().await);
    for (here, there) in [(0, 1), (1, 0)] {
        let keystore = Keystore::open(guarded(&from_keys[here]), &fair()).await.unwrap();
        let vault = Vault::create(keystore, &kek, &fair()).await.unwrap();
        let mut tx = from[here].db.write(fair()).await.unwrap();
        let key = vault.make_key(&mut tx, &subject).await.unwrap();
        let sealed = vault.seal::<Turn>(&key, &place, "said in confidence");
        tx.commit().await.unwrap();

        carry(&from[here].db, &to[there].db, &context()).await.unwrap();
        restored_keystore(vault.keystore().db(), &to_keys[there]).await;

        let keystore = Keystore::open(guarded(&to_keys[there]), &fair()).await.unwrap();
        let vault = Vault::open(keystore, &kek, &fair()).await.unwrap();
        let mut tx = to[there].db.read(fair()).await.unwrap();
        let key = vault.find_key(&mut tx, &subject).await.unwrap().unwrap();
        let opened = vault.open_sealed(&key, &place, &sealed).unwrap();
        assert_eq!(opened.reveal(), "said in confidence", "{} to {}", from[here].name, to[there].name);
    }
}

#[tokio::test]
async fn a_keystore_to_restore_into_lies_in_a_guarded_folder_and_has_no_tables_yet() {
    let fresh = migrated(&[]).await.swap_remove(0);
    fs::set_permissions(fresh.folder(), fs::Permissions::from_mode(0o755)).unwrap();
    let refused = Keystore::open_bare(&fresh.url).await.err().unwrap();
    assert!(refused.to_string().contains("chmod 700"), "{refused}");
    let within = format!("sqlite://{}/keys/keys.sqlite3", fresh.folder().display());
    let db = Keystore::open_bare(&within).await.unwrap();
    assert!(Reading::begin(&db, &context()).await.unwrap().tables().is_empty());
    let mode = fs::metadata(fresh.folder().join("keys")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}
