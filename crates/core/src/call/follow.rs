//! Following arrows: from step to step, into flows and back, and to the end. No event is looked at here.

use crate::{
    call::turn::Turn,
    error::Runaway,
    ids::{FlowId, StepId},
    model::{Arrow, Block, Scope, Target},
    script::Seen,
    stage::Stage,
    step::{Cause, Move},
};

impl<'a> Turn<'a> {
    pub(crate) fn begin(&mut self) -> Result<(), Runaway> {
        let start = self.script.start;
        self.start_timers(Scope::Call);
        self.observe(Seen::Stage(Stage::Opening));
        self.arrive(start, Cause::Start);
        self.start_timers(Scope::Flow(FlowId::MAIN));
        self.enter(start)?;
        self.follow_conditions()
    }

    /// Follows the arrows of the current step whose conditions are met, until none is.
    pub(super) fn follow_conditions(&mut self) -> Result<(), Runaway> {
        while let Some(arrow) = self.open_condition() {
            self.follow(arrow, Cause::Condition)?;
        }
        Ok(())
    }

    #[inline]
    fn open_condition(&self) -> Option<&'a Arrow> {
        let then = &self.script.steps.at(self.state.at?).then;
        if then.is_empty() || self.state.ended || self.beyond.is_some() {
            return None;
        }
        self.responder().open_arrow(then)
    }

    pub(super) fn follow(&mut self, arrow: &'a Arrow, cause: Cause) -> Result<(), Runaway> {
        let limit = self.script.limits.moves_per_step;
        if self.moves >= limit {
            return Err(Runaway { limit });
        }
        self.moves += 1;
        self.trace_arrow(arrow);
        let (at, block) = (self.state.at, &arrow.block);
        match arrow.target {
            Target::Stay => self.run_block(block, at),
            Target::Step(to) | Target::Back(to) => self.go(to, block, cause),
            Target::Enter(flow) => {
                self.run_block(block, at)?;
                self.enter_flow(flow, cause)
            }
            Target::Return => self.return_from_flow(block, cause),
            Target::End => {
                self.run_block(block, at)?;
                self.end(cause);
                Ok(())
            }
        }
    }

    fn go(&mut self, to: StepId, block: &Block, cause: Cause) -> Result<(), Runaway> {
        let depth = self.depth_of(self.script.steps.at(to).flow);
        self.forget_steps(depth);
        self.run_block(block, Some(to))?;
        self.state.suspended.truncate(depth);
        self.lowest = self.lowest.min(depth);
        self.arrive(to, cause);
        self.enter(to)
    }

    /// How many steps wait below the running one once the call is in a step of that flow.
    fn depth_of(&self, flow: FlowId) -> usize {
        let suspended = &self.state.suspended;
        if self.running_flow() == flow {
            return suspended.len();
        }
        suspended.iter().position(|step| self.script.steps.at(*step).flow == flow).unwrap_or(0)
    }

    fn enter_flow(&mut self, flow: FlowId, cause: Cause) -> Result<(), Runaway> {
        let start = self.script.flows.at(flow).start;
        self.state.suspended.extend(self.state.at);
        self.arrive(start, cause);
        self.start_timers(Scope::Flow(flow));
        self.enter(start)
    }

    /// Ends the flow that runs; the step that it interrupted goes on as if nothing had been.
    pub(super) fn give_way(&mut self, cause: Cause) {
        self.forget_steps(self.state.suspended.len());
        if let Some(back) = self.state.suspended.pop() {
            self.lowest = self.lowest.min(self.state.suspended.len());
            self.arrive(back, cause);
        }
    }

    fn return_from_flow(&mut self, block: &Block, cause: Cause) -> Result<(), Runaway> {
        let back = self.state.suspended.last().copied();
        self.run_block(block, back)?;
        let Some(back) = back.filter(|_| !self.returns_beyond()) else { return Ok(()) };
        self.give_way(cause);
        self.go_on(back)
    }

    /// Goes on in a step to which a flow has returned.
    pub(super) fn go_on(&mut self, back: StepId) -> Result<(), Runaway> {
        let arrow = self.responder().open_arrow(&self.script.steps.at(back).on_return);
        arrow.map_or(Ok(()), |arrow| self.follow(arrow, Cause::Condition))
    }

    fn end(&mut self, cause: Cause) {
        self.out.answered.moves.push(Move { from: self.state.at, to: None, cause });
        self.emit(self.script.erase);
        self.settle_rules();
        self.state.ended = true;
        self.state.suspended.clear();
        self.lowest = 0;
        self.state.timers.clear();
        self.state.requests.clear();
    }

    #[inline]
    fn arrive(&mut self, to: StepId, cause: Cause) {
        self.out.answered.moves.push(Move { from: self.state.at, to: Some(to), cause });
        self.state.at = Some(to);
        self.settle_timers();
        self.settle_requests();
    }

    fn enter(&mut self, step: StepId) -> Result<(), Runaway> {
        let model = self.script.steps.at(step);
        if let Some(stage) = model.stage {
            let is_new = self.state.stage() != stage;
            self.state.put_stage(stage);
            if is_new {
                self.observe(Seen::Stage(stage));
            }
        }
        self.observe(Seen::Step(step));
        self.start_timers(Scope::Step(step));
        self.run_block(&model.entry, Some(step))
    }

    /// After the call has moved: drops the requests of flows in which it is no longer.
    #[inline]
    fn settle_requests(&mut self) {
        // Most often nothing is asked for.
        if !self.state.requests.is_empty() {
            self.settle_each_request();
        }
    }

    #[inline(never)]
    fn settle_each_request(&mut self) {
        let (script, state) = (self.script, &mut *self.state);
        let levels = state.suspended.iter().chain(&state.at).map(|step| script.steps.at(*step).flow);
        state.requests.retain(|request| levels.clone().any(|flow| flow == request.flow));
    }

    /// Drops the timers of the steps that are left when only the `depth` outermost stay suspended.
    #[inline]
    fn forget_steps(&mut self, depth: usize) {
        // Most steps have nothing of their own.
        if !self.state.timers.is_empty() {
            self.forget(depth);
        }
    }

    #[inline(never)]
    fn forget(&mut self, depth: usize) {
        let kept = self.state.suspended.get(..depth).unwrap_or_default();
        let script = self.script;
        self.state.timers.retain(|running| match script.timers.at(running.timer).scope {
            Scope::Step(step) => kept.contains(&step),
            Scope::Flow(_) | Scope::Call => true,
        });
    }
}
