//! Names to positions. A name never has two.

use std::collections::BTreeMap;

/// Names in the order of their declaration, each with a position.
#[derive(Debug, Default)]
pub(super) struct Index<'a> {
    ids: BTreeMap<&'a str, u16>,
    names: Vec<&'a str>,
}

impl<'a> Index<'a> {
    /// Adds a name. Positions past the last one are as good as any: a model of that size is refused.
    pub(super) fn insert(&mut self, name: &'a str, position: usize) {
        self.ids.insert(name, position_of(position));
        self.names.push(name);
    }

    pub(super) fn get(&self, name: &str) -> Option<u16> {
        self.ids.get(name).copied()
    }

    /// The first name that was added.
    pub(super) fn first(&self) -> Option<u16> {
        self.names.first().and_then(|name| self.get(name))
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().copied()
    }
}

/// A position as ids hold it; the limits of a script are far below the last one.
pub(super) fn position_of(position: usize) -> u16 {
    u16::try_from(position).unwrap_or(u16::MAX)
}
