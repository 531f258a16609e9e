//! Which facts of a script are looked at, and the spaces that are kept for it. No rule is judged here.

use std::collections::BTreeSet;

use etiquette_core::{
    FactId, RuleId, Script, TimerId,
    explore::{Choice, Explorer, Focus},
    model::{FactIndex, FactRef, Guard, RuleModel, Scope},
};

use super::{
    space::Space,
    walk::{Happening, Tale, Told},
    witness::Astray,
};

/// How many spaces are kept for the proofs that follow.
const KEPT: usize = 6;

/// What is looked at: which facts, which timers of the whole call, and whether the order of timers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct View {
    pub(super) facts: BTreeSet<FactId>,
    pub(super) timers: BTreeSet<TimerId>,
    pub(super) orders_timers: bool,
    /// Whether it is told apart what waits below a flow.
    pub(super) tells_below: bool,
}

impl View {
    /// What is seen of a rule at first.
    pub(super) fn of(script: &Script, rule: &RuleModel) -> Self {
        Self { facts: facts_of_rule(script, rule), ..Self::default() }
    }

    /// What is seen of a property at first: whoever plays a game must know where it can be gone on. Facts of the rules
    /// that the guide keeps are seen.
    pub(super) fn of_game(script: &Script, guided: &[RuleId]) -> Self {
        let rules = guided.iter().filter_map(|rule| script.rule_model(*rule));
        let facts = rules.flat_map(|rule| facts_of_rule(script, &rule.model)).collect();
        Self { facts, tells_below: true, ..Self::default() }
    }

    /// Looks at more, as far as something more is asked for; otherwise at what waits below flows, and then at the order of
    /// all timers. Whether that is more.
    pub(super) fn widen(&mut self, script: &Script, missing: &Missing) -> bool {
        if missing.facts.is_empty() && missing.timers.is_empty() {
            if !std::mem::replace(&mut self.tells_below, true) {
                return true;
            }
            self.timers.extend(script.timers().map(|(timer, _)| timer));
            return !std::mem::replace(&mut self.orders_timers, true);
        }
        self.facts.extend(&missing.facts);
        self.timers.extend(&missing.timers);
        true
    }
}

impl View {
    /// What nobody has looked at yet and on which it depends that a call does not go astray; where what should come next
    /// is a timer, its turn matters before any fact does, and where a fact is to blame, no other does.
    pub(super) fn missing(&self, script: &Script, tale: &Tale, Astray { good, blamed }: Astray) -> Missing {
        let new = |told: &[Told]| {
            let facts = told.iter().flat_map(|told| &told.assumed).map(|(fact, _)| *fact);
            Missing {
                facts: facts.filter(|fact| !self.facts.contains(fact)).last().into_iter().collect(),
                ..Missing::default()
            }
        };
        let here = tale.events.get(good..=good).map(new).unwrap_or_default();
        match tale.events.get(good).map(|told| told.happening) {
            Some(Happening::Choice(Choice::Timer(timer))) if self.is_free(script, timer) => {
                Missing { timers: [timer].into(), ..here }
            }
            _ if blamed.is_some_and(|fact| !self.facts.contains(&fact)) => {
                Missing { facts: blamed.into_iter().collect(), ..Missing::default() }
            }
            Some(Happening::Choice(Choice::Timer(_)) | Happening::Expiry) if !self.orders_timers => here,
            _ if !here.facts.is_empty() => here,
            // Something before made it go another way: most likely what was assumed last.
            _ => {
                let before = tale.events.iter().take(good).rev();
                let last =
                    before.map(|told| new(std::slice::from_ref(told))).find(|last| !last.facts.is_empty());
                last.unwrap_or_else(|| new(&tale.events))
            }
        }
    }

