//! Reading: each piece once, in the order they went in, to the last byte: a file that was cut off or
//! changed anywhere is found out, at the latest at its end.

use crate::keys::Identity;
use flate2::read::GzDecoder;
use std::io::{self, Read};

/// Why a backup cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum UnpackError<E> {
    /// It is something else.
    #[error("this file is not a backup of Kith's")]
    NotOne,
    /// It is sealed for somebody else.
    #[error("this backup is sealed for another identity: look for the recovery sheet of the installation it came from")]
    OtherIdentity,
    /// It was cut off or changed.
    #[error("this backup is damaged or was cut off ({0}): take another copy of it, or an earlier one")]
    Damaged(io::Error),
    /// Who reads the pieces stopped.
    #[error(transparent)]
    Reader(E),
}

/// Hands each piece, by its name, to a reader. What a reader leaves of a piece is passed over.
///
/// # Errors
/// When it is no backup, sealed for another, damaged, or when the reader says so. Pieces read until then
/// were whole, but those after them are missing: keep nothing of a backup that ends in an error.
pub fn unpack<E>(
    file: impl Read,
    identity: &Identity,
    mut each: impl FnMut(&str, &mut dyn Read) -> Result<(), E>,
) -> Result<(), UnpackError<E>> {
    let opened = age::Decryptor::new(file).map_err(|error| match error {
        age::DecryptError::Io(why) if why.kind() != io::ErrorKind::UnexpectedEof => UnpackError::Damaged(why),
        _ => UnpackError::NotOne,
    })?;
    let identities = std::iter::once(&identity.0 as &dyn age::Identity);
    let sealed = opened.decrypt(identities).map_err(|error| match error {
        age::DecryptError::NoMatchingKeys => UnpackError::OtherIdentity,
        age::DecryptError::Io(why) => UnpackError::Damaged(why),
        other => UnpackError::Damaged(io::Error::other(other)),
    })?;
    let mut tar = tar::Archive::new(GzDecoder::new(sealed));
    for entry in tar.entries().map_err(UnpackError::Damaged)? {
        let mut entry = entry.map_err(UnpackError::Damaged)?;
        let name = name_of(&entry).map_err(UnpackError::Damaged)?;
        each(&name, &mut entry).map_err(UnpackError::Reader)?;
    }
    // The end of the tar is not the end of the file: what seals it stands after that.
    let mut pressed = tar.into_inner();
    io::copy(&mut pressed, &mut io::sink()).map_err(UnpackError::Damaged)?;
    io::copy(&mut pressed.into_inner(), &mut io::sink()).map_err(UnpackError::Damaged)?;
    Ok(())
}

fn name_of(entry: &tar::Entry<'_, impl Read>) -> io::Result<String> {
    let path = entry.path()?;
    let plain = path.components().all(|it| matches!(it, std::path::Component::Normal(_)));
    match path.to_str() {
        Some(name) if plain && entry.header().entry_type().is_file() => Ok(name.to_owned()),
        _ => Err(io::Error::other("a piece has no plain name")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::Recipient;
    use crate::pack::Pack;
    use proptest::prelude::*;

    fn packed(identity: &Identity, pieces: &[(String, Vec<u8>)]) -> Vec<u8> {
        let mut pack = Pack::begin(Vec::new(), &identity.recipient()).expect("begun");
        for (name, bytes) in pieces {
            pack.put(name, bytes).expect("put");
        }
        pack.end().expect("ended")
    }

    fn read(file: &[u8], identity: &Identity) -> Result<Vec<(String, Vec<u8>)>, UnpackError<io::Error>> {
        let mut pieces = Vec::new();
        unpack(file, identity, |name, piece| {
            let mut bytes = Vec::new();
            piece.read_to_end(&mut bytes)?;
            pieces.push((name.to_owned(), bytes));
            Ok(())
        })?;
        Ok(pieces)
    }

    fn some() -> Vec<(String, Vec<u8>)> {
        let noise = (0..200_000u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        vec![("manifest.json".into(), b"{}".to_vec()), ("files/ab/cd".into(), noise), ("tables/x".into(), Vec::new())]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn what_goes_in_comes_out(pieces in prop::collection::vec(("[a-z]{1,20}(/[a-z0-9]{1,60}){0,3}", prop::collection::vec(any::<u8>(), 0..3000)), 0..8)) {
            let identity = Identity::new();
            prop_assert_eq!(read(&packed(&identity, &pieces), &identity).expect("read"), pieces);
        }
    }

    #[test]
    fn another_identity_reads_nothing() {
        let file = packed(&Identity::new(), &some());
        assert!(matches!(read(&file, &Identity::new()), Err(UnpackError::OtherIdentity)));
    }

    #[test]
    fn one_that_is_cut_off_anywhere_is_found_out() {
        let identity = Identity::new();
        let file = packed(&identity, &some());
        for length in [0, 20, 200, file.len() / 2, file.len() - 1] {
            assert!(read(&file[..length], &identity).is_err(), "{length} of {}", file.len());
        }
    }

    #[test]
    fn one_byte_changed_anywhere_is_found_out() {
        let identity = Identity::new();
        let file = packed(&identity, &some());
        for at in (0..file.len()).step_by(file.len() / 97) {
            let mut changed = file.clone();
            changed[at] ^= 1;
            assert!(read(&changed, &identity).is_err(), "at {at} of {}", file.len());
        }
    }

    #[test]
    fn something_else_is_no_backup() {
        assert!(matches!(read(b"SQLite format 3\0", &Identity::new()), Err(UnpackError::NotOne)));
    }

    #[test]
    fn a_piece_shorter_than_said_ends_it() {
        let mut pack = Pack::begin(Vec::new(), &Identity::new().recipient()).expect("begun");
        assert_eq!(pack.put_from("x", 9, &b"12345678"[..]).expect_err("refused").kind(), io::ErrorKind::UnexpectedEof);
    }

    #[test]
    fn the_two_halves_are_read_back_from_their_texts() {
        let identity = Identity::new();
        let again: Identity = identity.reveal().parse().expect("an identity");
        assert_eq!(again.recipient().to_string(), identity.recipient().to_string());
        assert!("age1nothing".parse::<Recipient>().is_err() && "nothing".parse::<Identity>().is_err());
    }
}
