//! Which steps a call can come to, conditions left aside.

use etiquette_core::{FlowId, Script, Stage, StepId};

use crate::graph::{Edge, End, Graph};

/// Events by which a call is cut short. They always may happen, so no script can rely on them to lead on.
const CUT_SHORT: [&str; 2] = ["hung-up", "dropped"];

/// The steps of a script and what can be come to from where.
pub(super) struct Reach {
    graph: Graph,
    steps: usize,
}

impl Reach {
    pub(super) fn new(script: &Script) -> Self {
        let mut graph = Graph::new(script);
        graph.edges.retain(|edge| !edge.event.as_deref().is_some_and(|event| CUT_SHORT.contains(&event)));
        Self { graph, steps: script.steps().count() }
    }

    /// Whether each step can be come to from the start of a call, however it goes.
    pub(super) fn from_start(script: &Script) -> Vec<bool> {
        let whole = Self { graph: Graph::new(script), steps: script.steps().count() };
        whole.reached()
    }

    fn reached(&self) -> Vec<bool> {
        let mut seeds: Vec<StepId> = self.graph.interrupts.iter().map(|interrupt| interrupt.to).collect();
        seeds.push(self.graph.start);
        self.spread(&self.graph.edges, &seeds, |from, to| (from, to))
    }

    /// Whether a closing, a cooldown or the end can be come to from each step. For the steps of a flow, to return from
    /// it is enough: the interrupted step must have a way of its own, and that it enters the flow is none.
    pub(super) fn to_closing(&self, script: &Script) -> Vec<bool> {
        let late = |stage: Option<Stage>| stage.is_some_and(|stage| stage >= Stage::Closing);
        let mut seeds: Vec<StepId> =
            script.steps().filter(|(_, step)| late(step.stage)).map(|(id, _)| id).collect();
        seeds.extend(self.leading_to(End::End));
        let closes = self.spread(&self.graph.edges, &seeds, backwards);
        seeds.extend(script.steps().map(|(id, _)| id).filter(|id| closes.get(id.index()) == Some(&true)));
        seeds.extend(self.leading_to(End::Return));
        seeds.extend(giving_way(script));
        let flow_of = |step: StepId| script.step_model(step).map(|step| step.flow);
        let stays = |edge: &&Edge| matches!(edge.to, End::Step(to) if flow_of(to) == flow_of(edge.from));
        let within: Vec<Edge> = self.graph.edges.iter().filter(stays).cloned().collect();
        self.spread(&within, &seeds, backwards)
    }

    fn leading_to(&self, end: End) -> impl Iterator<Item = StepId> {
        self.graph.edges.iter().filter(move |edge| edge.to == end).map(|edge| edge.from)
    }

    /// Whether anything leads on from each step: an edge of its own, or for a flow that gives way, that of the step
    /// it interrupted. That the call may be cut short does not count.
    pub(super) fn leads_on(&self, script: &Script) -> Vec<bool> {
        let mut leads = vec![false; self.steps];
        for edge in self.graph.edges.iter().filter(|edge| edge.to != End::Step(edge.from)) {
            if let Some(leads) = leads.get_mut(edge.from.index()) {
                *leads = true;
            }
        }
        for id in giving_way(script) {
            if let Some(leads) = leads.get_mut(id.index()) {
                *leads = true;
            }
        }
        leads
    }

    fn spread(
        &self,
        edges: &[Edge],
        seeds: &[StepId],
        along: impl Fn(StepId, StepId) -> (StepId, StepId),
    ) -> Vec<bool> {
        let mut reached = vec![false; self.steps];
        let mut open: Vec<StepId> = seeds.to_vec();
        while let Some(step) = open.pop() {
            let Some(seen) = reached.get_mut(step.index()).filter(|seen| !**seen) else { continue };
            *seen = true;
            for edge in edges {
                let End::Step(target) = edge.to else { continue };
                let (from, to) = along(edge.from, target);
                if from == step {
                    open.push(to);
                }
            }
        }
        reached
    }
}

/// Against the arrows.
fn backwards(from: StepId, to: StepId) -> (StepId, StepId) {
    (to, from)
}

/// The steps of flows that give way to the step that they interrupted.
fn giving_way(script: &Script) -> impl Iterator<Item = StepId> {
    let gives_way = |flow: FlowId| script.flow_model(flow).is_some_and(|flow| flow.yields);
    script
        .steps()
        .filter(move |(_, step)| step.flow != FlowId::MAIN && gives_way(step.flow))
        .map(|(id, _)| id)
}
