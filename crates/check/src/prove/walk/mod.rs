//! Calls walked with something that watches them: which of its marks can be come to at which moment. No time is looked
//! for here.
//!
//! The walk tabulates, as T. Reps, S. Horwitz and M. Sagiv do for procedures (*Precise interprocedural dataflow analysis
//! via graph reachability*, 1995): each way of entering a flow is walked once, and what it returns is handed to everyone
//! who entered it so. So a call never returns to a step that it did not come from.

mod table;
mod tell;

use std::{hash::Hash, ops::Range};

use etiquette_core::explore::Choice;

use super::space::{Edge, EdgeId, FrameId, Node, PileId, Space, To};
use table::{Caller, Came, Table};
pub(super) use table::{EntryId, Exit, Place, PlaceId};
pub(super) use tell::{Happening, Tale, Told};

/// What watches a walk.
pub(super) trait Watcher {
    /// What it remembers of a call.
    type Mark: Copy + Eq + Hash;

    /// What it remembers before a call begins.
    fn begin(&self) -> Self::Mark;

    /// What it makes of something that happens at a moment.
    fn see(&mut self, space: &Space<'_>, mark: Self::Mark, edge: EdgeId) -> Seen<Self::Mark>;

    /// What it makes of a time that runs out; `None` if none can.
    fn expire(&mut self, space: &Space<'_>, node: Node, mark: Self::Mark) -> Option<Seen<Self::Mark>>;

    /// Whether something cannot happen before its time has run out.
    fn is_late(&self, mark: Self::Mark, choice: Choice) -> bool;
}

/// What a watcher makes of something that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen<M> {
    /// What it remembers afterwards; `None` if nothing that comes after matters.
    pub(super) mark: Option<M>,
    /// Whether it looked for this.
    pub(super) is_found: bool,
}

/// Where something leads in a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Landing<M> {
    /// To a place.
    At(PlaceId),
    /// Out of the flow, to everyone who entered it.
    Leaves(EntryId, Exit<M>),
    /// Nowhere that matters.
    Nowhere,
    /// Nowhere: it is refused.
    Refused,
    /// Nowhere: it does not come to rest.
    Endless,
}

/// How far a walk went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Everywhere.
    Complete,
    /// As far as was needed.
    Enough,
    /// It was given up for its size.
    TooLarge,
}

/// Somewhere in a walk, and what happens there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sight {
    pub(super) place: PlaceId,
    pub(super) edge: Option<EdgeId>,
}

/// The most sights that are looked for.
const MOST: usize = 400;
/// How many ways may be followed for each place that may be come to.
const WAYS: usize = 256;

pub(super) struct Walk<'s, 'a, W: Watcher> {
    pub(super) space: &'s mut Space<'a>,
    pub(super) watcher: W,
    table: Table<W::Mark>,
    pub(super) found: Vec<Sight>,
    /// How many ways have been followed.
    followed: usize,
}

impl<'s, 'a, W: Watcher> Walk<'s, 'a, W> {
    pub(super) fn new(space: &'s mut Space<'a>, watcher: W) -> Self {
        Self { space, watcher, table: Table::new(), found: Vec::new(), followed: 0 }
    }

    /// How many places were come to.
    pub(super) fn len(&self) -> usize {
        self.table.len()
    }

    pub(super) fn place(&self, place: PlaceId) -> Option<Place<W::Mark>> {
        self.table.place(place)
    }

    /// Walks every call; gives up beyond so many places, and where one thing can happen in more ways than that or than
    /// there are numbers.
    pub(super) fn run(&mut self, most: usize) -> End {
        if self.space.explorer().widest() > u32::try_from(most).unwrap_or(u32::MAX).into() {
            return End::TooLarge;
        }
        let (node, mark) = (Node::MAX, self.watcher.begin());
        let entry = self.table.enter(node, mark);
        let before = self.table.add(Place { entry, node, mark, pending: None }, Came::First, 0);
        for edge in self.space.openings() {
            self.follow(before, edge);
        }
        while let Some(place) = self.table.next() {
            if self.found.len() >= MOST {
                return End::Enough;
            }
            if self.table.len() > most || self.followed > most.saturating_mul(WAYS) {
                return End::TooLarge;
            }
            self.leave(place);
        }
        End::Complete
    }

    fn leave(&mut self, id: PlaceId) {
        let Some(place) = self.place(id) else { return };
        if place.pending.is_none() {
            self.expire(id, place);
        }
        for edge in self.ways(&place) {
            if place.pending.is_some() || !self.watcher.is_late(place.mark, self.space.edge(edge).choice) {
                self.follow(id, edge);
            }
        }
    }

    /// What may happen at a place.
    pub(super) fn ways(&mut self, place: &Place<W::Mark>) -> Range<EdgeId> {
        match place.pending {
            Some(pending) => self.space.pending(place.node, pending),
            None => self.space.edges(place.node),
        }
    }

    fn expire(&mut self, id: PlaceId, place: Place<W::Mark>) {
        let Some(seen) = self.watcher.expire(self.space, place.node, place.mark) else { return };
        self.note(&seen, Sight { place: id, edge: None });
        if let Some(mark) = seen.mark {
            let distance = self.table.distance(id) + 1;
            self.table.add(Place { mark, ..place }, Came::From(id, None), distance);
        }
    }

