//! Every setting there is, once: its key, its kind, what holds when nobody says otherwise, and one
//! sentence about it. What is read, explained and documented comes from this list, so the three agree.

/// What may stand in a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text.
    Text,
    /// Text that may hold a password: shown without it.
    Secret,
    /// A whole number from … to ….
    Number(u64, u64),
    /// A part of the whole: from 0 to 1.
    Share,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Several texts.
    List,
}

/// One setting.
#[derive(Debug)]
pub(super) struct Setting {
    /// Section and key: `http.listen`.
    pub(super) key: &'static str,
    pub(super) kind: Kind,
    /// As it would be written in the environment; `<data>` is the data folder; empty is "none".
    pub(super) default: &'static str,
    pub(super) meaning: &'static str,
}

impl Setting {
    /// The environment variable that sets it.
    pub(super) fn variable(&self) -> String {
        format!("KITH_{}", self.key.replace('.', "_").to_uppercase())
    }
    pub(super) fn section(&self) -> &'static str {
        self.key.split_once('.').map_or(self.key, |(section, _)| section)
    }
    pub(super) fn name(&self) -> &'static str {
        self.key.split_once('.').map_or(self.key, |(_, name)| name)
    }
}

/// The setting of a key.
pub(super) fn setting(key: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|one| one.key == key)
}

const SECONDS: Kind = Kind::Number(1, 3600);
const COUNT: Kind = Kind::Number(1, 1_000_000);

const fn one(key: &'static str, kind: Kind, default: &'static str, meaning: &'static str) -> Setting {
    Setting { key, kind, default, meaning }
}

