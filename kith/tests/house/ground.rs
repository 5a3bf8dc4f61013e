//! What the tests of the whole house stand on: every room mounted on either database, and files
//! that are generated and compared.

use kernel::{Host, Id};
use kith::house;
use platform::{StoreError, Tx};
use std::fs;
use std::path::PathBuf;
use std::time::Duration;
use testkit::{House, Plan};
use web::home::Boxed;

/// The house as it is served, outside a demonstration.
pub fn plan() -> Plan {
    Plan {
        migrations: house::migrations(),
        routes: house::routes,
        words: house::catalogues(),
        handlers: house::handlers(),
        subscriptions: house::subscriptions(),
        hooks: house::hooks(),
        nav: house::nav(),
        settle,
        demo: false,
    }
}

/// The whole house on SQLite and on PostgreSQL.
pub async fn houses() -> Vec<House> {
    testkit::houses(&plan()).await
}

/// The same as a demonstration.
pub async fn demonstrations() -> Vec<House> {
    testkit::houses(&Plan { demo: true, ..plan() }).await
}

fn settle<'a>(tx: &'a mut Tx, name: &'a str, domain: &'a str) -> Boxed<'a, Result<Id<Host>, StoreError>> {
    Box::pin(async move {
        let name = people::HostName::parse(name).expect("a short name of the test");
        people::add_host(tx, &name, &format!("The {name} network"), domain).await
    })
}

/// Asks the same in every house at once; answers what each said.
pub async fn at_once<T: Send + 'static, F: Future<Output = T> + Send + 'static>(
    houses: Vec<House>,
    ask: fn(House) -> F,
) -> Vec<T> {
    let asked: Vec<_> = houses.into_iter().map(|house| tokio::spawn(ask(house))).collect();
    let mut all = Vec::new();
    for one in asked {
        all.push(one.await.unwrap());
    }
    all
}

/// Reads the letters so far and lets a second pass, so that those of the next moment are the next.
pub async fn read_the_post(house: &House) {
    house.letters().await;
    house.pass(Duration::from_secs(1));
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Compares a generated file with the committed one. With `KITH_TEST_WRITE=1` it is written instead.
#[track_caller]
pub fn is_committed(path: &str, generated: &str) {
    let file = root().join(path);
    if std::env::var("KITH_TEST_WRITE").is_ok_and(|it| it == "1") {
        fs::write(&file, generated).unwrap();
        return;
    }
    let committed = fs::read_to_string(&file).unwrap_or_default();
    let differs = first_difference(&committed, generated);
    assert!(
        differs.is_none(),
        "{path} is not what the program says. Look at the difference, and if it is meant, run the test again with \
         KITH_TEST_WRITE=1 and commit the file.\n{}",
        differs.unwrap_or_default()
    );
}

fn first_difference(committed: &str, generated: &str) -> Option<String> {
    if committed == generated {
        return None;
    }
    let (mut old, mut new) = (committed.lines(), generated.lines());
    for number in 1.. {
        match (old.next(), new.next()) {
            (None, None) => return Some("only the line ends differ".to_owned()),
            (was, is) if was == is => {}
            (was, is) => {
                let (was, is) = (was.unwrap_or("(its end)"), is.unwrap_or("(its end)"));
                return Some(format!("line {number}\n  committed: {was}\n  generated: {is}"));
            }
        }
    }
    None
}

/// Fails with everything that is wrong at once: a list can be worked through.
#[track_caller]
pub fn nothing_wrong(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{}: {what}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_first_line_that_differs_is_named() {
    assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    let found = first_difference("a\nb\n", "a\nc\n").unwrap();
    assert!(found.contains("line 2") && found.contains("committed: b") && found.contains("generated: c"), "{found}");
    assert!(first_difference("a\n", "a\nb\n").unwrap().contains("(its end)"));
}
