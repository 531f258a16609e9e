//! Timers: what starts, stops, pauses and fires them. No clock is read here: a timer starts at the time of the step,
//! or at the deadline of the timer that set it off.

use crate::{
    call::{
        state::{Clock, Running},
        turn::Turn,
    },
    ids::{EventId, FlowId, TimerId},
    model::{Scope, TimerModel},
    script::Triggered,
    time::Timestamp,
};

/// Whether a timer lives, and whether its clock runs.
#[derive(PartialEq, Eq)]
enum Life {
    Runs,
    StandsStill,
    Gone,
}

impl Turn<'_> {
    /// The timer that is due first by `now`, and when it was due.
    pub(super) fn next_timer(&self, now: Timestamp) -> Option<(Timestamp, TimerId)> {
        let due = |running: &Running| running.clock.until().map(|time| (time, running.timer));
        self.state.timers.iter().filter_map(due).filter(|(time, _)| *time <= now).min()
    }

    /// Starts the timers that begin with their scope.
    #[inline]
    pub(super) fn start_timers(&mut self, scope: Scope) {
        let script = self.script;
        for id in script.index.starting(scope) {
            self.start_timer(*id, script.timers.at(*id));
        }
    }

    /// Stops and starts what an event stops and starts.
    #[inline]
    pub(super) fn trigger_timers(&mut self, event: EventId) {
        let script = self.script;
        for triggered in script.index.triggered(event) {
            self.trigger(*triggered);
        }
    }

    #[inline(never)]
    fn trigger(&mut self, Triggered { timer: id, stops, starts }: Triggered) {
        let timer = self.script.timers.at(id);
        if stops {
            self.stop_timer(id);
        }
        let is_free = || timer.restarts || !self.state.timers.iter().any(|running| running.timer == id);
        if starts && is_free() && self.life(id) != Life::Gone {
            self.start_timer(id, timer);
        }
    }

    #[inline(never)]
    fn start_timer(&mut self, id: TimerId, timer: &TimerModel) {
        self.stop_timer(id);
        let clock = match self.life(id) {
            Life::Runs => Clock::Until(self.now().after(timer.after)),
            Life::StandsStill => Clock::Paused(timer.after),
            Life::Gone => return,
        };
        self.state.timers.push(Running { timer: id, clock });
    }

    pub(super) fn stop_timer(&mut self, id: TimerId) {
        self.state.timers.retain(|running| running.timer != id);
    }

    /// After the call has moved: drops the timers whose scope is gone, pauses and resumes the others.
    #[inline]
    pub(crate) fn settle_timers(&mut self) {
        if !self.state.timers.is_empty() {
            self.settle_each_timer();
        }
    }

    #[inline(never)]
    fn settle_each_timer(&mut self) {
        let now = self.now();
        let mut timers = core::mem::take(&mut self.state.timers);
        timers.retain_mut(|running| {
            let life = self.life(running.timer);
            running.clock = match (running.clock, &life) {
                (Clock::Until(time), Life::StandsStill) => Clock::Paused(time.since(now)),
                (Clock::Paused(left), Life::Runs) => Clock::Until(now.after(left)),
                (clock, _) => clock,
            };
            life != Life::Gone
        });
        self.state.timers = timers;
    }

    fn life(&self, id: TimerId) -> Life {
        let (runs, waits) = match self.script.timers.at(id).scope {
            Scope::Step(step) => (self.state.at == Some(step), self.state.suspended.contains(&step)),
            Scope::Flow(flow) => (self.running_flow() == flow, self.waits(flow)),
            Scope::Call => {
                let paused = self.flows().any(|flow| self.script.flows.at(flow).pauses.contains(&id));
                (!paused, paused)
            }
        };
        match (runs, waits) {
            (true, _) => Life::Runs,
            (false, true) => Life::StandsStill,
            (false, false) => Life::Gone,
        }
    }

    fn waits(&self, flow: FlowId) -> bool {
        self.state.suspended.iter().any(|step| self.script.steps.at(*step).flow == flow)
    }
}
