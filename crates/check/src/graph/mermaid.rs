//! Mermaid `stateDiagram-v2`, which Git hosts and editors draw.

use std::fmt::{self, Write as _};

use etiquette_core::{FlowId, Stage};

use crate::graph::{End, Graph, Node};

/// Writes the graph: a box for each stage and each flow, the interrupts as a note.
pub fn mermaid(graph: &Graph) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, graph);
    out
}

fn write(out: &mut String, graph: &Graph) -> fmt::Result {
    writeln!(out, "stateDiagram-v2")?;
    writeln!(out, "    [*] --> {}", id(graph, graph.start.index()))?;
    for stage in Stage::ALL {
        let inside = graph.nodes.iter().filter(|node| node.flow == FlowId::MAIN && node.stage == Some(stage));
        group(out, graph, stage.name(), inside)?;
    }
    let mut flows: Vec<(FlowId, &str)> = Vec::new();
    for node in &graph.nodes {
        if let Some(name) =
            node.flow_name.as_deref().filter(|_| !flows.iter().any(|(id, _)| *id == node.flow))
        {
            flows.push((node.flow, name));
        }
    }
    for (flow, name) in flows {
        group(out, graph, name, graph.nodes.iter().filter(|node| node.flow == flow))?;
    }
    for edge in &graph.edges {
        let to = match edge.to {
            End::Step(step) => id(graph, step.index()),
            End::Return | End::End => "[*]".to_owned(),
        };
        let label = match (edge.to, edge.label()) {
            (End::Return, label) => format!("{label} (return)").trim().to_owned(),
            (_, label) => label,
        };
        let from = id(graph, edge.from.index());
        if label.is_empty() {
            writeln!(out, "    {from} --> {to}")?
        } else {
            writeln!(out, "    {from} --> {to}: {}", plain(&label))?
        }
    }
    for interrupt in &graph.interrupts {
        let to = id(graph, interrupt.to.index());
        writeln!(out, "    note left of {to}: any step, {}", plain(&interrupt.event))?;
    }
    Ok(())
}

fn group<'a>(
    out: &mut String,
    graph: &Graph,
    name: &str,
    nodes: impl Iterator<Item = &'a Node>,
) -> fmt::Result {
    let nodes: Vec<&Node> = nodes.collect();
    if nodes.is_empty() {
        return Ok(());
    }
    writeln!(out, "    state \"{name}\" as group_{} {{", name.replace('-', "_"))?;
    for node in nodes {
        let acts = if node.acts.is_empty() { String::new() } else { format!(" ({})", node.acts.join(", ")) };
        writeln!(out, "        state \"{}{acts}\" as {}", node.name, id(graph, node.step.index()))?;
    }
    writeln!(out, "    }}")
}

/// A name that Mermaid takes: letters, digits and `_`.
fn id(graph: &Graph, step: usize) -> String {
    let name = graph.nodes.get(step).map_or("unknown", |node| &node.name);
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    format!("s{step}_{plain}")
}

/// Mermaid ends a label at a semicolon and reads a colon as its beginning.
fn plain(text: &str) -> String {
    text.replace([';', ':'], " ")
}
