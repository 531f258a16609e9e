//! What of a script calls have taken, whoever holds them. Nothing here knows how calls are found.

use std::collections::BTreeSet;

use etiquette_core::{
    ArrowId, Call, EventId, Happening, Outcome, Script, Step, StepId, TimerId, Why,
    model::{Arrow, Scope, Target as To},
};
use etiquette_diag::Span;
use etiquette_script::Places;

/// Something in a script that a call can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Target {
    /// A step is entered.
    Step(StepId),
    /// An arrow is followed: a transition, a `then`, an `on-return`, an interrupt.
    Arrow(ArrowId),
    /// A timer runs out.
    Timer(TimerId),
    /// An event that the script answers elsewhere, or under another condition, is refused in a step.
    Refusal(StepId, EventId),
}

/// What of a script has been taken.
///
/// # Examples
///
/// ```
/// use etiquette_check::cover::Coverage;
/// use etiquette_core::{Call, CallError, Event, Step, Timestamp};
///
/// /// How much of its script a call has not taken after one event.
/// fn left(mut call: Call, event: &Event) -> Result<usize, CallError> {
///     let (mut taken, mut step) = (Coverage::default(), Step::traced());
///     call.step(event, Timestamp::default(), &mut step)?;
///     taken.add(&call, &step);
///     Ok(Coverage::possible(call.script()).without(&taken).iter().count())
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    taken: BTreeSet<Target>,
}

impl Coverage {
    /// Every step, arrow and timer of a script. Which refusals there can be, only calls can tell.
    pub fn possible(script: &Script) -> Self {
        let steps = script.steps().map(|(id, _)| Target::Step(id));
        let arrows = script.arrows().map(|(id, _)| Target::Arrow(id));
        steps.chain(arrows).chain(script.timers().map(|(id, _)| Target::Timer(id))).collect()
    }

    /// Adds what a step of a call has taken, for which the buffer must [keep a trace](Step::traced).
    pub fn add(&mut self, call: &Call, step: &Step) {
        self.taken.extend(Target::of(step));
        if let (Outcome::Refused(refusal), Some(at)) = (step.outcome(), call.position())
            && matches!(refusal.why, Why::Guard(_) | Why::Outranked { .. } | Why::Rule(_))
        {
            self.taken.insert(Target::Refusal(at, refusal.event));
        }
    }

    /// Adds all that another has taken.
    pub fn extend(&mut self, other: &Self) {
        self.taken.extend(&other.taken);
    }

    /// What this has and another has not.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        self.taken.difference(&other.taken).copied().collect()
    }

    /// Whether something was taken.
    pub fn contains(&self, target: Target) -> bool {
        self.taken.contains(&target)
    }

    /// Everything that was taken, in the order of the script.
    pub fn iter(&self) -> impl Iterator<Item = Target> {
        self.taken.iter().copied()
    }
}

impl FromIterator<Target> for Coverage {
    fn from_iter<T: IntoIterator<Item = Target>>(targets: T) -> Self {
        Self { taken: targets.into_iter().collect() }
    }
}

impl Target {
    /// The steps, arrows and timers that a step of a call took, in their order, for which the buffer must
    /// [keep a trace](Step::traced).
    pub fn of(step: &Step) -> impl Iterator<Item = Self> {
        step.trace().iter().filter_map(|traced| match traced.what {
            Happening::Step(step) => Some(Self::Step(step)),
            Happening::Arrow(arrow) => Some(Self::Arrow(arrow)),
            Happening::Timer(timer) => Some(Self::Timer(timer)),
            _ => None,
        })
    }

    /// What it is, for people: ``step `greet` ``, ``the arrow of `yes` from `greet` to `reason` ``.
    pub fn name(self, script: &Script) -> String {
        match self {
            Self::Step(step) => format!("step `{}`", script.step_name(step)),
            Self::Timer(timer) => timer_name(script, timer),
            Self::Refusal(step, event) => {
                format!("the refusal of `{}` in step `{}`", event_name(script, event), script.step_name(step))
            }
            Self::Arrow(id) => arrow_name(script, id),
        }
    }

    /// Where it was written.
    pub fn place(self, places: &Places) -> Option<Span> {
        match self {
            Self::Step(step) | Self::Refusal(step, _) => places.step(step),
            Self::Timer(timer) => places.timer(timer),
            Self::Arrow(arrow) => places.arrow(arrow),
        }
    }
}

fn event_name(script: &Script, event: EventId) -> &str {
    script.event_model(event).map_or("", |event| &event.name)
}

fn timer_name(script: &Script, id: TimerId) -> String {
    match script.timers().find(|(timer, _)| *timer == id) {
        Some((_, timer)) => match timer.scope {
            Scope::Step(step) => format!("the wait `{}` in step `{}`", timer.name, script.step_name(step)),
            _ => format!("timer `{}`", timer.name),
        },
        None => String::new(),
    }
}

fn arrow_name(script: &Script, id: ArrowId) -> String {
    let of_step = |step| format!("of step `{}`", script.step_name(step));
    let of_event = |step: StepId, at: usize| {
        let transition = script.step_model(step).and_then(|step| step.transitions.get(at));
        transition.map_or("", |transition| event_name(script, transition.event))
    };
    let (what, of) = match id {
        ArrowId::Transition(step, at) => (of_event(step, at), of_step(step)),
        ArrowId::Then(step, _) => ("then", of_step(step)),
        ArrowId::OnReturn(step, _) => ("on-return", of_step(step)),
        ArrowId::Flow(flow, at) => {
            let model = script.flow_model(flow);
            let transition = model.and_then(|flow| flow.transitions.get(at));
            let event = transition.map_or("", |transition| event_name(script, transition.event));
            (event, model.map_or_else(String::new, |flow| format!("of flow `{}`", flow.name)))
        }
        ArrowId::Interrupt(at) => {
            let interrupt = script.interrupts().get(at);
            (
                interrupt.map_or("", |interrupt| event_name(script, interrupt.event)),
                "of every step".to_owned(),
            )
        }
    };
    let arrow = script.arrows().find(|(known, _)| *known == id).map(|(_, arrow)| arrow);
    let (to, condition) =
        arrow.map_or_else(Default::default, |arrow| (target_name(script, arrow), condition(arrow)));
    format!("arrow `{what}` {of} {to}{condition}")
}

fn condition(arrow: &Arrow) -> String {
    arrow.condition.as_ref().map_or_else(String::new, |condition| format!(" if `{condition}`"))
}

fn target_name(script: &Script, arrow: &Arrow) -> String {
    match arrow.target {
        To::Stay => "to `stay`".to_owned(),
        To::Step(step) | To::Back(step) => format!("to `{}`", script.step_name(step)),
        To::Enter(flow) => format!("into flow `{}`", script.flow_model(flow).map_or("", |flow| &flow.name)),
        To::Return => "to `return`".to_owned(),
        To::End => "to `end`".to_owned(),
    }
}
