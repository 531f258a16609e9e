//! A call without a clock: everything that may happen in it next, whatever the time, and what the rules hear of it.
//!
//! A prover walks the calls of a script with it. The steps are those of live calls, taken by the same code with the guide
//! off. What a [`Focus`] leaves out of sight may be anything at any moment, and of time there is left at most which timer
//! is certain to fire before which: so every live call is among those explored, and some besides that do not exist.
//!
//! That is so of live calls whose hosts report only what can happen. In a script that waits for its caller to come to the
//! line, no event of the caller happens before they are there or after they are gone, and none of the line that connects
//! them or starts no timer where nothing answers it. A live call takes such events too, and its rules hear them: it is not
//! among those explored.
//!
//! Nothing here judges a rule.

mod below;
mod choices;
mod moment;
mod relevance;
mod take;
mod timing;
mod ways;

use alloc::{collections::BTreeSet, vec, vec::Vec};
use core::time::Duration;

use crate::{
    call::{Beyond, Call, Clock, Responder, Running, State, Turn},
    context::{Channel, Connection, Context, Direction, Operator},
    error::CallError,
    ids::{EventId, FactId, RuleId, StepId, TimerId},
    model::{EventModel, Scope},
    rule::Letter,
    script::Script,
    stage::Stage,
    step::Step,
    time::Timestamp,
};
use below::Answerers;
pub use moment::Moment;
use relevance::Relevance;
use timing::Timing;
use ways::Ways;

/// What may happen next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// A call begins in the opening of this number.
    Begin(u32),
    /// The event happens and brings the values of this number.
    Event(EventId, u32),
    /// The timer fires.
    Timer(TimerId),
    /// What was interrupted goes on after the flow above it has returned. It is never chosen, but left to be done.
    Resume,
    /// The event is answered by a flow as a whole, from a flow above it. It is never chosen, but left to be done.
    Fall(EventId),
}

/// Something that a rule hears while something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heard {
    /// A letter.
    Letter(RuleId, Letter),
    /// The caller is gone, and what needed one is excused.
    Lost,
    /// The call is over; whether its caller was lost.
    Ended(bool),
}

/// A timer after something has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticking {
    /// The timer.
    pub timer: TimerId,
    /// Whether it stands still.
    pub is_paused: bool,
    /// Whether it has just started, with its whole time to go.
    pub is_fresh: bool,
}

/// What is looked at. Everything else may be anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Focus {
    /// The facts whose values are known; the stage and the connection always are.
    pub facts: BTreeSet<FactId>,
    /// The rules that listen.
    pub rules: BTreeSet<RuleId>,
    /// The timers of the whole call of which it is known whether they run; any other may fire whenever no flow lets it
    /// stand still.
    pub timers: BTreeSet<TimerId>,
    /// Whether timers fire in their order.
    pub orders_timers: bool,
    /// Whether it is known which steps wait below a flow that gives way to them, and which flows are around it; otherwise
    /// any may that it outranks.
    pub tells_below: bool,
}

/// What waits below the step that a call is in. Until the flow of that step ends, no more can be seen of it than whether
/// it answers an event that this flow gives way to, and which flows it is of.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Below {
    /// The steps, the outermost first.
    pub steps: Vec<StepId>,
    /// Their timers, which stand still.
    pub timers: Vec<TimerId>,
}

/// Values of facts, by their codes.
pub type Codes = Vec<(FactId, u16)>;

/// What came of something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it happened; what is refused does not. An error where the call does not come to rest.
    pub happened: Result<bool, CallError>,
    /// What is left to be done in the step that waits, if the flow has ended.
    pub left: Option<Choice>,
    /// The values of facts out of sight for which it comes so, in the order in which they were asked for.
    pub assumed: Codes,
}

/// Walks the calls of one script. Made once, and reused for every step.
pub struct Explorer<'a> {
    script: &'a Script,
    focus: Focus,
    /// The rules that listen, by their number.
    listens: Vec<bool>,
    relevance: Relevance,
    answerers: Answerers,
    /// The cells that are known.
    known: Vec<usize>,
    /// What a call can be like when it begins, and the facts that may be given then.
    contexts: Vec<Context>,
    given: Ways,
    /// For each event the facts that it may bring.
    brought: Vec<Ways>,
    /// Whether the script goes on when a caller comes to the line.
    waits_for_caller: bool,
    context: Context,
    state: State,
    timing: Timing,
    out: Step,
    heard: Vec<Heard>,
    /// The fewest steps that were suspended at any time.
    lowest: usize,
    beyond: Option<Beyond>,
}

