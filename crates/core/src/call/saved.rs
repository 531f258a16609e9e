//! A call as it is kept between events: one part without any private value, and one with nothing else.
//!
//! Nothing here is checked; [`restore`](super::restore) does that.

use alloc::{boxed::Box, vec::Vec};
use core::{fmt, time::Duration};

use crate::{
    call::{
        Call,
        state::{Clock, Request, Running},
    },
    context::Context,
    ids::{EventId, FactId, FlowId, LineId, OutputId, RuleId, StepId, TimerId},
    script::Fingerprint,
    step::{EffectNumber, Move, Outcome},
    time::Timestamp,
    value::Value,
};

/// A timer of a saved call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedTimer {
    /// It fires at this time.
    Until(TimerId, Timestamp),
    /// It stands still with so much left.
    Paused(TimerId, Duration),
}

/// A call without its private values. Ids mean what they mean in the script with this fingerprint.
///
/// A host that keeps calls writes and reads its fields; [`Call::restore`] checks every one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCall {
    /// The script.
    pub fingerprint: Fingerprint,
    /// What is known of the call.
    pub context: Context,
    /// What variants are drawn from.
    pub seed: u64,
    /// The step; `None` before the call has begun.
    pub at: Option<StepId>,
    /// Whether the call has ended.
    pub ended: bool,
    /// Where interrupted flows wait.
    pub suspended: Vec<StepId>,
    /// The values of finite facts, those of private ones as 0.
    pub cells: Vec<u16>,
    /// The values of other public facts.
    pub values: Vec<(FactId, Value)>,
    /// Lines with variants: how often each was spoken, and which variant was last.
    pub spoken: Vec<(LineId, u16, u16)>,
    /// How many greetings there were.
    pub greeted: u16,
    /// The timers.
    pub timers: Vec<SavedTimer>,
    /// The requests that are open, with the outputs that made them and the flows whose they are.
    pub requests: Vec<(EffectNumber, OutputId, FlowId)>,
    /// The state of each rule.
    pub rules: Vec<u8>,
    /// The time bounds of rules that run, and when they run out.
    pub bounds: Vec<(RuleId, Timestamp)>,
    /// The number of the next event.
    pub sequence: u32,
    /// The time of the last step.
    pub now: Option<Timestamp>,
    /// The last event; `None` for a tick.
    pub last_event: Option<EventId>,
    /// What the last event put out: outputs, each with the variant of its line or the minute of its greeting.
    pub emitted: Vec<(OutputId, u16)>,
    /// The moves that the last event made.
    pub moves: Vec<Move>,
    /// What became of the last event.
    pub outcome: Outcome,
    /// The rules that the last event broke.
    pub broken: Vec<RuleId>,
}

/// The private values of a call, which its host keeps in memory or sealed, bound to the other part. Never shown in
/// `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonalFacts {
    /// The script.
    pub fingerprint: Fingerprint,
    /// The id of the call.
    pub call: Box<str>,
    /// The number of the next event.
    pub sequence: u32,
    /// Cells of finite facts, by their place.
    pub cells: Vec<(u16, u16)>,
    /// The values of other facts.
    pub values: Vec<(FactId, Value)>,
}

impl PersonalFacts {
    /// The private part of a call that knows nothing private.
    pub(crate) fn empty(fingerprint: Fingerprint, call: &str, sequence: u32) -> Self {
        Self { fingerprint, call: call.into(), sequence, cells: Vec::new(), values: Vec::new() }
    }

    /// Whether no private value is known.
    pub const fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.values.is_empty()
    }
}

impl fmt::Debug for PersonalFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonalFacts([{} private])", self.cells.len() + self.values.len())
    }
}

impl Call {
    /// The call in its two parts.
    pub fn save(&self) -> (SavedCall, PersonalFacts) {
        let Self { state, last, last_event, .. } = self;
        let mut cells = state.cells.clone();
        let mut personal =
            PersonalFacts::empty(self.script.fingerprint(), &self.context.call, state.sequence);
        for place in self.script.private_facts().flat_map(|fact| self.script.cells_of(fact)) {
            let value = cells.get_mut(place).map_or(0, core::mem::take);
            if let (Ok(place), true) = (u16::try_from(place), value != 0) {
                personal.cells.push((place, value));
            }
        }
        let (private, public) =
            state.values.iter().cloned().partition(|(fact, _)| self.script.is_private(*fact));
        personal.values = private;
        let requests = state.requests.iter();
        let saved = SavedCall {
            fingerprint: self.script.fingerprint(),
            context: self.context.clone(),
            seed: state.seed,
            at: state.at,
            ended: state.ended,
            suspended: state.suspended.to_vec(),
            cells: cells.into(),
            values: public,
            spoken: state.spoken.iter().map(|spoken| (spoken.line, spoken.visits, spoken.last)).collect(),
            greeted: state.greeted,
            timers: state.timers.iter().copied().map(Running::save).collect(),
            requests: requests.map(|Request { number, output, flow }| (*number, *output, *flow)).collect(),
            rules: state.rules.states.to_vec(),
            bounds: state.rules.bounds.iter().map(|bound| (bound.rule, bound.until)).collect(),
            sequence: state.sequence,
            now: state.now,
            last_event: *last_event,
            emitted: last.emitted.iter().map(|emitted| (emitted.output, emitted.choice)).collect(),
            moves: last.moves.to_vec(),
            outcome: last.outcome.clone(),
            broken: last.broken.to_vec(),
        };
        (saved, personal)
    }
}

impl Running {
    pub(crate) fn save(self) -> SavedTimer {
        match self.clock {
            Clock::Until(time) => SavedTimer::Until(self.timer, time),
            Clock::Paused(left) => SavedTimer::Paused(self.timer, left),
        }
    }
}
