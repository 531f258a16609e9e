//! What became of an event, and what is kept of the answer.

use alloc::{boxed::Box, vec::Vec};

use smallvec::SmallVec;
use thin_vec::ThinVec;

use crate::{
    ids::{EventId, OutputId, RuleId, StepId},
    lists::{refill, refill_thin},
};

/// What became of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    /// The call answered it.
    Taken,
    /// It happened, and nothing in the script answers it here.
    #[default]
    Noted,
    /// It was asked for and is not allowed. Nothing has changed, but for timers that were due.
    Refused(Box<Refusal>),
    /// It answers a request that is no longer open. Nothing has changed, but for timers that were due.
    Late,
    /// More timers were due than one step may fire. The event was not handled: send it again, as the next event.
    Postponed,
}

impl Outcome {
    /// An event is refused.
    pub fn refused(event: EventId, why: Why) -> Self {
        Self::Refused(Box::new(Refusal { event, why }))
    }
}

/// An event that is not allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The event.
    pub event: EventId,
    /// Why.
    pub why: Why,
}

/// Why an event is not allowed. Saved calls hold it, so a reason more is another version of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing answers it here, or only what would lead back to an earlier stage.
    NotOffered,
    /// These conditions, of which one would have to be met, are not.
    Guard(Vec<Box<str>>),
    /// The flow that it would enter does not outrank the one that runs.
    Outranked {
        /// The flow that runs.
        by: Box<str>,
    },
    /// It would break this rule.
    Rule(RuleId),
    /// The call has ended.
    Ended,
}

/// What set off a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The call began.
    Start,
    /// This event, from the host or from a timer.
    Event(EventId),
    /// A condition that was met, without an event.
    Condition,
}

/// A transition that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Where the call was; `None` at the beginning.
    pub from: Option<StepId>,
    /// Where it went; `None` at the end.
    pub to: Option<StepId>,
    /// What set it off.
    pub cause: Cause,
}

/// One output, as the call remembers it: enough to say the same again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Emitted {
    pub(crate) output: OutputId,
    /// The variant of a line; for a greeting the minute of the caller's day plus one, or 0 if it is not known.
    pub(crate) choice: u16,
}

/// What an event was answered with: enough to answer it the same again. Every call keeps one, so what most answers have
/// lies in place, and what few have takes one word.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) emitted: SmallVec<[Emitted; 4]>,
    pub(crate) moves: SmallVec<[Move; 2]>,
    pub(crate) outcome: Outcome,
    pub(crate) broken: ThinVec<RuleId>,
}

impl Answered {
    pub(super) fn clear(&mut self) {
        self.emitted.clear();
        self.moves.clear();
        self.broken.clear();
        self.put(Outcome::Noted);
    }

    /// Takes an outcome in place of the last one, of which only a refusal has to be let go.
    pub(crate) fn put(&mut self, outcome: Outcome) {
        match core::mem::replace(&mut self.outcome, outcome) {
            Outcome::Refused(refusal) => drop(refusal),
            Outcome::Taken | Outcome::Noted | Outcome::Late | Outcome::Postponed => {}
        }
    }
}

impl Clone for Answered {
    fn clone(&self) -> Self {
        let mut same = Self::default();
        same.clone_from(self);
        same
    }

    fn clone_from(&mut self, other: &Self) {
        let Self { emitted, moves, outcome, broken } = other;
        refill(&mut self.emitted, emitted);
        refill(&mut self.moves, moves);
        if self.outcome != *outcome {
            self.outcome.clone_from(outcome);
        }
        refill_thin(&mut self.broken, broken);
    }
}