impl<'a> Explorer<'a> {
    /// Facts that are always known: the stage decides which arrows are open, and the connection what is excused.
    pub const ALWAYS: [FactId; 2] = [FactId::new(0), FactId::new(5)];

    /// An explorer of a script.
    pub fn new(script: &'a Script, focus: Focus) -> Self {
        let listens: Vec<bool> = script.rules().map(|(id, _)| focus.rules.contains(&id)).collect();
        let relevance = Relevance::of(script, &listens);
        let is_known = |fact: FactId| Self::ALWAYS.contains(&fact) || focus.facts.contains(&fact);
        let known = relevance.cells().filter(|cell| relevance.fact(*cell).is_some_and(is_known)).collect();
        let ways = |event: &EventModel| {
            relevance.ways(script, event.brings.iter().copied().filter(|fact| is_known(*fact)))
        };
        let brought = script.events().map(|(_, event)| ways(event)).collect();
        let given = script.facts().filter(|(id, fact)| fact.given && is_known(*id)).map(|(id, _)| id);
        let given = relevance.ways(script, given);
        let first = Context { direction: script.direction().unwrap_or_default(), ..Context::default() };
        let mut contexts = contexts(first, |fact| is_known(FactId::new(fact)));
        contexts.retain(|context| script.direction().is_none_or(|direction| direction == context.direction));
        let connects = |event: EventId| script.events.at(event).connects == Some(true);
        let waits_for_caller = relevance::transitions(script).any(|transition| connects(transition.event));
        let answerers = if focus.tells_below { Answerers::default() } else { Answerers::of(script) };
        Self {
            script,
            waits_for_caller,
            answerers,
            focus,
            listens,
            relevance,
            known,
            contexts,
            given,
            brought,
            context: Context::default(),
            state: State::default(),
            timing: Timing::default(),
            out: Step::default(),
            heard: Vec::new(),
            lowest: 0,
            beyond: None,
        }
    }

    /// Every way in which a call can begin, as far as the script and the focus tell them apart.
    pub fn openings(&self) -> impl Iterator<Item = Choice> + use<> {
        ways::numbers(self.opening_count()).map(Choice::Begin)
    }

    fn opening_count(&self) -> u64 {
        self.given.count().saturating_mul(self.contexts.len() as u64)
    }

    /// In how many ways a call can begin or an event can happen, whichever are the most. What has no number, because there
    /// are more than `u32` can hold, is not among the choices.
    pub fn widest(&self) -> u64 {
        self.brought.iter().map(Ways::count).fold(self.opening_count(), u64::max)
    }

    /// What is known of a call that begins in this way: its context, and facts given beforehand.
    pub fn opening(&self, number: u32) -> Option<(&Context, Codes)> {
        let (number, given) = (u64::from(number), self.given.count());
        let context = self.contexts.get(usize::try_from(number / given).ok()?)?;
        Some((context, self.given.at(number % given)))
    }

    /// The values that an event brings in this way.
    pub fn brought(&self, event: EventId, number: u32) -> Codes {
        self.brought.get(event.index()).map(|ways| ways.at(number.into())).unwrap_or_default()
    }

    fn responder(&self) -> Responder<'a, '_> {
        Responder { script: self.script, state: &self.state, is_blind: !self.focus.tells_below }
    }

    /// Whether a fact of a live call has a value that can be told from this one; of a fact with entries, whether each has.
    pub fn differs(&self, call: &Call, fact: FactId, code: u16) -> bool {
        let cells = self.script.cells_of(fact);
        cells.into_iter().all(|cell| {
            let known = call.state().cells.get(cell).copied().unwrap_or(0);
            self.relevance.sample(cell, known) != self.relevance.sample(cell, code)
        })
    }

    fn visit(&mut self, moment: &Moment, below: &Below) {
        let script = self.script;
        self.state.reset(script);
        let steps = below.steps.iter().copied();
        self.state.suspended.extend(steps.filter(|step| script.steps.get(*step).is_some()));
        let timers = below.timers.iter().copied().filter(|timer| script.timers.get(*timer).is_some());
        let still = |timer| Running { timer, clock: Clock::Paused(Duration::ZERO) };
        self.state.timers.extend(timers.map(still));
        moment::read(moment, &self.known, &mut self.state, &mut self.timing);
    }

