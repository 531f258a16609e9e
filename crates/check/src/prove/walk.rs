//! One rule, walked over every call: which of its states can be come to at which moment. No time is looked for here.
//!
//! The walk tabulates, as T. Reps, S. Horwitz and M. Sagiv do for procedures (*Precise interprocedural dataflow analysis
//! via graph reachability*, 1995): each way of entering a flow is walked once, and what it returns is handed to everyone
//! who entered it so. So a call never returns to a step that it did not come from.

use std::time::Duration;

use etiquette_core::{
    Connection, FactId, Rule, RuleId, Script, TimerId,
    explore::{Choice, Heard, Ticking},
    rule::{Automaton, Bound, Letter, Template, Verdict},
};
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::space::{Edge, FrameId, Label, Node, Numbered, Space, To};

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// A call that breaks the rule.
    Break(RuleId),
    /// A call in which what sets the rule off happens.
    Trigger(RuleId),
}

/// One thing that happens in a call that is proved about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Happening {
    Choice(Choice),
    /// The time bound of the rule runs out.
    Expiry,
}

/// A call that breaks the rule, and the facts out of sight on which it depends.
#[derive(Clone, Debug, Default)]
pub(super) struct Offence {
    pub(super) happenings: Vec<Happening>,
    /// For each of them.
    pub(super) depends: Vec<Vec<FactId>>,
}

/// What came of a walk.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// The offences that were found, the shortest first.
    pub(super) offences: Vec<Offence>,
    /// How many states of moments and rule there are.
    pub(super) states: usize,
    /// Whether the walk was given up for its size.
    pub(super) is_too_large: bool,
}

/// The most offences that are looked at.
const MOST: usize = 200;

/// A moment, the state of the rule there, and which timers come before its bound or after it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Here {
    node: Node,
    rule: u8,
    order: Box<[(TimerId, bool)]>,
}

/// How a flow was entered, and where in it the walk is.
type At = (u32, Here);

/// How the walk came somewhere.
#[derive(Clone, Debug)]
enum Came {
    /// It begins, or begins a flow.
    First,
    /// From another place in the same flow.
    From(u32, Happening, u32),
    /// Back from a flow; the chain says who had entered what.
    Back { inner: u32, happening: Happening, edge: u32, callers: Vec<Caller> },
}

/// Somebody who entered a flow: from where, by what, and what waits meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Caller {
    /// The flow that they are in themselves, by how it was entered.
    entry: u32,
    state: u32,
    choice: Choice,
    edge: u32,
    frame: FrameId,
}

/// What matters of a way out of a flow: from where, by what, and past which frames.
type Way = (Here, Choice, Vec<FrameId>);

/// A way out of a flow, for the first that took it.
#[derive(Clone, Debug)]
struct Exit {
    inner: u32,
    choice: Choice,
    callers: Vec<Caller>,
}

pub(super) struct Walk<'s, 'a> {
    space: &'s mut Space<'a>,
    script: &'a Script,
    rule: &'a Rule,
    goal: Goal,
    states: Numbered<At>,
    came: Vec<Came>,
    /// How each flow was entered; the first is no flow.
    entries: Numbered<Here>,
    callers: Vec<Vec<Caller>>,
    exits: Vec<IndexMap<Way, Exit, FxBuildHasher>>,
    /// The edges that were followed, for the facts that they depend on.
    edges: Numbered<Edge>,
    broken: Vec<(u32, Happening, u32, Vec<Caller>)>,
    programs: FxHashMap<(u32, u8), Move>,
}

/// What becomes of the rule's state while something happens.
#[derive(Clone, Copy, Debug)]
struct Move {
    to: u8,
    breaks: bool,
    /// Whether its time bound has just started.
    restarts: bool,
}

/// Walks a rule over every call; gives up beyond so many states.
pub(super) fn walk<'a>(
    space: &mut Space<'a>,
    script: &'a Script,
    rule: &'a Rule,
    goal: Goal,
    most: usize,
) -> Walked {
    let mut walk = Walk {
        space,
        script,
        rule,
        goal,
        states: Numbered::default(),
        came: Vec::new(),
        entries: Numbered::default(),
        callers: Vec::new(),
        exits: Vec::new(),
        edges: Numbered::default(),
        broken: Vec::new(),
        programs: FxHashMap::default(),
    };
    let is_too_large = !walk.run(most);
    let mut offences: Vec<Offence> = walk.broken.iter().map(|broken| walk.offence(broken)).collect();
    offences.sort_by_key(|offence| offence.happenings.len());
    Walked { offences, states: walk.states.len(), is_too_large }
}

