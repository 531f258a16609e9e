//! What a message uses, for those who check that scripts and locales fit together. Nothing here renders.

use std::collections::BTreeMap;

use etiquette_diag::Span;

use crate::plural::PluralCategory;

/// A message of a locale, as its files have it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MessageInfo {
    /// The id.
    pub id: Box<str>,
    /// Where the id stands.
    pub span: Span,
    /// The comment over the message, without `#`; empty if there is none.
    pub comment: Box<str>,
    /// Whether the message has a text of its own, and not only attributes.
    pub has_value: bool,
    /// The names of its attributes.
    pub attributes: Vec<Box<str>>,
    /// The variables that its text needs, its own and those of the messages it refers to, by name.
    pub variables: Vec<VariableUse>,
}

impl MessageInfo {
    /// How the message uses a variable; `None` if it does not.
    pub fn variable(&self, name: &str) -> Option<&VariableUse> {
        self.variables.iter().find(|variable| *variable.name == *name)
    }
}

/// How a message uses a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VariableUse {
    /// The name of the variable, without `$`.
    pub name: Box<str>,
    /// Where it is used first.
    pub span: Span,
    /// Whether it is shown as it is, without a function.
    pub plain: bool,
    /// The functions that show it, each once, sorted.
    pub functions: Vec<Box<str>>,
    /// The selects that it decides.
    pub selections: Vec<Selection>,
}

/// A select that a variable decides.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Selection {
    /// Where the selector stands.
    pub span: Span,
    /// Whether it asks for ordinals: first, second, third.
    pub ordinal: bool,
    /// The keys of the variants, in the order of the text.
    pub keys: Vec<Box<str>>,
    /// The key of the default variant.
    pub default: Box<str>,
}

impl Selection {
    /// The plural categories among the keys. A select with none but its default may be on a choice.
    pub fn categories(&self) -> impl Iterator<Item = PluralCategory> {
        self.keys.iter().filter_map(|key| PluralCategory::from_name(key))
    }

    /// Whether the select is on a number: a key besides the default is a plural category or a number.
    pub fn is_plural(&self) -> bool {
        let number = |key: &str| key.starts_with(|c: char| c == '-' || c.is_ascii_digit());
        let mut others = self.keys.iter().filter(|key| **key != self.default);
        others.any(|key| number(key) || PluralCategory::from_name(key).is_some())
    }
}

/// Variables by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Variables(pub(crate) BTreeMap<Box<str>, VariableUse>);

impl Variables {
    /// The entry of a variable, which is made if it is new.
    pub(crate) fn entry(&mut self, name: &str, span: Span) -> &mut VariableUse {
        self.0.entry(name.into()).or_insert_with(|| VariableUse {
            name: name.into(),
            span,
            plain: false,
            functions: Vec::new(),
            selections: Vec::new(),
        })
    }

    /// Adds what another part of the message uses.
    pub(crate) fn extend(&mut self, others: &Self) {
        for other in others.0.values() {
            let entry = self.entry(&other.name, other.span);
            entry.plain |= other.plain;
            for function in &other.functions {
                entry.add_function(function);
            }
            for selection in &other.selections {
                if !entry.selections.contains(selection) {
                    entry.selections.push(selection.clone());
                }
            }
        }
    }
}

impl VariableUse {
    pub(crate) fn add_function(&mut self, name: &str) {
        if let Err(place) = self.functions.binary_search_by(|known| (**known).cmp(name)) {
            self.functions.insert(place, name.into());
        }
    }
}
