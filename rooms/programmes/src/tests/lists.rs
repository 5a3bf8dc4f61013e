//! The list of interests as the database reads it, beside the same list worked out in memory: every line,
//! every filter, every page, every count, on both databases.

use super::making::{DAY, HOUR, came, coordinator, draft, id, noon, reference};
use super::plan::{Scene, plan, scenes};
use crate::folding::folded;
use crate::interest::listing::{Before, Counts, Line, Sought, Status};
use crate::interest::order::{order, order_key};
use crate::interest::{Channel, Interest, Standing};
use crate::merging::lookalikes;
use crate::programme::Programme;
use crate::reference::Reference;
use crate::selection::offer::Offer;
use crate::store::{self, Part};
use kernel::{Id, Timestamp};
use platform::audit::Line as AuditLine;
use platform::db::migrate_and_fill;
use platform::testing::{context, migrated};
use platform::{Failed, Tx, sql};
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

const NAMES: [&str; 7] = [
    "Siân O’Neill",
    "Sian ONeill",
    "Ama Mensah",
    "Łucja Żak-Nowak",
    "100% Alder_Smith",
    "Ama Mensah",
    "Bryn Cadwaladr",
];
const ORGANISATIONS: [&str; 5] = ["Tai Eryri", "TAI ERYRI", "Alder Homes", "St. Mary’s Homes", "St Marys Homes"];
const PEOPLE: u64 = 90;

/// People with every standing, many at one instant, with names and addresses that come again.
fn people(it: &Programme, now: Timestamp) -> Vec<Interest> {
    let one = |number: u64| {
        let arrived_at = noon("2027-03-20").plus(HOUR * u32::try_from(number * 17 % 40 * 9).unwrap_or(0));
        let fresh = came(number + 10, arrived_at);
        let pick = |from: &[&str], step: u64| from[usize::try_from(number * step).unwrap_or(0) % from.len()].to_owned();
        let address = format!("person{}_x@mail.example", number % 61);
        let standing = match number % 8 {
            0..3 => Standing::Confirmed { at: arrived_at },
            3 => Standing::Vouched { at: arrived_at, by: coordinator() },
            4 => Standing::Unconfirmed { until: now.plus(DAY) },
            5 if number % 16 == 5 => Standing::Unconfirmed { until: now.minus(DAY) },
            5 => Standing::Lapsed { at: now },
            6 => Standing::Withdrawn { at: now },
            _ => Standing::Merged { into: id(10), at: now },
        };
        Interest {
            programme: it.id,
            name: pick(&NAMES, 3),
            organisation: pick(&ORGANISATIONS, 7),
            email: address.parse().expect("an address of the test"),
            channel: if number.is_multiple_of(5) { Channel::Telephone } else { Channel::Web },
            recorded_at: arrived_at.plus(HOUR * u32::from(number.is_multiple_of(3))),
            standing,
            ..fresh
        }
    };
    (0..PEOPLE).map(one).collect()
}

async fn write_down(tx: &mut Tx, all: &[Interest]) {
    for it in all {
        let was = Standing::Unconfirmed { until: it.arrived_at };
        let entered = Interest { standing: was, ..it.clone() };
        assert!(store::insert_interest(tx, &entered).await.expect("it is written"));
        store::update_interest(tx, it, was).await.expect("its standing is written");
    }
    tx.audit(AuditLine::new("arranged", "programme", all[0].programme)).await.expect("it is audited");
}

/// Every line, worked out from everybody.
fn lines(all: &[Interest], it: &Programme, now: Timestamp) -> Vec<Line> {
    let place: BTreeMap<Id<Interest>, usize> =
        order(all, &it.deadlines, now).iter().map(|ranked| (ranked.interest.id, ranked.place)).collect();
    let mut all: Vec<&Interest> = all.iter().collect();
    all.sort_by_key(|it| order_key(it));
    let line = |whose: &&Interest| {
        let stand = |other: &&&Interest| other.stands();
        let before = |other: &&&Interest| other.stands() && order_key(other) < order_key(whose);
        let colleague = |other: &&&Interest| folded(&other.organisation) == folded(&whose.organisation);
        let before = Before {
            all: all.iter().filter(before).count(),
            colleagues: all.iter().filter(before).filter(colleague).count(),
        };
        let of = all.iter().filter(stand).filter(colleague).count();
        let line = Line::new((*whose).clone(), before, of, &it.deadlines, now);
        assert_eq!(line.place.map(|place| place.number), place.get(&whose.id).copied(), "as the order has it");
        line
    };
    all.iter().map(line).collect()
}

