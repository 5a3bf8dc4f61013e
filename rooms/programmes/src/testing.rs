//! Places that are taken, arranged without walking through the pages: for tests, of this room and of
//! the rooms above, that begin where somebody has one. Never in the program.

use crate::application::Application;
use crate::application::endorsement::{Billing, Commitment, Endorsement, Endorser, Order};
use crate::details::{Details, Typed};
use crate::interest::{Channel, Entry, Interest};
use crate::place::PlaceTaken;
use crate::policy::{MakeProgrammes, RunProgramme};
use crate::programme::Programme;
use crate::programme::fee::Fee;
use crate::programme::parallel::Opening;
use crate::selection::offer::Offer;
use crate::slug::Slug;
use crate::{blueprint, commands, folding, store};
use forms::{Answers, Kind, Need, Question};
use kernel::{Date, Id, Person};
use platform::Tx;
use platform::access::{Held, Role, Scope, Visitor};
use platform::audit::Line;

/// Somebody who has a place, or whose form and employer's word are there.
#[derive(Debug, Clone, Copy, Default)]
pub struct Who<'a> {
    /// Their name; the address is made from it.
    pub name: &'a str,
    /// Their employer.
    pub organisation: &'a str,
    /// The number of the employer's order; none is needed where this is nothing.
    pub order: Option<&'a str>,
    /// What they answered: question and value.
    pub answers: &'a [(&'a str, &'a str)],
}

fn coordinator(tx: &Tx, by: Id<Person>) -> Visitor {
    let held = vec![Held { role: Role::Coordinator, scope: Scope::Host }];
    Visitor::signed_in(tx.host(), by, "Setup".to_owned(), held, true)
}

/// A programme made from a blueprint that comes with Kith, published now.
pub async fn published(tx: &mut Tx, by: Id<Person>, (name, slug): (&str, &str), deadline: Date) -> Programme {
    let text = blueprint::shipped().iter().find(|it| it.0 == name).expect("it comes with Kith");
    let slug = Slug::parse(slug).expect("a slug of the test");
    let it = Programme::draft(tx.id(), tx.host(), slug, "Learning set", *text).expect("it has a title");
    let who = coordinator(tx, by);
    let make = who.ask::<MakeProgrammes>(()).expect("a coordinator may");
    commands::draft(tx, &make, &it).await.expect("a draft is written");
    let run = who.ask::<RunProgramme>(it).expect("a coordinator may");
    commands::publish(tx, run, Some(deadline), by).await.expect("the blueprint is right")
}

/// Somebody who waits to be chosen: the interest stands, the form is sent, the employer has given its
/// word.
pub async fn ready(tx: &mut Tx, it: &Programme, by: Id<Person>, who: Who<'_>) -> Interest {
    let interest = entered(tx, it, by, (who.name, who.organisation)).await;
    apply(tx, &interest, who).await;
    endorse(tx, &interest, who).await;
    tx.audit(Line::new("arranged", "interest", interest.id)).await.expect("it is audited");
    interest
}

/// Somebody whose interest stands, of an employer of their own.
pub async fn interested(tx: &mut Tx, it: &Programme, by: Id<Person>, name: &str) -> Interest {
    entered(tx, it, by, (name, &format!("Employer of {name}"))).await
}

async fn entered(tx: &mut Tx, it: &Programme, by: Id<Person>, (name, organisation): (&str, &str)) -> Interest {
    let plain = folding::folded(name).replace(' ', ".");
    let email = format!("{plain}@{}.example", folding::folded(organisation).replace(' ', "-"));
    let typed = Typed { name, email: &email, organisation, ..Typed::default() };
    let details = Details::check(typed).expect("details of the test");
    let run = coordinator(tx, by).ask::<RunProgramme>(it.clone()).expect("a coordinator may");
    let rules = it.rules().expect("the blueprint is right");
    let entry = Entry { channel: Channel::Telephone, by, arrived_at: tx.now() };
    commands::enter(tx, &run, &rules, &details, entry).await.expect("an interest is entered")
}

