//! From a script to its graph.

use etiquette_core::{
    ArrowId, FlowId, Script, StepId,
    model::{Arrow, Output, StepModel, Target, Transition},
};

use crate::graph::{Edge, End, Graph, Interrupt, Node, Taken};

impl Graph {
    /// The graph of a script.
    pub fn new(script: &Script) -> Self {
        let nodes = script.steps().map(|(id, step)| node(script, id, step)).collect();
        let edges = script.steps().flat_map(|(id, step)| edges(script, id, step)).collect();
        let interrupts = script.interrupts().iter().enumerate();
        let interrupts =
            interrupts.filter_map(|(at, transition)| interrupt(script, at, transition)).collect();
        let (name, start) = (script.name().to_owned(), script.start());
        Self { name, start, nodes, edges, interrupts, is_marked: false }
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
        steps: 1,
        is_taken: false,
    }
}

/// The ways on from a step: its own, and those that its flow gives all its steps.
fn edges(script: &Script, id: StepId, step: &StepModel) -> Vec<Edge> {
    let shared = script.flow_model(step.flow).map_or(&[][..], |flow| &flow.transitions);
    let is_left = |transition: &Transition| !step.transitions.iter().any(|own| own.event == transition.event);
    let own = step.transitions.iter().enumerate();
    let own = own.map(|(at, transition)| (ArrowId::Transition(id, at), transition));
    let shared = shared.iter().enumerate().filter(|(_, transition)| is_left(transition));
    let shared = shared.map(|(at, transition)| (ArrowId::Flow(step.flow, at), transition));
    let mut edges: Vec<Edge> = own
        .chain(shared)
        .filter_map(|(arrow, transition)| {
            let event = script.event_model(transition.event)?;
            edge(script, id, arrow, &transition.arrow, Some(event.name.to_string()))
        })
        .collect();
    let then = step.then.iter().enumerate();
    edges.extend(then.filter_map(|(at, arrow)| edge(script, id, ArrowId::Then(id, at), arrow, None)));
    let back = step.on_return.iter().enumerate();
    edges.extend(back.filter_map(|(at, arrow)| {
        edge(script, id, ArrowId::OnReturn(id, at), arrow, Some("return".to_owned()))
    }));
    edges
}

fn edge(script: &Script, from: StepId, id: ArrowId, arrow: &Arrow, event: Option<String>) -> Option<Edge> {
    let to = match arrow.target {
        Target::Stay => End::Step(from),
        Target::Step(to) | Target::Back(to) => End::Step(to),
        Target::Enter(flow) => End::Step(script.flow_model(flow)?.start),
        Target::Return => End::Return,
        Target::End => End::End,
    };
    let condition = arrow.condition.as_ref().map(|text| text.to_string());
    Some(Edge { from, to, event, condition, arrow: id, taken: Taken::default() })
}

fn interrupt(script: &Script, at: usize, transition: &Transition) -> Option<Interrupt> {
    let Target::Enter(flow) = transition.arrow.target else { return None };
    Some(Interrupt {
        event: script.event_model(transition.event)?.name.to_string(),
        condition: transition.arrow.condition.as_ref().map(|text| text.to_string()),
        to: script.flow_model(flow)?.start,
        arrow: ArrowId::Interrupt(at),
        taken: Taken::default(),
    })
}
