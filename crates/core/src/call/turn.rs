//! One step of a call: fire what is due, answer the event, follow the arrows.

use crate::{
    call::{
        respond::Responder,
        state::{Request, Spoken, State},
    },
    context::Context,
    error::CallError,
    event::Event,
    ids::{EventId, FlowId, LineId, OutputId, StepId},
    keyed::{self, Purpose},
    model::{Arrow, Block, Output, Scope, Target},
    script::Script,
    step::{Cause, EffectNumber, Emitted, Move, Outcome, Refusal, Step, Why},
    time::Timestamp,
};

pub(super) struct Turn<'a> {
    pub(super) script: &'a Script,
    pub(super) context: &'a mut Context,
    pub(super) state: &'a mut State,
    pub(super) out: &'a mut Step,
    moves: u32,
}

impl<'a> Turn<'a> {
    pub(super) fn new(
        script: &'a Script,
        context: &'a mut Context,
        state: &'a mut State,
        out: &'a mut Step,
    ) -> Self {
        Self { script, context, state, out, moves: 0 }
    }

    pub(super) fn run(&mut self, event: &Event, now: Timestamp) -> Result<(), CallError> {
        if self.state.at.is_none() && !self.state.ended {
            self.state.now = Some(now);
            self.begin()?;
        }
        let on_time = self.fire_due(now)?;
        self.state.now = Some(now);
        self.out.outcome = if on_time { self.handle(event)? } else { Outcome::Postponed };
        Ok(())
    }

    pub(super) fn now(&self) -> Timestamp {
        self.state.now.unwrap_or_default()
    }

    pub(super) fn running_flow(&self) -> FlowId {
        self.responder().running()
    }

    /// The flows that run or wait, in any order.
    pub(super) fn flows(&self) -> impl Iterator<Item = FlowId> {
        self.state.at.iter().chain(&self.state.suspended).map(|step| self.script.steps.at(*step).flow)
    }

    fn responder(&self) -> Responder<'a, '_> {
        Responder { script: self.script, state: self.state }
    }

    fn begin(&mut self) -> Result<(), CallError> {
        self.start_timers(Scope::Call);
        self.enter_step(self.script.start, Cause::Start);
        self.follow_conditions()
    }

    /// Fires every timer that is due, each at its own time. `false` if there were more than one step may fire.
    fn fire_due(&mut self, now: Timestamp) -> Result<bool, CallError> {
        for _ in 0..self.script.limits.timers_per_step {
            let Some((time, id)) = self.next_due(now) else { return Ok(true) };
            self.state.now = Some(time.max(self.now()));
            self.stop_timer(id);
            self.happens(self.script.timers.at(id).raises)?;
        }
        Ok(self.next_due(now).is_none())
    }

    fn handle(&mut self, event: &Event) -> Result<Outcome, CallError> {
        let Some(id) = event.id else {
            self.change_locale(event);
            return Ok(if event.locale.is_some() { Outcome::Taken } else { Outcome::Noted });
        };
        if event.answers.is_some_and(|number| !self.is_open(number)) {
            return Ok(Outcome::Late);
        }
        let refusable = self.script.event_model(id).is_some_and(|event| event.source.can_be_refused());
        let before = self.bring(event);
        match self.responder().answer(id) {
            Err(why) if refusable => {
                self.take_back(before);
                Ok(Outcome::Refused(Refusal { event: id, why }))
            }
            Err(Why::Ended) => {
                self.take_back(before);
                Ok(Outcome::Noted)
            }
            _ => {
                self.change_locale(event);
                self.state.requests.retain(|request| Some(request.number) != event.answers);
                self.happens(id)
            }
        }
    }

    /// Lets an event that is not refused take its course.
    fn happens(&mut self, event: EventId) -> Result<Outcome, CallError> {
        self.trigger_timers(event);
        let Ok(answer) = self.responder().answer(event) else { return Ok(Outcome::Noted) };
        for _ in 0..answer.yielding {
            self.give_way(Cause::Event(event));
        }
        self.follow(answer.arrow, Cause::Event(event))?;
        self.follow_conditions()?;
        Ok(Outcome::Taken)
    }

    fn change_locale(&mut self, event: &Event) {
        if let Some(locale) = event.locale {
            self.context.locale = locale;
        }
    }

    fn is_open(&self, number: EffectNumber) -> bool {
        self.state.requests.iter().any(|request| request.number == number)
    }

    /// Learns what the event brings; gives back the facts as they were, if any changed.
    fn bring(&mut self, event: &Event) -> Option<State> {
        if event.brings.is_empty() {
            return None;
        }
        let before = self.state.clone();
        for (fact, value) in &event.brings {
            self.state.learn(self.script, *fact, value.clone());
        }
        Some(before)
    }

    fn take_back(&mut self, before: Option<State>) {
        if let Some(before) = before {
            *self.state = before;
        }
    }

    /// Follows the arrows of the current step whose conditions are met, until none is.
    fn follow_conditions(&mut self) -> Result<(), CallError> {
        while let Some(arrow) = self.open_condition() {
            self.follow(arrow, Cause::Condition)?;
        }
        Ok(())
    }

