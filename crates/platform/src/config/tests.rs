//! The configuration, from what an operator writes to what they are told.

#![allow(clippy::disallowed_methods, reason = "a test is told in the environment to write the pages anew")]

use super::*;
use crate::vault::KeySource;
use proptest::prelude::*;
use secrecy::ExposeSecret;
use std::io::Write;

fn load(text: &str, variables: &[(&str, &str)]) -> Result<Config, ConfigErrors> {
    let mut file = tempfile::NamedTempFile::with_prefix("kith").expect("a file can be made");
    file.write_all(text.as_bytes()).expect("it can be written");
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Config::load(Some(file.path()), variables)
}

/// What is said, without the file's name.
fn complaints(text: &str, variables: &[(&str, &str)]) -> Vec<String> {
    let errors = load(text, variables).expect_err("something is wrong");
    let line = |error: &ConfigError| {
        let text = error.to_string();
        match text.starts_with('/') {
            true => text.split_once(':').map(|(_, rest)| rest.to_owned()).unwrap_or_default(),
            false => text,
        }
    };
    errors.0.iter().map(line).collect()
}

#[test]
fn kith_runs_without_any_configuration() {
    let config = load("", &[]).expect("the defaults are good");
    assert_eq!(config.database.url.expose_secret(), "sqlite://kith-data/kith.sqlite3");
    assert_eq!(config.keys.url.expose_secret(), "sqlite://kith-data/keys/keys.sqlite3");
    assert_eq!(config.keys.source, KeySource::File(PathBuf::from("kith-data/kith.key")));
    assert_eq!(config.http.public_url, "http://127.0.0.1:8080");
    assert!(config.explain().iter().all(|one| one.source == "default" && one.warning.is_none()));
}

#[test]
fn the_environment_wins_over_the_file_and_the_file_over_the_default() {
    let config = load(
        "[http]\nlisten = \"127.0.0.1:9000\"\nmax_body_bytes = 1_000_000\n\n[log]\nlevel = \"warn\"\n",
        &[("KITH_HTTP_LISTEN", "127.0.0.1:9001"), ("HOME", "/root"), ("KITH_TEST_POSTGRES", "x")],
    )
    .expect("it is good");
    assert_eq!(config.http.listen.port(), 9001);
    assert_eq!(config.http.max_body_bytes, 1_000_000);
    assert_eq!(config.log.level, tracing::Level::WARN);
    let source = |key: &str| config.explain().into_iter().find(|one| one.key == key).expect("a setting").source;
    assert_eq!(source("http.listen"), "KITH_HTTP_LISTEN");
    assert!(source("http.max_body_bytes").ends_with(":3"));
    assert!(source("log.level").ends_with(":6"));
    assert_eq!(source("log.format"), "default");
}

#[test]
fn everything_wrong_is_said_at_once_with_its_place() {
    let text = "[http]\nlisten = \"here\"\nlisten_on = \"x\"\nmax_body_bytes = \"many\"\npublic_url = \"http://college.example\"\n\n\
        [htpt]\n\n[mail]\ncarrier = \"pigeon\"\npublic_url = \"x\"\n";
    assert_eq!(
        complaints(text, &[("KITH_HTTP_LISTNE", "x"), ("KITH_WEATHER", "fine")]),
        [
            "7: there is no setting [htpt]; did you mean [http]?",
            "3: there is no setting http.listen_on; did you mean http.listen?",
            "4: http.max_body_bytes: write a whole number without quotation marks",
            "11: there is no setting mail.public_url; did you mean http.public_url?",
            "KITH_HTTP_LISTNE: there is no setting KITH_HTTP_LISTNE; did you mean KITH_HTTP_LISTEN?",
            "KITH_WEATHER: there is no setting KITH_WEATHER. `kith config check` lists all there are",
            "2: http.listen: write an address and a port, such as 127.0.0.1:8080 or [::1]:8080",
            "5: http.public_url: begin with https://; http:// is only for an address that this machine alone can reach",
            "10: mail.carrier: write one of: folder, smtp",
        ]
    );
}

#[test]
fn a_file_that_is_not_toml_is_refused_with_the_line() {
    let said = complaints("[http]\nlisten = \n", &[]);
    assert!(said[0].starts_with("2: "), "{said:?}");
}

#[test]
fn a_file_that_is_not_there_is_refused() {
    let errors = Config::load(Some(Path::new("/nowhere/kith.toml")), std::iter::empty()).expect_err("it is not there");
    assert!(errors.to_string().starts_with("/nowhere/kith.toml: the configuration file cannot be read"));
}

