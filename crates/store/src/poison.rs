//! What a thread leaves behind that panics with a lock in its hands, for the tests of the stores.

use std::{sync::Mutex, thread};

use etiquette_core::Timestamp;

use crate::{CallStore, Change, Key};

/// Has a thread panic while it holds the lock.
pub(crate) fn poison<T: Send>(lock: &Mutex<T>) {
    let panicked = thread::scope(|scope| {
        let thread = scope.spawn(|| {
            let _locked = lock.lock();
            panic!("elsewhere");
        });
        thread.join().is_err()
    });
    assert!(panicked && lock.is_poisoned());
}

/// Fails unless the store takes a call and gives it back.
pub(crate) fn assert_serves(store: &impl CallStore) {
    assert!(store.commit(&[Change::save(Key::call("c-1"), b"saved")]).is_ok());
    let stored = store.load(Key::call("c-1"), Timestamp::from_millis(0));
    assert!(stored.is_ok_and(|stored| stored.is_some()));
}
