//! A rule that watches a walk, by its automaton. Nothing is walked here.

use std::time::Duration;

use etiquette_core::{
    Connection, Rule, RuleId, Script, TimerId,
    explore::{Choice, Heard, Ticking},
    rule::{Activation, Automaton, Bound, Letter, Verdict},
};
use rustc_hash::FxHashMap;

use super::{
    space::{EdgeId, Label, Node, Numbered, Space},
    walk::{Seen, Watcher},
};

/// Watches whether a rule is broken, and whether anything sets it off.
pub(super) struct RuleWatcher<'a> {
    script: &'a Script,
    id: RuleId,
    rule: &'a Rule,
    orders: Numbered<Box<[(TimerId, bool)]>>,
    moves: FxHashMap<(u32, u8), Move>,
    /// Whether anything has set the rule off yet, or nothing needs to.
    was_set_off: bool,
}

/// The state of the rule, and the number of which timers come before its bound or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Mark {
    rule: u8,
    order: u16,
}

/// What becomes of the rule's state while something happens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Move {
    pub(super) to: u8,
    pub(super) breaks: bool,
    /// Whether the rule is set off.
    is_set_off: bool,
    /// Whether its time bound has just started.
    restarts: bool,
}

impl<'a> RuleWatcher<'a> {
    pub(super) fn new(script: &'a Script, id: RuleId, rule: &'a Rule) -> Self {
        let mut orders = Numbered::default();
        orders.insert(Box::default());
        let was_set_off = rule.model.template.activation() == Activation::Call;
        Self { script, id, rule, orders, moves: FxHashMap::default(), was_set_off }
    }

    /// Whether anything that was seen sets the rule off, if anything must.
    pub(super) const fn was_set_off(&self) -> bool {
        self.was_set_off
    }

    fn moved(&mut self, space: &Space<'_>, label: u32, state: u8) -> Move {
        if let Some(known) = self.moves.get(&(label, state)) {
            return *known;
        }
        let heard = space.label(label).map_or(&[][..], |label| &label.heard);
        let made = moved(self.id, self.rule, heard, state);
        self.moves.insert((label, state), made);
        made
    }

    /// Which timers are certain to come before the rule's bound, or after it, by their number.
    fn order(&mut self, before: Mark, made: &Move, label: Option<&Label>) -> u16 {
        if !self.rule.automaton.is_timed(made.to) {
            return 0;
        }
        let ticking = label.map_or(&[][..], |label| &label.ticking);
        let running = ticking.iter().filter(|one| !one.is_paused);
        let order = running.filter_map(|one| Some((one.timer, self.precedes(before, made, *one)?)));
        let order = order.collect();
        u16::try_from(self.orders.insert_full(order).0).unwrap_or(0)
    }

    /// Whether a timer comes before the rule's bound; `None` if that is not certain.
    fn precedes(&self, before: Mark, made: &Move, one: Ticking) -> Option<bool> {
        let timer = self.script.timers().nth(one.timer.index());
        let whole = timer.map_or(Duration::ZERO, |(_, timer)| timer.after);
        let bound = self.rule.model.time;
        // At one time, what must have passed has passed before a timer fires, and what it does is in time.
        let is_before = whole < bound || whole == bound && self.rule.model.bound == Bound::Within;
        match (made.restarts, one.is_fresh) {
            (true, true) => Some(is_before),
            // Of a timer that has run for a while no more than its time is left, and so of a bound.
            (true, false) => is_before.then_some(true),
            (false, true) => (!is_before).then_some(false),
            (false, false) => {
                self.known(before).iter().find(|(timer, _)| *timer == one.timer).map(|(_, is)| *is)
            }
        }
    }

    fn known(&self, mark: Mark) -> &[(TimerId, bool)] {
        self.orders.get_index(usize::from(mark.order)).map_or(&[], |order| order)
    }

    fn seen(&self, rule: u8, order: u16, is_broken: bool) -> Seen<Mark> {
        // What can no longer be broken need not be watched any further, once it is known that something sets it off.
        let is_kept = matches!(self.rule.automaton.verdict(rule), Verdict::Kept | Verdict::Excused);
        let is_over = is_broken || is_kept && self.was_set_off;
        Seen { mark: (!is_over).then_some(Mark { rule, order }), is_found: is_broken }
    }
}

impl Watcher for RuleWatcher<'_> {
    type Mark = Mark;

    fn begin(&self) -> Mark {
        Mark { rule: Automaton::START, order: 0 }
    }

    fn see(&mut self, space: &Space<'_>, mark: Mark, edge: EdgeId) -> Seen<Mark> {
        let label = space.edge(edge).label;
        let made = self.moved(space, label, mark.rule);
        let order = self.order(mark, &made, space.label(label));
        self.was_set_off |= made.is_set_off;
        self.seen(made.to, order, made.breaks)
    }

    fn expire(&mut self, space: &Space<'_>, node: Node, mark: Mark) -> Option<Seen<Mark>> {
        let automaton = &self.rule.automaton;
        if !automaton.is_timed(mark.rule) || self.known(mark).iter().any(|(_, is_before)| *is_before) {
            return None;
        }
        let is_lost = space.connection(node) == Connection::Lost;
        let owed = if is_lost { self.rule.excuse(mark.rule) } else { mark.rule };
        let rule = automaton.next(owed, Letter { expires: true, ..Letter::default() });
        Some(self.seen(rule, 0, automaton.verdict(rule) == Verdict::Broken))
    }

    fn is_late(&self, mark: Mark, choice: Choice) -> bool {
        matches!(choice, Choice::Timer(timer) if self.known(mark).contains(&(timer, false)))
    }
}

/// What becomes of a rule's state while it hears something.
pub(super) fn moved(id: RuleId, rule: &Rule, heard: &[Heard], state: u8) -> Move {
    let automaton = &rule.automaton;
    let mut made = Move { to: state, breaks: false, is_set_off: false, restarts: false };
    for heard in heard {
        let before = made.to;
        match heard {
            Heard::Letter(of, letter) if *of == id => {
                made.to = automaton.next(before, *letter);
                made.is_set_off |= rule.model.template.activation().is_by(*letter);
                let starts = !automaton.is_timed(before) || rule.model.bound == Bound::NotBefore && letter.a;
                made.restarts = automaton.is_timed(made.to) && (starts || made.restarts);
            }
            Heard::Lost => made.to = rule.excuse(before),
            Heard::Ended(is_lost) => {
                made.to = rule.settle(if *is_lost { rule.excuse(before) } else { before });
                made.breaks |= automaton.verdict(made.to) == Verdict::Open;
            }
            Heard::Letter(..) => {}
        }
        made.breaks |= automaton.verdict(made.to) == Verdict::Broken;
    }
    made
}
