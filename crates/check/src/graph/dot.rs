//! Graphviz DOT.

use std::fmt::{self, Write as _};

use etiquette_core::{FlowId, Stage};

use crate::graph::{End, Graph, Node};

/// Writes the graph: a cluster for each stage and each flow, the interrupts as dashed arrows.
pub fn dot(graph: &Graph) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, graph);
    out
}

fn write(out: &mut String, graph: &Graph) -> fmt::Result {
    writeln!(out, "digraph \"{}\" {{", quoted(&graph.name))?;
    writeln!(out, "  rankdir=TB; node [shape=box, style=rounded, fontname=\"sans-serif\"];")?;
    writeln!(out, "  start [shape=point]; end [shape=doublecircle, label=\"\", width=0.2];")?;
    writeln!(out, "  start -> s{};", graph.start.index())?;
    for stage in Stage::ALL {
        let inside = graph.nodes.iter().filter(|node| node.flow == FlowId::MAIN && node.stage == Some(stage));
        cluster(out, stage.name(), inside)?;
    }
    let mut done: Vec<FlowId> = vec![FlowId::MAIN];
    for node in &graph.nodes {
        if let Some(name) = node.flow_name.as_deref().filter(|_| !done.contains(&node.flow)) {
            done.push(node.flow);
            cluster(out, name, graph.nodes.iter().filter(|other| other.flow == node.flow))?;
        }
    }
    for (number, edge) in graph.edges.iter().enumerate() {
        let label = quoted(&edge.label());
        let from = edge.from.index();
        match edge.to {
            End::Step(to) => writeln!(out, "  s{from} -> s{} [label=\"{label}\"];", to.index())?,
            End::End => writeln!(out, "  s{from} -> end [label=\"{label}\"];")?,
            End::Return => {
                writeln!(out, "  return{number} [shape=plaintext, label=\"return\"];")?;
                writeln!(out, "  s{from} -> return{number} [label=\"{label}\"];")?;
            }
        }
    }
    for (number, interrupt) in graph.interrupts.iter().enumerate() {
        let to = interrupt.to.index();
        writeln!(out, "  any{number} [shape=plaintext, label=\"{}\"];", quoted(&interrupt.event))?;
        writeln!(out, "  any{number} -> s{to} [style=dashed];")?;
    }
    writeln!(out, "}}")
}

fn cluster<'a>(out: &mut String, name: &str, nodes: impl Iterator<Item = &'a Node>) -> fmt::Result {
    let nodes: Vec<&Node> = nodes.collect();
    if nodes.is_empty() {
        return Ok(());
    }
    writeln!(out, "  subgraph \"cluster_{}\" {{", quoted(name))?;
    writeln!(out, "    label=\"{}\";", quoted(name))?;
    for node in nodes {
        writeln!(
            out,
            "    s{} [label=\"{}\\n{}\"];",
            node.step.index(),
            quoted(&node.name),
            node.acts.join(", ")
        )?;
    }
    writeln!(out, "  }}")
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
