//! A call in writing: JSON for people, bytes for stores. No private value is ever in it.

use std::{fmt, sync::Arc};

use etiquette_core::{Call, Fingerprint, PersonalFacts, RestoreError, SavedCall, Script};
use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher24;
use thiserror::Error;

use crate::{packed, wire::CallWire};

/// The version of both written forms. A change of [`packed`] or of [`CallWire`], or of what a part means to the engine,
/// raises it.
const VERSION: u8 = 2;
const CHECKSUM: usize = 4;

/// A call without its private values, bound to the script with its fingerprint.
#[derive(Clone)]
pub struct Snapshot {
    saved: SavedCall,
    /// The script, if it is at hand: it tells people who read the JSON its name and that of the step.
    script: Option<Arc<Script>>,
}

impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        self.saved == other.saved
    }
}

impl Eq for Snapshot {}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Snapshot").field(&self.saved).finish()
    }
}

/// The JSON form: what people want to know, then what the engine needs.
#[derive(Serialize, Deserialize)]
struct Readable<'a> {
    version: u8,
    script: String,
    step: String,
    /// Over the compact form, so that an edited snapshot is not taken for a whole one.
    checksum: u32,
    #[serde(borrow)]
    call: CallWire<'a>,
}

impl Snapshot {
    /// The two parts of a call: the one that may be written anywhere, and the one that the host keeps.
    pub fn of(call: &Call) -> (Self, PersonalFacts) {
        let (saved, personal) = call.save();
        (Self { saved, script: Some(Arc::clone(call.shared_script())) }, personal)
    }

    /// The script that the call belongs to.
    pub const fn fingerprint(&self) -> Fingerprint {
        self.saved.fingerprint
    }

    /// The number of the next event, by which a host tells an old snapshot from a new one.
    pub const fn sequence(&self) -> u32 {
        self.saved.sequence
    }

    /// The id of the call.
    pub fn call(&self) -> &str {
        &self.saved.context.call
    }

    /// The call itself. Without the private part it goes on with those facts unknown.
    ///
    /// # Errors
    ///
    /// When the snapshot belongs to another script, or refers to what the script does not have.
    pub fn restore(self, script: Arc<Script>, personal: Option<PersonalFacts>) -> Result<Call, RestoreError> {
        Call::restore(script, self.saved, personal)
    }

    /// The compact form: a version, the call, a checksum.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = packed::pack(VERSION, &self.saved);
        bytes.extend(checksum(&bytes).to_le_bytes());
        bytes
    }

    /// Reads the compact form.
    ///
    /// # Errors
    ///
    /// When the bytes are of another version, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SnapshotError> {
        match bytes.first() {
            None => return Err(SnapshotError::Damaged),
            Some(&version) if version != VERSION => return Err(SnapshotError::UnknownVersion { version }),
            Some(_) => {}
        }
        let end = bytes.len().checked_sub(CHECKSUM).ok_or(SnapshotError::Damaged)?;
        let (body, sum) = bytes.split_at_checked(end).ok_or(SnapshotError::Damaged)?;
        if checksum(body).to_le_bytes() != *sum {
            return Err(SnapshotError::Damaged);
        }
        let saved = body.split_first().and_then(|(_, body)| packed::unpack(body));
        Ok(Self { saved: saved.ok_or(SnapshotError::Damaged)?, script: None })
    }

    /// The form for people. It names the script and the step where the snapshot was taken of a call, and not read.
    pub fn to_json(&self) -> String {
        let script = self.script.as_ref();
        let at = self.saved.at.filter(|_| !self.saved.ended);
        let readable = Readable {
            version: VERSION,
            script: script.map(|script| script.name().to_owned()).unwrap_or_default(),
            step: script.zip(at).map(|(script, at)| script.step_name(at)).unwrap_or_default(),
            checksum: self.checksum(),
            call: CallWire::new(&self.saved),
        };
        // The written form has only text keys and numbers, which JSON always holds.
        serde_json::to_string_pretty(&readable).unwrap_or_default()
    }

    /// Reads the form for people.
    ///
    /// # Errors
    ///
    /// When the text is no snapshot, is of another version, or has been changed.
    pub fn from_json(json: &str) -> Result<Self, SnapshotError> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u8,
        }
        let versioned: Versioned = serde_json::from_str(json).map_err(|_| SnapshotError::Damaged)?;
        if versioned.version != VERSION {
            return Err(SnapshotError::UnknownVersion { version: versioned.version });
        }
        let readable: Readable<'_> = serde_json::from_str(json).map_err(|_| SnapshotError::Damaged)?;
        let saved = readable.call.read().ok_or(SnapshotError::Damaged)?;
        let snapshot = Self { saved, script: None };
        if snapshot.checksum() == readable.checksum { Ok(snapshot) } else { Err(SnapshotError::Damaged) }
    }

    fn checksum(&self) -> u32 {
        let bytes = self.to_bytes();
        checksum(bytes.get(..bytes.len().saturating_sub(CHECKSUM)).unwrap_or_default())
    }
}

/// Finds damage, not forgery.
fn checksum(bytes: &[u8]) -> u32 {
    let hash = SipHasher24::new().hash(bytes);
    u32::try_from(hash & u64::from(u32::MAX)).unwrap_or(0)
}

/// Why bytes or a text are no snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SnapshotError {
    /// Another version of this library wrote it.
    #[error("the snapshot has version {version}, and this library reads version {VERSION}")]
    UnknownVersion {
        /// The version that was found.
        version: u8,
    },
    /// It is not whole, or has been changed.
    #[error("the snapshot is damaged")]
    Damaged,
}
