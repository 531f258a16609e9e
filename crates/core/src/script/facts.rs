//! What values facts can have, and where a call keeps them.

use alloc::boxed::Box;
use core::ops::Range;

use crate::{
    error::EventError,
    fact::FactKind,
    ids::FactId,
    model::{FactIndex, FactRef},
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

    /// The codes of all finite facts before a call begins, for those who follow a trace. Read and changed with
    /// [`code_position`](Self::code_position).
    pub fn initial_codes(&self) -> Box<[u16]> {
        self.initial.clone()
    }

    /// A fact, or each entry of an indexed one.
    pub fn references(&self, fact: FactId) -> impl Iterator<Item = FactRef> + use<> {
        let is_indexed = self.facts.get(fact).is_some_and(|fact| fact.index.is_some());
        let entries = u16::try_from(self.cells_of(fact).len()).unwrap_or(u16::MAX);
        let index = move |at| if is_indexed { FactIndex::Option(at) } else { FactIndex::None };
        (0..entries).map(move |at| FactRef { fact, index: index(at) })
    }

    /// Where the code of a fact lies among all `codes`; `None` for an entry whose index is not known yet.
    pub fn code_position(&self, codes: &[u16], reference: FactRef) -> Option<usize> {
        match reference.index {
            FactIndex::By(by) => {
                let option = codes.get(self.static_cell(by.into())?)?.checked_sub(1)?;
                self.static_cell(FactRef { fact: reference.fact, index: FactIndex::Option(option) })
            }
            _ => self.static_cell(reference),
        }
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
    #[inline]
    pub(crate) fn static_cell(&self, reference: FactRef) -> Option<usize> {
        let offset = match reference.index {
            FactIndex::None => 0,
            FactIndex::Option(option) => usize::from(option),
            FactIndex::By(_) => return None,
        };
        let cells = self.layout.get(reference.fact.index())?;
        Some(cells.start + offset).filter(|cell| *cell < cells.end)
    }

    /// Whether a fact says something of a person. The choice by which an entry is found says no more than the fact does.
    pub fn is_private(&self, fact: FactId) -> bool {
        self.facts.get(fact).is_some_and(|fact| fact.class.is_private())
    }

    /// Every private fact.
    pub(crate) fn private_facts(&self) -> impl Iterator<Item = FactId> {
        self.facts().filter(|(_, fact)| fact.class.is_private()).map(|(id, _)| id)
    }
}
