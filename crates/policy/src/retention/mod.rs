//! What is kept of a call: nothing, unless somebody decides otherwise, and then one of three narrow records. None of them
//! has a place for a word that was said, a name or a number, and each ends.

mod bytes;

use std::time::Duration;

use etiquette_core::{Timestamp, named};

use crate::{
    Medium, PolicyError, Purpose, Recording, Rules,
    screening::{Block, BlockReason, NumberHash},
};

const DAY: u64 = 24 * 60 * 60;
/// For how many days a block and the form of an incident are kept at most. Twelve months is what helplines keep of
/// repeated abuse.
const YEAR: u16 = 366;
/// For how many days the proof of a consent is kept at most: ten years, twice what any shipped law asks for.
const TEN_YEARS: u16 = 3_653;

/// What a line keeps. Without a word about it, nothing.
///
/// # Examples
///
/// ```
/// use etiquette_policy::retention::RetentionProfile;
///
/// let profile = RetentionProfile::default();
/// assert!(!profile.records && profile.keep_days == 0 && profile.is_anonymous);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionProfile {
    /// Whether calls may be recorded at all.
    pub records: bool,
    /// For how many days the call itself is kept after its end.
    pub keep_days: u16,
    /// Whether nobody is asked who calls.
    pub is_anonymous: bool,
}

impl Default for RetentionProfile {
    fn default() -> Self {
        Self { records: false, keep_days: 0, is_anonymous: true }
    }
}

impl RetentionProfile {
    /// When what is left of a call is erased.
    pub fn erased_at(&self, ended: Timestamp) -> Timestamp {
        ended.after(days(self.keep_days))
    }
}

named! {
    /// What somebody said when asked to agree.
    #[non_exhaustive]
    Agreement {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Nothing, or nothing clear. It is no yes.
        Unknown = "unknown",
    }
    /// What happened in an incident.
    #[non_exhaustive]
    IncidentKind {
        /// Somebody was harassed.
        Harassment = "harassment",
        /// Somebody was threatened.
        Threat = "threat",
        /// Somebody was in danger.
        Danger = "danger",
    }
    /// What was done in an incident.
    #[non_exhaustive]
    IncidentAction {
        /// The call was ended.
        Ended = "ended",
        /// It was handed over to somebody else.
        HandedOver = "handed-over",
        /// It was reported to the police or another authority.
        Reported = "reported",
    }
    /// How somebody agreed to be called.
    #[non_exhaustive]
    ConsentForm {
        /// In a call.
        Spoken = "spoken",
        /// On paper, or in a message.
        Written = "written",
        /// In a form on the web.
        Online = "online",
    }
}

/// Whether a call may be recorded, and whose answer is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordingDecision {
    /// Whether it may.
    pub may_record: bool,
    /// What the strictest law asks for.
    pub needs: Recording,
    /// The name of the rule.
    pub rule: &'static str,
}

/// Whether a call may be recorded: only where the line records at all, and where whoever must agree has said yes. A no of
/// anybody is a no, whatever the law; the call itself goes on.
pub fn may_record(profile: &RetentionProfile, rules: &Rules, answers: &[Agreement]) -> RecordingDecision {
    let (needs, _) = rules.recording();
    let agreed = match needs {
        Recording::AllParties => {
            !answers.is_empty() && answers.iter().all(|answer| *answer == Agreement::Yes)
        }
        Recording::Notice | Recording::OneParty => {
            answers.contains(&Agreement::Yes) && !answers.contains(&Agreement::No)
        }
    };
    RecordingDecision { may_record: profile.records && agreed, needs, rule: "recording-consent" }
}

/// The form of an incident. It has no place for a word that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Incident {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: IncidentKind,
    /// What was done.
    pub action: IncidentAction,
    /// The line from which it came, if it showed one.
    pub number: Option<NumberHash>,
}

/// The proof of a consent. What was signed stays with whoever took it; here is only its digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentProof {
    /// Who agreed.
    pub number: NumberHash,
    /// To be called for what.
    pub purpose: Purpose,
    /// In which ways.
    pub mediums: Vec<Medium>,
    /// When.
    pub given: Timestamp,
    /// When it was relied upon last; some laws count from there.
    pub used: Option<Timestamp>,
    /// How.
    pub form: ConsentForm,
    /// A digest of what proves it.
    pub digest: [u8; 32],
}

/// What a record is about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecordKind {
    /// Somebody is blocked.
    Block {
        /// Who.
        number: NumberHash,
        /// Why.
        reason: BlockReason,
    },
    /// Something happened that may have to be proved.
    Incident(Incident),
    /// Somebody agreed.
    ConsentProof(ConsentProof),
}

impl RecordKind {
    /// The kind of record, as stores name it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Block { .. } => "block",
            Self::Incident(_) => "incident",
            Self::ConsentProof(_) => "consent-proof",
        }
    }
}

/// One of the three records that may outlive a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    kind: RecordKind,
    expires: Timestamp,
}

impl Record {
    /// Blocks a number for so many days.
    ///
    /// # Errors
    ///
    /// For no day at all, and for more than a year.
    pub fn block(
        number: NumberHash,
        reason: BlockReason,
        now: Timestamp,
        keep_days: u16,
    ) -> Result<Self, PolicyError> {
        Self::try_new(RecordKind::Block { number, reason }, now, keep_days, YEAR)
    }

    /// Keeps the form of an incident for so many days.
    ///
    /// # Errors
    ///
    /// For no day at all, and for more than a year.
    pub fn incident(incident: Incident, keep_days: u16) -> Result<Self, PolicyError> {
        Self::try_new(RecordKind::Incident(incident), incident.at, keep_days, YEAR)
    }

    /// Keeps the proof of a consent for as long as the law asks, or for so many days where it is silent, counted from the
    /// last time that it was relied upon.
    ///
    /// # Errors
    ///
    /// For no day at all, and for more than ten years.
    pub fn consent_proof(proof: ConsentProof, rules: &Rules, keep_days: u16) -> Result<Self, PolicyError> {
        let since = proof.used.map_or(proof.given, |used| used.max(proof.given));
        let keep_days = rules.keep_proof_days().unwrap_or(keep_days);
        Self::try_new(RecordKind::ConsentProof(proof), since, keep_days, TEN_YEARS)
    }

    fn try_new(
        kind: RecordKind,
        since: Timestamp,
        keep_days: u16,
        most_days: u16,
    ) -> Result<Self, PolicyError> {
        if keep_days == 0 || keep_days > most_days {
            return Err(PolicyError::BadExpiry { most_days });
        }
        Ok(Self { kind, expires: since.after(days(keep_days)) })
    }

    /// What it is about.
    pub const fn kind(&self) -> &RecordKind {
        &self.kind
    }

    /// When it ends; that time is no longer among it.
    pub const fn expires(&self) -> Timestamp {
        self.expires
    }

    /// The entry of a block list, if it is one.
    pub const fn as_block(&self) -> Option<Block> {
        match self.kind {
            RecordKind::Block { number, reason } => Some(Block { number, reason, expires: self.expires }),
            _ => None,
        }
    }
}

/// Drops the records that have ended.
pub fn purge(records: &mut Vec<Record>, now: Timestamp) {
    records.retain(|record| record.expires > now);
}

fn days(days: u16) -> Duration {
    Duration::from_secs(u64::from(days) * DAY)
}
