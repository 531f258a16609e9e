//! The store in a file: what survives, what is refused, and that nothing of what was erased is left in any file.
#![cfg(feature = "sqlite")]
#![expect(clippy::expect_used, reason = "a test may fail")]

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
    sync::Barrier,
    thread,
};

use etiquette_core::Timestamp;
use etiquette_store::{CallStore, Change, Key, Kind, Revision, SqliteStore, StoreError};
use proptest::prelude::*;
use rusqlite::Connection;

const NOW: Timestamp = Timestamp::from_millis(0);

fn open(folder: &Path) -> SqliteStore {
    SqliteStore::open(folder.join("calls.db")).expect("a store")
}

/// Everything that the files of a folder hold.
fn raw(folder: &Path) -> Vec<u8> {
    let files = fs::read_dir(folder).expect("a folder");
    files.flat_map(|file| fs::read(file.expect("a file").path()).expect("bytes")).collect()
}

fn holds(raw: &[u8], wanted: &[u8]) -> bool {
    raw.windows(wanted.len()).any(|window| window == wanted)
}

#[test]
fn everything_is_there_when_the_store_is_opened_again() {
    let folder = tempfile::tempdir().expect("a folder");
    for kind in Kind::ALL {
        let change = Change::save(Key::new(*kind, "id"), kind.name().as_bytes());
        open(folder.path()).commit(&[change.until(Timestamp::from_millis(1))]).expect("new");
    }
    for kind in Kind::ALL {
        let found = open(folder.path()).load(Key::new(*kind, "id"), NOW).expect("loads").expect("kept");
        assert_eq!((&*found.bytes, found.revision.number()), (kind.name().as_bytes(), 1));
    }
}

#[test]
fn two_processes_share_a_store() {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, other) = (open(folder.path()), open(folder.path()));
    let first = one.save(Key::call("c"), b"one", Revision::NEW, None).expect("new");
    assert!(matches!(
        other.save(Key::call("c"), b"two", Revision::NEW, None),
        Err(StoreError::Conflict { .. })
    ));
    other.save(Key::call("c"), b"two", first, None).expect("the last revision");
    assert_eq!(one.load(Key::call("c"), NOW).expect("loads").expect("kept").bytes, b"two");
}

#[test]
fn other_files_are_no_store() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("calls.db");
    let refused = || matches!(SqliteStore::open(&path), Err(StoreError::OtherVersion));
    fs::write(&path, "a letter that somebody wrote, and that is no database at all").expect("a file");
    assert!(refused());
    fs::remove_file(&path).expect("a file");
    let foreign = Connection::open(&path).expect("a database");
    foreign.execute_batch("CREATE TABLE customers (name TEXT)").expect("a table");
    drop(foreign);
    assert!(refused());
    fs::remove_file(&path).expect("a file");
    drop(open(folder.path()));
    let newer = Connection::open(&path).expect("a database");
    newer.pragma_update(None, "user_version", 2).expect("a version");
    drop(newer);
    assert!(refused());
    assert!(matches!(SqliteStore::open(folder.path().join("none/calls.db")), Err(StoreError::Failed(_))));
}

/// Many programs number their tables from 1. Theirs are neither taken for a store nor changed.
#[test]
fn databases_of_others_are_left_as_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("calls.db");
    for (application, version, table) in [(0, 1, "customers"), (0, 1, "call"), (7, 1, "call"), (7, 0, "")] {
        let foreign = Connection::open(&path).expect("a database");
        foreign.pragma_update(None, "application_id", application).expect("a number");
        foreign.pragma_update(None, "user_version", version).expect("a version");
        if !table.is_empty() {
            foreign.execute_batch(&format!("CREATE TABLE {table} (name TEXT)")).expect("a table");
        }
        drop(foreign);
        let before = raw(folder.path());
        assert!(matches!(SqliteStore::open(&path), Err(StoreError::OtherVersion)), "{application} {table}");
        assert_eq!(raw(folder.path()), before, "{application} {table}");
        fs::remove_file(&path).expect("a file");
    }
}

/// Whoever comes first makes the tables, and nobody is turned away meanwhile.
#[test]
fn many_open_a_new_store_at_once() {
    for _ in 0..8 {
        let folder = tempfile::tempdir().expect("a folder");
        let (ready, path) = (Barrier::new(8), folder.path().join("calls.db"));
        let open = |number: usize| {
            ready.wait();
            let store = SqliteStore::open(&path)?;
            store.save(Key::call(&number.to_string()), b"bytes", Revision::NEW, None)
        };
        thread::scope(|scope| {
            let (open, threads) = (&open, 0..8);
            let threads: Vec<_> = threads.map(|number| scope.spawn(move || open(number))).collect();
            for thread in threads {
                thread.join().expect("no panic").expect("an open store");
            }
        });
        let all = SqliteStore::open(&path).expect("a store").list(Kind::Call, NOW).expect("all calls");
        assert_eq!(all.len(), 8);
    }
}

