//! Whole calls that lead to somewhere in a walk, told from their beginning. Nothing is walked here.

use etiquette_core::{
    StepId,
    explore::{Choice, Codes},
};

use super::{Caller, Came, PlaceId, Sight, Walk, Watcher};
use crate::prove::space::{EdgeId, To};

/// One thing that happens in a call that is proved about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::prove) enum Happening {
    Choice(Choice),
    /// The time bound of a rule runs out.
    Expiry,
}

/// What happens in a call that is proved about.
#[derive(Clone, Debug, Default)]
pub(in crate::prove) struct Tale {
    pub(in crate::prove) events: Vec<Told>,
}

/// One thing that happens in a tale.
#[derive(Clone, Debug)]
pub(in crate::prove) struct Told {
    pub(in crate::prove) happening: Happening,
    /// The values of facts out of sight for which it comes so.
    pub(in crate::prove) assumed: Codes,
    /// The step to which it leads, or the end, where that is known.
    pub(in crate::prove) at: Option<Option<StepId>>,
}

impl<W: Watcher> Walk<'_, '_, W> {
    /// The calls that lead to these sights, the shortest first.
    pub(in crate::prove) fn tales(&self, sights: &[Sight]) -> Vec<Tale> {
        let nearest = self.nearest_callers();
        let mut tales: Vec<Tale> = sights.iter().map(|sight| self.tale(sight, &nearest)).collect();
        tales.sort_by_key(|tale| tale.events.len());
        tales
    }

    /// The call that leads to a place.
    pub(in crate::prove) fn tale_of(&self, place: PlaceId) -> Tale {
        self.tale_along(place, &[])
    }

    /// The calls that lead to these places, in their order.
    pub(in crate::prove) fn tales_of(&self, places: &[PlaceId]) -> Vec<Tale> {
        let nearest = self.nearest_callers();
        places.iter().map(|place| self.tale_back(*place, Vec::new(), &nearest)).collect()
    }

    /// The call that leads to a place, and on along these edges.
    pub(in crate::prove) fn tale_along(&self, place: PlaceId, edges: &[EdgeId]) -> Tale {
        let back = edges.iter().rev().map(|edge| Some(*edge)).collect();
        self.tale_back(place, back, &self.nearest_callers())
    }

    fn tale(&self, sight: &Sight, nearest: &[Option<Caller>]) -> Tale {
        self.tale_back(sight.place, vec![sight.edge], nearest)
    }

    fn tale_back(&self, place: PlaceId, mut back: Vec<Option<EdgeId>>, nearest: &[Option<Caller>]) -> Tale {
        let mut around: Vec<Caller> = Vec::new();
        let mut place = place;
        // A call that is told is shorter than there are places; this only ends what should never begin.
        for _ in 0..=2 * self.len() {
            match self.table.came(place) {
                Came::From(from, edge) => {
                    back.push(edge);
                    place = from;
                }
                Came::Back { inner, edge, caller } => {
                    back.push(Some(edge));
                    place = inner;
                    around.push(caller);
                }
                Came::First => {
                    let entry = self.place(place).map_or(0, |place| place.entry);
                    let nearest = || nearest.get(entry as usize).copied().flatten();
                    let Some(caller) = around.pop().or_else(nearest).filter(|_| entry > 0) else { break };
                    if caller.edge.is_some() {
                        back.push(caller.edge);
                    }
                    place = caller.place;
                }
            }
        }
        back.reverse();
        self.told(&back)
    }

    /// What happens along these edges. What is left to be done is no happening of its own, and what is passed on happens
    /// where it is answered.
    fn told(&self, edges: &[Option<EdgeId>]) -> Tale {
        let mut tale = Tale::default();
        let mut passed_on = Codes::new();
        for edge in edges {
            let Some(id) = *edge else {
                tale.events.push(Told { happening: Happening::Expiry, assumed: Codes::new(), at: None });
                continue;
            };
            let edge = self.space.edge(id);
            let assumed = self.space.assumed(id);
            let at = match edge.to {
                To::In { node, .. } | To::Out { node, .. } => Some(self.space.position(node)),
                _ => None,
            };
            match (edge.choice, edge.to) {
                (choice, To::Down { pending, .. }) if choice == pending => passed_on.extend(assumed),
                (Choice::Resume | Choice::Fall(_), _) => {
                    if let Some(last) = tale.events.last_mut() {
                        last.assumed.extend(assumed);
                        last.at = at;
                    }
                }
                (choice, _) => {
                    let mut before = std::mem::take(&mut passed_on);
                    before.extend(assumed);
                    tale.events.push(Told { happening: Happening::Choice(choice), assumed: before, at });
                }
            }
        }
        tale
    }

    /// For each way of entering a flow, who enters it soonest.
    fn nearest_callers(&self) -> Vec<Option<Caller>> {
        let count = self.table.entry_count();
        let mut distances = vec![u32::MAX; count];
        let mut nearest = vec![None; count];
        distances.iter_mut().take(1).for_each(|first| *first = 0);
        // Flows interrupt each other a few levels deep, so that few rounds are enough.
        let mut is_settled = false;
        while !is_settled {
            is_settled = true;
            for entry in 1..count {
                let callers = (0..).map_while(|number| self.table.caller(u32::try_from(entry).ok()?, number));
                let ways = callers.filter_map(|caller| Some((self.soonest(&caller, &distances)?, caller)));
                let Some((distance, caller)) = ways.min_by_key(|(distance, _)| *distance) else { continue };
                let known = distances.get_mut(entry).filter(|known| **known > distance);
                if let Some((known, slot)) = known.zip(nearest.get_mut(entry)) {
                    (*known, *slot) = (distance, Some(caller));
                    is_settled = false;
                }
            }
        }
        nearest
    }

    fn soonest(&self, caller: &Caller, distances: &[u32]) -> Option<u32> {
        let outside = *distances.get(caller.entry as usize)?;
        outside.checked_add(self.table.distance(caller.place) + caller.length())
    }
}