#[test]
fn passwords_are_never_shown() {
    let config = load(
        "[database]\nurl = \"postgres://kith:pa/ss@wo@one:5432,two:5433/kith?sslmode=require&sslpassword=swordfish\"\n\
         [mail]\ncarrier = \"smtp\"\nsmtp_url = \"smtps://post:swordfish@mail.example\"\n",
        &[],
    )
    .expect("it is good");
    let value = |key: &str| config.explain().into_iter().find(|one| one.key == key).expect("a setting").value;
    assert_eq!(
        value("database.url"),
        "postgres://kith:(hidden)@one:5432,two:5433/kith?sslmode=require&sslpassword=(hidden)"
    );
    assert_eq!(value("mail.smtp_url"), "smtps://post:(hidden)@mail.example");
    let all = format!("{config:?} {:?}", config.explain());
    assert!(!all.contains("swordfish") && !all.contains("pa/ss"), "{all}");
}

#[test]
fn the_mail_server_is_named_in_one_way() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("password");
    std::fs::write(&file, "p/w\n").expect("it can be written");
    let mail = |rest: &str| format!("[mail]\ncarrier = \"smtp\"\n{rest}");
    let smtp = |rest: &str| format!("{:?}", load(&mail(rest), &[]).expect("it is good").mail.carrier);
    let one = smtp("smtp_url = \"smtp://post%40college:p%2Fw@mail.example\"\n");
    let two = smtp(&format!("host = \"mail.example\"\nuser = \"post@college\"\npassword_file = {file:?}\n"));
    assert_eq!(one, two);
    assert!(one.contains("mail.example") && one.contains("587") && one.contains("StartTls"), "{one}");
    assert!(one.contains("post@college") && !one.contains("p/w"), "{one}");
    let local = smtp("host = \"localhost\"\nport = 2525\ntls = \"off\"\n");
    assert!(local.contains("2525") && local.contains("None"), "{local}");
    let wrong = |rest: &str| complaints(&mail(rest), &[]);
    assert_eq!(wrong("host = \"a.example\"\nsmtp_url = \"smtps://b.example\"\n").len(), 1);
    assert_eq!(wrong("host = \"a.example\"\nuser = \"post\"\n").len(), 1);
    assert_eq!(wrong("host = \"a.example\"\npassword_file = \"/nowhere/password\"\n").len(), 1);
    assert_eq!(
        wrong("host = \"mail.example\"\ntls = \"off\"\n"),
        ["4: mail.tls: a mail server on another machine needs implicit TLS or STARTTLS"]
    );
    assert_eq!(wrong("").len(), 1);
}

#[test]
fn the_public_address_is_https_and_bare() {
    let public = |url: &str| load("", &[("KITH_HTTP_PUBLIC_URL", url)]).map(|it| it.http.public_url).ok();
    assert_eq!(public("https://college.example/").as_deref(), Some("https://college.example"));
    assert_eq!(public("http://hope.localhost:8080").as_deref(), Some("http://hope.localhost:8080"));
    assert_eq!(public("http://[::1]:8080").as_deref(), Some("http://[::1]:8080"));
    let bad = [
        "http://college.example",
        "https://college.example/kith",
        "https://a:b@college.example",
        "ftp://x.example",
        "college",
    ];
    assert!(bad.iter().all(|url| public(url).is_none()));
}

#[test]
fn https_needs_both_files_or_neither() {
    let http = |rest: &str| format!("[http]\n{rest}");
    let (cert, key) = ("tls_cert = \"/c.pem\"\n", "tls_key = \"/k.pem\"\n");
    let both = load(&http(&format!("{cert}{key}")), &[]).expect("it is good").http.tls;
    assert_eq!(both, Some(TlsFiles { cert: "/c.pem".into(), key: "/k.pem".into() }));
    assert_eq!(load("", &[]).expect("it is good").http.tls, None);
    assert_eq!(
        complaints(&http(cert), &[]),
        ["2: http.tls_cert: set http.tls_key too, or take http.tls_cert out: HTTPS needs both files"]
    );
    assert_eq!(
        complaints(&http(key), &[]),
        ["2: http.tls_key: set http.tls_cert too, or take http.tls_key out: HTTPS needs both files"]
    );
}

#[test]
fn keys_have_a_database_and_one_source_of_their_own() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    std::fs::write(folder.path().join("kith-key"), "x").expect("it can be written");
    let credentials = folder.path().to_str().expect("a plain path");
    let source = |text: &str| load(text, &[("CREDENTIALS_DIRECTORY", credentials)]).expect("it is good").keys.source;
    assert_eq!(source(""), KeySource::Credential(folder.path().join("kith-key")));
    assert_eq!(source("[keys]\nfile = \"/k\"\n"), KeySource::File(PathBuf::from("/k")));
    assert_eq!(
        source("[keys]\ncommand = \"pass show kith\"\n"),
        KeySource::Command(vec!["pass".to_owned(), "show".to_owned(), "kith".to_owned()])
    );
    assert_eq!(complaints("[keys]\nfile = \"/k\"\ncommand = \"c\"\n", &[]).len(), 1);
    assert_eq!(complaints("[keys]\nurl = \"sqlite://kith-data/kith.sqlite3\"\n", &[]).len(), 1);
}

