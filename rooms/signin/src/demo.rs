//! A demonstration, where anyone may come in as anyone: the people there are invented. Pure.

use platform::access::{Rule, Verdict, Visitor};

/// Whether this installation is a demonstration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Demo {
    pub is_on: bool,
}

/// Come in as one of the demonstration's people. Outside one, there is no such page.
pub(crate) struct EnterDemo;
impl Rule for EnterDemo {
    type On = Demo;
    const VERB: &'static str = "come in as one of the demonstration's people";
    const PUBLIC: bool = true;
    fn judge(_: &Visitor, demo: &Demo) -> Verdict {
        Verdict::show_if(demo.is_on)
    }
}
