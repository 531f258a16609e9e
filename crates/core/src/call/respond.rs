//! Which arrow answers an event, and why none does.

use alloc::{boxed::Box, vec::Vec};

use crate::{
    call::state::State,
    ids::{EventId, FlowId, MessageId},
    model::{Arrow, Flow, StepModel, Target, Transition},
    precedence::Precedence,
    script::Script,
    step::Why,
};

/// A reading of a call that looks for answers and changes nothing.
///
/// The steps of a call lie on levels: the one that runs is level 0, the one that it interrupted level 1, and so on.
#[derive(Clone, Copy)]
pub(crate) struct Responder<'a, 'c> {
    pub(crate) script: &'a Script,
    pub(crate) state: &'c State,
    /// Whether it is not known which steps a flow gives way to, so that none of them is asked; in calls that are explored.
    pub(crate) is_blind: bool,
}

/// What answers an event.
#[derive(Clone, Copy)]
pub(crate) struct Answer<'a> {
    transition: &'a Transition,
    /// How many flows give way before its arrow is followed.
    pub(crate) yielding: usize,
}

impl<'a, 'c> Responder<'a, 'c> {
    /// What answers an event: an interrupt above courtesy, then the step, then the steps that its flow gives way
    /// to, then an interrupt of courtesy, then the flow that runs and those around it.
    pub(crate) fn answer(self, event: EventId) -> Option<Answer<'a>> {
        if self.state.ended {
            return None;
        }
        let interrupt = self.interrupt(event);
        let urgent = interrupt.filter(|(rank, _)| *rank > Precedence::Courtesy);
        let answer = urgent.map(|(_, answer)| answer).or_else(|| self.steps(event));
        answer.or(interrupt.map(|(_, answer)| answer)).or_else(|| self.flows(event))
    }

    /// Whether an event is answered before anything that the running flow gives way to is asked.
    pub(crate) fn keeps(self, event: EventId) -> bool {
        let is_urgent = self.interrupt(event).is_some_and(|(rank, _)| rank > Precedence::Courtesy);
        is_urgent || self.steps(event).is_some()
    }

    /// Whether the running step or an interrupt answers an event, and no flow as a whole.
    pub(crate) fn takes_up(self, event: EventId) -> bool {
        self.interrupt(event).is_some() || self.steps(event).is_some()
    }

    /// Whether an event is answered before the flows around the running one are asked as a whole.
    pub(crate) fn keeps_from_flows(self, event: EventId) -> bool {
        let running = &self.script.flows.at(self.running()).transitions;
        self.interrupt(event).is_some()
            || self.steps(event).is_some()
            || self.first(running, event, 0).is_some()
    }

    /// Whether an arrow is followed if it is asked for an answer.
    pub(crate) fn can_follow(self, transition: &Transition) -> bool {
        self.is_open(&transition.arrow, 0)
    }

    /// The first arrow whose condition is met and that leads somewhere open.
    pub(crate) fn open_arrow(self, arrows: &'a [Arrow]) -> Option<&'a Arrow> {
        arrows.iter().find(|arrow| self.is_open(arrow, 0))
    }

    /// The flow that runs.
    pub(crate) fn running(self) -> FlowId {
        self.state.at.map_or(FlowId::MAIN, |at| self.script.steps.at(at).flow)
    }

    /// The steps that the call is in, from the one that runs outwards.
    fn levels(self) -> impl Iterator<Item = &'a StepModel> + use<'a, 'c> {
        (0..).map_while(move |level| self.level(level))
    }

    #[inline]
    fn level(self, level: usize) -> Option<&'a StepModel> {
        let suspended = &self.state.suspended;
        let step = match level {
            0 => self.state.at,
            _ => suspended.get(suspended.len().checked_sub(level)?).copied(),
        };
        step.map(|step| self.script.steps.at(step))
    }

    fn flow(self, step: &StepModel) -> &'a Flow {
        self.script.flows.at(step.flow)
    }

    /// The levels at which an event may be answered while the flows above them give way.
    fn open_levels(self) -> impl Iterator<Item = (usize, &'a StepModel)> + use<'a, 'c> {
        let mut open = true;
        self.levels().enumerate().take_while(move |(_, step)| {
            let reached = open;
            open = open && self.flow(step).yields && !self.is_blind;
            reached
        })
    }

    #[inline]
    fn interrupt(self, event: EventId) -> Option<(Precedence, Answer<'a>)> {
        // Most events set off none.
        if self.script.index.interrupts(event).is_empty() { None } else { self.open_interrupt(event) }
    }

    #[inline(never)]
    fn open_interrupt(self, event: EventId) -> Option<(Precedence, Answer<'a>)> {
        self.open_levels().find_map(|(level, _)| {
            self.script.interrupts_of(event).find_map(|interrupt| {
                let Target::Enter(flow) = interrupt.arrow.target else { return None };
                // A flow does not give way to itself.
                let again = self.levels().take(level).any(|step| step.flow == flow);
                let open = !again && self.is_open(&interrupt.arrow, level);
                open.then(|| (self.script.flows.at(flow).precedence, Answer::new(interrupt, level)))
            })
        })
    }

    #[inline]
    fn steps(self, event: EventId) -> Option<Answer<'a>> {
        // Most often the step that runs answers, and there is no other.
        let own = self.level(0).and_then(|step| self.first(&step.transitions, event, 0));
        own.or_else(|| self.steps_below(event))
    }

    #[inline(never)]
    fn steps_below(self, event: EventId) -> Option<Answer<'a>> {
        self.open_levels().skip(1).find_map(|(level, step)| self.first(&step.transitions, event, level))
    }

    /// What the running flow answers as a whole, and the flows around it after that.
    pub(crate) fn flows(self, event: EventId) -> Option<Answer<'a>> {
        let running = self.running();
        self.levels().find_map(|step| {
            let answer = self.first(&self.flow(step).transitions, event, 0)?;
            let of_another = step.flow != running && matches!(answer.arrow().target, Target::Return);
            (!of_another).then_some(answer)
        })
    }

    fn first(self, transitions: &'a [Transition], event: EventId, level: usize) -> Option<Answer<'a>> {
        transitions
            .iter()
            .find(|transition| transition.event == event && self.is_open(&transition.arrow, level))
            .map(|transition| Answer::new(transition, level))
    }

    fn is_open(self, arrow: &Arrow, level: usize) -> bool {
        let leads = match arrow.target {
            Target::Step(to) => {
                self.script.steps.at(to).stage.is_none_or(|stage| stage >= self.state.stage())
            }
            Target::Enter(flow) => self.outranks(flow, level),
            _ => true,
        };
        leads && self.state.meets(self.script, &arrow.guard)
    }

    fn outranks(self, flow: FlowId, level: usize) -> bool {
        let rank = self.script.flows.at(flow).precedence;
        self.level(level).is_some_and(|step| step.flow == FlowId::MAIN || rank > self.flow(step).precedence)
    }

    /// Why nothing answers an event.
    pub(crate) fn why(self, event: EventId) -> Why {
        let steps = self.open_levels().flat_map(|(_, step)| &step.transitions);
        let flows = self.levels().flat_map(|step| &self.flow(step).transitions);
        let candidates = self.script.interrupts.iter().chain(steps).chain(flows);
        let mut conditions: Vec<Box<str>> = Vec::new();
        let mut outranked = false;
        for Transition { arrow, .. } in candidates.filter(|candidate| candidate.event == event) {
            if matches!(arrow.target, Target::Enter(flow) if !self.outranks(flow, 0)) {
                outranked = true;
            } else if let Some(condition) = &arrow.condition
                && !self.state.meets(self.script, &arrow.guard)
                && !conditions.contains(condition)
            {
                conditions.push(condition.clone());
            }
        }
        match (conditions.is_empty(), outranked) {
            (false, _) => Why::Guard(conditions),
            (true, true) => Why::Outranked { by: self.script.flows.at(self.running()).name.clone() },
            (true, false) => Why::NotOffered,
        }
    }
}

impl<'a> Answer<'a> {
    pub(crate) const fn new(transition: &'a Transition, yielding: usize) -> Self {
        Self { transition, yielding }
    }

    pub(crate) const fn arrow(self) -> &'a Arrow {
        &self.transition.arrow
    }

    pub(crate) const fn label(self) -> Option<MessageId> {
        self.transition.label
    }
}
