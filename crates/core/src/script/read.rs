//! A script read by name and by id. Nothing here fails or panics: ids of another script find nothing, or something
//! else.

use alloc::{format, string::String};

use crate::{
    context::Direction,
    ids::{ArrowId, EventId, FactId, FlowId, LineId, MessageId, OutputId, RuleId, StepId, TimerId},
    model::{Arrow, EventModel, Fact, Flow, LineModel, Output, Renames, StepModel, TimerModel, Transition},
    script::{Fingerprint, Rule, Script},
};

impl Script {
    /// The name of the script.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The fingerprint to which saved calls are bound.
    pub const fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// Which calls the script is for; both without it.
    pub const fn direction(&self) -> Option<Direction> {
        self.direction
    }

    /// What the script calls otherwise than the version before it.
    pub const fn renames(&self) -> &Renames {
        &self.renames
    }

    /// The step in which a call begins.
    pub const fn start(&self) -> StepId {
        self.start
    }

    /// The id of an event.
    pub fn event(&self, name: &str) -> Option<EventId> {
        self.events.find(|event| *event.name == *name).map(|(id, _)| id)
    }

    /// An event as it was declared.
    pub fn event_model(&self, id: EventId) -> Option<&EventModel> {
        self.events.get(id)
    }

    /// Every event, with its id.
    pub fn events(&self) -> impl Iterator<Item = (EventId, &EventModel)> {
        self.events.iter()
    }

    /// The id of a fact.
    pub fn fact(&self, name: &str) -> Option<FactId> {
        self.facts.find(|fact| *fact.name == *name).map(|(id, _)| id)
    }

    /// A fact as it was declared.
    pub fn fact_model(&self, id: FactId) -> Option<&Fact> {
        self.facts.get(id)
    }

    /// Every fact, with its id.
    pub fn facts(&self) -> impl Iterator<Item = (FactId, &Fact)> {
        self.facts.iter()
    }

    /// A step as it was declared.
    pub fn step_model(&self, id: StepId) -> Option<&StepModel> {
        self.steps.get(id)
    }

    /// Every step, with its id.
    pub fn steps(&self) -> impl Iterator<Item = (StepId, &StepModel)> {
        self.steps.iter()
    }

    /// A flow as it was declared.
    pub fn flow_model(&self, id: FlowId) -> Option<&Flow> {
        self.flows.get(id)
    }

    /// Every flow, with its id; the first holds the script's own steps.
    pub fn flows(&self) -> impl Iterator<Item = (FlowId, &Flow)> {
        self.flows.iter()
    }

    /// The transitions that enter a flow from anywhere, those of the highest precedence first.
    pub fn interrupts(&self) -> &[Transition] {
        &self.interrupts
    }

    /// The interrupts that an event may set off, those of the highest precedence first.
    pub(crate) fn interrupts_of(&self, event: EventId) -> impl Iterator<Item = &Transition> {
        self.index.interrupts(event).iter().filter_map(|at| self.interrupts.get(*at))
    }

    /// Every arrow, with its id: step by step, then flow by flow, then the interrupts.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::{ArrowId, Script};
    ///
    /// fn interrupts(script: &Script) -> usize {
    ///     script.arrows().filter(|(id, _)| matches!(id, ArrowId::Interrupt(_))).count()
    /// }
    /// ```
    pub fn arrows(&self) -> impl Iterator<Item = (ArrowId, &Arrow)> {
        self.steps().flat_map(|(step, _)| self.arrows_of(step)).chain(self.shared_arrows())
    }

    /// The arrows of a step's own.
    pub(crate) fn arrows_of(&self, step: StepId) -> impl Iterator<Item = (ArrowId, &Arrow)> {
        self.steps.get(step).into_iter().flat_map(move |model| {
            let transitions = model.transitions.iter().map(|transition| &transition.arrow).enumerate();
            let transitions = transitions.map(move |(at, arrow)| (ArrowId::Transition(step, at), arrow));
            let then = model.then.iter().enumerate();
            let then = then.map(move |(at, arrow)| (ArrowId::Then(step, at), arrow));
            let on_return = model.on_return.iter().enumerate();
            transitions
                .chain(then)
                .chain(on_return.map(move |(at, arrow)| (ArrowId::OnReturn(step, at), arrow)))
        })
    }

    /// The arrows of flows as a whole, and the interrupts.
    pub(crate) fn shared_arrows(&self) -> impl Iterator<Item = (ArrowId, &Arrow)> {
        let of_flows = self.flows().flat_map(|(flow, model)| {
            let transitions = model.transitions.iter().enumerate();
            transitions.map(move |(at, transition)| (ArrowId::Flow(flow, at), &transition.arrow))
        });
        let interrupts = self.interrupts().iter().enumerate();
        of_flows.chain(interrupts.map(|(at, transition)| (ArrowId::Interrupt(at), &transition.arrow)))
    }

    /// Every timer, with its id.
    pub fn timers(&self) -> impl Iterator<Item = (TimerId, &TimerModel)> {
        self.timers.iter()
    }

    /// Every line, with its id.
    pub fn lines(&self) -> impl Iterator<Item = (LineId, &LineModel)> {
        self.lines.iter()
    }

    /// A line as it was declared.
    pub fn line_model(&self, id: LineId) -> Option<&LineModel> {
        self.lines.get(id)
    }

    /// An output as it was declared.
    pub fn output(&self, id: OutputId) -> Option<&Output> {
        self.outputs.get(id)
    }

    /// Everything that the script may put out.
    pub fn outputs(&self) -> impl Iterator<Item = &Output> {
        self.outputs.rows().iter()
    }

    /// Every rule, with its id.
    pub fn rules(&self) -> impl Iterator<Item = (RuleId, &Rule)> {
        (0..=u16::MAX).map(RuleId::new).zip(&*self.watched.rules)
    }

    /// The id of a rule.
    pub fn rule(&self, name: &str) -> Option<RuleId> {
        self.rules().find(|(_, rule)| *rule.model.name == *name).map(|(id, _)| id)
    }

    /// A rule, ready to be walked.
    pub fn rule_model(&self, id: RuleId) -> Option<&Rule> {
        self.watched.rules.get(id.index())
    }

    /// A message id.
    pub fn message(&self, id: MessageId) -> Option<&str> {
        self.messages.get(id).map(|name| &**name)
    }

    /// Every message id of the script, in the order to which [`MessageRef::index`](crate::MessageRef::index)
    /// refers.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        self.messages.rows().iter().map(|name| &**name)
    }

    /// The name of a step with that of its flow before it, where it is not one of the script's own.
    pub fn step_name(&self, id: StepId) -> String {
        let Some(step) = self.steps.get(id) else { return String::new() };
        match self.flows.get(step.flow) {
            Some(flow) if step.flow != FlowId::MAIN => format!("{}.{}", flow.name, step.name),
            _ => step.name.clone().into(),
        }
    }
}
