//! One of everything an address can name: one's own, somebody else's, another host's, and what does
//! not exist.

use crate::bills;
use crate::forms::fill_in;
use crate::made;
use crate::standings::{self, APPLICANT, Who};
use kernel::{Id, Organisation, Programme};
use kith::house;
use platform::access::{Role, Scope};
use platform::outbox::{self, Filter};
use std::collections::BTreeMap;
use std::time::Duration;
use testkit::{Client, House};
use web::HostFace;

/// Which of them an address names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    /// One's own: the programme one has to do with, one's own link, one's own visit.
    Own,
    /// Somebody else's, at the same host.
    Another,
    /// The other host's.
    Foreign,
    /// Nobody's.
    Nonexistent,
    /// One's own parent with somebody else's child.
    Child,
}

impl Case {
    /// All of them, in the order of the matrix.
    pub const ALL: [Self; 5] = [Self::Own, Self::Another, Self::Foreign, Self::Nonexistent, Self::Child];

    /// What the matrix calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Another => "another's",
            Self::Foreign => "foreign",
            Self::Nonexistent => "nonexistent",
            Self::Child => "own, another's child",
        }
    }
}

/// One of everything, and its parents.
pub struct Things {
    pub programme: Id<Programme>,
    pub organisation: Id<Organisation>,
    /// By the name of the parameter of an address.
    values: BTreeMap<&'static str, String>,
}

impl Things {
    /// The last part of the programme's address.
    pub fn slug(&self) -> String {
        self.values["slug"].clone()
    }
}

/// What the addresses of a matrix are filled in with.
pub struct Scene {
    /// How many scenes there were before, so that no two share a name.
    pub take: usize,
    pub own: Things,
    pub another: Things,
    pub foreign: Things,
    nonexistent: BTreeMap<&'static str, String>,
    /// The address of a programme that is not published yet.
    pub draft: String,
}

/// Parameters that name nothing of anybody's: the parts a form has.
const WORDS: [(&str, &str); 2] = [("section", "support"), ("wording", "interest-received")];

/// The number of hexadecimal digits that prove a link.
const PROOF: usize = 32;

impl Scene {
    /// Makes one of everything, through the pages where there are pages.
    pub async fn set(house: &House) -> Self {
        Self::set_for(house, |_| true).await
    }

    /// The same again, of what takes a while to make only what is asked for.
    pub async fn set_again_for(house: &House, path: &str) -> Self {
        Self::set_for(house, |name| parameters(path).contains(&name) || path.contains(&format!("/{name}"))).await
    }

    async fn set_for(house: &House, is_wanted: impl Fn(&str) -> bool) -> Self {
        let take = scenes_before(house).await;
        forget_allowances(house).await;
        let (here, there) = (chief(house, &house.host, take).await, chief(house, &house.other, take).await);
        let own = things(house, &house.host, &here, &format!("Harbour sets {take}"), &is_wanted).await;
        let another = things(house, &house.host, &here, &format!("Moorland sets {take}"), &is_wanted).await;
        let foreign = things(house, &house.other, &there, &format!("Estuary sets {take}"), &is_wanted).await;
        let draft = draft(&here, &format!("Orchard sets {take}")).await;
        forget_allowances(house).await;
        Self { take, nonexistent: nonexistent(&own), own, another, foreign, draft }
    }

    /// Whether every parameter of an address is something of this scene.
    pub fn knows(&self, path: &str) -> bool {
        parameters(&worded(path)).iter().all(|name| self.own.values.contains_key(name))
    }

