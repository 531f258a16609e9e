//! Conditions: words to facts and cells. Nothing infinite ever gets into a guard.

use etiquette_core::{
    FactKind,
    model::{Compare, FactRef, Guard},
};
use etiquette_diag::{Diagnostic, Diagnostics};

use super::facts::Facts;
use crate::{
    findings,
    guard::{self, Comparison, Condition, Reference},
    tree::Text,
};

impl Facts<'_> {
    /// What a condition means; `None` if it was reported as broken.
    pub(super) fn condition(&self, text: &Text, found: &mut Diagnostics) -> Option<Guard> {
        match guard::condition(text) {
            Ok(condition) => self.guard(&condition, found),
            Err(fault) => {
                found.push(fault.finding("bad-condition"));
                None
            }
        }
    }

    fn guard(&self, condition: &Condition, found: &mut Diagnostics) -> Option<Guard> {
        match condition {
            Condition::Holds(reference) => self.holds(reference, found),
            Condition::IsSet(reference) => self.resolve(reference, found).map(Guard::IsSet),
            Condition::Compares(reference, Comparison::Is, value) => self.is(reference, value, found),
            Condition::Compares(reference, comparison, value) => {
                self.compares(reference, *comparison, value, found)
            }
            Condition::Not(condition) => Some(Guard::Not(Box::new(self.guard(condition, found)?))),
            Condition::All(conditions) => self.guards(conditions, found).map(Guard::All),
            Condition::Any(conditions) => self.guards(conditions, found).map(Guard::Any),
        }
    }

    /// Every condition is looked at, so that all that is wrong is found.
    fn guards(&self, conditions: &[Condition], found: &mut Diagnostics) -> Option<Vec<Guard>> {
        let guards: Vec<Option<Guard>> =
            conditions.iter().map(|condition| self.guard(condition, found)).collect();
        guards.into_iter().collect()
    }

    fn holds(&self, reference: &Reference, found: &mut Diagnostics) -> Option<Guard> {
        let (fact, kind) = self.finite(reference, found)?;
        if matches!(kind, FactKind::Flag) {
            return Some(Guard::Compare(fact, Compare::Is, 2));
        }
        let name = &reference.fact;
        let message = format!("expected a flag, found {} `{name}`", kind.name());
        let help = format!("write `{name} is …`, or `{name} is set`");
        found.push(Diagnostic::error("not-a-flag", message).at(reference.span).help(help));
        None
    }

    fn is(&self, reference: &Reference, value: &Text, found: &mut Diagnostics) -> Option<Guard> {
        let (fact, kind) = self.finite(reference, found)?;
        let code = match kind {
            FactKind::Flag => flag(value, found)?,
            FactKind::Counter(most) => number(value, *most, found)?,
            _ => self.option(fact.fact, value, found)?,
        };
        Some(Guard::Compare(fact, Compare::Is, code))
    }

    fn compares(
        &self,
        reference: &Reference,
        comparison: Comparison,
        value: &Text,
        found: &mut Diagnostics,
    ) -> Option<Guard> {
        let (fact, kind) = self.finite(reference, found)?;
        let FactKind::Counter(most) = kind else {
            let message = format!("expected a counter, found {} `{}`", kind.name(), reference.fact);
            let help = format!("compare `{}` with `is`, or name a counter", reference.fact);
            found.push(Diagnostic::error("not-a-counter", message).at(reference.span).help(help));
            return None;
        };
        let number = number(value, *most, found)?;
        let compare = |how, number| Guard::Compare(fact, how, number);
        // Where no cell holds the next number, both ways are spelt out. An entry that does not exist meets neither.
        let either = |how| Guard::Any(vec![compare(how, number), compare(Compare::Is, number)]);
        Some(match comparison {
            Comparison::Is => compare(Compare::Is, number),
            Comparison::Below => compare(Compare::Below, number),
            Comparison::Above => compare(Compare::Above, number),
            Comparison::AtMost => {
                number.checked_add(1).map_or(either(Compare::Below), |next| compare(Compare::Below, next))
            }
            Comparison::AtLeast => {
                number.checked_sub(1).map_or(either(Compare::Above), |last| compare(Compare::Above, last))
            }
        })
    }

    /// A fact whose value a condition may ask for.
    fn finite(&self, reference: &Reference, found: &mut Diagnostics) -> Option<(FactRef, &FactKind)> {
        let fact = self.resolve(reference, found)?;
        let kind = &self.get(fact.fact)?.kind;
        if kind.is_finite() {
            return Some((fact, kind));
        }
        let name = &reference.fact;
        let message = format!("expected a flag, a choice or a counter, found {} `{name}`", kind.name());
        let help = format!("a condition can only ask whether `{name} is set`");
        found.push(Diagnostic::error("infinite-fact-in-condition", message).at(reference.span).help(help));
        None
    }
}

