//! Graphviz DOT.

use std::fmt::{self, Write as _};

use crate::graph::{Edge, End, Frame, Graph, Taken};

/// Writes the graph: a cluster for each stage and each flow; interrupts, and what every step of a flow shares, as dashed
/// arrows from nowhere. What drawn calls took is bold.
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
    for frame in graph.frames() {
        cluster(out, &frame)?;
    }
    for (number, edge) in graph.own_edges().enumerate() {
        arrow(out, number, edge)?;
    }
    for (number, interrupt) in graph.interrupts.iter().enumerate() {
        let label = format!("{}{}", interrupt.taken.turns_before(), interrupt.label());
        from_anywhere(out, &format!("any{number}"), &label, End::Step(interrupt.to), &interrupt.taken)?;
    }
    for (number, (flow, edge)) in graph.shared_edges().enumerate() {
        let of = flow.map_or_else(String::new, |flow| format!("{flow}: "));
        let label = format!("{of}{}{}", edge.taken.turns_before(), edge.label());
        let to = if edge.to == End::Step(edge.from) { End::Return } else { edge.to };
        from_anywhere(out, &format!("every{number}"), &label, to, &edge.taken)?;
    }
    writeln!(out, "}}")
}

fn cluster(out: &mut String, frame: &Frame<'_>) -> fmt::Result {
    writeln!(out, "  subgraph \"cluster_{}_{}\" {{", frame.kind, quoted(frame.name))?;
    writeln!(out, "    label=\"{}\";", quoted(frame.name))?;
    for node in &frame.nodes {
        let acts = if node.acts.is_empty() { String::new() } else { format!("\\n{}", node.acts.join(", ")) };
        let style = if node.is_taken { ", style=\"rounded,bold,filled\", fillcolor=\"#ffe9c7\"" } else { "" };
        writeln!(out, "    s{} [label=\"{}{acts}\"{style}];", node.step.index(), quoted(&node.name))?;
    }
    writeln!(out, "  }}")
}

fn arrow(out: &mut String, number: usize, edge: &Edge) -> fmt::Result {
    let label = quoted(&format!("{}{}", edge.taken.turns_before(), edge.label()));
    let (from, style) = (edge.from.index(), style(&edge.taken));
    match edge.to {
        End::Step(to) => writeln!(out, "  s{from} -> s{} [label=\"{label}\"{style}];", to.index()),
        End::End => writeln!(out, "  s{from} -> end [label=\"{label}\"{style}];"),
        End::Return => {
            writeln!(out, "  return{number} [shape=plaintext, label=\"return\"];")?;
            writeln!(out, "  s{from} -> return{number} [label=\"{label}\"{style}];")
        }
    }
}

/// An arrow that no single step owns; what stays where it is, or returns, has no end.
fn from_anywhere(out: &mut String, id: &str, label: &str, to: End, taken: &Taken) -> fmt::Result {
    writeln!(out, "  {id} [shape=plaintext, label=\"{}\"];", quoted(label))?;
    let style = style(taken);
    match to {
        End::Step(to) => writeln!(out, "  {id} -> s{} [style=dashed{style}];", to.index()),
        End::End => writeln!(out, "  {id} -> end [style=dashed{style}];"),
        End::Return => Ok(()),
    }
}

const fn style(taken: &Taken) -> &'static str {
    if taken.is_taken { ", color=\"#b35900\", penwidth=2" } else { "" }
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
