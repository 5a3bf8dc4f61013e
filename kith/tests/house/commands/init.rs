//! Setting up: from an empty folder to an installation that is served, and every way it does not come to that.

use super::installation::{Installation, context, temporary};
use super::running::{Running, wait_until};
use super::wire::Browser;
use super::{Said, kith, said};
use platform::sql;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

const ANSWERS: [&str; 10] = [
    "init",
    "--title=Housing Diversity Network",
    "--public-url=http://localhost:0",
    "--coordinator=siobhan.achebe@hdn.example",
    "--coordinator-name=Siobhan Achebe",
    "--from=programmes@hdn.example",
    "--folder=data",
    "--database=sqlite",
    "--name=hdn",
    "--smtp-url=none",
];

fn init(folder: &Path, more: &[&str]) -> Said {
    said(kith(folder).args(ANSWERS).args(more))
}

/// Every file in a folder but the databases', with what it holds.
fn contents(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = files.filter(|it| it.file_type().is_file() && !it.path().to_string_lossy().contains(".sqlite3"));
    files.map(|it| (it.path().to_owned(), fs::read(it.path()).unwrap())).collect()
}

#[test]
fn an_empty_folder_becomes_an_installation_that_is_served() {
    let folder = temporary();
    let done = init(folder.path(), &[]);
    done.ends_with(0)
        .prints("A letter to siobhan.achebe@hdn.example is in ")
        .prints("/signin as siobhan.achebe@hdn.example")
        .prints("`kith enrol` writes another");
    let code = done.out.lines().map(str::trim).find(|line| line.len() == 14 && line.split(' ').count() == 3);
    assert!(code.is_some_and(|it| it.replace(' ', "").bytes().all(|byte| byte.is_ascii_digit())), "{}", done.out);
    for secret in ["kith.toml", "kith-recovery-sheet.txt", "data/kith.key"] {
        let mode = fs::metadata(folder.path().join(secret)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{secret}");
    }
    let sheet = fs::read_to_string(folder.path().join("kith-recovery-sheet.txt")).unwrap();
    let key = fs::read_to_string(folder.path().join("data/kith.key")).unwrap();
    assert!(sheet.contains(&key) && sheet.contains("AGE-SECRET-KEY-1"));
    for kept in contents(folder.path()).iter().filter(|(path, _)| !path.ends_with("kith-recovery-sheet.txt")) {
        assert!(!kept.1.windows(16).any(|it| it == b"AGE-SECRET-KEY-1"), "{}", kept.0.display());
    }
    said(kith(folder.path()).arg("doctor"))
        .ends_with(1)
        .prints("hdn is served at http://localhost:0")
        .prints("sheet lies");
    for words in [&["backup"][..], &["backup", "--keys"]] {
        said(kith(folder.path()).args(words)).ends_with(0);
    }
    fs::remove_file(folder.path().join("kith-recovery-sheet.txt")).unwrap();
    said(kith(folder.path()).arg("doctor")).ends_with(0);
    let running = Running::serve(kith(folder.path()).arg("serve"));
    let mut browser = Browser::at(running.port, "hdn");
    browser.fill_in("/signin", "/signin", &[("email", "siobhan.achebe@hdn.example")]).is(303);
    let entered = browser.fill_in("/signin/code", "/signin/code", &[("code", code.unwrap_or_default())]);
    assert_eq!(entered.is(303).location(), Some("/signin/second-factor"));
    running.stop();
}

#[test]
fn what_is_missing_or_wrong_is_said_at_once_and_nothing_is_made() {
    let folder = temporary();
    let nothing = said(kith(folder.path()).arg("init"));
    nothing.ends_with(2);
    for flag in ["--title", "--public-url", "--coordinator", "--coordinator-name"] {
        nothing.complains(flag);
    }
    let wrong = init(folder.path(), &["--coordinator=siobhan", "--name=H"]);
    wrong.ends_with(2).complains("--coordinator siobhan: ").complains("--name H: ");
    let address = init(folder.path(), &["--public-url=http://kith.example", "--database=mysql://x"]);
    address.ends_with(64).complains("http.public_url").complains("database.url");
    assert_eq!(contents(folder.path()), []);
}

#[test]
fn what_is_there_is_never_written_over() {
    let folder = temporary();
    init(folder.path(), &[]).ends_with(0);
    let before = contents(folder.path());
    init(folder.path(), &[]).ends_with(73).complains("Housing Diversity Network is served here already");
    init(folder.path(), &["--config=other.toml"]).ends_with(73).complains("is there already");
    init(folder.path(), &["--config=other.toml", "--folder=other"]).ends_with(73).complains("kith-recovery-sheet.txt");
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn stopped_in_the_middle_it_goes_on_where_it_was() {
    let folder = temporary();
    init(folder.path(), &[]).ends_with(0);
    let key = fs::read(folder.path().join("data/kith.key")).unwrap();
    for gone in ["data/kith.sqlite3", "data/keys/keys.sqlite3"] {
        fs::remove_file(folder.path().join(gone)).unwrap();
    }
    init(folder.path(), &[]).ends_with(0).prints("going on with it");
    assert_eq!(fs::read(folder.path().join("data/kith.key")).unwrap(), key);
    said(kith(folder.path()).arg("doctor")).prints("hdn is served at http://localhost:0");
}

#[test]
fn a_mail_server_that_does_not_answer_is_told_and_stops_nothing() {
    let folder = temporary();
    let done = init(folder.path(), &["--smtp-url=smtp://127.0.0.1:1"]);
    done.ends_with(0).prints("could not be sent").prints("It waits").prints("Correct [mail]");
}

#[test]
fn a_code_is_written_anew_for_whoever_is_known() {
    let folder = temporary();
    init(folder.path(), &[]).ends_with(0);
    let enrol = |words: &[&str]| said(kith(folder.path()).arg("enrol").args(words));
    enrol(&["siobhan.achebe@hdn.example"]).ends_with(0).prints("Siobhan Achebe comes in at http://localhost:0/signin");
    enrol(&["nobody@hdn.example"]).ends_with(1).complains("nobody at Housing Diversity Network has the address");
    enrol(&["siobhan.achebe@hdn.example", "--host=tpas"]).ends_with(2).complains("say --host and one of: hdn");
    enrol(&["siobhan"]).ends_with(2);
    enrol(&[]).ends_with(2).complains("kith enrol ADDRESS");
}

#[tokio::test]
async fn another_host_is_served_by_a_running_kith_and_gets_its_chores() {
    let here = Installation::copy().await;
    let server = Running::serve(&mut here.kith(&["serve"]));
    let add = ["host", "add", "--title", "Coleg Ceredigion", "--name", "ceredigion", "--domain"];
    let who = ["--coordinator", "mair.okonkwo@ceredigion.example", "--coordinator-name", "Mair Okonkwo"];
    here.run(&[&add[..], &["ceredigion.localhost"]].concat()).ends_with(2).complains("--coordinator");
    here.run(&[&add[..], &["https://ceredigion"], &who].concat()).ends_with(2).complains("a domain alone");
    let mut browser = Browser::at(server.port, "ceredigion");
    assert_eq!(browser.get("/").status, 404);
    let done = here.run(&[&add[..], &["Ceredigion.localhost"], &who].concat());
    done.ends_with(0).prints("Coleg Ceredigion is served at http://ceredigion.localhost").prints("mair.okonkwo@");
    assert!(wait_until(|| browser.get("/signin").status == 200), "{}", server.said());
    here.run(&[&add[..], &["elsewhere.localhost"], &who].concat()).ends_with(73).complains("ceredigion");
    let database = here.database().await;
    let nightly = async || {
        let count =
            sql!("SELECT count(DISTINCT host_id) FROM job WHERE kind = 'operations/nightly' AND done_at IS NULL");
        let (hosts,): (i64,) = database.read(context()).await.unwrap().one(count, ()).await.unwrap();
        hosts
    };
    for _ in 0..200 {
        if nightly().await == 3 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(nightly().await, 3, "{}", server.said());
    server.stop();
}
