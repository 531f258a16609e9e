//! One step of a call without a clock, in every way that depends on what is out of sight. The steps are those of live
//! calls; no arrow is followed by other code.

use alloc::{vec, vec::Vec};

use super::{Below, Choice, Codes, Explorer, Moment, Outcome};
use crate::{
    call::{Beyond, State, Told, Turn},
    error::CallError,
    ids::{EventId, FlowId},
};

/// One way in which something happens.
#[derive(Clone, Copy)]
struct Way<'a> {
    choice: Choice,
    /// Who out of sight answers it.
    told: Option<Told<'a>>,
    /// Whether a flow above has left it to be done.
    is_left: bool,
}

impl<'a> Explorer<'a> {
    /// Lets something happen at a moment, in every way that depends on what is out of sight. `each` sees the explorer
    /// after it.
    pub fn take(&mut self, moment: &Moment, below: &Below, choice: Choice, each: impl FnMut(&Self, Outcome)) {
        self.take_in_every_way((moment, below), choice, false, each);
    }

    /// The same with what a flow above has left to be done, which comes to nothing unless a step takes it up, or an
    /// interrupt: what a flow gives way to needs more than an answer of a flow as a whole.
    pub fn take_up(
        &mut self,
        moment: &Moment,
        below: &Below,
        choice: Choice,
        each: impl FnMut(&Self, Outcome),
    ) {
        self.take_in_every_way((moment, below), choice, true, each);
    }

    fn take_in_every_way(
        &mut self,
        from: (&Moment, &Below),
        choice: Choice,
        is_left: bool,
        mut each: impl FnMut(&Self, Outcome),
    ) {
        if !self.knows(choice) {
            return;
        }
        self.take_as(from, Way { choice, told: None, is_left }, &mut each);
        self.visit(from.0, from.1);
        for told in self.answers_out_of_sight(choice) {
            self.take_as(from, Way { choice, told: Some(told), is_left }, &mut each);
        }
    }

    /// Whether the script has what is to happen.
    fn knows(&self, choice: Choice) -> bool {
        match choice {
            Choice::Begin(number) => self.opening(number).is_some(),
            Choice::Event(event, _) | Choice::Fall(event) => self.script.events.get(event).is_some(),
            Choice::Timer(timer) => self.script.timers.get(timer).is_some(),
            Choice::Resume => true,
        }
    }

