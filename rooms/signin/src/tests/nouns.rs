//! The nouns alone: ways back, codes, steps, recovery codes, devices.

use crate::code::{Code, CodeError, Entered, GOOD_FOR};
use crate::device::Device;
use crate::enrolment;
use crate::factor::{Factor, FactorError, Secret};
use crate::next::Next;
use crate::qr::Picture;
use crate::recovery;
use kernel::{Id, Timestamp};
use proptest::prelude::*;
use std::time::Duration;
use uuid::Uuid;

fn noon() -> Timestamp {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

#[test]
fn next_never_leads_elsewhere() {
    let elsewhere = [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "/\\/evil.example",
        "/%2Fevil.example",
        "/%5Cevil.example",
        "/%252Fevil.example",
        "/%25252525252Fevil.example",
        "/a//evil.example",
        "javascript:alert(1)",
        " /people",
        "/people\r\nSet-Cookie: a=b",
        "/people%0d%0aSet-Cookie:a=b",
        "/people%00",
        "/\tpeople",
        "people",
        "",
        "/café",
    ];
    for text in elsewhere {
        assert_eq!(Next::of(text).as_str(), "/", "{text:?}");
    }
    for text in ["/", "/people", "/programmes/x?only=failed&q=a%20b", "/a/b-c_d~e.f", "/x?next=/y", "/n%C3%A2n"] {
        assert_eq!(Next::of(text).as_str(), text);
    }
    assert_eq!(Next::of(&format!("/{}", "a".repeat(1_000))).as_str(), "/");
}

#[test]
fn the_way_back_survives_being_carried() {
    let next = Next::of("/programmes/x?only=failed&q=a%20b");
    assert_eq!(next.after("/signin/code"), "/signin/code?next=/programmes/x%3Fonly%3Dfailed%26q%3Da%2520b");
    assert_eq!(Next::default().after("/signin/code"), "/signin/code");
}

proptest! {
    #[test]
    fn whatever_is_typed_next_is_a_path_of_this_host(text in ".{0,60}") {
        let next = Next::of(&text).to_string();
        prop_assert!(next.starts_with('/') && !next.starts_with("//") && !next.contains('\\'));
        prop_assert!(next.bytes().all(|byte| byte.is_ascii_graphic()));
    }
    #[test]
    fn no_text_that_is_typed_breaks_a_reader(text in "\\PC{0,60}") {
        let _read = (Entered::read(&text), recovery::digits(&text), Device::of(&text), Secret::of_digits(&text).is_some());
    }
}

fn code(person: bool, wrong: i64) -> Code {
    let id = |number| Uuid::from_u128(number);
    Code {
        id: Id::new(id(1)),
        person: person.then(|| Id::new(id(2))),
        hash: "right".to_owned(),
        next: Next::default(),
        asked_at: noon(),
        wrong,
    }
}

#[test]
fn a_code_is_good_for_a_quarter_of_an_hour_and_five_tries() {
    let late = noon().plus(GOOD_FOR + Duration::from_secs(1));
    assert!(code(true, 0).opens("right", 5, noon().plus(GOOD_FOR)).is_ok());
    assert_eq!(code(true, 0).opens("right", 5, late), Err(CodeError::Late));
    assert_eq!(code(true, 0).opens("wrong", 5, noon()), Err(CodeError::Wrong { left: 4 }));
    assert_eq!(code(true, 3).opens("wrong", 5, noon()), Err(CodeError::Wrong { left: 1 }));
    assert_eq!(code(true, 4).opens("wrong", 5, noon()), Err(CodeError::Spent));
    assert!(code(true, 4).opens("right", 5, noon()).is_ok());
    assert_eq!(code(true, 5).opens("right", 5, noon()), Err(CodeError::Spent));
}

#[test]
fn a_code_nobody_was_sent_answers_like_a_wrong_one() {
    for wrong in 0..6 {
        assert_eq!(code(false, wrong).opens("right", 5, noon()), code(true, wrong).opens("wrong", 5, noon()));
    }
}

#[test]
fn codes_are_read_as_people_type_them() {
    assert_eq!(Entered::read(" 480 213 "), Some(Entered::Mailed("480213".into())));
    assert_eq!(Entered::read("480-213"), Some(Entered::Mailed("480213".into())));
    assert_eq!(Entered::read("0021 3905 5712"), Some(Entered::Enrolment("002139055712".into())));
    assert_eq!(enrolment::written([21, 3905, 5712]), "0021 3905 5712");
    for bad in ["48021", "4802133", "48021x", "٤٨٠٢١٣", ""] {
        assert_eq!(Entered::read(bad), None, "{bad}");
    }
    assert_eq!(recovery::digits(&recovery::written(7, 90_557)).as_deref(), Some("0000790557"));
    assert_eq!(crate::code::written(42), "000042");
}

#[test]
fn the_codes_of_rfc_6238_are_taken() {
    // The first 20 bytes of the RFC's key, "12345678901234567890".
    let secret = Secret::of_digits("3132333435363738393031323334353637383930").unwrap();
    for (at, shown) in
        [("1970-01-01T00:00:59Z", "287082"), ("2005-03-18T01:58:29Z", "081804"), ("2009-02-13T23:31:30Z", "005924")]
    {
        let at: Timestamp = at.parse().unwrap();
        assert_eq!(secret.step_of(shown, at, 0), Ok(at.micros() / 30_000_000), "{at}");
    }
    assert_eq!(secret.written(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assert_eq!(secret.digits().as_str(), "3132333435363738393031323334353637383930");
}

#[test]
fn a_replayed_totp_step_is_refused() {
    let secret = Secret::of_digits("3132333435363738393031323334353637383930").unwrap();
    let at: Timestamp = "2005-03-18T01:58:29Z".parse().unwrap();
    let step = secret.step_of("081804", at, 0).unwrap();
    assert_eq!(secret.step_of("081804", at, step), Err(FactorError::Replayed));
    assert_eq!(secret.step_of("081804", at, step - 1), Ok(step));
    assert_eq!(secret.step_of("081804", at.plus(Duration::from_secs(90)), 0), Err(FactorError::Wrong));
}

#[test]
fn an_app_is_told_the_host_and_the_address() {
    let secret = Secret::of_digits("3132333435363738393031323334353637383930").unwrap();
    let told = secret.otpauth("Hearth: Housing & Homes", "ngozi.adeyemi@hearth.example");
    assert!(told.starts_with("otpauth://totp/") && told.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{told}");
    assert!(told.contains("issuer=") && told.contains("ngozi.adeyemi"), "{told}");
    let picture = Picture::of(&told).unwrap();
    assert!(picture.path.starts_with("M4 4h7v1h-7z") && (40..80).contains(&picture.size), "{picture:?}");
    assert_eq!(Picture::of(&"x".repeat(5_000)), None);
}

#[test]
fn five_wrong_codes_of_an_app_make_one_wait() {
    let tried =
        |wrong, since| Factor { sealed: sealed(), last_step: 0, wrong, wrong_since: since, enrolled_at: noon() };
    let later = |minutes: u64| noon().plus(Duration::from_secs(60 * minutes));
    assert_eq!(tried(4, Some(noon())).may_try(later(1)), Ok(()));
    assert_eq!(tried(5, Some(noon())).may_try(later(1)), Err(FactorError::Wait { minutes: 14 }));
    assert_eq!(tried(5, Some(noon())).may_try(later(15)), Ok(()));
    assert_eq!(tried(4, Some(noon())).after_wrong(later(1)), (5, noon()));
    assert_eq!(tried(5, Some(noon())).after_wrong(later(15)), (1, later(15)));
}

fn sealed() -> platform::vault::Sealed<Secret> {
    let Ok(sealed) = platform::vault::Sealed::from_column(&[&[1, 0, 0, 0, 1][..], &[0; 60]].concat()) else {
        panic!("these bytes have the shape of something sealed")
    };
    sealed
}

#[test]
fn browsers_are_called_what_people_call_them() {
    let said = |name| {
        let device = Device::of(name);
        (device.browser.unwrap_or("?"), device.system.unwrap_or("?"))
    };
    let chrome =
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36";
    let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0";
    let safari =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Version/17.5 Mobile Safari/604.1";
    assert_eq!(said(chrome), ("Chrome", "Android"));
    assert_eq!(said(edge), ("Edge", "Windows"));
    assert_eq!(said(safari), ("Safari", "iPhone"));
    assert_eq!(said("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"), ("Firefox", "Linux"));
    assert_eq!(said("something else"), ("?", "?"));
}

#[test]
fn both_tongues_say_the_same() {
    assert_eq!(web::words::parity(&[crate::WORDS]), Vec::<String>::new());
}
