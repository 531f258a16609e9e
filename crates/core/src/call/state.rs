//! What changes while a call lives, and how facts are read and written.

use alloc::{boxed::Box, vec, vec::Vec};
use core::time::Duration;

use crate::{
    context::Context,
    fact::FactKind,
    ids::{FactId, LineId, StepId, TimerId},
    model::{Assign, Compare, FactIndex, FactRef, Guard, Set},
    script::Script,
    stage::Stage,
    step::{EffectNumber, Emitted, Move, Outcome},
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
    /// The step that made it; leaving it drops the request.
    pub(crate) step: StepId,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct State {
    pub(crate) seed: u64,
    pub(crate) at: Option<StepId>,
    pub(crate) ended: bool,
    pub(crate) suspended: Vec<StepId>,
    /// The values of finite facts, coded as in [`Fact::initial`](crate::model::Fact::initial); for other facts
    /// whether they are set.
    pub(crate) cells: Box<[u16]>,
    /// The values of other facts.
    pub(crate) values: Vec<(FactId, Value)>,
    pub(crate) spoken: Vec<Spoken>,
    pub(crate) greeted: u16,
    pub(crate) timers: Vec<Running>,
    pub(crate) requests: Vec<Request>,
    pub(crate) sequence: u32,
    pub(crate) now: Option<Timestamp>,
    /// What the last event was answered with.
    pub(crate) emitted: Vec<Emitted>,
    pub(crate) moves: Vec<Move>,
    pub(crate) outcome: Outcome,
}

/// The standard facts, in the order of [`Fact::standard`](crate::model::Fact::standard).
const STAGE: FactId = FactId::new(0);
const DIRECTION: FactId = FactId::new(1);
const CHANNEL: FactId = FactId::new(2);
const OPERATOR: FactId = FactId::new(3);
const RETURNING: FactId = FactId::new(4);

impl State {
    pub(crate) fn new(script: &Script, seed: u64) -> Self {
        let mut cells = vec![0; script.cells].into_boxed_slice();
        for (id, fact) in script.facts() {
            let of = script.cells_of(id);
            for cell in cells.iter_mut().skip(usize::from(of.first)).take(usize::from(of.count)) {
                *cell = fact.initial;
            }
        }
        Self {
            seed,
            at: None,
            ended: false,
            suspended: Vec::new(),
            cells,
            values: Vec::new(),
            spoken: Vec::new(),
            greeted: 0,
            timers: Vec::new(),
            requests: Vec::new(),
            sequence: 0,
            now: None,
            emitted: Vec::new(),
            moves: Vec::new(),
            outcome: Outcome::Noted,
        }
    }

    pub(crate) fn learn_context(&mut self, script: &Script, context: &Context) {
        let known = [
            (DIRECTION, context.direction as u16),
            (CHANNEL, context.channel as u16),
            (OPERATOR, context.operator as u16),
            (RETURNING, u16::from(context.returning)),
        ];
        for (fact, option) in known {
            self.put(script, fact.into(), option + 1);
        }
        self.put_stage(script, Stage::Opening);
    }

    pub(crate) fn put_stage(&mut self, script: &Script, stage: Stage) {
        self.put(script, STAGE.into(), stage as u16 + 1);
    }

    pub(crate) fn stage(&self, script: &Script) -> Stage {
        let cell = self.cell(script, STAGE.into()).unwrap_or(1);
        Stage::ALL.get(usize::from(cell).saturating_sub(1)).copied().unwrap_or_default()
    }

    /// Where the value of a fact lies; `None` for an entry whose index is not known yet.
    fn position(&self, script: &Script, reference: FactRef) -> Option<usize> {
        match reference.index {
            FactIndex::By(by) => {
                let option = self.cell(script, by.into())?.checked_sub(1)?;
                let at = FactRef { fact: reference.fact, index: FactIndex::Option(option) };
                script.static_cell(at).map(usize::from)
            }
            _ => script.static_cell(reference).map(usize::from),
        }
    }

    pub(crate) fn cell(&self, script: &Script, reference: FactRef) -> Option<u16> {
        self.cells.get(self.position(script, reference)?).copied()
    }

    fn put(&mut self, script: &Script, reference: FactRef, value: u16) {
        let cell = self.position(script, reference).and_then(|at| self.cells.get_mut(at));
        if let Some(cell) = cell {
            *cell = value;
        }
    }

    /// The value of a fact, if it has one.
    pub(crate) fn value(&self, script: &Script, reference: FactRef) -> Option<Value> {
        let cell = self.cell(script, reference)?;
        match script.fact_model(reference.fact)?.kind {
            FactKind::Flag => cell.checked_sub(1).map(|flag| Value::Flag(flag > 0)),
            FactKind::Choice(_) => cell.checked_sub(1).map(Value::Choice),
            FactKind::Counter(_) => Some(Value::Counter(cell)),
            _ => self.values.iter().find(|(id, _)| *id == reference.fact).map(|(_, value)| value.clone()),
        }
    }

    /// Takes a value that [`Script::check_value`] has accepted.
    pub(crate) fn learn(&mut self, script: &Script, fact: FactId, value: Value) {
        let coded = match value {
            Value::Flag(flag) => u16::from(flag) + 1,
            Value::Choice(option) => option + 1,
            Value::Counter(count) => count,
            other => {
                self.values.retain(|(id, _)| *id != fact);
                self.values.push((fact, other));
                1
            }
        };
        self.put(script, fact.into(), coded);
    }

    pub(crate) fn assign(&mut self, script: &Script, assign: &Assign) {
        let Some(fact) = script.fact_model(assign.fact.fact) else { return };
        let Some(cell) = self.cell(script, assign.fact) else { return };
        let value = match assign.set {
            Set::To(value) => value,
            Set::By(by) => {
                let most = if let FactKind::Counter(most) = fact.kind { most } else { u16::MAX };
                cell.saturating_add_signed(by).min(most)
            }
            Set::Clear => {
                self.values.retain(|(id, _)| *id != assign.fact.fact);
                fact.initial
            }
        };
        self.put(script, assign.fact, value);
    }

    pub(crate) fn meets(&self, script: &Script, guard: &Guard) -> bool {
        match guard {
            Guard::Always => true,
            Guard::Not(guard) => !self.meets(script, guard),
            Guard::All(guards) => guards.iter().all(|guard| self.meets(script, guard)),
            Guard::Any(guards) => guards.iter().any(|guard| self.meets(script, guard)),
            Guard::IsSet(fact) => self.cell(script, *fact).is_some_and(|cell| cell > 0),
            Guard::Compare(fact, compare, value) => {
                self.cell(script, *fact).is_some_and(|cell| match compare {
                    Compare::Is => cell == *value,
                    Compare::Below => cell < *value,
                    Compare::Above => cell > *value,
                })
            }
        }
    }

    /// Forgets every private value.
    pub(crate) fn erase(&mut self, script: &Script) {
        for (id, _) in script.facts().filter(|(_, fact)| fact.class.is_private()) {
            let of = script.cells_of(id);
            for cell in self.cells.iter_mut().skip(usize::from(of.first)).take(usize::from(of.count)) {
                *cell = 0;
            }
            self.values.retain(|(fact, _)| *fact != id);
        }
    }

    pub(crate) fn deadline(&self) -> Option<Timestamp> {
        self.timers.iter().filter_map(|running| running.clock.until()).min()
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
