//! The moments that calls of a script can come to, and what leads from one to the next. No rule is judged here.
//!
//! A flow is explored once for every way of being entered, and not once for every step that it may have interrupted: what
//! waits [below](Below) a flow is a [`Frame`], and what follows when the flow ends is asked for each frame by itself. So
//! a script with deep stacks of flows has few moments. Moments are explored when they are first asked for.

mod book;

use std::ops::Range;

use etiquette_core::{
    Connection, EventId, FactId, Script, Stage, StepId,
    explore::{Below, Choice, Codes, Explorer, Focus, Heard, Ticking},
};
use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};

use book::{Book, number};

/// A set whose members are known by their numbers.
pub(super) type Numbered<T> = IndexSet<T, FxBuildHasher>;

/// The number of a moment.
pub(super) type Node = u32;
/// The number of a frame.
pub(super) type FrameId = u32;
/// The number of an edge.
pub(super) type EdgeId = u32;
/// The number of frames one on the other.
pub(super) type PileId = u32;
/// The number of what is left of a moment.
pub(super) type RestId = u32;

/// Something that may happen at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) choice: Choice,
    pub(super) to: To,
    /// The number of what happens on the way.
    pub(super) label: u32,
    assumed: u32,
}

/// Where something leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum To {
    /// To a moment, into the flows that are entered on the way; these frames wait then, above those before.
    In { node: Node, pile: PileId },
    /// Out of every flow to a moment, and into those that are entered then.
    Out { node: Node, pile: PileId },
    /// Out of the flow, to what waits; something is left to be done there.
    Down { rest: RestId, pending: Choice },
    /// Nowhere: it is refused.
    Refused,
    /// Nowhere: it does not come to rest.
    Endless,
}

/// What happens on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Label {
    pub(super) heard: Box<[Heard]>,
    /// The timers afterwards, where a rule has a bound of time.
    pub(super) ticking: Box<[Ticking]>,
    /// How many lines are said.
    pub(super) lines: u8,
    pub(super) takes_leave: bool,
    pub(super) erases: bool,
}

/// The moments of a script under one focus.
pub(super) struct Space<'a> {
    explorer: Explorer<'a>,
    book: Book<'a>,
    edges: Vec<Edge>,
    /// For each moment that has been explored, its edges.
    ways: Vec<Option<Range<EdgeId>>>,
    /// For each moment and what is left to be done there, its edges.
    pending: FxHashMap<(Node, Choice), Range<EdgeId>>,
    backs: FxHashMap<(RestId, FrameId), Node>,
    openings: Option<Range<EdgeId>>,
}

impl<'a> Space<'a> {
    pub(super) fn new(script: &'a Script, focus: Focus) -> Self {
        Self {
            book: Book::new(script, &focus),
            explorer: Explorer::new(script, focus),
            edges: Vec::new(),
            ways: Vec::new(),
            pending: FxHashMap::default(),
            backs: FxHashMap::default(),
            openings: None,
        }
    }