    fn open_condition(&self) -> Option<&'a Arrow> {
        let at = self.state.at.filter(|_| !self.state.ended)?;
        self.responder().open_arrow(&self.script.steps.at(at).then)
    }

    fn follow(&mut self, arrow: &Arrow, cause: Cause) -> Result<(), CallError> {
        self.moves += 1;
        let limit = self.script.limits.moves_per_step;
        if self.moves > limit {
            return Err(CallError::Runaway { limit });
        }
        self.run_block(&arrow.block);
        match arrow.target {
            Target::Stay => {}
            Target::Step(to) | Target::Back(to) => self.go(to, cause),
            Target::Enter(flow) => self.enter_flow(flow, cause),
            Target::Return => return self.return_from_flow(cause),
            Target::End => self.end(cause),
        }
        Ok(())
    }

    fn go(&mut self, to: StepId, cause: Cause) {
        if let Some(from) = self.state.at {
            self.drop_step_timers(from);
            if self.script.steps.at(to).flow != self.script.steps.at(from).flow {
                self.state.suspended.clear();
            }
        }
        self.enter_step(to, cause);
    }

    fn enter_flow(&mut self, flow: FlowId, cause: Cause) {
        let start = self.script.flows.at(flow).start;
        let from = self.state.at;
        self.state.suspended.extend(from);
        self.state.at = Some(start);
        self.start_timers(Scope::Flow(flow));
        self.state.at = from;
        self.enter_step(start, cause);
    }

    /// Ends the flow that runs; the step that it interrupted goes on as if nothing had been.
    fn give_way(&mut self, cause: Cause) -> Option<StepId> {
        let back = self.state.suspended.pop()?;
        if let Some(from) = self.state.at {
            self.drop_step_timers(from);
        }
        self.arrive(back, cause);
        Some(back)
    }

    fn return_from_flow(&mut self, cause: Cause) -> Result<(), CallError> {
        let Some(back) = self.give_way(cause) else { return Ok(()) };
        let arrow = self.responder().open_arrow(&self.script.steps.at(back).on_return);
        arrow.map_or(Ok(()), |arrow| self.follow(arrow, Cause::Condition))
    }

    fn end(&mut self, cause: Cause) {
        self.out.moves.push(Move { from: self.state.at, to: None, cause });
        self.emit(self.script.erase);
        self.state.ended = true;
        self.state.suspended.clear();
        self.state.timers.clear();
        self.state.requests.clear();
    }

    fn enter_step(&mut self, to: StepId, cause: Cause) {
        self.arrive(to, cause);
        let step = self.script.steps.at(to);
        if let Some(stage) = step.stage {
            self.state.put_stage(self.script, stage);
        }
        self.run_block(&step.entry);
        self.start_timers(Scope::Step(to));
    }

    fn arrive(&mut self, to: StepId, cause: Cause) {
        self.out.moves.push(Move { from: self.state.at, to: Some(to), cause });
        self.state.at = Some(to);
        let suspended = &self.state.suspended;
        self.state.requests.retain(|request| request.step == to || suspended.contains(&request.step));
        self.settle_timers();
    }

    fn run_block(&mut self, block: &Block) {
        for assign in &block.sets {
            self.state.assign(self.script, assign);
        }
        for output in &block.outputs {
            self.emit(*output);
        }
    }

    fn emit(&mut self, output: OutputId) {
        let choice = match self.script.outputs.at(output) {
            Output::Say(line) | Output::Send { line, .. } => self.choose_variant(*line),
            Output::Greet => {
                self.state.greeted = self.state.greeted.saturating_add(1);
                self.state.greeted - 1
            }
            Output::Request { .. } => {
                self.open_request();
                0
            }
            _ => 0,
        };
        self.out.emitted.push(Emitted { output, choice });
    }

    fn open_request(&mut self) {
        let Some(step) = self.state.at else { return };
        if self.state.requests.len() >= self.script.limits.open_requests {
            self.state.requests.remove(0);
        }
        let index = u16::try_from(self.out.emitted.len()).unwrap_or(u16::MAX);
        let number = EffectNumber { sequence: self.state.sequence, index };
        self.state.requests.push(Request { number, step });
    }

    /// Which variant of a line is spoken now: drawn from the seed, the line and the visit, and never the last one.
    fn choose_variant(&mut self, id: LineId) -> u16 {
        let line = self.script.lines.at(id);
        let count = u16::try_from(line.variants.len()).unwrap_or(u16::MAX);
        if count < 2 {
            return 0;
        }
        let name =
            line.variants.first().and_then(|message| self.script.message(*message)).unwrap_or_default();
        let known = self.state.spoken.iter_mut().find(|spoken| spoken.line == id);
        let visits = known.as_ref().map_or(0, |spoken| spoken.visits);
        let parts = [keyed::seed(name), u64::from(visits)];
        let draw = keyed::draw(self.state.seed, Purpose::Variant, &parts);
        let among = |n: u16| u16::try_from(draw % u64::from(n)).unwrap_or(0);
        let Some(spoken) = known else {
            let choice = among(count);
            self.state.spoken.push(Spoken { line: id, visits: 1, last: choice });
            return choice;
        };
        // One of the others, counted on from the last.
        let choice = (spoken.last + 1 + among(count - 1)) % count;
        spoken.visits = spoken.visits.saturating_add(1);
        spoken.last = choice;
        choice
    }
}
