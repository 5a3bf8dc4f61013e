//! The audit trail: what was written is found whole, and whatever is done to it is found out.

use crate::ground::{floors, write};
use ed25519_dalek::SigningKey;
use platform::audit::{self, Finding, Head, Line, Report};
use platform::testing::{Fresh, context, host, noon};
use platform::{Actor, Context, Db, Sql, StoreError, sql};
use std::time::Duration;

fn key() -> SigningKey {
    SigningKey::from_bytes(&[5; 32])
}

fn at(seconds: u64) -> Context {
    Context { now: noon().plus(Duration::from_secs(seconds)), ..context() }
}

async fn write_lines(db: &Db, from: u64, to: u64) {
    for number in from..=to {
        write(db, &at(number), async |tx| {
            tx.audit(Line::new("moved the deadline", "programme", number).with("2027-03-09")).await
        })
        .await;
    }
}

async fn link(db: &Db, at: &Context) -> Option<Head> {
    write(db, at, async |tx| audit::chain(tx, &key()).await).await
}

async fn check(db: &Db, heads: &[Head]) -> Report {
    let mut tx = db.read(at(60)).await.unwrap();
    audit::verify(&mut tx, Some(heads), &key().verifying_key()).await.unwrap()
}

/// Ten lines linked in two steps, and the heads of both.
async fn ten_lines(fresh: &Fresh) -> Vec<Head> {
    write_lines(&fresh.db, 1, 6).await;
    let first = link(&fresh.db, &at(7)).await.unwrap();
    write_lines(&fresh.db, 7, 10).await;
    let second = link(&fresh.db, &at(11)).await.unwrap();
    assert_eq!((first.place, second.place), (6, 10));
    vec![first, second]
}

async fn tamper(db: &Db, how: Sql) {
    let changed = write(db, &context(), async |tx| {
        let host = tx.host();
        tx.keep(how, (host,)).await
    })
    .await;
    assert!(changed > 0);
}

/// What is found after one deed, with the heads kept outside and without.
async fn found_after(deeds: &[Sql]) -> Vec<(Vec<Finding>, Vec<Finding>)> {
    let mut found = Vec::new();
    for fresh in floors().await {
        let heads = ten_lines(&fresh).await;
        for deed in deeds {
            tamper(&fresh.db, *deed).await;
        }
        found.push((check(&fresh.db, &[]).await.findings, check(&fresh.db, &heads).await.findings));
    }
    found
}

#[tokio::test]
async fn a_trail_nobody_touched_is_whole() {
    for fresh in floors().await {
        let heads = ten_lines(&fresh).await;
        let report = check(&fresh.db, &heads).await;
        assert_eq!((report.lines, report.last, report.findings), (10, 10, Vec::new()), "{}", fresh.name);
        assert_eq!(link(&fresh.db, &at(12)).await, None);
        let mut tx = fresh.db.read(context()).await.unwrap();
        let about = audit::about(&mut tx, "programme", 3, 10).await.unwrap();
        assert_eq!((about.len(), about[0].verb.as_str(), about[0].place), (1, "moved the deadline", Some(3)));
        let newest = audit::recent(&mut tx, None, 4).await.unwrap();
        let older = audit::recent(&mut tx, newest.last(), 100).await.unwrap();
        assert_eq!(
            newest.iter().chain(&older).map(|e| e.subject.clone()).collect::<Vec<_>>(),
            ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1"]
        );
    }
}

#[tokio::test]
async fn thousands_of_lines_of_two_hosts_are_linked_in_steps_and_read_in_pages() {
    for fresh in floors().await {
        for host in [host(1), host(2)] {
            let with = Context { host, actor: Actor::Operator, ..at(1) };
            write(&fresh.db, &with, async |tx| {
                for number in 0..1_205 {
                    tx.audit(Line::new("counted", "thing", number)).await?;
                }
                Ok(())
            })
            .await;
            assert_eq!(link(&fresh.db, &with).await.unwrap().place, 1_000);
            assert_eq!(link(&fresh.db, &with).await.unwrap().place, 1_205);
            let mut tx = fresh.db.read(with).await.unwrap();
            let report = audit::verify(&mut tx, None, &key().verifying_key()).await.unwrap();
            assert!(report.is_whole() && report.lines == 1_205, "{}: {report:?}", fresh.name);
        }
    }
}

#[tokio::test]
async fn a_flipped_byte_in_any_column_is_found_at_its_line() {
    let deeds = [
        sql!("UPDATE audit_line SET verb = 'Moved the deadline' WHERE host_id = $1 AND place = 4"),
        sql!("UPDATE audit_line SET kind = 'programmf' WHERE host_id = $1 AND place = 4"),
        sql!("UPDATE audit_line SET subject = '5' WHERE host_id = $1 AND place = 4"),
        sql!("UPDATE audit_line SET detail = '2027-03-08' WHERE host_id = $1 AND place = 4"),
        sql!("UPDATE audit_line SET detail = NULL WHERE host_id = $1 AND place = 4"),
        sql!("UPDATE audit_line SET actor = 'public' WHERE host_id = $1 AND place = 4"),
        sql!("UPDATE audit_line SET person_id = host_id WHERE host_id = $1 AND place = 4"),
        sql!(
            "UPDATE audit_line SET at = (SELECT at FROM audit_line AS other WHERE other.host_id = $1 AND other.place = 5) WHERE host_id = $1 AND place = 4"
        ),
        sql!(
            "UPDATE audit_line SET hash = (SELECT hash FROM audit_line AS other WHERE other.host_id = $1 AND other.place = 5) WHERE host_id = $1 AND place = 4"
        ),
        sql!("UPDATE audit_line SET hash = NULL WHERE host_id = $1 AND place = 4"),
    ];
    for deed in deeds {
        for (inside, outside) in found_after(&[deed]).await {
            assert_eq!(inside, [Finding::Altered(4)], "{deed:?}");
            assert_eq!(outside, [Finding::Altered(4)], "{deed:?}");
        }
    }
}