    /// The explorer of the script.
    pub(super) const fn explorer(&self) -> &Explorer<'a> {
        &self.explorer
    }

    /// An edge by its number.
    pub(super) fn edge(&self, edge: EdgeId) -> Edge {
        let nothing = Edge { choice: Choice::Begin(0), to: To::Refused, label: 0, assumed: 0 };
        self.edges.get(edge as usize).copied().unwrap_or(nothing)
    }

    /// How calls begin.
    pub(super) fn openings(&mut self) -> Range<EdgeId> {
        if let Some(known) = &self.openings {
            return known.clone();
        }
        let from = number(self.edges.len());
        for choice in self.explorer.openings() {
            self.take(choice, &[], &Below::default(), 0, false);
        }
        let edges = from..number(self.edges.len());
        self.openings.insert(edges).clone()
    }

    /// What may happen at a moment.
    pub(super) fn edges(&mut self, node: Node) -> Range<EdgeId> {
        if let Some(Some(known)) = self.ways.get(node as usize) {
            return known.clone();
        }
        let Some((hidden, moment)) = self.book.moment_at(node) else { return 0..0 };
        let below = self.book.below(hidden);
        let mut choices = Vec::new();
        self.explorer.choices(&moment, &below, &mut choices);
        let from = number(self.edges.len());
        for choice in choices {
            self.take(choice, &moment, &below, hidden, false);
        }
        let edges = from..number(self.edges.len());
        if self.ways.len() < self.book.len() {
            self.ways.resize(self.book.len(), None);
        }
        if let Some(slot) = self.ways.get_mut(node as usize) {
            *slot = Some(edges.clone());
        }
        edges
    }

    /// What comes of something that is left to be done at a moment; nothing where nobody takes it up.
    pub(super) fn pending(&mut self, node: Node, pending: Choice) -> Range<EdgeId> {
        if let Some(known) = self.pending.get(&(node, pending)) {
            return known.clone();
        }
        let Some((hidden, moment)) = self.book.moment_at(node) else { return 0..0 };
        let from = number(self.edges.len());
        self.take(pending, &moment, &self.book.below(hidden), hidden, true);
        let edges = from..number(self.edges.len());
        self.pending.insert((node, pending), edges.clone());
        edges
    }

    /// The moment at which the call is where a frame waits, with what is left of another.
    pub(super) fn back(&mut self, rest: RestId, frame: FrameId) -> Option<Node> {
        if let Some(known) = self.backs.get(&(rest, frame)) {
            return Some(*known);
        }
        let (left, frame_at) = (self.book.rest(rest)?, self.book.frame(frame)?);
        self.explorer.go_back(&left, &self.book.below_with(frame_at));
        let node = self.book.moment(&self.explorer, frame_at.hidden);
        self.backs.insert((rest, frame), node);
        Some(node)
    }

    /// The frames of a pile, the lowest first.
    pub(super) fn frames(&self, pile: PileId) -> impl Iterator<Item = FrameId> + use<'_, 'a> {
        self.book.frames(pile)
    }

    /// Something that happens on an edge.
    pub(super) fn label(&self, label: u32) -> Option<&Label> {
        self.book.label(label)
    }

    /// The values of facts out of sight for which an edge is there.
    pub(super) fn assumed(&self, edge: EdgeId) -> &[(FactId, u16)] {
        self.book.assumed(self.edge(edge).assumed)
    }

    /// Whether there is a moment of this number.
    pub(super) fn is_moment(&self, node: Node) -> bool {
        (node as usize) < self.book.len()
    }

    /// The values of facts out of sight for which nothing answers an event at a moment, although that is promised.
    pub(super) fn broken_promises(&mut self, node: Node, event: EventId) -> Vec<Codes> {
        let Some((hidden, moment)) = self.book.moment_at(node) else { return Vec::new() };
        self.explorer.broken_promises(&moment, &self.book.below(hidden), event)
    }

    /// The step at a moment; `None` if the call has ended.
    pub(super) fn position(&self, node: Node) -> Option<StepId> {
        self.book.position(node)
    }

    /// The stage of the call at a moment.
    pub(super) fn stage(&self, node: Node) -> Stage {
        self.book.stage(node)
    }

    /// Whether there is a caller at a moment.
    pub(super) fn connection(&self, node: Node) -> Connection {
        self.book.connection(node)
    }

    /// Everything that comes of one choice, or of one that a flow above has left to be done.
    fn take(&mut self, choice: Choice, moment: &[u8], below: &Below, hidden: u32, is_left: bool) {
        let Self { explorer, book, edges, .. } = self;
        let first = edges.len();
        let note = |after: &Explorer<'_>, outcome| {
            let edge = book.note(after, choice, outcome, hidden);
            let is_idle = edge.to == To::Refused && book.assumed(edge.assumed).is_empty();
            let known = edges.get(first..).unwrap_or_default();
            if !is_idle && !known.contains(&edge) {
                edges.push(edge);
            }
        };
        match is_left {
            true => explorer.take_up(moment, below, choice, note),
            false => explorer.take(moment, below, choice, note),
        }
    }
}