    /// An address with its parameters filled in; none when the case cannot be: an address without
    /// parameters names nothing, and one with a single parameter no child.
    ///
    /// Errors with a sentence when a parameter is not known here.
    pub fn fill(&self, path: &str, case: Case, who: &Who) -> Result<Option<String>, String> {
        let path = &worded(path);
        let names = parameters(path);
        let is_case = match case {
            Case::Own => true,
            Case::Another | Case::Foreign | Case::Nonexistent => !names.is_empty(),
            Case::Child => names.len() > 1,
        };
        let mut filled = path.clone();
        for (place, name) in names.iter().enumerate() {
            let is_last = place + 1 == names.len();
            let case = if case == Case::Child && !is_last { Case::Own } else { case };
            let value = self.value(name, case, who).ok_or_else(|| {
                format!("{path}: nobody knows what {{{name}}} is: make one in `things` of kith/tests/house/scene.rs")
            })?;
            filled = filled.replace(&format!("{{{name}}}"), &value);
        }
        Ok(is_case.then_some(filled))
    }

    /// An address of the programme that is not published yet.
    pub fn drafted(&self, path: &str) -> String {
        path.replace("{slug}", &self.draft)
    }

    fn value(&self, name: &str, case: Case, who: &Who) -> Option<String> {
        let things = match case {
            Case::Own => &self.own,
            Case::Another | Case::Child => &self.another,
            Case::Foreign => &self.foreign,
            Case::Nonexistent => return self.nonexistent.get(name).cloned(),
        };
        let theirs = things.values.get(name).cloned();
        match (name, case) {
            ("visit", Case::Own) => who.spare_visit.map(|id| id.to_string()).or(theirs),
            ("person", Case::Own) => who.person.map(|id| id.to_string()).or(theirs),
            // A link opens for whoever has it; those who have it are its owner and, for the sake of
            // the question, whoever brings it to the wrong programme or host.
            ("key" | "link" | "application" | "ticket" | "membership" | "token" | "proof" | "enquirer", Case::Own)
                if who.standing.name != APPLICANT =>
            {
                theirs.map(|key| forged(&key))
            }
            (
                "key" | "link" | "application" | "ticket" | "membership" | "token" | "proof" | "enquirer",
                Case::Another,
            ) => theirs.map(|key| forged(&key)),
            _ => theirs,
        }
    }

    /// A text with what this scene names taken out again.
    pub fn masked(&self, text: &str) -> String {
        let sides = [&self.own.values, &self.another.values, &self.foreign.values, &self.nonexistent];
        let mut values: Vec<_> = sides.into_iter().flatten().collect();
        values.sort_by_key(|(_, value)| std::cmp::Reverse(value.len())); // a key begins with its interest's id
        let text = values.into_iter().fold(text.to_owned(), |text, (name, value)| {
            // Two of a kind that came at the same instant: which of them is kept is chance.
            let name = if *name == "other" { "{interest}".to_owned() } else { format!("{{{name}}}") };
            text.replace(value, &name).replace(&forged(value), &name)
        });
        text.split('/').map(|part| if is_id(part) { "{id}" } else { part }).collect::<Vec<_>>().join("/")
    }
}

/// Whether a part of an address is an id, or a key that begins with one.
pub fn is_id(text: &str) -> bool {
    text.len() >= 36 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// An address with its words filled in.
pub fn worded(path: &str) -> String {
    WORDS.iter().fold(path.to_owned(), |path, (name, word)| path.replace(&format!("{{{name}}}"), word))
}

/// A key with the same id and a proof nobody gave out.
fn forged(key: &str) -> String {
    match key.rsplit_once('-') {
        Some((id, proof)) if proof.len() == PROOF => format!("{id}-{}", "0".repeat(PROOF)),
        _ => key.to_owned(),
    }
}

/// The names of the parameters of an address.
pub fn parameters(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|piece| piece.split_once('}')).map(|(name, _)| name).collect()
}

/// Something of each kind that was never made.
fn nonexistent(like: &Things) -> BTreeMap<&'static str, String> {
    let id = "0190c0de-0000-7000-8000-00000000dead";
    let none = |name: &str| match name {
        "slug" => "no-such-sets".to_owned(),
        "key" | "link" | "application" | "ticket" | "membership" | "token" | "proof" | "enquirer" => {
            format!("{id}-{}", "1".repeat(PROOF))
        }
        _ => id.to_owned(),
    };
    like.values.keys().map(|name| (*name, none(name))).collect()
}

