//! What a store must be able to do. Nothing here knows what the bytes mean.

use etiquette_core::{Timestamp, named};
use thiserror::Error;

/// How often something has been saved. Whoever saves says which revision he has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(u64);

impl Revision {
    /// Of what is not in the store.
    pub const NEW: Self = Self(0);

    /// The revision with that number.
    pub const fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// The number of the revision.
    pub const fn number(self) -> u64 {
        self.0
    }

    /// The revision after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

named! {
    /// What is kept. The last three are all that may outlive a call, and none of them holds what was said in it.
    Kind {
        /// A live call: the bytes of its [`Snapshot`](crate::Snapshot).
        Call = "call",
        /// What a call has promised to come back to: the bytes of a [`Task`](crate::Task).
        Task = "task",
        /// What has happened in a call that concerns its price, from which its bill is made.
        Meter = "meter",
        /// An entry of the block list.
        Block = "block",
        /// The form of an incident.
        Incident = "incident",
        /// The proof of a consent.
        ConsentProof = "consent-proof",
    }
}

impl Kind {
    /// Whether it is kept for a limited time alone.
    pub const fn must_expire(self) -> bool {
        matches!(self, Self::Block | Self::Incident | Self::ConsentProof)
    }
}

/// The name of something in a store: what it is, and an id that its host gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its id, which no other thing of that kind has.
    pub id: &'a str,
}

impl<'a> Key<'a> {
    /// The name of something.
    pub const fn new(kind: Kind, id: &'a str) -> Self {
        Self { kind, id }
    }

    /// The name of a live call.
    pub const fn call(id: &'a str) -> Self {
        Self::new(Kind::Call, id)
    }
}

/// Something as a store keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The revision to name when saving it again.
    pub revision: Revision,
}

/// One change of a store.
///
/// # Examples
///
/// ```
/// use etiquette_core::Timestamp;
/// use etiquette_store::{CallStore, Change, Key, Kind, MemoryStore, Revision, StoreError};
///
/// let store = MemoryStore::new();
/// let (call, task) = (Key::call("c-1"), Key::new(Kind::Task, "c-1/7.0"));
/// store.commit(&[Change::save(call, b"...")])?;
/// // The call has ended and promised a callback: both are known, or neither.
/// store.commit(&[Change::erase(call).seen(Revision::NEW.next()), Change::save(task, b"...")])?;
/// assert!(store.load(call, Timestamp::from_millis(0))?.is_none());
/// # Ok::<(), StoreError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    pub(crate) key: Key<'a>,
    pub(crate) seen: Option<Revision>,
    /// The new bytes, and when they expire; `None` erases.
    pub(crate) content: Option<(&'a [u8], Option<Timestamp>)>,
}

impl<'a> Change<'a> {
    /// Keeps something that the store does not have, or another revision of what was [seen](Self::seen).
    pub const fn save(key: Key<'a>, bytes: &'a [u8]) -> Self {
        Self { key, seen: Some(Revision::NEW), content: Some((bytes, None)) }
    }

    /// Erases something, whichever revision it has, unless one is said to be [seen](Self::seen). Erasing what is not
    /// kept is no error.
    pub const fn erase(key: Key<'a>) -> Self {
        Self { key, seen: None, content: None }
    }

    /// Changes this revision and no other.
    #[must_use]
    pub const fn seen(self, revision: Revision) -> Self {
        Self { seen: Some(revision), ..self }
    }

    /// Keeps it until this time, which is no longer among it.
    #[must_use]
    pub fn until(self, expires: impl Into<Option<Timestamp>>) -> Self {
        let expires = expires.into();
        Self { content: self.content.map(|(bytes, _)| (bytes, expires)), ..self }
    }

    /// Whether the change may be made to something of this revision.
    pub(crate) fn check(&self, actual: Revision) -> Result<(), StoreError> {
        let kind = self.key.kind;
        if kind.must_expire() && matches!(self.content, Some((_, None))) {
            return Err(StoreError::NoExpiry { kind });
        }
        match self.seen.filter(|seen| *seen != actual) {
            Some(expected) => Err(StoreError::Conflict { kind, expected, actual }),
            None => Ok(()),
        }
    }
}

