//! What a scene needs of applications, events and feeds, made through the pages. Apart from `scene`, which
//! says what there is one of.

use crate::scene::id_of;
use kernel::{Id, Programme};
use platform::outbox::{self, Filter};
use programmes::testing::Who;
use std::collections::BTreeMap;
use testkit::{Client, House};
use web::HostFace;

/// Presses the button that confirms an interest.
pub async fn confirms(house: &House, host: &HostFace, (slug, key): (&str, &str)) {
    let path = format!("/programmes/{slug}/my-interest/{key}/confirmation");
    house.nobody_at(host).post(&path, &[]).await.is(303);
}

/// The parts of the HDN form, filled in.
const PARTS: [(&str, &[(&str, &str)]); 3] = [
    ("eligibility", &[("eligible", "yes"), ("in_house_network", "no")]),
    ("your-work", &[("work", "repairs"), ("seniority", "team"), ("region", "wales")]),
    ("in-your-words", &[("own_1", "Time to think aloud.")]),
];

/// Confirms an interest, sends an application with the employer's word, and is offered a place.
pub async fn applies(house: &House, host: &HostFace, chief: &Client, (slug, key): (&str, &str)) {
    let (applicant, set) = (house.nobody_at(host), format!("/programmes/{slug}"));
    let link = managers_link(house, host, (slug, key)).await;
    for (part, fields) in PARTS {
        applicant.post(&format!("{set}/applications/{key}/answers/{part}"), fields).await.is(303);
    }
    applicant.post(&format!("{set}/applications/{key}/sending"), &[]).await.is(303);
    let word = [
        ("agrees", "yes"),
        ("order", "none"),
        ("order_reason", "We pay on invoice"),
        ("billing_name", "Accounts"),
        ("billing_email", "accounts@people.example"),
    ];
    applicant.post(&format!("{set}/endorsements/{link}"), &word).await.is(303);
    chief.post(&format!("{set}/selection/offers"), &[]).await.is(303);
}

/// Confirms an interest and names a manager; answers the last part of the link in their letter.
pub async fn managers_link(house: &House, host: &HostFace, (slug, key): (&str, &str)) -> String {
    let applicant = house.nobody_at(host);
    confirms(house, host, (slug, key)).await;
    let manager = [("manager_name", "Ffion Amadi"), ("manager_email", "ffion.amadi@people.example")];
    applicant.post(&format!("/programmes/{slug}/applications/{key}/manager"), &manager).await.is(303);
    let mut tx = house.home.db.read(house.context_at(host.id)).await.unwrap();
    let about = Some(("interest".to_owned(), id_of(key)));
    let kind = Some("programmes/endorsement-asked".to_owned());
    let letters = outbox::list(&mut tx, &Filter { about, kind, ..Filter::default() }, 1).await.unwrap();
    let letter = outbox::find(&mut tx, letters[0].id).await.unwrap().expect("it was listed");
    let link = letter.text.split("/endorsements/").nth(1).and_then(|rest| rest.split_whitespace().next());
    link.expect("the letter has a link").to_owned()
}

/// Writes a note about somebody and a message to everybody on the list; answers what addresses name.
pub async fn written(chief: &Client, slug: &str, interest: &str) -> BTreeMap<&'static str, String> {
    let page = format!("/programmes/{slug}/interests/{interest}");
    chief.post(&format!("{page}/notes"), &[("note", "Rang about the dates")]).await.is(303);
    let notes = chief.get(&page).await.text();
    let note = notes.split("/notes/").nth(1).and_then(|rest| rest.split("/end").next()).expect("the note is shown");
    let says = [("subject", "About {programme}"), ("text", "Dear {name}")];
    let sent = chief.post(&format!("/programmes/{slug}/messages/new"), &says).await.is(303);
    let message = sent.location().and_then(|to| to.rsplit('/').next()).expect("to its page");
    BTreeMap::from([("remark", note.to_owned()), ("message", message.to_owned())])
}

