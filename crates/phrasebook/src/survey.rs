//! What a message uses, for those who check that scripts and locales fit together. Nothing here renders.

use etiquette_diag::Span;

use crate::{load::limits, plural::PluralCategory};

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

/// The messages of a locale, in the order of their ids.
pub(crate) struct Messages(Box<[MessageInfo]>);

impl Messages {
    /// Messages that come in the order of their ids.
    pub(crate) fn new(sorted: impl Iterator<Item = MessageInfo>) -> Self {
        Self(sorted.collect())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &MessageInfo> {
        self.0.iter()
    }

    pub(crate) fn get(&self, id: &str) -> Option<&MessageInfo> {
        let place = self.0.binary_search_by(|message| (*message.id).cmp(id)).ok()?;
        self.0.get(place)
    }
}

/// Variables, in the order of their names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Variables(pub(crate) Vec<VariableUse>);

impl Variables {
    /// Changes what is known of a variable; `span` is where it is used, if it is new. Of variables that are too many
    /// only the first is noted.
    pub(crate) fn note(&mut self, name: &str, span: Span, change: impl FnOnce(&mut VariableUse)) {
        match self.0.binary_search_by(|known| (*known.name).cmp(name)) {
            Ok(place) => _ = self.0.get_mut(place).map(change),
            Err(_) if self.0.len() > limits::VARIABLES => {}
            Err(place) => {
                let mut new = VariableUse::new(name, span);
                change(&mut new);
                self.0.insert(place, new);
            }
        }
    }

    /// Whether there are more of them, or of what they decide, than a message may need.
    pub(crate) fn are_too_many(&self) -> bool {
        let decide_too_much = |used: &VariableUse| used.selections.len() > limits::VARIABLES;
        self.0.len() > limits::VARIABLES || self.0.iter().any(decide_too_much)
    }

    /// How many variables and variants there are.
    pub(crate) fn weight(&self) -> usize {
        let variants = self.0.iter().flat_map(|used| &used.selections).map(|selection| selection.keys.len());
        self.0.len() + variants.sum::<usize>()
    }

    /// Adds what another part of the message uses.
    pub(crate) fn extend(&mut self, others: &Self) {
        for other in &others.0 {
            self.note(&other.name, other.span, |entry| entry.extend(other));
        }
    }
}

impl VariableUse {
    fn new(name: &str, span: Span) -> Self {
        Self { name: name.into(), span, plain: false, functions: Vec::new(), selections: Vec::new() }
    }

    fn extend(&mut self, other: &Self) {
        self.plain |= other.plain;
        for function in &other.functions {
            self.add_function(function);
        }
        for selection in &other.selections {
            if !self.selections.contains(selection) {
                self.add_selection(selection.clone());
            }
        }
    }

    /// Of selects that are too many only the first is noted.
    pub(crate) fn add_selection(&mut self, selection: Selection) {
        if self.selections.len() <= limits::VARIABLES {
            self.selections.push(selection);
        }
    }

    pub(crate) fn add_function(&mut self, name: &str) {
        if let Err(place) = self.functions.binary_search_by(|known| (**known).cmp(name)) {
            self.functions.insert(place, name.into());
        }
    }
}
