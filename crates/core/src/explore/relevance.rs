//! Which values of facts a script can tell apart. Nothing here depends on a call.

use alloc::{collections::BTreeSet, vec, vec::Vec};

use super::ways::Ways;
use crate::{
    fact::FactKind,
    ids::{EventId, FactId},
    model::{Arrow, Assign, Block, Compare, FactIndex, FactRef, Guard, Set, Transition, Trigger},
    script::{Script, Seen},
};

/// How the values of a cell are told apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Grain {
    /// Not at all.
    #[default]
    Nothing,
    /// These values, each from all others, and where `is_set` asks for it no value from any.
    These { values: BTreeSet<u16>, is_set: bool },
    /// Up to this value, and all above it together.
    UpTo(u16),
    /// Each.
    Exact,
}

/// Which values of facts a script can tell apart, and which events it notices.
#[derive(Debug)]
pub(super) struct Relevance {
    grains: Vec<Grain>,
    /// The greatest value of each cell.
    most: Vec<u16>,
    /// The fact that each cell belongs to.
    facts: Vec<FactId>,
    noticed: Vec<bool>,
    timing: Vec<bool>,
}

impl Relevance {
    pub(super) fn of(script: &Script, listens: &[bool]) -> Self {
        let cells = script.facts().flat_map(|(id, fact)| script.cells_of(id).map(move |_| (id, fact)));
        let most = |kind: &FactKind| if kind.is_finite() { kind.most() } else { 1 };
        let (facts, most) = cells.map(|(id, fact)| (id, most(&fact.kind))).unzip();
        let grains = vec![Grain::Nothing; script.cell_count()];
        let mut this = Self { grains, most, facts, noticed: Vec::new(), timing: Vec::new() };
        for fact in super::Explorer::ALWAYS {
            this.raise(script, fact.into(), &Grain::Exact);
        }
        arrows(script).for_each(|arrow| this.read_guard(script, &arrow.guard));
        script.watched.guards(listens).for_each(|guard| this.read_guard(script, guard));
        let entries = || script.steps.rows().iter().map(|step| &step.entry);
        let blocks = || arrows(script).map(|arrow| &arrow.block).chain(entries());
        // What says which entry is meant may be set by way of others.
        while blocks().filter(|block| this.read_block(script, block)).count() > 0 {}
        this.timing = script.events().map(|(id, _)| starts_timers(script, id)).collect();
        let is_heard = |id: EventId| {
            let mut watches = script.watched.of(Seen::Event(id)).iter();
            watches.any(|watch| listens.get(watch.rule.index()) == Some(&true))
        };
        this.noticed = script.events().map(|(id, _)| is_heard(id) || starts_timers(script, id)).collect();
        this
    }

    /// The cells that are told apart.
    pub(super) fn cells(&self) -> impl Iterator<Item = usize> {
        self.grains.iter().enumerate().filter(|(_, grain)| **grain != Grain::Nothing).map(|(cell, _)| cell)
    }

    /// The fact that a cell belongs to.
    pub(super) fn fact(&self, cell: usize) -> Option<FactId> {
        self.facts.get(cell).copied()
    }

    /// The value that stands for this one and all that it cannot be told from.
    pub(super) fn sample(&self, cell: usize, code: u16) -> u16 {
        match self.grains.get(cell) {
            Some(Grain::Exact) => code,
            Some(Grain::UpTo(most)) => code.min(*most),
            Some(Grain::These { values, .. }) if values.contains(&code) => code,
            Some(Grain::These { values, is_set: true }) if code > 0 => {
                (1..=code).find(|other| !values.contains(other)).unwrap_or(code)
            }
            _ => 0,
        }
    }

    /// Values that stand for all that a cell can have.
    pub(super) fn samples(&self, cell: usize) -> Vec<u16> {
        let most = self.most.get(cell).copied().unwrap_or(0);
        let mut samples: Vec<u16> = (0..=most).map(|code| self.sample(cell, code)).collect();
        samples.sort_unstable();
        samples.dedup();
        samples
    }

    /// Whether a rule listens to an event, or a timer starts or stops with it.
    pub(super) fn is_noticed(&self, event: EventId) -> bool {
        self.noticed.get(event.index()) == Some(&true)
    }

    /// Whether a timer starts or stops with an event.
    pub(super) fn starts_timers(&self, event: EventId) -> bool {
        self.timing.get(event.index()) == Some(&true)
    }

    /// Every combination of values of some facts, each left out as well; the first is none at all.
    pub(super) fn ways(&self, script: &Script, facts: impl Iterator<Item = FactId>) -> Ways {
        let mut ways = Ways::default();
        facts.for_each(|fact| ways.add(fact, self.codes(script, fact)));
        ways
    }