/// An employer enquires about a programme in-house and presses the button in the letter.
pub async fn enquired(house: &House, host: &HostFace, slug: &str, email: &str) -> BTreeMap<&'static str, String> {
    let employer = house.nobody_at(host);
    let fields = [
        ("name", "Cerys Adebayo"),
        ("email", email),
        ("organisation", "Slatewood Homes"),
        ("people", "8"),
        ("when", "In spring"),
        ("purpose", "Time to think"),
    ];
    employer.post(&format!("/programmes/{slug}/in-house"), &fields).await.is(303);
    let mut tx = house.home.db.read(house.context_at(host.id)).await.unwrap();
    let kind = Some("programmes/enquiry-received".to_owned());
    let letters = outbox::list(&mut tx, &Filter { kind, ..Filter::default() }, 100).await.unwrap();
    let own = letters.iter().find(|letter| letter.to.as_str() == email).expect("a letter to confirm");
    let letter = outbox::find(&mut tx, own.id).await.unwrap().expect("it was listed");
    drop(tx);
    let key = letter.text.split("/my-enquiry/").nth(1).and_then(|rest| rest.split_whitespace().next());
    let key = key.expect("the letter has a link").to_owned();
    employer.post(&format!("/programmes/{slug}/my-enquiry/{key}/confirmation"), &[]).await.is(303);
    BTreeMap::from([("enquiry", id_of(&key)), ("enquirer", key)])
}

/// Somebody who applies is told of a programme that runs beside theirs.
pub async fn opening(house: &House, host: &HostFace, (slug, key): (&str, &str)) {
    let mut tx = house.home.db.write(house.context_at(host.id)).await.unwrap();
    let all = programmes::list(&mut tx).await.unwrap();
    let it = all.iter().find(|it| it.slug.as_str() == slug).expect("it is there");
    programmes::testing::opened_beside(&mut tx, it, id_of(key).parse().unwrap()).await;
    tx.commit().await.unwrap();
}

/// Makes an event for a programme and books it; answers what addresses name.
pub async fn booked(
    house: &House,
    host: &HostFace,
    chief: &Client,
    (programme, title): (Id<Programme>, &str),
    email: &str,
) -> BTreeMap<&'static str, String> {
    let event = event(chief, programme, title).await;
    let ticket = booking(house, host, &event, email).await;
    BTreeMap::from([("booking", id_of(&ticket)), ("ticket", ticket), ("event", event)])
}

/// Makes an event for a programme; answers its id.
async fn event(chief: &Client, programme: Id<Programme>, title: &str) -> String {
    let programme = programme.to_string();
    let fields = [
        ("title", title),
        ("day-day", "14"),
        ("day-month", "6"),
        ("day-year", "2027"),
        ("starts", "10am"),
        ("ends", "11:30am"),
        ("how", "online"),
        ("link", "https://call.example/harbour"),
        ("capacity", "20"),
        ("closing", "0"),
        ("programme", &programme),
    ];
    let made = chief.post("/events/new", &fields).await.is(303);
    made.location().and_then(|to| to.strip_prefix("/events/")).expect("to its page").to_owned()
}

/// Books an event; answers the key of the link in the letter.
async fn booking(house: &House, host: &HostFace, event: &str, email: &str) -> String {
    let fields = [("name", "Nerys Anwyl"), ("email", email)];
    house.nobody_at(host).post(&format!("/events/{event}/booking"), &fields).await.is(303);
    let mut tx = house.home.db.read(house.context_at(host.id)).await.unwrap();
    let filter = Filter { kind: Some("events/booked".to_owned()), ..Filter::default() };
    let letters = outbox::list(&mut tx, &filter, 100_000).await.unwrap();
    let own = letters.iter().find(|letter| letter.to.as_str() == email).expect("booking sends a letter");
    let letter = outbox::find(&mut tx, own.id).await.unwrap().unwrap();
    let (_, rest) = letter.text.split_once("/events/my-booking/").expect("with a link");
    rest.split_whitespace().next().unwrap_or_default().to_owned()
}

