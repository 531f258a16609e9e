//! A call without a clock: everything that may happen in it next, whatever the time, and what the rules hear of it.
//!
//! A prover walks the calls of a script with it. The steps are those of live calls, taken by the same code with the guide
//! off. What a [`Focus`] leaves out of sight may be anything at any moment, and of time there is left at most which timer
//! is certain to fire before which: so every live call is among those explored, and some besides that do not exist.
//! Nothing here judges a rule.

mod below;
mod moment;
mod relevance;
mod timing;

use alloc::{collections::BTreeSet, vec, vec::Vec};
use core::time::Duration;

use crate::{
    call::{Beyond, Call, Clock, Responder, Running, State, Told, Turn},
    context::{Channel, Connection, Context, Direction, Operator},
    error::CallError,
    ids::{EventId, FactId, FlowId, RuleId, StepId, TimerId},
    model::{EventModel, Scope, TimerModel},
    rule::Letter,
    script::Script,
    source::Source,
    stage::Stage,
    step::Step,
    time::Timestamp,
};
use below::Answerers;
pub use moment::Moment;
use relevance::Relevance;
use timing::Timing;

/// What may happen next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// A call begins in the opening of this number.
    Begin(u16),
    /// The event happens and brings the values of this number.
    Event(EventId, u16),
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
    /// Whether a step answers it, or an interrupt, and no flow as a whole: what a flow gives way to does.
    pub is_taken_up: bool,
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
    openings: Vec<(Context, Codes)>,
    brought: Vec<Vec<Codes>>,
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
    is_taken_up: bool,
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
        let values = |event: &EventModel| {
            relevance.values(script, event.brings.iter().copied().filter(|fact| is_known(*fact)))
        };
        let brought = script.events().map(|(_, event)| values(event)).collect();
        let given = script.facts().filter(|(id, fact)| fact.given && is_known(*id)).map(|(id, _)| id);
        let given = relevance.values(script, given);
        let first = Context { direction: script.direction().unwrap_or_default(), ..Context::default() };
        let mut contexts = contexts(first, |fact| is_known(FactId::new(fact)));
        contexts.retain(|context| script.direction().is_none_or(|direction| direction == context.direction));
        let with = |context: Context| given.iter().map(move |codes| (context.clone(), codes.clone()));
        let openings = contexts.into_iter().flat_map(with).collect();
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
            openings,
            brought,
            context: Context::default(),
            state: State::default(),
            timing: Timing::default(),
            out: Step::default(),
            heard: Vec::new(),
            lowest: 0,
            beyond: None,
            is_taken_up: false,
        }
    }

    /// The facts whose values a script tells apart at all.
    pub fn relevant_facts(&self) -> BTreeSet<FactId> {
        self.relevance.cells().filter_map(|cell| self.relevance.fact(cell)).collect()
    }

    /// Every way in which a call can begin, as far as the script and the focus tell them apart.
    pub fn openings(&self) -> impl Iterator<Item = Choice> + use<> {
        (0..=u16::MAX).take(self.openings.len()).map(Choice::Begin)
    }

    /// What is known of a call that begins in this way: its context, and facts given beforehand.
    pub fn opening(&self, number: u16) -> Option<(&Context, &[(FactId, u16)])> {
        self.openings.get(usize::from(number)).map(|(context, codes)| (context, &**codes))
    }

    /// The values that an event brings in this way.
    pub fn brought(&self, event: EventId, number: u16) -> &[(FactId, u16)] {
        let ways = self.brought.get(event.index());
        ways.and_then(|ways| ways.get(usize::from(number))).map_or(&[], Vec::as_slice)
    }

    /// What may happen at a moment: events that may do something, and timers that may be first.
    pub fn choices(&mut self, moment: &Moment, below: &Below, choices: &mut Vec<Choice>) {
        choices.clear();
        self.visit(moment, below);
        if self.state.ended {
            return;
        }
        for (event, model) in self.script.events().filter(|(_, model)| model.source != Source::Clock) {
            if self.may_happen(event, model) && self.may_matter(event, model) {
                let ways = self.brought.get(event.index()).map_or(0, Vec::len);
                choices.extend((0..=u16::MAX).take(ways).map(|way| Choice::Event(event, way)));
            }
        }
        choices.extend(self.timing.first().map(Choice::Timer));
        let free = self.script.timers().filter(|(id, timer)| self.is_free(*id) && self.may_fire(*id, timer));
        choices.extend(free.map(|(id, _)| Choice::Timer(id)));
    }

    /// Whether it is known if a timer runs. Any other may fire whenever no flow lets it stand still.
    pub fn sees(&self, timer: TimerId) -> bool {
        !self.is_free(timer)
    }

    fn is_free(&self, timer: TimerId) -> bool {
        self.script.timers.at(timer).scope == Scope::Call && !self.focus.timers.contains(&timer)
    }

    /// Whether a timer of which nothing is known may fire, and that may change anything.
    fn may_fire(&self, id: TimerId, timer: &TimerModel) -> bool {
        let steps = self.state.at.iter().chain(&self.state.suspended);
        let mut flows = steps.map(|step| self.script.flows.at(self.script.steps.at(*step).flow));
        let stands_still = flows.any(|flow| flow.pauses.contains(&id));
        !stands_still && (self.relevance.is_noticed(timer.raises) || self.may_be_answered(timer.raises))
    }

    /// Whether the caller is there for it, in scripts that say when there is one. Who was there and is gone may be heard
    /// to hang up.
    fn may_happen(&self, id: EventId, event: &EventModel) -> bool {
        let connection = self.state.connection(self.script);
        let is_there = match (event.source, event.connects) {
            _ if self.needs_answer(id) => self.may_be_answered(id),
            (_, Some(false)) => connection != Connection::None,
            (Source::Caller, _) => connection == Connection::Up,
            _ => true,
        };
        is_there || !self.waits_for_caller
    }

    /// Whether an event happens only where something answers it: nobody comes to a line that does not wait for them, nor
    /// does a line that nobody has called answer in any other way.
    pub fn needs_answer(&self, id: EventId) -> bool {
        let event = self.script.events.at(id);
        let is_of_line = event.source == Source::Line && event.connects.is_none();
        let answers = is_of_line && self.waits_for_caller && !self.relevance.starts_timers(id);
        answers || event.connects == Some(true)
    }

    /// Whether an event may change anything, or be heard by a rule.
    fn may_matter(&self, event: EventId, model: &EventModel) -> bool {
        let is_noticed = model.connects.is_some() || self.relevance.is_noticed(event);
        is_noticed && !model.source.can_be_refused()
            || !model.brings.is_empty()
            || self.may_be_answered(event)
    }

    /// Whether an event is answered, or that depends on what is out of sight.
    fn may_be_answered(&self, event: EventId) -> bool {
        let is_answered = self.responder().answer(event).is_some();
        let below = || self.answerers.below(self.responder().running(), event);
        let by_others = || below().is_some_and(|below| below.by_steps || !below.by_flows.is_empty());
        is_answered || self.state.asked().is_some() || by_others()
    }

    fn responder(&self) -> Responder<'a, '_> {
        Responder { script: self.script, state: &self.state, is_blind: !self.focus.tells_below }
    }

    /// The values of facts out of sight for which nothing answers an event at a moment, although its script
    /// [promises](EventModel::always) an answer there.
    pub fn broken_promises(&mut self, moment: &Moment, below: &Below, event: EventId) -> Vec<Codes> {
        let Some(always) = &self.script.events.at(event).always else { return Vec::new() };
        let mut open: Vec<Vec<(usize, u16)>> = vec![Vec::new()];
        let mut broken = Vec::new();
        while let Some(assumed) = open.pop() {
            self.visit(moment, below);
            assumed.iter().for_each(|(cell, code)| self.state.put_code(*cell, *code));
            let is_there = !self.waits_for_caller || self.state.connection(self.script) == Connection::Up;
            let is_promised = is_there && !self.state.ended && self.state.meets(self.script, always);
            let is_answered = is_promised && self.responder().answer(event).is_some();
            if let Some(cell) = self.state.asked() {
                let with = |code| assumed.iter().copied().chain([(cell, code)]).collect();
                open.extend(self.relevance.samples(cell).into_iter().map(with));
            } else if is_promised && !is_answered {
                let fact = |(cell, code): &(usize, u16)| Some((self.relevance.fact(*cell)?, *code));
                broken.push(assumed.iter().filter_map(fact).collect());
            }
        }
        broken
    }

    /// Lets something happen at a moment, in every way that depends on what is out of sight. `each` sees the explorer
    /// after it.
    pub fn take(
        &mut self,
        moment: &Moment,
        below: &Below,
        choice: Choice,
        mut each: impl FnMut(&Self, Outcome),
    ) {
        self.take_as((moment, below), choice, None, &mut each);
        self.visit(moment, below);
        for told in self.answers_out_of_sight(choice) {
            self.take_as((moment, below), choice, Some(told), &mut each);
        }
    }

    /// Who may answer out of sight what happens.
    fn answers_out_of_sight(&self, choice: Choice) -> Vec<Told<'a>> {
        let Some(event) = self.raised(choice) else { return Vec::new() };
        let Some(below) = self.answerers.below(self.responder().running(), event) else { return Vec::new() };
        let by_steps = below.by_steps && !matches!(choice, Choice::Fall(_));
        let is_in_sight =
            |flow: FlowId| self.state.suspended.iter().any(|step| self.script.steps.at(*step).flow == flow);
        let by_flows = below.by_flows.iter().filter(|(flow, _)| !is_in_sight(*flow));
        let arrow = |(flow, at): &(FlowId, usize)| self.script.flows.at(*flow).transitions.get(*at);
        let by_flows = by_flows.filter_map(arrow).map(Told::Around);
        by_steps.then_some(Told::Below).into_iter().chain(by_flows).collect()
    }

    /// The event that happens, or that a timer raises.
    fn raised(&self, choice: Choice) -> Option<EventId> {
        match choice {
            Choice::Event(event, _) | Choice::Fall(event) => Some(event),
            Choice::Timer(timer) => Some(self.script.timers.at(timer).raises),
            Choice::Begin(_) | Choice::Resume => None,
        }
    }

    /// Whether it may be answered by who is told to answer it: nobody does who is asked before.
    fn may_answer(&self, choice: Choice, told: Told<'_>) -> bool {
        let responder = self.responder();
        self.raised(choice).is_some_and(|event| match told {
            Told::Below => !responder.keeps(event),
            Told::Around(transition) => {
                let is_asked = matches!(choice, Choice::Fall(_)) || !responder.keeps_from_flows(event);
                is_asked && responder.can_follow(transition)
            }
        })
    }

    fn take_as(
        &mut self,
        (moment, below): (&Moment, &Below),
        choice: Choice,
        told: Option<Told<'a>>,
        each: &mut impl FnMut(&Self, Outcome),
    ) {
        let mut open: Vec<Vec<(usize, u16)>> = vec![Vec::new()];
        while let Some(assumed) = open.pop() {
            self.visit(moment, below);
            let happened = self.happen(choice, &assumed, told);
            if let Some(cell) = self.state.asked() {
                let with = |code| assumed.iter().copied().chain([(cell, code)]).collect();
                open.extend(self.relevance.samples(cell).into_iter().map(with));
                continue;
            }
            if happened == Ok(true) {
                self.timing.follow(self.script, &self.visible_timers(), self.focus.orders_timers);
            }
            let fact = |(cell, code): &(usize, u16)| Some((self.relevance.fact(*cell)?, *code));
            let assumed = assumed.iter().filter_map(fact).collect();
            let left = self.beyond.map(|beyond| match beyond {
                Beyond::Returns => Choice::Resume,
                Beyond::Yields => choice,
                Beyond::Falls(event) => Choice::Fall(event),
            });
            let is_taken_up = self.is_taken_up;
            each(self, Outcome { happened, left, is_taken_up, assumed });
        }
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
        self.state.reset(self.script);
        self.state.suspended.extend(&below.steps);
        let still = |timer: &TimerId| Running { timer: *timer, clock: Clock::Paused(Duration::ZERO) };
        self.state.timers.extend(below.timers.iter().map(still));
        moment::read(moment, &self.known, &mut self.state, &mut self.timing);
    }

    fn happen(
        &mut self,
        choice: Choice,
        assumed: &[(usize, u16)],
        told: Option<Told<'a>>,
    ) -> Result<bool, CallError> {
        self.out.clear();
        self.heard.clear();
        if let Choice::Begin(number) = choice {
            self.begin(number);
        }
        let is_blind = !self.focus.tells_below;
        let needs_answer = matches!(choice, Choice::Event(event, _) if self.needs_answer(event));
        let Self { script, state, openings, brought, .. } = self;
        let codes: &[(FactId, u16)] = match choice {
            Choice::Begin(number) => openings.get(usize::from(number)).map_or(&[], |(_, codes)| codes),
            Choice::Event(event, way) => {
                let ways = brought.get(event.index());
                ways.and_then(|ways| ways.get(usize::from(way))).map_or(&[], Vec::as_slice)
            }
            Choice::Timer(_) | Choice::Resume | Choice::Fall(_) => &[],
        };
        assumed.iter().for_each(|(cell, code)| state.put_code(*cell, *code));
        codes.iter().for_each(|(fact, code)| state.learn_code(script, *fact, *code));
        let learns = !codes.is_empty();
        if let Some(told) = told
            && !self.may_answer(choice, told)
        {
            return Ok(false);
        }
        let Self { script, state, out, heard, context, listens, .. } = self;
        let mut turn = Turn::listening(script, context, state, out, heard, listens);
        (turn.is_blind, turn.told) = (is_blind, told);
        self.is_taken_up = match (choice, told) {
            (Choice::Begin(_) | Choice::Resume, _) | (_, Some(Told::Below)) => true,
            (Choice::Fall(event), _) => told.is_some() || turn.responder().flows(event).is_some(),
            (Choice::Event(..) | Choice::Timer(_), Some(Told::Around(_))) => false,
            (Choice::Event(event, _), None) => turn.responder().takes_up(event),
            (Choice::Timer(timer), None) => turn.responder().takes_up(script.timers.at(timer).raises),
        };
        let happened = match choice {
            Choice::Event(event, _) if needs_answer && !turn.is_answered(event) => Ok(false),
            Choice::Begin(_) => turn.begin().map(|()| true),
            Choice::Event(event, _) => turn.ask(event, learns),
            Choice::Timer(timer) => turn.fire(timer).map(|()| true),
            Choice::Resume => turn.resume().map(|()| true),
            Choice::Fall(event) => turn.fall(event).map(|()| true),
        };
        (self.lowest, self.beyond) = (turn.lowest, turn.beyond);
        happened
    }

    /// A call that is about to begin. Facts out of sight may have been given any value before.
    fn begin(&mut self, number: u16) {
        let opening = self.openings.get(usize::from(number)).map(|(context, _)| context.clone());
        self.context = opening.unwrap_or_default();
        self.state = State::new(self.script, 0, &self.context);
        self.timing.clear();
        for (id, fact) in self.script.facts().filter(|(id, _)| !Self::ALWAYS.contains(id)) {
            let is_told = id.index() < 5;
            if (fact.given || is_told) && !self.focus.facts.contains(&id) {
                self.script.cells_of(id).for_each(|cell| self.state.put_code(cell, State::UNKNOWN));
            }
        }
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
        Below { steps: self.state.suspended.clone(), timers }
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
        self.state.stage(self.script)
    }

    /// Whether there is a caller.
    pub fn connection(&self) -> Connection {
        self.state.connection(self.script)
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