/// S0.15: who reads the store while something is erased keeps traces of it, and is told on.
#[test]
fn traces_that_a_reader_keeps_are_said_and_removed_later() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = open(folder.path());
    store.save(Key::call("c"), b"Zanzibar-7741", Revision::NEW, None).expect("new");
    let reader = Connection::open(folder.path().join("calls.db")).expect("a database");
    reader.execute_batch("BEGIN").expect("a transaction");
    let _: i64 = reader.query_row("SELECT count(*) FROM call", [], |row| row.get(0)).expect("a number");
    let promise = Key::new(Kind::Task, "c/7.0");
    let changes = [Change::erase(Key::call("c")), Change::save(promise, b"callback")];
    assert!(matches!(store.commit(&changes), Err(StoreError::Traces)));
    // All of it is done all the same.
    assert!(store.load(Key::call("c"), NOW).expect("loads").is_none());
    assert!(store.load(promise, NOW).expect("loads").is_some());
    assert!(holds(&raw(folder.path()), b"Zanzibar-7741"), "or this test shows nothing");
    drop(reader);
    store.erase(Key::call("c")).expect("nobody reads");
    assert!(!holds(&raw(folder.path()), b"Zanzibar-7741"));
}

/// S0.15: an erasure that was cut short is brought to its end by whoever opens the store.
#[test]
fn opening_removes_what_an_erasure_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = open(folder.path());
    store.save(Key::call("c"), b"Zanzibar-7741", Revision::NEW, None).expect("new");
    let dying = Connection::open(folder.path().join("calls.db")).expect("a database");
    dying.pragma_update(None, "secure_delete", "ON").expect("a setting");
    dying.execute("DELETE FROM call", []).expect("erased");
    assert!(holds(&raw(folder.path()), b"Zanzibar-7741"), "or this test shows nothing");
    // Neither of them closes the store in good order.
    std::mem::forget((store, dying));
    let _again = open(folder.path());
    assert!(!holds(&raw(folder.path()), b"Zanzibar-7741"));
}

/// Each case writes its files many times.
fn cases() -> u32 {
    env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(24)
}

/// Something is saved with so many bytes, or erased.
type Op = (u8, Option<usize>);

fn ops() -> impl Strategy<Value = Vec<Op>> {
    // Mostly as long as a snapshot is; some as long as several pages.
    let length = prop_oneof![8 => 16..700usize, 2 => 700..5000usize, 1 => 5000..20_000usize];
    prop::collection::vec((0..60u8, prop::option::weighted(0.7, length)), 1..120)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    /// S0.14, S0.15: after an erasure no file holds a byte of what was erased or overwritten, however the pages were
    /// filled, split and joined before; nor its name.
    #[test]
    fn erased_bytes_are_in_no_file(ops in ops()) {
        let folder = tempfile::tempdir().expect("a folder");
        let store = open(folder.path());
        let mut living: BTreeMap<u8, (usize, Revision)> = BTreeMap::new();
        for (number, (id, length)) in ops.iter().enumerate() {
            let name = mark("[", (*id).into());
            let key = Key::call(&name);
            let (_, seen) = living.get(id).copied().unwrap_or_default();
            let Some(length) = length else {
                store.erase(key).expect("erased");
                living.remove(id);
                let raw = raw(folder.path());
                let saved: BTreeSet<usize> = living.values().map(|(number, _)| *number).collect();
                prop_assert_eq!(marks(&raw, "<"), saved, "what was saved by other operations is left");
                let ids: BTreeSet<usize> = living.keys().map(|id| usize::from(*id)).collect();
                prop_assert_eq!(marks(&raw, "["), ids, "the names of others are left");
                continue;
            };
            let bytes: Vec<u8> = mark("<", number).bytes().cycle().take(*length).collect();
            let revision = store.save(key, &bytes, seen, None).expect("saved");
            living.insert(*id, (number, revision));
        }
    }
}

/// A number as it stands in what is saved, or in names.
fn mark(begin: &str, number: usize) -> String {
    format!("{begin}{number:04}-7741")
}

/// The numbers that stand in files, behind this beginning.
fn marks(raw: &[u8], begin: &str) -> BTreeSet<usize> {
    let starts = (0..raw.len()).filter(|start| raw.get(*start) == begin.as_bytes().first());
    let numbers = starts.filter_map(|start| {
        let mark = raw.get(start + 1..start + 10)?.strip_suffix(b"-7741")?;
        std::str::from_utf8(mark).ok()?.parse().ok()
    });
    numbers.collect()
}
