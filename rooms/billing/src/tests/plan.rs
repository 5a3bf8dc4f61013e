//! A house with a coordinator, a programme and people who have taken places in it, and what tests do there.

use crate::issuer::{Bank, Details};
use crate::policy::{InvoicePlaces, KeepInvoice, SetIssuer};
use crate::vat::Registration;
use crate::{commands, store};
use kernel::{Id, Person};
use platform::access::{Held, Permit, Role, Rule, Scope, Visitor};
use programmes::interest::Interest;
use programmes::place::Place;
use programmes::programme::Programme;
use programmes::testing::{self, Who};
use testkit::{Answer, Client, House, Plan};

pub(super) const BILLING: &str = "/billing/programmes/learning-set";
const MOST: usize = 90;

/// This room on the floors it stands on.
fn rooms() -> Plan {
    Plan {
        migrations: [
            people::MIGRATIONS,
            events::MIGRATIONS,
            forms::MIGRATIONS,
            programmes::MIGRATIONS,
            crate::MIGRATIONS,
        ]
        .concat(),
        routes: || programmes::routes().and(crate::routes()),
        words: vec![people::WORDS, events::WORDS, forms::WORDS, programmes::WORDS, crate::WORDS],
        handlers: [programmes::handlers(), crate::handlers()].concat(),
        subscriptions: crate::subscriptions(),
        hooks: people::testing::HOOKS,
        nav: Vec::new(),
        settle: people::testing::settle,
        demo: false,
    }
}

/// A house where places can be invoiced.
pub(super) struct Scene {
    pub house: House,
    pub coordinator: Id<Person>,
    pub programme: Programme,
    pub browser: Client,
}

pub(super) fn details() -> Details {
    Details {
        name: "Hearth Network CIC".into(),
        street: "4 Tannery Row".into(),
        town: "Kirkwall".into(),
        postcode: "KW15 1AA".into(),
        email: "finance@hearth.example".parse().unwrap(),
        registration: Registration::Registered("GB123456789".into()),
        company_number: Some("SC123456".into()),
        days: 30,
        bank: Bank {
            name: "Hearth Network CIC".into(),
            sort_code: "12-34-56".into(),
            account: "12345678".into(),
            iban: Some("GB33BUKB20201555555555".into()),
        },
    }
}

/// Whether a field of a form holds what was typed.
pub(super) fn holds(page: &Answer, typed: &str) -> bool {
    page.text().contains(&format!("value=\"{typed}\""))
}

/// The scene on both databases, with the issuer's details and nobody in a place.
pub(super) async fn scenes() -> Vec<Scene> {
    let mut scenes = bare_scenes().await;
    for scene in &mut scenes {
        let mut tx = scene.house.arrange().await;
        let permit = scene.permit::<SetIssuer>(());
        commands::set_issuer(&mut tx, &permit, details(), Some(scene.coordinator)).await.unwrap();
        tx.commit().await.unwrap();
    }
    scenes
}

/// The scene before anybody wrote down who issues.
pub(super) async fn bare_scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for house in testkit::houses(&rooms()).await {
        let coordinator = colleague(&house, "Ngozi Adeyemi", Role::Coordinator).await;
        let mut tx = house.arrange().await;
        let deadline = house.now().day().plus_days(i64::try_from(MOST).unwrap());
        let programme = testing::published(&mut tx, coordinator, ("hdn", "learning-set"), deadline).await;
        tx.commit().await.unwrap();
        let browser = house.as_(coordinator).await;
        scenes.push(Scene { house, coordinator, programme, browser });
    }
    scenes
}

/// Enters somebody with a role for the whole host.
pub(super) async fn colleague(house: &House, name: &str, role: Role) -> Id<Person> {
    let mut tx = house.arrange().await;
    let email = format!("{}@hearth.example", name.to_lowercase().replace(' ', "."));
    let person = people::testing::colleague(&mut tx, (name, &email), role).await;
    tx.commit().await.unwrap();
    person
}

