//! One invoice: what it says, how it stands, what can be done with it, and all that happened to it.

use super::files::{electronic, why_no_xml};
use super::{admit, books::tag};
use crate::account::Account;
use crate::balance::Standing;
use crate::issued::Issued;
use crate::papers::pounds;
use crate::store;
use crate::url;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Id, Money, Person, Timestamp};
use platform::Tx;
use std::collections::BTreeMap;
use web::components::{BackLink, Button, Html, SummaryList, Table, Tag, Timeline, When};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "invoice.html")]
struct InvoicePage<'a> {
    words: &'a Speaker,
    number: String,
    back: BackLink,
    standing: Tag,
    facts: SummaryList,
    withdrawn: Option<(String, Button)>,
    unwritable: Option<String>,
    buttons: Vec<Button>,
    files: Vec<(String, String)>,
    no_xml: Option<String>,
    lines: Table,
    history: Timeline,
}

/// Something that happened, for the history.
struct Step {
    at: Timestamp,
    by: Option<Id<Person>>,
    title: String,
    more: Option<String>,
}

pub(crate) async fn invoice(at: Edge, Path(number): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let it = admit(&at, &mut tx, &number).await?.into_inner();
    let (words, account) = (&at.words, store::account(&mut tx, &it).await?);
    let credited: Vec<usize> = account.credits().iter().flat_map(|it| it.places.iter().copied()).collect();
    let given_up = store::list_withdrawals(&mut tx, it.id).await?;
    let undecided = given_up.iter().filter(|(place, _)| !credited.contains(place)).count();
    let number = it.invoice.number;
    let credit = || Button::new(words.t("billing-credit-title")).href(url::credit(number));
    let missing: String = it.invoice.lines.iter().flat_map(|line| paper::unwritable(&line.person)).collect();
    let page = InvoicePage {
        words,
        number: number.to_string(),
        back: BackLink::new(words, url::BILLING).saying(words.t("billing-title")),
        standing: tag(words, account.standing(at.now.day())),
        facts: facts(words, &it, &account),
        withdrawn: (undecided > 0).then(|| (words.t1("billing-given-up", "count", undecided), credit().secondary())),
        unwritable: (!missing.is_empty()).then(|| words.t1("billing-unwritable", "letters", missing)),
        buttons: buttons(words, &it, &account, credited.len()),
        files: files(words, &it, &account),
        no_xml: electronic(&it).err().map(|error| words.t(why_no_xml(&error))),
        lines: lines(words, &it, &credited),
        history: history(&at, &mut tx, &it).await?,
    };
    let title = words.t1("billing-invoice-title", "number", number.to_string());
    at.page_seen_by(&title, &words.t("billing-seen-by"), &page)
}

fn facts(words: &Speaker, it: &Issued, account: &Account) -> SummaryList {
    let invoice = &it.invoice;
    let to = format!("{}, {}", invoice.contact.name, invoice.contact.email);
    let mut facts = SummaryList::new(words)
        .row(words.t("billing-employer"), Html::link(&url::employer(invoice.employer), &it.employer_name))
        .row(words.t("billing-programme"), it.programme_title.as_str())
        .row(words.t("billing-sent-to"), to);
    if let Some(order) = &invoice.purchase_order {
        facts = facts.row(words.t("billing-order"), order.as_str());
    }
    facts = facts
        .row(words.t("billing-issued-on"), words.date(invoice.issued_on))
        .row(words.t("billing-due-on"), words.date(invoice.due_on))
        .row(words.t("billing-net"), pounds(invoice.amounts.net))
        .row(words.t("billing-vat"), invoice.vat.reason().map_or_else(|| pounds(invoice.amounts.vat), str::to_owned))
        .row(words.t("billing-total"), pounds(invoice.amounts.total()));
    let sums = [
        ("billing-paid", account.paid()),
        ("billing-credited-amount", account.credited()),
        ("billing-written-off", account.written_off()),
        ("billing-kept-credit", account.credit()),
    ];
    for (key, amount) in sums.into_iter().filter(|(_, amount)| *amount > Money::default()) {
        facts = facts.row(words.t(key), pounds(amount));
    }
    facts.row(words.t("billing-still-owed"), pounds(account.due()))
}

