//! Arrows that lead on without an event and come round to where they began. Conditions are never weighed.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    vec::IntoIter,
};

use etiquette_core::{
    ArrowId, FlowId, StepId,
    model::{Arrow, Guard, Model, StepModel, Target},
};
use etiquette_diag::{Diagnostic, Diagnostics};

use super::index::position_of;
use crate::places::Places;

/// Reports every arrow that closes a circle without an event, whatever the conditions on it say.
pub(super) fn refuse(model: &Model, places: &Places, found: &mut Diagnostics) {
    let ways = Ways::new(model);
    let mut visits = BTreeMap::new();
    for step in (0..model.steps.len()).map(|step| StepId::new(position_of(step))) {
        for start in [Place { step, is_back: false }, Place { step, is_back: true }] {
            for (arrow, to) in ways.circles(start, &mut visits) {
                found.extend(places.arrow(arrow).map(|span| finding(arrow, ways.name(to)).at(span)));
            }
        }
    }
}

fn finding(arrow: ArrowId, to: &str) -> Diagnostic {
    let key = if matches!(arrow, ArrowId::OnReturn(..)) { "on-return" } else { "then" };
    let message = format!("expected `{key}` to come to rest, found that it leads back to `{to}`");
    Diagnostic::error("endless-then", message).help("let an event lead on, with `on` or `after`")
}

/// A step that the call comes to, or comes back to from a flow.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    step: StepId,
    is_back: bool,
}

impl Place {
    const fn of(step: StepId) -> Self {
        Self { step, is_back: false }
    }
}

#[derive(Clone, Copy)]
enum Visit {
    /// On the way that is being followed.
    Open,
    Done,
}

/// An arrow and where it leads.
type Way = (ArrowId, Place);

/// The ways on from every step that need no event.
struct Ways<'a> {
    model: &'a Model,
    /// Flows that can return without an event.
    passable: BTreeSet<FlowId>,
}

impl<'a> Ways<'a> {
    fn new(model: &'a Model) -> Self {
        let mut this = Self { model, passable: BTreeSet::new() };
        let mut flows: Vec<_> = model.flows.iter().zip(0..).collect();
        // A flow enters only flows that outrank it, so that those are known before it.
        flows.sort_by_key(|(flow, _)| Reverse(flow.precedence));
        for id in flows.into_iter().map(|(_, id)| FlowId::new(id)) {
            if this.can_return(id) {
                this.passable.insert(id);
            }
        }
        this
    }

    /// The arrows that close a circle, each with the step to which it leads back, on all ways from a place.
    fn circles(&self, start: Place, visits: &mut BTreeMap<Place, Visit>) -> Vec<(ArrowId, StepId)> {
        let mut circles = Vec::new();
        // Followed with a list of one's own: a way may be as long as the script.
        let mut way: Vec<(Place, IntoIter<Way>)> = Vec::new();
        let mut next = Some(start).filter(|start| !visits.contains_key(start));
        loop {
            if let Some(place) = next.take() {
                visits.insert(place, Visit::Open);
                way.push((place, self.ways_on(place).into_iter()));
            }
            let Some((place, rest)) = way.last_mut() else { break };
            let Some((arrow, to)) = rest.next() else {
                visits.insert(*place, Visit::Done);
                way.pop();
                continue;
            };
            match visits.get(&to) {
                Some(Visit::Open) => circles.push((arrow, to.step)),
                Some(Visit::Done) => {}
                None => next = Some(to),
            }
        }
        circles
    }

    /// Whether a flow can come to a `return` from its start.
    fn can_return(&self, flow: FlowId) -> bool {
        let mut seen = BTreeSet::new();
        let mut open: Vec<Place> = self.start(flow).map(Place::of).into_iter().collect();
        while let Some(place) = open.pop() {
            if !seen.insert(place) {
                continue;
            }
            if self.arrows(place).any(|(_, arrow)| arrow.target == Target::Return) {
                return true;
            }
            let inside = |(_, to): &Way| self.step(to.step).is_some_and(|step| step.flow == flow);
            open.extend(self.ways_on(place).into_iter().filter(inside).map(|(_, to)| to));
        }
        false
    }

