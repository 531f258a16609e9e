//! What a host tells a call.

use alloc::vec::Vec;
use core::fmt;

use crate::{
    error::EventError,
    ids::{EventId, FactId},
    locale::Locale,
    script::Script,
    step::EffectNumber,
    value::Value,
};

/// Something that happened.
///
/// # Examples
///
/// ```no_run
/// # fn example(script: &etiquette_core::Script) -> Result<(), etiquette_core::EventError> {
/// use etiquette_core::{Event, Value};
///
/// let event = Event::named(script, "lookup-returned")?.bringing(script, "balance", Value::Counter(12))?;
/// # let _ = event; Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Event {
    pub(crate) id: Option<EventId>,
    pub(crate) brings: Vec<(FactId, Value)>,
    pub(crate) expected: Option<u32>,
    pub(crate) answers: Option<EffectNumber>,
    pub(crate) locale: Option<Locale>,
}

impl Event {
    /// The event with that id.
    pub const fn new(id: EventId) -> Self {
        Self { id: Some(id), brings: Vec::new(), expected: None, answers: None, locale: None }
    }

    /// Nothing but time passing: what is due fires.
    pub const fn tick() -> Self {
        Self { id: None, brings: Vec::new(), expected: None, answers: None, locale: None }
    }

    /// The event of that name.
    ///
    /// # Errors
    ///
    /// When the script knows no such event.
    pub fn named(script: &Script, name: &str) -> Result<Self, EventError> {
        let unknown = || EventError::UnknownEvent { event: name.into() };
        script.event(name).map(Self::new).ok_or_else(unknown)
    }

    /// The event with a value that it brings; of two for the same fact the later counts.
    ///
    /// # Errors
    ///
    /// When the event does not bring that fact, or the value does not fit it.
    pub fn bringing(mut self, script: &Script, fact: &str, value: Value) -> Result<Self, EventError> {
        let event = self.id.and_then(|id| script.event_model(id));
        let id = script.fact(fact).filter(|id| event.is_some_and(|event| event.brings.contains(id)));
        let Some(id) = id else {
            let event = event.map(|event| event.name.clone()).unwrap_or_default();
            return Err(EventError::NotBrought { event, fact: fact.into() });
        };
        script.check_value(id, &value)?;
        self.brings.retain(|(known, _)| *known != id);
        self.brings.push((id, value));
        Ok(self)
    }

    /// The event as the one with that number, so that sending it twice does no harm: the second time it is answered as it was
    /// before. What the first answer has [erased](crate::Effect::Erase) is gone from the second one, though, as from the call.
    #[must_use]
    pub fn numbered(mut self, sequence: u32) -> Self {
        self.expected = Some(sequence);
        self
    }

    /// The event as the answer to a request.
    #[must_use]
    pub fn answering(mut self, request: EffectNumber) -> Self {
        self.answers = Some(request);
        self
    }

    /// The event with a change of the language in which the caller is spoken to.
    #[must_use]
    pub fn in_locale(mut self, locale: Locale) -> Self {
        self.locale = Some(locale);
        self
    }

    /// The facts that the event brings, and their values.
    pub fn brought(&self) -> impl Iterator<Item = (FactId, &Value)> {
        self.brings.iter().map(|(fact, value)| (*fact, value))
    }

    /// The id of the event; `None` for a tick.
    pub const fn id(&self) -> Option<EventId> {
        self.id
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("id", &self.id)
            .field("brings", &self.brings.iter().map(|(fact, _)| fact).collect::<Vec<_>>())
            .field("expected", &self.expected)
            .field("answers", &self.answers)
            .field("locale", &self.locale)
            .finish()
    }
}
