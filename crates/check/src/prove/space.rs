//! The moments that calls of a script can come to, and what leads from one to the next. No rule is judged here.
//!
//! A flow is explored once for every way of being entered, and not once for every step that it may have interrupted: what
//! waits [below](Below) a flow is a [`Frame`], and what follows when the flow ends is asked for each frame by itself. So
//! a script with deep stacks of flows has few moments. Moments are explored when they are first asked for.

use std::{collections::BTreeSet, rc::Rc};

use etiquette_core::{
    Act, Connection, Effect, FactId, FlowId, Script, StepId,
    explore::{Below, Choice, Explorer, Focus, Heard, Outcome, Ticking},
};
use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};

/// A set whose members are known by their numbers.
pub(super) type Numbered<T> = IndexSet<T, FxBuildHasher>;

/// The number of a moment.
pub(super) type Node = u32;
/// The number of a frame.
pub(super) type FrameId = u32;

/// Something that may happen at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Edge {
    pub(super) choice: Choice,
    pub(super) to: To,
    /// The number of what happens on the way.
    pub(super) label: u32,
    depends: u32,
}

/// Where something leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum To {
    /// To a moment with the same below.
    Near(Node),
    /// Into a flow, to its first moment; the frame is what waits then.
    Into(Node, FrameId),
    /// Out of every flow, whatever waits.
    Out(Node),
    /// Out of the flow, to what waits.
    Back,
    /// Nowhere: it is refused.
    Refused,
    /// Nowhere: it does not come to rest.
    Endless,
}

/// What happens on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Label {
    pub(super) heard: Box<[Heard]>,
    /// The timers afterwards.
    pub(super) ticking: Box<[Ticking]>,
    pub(super) takes_leave: bool,
    pub(super) erases: bool,
}

/// What waits below a flow, above what waits below the flow that it interrupted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Frame {
    /// The flows below, by their number.
    parent: u32,
    below: Below,
}

/// The moments of a script under one focus.
pub(super) struct Space<'a> {
    explorer: Explorer<'a>,
    book: Book<'a>,
    edges: Vec<Option<Rc<[Edge]>>>,
    returns: FxHashMap<Return, Rc<[Edge]>>,
}

/// Something that leads back from a moment, to what waits in these frames.
type Return = (Node, Choice, Box<[FrameId]>);

/// Everything that was seen, by its number.
struct Book<'a> {
    script: &'a Script,
    /// The flows below a moment, and something that is below such moments.
    hidden: Numbered<Box<[FlowId]>>,
    samples: Vec<Below>,
    moments: Numbered<(u32, Box<[u8]>)>,
    connections: Vec<Connection>,
    frames: Numbered<Frame>,
    labels: Numbered<Label>,
    depends: Numbered<BTreeSet<FactId>>,
    key: Vec<u8>,
}

impl<'a> Space<'a> {
    pub(super) fn new(script: &'a Script, focus: Focus) -> Self {
        let mut hidden = Numbered::default();
        hidden.insert(Box::default());
        let book = Book {
            script,
            hidden,
            samples: vec![Below::default()],
            moments: Numbered::default(),
            connections: Vec::new(),
            frames: Numbered::default(),
            labels: Numbered::default(),
            depends: Numbered::default(),
            key: Vec::new(),
        };
        let explorer = Explorer::new(script, focus);
        Self { explorer, book, edges: Vec::new(), returns: FxHashMap::default() }
    }

