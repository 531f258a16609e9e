//! One step of a call: fire what is due, then answer the event. Nothing here says where an arrow leads.

use alloc::vec::Vec;

use crate::{
    call::{
        beyond::{Beyond, Told},
        facts::Known,
        respond::{Answer, Responder},
        state::{Request, State},
    },
    context::Context,
    error::Runaway,
    event::Event,
    explore::Heard,
    ids::{EventId, FlowId, RuleId, TimerId},
    rule::Bound,
    script::{Kind, Script, Seen},
    step::{Cause, EffectNumber, Outcome, Step, Why},
    time::Timestamp,
    trace::Happening,
};

/// What is due, in the order in which it comes at one time: what must not come before that time may come at it, and what
/// must come within it is in time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    NotBefore(RuleId),
    Timer(TimerId),
    Within(RuleId),
}

pub(crate) struct Turn<'a> {
    pub(super) script: &'a Script,
    pub(super) kind: Kind,
    pub(super) context: &'a mut Context,
    pub(super) state: &'a mut State,
    pub(super) out: &'a mut Step,
    /// The arrows that were followed for the event at hand.
    pub(super) moves: u32,
    /// Whether the call began or a timer fired, whatever becomes of the event.
    pub(super) has_acted: bool,
    /// The fewest steps that were suspended at any time.
    pub(crate) lowest: usize,
    /// How many steps are out of sight below the call; a live call sees everything.
    pub(super) hidden: usize,
    /// What is left to be done out of sight.
    pub(crate) beyond: Option<Beyond>,
    /// Who answers the event at hand, if that is told because it cannot be seen.
    pub(crate) told: Option<Told<'a>>,
    /// Whether it is not known which steps a flow gives way to.
    pub(crate) is_blind: bool,
    /// Whether hard rules refuse what would break them.
    pub(super) is_guided: bool,
    /// Where to write down what the rules hear, instead of letting them hear it.
    pub(super) heard: Option<(&'a mut Vec<Heard>, &'a [bool])>,
}

impl<'a> Turn<'a> {
    pub(super) fn new(
        script: &'a Script,
        context: &'a mut Context,
        state: &'a mut State,
        out: &'a mut Step,
        is_guided: bool,
    ) -> Self {
        let lowest = state.suspended.len();
        Self {
            script,
            kind: Kind::of(context),
            context,
            state,
            out,
            moves: 0,
            has_acted: false,
            lowest,
            hidden: 0,
            beyond: None,
            told: None,
            is_blind: false,
            is_guided,
            heard: None,
        }
    }

    pub(super) fn run(&mut self, event: &Event, now: Timestamp) -> Result<(), Runaway> {
        if self.state.at.is_none() {
            self.state.now = Some(now);
            self.has_acted = true;
            self.begin()?;
        }
        if self.fire_due(now)? {
            self.state.now = Some(now);
            let outcome = self.handle(event)?;
            self.out.answered.put(outcome);
        } else {
            // The time stays where it is, so that the next step fires the other timers at their own times.
            self.out.answered.outcome = Outcome::Postponed;
        }
        Ok(())
    }

    pub(super) fn now(&self) -> Timestamp {
        self.state.now.unwrap_or_default()
    }

    pub(super) fn running_flow(&self) -> FlowId {
        self.responder().running()
    }

    pub(super) fn responder(&self) -> Responder<'a, '_> {
        Responder { script: self.script, state: self.state, is_blind: self.is_blind }
    }

    /// Fires every timer that is due, each at its own time. `false` if there were more than one step may fire.
    fn fire_due(&mut self, now: Timestamp) -> Result<bool, Runaway> {
        for _ in 0..self.script.limits.timers_per_step {
            let Some((time, due)) = self.next_due(now) else { return Ok(true) };
            if self.out.is_filling_up() {
                return Ok(false);
            }
            self.state.now = Some(time.max(self.now()));
            self.has_acted = true;
            match due {
                Due::Timer(id) => self.fire(id)?,
                Due::NotBefore(rule) | Due::Within(rule) => {
                    self.state.expire(self.script, rule, &mut self.out.answered.broken);
                }
            }
        }
        Ok(self.next_due(now).is_none())
    }

    /// What is due first by `now`, and when it was due.
    #[inline]
    fn next_due(&self, now: Timestamp) -> Option<(Timestamp, Due)> {
        let is_due = self.state.deadline().is_some_and(|first| first <= now);
        if is_due { self.first_due(now) } else { None }
    }

    #[inline(never)] // Most often there is nothing.
    fn first_due(&self, now: Timestamp) -> Option<(Timestamp, Due)> {
        let timer = self.next_timer(now).map(|(time, id)| (time, Due::Timer(id)));
        let bounds = self.state.rules.bounds.iter().filter(|bound| bound.until <= now);
        bounds.map(|bound| (bound.until, self.bound(bound.rule))).chain(timer).min()
    }

