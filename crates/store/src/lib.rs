//! Saved calls: a versioned snapshot without any private value, and the stores that keep it.
//!
//! A call between two events is two things: a [`Snapshot`], which may be written anywhere, and
//! [`PersonalFacts`](etiquette_core::PersonalFacts), which the host keeps in memory or seals. No store in this crate
//! ever sees the second.
//!
//! ```
//! use etiquette_core::{Call, PersonalFacts};
//! use etiquette_store::{CallStore, MemoryStore, Revision, Snapshot};
//!
//! # fn example(call: &Call) -> Result<(), Box<dyn std::error::Error>> {
//! let (snapshot, personal): (Snapshot, PersonalFacts) = Snapshot::of(call);
//! let store = MemoryStore::new();
//! let first = store.save("c-1", &snapshot.to_bytes(), Revision::NEW, None)?;
//!
//! let kept = store.load("c-1")?.ok_or("lost")?;
//! assert_eq!(kept.revision, first);
//! let again = Snapshot::from_bytes(&kept.bytes)?;
//! let call = again.restore(call.shared_script().clone(), Some(personal))?;
//! # let _ = call; Ok(()) }
//! ```

mod memory;
mod personal;
mod snapshot;
mod store;
mod wire;

pub use memory::MemoryStore;
pub use personal::{personal_from_bytes, personal_to_bytes};
pub use snapshot::{Snapshot, SnapshotError};
pub use store::{CallStore, Revision, StoreError, Stored};
