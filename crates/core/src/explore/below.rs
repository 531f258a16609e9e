//! What may answer an event out of sight, where it is not known which steps wait below a flow. Nothing here depends on a
//! call.
//!
//! A flow interrupts only what it outranks, so below it are flows of a lower rank alone, and the main flow.

use alloc::{vec, vec::Vec};

use crate::{
    ids::{EventId, FlowId},
    model::{Target, Transition},
    script::Script,
};

/// For each flow, what may answer each event below it.
#[derive(Debug, Default)]
pub(super) struct Answerers {
    flows: Vec<Vec<Answers>>,
}

/// What may answer an event below a flow.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers {
    /// Whether a step may to which the flow gives way.
    pub(super) by_steps: bool,
    /// Where the arrows are with which flows may that are around it: the flow, and the arrow among its own.
    pub(super) by_flows: Vec<(FlowId, usize)>,
}

impl Answerers {
    pub(super) fn of(script: &Script) -> Self {
        let flows = script.flows().map(|(flow, _)| below(script, flow)).collect();
        Self { flows }
    }

    pub(super) fn below(&self, flow: FlowId, event: EventId) -> Option<&Answers> {
        self.flows.get(flow.index())?.get(event.index())
    }
}

fn below(script: &Script, above: FlowId) -> Vec<Answers> {
    let rank = script.flows.at(above).precedence;
    let may_be_below = |flow: FlowId| flow == FlowId::MAIN || script.flows.at(flow).precedence < rank;
    let mut answers = vec![Answers::default(); script.events().count()];
    let mut mark = |event: EventId, how: &dyn Fn(&mut Answers)| {
        answers.get_mut(event.index()).into_iter().for_each(how);
    };
    if above == FlowId::MAIN {
        return answers;
    }
    if script.flows.at(above).yields {
        let by_steps = |answers: &mut Answers| answers.by_steps = true;
        let steps = script.steps.rows().iter().filter(|step| may_be_below(step.flow));
        steps.flat_map(|step| &step.transitions).for_each(|transition| mark(transition.event, &by_steps));
        // A flow does not give way to itself.
        let is_other = |transition: &&Transition| transition.arrow.target != Target::Enter(above);
        script.interrupts.iter().filter(is_other).for_each(|transition| mark(transition.event, &by_steps));
    }
    for (flow, model) in script.flows().filter(|(flow, _)| *flow != FlowId::MAIN && may_be_below(*flow)) {
        for (at, transition) in model.transitions.iter().enumerate() {
            if transition.arrow.target != Target::Return {
                mark(transition.event, &|answers| answers.by_flows.push((flow, at)));
            }
        }
    }
    answers
}