pub(super) const SETTINGS: &[Setting] = &[
    one(
        "data.folder",
        Kind::Text,
        "kith-data",
        "The folder Kith keeps its files in. A path that does not begin with / starts from the folder Kith is started in.",
    ),
    one(
        "database.url",
        Kind::Secret,
        "sqlite://<data>/kith.sqlite3",
        "Where the database is: sqlite:// and a file, or postgres:// and a server. A primary and its standbys go in one address, separated by commas.",
    ),
    one(
        "keys.url",
        Kind::Secret,
        "sqlite://<data>/keys/keys.sqlite3",
        "Where the keystore is: a second database, which is backed up apart from the first and never the same one.",
    ),
    one(
        "keys.file",
        Kind::Text,
        "<data>/kith.key",
        "The file with the key that opens the keystore. Keep one copy away from this machine. The systemd credential kith-key is used instead when there is one and this is not set.",
    ),
    one(
        "keys.command",
        Kind::Text,
        "",
        "A command that prints the key, instead of a file: a program and its arguments, separated by spaces. No shell reads it.",
    ),
    one(
        "http.listen",
        Kind::Text,
        "127.0.0.1:8080",
        "The address and port Kith answers on. Put a server that speaks HTTPS in front of it, or name a certificate in http.tls_cert.",
    ),
    one(
        "http.tls_cert",
        Kind::Text,
        "",
        "The file with the certificate (PEM) for HTTPS without a server in front: the server's own first, then those that vouch for it. A file that changes is read anew within a minute.",
    ),
    one("http.tls_key", Kind::Text, "", "The file with the certificate's private key (PEM, without a pass phrase)."),
    one(
        "http.public_url",
        Kind::Text,
        "http://127.0.0.1:8080",
        "The address people type, without a path. It stands in every letter. It begins with https:// unless only this machine can reach it.",
    ),
    one(
        "http.trusted_proxies",
        Kind::List,
        "",
        "The addresses or networks (10.0.0.0/8) of the servers in front of Kith. Only they are believed when they say where a request came from.",
    ),
    one(
        "http.max_body_bytes",
        Kind::Number(65_536, 1_073_741_824),
        "1048576",
        "The largest form Kith reads, in bytes, where no file is handed in; pages that take files say how large one may be.",
    ),
    one("http.header_timeout_seconds", SECONDS, "10", "How long a browser may take to send the head of a request."),
    one("http.idle_timeout_seconds", SECONDS, "75", "How long a connection may stay open with nothing to do."),
    one("http.request_timeout_seconds", SECONDS, "30", "How long an answer may take; live streams are not counted."),
    one("http.shutdown_seconds", SECONDS, "10", "How long Kith waits for open requests when it is told to stop."),
    one(
        "backup.recipient",
        Kind::Text,
        "",
        "Whom backups are sealed for: the word that begins with age1 on the recovery sheet. What opens them is on the sheet alone.",
    ),
    one(
        "backup.folder",
        Kind::Text,
        "<data>/backups",
        "The folder `kith backup` writes to. A copy belongs on another machine: from this folder, or with a folder that is one.",
    ),
    one(
        "backup.keep_days",
        Kind::Number(1, 3650),
        "30",
        "For how many days `kith backup` leaves its files in the folder. Those of the keys go after 30 days at most, so that what was forgotten is gone.",
    ),
    one(
        "mail.carrier",
        Kind::Word(&["folder", "smtp"]),
        "folder",
        "How letters leave: smtp sends them; folder writes them to mail.folder, where only you can read them.",
    ),
    one("mail.folder", Kind::Text, "<data>/mail", "The folder letters are written to when mail.carrier is folder."),
    one(
        "mail.smtp_url",
        Kind::Secret,
        "",
        "The mail server in one line, such as smtps://name:password@mail.example:465. Instead of mail.host, mail.port, mail.tls, mail.user and mail.password_file.",
    ),
    one("mail.host", Kind::Text, "", "The name of the mail server."),
    one("mail.port", Kind::Number(1, 65_535), "587", "The port of the mail server."),
    one(
        "mail.tls",
        Kind::Word(&["starttls", "tls", "off"]),
        "starttls",
        "How the connection to the mail server is protected: starttls (usual on port 587), tls (usual on port 465), or off, for a server on this machine only.",
    ),
    one("mail.user", Kind::Text, "", "The name Kith signs in to the mail server with; empty for none."),
    one(
        "mail.password_file",
        Kind::Text,
        "",
        "The file with the password for the mail server, and nothing else in it.",
    ),
    one(
        "mail.from_address",
        Kind::Text,
        "kith@localhost.example",
        "The address letters come from. The mail server must be allowed to send for it.",
    ),
    one(
        "mail.from_name",
        Kind::Text,
        "Kith",
        "The name letters come from, where the programme's host has not set its own.",
    ),
    one(
        "log.format",
        Kind::Word(&["text", "json"]),
        "text",
        "How the log is written: text for people, json for programs.",
    ),
    one(
        "log.level",
        Kind::Word(&["error", "warn", "info", "debug"]),
        "info",
        "How much is logged: error, warn, info or debug. Nothing confidential is logged at any of them.",
    ),
    one(
        "metrics.listen",
        Kind::Text,
        "",
        "The address and port on which Prometheus is answered, such as 127.0.0.1:9464; nothing is listened to without it. Never one that the world can reach.",
    ),
    one(
        "telemetry.endpoint",
        Kind::Text,
        "",
        "The address of an OpenTelemetry collector that takes OTLP over HTTP, such as http://localhost:4318; no span is sent without it. Only for a Kith built with tracing.",
    ),
    one("telemetry.share", Kind::Share, "1", "Which part of the requests and jobs is followed with spans."),
    one(
        "limits.registrations_per_address_per_hour",
        COUNT,
        "5",
        "How often one e-mail address can register an interest in an hour.",
    ),
    one(
        "limits.registrations_per_client_per_hour",
        COUNT,
        "60",
        "How many interests can be registered in an hour from one network address; a whole office may share one.",
    ),
    one(
        "limits.codes_per_address_per_hour",
        COUNT,
        "5",
        "How many sign-in codes are sent to one e-mail address in an hour.",
    ),
    one(
        "limits.codes_per_client_per_hour",
        COUNT,
        "60",
        "How many sign-in codes can be asked for in an hour from one network address.",
    ),
    one(
        "limits.tries_per_code",
        Kind::Number(1, 10),
        "5",
        "How often a sign-in code can be mistyped before a new one is needed.",
    ),
];