fn finds(sought: &Sought, line: &Line) -> bool {
    let it = &line.interest;
    let (text, plain) = (sought.text.trim().to_lowercase(), folded(&sought.text));
    let named = text.is_empty()
        || (!plain.is_empty() && folded(&it.name).contains(&plain))
        || it.email.key().contains(&text)
        || Reference::parse(&text).is_ok_and(|typed| typed == it.reference);
    sought.status.is_none_or(|it| it == line.status)
        && sought.channel.is_none_or(|channel| channel == it.channel)
        && (!sought.late || line.late)
        && folded(&it.organisation).contains(&folded(&sought.organisation))
        && named
}

/// Filters one by one and all together, with what a pattern would mean something by.
fn soughts(all: &[Interest]) -> Vec<Sought> {
    let of_text = |text: &str| Sought { text: text.to_owned(), ..Sought::default() };
    let of_employer = |name: &str| Sought { organisation: name.to_owned(), ..Sought::default() };
    let mut soughts = vec![Sought::default(), Sought { late: true, ..Sought::default() }];
    soughts.extend(Status::ALL.map(|status| Sought { status: Some(status), ..Sought::default() }));
    soughts.extend([Channel::Telephone, Channel::Email].map(|it| Sought { channel: Some(it), ..Sought::default() }));
    soughts.extend(["eryri", "ST. MARYS", "%", "_", "nobody"].map(of_employer));
    let texts = [
        "sian oneill",
        "Łucja",
        "100%",
        "%",
        "_x@",
        "person1",
        "\\",
        "!",
        "  Mensah ",
        "' OR 1=1",
        "x".repeat(900).as_str(),
    ]
    .map(of_text);
    soughts.extend(texts);
    soughts.push(of_text(&all[3].reference.to_string().to_lowercase()));
    soughts.push(Sought {
        status: Some(Status::Stands),
        channel: Some(Channel::Web),
        late: true,
        organisation: "homes".to_owned(),
        text: "a".to_owned(),
    });
    soughts
}

async fn counts_agree(tx: &mut Tx, it: &Programme, lines: &[Line]) {
    let there: Vec<&Line> = lines.iter().filter(|line| line.place.is_some()).collect();
    let organisations: BTreeSet<String> = there.iter().map(|line| folded(&line.interest.organisation)).collect();
    let counts = Counts {
        stand: there.iter().filter(|line| line.status == Status::Stands).count(),
        wait: there.iter().filter(|line| line.status == Status::Waits).count(),
        late: there.iter().filter(|line| line.late).count(),
        organisations: organisations.len(),
    };
    assert_eq!(store::count_lines(tx, it).await.expect("they can be counted"), counts);
    let marked = lines.iter().filter(|line| matches!(line.interest.standing, Standing::Lapsed { .. })).count();
    assert_eq!(store::count_lapsed(tx, it.id).await.expect("they can be counted"), i64::try_from(marked).unwrap_or(0));
}

async fn a_filter_agrees(tx: &mut Tx, it: &Programme, lines: &[Line], sought: &Sought) {
    let wanted: Vec<&Line> = lines.iter().filter(|line| finds(sought, line)).collect();
    let found = store::list_lines(tx, it, sought, Part::ALL).await.expect("the list can be read");
    assert_eq!(found.iter().collect::<Vec<_>>(), wanted, "{sought:?}");
    let mut paged = Vec::new();
    for page in 0..=wanted.len() / 7 {
        paged.extend(store::list_lines(tx, it, sought, Part::page(page * 7, 7)).await.expect("a page can be read"));
    }
    assert_eq!(paged, found, "page by page: {sought:?}");
    let written_to = |line: &&&Line| match line.status {
        Status::Stands | Status::Waits => true,
        Status::Lapsed => sought.status == Some(Status::Lapsed),
        Status::Withdrawn | Status::Merged => false,
    };
    let addresses: BTreeSet<String> = wanted.iter().filter(written_to).map(|line| line.interest.email.key()).collect();
    let counted = store::count_addresses(tx, it, sought).await.expect("addresses can be counted");
    assert_eq!(counted, addresses.len(), "{sought:?}");
}

