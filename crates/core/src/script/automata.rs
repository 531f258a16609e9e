//! The automata of a script's rules, and what can be said of them whatever a rule looks at. Each is compiled once: many
//! rules demand the same of different things.

use alloc::{boxed::Box, collections::BTreeMap, vec::Vec};
use core::array::from_fn;

use crate::{
    rule::{Automaton, Bound, Letter, Template, Verdict},
    script::Idle,
};

/// Automata, by what they were compiled from.
#[derive(Default)]
pub(super) struct Automata(BTreeMap<(Template, Bound), Compiled>);

/// What rules have in common that demand the same.
#[derive(Debug)]
pub(super) struct Compiled {
    pub(super) automaton: Automaton,
    /// The states in which nothing comes of a letter, by [`choice`].
    pub(super) idle: [Idle; 4],
    /// The states that lead to none in which the rule is broken, by [`choice`].
    safe: [Idle; 4],
}

/// Which of the two propositions of a rule may hold.
pub(super) const fn choice(first: bool, second: bool) -> usize {
    first as usize | (second as usize) << 1
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
        let letters = |may| Letter::all().filter(move |it| may & choice(it.a, it.b) == choice(it.a, it.b));
        Self {
            idle: from_fn(|may| idle(&automaton, bound, letters(may))),
            safe: from_fn(|may| safe(&automaton, bound, letters(may))),
            automaton,
        }
    }

    /// The states that lead to none in which the rule is broken, or would be if the call ended, where these propositions
    /// may hold.
    pub(super) fn safe(&self, (first, second): (bool, bool)) -> Idle {
        self.safe.get(choice(first, second)).copied().unwrap_or(Idle::ALWAYS)
    }
}

/// The states in which nothing comes of any of these letters.
fn idle(automaton: &Automaton, bound: Bound, letters: impl Iterator<Item = Letter> + Clone) -> Idle {
    let letters = letters.filter(|letter| !letter.expires);
    let stays = |state: u8| letters.clone().all(|letter| automaton.next(state, letter) == state);
    let keeps_time = |state: u8| bound == Bound::None || !automaton.is_timed(state);
    Idle::of(automaton, |state| stays(state) && keeps_time(state))
}

/// Whether a rule that is broken already is broken once more does not matter.
fn safe(automaton: &Automaton, bound: Bound, letters: impl Iterator<Item = Letter>) -> Idle {
    let letters: Vec<Letter> = letters.filter(|letter| bound != Bound::None || !letter.expires).collect();
    let count = u8::try_from(automaton.state_count()).unwrap_or(u8::MAX);
    let mut at_risk: Box<[bool]> =
        (0..count).map(|state| matches!(automaton.verdict(state), Verdict::Open | Verdict::Broken)).collect();
    loop {
        let leads = |at_risk: &[bool], state: u8| {
            let mut nexts = letters.iter().map(|letter| automaton.next(state, *letter));
            nexts.any(|next| at_risk.get(usize::from(next)) == Some(&true))
        };
        let more = (0..count).zip(&at_risk).position(|(state, is)| !is && leads(&at_risk, state));
        match more.and_then(|state| at_risk.get_mut(state)) {
            Some(state) => *state = true,
            None => break,
        }
    }
    let is_at_risk = |state: u8| at_risk.get(usize::from(state)) == Some(&true);
    let is_broken = |state| automaton.verdict(state) == Verdict::Broken;
    Idle::of(automaton, |state| is_broken(state) || !is_at_risk(state))
}
