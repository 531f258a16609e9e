//! The compact form of a saved call, version 2: what is as in most calls takes a bit, and times are told from the last one.
//! Its order is fixed.

use std::time::Duration;

use etiquette_core::{
    Cause, Channel, Context, Direction, EffectNumber, EventId, FactId, Fingerprint, FlowId, Greeting, LineId,
    Locale, Money, Move, Operator, Outcome, OutputId, Refusal, Register, RuleId, SavedCall, SavedTimer,
    StepId, Text, TimerId, Timestamp, Value, Why, Zone,
};

use crate::pack::{Packer, Unpacker};

/// The call behind a version.
pub(crate) fn pack(version: u8, saved: &SavedCall) -> Vec<u8> {
    let mut to = Packer::new(version, &saved.fingerprint.0);
    pack_context(&mut to, &saved.context);
    let seed = Some(saved.seed).filter(|seed| saved.context.seed != Some(*seed));
    to.maybe(seed, |to, seed| to.bytes(&seed.to_le_bytes()));
    to.maybe(saved.now, |to, now| to.signed(now.as_millis()));
    let now = saved.now.unwrap_or_default();
    to.maybe(saved.at, |to, at| to.number(at.raw()));
    to.mark(saved.ended);
    to.list(&saved.suspended, |to, step| to.number(step.raw()));
    to.codes(saved.cells.iter().copied());
    to.list(&saved.values, |to, (fact, value)| pack_value(to, *fact, value));
    to.list(&saved.spoken, |to, (line, visits, last)| {
        [line.raw(), *visits, *last].into_iter().for_each(|number| to.number(number));
    });
    to.maybe(Some(saved.greeted).filter(|greeted| *greeted > 0), Packer::number);
    to.list(&saved.timers, |to, timer| match timer {
        SavedTimer::Until(id, time) => {
            to.number(u32::from(id.raw()) << 1);
            to.signed(time.as_millis().wrapping_sub(now.as_millis()));
        }
        SavedTimer::Paused(id, left) => {
            to.number(u32::from(id.raw()) << 1 | 1);
            to.number(u64::try_from(left.as_millis()).unwrap_or(u64::MAX));
        }
    });
    to.list(&saved.requests, |to, (number, output, flow)| {
        [number.sequence, number.index.into(), output.raw().into(), flow.raw().into()]
            .into_iter()
            .for_each(|part| to.number(part));
    });
    to.codes(saved.rules.iter().map(|state| u16::from(*state)));
    to.list(&saved.bounds, |to, (rule, until)| {
        to.number(rule.raw());
        to.signed(until.as_millis().wrapping_sub(now.as_millis()));
    });
    to.number(saved.sequence);
    to.list(&saved.emitted, |to, (output, choice)| {
        to.number(u32::from(output.raw()) << 1 | u32::from(*choice > 0));
        if *choice > 0 {
            to.number(*choice);
        }
    });
    to.list(&saved.moves, |to, made| {
        for step in [made.from, made.to] {
            to.number(step.map_or(0, |step| u32::from(step.raw()) + 1));
        }
        to.number(match made.cause {
            Cause::Start => 0,
            Cause::Condition => 1,
            Cause::Event(event) => u32::from(event.raw()) + 2,
        });
    });
    to.maybe(Some(&saved.outcome).filter(|outcome| **outcome != Outcome::Taken), pack_outcome);
    to.list(&saved.broken, |to, rule| to.number(rule.raw()));
    let event = Some(saved.last_event).filter(|event| *event != last_cause(&saved.moves));
    to.maybe(event, |to, event| to.number(event.map_or(0, |event| u32::from(event.raw()) + 1)));
    to.finish()
}