#[test]
fn spans_go_to_a_collector_when_one_is_named() {
    let nowhere = load("", &[]).expect("the defaults are good").telemetry;
    assert_eq!((nowhere.endpoint, nowhere.share), (None, 1.0));
    let file = "[telemetry]\nendpoint = \"https://collector.example/otlp\"\nshare = 0.25\n";
    let some = load(file, &[]).expect("it is good").telemetry;
    assert_eq!((some.endpoint.as_deref(), some.share), (Some("https://collector.example/otlp"), 0.25));
    let share = |text: &str| load(file, &[("KITH_TELEMETRY_SHARE", text)]).map(|it| it.telemetry.share).ok();
    assert_eq!([share("0"), share("1"), share("0.001")], [Some(0.0), Some(1.0), Some(0.001)]);
    assert!(["1.1", "-0.1", "half", "NaN", ""].iter().all(|text| share(text).is_none()));
    assert_eq!(
        complaints("[telemetry]\nendpoint = \"localhost:4318\"\nshare = \"0.5\"\n", &[]),
        [
            "3: telemetry.share: write a number from 0 to 1 without quotation marks",
            "2: telemetry.endpoint: write http:// or https://, a name and a port, such as http://localhost:4318",
        ]
    );
    let endpoint = |text: &str| load("", &[("KITH_TELEMETRY_ENDPOINT", text)]).is_ok();
    assert!(endpoint("http://localhost:4318") && endpoint("http://[::1]:4318/"));
    assert!(!endpoint("http://user:word@localhost:4318") && !endpoint("grpc://localhost:4317"));
}

#[test]
fn what_should_be_looked_at_again_is_said() {
    let warned = |variables: &[(&str, &str)]| -> Vec<&'static str> {
        let config = load("", variables).expect("it is good");
        config.explain().into_iter().filter(|one| one.warning.is_some()).map(|one| one.key).collect()
    };
    assert_eq!(warned(&[("KITH_HTTP_LISTEN", "0.0.0.0:8080")]), ["http.listen"]);
    let public = ("KITH_HTTP_PUBLIC_URL", "https://college.example");
    assert_eq!(warned(&[public]), ["http.trusted_proxies", "mail.carrier"]);
    let proxied = [("KITH_HTTP_LISTEN", "0.0.0.0:8080"), ("KITH_HTTP_TRUSTED_PROXIES", "10.0.0.0/8, 127.0.0.1")];
    assert!(warned(&proxied).is_empty());
    let tls = [("KITH_HTTP_TLS_CERT", "/c.pem"), ("KITH_HTTP_TLS_KEY", "/k.pem"), ("KITH_HTTP_LISTEN", "0.0.0.0:443")];
    assert_eq!(warned(&tls), ["http.public_url"]);
    assert_eq!(warned(&[tls[0], tls[1], tls[2], public]), ["mail.carrier"]);
    assert!(warned(&[("KITH_METRICS_LISTEN", "127.0.0.1:9464")]).is_empty());
    assert_eq!(warned(&[("KITH_METRICS_LISTEN", "0.0.0.0:9464")]), ["metrics.listen"]);
}

#[test]
fn the_pages_say_what_the_program_knows() {
    let pages = [
        ("configuration.md", reference()),
        ("exit-codes.md", crate::exit::reference()),
        ("metrics.md", crate::figures::reference()),
    ];
    for (name, page) in pages {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/running").join(name);
        if std::env::var_os("KITH_TEST_WRITE").is_some() {
            std::fs::write(&path, &page).expect("the page can be written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == page, "docs/running/{name} is out of date: run this test with KITH_TEST_WRITE=1");
    }
}

#[test]
fn every_number_is_used_once() {
    let mut codes: Vec<u8> = crate::Exit::ALL.iter().map(|exit| exit.code()).collect();
    codes.dedup();
    assert_eq!(codes, [0, 1, 2, 64, 69, 70, 73, 74, 75, 76, 77, 78, 98, 130]);
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "(\\[[a-z]{0,5}\\]\n|[a-z_]{0,6} ?= ?[\"0-9a-z\\[\\]{}]{0,6}\n|.{0,8}\n){0,8}") {
        let _said = load(&text, &[]).map_err(|errors| errors.to_string());
    }
}
