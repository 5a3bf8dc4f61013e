//! `[mail]`: a folder, a mail server in one line, or a mail server setting by setting.

use super::checking::{Checking, is_local_name};
use super::types::{Carrier, Password, Smtp, Tls};
use percent_encoding::percent_decode_str;
use secrecy::SecretString;
use std::path::PathBuf;
use url::Url;

const URL: &str = "mail.smtp_url";
const PARTS: [&str; 5] = ["mail.host", "mail.port", "mail.tls", "mail.user", "mail.password_file"];

pub(super) fn carrier(it: &mut Checking<'_>) -> Carrier {
    if it.word("mail.carrier") == "folder" {
        return Carrier::Folder(PathBuf::from(it.text("mail.folder")));
    }
    let smtp = match it.some(URL) {
        Some(url) => from_url(it, &url),
        None => from_parts(it),
    };
    if smtp.tls == Tls::Off && !is_local_name(&smtp.host) {
        it.wrong("mail.tls", "protect the connection: only a mail server on this machine may go without");
    }
    Carrier::Smtp(smtp)
}

fn from_parts(it: &mut Checking<'_>) -> Smtp {
    let host = it.text("mail.host");
    if host.is_empty() {
        it.wrong("mail.host", "name the mail server here or in mail.smtp_url, or set mail.carrier to folder");
    }
    let tls = match it.word("mail.tls") {
        "tls" => Tls::Implicit,
        "off" => Tls::Off,
        _ => Tls::Starttls,
    };
    let port = u16::try_from(it.number("mail.port")).unwrap_or(587);
    let user = it.some("mail.user");
    let password = it.some("mail.password_file").map_or(Password::None, |path| Password::File(PathBuf::from(path)));
    if user.is_some() != matches!(password, Password::File(_)) {
        it.wrong("mail.user", "set mail.user and mail.password_file together, or neither");
    }
    Smtp { host, port, tls, user, password }
}

fn from_url(it: &mut Checking<'_>, text: &str) -> Smtp {
    for part in PARTS {
        if !it.is_default(part) {
            it.wrong(part, "set either mail.smtp_url or mail.host, mail.port, mail.tls, mail.user and mail.password_file");
        }
    }
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "smtp" | "smtps") && url.has_host());
    let Some(url) = url else {
        it.wrong(URL, "write smtps://name:password@server:465 or smtp://name:password@server:587");
        return Smtp { host: String::new(), port: 587, tls: Tls::Starttls, user: None, password: Password::None };
    };
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
    let implicit = url.scheme() == "smtps";
    let plain = text_of(url.username());
    let tls = match (implicit, is_local_name(&host)) {
        (true, _) => Tls::Implicit,
        (false, true) if plain.is_empty() => Tls::Off,
        (false, _) => Tls::Starttls,
    };
    Smtp {
        host,
        port: url.port().unwrap_or(if implicit { 465 } else { 587 }),
        tls,
        user: Some(plain).filter(|user| !user.is_empty()),
        password: url.password().map_or(Password::None, |it| Password::Given(SecretString::from(text_of(it)))),
    }
}

fn text_of(encoded: &str) -> String {
    percent_decode_str(encoded).decode_utf8_lossy().into_owned()
}