/// A place where calls are kept between events, and what is left of them afterwards.
///
/// Several hosts may share a store: a change that names a revision which is not the last is refused, so no event is lost
/// or answered twice. A host that meets [`StoreError::Conflict`] loads the call again and sends the event again with
/// the number that it expected; a call answers a repeated event with what it answered before, and says
/// [`CallError::SequenceGap`](etiquette_core::CallError::SequenceGap) if another event has had the number: the host then
/// sends its own with the next one. A host acts on the effects of a step once the call is saved: what is on its way when
/// the host dies is asked for again by sending the event again.
pub trait CallStore {
    /// What is kept under that name. What has expired by `now` is erased, and is not there.
    ///
    /// # Errors
    ///
    /// When the store cannot be read. [`StoreError::Traces`] says that it had expired and is erased: nothing is there.
    fn load(&self, key: Key<'_>, now: Timestamp) -> Result<Option<Stored>, StoreError>;

    /// Everything of a kind that has not expired by `now`, by id.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    fn list(&self, kind: Kind, now: Timestamp) -> Result<Vec<(String, Stored)>, StoreError>;

    /// Makes all of these changes, in this order, or none.
    ///
    /// # Errors
    ///
    /// [`StoreError::Conflict`] when somebody else has saved something since it was seen, [`StoreError::NoExpiry`] for a
    /// record that would be kept for ever: then nothing has changed. [`StoreError::Traces`] is told of changes that are
    /// made, all of them: go on as after `Ok`, and erase again what was erased.
    fn commit(&self, changes: &[Change<'_>]) -> Result<(), StoreError>;

    /// Erases everything that has expired by `now`, and says how much it was.
    ///
    /// # Errors
    ///
    /// When the store cannot be written. [`StoreError::Traces`] says that all of it is erased.
    fn expire(&self, now: Timestamp) -> Result<usize, StoreError>;

    /// Keeps the bytes until `expires`, if `seen` is the last revision, and says the new one.
    ///
    /// # Errors
    ///
    /// As [`commit`](Self::commit).
    fn save(
        &self,
        key: Key<'_>,
        bytes: &[u8],
        seen: Revision,
        expires: Option<Timestamp>,
    ) -> Result<Revision, StoreError> {
        self.commit(&[Change::save(key, bytes).seen(seen).until(expires)])?;
        Ok(seen.next())
    }

    /// Erases something. Erasing what is not kept is no error.
    ///
    /// # Errors
    ///
    /// As [`commit`](Self::commit).
    fn erase(&self, key: Key<'_>) -> Result<(), StoreError> {
        self.commit(&[Change::erase(key)])
    }
}

/// Why a store did not do what it was asked.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Somebody else has saved it since it was loaded.
    #[error(
        "the {} is at revision {}, and revision {} was expected",
        kind.name(), actual.number(), expected.number()
    )]
    Conflict {
        /// What it is.
        kind: Kind,
        /// The revision that was named.
        expected: Revision,
        /// The revision that the store has.
        actual: Revision,
    },
    /// It is a record that outlives a call, and would be kept for ever.
    #[error("a {} is kept for a limited time alone: say until when", kind.name())]
    NoExpiry {
        /// What it is.
        kind: Kind,
    },
    /// Everything that was asked for is done, and what was to be erased is no longer in the store; but traces of it may be
    /// in its files, because somebody else reads them. Erasing it again, or anything else, removes them; so does opening
    /// the store.
    #[error("erased, but somebody reads the store and keeps its files as they were: erase it again")]
    Traces,
    /// Another version of this library wrote the store, or another program did.
    #[error("this is no store of calls that this version reads")]
    OtherVersion,
    /// The store itself failed.
    #[error("the store failed: {0}")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
}