/// Seats five people with a place, keeps two of them apart, asks them and gives their set its dates;
/// answers what addresses name.
pub async fn seated(house: &House, host: &HostFace, chief: &Client, slug: &str) -> BTreeMap<&'static str, String> {
    let programme = crate::standings::programme_at(house, host, slug).await;
    let mut tx = crate::standings::write(house, host).await;
    let it = programmes::find(&mut tx, programme).await.unwrap().expect("it was made");
    let by = crate::standings::enter_person(&mut tx, "Seonaid Rankin", &format!("seonaid-{slug}@people.example")).await;
    for name in ["Anwen Tudor", "Bola Akande", "Ciara Nolan", "Dev Kapoor", "Elin Sparks"] {
        let who = Who { name, organisation: &format!("{name} {slug}"), ..Who::default() };
        programmes::testing::placed(&mut tx, &it, by, who).await;
    }
    tx.commit().await.unwrap();
    let formation = format!("/sets/programmes/{slug}");
    chief.post(&format!("{formation}/proposal"), &[("version", "0")]).await.is(303);
    chief.post(&format!("{formation}/asking"), &[("version", "1")]).await.is(303);
    let part = async |before: &str, after: &str| -> Vec<String> {
        let text = chief.get(&formation).await.is(200).text();
        let parts = text.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0.to_owned()));
        parts.filter(|part| part.len() == 36).collect()
    };
    let seats = part(&format!("href=\"{formation}/seats/"), "\"").await;
    chief.post(&format!("{formation}/apart"), &[("one", &seats[0]), ("other", &seats[1])]).await.is(303);
    let first = [("day-day", "4"), ("day-month", "10"), ("day-year", "2032"), ("time", "10am")];
    chief.post(&format!("{formation}/dates"), &first).await.is(303);
    let dates = chief.get(&format!("{formation}/dates")).await.is(200).text();
    let mut parts = dates.split("/meetings/").skip(1).filter_map(|rest| rest.split('"').next());
    let meeting = parts.find(|part| part.len() == 36).expect("there are dates");
    let mut tx = house.home.db.read(house.context_at(host.id)).await.unwrap();
    let filter = Filter { kind: Some("sets/asked".to_owned()), ..Filter::default() };
    let letters = outbox::list(&mut tx, &filter, 1).await.unwrap();
    let letter = outbox::find(&mut tx, letters[0].id).await.unwrap().expect("it was listed");
    let link = letter.text.split("/sets/my-set/").nth(1).and_then(|rest| rest.split_whitespace().next());
    BTreeMap::from([
        ("membership", link.expect("the letter has a link").to_owned()),
        ("pair", part("/apart/", "/removal").await[0].clone()),
        ("set", part("id=\"set-", "\"").await[0].clone()),
        ("seat", seats[0].clone()),
        ("meeting", meeting.to_owned()),
        // One set has no other beside it: nobody could change places.
        ("swap", meeting.to_owned()),
        // Nobody has marked days: taking away what is not there changes nothing.
        ("stretch", meeting.to_owned()),
    ])
}

/// Where the owner of an interest may answer the equality questions: the last part of the address.
pub fn token(house: &House, interest: &str, programme: Id<Programme>) -> String {
    let own = interest.parse().expect("an id of the test");
    let page = programmes::testing::about_you(&house.home.secret, programme, own);
    page.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Makes the address of a feed; answers the last part of it.
pub async fn feed(browser: &Client) -> String {
    browser.post("/calendar/feed", &[]).await.is(303);
    let page = browser.get("/calendar").await.is(200).text();
    let found = page.split("/calendar/feed/").find_map(|rest| rest.split_once(".ics").filter(|it| it.0.len() == 64));
    format!("{}.ics", found.expect("the page shows the address").0)
}
