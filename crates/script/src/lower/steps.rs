//! Steps: what they say, what answers events in them, and how long they wait. Steps never share an arrow.

use etiquette_core::{
    ArrowId, FlowId, StepId,
    model::{Arrow, Scope, StepModel, TimerModel, Transition},
};
use etiquette_diag::Diagnostic;

use super::{Lowering, arrows::Origin, duration, voice::Reading};
use crate::{
    findings,
    schema::{Field, Follow, Many, Map, StepTable},
};

impl<'a> Lowering<'a> {
    /// The steps of a flow. A step that could not be read is there by name and does nothing.
    pub(super) fn steps(&mut self, flow: FlowId, prefix: &str, steps: &'a Field<Map<StepTable>>) {
        for (name, table) in steps.entries() {
            let Some(id) = self.outline.find(flow, name.as_str()) else { continue };
            let stage = self.outline.stage(id);
            let mut step = StepModel {
                name: name.as_str().into(),
                flow,
                stage,
                tip: None,
                entry: Default::default(),
                then: Vec::new(),
                transitions: Vec::new(),
                on_return: Vec::new(),
            };
            if let Some(table) = table {
                let origin = Origin { flow, stage };
                self.step(origin, id, prefix, table, &mut step);
            }
            self.model.steps.push(step);
        }
    }

    fn step(&mut self, origin: Origin, id: StepId, prefix: &str, table: &'a StepTable, step: &mut StepModel) {
        step.entry = self.block(&table.into(), None);
        let mut reading = Reading { facts: &self.facts, places: &mut self.places, found: &mut self.found };
        let tip = table.tip.given().and_then(|tip| self.voice.tip(tip, &mut reading));
        if let Some((tip, span)) = tip {
            step.tip = Some(tip);
            self.places.tips.insert(id, span);
        }
        step.then = self.arrows(origin, &table.then, |position| ArrowId::Then(id, position));
        self.refuse_staying(table);
        step.on_return = self.arrows(origin, &table.on_return, |position| ArrowId::OnReturn(id, position));
        self.choices(origin, id, table, &mut step.transitions);
        self.answers(origin, &table.on, |position| ArrowId::Transition(id, position), &mut step.transitions);
        self.waits(origin, id, [prefix, &step.name], table, &mut step.transitions);
    }

    fn arrows(
        &mut self,
        origin: Origin,
        follows: &Field<Many<Follow>>,
        id: impl Fn(usize) -> ArrowId,
    ) -> Vec<Arrow> {
        let follows = follows.items().enumerate();
        follows.map(|(position, follow)| self.arrow(origin, id(position), follow)).collect()
    }

    fn refuse_staying(&mut self, table: &StepTable) {
        for follow in table.then.items().filter(|follow| follow.stays()) {
            let message = "expected `then` to lead to another step, found that it stays";
            let help = "what happens on entry stands in the step itself";
            self.found.push(Diagnostic::error("then-stays", message).at(follow.span()).help(help));
        }
    }

    fn choices(&mut self, origin: Origin, id: StepId, table: &'a StepTable, to: &mut Vec<Transition>) {
        let choice = table.learn.given().and_then(|learn| self.facts.choice(learn, &mut self.found));
        for (option, follows) in table.choose.entries() {
            findings::bad_name(&mut self.found, "an option", option);
            let event = self.events.choice(option, &mut self.places);
            let learnt = choice.and_then(|fact| self.facts.learnt(fact, option, &mut self.found));
            for follow in follows.iter().flat_map(|follows| &follows.items) {
                let arrow = ArrowId::Transition(id, to.len());
                to.push(self.transition(origin, arrow, (event, option.span()), follow, learnt));
            }
        }
    }

    /// What answers events by name, in a step or in a whole flow.
    pub(super) fn answers(
        &mut self,
        origin: Origin,
        on: &'a Field<Map<Many<Follow>>>,
        id: impl Fn(usize) -> ArrowId,
        to: &mut Vec<Transition>,
    ) {
        for (name, follows) in on.entries() {
            let event = self.events.named(name, &mut self.found);
            for follow in follows.iter().flat_map(|follows| &follows.items) {
                // What is wrong with the answer to an unknown event is worth saying too.
                let event = (event.unwrap_or_default(), name.span());
                to.push(self.transition(origin, id(to.len()), event, follow, None));
            }
        }
    }

