//! Changes of facts, and values as cells hold them. No change leaves the bounds of its fact.

use etiquette_core::{
    FactId, FactKind,
    model::{Assign, FactIndex, FactRef, Set},
};
use etiquette_diag::{Diagnostic, Diagnostics, Span};

use super::{facts::Facts, index::position_of, references::options};
use crate::{
    findings,
    schema::{Map, SetValue, Whole},
    tree::Text,
};

impl Facts<'_> {
    /// The change by which a choice learns an option.
    pub(super) fn learnt(&self, fact: FactRef, option: &Text, found: &mut Diagnostics) -> Option<Assign> {
        Some(Assign { fact, set: Set::To(self.option(fact.fact, option, found)?) })
    }

    /// The changes under `set`.
    pub(super) fn sets(&self, map: &Map<SetValue>, found: &mut Diagnostics) -> Vec<Assign> {
        map.entries.iter().filter_map(|(key, value)| self.assign(key, value.as_ref()?, found)).collect()
    }

    fn assign(&self, key: &Text, value: &SetValue, found: &mut Diagnostics) -> Option<Assign> {
        let fact = self.changeable(key, found)?;
        let step = match value {
            SetValue::Word(word) => self.step_of(fact.fact, word, found)?,
            _ => None,
        };
        let set = match step {
            Some(by) => Set::By(by),
            None => Set::To(self.code(fact.fact, value, key.span(), found)?),
        };
        Some(Assign { fact, set })
    }

    /// How far `"+1"` moves a counter; `Some(None)` where the word says something else.
    fn step_of(&self, id: FactId, word: &Text, found: &mut Diagnostics) -> Option<Option<i16>> {
        let is_step = word.as_str().starts_with(['+', '-']);
        let FactKind::Counter(most) = self.get(id)?.kind else { return Some(None) };
        let step: Option<i16> = word.as_str().parse().ok().filter(|_| is_step);
        let fits = step.filter(|step| *step != 0 && step.unsigned_abs() <= most);
        if fits.is_none() {
            let message = format!("expected a step like `+1` within the bound of {most}, found `{word}`");
            let help = format!("write `\"+1\"` or `\"-1\"`, or a greater step up to {most}");
            found.push(Diagnostic::error("bad-step-of-counter", message).at(word.span()).help(help));
        }
        fits.map(Some)
    }

    /// The facts under `clear`; an indexed one without brackets with all its entries.
    pub(super) fn clears(&self, names: &[Text], found: &mut Diagnostics) -> Vec<Assign> {
        names
            .iter()
            .flat_map(|name| self.cleared(name, found))
            .map(|fact| Assign { fact, set: Set::Clear })
            .collect()
    }

    fn cleared(&self, name: &Text, found: &mut Diagnostics) -> Vec<FactRef> {
        let whole = self.index.get(name.as_str()).map(FactId::new);
        let indexed = whole.and_then(|id| Some((id, self.get(id)?.index?)));
        match indexed {
            Some((id, choice)) => {
                let count = self.get(choice).map_or(0, |choice| options(choice).len());
                let entry = |option| FactRef { fact: id, index: FactIndex::Option(position_of(option)) };
                (0..count).map(entry).collect()
            }
            None => self.changeable(name, found).into_iter().collect(),
        }
    }

    /// A value as the cells of a fact hold it: see [`Fact::initial`](etiquette_core::model::Fact::initial).
    pub(super) fn code(
        &self,
        id: FactId,
        value: &SetValue,
        span: Span,
        found: &mut Diagnostics,
    ) -> Option<u16> {
        let fact = self.get(id)?;
        let expected = match (&fact.kind, value) {
            (FactKind::Flag, SetValue::Flag(flag)) => return Some(1 + u16::from(flag.value)),
            (FactKind::Choice(_), SetValue::Word(word)) => return self.option(id, word, found),
            (FactKind::Counter(most), SetValue::Number(number)) => return count(*number, *most, found),
            (FactKind::Flag, _) => "`true` or `false`",
            (FactKind::Choice(_), _) => "the name of an option",
            (FactKind::Counter(_), _) => "a whole number",
            (kind, _) => {
                let message =
                    format!("expected a flag, a choice or a counter, found {} `{}`", kind.name(), fact.name);
                let help = "have an event bring it (`brings`), or `clear` it";
                found.push(Diagnostic::error("set-of-infinite-fact", message).at(span).help(help));
                return None;
            }
        };
        let (written, span) = describe(value);
        let message = format!("expected {expected} for `{}`, found {written}", fact.name);
        found.push(Diagnostic::error("wrong-type", message).at(span).help(format!("write {expected}")));
        None
    }

    /// The cell of an option: one more than its position.
    pub(super) fn option(&self, id: FactId, word: &Text, found: &mut Diagnostics) -> Option<u16> {
        let fact = self.get(id)?;
        let options = options(fact);
        let position = options.iter().position(|option| **option == *word.as_str());
        if position.is_none() {
            let expected = format!("an option of `{}`", fact.name);
            findings::unknown(
                found,
                "unknown-option",
                &expected,
                word,
                options.iter().map(|option| &**option),
            );
        }
        position.map(|position| position_of(position + 1))
    }
}

