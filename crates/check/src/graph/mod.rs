//! A script as a graph of its steps, and the writers that draw it. Nothing here knows a message or a language.

mod build;
mod dot;
mod mermaid;

pub use dot::dot;
pub use mermaid::mermaid;

use etiquette_core::{FlowId, Stage, StepId};

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
}

impl Edge {
    /// The event and the condition, as they are drawn.
    pub fn label(&self) -> String {
        let event = self.event.as_deref().unwrap_or_default();
        match &self.condition {
            Some(condition) => format!("{event} [{condition}]").trim().to_owned(),
            None => event.to_owned(),
        }
    }
}
