//! A played call in a store: kept after every event, taken up again after whatever stopped the command.

use std::{path::Path, sync::Arc};

use etiquette::{
    Call, Script, Timestamp,
    check::replay::Player,
    store::{CallStore as _, Change, Key, Revision, Snapshot, SqliteStore},
};

use crate::error::CliError;

/// The place of a call in a store.
pub(super) struct Keeper {
    store: SqliteStore,
    id: String,
    seen: Revision,
}

impl Keeper {
    pub(super) fn open(path: &Path, id: &str) -> Result<Self, CliError> {
        let store = SqliteStore::open(path)
            .map_err(|error| CliError::Store { path: path.to_owned(), error: Box::new(error) })?;
        Ok(Self { store, id: id.to_owned(), seen: Revision::NEW })
    }

    /// The call, if it is there. Private facts were never kept, so it goes on without them.
    pub(super) fn resume(&mut self, script: &Arc<Script>, now: Timestamp) -> Result<Option<Call>, CliError> {
        let Some(stored) = self.store.load(Key::call(&self.id), now)? else { return Ok(None) };
        self.seen = stored.revision;
        Ok(Some(Snapshot::from_bytes(&stored.bytes)?.restore(script.clone(), None)?))
    }

    /// Keeps the call as it is now, or erases it if it has ended.
    pub(super) fn keep(&mut self, player: &Player<'_>) -> Result<(), CliError> {
        let key = Key::call(&self.id);
        if player.call().has_ended() {
            self.store.commit(&[Change::erase(key).seen(self.seen)])?;
            self.seen = Revision::NEW;
        } else {
            let (snapshot, _) = Snapshot::of(player.call());
            self.seen = self.store.save(key, &snapshot.to_bytes(), self.seen, None)?;
        }
        Ok(())
    }
}
