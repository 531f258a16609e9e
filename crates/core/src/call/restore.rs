//! Taking up a saved call. Nothing that was written by somebody else is believed before it is checked.

use alloc::sync::Arc;
use core::mem;

use thiserror::Error;

use crate::{
    call::{
        Call, PersonalFacts, SavedCall, SavedTimer,
        asked::Asked,
        facts,
        life::Life,
        state::{Clock, Request, Running, Spoken, State},
    },
    ids::{EventId, FactId, FlowId, LineId, OutputId, RuleId, StepId, TimerId},
    model::{Fact, Output},
    script::{Bounding, Fingerprint, Rule, Script, Standing},
    stage::Stage,
    step::{Answered, Cause, EffectNumber, Emitted, Move, Outcome},
    value::Value,
};

/// Why a saved call cannot be taken up again.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RestoreError {
    /// It belongs to another script, or to another version of this one.
    #[error("the saved call belongs to script {found}, and this is {expected}")]
    OtherScript {
        /// The script at hand.
        expected: Fingerprint,
        /// The script of the saved call.
        found: Fingerprint,
    },
    /// The private part is not that of the saved call.
    #[error("the private part belongs to another {what} than the saved call")]
    OtherPersonal {
        /// What it belongs to another one of: a script, a call, or an event after which the call was saved.
        what: &'static str,
    },
    /// Some part of it no call of the script can have.
    #[error("the saved call is damaged: no call of the script has such a {what}")]
    Damaged {
        /// Which part.
        what: &'static str,
    },
}

impl Call {
    /// The call that these two parts were; without the private one it goes on with those facts unknown. A call that
    /// has ended has none. The two belong together: both are saved after each event.
    ///
    /// # Examples
    ///
    /// ```
    /// # fn example(call: etiquette_core::Call) -> Result<(), etiquette_core::RestoreError> {
    /// use etiquette_core::Call;
    ///
    /// let (saved, personal) = call.save();
    /// let same = Call::restore(call.shared_script().clone(), saved.clone(), Some(personal))?;
    /// assert_eq!(same.save().0, saved);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When the saved call belongs to another script or is damaged, and when the private part is that of another call, or
    /// of this one after another event.
    pub fn restore(
        script: Arc<Script>,
        mut saved: SavedCall,
        personal: Option<PersonalFacts>,
    ) -> Result<Self, RestoreError> {
        let expected = script.fingerprint();
        if saved.fingerprint != expected {
            return Err(RestoreError::OtherScript { expected, found: saved.fingerprint });
        }
        let check = Check { script: &script, saved: &saved };
        check.all()?;
        let context = mem::take(&mut saved.context);
        let last_event = saved.last_event;
        let (mut state, last) = parts(saved);
        if let Some(personal) = personal.filter(|_| !state.ended) {
            is_bound(&personal, expected, &context.call, state.sequence)?;
            take_back(&script, &mut state, personal)?;
        }
        state.values.sort_by_key(|(fact, _)| *fact);
        if holds_together(&script, &state) {
            Ok(Self { script, context, state, last, last_event, is_guided: true })
        } else {
            Err(RestoreError::Damaged { what: "fact" })
        }
    }
}

/// The state of a saved call, and what its last event was answered with.
fn parts(saved: SavedCall) -> (State, Answered) {
    let spoken = saved.spoken.into_iter();
    let requests = saved.requests.into_iter();
    let emitted = saved.emitted.into_iter();
    let state = State {
        seed: saved.seed,
        at: saved.at,
        ended: saved.ended,
        suspended: saved.suspended.into_iter().collect(),
        cells: saved.cells.into(),
        values: saved.values,
        spoken: spoken.map(|(line, visits, last)| Spoken { line, visits, last }).collect(),
        greeted: saved.greeted,
        timers: saved.timers.into_iter().map(Running::from).collect(),
        requests: requests.map(|(number, output, flow)| Request { number, output, flow }).collect(),
        rules: Standing {
            states: saved.rules.into(),
            bounds: saved.bounds.into_iter().map(|(rule, until)| Bounding { rule, until }).collect(),
        },
        sequence: saved.sequence,
        now: saved.now,
        asked: Asked::default(),
    };
    let last = Answered {
        emitted: emitted.map(|(output, choice)| Emitted { output, choice }).collect(),
        moves: saved.moves.into_iter().collect(),
        outcome: saved.outcome,
        broken: saved.broken.into(),
    };
    (state, last)
}

impl From<SavedTimer> for Running {
    fn from(saved: SavedTimer) -> Self {
        match saved {
            SavedTimer::Until(timer, time) => Self { timer, clock: Clock::Until(time) },
            SavedTimer::Paused(timer, left) => Self { timer, clock: Clock::Paused(left) },
        }
    }
}

