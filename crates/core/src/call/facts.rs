//! The facts of a call: how they are read, learnt, changed and forgotten. Nothing else of its state is touched here.

use crate::{
    call::state::State,
    context::{Connection, Context},
    fact::FactKind,
    ids::FactId,
    model::{Assign, FactIndex, FactRef, Guard, Set},
    script::Script,
    stage::Stage,
    value::Value,
};

/// A fact as it was at some time.
pub(crate) struct Known {
    fact: FactId,
    code: u16,
    value: Option<Value>,
}

/// The standard facts, in the order of [`Fact::standard`](crate::model::Fact::standard). They are the first of every
/// script, and each has one cell.
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

    pub(crate) fn put_stage(&mut self, stage: Stage) {
        self.put_code(STAGE.index(), stage as u16 + 1);
    }

    pub(crate) fn stage(&self) -> Stage {
        let cell = self.code(STAGE.index()).unwrap_or(1);
        Stage::ALL.get(usize::from(cell).saturating_sub(1)).copied().unwrap_or_default()
    }

    pub(crate) fn put_connection(&mut self, connection: Connection) {
        self.put_code(CONNECTION.index(), connection as u16 + 1);
    }

    pub(crate) fn connection(&self) -> Connection {
        let cell = self.code(CONNECTION.index()).unwrap_or(1);
        Connection::ALL.get(usize::from(cell).saturating_sub(1)).copied().unwrap_or_default()
    }

    /// The same fact with its entry named, where the value of a choice names it; `None` if that is not known yet.
    #[inline(never)] // Few facts have entries.
    pub(super) fn entry(&self, script: &Script, reference: FactRef) -> Option<FactRef> {
        let FactIndex::By(by) = reference.index else { return Some(reference) };
        let option = self.cell(script, by.into())?.checked_sub(1)?;
        Some(FactRef { fact: reference.fact, index: FactIndex::Option(option) })
    }

    /// Where the value of a fact lies; `None` for an entry whose index is not known yet.
    #[inline]
    fn position(&self, script: &Script, reference: FactRef) -> Option<usize> {
        match reference.index {
            FactIndex::By(_) => script.static_cell(self.entry(script, reference)?),
            _ => script.static_cell(reference),
        }
    }

    pub(crate) fn cell(&self, script: &Script, reference: FactRef) -> Option<u16> {
        self.code(self.position(script, reference)?)
    }

    fn code(&self, cell: usize) -> Option<u16> {
        let code = self.cells.get(cell).copied();
        if code == Some(Self::UNKNOWN) {
            self.asked.note(cell);
        }
        code
    }

    pub(super) fn put(&mut self, script: &Script, reference: FactRef, value: u16) {
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
    pub(super) fn kept(&self, fact: FactId) -> Option<&Value> {
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

    #[inline]
    pub(crate) fn meets(&self, script: &Script, guard: &Guard) -> bool {
        // Most arrows ask for nothing.
        matches!(guard, Guard::Always) || guard.meets(&|fact| self.cell(script, fact))
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
}
