//! The form of a saved call for people, version 2, and the bytes of what is kept beside calls.

use std::{borrow::Cow, time::Duration};

use etiquette_core::{
    Cause, Channel, Context, Direction, EffectNumber, EventId, FactId, Fingerprint, FlowId, LineId, Locale,
    Money, Move, Operator, Outcome, OutputId, Refusal, Register, RuleId, SavedCall, SavedTimer, StepId, Text,
    TimerId, Timestamp, Value, Why, Zone,
};
use serde::{Deserialize, Serialize};

use crate::snapshot::SnapshotError;

/// As many bytes as most calls take.
const ROOM: usize = 256;

/// A version, and what was written by it.
pub(crate) fn to_bytes(version: u8, wire: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(ROOM);
    bytes.push(version);
    // Postcard fails only when a buffer of fixed size is full, and a vector never is.
    postcard::to_extend(wire, bytes).unwrap_or_default()
}

/// Reads what [`to_bytes`] wrote in this version.
pub(crate) fn from_bytes<'a, T: Deserialize<'a>>(version: u8, bytes: &'a [u8]) -> Result<T, SnapshotError> {
    match bytes.split_first() {
        Some((found, rest)) if *found == version => {
            postcard::from_bytes(rest).map_err(|_| SnapshotError::Damaged)
        }
        Some((found, _)) => Err(SnapshotError::UnknownVersion { version: *found }),
        None => Err(SnapshotError::Damaged),
    }
}

/// A saved call.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct CallWire<'a> {
    fingerprint: [u8; 16],
    #[serde(borrow)]
    context: ContextWire<'a>,
    seed: u64,
    at: Option<u16>,
    ended: bool,
    suspended: Vec<u16>,
    cells: Cow<'a, [u16]>,
    #[serde(borrow)]
    values: Vec<(u16, ValueWire<'a>)>,
    spoken: Vec<(u16, u16, u16)>,
    greeted: u16,
    timers: Vec<TimerWire>,
    requests: Vec<(u32, u16, u16, u16)>,
    rules: Cow<'a, [u8]>,
    bounds: Vec<(u16, i64)>,
    sequence: u32,
    now: Option<i64>,
    last_event: Option<u16>,
    emitted: Vec<(u16, u16)>,
    moves: Vec<(Option<u16>, Option<u16>, CauseWire)>,
    outcome: OutcomeWire,
    broken: Vec<u16>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ContextWire<'a> {
    #[serde(borrow)]
    call: Cow<'a, str>,
    direction: u8,
    channel: u8,
    register: u8,
    operator: u8,
    returning: bool,
    #[serde(borrow)]
    locale: Cow<'a, str>,
    zone: Option<i16>,
    #[serde(borrow)]
    alias: Option<Cow<'a, str>>,
    #[serde(borrow)]
    organisation: Option<Cow<'a, str>>,
    #[serde(borrow)]
    jurisdiction: Option<Cow<'a, str>>,
    #[serde(borrow)]
    caller_token: Option<Cow<'a, str>>,
    seed: Option<u64>,
    previous_greeting: Option<Vec<u8>>,
}

#[derive(Debug, Serialize, Deserialize)]
enum TimerWire {
    Until(u16, i64),
    Paused(u16, u64),
}

#[derive(Debug, Serialize, Deserialize)]
enum CauseWire {
    Start,
    Event(u16),
    Condition,
}

#[derive(Debug, Serialize, Deserialize)]
enum OutcomeWire {
    Taken,
    Noted,
    Late,
    Postponed,
    NotOffered(u16),
    Guard(u16, Vec<Box<str>>),
    Outranked(u16, Box<str>),
    Ended(u16),
    Rule(u16, u16),
}

