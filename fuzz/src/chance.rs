//! Calls that bytes decide: of which script, what is known beforehand, what happens and when. Once the bytes are used up,
//! nothing happens any more.

use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};

use arbitrary::{Result, Unstructured};
use etiquette::{
    Call, Channel, Context, Direction, EffectNumber, Event, Locale, Money, Operator, Register, Script, Text,
    Timestamp, Value, Zone, core::FactKind, shipped,
};

/// The shipped scripts; to load them for each call would take longer than the call.
static SCRIPTS: LazyLock<Vec<Arc<Script>>> =
    LazyLock::new(|| shipped::names().filter_map(shipped::script).map(Arc::new).collect());

/// Shipped languages, one that falls back to its parent, and one that nobody has.
static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(|| {
    let tags = ["en", "fr", "ro", "ru", "ro-MD", "de"];
    tags.iter().filter_map(|tag| Locale::try_new(tag).ok()).collect()
});

pub(super) fn script(given: &mut Unstructured<'_>) -> Result<Arc<Script>> {
    given.choose(&SCRIPTS).cloned()
}

pub(super) fn locale(given: &mut Unstructured<'_>) -> Result<Locale> {
    given.choose(&LOCALES).copied()
}

/// A call of a script; `None` where the context gives what the script does not take.
pub(super) fn call(given: &mut Unstructured<'_>, script: &Arc<Script>) -> Result<Option<Call>> {
    let context = context(given, script)?;
    let is_sound = context.facts.is_empty();
    let call = Call::try_new(script.clone(), context);
    assert!(call.is_ok() || !is_sound, "a context without facts fits");
    Ok(call.ok())
}

fn context(given: &mut Unstructured<'_>, script: &Script) -> Result<Context> {
    let mut context = Context {
        call: given.arbitrary::<&str>()?.into(),
        direction: script.direction().map_or_else(|| given.choose(Direction::ALL).copied(), Ok)?,
        channel: *given.choose(Channel::ALL)?,
        locale: locale(given)?,
        register: *given.choose(Register::ALL)?,
        operator: *given.choose(Operator::ALL)?,
        returning: given.arbitrary()?,
        zone: given.arbitrary::<Option<i16>>()?.map(Zone::from_minutes),
        alias: given.arbitrary::<Option<&str>>()?.map(Into::into),
        organisation: given.arbitrary::<Option<&str>>()?.map(Into::into),
        seed: given.arbitrary()?,
        ..Context::default()
    };
    for (_, fact) in script.facts().filter(|(_, fact)| fact.given) {
        if given.ratio(1u8, 4u8)? {
            context.facts.push((fact.name.to_string().into(), value(given, &fact.kind)?));
        }
    }
    Ok(context)
}

/// What happens next: mostly something that the call awaits.
pub(super) fn event(given: &mut Unstructured<'_>, call: &Call) -> Result<Event> {
    let script = call.script();
    let awaited: Vec<_> = call.awaited().map(|offer| offer.event).collect();
    let id = if !awaited.is_empty() && given.ratio(3u8, 4u8)? {
        *given.choose(&awaited)?
    } else {
        let all: Vec<_> = script.events().map(|(id, _)| id).collect();
        *given.choose(&all)?
    };
    let mut event = Event::new(id);
    for fact in script.event_model(id).map(|model| model.brings.as_slice()).unwrap_or_default() {
        let Some(model) = script.fact_model(*fact) else { continue };
        let value = value(given, &model.kind)?;
        event = event.clone().bringing(script, &model.name, value).unwrap_or(event);
    }
    Ok(match given.int_in_range(0..=9u8)? {
        0 => event.numbered(call.sequence().wrapping_add_signed(given.int_in_range(-2..=2)?)),
        1 => event.in_locale(locale(given)?),
        2 | 3 => event.answering(EffectNumber {
            sequence: call.sequence().wrapping_sub(given.int_in_range(0..=3)?),
            index: given.int_in_range(0..=4)?,
        }),
        _ => event,
    })
}

/// When it happens: mostly soon, sometimes at any time at all, even before.
pub(super) fn time(given: &mut Unstructured<'_>, now: Timestamp) -> Result<Timestamp> {
    Ok(match given.int_in_range(0..=15u8)? {
        0..=5 => now,
        6..=11 => now.after(Duration::from_millis(given.arbitrary::<u16>()?.into())),
        12..=14 => now.after(Duration::from_secs(given.arbitrary::<u16>()?.into())),
        _ => Timestamp::from_millis(given.arbitrary()?),
    })
}

/// A value of a fact, or nearly one.
fn value(given: &mut Unstructured<'_>, kind: &FactKind) -> Result<Value> {
    Ok(match kind {
        FactKind::Choice(options) => {
            let beyond = u16::try_from(options.len()).unwrap_or(u16::MAX);
            Value::Choice(given.int_in_range(0..=beyond)?)
        }
        FactKind::Counter(most) => Value::Counter(given.int_in_range(0..=most.saturating_add(1))?),
        FactKind::Text(_) => Value::Text(Text::new(given.arbitrary()?)),
        FactKind::Texts(_) => {
            let texts: Vec<&str> = given.arbitrary()?;
            Value::Texts(texts.into_iter().map(Text::new).collect())
        }
        FactKind::Time => Value::Time(Timestamp::from_millis(given.arbitrary()?)),
        FactKind::Money(currency) => {
            let currency = std::str::from_utf8(currency).unwrap_or_default();
            let money = Money::try_new(given.arbitrary()?, currency);
            money.map_or(Value::Flag(true), Value::Money)
        }
        _ => Value::Flag(given.arbitrary()?),
    })
}
