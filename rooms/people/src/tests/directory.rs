//! Looking through people and organisations, entering and changing them, as requests on both databases.

use super::here::{coordinator, enter, plan, shut, staff};
use kernel::{Id, Person};
use platform::access::Role;
use testkit::{House, houses};

const MISSING: &str = "0190c0de-0000-7000-8000-000000000001";

async fn somebody(house: &House, name: &str, email: &str) -> Id<Person> {
    let mut tx = house.arrange().await;
    let id = enter(&mut tx, (name, email)).await;
    tx.commit().await.unwrap();
    id
}

fn first_day(organisation: &str, day: [&str; 3]) -> Vec<(&'static str, String)> {
    let [from_day, month, year] = day.map(str::to_owned);
    vec![
        ("organisation", organisation.to_owned()),
        ("add", "yes".to_owned()),
        ("from-day", from_day),
        ("from-month", month),
        ("from-year", year),
    ]
}

fn borrowed<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn people_are_entered_found_and_changed() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let fields = [("name", " Siân  Bevan "), ("email", "sian.bevan@hafod.example"), ("phone", "01248 496 0112")];
        let made = browser.post("/people/new", &fields).await.is(303);
        let page = made.location().unwrap().to_owned();
        browser.get(&page).await.is(200).says("They have been added").says("Siân Bevan").says("01248 496 0112");
        browser.get("/people?q=SIÂN").await.is(200).says("sian.bevan@hafod.example").does_not_say("ngozi");
        browser.get("/people?q=hafod.ex").await.is(200).says("Siân Bevan");
        browser.get("/people?q=100%25_").await.is(200).says("Nobody matches");
        let changed = [("name", "Siân Bevan-Jones"), ("email", "sian@hafod.example"), ("phone", "")];
        browser.post(&format!("{page}/edit"), &changed).await.redirects_to(&page);
        browser.get(&page).await.says("Siân Bevan-Jones").says("sian@hafod.example").does_not_say("01248");
        shut(house).await;
    }
}

#[tokio::test]
async fn what_was_typed_is_never_lost() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let fields = [("name", "Owen <b>Parry</b>"), ("email", "owen"), ("phone", "none")];
        let answer = browser.post("/people/new", &fields).await.is(422);
        let html = answer.says("There is a problem").says("name@organisation.example").text();
        for kept in ["value=\"owen\"", "value=\"none\"", "Owen &#60;b&#62;Parry"] {
            assert!(html.contains(kept), "{kept}:\n{html}");
        }
        let fields = [("name", ""), ("region", "Kent"), ("billing-email", "x"), ("sector", "housing")];
        let html = browser.post("/people/organisations/new", &fields).await.is(422).text();
        assert!(html.contains("value=\"Kent\"") && html.contains("value=\"housing\" selected"), "{html}");
        shut(house).await;
    }
}

#[tokio::test]
async fn an_address_or_name_that_is_taken_is_answered_with_a_link_to_its_owner() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let nia = somebody(&house, "Nia Rees", "nia.rees@hafod.example").await;
        let fields = [("name", "Nia R"), ("email", "NIA.Rees@hafod.example")];
        let answer = browser.post("/people/new", &fields).await.is(422).says("Nia Rees has this email address already");
        assert!(answer.text().contains(&format!("href=\"/people/{nia}\"")));
        let owen = somebody(&house, "Owen Parry", "owen.parry@hafod.example").await;
        browser.post(&format!("/people/{owen}/edit"), &fields).await.is(422).says("Look at Nia Rees");

        let made = browser.post("/people/organisations/new", &[("name", "Hafod Homes")]).await.is(303);
        let hafod = made.location().unwrap().to_owned();
        let answer = browser.post("/people/organisations/new", &[("name", "hafod  homes.")]).await.is(422);
        assert!(answer.says("Hafod Homes is here already").text().contains(&format!("href=\"{hafod}\"")));
        shut(house).await;
    }
}

