//! The pages of the door. None of them changes anything: mail scanners follow links.

mod code;
mod demo;
mod factor;
mod signin;
mod visits;

pub(crate) use code::{CodePage, again_or_anew};
pub(crate) use factor::{again as factor_again, recovery_codes_of};
pub(crate) use signin::SigninPage;

use crate::demo::EnterDemo;
use crate::policy::{EndSecondFactor, PassSecondFactor, RenewSecondFactor};
use platform::access::{Anyone, SignedIn};
use serde::Deserialize;
use web::{Needs, Routes};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/signin", Needs::<Anyone>, signin::signin)
        .get("/signin/code", Needs::<Anyone>, code::code)
        .get("/signin/second-factor", Needs::<PassSecondFactor>, factor::factor)
        .get("/signin/second-factor/{person}/end", Needs::<EndSecondFactor>, factor::factor_end)
        .get("/signin/recovery-codes", Needs::<RenewSecondFactor>, factor::recovery_codes)
        .get("/signin/visits", Needs::<SignedIn>, visits::visits)
        .get("/demo/signin", Needs::<EnterDemo>, demo::demo)
        .get("/demo/signin/{person}", Needs::<EnterDemo>, demo::demo_person)
}

/// What the address bar says about the way back.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    next: String,
}
