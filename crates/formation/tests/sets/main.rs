//! Sets against trying everything, and what people can rely on whatever comes in.
//!
//! Apart from the code because it sees only the public face; one binary, a file for each promise.

mod core;
mod exact;
mod judge;
mod make;
mod order;
mod reasons;
mod rerun;
mod robust;
mod rules;

use proptest::test_runner::Config;

/// So many cases of every 256 that are asked for (`PROPTEST_CASES` asks for more or fewer).
fn cases(of_256: u32) -> Config {
    let asked = Config::default();
    let cases = (asked.cases * of_256 / 256).max(1);
    Config { cases, failure_persistence: None, max_shrink_time: 8_000, ..asked }
}
