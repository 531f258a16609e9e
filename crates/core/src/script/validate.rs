//! Every reference of a model, checked once, so that nothing needs checking while a call lives.

use alloc::{boxed::Box, format, string::String};

use crate::{
    error::ScriptError,
    fact::FactKind,
    ids::{FlowId, StepId},
    limits::Limits,
    model::{
        Argument, ArgumentSource, Arrow, Block, Due, Fact, FactIndex, FactRef, Guard, Model, Output, Scope,
        StepModel, Target, Tip, Transition, Trigger,
    },
};

type Checked = Result<(), ScriptError>;

pub(super) fn validate(model: &Model, limits: &Limits) -> Checked {
    check_limits(model, limits)?;
    check_facts(model)?;
    let check = Check { model };
    check.step("the start", model.start)?;
    for entry in model.stage_entries.iter().flatten() {
        check.step("a stage entry", *entry)?;
    }
    check.events_and_timers()?;
    check.outputs()?;
    for flow in &model.flows {
        check.flow(flow)?;
    }
    for step in &model.steps {
        check.step_model(step)?;
    }
    for interrupt in &model.interrupts {
        check.transition("an interrupt", None, interrupt)?;
    }
    Ok(())
}

fn check_limits(model: &Model, limits: &Limits) -> Checked {
    let (_, cells) = super::lay_out(&model.facts);
    let variants = model.lines.iter().map(|line| line.variants.len()).max().unwrap_or(0);
    let arguments = model.lines.iter().map(|line| line.arguments.len()).max().unwrap_or(0);
    let table = usize::from(u16::MAX);
    let sizes = [
        ("steps", limits.steps, model.steps.len()),
        ("flows", limits.flows, model.flows.len()),
        ("cells of facts", limits.cells, cells),
        ("events", limits.events, model.events.len()),
        ("timers", limits.timers, model.timers.len()),
        ("variants of a line", limits.variants, variants),
        ("arguments of a line", limits.arguments, arguments),
        ("lines", table, model.lines.len()),
        ("outputs", table, model.outputs.len()),
        ("messages", table, model.messages.len()),
    ];
    for (what, limit, found) in sizes {
        let limit = limit.min(table);
        if found > limit {
            return Err(ScriptError::TooMany { what, limit, found });
        }
    }
    Ok(())
}

fn check_facts(model: &Model) -> Checked {
    let standard = Fact::standard();
    if model.facts.get(..standard.len()) != Some(&*standard) {
        return Err(ScriptError::StandardFacts);
    }
    for fact in &model.facts {
        let index = fact.index.map(|index| model.facts.get(index.index()));
        let good = match index {
            None => true,
            Some(Some(Fact { kind: FactKind::Choice(_), index: None, .. })) => fact.kind.is_finite(),
            Some(_) => false,
        };
        if !good {
            return Err(ScriptError::BadIndex { fact: fact.name.clone() });
        }
    }
    Ok(())
}

struct Check<'a> {
    model: &'a Model,
}

