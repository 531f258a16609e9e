//! Events: those that are declared, and those that steps make: choices and waits. A name is never two events.

use std::collections::BTreeMap;

use etiquette_core::{EventId, FactId, Source, model::EventModel};
use etiquette_diag::{Diagnostic, Diagnostics, Span};

use super::{
    facts::Facts,
    index::{Index, position_of},
};
use crate::{
    findings,
    places::Places,
    schema::{EventTable, File},
    tree::Text,
};

/// The events of a script by name.
pub(super) struct Events<'a> {
    index: Index<'a>,
    models: Vec<EventModel>,
    choices: BTreeMap<&'a str, EventId>,
}

impl<'a> Events<'a> {
    pub(super) fn declare(
        file: &'a File,
        facts: &Facts<'_>,
        places: &mut Places,
        found: &mut Diagnostics,
    ) -> Self {
        let mut this = Self { index: Index::default(), models: Vec::new(), choices: BTreeMap::new() };
        for (name, table) in file.events.entries() {
            findings::bad_name(found, "an event", name);
            findings::reserved_name(found, "an event", name, &Source::ALL.map(Source::name));
            this.index.insert(name.as_str(), this.models.len());
            let table = table.as_ref();
            let source = table.and_then(|table| source(table, found)).unwrap_or(Source::Host);
            let brings = table.map(|table| brings(table, facts, found)).unwrap_or_default();
            let connects = table.and_then(|table| table.connects.given()).map(|flag| flag.value);
            let always = table.and_then(|table| table.always.given());
            let always = always.and_then(|condition| facts.condition(condition, found));
            let model = EventModel { brings, connects, always, ..EventModel::new(name.as_str(), source) };
            this.push(model, name.span(), places);
        }
        this
    }

    pub(super) fn into_models(self) -> Vec<EventModel> {
        self.models
    }

    /// The event of that name.
    pub(super) fn named(&self, name: &Text, found: &mut Diagnostics) -> Option<EventId> {
        let id = self.index.get(name.as_str()).map(EventId::new);
        if id.is_none() {
            findings::unknown(found, "unknown-event", "an event", name, self.index.names());
        }
        id
    }

    /// The event of that name, those that steps make among them.
    pub(super) fn find(&self, name: &str) -> Option<EventId> {
        let made = || self.models.iter().position(|event| *event.name == *name).map(position_of);
        self.index.get(name).or_else(made).map(EventId::new)
    }

    pub(super) fn is_known(&self, name: &str) -> bool {
        self.index.get(name).is_some()
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.index.names()
    }

    pub(super) fn get(&self, id: EventId) -> Option<&EventModel> {
        self.models.get(id.index())
    }

    /// The event by which the operator picks an option, the same in every step.
    pub(super) fn choice(&mut self, option: &'a Text, places: &mut Places) -> EventId {
        if let Some(id) = self.choices.get(option.as_str()) {
            return *id;
        }
        let name = format!("choose {option}");
        let id = self.push(EventModel::new(&name, Source::Operator), option.span(), places);
        self.choices.insert(option.as_str(), id);
        id
    }

    /// The event that ends a wait in a step.
    pub(super) fn wait(&mut self, name: &str, span: Span, places: &mut Places) -> EventId {
        self.push(EventModel::new(name, Source::Clock), span, places)
    }

    fn push(&mut self, model: EventModel, span: Span, places: &mut Places) -> EventId {
        let id = EventId::new(position_of(self.models.len()));
        self.models.push(model);
        places.events.push(span);
        id
    }
}

fn source(table: &EventTable, found: &mut Diagnostics) -> Option<Source> {
    let name = table.from.given()?;
    let source = Source::from_name(name.as_str());
    if source.is_none() {
        let names = Source::ALL.map(Source::name);
        findings::unknown(found, "unknown-source", "the source of an event", name, names);
    }
    source
}

fn brings(table: &EventTable, facts: &Facts<'_>, found: &mut Diagnostics) -> Vec<FactId> {
    let Some(names) = table.brings.given() else { return Vec::new() };
    findings::repeated(found, "fact", &names.items);
    names.items.iter().filter_map(|name| brought(name, facts, found)).collect()
}

fn brought(name: &Text, facts: &Facts<'_>, found: &mut Diagnostics) -> Option<FactId> {
    let id = facts.named(name, found)?;
    facts.refuse_standard(id, name, found)?;
    if facts.get(id)?.index.is_some() {
        let message = format!("expected a fact without `per`, found `{name}`");
        let help = "bring a fact without `per`, and `set` an entry where the event is answered";
        found.push(Diagnostic::error("indexed-fact-brought", message).at(name.span()).help(help));
        return None;
    }
    Some(id)
}
