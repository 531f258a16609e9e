//! One step of a call: fire what is due, then answer the event. Nothing here says where an arrow leads.

use alloc::vec::Vec;

use crate::{
    call::{
        facts::Known,
        respond::{Answer, Responder},
        state::State,
    },
    context::Context,
    error::CallError,
    event::Event,
    explore::Heard,
    ids::{EventId, FlowId, RuleId, TimerId},
    locale::Locale,
    model::{Target, Transition},
    script::{Kind, Script, Seen},
    step::{Cause, EffectNumber, Outcome, Step, Why},
    time::Timestamp,
    trace::Happening,
};

/// What is due at some time.
enum Due {
    Timer(TimerId),
    Bound(RuleId),
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
    hidden: usize,
    /// What is left to be done out of sight.
    pub(crate) beyond: Option<Beyond>,
    /// Who answers the event at hand, if that is told because it cannot be seen.
    pub(crate) told: Option<Told<'a>>,
    /// Whether it is not known which steps a flow gives way to.
    pub(crate) is_blind: bool,
    /// Whether hard rules refuse what would break them.
    is_guided: bool,
    /// Where to write down what the rules hear, instead of letting them hear it.
    pub(super) heard: Option<(&'a mut Vec<Heard>, &'a [bool])>,
}

/// What is left to be done in steps that wait out of sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beyond {
    /// The flow has returned, and what it interrupted goes on.
    Returns,
    /// The flow gives way, and what it interrupted answers.
    Yields,
    /// A flow below answers the event as a whole.
    Falls(EventId),
}

/// Who answers an event, where that cannot be seen.
#[derive(Clone, Copy)]
pub(crate) enum Told<'a> {
    /// A step that the flow gives way to.
    Below,
    /// A flow around the running one.
    Around(&'a Transition),
}

/// Where a step was before an event that a rule may refuse. The state is kept in the step's spare room.
struct Checkpoint {
    locale: Locale,
    emitted: usize,
    moves: usize,
    broken: usize,
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

    /// A step of a call that is explored: its rules are left alone, and what these would hear is written down. Nothing is
    /// seen of the steps that wait.
    pub(crate) fn listening(
        script: &'a Script,
        context: &'a mut Context,
        state: &'a mut State,
        out: &'a mut Step,
        heard: &'a mut Vec<Heard>,
        rules: &'a [bool],
    ) -> Self {
        let hidden = state.suspended.len();
        Self { heard: Some((heard, rules)), hidden, ..Self::new(script, context, state, out, false) }
    }

