//! Whether every timer that a step waits for can fire there. Nothing here looks for calls; what calls were seen to take is
//! given, since one call that was held says more than any that perhaps can be.

use std::collections::BTreeSet;

use etiquette_core::{ArrowId, EventId, Script, StepId, TimerId, explore::Choice};

use super::{
    ground::Spot,
    guided::Guided,
    judge::{Judged, TOLD, shortest, tales},
};
use crate::{
    cover::{Coverage, Target},
    prove::{
        walk::{Sight, Walk},
        witness::Aim,
    },
};

/// An event that a timer raises, and a step that waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::prove) struct Awaited {
    step: StepId,
    event: EventId,
}

/// What steps wait for and no call was seen to take. An event of the clock that no timer raises is left to the host; whoever
/// else there is can always do something.
pub(in crate::prove) fn unseen(script: &Script, seen: &Coverage) -> Vec<Awaited> {
    let is_raised = |event: EventId| script.timers().any(|(_, timer)| timer.raises == event);
    let (mut all, mut happened) = (BTreeSet::new(), BTreeSet::new());
    for (step, model) in script.steps() {
        for (at, transition) in model.transitions.iter().enumerate() {
            let awaited = Awaited { step, event: transition.event };
            if seen.contains(Target::Arrow(ArrowId::Transition(step, at))) {
                happened.insert(awaited);
            } else if is_raised(transition.event) {
                all.insert(awaited);
            }
        }
    }
    all.difference(&happened).copied().collect()
}

/// The timers that raise what steps wait for.
pub(super) fn timers(script: &Script, awaited: &[Awaited]) -> BTreeSet<TimerId> {
    let is_awaited = |event: EventId| awaited.iter().any(|awaited| awaited.event == event);
    script.timers().filter(|(_, timer)| is_awaited(timer.raises)).map(|(id, _)| id).collect()
}

/// Judges whether it can happen all the same: for each the calls in which it perhaps does, or where there are none, a call
/// to the step.
pub(super) fn judge(
    script: &Script,
    walk: &Walk<'_, '_, Guided<'_>>,
    spots: &[Spot],
    unseen: &[Awaited],
) -> Judged {
    let mut lots = Vec::new();
    for Awaited { step, event } in unseen {
        // What a flow gives way to happens here, too, while the flow is still to be left.
        let is_here = |spot: &Spot| walk.space.position(spot.node) == Some(*step);
        let here = || (0_u32..).zip(spots).filter(|(_, spot)| is_here(spot));
        let Some((first, _)) = here().find(|(_, spot)| spot.at.is_some()) else { continue };
        let sights = here().flat_map(|(place, spot)| {
            let ways = spot.ways.iter().filter(|way| raised(script, way.choice) == Some(*event));
            ways.map(move |way| Sight { place, edge: Some(way.edge) })
        });
        let sights: Vec<Sight> = sights.take(TOLD * TOLD).collect();
        if sights.is_empty() {
            return Judged::Fails(tales(walk, &[first]), Aim::Arrive);
        }
        lots.push(shortest(walk.tales(&sights)));
    }
    Judged::Needs(lots)
}

/// The event that happens, or that a timer raises.
fn raised(script: &Script, choice: Choice) -> Option<EventId> {
    match choice {
        Choice::Event(event, _) | Choice::Fall(event) => Some(event),
        Choice::Timer(timer) => script.timers().nth(timer.index()).map(|(_, timer)| timer.raises),
        Choice::Begin(_) | Choice::Resume => None,
    }
}