    fn note(&mut self, seen: &Seen<W::Mark>, sight: Sight) {
        if seen.is_found {
            self.found.push(sight);
        }
    }

    /// Follows an edge from a place, and out of the flow to everyone who entered it.
    fn follow(&mut self, from: PlaceId, edge: EdgeId) {
        self.followed += 1;
        let Landing::Leaves(entry, exit) = self.land(from, edge) else { return };
        if self.table.add_exit(entry, exit) {
            let mut number = 0;
            while let Some(caller) = self.table.caller(entry, number) {
                self.back(exit, caller);
                number += 1;
            }
        }
    }

    /// Where an edge leads from a place.
    pub(super) fn land(&mut self, from: PlaceId, id: EdgeId) -> Landing<W::Mark> {
        let Some(place) = self.place(from) else { return Landing::Nowhere };
        let edge = self.space.edge(id);
        match edge.to {
            To::Refused => return Landing::Refused,
            To::Endless => return Landing::Endless,
            To::In { .. } | To::Out { .. } | To::Down { .. } => {}
        }
        let seen = self.watcher.see(self.space, place.mark, id);
        self.note(&seen, Sight { place: from, edge: Some(id) });
        let Some(mark) = seen.mark else { return Landing::Nowhere };
        let came = Came::From(from, Some(id));
        let distance = self.table.distance(from) + edge.length();
        match edge.to {
            To::Down { rest, pending } => {
                Landing::Leaves(place.entry, Exit { rest, pending, mark, inner: from, edge: id })
            }
            To::Out { node, pile } => {
                // What leaves every flow is a place of the call itself, which is as far away as the flow was entered.
                let distance = self.outside(place.entry) + distance;
                Landing::At(self.arrive(Place { entry: 0, node, mark, pending: None }, came, distance, pile))
            }
            To::In { node, pile } => {
                Landing::At(self.arrive(Place { node, mark, pending: None, ..place }, came, distance, pile))
            }
            To::Refused | To::Endless => Landing::Nowhere,
        }
    }

    /// Comes to a place, into the flows that are entered on the way.
    fn arrive(&mut self, place: Place<W::Mark>, came: Came, distance: u32, pile: PileId) -> PlaceId {
        let frames: Vec<FrameId> = self.space.frames(pile).collect();
        let Some((last, outer)) = frames.split_last() else { return self.table.add(place, came, distance) };
        // Who enters is wherever the edge began; between flows that are entered in one go there is no moment.
        let (mut caller, mut entry) = (came, place.entry);
        let mut from = None;
        for frame in outer {
            let between = Node::MAX - 1 - frame;
            let inner = self.enter(Caller::new(caller, from, entry, *frame), between, place.mark);
            (entry, from) = (self.table.place(inner).map_or(0, |place| place.entry), Some(inner));
            caller = Came::First;
        }
        self.enter(Caller::new(caller, from, entry, *last), place.node, place.mark)
    }

    /// Enters a flow; every way out of it leads back to who enters.
    fn enter(&mut self, caller: Caller, node: Node, mark: W::Mark) -> PlaceId {
        let entry = self.table.enter(node, mark);
        let first = self.table.add(Place { entry, node, mark, pending: None }, Came::First, 0);
        if self.table.add_caller(entry, caller) {
            let mut number = 0;
            while let Some(exit) = self.table.exit(entry, number) {
                self.back(exit, caller);
                number += 1;
            }
        }
        first
    }

    /// Takes a way out of a flow, back to somebody who entered it.
    fn back(&mut self, exit: Exit<W::Mark>, caller: Caller) -> Option<PlaceId> {
        let node = self.space.back(exit.rest, caller.frame)?;
        if self.space.pending(node, exit.pending).is_empty() {
            return None; // nothing answers it here
        }
        let place = Place { entry: caller.entry, node, mark: exit.mark, pending: Some(exit.pending) };
        let came = Came::Back { inner: exit.inner, edge: exit.edge, caller };
        let inside = self.table.distance(exit.inner) + self.space.edge(exit.edge).length();
        Some(self.table.add(place, came, self.table.distance(caller.place) + caller.length() + inside))
    }

    /// Everyone to whom a way out of a flow leads back.
    pub(super) fn backs(&mut self, entry: EntryId, exit: Exit<W::Mark>) -> Vec<PlaceId> {
        let callers: Vec<Caller> = (0..).map_while(|number| self.table.caller(entry, number)).collect();
        callers.into_iter().filter_map(|caller| self.back(exit, caller)).collect()
    }

    /// How far the nearest entry of a flow is from the beginning of the call, as far as that is known.
    fn outside(&self, entry: EntryId) -> u32 {
        let mut entry = entry;
        let mut distance = 0;
        for _ in 0..self.table.entry_count() {
            let Some(caller) = self.table.caller(entry, 0).filter(|_| entry > 0) else { break };
            distance += self.table.distance(caller.place) + caller.length();
            entry = caller.entry;
        }
        distance
    }
}

impl Edge {
    /// How much happens along an edge: what is left to be done is no happening of its own, and what is passed on happens
    /// where it is answered.
    fn length(&self) -> u32 {
        let is_left = matches!(self.choice, Choice::Resume | Choice::Fall(_));
        let is_passed_on = matches!(self.to, To::Down { pending, .. } if pending == self.choice);
        u32::from(!is_left && !is_passed_on)
    }
}