    fn waits(
        &mut self,
        origin: Origin,
        id: StepId,
        [prefix, step]: [&str; 2],
        table: &'a StepTable,
        to: &mut Vec<Transition>,
    ) {
        for (written, follows) in table.after.entries() {
            let after = duration::read(written, &mut self.found).unwrap_or_default();
            let name = format!("{prefix}{step} after {written}");
            let event = self.events.wait(&name, written.span(), &mut self.places);
            self.places.timers.push(written.span());
            self.model.timers.push(TimerModel {
                name: name.into(),
                scope: Scope::Step(id),
                after,
                from: Vec::new(),
                restarts: true,
                until: Vec::new(),
                raises: event,
            });
            for follow in follows.iter().flat_map(|follows| &follows.items) {
                let arrow = ArrowId::Transition(id, to.len());
                to.push(self.transition(origin, arrow, (event, written.span()), follow, None));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use etiquette_core::{
        FactId, Source,
        model::{Set, Target},
    };

    use super::*;
    use crate::lower::testing::sample;

    #[test]
    fn choices_are_events_that_teach() {
        let sample = sample(
            "
            [facts]
            reason = ['question', 'complaint']
            [step.greet]
            stage = 'opening'
            learn = 'reason'
            choose.complaint = { clear = 'reason', goto = 'rest' }
            choose.question  = { label = 'greet-ask' }
            [step.rest]
            stage = 'cooldown'
            choose.complaint = 'end'
            ",
        );
        let (_, step) = sample.step("greet");
        let first = &step.transitions[0];
        assert_eq!(
            (sample.event(first), sample.label(first)),
            ("choose complaint", Some("choose-complaint"))
        );
        let sets: Vec<_> = first.arrow.block.sets.iter().map(|assign| assign.set).collect();
        assert_eq!(sets, [Set::Clear, Set::To(2)]);
        assert_eq!(first.arrow.block.sets[1].fact, FactId::new(6).into());
        assert_eq!(sample.label(&step.transitions[1]), Some("greet-ask"));
        let (_, rest) = sample.step("rest");
        assert_eq!(rest.transitions[0].event, first.event);
        assert_eq!(sample.script.event_model(first.event).unwrap().source, Source::Operator);
    }

    #[test]
    fn waits_are_timers_with_events_of_their_own() {
        let sample = sample(
            "
            [step.greet]
            stage = 'opening'
            after.'1m 30s' = 'end'
            [flow.pause]
            precedence = 'courtesy'
            step.wait.after.'2s' = 'return'
            ",
        );
        let timers: Vec<_> = sample.script.timers().map(|(_, timer)| timer).collect();
        let names: Vec<_> = timers.iter().map(|timer| &*timer.name).collect();
        assert_eq!(names, ["greet after 1m 30s", "pause.wait after 2s"]);
        let (greet, step) = sample.step("greet");
        assert_eq!((timers[0].scope, timers[0].after), (Scope::Step(greet), Duration::from_secs(90)));
        assert_eq!(timers[0].raises, step.transitions[0].event);
        assert_eq!(
            (sample.event(&step.transitions[0]), sample.label(&step.transitions[0])),
            (names[0], None)
        );
    }

    #[test]
    fn arrows_lead_where_they_say() {
        let sample = sample(
            "
            [step.greet]
            stage     = 'opening'
            on.yes    = 'rest'
            on.no     = { if = 'returning' }
            on.done   = [{ if = 'returning', goto = 'rest' }, { goto = 'greet' }]
            on.hold   = { enter = 'pause' }
            on-return = 'greet'
            [step.rest]
            stage     = 'cooldown'
            on.no     = { returns-to = 'greet' }
            then      = 'end'
            [flow.pause]
            precedence = 'courtesy'
            [flow.pause.step.wait]
            on.yes    = 'return'
            on.no     = { leave-to = { stage = 'cooldown' } }
            on.done   = { leave-to = 'greet' }
            ",
        );
        let targets =
            |name| sample.step(name).1.transitions.iter().map(|way| way.arrow.target).collect::<Vec<_>>();
        let (greet, rest) = (sample.step("greet").0, sample.step("rest").0);
        let pause = Target::Enter(FlowId::new(1));
        let (to_greet, to_rest) = (Target::Step(greet), Target::Step(rest));
        assert_eq!(targets("greet"), [to_rest, Target::Stay, to_rest, to_greet, pause]);
        assert_eq!(targets("rest"), [Target::Back(greet)]);
        assert_eq!(targets("pause.wait"), [Target::Return, to_rest, to_greet]);
        assert_eq!(sample.step("rest").1.then[0].target, Target::End);
        assert_eq!(sample.step("greet").1.on_return[0].target, to_greet);
        assert_eq!(sample.written(sample.places.arrow(ArrowId::Transition(greet, 3))), "{ goto = 'greet' }");
        assert_eq!(sample.written(sample.places.condition(ArrowId::Transition(greet, 1))), "'returning'");
        assert_eq!(sample.written(sample.places.label(ArrowId::Transition(greet, 0))), "yes");
        assert_eq!(sample.written(sample.places.step(rest)), "rest");
    }
}