    pub(super) fn run(&mut self, event: &Event, now: Timestamp) -> Result<(), CallError> {
        if self.state.at.is_none() {
            self.state.now = Some(now);
            self.has_acted = true;
            self.begin()?;
        }
        if self.fire_due(now)? {
            self.state.now = Some(now);
            self.out.answered.outcome = self.handle(event)?;
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

    /// The flows that run or wait, in any order.
    pub(super) fn flows(&self) -> impl Iterator<Item = FlowId> {
        self.state.at.iter().chain(&self.state.suspended).map(|step| self.script.steps.at(*step).flow)
    }

    pub(super) fn responder(&self) -> Responder<'a, '_> {
        Responder { script: self.script, state: self.state, is_blind: self.is_blind }
    }

    /// Fires every timer that is due, each at its own time. `false` if there were more than one step may fire.
    fn fire_due(&mut self, now: Timestamp) -> Result<bool, CallError> {
        for _ in 0..self.script.limits.timers_per_step {
            let Some((time, due)) = self.next_due(now) else { return Ok(true) };
            if self.out.is_filling_up() {
                return Ok(false);
            }
            self.state.now = Some(time.max(self.now()));
            self.has_acted = true;
            match due {
                Due::Timer(id) => self.fire(id)?,
                Due::Bound(rule) => self.state.expire(self.script, rule, &mut self.out.answered.broken),
            }
        }
        Ok(self.next_due(now).is_none())
    }

    /// What is due first by `now`, and when it was due. Of a timer and a bound that are due together, the timer is
    /// first: what it does is in time.
    fn next_due(&self, now: Timestamp) -> Option<(Timestamp, Due)> {
        let timer = self.next_timer(now).map(|(time, id)| (time, Due::Timer(id)));
        let bound = self.state.rules.next_bound(now).map(|(time, rule)| (time, Due::Bound(rule)));
        timer.into_iter().chain(bound).min_by_key(|(time, _)| *time)
    }

    /// Fires a timer, whatever its deadline is.
    pub(crate) fn fire(&mut self, id: TimerId) -> Result<(), CallError> {
        self.stop_timer(id);
        let event = self.script.timers.at(id).raises;
        self.trace(Happening::Timer(id));
        self.trace(Happening::Event { event, by_timer: true });
        self.happens(event, self.responder().answer(event))
    }

    fn handle(&mut self, event: &Event) -> Result<Outcome, CallError> {
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
        let answer = self.responder().answer(id);
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
        self.state.requests.retain(|request| Some(request.number) != event.answers);
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

    /// Lets an event happen after it was learnt what it `brings`; `false` if it is refused, and then nothing happens.
    pub(crate) fn ask(&mut self, event: EventId, brings: bool) -> Result<bool, CallError> {
        let answer = self.responder().answer(event);
        let is_unanswered = answer.is_none() && self.told.is_none();
        if is_unanswered && self.script.events.at(event).source.can_be_refused() {
            return Ok(false);
        }
        self.take(event, answer, brings).map(|()| true)
    }

    fn take(&mut self, event: EventId, answer: Option<Answer<'a>>, brings: bool) -> Result<(), CallError> {
        self.happens(event, answer)?;
        // What was brought may be what a step has waited for.
        if answer.is_none() && brings { self.follow_conditions() } else { Ok(()) }
    }

    /// Whether a hard rule could be broken by what is to come.
    fn is_at_risk(&self) -> bool {
        self.script.watched.are_at_risk(self.kind, &self.state.rules.states)
    }

    fn checkpoint(&mut self) -> Checkpoint {
        self.out.spare.keep(self.state);
        Checkpoint {
            locale: self.context.locale,
            emitted: self.out.answered.emitted.len(),
            moves: self.out.answered.moves.len(),
            broken: self.out.answered.broken.len(),
        }
    }

    /// Makes undone what has been done since.
    fn take_back(&mut self, to: Checkpoint) {
        self.out.spare.give_back(self.state);
        self.context.locale = to.locale;
        self.out.answered.emitted.truncate(to.emitted);
        self.out.answered.moves.truncate(to.moves);
        self.out.answered.broken.truncate(to.broken);
        // An ending reads arguments early, and they will be read again.
        self.out.values.clear();
        self.out.greetings.clear();
        self.out.dues.clear();
    }

    fn forget_trace(&mut self, from: usize) {
        self.out.trace.iter_mut().for_each(|trace| trace.truncate(from));
    }

    /// Lets an event that is not refused take its course.
    fn happens(&mut self, event: EventId, answer: Option<Answer<'a>>) -> Result<(), CallError> {
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
        self.follow(answer.arrow, cause)?;
        self.follow_conditions()
    }

    /// Whether an answer is followed out of sight.
    fn beyond(&self, event: EventId, answer: Answer<'a>) -> Option<Beyond> {
        let waiting = self.state.suspended.len();
        if self.hidden > waiting.saturating_sub(answer.yielding) {
            return Some(Beyond::Yields);
        }
        let (Target::Step(to) | Target::Back(to)) = answer.arrow.target else { return None };
        let flow = self.script.steps.at(to).flow;
        let falls = self.hidden > 0 && flow != FlowId::MAIN && flow != self.running_flow();
        falls.then_some(Beyond::Falls(event))
    }

    /// Whether the flow that runs was entered out of sight, so that its end cannot be seen.
    pub(super) fn returns_beyond(&mut self) -> bool {
        let is_beyond = self.hidden > 0 && self.state.suspended.len() == self.hidden;
        if is_beyond {
            self.beyond = Some(Beyond::Returns);
        }
        is_beyond
    }

    /// Lets what was interrupted go on, after the flow above it has returned.
    pub(crate) fn resume(&mut self) -> Result<(), CallError> {
        self.moves = 0;
        self.state.at.map_or(Ok(()), |at| self.go_on(at))?;
        self.follow_conditions()
    }

    /// Lets an event be answered by a flow as a whole, from a flow above it that does not answer.
    pub(crate) fn fall(&mut self, event: EventId) -> Result<(), CallError> {
        let answer = self.responder().flows(event);
        self.happens(event, answer)
    }

    fn change_locale(&mut self, event: &Event) {
        if let Some(locale) = event.locale {
            self.context.locale = locale;
        }
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
