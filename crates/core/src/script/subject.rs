//! By what the things that happen are known, so that only those rules are asked about one that may speak of it.

use alloc::{collections::BTreeMap, vec::Vec};
use core::iter;

use crate::{
    act::Act,
    ids::{EventId, RuleId, StepId},
    model::Occurrence,
    script::{Observation, Rule, Watch},
    stage::Stage,
};

/// Something that happens, as far as rules are found by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Subject<'m> {
    Event(EventId),
    Stage(Stage),
    Step(StepId),
    /// A line with this act.
    Act(Act),
    /// A line with any act.
    Line,
    Greeting,
    Effect(&'m str),
}

/// The rules of a script by what they speak of.
pub(super) struct Subjects<'m> {
    rules: &'m [Rule],
    named: BTreeMap<Subject<'m>, Vec<RuleId>>,
    /// The rules to which every letter matters, whatever it is.
    of_all: Vec<RuleId>,
}

impl<'m> Subjects<'m> {
    pub(super) fn new(rules: &'m [Rule]) -> Self {
        let mut this = Self { rules, named: BTreeMap::new(), of_all: Vec::new() };
        for (id, rule) in (0..=u16::MAX).map(RuleId::new).zip(rules) {
            if !rule.automaton.ignores_other_letters() {
                this.of_all.push(id);
                continue;
            }
            let propositions = iter::once(&rule.model.first).chain(&rule.model.second);
            for subject in propositions.flat_map(|one| &one.any).flat_map(Subject::meant) {
                this.named.entry(subject).or_default().push(id);
            }
        }
        this
    }

    /// Every rule that looks at something, in the order of the rules.
    pub(super) fn watches(&self, seen: Observation<'_>) -> impl Iterator<Item = Watch> {
        let named = Subject::of(seen).filter_map(|subject| self.named.get(&subject)).flatten();
        let mut rules: Vec<RuleId> = named.chain(&self.of_all).copied().collect();
        rules.sort_unstable();
        rules.dedup();
        rules.into_iter().filter_map(move |id| self.rules.get(id.index())?.watch(id, seen))
    }
}

impl<'m> Subject<'m> {
    /// What something that happens is.
    fn of(seen: Observation<'m>) -> impl Iterator<Item = Self> {
        let (subject, other) = match seen {
            Observation::Event(event) => (Self::Event(event), None),
            Observation::Stage(stage) => (Self::Stage(stage), None),
            Observation::Step(step) => (Self::Step(step), None),
            Observation::Line(act) => (Self::Act(act), Some(Self::Line)),
            Observation::Greeting => (Self::Greeting, None),
            Observation::Effect(name, _) => (Self::Effect(name), None),
        };
        iter::once(subject).chain(other)
    }

    /// What a proposition may mean.
    fn meant(occurrence: &'m Occurrence) -> impl Iterator<Item = Self> {
        let (subject, other) = match occurrence {
            Occurrence::Act(act) => (Self::Act(*act), Some(Self::Greeting)),
            Occurrence::Event(event) => (Self::Event(*event), None),
            Occurrence::Stage(stage) => (Self::Stage(*stage), None),
            Occurrence::Step(step) => (Self::Step(*step), None),
            Occurrence::Effect(name, _) => match &**name {
                "say" => (Self::Effect(name), Some(Self::Line)),
                "greet" => (Self::Effect(name), Some(Self::Greeting)),
                _ => (Self::Effect(name), None),
            },
        };
        iter::once(subject).chain(other)
    }
}