/// Whether the private part is of this script, this call and this moment.
fn is_bound(
    personal: &PersonalFacts,
    script: Fingerprint,
    call: &str,
    sequence: u32,
) -> Result<(), RestoreError> {
    let bonds = [
        ("script", personal.fingerprint == script),
        ("call", *personal.call == *call),
        ("event", personal.sequence == sequence),
    ];
    match bonds.into_iter().find(|(_, holds)| !holds) {
        Some((what, _)) => Err(RestoreError::OtherPersonal { what }),
        None => Ok(()),
    }
}

/// Puts private facts, and nothing else, where they were.
fn take_back(script: &Script, state: &mut State, personal: PersonalFacts) -> Result<(), RestoreError> {
    let damaged = Err(RestoreError::Damaged { what: "fact" });
    for (place, code) in personal.cells {
        let place = usize::from(place);
        let is_private = script.private_facts().any(|fact| script.cells_of(fact).contains(&place));
        match state.cells.get_mut(place).filter(|_| is_private) {
            Some(cell) => *cell = code,
            None => return damaged,
        }
    }
    if !personal.values.iter().all(|(fact, _)| script.is_private(*fact)) {
        return damaged;
    }
    state.values.extend(personal.values);
    Ok(())
}

/// Whether every fact has a value that it can have, and those without a code one that is kept.
fn holds_together(script: &Script, state: &State) -> bool {
    let is_once = state.values.is_sorted_by(|(before, _), (fact, _)| before < fact);
    let fits = |(fact, value): &(FactId, Value)| {
        let is_kept = script.fact_model(*fact).is_some_and(|fact| !fact.kind.is_finite());
        is_kept && script.check_value(*fact, value).is_ok()
    };
    let in_range = |(id, fact): (FactId, &Fact)| {
        let is_kept = u16::from(state.has_value(id));
        let (least, most) = if fact.kind.is_finite() { (0, fact.kind.most()) } else { (is_kept, is_kept) };
        let cells = state.cells.get(script.cells_of(id)).unwrap_or_default();
        cells.iter().all(|code| (least..=most).contains(code))
    };
    is_once && state.values.iter().all(fits) && script.facts().all(in_range)
}

/// A saved call that is being checked against its script.
struct Check<'a> {
    script: &'a Script,
    saved: &'a SavedCall,
}

