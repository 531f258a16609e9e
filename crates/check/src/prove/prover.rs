//! Proofs of rules. A proof looks first at as few facts as it can, and at more where a call that would offend turns out to
//! depend on them (*counterexample-guided abstraction refinement*, E. Clarke and others, 2000).

use std::{collections::BTreeSet, sync::Arc};

use etiquette_core::{
    FactId, RuleId, Script,
    explore::Focus,
    model::{FactIndex, FactRef, Guard},
};

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
        Self { script, limits }
    }

    /// Proves a rule over every call.
    pub(super) fn prove(&self, id: RuleId) -> Proof {
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
    fn is_vacuous(&self, id: RuleId) -> bool {
        let sets_off = self.script.rule_model(id).is_some_and(|rule| has_trigger(rule.model.template));
        sets_off && matches!(self.look_for(Goal::Trigger(id), id).0, Found::Nothing)
    }

    /// Looks for a call, at ever more facts; says how many states were looked at the last time.
    fn look_for(&self, goal: Goal, id: RuleId) -> (Found, usize) {
        let script: &'a Script = self.script;
        let Some(rule) = script.rule_model(id) else { return (Found::Nothing, 0) };
        let mut facts = facts_of_rule(script, id);
        let mut orders_timers = false;
        loop {
            let most = self.limits.states;
            let rules = BTreeSet::from([id]);
            let mut space = Space::new(script, Focus { facts: facts.clone(), rules, orders_timers });
            let walked = walk(&mut space, script, rule, goal, most);
            if walked.is_too_large {
                return (Found::Unknown(Reason::TooLarge { most }), walked.states);
            }
            if walked.offences.is_empty() {
                return (Found::Nothing, walked.states);
            }
            // Of what sets a rule off it is enough to know that nothing certain speaks against it.
            let is_enough = matches!(goal, Goal::Trigger(_)) && orders_timers;
            let missing = match self.try_out(&space, &walked.offences, goal, &facts) {
                Ok(witness) => return (Found::Call(witness), walked.states),
                Err(missing) => missing,
            };
            if missing.is_empty() && orders_timers || is_enough {
                return (Found::Unknown(Reason::NoTiming), walked.states);
            }
            orders_timers |= missing.is_empty();
            facts.extend(missing);
        }
    }

    /// Has the engine hold the shortest calls.
    ///
    /// # Errors
    ///
    /// Where none can be held: the facts that nobody has looked at yet and on which it depends that one goes as it
    /// should; none if it is not for facts.
    fn try_out(
        &self,
        space: &Space<'_>,
        offences: &[Offence],
        goal: Goal,
        facts: &BTreeSet<FactId>,
    ) -> Result<Witness, BTreeSet<FactId>> {
        let mut missing = BTreeSet::new();
        for offence in offences.iter().take(TRIES) {
            match witness(self.script, space.explorer(), &offence.happenings, goal) {
                Ok(witness) => return Ok(witness),
                Err(_) if !missing.is_empty() => {}
                Err(good) => missing = offence.missing(good, facts),
            }
        }
        Err(missing)
    }
}

impl Offence {
    /// The facts that nobody has looked at yet and on which it depends that what comes after so many things happens;
    /// where there are none, those on which anything in the call depends.
    fn missing(&self, good: usize, facts: &BTreeSet<FactId>) -> BTreeSet<FactId> {
        let new = |depends: &[Vec<FactId>]| -> BTreeSet<FactId> {
            depends.iter().flatten().filter(|fact| !facts.contains(fact)).copied().collect()
        };
        let here = self.depends.get(good..=good).map(new).unwrap_or_default();
        if here.is_empty() { new(&self.depends) } else { here }
    }
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
