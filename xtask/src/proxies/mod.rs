//! `cargo xtask proxies`: a real Kith behind the real Caddy and the real nginx, each with the example
//! file from `packaging/`. Apart from the tests: both programs come from Debian, and neither is needed
//! to build Kith.

mod checks;
mod client;
mod front;
mod stand;
mod stream;

use anyhow::Result;

use crate::needs::{self, CADDY, CURL, NGINX, OPENSSL};
use crate::places::Places;
use crate::run::announce;
use crate::rust_tests;
use front::Front;
use stand::Stand;

/// Builds Kith, fills a scratch installation, and checks what clients see through each proxy.
pub fn proxies(places: &Places) -> Result<()> {
    needs::debian_by_hand(
        &[&CADDY, &NGINX, &CURL, &OPENSSL],
        "Installing Caddy or nginx starts it as a service; stop and disable that if you do not want it.",
    )?;
    announce("Building Kith");
    rust_tests::build_kith(places)?;
    announce("Filling a scratch installation");
    let stand = Stand::new(places)?;
    checks::without_a_proxy(&stand)?;
    for (index, front) in [Front::Caddy, Front::Nginx].into_iter().enumerate() {
        checks::through(&stand, front, u8::try_from(index + 1)?)?;
        stream::is_not_held_back(&stand, front)?;
    }
    announce("Both example files do what they promise");
    Ok(())
}
