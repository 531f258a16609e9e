//! The kinds of calls, by what their contexts say for good: who rang, and who talks. What a rule asks of that is decided
//! before a call begins.

use crate::{
    context::{Context, Direction, Operator},
    model::{FactIndex, FactRef, Guard},
};

/// A kind of call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind(usize);

impl Kind {
    /// How many there are.
    pub(crate) const COUNT: usize = Direction::ALL.len() * Operator::ALL.len();

    /// The kind of the calls with such a context.
    pub(crate) const fn of(context: &Context) -> Self {
        Self(context.direction as usize * Operator::ALL.len() + context.operator as usize)
    }

    /// Something for each kind.
    pub(super) fn each<T>(mut make: impl FnMut(Self) -> T) -> [T; Self::COUNT] {
        core::array::from_fn(|kind| make(Self(kind)))
    }

    /// What there is for this kind.
    pub(super) fn pick<T>(self, each: &[T; Self::COUNT]) -> Option<&T> {
        each.get(self.0)
    }

    /// Whether a condition, if there is one, is ever met in such calls, as far as that can be said.
    pub(super) fn may_meet(self, guard: Option<&Guard>) -> bool {
        guard.is_some_and(|guard| guard.decided(&|fact| self.told(fact)) != Some(false))
    }

    /// The code of a fact that such calls have for good; `None` for other facts.
    fn told(self, fact: FactRef) -> Option<u16> {
        let (direction, operator) = (self.0 / Operator::ALL.len(), self.0 % Operator::ALL.len());
        let code = match (fact.fact.raw(), fact.index) {
            (1, FactIndex::None) => direction,
            (3, FactIndex::None) => operator,
            _ => return None,
        };
        u16::try_from(code + 1).ok()
    }
}
