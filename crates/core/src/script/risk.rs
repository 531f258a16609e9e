//! Which hard rules a call may still break. Where none can be, nothing that an operator or a host asks for is refused for
//! a rule, and nothing has to be kept to be taken back. What is at risk here may turn out to be none; never the other
//! way round.

use alloc::boxed::Box;

use crate::{
    ids::RuleId,
    model::Severity,
    script::{Idle, Kind, Rule, Watch, automata::Automata},
};

/// For each kind of call, the hard rules that can be broken.
#[derive(Debug)]
pub(super) struct Risks([Box<[Risk]>; Kind::COUNT]);

/// A hard rule, and the states from which on it cannot be broken.
#[derive(Debug)]
struct Risk {
    rule: RuleId,
    safe: Idle,
}

impl Risks {
    /// Looks at every rule with all that it watches.
    pub(super) fn new<'a>(
        rules: &[Rule],
        automata: &mut Automata,
        watches: impl Iterator<Item = &'a Watch> + Clone,
    ) -> Self {
        let hard = || {
            (0..=u16::MAX)
                .map(RuleId::new)
                .zip(rules)
                .filter(|(_, rule)| rule.model.severity == Severity::Hard)
        };
        Self(Kind::each(|kind| {
            // Of each rule, which of its propositions may ever hold.
            let mut may: Box<[(bool, bool)]> = rules.iter().map(|_| (false, false)).collect();
            for watch in watches.clone() {
                if let Some((a, b)) = may.get_mut(watch.rule().index()) {
                    *a = *a || kind.may_meet(watch.first.as_ref());
                    *b = *b || kind.may_meet(watch.second.as_ref());
                }
            }
            let may = |rule: RuleId| may.get(rule.index()).copied().unwrap_or_default();
            let risks = hard().map(|(id, rule)| {
                let safe = automata.of(rule.model.template, rule.model.bound).safe(may(id));
                Risk { rule: id, safe }
            });
            risks.filter(|risk| risk.safe != Idle::ALWAYS).collect()
        }))
    }

    /// Whether a hard rule may be broken in a call whose rules stand like this.
    pub(super) fn threaten(&self, kind: Kind, states: &[u8]) -> bool {
        kind.pick(&self.0).is_some_and(|risks| risks.iter().any(|risk| risk.is_in(states)))
    }
}

impl Risk {
    fn is_in(&self, states: &[u8]) -> bool {
        states.get(self.rule.index()).is_some_and(|state| !self.safe.has(*state))
    }
}
