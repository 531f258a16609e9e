//! Rules about calls, as packs hold them: what a rule says, of whom, and where it is written. No rule is applied here.

use std::sync::Arc;

use etiquette_core::named;

use crate::{Date, Hours, pack::PriceLimit};

named! {
    /// Why somebody is called.
    #[non_exhaustive]
    Purpose {
        /// Something is offered for sale that the person has not asked for.
        Marketing = "marketing",
        /// A debt is to be collected.
        Debt = "debt",
        /// Anything else: work that is under way, an answer, an appointment.
        Service = "service",
    }
    /// How somebody is reached.
    #[non_exhaustive]
    Medium {
        /// A call by a human being.
        Call = "call",
        /// A call by a machine, or in an artificial voice.
        AutomatedCall = "automated-call",
        /// A message left on an answering machine.
        Voicemail = "voicemail",
        /// A text message.
        Text = "text",
        /// An e-mail.
        Email = "email",
    }
    /// How sure it is that a rule says what a pack has it say.
    #[non_exhaustive]
    Confidence {
        /// It was read in the source that is named.
        Verified = "verified",
        /// It is thought to be so, and was not read.
        Believed = "believed",
    }
    /// What takes a case out of a rule.
    #[non_exhaustive]
    Exception {
        /// The person agreed before, and there is proof.
        Consent = "consent",
        /// The person asked for this very contact.
        Invitation = "invitation",
        /// The person has had business with the caller.
        Relationship = "relationship",
        /// A contract is running, and the call is about it.
        Contract = "contract",
        /// The caller is not out for profit.
        NonProfit = "non-profit",
    }
    /// How much a call matters.
    #[non_exhaustive]
    Urgency {
        /// It can wait.
        Ordinary = "ordinary",
        /// It should be known soon.
        Important = "important",
        /// It cannot wait.
        Urgent = "urgent",
    }
    /// Which contacts a counter counts.
    #[non_exhaustive]
    Counted {
        /// Every attempt, whether anybody answered or not.
        Attempts = "attempts",
        /// Only those in which the two talked.
        Conversations = "conversations",
        /// Only those in which the person declined.
        Refusals = "refusals",
    }
    /// Who must agree before a call is recorded.
    #[non_exhaustive]
    Recording {
        /// One of those who talk.
        OneParty = "one-party",
        /// It is enough to tell everybody.
        Notice = "notice",
        /// Everybody who talks.
        AllParties = "all-parties",
    }
}

impl Medium {
    /// Whether somebody is called. A message on an answering machine is left in a call.
    pub const fn is_call(self) -> bool {
        match self {
            Self::Call | Self::AutomatedCall | Self::Voicemail => true,
            Self::Text | Self::Email => false,
        }
    }
}

/// For how long a contact counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Until the day ends on which it took place.
    CalendarDay,
    /// For so many days of the calendar; the day on which it took place is the first.
    ConsecutiveDays(u16),
    /// For so many times 24 hours, from minute to minute.
    RollingDays(u16),
    /// Until the next Monday to Friday that is no public holiday begins.
    NextBusinessDay,
}

/// A counter of contacts that bars another one once it is full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frequency {
    /// How many there may be.
    pub at_most: u16,
    /// Which contacts count.
    pub counted: Counted,
    /// How those contacts were made; empty if as the rule's own mediums say.
    pub made_by: Vec<Medium>,
    /// For how long each counts.
    pub within: Span,
    /// Whether only contacts about the same matter count.
    pub per_matter: bool,
    /// Whether those before the last conversation no longer count.
    pub unanswered: bool,
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RuleKind {
    /// Contacts are allowed in these hours, on the clocks of whoever is called.
    Hours(Hours),
    /// Contacts are counted.
    Frequency(Frequency),
    /// The person must have agreed before, with proof.
    Consent,
    /// A register of those who want no calls must be looked up, and its answer is no older than so many days.
    Register {
        /// The name of the register.
        name: Box<str>,
        /// The age, in days.
        max_age_days: u16,
    },
    /// From that urgency on, it must be decided beforehand what is done if nobody answers.
    PlanB(Urgency),
    /// Outside the hours a text takes the place of a call. Of texts and e-mails the rule says nothing.
    TextOffHours,
    /// Who must agree to a recording.
    Recording(Recording),
    /// What must be said or done in the call itself, for those who write scripts.
    Duty(Box<str>),
    /// For so many days the proof of a consent must be kept.
    KeepProof(u16),
    /// A limit of what may be charged.
    Price(PriceLimit),
}

/// Where a rule is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The law, or the page that quotes it.
    pub title: Box<str>,
    /// Where it can be read.
    pub url: Option<Box<str>>,
}

/// What a rule rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The code of the pack.
    pub pack: Box<str>,
    /// Where the rule is written.
    pub source: Arc<Source>,
    /// How sure it is.
    pub confidence: Confidence,
    /// When the pack was checked last; `None` for a rule of the engine itself.
    pub verified_on: Option<Date>,
}

/// A rule of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name.
    pub name: Box<str>,
    /// The purposes of which it speaks.
    pub purposes: Vec<Purpose>,
    /// The ways of reaching somebody of which it speaks.
    pub mediums: Vec<Medium>,
    /// What takes a case out of it.
    pub exceptions: Vec<Exception>,
    /// What it says.
    pub kind: RuleKind,
    /// What it rests on.
    pub citation: Citation,
}

impl Rule {
    /// Whether it speaks of such a contact.
    pub fn covers(&self, purpose: Purpose, medium: Medium) -> bool {
        self.purposes.contains(&purpose) && self.mediums.contains(&medium)
    }
}
