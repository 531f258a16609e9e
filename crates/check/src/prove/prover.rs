//! Proofs of rules. A proof looks first at as few facts as it can, and at more where a call that would offend turns out to
//! depend on them (*counterexample-guided abstraction refinement*, E. Clarke and others, 2000).

use std::{collections::BTreeSet, sync::Arc};

use etiquette_core::{
    FactId, RuleId, Script,
    explore::Focus,
    model::{FactIndex, FactRef, Guard},
};
use rustc_hash::FxHashMap;

use super::{
    Limits, Proof, Reason, Verdict,
    space::Space,
    walk::{Goal, Offence, has_trigger, walk},
    witness::{Witness, witness},
};

/// How many calls that would offend are tried out before a proof looks at more facts.
const TRIES: usize = 24;

/// Proves rules of one script, one after another.
pub(super) struct Prover<'a> {
    script: &'a Arc<Script>,
    limits: Limits,
    /// What has been explored, by what was looked at.
    spaces: FxHashMap<(BTreeSet<FactId>, bool), Space<'a>>,
}

/// What came of looking for a call.
enum Found {
    /// There is none.
    Nothing,
    /// The engine has held it.
    Call(Witness),
    /// Neither is certain.
    Unknown(Reason),
}

impl<'a> Prover<'a> {
    pub(super) fn new(script: &'a Arc<Script>, limits: Limits) -> Self {
        Self { script, limits, spaces: FxHashMap::default() }
    }

    /// Proves a rule over every call.
    pub(super) fn prove(&mut self, id: RuleId) -> Proof {
        let (found, states) = self.look_for(Goal::Break(id), id);
        let verdict = match found {
            Found::Nothing if self.is_vacuous(id) => Verdict::Vacuous,
            Found::Nothing => Verdict::Holds,
            Found::Call(witness) => Verdict::Fails(witness),
            Found::Unknown(reason) => Verdict::Undecided(reason),
        };
        Proof { rule: id, verdict, states }
    }

    /// Whether what would set the rule off can never happen.
    fn is_vacuous(&mut self, id: RuleId) -> bool {
        let sets_off = self.script.rule_model(id).is_some_and(|rule| has_trigger(rule.model.template));
        sets_off && matches!(self.look_for(Goal::Trigger(id), id).0, Found::Nothing)
    }

    /// Looks for a call, at ever more facts; says how many states were looked at the last time.
    fn look_for(&mut self, goal: Goal, id: RuleId) -> (Found, usize) {
        let script: &'a Script = self.script;
        let Some(rule) = script.rule_model(id) else { return (Found::Nothing, 0) };
        let mut facts = facts_of_rule(script, id);
        let mut orders_timers = false;
        loop {
            let most = self.limits.states;
            let space = self.space(&facts, orders_timers);
            let walked = walk(space, script, rule, goal, most);
            if walked.is_too_large {
                return (Found::Unknown(Reason::TooLarge { most }), walked.states);
            }
            if walked.offences.is_empty() {
                return (Found::Nothing, walked.states);
            }
            // Of what sets a rule off it is enough to know that nothing certain speaks against it.
            let is_enough = matches!(goal, Goal::Trigger(_)) && orders_timers;
            let tried = walked.offences.iter().take(TRIES);
            let held = self.held(tried, goal, &facts, orders_timers);
            if let Some(witness) = held {
                return (Found::Call(witness), walked.states);
            }
            let before = facts.len();
            facts.extend(missing(&walked.offences, &facts));
            if facts.len() == before && orders_timers || is_enough {
                return (Found::Unknown(Reason::NoTiming), walked.states);
            }
            orders_timers |= facts.len() == before;
        }
    }

    fn held<'o>(
        &mut self,
        offences: impl Iterator<Item = &'o Offence>,
        goal: Goal,
        facts: &BTreeSet<FactId>,
        orders_timers: bool,
    ) -> Option<Witness> {
        let script = self.script;
        let space = self.space(facts, orders_timers);
        offences.into_iter().find_map(|offence| witness(script, space.explorer(), &offence.happenings, goal))
    }

    fn space(&mut self, facts: &BTreeSet<FactId>, orders_timers: bool) -> &mut Space<'a> {
        let script: &'a Script = self.script;
        self.spaces.entry((facts.clone(), orders_timers)).or_insert_with(|| {
            let is_heard = |id: &RuleId| facts_of_rule(script, *id).is_subset(facts);
            let rules = script.rules().map(|(id, _)| id).filter(is_heard).collect();
            Space::new(script, Focus { facts: facts.clone(), rules, orders_timers })
        })
    }
}

/// The facts on which the shortest calls depend that nobody has looked at yet.
fn missing(offences: &[Offence], facts: &BTreeSet<FactId>) -> BTreeSet<FactId> {
    let new = |offence: &Offence| -> BTreeSet<FactId> {
        offence.depends.iter().filter(|fact| !facts.contains(fact)).copied().collect()
    };
    offences.iter().map(new).find(|new| !new.is_empty()).unwrap_or_default()
}

/// The facts that the conditions of a rule read.
fn facts_of_rule(script: &Script, id: RuleId) -> BTreeSet<FactId> {
    let mut facts = BTreeSet::new();
    let Some(rule) = script.rule_model(id) else { return facts };
    for proposition in std::iter::once(&rule.model.first).chain(&rule.model.second) {
        facts_of(&proposition.guard, &mut facts);
    }
    // A composed greeting asks or offers, by who rang.
    facts.extend(script.fact("direction"));
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