impl Check<'_> {
    fn all(&self) -> Result<(), RestoreError> {
        let saved = self.saved;
        let checks = [
            ("context", self.has_context()),
            ("step", self.steps_exist() && self.stands_somewhere() && self.levels_climb()),
            ("fact", self.has_public_facts_only() && self.has_standard_facts()),
            ("line", saved.spoken.iter().all(|(line, _, last)| self.has_variant(*line, *last))),
            ("timer", self.has_timers()),
            ("request", self.has_requests()),
            ("rule", self.has_rules()),
            ("event", saved.last_event.is_none_or(|event| self.has_event(event))),
            ("output", saved.emitted.iter().all(|(output, choice)| self.has_output(*output, *choice))),
            ("move", saved.moves.iter().all(|made| self.has_move(made))),
            ("outcome", self.has_outcome()),
        ];
        match checks.into_iter().find(|(_, good)| !good) {
            Some((what, _)) => Err(RestoreError::Damaged { what }),
            None => Ok(()),
        }
    }

    /// The call is one that the script is for, and its facts are where a call has them.
    fn has_context(&self) -> bool {
        let context = &self.saved.context;
        let is_for = |direction| direction == context.direction;
        self.script.direction().is_none_or(is_for) && context.facts.is_empty()
    }

    /// The steps of the call, the outermost first.
    fn levels(&self) -> impl DoubleEndedIterator<Item = StepId> + Clone {
        self.saved.suspended.iter().chain(&self.saved.at).copied()
    }

    fn flow(&self, step: StepId) -> Option<FlowId> {
        self.script.step_model(step).map(|step| step.flow)
    }

    fn steps_exist(&self) -> bool {
        self.levels().all(|step| self.script.step_model(step).is_some())
    }

    /// A call that has begun is somewhere and has a time; one that has not, or that has ended, awaits nothing.
    fn stands_somewhere(&self) -> bool {
        let saved = self.saved;
        let has_begun = saved.at.is_some();
        let awaits = !(saved.suspended.is_empty() && saved.timers.is_empty() && saved.requests.is_empty());
        has_begun == saved.now.is_some()
            && (has_begun || !saved.ended)
            && (!awaits || has_begun && !saved.ended)
    }

    /// The outermost step is one of the script's own, and every flow outranks the one below it.
    fn levels_climb(&self) -> bool {
        let ranks = self.levels().map(|step| {
            let flow = self.flow(step).filter(|flow| *flow != FlowId::MAIN)?;
            self.script.flow_model(flow).map(|flow| flow.precedence)
        });
        // The script's own steps have no rank, which is below every other.
        let mut ranks = ranks.peekable();
        let begins_below = ranks.peek().is_none_or(Option::is_none);
        self.saved.ended || begins_below && ranks.is_sorted_by(|below, above| below < above)
    }

    fn has_public_facts_only(&self) -> bool {
        let saved = self.saved;
        let hidden = |fact| saved.cells.get(self.script.cells_of(fact)).unwrap_or_default();
        saved.cells.len() == self.script.cell_count()
            && self.script.private_facts().flat_map(hidden).all(|code| *code == 0)
            && saved.values.iter().all(|(fact, _)| !self.script.is_private(*fact))
    }

    /// The standard facts are what the context and the outermost step say.
    fn has_standard_facts(&self) -> bool {
        let saved = self.saved;
        let code = |fact| self.script.cells_of(fact).next().and_then(|cell| saved.cells.get(cell)).copied();
        let outermost = self.levels().next().and_then(|step| self.script.step_model(step));
        let stage = outermost.map_or(Some(Stage::Opening), |step| step.stage);
        let stands = stage.is_none_or(|stage| code(facts::STAGE) == Some(stage as u16 + 1));
        stands && facts::told_by(&saved.context).iter().all(|(fact, told)| code(*fact) == Some(*told))
    }

    fn has_variant(&self, line: LineId, variant: u16) -> bool {
        self.script.line_model(line).is_some_and(|line| usize::from(variant) < line.variants.len())
    }

    /// Every timer is there once, in a scope where the call is, and stands still where that waits or a flow pauses it.
    fn has_timers(&self) -> bool {
        let timers = || self.saved.timers.iter().copied().map(Running::from);
        let fits = |Running { timer, clock }: Running| match clock {
            Clock::Until(_) => self.life(timer) == Life::Runs,
            Clock::Paused(_) => self.life(timer) == Life::StandsStill,
        };
        let is_once =
            |(at, one): (usize, Running)| !timers().take(at).any(|earlier| earlier.timer == one.timer);
        timers().all(fits) && timers().enumerate().all(is_once)
    }

    fn life(&self, timer: TimerId) -> Life {
        Life::of(self.script, timer, self.levels())
    }

    /// Every rule is in a state of its automaton, and its time bound runs where that says so. Once a call has ended,
    /// none does, whatever is still owed.
    fn has_rules(&self) -> bool {
        let saved = self.saved;
        let state = |rule: RuleId| saved.rules.get(rule.index()).copied();
        let rules = self.script.rules();
        let fits = |(id, rule): (RuleId, &Rule)| {
            let bounds = saved.bounds.iter().filter(|(bounded, _)| *bounded == id).count();
            state(id).is_some_and(|at| {
                let is_timed = !saved.ended && rule.automaton.is_timed(at);
                rule.automaton.has_state(at) && bounds == usize::from(is_timed)
            })
        };
        let known = |rule: &RuleId| self.script.rule_model(*rule).is_some();
        saved.rules.len() == rules.count()
            && self.script.rules().all(fits)
            && saved.bounds.iter().map(|(rule, _)| rule).chain(&saved.broken).all(known)
    }

    fn has_output(&self, output: OutputId, choice: u16) -> bool {
        match self.script.output(output) {
            Some(Output::Say(line) | Output::Send { line, .. }) => self.has_variant(*line, choice),
            Some(_) => true,
            None => false,
        }
    }

    /// Each is one that the script makes, was made before now, and is for a flow in which the call is.
    fn has_requests(&self) -> bool {
        let requests = &self.saved.requests;
        let fits = |(number, output, flow): &(EffectNumber, OutputId, FlowId)| {
            let is_request = matches!(self.script.output(*output), Some(Output::Request { .. }));
            is_request
                && number.sequence <= self.saved.sequence
                && self.levels().any(|step| self.flow(step) == Some(*flow))
        };
        requests.len() <= self.script.limits.open_requests && requests.iter().all(fits)
    }

    fn has_move(&self, made: &Move) -> bool {
        let cause = if let Cause::Event(event) = made.cause { self.has_event(event) } else { true };
        cause && made.from.iter().chain(&made.to).all(|step| self.script.step_model(*step).is_some())
    }

    fn has_outcome(&self) -> bool {
        match &self.saved.outcome {
            Outcome::Refused(refusal) => self.has_event(refusal.event),
            _ => true,
        }
    }

    fn has_event(&self, event: EventId) -> bool {
        self.script.event_model(event).is_some()
    }
}