impl Walk<'_, '_> {
    fn run(&mut self, most: usize) -> bool {
        let begin = Here { node: Node::MAX, rule: Automaton::START, order: Box::default() };
        self.enter(begin.clone());
        self.add(0, begin, Came::First);
        for edge in self.space.openings() {
            self.follow(0, &edge, &[]);
        }
        let mut next = 1;
        while next < self.states.len() && self.broken.len() < MOST {
            if self.states.len() > most {
                return false;
            }
            self.expand(number(next));
            next += 1;
        }
        true
    }

    fn here(&self, state: u32) -> (u32, Here) {
        let nowhere = || (0, Here { node: Node::MAX, rule: Automaton::START, order: Box::default() });
        self.states.get_index(state as usize).cloned().unwrap_or_else(nowhere)
    }

    fn expand(&mut self, state: u32) {
        let (_, here) = self.here(state);
        self.expire(state, &here);
        for edge in self.space.edges(here.node).iter() {
            let is_late = matches!(edge.choice, Choice::Timer(timer) if here.comes(timer, false));
            if !is_late {
                self.follow(state, edge, &[]);
            }
        }
    }

    /// Lets the rule's time bound run out, unless a timer is certain to come before.
    fn expire(&mut self, state: u32, here: &Here) {
        let automaton = &self.rule.automaton;
        if !automaton.is_timed(here.rule) || here.order.iter().any(|(_, before)| *before) {
            return;
        }
        let is_lost = self.space.connection(here.node) == Connection::Lost;
        let owed = if is_lost { self.rule.excuse(here.rule) } else { here.rule };
        let rule = automaton.next(owed, Letter { expires: true, ..Letter::default() });
        let nothing = u32::MAX;
        if automaton.verdict(rule) == Verdict::Broken && matches!(self.goal, Goal::Break(_)) {
            self.broken.push((state, Happening::Expiry, nothing, Vec::new()));
            return;
        }
        let (entry, _) = self.here(state);
        let after = Here { node: here.node, rule, order: Box::default() };
        self.add(entry, after, Came::From(state, Happening::Expiry, nothing));
    }

    /// Follows an edge from a state, back through the flows that these callers entered.
    fn follow(&mut self, state: u32, edge: &Edge, callers: &[Caller]) {
        let (entry, here) = self.here(state);
        let number_of = number(self.edges.insert_full(*edge).0);
        let happening = Happening::Choice(edge.choice);
        let entry = match callers.last() {
            Some(outermost) => outermost.entry,
            None => entry,
        };
        if edge.to == To::Back {
            return self.leave(entry, Exit { inner: state, choice: edge.choice, callers: callers.to_vec() });
        }
        if matches!(edge.to, To::Refused | To::Endless) {
            return;
        }
        let made = self.moved(edge.label, here.rule);
        if made.breaks {
            self.broken.push((state, happening, number_of, callers.to_vec()));
            return;
        }
        let after =
            |walk: &Self, node| Here { node, rule: made.to, order: walk.order(&here, &made, edge.label) };
        let came = match callers {
            [] => Came::From(state, happening, number_of),
            _ => Came::Back { inner: state, happening, edge: number_of, callers: callers.to_vec() },
        };
        match edge.to {
            To::Near(node) => _ = self.add(entry, after(self, node), came),
            To::Out(node) => _ = self.add(0, after(self, node), came),
            To::Into(node, frame) => {
                // Who enters after coming back enters from where they came back to, which is a place of its own.
                let first = after(self, node);
                let inner = self.enter(first.clone());
                let from = match callers {
                    [] => state,
                    _ => self.add(entry, Here { node: Node::MAX - frame, ..first.clone() }, came),
                };
                let caller = Caller { entry, state: from, choice: edge.choice, edge: number_of, frame };
                self.add(inner, first, Came::First);
                self.call(inner, caller);
            }
            _ => {}
        }
    }