/// The call behind the version; `None` if it is none, or has a value that no call ever has.
pub(crate) fn unpack(bytes: &[u8]) -> Option<SavedCall> {
    let (fingerprint, packed) = bytes.split_first_chunk()?;
    let mut from = Unpacker::new(packed)?;
    let from = &mut from;
    let context = unpack_context(from)?;
    let seed = from.maybe(|from| from.bytes(8)?.try_into().map(u64::from_le_bytes).ok())?;
    let now = from.maybe(|from| from.signed().map(Timestamp::from_millis))?;
    let base = now.unwrap_or_default().as_millis();
    let time = |from: &mut Unpacker<'_>| Some(Timestamp::from_millis(from.signed()?.wrapping_add(base)));
    let mut saved = SavedCall {
        fingerprint: Fingerprint(*fingerprint),
        seed: seed.or(context.seed)?,
        context,
        now,
        at: from.maybe(|from| from.number().map(StepId::new))?,
        ended: from.mark(),
        suspended: from.list(|from| from.number().map(StepId::new))?,
        cells: from.codes()?,
        values: from.list(unpack_value)?,
        spoken: from.list(|from| Some((LineId::new(from.number()?), from.number()?, from.number()?)))?,
        greeted: from.maybe(Unpacker::number)?.unwrap_or(0),
        timers: from.list(|from| {
            let (id, is_paused) = halved(from)?;
            let id = TimerId::new(id);
            Some(match is_paused {
                false => SavedTimer::Until(id, time(from)?),
                true => SavedTimer::Paused(id, Duration::from_millis(from.number()?)),
            })
        })?,
        requests: from.list(|from| {
            let number = EffectNumber { sequence: from.number()?, index: from.number()? };
            Some((number, OutputId::new(from.number()?), FlowId::new(from.number()?)))
        })?,
        rules: from.codes()?,
        bounds: from.list(|from| Some((RuleId::new(from.number()?), time(from)?)))?,
        sequence: from.number()?,
        emitted: from.list(|from| {
            let (output, has_choice) = halved(from)?;
            Some((OutputId::new(output), if has_choice { from.number()? } else { 0 }))
        })?,
        moves: from.list(|from| {
            Some(Move {
                from: less(from.number()?, 1)?.map(StepId::new),
                to: less(from.number()?, 1)?.map(StepId::new),
                cause: match from.number()? {
                    0 => Cause::Start,
                    1 => Cause::Condition,
                    event => Cause::Event(EventId::new(less(event, 2)??)),
                },
            })
        })?,
        last_event: None,
        outcome: from.maybe(unpack_outcome)?.unwrap_or(Outcome::Taken),
        broken: from.list(|from| from.number().map(RuleId::new))?,
    };
    let event = from.maybe(|from| less(from.number()?, 1))?;
    saved.last_event = event.map_or_else(|| last_cause(&saved.moves), |event| event.map(EventId::new));
    from.is_done().then_some(saved)
}

/// The event that set off the last of these moves, which most often is the last event.
fn last_cause(moves: &[Move]) -> Option<EventId> {
    let event = |made: &Move| if let Cause::Event(event) = made.cause { Some(event) } else { None };
    moves.iter().rev().find_map(event)
}

/// An id and the bit below it.
fn halved(from: &mut Unpacker<'_>) -> Option<(u16, bool)> {
    let number: u32 = from.number()?;
    Some((u16::try_from(number >> 1).ok()?, number & 1 != 0))
}

/// An id that is written with so much added; `Some(None)` below that.
fn less(number: u32, by: u32) -> Option<Option<u16>> {
    number.checked_sub(by).map_or(Some(None), |id| u16::try_from(id).ok().map(Some))
}

fn pack_context(to: &mut Packer, context: &Context) {
    to.maybe(Some(&*context.call).filter(|call| !call.is_empty()), Packer::text);
    to.mark(context.direction == Direction::Outbound);
    to.mark(context.channel == Channel::Chat);
    to.mark(context.register == Register::Informal);
    to.mark(context.operator == Operator::Bot);
    to.mark(context.returning);
    to.text(context.locale.as_str());
    to.maybe(context.zone, |to, zone| to.signed(zone.minutes().into()));
    to.maybe(context.alias.as_deref(), Packer::text);
    to.maybe(context.organisation.as_deref(), Packer::text);
    to.maybe(context.jurisdiction.as_deref(), Packer::text);
    to.maybe(context.caller_token.as_deref(), Packer::text);
    to.maybe(context.seed, Packer::number);
    to.maybe(context.previous_greeting, |to, greeting| {
        to.number(greeting.options().len() as u64);
        to.bytes(greeting.options());
    });
}

fn unpack_context(from: &mut Unpacker<'_>) -> Option<Context> {
    Some(Context {
        call: from.maybe(Unpacker::text)?.unwrap_or_default().into(),
        direction: if from.mark() { Direction::Outbound } else { Direction::Inbound },
        channel: if from.mark() { Channel::Chat } else { Channel::Voice },
        register: if from.mark() { Register::Informal } else { Register::Formal },
        operator: if from.mark() { Operator::Bot } else { Operator::Person },
        returning: from.mark(),
        locale: Locale::try_new(from.text()?).ok()?,
        zone: from.maybe(|from| Some(Zone::from_minutes(from.signed()?.try_into().ok()?)))?,
        alias: from.maybe(Unpacker::text)?.map(Into::into),
        organisation: from.maybe(Unpacker::text)?.map(Into::into),
        jurisdiction: from.maybe(Unpacker::text)?.map(Into::into),
        caller_token: from.maybe(Unpacker::text)?.map(Into::into),
        seed: from.maybe(Unpacker::number)?,
        previous_greeting: from.maybe(|from| {
            let count = from.number()?;
            Greeting::try_new(from.bytes(count)?)
        })?,
        facts: Vec::new(),
    })
}

