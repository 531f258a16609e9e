//! What an event or an entry may set off, found once, so that a step looks at nothing else.

use alloc::{boxed::Box, vec::Vec};

use crate::{
    ids::{EventId, FlowId, StepId, TimerId},
    model::{Model, Scope, Transition, Trigger},
};

/// What an event does to a timer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Triggered {
    pub(crate) timer: TimerId,
    pub(crate) stops: bool,
    pub(crate) starts: bool,
}

/// What events and entries may set off.
#[derive(Debug)]
pub(crate) struct Index {
    interrupts: Box<[Box<[usize]>]>,
    triggered: Box<[Box<[Triggered]>]>,
    of_call: Box<[TimerId]>,
    of_flows: Box<[Box<[TimerId]>]>,
    of_steps: Box<[Box<[TimerId]>]>,
}

impl Index {
    /// Looks at a whole model, whose interrupts are in this order.
    pub(super) fn new(model: &Model, interrupts: &[Transition]) -> Self {
        let timers = || (0..=u16::MAX).map(TimerId::new).zip(&model.timers);
        let starting = |scope: Scope| -> Box<[TimerId]> {
            let starts = timers().filter(|(_, timer)| timer.scope == scope && timer.from.is_empty());
            starts.map(|(id, _)| id).collect()
        };
        let events = || (0..=u16::MAX).map(EventId::new).zip(&model.events);
        let triggered = events().map(|(id, event)| {
            let sets_off = |triggers: &Vec<Trigger>| {
                triggers.iter().any(|trigger| match trigger {
                    Trigger::Event(wanted) => *wanted == id,
                    Trigger::Source(wanted) => *wanted == event.source,
                })
            };
            let all = timers().map(|(id, timer)| Triggered {
                timer: id,
                stops: sets_off(&timer.until),
                starts: sets_off(&timer.from),
            });
            all.filter(|triggered| triggered.stops || triggered.starts).collect()
        });
        let interrupts = events().map(|(id, _)| {
            let of_event = interrupts.iter().enumerate().filter(|(_, interrupt)| interrupt.event == id);
            of_event.map(|(at, _)| at).collect()
        });
        let ids = 0..=u16::MAX;
        Self {
            interrupts: interrupts.collect(),
            triggered: triggered.collect(),
            of_call: starting(Scope::Call),
            of_flows: ids
                .clone()
                .zip(&model.flows)
                .map(|(id, _)| starting(Scope::Flow(FlowId::new(id))))
                .collect(),
            of_steps: ids.zip(&model.steps).map(|(id, _)| starting(Scope::Step(StepId::new(id)))).collect(),
        }
    }

    /// The interrupts that an event may set off, by their places.
    pub(crate) fn interrupts(&self, event: EventId) -> &[usize] {
        self.interrupts.get(event.index()).map_or(&[], |places| places)
    }

    /// The timers that an event stops or starts.
    pub(crate) fn triggered(&self, event: EventId) -> &[Triggered] {
        self.triggered.get(event.index()).map_or(&[], |timers| timers)
    }

    /// The timers that begin with their scope.
    pub(crate) fn starting(&self, scope: Scope) -> &[TimerId] {
        let timers = match scope {
            Scope::Call => return &self.of_call,
            Scope::Flow(flow) => self.of_flows.get(flow.index()),
            Scope::Step(step) => self.of_steps.get(step.index()),
        };
        timers.map_or(&[], |timers| timers)
    }
}
