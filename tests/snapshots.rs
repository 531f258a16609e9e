//! A saved call is taken up whole, by its own script, or not at all.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::sync::Arc;

use etiquette::{
    Call, Context, Event, RestoreError, Script, Step, Timestamp, shipped,
    store::{Snapshot, SnapshotError},
};

fn script(name: &str) -> Arc<Script> {
    Arc::new(shipped::script(name).expect("shipped"))
}

fn call_in_the_middle(script: &Arc<Script>) -> Call {
    let context = Context { call: "kept".into(), alias: Some("Ana".into()), ..Context::default() };
    let mut call = Call::try_new(script.clone(), context).expect("a call");
    let mut step = Step::default();
    for (second, name) in (0..).zip(["answered", "spoke", "choose question", "yes", "hold"]) {
        let event = Event::named(script, name).expect("an event of the script");
        call.step(&event, Timestamp::from_millis(second * 1000), &mut step).expect("a step");
    }
    call
}

#[test]
fn every_flipped_bit_and_every_lost_byte_is_noticed() {
    let (snapshot, _) = Snapshot::of(&call_in_the_middle(&script("support")));
    let bytes = snapshot.to_bytes();
    assert!(Snapshot::from_bytes(&bytes).is_ok());
    for length in 0..bytes.len() {
        assert!(Snapshot::from_bytes(&bytes[..length]).is_err(), "{length} bytes are taken for a snapshot");
    }
    for bit in 0..bytes.len() * 8 {
        let mut damaged = bytes.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        assert!(Snapshot::from_bytes(&damaged).is_err(), "bit {bit} may be flipped");
    }
}

#[test]
fn snapshot_of_an_unknown_version_is_refused() {
    let (snapshot, _) = Snapshot::of(&call_in_the_middle(&script("support")));
    let mut bytes = snapshot.to_bytes();
    bytes[0] = 9;
    assert_eq!(Snapshot::from_bytes(&bytes).err(), Some(SnapshotError::UnknownVersion { version: 9 }));
    let json = snapshot.to_json().replacen("\"version\": 2", "\"version\": 9", 1);
    assert_eq!(Snapshot::from_json(&json).err(), Some(SnapshotError::UnknownVersion { version: 9 }));
}

#[test]
fn snapshot_that_was_edited_is_refused() {
    let (snapshot, _) = Snapshot::of(&call_in_the_middle(&script("support")));
    let json = snapshot.to_json();
    assert!(Snapshot::from_json(&json).is_ok());
    let edited = json.replacen("\"sequence\": 5", "\"sequence\": 6", 1);
    assert_ne!(json, edited, "the snapshot has its number in it");
    assert_eq!(Snapshot::from_json(&edited).err(), Some(SnapshotError::Damaged));
    assert_eq!(Snapshot::from_json("{}").err(), Some(SnapshotError::Damaged));
}

#[test]
fn snapshot_names_its_script_and_step_for_people() {
    let (snapshot, _) = Snapshot::of(&call_in_the_middle(&script("support")));
    let json = snapshot.to_json();
    assert!(json.contains("\"script\": \"support\"") && json.contains("\"step\": \"hold.ask\""), "{json}");
}

#[test]
fn snapshot_of_another_script_is_refused() {
    let (snapshot, personal) = Snapshot::of(&call_in_the_middle(&script("support")));
    let other = script("helpline");
    let refused = snapshot.restore(other.clone(), Some(personal)).expect_err("another script");
    let RestoreError::OtherScript { expected, .. } = refused else { panic!("{refused}") };
    assert_eq!(expected, other.fingerprint());
}

// A mended phrase or a moved comment changes no live call; another guard does.
#[test]
fn fingerprint_is_that_of_the_behaviour() {
    let toml = shipped::toml("support").expect("shipped");
    let load = |text: &str| {
        let loaded = etiquette::script::load("support", text, &mut etiquette::diag::Sources::new());
        loaded.script.expect("still a script").fingerprint()
    };
    let before = load(toml);
    assert_eq!(before, load(&format!("# a comment\n{toml}")));
    let without_a_tip: String = toml
        .lines()
        .filter(|line| !line.contains("support-tip-smile"))
        .map(|line| format!("{line}\n"))
        .collect();
    assert!(without_a_tip.len() < toml.len(), "the script has the tip");
    assert_eq!(before, load(&without_a_tip));
    let changed = toml.replacen("after.\"20s\"", "after.\"21s\"", 1);
    assert_ne!(toml, changed);
    assert_ne!(before, load(&changed));
}
