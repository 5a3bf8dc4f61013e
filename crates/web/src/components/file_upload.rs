//! A file from the person's own device.

use super::frame::{Frame, framed};
use crate::words::Speaker;
use askama::Template;

/// A file to choose. Its form needs `enctype="multipart/form-data"`.
#[derive(Debug, Clone, Template)]
#[template(path = "components/file_upload.html")]
pub struct FileUpload {
    frame: Frame,
    accept: Option<String>,
}
framed!(FileUpload);

impl FileUpload {
    /// A file with this name and label.
    pub fn new(words: &Speaker, name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { frame: Frame::new(words, name, label), accept: None }
    }
    /// What the device offers first: `.csv,.xlsx`.
    pub fn accept(mut self, endings: impl Into<String>) -> Self {
        self.accept = Some(endings.into());
        self
    }
}
