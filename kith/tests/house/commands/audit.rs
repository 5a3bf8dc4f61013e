//! The audit trail, checked from the command line.

use super::installation::{Installation, context};
use platform::sql;
use std::fs;

#[tokio::test]
async fn a_whole_trail_is_whole_and_one_altered_line_is_named() {
    let here = Installation::copy().await;
    let whole = here.run(&["audit", "verify"]);
    whole.ends_with(0).prints("hearth: ").prints("tenantvoice: ").prints("the last at place");
    let database = here.database().await;
    let mut tx = database.write(context()).await.unwrap();
    tx.keep(sql!("UPDATE audit_line SET subject = 'x' || substr(subject, 2) WHERE place = 3"), ()).await.unwrap();
    tx.commit().await.unwrap();
    database.close().await;
    let broken = here.run(&["audit", "verify"]);
    broken.ends_with(1).prints("line 3 was altered or moved").complains("the audit trail is not whole: 2 findings");
}

#[tokio::test]
async fn a_trail_that_was_cut_shorter_than_its_heads_outside_was_turned_back() {
    let here = Installation::copy().await;
    let database = here.database().await;
    let mut tx = database.write(context()).await.unwrap();
    tx.keep(sql!("DELETE FROM audit_line WHERE place > 2"), ()).await.unwrap();
    tx.keep(sql!("DELETE FROM audit_head WHERE place > 0"), ()).await.unwrap();
    tx.commit().await.unwrap();
    database.close().await;
    here.run(&["audit", "verify"]).ends_with(1).prints("the database was turned back");
    fs::rename(here.file("audit-heads.jsonl"), here.file("elsewhere.jsonl")).unwrap();
    here.run(&["audit", "verify"]).ends_with(1).prints("signed head is missing");
    here.run(&["audit", "verify", "--heads", "elsewhere.jsonl"]).ends_with(1).prints("turned back");
    fs::write(here.file("elsewhere.jsonl"), "not a head\nnor this\n").unwrap();
    here.run(&["audit", "verify", "--heads", "elsewhere.jsonl"]).ends_with(74).complains("line 1");
}
