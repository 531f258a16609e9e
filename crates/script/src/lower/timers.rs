//! Timers of the call and of flows; the waits of steps never stand under a name.

use etiquette_core::{
    FlowId, Source, TimerId,
    model::{Scope, TimerModel, Trigger},
};
use etiquette_diag::Diagnostics;

use super::{duration, events::Events, index::Index, outline::Outline};
use crate::{
    findings,
    places::Places,
    schema::{Field, File, List, Map, Timer},
    tree::Text,
};

/// The timers of the call by name, and all that have a name as the model has them.
#[derive(Default)]
pub(super) struct Timers<'a> {
    index: Index<'a>,
    pub(super) models: Vec<TimerModel>,
}

impl<'a> Timers<'a> {
    pub(super) fn declare(
        file: &'a File,
        outline: &Outline<'a>,
        events: &Events<'_>,
        places: &mut Places,
        found: &mut Diagnostics,
    ) -> Self {
        let mut this = Self::default();
        for (position, (name, _)) in file.timers.entries().enumerate() {
            this.index.insert(name.as_str(), position);
        }
        this.add("", Scope::Call, &file.timers, events, places, found);
        for (name, table) in file.flows.entries() {
            if let (Some(id), Some(table)) = (outline.flows.get(name.as_str()), table) {
                let scope = Scope::Flow(FlowId::new(id));
                this.add(&format!("{name}."), scope, &table.timers, events, places, found);
            }
        }
        this
    }

    /// A timer of the call.
    pub(super) fn named(&self, name: &Text, found: &mut Diagnostics) -> Option<TimerId> {
        let timer = self.index.get(name.as_str()).map(TimerId::new);
        if timer.is_none() {
            findings::unknown(found, "unknown-timer", "a timer of the call", name, self.index.names());
        }
        timer
    }

    fn add(
        &mut self,
        prefix: &str,
        scope: Scope,
        timers: &Field<Map<Timer>>,
        events: &Events<'_>,
        places: &mut Places,
        found: &mut Diagnostics,
    ) {
        for (name, timer) in timers.entries() {
            findings::bad_name(found, "a timer", name);
            let timer = timer.as_ref();
            let after = timer.and_then(|timer| timer.after.given());
            let raises = timer.and_then(|timer| timer.raises.given());
            places.timers.push(name.span());
            self.models.push(TimerModel {
                name: format!("{prefix}{name}").into(),
                scope,
                after: after.and_then(|after| duration::read(after, found)).unwrap_or_default(),
                from: timer.map(|timer| triggers(&timer.from, events, found)).unwrap_or_default(),
                restarts: timer.and_then(|timer| timer.restarts.given()).is_none_or(|flag| flag.value),
                until: timer.map(|timer| triggers(&timer.until, events, found)).unwrap_or_default(),
                raises: raises.and_then(|event| events.named(event, found)).unwrap_or_default(),
            });
        }
    }
}

fn triggers(names: &Field<List<Text>>, events: &Events<'_>, found: &mut Diagnostics) -> Vec<Trigger> {
    let Some(names) = names.given() else { return Vec::new() };
    findings::repeated(found, "trigger", &names.items);
    names.items.iter().filter_map(|name| trigger(name, events, found)).collect()
}

/// A source by its name, or else an event.
fn trigger(name: &Text, events: &Events<'_>, found: &mut Diagnostics) -> Option<Trigger> {
    if let Some(source) = Source::from_name(name.as_str()) {
        return Some(Trigger::Source(source));
    }
    if events.is_known(name.as_str()) {
        return events.named(name, found).map(Trigger::Event);
    }
    let known = Source::ALL.map(Source::name).into_iter().chain(events.names());
    findings::unknown(found, "unknown-event", "an event or a source", name, known);
    None
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::lower::testing::sample;

    #[test]
    fn timers_start_and_stop_by_events_and_sources() {
        let sample = sample(
            "
            [timers.patience]
            after  = '1500ms'
            from   = ['line-finished']
            until  = ['caller', 'done']
            raises = 'silence'
            [step.greet]
            stage = 'opening'
            [flow.pause]
            precedence = 'courtesy'
            timers.limit = { after = '1m', raises = 'done' }
            step.only.then = 'return'
            ",
        );
        let event = |name| sample.script.event(name).unwrap();
        let timers: Vec<_> = sample.script.timers().map(|(_, timer)| timer).collect();
        assert_eq!((timers[0].scope, timers[0].after), (Scope::Call, Duration::from_millis(1500)));
        assert_eq!(timers[0].from, [Trigger::Event(event("line-finished"))]);
        assert_eq!(timers[0].until, [Trigger::Source(Source::Caller), Trigger::Event(event("done"))]);
        assert_eq!(timers[0].raises, event("silence"));
        assert_eq!((&*timers[1].name, timers[1].scope), ("pause.limit", Scope::Flow(FlowId::new(1))));
        assert_eq!(sample.written(sample.places.timer(TimerId::new(1))), "limit");
    }
}
