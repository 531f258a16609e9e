//! Steps, flows, events and timers.

use alloc::{boxed::Box, vec::Vec};
use core::time::Duration;

use crate::{
    ids::{EventId, FactId, FlowId, MessageId, OutputId, StepId, TimerId},
    model::{Assign, Guard, Tip},
    precedence::Precedence,
    source::Source,
    stage::Stage,
};

/// A place in the script: what is said there, and which events lead on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepModel {
    /// The name of the step, unique in its flow.
    pub name: Box<str>,
    /// The flow that the step belongs to.
    pub flow: FlowId,
    /// The stage that the call is in from here on; steps of flows leave it as it is.
    pub stage: Option<Stage>,
    /// What the operator should know here.
    pub tip: Option<Tip>,
    /// What happens on entry.
    pub entry: Block,
    /// What is followed at once, when its guard is met; the first that is met counts.
    pub then: Vec<Arrow>,
    /// What answers events; the first whose guard is met counts.
    pub transitions: Vec<Transition>,
    /// What happens when a flow returns here; the first that is met counts, and nothing happens without one.
    pub on_return: Vec<Arrow>,
}

/// Changes of facts, then outputs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// Changes of facts, in order.
    pub sets: Vec<Assign>,
    /// Outputs, in order.
    pub outputs: Vec<OutputId>,
}

/// A way on from a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrow {
    /// When it may be followed.
    pub guard: Guard,
    /// The guard as its author wrote it, for refusals.
    pub condition: Option<Box<str>>,
    /// What happens on the way.
    pub block: Block,
    /// Where it leads.
    pub target: Target,
}

/// Where an arrow leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Nowhere: the call stays in its step, and nothing is repeated.
    #[default]
    Stay,
    /// To a step of the same flow, or to one of the script's own steps, which leaves every flow. It can be
    /// followed while the call is not past the stage of that step.
    Step(StepId),
    /// To one of the script's own steps, in whatever stage it is.
    Back(StepId),
    /// Into a flow.
    Enter(FlowId),
    /// Back to where the flow was entered.
    Return,
    /// To the end of the call.
    End,
}

/// An arrow that an event sets off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// The event.
    pub event: EventId,
    /// The arrow.
    pub arrow: Arrow,
    /// What the operator's button says.
    pub label: Option<MessageId>,
}

/// A named group of steps that can be entered and returned from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The name of the flow.
    pub name: Box<str>,
    /// Where it begins.
    pub start: StepId,
    /// What it outranks.
    pub precedence: Precedence,
    /// What answers events in any step of the flow that does not answer them itself, and in the flows above it
    /// that do not answer them at all.
    pub transitions: Vec<Transition>,
    /// Whether the flow gives way: an event that the interrupted step answers, and the flow's own step does not,
    /// ends the flow.
    pub yields: bool,
    /// Timers of the whole call that stand still while the flow runs.
    pub pauses: Vec<TimerId>,
}

/// Something that can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventModel {
    /// The name of the event.
    pub name: Box<str>,
    /// Who causes it.
    pub source: Source,
    /// The facts whose values it may bring.
    pub brings: Vec<FactId>,
    /// Whether the caller is on the line from then on; `None` if that stays as it is.
    pub connects: Option<bool>,
    /// The condition while which something always answers it, as far as the script promises that. A promise is proved;
    /// it does nothing in a call.
    pub always: Option<Guard>,
}

/// A deadline that raises an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimerModel {
    /// The name of the timer.
    pub name: Box<str>,
    /// How long the timer lives.
    pub scope: Scope,
    /// How long it runs.
    pub after: Duration,
    /// What starts it; empty: the entry of its scope.
    pub from: Vec<Trigger>,
    /// Whether what starts it starts it anew while it runs.
    pub restarts: bool,
    /// What stops it.
    pub until: Vec<Trigger>,
    /// The event that it raises.
    pub raises: EventId,
}

/// How long a timer lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// While the call is in this step; it stands still while a flow interrupts the step.
    Step(StepId),
    /// While this flow runs; it stands still while another flow interrupts it.
    Flow(FlowId),
    /// Until the call ends.
    Call,
}

/// What starts or stops a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// One event.
    Event(EventId),
    /// Every event of a source.
    Source(Source),
}

impl StepModel {
    /// A step in which nothing happens.
    pub fn new(name: &str, flow: FlowId, stage: Option<Stage>) -> Self {
        Self {
            name: name.into(),
            flow,
            stage,
            tip: None,
            entry: Block::default(),
            then: Vec::new(),
            transitions: Vec::new(),
            on_return: Vec::new(),
        }
    }
}

impl Arrow {
    /// An arrow that is always open and does nothing on the way.
    pub fn to(target: Target) -> Self {
        Self { target, ..Self::default() }
    }
}

impl Transition {
    /// An arrow that an event sets off, without a button of its own.
    pub const fn new(event: EventId, arrow: Arrow) -> Self {
        Self { event, arrow, label: None }
    }
}

impl Flow {
    /// A flow that answers nothing as a whole, and does not give way.
    pub fn new(name: &str, start: StepId, precedence: Precedence) -> Self {
        let name = name.into();
        Self { name, start, precedence, transitions: Vec::new(), yields: false, pauses: Vec::new() }
    }
}

impl EventModel {
    /// An event that brings nothing.
    pub fn new(name: &str, source: Source) -> Self {
        Self { name: name.into(), source, brings: Vec::new(), connects: None, always: None }
    }
}

impl TimerModel {
    /// A timer that starts with its scope and stops with it.
    pub fn new(name: &str, scope: Scope, after: Duration, raises: EventId) -> Self {
        Self { name: name.into(), scope, after, from: Vec::new(), restarts: true, until: Vec::new(), raises }
    }
}
