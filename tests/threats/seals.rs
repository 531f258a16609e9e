//! T8: a sealed snapshot is taken for what it is, and nothing else is taken for one.

use std::sync::Arc;

use etiquette::{
    Call, Context, Event, Step, Timestamp, shipped,
    store::{Expected, SealError, SealKey, Snapshot},
};

/// How many snapshots are tampered with.
const SNAPSHOTS: usize = 100;

fn key() -> SealKey {
    SealKey::new(&[7; 32])
}

/// Snapshots of calls of all shipped scripts at different moments, with the ids of their calls.
fn snapshots() -> Vec<(String, Snapshot)> {
    let scripts: Vec<_> = shipped::names().filter_map(shipped::script).map(Arc::new).collect();
    let mut all = Vec::new();
    for (number, script) in scripts.iter().cycle().enumerate().take(SNAPSHOTS) {
        let id = format!("call-{number}");
        let direction = script.direction().unwrap_or_default();
        let context = Context { call: id.as_str().into(), direction, ..Context::default() };
        let mut call = Call::try_new(script.clone(), context).expect("a context without facts fits");
        let mut step = Step::default();
        for second in 0..=number % 16 {
            let now = Timestamp::from_millis(i64::try_from(second).expect("few") * 1_000);
            let next = call.awaited().last().map_or(Event::tick(), |offer| Event::new(offer.event));
            call.step(&next, now, &mut step).expect("a step");
        }
        all.push((id, Snapshot::of(&call).0));
    }
    all
}

#[test]
fn every_flipped_bit_and_every_lost_byte_breaks_the_seal() {
    for (id, snapshot) in snapshots() {
        let sealed = snapshot.to_sealed_bytes(&key());
        let read = |bytes: &[u8]| Snapshot::from_sealed_bytes(bytes, &key(), Expected::call(&id));
        assert_eq!(read(&sealed).map(|read| read.to_bytes()), Ok(snapshot.to_bytes()));
        for length in 0..sealed.len() {
            assert_eq!(read(&sealed[..length]).err(), Some(SealError::Broken), "{id}: {length} bytes");
        }
        for bit in 0..sealed.len() * 8 {
            let mut changed = sealed.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(read(&changed).err(), Some(SealError::Broken), "{id}: bit {bit}");
        }
        let longer: Vec<u8> = sealed.iter().copied().chain([0]).collect();
        assert_eq!(read(&longer).err(), Some(SealError::Broken), "{id}: a byte more");
    }
}

#[test]
fn snapshot_of_another_call_is_refused() {
    let all = snapshots();
    for ((expected, _), (found, snapshot)) in all.iter().zip(all.iter().cycle().skip(1)) {
        let sealed = snapshot.to_sealed_bytes(&key());
        let refused =
            Snapshot::from_sealed_bytes(&sealed, &key(), Expected::call(expected)).expect_err("swapped");
        let (expected, found) = (expected.as_str().into(), found.as_str().into());
        assert_eq!(refused, SealError::OtherCall { expected, found });
    }
}

#[test]
fn snapshot_that_was_replaced_is_refused() {
    for (id, snapshot) in snapshots() {
        let sealed = snapshot.to_sealed_bytes(&key());
        let found = snapshot.sequence();
        let read = |last| Snapshot::from_sealed_bytes(&sealed, &key(), Expected::call(&id).since(last));
        for last in 0..=found {
            assert!(read(last).is_ok(), "{id}: the last one, or one that the host has not seen");
        }
        for last in [found + 1, found + 9, u32::MAX] {
            assert_eq!(read(last).err(), Some(SealError::Older { last, found }), "{id}");
        }
    }
}

#[test]
fn seal_of_another_key_or_of_none_is_refused() {
    for (id, snapshot) in snapshots() {
        let expected = Expected::call(&id);
        for foreign in [snapshot.to_bytes(), snapshot.to_sealed_bytes(&SealKey::new(&[8; 32]))] {
            let refused = Snapshot::from_sealed_bytes(&foreign, &key(), expected);
            assert_eq!(refused.err(), Some(SealError::Broken), "{id}");
        }
    }
}

// A host that has sealed nothing so far does not read sealed bytes by mistake, nor pays for the seal.
#[test]
fn seal_is_apart_from_the_compact_form() {
    for (_, snapshot) in snapshots() {
        let (plain, sealed) = (snapshot.to_bytes(), snapshot.to_sealed_bytes(&key()));
        assert_eq!(sealed.len(), plain.len() + 32);
        assert!(Snapshot::from_bytes(&sealed).is_err() && sealed.starts_with(&plain));
    }
}

/// S0.15: neither the key nor what it makes is in `Debug`, and errors say what is wrong and what to do.
#[test]
fn refusals_name_cause_and_cure_and_no_key() {
    assert!(!format!("{:?}", key()).contains(|letter: char| letter.is_ascii_digit()));
    for (error, cause) in [
        (SealError::Broken, "changed, or sealed with another key"),
        (SealError::OtherCall { expected: "c-1".into(), found: "c-2".into() }, "belongs to call `c-2`"),
        (SealError::Older { last: 9, found: 7 }, "at event 7, and the call was at event 9"),
    ] {
        let told = error.to_string();
        assert!(told.contains(cause) && told.contains("end the call"), "{told}");
    }
}
