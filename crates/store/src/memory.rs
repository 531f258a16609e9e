//! A store in memory, for tests and for hosts of one process. Nothing here is written anywhere.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use etiquette_core::Timestamp;

use crate::store::{CallStore, Revision, StoreError, Stored};

/// Keeps calls in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    calls: Mutex<BTreeMap<String, Kept>>,
}

#[derive(Debug)]
struct Kept {
    stored: Stored,
    expires: Option<Timestamp>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn calls(&self) -> MutexGuard<'_, BTreeMap<String, Kept>> {
        // Every change of the map is a single call, so a panic elsewhere leaves it whole.
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl CallStore for MemoryStore {
    fn load(&self, call: &str) -> Result<Option<Stored>, StoreError> {
        Ok(self.calls().get(call).map(|kept| kept.stored.clone()))
    }

    fn save(
        &self,
        call: &str,
        bytes: &[u8],
        seen: Revision,
        expires: Option<Timestamp>,
    ) -> Result<Revision, StoreError> {
        let mut calls = self.calls();
        let actual = calls.get(call).map_or(Revision::NEW, |kept| kept.stored.revision);
        if actual != seen {
            return Err(StoreError::Conflict { expected: seen, actual });
        }
        let revision = seen.next();
        let stored = Stored { bytes: bytes.to_vec(), revision };
        calls.insert(call.to_owned(), Kept { stored, expires });
        Ok(revision)
    }

    fn erase(&self, call: &str) -> Result<(), StoreError> {
        self.calls().remove(call);
        Ok(())
    }

    fn expire(&self, now: Timestamp) -> Result<usize, StoreError> {
        let mut calls = self.calls();
        let before = calls.len();
        calls.retain(|_, kept| kept.expires.is_none_or(|expires| expires > now));
        Ok(before - calls.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn second_writer_meets_a_conflict() {
        let store = MemoryStore::new();
        let first = store.save("c", b"one", Revision::NEW, None).unwrap();
        assert!(matches!(
            store.save("c", b"two", Revision::NEW, None),
            Err(StoreError::Conflict { actual, .. }) if actual == first
        ));
        assert_eq!(store.load("c").unwrap().unwrap().bytes, b"one");
        assert!(store.save("c", b"two", first, None).is_ok());
    }

    #[test]
    fn expired_and_erased_calls_are_gone() {
        let store = MemoryStore::new();
        let at = Timestamp::from_millis;
        store.save("old", b"x", Revision::NEW, Some(at(10))).unwrap();
        store.save("young", b"x", Revision::NEW, Some(at(11))).unwrap();
        store.save("kept", b"x", Revision::NEW, None).unwrap();
        assert_eq!(store.expire(at(10)).unwrap(), 1);
        assert!(store.load("old").unwrap().is_none());
        assert!(store.load("young").unwrap().is_some());
        store.erase("kept").unwrap();
        store.erase("kept").unwrap();
        assert!(store.load("kept").unwrap().is_none());
    }
}
