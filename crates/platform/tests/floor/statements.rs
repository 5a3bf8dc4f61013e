//! Every statement of the floor's own tables is good SQL on both databases.

use crate::ground::floors;
use platform::db::statements;

const MINE: [&str; 6] = ["src/audit/", "src/facts.rs", "src/jobs/", "src/outbox/", "src/dialect.rs", "src/db/"];

#[tokio::test]
async fn every_statement_is_good_on_both_databases() {
    for fresh in floors().await {
        let mut seen = 0;
        for statement in statements().filter(|it| MINE.iter().any(|mine| it.file.contains(mine))) {
            if let Err(error) = fresh.db.prepare(statement).await {
                panic!("{} does not take {}:{}: {error}", fresh.name, statement.file, statement.line);
            }
            seen += 1;
        }
        assert!(seen > 30, "{seen} statements were found: is the register linked in?");
    }
}