#[tokio::test]
async fn a_line_taken_out_is_found() {
    let deed = sql!("DELETE FROM audit_line WHERE host_id = $1 AND place = 4");
    for (inside, _) in found_after(&[deed]).await {
        assert_eq!(inside, [Finding::Missing(4, 4)]);
        assert_eq!(inside[0].to_string(), "lines 4 to 4 are missing");
    }
    let closed_up = sql!("UPDATE audit_line SET place = place - 1 WHERE host_id = $1 AND place = 5");
    for (inside, _) in found_after(&[deed, closed_up]).await {
        assert!(inside.contains(&Finding::Altered(4)) && inside.contains(&Finding::Missing(5, 5)), "{inside:?}");
    }
}

#[tokio::test]
async fn two_lines_that_changed_places_are_found() {
    let deeds = [
        sql!("UPDATE audit_line SET place = 40 WHERE host_id = $1 AND place = 4"),
        sql!("UPDATE audit_line SET place = 4 WHERE host_id = $1 AND place = 5"),
        sql!("UPDATE audit_line SET place = 5 WHERE host_id = $1 AND place = 40"),
    ];
    for (inside, _) in found_after(&deeds).await {
        assert!(inside.contains(&Finding::Altered(4)) && inside.contains(&Finding::Altered(5)), "{inside:?}");
    }
}

#[tokio::test]
async fn an_end_that_was_cut_off_is_found_by_the_head_and_by_what_is_kept_outside() {
    let cut = sql!("DELETE FROM audit_line WHERE host_id = $1 AND place > 8");
    for (inside, _) in found_after(&[cut]).await {
        assert_eq!(inside, [Finding::CutOff { last: 8, head: 10 }]);
    }
    let head = sql!("DELETE FROM audit_head WHERE host_id = $1");
    for (inside, outside) in found_after(&[cut, head]).await {
        assert_eq!(inside, [Finding::NoHead(8)]);
        let at = noon().plus(Duration::from_secs(11));
        assert_eq!(outside, [Finding::NoHead(8), Finding::TurnedBack { last: 8, exported: 10, at }]);
    }
    let all = sql!("DELETE FROM audit_line WHERE host_id = $1");
    for (inside, outside) in found_after(&[all, head]).await {
        assert_eq!(inside, [], "a host without any line and one robbed of all of them look alike from within");
        assert!(matches!(outside[..], [Finding::TurnedBack { last: 0, exported: 10, .. }]), "{outside:?}");
    }
}

#[tokio::test]
async fn a_head_of_somebody_else_and_a_chain_written_anew_are_found() {
    for fresh in floors().await {
        let heads = ten_lines(&fresh).await;
        let unlink = sql!("UPDATE audit_line SET place = NULL, hash = NULL, subject = '99' WHERE host_id = $1");
        tamper(&fresh.db, unlink).await;
        tamper(&fresh.db, sql!("DELETE FROM audit_head WHERE host_id = $1")).await;
        let thief = SigningKey::from_bytes(&[6; 32]);
        write(&fresh.db, &at(11), async |tx| audit::chain(tx, &thief).await).await.unwrap();
        let report = check(&fresh.db, &heads).await;
        assert_eq!(
            report.findings,
            [Finding::NotAsExported(6), Finding::NotAsExported(10), Finding::Forged(10)],
            "{}",
            fresh.name
        );
        let forged = Head { place: 11, ..heads[1].clone() };
        assert!(check(&fresh.db, &[forged]).await.findings.contains(&Finding::ExportForged(11)));
    }
}

#[tokio::test]
async fn lines_added_behind_the_head_and_lines_never_linked_are_found() {
    for fresh in floors().await {
        ten_lines(&fresh).await;
        write_lines(&fresh.db, 11, 11).await;
        let added = sql!(
            "UPDATE audit_line SET place = 11, hash = (SELECT hash FROM audit_head WHERE host_id = $1) WHERE host_id = $1 AND place IS NULL"
        );
        tamper(&fresh.db, added).await;
        let report = check(&fresh.db, &[]).await;
        assert_eq!(report.findings, [Finding::Altered(11), Finding::Added(11)], "{}", fresh.name);

        write_lines(&fresh.db, 12, 13).await;
        let mut tx = fresh.db.read(at(7_200)).await.unwrap();
        let report = audit::verify(&mut tx, None, &key().verifying_key()).await.unwrap();
        let since = noon().plus(Duration::from_secs(12));
        assert_eq!(report.findings.last(), Some(&Finding::Waiting { count: 2, since }), "{}", fresh.name);
    }
}

#[tokio::test]
async fn of_two_workers_that_link_the_same_lines_one_gives_way() {
    for fresh in floors().await {
        write_lines(&fresh.db, 1, 5).await;
        let link = async || {
            let mut tx = fresh.db.write(at(6)).await?;
            audit::chain(&mut tx, &key()).await?;
            tokio::time::sleep(Duration::from_millis(20)).await;
            tx.commit().await
        };
        let (one, two) = tokio::join!(link(), link());
        for outcome in [one, two] {
            assert!(matches!(outcome, Ok(()) | Err(StoreError::Raced | StoreError::RunAgain)), "{outcome:?}");
        }
        assert!(check(&fresh.db, &[]).await.is_whole(), "{}", fresh.name);
    }
}
