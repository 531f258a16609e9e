//! Proofs of rules. A proof looks first at as few facts as it can, and at more where a call that would offend turns out to
//! depend on them (*counterexample-guided abstraction refinement*, E. Clarke and others, 2000).

use std::sync::Arc;

use etiquette_core::{Rule, RuleId, Script};

use super::{
    Limits, Proof, Reason, Verdict,
    view::{Missing, Spaces, View},
    walk::{End, Tale, Walk},
    watch::RuleWatcher,
    witness::{Witness, witness},
};

/// How many calls that would offend are tried out before a proof looks at more facts.
const TRIES: usize = 24;

/// Proves rules of one script, one after another.
pub(super) struct Prover<'a> {
    script: &'a Arc<Script>,
    limits: Limits,
    spaces: Spaces<'a>,
}

impl<'a> Prover<'a> {
    pub(super) fn new(script: &'a Arc<Script>, limits: Limits) -> Self {
        Self { script, limits, spaces: Spaces::new(script) }
    }

    /// Proves a rule over every call, at ever more facts.
    pub(super) fn prove(&mut self, id: RuleId) -> Proof {
        let Some(rule) = self.script.rule_model(id) else {
            return Proof { rule: id, verdict: Verdict::Vacuous, states: 0 };
        };
        let mut view = View::of(self.script, &rule.model);
        loop {
            let (looked, states) = self.look(id, rule, &view);
            match looked {
                Ok(verdict) => return Proof { rule: id, verdict, states },
                Err(missing) if view.widen(self.script, &missing) => {}
                Err(_) => return Proof { rule: id, verdict: Verdict::Undecided(Reason::NoTiming), states },
            }
        }
    }

    /// Proves a rule over what is seen so.
    ///
    /// # Errors
    ///
    /// Where it cannot be told: what else is to be looked at.
    fn look(&mut self, id: RuleId, rule: &'a Rule, view: &View) -> (Result<Verdict, Missing>, usize) {
        let most = self.limits.states;
        let mut walk = Walk::new(self.spaces.at(view), RuleWatcher::new(self.script, id, rule));
        let end = walk.run(most);
        let (states, found) = (walk.len(), walk.tales(&walk.found));
        if found.is_empty() && end == End::Complete {
            let verdict = if walk.watcher.was_set_off() { Verdict::Holds } else { Verdict::Vacuous };
            return (Ok(verdict), states);
        }
        let verdict = match self.try_out(&found, id, view) {
            Ok(witness) => Ok(Verdict::Fails(witness)),
            Err(_) if end == End::TooLarge => Ok(Verdict::Undecided(Reason::TooLarge { most })),
            Err(missing) => Err(missing),
        };
        (verdict, states)
    }

    /// Has the engine hold the shortest calls.
    ///
    /// # Errors
    ///
    /// Where none can be held: what nobody has looked at yet and on which it depends that one goes as it should; nothing
    /// if it is not for that.
    fn try_out(&mut self, tales: &[Tale], rule: RuleId, view: &View) -> Result<Witness, Missing> {
        let explorer = self.spaces.at(view).explorer();
        let mut missing = Missing::default();
        for tale in tales.iter().take(TRIES) {
            match witness(self.script, explorer, tale, rule) {
                Ok(witness) => return Ok(witness),
                Err(_) if missing != Missing::default() => {}
                Err(good) => missing = view.missing(self.script, tale, good),
            }
        }
        Err(missing)
    }
}