    /// Values that stand for all that a fact may be given.
    fn codes(&self, script: &Script, fact: FactId) -> Vec<u16> {
        let Some(cell) = script.cells_of(fact).next() else { return Vec::new() };
        if self.grains.get(cell) == Some(&Grain::Nothing) {
            return Vec::new();
        }
        let least = u16::from(!matches!(script.facts.at(fact).kind, FactKind::Counter(_)));
        let most = self.most.get(cell).copied().unwrap_or(0);
        // A value is given as itself, even where nothing can tell it from none.
        let mut codes: Vec<(u16, u16)> = (least..=most).map(|code| (self.sample(cell, code), code)).collect();
        codes.sort_unstable();
        codes.dedup_by_key(|(sample, _)| *sample);
        codes.into_iter().map(|(_, code)| code).collect()
    }

    /// Tells a fact apart at least so; whether it was not before.
    fn raise(&mut self, script: &Script, reference: FactRef, grain: &Grain) -> bool {
        let cells = match script.static_cell(reference) {
            Some(cell) => cell..cell + 1,
            None => script.cells_of(reference.fact),
        };
        let mut changed = false;
        for known in self.grains.get_mut(cells).into_iter().flatten() {
            let both = known.clone().with(grain);
            changed |= both != *known;
            *known = both;
        }
        match reference.index {
            FactIndex::By(by) => self.raise(script, by.into(), &Grain::Exact) || changed,
            _ => changed,
        }
    }

    fn read_guard(&mut self, script: &Script, guard: &Guard) {
        let (fact, grain) = match guard {
            Guard::Always => return,
            Guard::Not(guard) => return self.read_guard(script, guard),
            Guard::All(guards) | Guard::Any(guards) => {
                return guards.iter().for_each(|guard| self.read_guard(script, guard));
            }
            Guard::IsSet(fact) if is_counter(script, fact.fact) => (fact, Grain::UpTo(1)),
            Guard::IsSet(fact) => (fact, Grain::These { values: BTreeSet::new(), is_set: true }),
            Guard::Compare(fact, _, value) if is_counter(script, fact.fact) => {
                (fact, Grain::UpTo(value.saturating_add(1)))
            }
            Guard::Compare(fact, Compare::Is, value) => {
                (fact, Grain::These { values: [*value].into(), is_set: false })
            }
            Guard::Compare(fact, ..) => (fact, Grain::Exact),
        };
        self.raise(script, *fact, &grain);
    }

    /// What counts down must be counted exactly, and what says which entry is meant must be known. Whether that was
    /// new.
    fn read_block(&mut self, script: &Script, block: &Block) -> bool {
        let mut changed = false;
        for Assign { fact, set } in &block.sets {
            let grains = self.grains.get(script.cells_of(fact.fact)).unwrap_or_default();
            if grains.iter().all(|grain| *grain == Grain::Nothing) {
                continue;
            }
            if let FactIndex::By(by) = fact.index {
                changed |= self.raise(script, by.into(), &Grain::Exact);
            }
            if matches!(set, Set::By(by) if *by < 0) {
                changed |= self.raise(script, *fact, &Grain::Exact);
            }
        }
        changed
    }
}

impl Grain {
    /// What tells apart whatever either does.
    fn with(self, other: &Self) -> Self {
        match (self, other) {
            (Self::Nothing, other) => other.clone(),
            (this, Self::Nothing) => this,
            (Self::UpTo(this), Self::UpTo(other)) => Self::UpTo(this.max(*other)),
            (Self::These { mut values, is_set }, Self::These { values: others, is_set: asks }) => {
                values.extend(others);
                Self::These { values, is_set: is_set || *asks }
            }
            _ => Self::Exact,
        }
    }
}

fn is_counter(script: &Script, fact: FactId) -> bool {
    matches!(script.facts.at(fact).kind, FactKind::Counter(_))
}

fn arrows(script: &Script) -> impl Iterator<Item = &Arrow> {
    let of_steps = script.steps.rows().iter().flat_map(|step| step.then.iter().chain(&step.on_return));
    of_steps.chain(transitions(script).map(|transition| &transition.arrow))
}

/// Every arrow that an event sets off.
pub(super) fn transitions(script: &Script) -> impl Iterator<Item = &Transition> {
    let of_steps = script.steps.rows().iter().flat_map(|step| &step.transitions);
    let of_flows = script.flows.rows().iter().flat_map(|flow| &flow.transitions);
    of_steps.chain(of_flows).chain(&*script.interrupts)
}

fn starts_timers(script: &Script, event: EventId) -> bool {
    let source = script.events.at(event).source;
    let mut triggers = script.timers.rows().iter().flat_map(|timer| timer.from.iter().chain(&timer.until));
    triggers.any(|trigger| match trigger {
        Trigger::Event(wanted) => *wanted == event,
        Trigger::Source(wanted) => *wanted == source,
    })
}
