//! What happened at the first host before the gallery opened. People did it, through the same forms
//! as everybody: an arrangement that a form refuses is an error that quotes the form.

use super::browser::{Answer, Ask, Browser};
use super::guests::{GUESTS, LONG_ORGANISATION, LONG_TITLE};
use super::stage::{self, Sample, Stage, Who};
use super::{calendar, events};
use crate::cli::{Failure, work};
use anyhow::{Context as _, Result, bail};
use kernel::Date;
use platform::access::Role;
use platform::outbox::{self, Filter};
use web::cookies::Name;

const SET: &str = "/programmes/learning-set";
const PEOPLE: &str = "Name,Email,Organisation,Telephone\n\
    Mirza Baig,mirza.baig@alder-vale.example,Alder Vale Homes,0161 496 0301\n\
    Ffion Gruffudd,ffion.gruffudd@brackenfield.example,Brackenfield Housing Group,029 2018 0302\n\
    Nobody,nobody at example,Alder Vale Homes,\n\
    ليلى عبد الرحمن,layla.abdulrahman@yasmin-homes.example,جمعية الياسمين للإسكان,0161 496 0201\n\
    <b>Bold</b>,bold@brackenfield.example,Brackenfeild Housing Group,none\n";

const ATTENDEES: &str = "Name,Email address,Organisation\n\
    Iolo Prydderch,iolo@tai-menai.example,Tai Menai\n\
    ليلى عبد الرحمن,layla.abdulrahman@yasmin-homes.example,جمعية الياسمين للإسكان\n\
    Ngozi Adeyemi,ngozi.adeyemi@alder-vale.example,Alder Vale Homes\n\
    Nobody,nobody at example,Alder Vale Homes\n";

/// Does all of it, and the work that follows from it.
pub(super) async fn everything(stage: &mut Stage) -> Result<(), Failure> {
    let today = stage.started.home.clock.now().day();
    all(stage, today).await.context("the gallery could not be arranged").map_err(Failure::from)
}

async fn all(stage: &mut Stage, today: Date) -> Result<()> {
    let sample = &mut stage.typical;
    let mut coordinator = sample.browser(Who::As(Role::Coordinator)).context("no coordinator")?;
    let mut administrator = sample.browser(Who::As(Role::Administrator)).context("no administrator")?;
    directory(sample, &mut coordinator, today).await?;
    imports(sample, &mut coordinator).await?;
    programmes(sample, &mut coordinator, today).await?;
    interests(sample, &mut coordinator).await?;
    super::writing::arrange(sample, &mut coordinator).await?;
    super::applications::applications(stage).await?;
    super::runs::arrange(stage, &mut coordinator, today).await?;
    super::sets::arrange(stage, &mut coordinator, today).await?;
    events::arrange(stage, &mut coordinator, today).await?;
    super::billing::arrange(stage, &mut coordinator, today).await?;
    let sample = &mut stage.typical;
    staff(sample, &mut administrator).await?;
    super::sets::settle(stage, &mut coordinator, today).await?;
    let sample = &mut stage.typical;
    let now = stage.started.home.clock.now().micros() / 1_000_000;
    second_factor(sample, u64::try_from(now)?).await?;
    codes(sample).await?;
    calendar::arrange(stage, &mut coordinator).await?;
    let worker = work::worker(&stage.started);
    while worker.tick().await? > 0 {}
    last(stage).await
}

/// Sends a form that must be taken, and answers where it leads.
pub(super) async fn done(browser: &mut Browser, ask: &Ask) -> Result<String> {
    let answer = browser.send(ask).await;
    match answer.location() {
        Some(to) if answer.status == 303 => Ok(to.to_owned()),
        _ => bail!("POST {} answered {}: {}", ask.path, answer.status, mistakes(&answer)),
    }
}