#[tokio::test]
async fn the_database_reads_the_list_as_the_rules_say() {
    for mut scene in scenes().await {
        let (all, it) = arranged(&mut scene).await;
        let (lines, mut tx) = (lines(&all, &it, scene.now()), scene.house.look().await);
        assert!(lines.iter().any(|line| line.late) && lines.iter().any(|line| line.nth > 3));
        counts_agree(&mut tx, &it, &lines).await;
        let mut some = 0;
        for sought in soughts(&all) {
            a_filter_agrees(&mut tx, &it, &lines, &sought).await;
            let found = lines.iter().filter(|line| finds(&sought, line)).count();
            some += usize::from((1..lines.len()).contains(&found));
        }
        assert!(some > 12, "{some} filters find some and not all");
        for line in &lines {
            let around = store::list_lines(&mut tx, &it, &Sought::default(), Part::around(&line.interest)).await;
            assert!(around.expect("it can be read").contains(line));
        }
        drop(tx);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_database_finds_whoever_looks_like_somebody_else() {
    for mut scene in scenes().await {
        let (all, it) = arranged(&mut scene).await;
        let mut tx = scene.house.look().await;
        let alike = store::list_alike(&mut tx, it.id).await.expect("they can be read");
        let pairs = lookalikes(&all);
        assert!(pairs.len() > 20 && alike.len() < all.len());
        assert_eq!(lookalikes(&alike), pairs);
        drop(tx);
        scene.house.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_people_written_down_at_once_none_is_overlooked() {
    for mut scene in scenes().await {
        scene.days_pass(40).await;
        let (house, it) = (&scene.house, &scene.programme);
        let one = |number: u64, name: &'static str, email: &'static str| async move {
            let whose = Interest {
                programme: it.id,
                name: name.to_owned(),
                organisation: "Tai Eryri".to_owned(),
                email: email.parse().expect("an address of the test"),
                ..came(number, house.now())
            };
            let written = house.write(async |tx: &mut Tx| {
                let written = store::insert_interest(tx, &whose).await?;
                tx.audit(AuditLine::new("arranged", "interest", whose.id)).await?;
                Ok::<_, Failed<Infallible>>(written)
            });
            assert!(written.await, "each has a reference of its own");
        };
        tokio::join!(
            one(20, "Ama Mensah", "ama@mail.example"),
            one(21, "Bryn Cadwaladr", "ama@mail.example"),
            one(22, NAMES[0], "oneill@mail.example"),
            one(23, NAMES[1], "sian.oneill@mail.example"),
            one(24, "Siân Parry", "sian@mail.example"),
        );
        let mut tx = scene.house.look().await;
        let alike = store::list_alike(&mut tx, it.id).await.expect("they can be read");
        let mut ids: Vec<_> = alike.iter().map(|it| it.id).collect();
        ids.sort();
        assert_eq!(ids, [20, 21, 22, 23].map(id), "{}", scene.house.name());
        drop(tx);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_address_put_right_may_be_somebody_elses() {
    for mut scene in scenes().await {
        scene.days_pass(40).await;
        let (ama, bryn) = (came(20, scene.now()), came(21, scene.now()));
        let bryn = Interest { name: "Bryn Cadwaladr".to_owned(), ..bryn };
        let mut tx = scene.house.arrange().await;
        let theirs = |it: Interest, email: &str| Interest {
            programme: scene.programme.id,
            email: email.parse().expect("an address of the test"),
            ..it
        };
        let (ama, bryn) = (theirs(ama, "ama@mail.example"), theirs(bryn, "amma@mail.example"));
        for it in [&ama, &bryn] {
            assert!(store::insert_interest(&mut tx, it).await.expect("it is written"));
        }
        assert_eq!(store::list_alike(&mut tx, scene.programme.id).await.expect("they can be read"), []);
        store::set_email(&mut tx, &bryn, &ama.email).await.expect("it is changed");
        let alike = store::list_alike(&mut tx, scene.programme.id).await.expect("they can be read");
        assert_eq!(lookalikes(&alike).len(), 1, "{}", scene.house.name());
        drop(tx);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_has_a_place_keeps_their_number_in_the_order() {
    for mut scene in scenes().await {
        let (all, it) = arranged(&mut scene).await;
        let mut tx = scene.house.arrange().await;
        for whose in all.iter().step_by(3) {
            let offer = Offer::make(tx.id(), (it.id, whose.id), None, scene.now());
            store::insert_offer(&mut tx, &offer).await.expect("it is written");
            let taken = offer.accept(scene.now()).expect("it is open");
            store::update_offer(&mut tx, &taken).await.expect("it is written");
        }
        let placed: BTreeSet<_> = all.iter().step_by(3).map(|it| it.id).collect();
        let ranked = order(&all, &it.deadlines, scene.now());
        let ranked = ranked.iter().filter(|ranked| placed.contains(&ranked.interest.id) && !ranked.provisional);
        let wanted: Vec<(Interest, usize)> = ranked.map(|ranked| (ranked.interest.clone(), ranked.place)).collect();
        assert!(wanted.len() > 10);
        assert_eq!(store::list_placed(&mut tx, it.id).await.expect("they can be read"), wanted);
        drop(tx);
        scene.house.close().await;
    }
}

/// The people, in a programme whose deadline came between them.
async fn arranged(scene: &mut Scene) -> (Vec<Interest>, Programme) {
    scene.days_pass(40).await;
    let all = people(&scene.programme, scene.now());
    let mut tx = scene.house.arrange().await;
    write_down(&mut tx, &all).await;
    tx.commit().await.expect("they are kept");
    (all, scene.programme.clone())
}

/// An interest as it was written down before the list was read by its keys.
async fn entered_before(tx: &mut Tx, it: &Interest) {
    let (host, confirmed) = (tx.host(), it.stands().then_some(it.recorded_at));
    let withdrawn = matches!(it.standing, Standing::Withdrawn { .. }).then_some(it.recorded_at);
    tx.keep(
        sql!(
            "INSERT INTO interest (host_id, id, programme_id, reference, name, email, email_key, organisation,
                 channel, arrived_at, recorded_at, counts_from, confirm_by, confirmed_at, withdrawn_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'web', $9, $9, $9, $9, $10, $11)"
        ),
        (
            host,
            it.id,
            it.programme,
            it.reference.to_string(),
            it.name.as_str(),
            it.email.clone(),
            it.email.key(),
            it.organisation.as_str(),
            it.arrived_at,
            confirmed,
            withdrawn,
        ),
    )
    .await
    .expect("it is written");
}

#[tokio::test]
async fn who_was_there_before_the_keys_is_in_the_list_too() {
    let all = [platform::migrations(), plan().migrations].concat();
    let before = all.iter().position(|it| it.name == "programmes/20261129_interest_list").expect("it is there");
    for fresh in migrated(&all[..before]).await {
        let mut tx = fresh.db.write(context()).await.expect("a database can be written to");
        let draft = Programme { host: tx.host(), ..draft() };
        store::insert_programme(&mut tx, &draft).await.expect("it is written");
        let sian = Interest { name: NAMES[0].to_owned(), ..came(10, tx.now()) };
        let confirmed = sian.clone().confirm(tx.now()).expect("in time");
        let gone = Interest { id: id(11), reference: reference(11), ..sian.withdraw(tx.now()).expect("anyone may") };
        let twin = Interest { id: id(12), reference: reference(12), name: NAMES[1].to_owned(), ..confirmed.clone() };
        for it in [&confirmed, &gone, &twin] {
            entered_before(&mut tx, it).await;
        }
        tx.audit(AuditLine::new("arranged", "programme", draft.id)).await.expect("it is audited");
        tx.commit().await.expect("it is kept");
        let ran = migrate_and_fill(&fresh.db, &context(), &all, crate::FILLINGS).await.expect("it is brought forward");
        assert!(ran.contains(&"programmes/20261129_interest_list"), "{}", fresh.name);
        let mut tx = fresh.db.read(context()).await.expect("a database can be read");
        let by_name = Sought { text: "sian oneill".to_owned(), ..Sought::default() };
        let found = store::list_lines(&mut tx, &draft, &by_name, Part::ALL).await.expect("it can be read");
        let found: Vec<_> = found.iter().map(|line| (line.interest.id, line.status)).collect();
        let wanted = [(id(10), Status::Stands), (id(11), Status::Withdrawn), (id(12), Status::Stands)];
        assert_eq!(found, wanted, "{}", fresh.name);
        let alike = store::list_alike(&mut tx, draft.id).await.expect("it can be read");
        assert_eq!(alike.iter().map(|it| it.id).collect::<BTreeSet<_>>(), [id(10), id(12)].into(), "{}", fresh.name);
    }
}