/// A value of a fact.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum ValueWire<'a> {
    Flag(bool),
    Choice(u16),
    Counter(u16),
    #[serde(borrow)]
    Text(Cow<'a, str>),
    #[serde(borrow)]
    Texts(Vec<Cow<'a, str>>),
    Time(i64),
    Money(i64, Cow<'a, str>),
}

impl<'a> CallWire<'a> {
    pub(crate) fn new(saved: &'a SavedCall) -> Self {
        let request = |(number, output, flow): &(EffectNumber, OutputId, FlowId)| {
            (number.sequence, number.index, output.raw(), flow.raw())
        };
        let moved = |made: &Move| (made.from.map(StepId::raw), made.to.map(StepId::raw), cause(made.cause));
        Self {
            fingerprint: saved.fingerprint.0,
            context: ContextWire::new(&saved.context),
            seed: saved.seed,
            at: saved.at.map(StepId::raw),
            ended: saved.ended,
            suspended: saved.suspended.iter().copied().map(StepId::raw).collect(),
            cells: Cow::Borrowed(&saved.cells),
            values: values(&saved.values),
            spoken: saved.spoken.iter().map(|(line, visits, last)| (line.raw(), *visits, *last)).collect(),
            greeted: saved.greeted,
            timers: saved.timers.iter().map(TimerWire::new).collect(),
            requests: saved.requests.iter().map(request).collect(),
            rules: Cow::Borrowed(&saved.rules),
            bounds: saved.bounds.iter().map(|(rule, until)| (rule.raw(), until.as_millis())).collect(),
            sequence: saved.sequence,
            now: saved.now.map(Timestamp::as_millis),
            last_event: saved.last_event.map(EventId::raw),
            emitted: saved.emitted.iter().map(|(output, choice)| (output.raw(), *choice)).collect(),
            moves: saved.moves.iter().map(moved).collect(),
            outcome: OutcomeWire::new(saved.outcome.clone()),
            broken: saved.broken.iter().copied().map(RuleId::raw).collect(),
        }
    }

    /// `None` if a part has a value that no call ever has.
    pub(crate) fn read(self) -> Option<SavedCall> {
        let request = |(sequence, index, output, flow)| {
            (EffectNumber { sequence, index }, OutputId::new(output), FlowId::new(flow))
        };
        let moved = |(from, to, cause): (Option<u16>, Option<u16>, CauseWire)| Move {
            from: from.map(StepId::new),
            to: to.map(StepId::new),
            cause: cause.read(),
        };
        let bound = |(rule, until)| (RuleId::new(rule), Timestamp::from_millis(until));
        Some(SavedCall {
            fingerprint: Fingerprint(self.fingerprint),
            context: self.context.read()?,
            seed: self.seed,
            at: self.at.map(StepId::new),
            ended: self.ended,
            suspended: self.suspended.into_iter().map(StepId::new).collect(),
            cells: self.cells.into_owned(),
            values: read_values(self.values)?,
            spoken: self
                .spoken
                .into_iter()
                .map(|(line, visits, last)| (LineId::new(line), visits, last))
                .collect(),
            greeted: self.greeted,
            timers: self.timers.into_iter().map(TimerWire::read).collect(),
            requests: self.requests.into_iter().map(request).collect(),
            rules: self.rules.into_owned(),
            bounds: self.bounds.into_iter().map(bound).collect(),
            sequence: self.sequence,
            now: self.now.map(Timestamp::from_millis),
            last_event: self.last_event.map(EventId::new),
            emitted: self
                .emitted
                .into_iter()
                .map(|(output, choice)| (OutputId::new(output), choice))
                .collect(),
            moves: self.moves.into_iter().map(moved).collect(),
            outcome: self.outcome.read(),
            broken: self.broken.into_iter().map(RuleId::new).collect(),
        })
    }
}

impl<'a> ContextWire<'a> {
    fn new(context: &'a Context) -> Self {
        Self {
            call: Cow::Borrowed(&context.call),
            direction: context.direction as u8,
            channel: context.channel as u8,
            register: context.register as u8,
            operator: context.operator as u8,
            returning: context.returning,
            locale: Cow::Borrowed(context.locale.as_str()),
            zone: context.zone.map(Zone::minutes),
            alias: context.alias.as_deref().map(Cow::Borrowed),
            organisation: context.organisation.as_deref().map(Cow::Borrowed),
            jurisdiction: context.jurisdiction.as_deref().map(Cow::Borrowed),
            caller_token: context.caller_token.as_deref().map(Cow::Borrowed),
            seed: context.seed,
            previous_greeting: context.previous_greeting.map(|greeting| greeting.options().to_vec()),
        }
    }

    fn read(self) -> Option<Context> {
        fn one<T: Copy>(all: &[T], index: u8) -> Option<T> {
            all.get(usize::from(index)).copied()
        }
        let mut context = Context {
            call: self.call.into(),
            direction: one(Direction::ALL, self.direction)?,
            channel: one(Channel::ALL, self.channel)?,
            register: one(Register::ALL, self.register)?,
            operator: one(Operator::ALL, self.operator)?,
            returning: self.returning,
            locale: Locale::try_new(&self.locale).ok()?,
            zone: self.zone.map(Zone::from_minutes),
            alias: self.alias.map(Into::into),
            organisation: self.organisation.map(Into::into),
            jurisdiction: self.jurisdiction.map(Into::into),
            caller_token: self.caller_token.map(Into::into),
            seed: self.seed,
            ..Context::default()
        };
        context.previous_greeting = match self.previous_greeting {
            Some(options) => Some(etiquette_core::Greeting::try_new(&options)?),
            None => None,
        };
        Some(context)
    }
}

impl TimerWire {
    fn new(timer: &SavedTimer) -> Self {
        match timer {
            SavedTimer::Until(id, time) => Self::Until(id.raw(), time.as_millis()),
            SavedTimer::Paused(id, left) => {
                Self::Paused(id.raw(), u64::try_from(left.as_millis()).unwrap_or(u64::MAX))
            }
        }
    }

    fn read(self) -> SavedTimer {
        match self {
            Self::Until(id, time) => SavedTimer::Until(TimerId::new(id), Timestamp::from_millis(time)),
            Self::Paused(id, left) => SavedTimer::Paused(TimerId::new(id), Duration::from_millis(left)),
        }
    }
}

fn cause(cause: Cause) -> CauseWire {
    match cause {
        Cause::Start => CauseWire::Start,
        Cause::Event(event) => CauseWire::Event(event.raw()),
        Cause::Condition => CauseWire::Condition,
    }
}

impl CauseWire {
    fn read(self) -> Cause {
        match self {
            Self::Start => Cause::Start,
            Self::Event(event) => Cause::Event(EventId::new(event)),
            Self::Condition => Cause::Condition,
        }
    }
}

impl OutcomeWire {
    fn new(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Taken => Self::Taken,
            Outcome::Noted => Self::Noted,
            Outcome::Late => Self::Late,
            Outcome::Postponed => Self::Postponed,
            Outcome::Refused(refusal) => Self::refused(*refusal),
        }
    }

    fn refused(Refusal { event, why }: Refusal) -> Self {
        match why {
            Why::Guard(conditions) => Self::Guard(event.raw(), conditions),
            Why::Outranked { by } => Self::Outranked(event.raw(), by),
            Why::Rule(rule) => Self::Rule(event.raw(), rule.raw()),
            Why::Ended => Self::Ended(event.raw()),
            Why::NotOffered => Self::NotOffered(event.raw()),
        }
    }

    fn read(self) -> Outcome {
        let refused = |event, why| Outcome::refused(EventId::new(event), why);
        match self {
            Self::Taken => Outcome::Taken,
            Self::Noted => Outcome::Noted,
            Self::Late => Outcome::Late,
            Self::Postponed => Outcome::Postponed,
            Self::NotOffered(event) => refused(event, Why::NotOffered),
            Self::Guard(event, conditions) => refused(event, Why::Guard(conditions)),
            Self::Outranked(event, by) => refused(event, Why::Outranked { by }),
            Self::Ended(event) => refused(event, Why::Ended),
            Self::Rule(event, rule) => refused(event, Why::Rule(RuleId::new(rule))),
        }
    }
}

pub(crate) fn values(values: &[(FactId, Value)]) -> Vec<(u16, ValueWire<'_>)> {
    fn value(value: &Value) -> ValueWire<'_> {
        match value {
            Value::Flag(flag) => ValueWire::Flag(*flag),
            Value::Choice(option) => ValueWire::Choice(*option),
            Value::Counter(count) => ValueWire::Counter(*count),
            Value::Text(text) => ValueWire::Text(text.as_str().into()),
            Value::Texts(texts) => ValueWire::Texts(texts.iter().map(|text| text.as_str().into()).collect()),
            Value::Time(time) => ValueWire::Time(time.as_millis()),
            Value::Money(money) => ValueWire::Money(money.minor(), money.currency().into()),
        }
    }
    values.iter().map(|(fact, known)| (fact.raw(), value(known))).collect()
}

/// `None` if a currency is no currency.
pub(crate) fn read_values(values: Vec<(u16, ValueWire<'_>)>) -> Option<Vec<(FactId, Value)>> {
    let value = |value| {
        Some(match value {
            ValueWire::Flag(flag) => Value::Flag(flag),
            ValueWire::Choice(option) => Value::Choice(option),
            ValueWire::Counter(count) => Value::Counter(count),
            ValueWire::Text(text) => Value::Text(Text::new(&text)),
            ValueWire::Texts(texts) => Value::Texts(texts.iter().map(|text| Text::new(text)).collect()),
            ValueWire::Time(time) => Value::Time(Timestamp::from_millis(time)),
            ValueWire::Money(minor, currency) => Value::Money(Money::try_new(minor, &currency)?),
        })
    };
    values.into_iter().map(|(fact, known)| Some((FactId::new(fact), value(known)?))).collect()
}
