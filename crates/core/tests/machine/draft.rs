//! A readable way to write small models, and to play calls of them.

use std::{sync::Arc, time::Duration};

use etiquette_core::{
    Act, Call, CallError, Context, DataClass, Effect, Event, EventId, FactId, FactKind, FlowId, Limits,
    LineId, MessageId, Outcome, OutputId, Precedence, Script, ScriptError, Source, Stage, Step, StepId,
    TimerId, Timestamp, Value,
    model::{
        Argument, ArgumentSource, Arrow, Assign, Block, Compare, EventModel, Fact, FactIndex, FactRef, Flow,
        Guard, LineModel, Model, Output, Scope, Set, StepModel, Target, TimerModel, Transition, Trigger,
    },
};

/// A model in the making. Events, steps and facts are made when they are first named.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) model: Model,
    pub(crate) limits: Limits,
}

impl Draft {
    /// A script whose only step is `start`, in the first stage.
    pub(crate) fn new() -> Self {
        let model = Model {
            name: "draft".into(),
            facts: Fact::standard(),
            flows: vec![Flow::new("script", StepId::new(0), Precedence::Script)],
            ..Model::default()
        };
        let mut draft = Self { model, limits: Limits::default() };
        draft.step("start");
        draft
    }

    /// One of the script's own steps, in the first stage if it is new.
    pub(crate) fn step(&mut self, name: &str) -> StepId {
        self.staged(name, Stage::Opening)
    }

    pub(crate) fn staged(&mut self, name: &str, stage: Stage) -> StepId {
        self.step_of(FlowId::MAIN, name, Some(stage))
    }

    fn step_of(&mut self, flow: FlowId, name: &str, stage: Option<Stage>) -> StepId {
        let known = self.model.steps.iter().position(|step| step.flow == flow && *step.name == *name);
        StepId::new(index(known.unwrap_or_else(|| {
            self.model.steps.push(StepModel::new(name, flow, stage));
            self.model.steps.len() - 1
        })))
    }

    /// A flow and its steps, of which the first begins it.
    pub(crate) fn flow<const N: usize>(
        &mut self,
        name: &str,
        precedence: Precedence,
        steps: [&str; N],
    ) -> (FlowId, [StepId; N]) {
        let flow = FlowId::new(index(self.model.flows.len()));
        let steps = steps.map(|step| self.step_of(flow, step, None));
        self.model.flows.push(Flow::new(name, steps[0], precedence));
        (flow, steps)
    }

    pub(crate) fn flow_mut(&mut self, flow: FlowId) -> &mut Flow {
        &mut self.model.flows[flow.index()]
    }

    pub(crate) fn step_mut(&mut self, step: StepId) -> &mut StepModel {
        &mut self.model.steps[step.index()]
    }

    /// An event, of the caller if it is new.
    pub(crate) fn event(&mut self, name: &str) -> EventId {
        self.event_of(name, Source::Caller)
    }

    pub(crate) fn event_of(&mut self, name: &str, source: Source) -> EventId {
        let known = self.model.events.iter().position(|event| *event.name == *name);
        EventId::new(index(known.unwrap_or_else(|| {
            self.model.events.push(EventModel::new(name, source));
            self.model.events.len() - 1
        })))
    }

    /// An event of the operator.
    pub(crate) fn button(&mut self, name: &str) -> EventId {
        self.event_of(name, Source::Operator)
    }

    pub(crate) fn brings(&mut self, event: &str, facts: &[FactId]) {
        let event = self.event(event);
        self.model.events[event.index()].brings.extend(facts);
    }

    /// What an event leads to; gives the arrow to be changed further.
    pub(crate) fn on(&mut self, step: StepId, event: &str, target: Target) -> &mut Arrow {
        let event = self.event(event);
        let transitions = &mut self.step_mut(step).transitions;
        transitions.push(Transition::new(event, Arrow::to(target)));
        &mut transitions.last_mut().expect("just pushed").arrow
    }

    pub(crate) fn on_flow(&mut self, flow: FlowId, event: &str, target: Target) -> &mut Arrow {
        let event = self.event(event);
        let transitions = &mut self.flow_mut(flow).transitions;
        transitions.push(Transition::new(event, Arrow::to(target)));
        &mut transitions.last_mut().expect("just pushed").arrow
    }

    pub(crate) fn interrupt(&mut self, event: &str, flow: FlowId) -> &mut Arrow {
        let event = self.event(event);
        self.model.interrupts.push(Transition::new(event, Arrow::to(Target::Enter(flow))));
        &mut self.model.interrupts.last_mut().expect("just pushed").arrow
    }

    pub(crate) fn fact(&mut self, name: &str, kind: FactKind) -> FactId {
        self.model.facts.push(Fact::new(name, kind));
        FactId::new(index(self.model.facts.len() - 1))
    }

    pub(crate) fn private(&mut self, name: &str, kind: FactKind) -> FactId {
        let fact = self.fact(name, kind);
        self.fact_mut(fact).class = DataClass::Personal;
        fact
    }

    pub(crate) fn fact_mut(&mut self, fact: FactId) -> &mut Fact {
        &mut self.model.facts[fact.index()]
    }

    /// A timer that raises an event of its own name.
    pub(crate) fn timer(&mut self, name: &str, scope: Scope, seconds: u64) -> TimerId {
        let raises = self.event_of(name, Source::Clock);
        self.model.timers.push(TimerModel::new(name, scope, Duration::from_secs(seconds), raises));
        TimerId::new(index(self.model.timers.len() - 1))
    }

    pub(crate) fn timer_mut(&mut self, timer: TimerId) -> &mut TimerModel {
        &mut self.model.timers[timer.index()]
    }

