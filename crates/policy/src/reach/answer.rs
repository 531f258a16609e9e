//! What is decided, and why.

use std::fmt;

use etiquette_core::Timestamp;

use crate::{Citation, ConsentLack, Date, Exception, Urgency, zone::jiff_of};

/// Whether somebody may be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// The call may be made now.
    CallNow,
    /// The person may be written to now, and not called if a call was asked for.
    Text,
    /// Not before that time; then the same question is answered with yes, if nothing else has happened by then.
    WaitUntil(Timestamp),
    /// No, and waiting does not help.
    Never,
}

/// What is decided, with every rule that had a say.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// The decision.
    pub verdict: Verdict,
    /// Why: those that bar first, then those that allow.
    pub reasons: Vec<Reason>,
}

/// What one rule says of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reason {
    /// The name of the rule.
    pub rule: Box<str>,
    /// What it says.
    pub finding: Finding,
    /// What it rests on.
    pub citation: Citation,
}

/// What a rule says of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// It allows the contact.
    Allows,
    /// It does not speak of this case.
    Excepted(Exception),
    /// A text may take the place of a call outside the hours.
    TextInstead,
    /// It is not the time.
    OutOfHours {
        /// When it will be; `None` if it never is.
        opens: Option<Timestamp>,
    },
    /// There were enough contacts.
    TooMany {
        /// How many count.
        counted: usize,
        /// How many there may be.
        at_most: u16,
        /// When there may be another.
        until: Option<Timestamp>,
    },
    /// The person has not agreed, or it does not count.
    NoConsent(ConsentLack),
    /// The person asked not to be called.
    DoNotCall {
        /// Since when.
        since: Timestamp,
    },
    /// The person is on a register of those who want no calls.
    Listed,
    /// The register was not looked up, or too long ago.
    NotLookedUp {
        /// Its name.
        register: Box<str>,
        /// The age of an answer that counts, in days.
        max_age_days: u16,
    },
    /// Nothing is decided for the case that nobody answers.
    NoPlanB(Urgency),
    /// There is no pack for that place, or no place was named.
    UnknownJurisdiction(Box<str>),
    /// The pack has not been reviewed in time.
    OutOfDate {
        /// The last day on which it could be relied upon.
        review_by: Date,
    },
    /// It is not known where the person is, so no clock says how late it is there.
    UnknownZone,
}

/// How a finding bars a contact.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bar {
    Until(Timestamp),
    Always,
}

impl Finding {
    /// Whether it stands against the contact.
    pub fn bars(&self) -> bool {
        self.bar().is_some()
    }

    pub(super) fn bar(&self) -> Option<Bar> {
        let until = |at: Option<Timestamp>| at.map_or(Bar::Always, Bar::Until);
        match self {
            Self::Allows | Self::Excepted(_) | Self::TextInstead => None,
            Self::OutOfHours { opens } => Some(until(*opens)),
            Self::TooMany { until: then, .. } => Some(until(*then)),
            Self::NoConsent(_)
            | Self::DoNotCall { .. }
            | Self::Listed
            | Self::NotLookedUp { .. }
            | Self::NoPlanB(_)
            | Self::UnknownJurisdiction(_)
            | Self::OutOfDate { .. }
            | Self::UnknownZone => Some(Bar::Always),
        }
    }
}

/// One sentence for whoever programs or audits a host, in English.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Allows => f.write_str("allows it"),
            Self::Excepted(exception) => write!(f, "does not speak of this case: {}", exception.name()),
            Self::TextInstead => f.write_str("offers a text in place of a call outside the hours"),
            Self::OutOfHours { opens: Some(opens) } => {
                write!(f, "not at this hour, from {} on", jiff_of(*opens))
            }
            Self::OutOfHours { opens: None } => f.write_str("not at any hour"),
            Self::TooMany { counted, at_most, until } => {
                write!(f, "{counted} contacts count and {at_most} are allowed")?;
                until.map_or(Ok(()), |until| write!(f, ", another from {} on", jiff_of(until)))
            }
            Self::NoConsent(lack) => write!(f, "needs prior consent, which is {}", lack.name()),
            Self::DoNotCall { since } => write!(f, "asked on {} not to be called", jiff_of(*since)),
            Self::Listed => f.write_str("is on the register of those who want no calls"),
            Self::NotLookedUp { register, max_age_days } => {
                write!(f, "the register `{register}` was not looked up within {max_age_days} days")
            }
            Self::NoPlanB(urgency) => {
                write!(f, "{} news need a decision on what is done if nobody answers", urgency.name())
            }
            Self::UnknownJurisdiction(code) if code.is_empty() => f.write_str("no jurisdiction was named"),
            Self::UnknownJurisdiction(code) => write!(f, "there is no pack of rules for `{code}`"),
            Self::OutOfDate { review_by } => write!(f, "the pack was to be reviewed by {review_by}"),
            Self::UnknownZone => f.write_str("the zone of whoever is called is not known"),
        }
    }
}
