//! A store in memory, for tests and for hosts of one process. Nothing here is written anywhere.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use etiquette_core::Timestamp;

use crate::store::{CallStore, Change, Key, Kind, Revision, StoreError, Stored};

/// Keeps calls in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    kept: Mutex<Map>,
}

type Map = BTreeMap<(Kind, String), Kept>;

#[derive(Clone, Debug)]
struct Kept {
    stored: Stored,
    expires: Option<Timestamp>,
}

impl Kept {
    fn has_expired(&self, now: Timestamp) -> bool {
        self.expires.is_some_and(|expires| expires <= now)
    }
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn kept(&self) -> MutexGuard<'_, Map> {
        // Nothing that changes the map can panic on the way, so a panic elsewhere leaves it whole.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl CallStore for MemoryStore {
    fn load(&self, key: Key<'_>, now: Timestamp) -> Result<Option<Stored>, StoreError> {
        let (mut map, key) = (self.kept(), owned(key));
        if map.get(&key).is_some_and(|kept| kept.has_expired(now)) {
            map.remove(&key);
        }
        Ok(map.get(&key).map(|kept| kept.stored.clone()))
    }

    fn list(&self, kind: Kind, now: Timestamp) -> Result<Vec<(String, Stored)>, StoreError> {
        let map = self.kept();
        let own = map.range((kind, String::new())..).take_while(|((found, _), _)| *found == kind);
        let living = own.filter(|(_, kept)| !kept.has_expired(now));
        Ok(living.map(|((_, id), kept)| (id.clone(), kept.stored.clone())).collect())
    }

    fn commit(&self, changes: &[Change<'_>]) -> Result<(), StoreError> {
        let mut map = self.kept();
        let mut before = Vec::new();
        for change in changes {
            let key = owned(change.key);
            before.push((key.clone(), map.get(&key).cloned()));
            if let Err(error) = apply(&mut map, key, change) {
                take_back(&mut map, before);
                return Err(error);
            }
        }
        Ok(())
    }

    fn expire(&self, now: Timestamp) -> Result<usize, StoreError> {
        let mut map = self.kept();
        let before = map.len();
        map.retain(|_, kept| !kept.has_expired(now));
        Ok(before - map.len())
    }
}

fn apply(map: &mut Map, key: (Kind, String), change: &Change<'_>) -> Result<(), StoreError> {
    let actual = map.get(&key).map_or(Revision::NEW, |kept| kept.stored.revision);
    change.check(actual)?;
    match change.content {
        Some((bytes, expires)) => {
            let stored = Stored { bytes: bytes.to_vec(), revision: actual.next() };
            map.insert(key, Kept { stored, expires });
        }
        None => {
            map.remove(&key);
        }
    }
    Ok(())
}

/// Undoes changes, the last one first.
fn take_back(map: &mut Map, before: Vec<((Kind, String), Option<Kept>)>) {
    for (key, kept) in before.into_iter().rev() {
        match kept {
            Some(kept) => map.insert(key, kept),
            None => map.remove(&key),
        };
    }
}

fn owned(key: Key<'_>) -> (Kind, String) {
    (key.kind, key.id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poison::{assert_serves, poison};

    /// T12: a thread that panics with the lock in its hands takes nobody else along.
    #[test]
    fn a_poisoned_lock_serves_the_next_call() {
        let store = MemoryStore::new();
        poison(&store.kept);
        assert_serves(&store);
    }
}
