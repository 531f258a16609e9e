//! Graphviz DOT.

use std::fmt::{self, Write as _};

use crate::graph::{Edge, End, Frame, Graph, Interrupt};

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
    for frame in graph.frames() {
        cluster(out, &frame)?;
    }
    for (number, edge) in graph.edges.iter().enumerate() {
        arrow(out, number, edge)?;
    }
    for (number, interrupt) in graph.interrupts.iter().enumerate() {
        from_anywhere(out, number, interrupt)?;
    }
    writeln!(out, "}}")
}

fn cluster(out: &mut String, frame: &Frame<'_>) -> fmt::Result {
    writeln!(out, "  subgraph \"cluster_{}_{}\" {{", frame.kind, quoted(frame.name))?;
    writeln!(out, "    label=\"{}\";", quoted(frame.name))?;
    for node in &frame.nodes {
        let acts = if node.acts.is_empty() { String::new() } else { format!("\\n{}", node.acts.join(", ")) };
        writeln!(out, "    s{} [label=\"{}{acts}\"];", node.step.index(), quoted(&node.name))?;
    }
    writeln!(out, "  }}")
}

fn arrow(out: &mut String, number: usize, edge: &Edge) -> fmt::Result {
    let label = quoted(&edge.label());
    let from = edge.from.index();
    match edge.to {
        End::Step(to) => writeln!(out, "  s{from} -> s{} [label=\"{label}\"];", to.index()),
        End::End => writeln!(out, "  s{from} -> end [label=\"{label}\"];"),
        End::Return => {
            writeln!(out, "  return{number} [shape=plaintext, label=\"return\"];")?;
            writeln!(out, "  s{from} -> return{number} [label=\"{label}\"];")
        }
    }
}

fn from_anywhere(out: &mut String, number: usize, interrupt: &Interrupt) -> fmt::Result {
    writeln!(out, "  any{number} [shape=plaintext, label=\"{}\"];", quoted(&interrupt.label()))?;
    writeln!(out, "  any{number} -> s{} [style=dashed];", interrupt.to.index())
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
