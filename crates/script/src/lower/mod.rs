//! The file to the model: names to ids. Everything that is wrong is reported, and nothing is reported twice.

mod arrows;
mod duration;
mod endless;
mod events;
mod facts;
mod flows;
mod guards;
mod index;
mod keep;
mod kinds;
mod messages;
mod migrate;
mod outline;
mod references;
mod requests;
mod rules;
mod steps;
mod targets;
#[cfg(test)]
mod testing;
mod timers;
mod values;
mod voice;

use etiquette_core::{Direction, Limits, model::Model};
use etiquette_diag::Diagnostics;

use crate::{findings, places::Places, schema::File, tree::Text};
use events::Events;
use facts::Facts;
use keep::Keeper;
use outline::Outline;
use timers::Timers;
use voice::Voice;

fn direction(name: &Text, found: &mut Diagnostics) -> Option<Direction> {
    let direction = Direction::from_name(name.as_str());
    if direction.is_none() {
        let names = Direction::ALL.iter().map(|direction| direction.name());
        findings::unknown(found, "unknown-option", "a direction", name, names);
    }
    direction
}

/// The model of a file, and where its parts are. It is whole only if nothing was reported.
pub(crate) fn lower(file: &File, limits: &Limits, found: Diagnostics) -> (Model, Places, Diagnostics) {
    let mut lowering = Lowering::new(file, limits, found);
    lowering.main_flow(file);
    for (name, table) in file.flows.entries() {
        if let Some(table) = table {
            lowering.flow(name, table);
        }
    }
    lowering.rules(file);
    let (mut model, places, mut found) = lowering.finish();
    model.renames = migrate::renames(file, &model, &mut found);
    (model, places, found)
}

struct Lowering<'a> {
    facts: Facts<'a>,
    events: Events<'a>,
    outline: Outline<'a>,
    timers: Timers<'a>,
    voice: Voice,
    model: Model,
    keepers: Vec<Keeper>,
    places: Places,
    found: Diagnostics,
}

impl<'a> Lowering<'a> {
    /// Declares every name, so that what is read next may refer to what stands further down.
    fn new(file: &'a File, limits: &Limits, mut found: Diagnostics) -> Self {
        let mut places = Places::default();
        let facts = Facts::declare(file, limits, &mut places, &mut found);
        let events = Events::declare(file, &facts, &mut places, &mut found);
        let outline = Outline::declare(file, &mut places, &mut found);
        let mut timers = Timers::declare(file, &outline, &events, &mut places, &mut found);
        let mut model = Model { timers: std::mem::take(&mut timers.models), ..Model::default() };
        if let Some(name) = file.name.given() {
            findings::bad_name(&mut found, "a script", name);
            places.name = Some(name.span());
            model.name = name.as_str().into();
        }
        model.direction = file.direction.given().and_then(|name| direction(name, &mut found));
        if let Some(used) = file.used.given() {
            findings::repeated(&mut found, "standard flow", &used.items);
        }
        let start = file.start.given().and_then(|start| outline.own_step(start, &mut found));
        model.start = start.unwrap_or_default();
        let (voice, keepers) = (Voice::new(*limits), Vec::new());
        Self { facts, events, outline, timers, voice, model, keepers, places, found }
    }

    fn finish(mut self) -> (Model, Places, Diagnostics) {
        self.sort_interrupts();
        endless::refuse(&self.model, &self.places, &mut self.found);
        let Self { facts, events, outline, voice, keepers, mut model, mut places, found, .. } = self;
        model.stage_entries = outline.entries;
        model.facts = facts.facts;
        model.events = events.into_models();
        model.lines = voice.lines;
        model.outputs = voice.outputs;
        keepers.iter().for_each(|keeper| keep::guard_endings(&mut model, keeper));
        voice.messages.finish(&mut model, &mut places);
        (model, places, found)
    }
}
