//! The letters about an employer's enquiry: to confirm it, and the answer of whoever runs the programme.

use crate::enquiry::{Enquiry, KEPT};
use crate::programme::Programme;
use crate::{links, url};
use askama::Error;
use platform::outbox::Posted;
use web::{Edge, Mail};

fn mail<'a>(at: &'a Edge, it: &Enquiry, subject: &str) -> Mail<'a> {
    let subject = at.words.t1(subject, "host", at.host.title.as_str());
    let hello = at.words.t1("letter-hello", "name", it.asks.name.as_str());
    Mail::new(&at.words, &at.host.title, subject).saying(hello)
}

/// To who enquired: press the button, and we read it.
pub(crate) fn received(at: &Edge, programme: &Programme, it: &Enquiry) -> Result<Posted, Error> {
    let words = &at.words;
    let link = at.link(&url::my_enquiry(&programme.slug, &links::enquiry_key(&at.home.secret, it.id)));
    let mail = mail(at, it, "letter-enquiry-subject")
        .saying(words.t1("letter-enquiry", "programme", programme.title.as_str()))
        .saying(words.t1("letter-enquiry-until", "until", words.moment(it.arrived_at.plus(KEPT))))
        .action(words.t("letter-enquiry-confirm"), link)
        .saying(words.t("letter-not-you"));
    Ok(mail.to(it.email().clone(), "programmes/enquiry-received")?.about("enquiry", it.id))
}

/// To who enquired: what a coordinator writes.
pub(crate) fn answer(at: &Edge, programme: &Programme, it: &Enquiry, text: &str) -> Result<Posted, Error> {
    let words = &at.words;
    let link = at.link(&url::my_enquiry(&programme.slug, &links::enquiry_key(&at.home.secret, it.id)));
    let mail = mail(at, it, "letter-enquiry-answer-subject").saying(words.t1(
        "letter-enquiry-answer",
        "programme",
        programme.title.as_str(),
    ));
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mail = lines.fold(mail, |mail, line| mail.saying(line));
    let mail = mail.action(words.t("letter-enquiry-see"), link);
    Ok(mail.to(it.email().clone(), "programmes/enquiry-answered")?.about("enquiry", it.id))
}
