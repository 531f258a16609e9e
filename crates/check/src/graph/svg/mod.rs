//! SVG: stages as lanes from left to right, each step a card that lists its ways on, each open flow a picture of its own
//! below, and interrupts apart. A way that leads to another card of the same picture is drawn as a line as well; the card
//! names its end in any case, so no line must be followed to be understood.
//!
//! Nothing here needs a font or another file, and no name can become markup.

mod draw;
mod layout;
mod route;

use std::collections::BTreeMap;

use etiquette_core::{FlowId, Stage, StepId};

use crate::graph::{Edge, End, Graph, Node};

/// Writes the graph as a picture.
pub fn svg(graph: &Graph) -> String {
    let frames: Vec<layout::Placed> = frames(graph).into_iter().map(layout::place).collect();
    draw::draw(graph, &layout::arrange(frames))
}

/// A part of the picture with a frame around it.
struct Frame {
    title: String,
    /// Ways on of every step within, and what interrupts.
    notes: Vec<Note>,
    lanes: Vec<Lane>,
}

/// A line of text below the title.
#[derive(Clone)]
struct Note {
    text: String,
    is_taken: bool,
}

/// A column of cards.
struct Lane {
    title: Option<&'static str>,
    cards: Vec<Card>,
}

/// A step, or a folded flow.
struct Card {
    step: StepId,
    title: String,
    acts: String,
    rows: Vec<Row>,
    is_taken: bool,
    is_start: bool,
    is_folded: bool,
}

/// A way on.
struct Row {
    label: String,
    target: String,
    /// The card that it leads to, if that is in the same frame and another one.
    to: Option<StepId>,
    is_taken: bool,
}

fn frames(graph: &Graph) -> Vec<Frame> {
    let mut frames = vec![stages(graph)];
    let (folded, open): (Vec<&Node>, Vec<&Node>) =
        graph.nodes.iter().filter(|node| node.flow != FlowId::MAIN).partition(|node| node.steps > 1);
    let mut flows: BTreeMap<FlowId, Vec<&Node>> = BTreeMap::new();
    open.into_iter().for_each(|node| flows.entry(node.flow).or_default().push(node));
    // A flow of one step looks the same folded and open.
    let (small, large): (Vec<_>, Vec<_>) = flows.into_values().partition(|nodes| nodes.len() == 1);
    frames.extend(large.iter().map(|nodes| flow(graph, nodes)));
    frames.extend(summary(graph, folded.into_iter().chain(small.into_iter().flatten()).collect()));
    frames.extend(interrupts(graph));
    frames
}

/// The script's own steps, a lane for each stage.
fn stages(graph: &Graph) -> Frame {
    let own: Vec<&Node> = graph.nodes.iter().filter(|node| node.flow == FlowId::MAIN).collect();
    let lanes = Stage::ALL.into_iter().map(|stage| Lane {
        title: Some(stage.name()),
        cards: cards(graph, &own, own.iter().copied().filter(|node| node.stage == Some(stage))),
    });
    let lanes = lanes.filter(|lane| !lane.cards.is_empty()).collect();
    Frame { title: graph.name.clone(), notes: shared(graph, None), lanes }
}

/// An open flow, its steps by how far they are from the first.
fn flow(graph: &Graph, nodes: &[&Node]) -> Frame {
    let depths = depths(graph, nodes);
    let most = depths.values().max().copied().unwrap_or_default();
    let at = |depth: usize| {
        nodes
            .iter()
            .copied()
            .filter(|node| depths.get(&node.step).copied().unwrap_or_default() == depth)
            .collect::<Vec<_>>()
    };
    let lane = |depth| Lane { title: None, cards: cards(graph, nodes, at(depth).into_iter()) };
    let lanes = (0..=most).map(lane).filter(|lane| !lane.cards.is_empty()).collect();
    let name = nodes.first().and_then(|node| node.flow_name.clone()).unwrap_or_default();
    Frame { title: format!("flow {name}"), notes: shared(graph, Some(&name)), lanes }
}