    /// Who may answer out of sight what happens.
    fn answers_out_of_sight(&self, choice: Choice) -> Vec<Told<'a>> {
        let Some(event) = self.raised(choice) else { return Vec::new() };
        let Some(below) = self.answerers.below(self.responder().running(), event) else { return Vec::new() };
        let by_steps = below.by_steps && !matches!(choice, Choice::Fall(_));
        let is_in_sight =
            |flow: FlowId| self.state.suspended.iter().any(|step| self.script.steps.at(*step).flow == flow);
        let by_flows = below.by_flows.iter().filter(|(flow, _)| !is_in_sight(*flow));
        let arrow = |(flow, at): &(FlowId, usize)| self.script.flows.at(*flow).transitions.get(*at);
        let by_flows = by_flows.filter_map(arrow).map(Told::Around);
        by_steps.then_some(Told::Below).into_iter().chain(by_flows).collect()
    }

    /// The event that happens, or that a timer raises.
    fn raised(&self, choice: Choice) -> Option<EventId> {
        match choice {
            Choice::Event(event, _) | Choice::Fall(event) => Some(event),
            Choice::Timer(timer) => Some(self.script.timers.at(timer).raises),
            Choice::Begin(_) | Choice::Resume => None,
        }
    }

    /// Whether it may be answered by who is told to answer it: nobody does who is asked before.
    fn may_answer(&self, choice: Choice, told: Told<'_>) -> bool {
        let responder = self.responder();
        self.raised(choice).is_some_and(|event| match told {
            Told::Below => !responder.keeps(event),
            Told::Around(transition) => {
                let is_asked = matches!(choice, Choice::Fall(_)) || !responder.keeps_from_flows(event);
                is_asked && responder.can_follow(transition)
            }
        })
    }

    fn take_as(
        &mut self,
        (moment, below): (&Moment, &Below),
        way: Way<'a>,
        each: &mut impl FnMut(&Self, Outcome),
    ) {
        let mut open: Vec<Vec<(usize, u16)>> = vec![Vec::new()];
        while let Some(assumed) = open.pop() {
            self.visit(moment, below);
            let happened = self.happen(way, &assumed);
            if let Some(cell) = self.state.asked() {
                let with = |code| assumed.iter().copied().chain([(cell, code)]).collect();
                open.extend(self.relevance.samples(cell).into_iter().map(with));
                continue;
            }
            let Some(happened) = happened else { continue };
            if happened == Ok(true) {
                self.timing.follow(self.script, &self.visible_timers(), self.focus.orders_timers);
            }
            let fact = |(cell, code): &(usize, u16)| Some((self.relevance.fact(*cell)?, *code));
            let assumed = assumed.iter().filter_map(fact).collect();
            let left = self.beyond.map(|beyond| match beyond {
                Beyond::Returns => Choice::Resume,
                Beyond::Yields => way.choice,
                Beyond::Falls(event) => Choice::Fall(event),
            });
            each(self, Outcome { happened, left, assumed });
        }
    }

    /// Lets it happen in one way; `false` if it does not, and `None` where nobody takes up what is left.
    fn happen(&mut self, way: Way<'a>, assumed: &[(usize, u16)]) -> Option<Result<bool, CallError>> {
        let Way { choice, told, is_left } = way;
        self.out.clear();
        self.heard.clear();
        if let Choice::Begin(number) = choice {
            self.begin(number);
        }
        assumed.iter().for_each(|(cell, code)| self.state.put_code(*cell, *code));
        let learns = self.learn(choice);
        if told.is_some_and(|told| !self.may_answer(choice, told)) {
            return Some(Ok(false));
        }
        if is_left && !self.takes_up(choice, told) {
            return None;
        }
        let is_unheard = matches!(choice, Choice::Event(event, _) if told.is_none()
            && self.needs_answer(event)
            && self.responder().answer(event).is_none());
        Some(if is_unheard { Ok(false) } else { self.act(choice, told, learns) })
    }

    /// Learns what comes with it; whether that is anything.
    fn learn(&mut self, choice: Choice) -> bool {
        let codes = match choice {
            Choice::Begin(number) => self.opening(number).map(|(_, codes)| codes).unwrap_or_default(),
            Choice::Event(event, way) => self.brought(event, way),
            Choice::Timer(_) | Choice::Resume | Choice::Fall(_) => Codes::new(),
        };
        codes.iter().for_each(|(fact, code)| self.state.learn_code(self.script, *fact, *code));
        !codes.is_empty()
    }

    /// Whether what is left to be done is done: an event that a flow gives way to needs a step or an interrupt that
    /// answers.
    fn takes_up(&self, choice: Choice, told: Option<Told<'_>>) -> bool {
        let event = self.raised(choice);
        match (choice, told) {
            (Choice::Begin(_) | Choice::Resume, _) | (_, Some(Told::Below)) => true,
            (Choice::Fall(event), _) => told.is_some() || self.responder().flows(event).is_some(),
            (Choice::Event(..) | Choice::Timer(_), Some(Told::Around(_))) => false,
            (Choice::Event(..) | Choice::Timer(_), None) => {
                event.is_some_and(|event| self.responder().takes_up(event))
            }
        }
    }

    fn act(&mut self, choice: Choice, told: Option<Told<'a>>, learns: bool) -> Result<bool, CallError> {
        let Self { script, state, out, heard, context, listens, focus, .. } = self;
        let mut turn = Turn::listening(script, context, state, out, heard, listens);
        (turn.is_blind, turn.told) = (!focus.tells_below, told);
        let happened = match choice {
            Choice::Begin(_) => turn.begin().map(|()| true),
            Choice::Event(event, _) => turn.ask(event, learns),
            Choice::Timer(timer) => turn.fire(timer).map(|()| true),
            Choice::Resume => turn.resume().map(|()| true),
            Choice::Fall(event) => turn.fall(event).map(|()| true),
        };
        (self.lowest, self.beyond) = (turn.lowest, turn.beyond);
        happened.map_err(CallError::from)
    }

    /// A call that is about to begin. Facts out of sight may have been given any value before.
    fn begin(&mut self, number: u32) {
        let opening = self.opening(number).map(|(context, _)| context.clone());
        self.context = opening.unwrap_or_default();
        self.state = State::new(self.script, 0, &self.context);
        self.timing.clear();
        for (id, fact) in self.script.facts().filter(|(id, _)| !Self::ALWAYS.contains(id)) {
            let is_told = id.index() < 5;
            if (fact.given || is_told) && !self.focus.facts.contains(&id) {
                self.script.cells_of(id).for_each(|cell| self.state.put_code(cell, State::UNKNOWN));
            }
        }
    }
}
