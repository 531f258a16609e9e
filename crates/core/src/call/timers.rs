//! Timers: what starts, stops, pauses and fires them. No clock is read here: a timer starts at the time of the step,
//! or at the deadline of the timer that set it off.

use crate::{
    call::{life::Life, state::Running, turn::Turn},
    ids::{EventId, TimerId},
    model::{Scope, TimerModel},
    script::Triggered,
    time::Timestamp,
};

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
        if let Some(clock) = self.life(id).start(timer.after, self.now()) {
            self.state.timers.push(Running { timer: id, clock });
        }
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
            let clock = self.life(running.timer).settle(running.clock, now);
            running.clock = clock.unwrap_or(running.clock);
            clock.is_some()
        });
        self.state.timers = timers;
    }

    fn life(&self, id: TimerId) -> Life {
        Life::of(self.script, id, self.state.suspended.iter().chain(&self.state.at).copied())
    }
}
