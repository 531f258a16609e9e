//! A script that can be called: the tables of a model, checked once, and read by id.

mod fingerprint;
mod validate;

use alloc::{boxed::Box, vec::Vec};
use core::fmt;

use crate::{
    error::{EventError, ScriptError},
    fact::FactKind,
    ids::{EventId, FactId, FlowId, LineId, MessageId, OutputId, StepId, TimerId},
    limits::Limits,
    message::{ArgumentValue, Arguments, MessageRef},
    model::{
        Argument, ArgumentSource, EventModel, Fact, FactIndex, FactRef, Flow, LineModel, Model, Output,
        StepModel, TimerModel, Transition,
    },
    stage::Stage,
    step::Line,
    table::Table,
    value::Value,
};

/// What a script does, in sixteen bytes: equal for scripts that differ only in texts, tips and comments.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub [u8; 16]);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// A whole conversation: immutable, checked, and shared by all its calls.
#[derive(Debug)]
pub struct Script {
    name: Box<str>,
    fingerprint: Fingerprint,
    pub(crate) limits: Limits,
    pub(crate) start: StepId,
    stage_entries: [Option<StepId>; 6],
    pub(crate) facts: Table<FactId, Fact>,
    /// Where the cells of each fact begin.
    layout: Box<[Cells]>,
    pub(crate) cells: usize,
    pub(crate) events: Table<EventId, EventModel>,
    pub(crate) flows: Table<FlowId, Flow>,
    pub(crate) steps: Table<StepId, StepModel>,
    pub(crate) interrupts: Box<[Transition]>,
    pub(crate) timers: Table<TimerId, TimerModel>,
    pub(crate) lines: Table<LineId, LineModel>,
    pub(crate) outputs: Table<OutputId, Output>,
    messages: Table<MessageId, Box<str>>,
    /// The output by which every call ends.
    pub(crate) erase: OutputId,
}

/// The cells of a fact.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cells {
    pub(crate) first: u16,
    pub(crate) count: u16,
}

impl Script {
    /// Checks a model and makes a script of it.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with the model. A front end that has checked names and references itself,
    /// as the TOML loader does, meets none but exceeded limits.
    pub fn try_new(model: Model, limits: Limits) -> Result<Self, ScriptError> {
        validate::validate(&model, &limits)?;
        let (layout, cells) = lay_out(&model.facts);
        let fingerprint = Fingerprint(fingerprint::fingerprint(&model));
        let mut outputs = model.outputs;
        let erase = OutputId::new(u16::try_from(outputs.len()).unwrap_or(u16::MAX));
        outputs.push(Output::Erase);
        Ok(Self {
            fingerprint,
            erase,
            limits,
            start: model.start,
            stage_entries: model.stage_entries,
            layout,
            cells,
            name: model.name,
            facts: model.facts.into(),
            events: model.events.into(),
            interrupts: by_precedence(model.interrupts, &model.flows),
            flows: model.flows.into(),
            steps: model.steps.into(),
            timers: model.timers.into(),
            lines: model.lines.into(),
            outputs: outputs.into(),
            messages: model.messages.into(),
        })
    }

    /// The name of the script.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The fingerprint to which saved calls are bound.
    pub const fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
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

    /// A message id.
    pub fn message(&self, id: MessageId) -> Option<&str> {
        self.messages.get(id).map(|name| &**name)
    }

