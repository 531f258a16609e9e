//! Who is free for the next contact, and whether this is a place to answer in. A hard call is followed by a pause that
//! nobody can take away but whoever takes it.

use std::time::Duration;

use etiquette_core::{Channel, Timestamp, named};

use crate::Urgency;

/// How operators are looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareProfile {
    /// After every contact.
    pub wrap_up: Duration,
    /// After a hard one.
    pub breathing_space: Duration,
    /// Chats that one operator holds at once.
    pub max_parallel: u8,
    /// Whether the workplace is checked before the first contact.
    pub checks_workplace: bool,
}

impl CareProfile {
    /// A helpline: a quarter of an hour after a hard call, two chats at once.
    pub const HELPLINE: Self = Self::of(60, 15 * 60, 2, true);
    /// A contact centre: two minutes after a hard call.
    pub const CONTACT_CENTRE: Self = Self::of(30, 2 * 60, 3, false);
    /// A paid line: five minutes after a hard call.
    pub const PAID_LINE: Self = Self::of(30, 5 * 60, 1, true);
    /// Live chat: two minutes after a hard one.
    pub const LIVE_CHAT: Self = Self::of(0, 2 * 60, 3, false);
    /// Somebody who works alone.
    pub const CLIENT_CALLS: Self = Self::of(0, 2 * 60, 1, false);

    const fn of(wrap_up: u64, breathing_space: u64, max_parallel: u8, checks_workplace: bool) -> Self {
        let (wrap_up, breathing_space) = (Duration::from_secs(wrap_up), Duration::from_secs(breathing_space));
        Self { wrap_up, breathing_space, max_parallel, checks_workplace }
    }
}

/// A contact that an operator has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// When.
    pub at: Timestamp,
    /// Whether it was hard.
    pub is_hard: bool,
}

/// What is known of an operator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OperatorState {
    /// The contacts that are being held, by channel.
    pub live: Vec<Channel>,
    /// The contacts of the shift that have ended.
    pub ended: Vec<Ended>,
    /// When the operator said so to be ready before the pause was over.
    pub returned: Option<Timestamp>,
    /// Whether the workplace was found private, quiet and undisturbed.
    pub is_workplace_checked: bool,
}

/// Whether an operator is offered the next contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Availability {
    /// Yes.
    Free,
    /// Not before that time.
    Resting {
        /// When.
        until: Timestamp,
        /// Whether because of a hard contact.
        is_hard: bool,
    },
    /// There are enough contacts at once.
    Busy,
    /// The workplace was not checked.
    Unchecked,
}

impl Availability {
    /// The name of the rule that says so.
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Free => "available",
            Self::Resting { is_hard: true, .. } => "breathing-space",
            Self::Resting { is_hard: false, .. } => "wrap-up",
            Self::Busy => "max-parallel",
            Self::Unchecked => "workplace-check",
        }
    }
}

/// Whether an operator is offered a contact on that channel.
///
/// # Examples
///
/// ```
/// use etiquette_core::{Channel, Timestamp};
/// use etiquette_policy::availability::{Availability, CareProfile, Ended, OperatorState, next};
///
/// let ended = Ended { at: Timestamp::from_millis(0), is_hard: true };
/// let state = OperatorState { ended: vec![ended], is_workplace_checked: true, ..OperatorState::default() };
/// let until = Timestamp::from_millis(15 * 60_000);
/// let next = next(&CareProfile::HELPLINE, &state, Channel::Voice, Timestamp::from_millis(60_000));
/// assert_eq!(next, Availability::Resting { until, is_hard: true });
/// ```
pub fn next(profile: &CareProfile, state: &OperatorState, channel: Channel, now: Timestamp) -> Availability {
    if profile.checks_workplace && !state.is_workplace_checked {
        return Availability::Unchecked;
    }
    let is_talking = state.live.contains(&Channel::Voice);
    let chats = state.live.iter().filter(|live| **live == Channel::Chat).count();
    let is_full = match channel {
        Channel::Voice => !state.live.is_empty(),
        Channel::Chat => is_talking || chats >= usize::from(profile.max_parallel),
    };
    if is_full {
        return Availability::Busy;
    }
    let pauses = state.ended.iter().map(|ended| {
        let pause =
            if ended.is_hard { profile.breathing_space.max(profile.wrap_up) } else { profile.wrap_up };
        let returned = state.returned.is_some_and(|returned| ended.at <= returned && returned <= now);
        (if returned { ended.at } else { ended.at.after(pause) }, ended.is_hard)
    });
    match pauses.max().filter(|(until, _)| *until > now) {
        Some((until, is_hard)) => Availability::Resting { until, is_hard },
        None => Availability::Free,
    }
}

named! {
    /// Where somebody is whose telephone rings.
    #[non_exhaustive]
    Surroundings {
        /// Quiet and alone.
        Quiet = "quiet",
        /// It is loud.
        Noisy = "noisy",
        /// Others are there.
        InCompany = "in-company",
        /// The talk may be cut short at any moment: in a queue, at the doctor's.
        MayBeInterrupted = "may-be-interrupted",
        /// A public place.
        Public = "public",
        /// The reception is bad.
        PoorSignal = "poor-signal",
    }
    /// What is done when the telephone rings.
    #[non_exhaustive]
    Ringing {
        /// It is answered.
        Answer = "answer",
        /// It is answered somewhere else, where one can hear.
        Move = "move",
        /// It goes to the answering machine.
        Voicemail = "voicemail",
    }
}

/// What is done when the telephone rings, and what follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreAnswer {
    /// What is done.
    pub action: Ringing,
    /// Whether the first thing said is that others are near.
    pub says_public: bool,
    /// Whether somebody must call back.
    pub is_callback_due: bool,
    /// The name of the rule.
    pub rule: &'static str,
}

/// What is done when the telephone rings in these surroundings. Where one cannot hear or speak, nobody answers.
///
/// # Examples
///
/// ```
/// use etiquette_policy::{Urgency, availability::{Ringing, Surroundings, pre_answer}};
///
/// let in_the_lift = pre_answer(Surroundings::PoorSignal, Urgency::Urgent);
/// assert_eq!(in_the_lift.action, Ringing::Voicemail);
/// assert!(in_the_lift.is_callback_due);
/// ```
pub fn pre_answer(surroundings: Surroundings, urgency: Urgency) -> PreAnswer {
    let action = match surroundings {
        Surroundings::Quiet | Surroundings::Public => Ringing::Answer,
        Surroundings::Noisy | Surroundings::InCompany if urgency > Urgency::Ordinary => Ringing::Move,
        Surroundings::Noisy
        | Surroundings::InCompany
        | Surroundings::MayBeInterrupted
        | Surroundings::PoorSignal => Ringing::Voicemail,
    };
    let rule = match surroundings {
        Surroundings::PoorSignal => "poor-signal-no-answer",
        Surroundings::Public => "public-place-lock",
        _ => "pre-answer-check",
    };
    PreAnswer {
        action,
        says_public: surroundings == Surroundings::Public,
        is_callback_due: action == Ringing::Voicemail,
        rule,
    }
}
