//! Mermaid `stateDiagram-v2`, which Git hosts and editors draw. What every step of a flow shares, and what interrupts
//! any step, stands in notes; what drawn calls took is set off by a class.

use std::fmt::{self, Write as _};

use crate::graph::{Edge, End, Frame, Graph};

/// Writes the graph: a box for each stage and each flow, the interrupts as notes.
pub fn mermaid(graph: &Graph) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, graph);
    out
}

fn write(out: &mut String, graph: &Graph) -> fmt::Result {
    writeln!(out, "stateDiagram-v2")?;
    writeln!(out, "    [*] --> {}", id(graph, graph.start.index()))?;
    for frame in graph.frames() {
        group(out, graph, &frame)?;
    }
    for edge in graph.own_edges() {
        arrow(out, graph, edge)?;
    }
    for interrupt in &graph.interrupts {
        let to = id(graph, interrupt.to.index());
        let label = format!("{}{}", interrupt.taken.turns_before(), interrupt.label());
        writeln!(out, "    note left of {to}: any step, {}", plain(&label))?;
    }
    for (flow, edge) in graph.shared_edges() {
        let to = graph.nodes.iter().find(|node| node.flow_name.as_deref() == flow);
        let to = id(graph, to.map_or(0, |node| node.step.index()));
        let label = format!("{}{}", edge.taken.turns_before(), edge.label());
        let of = flow.map_or_else(String::new, |flow| format!(" of {flow}"));
        let target = if edge.to == End::Step(edge.from) { "stay" } else { graph.target(edge.to) };
        writeln!(
            out,
            "    note right of {to}: every step{}, {} → {}",
            plain(&of),
            plain(&label),
            plain(target)
        )?;
    }
    taken(out, graph)
}

/// The steps that drawn calls have been in.
fn taken(out: &mut String, graph: &Graph) -> fmt::Result {
    let taken: Vec<String> =
        graph.nodes.iter().filter(|node| node.is_taken).map(|node| id(graph, node.step.index())).collect();
    if taken.is_empty() {
        return Ok(());
    }
    writeln!(out, "    classDef taken fill:#ffe9c7,stroke:#b35900,color:#000")?;
    writeln!(out, "    class {} taken", taken.join(","))
}

fn group(out: &mut String, graph: &Graph, frame: &Frame<'_>) -> fmt::Result {
    let (kind, name) = (frame.kind, frame.name);
    writeln!(out, "    state \"{}\" as {kind}_{} {{", plain(name), word(name))?;
    for node in &frame.nodes {
        let acts = if node.acts.is_empty() { String::new() } else { format!(" ({})", node.acts.join(", ")) };
        let name = plain(&node.name);
        writeln!(out, "        state \"{name}{acts}\" as {}", id(graph, node.step.index()))?;
    }
    writeln!(out, "    }}")
}

fn arrow(out: &mut String, graph: &Graph, edge: &Edge) -> fmt::Result {
    let to = match edge.to {
        End::Step(step) => id(graph, step.index()),
        End::Return | End::End => "[*]".to_owned(),
    };
    let label = format!("{}{}", edge.taken.turns_before(), edge.label());
    let label = match (edge.to, label) {
        (End::Return, label) => format!("{label} (return)").trim().to_owned(),
        (_, label) => label,
    };
    let from = id(graph, edge.from.index());
    if label.is_empty() {
        writeln!(out, "    {from} --> {to}")
    } else {
        writeln!(out, "    {from} --> {to}: {}", plain(&label))
    }
}

/// A name that Mermaid takes: letters, digits and `_`.
fn id(graph: &Graph, step: usize) -> String {
    let name = graph.nodes.iter().find(|node| node.step.index() == step).map_or("unknown", |node| &node.name);
    format!("s{step}_{}", word(name))
}

fn word(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}

/// Mermaid ends a label at a semicolon, reads a colon as its beginning, and knows no escape for a quote.
fn plain(text: &str) -> String {
    text.replace([';', ':', '"', '\n'], " ")
}
