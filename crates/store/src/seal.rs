//! Snapshots under a seal: nobody without the key can write, change or swap one, and an old one is told from the last.
//! Nothing here keeps a key, makes one, or encrypts: a snapshot holds no private value, and its bytes stay readable.

use std::fmt;

use thiserror::Error;

use crate::snapshot::{Snapshot, SnapshotError};

/// What the key is used for, so that a host may use its key for something else too.
const PURPOSE: &str = "etiquette-store 2026-11-22 seal of a snapshot, version 1";
/// The bytes of a seal, behind those of the snapshot.
const SEAL: usize = blake3::OUT_LEN;

/// The key of a host's seals: 32 bytes from a source of secrets.
///
/// ```
/// use etiquette_store::SealKey;
///
/// assert_eq!(format!("{:?}", SealKey::new(&[7; 32])), "SealKey([key])");
/// ```
#[derive(Clone)]
pub struct SealKey([u8; 32]);

impl SealKey {
    /// A key for seals. The same bytes may be the host's key for other things.
    pub fn new(key: &[u8; 32]) -> Self {
        Self(blake3::derive_key(PURPOSE, key))
    }

    fn seal(&self, bytes: &[u8]) -> blake3::Hash {
        blake3::keyed_hash(&self.0, bytes)
    }
}

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealKey([key])")
    }
}

/// Which snapshot a host expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected<'a> {
    call: &'a str,
    last: Option<u32>,
}

impl<'a> Expected<'a> {
    /// Any snapshot of the call with this id, even an old one.
    pub const fn call(call: &'a str) -> Self {
        Self { call, last: None }
    }

    /// None that is older than the last one that the host saw, whose [`Snapshot::sequence`] was this. The host keeps
    /// that number where whoever keeps the snapshots cannot change it.
    #[must_use]
    pub const fn since(self, sequence: u32) -> Self {
        Self { last: Some(sequence), ..self }
    }
}

impl Snapshot {
    /// The compact form under a seal: over the version, the fingerprint of the script, the id of the call, the number
    /// of the next event and everything else in it. It is 32 bytes longer than [`to_bytes`](Self::to_bytes).
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::Call;
    /// use etiquette_store::{Expected, SealError, SealKey, Snapshot};
    ///
    /// # fn example(call: &Call) -> Result<(), SealError> {
    /// let key = SealKey::new(&[7; 32]); // from where the host keeps its secrets
    /// let (snapshot, _) = Snapshot::of(call);
    /// let sealed = snapshot.to_sealed_bytes(&key);
    ///
    /// let expected = Expected::call("c-1").since(snapshot.sequence());
    /// let again = Snapshot::from_sealed_bytes(&sealed, &key, expected)?;
    /// assert_eq!(again.sequence(), snapshot.sequence());
    ///
    /// let other = Snapshot::from_sealed_bytes(&sealed, &SealKey::new(&[8; 32]), expected);
    /// assert_eq!(other.err(), Some(SealError::Broken));
    /// # Ok(()) }
    /// ```
    pub fn to_sealed_bytes(&self, key: &SealKey) -> Vec<u8> {
        let mut bytes = self.to_bytes();
        let seal = key.seal(&bytes);
        bytes.extend(seal.as_bytes());
        bytes
    }

    /// Reads the compact form under a seal. Nothing is read of bytes whose seal is broken.
    ///
    /// # Errors
    ///
    /// When the seal is not that of the bytes under this key, when the snapshot is of another call or older than the
    /// last one, and when it cannot be read for the reasons of [`from_bytes`](Self::from_bytes).
    pub fn from_sealed_bytes(bytes: &[u8], key: &SealKey, expected: Expected<'_>) -> Result<Self, SealError> {
        let (body, seal) = bytes.split_last_chunk::<SEAL>().ok_or(SealError::Broken)?;
        // The hash compares in constant time, so that a forger learns nothing from how long it takes.
        if key.seal(body) != blake3::Hash::from_bytes(*seal) {
            return Err(SealError::Broken);
        }
        let snapshot = Self::from_bytes(body)?;
        if snapshot.call() != expected.call {
            let (expected, found) = (expected.call.into(), snapshot.call().into());
            return Err(SealError::OtherCall { expected, found });
        }
        match expected.last {
            Some(last) if snapshot.sequence() < last => {
                Err(SealError::Older { last, found: snapshot.sequence() })
            }
            _ => Ok(snapshot),
        }
    }
}

/// Why sealed bytes are not the snapshot that the host expects.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SealError {
    /// The bytes were changed, cut off or never sealed, or the key is another one.
    #[error(
        "the seal of the snapshot is broken: it was changed, or sealed with another key; \
         give the key it was sealed with, or end the call"
    )]
    Broken,
    /// A snapshot of one call was put in the place of another's.
    #[error(
        "the snapshot belongs to call `{found}`, and this is call `{expected}`; \
         look for who changes the store, and end the call"
    )]
    OtherCall {
        /// The call that the host asked for.
        expected: Box<str>,
        /// The call of the snapshot.
        found: Box<str>,
    },
    /// A snapshot of the call that has been replaced since.
    #[error(
        "the snapshot is at event {found}, and the call was at event {last} already; \
         load the last one, or end the call"
    )]
    Older {
        /// The number that the host saw last.
        last: u32,
        /// The number of the snapshot.
        found: u32,
    },
    /// The seal is whole, and this library cannot read what is under it.
    #[error(transparent)]
    Unreadable(#[from] SnapshotError),
}
