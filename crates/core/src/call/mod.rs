//! A live call: a plain value that one function steps.
//!
//! Nothing here reads a clock, chooses at random, or keeps anything outside the call.

mod asked;
mod beyond;
mod emit;
mod facts;
mod follow;
mod life;
mod manners;
mod offer;
mod output;
mod respond;
mod restore;
mod saved;
mod state;
mod timers;
mod turn;
mod undo;

pub use manners::Obligation;
pub use offer::Offer;
pub use restore::RestoreError;
pub use saved::{PersonalFacts, SavedCall, SavedTimer};

use alloc::sync::Arc;
use core::fmt;

use crate::{
    context::Context,
    error::CallError,
    event::Event,
    fact::FactView,
    ids::{EventId, FactId, StepId},
    keyed,
    locale::Locale,
    model::{FactIndex, FactRef, Guard},
    script::Script,
    stage::Stage,
    step::{Answered, Outcome, Step},
    time::Timestamp,
};
pub(crate) use beyond::{Beyond, Told};
pub(crate) use life::Life;
pub(crate) use respond::Responder;
pub(crate) use state::{Clock, Running, Spare, State};
pub(crate) use turn::Turn;

/// A live call.
///
/// # Examples
///
/// ```no_run
/// # fn example(script: std::sync::Arc<etiquette_core::Script>) -> Result<(), Box<dyn std::error::Error>> {
/// use etiquette_core::{Call, Context, Effect, Event, Step, Timestamp};
///
/// let mut call = Call::try_new(script, Context { call: "c-1".into(), ..Context::default() })?;
/// let mut step = Step::default();
/// let answered = Event::named(call.script(), "answered")?;
/// call.step(&answered, Timestamp::from_millis(0), &mut step)?;
/// for (number, effect) in step.effects(call.script()) {
///     if let Effect::Say(line) = effect {
///         println!("{}: {}", number.index, line.message.id);
///     }
/// }
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Call {
    script: Arc<Script>,
    context: Context,
    state: State,
    /// What the last event was answered with.
    last: Answered,
    /// The last event; none for a tick.
    last_event: Option<EventId>,
    /// Whether hard rules refuse what would break them.
    pub(crate) is_guided: bool,
}

impl Call {
    /// A call that has not begun: its first step, with whatever event, begins it.
    ///
    /// # Errors
    ///
    /// When the script is for calls of the other direction, or the context gives a fact that the script does not take
    /// from it, or that does not fit.
    pub fn try_new(script: Arc<Script>, mut context: Context) -> Result<Self, CallError> {
        if let Some(expected) = script.direction().filter(|direction| *direction != context.direction) {
            return Err(CallError::WrongDirection { expected });
        }
        let seed = context.seed.unwrap_or_else(|| keyed::seed(&context.call));
        let mut state = State::new(&script, seed, &context);
        for (name, value) in core::mem::take(&mut context.facts) {
            let given = script.fact(&name).filter(|id| script.facts.at(*id).given);
            let taken = given.filter(|id| script.check_value(*id, &value).is_ok());
            let Some(fact) = taken else { return Err(CallError::BadFact { fact: name.into() }) };
            state.learn(&script, fact, value);
        }
        Ok(Self { script, context, state, last: Answered::default(), last_event: None, is_guided: true })
    }

    /// Tells the call what happened and when, and has the answer written into `step`.
    ///
    /// First the timers that are due by `now` fire, in the order of their deadlines and, where these are equal, of
    /// their declaration. Then the event is answered. The outcome in `step` says whether it was taken; an event of
    /// the operator or of the host may be refused, and then nothing else has changed.
    ///
    /// # Errors
    ///
    /// When the time goes back, the event is another script's, its number leaves a gap or is that of another event, or a
    /// limit is exceeded.
    pub fn step(&mut self, event: &Event, now: Timestamp, step: &mut Step) -> Result<(), CallError> {
        if self.is_repeated(event) {
            self.repeat(step);
            return Ok(());
        }
        self.check(event, now)?;
        step.clear();
        step.sequence = self.state.sequence;
        let mut turn = Turn::new(&self.script, &mut self.context, &mut self.state, step, self.is_guided);
        let result = turn.run(event, now);
        let has_acted = turn.has_acted;
        self.finish(event, has_acted, step);
        result.map_err(CallError::from)
    }

    /// The script of the call.
    pub fn script(&self) -> &Script {
        &self.script
    }

    /// The script of the call, to be shared with another.
    pub const fn shared_script(&self) -> &Arc<Script> {
        &self.script
    }

    /// What is known of the call, as it is now.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// The language in which the caller is spoken to now.
    pub fn locale(&self) -> Locale {
        self.context.locale
    }

    pub(crate) const fn state(&self) -> &State {
        &self.state
    }

    /// The step that the call is in; `None` before it has begun and after it has ended.
    pub fn position(&self) -> Option<StepId> {
        self.state.at.filter(|_| !self.state.ended)
    }

    /// The steps at which interrupted flows wait, the outermost first.
    pub fn suspended(&self) -> &[StepId] {
        &self.state.suspended
    }

    /// The stage that the call is in.
    pub fn stage(&self) -> Stage {
        self.state.stage()
    }

    /// Whether the call has ended.
    pub const fn has_ended(&self) -> bool {
        self.state.ended
    }

