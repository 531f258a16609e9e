//! What values facts can have, and where a call keeps them.

use alloc::boxed::Box;
use core::ops::Range;

use crate::{
    error::EventError,
    fact::FactKind,
    ids::FactId,
    model::{ArgumentSource, FactIndex, FactRef},
    script::Script,
    value::{Text, Value},
};

impl Script {
    /// The name of an option of a choice.
    pub fn option_name(&self, fact: FactId, option: u16) -> Option<&str> {
        match &self.facts.get(fact)?.kind {
            FactKind::Choice(options) => options.get(usize::from(option)).map(|name| &**name),
            _ => None,
        }
    }

    /// Checks that a value fits a fact.
    pub(crate) fn check_value(&self, id: FactId, value: &Value) -> Result<(), EventError> {
        let Some(fact) = self.facts.get(id) else {
            return Err(EventError::WrongValue { fact: Box::default(), expected: "fact" });
        };
        let fits = match (&fact.kind, value) {
            (FactKind::Flag, Value::Flag(_)) | (FactKind::Time, Value::Time(_)) => true,
            (FactKind::Choice(options), Value::Choice(option)) => usize::from(*option) < options.len(),
            (FactKind::Counter(most), Value::Counter(count)) => count <= most,
            (FactKind::Text(most), Value::Text(text)) => text.as_str().len() <= usize::from(*most),
            (FactKind::Texts(most), Value::Texts(texts)) => {
                let short = |text: &Text| text.as_str().len() <= self.limits.text;
                texts.len() <= usize::from(*most) && texts.iter().all(short)
            }
            (FactKind::Money(currency), Value::Money(money)) => money.currency().as_bytes() == currency,
            _ => false,
        };
        let wrong = || EventError::WrongValue { fact: fact.name.clone(), expected: fact.kind.name() };
        if fits && fact.index.is_none() { Ok(()) } else { Err(wrong()) }
    }

    /// The cells of a fact: one, or one for each option of its index.
    pub(crate) fn cells_of(&self, fact: FactId) -> Range<usize> {
        self.layout.get(fact.index()).cloned().unwrap_or(0..0)
    }

    /// How many cells a call has.
    pub(crate) fn cell_count(&self) -> usize {
        self.layout.last().map_or(0, |cells| cells.end)
    }

    /// The cell of an entry; `None` where only a call knows which entry is meant.
    pub(crate) fn static_cell(&self, reference: FactRef) -> Option<usize> {
        let offset = match reference.index {
            FactIndex::None => 0,
            FactIndex::Option(option) => usize::from(option),
            FactIndex::By(_) => return None,
        };
        self.cells_of(reference.fact).nth(offset)
    }

    /// Whether a fact says something of a person.
    pub(crate) fn is_private(&self, fact: FactId) -> bool {
        self.facts.get(fact).is_some_and(|fact| fact.class.is_private())
    }

    /// Whether erasing the private facts takes the value of an argument away.
    pub(crate) fn speaks_of_private(&self, source: ArgumentSource) -> bool {
        let ArgumentSource::Fact(reference) = source else { return false };
        let by_private = matches!(reference.index, FactIndex::By(by) if self.is_private(by));
        self.is_private(reference.fact) || by_private
    }

    /// Every private fact.
    pub(crate) fn private_facts(&self) -> impl Iterator<Item = FactId> {
        self.facts().filter(|(_, fact)| fact.class.is_private()).map(|(id, _)| id)
    }
}
