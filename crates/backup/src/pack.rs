//! Writing: pieces go in one after the other, and nothing is whole before [`Pack::end`].

use crate::keys::Recipient;
use age::stream::StreamWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Read, Write};

/// A backup being written.
pub struct Pack<W: Write> {
    tar: tar::Builder<GzEncoder<StreamWriter<W>>>,
}

impl<W: Write> Pack<W> {
    /// Begins one.
    ///
    /// # Errors
    /// What the file says.
    pub fn begin(out: W, recipient: &Recipient) -> io::Result<Self> {
        let recipients = std::iter::once(&recipient.0 as &dyn age::Recipient);
        let sealed = age::Encryptor::with_recipients(recipients).map_err(io::Error::other)?.wrap_output(out)?;
        Ok(Self { tar: tar::Builder::new(GzEncoder::new(sealed, Compression::fast())) })
    }

    /// Puts a piece in. Names are relative paths.
    ///
    /// # Errors
    /// What the file says, and names that are no relative path.
    pub fn put(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.put_from(name, bytes.len() as u64, bytes)
    }

    /// Puts a piece of so many bytes in from wherever it is read.
    ///
    /// # Errors
    /// What the file says, and names that are no relative path.
    pub fn put_from(&mut self, name: &str, length: u64, from: impl Read) -> io::Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(length);
        header.set_mode(0o600);
        header.set_entry_type(tar::EntryType::Regular);
        let mut counted = Counted { from: from.take(length), read: 0 };
        self.tar.append_data(&mut header, name, &mut counted)?;
        if counted.read == length {
            return Ok(());
        }
        Err(io::Error::new(io::ErrorKind::UnexpectedEof, format!("{name} is shorter than it was said to be")))
    }

    /// Ends it, and gives back what was written to, for its last bytes to be synced.
    ///
    /// # Errors
    /// What the file says.
    pub fn end(self) -> io::Result<W> {
        self.tar.into_inner()?.finish()?.finish()
    }
}

/// What was read, counted: a piece shorter than its name says would shift all that follow.
struct Counted<R> {
    from: R,
    read: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(buffer)?;
        self.read += read as u64;
        Ok(read)
    }
}