/// How many scenes the house has seen, told by the programmes they left.
async fn scenes_before(house: &House) -> usize {
    let sql = platform::sql!(
        "SELECT CAST(count(*) AS BIGINT) FROM programme WHERE host_id = $1 AND published_at IS NOT NULL"
    );
    let (programmes,): (i64,) = house.look().await.one(sql, (house.host.id,)).await.unwrap();
    usize::try_from(programmes).unwrap() / 2
}

/// Somebody who may do everything at a host.
async fn chief(house: &House, host: &HostFace, take: usize) -> Client {
    let mut tx = standings::write(house, host).await;
    let person = standings::enter_person(&mut tx, "Morag Sinclair", &format!("chief-{take}@people.example")).await;
    standings::give(&mut tx, person, Role::Administrator, Scope::Host).await;
    let (_, secret) = standings::begin(&mut tx, person, true).await;
    tx.commit().await.unwrap();
    house.nobody_at(host).with_cookie("kith-visit", &secret)
}

async fn things(
    house: &House,
    host: &HostFace,
    chief: &Client,
    title: &str,
    is_wanted: &impl Fn(&str) -> bool,
) -> Things {
    let word = title.split_whitespace().next().unwrap_or_default().to_lowercase();
    let take = title.split_whitespace().last().unwrap_or_default();
    let email = |name: &str| format!("{name}-{word}-{take}@people.example");
    let (organisation, mut values) = bystander(house, host, title, &email("bystander")).await;
    let slug = draft(chief, title).await;
    fill_in(chief, &format!("/programmes/{slug}/publication"), |_| String::new()).await.is(303);
    let first = interest(house, host, &slug, "Nasreen Malik", &email("nasreen")).await;
    let second = interest(house, host, &slug, "Nasrin Malik", &email("nasrin")).await;
    values.extend([
        ("interest", id_of(&first)),
        ("other", id_of(&second)),
        ("key", first),
        ("letter", a_letter(house, host).await),
    ]);
    if is_wanted("application") {
        let third = interest(house, host, &slug, "Idris Penry", &email("idris")).await;
        applicant(house, host, chief, (&slug, &third), is_wanted).await;
        values.insert("application", third);
    }
    if is_wanted("enquiry") || is_wanted("enquirer") {
        values.extend(made::enquired(house, host, &slug, &email("cerys")).await);
    }
    if is_wanted("billing") {
        let fifth = interest(house, host, &slug, "Morwenna Tate", &email("morwenna")).await;
        values.extend(bills::bill(house, host, chief, (&slug, &fifth)).await);
    }
    if is_wanted("link") {
        let fourth = interest(house, host, &slug, "Eluned Okoro", &email("eluned")).await;
        values.insert("link", made::managers_link(house, host, (&slug, &fourth)).await);
    }
    if ["set", "seat", "pair", "membership", "meeting", "swap", "stretch"].iter().any(|name| is_wanted(name)) {
        values.extend(made::seated(house, host, chief, &slug).await);
    }
    if ["message", "remark"].iter().any(|name| is_wanted(name)) {
        values.extend(made::written(chief, &slug, &values["interest"]).await);
    }
    for (name, path) in [("list", "/programmes/{slug}/invitations/new"), ("import", "/people/imports/new")] {
        if is_wanted(name)
            && let Some(made) = file_at(chief, path, &slug).await
        {
            values.insert(name, made);
        }
    }
    let programme = standings::programme_at(house, host, &slug).await;
    values.extend(made::booked(house, host, chief, (programme, title), &email("nerys")).await);
    values.insert("token", made::token(house, &values["interest"], programme));
    values.insert("slug", slug);
    Things { programme, organisation, values }
}

