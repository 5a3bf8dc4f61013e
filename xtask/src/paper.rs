//! `cargo xtask paper`: what programs from elsewhere say of our documents (qpdf, poppler, pdfua).
//! Apart from the tests: those ask qpdf and pdftotext where they are installed, this installs them and asks more.

use anyhow::Result;

use crate::needs::{self, POPPLER, PYTHON, QPDF};
use crate::places::Places;
use crate::run::{announce, cargo, program, run};

/// Writes one document of each kind and has it checked.
pub fn paper(places: &Places) -> Result<()> {
    needs::debian(&[&PYTHON, &QPDF, &POPPLER])?;
    let folder = places.root.join("crates/paper/bench");
    let python = needs::python_with(places, &folder.join("requirements.txt"), "bench-paper")?;
    announce("Building the documents");
    run(cargo(&places.root).args(["build", "--locked", "--package", "paper", "--examples"]))?;
    run(program(python, &folder).arg("check.py").env("KITH_BENCH_PROGRAM", places.target.join("debug/examples/write")))
}
