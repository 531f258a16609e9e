//! Flows, and the events that enter them. No order of interrupts is kept that the core would change.

use std::cmp::Reverse;

use etiquette_core::{
    ArrowId, FlowId, Precedence, StepId, TimerId,
    model::{Flow, Target, Transition},
};
use etiquette_diag::Diagnostics;

use super::{
    Lowering,
    arrows::Origin,
    keep::Keeper,
    outline::{MAIN, Outline},
};
use crate::{
    findings,
    schema::{Field, File, FlowTable, Interrupt, Spanned},
    tree::Text,
};

impl<'a> Lowering<'a> {
    /// The script's own steps and what they answer as a whole.
    pub(super) fn main_flow(&mut self, file: &'a File) {
        let origin = Origin { flow: FlowId::MAIN, stage: None };
        let mut transitions = Vec::new();
        self.answers(origin, &file.on, |position| ArrowId::Flow(FlowId::MAIN, position), &mut transitions);
        self.model.flows.push(Flow {
            name: MAIN.into(),
            start: self.model.start,
            precedence: Precedence::Script,
            transitions,
            yields: false,
            pauses: Vec::new(),
        });
        self.steps(FlowId::MAIN, "", &file.steps);
    }

    pub(super) fn flow(&mut self, name: &'a Text, table: &'a FlowTable) {
        let Some(id) = self.outline.flows.get(name.as_str()).map(FlowId::new) else { return };
        let origin = Origin { flow: id, stage: None };
        let mut transitions = Vec::new();
        self.answers(origin, &table.on, |position| ArrowId::Flow(id, position), &mut transitions);
        self.interrupts(id, table);
        let pauses = self.pauses(table);
        self.keeps(id, table);
        self.model.flows.push(Flow {
            name: name.as_str().into(),
            start: self.outline.start(id, table, &mut self.found).unwrap_or_default(),
            precedence: self.outline.rank(id).unwrap_or_default(),
            transitions,
            yields: table.yields.given().is_some_and(|yields| yields.value),
            pauses,
        });
        self.steps(id, &format!("{name}."), &table.steps);
    }

    fn interrupts(&mut self, flow: FlowId, table: &'a FlowTable) {
        for interrupt in table.interrupts.items() {
            let id = ArrowId::Interrupt(self.model.interrupts.len());
            let (name, span) = match interrupt {
                Interrupt::Event(name) => (Some(name), name.span()),
                Interrupt::Table(table) => (table.event.given(), table.span()),
            };
            let event = name.and_then(|name| self.events.named(name, &mut self.found));
            self.places.arrows.insert(id, span);
            let mut arrow = Default::default();
            let mut label = &Field::Absent;
            if let Interrupt::Table(table) = interrupt {
                arrow = self.conditional(id, &table.condition);
                arrow.block = self.block(&table.as_ref().into(), None);
                label = &table.label;
            }
            arrow.target = Target::Enter(flow);
            let event = event.unwrap_or_default();
            let label = self.label(id, event, name.map_or(span, Text::span), label);
            self.model.interrupts.push(Transition { event, arrow, label });
        }
    }

    /// The flow's condition while which nothing outside of it ends the call.
    fn keeps(&mut self, flow: FlowId, table: &FlowTable) {
        let Some(written) = table.keeps_while.given() else { return };
        if let Some(guard) = self.facts.condition(written, &mut self.found) {
            self.keepers.push(Keeper { flow, guard, condition: written.as_str().into() });
        }
    }

    fn pauses(&mut self, table: &FlowTable) -> Vec<TimerId> {
        let Some(pauses) = table.pauses.given() else { return Vec::new() };
        findings::repeated(&mut self.found, "timer", &pauses.items);
        pauses.items.iter().filter_map(|name| self.timers.named(name, &mut self.found)).collect()
    }

    /// Puts the interrupts of the highest precedence first, as a script holds them.
    pub(super) fn sort_interrupts(&mut self) {
        let interrupts = std::mem::take(&mut self.model.interrupts);
        let mut sorted: Vec<(usize, Transition)> = interrupts.into_iter().enumerate().collect();
        sorted.sort_by_key(|(_, interrupt)| match interrupt.arrow.target {
            Target::Enter(flow) => Reverse(self.outline.rank(flow)),
            _ => Reverse(None),
        });
        let order: Vec<usize> = sorted.iter().map(|(position, _)| *position).collect();
        self.places.reorder_interrupts(&order);
        self.model.interrupts = sorted.into_iter().map(|(_, interrupt)| interrupt).collect();
    }
}

impl Outline<'_> {
    fn start(&self, flow: FlowId, table: &FlowTable, found: &mut Diagnostics) -> Option<StepId> {
        let Some(name) = table.start.given() else { return self.first_step(flow) };
        let step = self.find(flow, name.as_str());
        if step.is_none() {
            findings::unknown(found, "unknown-step", "a step of the flow", name, self.step_names(flow));
        }
        step
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lower::testing::sample;

    const FLOWS: &str = "
        [timers.patience]
        after  = '5s'
        from   = ['line-finished']
        until  = ['caller', 'done']
        raises = 'silence'
        [step.greet]
        stage = 'opening'
        [on]
        yes = 'end'
        [flow.pause]
        precedence = 'courtesy'
        interrupts = ['hold']
        pauses     = ['patience']
        yields     = true
        start      = 'second'
        timers.limit = { after = '1m', raises = 'done' }
        on.no      = 'return'
        step.first.then = 'return'
        step.second.on.yes = 'first'
        [flow.urgent]
        precedence = 'law'
        interrupts = [{ event = 'crisis-sign', if = 'returning', label = 'urgent-label' }]
        step.only.then = 'return'
    ";

    #[test]
    fn flows_keep_what_they_say() {
        let sample = sample(FLOWS);
        let flows: Vec<_> = sample.script.flows().map(|(_, flow)| flow).collect();
        assert_eq!(flows.iter().map(|flow| &*flow.name).collect::<Vec<_>>(), ["script", "pause", "urgent"]);
        assert_eq!((flows[0].transitions.len(), flows[1].transitions.len()), (1, 1));
        assert_eq!(flows[1].start, sample.step("pause.second").0);
        assert_eq!((flows[1].yields, &*flows[1].pauses), (true, &[TimerId::new(0)][..]));
        assert_eq!(sample.written(sample.places.flow(FlowId::new(2))), "urgent");
        assert_eq!(sample.places.flow(FlowId::MAIN), None);
    }

    #[test]
    fn the_most_urgent_interrupt_is_first_with_its_place() {
        let sample = sample(FLOWS);
        let interrupts = sample.script.interrupts();
        let events: Vec<_> = interrupts.iter().map(|interrupt| sample.event(interrupt)).collect();
        assert_eq!(events, ["crisis-sign", "hold"]);
        let labels: Vec<_> = interrupts.iter().map(|interrupt| sample.label(interrupt)).collect();
        assert_eq!(labels, [Some("urgent-label"), Some("event-hold")]);
        assert_eq!(sample.written(sample.places.arrow(ArrowId::Interrupt(1))), "'hold'");
        assert_eq!(sample.written(sample.places.condition(ArrowId::Interrupt(0))), "'returning'");
        assert_eq!(sample.places.condition(ArrowId::Interrupt(1)), None);
    }
}