    /// The ways that lead on from a place.
    fn ways_on(&self, place: Place) -> Vec<Way> {
        let mut ways = Vec::new();
        for (id, arrow) in self.arrows(place) {
            match arrow.target {
                Target::Step(to) | Target::Back(to) => ways.push((id, Place::of(to))),
                Target::Enter(flow) => {
                    ways.extend(self.start(flow).map(|start| (id, Place::of(start))));
                    if self.passable.contains(&flow) {
                        ways.extend(self.coming_back(place.step).map(|back| (id, back)));
                    }
                }
                Target::Stay if place.is_back => ways.push((id, Place::of(place.step))),
                Target::Stay | Target::Return | Target::End => {}
            }
        }
        ways
    }

    /// The arrows that may be followed from a place, up to the first that has no condition.
    fn arrows(&self, place: Place) -> impl Iterator<Item = (ArrowId, &'a Arrow)> {
        let Place { step, is_back } = place;
        let of_step = |step: &'a StepModel| if is_back { &*step.on_return } else { &*step.then };
        let arrows = self.step(step).map_or(&[][..], of_step);
        let last = arrows.iter().position(|arrow| arrow.guard == Guard::Always);
        let id = move |position| {
            if is_back { ArrowId::OnReturn(step, position) } else { ArrowId::Then(step, position) }
        };
        let count = last.map_or(arrows.len(), |last| last + 1);
        arrows.iter().take(count).enumerate().map(move |(position, arrow)| (id(position), arrow))
    }

    /// Where the call is when a flow has returned to a step: what the step has for that, or the step again.
    fn coming_back(&self, step: StepId) -> impl Iterator<Item = Place> {
        let back = Place { step, is_back: true };
        let goes_on = self.arrows(back).any(|(_, arrow)| arrow.guard == Guard::Always);
        [(back, true), (Place::of(step), !goes_on)]
            .into_iter()
            .filter(|(_, is_open)| *is_open)
            .map(|(to, _)| to)
    }

    /// The first step of a flow, unless it could not be read.
    fn start(&self, flow: FlowId) -> Option<StepId> {
        let start = self.model.flows.get(flow.index())?.start;
        self.step(start).filter(|step| step.flow == flow).map(|_| start)
    }

    fn step(&self, id: StepId) -> Option<&'a StepModel> {
        self.model.steps.get(id.index())
    }

    fn name(&self, step: StepId) -> &str {
        self.step(step).map_or("", |step| &step.name)
    }
}

#[cfg(test)]
mod tests {
    use crate::lower::testing::{findings, sample};

    fn chain(last: &str) -> String {
        let step = |number: usize| format!("[step.s{number}]\nstage = 'opening'\nthen = 's{}'\n", number + 1);
        let steps: String = (0..5_000).map(step).collect();
        format!(
            "[step.greet]\nstage = 'opening'\nthen = 's0'\n{steps}[step.s5000]\nstage = 'opening'\n{last}"
        )
    }

    #[test]
    fn long_ways_that_come_to_rest_are_fine() {
        sample(&chain("on.yes = 'greet'"));
    }

    #[test]
    fn long_ways_round_are_found_once() {
        let found = findings(&chain("then = 's1'"));
        assert_eq!(found.iter().map(|(rule, _)| *rule).collect::<Vec<_>>(), ["endless-then"]);
    }

    #[test]
    fn ways_that_meet_are_fine() {
        sample(
            "
            [step.greet]
            stage = 'opening'
            then  = [{ if = 'returning', goto = 'left' }, { goto = 'right' }]
            [step.left]
            stage = 'opening'
            then  = 'rest'
            [step.right]
            stage = 'opening'
            then  = 'rest'
            [step.rest]
            stage = 'cooldown'
            ",
        );
    }
}
