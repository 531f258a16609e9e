//! The places that a walk has come to, who entered which flow from where, and how. Nothing is explored here.
//!
//! Distances count what happens from the entry of a flow on; a place is left when no shorter way to it can be found any
//! more, so that what is told of a way is the shortest one (E. W. Dijkstra, 1959; D. E. Knuth, *A generalization of
//! Dijkstra's algorithm*, 1977, for ways that go through flows).

use std::hash::Hash;

use etiquette_core::explore::Choice;
use rustc_hash::FxHashSet;

use crate::prove::space::{EdgeId, FrameId, Node, Numbered, RestId};

/// The number of a place.
pub(in crate::prove) type PlaceId = u32;
/// The number of a way of entering a flow; the first is that of the call itself.
pub(in crate::prove) type EntryId = u32;
/// A moment in a flow that was entered in some way, with what is remembered there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::prove) struct Place<M> {
    pub(super) entry: EntryId,
    pub(in crate::prove) node: Node,
    pub(in crate::prove) mark: M,
    /// What is left to be done there before anything else can happen.
    pub(in crate::prove) pending: Option<Choice>,
}

/// How a walk came to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// It begins, or begins a flow.
    First,
    /// From another place in the same flow, along an edge or because a time ran out.
    From(PlaceId, Option<EdgeId>),
    /// From a place in a flow, back to one of those who had entered it.
    Back { inner: PlaceId, edge: EdgeId, caller: Caller },
}

/// Somebody who entered a flow: from where, by what, and what waits meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Caller {
    /// The flow that they are in themselves, by how it was entered.
    pub(super) entry: EntryId,
    pub(super) place: PlaceId,
    /// `None` where they entered another flow and this one in one go.
    pub(super) edge: Option<EdgeId>,
    pub(super) frame: FrameId,
}

impl Caller {
    /// Who enters a flow from a place that was come to so, or from between two flows.
    pub(super) const fn new(came: Came, between: Option<PlaceId>, entry: EntryId, frame: FrameId) -> Self {
        match (came, between) {
            (_, Some(place)) => Self { entry, place, edge: None, frame },
            (Came::From(place, edge), None) => Self { entry, place, edge, frame },
            (Came::Back { inner, edge, .. }, None) => Self { entry, place: inner, edge: Some(edge), frame },
            (Came::First, None) => Self { entry, place: 0, edge: None, frame },
        }
    }

    /// How much happens while they enter.
    pub(super) const fn length(&self) -> u32 {
        if self.edge.is_some() { 1 } else { 0 }
    }
}

/// A way out of a flow: what is left of the moment and to be done, and what is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::prove) struct Exit<M> {
    pub(super) rest: RestId,
    pub(super) pending: Choice,
    pub(super) mark: M,
    /// The first that was found to lead there.
    pub(super) inner: PlaceId,
    pub(super) edge: EdgeId,
}

impl<M: Copy> Exit<M> {
    /// What tells it from others out of the same flow.
    pub(in crate::prove) const fn key(&self) -> (RestId, Choice, M) {
        (self.rest, self.pending, self.mark)
    }
}

pub(super) struct Table<M> {
    places: Numbered<Place<M>>,
    came: Vec<Came>,
    distances: Vec<u32>,
    done: Vec<bool>,
    /// Places to be left, by their distance.
    queue: Vec<Vec<PlaceId>>,
    nearest: usize,
    entries: Numbered<(Node, M)>,
    callers: Vec<Vec<Caller>>,
    exits: Vec<Vec<Exit<M>>>,
    known_callers: FxHashSet<(EntryId, EntryId, FrameId)>,
    known_exits: FxHashSet<(EntryId, (RestId, Choice, M))>,
}

impl<M: Copy + Eq + Hash> Table<M> {
    pub(super) fn new() -> Self {
        Self {
            places: Numbered::default(),
            came: Vec::new(),
            distances: Vec::new(),
            done: Vec::new(),
            queue: Vec::new(),
            nearest: 0,
            entries: Numbered::default(),
            callers: Vec::new(),
            exits: Vec::new(),
            known_callers: FxHashSet::default(),
            known_exits: FxHashSet::default(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    pub(super) fn place(&self, place: PlaceId) -> Option<Place<M>> {
        self.places.get_index(place as usize).copied()
    }

    pub(super) fn came(&self, place: PlaceId) -> Came {
        self.came.get(place as usize).copied().unwrap_or(Came::First)
    }

    /// How much happens between the entry of its flow and a place.
    pub(super) fn distance(&self, place: PlaceId) -> u32 {
        self.distances.get(place as usize).copied().unwrap_or(0)
    }

    /// The place to be left next, the nearest first.
    pub(super) fn next(&mut self) -> Option<PlaceId> {
        while let Some(bucket) = self.queue.get_mut(self.nearest) {
            let Some(place) = bucket.pop() else {
                self.nearest += 1;
                continue;
            };
            if let Some(done) = self.done.get_mut(place as usize).filter(|done| !**done) {
                *done = true;
                return Some(place);
            }
        }
        None
    }

    /// A place that was come to so.
    pub(super) fn add(&mut self, place: Place<M>, came: Came, distance: u32) -> PlaceId {
        let (index, is_new) = self.places.insert_full(place);
        if is_new {
            self.came.push(came);
            self.distances.push(distance);
            self.done.push(false);
        } else if self.distances.get(index).is_none_or(|known| *known <= distance) {
            return number(index);
        } else {
            self.came.get_mut(index).into_iter().for_each(|known| *known = came);
            self.distances.get_mut(index).into_iter().for_each(|known| *known = distance);
        }
        self.enqueue(number(index), distance as usize);
        number(index)
    }

    fn enqueue(&mut self, place: PlaceId, distance: usize) {
        if self.queue.len() <= distance {
            self.queue.resize_with(distance + 1, Vec::new);
        }
        self.queue.get_mut(distance).into_iter().for_each(|bucket| bucket.push(place));
        self.nearest = self.nearest.min(distance);
    }

    /// The way of entering a flow at this moment.
    pub(super) fn enter(&mut self, node: Node, mark: M) -> EntryId {
        let (entry, is_new) = self.entries.insert_full((node, mark));
        if is_new {
            self.callers.push(Vec::new());
            self.exits.push(Vec::new());
        }
        number(entry)
    }

    pub(super) fn entry_count(&self) -> usize {
        self.entries.len()
    }

    /// Notes who entered a flow; whether that matters. To whom a flow returns matters only for what waits there, and for
    /// whom those return to.
    pub(super) fn add_caller(&mut self, entry: EntryId, caller: Caller) -> bool {
        let is_new = self.known_callers.insert((entry, caller.entry, caller.frame));
        if is_new {
            self.callers.get_mut(entry as usize).into_iter().for_each(|callers| callers.push(caller));
        }
        is_new
    }

    /// Notes a way out of a flow; whether it is new.
    pub(super) fn add_exit(&mut self, entry: EntryId, exit: Exit<M>) -> bool {
        let is_new = self.known_exits.insert((entry, exit.key()));
        if is_new {
            self.exits.get_mut(entry as usize).into_iter().for_each(|exits| exits.push(exit));
        }
        is_new
    }

    /// The callers of a flow, from this number on.
    pub(super) fn caller(&self, entry: EntryId, number: usize) -> Option<Caller> {
        self.callers.get(entry as usize)?.get(number).copied()
    }

    /// The ways out of a flow, from this number on.
    pub(super) fn exit(&self, entry: EntryId, number: usize) -> Option<Exit<M>> {
        self.exits.get(entry as usize)?.get(number).copied()
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
