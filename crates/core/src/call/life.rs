//! Whether a timer lives where a call is, and whether its clock runs there: the same for a call that goes on, one that is
//! taken up again and one that moves to another version of its script. No timer is started or stopped here.

use core::time::Duration;

use crate::{
    call::state::Clock,
    ids::{FlowId, StepId, TimerId},
    model::Scope,
    script::Script,
    time::Timestamp,
};

/// Whether a timer lives, and whether its clock runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Life {
    Runs,
    StandsStill,
    Gone,
}

impl Life {
    /// That of a timer in a call at these steps, the outermost first.
    pub(crate) fn of(
        script: &Script,
        id: TimerId,
        mut levels: impl DoubleEndedIterator<Item = StepId> + Clone,
    ) -> Self {
        let Some(timer) = script.timers.get(id) else { return Self::Gone };
        let flow = |step: StepId| script.step_model(step).map(|step| step.flow);
        let innermost = levels.clone().next_back();
        let (is_there, runs) = match timer.scope {
            Scope::Step(step) => (levels.any(|level| level == step), innermost == Some(step)),
            Scope::Flow(of) => {
                (levels.any(|level| flow(level) == Some(of)), innermost.and_then(flow) == Some(of))
            }
            Scope::Call => {
                let pauses =
                    |flow: FlowId| script.flow_model(flow).is_some_and(|flow| flow.pauses.contains(&id));
                (true, !levels.filter_map(flow).any(pauses))
            }
        };
        match (is_there, runs) {
            (true, true) => Self::Runs,
            (true, false) => Self::StandsStill,
            (false, _) => Self::Gone,
        }
    }

    /// The clock of a timer that starts now.
    pub(crate) fn start(self, after: Duration, now: Timestamp) -> Option<Clock> {
        self.settle(Clock::Paused(after), now)
    }

    /// The clock of a timer that had this one before the call moved.
    pub(crate) fn settle(self, clock: Clock, now: Timestamp) -> Option<Clock> {
        match (self, clock) {
            (Self::Gone, _) => None,
            (Self::Runs, Clock::Paused(left)) => Some(Clock::Until(now.after(left))),
            (Self::StandsStill, Clock::Until(time)) => Some(Clock::Paused(time.since(now))),
            (_, same) => Some(same),
        }
    }
}