fn count(number: Whole, most: u16, found: &mut Diagnostics) -> Option<u16> {
    let fits = u16::try_from(number.value).ok().filter(|value| *value <= most);
    if fits.is_none() {
        findings::out_of_bounds(found, 0, usize::from(most), number.value, number.span);
    }
    fits
}

fn describe(value: &SetValue) -> (String, Span) {
    match value {
        SetValue::Flag(flag) => (format!("`{}`", flag.value), flag.span),
        SetValue::Number(number) => (format!("`{}`", number.value), number.span),
        SetValue::Word(word) => (format!("`{word}`"), word.span()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lower::testing::sample;

    const FACTS: &str = "
        [facts]
        heard  = 'flag'
        reason = { options = ['question', 'complaint'], initial = 'complaint' }
        tries  = { counter = 3, initial = 2, given = true }
        agreed = { is = 'flag', per = 'reason', initial = true, class = 'sensitive' }
    ";

    fn fact(number: u16) -> FactRef {
        FactId::new(number).into()
    }

    #[track_caller]
    fn check(changes: &str, expected: &[(FactRef, Set)]) {
        let sample = sample(&format!("{FACTS}[step.greet]\nstage = 'opening'\n{changes}"));
        let (_, step) = sample.step("greet");
        let found: Vec<_> = step.entry.sets.iter().map(|assign| (assign.fact, assign.set)).collect();
        assert_eq!(found, expected, "{changes}");
    }

    #[test]
    fn facts_are_set_and_moved() {
        check("set = { heard = true }", &[(fact(6), Set::To(2))]);
        check(
            "set = { heard = false, reason = 'question' }",
            &[(fact(6), Set::To(1)), (fact(7), Set::To(1))],
        );
        check("set = { tries = 3 }", &[(fact(8), Set::To(3))]);
        check("set = { tries = '+1' }", &[(fact(8), Set::By(1))]);
        check("set = { tries = '-3' }", &[(fact(8), Set::By(-3))]);
    }

    #[test]
    fn clearing_comes_first_and_takes_every_entry() {
        let agreed = |option| FactRef { fact: FactId::new(9), index: FactIndex::Option(option) };
        check("clear = 'agreed'", &[(agreed(0), Set::Clear), (agreed(1), Set::Clear)]);
        check("clear = ['agreed[complaint]']", &[(agreed(1), Set::Clear)]);
        check("set = { heard = true }\nclear = 'tries'", &[(fact(8), Set::Clear), (fact(6), Set::To(2))]);
    }

    #[test]
    fn declarations_become_facts() {
        let sample = sample(&format!("{FACTS}[step.greet]\nstage = 'opening'"));
        let declared: Vec<_> = sample.script.facts().map(|(_, fact)| fact.clone()).skip(6).collect();
        assert_eq!((declared[1].initial, declared[2].initial), (2, 2));
        let agreed = &declared[3];
        assert_eq!((agreed.index, agreed.initial), (Some(FactId::new(7)), 2));
        assert_eq!((declared[2].given, agreed.given), (true, false));
        assert_eq!(sample.written(sample.places.fact(FactId::new(8))), "tries");
        assert_eq!(sample.places.fact(FactId::new(0)), None);
    }
}
