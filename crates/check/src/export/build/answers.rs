//! What answers an event, and in which order: as the engine's `respond` says, interrupts above courtesy, the step, the
//! steps that its flow gives way to, interrupts of courtesy, the flow, and the flows around it.

use etiquette_core::{
    EventId, FlowId, Precedence,
    model::{Target, Transition},
};

use super::{
    super::{
        chart::{Action, Goal, Way},
        event_name,
        expression::{all, any, quoted},
    },
    Builder,
    actions::set,
};

/// What answers an event where a flow waits.
#[derive(Clone, Copy)]
enum By {
    Step,
    Interrupt,
}

impl Builder<'_> {
    /// What answers events in every step of a flow.
    pub(super) fn region_ways(&self, flow: FlowId) -> Vec<Way> {
        let events = self.script.events().map(|(event, _)| event);
        let mut ways = Vec::new();
        for event in events {
            ways.extend(self.interrupts(flow, event, true));
            ways.extend(self.gives_way(flow, event, By::Step));
            ways.extend(self.interrupts(flow, event, false));
            ways.extend(self.gives_way(flow, event, By::Interrupt));
            ways.extend(self.shared(flow, flow, event, String::new()));
            for below in self.below(flow) {
                let name = quoted(self.flow_name(below));
                ways.extend(self.shared(flow, below, event, format!("stack.indexOf({name}) >= 0")));
            }
        }
        ways
    }

    /// The interrupts of an event that outrank a flow: those above courtesy, or the others.
    pub(super) fn interrupts(&self, flow: FlowId, event: EventId, urgent: bool) -> Vec<Way> {
        let outranks = |one: &&Transition| match one.arrow.target {
            Target::Enter(to) => {
                self.rank(to) > self.rank(flow) && (self.rank(to) > Some(Precedence::Courtesy)) == urgent
            }
            _ => false,
        };
        let candidates = self.script.interrupts().iter().filter(|one| one.event == event).filter(outranks);
        candidates.flat_map(|one| self.arrow(flow, Some(event), &one.arrow, Vec::new())).collect()
    }

    /// What a flow answers as a whole, while another runs above it or it runs itself.
    fn shared(&self, running: FlowId, flow: FlowId, event: EventId, waits: String) -> Vec<Way> {
        let transitions = self.script.flow_model(flow).map_or(&[][..], |flow| &flow.transitions);
        let is_foreign = |one: &&Transition| running != flow && matches!(one.arrow.target, Target::Return);
        let own = transitions.iter().filter(|one| one.event == event && !is_foreign(one));
        own.flat_map(|one| self.arrow(running, Some(event), &one.arrow, vec![waits.clone()])).collect()
    }

    /// Where a flow gives way to what it has interrupted, because that answers: the event happens there again.
    fn gives_way(&self, flow: FlowId, event: EventId, by: By) -> Vec<Way> {
        if !self.script.flow_model(flow).is_some_and(|flow| flow.yields) {
            return Vec::new();
        }
        let mut ways = Vec::new();
        for below in self.below(flow) {
            let answers = self.answers(below, (event, by), 1, &[flow]);
            if answers.is_empty() {
                continue;
            }
            let mut actions = self.learns(event);
            actions.extend([
                set("stack", "stack.slice(0, -1)"),
                set("go", "false"),
                set("returned", "false"),
            ]);
            actions.push(Action::Again(event_name(self.event(event))));
            ways.push(Way {
                event: Some(event_name(self.event(event))),
                condition: all([self.is_below(below, 1), any(answers)]),
                actions,
                goal: Goal::History(self.flow_name(below).to_owned()),
            });
        }
        ways
    }

    /// Whether a flow is so far down on the stack.
    pub(super) fn is_below(&self, flow: FlowId, depth: usize) -> String {
        format!("stack[stack.length - {depth}] === {}", quoted(self.flow_name(flow)))
    }

    /// The conditions under which an event is answered where a flow waits.
    fn answers(
        &self,
        flow: FlowId,
        (event, by): (EventId, By),
        depth: usize,
        above: &[FlowId],
    ) -> Vec<String> {
        let mut answers = match by {
            By::Step => self.step_answers(flow, event),
            By::Interrupt => self.interrupt_answers(flow, event, above),
        };
        if self.script.flow_model(flow).is_some_and(|flow| flow.yields) && flow != FlowId::MAIN {
            let above: Vec<FlowId> = above.iter().copied().chain([flow]).collect();
            for below in self.below(flow) {
                let deeper = self.answers(below, (event, by), depth + 1, &above);
                if !deeper.is_empty() {
                    answers.push(all([self.is_below(below, depth + 1), any(deeper)]));
                }
            }
        }
        answers
    }

    /// The conditions under which a step of a flow answers an event.
    fn step_answers(&self, flow: FlowId, event: EventId) -> Vec<String> {
        let mut answers = Vec::new();
        for (_, step) in self.script.steps().filter(|(_, step)| step.flow == flow) {
            let own = step.transitions.iter().filter(|one| one.event == event);
            let open = own.filter_map(|one| self.open(flow, Some(event), &one.arrow));
            let open: Vec<String> = open.collect();
            if !open.is_empty() {
                let name = quoted(self.flow_name(flow));
                answers.push(all([format!("at[{name}] === {}", quoted(&step.name)), any(open)]));
            }
        }
        answers
    }

    /// The conditions under which an event enters a flow from another, but for those that are there already.
    fn interrupt_answers(&self, flow: FlowId, event: EventId, above: &[FlowId]) -> Vec<String> {
        let mut answers = Vec::new();
        for one in self.script.interrupts().iter().filter(|one| one.event == event) {
            let Target::Enter(to) = one.arrow.target else { continue };
            if !above.contains(&to) && self.rank(to) > self.rank(flow) {
                answers.extend(self.open(flow, Some(event), &one.arrow));
            }
        }
        answers
    }
}
