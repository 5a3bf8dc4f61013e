//! The words that may not appear, in one place.
//!
//! Apart so that they can be read and argued about. They are written in two halves where the word
//! itself would break the rule it states.

/// Endings of type names that say nothing: name what the thing is.
pub(super) const EMPTY_ENDINGS: [&str; 9] =
    ["Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Dto", "Impl", "Model"];

/// Work left open: finish it, or write it down where work is planned.
pub(super) const LEFT_OPEN: [&str; 6] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("todo", "!("),
    concat!("unimple", "mented!("),
    concat!("#[ign", "ore"),
    concat!("db", "g!("),
];

/// Folders of one machine; they count at the start of a path.
pub(super) const MACHINE_FOLDERS: [&str; 5] = [
    concat!("/wo", "rk/"),
    concat!("/fa", "rm/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
];

/// Hosts that packages come from: mirrors differ from place to place, so none is written down.
pub(super) const REGISTRIES: [&str; 7] = [
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
    concat!("registry.", "npmjs."),
    concat!("registry.", "yarnpkg."),
    concat!("py", "pi.org"),
    concat!("files.", "pythonhosted"),
    concat!("proxy.", "golang.org"),
];

/// Words that people who use Kith should never have to read, and what to write instead.
pub(super) const COLD: [(&str, &str); 11] = [
    ("user", "say who: you, the member, the applicant"),
    ("users", "say who: members, people"),
    ("submit", "send, save, or what the button does"),
    ("submits", "sends"),
    ("submitted", "sent"),
    ("submitting", "sending"),
    ("submission", "what was sent: the application, the answer"),
    ("submissions", "what was sent: applications, answers"),
    ("invalid", "say what to do about it"),
    ("session", "meeting, or visit"),
    ("sessions", "meetings, or visits"),
];
