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
    /// The rules that listen, where others need not.
    rules: Option<BTreeSet<RuleId>>,
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
        Self { facts, tells_below: true, rules: Some(guided.iter().copied().collect()), ..Self::default() }
    }

    /// The same, with every timer and their order.
    pub(super) fn with_order(mut self, script: &Script) -> Self {
        self.timers.extend(script.timers().map(|(timer, _)| timer));
        Self { orders_timers: true, ..self }
    }

    /// Looks at more: at what is asked for, or else at what waits below flows, and then at the order of all timers.
    /// Whether that is more.
    pub(super) fn widen(&mut self, script: &Script, missing: Missing) -> bool {
        match missing {
            Missing::Fact(fact) => self.facts.insert(fact),
            Missing::Timer(timer) => self.timers.insert(timer),
            Missing::Nothing if !self.tells_below => !std::mem::replace(&mut self.tells_below, true),
            Missing::Nothing => {
                let before = std::mem::take(self);
                *self = before.clone().with_order(script);
                *self != before
            }
        }
    }
}

impl View {
    /// What is to be looked at next so that one of these calls, which went astray so, is not told any more.
    ///
    /// Where what should come next is a timer, its turn matters before any fact does. A fact on which every one of the
    /// calls depends rules out all of them, so it comes before others that are to blame for this one.
    pub(super) fn missing(
        &self,
        script: &Script,
        tales: &[Tale],
        tale: &Tale,
        Astray { good, blamed }: Astray,
    ) -> Missing {
        let next = tale.events.get(good).map(|told| told.happening);
        if let Some(Happening::Choice(Choice::Timer(timer))) = next
            && self.is_free(script, timer)
        {
            return Missing::Timer(timer);
        }
        let is_common =
            |fact: &FactId| tales.iter().all(|tale| self.new_facts(&tale.events).any(|new| new == *fact));
        let blamed = blamed.filter(|fact| !self.facts.contains(fact));
        let common =
            blamed.filter(is_common).or_else(|| self.new_facts(&tale.events).filter(is_common).last());
        let here = || self.new_facts(tale.events.get(good..=good).unwrap_or_default()).last();
        // Something before made it go another way: most likely what was assumed last.
        let before = || self.new_facts(tale.events.get(..good).unwrap_or_default()).last();
        let is_about_time = matches!(next, Some(Happening::Choice(Choice::Timer(_)) | Happening::Expiry));
        let fact = common.or(blamed).or_else(here);
        let fact = if is_about_time && !self.orders_timers { fact } else { fact.or_else(before) };
        fact.map_or(Missing::Nothing, Missing::Fact)
    }

    /// The first fact that nobody has looked at yet and on which the ends of these calls depend.
    pub(super) fn first_missing(&self, tales: &[Tale]) -> Missing {
        let longest = tales.iter().map(|tale| tale.events.len()).max().unwrap_or(0);
        let from_end = |at: usize| tales.iter().filter_map(move |tale| tale.events.iter().rev().nth(at));
        let first = (0..longest)
            .flat_map(from_end)
            .find_map(|told| self.new_facts(std::slice::from_ref(told)).next());
        first.map_or(Missing::Nothing, Missing::Fact)
    }

    /// The facts that nobody has looked at yet and on which it depends that these things happen.
    fn new_facts<'t>(&self, told: &'t [Told]) -> impl Iterator<Item = FactId> + use<'_, 't> {
        let facts = told.iter().flat_map(|told| &told.assumed).map(|(fact, _)| *fact);
        facts.filter(|fact| !self.facts.contains(fact))
    }

    /// Whether nothing is known of a timer.
    fn is_free(&self, script: &Script, timer: TimerId) -> bool {
        let model = script.timers().nth(timer.index());
        model.is_some_and(|(_, timer)| timer.scope == Scope::Call) && !self.timers.contains(&timer)
    }
}

/// What was not looked at, although it matters for a call that would offend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    Fact(FactId),
    Timer(TimerId),
    /// No fact and no timer is to blame.
    Nothing,
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
        let is_wanted = |rule: &RuleId| view.rules.as_ref().is_none_or(|rules| rules.contains(rule));
        let can_listen = |facts: &BTreeSet<FactId>| facts.is_subset(&view.facts);
        let rules =
            self.rules.iter().filter(|(id, facts)| is_wanted(id) && can_listen(facts)).map(|(id, _)| *id);
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