    /// The explorer of the script.
    pub(super) const fn explorer(&self) -> &Explorer<'a> {
        &self.explorer
    }

    /// How many moments have been found.
    pub(super) fn len(&self) -> usize {
        self.book.moments.len()
    }

    /// How calls begin.
    pub(super) fn openings(&mut self) -> Vec<Edge> {
        let mut edges = Vec::new();
        for choice in self.explorer.openings() {
            self.take(choice, &[], &Below::default(), 0, usize::MAX, &mut edges);
        }
        edges
    }

    /// What may happen at a moment.
    pub(super) fn edges(&mut self, node: Node) -> Rc<[Edge]> {
        if let Some(Some(known)) = self.edges.get(node as usize) {
            return known.clone();
        }
        let Some((hidden, moment)) = self.book.moments.get_index(node as usize).cloned() else {
            return Rc::default();
        };
        let below = self.book.samples.get(hidden as usize).cloned().unwrap_or_default();
        let mut choices = Vec::new();
        self.explorer.choices(&moment, &below, &mut choices);
        let mut edges = Vec::new();
        for choice in choices {
            self.take(choice, &moment, &below, hidden, usize::MAX, &mut edges);
        }
        let edges: Rc<[Edge]> = edges.into();
        if self.edges.len() < self.book.moments.len() {
            self.edges.resize(self.book.moments.len(), None);
        }
        if let Some(slot) = self.edges.get_mut(node as usize) {
            *slot = Some(edges.clone());
        }
        edges
    }

    /// What follows when something leads [back](To::Back) from a moment to what waits in these frames, the nearest
    /// first.
    pub(super) fn back(&mut self, node: Node, choice: Choice, chain: &[FrameId]) -> Rc<[Edge]> {
        let key = (node, choice, Box::from(chain));
        if let Some(known) = self.returns.get(&key) {
            return known.clone();
        }
        let Some((_, moment)) = self.book.moments.get_index(node as usize).cloned() else {
            return Rc::default();
        };
        let frames: Vec<Frame> =
            chain.iter().filter_map(|frame| self.book.frames.get_index(*frame as usize).cloned()).collect();
        let Some(last) = frames.last() else { return Rc::default() };
        let mut below = self.book.samples.get(last.parent as usize).cloned().unwrap_or_default();
        for frame in frames.iter().rev() {
            below.steps.extend(&frame.below.steps);
            below.timers.extend(&frame.below.timers);
        }
        let floor = self.book.depth(last.parent) + last.below.steps.len();
        let mut edges = Vec::new();
        self.take(choice, &moment, &below, last.parent, floor, &mut edges);
        let edges: Rc<[Edge]> = edges.into();
        self.returns.insert(key, edges.clone());
        edges
    }

    /// Something that happens on an edge.
    pub(super) fn label(&self, label: u32) -> Option<&Label> {
        self.book.labels.get_index(label as usize)
    }

    /// The facts out of sight on which an edge depends.
    pub(super) fn depends(&self, edge: &Edge) -> impl Iterator<Item = FactId> + use<'_> {
        self.book.depends.get_index(edge.depends as usize).into_iter().flatten().copied()
    }

    /// Whether there is a caller at a moment.
    pub(super) fn connection(&self, node: Node) -> Connection {
        self.book.connections.get(node as usize).copied().unwrap_or(Connection::Ended)
    }

    /// Everything that comes of one choice, if the call goes back so far that fewer than `floor` steps wait.
    fn take(
        &mut self,
        choice: Choice,
        moment: &[u8],
        below: &Below,
        hidden: u32,
        floor: usize,
        edges: &mut Vec<Edge>,
    ) {
        let Self { explorer, book, .. } = self;
        explorer.take(moment, below, choice, |after, outcome| {
            if after.lowest() >= floor {
                return;
            }
            let edge = book.note(after, choice, outcome, hidden);
            let is_idle = edge.to == To::Refused
                && book.depends.get_index(edge.depends as usize).is_none_or(BTreeSet::is_empty);
            if !is_idle && !edges.contains(&edge) {
                edges.push(edge);
            }
        });
    }
}

impl Book<'_> {
    fn depth(&self, hidden: u32) -> usize {
        self.hidden.get_index(hidden as usize).map_or(0, |flows| flows.len())
    }

    fn note(&mut self, after: &Explorer<'_>, choice: Choice, outcome: Outcome, hidden: u32) -> Edge {
        let depth = self.depth(hidden);
        let depends = number(self.depends.insert_full(outcome.depends).0);
        let to = match outcome.happened {
            Ok(false) => To::Refused,
            Err(_) => To::Endless,
            Ok(true) if after.lowest() < depth && !after.is_free_of(depth) => To::Back,
            Ok(true) if after.lowest() < depth => To::Out(self.moment(after, 0)),
            Ok(true) => self.stay_or_enter(after, hidden, depth),
        };
        let label = match to {
            To::Refused | To::Endless | To::Back => Label::default(),
            _ => self.label_of(after),
        };
        Edge { choice, to, label: number(self.labels.insert_full(label).0), depends }
    }

    fn stay_or_enter(&mut self, after: &Explorer<'_>, hidden: u32, depth: usize) -> To {
        let now = after.below();
        if now.steps.len() == depth {
            return To::Near(self.moment(after, hidden));
        }
        let flow = |step: &StepId| self.script.step_model(*step).map_or(FlowId::MAIN, |step| step.flow);
        let flows: Box<[FlowId]> = now.steps.iter().map(flow).collect();
        let (inner, is_new) = self.hidden.insert_full(flows);
        if is_new {
            self.samples.push(now.clone());
        }
        let known = self.samples.get(hidden as usize).map_or(&[][..], |below| &below.timers);
        let frame = Frame {
            parent: hidden,
            below: Below {
                steps: now.steps.get(depth..).unwrap_or_default().to_vec(),
                timers: now.timers.iter().filter(|timer| !known.contains(timer)).copied().collect(),
            },
        };
        let frame = number(self.frames.insert_full(frame).0);
        To::Into(self.moment(after, number(inner)), frame)
    }

    fn moment(&mut self, after: &Explorer<'_>, hidden: u32) -> Node {
        let mut key = std::mem::take(&mut self.key);
        after.write(&mut key);
        let (node, is_new) = self.moments.insert_full((hidden, key.as_slice().into()));
        self.key = key;
        if is_new {
            self.connections.push(after.connection());
        }
        number(node)
    }

    fn label_of(&self, after: &Explorer<'_>) -> Label {
        let mut label =
            Label { heard: after.heard().into(), ticking: after.ticking().into(), ..Label::default() };
        for (_, effect) in after.step().effects(self.script) {
            match effect {
                Effect::Say(line) => label.takes_leave |= line.act == Act::Farewell,
                Effect::Erase => label.erases = true,
                _ => {}
            }
        }
        label
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
