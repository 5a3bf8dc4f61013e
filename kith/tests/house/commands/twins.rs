//! Two servers on one PostgreSQL: what one knows, counts or sends, the other knows, counts and does
//! not send again.

use super::installation::{code_for, configure, letters, settle, temporary};
use super::kith;
use super::running::{Running, wait_until};
use super::wire::Browser;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Two servers, the folders their letters go to, and the database they share.
struct Twins {
    one: Running,
    two: Running,
    letters: [PathBuf; 2],
    _folder: TempDir,
    _database: platform::testing::Fresh,
}

async fn twins() -> Twins {
    let folder = temporary();
    let database = platform::testing::databases().await.pop().expect("the second is PostgreSQL");
    let demo = ["demo", "--folder", ".", "--port", "0", "--no-open", "--database", &database.url];
    let filled = Running::demo(kith(folder.path()).args(demo));
    settle(&database.db).await;
    filled.stop();
    configure(folder.path(), &database.url, "");
    let letters = ["one", "two"].map(|name| folder.path().join(name));
    let [one, two] = letters.each_ref().map(|letters| serve(folder.path(), letters));
    Twins { one, two, letters, _folder: folder, _database: database }
}

fn serve(folder: &Path, letters: &Path) -> Running {
    Running::serve(kith(folder).arg("serve").env("KITH_MAIL_FOLDER", letters))
}

fn ask_for_code(port: u16, email: &str) -> (Browser, u16) {
    let mut browser = Browser::at(port, "hearth");
    let answer = browser.fill_in("/signin", "/signin", &[("email", email)]);
    (browser, answer.status)
}

#[tokio::test]
async fn two_servers_on_one_database_are_one_house() {
    let twins = twins().await;
    a_visit_begun_on_one_is_known_on_the_other(&twins);
    an_allowance_used_up_on_one_is_used_up_on_the_other(&twins);
    every_letter_is_sent_once(twins);
}

fn a_visit_begun_on_one_is_known_on_the_other(twins: &Twins) {
    let email = "christine.entwistle@alder-vale.example";
    let (mut browser, status) = ask_for_code(twins.one.port, email);
    assert_eq!(status, 303);
    let mut written = Vec::new();
    wait_until(|| {
        written = twins.letters.iter().flat_map(|folder| letters(folder, 0)).collect();
        written.iter().any(|letter| letter.contains(email))
    });
    // The letter may have left by either; the code is good at either.
    browser.moved_to(twins.two.port);
    let code = code_for(&written, email);
    browser.fill_in("/signin/code", "/signin/code", &[("code", &code)]).is(303);
    for port in [twins.one.port, twins.two.port] {
        browser.moved_to(port);
        assert!(browser.get("/signin/visits").is(200).body.contains("Christine Entwistle"));
    }
}

/// The counters' windows begin anew each hour, so a second address is tried when the first was asked
/// for across the end of one.
fn an_allowance_used_up_on_one_is_used_up_on_the_other(twins: &Twins) {
    let refused = ["nobody.one@people.example", "nobody.two@people.example"].into_iter().any(|email| {
        let mut asked = (0..5).map(|turn| if turn < 3 { twins.one.port } else { twins.two.port });
        let all_good = asked.all(|port| ask_for_code(port, email).1 == 303);
        all_good && [twins.one.port, twins.two.port].into_iter().all(|port| ask_for_code(port, email).1 == 429)
    });
    assert!(refused, "five codes an hour are five, whoever is asked for them");
}

fn every_letter_is_sent_once(twins: Twins) {
    let before = written(&twins.letters).len();
    let people = [
        "jonathan.akroyd@brackenfield.example",
        "siobhan.devaney@merseygate.example",
        "euan.strachan@hearth-network.example",
    ];
    for turn in 0..4 {
        for email in people {
            let port = if turn % 2 == 0 { twins.one.port } else { twins.two.port };
            assert_eq!(ask_for_code(port, email).1, 303);
        }
    }
    let wanted = before + 4 * people.len();
    wait_until(|| written(&twins.letters).len() >= wanted);
    twins.one.stop();
    twins.two.stop();
    let mut names = written(&twins.letters);
    assert_eq!(names.len(), wanted);
    names.sort();
    names.dedup();
    assert_eq!(names.len(), wanted, "a letter was sent by both");
}

/// The names of the letters in both folders: each is named after its letter.
fn written(folders: &[PathBuf; 2]) -> Vec<String> {
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let names = files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".eml")).collect()
}
