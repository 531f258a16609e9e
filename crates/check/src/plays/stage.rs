//! A script that is played: what can happen in a call of it, and what its events may bring.

use std::sync::Arc;

use etiquette_core::{
    Call, Connection, Event, EventId, FactId, FactKind, RuleId, Script, Source, Value,
    model::{Transition, Trigger},
};
use etiquette_script::parse_value;

use super::{
    Odds, Play,
    chance::{self, Chance},
    triggers::{Triggers, is_activated},
};
use crate::replay::LINE_FINISHED;

/// A script that calls are played of by chance.
///
/// # Examples
///
/// ```
/// # fn example(script: std::sync::Arc<etiquette_core::Script>) -> Option<()> {
/// use etiquette_check::plays::{Odds, Playground};
///
/// let ground = Playground::new(script);
/// let (one, same) = (ground.play(&Odds::default(), 7, 1)?, ground.play(&Odds::default(), 7, 1)?);
/// assert_eq!(one.lines, same.lines);
/// # Some(()) }
/// ```
pub struct Playground {
    script: Arc<Script>,
    examples: Vec<Vec<String>>,
    pub(super) triggers: Triggers,
    /// Whether the script goes on when a caller comes to the line.
    waits_for_caller: bool,
    /// For each event, whether it starts or stops timers.
    times: Vec<bool>,
    /// What a host tells when a line has been spoken.
    pub(super) line_finished: Option<Event>,
}

impl Playground {
    /// The plays of a script.
    pub fn new(script: Arc<Script>) -> Self {
        let connects = |event: EventId| script.event_model(event).and_then(|event| event.connects);
        let waits_for_caller = transitions(&script).any(|one| connects(one.event) == Some(true));
        Self {
            examples: Vec::new(),
            triggers: Triggers::new(&script),
            waits_for_caller,
            times: script.events().map(|(id, event)| starts_timers(&script, id, event.source)).collect(),
            line_finished: script.event(LINE_FINISHED).map(Event::new),
            script,
        }
    }

    /// Half of the plays begin as one of these calls, given as lines of event files, which bring them further than chance
    /// alone.
    #[must_use]
    pub fn with_examples(mut self, examples: Vec<Vec<String>>) -> Self {
        self.examples = examples;
        self
    }

    /// The script.
    pub const fn script(&self) -> &Arc<Script> {
        &self.script
    }

    pub(super) fn examples(&self) -> &[Vec<String>] {
        &self.examples
    }

    /// The play of a number among those of a seed; `None` if a call cannot be held at all.
    pub fn play(&self, odds: &Odds, seed: u64, number: u64) -> Option<Play<'_>> {
        let mut chance = Chance::new(self, odds, seed, number);
        chance::play(self, &mut chance)
    }

    /// Whether something must set a rule off before it asks for anything.
    pub fn has_trigger(&self, rule: RuleId) -> bool {
        is_activated(&self.script, rule)
    }

    /// Whether an event can happen now: what proofs take for granted. Nobody speaks who is not there, and nobody answers
    /// whom nobody has called.
    pub fn can_happen(&self, call: &Call, id: EventId) -> bool {
        self.can_happen_if(call, id, || call.awaits(id))
    }

    /// The same, for whoever may know already whether the call awaits the event.
    pub(super) fn can_happen_if(&self, call: &Call, id: EventId, is_awaited: impl FnOnce() -> bool) -> bool {
        let Some(event) = self.script.event_model(id) else { return false };
        let is_there = match (event.source, event.connects) {
            (Source::Clock, _) => return false,
            (_, Some(true)) => return is_awaited(),
            (Source::Line, None) => return self.times.get(id.index()) == Some(&true) || is_awaited(),
            (_, Some(false)) => !is_connection(call, Connection::None),
            (Source::Caller, None) => is_connection(call, Connection::Up),
            _ => true,
        };
        is_there || !self.waits_for_caller
    }

    /// An event with most of the values that it may bring, by chance, and the same as a line of an event file; `draw` gives
    /// a number below the one that it gets.
    pub fn event(&self, id: EventId, mut draw: impl FnMut(usize) -> usize) -> Option<(Event, String)> {
        let model = self.script.event_model(id)?;
        let (mut event, mut line) = (Event::new(id), model.name.to_string());
        for fact in &model.brings {
            if draw(4) > 0 {
                let (written, value) = self.value(*fact, &mut draw)?;
                let name = &self.script.fact_model(*fact)?.name;
                event = event.bringing(&self.script, name, value).ok()?;
                line.push_str(&format!(" {name}={written}"));
            }
        }
        Some((event, line))
    }

    /// A value of a fact as it is written, by chance; `None` where it has none.
    pub(super) fn value(
        &self,
        fact: FactId,
        mut draw: impl FnMut(usize) -> usize,
    ) -> Option<(String, Value)> {
        let written = match &self.script.fact_model(fact)?.kind {
            FactKind::Flag => ["yes", "no"].get(draw(2)).map(|flag| (*flag).to_owned()),
            FactKind::Choice(options) => options.get(draw(options.len())).map(|option| option.to_string()),
            FactKind::Counter(most) => Some(draw(usize::from(*most) + 1).to_string()),
            FactKind::Time => Some("2026-03-02T11:00:00Z".to_owned()),
            FactKind::Money(_) => Some("1".to_owned()),
            _ => Some("word".to_owned()),
        }?;
        let value = parse_value(&self.script, fact, &written).ok()?;
        Some((written, value))
    }
}

fn starts_timers(script: &Script, id: EventId, source: Source) -> bool {
    let mut triggers = script.timers().flat_map(|(_, timer)| timer.from.iter().chain(&timer.until));
    triggers.any(|trigger| match trigger {
        Trigger::Event(event) => *event == id,
        Trigger::Source(from) => *from == source,
    })
}

/// Whether the connection of a call is this one.
pub(super) fn is_connection(call: &Call, wanted: Connection) -> bool {
    let at = Connection::ALL.iter().zip(0..).find(|(connection, _)| **connection == wanted);
    call.fact("connection").and_then(|fact| fact.value) == at.map(|(_, option)| Value::Choice(option))
}

fn transitions(script: &Script) -> impl Iterator<Item = &Transition> {
    let of_steps = script.steps().flat_map(|(_, step)| &step.transitions);
    of_steps.chain(script.flows().flat_map(|(_, flow)| &flow.transitions)).chain(script.interrupts())
}
