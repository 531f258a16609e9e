//! A script as a graph of its steps, and the writers that draw it. Nothing here knows a message or a language.

mod build;
mod dot;
mod fold;
mod html;
mod mark;
mod mermaid;
mod svg;

pub use dot::dot;
pub use html::html;
pub use mermaid::mermaid;
pub use svg::svg;

use etiquette_core::{ArrowId, FlowId, Stage, StepId};

/// A script as a graph.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Graph {
    /// The name of the script.
    pub name: String,
    /// Where a call begins.
    pub start: StepId,
    /// The steps, in the order of the script.
    pub nodes: Vec<Node>,
    /// The ways between steps.
    pub edges: Vec<Edge>,
    /// The flows that events enter from anywhere.
    pub interrupts: Vec<Interrupt>,
    /// Whether calls were [drawn](Self::mark) onto it.
    pub is_marked: bool,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Node {
    /// The step.
    pub step: StepId,
    /// Its name, with that of its flow before it.
    pub name: String,
    /// The flow.
    pub flow: FlowId,
    /// The name of the flow; `None` for the script's own steps.
    pub flow_name: Option<String>,
    /// The stage; `None` in flows.
    pub stage: Option<Stage>,
    /// The acts that are spoken on entry.
    pub acts: Vec<&'static str>,
    /// How many steps it stands for: more than one where a flow is [folded](Graph::folded).
    pub steps: usize,
    /// Whether a call that was drawn has been there.
    pub is_taken: bool,
}

/// Where an edge leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum End {
    /// To a step.
    Step(StepId),
    /// Back to where the flow was entered.
    Return,
    /// To the end of the call.
    End,
}

/// A way on from a step.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edge {
    /// Where it starts.
    pub from: StepId,
    /// Where it leads.
    pub to: End,
    /// The event; `None` where it is followed without one.
    pub event: Option<String>,
    /// The condition, as its author wrote it.
    pub condition: Option<String>,
    /// The arrow of the script; a flow gives one to each of its steps.
    pub arrow: ArrowId,
    /// How calls that were drawn have taken it.
    pub taken: Taken,
}

/// A flow that an event enters from any step that it outranks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Interrupt {
    /// The event.
    pub event: String,
    /// The condition, as its author wrote it.
    pub condition: Option<String>,
    /// The first step of the flow.
    pub to: StepId,
    /// The arrow of the script.
    pub arrow: ArrowId,
    /// How calls that were drawn have taken it.
    pub taken: Taken,
}

/// How calls that were drawn have taken an arrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Taken {
    /// Whether one has.
    pub is_taken: bool,
    /// When, counted in arrows from the beginning; only if one call was drawn.
    pub turns: Vec<usize>,
}

impl Edge {
    /// The event and the condition, as they are drawn.
    pub fn label(&self) -> String {
        label(self.event.as_deref(), self.condition.as_deref())
    }

    /// Whether every step of its flow has it.
    pub const fn is_shared(&self) -> bool {
        matches!(self.arrow, ArrowId::Flow(..))
    }
}

impl Taken {
    /// The turns before a label: `1, 4: `; nothing without any.
    fn turns_before(&self) -> String {
        let turns: Vec<String> = self.turns.iter().map(usize::to_string).collect();
        if turns.is_empty() { String::new() } else { format!("{}: ", turns.join(", ")) }
    }
}

impl Interrupt {
    /// The event and the condition, as they are drawn.
    pub fn label(&self) -> String {
        label(Some(&self.event), self.condition.as_deref())
    }
}

fn label(event: Option<&str>, condition: Option<&str>) -> String {
    let event = event.unwrap_or_default();
    match condition {
        Some(condition) => format!("{event} [{condition}]").trim().to_owned(),
        None => event.to_owned(),
    }
}

/// A stage or a flow with its steps: what pictures draw a frame around.
struct Frame<'a> {
    /// `stage` or `flow`, because a flow may be named like a stage.
    kind: &'static str,
    name: &'a str,
    nodes: Vec<&'a Node>,
}

impl Graph {
    /// The ways on that belong to single steps.
    fn own_edges(&self) -> impl Iterator<Item = &Edge> {
        self.edges.iter().filter(|edge| !edge.is_shared())
    }

    /// The ways on that all steps of a flow share, each once, with the name of the flow.
    fn shared_edges(&self) -> impl Iterator<Item = (Option<&str>, &Edge)> {
        let is_first =
            |at: usize, arrow: ArrowId| !self.edges.iter().take(at).any(|earlier| earlier.arrow == arrow);
        let shared = self.edges.iter().enumerate().filter(|(_, edge)| edge.is_shared());
        shared.filter(move |(at, edge)| is_first(*at, edge.arrow)).map(|(_, edge)| {
            let node = self.node(edge.from);
            (node.and_then(|node| node.flow_name.as_deref()), edge)
        })
    }

    /// The node of a step.
    fn node(&self, step: StepId) -> Option<&Node> {
        self.nodes.iter().find(|node| node.step == step)
    }

    /// Where an edge leads, in words.
    fn target(&self, end: End) -> &str {
        match end {
            End::Step(step) => self.node(step).map_or("", |node| &node.name),
            End::Return => "return",
            End::End => "end",
        }
    }

    /// Stages in their order, then flows in that of the script; none is empty.
    fn frames(&self) -> Vec<Frame<'_>> {
        let own = |stage| self.nodes.iter().filter(move |node| node.stage == Some(stage)).collect();
        let stages = Stage::ALL.map(|stage| Frame { kind: "stage", name: stage.name(), nodes: own(stage) });
        let mut frames: Vec<Frame<'_>> = stages.into_iter().filter(|frame| !frame.nodes.is_empty()).collect();
        for node in &self.nodes {
            let Some(name) = node.flow_name.as_deref() else { continue };
            match frames.iter_mut().find(|frame| frame.kind == "flow" && frame.name == name) {
                Some(frame) => frame.nodes.push(node),
                None => frames.push(Frame { kind: "flow", name, nodes: vec![node] }),
            }
        }
        frames
    }
}
