//! Steps of calls that are explored, of which a part waits out of sight. A live call sees everything, and comes here only
//! to learn that.

use alloc::vec::Vec;

use crate::{
    call::{respond::Answer, state::State, turn::Turn},
    context::Context,
    error::Runaway,
    explore::Heard,
    ids::{EventId, FlowId},
    model::{Target, Transition},
    script::Script,
    step::Step,
};

/// What is left to be done in steps that wait out of sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beyond {
    /// The flow has returned, and what it interrupted goes on.
    Returns,
    /// The flow gives way, and what it interrupted answers.
    Yields,
    /// A flow below answers the event as a whole.
    Falls(EventId),
}

/// Who answers an event, where that cannot be seen.
#[derive(Clone, Copy)]
pub(crate) enum Told<'a> {
    /// A step that the flow gives way to.
    Below,
    /// A flow around the running one.
    Around(&'a Transition),
}

impl<'a> Turn<'a> {
    /// A step of a call that is explored: its rules are left alone, and what these would hear is written down. Nothing is
    /// seen of the steps that wait.
    pub(crate) fn listening(
        script: &'a Script,
        context: &'a mut Context,
        state: &'a mut State,
        out: &'a mut Step,
        heard: &'a mut Vec<Heard>,
        rules: &'a [bool],
    ) -> Self {
        let hidden = state.suspended.len();
        Self { heard: Some((heard, rules)), hidden, ..Self::new(script, context, state, out, false) }
    }

    /// Lets an event happen after it was learnt what it `brings`; `false` if it is refused, and then nothing happens.
    pub(crate) fn ask(&mut self, event: EventId, brings: bool) -> Result<bool, Runaway> {
        let answer = self.responder().answer(event);
        let is_unanswered = answer.is_none() && self.told.is_none();
        if is_unanswered && self.script.events.at(event).source.can_be_refused() {
            return Ok(false);
        }
        self.take(event, answer, brings).map(|()| true)
    }

    /// Whether an answer is followed out of sight.
    pub(super) fn beyond(&self, event: EventId, answer: Answer<'a>) -> Option<Beyond> {
        if self.hidden == 0 {
            return None;
        }
        let waiting = self.state.suspended.len();
        if self.hidden > waiting.saturating_sub(answer.yielding) {
            return Some(Beyond::Yields);
        }
        let (Target::Step(to) | Target::Back(to)) = answer.arrow().target else { return None };
        let flow = self.script.steps.at(to).flow;
        let falls = flow != FlowId::MAIN && flow != self.running_flow();
        falls.then_some(Beyond::Falls(event))
    }

    /// Whether the flow that runs was entered out of sight, so that its end cannot be seen.
    pub(super) fn returns_beyond(&mut self) -> bool {
        let is_beyond = self.hidden > 0 && self.state.suspended.len() == self.hidden;
        if is_beyond {
            self.beyond = Some(Beyond::Returns);
        }
        is_beyond
    }

    /// Lets what was interrupted go on, after the flow above it has returned.
    pub(crate) fn resume(&mut self) -> Result<(), Runaway> {
        self.moves = 0;
        self.state.at.map_or(Ok(()), |at| self.go_on(at))?;
        self.follow_conditions()
    }

    /// Lets an event be answered by a flow as a whole, from a flow above it that does not answer.
    pub(crate) fn fall(&mut self, event: EventId) -> Result<(), Runaway> {
        let answer = self.responder().flows(event);
        self.happens(event, answer)
    }
}
