//! A letter as the bytes that travel: plain text first, the HTML beside it, a calendar entry last.

use super::Letter;
use super::letter::one_line;
use crate::Timestamp;
use kernel::EmailAddress;
use lettre::address::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use std::time::{Duration, SystemTime};

/// Who writes the letters of this installation.
#[derive(Debug, Clone)]
pub struct Letterhead {
    /// The name readers see.
    pub name: String,
    /// The address it comes from; its domain is also that of every Message-ID.
    pub address: EmailAddress,
    /// Where answers go, when elsewhere.
    pub reply_to: Option<EmailAddress>,
}

/// The letter as bytes. The error says, in words, why it cannot be written.
pub(super) fn bytes(letter: &Letter, from: &Letterhead, now: Timestamp) -> Result<Vec<u8>, String> {
    let sent = SystemTime::UNIX_EPOCH + Duration::from_micros(now.micros().max(0).unsigned_abs());
    let mut message = Message::builder()
        .from(Mailbox::new(Some(one_line(&from.name)), address(&from.address)?))
        .to(Mailbox::new(None, address(&letter.to)?))
        .subject(one_line(&letter.subject))
        .date(sent)
        .message_id(letter.message_id.clone())
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(reply_to) = &from.reply_to {
        message = message.reply_to(Mailbox::new(None, address(reply_to)?));
    }
    if let Some(url) = &letter.unsubscribe {
        message = message.raw_header(header("List-Unsubscribe", &format!("<{}>", one_line(url))));
        if url.starts_with("https://") {
            message = message.raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
    }
    let whole = if letter.html.is_none() && letter.calendar.is_none() {
        message.singlepart(SinglePart::plain(letter.text.clone()))
    } else {
        message.multipart(parts(letter)?)
    };
    whole.map(|message| message.formatted()).map_err(|error| format!("the letter cannot be written: {error}"))
}

fn parts(letter: &Letter) -> Result<MultiPart, String> {
    let boundary = format!("kith-{}", letter.id);
    let mut parts = MultiPart::alternative().boundary(boundary).singlepart(SinglePart::plain(letter.text.clone()));
    if let Some(html) = &letter.html {
        parts = parts.singlepart(SinglePart::html(html.clone()));
    }
    if let Some(calendar) = &letter.calendar {
        let kind = format!("text/calendar; method={}; charset=utf-8", calendar.method.word());
        let kind = ContentType::parse(&kind).map_err(|error| error.to_string())?;
        parts = parts.singlepart(SinglePart::builder().content_type(kind).body(calendar.text.clone()));
    }
    Ok(parts)
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// The address in the mail library's own type.
pub(super) fn address(address: &EmailAddress) -> Result<Address, String> {
    address.as_str().parse().map_err(|_| "letters cannot be sent to this address: is it spelt right?".to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::outbox::{Calendar, Method, State};
    use kernel::Id;
    use uuid::Uuid;

    fn letter() -> Letter {
        Letter {
            id: Id::new(Uuid::from_u128(7)),
            message_id: Some("<7@kith.example>".into()),
            kind: "welcome".into(),
            to: "siân.bowen@cartrefi.example".parse().unwrap(),
            person: None,
            subject: "Your place\r\nBcc: everyone@alder.example".into(),
            text: "Shwmae Siân,\n.\nYour place is confirmed.".into(),
            html: Some("<p>Shwmae Siân</p>".into()),
            calendar: Some(Calendar { method: Method::Request, text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".into() }),
            unsubscribe: Some("https://kith.example/letters/7\r\nX-Evil: 1".into()),
            about: None,
            mailing: None,
            queued_at: Timestamp::from_micros(0),
            not_after: None,
            attempts: 0,
            state: State::Sent(Timestamp::from_micros(0)),
        }
    }

    fn from() -> Letterhead {
        Letterhead { name: "Kith\r\nX-Evil: 2".into(), address: "kith@kith.example".parse().unwrap(), reply_to: None }
    }

    #[test]
    fn a_letter_has_the_plain_text_first_and_no_header_that_was_smuggled_in() {
        let text = String::from_utf8(bytes(&letter(), &from(), Timestamp::from_micros(0)).unwrap()).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        for wanted in [
            "Message-ID: <7@kith.example>",
            "Auto-Submitted: auto-generated",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Date: Thu, 01 Jan 1970 00:00:00 +0000",
        ] {
            assert!(head.contains(wanted), "{wanted} is missing from\n{head}");
        }
        for line in head.split("\r\n") {
            assert!(!line.starts_with("Bcc") && !line.starts_with("X-Evil"), "{line}");
        }
        let (plain, html, calendar) =
            (body.find("text/plain").unwrap(), body.find("text/html").unwrap(), body.find("method=REQUEST").unwrap());
        assert!(plain < html && html < calendar);
    }
}
