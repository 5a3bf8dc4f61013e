//! An address as a picture that a telephone reads: a QR code as one SVG path. Pure.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// The quiet border readers need, in modules.
const BORDER: i32 = 4;

/// The picture: how many modules wide, and the path that draws it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub size: i32,
    pub path: String,
}

impl Picture {
    /// The picture of a text; nothing when the text is too long for one.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        Some(Self { size: code.size() + 2 * BORDER, path: drawn(&code) })
    }
}

/// One stroke for every run of dark modules in a row.
fn drawn(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                // Writing to a text cannot fail.
                let _written = write!(path, "M{} {}h{run}v1h-{run}z", x + BORDER, y + BORDER);
            }
            x += run.max(1);
        }
    }
    path
}
