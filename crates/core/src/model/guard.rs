//! Conditions on finite facts.

use alloc::{boxed::Box, vec::Vec};

use crate::{
    context::Direction,
    ids::FactId,
    model::{FactIndex, FactRef},
};

/// A condition that can be decided from finite facts alone, so that proofs are exact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Guard {
    /// Always met.
    #[default]
    Always,
    /// Met when the other is not.
    Not(Box<Guard>),
    /// Met when all are.
    All(Vec<Guard>),
    /// Met when one is.
    Any(Vec<Guard>),
    /// The fact has a value.
    IsSet(FactRef),
    /// The value of the fact, coded as in [`Fact::initial`](crate::model::Fact::initial), compares so.
    Compare(FactRef, Compare, u16),
}

/// How values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// It is the same.
    Is,
    /// It is smaller.
    Below,
    /// It is greater.
    Above,
}

impl Guard {
    /// Met in calls of one direction.
    pub const fn direction(direction: Direction) -> Self {
        let fact = FactRef { fact: FactId::new(1), index: FactIndex::None };
        Self::Compare(fact, Compare::Is, direction as u16 + 1)
    }

    /// Both this and `other`, without needless nesting.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Always, guard) | (guard, Self::Always) => guard,
            (Self::All(mut guards), other) => {
                guards.push(other);
                Self::All(guards)
            }
            (guard, other) => Self::All(Vec::from([guard, other])),
        }
    }
}
