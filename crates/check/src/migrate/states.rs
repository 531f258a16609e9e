//! Every place where a call of a script can be: its step, and the steps at which flows wait.

use std::collections::BTreeSet;

use etiquette_core::{
    FlowId, Precedence, Script, StepId,
    model::{Arrow, StepModel, Target},
};

use crate::graph::{End, Graph};

/// The steps of each state, the outermost first. Conditions are left aside.
pub(super) fn states(script: &Script) -> Vec<Vec<StepId>> {
    let reached = reached(script);
    let of = |flow: FlowId| {
        let steps = script.steps().filter(move |(_, step)| step.flow == flow).map(|(id, _)| id);
        steps.filter(|step| reached.contains(step)).collect::<Vec<_>>()
    };
    let mut states: Vec<Vec<StepId>> = of(FlowId::MAIN).into_iter().map(|step| vec![step]).collect();
    let mut next = 0;
    while let Some(state) = states.get(next).cloned() {
        next += 1;
        let Some(step) = state.last().copied() else { continue };
        for flow in entered(script, step) {
            states.extend(of(flow).into_iter().map(|step| state.iter().copied().chain([step]).collect()));
        }
    }
    states
}

/// The flows that can be entered from a step.
fn entered(script: &Script, step: StepId) -> BTreeSet<FlowId> {
    let Some(model) = script.step_model(step) else { return BTreeSet::new() };
    let flow = script.flow_model(model.flow);
    let shared = flow.map_or(&[][..], |flow| &flow.transitions);
    let interrupts = script.interrupts().iter().map(|one| &one.arrow);
    let arrows = own(model).chain(shared.iter().map(|one| &one.arrow)).chain(interrupts);
    let targets = arrows.filter_map(|arrow| match arrow.target {
        Target::Enter(flow) => Some(flow),
        _ => None,
    });
    targets.filter(|to| rank(script, *to) > rank(script, model.flow)).collect()
}

fn own(step: &StepModel) -> impl Iterator<Item = &Arrow> {
    step.transitions.iter().map(|one| &one.arrow).chain(&step.then).chain(&step.on_return)
}

/// The rank of a flow; the script's own steps are below every other.
fn rank(script: &Script, flow: FlowId) -> Option<Precedence> {
    script.flow_model(flow).filter(|_| flow != FlowId::MAIN).map(|flow| flow.precedence)
}

/// The steps that calls can come to.
fn reached(script: &Script) -> BTreeSet<StepId> {
    let graph = Graph::new(script);
    let mut open: Vec<StepId> = graph.interrupts.iter().map(|interrupt| interrupt.to).collect();
    open.push(graph.start);
    let mut reached = BTreeSet::new();
    while let Some(step) = open.pop() {
        if reached.insert(step) {
            let ways = graph.edges.iter().filter(|edge| edge.from == step);
            open.extend(ways.filter_map(|edge| match edge.to {
                End::Step(to) => Some(to),
                _ => None,
            }));
        }
    }
    reached
}
