//! `[mail]`: a folder, a mail server in one line, or a mail server setting by setting.

use super::checking::Checking;
use crate::outbox::{Carrier, Security, Smtp};
use percent_encoding::percent_decode_str;
use secrecy::SecretString;
use std::fs;
use std::path::PathBuf;
use url::Url;

const URL: &str = "mail.smtp_url";
const PARTS: [&str; 5] = ["mail.host", "mail.port", "mail.tls", "mail.user", "mail.password_file"];

/// A mail server as it was named, before it is known to be a good one.
struct Named {
    host: String,
    port: u16,
    security: Security,
    user: Option<String>,
    password: Option<SecretString>,
}

pub(super) fn carrier(it: &mut Checking<'_>) -> Carrier {
    let folder = Carrier::Folder(PathBuf::from(it.text("mail.folder")));
    if it.word("mail.carrier") == "folder" {
        return folder;
    }
    let named = match it.some(URL) {
        Some(url) => from_url(it, &url),
        None => from_parts(it),
    };
    // What is wrong has been noted by now; the folder stands in for a mail server that cannot be.
    let Some(named) = named else { return folder };
    match (Smtp::new(named.host, named.port, named.security), named.user, named.password) {
        (Ok(smtp), Some(user), Some(password)) => Carrier::Smtp(smtp.credentials(user, password)),
        (Ok(smtp), None, None) => Carrier::Smtp(smtp),
        (Ok(_), _, _) => {
            let key = if it.is_default(URL) { "mail.user" } else { URL };
            it.wrong(key, "give both the name and the password for the mail server, or neither");
            folder
        }
        (Err(plain), _, _) => {
            it.wrong("mail.tls", plain.to_string());
            folder
        }
    }
}

fn from_parts(it: &mut Checking<'_>) -> Option<Named> {
    let port = u16::try_from(it.number("mail.port")).unwrap_or(587);
    let security = match it.word("mail.tls") {
        "tls" => Security::Implicit,
        "off" => Security::None,
        _ => Security::StartTls,
    };
    let password = match it.some("mail.password_file").map(fs::read_to_string) {
        Some(Ok(text)) => Some(SecretString::from(text.trim().to_owned())),
        Some(Err(why)) => {
            it.wrong("mail.password_file", format!("it cannot be read: {why}"));
            return None;
        }
        None => None,
    };
    let host = it.some("mail.host");
    if host.is_none() {
        it.wrong("mail.host", "name the mail server here or in mail.smtp_url, or set mail.carrier to folder");
    }
    Some(Named { host: host?, port, security, user: it.some("mail.user"), password })
}

fn from_url(it: &mut Checking<'_>, text: &str) -> Option<Named> {
    for part in PARTS {
        if !it.is_default(part) {
            it.wrong(
                part,
                "set either mail.smtp_url or mail.host, mail.port, mail.tls, mail.user and mail.password_file",
            );
        }
    }
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "smtp" | "smtps") && url.has_host());
    let Some(url) = url else {
        it.wrong(URL, "write smtps://name:password@server:465 or smtp://name:password@server:587");
        return None;
    };
    let (security, port) = if url.scheme() == "smtps" { (Security::Implicit, 465) } else { (Security::StartTls, 587) };
    Some(Named {
        host: url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned(),
        port: url.port().unwrap_or(port),
        security,
        user: Some(text_of(url.username())).filter(|user| !user.is_empty()),
        password: url.password().map(|it| SecretString::from(text_of(it))),
    })
}

fn text_of(encoded: &str) -> String {
    percent_decode_str(encoded).decode_utf8_lossy().into_owned()
}
