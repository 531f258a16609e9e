//! The private part of a call in bytes, for hosts that seal it. Nothing in this crate keeps or shows it.

use std::borrow::Cow;

use etiquette_core::{Fingerprint, PersonalFacts};
use serde::{Deserialize, Serialize};

use crate::{
    snapshot::SnapshotError,
    wire::{ValueWire, from_bytes, read_values, to_bytes, values},
};

const VERSION: u8 = 2;

#[derive(Serialize, Deserialize)]
struct PersonalWire<'a> {
    fingerprint: [u8; 16],
    call: &'a str,
    sequence: u32,
    cells: Cow<'a, [(u16, u16)]>,
    #[serde(borrow)]
    values: Vec<(u16, ValueWire<'a>)>,
}

/// The private part in bytes. They hold personal values in the open: seal them before they are written anywhere.
pub fn personal_to_bytes(personal: &PersonalFacts) -> Vec<u8> {
    let wire = PersonalWire {
        fingerprint: personal.fingerprint.0,
        call: &personal.call,
        sequence: personal.sequence,
        cells: Cow::Borrowed(&personal.cells),
        values: values(&personal.values),
    };
    to_bytes(VERSION, &wire)
}

/// Reads what [`personal_to_bytes`] wrote.
///
/// # Errors
///
/// When the bytes are of another version, or damaged.
pub fn personal_from_bytes(bytes: &[u8]) -> Result<PersonalFacts, SnapshotError> {
    let wire: PersonalWire<'_> = from_bytes(VERSION, bytes)?;
    let values = read_values(wire.values).ok_or(SnapshotError::Damaged)?;
    Ok(PersonalFacts {
        fingerprint: Fingerprint(wire.fingerprint),
        call: wire.call.into(),
        sequence: wire.sequence,
        cells: wire.cells.into_owned(),
        values,
    })
}
