//! Flows folded: each is one node, and what happens within it is left out.

use std::collections::BTreeMap;

use etiquette_core::{FlowId, StepId};

use crate::graph::{End, Graph, Node};

impl Graph {
    /// The graph with each flow as one node.
    ///
    /// # Examples
    ///
    /// ```
    /// # fn example(script: &etiquette_core::Script) {
    /// use etiquette_check::graph::{Graph, mermaid};
    ///
    /// let picture = mermaid(&Graph::new(script).folded());
    /// # let _ = picture; }
    /// ```
    #[must_use]
    pub fn folded(mut self) -> Self {
        let flows: BTreeMap<StepId, FlowId> = self.nodes.iter().map(|node| (node.step, node.flow)).collect();
        let (own, of_flows): (Vec<Node>, Vec<Node>) =
            self.nodes.into_iter().partition(|node| node.flow == FlowId::MAIN);
        let folded = fold(of_flows);
        let stands_for = |step: StepId| {
            let flow = flows.get(&step).filter(|flow| **flow != FlowId::MAIN)?;
            folded.iter().find(|node| node.flow == *flow).map(|node| node.step)
        };
        for edge in &mut self.edges {
            edge.from = stands_for(edge.from).unwrap_or(edge.from);
            if let End::Step(to) = edge.to {
                edge.to = End::Step(stands_for(to).unwrap_or(to));
            }
        }
        for interrupt in &mut self.interrupts {
            interrupt.to = stands_for(interrupt.to).unwrap_or(interrupt.to);
        }
        let is_folded = |step| folded.iter().any(|node| node.step == step);
        // Within a flow, and back to whom it interrupted, is what folding leaves out.
        self.edges.retain(|edge| {
            !is_folded(edge.from) || edge.to != End::Step(edge.from) && edge.to != End::Return
        });
        self.edges.dedup_by(|one, other| {
            let is_same = is_folded(one.from) && (one.from, one.to) == (other.from, other.to);
            is_same && one.label() == other.label()
        });
        self.nodes = own.into_iter().chain(folded).collect();
        self
    }
}

/// One node for each flow, at the place of the step by which it is first known.
fn fold(nodes: Vec<Node>) -> Vec<Node> {
    let mut folded: Vec<Node> = Vec::new();
    for node in nodes {
        match folded.iter_mut().find(|known| known.flow == node.flow) {
            Some(known) => {
                known.steps += 1;
                known.is_taken |= node.is_taken;
            }
            None => {
                let name = node.flow_name.clone().unwrap_or_default();
                folded.push(Node { name, acts: Vec::new(), ..node });
            }
        }
    }
    folded
}