    /// The first fact that nobody has looked at yet and on which the ends of these calls depend.
    pub(super) fn first_missing(&self, tales: &[Tale]) -> Missing {
        let assumed =
            |from_end: usize| tales.iter().filter_map(move |tale| tale.events.iter().rev().nth(from_end));
        let longest = tales.iter().map(|tale| tale.events.len()).max().unwrap_or(0);
        let facts = (0..longest).flat_map(assumed).flat_map(|told| &told.assumed).map(|(fact, _)| *fact);
        let first = facts.into_iter().find(|fact| !self.facts.contains(fact));
        Missing { facts: first.into_iter().collect(), ..Missing::default() }
    }

    /// Whether nothing is known of a timer.
    fn is_free(&self, script: &Script, timer: TimerId) -> bool {
        let model = script.timers().nth(timer.index());
        model.is_some_and(|(_, timer)| timer.scope == Scope::Call) && !self.timers.contains(&timer)
    }
}

/// What was not looked at, although it matters for a call that would offend.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Missing {
    pub(super) facts: BTreeSet<FactId>,
    pub(super) timers: BTreeSet<TimerId>,
}

/// Spaces for whoever looks at the same: all rules whose conditions can be seen listen in them.
pub(super) struct Spaces<'a> {
    script: &'a Script,
    /// The facts that each rule reads.
    rules: Vec<(RuleId, BTreeSet<FactId>)>,
    /// What was asked for last.
    at: (View, Space<'a>),
    /// What was asked for before, the last time last.
    before: Vec<(View, Space<'a>)>,
}

impl<'a> Spaces<'a> {
    pub(super) fn new(script: &'a Script) -> Self {
        let rules = script.rules().map(|(id, rule)| (id, facts_of_rule(script, &rule.model))).collect();
        let nothing = (View::default(), Space::new(script, Focus::default()));
        let mut this = Self { script, rules, at: nothing, before: Vec::new() };
        this.at.1 = Space::new(script, this.focus(&View::default()));
        this
    }

    /// The space that is seen so.
    pub(super) fn at(&mut self, view: &View) -> &mut Space<'a> {
        if self.at.0 != *view {
            let known = self.before.iter().position(|(known, _)| known == view);
            let wanted = match known {
                Some(at) => self.before.remove(at),
                None => (view.clone(), Space::new(self.script, self.focus(view))),
            };
            self.before.drain(..self.before.len().saturating_sub(KEPT));
            self.before.push(std::mem::replace(&mut self.at, wanted));
        }
        &mut self.at.1
    }

    fn focus(&self, view: &View) -> Focus {
        let can_listen = |facts: &BTreeSet<FactId>| facts.is_subset(&view.facts);
        let rules = self.rules.iter().filter(|(_, facts)| can_listen(facts)).map(|(id, _)| *id);
        Focus {
            facts: view.facts.clone(),
            rules: rules.collect(),
            timers: view.timers.clone(),
            orders_timers: view.orders_timers,
            tells_below: view.tells_below,
        }
    }
}

/// The facts that the conditions of a rule read.
fn facts_of_rule(script: &Script, rule: &RuleModel) -> BTreeSet<FactId> {
    let mut facts = BTreeSet::new();
    for proposition in std::iter::once(&rule.first).chain(&rule.second) {
        facts_of(&proposition.guard, &mut facts);
    }
    // A composed greeting asks or offers, by who rang.
    facts.extend(script.fact("direction"));
    facts.retain(|fact| !Explorer::ALWAYS.contains(fact));
    facts
}

fn facts_of(guard: &Guard, facts: &mut BTreeSet<FactId>) {
    let mut read = |reference: &FactRef| {
        facts.insert(reference.fact);
        if let FactIndex::By(by) = reference.index {
            facts.insert(by);
        }
    };
    match guard {
        Guard::Always => {}
        Guard::Not(guard) => facts_of(guard, facts),
        Guard::All(guards) | Guard::Any(guards) => guards.iter().for_each(|guard| facts_of(guard, facts)),
        Guard::IsSet(fact) | Guard::Compare(fact, ..) => read(fact),
    }
}
