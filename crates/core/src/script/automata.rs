//! The automata of a script's rules, of which each is compiled once: many rules demand the same of different things.

use alloc::collections::BTreeMap;

use crate::rule::{Automaton, Bound, Letter, Template};

/// Automata, by what they were compiled from.
#[derive(Default)]
pub(super) struct Automata(BTreeMap<(Template, Bound), Compiled>);

/// What rules have in common that demand the same.
#[derive(Clone, Debug)]
pub(super) struct Compiled {
    pub(super) automaton: Automaton,
    /// The states in which nothing comes of a letter, one bit for each, by which propositions may hold at it.
    pub(super) idle: [u64; 4],
}

impl Automata {
    /// What is demanded by a template with a time bound.
    pub(super) fn of(&mut self, template: Template, bound: Bound) -> &Compiled {
        self.0.entry((template, bound)).or_insert_with(|| Compiled::new(template, bound))
    }
}

impl Compiled {
    fn new(template: Template, bound: Bound) -> Self {
        let automaton = Automaton::new(template, bound);
        let idle = core::array::from_fn(|may| idle(&automaton, bound, may & 1 != 0, may & 2 != 0));
        Self { automaton, idle }
    }
}

/// The states in which nothing comes of a letter at which these propositions may hold: one bit for each.
fn idle(automaton: &Automaton, bound: Bound, first: bool, second: bool) -> u64 {
    let letters = || Letter::all().filter(|it| (first || !it.a) && (second || !it.b) && !it.expires);
    let stays = |state: u8| letters().all(|letter| automaton.next(state, letter) == state);
    let keeps_time = |state: u8| bound == Bound::None || !automaton.is_timed(state);
    let states = (0u8..64).take(automaton.state_count());
    states.filter(|state| stays(*state) && keeps_time(*state)).fold(0, |idle, state| idle | 1 << state)
}
