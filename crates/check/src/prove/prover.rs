//! Proofs of rules. A proof looks first at as few facts as it can, and at more where a call that would offend turns out to
//! depend on them (*counterexample-guided abstraction refinement*, E. Clarke and others, 2000).

use std::sync::Arc;

use etiquette_core::{RuleId, Script, rule::Bound};

use super::{
    Claim, Limits, Proof, Reason, Verdict,
    property::{Awaited, Judged, Known, Property, judge, unseen},
    view::{Missing, Spaces, View},
    walk::{End, Tale, Walk},
    watch::RuleWatcher,
    witness::{Aim, Witness, witness},
};
use crate::cover::{self, CoverLimits};

/// How many calls that would offend are tried out before a proof looks at more facts.
const TRIES: usize = 24;

/// Proves rules of one script, one after another.
pub(super) struct Prover<'a> {
    script: &'a Arc<Script>,
    limits: Limits,
    /// The hard rules that the script alone may not keep, so that the guide must.
    guided: &'a [RuleId],
    /// What steps wait for and no call was seen to take, where that was looked for.
    unseen: Vec<Awaited>,
    spaces: Spaces<'a>,
}

impl<'a> Prover<'a> {
    pub(super) fn new(script: &'a Arc<Script>, limits: Limits, guided: &'a [RuleId]) -> Self {
        Self { script, limits, guided, unseen: Vec::new(), spaces: Spaces::new(script) }
    }

    /// Proves something over every call, at ever more facts. Where that leads nowhere for a rule with a bound of time, it
    /// is begun anew with the order of timers, on which it may depend before any fact.
    pub(super) fn prove(&mut self, claim: Claim) -> Proof {
        if claim == Claim::Property(Property::AwaitedCanHappen) {
            let moments = CoverLimits::default().moments.min(self.limits.states);
            let (seen, states) = cover::found(self.script, CoverLimits::new(moments));
            self.unseen = unseen(self.script, &seen);
            if self.unseen.is_empty() {
                return Proof { claim, verdict: Verdict::Holds, states };
            }
        }
        let view = self.first_view(claim);
        let proof = self.prove_from(claim, view);
        match (&proof.verdict, self.timed_view(claim)) {
            (Verdict::Undecided(_), Some(view)) => {
                let again = self.prove_from(claim, view);
                if matches!(again.verdict, Verdict::Undecided(_)) { proof } else { again }
            }
            _ => proof,
        }
    }

    fn prove_from(&mut self, claim: Claim, mut view: View) -> Proof {
        loop {
            let (looked, states) = match claim {
                Claim::Rule(rule) => self.look_at_rule(rule, &view),
                Claim::Property(property) => self.look_at_property(property, &view),
            };
            match looked {
                Ok(verdict) => return Proof { claim, verdict, states },
                Err(missing) if view.widen(self.script, missing) => {}
                Err(_) => return Proof { claim, verdict: Verdict::Undecided(Reason::NoTiming), states },
            }
        }
    }

    fn first_view(&self, claim: Claim) -> View {
        match claim {
            Claim::Rule(rule) => {
                let rule = self.script.rule_model(rule);
                rule.map(|rule| View::of(self.script, &rule.model)).unwrap_or_default()
            }
            Claim::Property(property) => {
                let mut view = View::of_game(self.script, self.guided);
                view.timers = property.timers(self.script, &self.unseen);
                view.orders_timers = property == Property::AwaitedCanHappen;
                view.tells_below = property.is_game();
                view
            }
        }
    }

    /// What is seen of a rule with a bound of time, and the order of all timers; `None` of anything else.
    fn timed_view(&self, claim: Claim) -> Option<View> {
        let Claim::Rule(rule) = claim else { return None };
        let rule = self.script.rule_model(rule).filter(|rule| rule.model.bound != Bound::None)?;
        Some(View::of(self.script, &rule.model).with_order(self.script))
    }

    /// Proves a rule over what is seen so.
    ///
    /// # Errors
    ///
    /// Where it cannot be told: what else is to be looked at.
    fn look_at_rule(&mut self, id: RuleId, view: &View) -> (Result<Verdict, Missing>, usize) {
        let Some(rule) = self.script.rule_model(id) else { return (Ok(Verdict::Vacuous), 0) };
        let most = self.limits.states;
        let mut walk = Walk::new(self.spaces.at(view), RuleWatcher::new(self.script, id, rule));
        let end = walk.run(most);
        let (states, found) = (walk.len(), walk.tales(&walk.found));
        if found.is_empty() && end == End::Complete {
            let verdict = if walk.watcher.was_set_off() { Verdict::Holds } else { Verdict::Vacuous };
            return (Ok(verdict), states);
        }
        let verdict = match self.try_out(&found, Aim::Break(id), view) {
            Ok(witness) => Ok(Verdict::Fails(witness)),
            Err(_) if end == End::TooLarge => Ok(Verdict::Undecided(Reason::TooLarge { most })),
            Err(missing) => Err(missing),
        };
        (verdict, states)
    }

    /// Proves a property over what is seen so.
    ///
    /// # Errors
    ///
    /// Where it cannot be told: what else is to be looked at.
    fn look_at_property(&mut self, property: Property, view: &View) -> (Result<Verdict, Missing>, usize) {
        let most = self.limits.states;
        let known = Known { guided: self.guided, unseen: &self.unseen, most };
        let (judged, states) = judge(self.script, self.spaces.at(view), property, known);
        let verdict = match judged {
            Judged::Holds => Ok(Verdict::Holds),
            Judged::Needs(lots) => {
                let held = lots.iter().map(|tales| self.try_out(tales, Aim::Arrive, view));
                held.collect::<Result<Vec<Witness>, _>>().map(|_| Verdict::Holds)
            }
            Judged::TooLarge => Ok(Verdict::Undecided(Reason::TooLarge { most })),
            Judged::Fails(tales, aim) => self.try_out(&tales, aim, view).map(Verdict::Fails),
            Judged::Depends(tales) => Err(view.first_missing(&tales)),
        };
        (verdict, states)
    }

    /// Has the engine hold the shortest calls.
    ///
    /// # Errors
    ///
    /// Where none can be held: what nobody has looked at yet and on which it depends that the shortest goes as it should.
    fn try_out(&mut self, tales: &[Tale], aim: Aim, view: &View) -> Result<Witness, Missing> {
        let explorer = self.spaces.at(view).explorer();
        let tales = tales.get(..TRIES).unwrap_or(tales);
        let mut astray = None;
        for tale in tales {
            match witness(self.script, explorer, tale, aim) {
                Ok(witness) => return Ok(witness),
                Err(went) => astray = astray.or(Some((tale, went))),
            }
        }
        let missing = astray.map(|(tale, astray)| view.missing(self.script, tales, tale, astray));
        Err(missing.unwrap_or(Missing::Nothing))
    }
}