    fn enter(&mut self, first: Here) -> u32 {
        let (entry, is_new) = self.entries.insert_full(first);
        if is_new {
            self.callers.push(Vec::new());
            self.exits.push(IndexMap::default());
        }
        number(entry)
    }

    /// Notes who entered a flow; every way out of it leads back to them as well.
    fn call(&mut self, entry: u32, caller: Caller) {
        let Some(callers) = self.callers.get_mut(entry as usize) else { return };
        // To whom a flow returns matters only for what waits there, and for whom those return to.
        if callers.iter().any(|known| (known.entry, known.frame) == (caller.entry, caller.frame)) {
            return;
        }
        callers.push(caller);
        let exits: Vec<Exit> =
            self.exits.get(entry as usize).into_iter().flat_map(|ways| ways.values().cloned()).collect();
        exits.iter().for_each(|exit| self.back(exit, caller));
    }

    /// Notes a way out of a flow; it leads back to everyone who entered it.
    fn leave(&mut self, entry: u32, exit: Exit) {
        let frames = exit.callers.iter().map(|caller| caller.frame).collect();
        let way = (self.here(exit.inner).1, exit.choice, frames);
        let Some(exits) = self.exits.get_mut(entry as usize) else { return };
        if exits.contains_key(&way) {
            return;
        }
        exits.insert(way, exit.clone());
        let callers = self.callers.get(entry as usize).cloned().unwrap_or_default();
        callers.into_iter().for_each(|caller| self.back(&exit, caller));
    }

    fn back(&mut self, exit: &Exit, caller: Caller) {
        let mut callers = exit.callers.clone();
        callers.push(caller);
        let chain: Vec<FrameId> = callers.iter().map(|caller| caller.frame).collect();
        let (_, inner) = self.here(exit.inner);
        for edge in self.space.back(inner.node, exit.choice, &chain).iter() {
            self.follow(exit.inner, edge, &callers);
        }
    }

    fn add(&mut self, entry: u32, here: Here, came: Came) -> u32 {
        let (state, is_new) = self.states.insert_full((entry, here));
        if is_new {
            self.came.push(came);
        }
        number(state)
    }

    fn moved(&mut self, label: u32, state: u8) -> Move {
        if let Some(known) = self.programs.get(&(label, state)) {
            return *known;
        }
        let nothing = Label::default();
        let made = moved(self.goal, self.rule, self.space.label(label).unwrap_or(&nothing), state);
        self.programs.insert((label, state), made);
        made
    }

    /// Which timers are certain to come before the rule's bound, or after it.
    fn order(&self, before: &Here, made: &Move, label: u32) -> Box<[(TimerId, bool)]> {
        if !self.rule.automaton.is_timed(made.to) {
            return Box::default();
        }
        let ticking = self.space.label(label).map_or(&[][..], |label| &label.ticking);
        let running = ticking.iter().filter(|one| !one.is_paused);
        let order = running.filter_map(|one| Some((one.timer, self.precedes(before, made, *one)?)));
        order.collect()
    }

    /// Whether a timer comes before the rule's bound; `None` if that is not certain.
    fn precedes(&self, before: &Here, made: &Move, one: Ticking) -> Option<bool> {
        let whole =
            self.script.timers().nth(one.timer.index()).map_or(Duration::ZERO, |(_, timer)| timer.after);
        let bound = self.rule.model.time;
        match (made.restarts, one.is_fresh) {
            (true, true) => Some(whole <= bound),
            // Of a timer that has run for a while no more than its time is left, and so of a bound.
            (true, false) => (whole <= bound).then_some(true),
            (false, true) => (bound < whole).then_some(false),
            (false, false) => before.order.iter().find(|(timer, _)| *timer == one.timer).map(|(_, is)| *is),
        }
    }