fn flag(value: &Text, found: &mut Diagnostics) -> Option<u16> {
    match value.as_str() {
        "no" => Some(1),
        "yes" => Some(2),
        _ => {
            let message = format!("expected `yes` or `no`, found `{value}`");
            let help = "a flag is `yes` or `no`, and alone it means `is yes`";
            found.push(Diagnostic::error("unknown-option", message).at(value.span()).help(help));
            None
        }
    }
}

fn number(value: &Text, most: u16, found: &mut Diagnostics) -> Option<u16> {
    let Ok(number) = value.as_str().parse::<i64>() else {
        let message = format!("expected a number, found `{value}`");
        let help = format!("write a number from 0 to {most}");
        found.push(Diagnostic::error("bad-condition", message).at(value.span()).help(help));
        return None;
    };
    let fits = u16::try_from(number).ok().filter(|number| *number <= most);
    if fits.is_none() {
        findings::out_of_bounds(found, 0, usize::from(most), number, value.span());
    }
    fits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lower::testing::sample;
    use etiquette_core::{FactId, model::FactIndex};

    const FACTS: &str = "
        [facts]
        heard  = 'flag'
        reason = ['question', 'complaint']
        tries  = { counter = 65535 }
        topic  = ['price', 'data']
        agreed = { is = 'flag', per = 'topic' }
    ";

    #[track_caller]
    fn check(condition: &str, expected: Guard) {
        let step = format!("[step.greet]\nstage = 'opening'\non.yes = {{ if = '{condition}' }}");
        let sample = sample(&format!("{FACTS}{step}"));
        let (_, step) = sample.step("greet");
        let arrow = &step.transitions[0].arrow;
        assert_eq!((&arrow.guard, arrow.condition.as_deref()), (&expected, Some(condition)));
    }

    fn compare(fact: u16, how: Compare, value: u16) -> Guard {
        Guard::Compare(FactId::new(fact).into(), how, value)
    }

    fn not(guard: Guard) -> Guard {
        Guard::Not(Box::new(guard))
    }

    #[test]
    fn values_are_coded_as_cells_are() {
        check("heard", compare(6, Compare::Is, 2));
        check("heard is no", compare(6, Compare::Is, 1));
        check("reason is complaint", compare(7, Compare::Is, 2));
        check("reason is not question", not(compare(7, Compare::Is, 1)));
        check("reason is set", Guard::IsSet(FactId::new(7).into()));
        check("stage is closing", compare(0, Compare::Is, 5));
        check("returning", compare(4, Compare::Is, 2));
        check("tries is 3", compare(8, Compare::Is, 3));
    }

    #[test]
    fn bounds_become_strict() {
        check("tries < 3", compare(8, Compare::Below, 3));
        check("tries <= 3", compare(8, Compare::Below, 4));
        check("tries > 3", compare(8, Compare::Above, 3));
        check("tries >= 3", compare(8, Compare::Above, 2));
        let either = |how, number| Guard::Any(vec![compare(8, how, number), compare(8, Compare::Is, number)]);
        check("tries <= 65535", either(Compare::Below, 65535));
        check("tries >= 0", either(Compare::Above, 0));
    }

    #[test]
    fn entries_are_options_or_choices() {
        let agreed = |index| FactRef { fact: FactId::new(10), index };
        check("agreed[data]", Guard::Compare(agreed(FactIndex::Option(1)), Compare::Is, 2));
        check("agreed[topic]", Guard::Compare(agreed(FactIndex::By(FactId::new(9))), Compare::Is, 2));
    }

    #[test]
    fn words_join_conditions() {
        let (heard, returning) = (compare(6, Compare::Is, 2), compare(4, Compare::Is, 2));
        check("heard and returning", Guard::All(vec![heard.clone(), returning.clone()]));
        check("heard or not returning", Guard::Any(vec![heard, not(returning)]));
    }
}