impl Check<'_> {
    fn step(&self, place: &str, id: StepId) -> Checked {
        within(place, "step", id.index(), self.model.steps.len())
    }

    fn events_and_timers(&self) -> Checked {
        for event in &self.model.events {
            for fact in &event.brings {
                within(&event.name, "fact", fact.index(), self.model.facts.len())?;
            }
        }
        for timer in &self.model.timers {
            within(&timer.name, "event", timer.raises.index(), self.model.events.len())?;
            match timer.scope {
                Scope::Step(step) => self.step(&timer.name, step)?,
                Scope::Flow(flow) => within(&timer.name, "flow", flow.index(), self.model.flows.len())?,
                Scope::Call => {}
            }
            for trigger in timer.from.iter().chain(&timer.until) {
                if let Trigger::Event(event) = trigger {
                    within(&timer.name, "event", event.index(), self.model.events.len())?;
                }
            }
        }
        Ok(())
    }

    fn outputs(&self) -> Checked {
        for (number, line) in self.model.lines.iter().enumerate() {
            if line.variants.is_empty() {
                return Err(ScriptError::NoVariant { line: number });
            }
            for message in &line.variants {
                within("a line", "message", message.index(), self.model.messages.len())?;
            }
            self.arguments(&line.arguments)?;
        }
        for output in &self.model.outputs {
            match output {
                Output::Say(line) | Output::Send { line, .. } => {
                    within("an output", "line", line.index(), self.model.lines.len())?;
                }
                Output::Request { arguments, .. } | Output::Perform { arguments, .. } => {
                    self.arguments(arguments)?;
                }
                Output::Schedule { due: Due::At(fact), .. } => self.fact("a task", *fact)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn arguments(&self, arguments: &[Argument]) -> Checked {
        arguments.iter().try_for_each(|argument| match argument.source {
            ArgumentSource::Fact(fact) => self.fact(&argument.name, fact),
            ArgumentSource::Alias | ArgumentSource::Organisation => Ok(()),
        })
    }

    fn fact(&self, place: &str, reference: FactRef) -> Checked {
        within(place, "fact", reference.fact.index(), self.model.facts.len())?;
        if let FactIndex::By(by) = reference.index {
            within(place, "fact", by.index(), self.model.facts.len())?;
        }
        Ok(())
    }

    fn flow(&self, flow: &crate::model::Flow) -> Checked {
        self.step(&flow.name, flow.start)?;
        for timer in &flow.pauses {
            within(&flow.name, "timer", timer.index(), self.model.timers.len())?;
        }
        flow.transitions.iter().try_for_each(|transition| self.transition(&flow.name, None, transition))
    }

    fn step_model(&self, step: &StepModel) -> Checked {
        within(&step.name, "flow", step.flow.index(), self.model.flows.len())?;
        if step.flow == FlowId::MAIN && step.stage.is_none() {
            return Err(ScriptError::NoStage { step: step.name.clone() });
        }
        if let Some(Tip { message, arguments }) = &step.tip {
            within(&step.name, "message", message.index(), self.model.messages.len())?;
            self.arguments(arguments)?;
        }
        self.block(&step.name, &step.entry)?;
        for arrow in step.then.iter().chain(&step.on_return) {
            self.arrow(&step.name, Some(step), arrow)?;
        }
        step.transitions.iter().try_for_each(|transition| self.transition(&step.name, Some(step), transition))
    }

    fn transition(&self, place: &str, step: Option<&StepModel>, transition: &Transition) -> Checked {
        within(place, "event", transition.event.index(), self.model.events.len())?;
        if let Some(label) = transition.label {
            within(place, "message", label.index(), self.model.messages.len())?;
        }
        self.arrow(place, step, &transition.arrow)
    }

    fn arrow(&self, place: &str, step: Option<&StepModel>, arrow: &Arrow) -> Checked {
        self.guard(place, &arrow.guard)?;
        self.block(place, &arrow.block)?;
        match arrow.target {
            Target::Stay | Target::Return | Target::End => Ok(()),
            Target::Step(id) | Target::Back(id) => {
                self.step(place, id)?;
                step.map_or(Ok(()), |from| self.leads(from, id, matches!(arrow.target, Target::Back(_))))
            }
            Target::Enter(flow) => {
                within(place, "flow", flow.index(), self.model.flows.len())?;
                step.map_or(Ok(()), |from| self.enters(from, flow))
            }
        }
    }

    fn leads(&self, from: &StepModel, to: StepId, back: bool) -> Checked {
        let Some(to) = self.model.steps.get(to.index()) else { return Ok(()) };
        if to.flow != from.flow && to.flow != FlowId::MAIN {
            return Err(ScriptError::IntoFlow { place: from.name.clone() });
        }
        match (from.stage, to.stage) {
            (Some(before), Some(stage)) if stage < before && !back => {
                Err(ScriptError::GoesBack { step: from.name.clone(), stage: stage.name() })
            }
            _ => Ok(()),
        }
    }

    fn enters(&self, from: &StepModel, flow: FlowId) -> Checked {
        let rank = |flow: FlowId| self.model.flows.get(flow.index()).map(|flow| flow.precedence);
        if from.flow == FlowId::MAIN || rank(flow) > rank(from.flow) {
            return Ok(());
        }
        let flow = self.model.flows.get(flow.index()).map(|flow| flow.name.clone()).unwrap_or_default();
        Err(ScriptError::Outranked { place: from.name.clone(), flow })
    }

    fn block(&self, place: &str, block: &Block) -> Checked {
        for assign in &block.sets {
            self.fact(place, assign.fact)?;
            if assign.fact.fact.index() < Fact::standard().len() {
                return Err(ScriptError::StandardFacts);
            }
        }
        let outputs = self.model.outputs.len();
        block.outputs.iter().try_for_each(|output| within(place, "output", output.index(), outputs))
    }

    fn guard(&self, place: &str, guard: &Guard) -> Checked {
        match guard {
            Guard::Always => Ok(()),
            Guard::Not(guard) => self.guard(place, guard),
            Guard::All(guards) | Guard::Any(guards) => {
                guards.iter().try_for_each(|guard| self.guard(place, guard))
            }
            Guard::IsSet(fact) | Guard::Compare(fact, _, _) => self.fact(place, *fact),
        }
    }
}

fn within(place: &str, what: &'static str, index: usize, length: usize) -> Checked {
    if index < length {
        return Ok(());
    }
    let place: String = if place.contains(' ') { place.into() } else { format!("`{place}`") };
    Err(ScriptError::Dangling { place: Box::from(place), what, index })
}
