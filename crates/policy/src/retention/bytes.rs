//! The three records in bytes, for a store that knows nothing of them.

use etiquette_core::Timestamp;
use serde::{Deserialize, Serialize};

use super::{ConsentForm, ConsentProof, Incident, IncidentAction, IncidentKind, Record, RecordKind};
use crate::{
    Medium, PolicyError, Purpose,
    screening::{BlockReason, NumberHash},
};

const VERSION: u8 = 1;

/// A record as it is written. Values are written by their names, so that new ones may come between them.
#[derive(Serialize, Deserialize)]
struct RecordWire<'a> {
    expires: i64,
    #[serde(borrow)]
    kind: KindWire<'a>,
}

#[derive(Serialize, Deserialize)]
enum KindWire<'a> {
    Block {
        number: [u8; 32],
        reason: &'a str,
    },
    Incident {
        at: i64,
        kind: &'a str,
        action: &'a str,
        number: Option<[u8; 32]>,
    },
    ConsentProof {
        number: [u8; 32],
        purpose: &'a str,
        mediums: Vec<&'a str>,
        given: i64,
        used: Option<i64>,
        form: &'a str,
        digest: [u8; 32],
    },
}

impl Record {
    /// The record in bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::Timestamp;
    /// use etiquette_policy::{retention::Record, screening::{BlockReason, NumberKey}};
    ///
    /// let number = NumberKey::new([7; 32]).hash("+40 721 234 567")?;
    /// let record = Record::block(number, BlockReason::Threat, Timestamp::from_millis(0), 90)?;
    /// assert_eq!(Record::from_bytes(&record.to_bytes())?, record);
    /// # Ok::<(), etiquette_policy::PolicyError>(())
    /// ```
    pub fn to_bytes(&self) -> Vec<u8> {
        let wire = RecordWire { expires: self.expires.as_millis(), kind: KindWire::new(&self.kind) };
        let mut bytes = vec![VERSION];
        // Postcard fails only when a buffer of fixed size is full, and a vector never is.
        bytes.extend(postcard::to_allocvec(&wire).unwrap_or_default());
        bytes
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    ///
    /// # Errors
    ///
    /// When the bytes are no record that this version knows.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PolicyError> {
        let Some((&VERSION, rest)) = bytes.split_first() else { return Err(PolicyError::BadRecord) };
        let wire: RecordWire<'_> = postcard::from_bytes(rest).map_err(|_| PolicyError::BadRecord)?;
        let kind = wire.kind.read().ok_or(PolicyError::BadRecord)?;
        Ok(Self { kind, expires: Timestamp::from_millis(wire.expires) })
    }
}

impl<'a> KindWire<'a> {
    fn new(kind: &'a RecordKind) -> Self {
        match kind {
            RecordKind::Block { number, reason } => {
                Self::Block { number: *number.as_bytes(), reason: reason.name() }
            }
            RecordKind::Incident(incident) => Self::Incident {
                at: incident.at.as_millis(),
                kind: incident.kind.name(),
                action: incident.action.name(),
                number: incident.number.map(|number| *number.as_bytes()),
            },
            RecordKind::ConsentProof(proof) => Self::ConsentProof {
                number: *proof.number.as_bytes(),
                purpose: proof.purpose.name(),
                mediums: proof.mediums.iter().map(|medium| medium.name()).collect(),
                given: proof.given.as_millis(),
                used: proof.used.map(Timestamp::as_millis),
                form: proof.form.name(),
                digest: proof.digest,
            },
        }
    }

    /// `None` for a name that nothing has.
    fn read(self) -> Option<RecordKind> {
        Some(match self {
            Self::Block { number, reason } => RecordKind::Block {
                number: NumberHash::from_bytes(number),
                reason: BlockReason::from_name(reason)?,
            },
            Self::Incident { at, kind, action, number } => RecordKind::Incident(Incident {
                at: Timestamp::from_millis(at),
                kind: IncidentKind::from_name(kind)?,
                action: IncidentAction::from_name(action)?,
                number: number.map(NumberHash::from_bytes),
            }),
            Self::ConsentProof { number, purpose, mediums, given, used, form, digest } => {
                RecordKind::ConsentProof(ConsentProof {
                    number: NumberHash::from_bytes(number),
                    purpose: Purpose::from_name(purpose)?,
                    mediums: mediums.into_iter().map(Medium::from_name).collect::<Option<_>>()?,
                    given: Timestamp::from_millis(given),
                    used: used.map(Timestamp::from_millis),
                    form: ConsentForm::from_name(form)?,
                    digest,
                })
            }
        })
    }
}