fn permit<R: Rule>(host: Id<kernel::Host>, on: R::On) -> Permit<R> {
    let roles = [Role::Administrator, Role::Coordinator].map(|role| Held { role, scope: Scope::Host }).to_vec();
    let somebody = "0190a000-0000-7000-8000-000000000001".parse().unwrap();
    Visitor::signed_in(host, somebody, "Setup".to_owned(), roles, true).ask::<R>(on).unwrap()
}

impl Scene {
    pub fn permit<R: Rule>(&self, on: R::On) -> Permit<R> {
        permit(self.house.host.id, on)
    }
    pub fn may_invoice(&self) -> Permit<InvoicePlaces> {
        self.permit(self.programme.clone())
    }
    /// Somebody takes a place.
    pub async fn placed(&self, name: &str, organisation: &str, order: Option<&str>) -> Interest {
        // Who comes later stands behind: the clock of a house stands still unless it is moved.
        self.house.pass(std::time::Duration::from_secs(1));
        let mut tx = self.house.arrange().await;
        let who = Who { name, organisation, order, ..Who::default() };
        let it = testing::placed(&mut tx, &self.programme, self.coordinator, who).await;
        tx.commit().await.unwrap();
        it
    }
    pub async fn places(&self) -> Vec<Place> {
        let mut tx = self.house.look().await;
        programmes::places_in(&mut tx, &self.programme).await.unwrap()
    }
    /// The form in which the invoice for somebody's place is issued.
    pub async fn due(&self, name: &str) -> String {
        let places = self.places().await;
        let place = places.iter().find(|it| it.name == name).expect("they have a place");
        format!("{BILLING}/places/{}", place.id)
    }
    /// The places that stand on that form.
    pub async fn seen(&self, path: &str) -> String {
        let page = self.browser.get(path).await.is(200).text();
        let (_, rest) = page.split_once("name=\"seen\" value=\"").expect("the form names its places");
        rest.split('"').next().unwrap_or_default().to_owned()
    }
    /// Issues the invoice that holds somebody's place; answers the address of its page.
    pub async fn issues(&self, name: &str, more: &[(&str, &str)]) -> Answer {
        let path = self.due(name).await;
        let seen = self.seen(&path).await;
        let usual = [
            ("seen", seen.as_str()),
            ("naming", "initials"),
            ("purchase_order", "PO 7781"),
            ("contact_name", "Accounts payable"),
            ("contact_email", "accounts@alder.example"),
            ("address", "2 Quay Street\nStornoway HS1 2XX"),
            ("tongue", "en"),
        ];
        let kept = usual.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
        let form: Vec<(&str, &str)> = kept.chain(more.iter().copied()).collect();
        self.browser.post(&path, &form).await
    }
    /// Issues it and answers the address of its page.
    pub async fn issued(&self, name: &str) -> String {
        let answer = self.issues(name, &[]).await.is(303);
        answer.location().expect("it leads to the invoice").to_owned()
    }
    /// The invoice at an address, with a permit to keep it.
    pub async fn kept(&self, path: &str) -> Permit<KeepInvoice> {
        let number = path.rsplit('/').next().unwrap().parse().unwrap();
        let mut tx = self.house.look().await;
        let it = store::find_invoice_by_number(&mut tx, number).await.unwrap().expect("it was issued");
        self.permit(it)
    }
    /// The kinds of letters since they were last read, of this room alone.
    pub async fn letters(&self) -> Vec<(String, String)> {
        let letters = self.house.letters().await.into_iter();
        let own = letters.filter_map(|it| Some((it.to.to_string(), it.kind.strip_prefix("billing/")?.to_owned())));
        own.collect()
    }
    /// So many days go by, and the work of each is done.
    pub async fn days_pass(&self, days: u64) {
        self.house.pass(std::time::Duration::from_secs(days * 86_400));
        self.house.work().await;
    }
}