#[tokio::test]
async fn a_move_keeps_history() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let nia = somebody(&house, "Nia Rees", "nia.rees@hafod.example").await;
        let (page, to) = (format!("/people/{nia}"), format!("/people/{nia}/employments"));
        browser.get(&format!("{to}/new")).await.is(200).says("Where does Nia Rees work now?");
        browser.post(&to, &borrowed(&first_day("Hafod Homes", ["4", "1", "2027"]))).await.redirects_to(&page);
        browser.post(&to, &borrowed(&first_day("Cedar Trust", ["1", "2", "2027"]))).await.redirects_to(&page);
        browser
            .get(&page)
            .await
            .says("Cedar Trust 1 February 2027 Today")
            .says("Hafod Homes 4 January 2027 31 January 2027");
        browser.get("/people?q=cedar").await.says("Nia Rees");
        browser.get("/people?q=hafod+homes").await.says("Nobody matches");
        browser
            .post(&to, &borrowed(&first_day("Alder Housing", ["1", "2", "2027"])))
            .await
            .is(422)
            .says("They have been at Cedar Trust since 1 February 2027");
        let mut late = first_day("Alder Housing", ["1", "3", "2027"]);
        late.extend([
            ("until-day", "1".to_owned()),
            ("until-month", "3".to_owned()),
            ("until-year", "2027".to_owned()),
        ]);
        browser.post(&to, &borrowed(&late)).await.is(422).says("must be before the first day");
        shut(house).await;
    }
}

#[tokio::test]
async fn an_organisation_nobody_knows_is_added_only_when_asked() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        browser.post("/people/organisations/new", &[("name", "Hafod Homes")]).await.is(303);
        let nia = somebody(&house, "Nia Rees", "nia.rees@hafod.example").await;
        let to = format!("/people/{nia}/employments");
        let mut fields = first_day("Hafod Home", ["4", "1", "2027"]);
        fields.retain(|(name, _)| *name != "add");
        browser.post(&to, &borrowed(&fields)).await.is(422).says("Did you mean Hafod Homes?").says("Add Hafod Home");
        browser.get("/people/organisations").await.does_not_say("Hafod Home 0");
        browser.post(&to, &borrowed(&first_day("HAFOD HOMES", ["4", "1", "2027"]))).await.is(303);
        browser.get("/people/organisations").await.says("Hafod Homes 1");
        shut(house).await;
    }
}

#[tokio::test]
async fn organisations_are_entered_filtered_and_changed() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let alder = [
            ("name", "Alder Housing"),
            ("sector", "housing"),
            ("size", "250 to 999"),
            ("region", "South West"),
            ("billing-name", "Accounts"),
            ("billing-email", "accounts@alder.example"),
            ("purchase-order", "needed"),
            ("network", "in-house"),
        ];
        let page = browser.post("/people/organisations/new", &alder).await.is(303).location().unwrap().to_owned();
        browser.post("/people/organisations/new", &[("name", "Rowan Council"), ("sector", "council")]).await.is(303);
        browser
            .get(&page)
            .await
            .says("Sector Housing")
            .says("People employed 250 to 999")
            .says("Invoices to Accounts, accounts@alder.example")
            .says("Purchase order Needed")
            .says("Staff network It has one");
        browser.get("/people/organisations?sector=council").await.says("Rowan").does_not_say("Alder");
        browser.get("/people/organisations?q=south").await.says("Alder").does_not_say("Rowan");
        let mut changed = alder;
        changed[3] = ("region", "Wales");
        browser.post(&format!("{page}/edit"), &changed).await.redirects_to(&page);
        browser.get(&page).await.says("Region Wales").says("What you changed has been saved");
        shut(house).await;
    }
}

