//! What was read although nothing is known of it. Only calls that are explored have such cells; nothing here is kept
//! beyond one of them.

#![expect(clippy::disallowed_types, reason = "a note of one call's own, which must stay `Sync`; no global")]

use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// The first cell that was read although nothing is known of it, plus one; 0 if there is none.
#[derive(Default)]
pub(crate) struct Asked(AtomicUsize);

impl Asked {
    pub(crate) fn note(&self, cell: usize) {
        // A cell that was noted before stays.
        _ = self.0.compare_exchange(0, cell + 1, Relaxed, Relaxed);
    }

    pub(crate) fn cell(&self) -> Option<usize> {
        self.0.load(Relaxed).checked_sub(1)
    }
}

impl Clone for Asked {
    fn clone(&self) -> Self {
        Self(AtomicUsize::new(self.0.load(Relaxed)))
    }
}
