//! What every store does, and that all of them do the same.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail")]

use etiquette_core::Timestamp;
use etiquette_store::{CallStore, Change, Key, Kind, MemoryStore, Revision, StoreError};
use proptest::prelude::*;

const NEW: Revision = Revision::NEW;

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis)
}

/// Shows what a test says to each store.
fn each(check: impl Fn(&dyn CallStore)) {
    check(&MemoryStore::new());
    #[cfg(feature = "sqlite")]
    {
        let folder = tempfile::tempdir().expect("a folder");
        check(&etiquette_store::SqliteStore::open(folder.path().join("calls.db")).expect("a store"));
    }
}

fn bytes(store: &dyn CallStore, key: Key<'_>, now: i64) -> Option<Vec<u8>> {
    store.load(key, at(now)).expect("loads").map(|stored| stored.bytes)
}

#[test]
fn second_writer_meets_a_conflict() {
    each(|store| {
        let key = Key::call("c");
        let first = store.save(key, b"one", NEW, None).expect("new");
        let conflict = store.save(key, b"two", NEW, None).expect_err("it is there");
        assert!(matches!(conflict, StoreError::Conflict { actual, .. } if actual == first), "{conflict}");
        assert_eq!(bytes(store, key, 0), Some(b"one".to_vec()));
        let second = store.save(key, b"two", first, None).expect("the last revision");
        let late = store.commit(&[Change::erase(key).seen(first)]);
        assert!(matches!(late, Err(StoreError::Conflict { .. })), "whoever erases may have seen too little");
        store.commit(&[Change::erase(key).seen(second)]).expect("the last revision");
        assert_eq!(bytes(store, key, 0), None);
    });
}

/// S0.13, S0.15: what has expired is gone at once, and not when somebody tidies up.
#[test]
fn what_has_expired_is_not_there() {
    each(|store| {
        for (id, expires) in [("old", Some(10)), ("young", Some(11)), ("kept", None)] {
            store.save(Key::call(id), b"x", NEW, expires.map(at)).expect("new");
        }
        let ids = |now| {
            let listed = store.list(Kind::Call, at(now)).expect("lists").into_iter();
            listed.map(|(id, _)| id).collect::<Vec<_>>()
        };
        assert_eq!(
            (ids(9), ids(10)),
            (vec!["kept".into(), "old".into(), "young".into()], vec!["kept".into(), "young".into()])
        );
        assert_eq!(bytes(store, Key::call("old"), 9), Some(b"x".to_vec()));
        assert_eq!(bytes(store, Key::call("old"), 10), None);
        store.save(Key::call("old"), b"y", NEW, None).expect("its place is free");
        assert_eq!(store.expire(at(11)).expect("expires"), 1);
        assert_eq!(ids(0), ["kept", "old"]);
        for _ in 0..2 {
            store.erase(Key::call("kept")).expect("erasing again is no error");
        }
        assert_eq!(ids(0), ["old"]);
    });
}

/// S4.4: a call ends and its promise is kept in one go, or neither.
#[test]
fn changes_are_made_together_or_not_at_all() {
    each(|store| {
        let (call, task) = (Key::call("c"), Key::new(Kind::Task, "c/3.0"));
        let seen = store.save(call, b"live", NEW, None).expect("new");
        let wrong = [Change::save(task, b"promise"), Change::erase(call).seen(NEW)];
        assert!(matches!(store.commit(&wrong), Err(StoreError::Conflict { kind: Kind::Call, .. })));
        assert_eq!((bytes(store, call, 0), bytes(store, task, 0)), (Some(b"live".to_vec()), None));
        store.commit(&[Change::save(task, b"promise"), Change::erase(call).seen(seen)]).expect("as seen");
        assert_eq!((bytes(store, call, 0), bytes(store, task, 0)), (None, Some(b"promise".to_vec())));
    });
}

/// S0.13: nothing that outlives a call is kept for ever.
#[test]
fn records_need_an_end() {
    each(|store| {
        for kind in Kind::ALL {
            let key = Key::new(*kind, "r");
            let saved = store.commit(&[Change::save(key, b"x")]);
            assert_eq!(saved.is_err(), kind.must_expire(), "{kind:?}");
            assert_eq!(bytes(store, key, 0).is_some(), !kind.must_expire());
            let seen = if saved.is_ok() { NEW.next() } else { NEW };
            store.commit(&[Change::save(key, b"x").seen(seen).until(at(1))]).expect("it ends");
        }
    });
}

/// A change: of which key, the revision that was seen, and what is saved until when, if it is not erased.
type Written = (usize, u64, Option<(u8, Option<i64>)>);

#[derive(Clone, Debug)]
enum Op {
    Load(usize, i64),
    List(usize, i64),
    Expire(i64),
    Commit(Vec<Written>),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
    let content = prop::option::of((any::<u8>(), prop::option::of(0..20i64)));
    let change = (0..6usize, 0..3u64, content);
    let op = prop_oneof![
        2 => (0..6usize, 0..20i64).prop_map(|(key, now)| Op::Load(key, now)),
        1 => (0..2usize, 0..20i64).prop_map(|(kind, now)| Op::List(kind, now)),
        1 => (0..20i64).prop_map(Op::Expire),
        6 => prop::collection::vec(change, 1..4).prop_map(Op::Commit),
    ];
    prop::collection::vec(op, 1..30)
}

/// What a store answers to an operation.
fn answer(store: &dyn CallStore, op: &Op) -> String {
    let kinds = [Kind::Call, Kind::Block];
    let ids = ["a", "b", "ș"];
    let key = |key: usize| Key::new(kinds[key / 3], ids[key % 3]);
    match op {
        Op::Load(of, now) => format!("{:?}", store.load(key(*of), at(*now))),
        Op::List(kind, now) => format!("{:?}", store.list(kinds[*kind], at(*now))),
        Op::Expire(now) => format!("{:?}", store.expire(at(*now))),
        Op::Commit(changes) => {
            let contents: Vec<_> =
                changes.iter().map(|(_, _, content)| content.map(|(byte, _)| [byte; 3])).collect();
            let changes: Vec<_> = changes
                .iter()
                .zip(&contents)
                .map(|((of, seen, content), bytes)| {
                    let change = match (content, bytes) {
                        (Some((_, expires)), Some(bytes)) => {
                            Change::save(key(*of), bytes).until(expires.map(at))
                        }
                        _ => Change::erase(key(*of)),
                    };
                    // Three erasures out of four look at no revision.
                    if content.is_none() && *seen < 2 {
                        change
                    } else {
                        change.seen(Revision::from_number(*seen))
                    }
                })
                .collect();
            format!("{:?}", store.commit(&changes))
        }
    }
}

#[cfg(feature = "sqlite")]
proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]
    #[test]
    fn all_stores_answer_alike(ops in ops()) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("calls.db");
        let memory = MemoryStore::new();
        for op in &ops {
            // Opened anew for every operation, as if its process had died in between.
            let sqlite = etiquette_store::SqliteStore::open(&path).expect("a store");
            prop_assert_eq!(answer(&memory, op), answer(&sqlite, op), "{:?}", op);
        }
    }
}
