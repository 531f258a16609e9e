//! What a store of calls must be able to do. Nothing here knows what the bytes mean.

use etiquette_core::Timestamp;
use thiserror::Error;

/// How often a call has been saved. Whoever saves says which revision he has seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(u64);

impl Revision {
    /// Of a call that is not in the store.
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

/// A call as a store keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The bytes of its snapshot.
    pub bytes: Vec<u8>,
    /// The revision to name when saving it again.
    pub revision: Revision,
}

/// A place where calls are kept between events.
///
/// Several hosts may share a store: a save that names a revision which is not the last is refused, so no event is lost
/// or answered twice. A host that meets [`StoreError::Conflict`] loads the call again and sends the event again with
/// the number that it expected; a call answers a repeated event with what it answered before.
pub trait CallStore {
    /// The call, if it is kept.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    fn load(&self, call: &str) -> Result<Option<Stored>, StoreError>;

    /// Keeps the bytes of a call until `expires`, if `seen` is its last revision.
    ///
    /// # Errors
    ///
    /// [`StoreError::Conflict`] when somebody else has saved the call since; then nothing has changed.
    fn save(
        &self,
        call: &str,
        bytes: &[u8],
        seen: Revision,
        expires: Option<Timestamp>,
    ) -> Result<Revision, StoreError>;

    /// Erases a call. Erasing one that is not kept is no error.
    ///
    /// # Errors
    ///
    /// When the store cannot be written.
    fn erase(&self, call: &str) -> Result<(), StoreError>;

    /// Erases every call that has expired by `now`, and says how many there were.
    ///
    /// # Errors
    ///
    /// When the store cannot be written.
    fn expire(&self, now: Timestamp) -> Result<usize, StoreError>;
}

/// Why a store did not do what it was asked.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The call has been saved by somebody else since it was loaded.
    #[error("the call is at revision {}, and revision {} was expected", actual.number(), expected.number())]
    Conflict {
        /// The revision that was named.
        expected: Revision,
        /// The revision that the store has.
        actual: Revision,
    },
    /// The store itself failed.
    #[error("the store failed")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
}