    /// The whole call to a place where the rule breaks.
    fn offence(&self, (state, happening, edge, callers): &(u32, Happening, u32, Vec<Caller>)) -> Offence {
        let mut back = vec![(*happening, *edge)];
        self.to(*state, callers, &mut back);
        back.reverse();
        let facts = |edge: u32| -> Vec<FactId> {
            let edge = self.edges.get_index(edge as usize);
            edge.into_iter().flat_map(|edge| self.space.depends(edge)).collect()
        };
        let depends = back.iter().map(|(_, edge)| facts(*edge)).collect();
        Offence { happenings: back.into_iter().map(|(happening, _)| happening).collect(), depends }
    }

    /// Writes down, backwards, how the walk came to a state in a flow that these callers entered, and then how those did.
    fn to(&self, state: u32, callers: &[Caller], back: &mut Vec<(Happening, u32)>) {
        // Places yet to be explained: each a state, with those who entered the flows around it, the nearest first.
        let (mut state, mut around) = (state, callers.to_vec());
        loop {
            match self.came.get(state as usize) {
                Some(Came::From(from, happening, edge)) => {
                    back.push((*happening, *edge));
                    state = *from;
                }
                Some(Came::Back { inner, happening, edge, callers }) => {
                    back.push((*happening, *edge));
                    state = *inner;
                    around.splice(0..0, callers.iter().copied());
                }
                _ => {
                    let (entry, _) = self.here(state);
                    let caller = if around.is_empty() {
                        self.callers.get(entry as usize).and_then(|callers| callers.first()).copied()
                    } else {
                        Some(around.remove(0))
                    };
                    let Some(caller) = caller.filter(|_| entry > 0) else { return };
                    if !self.is_joint(caller.state) {
                        back.push((Happening::Choice(caller.choice), caller.edge));
                    }
                    state = caller.state;
                }
            }
        }
    }

    /// Whether a state stands for coming back and entering anew in one go.
    fn is_joint(&self, state: u32) -> bool {
        let (_, here) = self.here(state);
        state > 0 && here.node as usize >= self.space.len()
    }
}

impl Here {
    /// Whether a timer is certain to come before the rule's bound, or after it.
    fn comes(&self, timer: TimerId, before: bool) -> bool {
        self.order.contains(&(timer, before))
    }
}

/// What becomes of a rule's state while something happens.
fn moved(goal: Goal, rule: &Rule, label: &Label, state: u8) -> Move {
    let automaton = &rule.automaton;
    let mut made = Move { to: state, breaks: false, restarts: false };
    let (Goal::Break(id) | Goal::Trigger(id)) = goal;
    for heard in &label.heard {
        let before = made.to;
        match heard {
            Heard::Letter(of, letter) if *of == id => {
                made.to = automaton.next(before, *letter);
                made.breaks |= goal == Goal::Trigger(id) && is_trigger(rule, *letter);
                let starts = !automaton.is_timed(before) || rule.model.bound == Bound::NotBefore && letter.a;
                made.restarts = automaton.is_timed(made.to) && (starts || made.restarts);
            }
            Heard::Lost => made.to = rule.excuse(before),
            Heard::Ended(is_lost) => {
                made.to = rule.settle(if *is_lost { rule.excuse(before) } else { before });
                made.breaks |= goal == Goal::Break(id) && automaton.verdict(made.to) == Verdict::Open;
            }
            Heard::Letter(..) => {}
        }
        made.breaks |= goal == Goal::Break(id) && automaton.verdict(made.to) == Verdict::Broken;
    }
    made
}

/// Whether something sets the rule off, so that what it demands is not demanded of every call.
pub(super) const fn has_trigger(template: Template) -> bool {
    is_asked_before(template) || is_asked_after(template)
}

/// Whether a letter sets a rule off.
const fn is_trigger(rule: &Rule, letter: Letter) -> bool {
    let template = rule.model.template;
    is_asked_before(template) && letter.b || is_asked_after(template) && letter.a
}

/// Whether a template asks what was before its second proposition.
const fn is_asked_before(template: Template) -> bool {
    matches!(template, Template::Precedence | Template::AlternatePrecedence | Template::ChainPrecedence)
}

/// Whether a template asks what comes besides, or after, its first proposition.
const fn is_asked_after(template: Template) -> bool {
    matches!(
        template,
        Template::RespondedExistence
            | Template::Response
            | Template::AlternateResponse
            | Template::ChainResponse
            | Template::NotSuccession
            | Template::NotChainSuccession
    )
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
