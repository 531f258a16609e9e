//! Whether a property holds, as far as can be seen.

use etiquette_core::{Connection, EventId, RuleId, Script, Stage, explore::Choice};

use super::{
    Property,
    awaited::{self, Awaited},
    ground::{Spot, Way, ground, leading_to},
    guided::Guided,
    rest::rests,
};
use crate::prove::{
    space::Space,
    walk::{End, Happening, PlaceId, Tale, Told, Walk},
    witness::Aim,
};

/// What is seen of a property.
pub(in crate::prove) enum Judged {
    /// It holds.
    Holds,
    /// It does not where these calls lead, if they can be held.
    Fails(Vec<Tale>, Aim),
    /// It depends on what is out of sight, for which these calls are an example.
    Depends(Vec<Tale>),
    /// It holds if of each of these lots of calls one can be held.
    Needs(Vec<Vec<Tale>>),
    /// There is too much to be seen.
    TooLarge,
}

/// How many calls are told of one property.
pub(super) const TOLD: usize = 24;

/// What is known before a property is judged.
#[derive(Clone, Copy)]
pub(in crate::prove) struct Known<'a> {
    /// The rules that the guide keeps.
    pub(in crate::prove) guided: &'a [RuleId],
    /// What steps wait for and nobody has seen happen.
    pub(in crate::prove) unseen: &'a [Awaited],
    /// How many places may be looked at.
    pub(in crate::prove) most: usize,
}

/// Judges a property in a space; says how many places there are.
pub(in crate::prove) fn judge(
    script: &Script,
    space: &mut Space<'_>,
    property: Property,
    Known { guided, unseen, most }: Known<'_>,
) -> (Judged, usize) {
    let tells_leave = property == Property::FarewellReachable;
    let mut walk = Walk::new(space, Guided::new(script, guided, tells_leave));
    if walk.run(most) != End::Complete {
        return (Judged::TooLarge, walk.len());
    }
    let spots = ground(&mut walk);
    let judged = match property {
        Property::NoDeadEnd => reach(script, &walk, &spots, |_| true, |spot| spot.has_ended, |_| false),
        Property::FarewellReachable => {
            // A script that says nothing of the line has its caller there all the time, if it speaks to one.
            let is_never_up = !spots.iter().any(|spot| spot.connection == Connection::Up);
            let is_never_up = is_never_up && script.lines().next().is_some();
            let is_there = |spot: &Spot| {
                let is_up =
                    spot.connection == Connection::Up || is_never_up && spot.connection == Connection::None;
                // Who was handed over is somebody else's caller.
                is_up && spot.stage != Stage::Cooldown
            };
            reach(script, &walk, &spots, is_there, |spot| spot.has_taken_leave, |way| takes_leave(&walk, way))
        }
        Property::ComesToRest => rests(script, &walk, &spots),
        Property::Erases => erases(&walk, &spots),
        Property::AwaitedCanHappen => awaited::judge(script, &walk, &spots, unseen),
        Property::Always(event) => always(&mut walk, &spots, event),
    };
    (judged, spots.len())
}

fn takes_leave(walk: &Walk<'_, '_, Guided<'_>>, way: &Way) -> bool {
    label(walk, way, |takes_leave, _| takes_leave)
}

fn label(walk: &Walk<'_, '_, Guided<'_>>, way: &Way, wanted: impl Fn(bool, bool) -> bool) -> bool {
    let label = walk.space.label(walk.space.edge(way.edge).label);
    label.is_some_and(|label| wanted(label.takes_leave, label.erases))
}

/// Whether something can be brought about from everywhere where it is asked for: that a call is where `is_done`, or that a
/// way `does` it.
fn reach(
    script: &Script,
    walk: &Walk<'_, '_, Guided<'_>>,
    spots: &[Spot],
    is_asked: impl Fn(&Spot) -> bool,
    is_done: impl Fn(&Spot) -> bool,
    does: impl Fn(&Way) -> bool,
) -> Judged {
    let surely = leading_to(script, spots, true, &is_done, &does);
    let left = |leads: &[bool]| -> Vec<PlaceId> {
        let places = (0_u32..).zip(spots).zip(leads);
        let open = |spot: &Spot| spot.at.is_some() && is_asked(spot);
        places.filter(|((_, spot), leads)| open(spot) && !**leads).map(|((id, _), _)| id).collect()
    };
    let doubtful = left(&surely);
    if doubtful.is_empty() {
        return Judged::Holds;
    }
    let lost = left(&leading_to(script, spots, false, &is_done, &does));
    if lost.is_empty() {
        Judged::Depends(doubts(walk, &doubtful, spots))
    } else {
        Judged::Fails(tales(walk, &lost), Aim::Arrive)
    }
}

/// Calls to some places, the shortest first.
pub(super) fn tales(walk: &Walk<'_, '_, Guided<'_>>, places: &[PlaceId]) -> Vec<Tale> {
    shortest(walk.tales_of(first(places)))
}

/// Calls to some places, the shortest first, and on what it depends how they go on there.
fn doubts(walk: &Walk<'_, '_, Guided<'_>>, places: &[PlaceId], spots: &[Spot]) -> Vec<Tale> {
    let mut tales = walk.tales_of(first(places));
    for (tale, place) in tales.iter_mut().zip(places) {
        let ways = spots.get(*place as usize).map_or(&[][..], |spot| &spot.ways);
        let assumed = ways.iter().flat_map(|way| way.assumed.iter().copied()).collect();
        tale.events.push(Told { happening: Happening::Expiry, assumed, at: None });
    }
    shortest(tales)
}

/// As many as are worth telling.
fn first(places: &[PlaceId]) -> &[PlaceId] {
    places.get(..TOLD * TOLD).unwrap_or(places)
}

pub(super) fn shortest(mut tales: Vec<Tale>) -> Vec<Tale> {
    tales.sort_by_key(|tale| tale.events.len());
    tales.truncate(TOLD);
    tales
}

/// Whether every end erases what is private.
fn erases(walk: &Walk<'_, '_, Guided<'_>>, spots: &[Spot]) -> Judged {
    let has_ended = |place: &PlaceId| spots.get(*place as usize).is_some_and(|spot| spot.has_ended);
    let ends = |way: &&Way| way.to.iter().any(has_ended) && !label(walk, way, |_, erases| erases);
    let bad = (0_u32..).zip(spots).filter(|(_, spot)| spot.ways.iter().any(|way| ends(&way)));
    let bad: Vec<PlaceId> = bad.map(|(id, _)| id).collect();
    if bad.is_empty() { Judged::Holds } else { Judged::Fails(tales(walk, &bad), Aim::Arrive) }
}

/// Whether an event is answered wherever that is promised.
fn always(walk: &mut Walk<'_, '_, Guided<'_>>, spots: &[Spot], event: EventId) -> Judged {
    let mut tales = Vec::new();
    for (id, spot) in (0_u32..).zip(spots).filter(|(_, spot)| spot.at.is_some()) {
        for assumed in walk.space.broken_promises(spot.node, event) {
            let mut tale = walk.tale_of(id);
            let happening = Happening::Choice(Choice::Event(event, 0));
            tale.events.push(Told { happening, assumed, at: None });
            tales.push(tale);
        }
        if tales.len() > TOLD * TOLD {
            break;
        }
    }
    tales.sort_by_key(|tale| tale.events.len());
    if tales.is_empty() { Judged::Holds } else { Judged::Fails(tales, Aim::Unanswered) }
}