    /// The moment after what happened, written over `key`, without what is [below](Self::below) it.
    pub fn write(&self, key: &mut Vec<u8>) {
        let at = self.state.at.filter(|_| !self.state.ended);
        moment::write(key, at, (&self.relevance, &self.known), &self.state, &self.timing);
    }

    /// What waits below the step that the call is in now.
    pub fn below(&self) -> Below {
        let is_hidden = |running: &&Running| self.is_hidden(running.timer);
        let timers = self.state.timers.iter().filter(is_hidden).map(|running| running.timer).collect();
        Below { steps: self.state.suspended.to_vec(), timers }
    }

    /// Whether a timer belongs to what is below.
    fn is_hidden(&self, timer: TimerId) -> bool {
        let flow = match self.script.timers.at(timer).scope {
            Scope::Step(step) => self.script.steps.at(step).flow,
            Scope::Flow(flow) => flow,
            Scope::Call => return false,
        };
        self.state.suspended.iter().any(|step| self.script.steps.at(*step).flow == flow)
    }

    fn visible_timers(&self) -> Vec<Running> {
        let is_out_of_sight = |timer| self.is_free(timer) || self.is_hidden(timer);
        self.state.timers.iter().filter(|running| !is_out_of_sight(running.timer)).copied().collect()
    }

    /// Whether the call has left every flow that it was in.
    pub fn has_left(&self, depth: usize) -> bool {
        self.lowest < depth
    }

    /// What is left of a moment when the flow that the call is in has ended, written over `key`: everything but where it
    /// is.
    pub fn write_rest(&self, key: &mut Vec<u8>) {
        let is_of_call = |timer: TimerId| self.script.timers.at(timer).scope == Scope::Call;
        moment::write(key, None, (&self.relevance, &self.known), &self.state, &self.timing.only(is_of_call));
    }

    /// Puts the call back where it was interrupted: into the last of these steps, with the rest of a moment.
    pub fn go_back(&mut self, rest: &Moment, below: &Below) {
        self.visit(rest, below);
        self.state.ended = false;
        self.state.at = self.state.suspended.pop();
        self.out.clear();
        let Self { script, state, out, heard, context, listens, .. } = self;
        Turn::listening(script, context, state, out, heard, listens).settle_timers();
        self.timing.follow(self.script, &self.visible_timers(), self.focus.orders_timers);
    }

    /// What the rules heard of it, in order.
    pub fn heard(&self) -> &[Heard] {
        &self.heard
    }

    /// What it did.
    pub const fn step(&self) -> &Step {
        &self.out
    }

    /// The timers that run or stand still now.
    pub fn ticking(&self) -> &[Ticking] {
        self.timing.ticking()
    }

    /// The step that the call is in; `None` once it has ended.
    pub fn position(&self) -> Option<StepId> {
        self.state.at.filter(|_| !self.state.ended)
    }

    /// The steps at which interrupted flows wait, the outermost first.
    pub fn suspended(&self) -> &[StepId] {
        &self.state.suspended
    }

    /// The stage of the call.
    pub fn stage(&self) -> Stage {
        self.state.stage()
    }

    /// Whether there is a caller.
    pub fn connection(&self) -> Connection {
        self.state.connection()
    }
}

/// Every context, as far as the standard facts in sight tell them apart.
fn contexts(first: Context, is_known: impl Fn(u16) -> bool) -> Vec<Context> {
    let mut contexts = vec![first];
    spread(&mut contexts, is_known(1), Direction::ALL, |context, value| context.direction = value);
    spread(&mut contexts, is_known(2), Channel::ALL, |context, value| context.channel = value);
    spread(&mut contexts, is_known(3), Operator::ALL, |context, value| context.operator = value);
    spread(&mut contexts, is_known(4), &[false, true], |context, value| context.returning = value);
    contexts
}

fn spread<T: Copy>(
    contexts: &mut Vec<Context>,
    is_wanted: bool,
    values: &[T],
    put: impl Fn(&mut Context, T),
) {
    if !is_wanted {
        return;
    }
    let mut all = Vec::new();
    for context in &*contexts {
        for value in values {
            let mut context = context.clone();
            put(&mut context, *value);
            all.push(context);
        }
    }
    *contexts = all;
}

/// The time at which everything explored happens.
const NOW: Timestamp = Timestamp::from_millis(0);