    /// Every message id of the script, in the order to which [`MessageRef::index`] refers.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        self.messages.rows().iter().map(|name| &**name)
    }

    /// The step by which a stage is entered.
    pub fn stage_entry(&self, stage: Stage) -> Option<StepId> {
        self.stage_entries.get(stage.index()).copied().flatten()
    }

    /// The name of a step with that of its flow before it, where it is not one of the script's own.
    pub fn step_name(&self, id: StepId) -> alloc::string::String {
        let Some(step) = self.steps.get(id) else { return alloc::string::String::new() };
        match self.flows.get(step.flow) {
            Some(flow) if step.flow != FlowId::MAIN => alloc::format!("{}.{}", flow.name, step.name),
            _ => step.name.clone().into(),
        }
    }

    pub(crate) fn cells_of(&self, fact: FactId) -> Cells {
        self.layout.get(fact.index()).copied().unwrap_or(Cells { first: 0, count: 0 })
    }

    /// The messages that an output speaks with need these arguments.
    pub(crate) fn arguments_of<'a>(&'a self, output: &'a Output) -> &'a [Argument] {
        match output {
            Output::Say(line) | Output::Send { line, .. } => &self.lines.at(*line).arguments,
            Output::Request { arguments, .. } | Output::Perform { arguments, .. } => arguments,
            _ => &[],
        }
    }

    pub(crate) fn line_effect<'a>(
        &'a self,
        line: LineId,
        variant: u16,
        arguments: Arguments<'a>,
    ) -> Option<Line<'a>> {
        let line = self.lines.get(line)?;
        let index = *line.variants.get(usize::from(variant))?;
        let message = MessageRef { id: self.message(index)?, index: Some(index), arguments };
        Some(Line { act: line.act, message })
    }

    /// A value as an argument: choices by the name of their option.
    pub(crate) fn argument_value<'a>(
        &'a self,
        wanted: &Argument,
        value: &'a Value,
    ) -> Option<ArgumentValue<'a>> {
        Some(match value {
            Value::Flag(flag) => ArgumentValue::Flag(*flag),
            Value::Counter(count) => ArgumentValue::Counter(*count),
            Value::Text(text) => ArgumentValue::Text(text.as_str()),
            Value::Texts(texts) => ArgumentValue::Texts(texts),
            Value::Time(time) => ArgumentValue::Time(*time),
            Value::Money(money) => ArgumentValue::Money(*money),
            Value::Choice(option) => {
                let ArgumentSource::Fact(FactRef { fact, .. }) = wanted.source else { return None };
                ArgumentValue::Choice(self.option_name(fact, *option)?)
            }
        })
    }

    /// The name of an option of a choice.
    pub fn option_name(&self, fact: FactId, option: u16) -> Option<&str> {
        match &self.facts.get(fact)?.kind {
            FactKind::Choice(options) => options.get(usize::from(option)).map(|name| &**name),
            _ => None,
        }
    }

    /// Checks that a value fits a fact.
    pub(crate) fn check_value(&self, id: FactId, value: &Value) -> Result<(), EventError> {
        let Some(fact) = self.facts.get(id) else {
            return Err(EventError::WrongValue { fact: Box::default(), expected: "fact" });
        };
        let fits = match (&fact.kind, value) {
            (FactKind::Flag, Value::Flag(_)) | (FactKind::Time, Value::Time(_)) => true,
            (FactKind::Choice(options), Value::Choice(option)) => usize::from(*option) < options.len(),
            (FactKind::Counter(most), Value::Counter(count)) => count <= most,
            (FactKind::Text(most), Value::Text(text)) => text.as_str().len() <= usize::from(*most),
            (FactKind::Texts(most), Value::Texts(texts)) => {
                let short = |text: &crate::value::Text| text.as_str().len() <= self.limits.text;
                texts.len() <= usize::from(*most) && texts.iter().all(short)
            }
            (FactKind::Money(currency), Value::Money(money)) => money.currency().as_bytes() == currency,
            _ => false,
        };
        let wrong = || EventError::WrongValue { fact: fact.name.clone(), expected: fact.kind.name() };
        if fits && fact.index.is_none() { Ok(()) } else { Err(wrong()) }
    }

    /// How many cells an index has, and which one `FactIndex` means now is up to the call.
    pub(crate) fn static_cell(&self, reference: FactRef) -> Option<u16> {
        let cells = self.cells_of(reference.fact);
        let offset = match reference.index {
            FactIndex::None => 0,
            FactIndex::Option(option) => option,
            FactIndex::By(_) => return None,
        };
        (offset < cells.count).then_some(cells.first + offset)
    }
}

fn lay_out(facts: &[Fact]) -> (Box<[Cells]>, usize) {
    let mut first = 0u16;
    let layout: Vec<Cells> = facts
        .iter()
        .map(|fact| {
            let index = fact.index.and_then(|index| facts.get(index.index()));
            let count = match index.map(|index| &index.kind) {
                Some(FactKind::Choice(options)) => u16::try_from(options.len()).unwrap_or(u16::MAX),
                _ => 1,
            };
            let cells = Cells { first, count };
            first = first.saturating_add(count);
            cells
        })
        .collect();
    (layout.into(), usize::from(first))
}

fn by_precedence(mut interrupts: Vec<Transition>, flows: &[Flow]) -> Box<[Transition]> {
    let rank = |interrupt: &Transition| match interrupt.arrow.target {
        crate::model::Target::Enter(flow) => flows.get(flow.index()).map(|flow| flow.precedence),
        _ => None,
    };
    interrupts.sort_by_key(|interrupt| core::cmp::Reverse(rank(interrupt)));
    interrupts.into()
}
