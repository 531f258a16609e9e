//! Who is free for the next contact, and whether this is a place to answer in. A hard call is followed by a pause that
//! nobody can take away but whoever takes it.

mod ringing;

use std::time::Duration;

use etiquette_core::{Channel, Timestamp, named};

pub use ringing::{DeadSpots, PreAnswer, Ringing, Surroundings, pre_answer};

named! {
    /// What becomes of the next contact once a licence or permit has run out.
    #[non_exhaustive]
    Lapse {
        /// Whoever leads the shift is warned, and the contact is offered.
        Warn = "warn",
        /// The line stays closed.
        Refuse = "refuse",
    }
}

/// How operators are looked after. Those of the shipped profiles are in [`LineProfiles`](crate::LineProfiles).
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
    /// What becomes of the next contact once a licence has run out.
    pub lapse: Lapse,
}

/// A contact that an operator has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// When.
    pub at: Timestamp,
    /// Whether it was hard.
    pub is_hard: bool,
}

/// A licence or permit that the line needs, as the host names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// Which.
    pub name: Box<str>,
    /// When it ends; that time is no longer among it.
    pub expires: Timestamp,
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
    /// The licences that the line needs.
    pub licences: Vec<Licence>,
}

impl OperatorState {
    /// The licences that have run out: whoever leads the shift hears of them, also where the line stays open.
    pub fn lapsed(&self, now: Timestamp) -> impl Iterator<Item = &Licence> {
        self.licences.iter().filter(move |licence| licence.expires <= now)
    }
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
    /// A licence has run out.
    Unlicensed,
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
            Self::Unlicensed => "licences-valid",
        }
    }
}

/// Whether an operator is offered a contact on that channel.
///
/// # Examples
///
/// ```
/// use etiquette_core::{Channel, Timestamp};
/// use etiquette_policy::{LineProfiles, availability::{Availability, Ended, OperatorState, next}};
///
/// let lines = LineProfiles::shipped();
/// let helpline = lines.get("helpline").ok_or("not shipped")?;
/// let ended = Ended { at: Timestamp::from_millis(0), is_hard: true };
/// let state = OperatorState { ended: vec![ended], is_workplace_checked: true, ..OperatorState::default() };
/// let until = Timestamp::from_millis(15 * 60_000);
/// let next = next(&helpline.care, &state, Channel::Voice, Timestamp::from_millis(60_000));
/// assert_eq!(next, Availability::Resting { until, is_hard: true });
/// # Ok::<(), &str>(())
/// ```
pub fn next(profile: &CareProfile, state: &OperatorState, channel: Channel, now: Timestamp) -> Availability {
    if profile.lapse == Lapse::Refuse && state.lapsed(now).next().is_some() {
        return Availability::Unlicensed;
    }
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