fn buttons(words: &Speaker, it: &Issued, account: &Account, credited: usize) -> Vec<Button> {
    let number = it.invoice.number;
    let mut buttons = vec![Button::new(words.t("billing-payment-title")).href(url::payment(number))];
    if credited < it.invoice.lines.len() {
        buttons.push(Button::new(words.t("billing-credit-title")).href(url::credit(number)).secondary());
    }
    if account.due() > Money::default() {
        buttons.push(Button::new(words.t("billing-write-off-title")).href(url::write_off(number)).secondary());
    }
    buttons
}

fn files(words: &Speaker, it: &Issued, account: &Account) -> Vec<(String, String)> {
    let number = it.invoice.number;
    let mut files = vec![(url::pdf(number), words.t("billing-pdf"))];
    let has_xml = electronic(it).is_ok();
    files.extend(has_xml.then(|| (url::xml(number), words.t("billing-xml"))));
    for note in account.credits().iter().map(|it| it.number) {
        files.push((url::credit_pdf(note), words.t1("billing-credit-pdf", "number", note.to_string())));
        files.extend(
            has_xml.then(|| (url::credit_xml(note), words.t1("billing-credit-xml", "number", note.to_string()))),
        );
    }
    files.push((it.page.clone(), words.t("billing-their-page")));
    files
}

fn lines(words: &Speaker, it: &Issued, credited: &[usize]) -> Table {
    let row = |(at, line): (usize, &crate::invoice::Line)| -> Vec<Html> {
        let person = line.person.as_str().into();
        let state = credited.contains(&at).then(|| tag(words, Standing::Credited));
        vec![person, pounds(line.price).into(), state.map_or_else(|| Html::text(""), |it| Html::of(&it))]
    };
    Table::new(words, words.t("billing-places"))
        .caption_hidden()
        .column(words.t("billing-person"))
        .numbers(words.t("billing-each"))
        .column(words.t("billing-standing"))
        .rows(it.invoice.lines.iter().enumerate().map(row))
}

/// All that happened, the oldest first.
async fn history(at: &Edge, tx: &mut Tx, it: &Issued) -> Result<Timeline, WebError> {
    let words = &at.words;
    let mut steps = vec![Step { at: it.at, by: it.by, title: words.t("history-issued"), more: None }];
    for one in store::list_payments(tx, it.id).await? {
        let amount = pounds(one.what.amount);
        let title = words.t2("history-paid", "amount", amount, "day", words.date(one.what.on));
        let more = Some(one.what.reference).filter(|it| !it.is_empty());
        steps.push(Step { at: one.at, by: one.by, title, more });
    }
    for one in store::list_credits(tx, it).await? {
        let (number, amount) = (one.note.number.to_string(), pounds(one.note.amounts.total()));
        let title = words.t2("history-credited", "number", number, "amount", amount);
        steps.push(Step { at: one.at, by: one.by, title, more: Some(one.note.why) });
    }
    for (which, when) in store::list_reminders(tx, it.id).await? {
        steps.push(Step { at: when, by: None, title: words.t1("history-reminded", "days", which.days()), more: None });
    }
    for (place, when) in store::list_withdrawals(tx, it.id).await? {
        let person = it.invoice.lines.get(place).map(|line| line.person.clone());
        steps.push(Step { at: when, by: None, title: words.t("history-given-up"), more: person });
    }
    if let Some(one) = store::write_off_of(tx, it.id).await? {
        let title = words.t1("history-written-off", "amount", pounds(one.what.amount));
        steps.push(Step { at: one.at, by: one.by, title, more: Some(one.what.why) });
    }
    steps.sort_by_key(|it| it.at);
    let names = names(tx, steps.iter().filter_map(|it| it.by)).await?;
    let mut timeline = Timeline::new(words);
    for step in steps {
        timeline = timeline.step(When::Past, words.moment(step.at), step.title);
        let by = step.by.and_then(|by| names.get(&by)).map(|name| words.t1("history-by", "name", name.as_str()));
        let said: Vec<String> = step.more.into_iter().chain(by).collect();
        if !said.is_empty() {
            timeline = timeline.saying(said.join(" · "));
        }
    }
    Ok(timeline)
}

async fn names(
    tx: &mut Tx,
    people: impl Iterator<Item = Id<Person>>,
) -> Result<BTreeMap<Id<Person>, String>, WebError> {
    let mut names = BTreeMap::new();
    for id in people {
        if !names.contains_key(&id)
            && let Some(person) = people::find_person(tx, id).await?
        {
            names.insert(id, person.name);
        }
    }
    Ok(names)
}
