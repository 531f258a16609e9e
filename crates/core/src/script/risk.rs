//! Which hard rules a call may still break. Where none can be, nothing that an operator or a host asks for is refused for
//! a rule, and nothing has to be kept to be taken back. What is at risk here may turn out to be none; never the other
//! way round.

use alloc::{boxed::Box, vec::Vec};

use crate::{
    ids::RuleId,
    model::Severity,
    rule::{Automaton, Bound, Letter, Verdict},
    script::{Kind, Rule, Watch},
};

/// For each kind of call, the hard rules that can be broken.
#[derive(Debug)]
pub(super) struct Risks([Box<[Risk]>; Kind::COUNT]);

/// A hard rule, and whether it may be broken from each state of its automaton on.
#[derive(Debug)]
struct Risk {
    rule: RuleId,
    states: Box<[bool]>,
}

impl Risks {
    /// Looks at every rule with all that it watches.
    pub(super) fn new<'a>(rules: &[Rule], watches: impl Iterator<Item = &'a Watch> + Clone) -> Self {
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
            let risks = hard().map(|(id, rule)| Risk { rule: id, states: states_at_risk(rule, may(id)) });
            risks.filter(|risk| risk.states.contains(&true)).collect()
        }))
    }

    /// Whether a hard rule may be broken in a call whose rules stand like this.
    pub(super) fn threaten(&self, kind: Kind, states: &[u8]) -> bool {
        kind.pick(&self.0).is_some_and(|risks| risks.iter().any(|risk| risk.is_in(states)))
    }
}

impl Risk {
    fn is_in(&self, states: &[u8]) -> bool {
        let state = states.get(self.rule.index()).copied().unwrap_or(Automaton::EXCUSED);
        self.states.get(usize::from(state)) == Some(&true)
    }
}

/// Whether each state leads to one in which the rule is broken, or would be if the call ended, where these propositions
/// may hold.
fn states_at_risk(rule: &Rule, (a, b): (bool, bool)) -> Box<[bool]> {
    let expires = rule.model.bound != Bound::None;
    let letters: Vec<Letter> = Letter::all()
        .filter(|letter| (a || !letter.a) && (b || !letter.b) && (expires || !letter.expires))
        .collect();
    let count = u8::try_from(rule.automaton.state_count()).unwrap_or(u8::MAX);
    let mut at_risk: Box<[bool]> = (0..count)
        .map(|state| matches!(rule.automaton.verdict(state), Verdict::Open | Verdict::Broken))
        .collect();
    loop {
        let leads = |at_risk: &[bool], state: u8| {
            let mut nexts = letters.iter().map(|letter| rule.automaton.next(state, *letter));
            nexts.any(|next| at_risk.get(usize::from(next)) == Some(&true))
        };
        let more = (0..count).zip(&at_risk).position(|(state, is)| !is && leads(&at_risk, state));
        match more.and_then(|state| at_risk.get_mut(state)) {
            Some(state) => *state = true,
            None => break,
        }
    }
    // Whether a rule that is broken already is broken once more does not matter.
    for (state, is) in (0..count).zip(&mut at_risk) {
        *is &= rule.automaton.verdict(state) != Verdict::Broken;
    }
    at_risk
}
