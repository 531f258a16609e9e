//! From a script to its graph.

use etiquette_core::{
    FlowId, Script, StepId,
    model::{Arrow, Output, StepModel, Target, Transition},
};

use crate::graph::{Edge, End, Graph, Interrupt, Node};

impl Graph {
    /// The graph of a script.
    pub fn new(script: &Script) -> Self {
        let nodes = script.steps().map(|(id, step)| node(script, id, step)).collect();
        let edges = script.steps().flat_map(|(id, step)| edges(script, id, step)).collect();
        let interrupts =
            script.interrupts().iter().filter_map(|transition| interrupt(script, transition)).collect();
        Self { name: script.name().to_owned(), start: script.start(), nodes, edges, interrupts }
    }
}

fn node(script: &Script, id: StepId, step: &StepModel) -> Node {
    let flow_name = script.flow_model(step.flow).filter(|_| step.flow != FlowId::MAIN);
    let acts = step.entry.outputs.iter().filter_map(|output| match script.output(*output)? {
        Output::Greet => Some("greet"),
        Output::Say(line) => script.line_model(*line).map(|line| line.act.name()),
        _ => None,
    });
    Node {
        step: id,
        name: script.step_name(id),
        flow: step.flow,
        flow_name: flow_name.map(|flow| flow.name.to_string()),
        stage: step.stage,
        acts: acts.collect(),
    }
}

/// The ways on from a step: its own, and those that its flow gives all its steps.
fn edges(script: &Script, id: StepId, step: &StepModel) -> Vec<Edge> {
    let shared = script.flow_model(step.flow).map_or(&[][..], |flow| &flow.transitions);
    let own = |transition: &&Transition| !step.transitions.iter().any(|own| own.event == transition.event);
    let by_event = step.transitions.iter().chain(shared.iter().filter(own));
    let mut edges: Vec<Edge> = by_event
        .filter_map(|transition| {
            let event = script.event_model(transition.event)?;
            edge(script, id, &transition.arrow, Some(event.name.to_string()))
        })
        .collect();
    edges.extend(step.then.iter().filter_map(|arrow| edge(script, id, arrow, None)));
    let returned = step.on_return.iter();
    edges.extend(returned.filter_map(|arrow| edge(script, id, arrow, Some("return".to_owned()))));
    edges
}

fn edge(script: &Script, from: StepId, arrow: &Arrow, event: Option<String>) -> Option<Edge> {
    let to = match arrow.target {
        Target::Stay => End::Step(from),
        Target::Step(to) | Target::Back(to) => End::Step(to),
        Target::Enter(flow) => End::Step(script.flow_model(flow)?.start),
        Target::Return => End::Return,
        Target::End => End::End,
    };
    Some(Edge { from, to, event, condition: arrow.condition.as_ref().map(|text| text.to_string()) })
}

fn interrupt(script: &Script, transition: &Transition) -> Option<Interrupt> {
    let Target::Enter(flow) = transition.arrow.target else { return None };
    Some(Interrupt {
        event: script.event_model(transition.event)?.name.to_string(),
        condition: transition.arrow.condition.as_ref().map(|text| text.to_string()),
        to: script.flow_model(flow)?.start,
    })
}