/// Somebody whose interest stands applies, as far as is wanted.
async fn applicant(
    house: &House,
    host: &HostFace,
    chief: &Client,
    (slug, key): (&str, &str),
    is_wanted: &impl Fn(&str) -> bool,
) {
    if is_wanted("offer") {
        made::applies(house, host, chief, (slug, key)).await;
    } else {
        made::confirms(house, host, (slug, key)).await;
    }
    if is_wanted("parallel") {
        made::opening(house, host, (slug, key)).await;
    }
}

/// Somebody with an organisation, a role, a visit and a feed.
async fn bystander(
    house: &House,
    host: &HostFace,
    title: &str,
    email: &str,
) -> (Id<Organisation>, BTreeMap<&'static str, String>) {
    let mut tx = standings::write(house, host).await;
    let organisation = standings::enter_organisation(&mut tx, &format!("{title} Homes")).await;
    let person = standings::enter_person(&mut tx, "Tomos Prydderch", email).await;
    let role = standings::give(&mut tx, person, Role::Evaluator, Scope::Host).await;
    let (visit, secret) = standings::begin(&mut tx, person, true).await;
    tx.commit().await.unwrap();
    let feed = made::feed(&house.nobody_at(host).with_cookie("kith-visit", &secret)).await;
    let values = [
        ("organisation", organisation.to_string()),
        ("person", person.to_string()),
        ("role", role.to_string()),
        ("visit", visit.to_string()),
        ("feed", feed),
    ];
    (organisation, BTreeMap::from(values))
}

/// Drafts a programme; answers the last part of its address.
async fn draft(chief: &Client, title: &str) -> String {
    let made = chief.post("/programmes/new", &[("blueprint", "hdn"), ("title", title)]).await.is(303);
    made.location().and_then(|to| to.strip_prefix("/programmes/")).expect("to its page").to_owned()
}

/// Shows interest in a programme; answers the key of its link.
async fn interest(house: &House, host: &HostFace, slug: &str, name: &str, email: &str) -> String {
    let fields =
        [("name", name), ("email", email), ("organisation", "Copperfield Homes"), ("job_title", "Housing officer")];
    let sent = house.nobody_at(host).post(&format!("/programmes/{slug}/interest"), &fields).await.is(303);
    sent.location().and_then(|to| to.rsplit('/').next()).expect("to its page").to_owned()
}

pub fn id_of(key: &str) -> String {
    key.rsplit_once('-').map_or(key, |(id, _)| id).to_owned()
}

async fn a_letter(house: &House, host: &HostFace) -> String {
    let mut tx = house.home.db.read(house.context_at(host.id)).await.unwrap();
    let letters = outbox::list(&mut tx, &Filter::default(), 1).await.unwrap();
    letters.first().expect("registering sends a letter").id.to_string()
}

/// Hands in a list of people where the house has such a page; answers the id of what it became.
async fn file_at(chief: &Client, path: &str, slug: &str) -> Option<String> {
    let has_page = house::routes().list().iter().any(|route| route.path == path);
    if !has_page {
        return None;
    }
    let list = "Name,Email,Organisation\nPriya Raman,priya.raman@people.example,Copperfield Homes\n";
    let path = path.replace("{slug}", slug);
    let sent = chief.post_file(&path, &[("holds", "people")], "people.csv", list.as_bytes()).await;
    let to = sent.location().unwrap_or_else(|| panic!("{path} does not take a list of people:\n{}", sent.text()));
    let to = to.to_owned();
    if to.ends_with("/columns") {
        fill_in(chief, &to, |_| String::new()).await.is(303);
    }
    to.split('/').find(|part| is_id(part)).map(str::to_owned)
}

/// Empties the counters of allowances: scenes are made faster than people come.
pub async fn forget_allowances(house: &House) {
    for host in [house.host.id, house.other.id] {
        let mut tx = house.home.db.write(house.context_at(host)).await.unwrap();
        let later = house.now().plus(Duration::from_secs(86_400));
        web::allowance::forget_before(&mut tx, later).await.unwrap();
        tx.commit().await.unwrap();
    }
}
