//! Any bytes as a saved call, and any changes of the bytes of a true one under a checksum that fits: what is read is
//! written as it was, and what is taken up again goes on.

use std::hash::Hasher as _;

use arbitrary::{Result, Unstructured};
use etiquette::{
    Call, Event, Step, Timestamp,
    store::{Expected, SealKey, Snapshot, Task, personal_from_bytes, personal_to_bytes},
};
use siphasher::sip::SipHasher24;

use super::{chance, events};

/// The bytes of the checksum at the end of a snapshot.
const CHECKSUM: usize = 4;
const EVENTS: u8 = 12;

pub(super) fn try_bytes(bytes: &[u8]) {
    read(bytes);
    let _ = change(&mut Unstructured::new(bytes));
}

/// Whatever can be read is written as something that is read as the same.
fn read(bytes: &[u8]) {
    let json = std::str::from_utf8(bytes).ok().and_then(|text| Snapshot::from_json(text).ok());
    for snapshot in [Snapshot::from_bytes(bytes).ok(), json].into_iter().flatten() {
        let written = snapshot.to_bytes();
        let again = Snapshot::from_bytes(&written).ok();
        assert!(again.is_some_and(|again| again.to_bytes() == written), "a snapshot is read as it was");
    }
    if let Ok(personal) = personal_from_bytes(bytes) {
        assert_eq!(personal_from_bytes(&personal_to_bytes(&personal)), Ok(personal));
    }
    if let Ok(task) = Task::from_bytes(bytes) {
        assert_eq!(Task::from_bytes(&task.to_bytes()), Ok(task));
    }
}

/// A call is played, saved and changed in writing.
fn change(given: &mut Unstructured<'_>) -> Result<()> {
    let script = chance::script(given)?;
    let Some(mut call) = chance::call(given, &script)? else { return Ok(()) };
    let mut now = Timestamp::from_millis(given.arbitrary()?);
    let mut step = Step::default();
    for _ in 0..given.int_in_range(0..=EVENTS)? {
        let event = chance::event(given, &call)?;
        now = chance::time(given, now)?;
        events::happens(&mut call, &event, now, &mut step);
    }
    let (snapshot, personal) = Snapshot::of(&call);
    unseal(given, &snapshot)?;
    let mut bytes = snapshot.to_bytes();
    let whole = bytes.clone();
    bytes.truncate(bytes.len().saturating_sub(CHECKSUM));
    assert_eq!(summed(bytes.clone()), whole, "the checksum is what this target takes it for");
    for _ in 0..given.int_in_range(1..=8u8)? {
        edit(given, &mut bytes)?;
    }
    let Ok(changed) = Snapshot::from_bytes(&summed(bytes)) else { return Ok(()) };
    let personal = given.arbitrary::<bool>()?.then_some(personal);
    if let Ok(call) = changed.restore(script, personal) {
        goes_on(given, call)?;
    }
    Ok(())
}

/// No change of what is under a seal is taken for a snapshot.
fn unseal(given: &mut Unstructured<'_>, snapshot: &Snapshot) -> Result<()> {
    let key = SealKey::new(&[7; 32]);
    let sealed = snapshot.to_sealed_bytes(&key);
    let mut changed = sealed.clone();
    edit(given, &mut changed)?;
    let read = Snapshot::from_sealed_bytes(&changed, &key, Expected::call(snapshot.call()));
    assert_eq!(read.is_ok(), changed == sealed, "a seal holds");
    Ok(())
}

fn edit(given: &mut Unstructured<'_>, bytes: &mut Vec<u8>) -> Result<()> {
    let at = given.choose_index(bytes.len().max(1))?;
    match (given.int_in_range(0..=4u8)?, bytes.get_mut(at)) {
        (0, Some(byte)) => *byte ^= 1 << given.int_in_range(0..=7u8)?,
        (1, Some(byte)) => *byte = given.arbitrary()?,
        (2, Some(_)) => drop(bytes.remove(at)),
        (3, Some(_)) => bytes.truncate(at),
        _ => bytes.insert(at.min(bytes.len()), given.arbitrary()?),
    }
    Ok(())
}

/// Whatever was taken up can be saved again, and takes events or says why not.
fn goes_on(given: &mut Unstructured<'_>, mut call: Call) -> Result<()> {
    events::is_saved(&call);
    let mut step = Step::default();
    let mut now = call.now().unwrap_or_default();
    while !given.is_empty() {
        let event: Event = chance::event(given, &call)?;
        now = chance::time(given, now)?;
        let _ = call.step(&event, now, &mut step);
        now = call.now().unwrap_or(now);
        events::is_saved(&call);
    }
    Ok(())
}

fn summed(mut bytes: Vec<u8>) -> Vec<u8> {
    let mut hasher = SipHasher24::new();
    hasher.write(&bytes);
    let sum = u32::try_from(hasher.finish() & u64::from(u32::MAX)).unwrap_or(0);
    bytes.extend(sum.to_le_bytes());
    bytes
}
