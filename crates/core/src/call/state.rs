//! What changes while a call lives, and how facts are read and written.

use alloc::{boxed::Box, vec::Vec};
use core::time::Duration;

use smallvec::SmallVec;
use thin_vec::ThinVec;

use crate::{
    call::asked::Asked,
    context::{Connection, Context},
    fact::FactKind,
    ids::{FactId, LineId, StepId, TimerId},
    lists::{refill, refill_thin},
    model::{Assign, FactIndex, FactRef, Guard, Set},
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
    /// The step that made it; leaving it drops the request.
    pub(crate) step: StepId,
}

/// A fact as it was at some time.
pub(crate) struct Known {
    fact: FactId,
    code: u16,
    value: Option<Value>,
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
pub(crate) struct Spare(State);

impl Spare {
    pub(super) fn keep(&mut self, state: &State) {
        self.0.clone_from(state);
    }

    pub(super) fn give_back(&mut self, state: &mut State) {
        core::mem::swap(&mut self.0, state);
    }

    /// Leaves no value in the room.
    pub(crate) fn forget(&mut self) {
        if !self.0.cells.is_empty() {
            self.0.values.clear();
            self.0.cells.fill(0);
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

/// The standard facts, in the order of [`Fact::standard`](crate::model::Fact::standard).
pub(super) const STAGE: FactId = FactId::new(0);
const DIRECTION: FactId = FactId::new(1);
const CHANNEL: FactId = FactId::new(2);
const OPERATOR: FactId = FactId::new(3);
const RETURNING: FactId = FactId::new(4);
const CONNECTION: FactId = FactId::new(5);

/// The standard facts that a context tells, with their codes.
pub(super) fn told_by(context: &Context) -> [(FactId, u16); 4] {
    [
        (DIRECTION, context.direction as u16 + 1),
        (CHANNEL, context.channel as u16 + 1),
        (OPERATOR, context.operator as u16 + 1),
        (RETURNING, u16::from(context.returning) + 1),
    ]
}

impl State {
    /// The code of a cell of which nothing is known, in calls that are explored.
    pub(crate) const UNKNOWN: u16 = u16::MAX;

    pub(crate) fn new(script: &Script, seed: u64, context: &Context) -> Self {
        let (cells, rules) = (script.initial_codes(), Standing::new(script));
        let mut state = Self { seed, cells, rules, ..Self::default() };
        for (fact, value) in told_by(context) {
            state.put(script, fact.into(), value);
        }
        state.put_stage(script, Stage::Opening);
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

    /// The cell that was read although nothing is known of it.
    pub(crate) fn asked(&self) -> Option<usize> {
        self.asked.cell()
    }

    pub(crate) fn put_code(&mut self, cell: usize, code: u16) {
        if let Some(known) = self.cells.get_mut(cell) {
            *known = code;
        }
    }

    /// Learns a value of which only the code matters.
    pub(crate) fn learn_code(&mut self, script: &Script, fact: FactId, code: u16) {
        self.put(script, fact.into(), code);
    }

    pub(crate) fn put_stage(&mut self, script: &Script, stage: Stage) {
        self.put(script, STAGE.into(), stage as u16 + 1);
    }

    pub(crate) fn stage(&self, script: &Script) -> Stage {
        let cell = self.cell(script, STAGE.into()).unwrap_or(1);
        Stage::ALL.get(usize::from(cell).saturating_sub(1)).copied().unwrap_or_default()
    }

    pub(crate) fn put_connection(&mut self, script: &Script, connection: Connection) {
        self.put(script, CONNECTION.into(), connection as u16 + 1);
    }

    pub(crate) fn connection(&self, script: &Script) -> Connection {
        let cell = self.cell(script, CONNECTION.into()).unwrap_or(1);
        Connection::ALL.get(usize::from(cell).saturating_sub(1)).copied().unwrap_or_default()
    }

    /// The same fact with its entry named, where the value of a choice names it; `None` if that is not known yet.
    pub(super) fn entry(&self, script: &Script, reference: FactRef) -> Option<FactRef> {
        let FactIndex::By(by) = reference.index else { return Some(reference) };
        let option = self.cell(script, by.into())?.checked_sub(1)?;
        Some(FactRef { fact: reference.fact, index: FactIndex::Option(option) })
    }

    /// Where the value of a fact lies; `None` for an entry whose index is not known yet.
    fn position(&self, script: &Script, reference: FactRef) -> Option<usize> {
        script.static_cell(self.entry(script, reference)?)
    }

    pub(crate) fn cell(&self, script: &Script, reference: FactRef) -> Option<u16> {
        let position = self.position(script, reference)?;
        let code = self.cells.get(position).copied();
        if code == Some(Self::UNKNOWN) {
            self.asked.note(position);
        }
        code
    }

    fn put(&mut self, script: &Script, reference: FactRef, value: u16) {
        let position = self.position(script, reference);
        if let Some(cell) = position.and_then(|at| self.cells.get_mut(at)) {
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
            _ => self.kept(reference.fact).cloned(),
        }
    }

    /// Takes a value that [`Script::check_value`] has accepted.
    pub(crate) fn learn(&mut self, script: &Script, fact: FactId, value: Value) {
        let code = match value {
            Value::Flag(flag) => u16::from(flag) + 1,
            Value::Choice(option) => option + 1,
            Value::Counter(count) => count,
            other => {
                self.keep(fact, Some(other));
                1
            }
        };
        self.put(script, fact.into(), code);
    }

    /// A fact as it is, to be put [back](Self::put_back).
    pub(crate) fn known(&self, script: &Script, fact: FactId) -> Known {
        let code = self.cell(script, fact.into()).unwrap_or(0);
        Known { fact, code, value: self.kept(fact).cloned() }
    }

    pub(crate) fn put_back(&mut self, script: &Script, known: Known) {
        self.put(script, known.fact.into(), known.code);
        self.keep(known.fact, known.value);
    }

    /// A value without a code.
    fn kept(&self, fact: FactId) -> Option<&Value> {
        self.place_of(fact).ok().and_then(|at| self.values.get(at)).map(|(_, value)| value)
    }

    /// Whether a value without a code is kept.
    pub(super) fn has_value(&self, fact: FactId) -> bool {
        self.place_of(fact).is_ok()
    }

    fn place_of(&self, fact: FactId) -> Result<usize, usize> {
        self.values.binary_search_by_key(&fact, |(known, _)| *known)
    }

    fn keep(&mut self, fact: FactId, value: Option<Value>) {
        match (self.place_of(fact), value) {
            (Ok(at), Some(value)) => {
                if let Some(known) = self.values.get_mut(at) {
                    known.1 = value;
                }
            }
            (Err(at), Some(value)) => {
                // Calls learn few such values, and there may be very many calls.
                self.values.reserve_exact(1);
                self.values.insert(at, (fact, value));
            }
            (Ok(at), None) => drop(self.values.remove(at)),
            (Err(_), None) => {}
        }
    }

    pub(crate) fn assign(&mut self, script: &Script, assign: &Assign) {
        let Some(cell) = self.position(script, assign.fact).and_then(|at| self.cells.get(at)) else { return };
        let fact = script.facts.at(assign.fact.fact);
        let code = match assign.set {
            Set::To(code) => code,
            Set::By(_) if *cell == Self::UNKNOWN => return,
            Set::By(by) => cell.saturating_add_signed(by).min(fact.kind.most()),
            Set::Clear => {
                self.keep(assign.fact.fact, None);
                fact.initial
            }
        };
        self.put(script, assign.fact, code);
    }

    pub(crate) fn meets(&self, script: &Script, guard: &Guard) -> bool {
        guard.meets(&|fact| self.cell(script, fact))
    }

    /// Forgets every private value.
    pub(crate) fn erase(&mut self, script: &Script) {
        for fact in script.private_facts() {
            if let Some(cells) = self.cells.get_mut(script.cells_of(fact)) {
                cells.fill(0);
            }
        }
        self.values.retain(|(fact, _)| !script.is_private(*fact));
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
