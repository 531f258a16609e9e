//! What a host gives a call, without the numbers of cards: what never goes in never comes out.

use etiquette_core::{Context, Event, EventError, Script, Text, Value};

use crate::redact;

/// The event with [`redact`] done to every text that it brings. A host that gives its calls no other events keeps the
/// numbers of cards out of everything that is made of a call: lines, saved calls, transcripts and logs.
///
/// # Errors
///
/// When the event is not one of this script.
///
/// # Examples
///
/// ```
/// # fn example(call: &mut etiquette_core::Call, now: etiquette_core::Timestamp) -> Result<(), Box<dyn std::error::Error>> {
/// use etiquette_core::{Event, Step, Text, Value};
/// use etiquette_policy::redact_event;
///
/// let text = Value::Text(Text::new("My card is 4111 1111 1111 1111"));
/// let event = Event::named(call.script(), "summarised")?.bringing(call.script(), "summary", text)?;
/// call.step(&redact_event(call.script(), event)?, now, &mut Step::default())?;
/// # Ok(())
/// # }
/// ```
pub fn redact_event(script: &Script, event: Event) -> Result<Event, EventError> {
    let held: Vec<_> = event.brought().filter_map(|(fact, value)| Some((fact, redacted(value)?))).collect();
    held.into_iter().try_fold(event, |event, (fact, value)| {
        let name = script.fact_model(fact).map(|fact| &*fact.name).unwrap_or_default();
        event.bringing(script, name, value)
    })
}

/// What is known of a call before it begins, with [`redact`] done to its facts and names.
pub fn redact_context(mut context: Context) -> Context {
    for (_, value) in &mut context.facts {
        if let Some(clean) = redacted(value) {
            *value = clean;
        }
    }
    for name in [&mut context.alias, &mut context.organisation].into_iter().flatten() {
        *name = redact(name).into();
    }
    context
}

/// The value without the number of a card, if it holds one.
fn redacted(value: &Value) -> Option<Value> {
    let clean = |text: &Text| Text::new(&redact(text.as_str()));
    let clean = match value {
        Value::Text(text) => Value::Text(clean(text)),
        Value::Texts(texts) => Value::Texts(texts.iter().map(clean).collect()),
        _ => return None,
    };
    (clean != *value).then_some(clean)
}