    /// The number of the next event.
    pub const fn sequence(&self) -> u32 {
        self.state.sequence
    }

    /// The time of the last step.
    pub const fn now(&self) -> Option<Timestamp> {
        self.state.now
    }

    /// When the host should tell the call that time has passed, if nothing happens before.
    pub fn deadline(&self) -> Option<Timestamp> {
        self.state.deadline()
    }

    /// A fact; `None` if the script has no such fact, or only an indexed one.
    pub fn fact(&self, name: &str) -> Option<FactView<'_>> {
        let id = self.script.fact(name).filter(|id| self.script.facts.at(*id).index.is_none())?;
        Some(self.view(id))
    }

    /// Every fact that is not indexed.
    pub fn facts(&self) -> impl Iterator<Item = FactView<'_>> {
        self.script.facts().filter(|(_, fact)| fact.index.is_none()).map(|(id, _)| self.view(id))
    }

    /// The entry of an indexed fact for one option of its index.
    pub fn indexed_fact(&self, name: &str, option: &str) -> Option<FactView<'_>> {
        let id = self.script.fact(name)?;
        let fact = self.script.fact_model(id)?;
        let index = fact.index?;
        let names = (0..=u16::MAX).map_while(|at| Some((at, self.script.option_name(index, at)?)));
        let (at, _) = names.into_iter().find(|(_, name)| *name == option)?;
        let reference = FactRef { fact: id, index: FactIndex::Option(at) };
        let value = self.state.value(&self.script, reference);
        Some(FactView { name: &fact.name, class: fact.class, value })
    }

    /// Whether a condition of the call's script is met now.
    pub fn meets(&self, condition: &Guard) -> bool {
        self.state.meets(&self.script, condition)
    }

    /// Every public fact and every entry of one, coded as in [`Fact::initial`](crate::model::Fact::initial).
    pub fn public_codes(&self) -> impl Iterator<Item = (FactRef, u16)> {
        let script = &self.script;
        let references = script.facts().flat_map(|(id, _)| script.references(id));
        let public = references.filter(|reference| !script.is_private(reference.fact));
        public.filter_map(|reference| Some((reference, self.state.cell(script, reference)?)))
    }

    fn view(&self, id: FactId) -> FactView<'_> {
        let fact = self.script.facts.at(id);
        FactView { name: &fact.name, class: fact.class, value: self.state.value(&self.script, id.into()) }
    }

    fn check(&self, event: &Event, now: Timestamp) -> Result<(), CallError> {
        if let Some(last) = self.state.now.filter(|last| now < *last) {
            return Err(CallError::TimeWentBack { last, now });
        }
        if !self.is_of_script(event) {
            return Err(CallError::ForeignEvent);
        }
        if let Some(expected) = event.expected.filter(|expected| *expected != self.state.sequence) {
            return Err(CallError::SequenceGap { expected, actual: self.state.sequence });
        }
        let limit = self.script.limits.events_per_call;
        if self.state.sequence >= limit { Err(CallError::TooManyEvents { limit }) } else { Ok(()) }
    }

    fn is_of_script(&self, event: &Event) -> bool {
        let Some(id) = event.id else { return true };
        let Some(model) = self.script.event_model(id) else { return false };
        event
            .brings
            .iter()
            .all(|(fact, value)| model.brings.contains(fact) && self.script.check_value(*fact, value).is_ok())
    }

    /// Whether it is the last event, sent again: another one with its number has lost a race.
    fn is_repeated(&self, event: &Event) -> bool {
        let has_its_number =
            event.expected.is_some_and(|expected| expected.checked_add(1) == Some(self.state.sequence));
        // Whatever was answered is open no more, and a language that was asked for is spoken.
        let is_open = |number| self.state.requests.iter().any(|request| request.number == number);
        let is_new = event.answers.is_some_and(is_open)
            || event.locale.as_ref().is_some_and(|locale| *locale != self.context.locale);
        has_its_number && event.id == self.last_event && !is_new
    }

    /// Says again what the last event was answered with.
    fn repeat(&self, step: &mut Step) {
        step.clear();
        step.sequence = self.state.sequence.saturating_sub(1);
        step.answered.clone_from(&self.last);
        self.fill(step);
    }

    /// Remembers what a step did, if it did anything, and fills the buffer in. What it could have been taken back to is
    /// forgotten, since the call may have been erased meanwhile.
    fn finish(&mut self, event: &Event, has_acted: bool, step: &mut Step) {
        step.spare.forget();
        if has_acted || matches!(step.answered.outcome, Outcome::Taken | Outcome::Noted) {
            self.state.sequence = self.state.sequence.saturating_add(1);
            self.last.clone_from(&step.answered);
            self.last_event = event.id;
        }
        self.fill(step);
    }

    fn fill(&self, step: &mut Step) {
        self.state.resolve(&self.script, &self.context, step);
        self.state.look_around(&self.script, &self.context, step);
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let step = self.position().map(|at| self.script.step_name(at));
        f.debug_struct("Call")
            .field("script", &self.script.name())
            .field("step", &step)
            .field("stage", &self.stage())
            .field("sequence", &self.state.sequence)
            .field("facts", &self.facts().collect::<alloc::vec::Vec<_>>())
            .finish_non_exhaustive()
    }
}