    fn bound(&self, rule: RuleId) -> Due {
        let model = self.script.rule_model(rule).map(|rule| rule.model.bound);
        if model == Some(Bound::NotBefore) { Due::NotBefore(rule) } else { Due::Within(rule) }
    }

    /// Fires a timer, whatever its deadline is.
    pub(crate) fn fire(&mut self, id: TimerId) -> Result<(), Runaway> {
        self.stop_timer(id);
        let event = self.script.timers.at(id).raises;
        self.trace(Happening::Timer(id));
        self.trace(Happening::Event { event, by_timer: true });
        self.happens(event, self.responder().answer(event))
    }

    fn handle(&mut self, event: &Event) -> Result<Outcome, Runaway> {
        let Some(id) = event.id else {
            self.change_locale(event);
            return Ok(if event.locale.is_some() { Outcome::Taken } else { Outcome::Noted });
        };
        if event.answers.is_some_and(|number| !self.is_open(number)) {
            return Ok(Outcome::Late);
        }
        let can_be_refused = self.script.events.at(id).source.can_be_refused();
        if self.state.ended {
            let refused = Outcome::refused(id, Why::Ended);
            return Ok(if can_be_refused { refused } else { Outcome::Noted });
        }
        let traced = self.out.trace().len();
        let before = self.bring(event, can_be_refused);
        let is_for_another = event.answers.is_some_and(|number| self.is_for_another_flow(number));
        let answer = if is_for_another { None } else { self.responder().answer(id) };
        if answer.is_none() && can_be_refused {
            let why = self.responder().why(id);
            before.into_iter().for_each(|known| self.state.put_back(self.script, known));
            self.forget_trace(traced);
            return Ok(Outcome::refused(id, why));
        }
        let may_be_taken_back = can_be_refused && self.is_guided && self.is_at_risk();
        let checkpoint = may_be_taken_back.then(|| self.checkpoint());
        self.trace(Happening::Event { event: id, by_timer: false });
        self.change_locale(event);
        if let Some(number) = event.answers {
            self.state.requests.retain(|request| request.number != number);
        }
        self.take(id, answer, !event.brings.is_empty())?;
        if let Some(checkpoint) = checkpoint
            && let Some(rule) = self.broken_hard_rule(checkpoint.broken)
        {
            self.take_back(checkpoint);
            self.forget_trace(traced);
            before.into_iter().for_each(|known| self.state.put_back(self.script, known));
            return Ok(Outcome::refused(id, Why::Rule(rule)));
        }
        Ok(if answer.is_some() { Outcome::Taken } else { Outcome::Noted })
    }

    pub(super) fn take(
        &mut self,
        event: EventId,
        answer: Option<Answer<'a>>,
        brings: bool,
    ) -> Result<(), Runaway> {
        self.happens(event, answer)?;
        // What was brought may be what a step has waited for.
        if answer.is_none() && brings { self.follow_conditions() } else { Ok(()) }
    }

    /// Lets an event that is not refused take its course.
    pub(super) fn happens(&mut self, event: EventId, answer: Option<Answer<'a>>) -> Result<(), Runaway> {
        self.moves = 0;
        let answer = match self.told {
            None => answer,
            Some(Told::Around(transition)) => Some(Answer::new(transition, 0)),
            Some(Told::Below) => {
                self.beyond = Some(Beyond::Yields);
                return Ok(());
            }
        };
        if let Some(beyond) = answer.and_then(|answer| self.beyond(event, answer)) {
            self.beyond = Some(beyond);
            return Ok(());
        }
        self.observe(Seen::Event(event));
        self.connect(event);
        self.trigger_timers(event);
        let Some(answer) = answer else { return Ok(()) };
        let cause = Cause::Event(event);
        for _ in 0..answer.yielding {
            self.give_way(cause);
        }
        self.follow(answer.arrow(), cause)?;
        self.follow_conditions()
    }

    fn change_locale(&mut self, event: &Event) {
        if let Some(locale) = event.locale {
            self.context.locale = locale;
        }
    }

    /// Whether a request is another flow's, while the one at hand waits for an answer of its own.
    fn is_for_another_flow(&self, number: EffectNumber) -> bool {
        let flow = self.responder().running();
        let is_own = |request: &Request| request.flow == flow;
        let requests = &self.state.requests;
        requests.iter().any(is_own)
            && requests.iter().any(|request| request.number == number && !is_own(request))
    }

    fn is_open(&self, number: EffectNumber) -> bool {
        self.state.requests.iter().any(|request| request.number == number)
    }

    /// Learns what the event brings; gives the facts as they were, if they may have to be put back.
    fn bring(&mut self, event: &Event, can_be_refused: bool) -> Vec<Known> {
        if event.brings.is_empty() {
            return Vec::new();
        }
        let facts = event.brings.iter().filter(|_| can_be_refused).map(|(fact, _)| *fact);
        let before = facts.map(|fact| self.state.known(self.script, fact)).collect();
        for (fact, value) in &event.brings {
            self.state.learn(self.script, *fact, value.clone());
            self.trace_fact((*fact).into());
        }
        before
    }
}
