//! Looks for calls that take what no other has taken, at every step of a script as often as at every other.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use etiquette_core::{
    Event, FactKind, Script, StepId,
    model::{Fact, FactIndex, FactRef, Guard},
};
use rustc_hash::FxHashSet;

use super::{
    CoverLimits,
    coverage::{Coverage, Target},
    host::{self, Came, Host, Look, Opened},
};

/// A moment of a call that was held.
pub(super) struct Moment {
    pub(super) host: Host,
    /// The moment before it, or the number of the opening with which it began.
    pub(super) before: Result<usize, usize>,
    /// What led here from there.
    pub(super) line: String,
    pub(super) taken: Coverage,
}

/// Moments at one step that wait to be gone on from: first those at which some fact has a value that it had not before.
#[derive(Default)]
struct Waiting {
    gone_on: usize,
    new: VecDeque<usize>,
    others: VecDeque<usize>,
}

/// The moments of calls of a script.
pub(super) struct Search<'a> {
    pub(super) script: &'a Arc<Script>,
    pub(super) openings: Vec<Opened>,
    pub(super) events: Arc<[(String, Event)]>,
    pub(super) found: Vec<Moment>,
    /// The first moment that took each thing.
    pub(super) first: BTreeMap<Target, usize>,
    /// For each cell of a fact, up to which value a condition can tell its values apart.
    grains: Vec<u16>,
    known: FxHashSet<Look>,
    values: FxHashSet<(Option<StepId>, usize, u16)>,
    waiting: BTreeMap<StepId, Waiting>,
    gone_on: usize,
}

impl<'a> Search<'a> {
    /// Looks until nothing new comes up any more, or so many moments were gone on from.
    pub(super) fn new(script: &'a Arc<Script>, limits: CoverLimits) -> Self {
        let mut this = Self {
            script,
            openings: host::openings(script),
            events: host::events(script).into(),
            found: Vec::new(),
            first: BTreeMap::new(),
            grains: grains(script),
            known: FxHashSet::default(),
            values: FxHashSet::default(),
            waiting: BTreeMap::new(),
            gone_on: 0,
        };
        for (number, opened) in this.openings.clone().iter().enumerate() {
            if let Some(came) = Host::begin(script, opened) {
                this.note(came, Err(number));
            }
        }
        let (patience, mut last) = (limits.moments / 4, 0);
        while this.gone_on < limits.moments.min(last + patience.max(1)) {
            let Some(moment) = this.pick() else { break };
            this.gone_on += 1;
            let Some(host) = this.found.get(moment).map(|moment| moment.host.clone()) else { break };
            let events = this.events.clone();
            for came in host.next(&events) {
                if this.note(came, Ok(moment)) {
                    last = this.gone_on;
                }
            }
        }
        this
    }

    /// How many moments were gone on from.
    pub(super) const fn moments(&self) -> usize {
        self.gone_on
    }

    /// Whether every moment was gone on from, and nothing new came up any more.
    pub(super) fn is_exhausted(&self) -> bool {
        self.waiting.values().all(|waiting| waiting.new.is_empty() && waiting.others.is_empty())
    }

    /// What a call is at a moment, for as much as matters to what it can take later.
    pub(super) fn look(&self, host: &Host) -> Look {
        let mut look = host.look();
        look.codes.iter_mut().zip(&self.grains).for_each(|(code, most)| *code = (*code).min(*most));
        look
    }

    /// Keeps a moment if it is a new one or took something new; whether it took something new.
    fn note(&mut self, came: Came, before: Result<usize, usize>) -> bool {
        let Came { host, line, taken } = came;
        let look = self.look(&host);
        let is_new = !self.known.contains(&look);
        let is_first = taken.iter().any(|target| !self.first.contains_key(&target));
        if !is_new && !is_first {
            return false;
        }
        let number = self.found.len();
        taken.iter().for_each(|target| _ = self.first.entry(target).or_insert(number));
        self.found.push(Moment { host, before, line, taken });
        if is_new {
            if let Some(at) = look.at {
                let cells = look.codes.iter().enumerate();
                let new = cells.filter(|(cell, code)| self.values.insert((look.at, *cell, **code))).count();
                let waiting = self.waiting.entry(at).or_default();
                if new > 0 { waiting.new.push_back(number) } else { waiting.others.push_back(number) }
            }
            self.known.insert(look);
        }
        is_first
    }

    /// The next moment to go on from: one at the step where that was done least often.
    fn pick(&mut self) -> Option<usize> {
        let open =
            self.waiting.values_mut().filter(|waiting| !waiting.new.is_empty() || !waiting.others.is_empty());
        let waiting = open.min_by_key(|waiting| waiting.gone_on)?;
        waiting.gone_on += 1;
        waiting.new.pop_front().or_else(|| waiting.others.pop_front())
    }

    /// The moments that lead to one, the first first.
    pub(super) fn path(&self, mut to: usize) -> (usize, Vec<&Moment>) {
        let mut path = Vec::new();
        loop {
            let Some(moment) = self.found.get(to) else { return (0, path) };
            path.push(moment);
            match moment.before {
                Ok(before) => to = before,
                Err(opening) => {
                    path.reverse();
                    return (opening, path);
                }
            }
        }
    }
}

/// Facts in no condition cannot be told apart; of counters, nothing above the greatest number in one.
fn grains(script: &Script) -> Vec<u16> {
    let codes = script.initial_codes();
    let mut grains = vec![0_u16; codes.len()];
    let mut raise = |reference: FactRef, most: u16| {
        let is_counter = |fact: &Fact| matches!(fact.kind, FactKind::Counter(_));
        let most = if script.fact_model(reference.fact).is_some_and(is_counter) { most } else { u16::MAX };
        for cell in script.references(reference.fact).filter_map(|cell| script.code_position(&codes, cell)) {
            grains.get_mut(cell).into_iter().for_each(|grain| *grain = (*grain).max(most));
        }
    };
    script.arrows().for_each(|(_, arrow)| read(&arrow.guard, &mut raise));
    grains
}

/// Tells of each fact that a condition reads, up to which value it matters.
fn read(guard: &Guard, raise: &mut impl FnMut(FactRef, u16)) {
    match guard {
        Guard::Always => {}
        Guard::Not(guard) => read(guard, raise),
        Guard::All(guards) | Guard::Any(guards) => guards.iter().for_each(|guard| read(guard, raise)),
        Guard::IsSet(fact) => read_fact(*fact, 1, raise),
        Guard::Compare(fact, _, value) => read_fact(*fact, value.saturating_add(1), raise),
    }
}

fn read_fact(reference: FactRef, most: u16, raise: &mut impl FnMut(FactRef, u16)) {
    raise(reference, most);
    if let FactIndex::By(by) = reference.index {
        raise(by.into(), u16::MAX);
    }
}