    pub(crate) fn started_by(&mut self, timer: TimerId, event: &str) {
        let event = self.event(event);
        self.timer_mut(timer).from.push(Trigger::Event(event));
    }

    pub(crate) fn output(&mut self, output: Output) -> OutputId {
        self.model.outputs.push(output);
        OutputId::new(index(self.model.outputs.len() - 1))
    }

    pub(crate) fn message(&mut self, name: &str) -> MessageId {
        self.model.messages.push(name.into());
        MessageId::new(index(self.model.messages.len() - 1))
    }

    /// A line with these variants, which speaks of these facts by their names.
    pub(crate) fn line(&mut self, variants: &[&str], facts: &[FactId]) -> LineId {
        let variants = variants.iter().map(|name| self.message(name)).collect();
        let arguments = facts.iter().map(|fact| argument(&self.model, *fact)).collect();
        self.model.lines.push(LineModel { act: Act::Inform, variants, arguments });
        LineId::new(index(self.model.lines.len() - 1))
    }

    pub(crate) fn say(&mut self, message: &str, facts: &[FactId]) -> OutputId {
        let line = self.line(&[message], facts);
        self.output(Output::Say(line))
    }

    pub(crate) fn request(&mut self, name: &str) -> OutputId {
        self.output(Output::Request { name: name.into(), arguments: Vec::new() })
    }

    pub(crate) fn script(&self) -> Result<Script, ScriptError> {
        Script::try_new(self.model.clone(), self.limits)
    }

    /// A call of the script that has begun at time zero.
    pub(crate) fn play(&self) -> Player {
        let mut player = self.play_in(Context { call: "test".into(), ..Context::default() });
        player.tick(0);
        player
    }

    /// A call of the script that has not begun.
    pub(crate) fn play_in(&self, context: Context) -> Player {
        let script = Arc::new(self.script().expect("the draft is a script"));
        let call = Call::try_new(script, context).expect("the context fits");
        Player { call, step: Step::default() }
    }
}

fn argument(model: &Model, fact: FactId) -> Argument {
    let name = model.facts[fact.index()].name.clone();
    Argument { name, source: ArgumentSource::Fact(fact.into()) }
}

pub(crate) fn index(position: usize) -> u16 {
    u16::try_from(position).expect("a small model")
}

pub(crate) fn is(fact: FactId, code: u16) -> Guard {
    Guard::Compare(fact.into(), Compare::Is, code)
}

pub(crate) fn set(fact: FactId, code: u16) -> Assign {
    Assign { fact: fact.into(), set: Set::To(code) }
}

pub(crate) fn add(fact: FactId, by: i16) -> Assign {
    Assign { fact: fact.into(), set: Set::By(by) }
}

pub(crate) fn entry(fact: FactId, index: FactIndex) -> FactRef {
    FactRef { fact, index }
}

pub(crate) fn put_out(outputs: impl IntoIterator<Item = OutputId>) -> Block {
    Block { sets: Vec::new(), outputs: outputs.into_iter().collect() }
}

pub(crate) fn choice(options: &[&str]) -> FactKind {
    FactKind::Choice(options.iter().map(|option| Box::from(*option)).collect())
}

pub(crate) const fn seconds(seconds: i64) -> Timestamp {
    Timestamp::from_millis(seconds * 1000)
}

/// A call and its buffer.
#[derive(Clone)]
pub(crate) struct Player {
    pub(crate) call: Call,
    pub(crate) step: Step,
}

impl Player {
    pub(crate) fn event(&self, name: &str) -> Event {
        Event::named(self.call.script(), name).expect("an event of the draft")
    }

    pub(crate) fn bringing(&self, name: &str, fact: &str, value: Value) -> Event {
        self.event(name).bringing(self.call.script(), fact, value).expect("the event brings it")
    }

    pub(crate) fn give(&mut self, event: &Event, at: i64) -> Result<Outcome, CallError> {
        self.call.step(event, seconds(at), &mut self.step)?;
        Ok(self.step.outcome().clone())
    }

    /// Lets an event happen.
    pub(crate) fn on(&mut self, name: &str, at: i64) -> Outcome {
        let event = self.event(name);
        self.give(&event, at).expect("no error")
    }

    pub(crate) fn tick(&mut self, at: i64) {
        self.give(&Event::tick(), at).expect("no error");
    }

    /// The name of the step in which the call is, or what is shown of a call that is in none.
    pub(crate) fn at(&self) -> String {
        self.call.position().map_or("nowhere".to_owned(), |at| self.call.script().step_name(at))
    }

    /// What the step put out: message ids, and names of other effects.
    pub(crate) fn said(&self) -> Vec<&str> {
        let spoken = |effect| match effect {
            Effect::Say(line) => line.message.id,
            other => other.name(),
        };
        self.step.effects(self.call.script()).map(|(_, effect)| spoken(effect)).collect()
    }

    /// The steps to which the step went.
    pub(crate) fn went(&self) -> Vec<String> {
        let name = |to: Option<StepId>| to.map_or("end".to_owned(), |to| self.call.script().step_name(to));
        self.step.moves().iter().map(|made| name(made.to)).collect()
    }

    pub(crate) fn value(&self, name: &str) -> Option<Value> {
        self.call.fact(name).expect("a fact of the draft").value
    }

    pub(crate) fn deadline(&self) -> Option<i64> {
        self.step.deadline().map(|deadline| deadline.as_millis() / 1000)
    }

    /// The call as it comes back from being saved.
    pub(crate) fn restored(&self) -> Self {
        let (saved, personal) = self.call.save();
        let call = Call::restore(self.call.shared_script().clone(), saved, Some(personal));
        Self { call: call.expect("its own script"), step: self.step.clone() }
    }
}