/// What a page says is to be mended.
fn mistakes(answer: &Answer) -> String {
    let text = answer.text();
    let from = text.find("error-summary").or_else(|| text.find("<h1")).unwrap_or_default();
    let mut said = String::new();
    let mut inside = true;
    for letter in text.get(from..).unwrap_or_default().chars().take(1500) {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => said.push(letter),
            _ => {}
        }
    }
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn last_part(path: &str) -> &str {
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

/// The parts of the addresses on a page that stand between two texts, each once, in order.
pub(super) async fn linked(browser: &mut Browser, page: &str, before: &str, after: &str) -> Vec<String> {
    let text = browser.send(&Ask::page(page)).await.text();
    let mut found: Vec<String> = Vec::new();
    for rest in text.split(before).skip(1) {
        let Some((part, _)) = rest.split_once(after) else { continue };
        if part.len() == 36 && !found.iter().any(|it| it == part) {
            found.push(part.to_owned());
        }
    }
    found
}

pub(super) fn dated(name: &str, day: Date) -> [(String, String); 3] {
    let day = day.civil();
    let part = |which: &str, value: String| (format!("{name}-{which}"), value);
    [part("day", day.day().to_string()), part("month", day.month().to_string()), part("year", day.year().to_string())]
}

/// Organisations and people with difficult names.
async fn directory(sample: &mut Sample, browser: &mut Browser, today: Date) -> Result<()> {
    let fields = [
        ("name", LONG_ORGANISATION),
        ("sector", "housing"),
        ("size", "1,000 to 4,999"),
        ("region", "Wales, the Marches, Merseyside and the whole of the North West of England"),
        ("billing-name", "Accounts payable, Shared Business Services"),
        ("billing-email", "accounts.payable.shared-business-services@united-rural-and-urban-housing.example"),
        ("purchase-order", "needed"),
        ("network", "in-house"),
    ];
    let to = done(browser, &Ask::form("/people/organisations/new", &fields)).await?;
    sample.keep("organisation", "long", last_part(&to));
    for guest in &GUESTS {
        let fields = [("name", guest.name), ("email", guest.email), ("phone", guest.phone)];
        let to = done(browser, &Ask::form("/people/new", &fields)).await?;
        let word = guest.email.split(['.', '@']).next().unwrap_or_default();
        sample.keep("person", word, last_part(&to));
        let fields = [("organisation", guest.organisation), ("job-title", guest.job_title), ("add", "yes")];
        let mut ask = Ask::form(format!("{to}/employments"), &fields);
        ask.form.iter_mut().for_each(|form| form.extend(dated("from", today.plus_days(-900))));
        done(browser, &ask).await?;
    }
    let mut others = linked(browser, "/people/organisations", "href=\"/people/organisations/", "\"").await;
    others.retain(|id| sample.values("organisation").is_some_and(|known| known.iter().all(|it| it.value != *id)));
    others.into_iter().take(1).for_each(|id| sample.keep("organisation", "other", id));
    Ok(())
}

/// Lists of people: one brought in, one being tried, one just chosen.
async fn imports(sample: &mut Sample, browser: &mut Browser) -> Result<()> {
    let columns = [("name", "0"), ("email", "1"), ("organisation", "2"), ("phone", "3")];
    for stage in ["finished", "matched", "chosen"] {
        let ask =
            Ask::form("/people/imports/new", &[("holds", "people")]).file("people of the spring term.csv", PEOPLE);
        let to = done(browser, &ask).await?;
        let import = to.trim_end_matches("/columns").to_owned();
        sample.keep("import", stage, last_part(&import));
        if stage != "chosen" {
            done(browser, &Ask::form(&to, &columns)).await?;
        }
        if stage == "finished" {
            done(browser, &Ask::form(format!("{import}/run"), &[])).await?;
        }
    }
    Ok(())
}

/// A draft, a long title that nobody has answered yet, a list of people to invite, a new deadline.
async fn programmes(sample: &mut Sample, browser: &mut Browser, today: Date) -> Result<()> {
    sample.keep("slug", "usual", "learning-set");
    sample.keep("slug", "draft", "learning-set-autumn");
    let to = done(browser, &Ask::form("/programmes/new", &[("blueprint", "hdn"), ("title", LONG_TITLE)])).await?;
    let mut ask = Ask::form(format!("{to}/publication"), &[]);
    ask.form.iter_mut().for_each(|form| form.extend(dated("deadline", today.plus_days(40))));
    done(browser, &ask).await?;
    sample.keep("slug", "long", last_part(&to));
    for (word, attendees) in [("sent", include_str!("../../demo/webinar-attendees.csv")), ("kept", ATTENDEES)] {
        let ask = Ask::form(format!("{SET}/invitations/new"), &[]).file("webinar-attendees.csv", attendees);
        let to = done(browser, &ask).await?;
        sample.keep("list", word, last_part(&to));
        if word == "sent" {
            done(browser, &Ask::form(&to, &[])).await?;
        }
    }
    Ok(())
}

/// The guests register: one confirms, one withdraws, one registers twice, in Welsh too.
async fn interests(sample: &mut Sample, coordinator: &mut Browser) -> Result<()> {
    let nobody = sample.browser(Who::Nobody).context("nobody")?.calling_from(7);
    for (at, guest) in GUESTS.iter().enumerate() {
        let tongue = if at % 2 == 0 { "en" } else { "cy" };
        let mut browser = nobody.clone().with(Name::Lang, tongue);
        let fields = [
            ("name", guest.name),
            ("email", guest.email),
            ("organisation", guest.organisation),
            ("job_title", guest.job_title),
            ("phone", guest.phone),
        ];
        let to = done(&mut browser, &Ask::form(format!("{SET}/interest"), &fields)).await?;
        let word = match at {
            0 => "waiting",
            1 => "confirmed",
            2 => "begun",
            3 => "withdrawn",
            _ => "other",
        };
        sample.keep("key", word, last_part(&to));
        let button = match word {
            "confirmed" | "begun" => "confirmation",
            "withdrawn" => "withdrawal",
            _ => continue,
        };
        done(&mut browser, &Ask::form(format!("{to}/{button}"), &[])).await?;
    }
    let twice = &GUESTS[0];
    let fields =
        [("name", twice.name), ("email", "wilhelmina@elsewhere.example"), ("organisation", twice.organisation)];
    done(&mut nobody.clone(), &Ask::form(format!("{SET}/interest"), &fields)).await?;
    let list = format!("{SET}/interests");
    let before = format!("href=\"{list}/");
    let all = linked(coordinator, &list, &before, "\"").await;
    let pair = linked(coordinator, &list, &before, "/merging/").await;
    let others = linked(coordinator, &list, "/merging/", "\"").await;
    pair.into_iter().take(1).for_each(|id| sample.keep("interest", "twin", id));
    others.into_iter().take(1).for_each(|id| sample.keep("other", "twin", id));
    all.into_iter().take(1).for_each(|id| sample.keep("interest", "first", id));
    // The id is the key without its proof.
    let begun = sample.fill("{key=begun}").and_then(|key| Some(key.rsplit_once('-')?.0.to_owned()));
    begun.into_iter().for_each(|id| sample.keep("interest", "begun", id));
    Ok(())
}

/// Colleagues with roles, one of them invited with a long name.
async fn staff(sample: &mut Sample, administrator: &mut Browser) -> Result<()> {
    let fields = [
        ("name", "Bartholomew Fotheringham-Oyelaran-Papadimitriou"),
        ("email", "bartholomew.fotheringham-oyelaran-papadimitriou@hearth-network.example"),
        ("roles", "facilitator"),
        ("roles", "editor"),
    ];
    for tongue in ["en", "cy"] {
        let mut browser = administrator.clone().with(Name::Lang, tongue);
        let mut fields = fields.to_vec();
        if tongue == "cy" {
            fields[1].1 = "bartholomew@hearth-network.example";
        }
        done(&mut browser, &Ask::form("/people/staff", &fields)).await?;
    }
    let roles = linked(administrator, "/people/staff", "href=\"/people/staff/", "/end\"").await;
    roles.into_iter().take(1).for_each(|id| sample.keep("role", "first", id));
    Ok(())
}

/// A coordinator sets up an authenticator app: its first code is worked out from the page's link.
async fn second_factor(sample: &mut Sample, now: u64) -> Result<()> {
    let mut browser = sample.browser(Who::WithFactor).context("nobody to set up a second factor")?;
    let page = browser.send(&Ask::page("/signin/second-factor")).await.text();
    let link = page.split("href=\"otpauth://").nth(1).and_then(|rest| rest.split('"').next());
    let link = link.context("the page for an app carries no link")?.replace("&#38;", "&").replace("&amp;", "&");
    let app = totp_rs::Totp::from_url_unchecked(format!("otpauth://{link}"))?;
    let code = app.generate(now).to_string();
    let answer = browser.send(&Ask::form("/signin/second-factor", &[("code", &code)])).await;
    if answer.status != 200 {
        bail!("the app was not taken: {}: {}", answer.status, mistakes(&answer));
    }
    sample.browsers.insert(Who::WithFactor, browser);
    Ok(())
}

/// Codes by e-mail: one awaited, one mistyped too often, and one asked for too often.
async fn codes(sample: &mut Sample) -> Result<()> {
    let nobody = sample.browser(Who::Nobody).context("nobody")?;
    for (who, address) in [(Who::AwaitingCode, 11), (Who::OutOfTries, 12)] {
        let mut browser = nobody.clone().with_new_mark().calling_from(address);
        let email = if who == Who::AwaitingCode { GUESTS[1].email } else { GUESTS[2].email };
        let tongue = if who == Who::AwaitingCode { "en" } else { "cy" };
        browser = browser.with(Name::Lang, tongue);
        done(&mut browser, &Ask::form("/signin", &[("email", email)])).await?;
        if who == Who::OutOfTries {
            for guess in ["000000", "111111", "222222", "333333", "444444", "555555", "666666"] {
                browser.send(&Ask::form("/signin/code", &[("code", guess)])).await;
            }
        }
        sample.browsers.insert(who, browser);
    }
    let mut browser = nobody.with_new_mark();
    while browser.send(&Ask::form("/signin", &[("email", super::special::TOO_OFTEN)])).await.status == 303 {}
    Ok(())
}

/// What is known only once the work is done: the deadline's letters, and a letter to open.
async fn last(stage: &mut Stage) -> Result<()> {
    let today = stage.started.home.clock.now().day();
    let mut coordinator = stage.typical.browser(Who::As(Role::Coordinator)).context("no coordinator")?;
    let mut ask = Ask::form(
        format!("{SET}/deadline"),
        &[("reason", "Several of you asked for more time to talk to your manager.")],
    );
    ask.form.iter_mut().for_each(|form| form.extend(dated("day", today.plus_days(12))));
    done(&mut coordinator, &ask).await?;
    let worker = work::worker(&stage.started);
    while worker.tick().await? > 0 {}
    let mut tx = stage::open(&stage.started, stage.typical.face.id).await?;
    let letters = outbox::list(&mut tx, &Filter::default(), 1).await?;
    tx.rollback().await;
    letters.iter().for_each(|letter| stage.typical.keep("letter", "latest", letter.id.to_string()));
    people_of(&mut stage.empty).await;
    Ok(())
}

/// The two who are at the empty host.
async fn people_of(empty: &mut Sample) {
    let Some(mut browser) = empty.browser(Who::As(Role::Administrator)) else { return };
    for id in linked(&mut browser, "/people", "href=\"/people/", "\"").await {
        empty.keep("person", "staff", id);
    }
    for id in linked(&mut browser, "/people/staff", "href=\"/people/staff/", "/end\"").await {
        empty.keep("role", "staff", id);
    }
}
