//! From a document to bytes: data beside the template, laid out, exported as PDF/UA-1, and the memory given back.
//!
//! Apart because every failure of the typesetter becomes one of ours here.

use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::charges::Charges;
use crate::documents::Document;
use crate::faces::{STAND_IN, can_write, unwritable};
use crate::world::Fence;

/// How many documents something in the typesetter's memory outlives its last use. What one invoice shares with the
/// next is enough: more is more to look through.
const MEMORY: usize = 1;

/// A document that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub pdf: Vec<u8>,
    /// Characters that no face could draw: a question mark stands for each, and somebody should be told.
    pub unwritable: Vec<char>,
}

/// Why a document could not be made. Each is a fault of ours, not of who asked.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The document does not turn into JSON.
    #[error("the document cannot be written as data: {0}")]
    Data(#[from] serde_json::Error),
    /// The template is missing or does not fit the document.
    #[error("the document cannot be laid out: {}", .0.join("; "))]
    Layout(Vec<String>),
    /// The result would not be an accessible PDF.
    #[error("the document would not be accessible: {}", .0.join("; "))]
    Export(Vec<String>),
}

/// Makes a document.
///
/// # Errors
/// When the template does not fit, or what comes out would break PDF/UA-1.
pub fn make<D: Document>(document: &D) -> Result<Made, PaperError> {
    let charges = document.charges().map(|(lines, sums)| Charges::new(lines, sums));
    make_with(document, charges)
}

pub(crate) fn make_with<D: Document>(document: &D, charges: Option<Charges>) -> Result<Made, PaperError> {
    let mut data = serde_json::to_value(document)?;
    let mut missing = Vec::new();
    stand_in(&mut data, &mut missing);
    if let (Some(charges), Value::Object(all)) = (charges, &mut data) {
        all.insert("charges".into(), serde_json::to_value(charges)?);
    }
    let pdf = set(D::TEMPLATE, serde_json::to_vec(&data)?);
    comemo::evict(MEMORY);
    Ok(Made { pdf: pdf?, unwritable: missing })
}

pub(crate) fn set(template: &str, data: Vec<u8>) -> Result<Vec<u8>, PaperError> {
    let world =
        Fence::new(template, data).ok_or_else(|| PaperError::Layout(vec![format!("no template {template}")]))?;
    let pages = typst::compile::<PagedDocument>(&world).output.map_err(|found| PaperError::Layout(said(&found)))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|hinted| PaperError::Export(vec![hinted.message().to_string()]))?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    typst_pdf::pdf(&pages, &options).map_err(|found| PaperError::Export(said(&found)))
}

fn said(found: &[SourceDiagnostic]) -> Vec<String> {
    found.iter().map(|it| it.message.to_string()).collect()
}

fn stand_in(data: &mut Value, missing: &mut Vec<char>) {
    match data {
        Value::String(text) => {
            for letter in unwritable(text) {
                if !missing.contains(&letter) {
                    missing.push(letter);
                }
            }
            if text.chars().any(|it| !can_write(it)) {
                *text = text.chars().map(|it| if can_write(it) { it } else { STAND_IN }).collect();
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|it| stand_in(it, missing)),
        Value::Object(all) => all.values_mut().for_each(|it| stand_in(it, missing)),
        _ => {}
    }
}
