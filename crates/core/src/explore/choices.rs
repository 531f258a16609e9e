//! What may happen at a moment of a call without a clock. Nothing happens here.

use alloc::{vec, vec::Vec};

use super::{
    Below, Choice, Codes, Explorer, Moment,
    ways::{Ways, numbers},
};
use crate::{
    context::Connection,
    ids::{EventId, TimerId},
    model::{EventModel, Scope, TimerModel},
    source::Source,
};

impl Explorer<'_> {
    /// What may happen at a moment: events that may do something, and timers that may be first.
    pub fn choices(&mut self, moment: &Moment, below: &Below, choices: &mut Vec<Choice>) {
        choices.clear();
        self.visit(moment, below);
        if self.state.ended {
            return;
        }
        for (event, model) in self.script.events().filter(|(_, model)| model.source != Source::Clock) {
            if self.may_happen(event, model) && self.may_matter(event, model) {
                let ways = self.brought.get(event.index()).map_or(0, Ways::count);
                choices.extend(numbers(ways).map(|way| Choice::Event(event, way)));
            }
        }
        choices.extend(self.timing.first().map(Choice::Timer));
        let free = self.script.timers().filter(|(id, timer)| self.is_free(*id) && self.may_fire(*id, timer));
        choices.extend(free.map(|(id, _)| Choice::Timer(id)));
    }

    /// Whether it is known if a timer runs. Any other may fire whenever no flow lets it stand still.
    pub fn sees(&self, timer: TimerId) -> bool {
        self.script.timers.get(timer).is_some() && !self.is_free(timer)
    }

    pub(super) fn is_free(&self, timer: TimerId) -> bool {
        let is_of_call = self.script.timers.get(timer).is_some_and(|timer| timer.scope == Scope::Call);
        is_of_call && !self.focus.timers.contains(&timer)
    }

    /// Whether a timer of which nothing is known may fire, and that may change anything.
    fn may_fire(&self, id: TimerId, timer: &TimerModel) -> bool {
        let steps = self.state.at.iter().chain(&self.state.suspended);
        let mut flows = steps.map(|step| self.script.flows.at(self.script.steps.at(*step).flow));
        let stands_still = flows.any(|flow| flow.pauses.contains(&id));
        !stands_still && (self.relevance.is_noticed(timer.raises) || self.may_be_answered(timer.raises))
    }

    /// Whether the caller is there for it, in scripts that say when there is one. Who was there and is gone may be heard
    /// to hang up.
    fn may_happen(&self, id: EventId, event: &EventModel) -> bool {
        let connection = self.state.connection();
        let is_there = match (event.source, event.connects) {
            _ if self.needs_answer(id) => self.may_be_answered(id),
            (_, Some(false)) => connection != Connection::None,
            (Source::Caller, _) => connection == Connection::Up,
            _ => true,
        };
        is_there || !self.waits_for_caller
    }

    /// Whether an event happens only where something answers it: nobody comes to a line that does not wait for them, nor
    /// does a line that nobody has called answer in any other way.
    pub fn needs_answer(&self, id: EventId) -> bool {
        let Some(event) = self.script.events.get(id) else { return false };
        let is_of_line = event.source == Source::Line && event.connects.is_none();
        let answers = is_of_line && self.waits_for_caller && !self.relevance.starts_timers(id);
        answers || event.connects == Some(true)
    }

    /// Whether an event may change anything, or be heard by a rule.
    fn may_matter(&self, event: EventId, model: &EventModel) -> bool {
        let is_noticed = model.connects.is_some() || self.relevance.is_noticed(event);
        is_noticed && !model.source.can_be_refused()
            || !model.brings.is_empty()
            || self.may_be_answered(event)
    }

    /// Whether an event is answered, or that depends on what is out of sight.
    fn may_be_answered(&self, event: EventId) -> bool {
        let is_answered = self.responder().answer(event).is_some();
        let below = || self.answerers.below(self.responder().running(), event);
        let by_others = || below().is_some_and(|below| below.by_steps || !below.by_flows.is_empty());
        is_answered || self.state.asked().is_some() || by_others()
    }

    /// The values of facts out of sight for which nothing answers an event at a moment, although its script
    /// [promises](EventModel::always) an answer there.
    pub fn broken_promises(&mut self, moment: &Moment, below: &Below, event: EventId) -> Vec<Codes> {
        let promised = self.script.events.get(event).and_then(|event| event.always.as_ref());
        let Some(always) = promised else { return Vec::new() };
        let mut open: Vec<Vec<(usize, u16)>> = vec![Vec::new()];
        let mut broken = Vec::new();
        while let Some(assumed) = open.pop() {
            self.visit(moment, below);
            assumed.iter().for_each(|(cell, code)| self.state.put_code(*cell, *code));
            let is_there = !self.waits_for_caller || self.state.connection() == Connection::Up;
            let is_promised = is_there && !self.state.ended && self.state.meets(self.script, always);
            let is_answered = is_promised && self.responder().answer(event).is_some();
            if let Some(cell) = self.state.asked() {
                let with = |code| assumed.iter().copied().chain([(cell, code)]).collect();
                open.extend(self.relevance.samples(cell).into_iter().map(with));
            } else if is_promised && !is_answered {
                let fact = |(cell, code): &(usize, u16)| Some((self.relevance.fact(*cell)?, *code));
                broken.push(assumed.iter().filter_map(fact).collect());
            }
        }
        broken
    }
}
