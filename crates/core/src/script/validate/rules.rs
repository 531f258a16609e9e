//! Rules of etiquette: what they speak of exists, and what is hard can be refused.

use super::{Check, Checked, entry};
use crate::{
    error::ScriptError,
    model::{Occurrence, Proposition, RuleModel, Severity},
    rule::{Bound, Template},
    script::automata::Automata,
};

impl Check<'_> {
    pub(super) fn rules(&self, automata: &mut Automata) -> Checked {
        self.model.rules.iter().try_for_each(|rule| self.rule(rule, automata))
    }

    fn rule(&self, rule: &RuleModel, automata: &mut Automata) -> Checked {
        self.message(&rule.name, rule.message)?;
        let wanted = rule.template.propositions();
        if usize::from(rule.second.is_some()) + 1 != wanted {
            return Err(ScriptError::Propositions { rule: rule.name.clone(), wanted });
        }
        self.counts(rule)?;
        self.bounds(rule)?;
        let propositions = || core::iter::once(&rule.first).chain(&rule.second);
        propositions().try_for_each(|proposition| self.proposition(&rule.name, proposition))?;
        if rule.severity == Severity::Hard && !self.is_breakable(rule, automata) {
            return Err(ScriptError::CannotBeHard { rule: rule.name.clone() });
        }
        Ok(())
    }

    /// A template counts no further than its automaton.
    fn counts(&self, rule: &RuleModel) -> Checked {
        let limit = Template::MOST;
        match rule.template.count().filter(|count| *count > limit) {
            Some(found) => Err(ScriptError::CountsTooFar { rule: rule.name.clone(), limit, found }),
            None => Ok(()),
        }
    }

    /// A bound has a time, and a second proposition that comes in that time or does not; what is to come in time is owed.
    fn bounds(&self, rule: &RuleModel) -> Checked {
        let is_bounded = rule.bound != Bound::None;
        if is_bounded == rule.time.is_zero() {
            return Err(ScriptError::UnfitTime { rule: rule.name.clone() });
        }
        let is_fit = match rule.bound {
            Bound::None => true,
            Bound::Within => rule.template.owes_second(),
            Bound::NotBefore => rule.second.is_some(),
        };
        if !is_fit {
            return Err(ScriptError::NothingInTime { rule: rule.name.clone() });
        }
        Ok(())
    }

    /// Whether something that may be refused breaks the rule: an end of the call, or what the rule speaks of.
    fn is_breakable(&self, rule: &RuleModel, automata: &mut Automata) -> bool {
        let automaton = &automata.of(rule.template, rule.bound).automaton;
        let mut occurrences = core::iter::once(&rule.first).chain(&rule.second).flat_map(|one| &one.any);
        automaton.can_be_broken_by_an_end()
            || automaton.can_be_broken_by_letters()
                && occurrences.any(|occurrence| self.can_be_asked_for(occurrence))
    }

    fn proposition(&self, rule: &str, proposition: &Proposition) -> Checked {
        self.guard(rule, &proposition.guard, 1)?;
        proposition.any.iter().try_for_each(|occurrence| match occurrence {
            Occurrence::Event(event) => self.event(rule, *event),
            Occurrence::Step(step) => entry(&self.model.steps, "step", step.index(), rule).map(|_| ()),
            Occurrence::Act(_) | Occurrence::Effect(..) | Occurrence::Stage(_) => Ok(()),
        })
    }

    /// Whether an operator or a host may bring it about.
    fn can_be_asked_for(&self, occurrence: &Occurrence) -> bool {
        match occurrence {
            Occurrence::Event(event) => {
                let event = self.model.events.get(event.index());
                event.is_some_and(|event| event.source.can_be_refused())
            }
            _ => true,
        }
    }
}
