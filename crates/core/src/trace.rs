//! What happened in a call, in order: what a log is written from. No text and no private value is ever in it.

use crate::{
    ids::{ArrowId, EventId, OutputId, StepId, TimerId},
    model::FactRef,
    stage::Stage,
    time::Timestamp,
};

/// One thing that happened in a call, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traced {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Happening,
}

/// What can happen in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Happening {
    /// An event that was not refused.
    Event {
        /// The event.
        event: EventId,
        /// Whether one of the call's own timers raised it.
        by_timer: bool,
    },
    /// A timer runs out, and raises the event that comes next.
    Timer(TimerId),
    /// An arrow is followed.
    Arrow(ArrowId),
    /// A stage is entered.
    Stage(Stage),
    /// A step is entered.
    Step(StepId),
    /// The host is asked to say or do something.
    Output(OutputId),
    /// A public fact, or one entry of one, has this value now, coded as in [`Fact::initial`](crate::model::Fact::initial).
    Fact(FactRef, u16),
}
