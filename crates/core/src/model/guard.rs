//! Conditions on finite facts.

use alloc::{boxed::Box, vec::Vec};

use crate::{
    context::Direction,
    ids::FactId,
    model::{FactIndex, FactRef},
};

/// A condition that can be decided from finite facts alone, so that proofs are exact.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

    /// Whether it is met, where `code` gives the value of a fact, coded as in
    /// [`Fact::initial`](crate::model::Fact::initial); `None` for an entry that does not exist.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::{FactId, model::{Compare, Guard}};
    ///
    /// let more_than_two = Guard::Compare(FactId::new(6).into(), Compare::Above, 2);
    /// assert!(more_than_two.meets(&|_| Some(3)));
    /// assert!(!more_than_two.meets(&|_| None));
    /// ```
    pub fn meets(&self, code: &impl Fn(FactRef) -> Option<u16>) -> bool {
        match self {
            Self::Always => true,
            Self::Not(guard) => !guard.meets(code),
            Self::All(guards) => guards.iter().all(|guard| guard.meets(code)),
            Self::Any(guards) => guards.iter().any(|guard| guard.meets(code)),
            Self::IsSet(fact) => code(*fact).is_some_and(|code| code > 0),
            Self::Compare(fact, compare, value) => code(*fact).is_some_and(|code| match compare {
                Compare::Is => code == *value,
                Compare::Below => code < *value,
                Compare::Above => code > *value,
            }),
        }
    }

    /// Whether it is met, as far as that is decided by the facts whose values `code` gives; `None` if it is not.
    pub(crate) fn decided(&self, code: &impl Fn(FactRef) -> Option<u16>) -> Option<bool> {
        match self {
            Self::Always => Some(true),
            Self::Not(guard) => guard.decided(code).map(|met| !met),
            Self::All(guards) => Self::all_or_any(guards, code, false),
            Self::Any(guards) => Self::all_or_any(guards, code, true),
            Self::IsSet(fact) | Self::Compare(fact, ..) => code(*fact).map(|_| self.meets(code)),
        }
    }

    /// Decided as `by` once one is, and otherwise only where all are.
    fn all_or_any(guards: &[Self], code: &impl Fn(FactRef) -> Option<u16>, by: bool) -> Option<bool> {
        let decided = || guards.iter().map(|guard| guard.decided(code));
        if decided().any(|one| one == Some(by)) {
            return Some(by);
        }
        decided().all(|one| one.is_some()).then_some(!by)
    }

    /// Every fact that it reads.
    pub fn facts(&self) -> Vec<FactRef> {
        match self {
            Self::Always => Vec::new(),
            Self::Not(guard) => guard.facts(),
            Self::All(guards) | Self::Any(guards) => guards.iter().flat_map(Self::facts).collect(),
            Self::IsSet(fact) | Self::Compare(fact, ..) => Vec::from([*fact]),
        }
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
