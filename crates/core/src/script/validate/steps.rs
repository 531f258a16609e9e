//! Steps, flows and where arrows lead.

use super::{Check, Checked, entry, written};
use crate::{
    error::ScriptError,
    ids::{FlowId, StepId},
    model::{Arrow, Block, Flow, StepModel, Target, Transition},
    stage::Stage,
};

/// Where an arrow starts from: a step, a flow as a whole, or anywhere.
#[derive(Clone, Copy)]
struct Origin<'a> {
    place: &'a str,
    flow: Option<FlowId>,
    stage: Option<Stage>,
}

impl Check<'_> {
    /// Where the script, its stages and its flows begin.
    pub(super) fn beginnings(&self) -> Checked {
        self.step_of("the start", FlowId::MAIN, self.model.start)?;
        for step in self.model.stage_entries.iter().flatten() {
            self.step_of("a stage entry", FlowId::MAIN, *step)?;
        }
        for (id, flow) in (0..=u16::MAX).map(FlowId::new).zip(&self.model.flows) {
            self.step_of(&flow.name, id, flow.start)?;
            self.flow(id, flow)?;
        }
        Ok(())
    }

    fn flow(&self, id: FlowId, flow: &Flow) -> Checked {
        for timer in &flow.pauses {
            entry(&self.model.timers, "timer", timer.index(), &flow.name)?;
        }
        let origin = Origin { place: &flow.name, flow: Some(id), stage: None };
        flow.transitions.iter().try_for_each(|transition| self.transition(origin, transition))
    }

    pub(super) fn step(&self, step: &StepModel) -> Checked {
        entry(&self.model.flows, "flow", step.flow.index(), &step.name)?;
        match (step.flow == FlowId::MAIN, step.stage) {
            (true, None) => return Err(ScriptError::NoStage { step: step.name.clone() }),
            (false, Some(_)) => return Err(ScriptError::StageInFlow { step: step.name.clone() }),
            _ => {}
        }
        step.tip.iter().try_for_each(|tip| self.tip(&step.name, tip))?;
        self.block(&step.name, &step.entry)?;
        let origin = Origin { place: &step.name, flow: Some(step.flow), stage: step.stage };
        step.then.iter().chain(&step.on_return).try_for_each(|arrow| self.arrow(origin, arrow))?;
        step.transitions.iter().try_for_each(|transition| self.transition(origin, transition))
    }

    pub(super) fn interrupt(&self, interrupt: &Transition) -> Checked {
        let event = entry(&self.model.events, "event", interrupt.event.index(), "an interrupt")?;
        if !matches!(interrupt.arrow.target, Target::Enter(_)) {
            return Err(ScriptError::NotAnInterrupt { event: event.name.clone() });
        }
        self.transition(Origin { place: "an interrupt", flow: None, stage: None }, interrupt)
    }

    fn transition(&self, origin: Origin<'_>, transition: &Transition) -> Checked {
        self.event(origin.place, transition.event)?;
        transition.label.iter().try_for_each(|label| self.message(origin.place, *label))?;
        self.arrow(origin, &transition.arrow)
    }

    fn arrow(&self, origin: Origin<'_>, arrow: &Arrow) -> Checked {
        self.guard(origin.place, &arrow.guard, 1)?;
        self.block(origin.place, &arrow.block)?;
        match arrow.target {
            Target::Stay | Target::End => Ok(()),
            Target::Return if origin.flow == Some(FlowId::MAIN) => {
                Err(ScriptError::NoWayBack { place: written(origin.place) })
            }
            Target::Return => Ok(()),
            Target::Step(to) => self.leads(origin, to),
            Target::Back(to) => self.step_of(origin.place, FlowId::MAIN, to).map(|_| ()),
            Target::Enter(flow) => self.enters(origin, flow),
        }
    }

    /// A step that must be one of that flow.
    fn step_of(&self, place: &str, flow: FlowId, id: StepId) -> Result<&StepModel, ScriptError> {
        let step = entry(&self.model.steps, "step", id.index(), place)?;
        if step.flow == flow { Ok(step) } else { Err(ScriptError::IntoFlow { place: written(place) }) }
    }

    fn leads(&self, origin: Origin<'_>, id: StepId) -> Checked {
        let step = entry(&self.model.steps, "step", id.index(), origin.place)?;
        if step.flow != FlowId::MAIN && Some(step.flow) != origin.flow {
            return Err(ScriptError::IntoFlow { place: written(origin.place) });
        }
        match (origin.stage, step.stage) {
            (Some(here), Some(there)) if there < here => {
                Err(ScriptError::GoesBack { step: origin.place.into(), stage: there.name() })
            }
            _ => Ok(()),
        }
    }

    fn enters(&self, origin: Origin<'_>, id: FlowId) -> Checked {
        let flow = entry(&self.model.flows, "flow", id.index(), origin.place)?;
        let below = origin.flow.filter(|flow| *flow != FlowId::MAIN);
        let below = below.and_then(|below| self.model.flows.get(below.index()));
        if id != FlowId::MAIN && below.is_none_or(|below| flow.precedence > below.precedence) {
            return Ok(());
        }
        Err(ScriptError::Outranked { place: written(origin.place), flow: flow.name.clone() })
    }

    fn block(&self, place: &str, block: &Block) -> Checked {
        block.sets.iter().try_for_each(|assign| self.assign(place, assign))?;
        let outputs = &self.model.outputs;
        block.outputs.iter().try_for_each(|id| entry(outputs, "output", id.index(), place).map(|_| ()))
    }
}
