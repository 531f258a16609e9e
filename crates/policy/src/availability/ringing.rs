//! What is done when the telephone rings, by where it rings. Nothing here knows who calls.

use std::fmt;

use etiquette_core::named;

use crate::Urgency;

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

/// Where the telephone of somebody who works alone fails: the lift, the metro, a stretch of road. The list is the
/// operator's own: nothing shows what is in it, and nothing gives it away.
///
/// # Examples
///
/// ```
/// use etiquette_policy::availability::{DeadSpots, Surroundings};
///
/// let mut spots = DeadSpots::default();
/// spots.note("Metro");
/// assert_eq!(spots.at("metro "), Some(Surroundings::PoorSignal));
/// assert_eq!(format!("{spots:?}"), "[1 dead spots]");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DeadSpots(Vec<Box<str>>);

impl DeadSpots {
    /// Remembers a place.
    pub fn note(&mut self, place: &str) {
        let place = folded(place);
        if !self.0.contains(&place) {
            self.0.push(place);
        }
    }

    /// Forgets a place, where the reception has become better.
    pub fn forget(&mut self, place: &str) {
        let place = folded(place);
        self.0.retain(|known| *known != place);
    }

    /// The surroundings of whoever is at a place: bad reception where it is known to be bad, whatever the telephone
    /// shows at the moment; `None` anywhere else.
    pub fn at(&self, place: &str) -> Option<Surroundings> {
        self.0.contains(&folded(place)).then_some(Surroundings::PoorSignal)
    }
}

impl fmt::Debug for DeadSpots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{} dead spots]", self.0.len())
    }
}

/// A place however it is written.
fn folded(place: &str) -> Box<str> {
    place.trim().to_lowercase().into()
}
