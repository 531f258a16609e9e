//! Whom one answers. A number is never kept: only a keyed hash of it, since whoever had a plain one could try them all.
//! What a caller's line says of itself is evidence and never identity, and nothing here unlocks anything.

use std::fmt;

use etiquette_core::{Timestamp, named};

use crate::{PolicyError, redact::digits};

/// Digits of a number in international form (ITU-T E.164): at most fifteen, and not too few to be one.
const LENGTH: std::ops::RangeInclusive<usize> = 7..=15;
/// Keeps these hashes apart from any other that a host makes with the same key.
const DOMAIN: &[u8] = b"etiquette caller number 1\0";

/// The key of the hashes, which the host draws once and keeps apart from the block list. Destroying it makes every hash
/// unreadable.
#[derive(Clone)]
pub struct NumberKey([u8; 32]);

/// A keyed hash of a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumberHash([u8; 32]);

impl NumberKey {
    /// A key of 32 random bytes.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The hash of a number in international form, `+40 721 234 567` or `0040…`, in digits of any script.
    ///
    /// # Errors
    ///
    /// When the text is no such number. The error does not repeat it.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_policy::screening::NumberKey;
    ///
    /// let key = NumberKey::new([7; 32]);
    /// let hash = key.hash("+40 721 234 567")?;
    /// assert_eq!(hash, key.hash("0040-721-234-567")?);
    /// assert_ne!(hash, NumberKey::new([8; 32]).hash("+40 721 234 567")?);
    /// assert!(key.hash("0721 234 567").is_err());
    /// # Ok::<(), etiquette_policy::PolicyError>(())
    /// ```
    pub fn hash(&self, number: &str) -> Result<NumberHash, PolicyError> {
        let written: String =
            number.chars().flat_map(digits).filter_map(|digit| char::from_digit(digit, 10)).collect();
        let has_plus = number.trim_start().starts_with(['+', '＋']);
        let international = if has_plus { Some(&*written) } else { written.strip_prefix("00") };
        let known = international.filter(|digits| LENGTH.contains(&digits.len()) && !digits.starts_with('0'));
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        hasher.update(DOMAIN).update(known.ok_or(PolicyError::NotANumber)?.as_bytes());
        Ok(NumberHash(*hasher.finalize().as_bytes()))
    }
}

impl NumberHash {
    /// The hash as a store kept it.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The hash as a store keeps it.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for NumberKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[key]")
    }
}

impl fmt::Debug for NumberHash {
    /// The first bytes, which tell two hashes apart.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second, ..] = self.0;
        write!(f, "[number {first:02x}{second:02x}…]")
    }
}

named! {
    /// Why somebody is blocked.
    #[non_exhaustive]
    BlockReason {
        /// The caller threatened somebody.
        Threat = "threat",
        /// The caller was abusive again and again.
        Abuse = "abuse",
        /// The calls were suspicious.
        Suspicion = "suspicion",
    }
    /// What is done with a call before anything is said.
    #[non_exhaustive]
    Treatment {
        /// It is answered.
        Accept = "accept",
        /// It is answered, and the caller is asked who calls.
        Identify = "identify",
        /// It goes to an answering machine.
        Voicemail = "voicemail",
        /// It is not answered, and no greeting is given.
        Reject = "reject",
    }
}

/// An entry of a block list. It has no place for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Who.
    pub number: NumberHash,
    /// Why.
    pub reason: BlockReason,
    /// When it ends; that time is no longer among it.
    pub expires: Timestamp,
}

/// What the line says of a caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallerId {
    /// A number, which may be somebody else's.
    Claimed(NumberHash),
    /// None: withheld, or not known to the line.
    Withheld,
}

/// What a line is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Standing {
    /// It shows a number that is known. Whoever calls may be somebody else.
    ClaimsKnown,
    /// It shows a number that is not known.
    Unknown,
    /// It shows none.
    Withheld,
    /// It shows a number that is blocked.
    Blocked {
        /// Why.
        reason: BlockReason,
        /// Until when.
        until: Timestamp,
    },
}

/// How a line treats whom it does not know. Those of the shipped profiles are in [`LineProfiles`](crate::LineProfiles).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScreeningProfile {
    /// Calls that show an unknown number.
    pub unknown: Treatment,
    /// Calls that show none.
    pub withheld: Treatment,
}

/// What is done with a call, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Screening {
    /// What is done.
    pub treatment: Treatment,
    /// Why.
    pub standing: Standing,
    /// The name of the rule.
    pub rule: &'static str,
}

/// What is done with a call before anything is said. A block outranks everything; of several the longest is named.
///
/// # Examples
///
/// ```
/// use etiquette_core::Timestamp;
/// use etiquette_policy::{LineProfiles, screening::{CallerId, Treatment, screen}};
///
/// let lines = LineProfiles::shipped();
/// let helpline = lines.get("helpline").ok_or("not shipped")?;
/// let screening = screen(&helpline.screening, CallerId::Withheld, &[], &[], Timestamp::from_millis(0));
/// assert_eq!(screening.treatment, Treatment::Accept);
/// # Ok::<(), &str>(())
/// ```
pub fn screen(
    profile: &ScreeningProfile,
    caller: CallerId,
    blocks: &[Block],
    known: &[NumberHash],
    now: Timestamp,
) -> Screening {
    let CallerId::Claimed(number) = caller else {
        return Screening {
            treatment: profile.withheld,
            standing: Standing::Withheld,
            rule: "screen-caller",
        };
    };
    let blocked = blocks.iter().filter(|block| block.number == number && block.expires > now);
    if let Some(block) = blocked.max_by_key(|block| block.expires) {
        let standing = Standing::Blocked { reason: block.reason, until: block.expires };
        return Screening { treatment: Treatment::Reject, standing, rule: "block-list-hashed" };
    }
    let (treatment, standing) = if known.contains(&number) {
        (Treatment::Accept, Standing::ClaimsKnown)
    } else {
        (profile.unknown, Standing::Unknown)
    };
    Screening { treatment, standing, rule: "screen-caller" }
}
