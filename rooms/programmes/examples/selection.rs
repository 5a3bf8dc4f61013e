//! How long the page of selection takes with five thousand applications, asked for over loopback as a
//! browser asks, on both databases; `cargo xtask bench selection` calls it. Apart from the tests,
//! because no test judges by the clock.
#![allow(clippy::disallowed_methods, reason = "a benchmark reads the clock of the machine it runs on")]

use platform::access::Role;
use programmes::testing::{self, Who};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use testkit::{Client, House, Plan, houses};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use web::server::Limits;
use web::streams::Closing;

const APPLICATIONS: usize = 5_000;
const EMPLOYERS: usize = 1_200;
const SETS: &str = "200";
const TURNS: usize = 300;
/// As many before them warm the caches.
const WARM: usize = 20;
/// How many people one transaction enters.
const PORTION: usize = 100;
const PAGE: &str = "/programmes/learning-set/selection";

#[tokio::main]
async fn main() {
    println!("| database | page | KB | median, ms | p99, ms | most, ms | CPU, ms each |");
    println!("|---|---|---|---|---|---|---|");
    for house in houses(&plan()).await {
        let browser = fill(&house).await;
        // PostgreSQL gathers its statistics meanwhile, as it would have for people who apply over weeks.
        tokio::time::sleep(Duration::from_secs(8)).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        let address = listener.local_addr().expect("it listens");
        let server =
            web::server::serve(listener, house.router(), Closing::default(), Limits::default(), std::future::pending());
        tokio::select! {
            () = server => unreachable!("nobody stops it"),
            () = measure(&house, address, &browser) => {}
        }
    }
}

async fn measure(house: &House, address: SocketAddr, browser: &Client) {
    let cookie = |name: &str| format!("{name}={}", browser.cookie(name).expect("it was given one"));
    let cookies = format!("{}; {}", cookie("kith-browser"), cookie("kith-visit"));
    time(house, "before the first offer", &get(PAGE, &cookies), address).await;
    time(house, "the last of fifty", &get(&format!("{PAGE}?page=50"), &cookies), address).await;
    time(house, "other terms tried", &get(&format!("{PAGE}?sets=150&per_employer=1"), &cookies), address).await;
    browser.post(&format!("{PAGE}/offers"), &[]).await.is(303);
    house.work().await;
    time(house, "when every place is offered", &get(PAGE, &cookies), address).await;
}

async fn time(house: &House, what: &str, request: &str, address: SocketAddr) {
    let mut took = Vec::new();
    let mut bytes = 0;
    let before = processor();
    for turn in 0..TURNS + WARM {
        let begun = Instant::now();
        let answer = ask(address, request).await;
        if turn >= WARM {
            took.push(begun.elapsed());
        }
        assert!(answer.starts_with(b"HTTP/1.1 200 "), "{}", String::from_utf8_lossy(&answer[..200]));
        bytes = answer.len();
    }
    let spent = (processor() - before) / (TURNS + WARM) as f64;
    took.sort();
    let ms = |at: usize| took[at.min(TURNS - 1)].as_secs_f64() * 1000.0;
    let (median, late, most) = (ms(TURNS / 2), ms(TURNS * 99 / 100), ms(TURNS));
    println!("| {} | {what} | {} | {median:.1} | {late:.1} | {most:.1} | {spent:.1} |", house.name(), bytes / 1024);
}

/// Milliseconds of the processor this process has used, asking and answering together; Linux counts
/// them in hundredths of a second.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux says what a process has used");
    let after_the_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_the_name.split_whitespace().skip(11).take(2);
    ticks.map(|it| it.parse::<f64>().expect("a count of ticks") * 10.0).sum()
}

/// One request on a connection of its own, compressed as for a browser.
async fn ask(address: SocketAddr, request: &str) -> Vec<u8> {
    let mut line = TcpStream::connect(address).await.expect("the server listens");
    line.write_all(request.as_bytes()).await.expect("the server reads");
    let mut answer = Vec::with_capacity(1 << 16);
    line.read_to_end(&mut answer).await.expect("the server answers");
    answer
}

fn get(path: &str, cookies: &str) -> String {
    format!(
        "GET {path} HTTP/1.1\r\nhost: hearth.localhost\r\ncookie: {cookies}\r\naccept-encoding: gzip\r\n\
         accept: text/html\r\nconnection: close\r\n\r\n"
    )
}

fn plan() -> Plan {
    Plan {
        migrations: [people::MIGRATIONS, forms::MIGRATIONS, events::MIGRATIONS, programmes::MIGRATIONS].concat(),
        routes: programmes::routes,
        words: vec![people::WORDS, forms::WORDS, events::WORDS, programmes::WORDS],
        handlers: programmes::handlers(),
        subscriptions: Vec::new(),
        hooks: people::testing::HOOKS,
        nav: Vec::new(),
        settle: people::testing::settle,
        demo: false,
    }
}

/// A programme with everybody who applied, and its terms. Answers the coordinator's browser.
async fn fill(house: &House) -> Client {
    let mut tx = house.arrange().await;
    let who = ("Ngozi Adeyemi", "ngozi.adeyemi@hearth.example");
    let coordinator = people::testing::colleague(&mut tx, who, Role::Coordinator).await;
    let deadline = house.now().day().plus_days(30);
    let it = testing::published(&mut tx, coordinator, ("hdn", "learning-set"), deadline).await;
    tx.commit().await.expect("a programme is kept");
    for first in (0..APPLICATIONS).step_by(PORTION) {
        let mut tx = house.arrange().await;
        for number in first..first + PORTION {
            // One in five is from an employer that many are from.
            let employer = if number % 5 == 0 { number % 20 } else { number * 7 % EMPLOYERS };
            let (name, organisation) =
                (format!("Siân Okonkwo Pritchard {number}"), format!("Cymdeithas Tai {employer}"));
            let answers = [("eligible", "yes"), ("in_house_network", "no"), ("region", "wales"), ("work", "care")];
            let who = Who { name: &name, organisation: &organisation, order: Some("PO 1"), answers: &answers };
            testing::ready(&mut tx, &it, coordinator, who).await;
        }
        tx.commit().await.expect("people are kept");
        house.pass(Duration::from_secs(1));
    }
    let browser = house.as_(coordinator).await;
    let terms = [("sets", SETS), ("per_employer", "2")];
    browser.post(&format!("{PAGE}/terms"), &terms).await.is(303);
    browser
}
