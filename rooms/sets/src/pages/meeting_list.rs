//! The dates of one set as a list: what each is, when and where, whether people moved it and why, and
//! what it falls on. A part of several pages.

use crate::flags::{Diary, flags};
use crate::meeting::Meeting;
use crate::set::Set;
use crate::url;
use crate::wording::{what, when};
use askama::Template;
use kernel::Timestamp;
use web::Speaker;
use web::components::Tag;

/// The dates of a set.
#[derive(Template)]
#[template(path = "meeting_list.html")]
pub(crate) struct MeetingList {
    words: Speaker,
    lines: Vec<Line>,
}
impl askama::filters::HtmlSafe for MeetingList {}

struct Line {
    what: String,
    when: String,
    is_over: bool,
    moved: Option<String>,
    flags: Vec<(Tag, String)>,
    href: Option<String>,
}

impl MeetingList {
    /// As those who keep the dates see them: what each falls on, and the way to move it.
    pub fn kept(words: &Speaker, set: &Set, meetings: &[&Meeting], diary: &Diary, now: Timestamp) -> Self {
        let line = |it: &&Meeting| Line {
            flags: flags(words, it, diary),
            href: it.is_ahead(now).then(|| url::meeting(set.id, it.id)),
            ..Line::of(words, it, now)
        };
        Self { words: words.clone(), lines: meetings.iter().map(line).collect() }
    }
    /// As its members see them.
    pub fn shown(words: &Speaker, meetings: &[&Meeting], now: Timestamp) -> Self {
        Self { words: words.clone(), lines: meetings.iter().map(|it| Line::of(words, it, now)).collect() }
    }
}

impl Line {
    fn of(words: &Speaker, it: &Meeting, now: Timestamp) -> Self {
        let moved = it.moved.as_ref().map(|moved| {
            words.t2("meeting-moved", "was", words.moment(it.derived_at), "reason", moved.reason.as_str())
        });
        Self {
            what: what(words, it),
            when: when(words, it),
            is_over: it.ends_at() <= now,
            moved,
            flags: Vec::new(),
            href: None,
        }
    }
}
