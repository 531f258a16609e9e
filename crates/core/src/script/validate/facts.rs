//! Facts, and how guards, changes and arguments use them.

use super::{Check, Checked, at_most, entry, written};
use crate::{
    error::ScriptError,
    fact::FactKind,
    ids::FactId,
    model::{Assign, Fact, FactIndex, FactRef, Guard, Set},
};

impl Check<'_> {
    pub(super) fn facts(&self) -> Checked {
        if !self.model.facts.starts_with(&self.standard) {
            return Err(ScriptError::StandardFacts);
        }
        self.model.facts.iter().try_for_each(|fact| self.declared(fact))
    }

    fn declared(&self, fact: &Fact) -> Checked {
        if fact.index.is_some_and(|index| !fact.kind.is_finite() || self.options(index).is_none()) {
            return Err(ScriptError::BadIndex { fact: fact.name.clone() });
        }
        fact.index.map_or(Ok(()), |index| self.is_as_private(fact, index))?;
        match fact.kind {
            FactKind::Text(most) => at_most("bytes of a text", self.limits.text, usize::from(most))?,
            FactKind::Texts(most) => at_most("texts of a list", self.limits.texts, usize::from(most))?,
            _ => {}
        }
        in_range("its declaration", fact, fact.initial)
    }

    /// The options of an unindexed choice, by which other facts may be indexed.
    fn options(&self, index: FactId) -> Option<&[alloc::boxed::Box<str>]> {
        match self.model.facts.get(index.index())? {
            Fact { kind: FactKind::Choice(options), index: None, .. } => Some(options),
            _ => None,
        }
    }

    /// Refuses a choice that says more of a person than the fact does whose entry is found by it: which entry has a
    /// value tells the choice.
    fn is_as_private(&self, fact: &Fact, by: FactId) -> Checked {
        match self.model.facts.get(by.index()) {
            Some(choice) if choice.class > fact.class => {
                Err(ScriptError::PrivateIndex { fact: fact.name.clone(), index: choice.name.clone() })
            }
            _ => Ok(()),
        }
    }

    /// A fact, used with an index as it was declared: an option, or a choice with the same options.
    pub(super) fn fact(&self, place: &str, reference: FactRef) -> Result<&Fact, ScriptError> {
        let fact = self.declared_fact(place, reference.fact)?;
        let options = fact.index.and_then(|index| self.options(index));
        let fits = match (reference.index, options) {
            (FactIndex::None, None) => true,
            (FactIndex::Option(option), Some(options)) => usize::from(option) < options.len(),
            (FactIndex::By(by), Some(options)) => {
                self.declared_fact(place, by)?;
                self.is_as_private(fact, by)?;
                self.options(by) == Some(options)
            }
            _ => false,
        };
        if fits { Ok(fact) } else { Err(ScriptError::BadIndex { fact: fact.name.clone() }) }
    }

    fn declared_fact(&self, place: &str, fact: FactId) -> Result<&Fact, ScriptError> {
        entry(&self.model.facts, "fact", fact.index(), place)
    }

    pub(super) fn assign(&self, place: &str, assign: &Assign) -> Checked {
        let fact = self.own_fact(place, assign.fact)?;
        let is_used_well = match assign.set {
            Set::To(value) => {
                in_range(place, fact, value)?;
                fact.kind.is_finite()
            }
            Set::By(_) => matches!(fact.kind, FactKind::Counter(_)),
            Set::Clear => true,
        };
        if is_used_well { Ok(()) } else { Err(wrong_use(place, fact)) }
    }

    /// A fact that something other than the engine may set.
    pub(super) fn own_fact(&self, place: &str, reference: FactRef) -> Result<&Fact, ScriptError> {
        let fact = self.fact(place, reference)?;
        let is_standard = reference.fact.index() < self.standard.len();
        if is_standard { Err(ScriptError::StandardFacts) } else { Ok(fact) }
    }

    pub(super) fn guard(&self, place: &str, guard: &Guard, depth: usize) -> Checked {
        at_most("conditions inside each other", self.limits.depth, depth)?;
        match guard {
            Guard::Always => Ok(()),
            Guard::Not(guard) => self.guard(place, guard, depth + 1),
            Guard::All(guards) | Guard::Any(guards) => {
                guards.iter().try_for_each(|guard| self.guard(place, guard, depth + 1))
            }
            Guard::IsSet(fact) => self.fact(place, *fact).map(|_| ()),
            Guard::Compare(fact, _, _) => {
                let fact = self.fact(place, *fact)?;
                if fact.kind.is_finite() { Ok(()) } else { Err(wrong_use(place, fact)) }
            }
        }
    }
}

fn in_range(place: &str, fact: &Fact, value: u16) -> Checked {
    if value <= fact.kind.most() {
        return Ok(());
    }
    Err(ScriptError::OutOfRange { place: written(place), fact: fact.name.clone(), value })
}

pub(super) fn wrong_use(place: &str, fact: &Fact) -> ScriptError {
    ScriptError::WrongUse { place: written(place), fact: fact.name.clone(), kind: fact.kind.name() }
}
