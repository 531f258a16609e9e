//! Whether a call in which nobody does anything comes to rest. Timers fire all the same, and hosts say of each line when it is
//! finished; what follows from that must not go on for ever.

use std::collections::BTreeSet;

use etiquette_core::{
    EventId, Script, TimerId,
    explore::Choice,
    model::{Scope, Trigger},
};
use rustc_hash::FxHashSet;

use super::{
    ground::{Spot, Way},
    guided::Guided,
    judge::Judged,
};
use crate::{
    prove::{
        space::EdgeId,
        walk::{Happening, PlaceId, Told, Walk},
        witness::Aim,
    },
    replay::LINE_FINISHED,
};

/// Judges whether neither timers nor lines set each other off for ever.
pub(super) fn rests(script: &Script, walk: &Walk<'_, '_, Guided<'_>>, spots: &[Spot]) -> Judged {
    let endless = |spot: &Spot| spot.ways.iter().find(|way| way.is_endless).map(|way| way.choice);
    for (id, spot) in (0_u32..).zip(spots) {
        if let Some(choice) = endless(spot) {
            let mut tale = walk.tale_of(id);
            tale.events.push(Told { happening: Happening::Choice(choice), assumed: Vec::new(), at: None });
            return Judged::Fails(vec![tale], Aim::RunAway);
        }
    }
    let silence = Silence { spots, finished: script.event(LINE_FINISHED), timers: recurring(script) };
    let Some(round) = silence.round() else { return Judged::Holds };
    let first = round.first().map_or(0, |(at, _)| at.place);
    let edges: Vec<EdgeId> = round.iter().map(|(_, way)| way.edge).collect();
    // Twice round, so that whoever reads it sees that it goes on.
    let tale = walk.tale_along(first, &[&*edges, &*edges].concat());
    if round.iter().all(|(_, way)| way.assumed.is_empty()) {
        Judged::Fails(vec![tale], Aim::Arrive)
    } else {
        // What lies out of sight may end it after some rounds.
        Judged::Depends(vec![tale])
    }
}

/// The timers that start again while nobody does anything: by the end of a line, by another timer, or with a step. Any
/// other fires once at most, and so is on no way round.
pub(super) fn recurring(script: &Script) -> BTreeSet<TimerId> {
    let finished = script.event(LINE_FINISHED);
    let comes =
        |event: EventId| Some(event) == finished || script.timers().any(|(_, timer)| timer.raises == event);
    let starts = |trigger: &Trigger| match trigger {
        Trigger::Event(event) => comes(*event),
        Trigger::Source(source) => {
            script.events().any(|(event, model)| model.source == *source && comes(event))
        }
    };
    let timers = script.timers();
    let recurring = timers.filter(|(_, timer)| timer.scope != Scope::Call || timer.from.iter().any(starts));
    recurring.map(|(id, _)| id).collect()
}

/// What goes on while nobody does anything.
struct Silence<'w> {
    spots: &'w [Spot],
    /// The event with which hosts say that a line is finished.
    finished: Option<EventId>,
    /// The timers that may fire again and again.
    timers: BTreeSet<TimerId>,
}

/// A place, and how many lines that were said last are still to be finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct At {
    place: PlaceId,
    lines: u8,
}

impl<'w> Silence<'w> {
    /// Ways from a place back to itself on which nobody acts, found by going as deep as one can.
    fn round(&self) -> Option<Vec<(At, &'w Way)>> {
        let mut seen = FxHashSet::default();
        let mut path: Vec<(At, &Way)> = Vec::new();
        let mut open = Vec::new();
        // A call falls silent anywhere, and also while a line is spoken, whatever it was spoken on.
        let still = (0_u32..).zip(self.spots).map(|(place, _)| At { place, lines: 0 });
        let ways = self.spots.iter().flat_map(|spot| &spot.ways).filter(|way| way.lines > 0);
        let spoken = ways.flat_map(|way| way.to.iter().map(|to| At { place: *to, lines: way.lines }));
        for first in still.chain(spoken) {
            if seen.insert(first) {
                open.extend(self.ways(first).map(|(way, to)| (0, first, way, to)));
            }
            while let Some((depth, from, way, to)) = open.pop() {
                path.truncate(depth);
                path.push((from, way));
                if let Some(begin) = path.iter().position(|(at, _)| *at == to) {
                    return Some(path.split_off(begin));
                }
                if seen.insert(to) {
                    open.extend(self.ways(to).map(|(way, next)| (depth + 1, to, way, next)));
                }
            }
        }
        None
    }

    /// What comes of itself, and where it leads.
    fn ways(&self, at: At) -> impl Iterator<Item = (&'w Way, At)> {
        let spot = self.spots.get(at.place as usize);
        let ways = spot.into_iter().flat_map(|spot| spot.ways.iter().map(move |way| (spot, way)));
        ways.filter_map(move |(spot, way)| Some((way, self.lines_after(spot, way, at.lines)?)))
            .flat_map(|(way, lines)| way.to.iter().map(move |place| (way, At { place: *place, lines })))
    }

    /// How many lines are to be finished after a way; `None` if somebody acts on it, or it does not come again and again.
    fn lines_after(&self, spot: &Spot, way: &Way, lines: u8) -> Option<u8> {
        let left = match way.choice {
            // What is left to be done is part of what was done before.
            _ if spot.at.is_none() => lines,
            Choice::Event(event, _) if Some(event) == self.finished => lines.checked_sub(1)?,
            Choice::Event(..) => return None,
            Choice::Timer(timer) if !self.timers.contains(&timer) => return None,
            Choice::Begin(_) | Choice::Timer(_) | Choice::Resume | Choice::Fall(_) => lines,
        };
        Some(if way.lines > 0 { way.lines } else { left })
    }
}
