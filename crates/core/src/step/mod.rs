//! What a call answers to an event: a buffer that the host makes once and gives to every step.

mod effect;
mod outcome;

use alloc::vec::Vec;
use core::fmt;

use crate::{
    call::Spare,
    ids::{RuleId, StepId},
    message::{Arguments, MessageRef},
    model::{Due, Output},
    script::Script,
    time::Timestamp,
    trace::Traced,
    value::Value,
};

pub use effect::{Effect, EffectNumber, Greet, Line, When};
pub(crate) use outcome::{Answered, Emitted};
pub use outcome::{Cause, Move, Outcome, Refusal, Why};

/// The most outputs of one step, but for the one that ends the call: effects are numbered with so many.
pub(crate) const MOST_OUTPUTS: u16 = u16::MAX;

/// The answer to an event. Made once, and reused for every step of every call.
///
/// It holds the arguments of its effects, private ones too, until it is [cleared](Self::clear) or reused; they never
/// show in `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Step {
    pub(crate) sequence: u32,
    pub(crate) answered: Answered,
    pub(crate) deadline: Option<Timestamp>,
    pub(crate) values: Vec<Option<Value>>,
    pub(crate) greetings: Vec<Greet>,
    pub(crate) dues: Vec<Option<Timestamp>>,
    /// What happened, if somebody wants to know.
    pub(crate) trace: Option<Vec<Traced>>,
    pub(crate) tip: Option<StepId>,
    pub(crate) tip_values: Vec<Option<Value>>,
    pub(crate) spare: Spare,
}

impl Step {
    /// A buffer that also keeps a [trace](Self::trace) of what happened, for a host that writes a log.
    pub fn traced() -> Self {
        Self { trace: Some(Vec::new()), ..Self::default() }
    }

    /// What happened, in order; empty unless the buffer was made to [keep it](Self::traced), and for an event that was
    /// only repeated.
    pub fn trace(&self) -> &[Traced] {
        self.trace.as_deref().unwrap_or_default()
    }

    /// What became of the event.
    pub const fn outcome(&self) -> &Outcome {
        &self.answered.outcome
    }

    /// When the host should tell the call that time has passed, if nothing happens before.
    pub const fn deadline(&self) -> Option<Timestamp> {
        self.deadline
    }

    /// The transitions that were taken, in order.
    pub fn moves(&self) -> &[Move] {
        &self.answered.moves
    }

    /// The rules that were broken, in the order in which they were.
    pub fn broken(&self) -> &[RuleId] {
        &self.answered.broken
    }

    /// The number of the event that these effects follow.
    pub const fn sequence(&self) -> u32 {
        self.sequence
    }

    /// What the host is asked to say and do, in order and numbered. `script` is that of the call.
    pub fn effects<'a>(&'a self, script: &'a Script) -> impl Iterator<Item = (EffectNumber, Effect<'a>)> {
        let mut values = &*self.values;
        let mut greetings = self.greetings.iter();
        let mut dues = self.dues.iter();
        self.answered.emitted.iter().enumerate().filter_map(move |(index, emitted)| {
            let index = u16::try_from(index).ok()?;
            let output = script.output(emitted.output)?;
            let wanted = script.arguments_of(output);
            let (mine, rest) = values.split_at_checked(wanted.len())?;
            values = rest;
            let arguments = Arguments::scripted(script, wanted, mine);
            let line = |line| script.line_effect(line, emitted.choice, arguments);
            let effect = match output {
                Output::Greet => Effect::Greet(greetings.next().copied()?),
                Output::Say(id) => Effect::Say(line(*id)?),
                Output::Hold => Effect::Hold,
                Output::Resume => Effect::Resume,
                Output::HangUp => Effect::HangUp,
                Output::Transfer { to } => Effect::Transfer { to },
                Output::Schedule { task, due } => Effect::Schedule {
                    task,
                    when: match due {
                        Due::In(after) => When::In(*after),
                        Due::At(_) => When::At(dues.next().copied()?),
                    },
                },
                Output::Send { by, line: id } => Effect::Send { by, line: line(*id)? },
                Output::Request { name, .. } => Effect::Request { name, arguments },
                Output::Perform { name, .. } => Effect::Perform { name, arguments },
                Output::Erase => Effect::Erase,
            };
            Some((EffectNumber { sequence: self.sequence, index }, effect))
        })
    }

    /// What the operator should know where the call now is; never spoken.
    pub fn tip<'a>(&'a self, script: &'a Script) -> Option<MessageRef<'a>> {
        let tip = script.step_model(self.tip?)?.tip.as_ref()?;
        let arguments = Arguments::scripted(script, &tip.arguments, &self.tip_values);
        Some(MessageRef { id: script.message(tip.message)?, index: Some(tip.message), arguments })
    }

    /// Forgets everything, private arguments included; the buffer keeps its room.
    pub fn clear(&mut self) {
        self.sequence = 0;
        self.answered.clear();
        self.deadline = None;
        self.values.clear();
        self.greetings.clear();
        self.dues.clear();
        self.trace.iter_mut().for_each(Vec::clear);
        self.tip = None;
        self.tip_values.clear();
    }

    /// Whether so much has happened that no further timer should fire within this step.
    pub(crate) fn is_filling_up(&self) -> bool {
        self.answered.emitted.len().max(self.answered.moves.len()) > usize::from(MOST_OUTPUTS / 2)
    }
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Step")
            .field("sequence", &self.sequence)
            .field("emitted", &self.answered.emitted)
            .field("moves", &self.answered.moves)
            .field("outcome", &self.answered.outcome)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}
