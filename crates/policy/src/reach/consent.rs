//! Consent to be called. It counts only with proof, and never longer than it was given for.

use etiquette_core::{Timestamp, named};

use crate::{Medium, Purpose};

/// Somebody agreed to be reached.
///
/// # Examples
///
/// ```
/// use etiquette_core::Timestamp;
/// use etiquette_policy::{Consent, ConsentLack, Medium, Purpose};
///
/// let at = Timestamp::from_millis;
/// let mut consent = Consent {
///     purpose: Purpose::Marketing,
///     mediums: vec![Medium::Call],
///     given: at(0),
///     expires: Some(at(1_000)),
///     withdrawn: None,
///     proof: Some("form-7".into()),
/// };
/// assert_eq!(consent.lack(at(999)), None);
/// assert_eq!(consent.lack(at(1_000)), Some(ConsentLack::Expired));
/// consent.withdrawn = Some(at(500));
/// assert_eq!(consent.lack(at(500)), Some(ConsentLack::Withdrawn));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// For which purpose.
    pub purpose: Purpose,
    /// In which ways.
    pub mediums: Vec<Medium>,
    /// Since when.
    pub given: Timestamp,
    /// When it ends; that time is no longer among it.
    pub expires: Option<Timestamp>,
    /// When it was taken back. That counts at once, whatever time a law leaves.
    pub withdrawn: Option<Timestamp>,
    /// The host's reference of the proof.
    pub proof: Option<Box<str>>,
}

named! {
    /// What a consent lacks. The last is the nearest to a consent that counts.
    #[non_exhaustive]
    ConsentLack {
        /// There is none for this purpose and this way.
        Missing = "missing",
        /// It was taken back.
        Withdrawn = "withdrawn",
        /// It has ended.
        Expired = "expired",
        /// It begins later.
        NotYet = "not yet given",
        /// Nobody could prove it.
        Unproven = "without proof",
    }
}

impl Consent {
    /// What keeps it from counting at that time.
    pub fn lack(&self, now: Timestamp) -> Option<ConsentLack> {
        if self.withdrawn.is_some_and(|at| at <= now) {
            Some(ConsentLack::Withdrawn)
        } else if self.expires.is_some_and(|at| at <= now) {
            Some(ConsentLack::Expired)
        } else if self.given > now {
            Some(ConsentLack::NotYet)
        } else if self.proof.as_deref().is_none_or(|proof| proof.trim().is_empty()) {
            Some(ConsentLack::Unproven)
        } else {
            None
        }
    }
}

/// What is lacking of consent for such a contact. A consent that was taken back also ends those given before it.
pub(super) fn lack(
    consents: &[Consent],
    purpose: Purpose,
    medium: Medium,
    now: Timestamp,
) -> Option<ConsentLack> {
    let fitting = || consents.iter().filter(|one| one.purpose == purpose && one.mediums.contains(&medium));
    let withdrawn = fitting().filter_map(|one| one.withdrawn).filter(|at| *at <= now).max();
    let stands = |one: &&Consent| withdrawn.is_none_or(|at| one.given > at);
    let mut lacks = Vec::new();
    for consent in fitting().filter(stands) {
        lacks.push(consent.lack(now)?);
    }
    let without = if withdrawn.is_some() { ConsentLack::Withdrawn } else { ConsentLack::Missing };
    Some(lacks.into_iter().max().unwrap_or(without))
}
