//! The log of a live call: the trace of each step becomes items of its line.

use std::{borrow::Cow, time::Duration};

use etiquette_core::{
    Call, FactKind, Happening, Script, Step, Timestamp,
    model::{FactIndex, FactRef, Output},
};
use serde::Serialize;

use crate::untrusted::json_line;

/// The log of one call, while it goes on and when it has ended.
///
/// It holds names and public finite facts: no text, no argument, no private value. Names that a host gives, such as the
/// id of the call, are written as they are.
///
/// # Examples
///
/// ```no_run
/// # fn example(script: std::sync::Arc<etiquette_core::Script>) -> Result<(), Box<dyn std::error::Error>> {
/// use etiquette_check::log::CallLog;
/// use etiquette_core::{Call, Context, Event, Step, Timestamp};
///
/// let mut call = Call::try_new(script, Context { call: "c-1".into(), ..Context::default() })?;
/// let mut log = CallLog::new(&call);
/// let mut step = Step::traced();
/// let answered = Event::named(call.script(), "answered")?;
/// call.step(&answered, Timestamp::from_millis(0), &mut step)?;
/// log.add(&call, &step);
/// println!("{}", log.line());
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct CallLog {
    call: Box<str>,
    script: Box<str>,
    began: Option<Timestamp>,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Line<'a> {
    call: &'a str,
    script: &'a str,
    items: &'a [Item],
}

#[derive(Clone, Debug, Default, Serialize)]
struct Item {
    t: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    who: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    act: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<Box<str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effect: Option<Cow<'static, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<String>,
    /// Of a fact, whose value may be unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<Option<Value>>,
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    lasts: Option<u64>,
}

#[derive(Clone, Debug)]
enum Value {
    Flag(bool),
    Number(u16),
    Option(Box<str>),
}

impl Serialize for Value {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Flag(flag) => to.serialize_bool(*flag),
            Self::Number(number) => to.serialize_u16(*number),
            Self::Option(option) => to.serialize_str(option),
        }
    }
}

impl CallLog {
    /// The log of a call that has not begun.
    pub fn new(call: &Call) -> Self {
        let script = call.script();
        let (initial, stage) = (script.initial_codes(), script.fact("stage"));
        let differs = |(reference, code): &(FactRef, u16)| {
            let at = script.code_position(&initial, *reference);
            at.and_then(|at| initial.get(at)) != Some(code) && Some(reference.fact) != stage
        };
        let given = call.public_codes().filter(differs);
        let items = given.map(|(reference, code)| fact(script, reference, code)).collect();
        Self { call: call.context().call.clone(), script: script.name().into(), began: None, items }
    }

    /// Adds what happened in a step, for which the buffer must [keep it](Step::traced).
    pub fn add(&mut self, call: &Call, step: &Step) {
        for traced in step.trace() {
            let began = *self.began.get_or_insert(traced.at);
            if let Some(item) = item(call.script(), traced.what) {
                self.items.push(Item { t: millis(traced.at.since(began)), ..item });
            }
        }
    }

    /// Says how long the last thing that was said or that happened has lasted.
    pub fn lasted(&mut self, duration: Duration) {
        let last = self.items.iter_mut().rev().find(|item| item.act.is_some() || item.event.is_some());
        if let Some(item) = last {
            item.lasts = Some(millis(duration));
        }
    }

    /// The line of the log, without a line break.
    pub fn line(&self) -> String {
        let line = Line { call: &self.call, script: &self.script, items: &self.items };
        json_line(&line)
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

fn item(script: &Script, what: Happening) -> Option<Item> {
    let none = Item::default();
    Some(match what {
        Happening::Event { event, by_timer } => {
            let model = script.event_model(event)?;
            // What a host sends for the clock is the host's.
            let who = match (by_timer, model.source.name()) {
                (true, _) => "clock",
                (false, "clock") => "host",
                (false, source) => source,
            };
            Item { who: Some(who), event: Some(model.name.clone()), ..none }
        }
        Happening::Stage(stage) => Item { stage: Some(stage.name()), ..none },
        Happening::Step(step) => Item { step: Some(script.step_name(step)), ..none },
        Happening::Fact(reference, code) => fact(script, reference, code),
        Happening::Output(output) => match script.output(output)? {
            Output::Say(line) => Item { act: Some(script.line_model(*line)?.act.name()), ..none },
            other => Item { effect: Some(effect(other)), ..none },
        },
        _ => return None,
    })
}

/// An effect as rules name it.
fn effect(output: &Output) -> Cow<'static, str> {
    match output.name() {
        (name, None) => name.into(),
        (name, Some(about)) => format!("{name} {about}").into(),
    }
}

fn fact(script: &Script, reference: FactRef, code: u16) -> Item {
    let name = fact_name(script, reference).unwrap_or_default();
    let set = code.checked_sub(1);
    let value = match script.fact_model(reference.fact).map(|fact| &fact.kind) {
        Some(FactKind::Flag) => set.map(|flag| Value::Flag(flag > 0)),
        Some(FactKind::Choice(_)) => set
            .and_then(|option| script.option_name(reference.fact, option))
            .map(|name| Value::Option(name.into())),
        Some(FactKind::Counter(_)) => Some(Value::Number(code)),
        _ => set.map(|_| Value::Flag(true)),
    };
    Item { fact: Some(name), is: Some(value), ..Item::default() }
}

/// A fact as conditions name it: `kind`, or `consent[price]`.
pub(crate) fn fact_name(script: &Script, reference: FactRef) -> Option<String> {
    let fact = script.fact_model(reference.fact)?;
    Some(match reference.index {
        FactIndex::Option(option) => format!("{}[{}]", fact.name, script.option_name(fact.index?, option)?),
        _ => fact.name.clone().into(),
    })
}