fn pack_value(to: &mut Packer, fact: FactId, value: &Value) {
    let kind = match value {
        Value::Flag(_) => 0,
        Value::Choice(_) => 1,
        Value::Counter(_) => 2,
        Value::Text(_) => 3,
        Value::Texts(_) => 4,
        Value::Time(_) => 5,
        Value::Money(_) => 6,
    };
    to.number(u32::from(fact.raw()) << 3 | kind);
    match value {
        Value::Flag(flag) => to.number(u8::from(*flag)),
        Value::Choice(number) | Value::Counter(number) => to.number(*number),
        Value::Text(text) => to.text(text.as_str()),
        Value::Texts(texts) => {
            to.number(texts.len() as u64);
            texts.iter().for_each(|text| to.text(text.as_str()));
        }
        Value::Time(time) => to.signed(time.as_millis()),
        Value::Money(money) => {
            to.signed(money.minor());
            to.bytes(money.currency().as_bytes());
        }
    }
}

fn unpack_value(from: &mut Unpacker<'_>) -> Option<(FactId, Value)> {
    let number: u32 = from.number()?;
    let value = match number & 7 {
        0 => Value::Flag(from.number::<u8>()? > 0),
        1 => Value::Choice(from.number()?),
        2 => Value::Counter(from.number()?),
        3 => Value::Text(Text::new(from.text()?)),
        4 => {
            let count: u16 = from.number()?;
            let texts: Option<Vec<Text>> = (0..count).map(|_| from.text().map(Text::new)).collect();
            Value::Texts(texts?.into())
        }
        5 => Value::Time(Timestamp::from_millis(from.signed()?)),
        6 => {
            let minor = from.signed()?;
            Value::Money(Money::try_new(minor, std::str::from_utf8(from.bytes(3)?).ok()?)?)
        }
        _ => return None,
    };
    Some((FactId::new(u16::try_from(number >> 3).ok()?), value))
}

fn pack_outcome(to: &mut Packer, outcome: &Outcome) {
    let Outcome::Refused(refusal) = outcome else {
        return to.number(match outcome {
            Outcome::Late => 1u8,
            Outcome::Postponed => 2,
            _ => 0,
        });
    };
    let Refusal { event, why } = &**refusal;
    let (number, event) = (|to: &mut Packer, number: u8| to.number(number), event.raw());
    match why {
        Why::NotOffered => number(to, 3),
        Why::Ended => number(to, 4),
        Why::Rule(_) => number(to, 5),
        Why::Outranked { .. } => number(to, 6),
        Why::Guard(_) => number(to, 7),
    }
    to.number(event);
    match why {
        Why::NotOffered | Why::Ended => {}
        Why::Rule(rule) => to.number(rule.raw()),
        Why::Outranked { by } => to.text(by),
        Why::Guard(conditions) => {
            to.number(conditions.len() as u64);
            conditions.iter().for_each(|condition| to.text(condition));
        }
    }
}

fn unpack_outcome(from: &mut Unpacker<'_>) -> Option<Outcome> {
    let tag: u8 = from.number()?;
    let why = match tag {
        0 => return Some(Outcome::Noted),
        1 => return Some(Outcome::Late),
        2 => return Some(Outcome::Postponed),
        _ => tag,
    };
    let event = EventId::new(from.number()?);
    let why = match why {
        3 => Why::NotOffered,
        4 => Why::Ended,
        5 => Why::Rule(RuleId::new(from.number()?)),
        6 => Why::Outranked { by: from.text()?.into() },
        7 => {
            let count: u16 = from.number()?;
            let conditions: Option<Vec<Box<str>>> = (0..count).map(|_| from.text().map(Into::into)).collect();
            Why::Guard(conditions?)
        }
        _ => return None,
    };
    Some(Outcome::refused(event, why))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Snapshots have a checksum, which finds damage before anything is read; this is what reads without one.
    #[test]
    fn bytes_of_any_kind_are_no_call_or_a_whole_one() {
        let mut chance = 1u64;
        let mut byte = || {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            chance.to_be_bytes()[0]
        };
        for round in 0..20_000 {
            // Small bytes are read further than others.
            let few = if round % 2 == 0 { 255 } else { 7 };
            let bytes: Vec<u8> = (0..round % 200).map(|_| byte() & few).collect();
            if let Some(saved) = unpack(&bytes) {
                assert_eq!(pack(2, &saved).get(1..).and_then(unpack), Some(saved));
            }
        }
    }
}