/// How many ways on each step of a flow is from where the flow is entered.
fn depths(graph: &Graph, nodes: &[&Node]) -> BTreeMap<StepId, usize> {
    let is_here = |step: StepId| nodes.iter().any(|node| node.step == step);
    let entries = graph.interrupts.iter().map(|interrupt| interrupt.to);
    let from_elsewhere = graph.edges.iter().filter(|edge| !is_here(edge.from));
    let entries = entries.chain(from_elsewhere.filter_map(|edge| match edge.to {
        End::Step(to) => Some(to),
        _ => None,
    }));
    let mut depths: BTreeMap<StepId, usize> =
        entries.filter(|step| is_here(*step)).map(|step| (step, 0)).collect();
    let mut open: Vec<StepId> = depths.keys().copied().collect();
    let mut depth = 0;
    while !open.is_empty() {
        depth += 1;
        let ways = graph.own_edges().filter(|edge| open.contains(&edge.from));
        let mut next: Vec<StepId> = ways
            .filter_map(|edge| match edge.to {
                End::Step(to) if is_here(to) && !depths.contains_key(&to) => Some(to),
                _ => None,
            })
            .collect();
        next.dedup();
        next.iter().for_each(|step| _ = depths.insert(*step, depth));
        open = next;
    }
    depths
}

/// Folded flows, in as many lanes as look well.
fn summary(graph: &Graph, nodes: Vec<&Node>) -> Option<Frame> {
    const LANES: usize = 5;
    let height = nodes.len().div_ceil(LANES).max(1);
    let lanes =
        nodes.chunks(height).map(|some| Lane { title: None, cards: cards(graph, &[], some.iter().copied()) });
    let frame = Frame { title: "flows".to_owned(), notes: Vec::new(), lanes: lanes.collect() };
    (!nodes.is_empty()).then_some(frame)
}

fn interrupts(graph: &Graph) -> Option<Frame> {
    let note = |interrupt: &crate::graph::Interrupt| Note {
        text: format!(
            "{}{} → {}",
            interrupt.taken.turns_before(),
            interrupt.label(),
            graph.target(End::Step(interrupt.to))
        ),
        is_taken: interrupt.taken.is_taken,
    };
    let notes: Vec<Note> = graph.interrupts.iter().map(note).collect();
    let frame = Frame { title: "from any step".to_owned(), notes, lanes: Vec::new() };
    (!graph.interrupts.is_empty()).then_some(frame)
}

/// What every step of a flow shares.
fn shared(graph: &Graph, flow: Option<&str>) -> Vec<Note> {
    let of_flow = graph.shared_edges().filter(|(of, _)| *of == flow);
    let note = |edge: &Edge| {
        let target = if edge.to == End::Step(edge.from) { "stay" } else { graph.target(edge.to) };
        let text = format!("every step: {}{} → {target}", edge.taken.turns_before(), edge.label());
        Note { text, is_taken: edge.taken.is_taken }
    };
    of_flow.map(|(_, edge)| note(edge)).collect()
}

fn cards<'a>(graph: &Graph, frame: &[&Node], nodes: impl Iterator<Item = &'a Node>) -> Vec<Card> {
    nodes.map(|node| card(graph, frame, node)).collect()
}

fn card(graph: &Graph, frame: &[&Node], node: &Node) -> Card {
    let is_folded = node.steps > 1;
    let acts = if is_folded { format!("{} steps", node.steps) } else { node.acts.join(", ") };
    let short = |name: &str| match (node.flow_name.as_deref(), name.split_once('.')) {
        (Some(flow), Some((of, step))) if flow == of && !frame.is_empty() => step.to_owned(),
        _ => name.to_owned(),
    };
    let mut rows: Vec<Row> = Vec::new();
    for edge in graph.own_edges().filter(|edge| edge.from == node.step) {
        let row = row(graph, frame, edge, &short);
        // What leads to the same place under the same name of its condition stands in one row.
        match rows
            .iter_mut()
            .find(|known| known.target == row.target && edge.condition.is_none() && known.is_plain())
        {
            Some(known) if edge.event.is_some() => {
                known.label = format!("{}, {}", known.label, row.label);
                known.is_taken |= row.is_taken;
            }
            _ => rows.push(row),
        }
    }
    let is_start = graph.start == node.step;
    Card {
        step: node.step,
        title: short(&node.name),
        acts,
        rows,
        is_taken: node.is_taken,
        is_start,
        is_folded,
    }
}

fn row(graph: &Graph, frame: &[&Node], edge: &Edge, short: &impl Fn(&str) -> String) -> Row {
    let is_stay = edge.to == End::Step(edge.from);
    let target = if is_stay { "stay".to_owned() } else { short(graph.target(edge.to)) };
    let to = match edge.to {
        End::Step(to) if !is_stay && frame.iter().any(|node| node.step == to) => Some(to),
        _ => None,
    };
    let label = format!("{}{}", edge.taken.turns_before(), edge.label());
    Row { label, target, to, is_taken: edge.taken.is_taken }
}

impl Row {
    fn is_plain(&self) -> bool {
        !self.label.is_empty() && !self.label.contains('[')
    }
}
