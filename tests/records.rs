//! The records that outlive a call, in a store that knows nothing of them.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::fs;

use etiquette::{
    Timestamp,
    policy::{
        LineProfiles, Medium, Packs, Purpose,
        retention::{ConsentForm, ConsentProof, Incident, IncidentAction, IncidentKind, Record, RecordKind},
        screening::{BlockReason, CallerId, NumberKey, Treatment, screen},
    },
    script::profile_names,
    store::{CallStore, Change, Key, Kind, SqliteStore},
};

const NUMBER: &str = "+40721234567";

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis)
}

fn records() -> [Record; 3] {
    let number = NumberKey::new([7; 32]).hash(NUMBER).expect("a number");
    let incident = Incident {
        at: at(0),
        kind: IncidentKind::Threat,
        action: IncidentAction::Ended,
        number: Some(number),
    };
    let proof = ConsentProof {
        number,
        purpose: Purpose::Marketing,
        mediums: vec![Medium::Call],
        given: at(0),
        used: None,
        form: ConsentForm::Written,
        digest: [9; 32],
    };
    [
        Record::block(number, BlockReason::Threat, at(0), 90).expect("within a year"),
        Record::incident(incident, 30).expect("within a year"),
        Record::consent_proof(proof, &Packs::shipped().rules(["DE"]), 1).expect("within ten years"),
    ]
}

/// S0.13, S0.14, S0.29: the three records are there after the process has died, hold no number, and end by themselves;
/// of a block list it is known who is blocked.
#[test]
fn three_records_outlive_the_process_and_no_longer_than_they_may() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("calls.db");
    let store = SqliteStore::open(&path).expect("a store");
    for record in records() {
        let kind = Kind::from_name(record.kind().name()).expect("stores have a kind for each record");
        assert!(kind.must_expire());
        let bytes = record.to_bytes();
        store.commit(&[Change::save(Key::new(kind, "1"), &bytes).until(record.expires())]).expect("new");
    }
    // It is not closed in good order.
    std::mem::forget(store);
    for file in fs::read_dir(folder.path()).expect("a folder") {
        let bytes = fs::read(file.expect("a file").path()).expect("bytes");
        let number = NUMBER.trim_start_matches('+').as_bytes();
        assert!(!bytes.windows(number.len()).any(|window| window == number));
    }
    let store = SqliteStore::open(&path).expect("a store");
    let kept = |kind, now| {
        let listed = store.list(kind, now).expect("lists").into_iter();
        listed.map(|(_, stored)| Record::from_bytes(&stored.bytes).expect("a record")).collect::<Vec<_>>()
    };
    for record in records() {
        let kind = Kind::from_name(record.kind().name()).expect("a kind");
        let last = at(record.expires().as_millis() - 1);
        assert_eq!((kept(kind, last), kept(kind, record.expires())), (vec![record], vec![]));
    }
    let blocks: Vec<_> = kept(Kind::Block, at(0)).iter().filter_map(Record::as_block).collect();
    let caller = NumberKey::new([7; 32]).hash(NUMBER).expect("a number");
    let lines = LineProfiles::shipped();
    let profile = &lines.get("helpline").expect("shipped").screening;
    let screened = screen(profile, CallerId::Claimed(caller), &blocks, &[], at(1));
    assert_eq!(screened.treatment, Treatment::Reject);
    assert!(matches!(kept(Kind::Incident, at(0))[0].kind(), RecordKind::Incident(_)));
}

/// What holds around calls is said for each profile that a script may begin with, and for no other.
#[test]
fn every_profile_of_scripts_has_its_line() {
    let lines = LineProfiles::shipped();
    assert_eq!(lines.iter().map(|line| &*line.name).collect::<Vec<_>>(), profile_names());
}
