//! The forms of the door.

mod code;
mod demo;
mod factor;
mod signin;
mod visits;

use crate::demo::EnterDemo;
use crate::policy::{EndSecondFactor, PassSecondFactor, RenewSecondFactor};
use platform::access::{Anyone, SignedIn};
use serde::Deserialize;
use web::{Needs, Routes};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .post("/signin", Needs::<Anyone>, signin::ask)
        .post("/signin/code", Needs::<Anyone>, code::enter)
        .post("/signin/second-factor", Needs::<PassSecondFactor>, factor::pass)
        .post("/signin/second-factor/{person}/end", Needs::<EndSecondFactor>, factor::end)
        .post("/signin/recovery-codes", Needs::<RenewSecondFactor>, factor::renew)
        .post("/signin/visits/others/end", Needs::<SignedIn>, visits::end_others)
        .post("/signin/visits/{visit}/end", Needs::<SignedIn>, visits::end)
        .post("/signin/out", Needs::<Anyone>, visits::sign_out)
        .post("/demo/signin/{person}", Needs::<EnterDemo>, demo::enter)
}

/// A form that carries the way back and, perhaps, a code.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    code: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    next: String,
}
