//! A house with a programme of two sets of four, on Tuesdays and Thursdays, and eight people who have
//! taken a place.

use crate::{commands, links, url};
use kernel::{Date, Id, Person};
use platform::access::Role;
use programmes::place::Place;
use programmes::programme::Programme;
use programmes::testing::{self, Who};
use testkit::{Client, House, Plan};

pub(super) const FORMATION: &str = "/sets/programmes/virtual-sets";

/// Where the dates of the sets begin.
pub(super) const FROM_APRIL: [(&str, &str); 5] =
    [("day-day", "7"), ("day-month", "4"), ("day-year", "2027"), ("time", "10am"), ("place", "")];

/// What somebody answered about the two days.
type Days = [(&'static str, &'static str); 2];

const EITHER: Days = [("day_tuesday", "can"), ("day_thursday", "can")];
const TUESDAY: Days = [("day_tuesday", "first"), ("day_thursday", "cannot")];
const THURSDAY: Days = [("day_tuesday", "cannot"), ("day_thursday", "first")];

/// Name, employer, days, and what else they answered.
const EIGHT: [(&str, &str, Days); 8] = [
    ("Ada Byrne", "Alder Homes", TUESDAY),
    ("Bryn Cadwaladr", "Beech Housing", THURSDAY),
    ("Chioma Okafor", "Cedar Trust", EITHER),
    ("Dilwyn Parry", "Dogwood Homes", EITHER),
    ("Efe Osagie", "Elm Homes", TUESDAY),
    ("Farah Siddiqui", "Fir Housing", THURSDAY),
    ("Greta Lindqvist-Shaw", "Gorse Trust", EITHER),
    ("Hamish MacRae", "Alder Homes", EITHER),
];

fn plan() -> Plan {
    let rooms = [
        people::MIGRATIONS,
        calendar::MIGRATIONS,
        forms::MIGRATIONS,
        events::MIGRATIONS,
        programmes::MIGRATIONS,
        crate::MIGRATIONS,
    ];
    Plan {
        migrations: rooms.concat(),
        routes: || programmes::routes().and(crate::routes()),
        words: vec![people::WORDS, calendar::WORDS, forms::WORDS, events::WORDS, programmes::WORDS, crate::WORDS],
        handlers: [programmes::handlers(), crate::handlers()].concat(),
        subscriptions: crate::subscriptions(),
        hooks: people::testing::HOOKS,
        nav: Vec::new(),
        settle: people::testing::settle,
        demo: false,
    }
}

/// A coordinator's browser, a facilitator, a programme, and who has a place.
pub(super) struct Scene {
    pub house: House,
    pub programme: Programme,
    pub coordinator: Id<Person>,
    pub browser: Client,
    pub facilitator: Id<Person>,
}

/// The scene on both databases.
pub(super) async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for house in testkit::houses(&plan()).await {
        let coordinator = staff(&house, ("Ngozi Adeyemi", "ngozi@hearth.example"), Role::Coordinator).await;
        let facilitator = staff(&house, ("Ruth Abiola", "ruth@hearth.example"), Role::Facilitator).await;
        let mut tx = house.arrange().await;
        let deadline: Date = "2027-03-31".parse().expect("a day of the test");
        let programme = testing::published(&mut tx, coordinator, ("tpas", "virtual-sets"), deadline).await;
        for (name, organisation, days) in EIGHT {
            let more = [("needs", "captions"), ("needs_shared", if name == "Ada Byrne" { "yes" } else { "no" })];
            let answers = [days.as_slice(), &more].concat();
            let who = Who { name, organisation, answers: &answers, ..Who::default() };
            testing::placed(&mut tx, &programme, coordinator, who).await;
        }
        tx.commit().await.expect("the scene is kept");
        let browser = house.as_(coordinator).await;
        scenes.push(Scene { house, programme, coordinator, browser, facilitator });
    }
    scenes
}

async fn staff(house: &House, who: (&str, &str), role: Role) -> Id<Person> {
    let mut tx = house.arrange().await;
    let person = people::testing::colleague(&mut tx, who, role).await;
    tx.commit().await.expect("they are kept");
    person
}

impl Scene {
    /// Who has a place, in order.
    pub async fn places(&self) -> Vec<Place> {
        let mut tx = self.house.look().await;
        programmes::places_in(&mut tx, &self.programme).await.expect("places can be read")
    }
    /// Somebody takes a place after the others, and can make either day.
    pub async fn places_another(&self, (name, organisation): (&str, &str)) {
        let mut tx = self.house.arrange().await;
        let who = Who { name, organisation, answers: &EITHER, ..Who::default() };
        testing::placed(&mut tx, &self.programme, self.coordinator, who).await;
        tx.commit().await.expect("it is kept");
    }
    /// The place of somebody.
    pub async fn place(&self, name: &str) -> Place {
        self.places().await.into_iter().find(|it| it.name == name).expect("they have a place")
    }
    /// Everything known of the sets.
    pub async fn seating(&self) -> crate::seating::Seating {
        let mut tx = self.house.look().await;
        let rules = self.programme.rules().expect("the blueprint is right");
        commands::read(&mut tx, &self.programme, &rules).await.expect("it can be read").expect("it has sets")
    }
    /// The version a form carries.
    pub async fn version(&self) -> String {
        self.seating().await.version.to_string()
    }
    /// Who sits in each set, by name.
    pub async fn seated(&self) -> Vec<Vec<String>> {
        let it = self.seating().await;
        it.sets.iter().map(|set| it.members(set.id).map(|(place, _)| place.name.clone()).collect()).collect()
    }
    /// Asks for a proposal.
    pub async fn propose(&self) {
        let version = self.version().await;
        self.browser.post(&format!("{FORMATION}/proposal"), &[("version", &version)]).await.redirects_to(FORMATION);
    }
    /// Sends a form of one button.
    pub async fn press(&self, path: &str) {
        let version = self.version().await;
        self.browser.post(&format!("{FORMATION}/{path}"), &[("version", &version)]).await.redirects_to(FORMATION);
    }
    /// Chooses who holds every set.
    pub async fn held(&self) {
        for set in self.seating().await.sets {
            let fields = [("set", set.id.to_string()), ("person", self.facilitator.to_string())];
            let fields = fields.each_ref().map(|(key, value)| (*key, value.as_str()));
            self.browser.post(&format!("{FORMATION}/facilitator"), &fields).await.redirects_to(FORMATION);
        }
    }
    /// Everybody who was asked agrees to their set.
    pub async fn agree(&self) {
        for place in self.places().await {
            let own = self.own(&place.name).await;
            self.house.nobody().post(&format!("{own}/agreement"), &[]).await.is(303);
        }
    }
    /// Gives all sets their dates, from the week of Tuesday 6 April 2027.
    pub async fn dated(&self) {
        let dates = format!("{FORMATION}/dates");
        self.browser.post(&dates, &FROM_APRIL).await.redirects_to(&dates);
    }
    /// Sets that are proposed, agreed to, held, dated and published; the letters are read.
    pub async fn published(&self) {
        self.propose().await;
        self.press("asking").await;
        self.agree().await;
        self.held().await;
        self.dated().await;
        self.press("publication").await;
        self.house.letters().await;
    }
    /// Somebody's own page.
    pub async fn own(&self, name: &str) -> String {
        url::mine(&links::key(&self.house.home.secret, self.place(name).await.id))
    }
}
