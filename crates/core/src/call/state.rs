//! What changes while a call lives.

use alloc::{boxed::Box, vec::Vec};
use core::time::Duration;

use smallvec::SmallVec;
use thin_vec::ThinVec;

use crate::{
    call::{asked::Asked, facts::told_by},
    context::Context,
    ids::{FactId, FlowId, LineId, OutputId, StepId, TimerId},
    lists::{refill, refill_thin},
    script::{Script, Standing},
    stage::Stage,
    step::EffectNumber,
    time::Timestamp,
    value::Value,
};

/// How often a line with variants was spoken, and which variant was last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spoken {
    pub(crate) line: LineId,
    pub(crate) visits: u16,
    pub(crate) last: u16,
}

/// A timer that runs or stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Running {
    pub(crate) timer: TimerId,
    pub(crate) clock: Clock,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    /// It fires at this time.
    Until(Timestamp),
    /// It stands still with so much left.
    Paused(Duration),
}

/// A request that the host has not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) number: EffectNumber,
    /// What made it.
    pub(crate) output: OutputId,
    /// Whose it is; leaving it drops the request.
    pub(crate) flow: FlowId,
}

/// Lists that most calls leave empty take one word.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) seed: u64,
    pub(crate) at: Option<StepId>,
    pub(crate) ended: bool,
    pub(crate) suspended: SmallVec<[StepId; 8]>,
    /// The values of finite facts, coded as in [`Fact::initial`](crate::model::Fact::initial); for other facts
    /// whether they are set.
    pub(crate) cells: Box<[u16]>,
    /// The values of other facts, in the order of the facts.
    pub(crate) values: Vec<(FactId, Value)>,
    pub(crate) spoken: ThinVec<Spoken>,
    pub(crate) greeted: u16,
    pub(crate) timers: ThinVec<Running>,
    pub(crate) requests: ThinVec<Request>,
    pub(crate) rules: Standing,
    pub(crate) sequence: u32,
    pub(crate) now: Option<Timestamp>,
    pub(crate) asked: Asked,
}

impl Clone for State {
    fn clone(&self) -> Self {
        let mut same = Self::default();
        same.clone_from(self);
        same
    }

    fn clone_from(&mut self, other: &Self) {
        let Self { seed, at, ended, suspended, cells, values, spoken, greeted, .. } = other;
        let Self { timers, requests, rules, sequence, now, asked, .. } = other;
        (self.seed, self.at, self.ended, self.greeted) = (*seed, *at, *ended, *greeted);
        (self.sequence, self.now, self.asked) = (*sequence, *now, asked.clone());
        refill(&mut self.suspended, suspended);
        self.cells.clone_from(cells);
        self.values.clone_from(values);
        refill_thin(&mut self.spoken, spoken);
        refill_thin(&mut self.timers, timers);
        refill_thin(&mut self.requests, requests);
        self.rules.clone_from(rules);
    }
}

/// Room for a copy of a state, so that none is made for every event that may be taken back. It is no part of what its
/// owner says: copies of that have a room of their own, and are equal whatever lies in it.
#[derive(Default)]
pub(crate) struct Spare {
    state: State,
    /// Whether it may hold values.
    is_used: bool,
}

impl Spare {
    pub(super) fn keep(&mut self, state: &State) {
        self.state.clone_from(state);
        self.is_used = true;
    }

    pub(super) fn give_back(&mut self, state: &mut State) {
        core::mem::swap(&mut self.state, state);
    }

    /// Leaves no value in the room.
    pub(crate) fn forget(&mut self) {
        if core::mem::take(&mut self.is_used) {
            self.state.values.clear();
            self.state.cells.fill(0);
        }
    }
}

impl Clone for Spare {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Spare {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Spare {}

impl State {
    /// The code of a cell of which nothing is known, in calls that are explored.
    pub(crate) const UNKNOWN: u16 = u16::MAX;

    pub(crate) fn new(script: &Script, seed: u64, context: &Context) -> Self {
        let (cells, rules) = (script.initial_codes(), Standing::new(script));
        let mut state = Self { seed, cells, rules, ..Self::default() };
        for (fact, value) in told_by(context) {
            state.put(script, fact.into(), value);
        }
        state.put_stage(Stage::Opening);
        state
    }

    /// Makes it the state of a call that has not begun and knows nothing, in the room that is there.
    pub(crate) fn reset(&mut self, script: &Script) {
        self.at = None;
        self.ended = false;
        self.suspended.clear();
        self.timers.clear();
        self.requests.clear();
        self.spoken.clear();
        self.values.clear();
        self.greeted = 0;
        self.asked = Asked::default();
        if self.cells.len() == script.cell_count() {
            self.cells.fill(Self::UNKNOWN);
        } else {
            self.cells = alloc::vec![Self::UNKNOWN; script.cell_count()].into();
        }
    }

    pub(crate) fn deadline(&self) -> Option<Timestamp> {
        let timers = self.timers.iter().filter_map(|running| running.clock.until());
        timers.chain(self.rules.bounds.iter().map(|bound| bound.until)).min()
    }
}

impl Clock {
    pub(crate) fn until(self) -> Option<Timestamp> {
        match self {
            Self::Until(time) => Some(time),
            Self::Paused(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::value::Text;

    /// A step may be kept longer than a call that is erased.
    #[test]
    fn no_value_stays_in_the_room_for_a_copy() {
        let fact = FactId::new(0);
        let mut call = State { cells: vec![1, 2].into(), ..State::default() };
        call.values.push((fact, Value::Text(Text::new("private"))));
        let mut room = Spare::default();
        room.keep(&call);
        room.forget();
        room.give_back(&mut call);
        assert!(call.kept(fact).is_none() && call.cells.iter().all(|code| *code == 0));
    }
}
