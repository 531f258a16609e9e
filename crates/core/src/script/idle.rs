//! The states of a rule in which something is of no concern to it: found once, so that a rule that has nothing to say
//! costs one bit.

use crate::rule::Automaton;

/// The states of an automaton in which nothing comes of something: one bit for each. States that are 64 apart share
/// theirs, and something may come of both if it does of one. Nothing ever comes of a state that there is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Idle(u64);

impl Idle {
    /// Nothing comes of it in any state.
    pub(super) const ALWAYS: Self = Self(u64::MAX);

    /// Those states of an automaton.
    pub(super) fn of(automaton: &Automaton, is_idle: impl Fn(u8) -> bool) -> Self {
        let stirred = automaton.states().filter(|state| !is_idle(*state));
        Self(stirred.fold(u64::MAX, |idle, state| idle & !bit(state)))
    }

    /// Whether nothing comes of it in this state.
    #[inline]
    pub(crate) const fn has(self, state: u8) -> bool {
        self.0 & bit(state) != 0
    }
}

const fn bit(state: u8) -> u64 {
    1 << (state % 64)
}
