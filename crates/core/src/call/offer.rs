//! What a host may offer: the events that the call would answer now.

use crate::{
    call::{Call, respond::Responder},
    ids::EventId,
    source::Source,
};

/// An event that the call would answer now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer<'a> {
    /// The event.
    pub event: EventId,
    /// Its name.
    pub name: &'a str,
    /// Who causes it.
    pub source: Source,
    /// The message that a button shows, if the script names one.
    pub label: Option<&'a str>,
}

impl Call {
    /// The events open to the operator: what buttons show.
    pub fn offered(&self) -> impl Iterator<Item = Offer<'_>> {
        self.awaited().filter(|offer| offer.source == Source::Operator)
    }

    /// Whether the call would answer an event now.
    pub fn awaits(&self, event: EventId) -> bool {
        self.responder().answer(event).is_some()
    }

    /// Every event that the call would answer now, whoever causes it.
    pub fn awaited(&self) -> impl Iterator<Item = Offer<'_>> {
        let responder = self.responder();
        self.script.events().filter_map(move |(event, model)| {
            let answer = responder.answer(event)?;
            let label = answer.label().and_then(|label| self.script.message(label));
            Some(Offer { event, name: &model.name, source: model.source, label })
        })
    }

    fn responder(&self) -> Responder<'_, '_> {
        Responder { script: &self.script, state: &self.state, is_blind: false }
    }
}