#[tokio::test]
async fn the_list_goes_on_from_page_to_page() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let mut tx = house.arrange().await;
        for n in 0..60 {
            enter(&mut tx, (&format!("Person {n:02}"), &format!("p{n}@alder.example"))).await;
        }
        tx.commit().await.unwrap();
        let first =
            browser.get("/people?q=person").await.is(200).says("Person 00").says("Person 49").does_not_say("Person 50");
        let html = first.text();
        let next = html.split("href=\"").find(|it| it.contains("after=")).unwrap().split('"').next().unwrap();
        let next = next.replace("&#38;", "&").replace("&amp;", "&");
        browser
            .get(&next)
            .await
            .is(200)
            .says("Person 50")
            .says("Person 59")
            .does_not_say("Person 49")
            .does_not_say("Next page");
        let file = browser.get("/people.csv?q=person").await.is(200);
        assert_eq!(file.text().lines().count(), 61);
        assert_eq!(file.headers["content-disposition"], "attachment; filename=\"people.csv\"");
        shut(house).await;
    }
}

#[tokio::test]
async fn foreign_and_missing_people_look_alike() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let mut tx = house.home.db.write(house.context_at(house.other.id)).await.unwrap();
        let foreign = enter(&mut tx, ("Rhys Tudor", "rhys.tudor@elsewhere.example")).await;
        tx.commit().await.unwrap();
        for end in ["", "/edit", "/employments/new"] {
            let there = browser.get(&format!("/people/{foreign}{end}")).await;
            there.is(404).is_like(&browser.get(&format!("/people/{MISSING}{end}")).await);
            browser.get(&format!("/people/not-an-id{end}")).await.is(404);
        }
        for end in ["edit", "employments"] {
            let fields = [("name", "X"), ("email", "x@y.example"), ("organisation", "X")];
            let there = browser.post(&format!("/people/{foreign}/{end}"), &fields).await;
            there.is(404).is_like(&browser.post(&format!("/people/{MISSING}/{end}"), &fields).await);
        }
        browser.get("/people?q=rhys").await.says("Nobody matches");
        browser.get(&format!("/people?after={foreign}&lang=en")).await.is(200);
        browser.get("/people?q=a&q=b&after=zzz").await.is(200);
        shut(house).await;
    }
}

#[tokio::test]
async fn only_those_who_run_programmes_see_the_directory() {
    for house in houses(&plan()).await {
        let nobody = house.nobody();
        let member = somebody(&house, "Owen Parry", "owen.parry@hafod.example").await;
        let member = house.as_(member).await;
        let editor = house.as_(staff(&house, "Priya Nair", "priya.nair@hearth.example", Role::Editor).await).await;
        let paths = [
            "/people",
            "/people.csv",
            "/people.xlsx",
            "/people/organisations",
            "/people/organisations.csv",
            "/people/imports",
            "/people/new",
        ];
        for path in paths {
            let asked = nobody.get(path).await.is(303);
            assert!(asked.location().unwrap().starts_with("/signin?next="), "{path}");
            member.get(path).await.is(404);
            editor.get(path).await.is(404).is_like(&editor.get(&format!("/people/{MISSING}")).await);
        }
        member.post("/people/new", &[("name", "X"), ("email", "x@y.example")]).await.is(404);
        shut(house).await;
    }
}

#[tokio::test]
async fn only_an_administrator_changes_the_address_of_somebody_who_works_here() {
    for house in houses(&plan()).await {
        let rhian = staff(&house, "Rhian Prosser", "rhian.prosser@hearth.example", Role::Administrator).await;
        let browser = coordinator(&house).await;
        let fields = [("name", "Rhian Prosser"), ("email", "mine@elsewhere.example"), ("phone", "")];
        let to = format!("/people/{rhian}/edit");
        browser.post(&to, &fields).await.is(422).says("Only an administrator can change the address");
        house.as_(rhian).await.post(&to, &fields).await.is(303);
        shut(house).await;
    }
}

#[test]
fn the_words_are_there_in_both_tongues() {
    assert_eq!(web::words::parity(&[crate::WORDS]), Vec::<String>::new());
}
