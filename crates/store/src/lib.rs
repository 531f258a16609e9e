//! Saved calls: a versioned snapshot without any private value, and the stores that keep it.
//!
//! A call between two events is two things: a [`Snapshot`], which may be written anywhere, and
//! [`PersonalFacts`](etiquette_core::PersonalFacts), which the host keeps in memory or seals. No store in this crate
//! ever sees the second. What a store keeps besides calls are the tasks that they leave, what is charged in them, and
//! three kinds of narrow records; of the records it knows neither form nor meaning, only that each expires.
//!
//! ```
//! use etiquette_core::{Call, PersonalFacts, Timestamp};
//! use etiquette_store::{CallStore, Key, MemoryStore, Revision, Snapshot};
//!
//! # fn example(call: &Call, now: Timestamp) -> Result<(), Box<dyn std::error::Error>> {
//! let (snapshot, personal): (Snapshot, PersonalFacts) = Snapshot::of(call);
//! let store = MemoryStore::new();
//! let first = store.save(Key::call("c-1"), &snapshot.to_bytes(), Revision::NEW, None)?;
//!
//! let kept = store.load(Key::call("c-1"), now)?.ok_or("lost")?;
//! assert_eq!(kept.revision, first);
//! let again = Snapshot::from_bytes(&kept.bytes)?;
//! let call = again.restore(call.shared_script().clone(), Some(personal))?;
//! # let _ = call; Ok(()) }
//! ```
//!
//! Where others than the host can write to a store, [`Snapshot::to_sealed_bytes`] has a seal that they cannot make.
//!
//! The main types are [`Snapshot`], [`CallStore`] with [`Key`] and [`Change`], and its stores [`MemoryStore`] and
//! `SqliteStore`.
//!
//! # Features
//!
//! - `sqlite` (on by default): `SqliteStore`, a store in a file, with SQLite built in.

mod memory;
mod pack;
mod packed;
mod personal;
#[cfg(test)]
mod poison;
mod seal;
mod snapshot;
#[cfg(feature = "sqlite")]
mod sqlite;
mod store;
mod task;
mod wire;

pub use memory::MemoryStore;
pub use personal::{personal_from_bytes, personal_to_bytes};
pub use seal::{Expected, SealError, SealKey};
pub use snapshot::{Snapshot, SnapshotError};
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;
pub use store::{CallStore, Change, Key, Kind, Revision, StoreError, Stored};
pub use task::Task;