/// Somebody who has taken a place.
pub async fn placed(tx: &mut Tx, it: &Programme, by: Id<Person>, who: Who<'_>) -> Interest {
    let interest = ready(tx, it, by, who).await;
    let offer = Offer::make(tx.id(), (it.id, interest.id), Some(by), tx.now());
    store::insert_offer(tx, &offer).await.expect("it is written");
    let taken = offer.accept(tx.now()).expect("it is open");
    store::update_offer(tx, &taken).await.expect("it is written");
    tx.record(&PlaceTaken { programme: it.id, place: taken.id }).await.expect("it is recorded");
    interest
}

/// A programme that runs beside another, and the question to somebody whether they would like to join it.
pub async fn opened_beside(tx: &mut Tx, it: &Programme, whose: Id<Interest>) -> Programme {
    let (id, by): (Id<kernel::Programme>, Id<Person>) = (tx.id(), tx.id());
    let slug = Slug::parse(&format!("beside-{id}")).expect("a slug of the test");
    let made = it.beside(id, (slug, "Beside"), None, (Fee::AsBlueprint, true), tx.now()).expect("it can be made");
    store::insert_programme(tx, &made).await.expect("it is written");
    let made = made.publish(None, by, tx.now()).expect("the blueprint is right");
    store::set_published(tx, made.id, by, made.deadlines.current()).await.expect("it is published");
    let opening = Opening::make(tx.id(), (made.id, whose), by, tx.now());
    store::insert_opening(tx, &opening).await.expect("it is written");
    tx.audit(Line::new("arranged", "programme", made.id)).await.expect("it is audited");
    made
}

async fn apply(tx: &mut Tx, interest: &Interest, who: Who<'_>) {
    let sheet = forms::begin(tx, interest.programme).await.expect("a sheet is begun");
    let question = |(key, _): &(&str, &str)| Question {
        key: (*key).to_owned(),
        asks: forms::Asked::key("arranged"),
        kind: Kind::Lines { most: 1000 },
        need: Need::Optional,
    };
    let questions: Vec<Question> = who.answers.iter().map(question).collect();
    let fields: Vec<(String, String)> =
        who.answers.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    let answers = Answers::typed(&questions, &fields);
    forms::keep(tx, sheet, &questions, &answers).await.expect("answers are kept");
    let it = Application {
        id: tx.id(),
        programme: interest.programme,
        interest: interest.id,
        sheet,
        begun_at: tx.now(),
        sent_at: Some(tx.now()),
        page: "https://hearth.example/page".to_owned(),
        tongue: "en".to_owned(),
        told_waiting_at: None,
    };
    store::insert_application(tx, &it).await.expect("it is written");
    store::set_application_sent(tx, &it).await.expect("it is sent");
}

async fn endorse(tx: &mut Tx, interest: &Interest, who: Who<'_>) {
    let address = format!("megan@{}", interest.email.domain());
    let manager = Endorser::check("Megan Rhys-Obi", &address, &interest.email).expect("a manager of the test");
    let asked = Endorsement::ask(tx.id(), interest.id, manager, tx.now());
    store::insert_endorsement(tx, &asked).await.expect("it is written");
    let order = who.order.map_or(Order::NotNeeded("We pay on invoice".to_owned()), |it| Order::Number(it.to_owned()));
    let billing = Billing { name: "Accounts".to_owned(), email: address.parse().expect("an address") };
    let commitment = Commitment { order: Some(order), billing: Some(billing) };
    let given = asked.clone().endorse(commitment, tx.now()).expect("it waits for an answer");
    store::update_endorsement(tx, &given, &asked.state).await.expect("it is written");
}

/// Where somebody may answer the equality questions of a programme.
pub fn about_you(secret: &[u8; 32], programme: Id<kernel::Programme>, it: Id<Interest>) -> String {
    crate::links::about_you(secret, programme, it)
}
