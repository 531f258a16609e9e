//! A script that is played: what is known of it beforehand, and what can happen in a call of it.

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use etiquette::{
    Call, Connection, Script, Source, Value,
    core::{
        EventId, RuleId,
        model::{Transition, Trigger},
    },
    diag::Sources,
    script::load,
    shipped,
};

use crate::triggers::{Triggers, has_trigger, template};

/// A shipped script with what is proved of it.
pub(crate) struct Piece {
    pub(crate) name: &'static str,
    pub(crate) script: Arc<Script>,
    /// The example calls, as lines of event files.
    pub(crate) examples: Vec<Vec<&'static str>>,
    /// What a proof says of each rule.
    verdicts: BTreeMap<RuleId, String>,
    pub(crate) triggers: Triggers,
    /// Whether the script goes on when a caller comes to the line.
    waits_for_caller: bool,
}

impl Piece {
    pub(crate) fn new(name: &'static str) -> Self {
        let toml = shipped::toml(name).expect("a shipped script");
        let script = Arc::new(load(name, toml, &mut Sources::new()).script.expect("a script"));
        let lines = |(_, text): (_, &'static str)| {
            let lines = text.lines().map(str::trim);
            lines.filter(|line| !line.is_empty() && !line.starts_with(['#', '?'])).collect()
        };
        let connects = |event: EventId| script.event_model(event).and_then(|event| event.connects);
        let waits_for_caller = transitions(&script).any(|one| connects(one.event) == Some(true));
        let examples = shipped::calls(name).map(lines).collect();
        let verdicts = verdicts(name, &script);
        Self { name, examples, verdicts, triggers: Triggers::new(&script), waits_for_caller, script }
    }

    /// What a proof says of a rule.
    pub(crate) fn verdict(&self, rule: RuleId) -> &str {
        self.verdicts.get(&rule).expect("every rule has a verdict")
    }

    /// Whether something must set a rule off before it asks for anything.
    pub(crate) fn has_trigger(&self, rule: RuleId) -> bool {
        has_trigger(template(&self.script, rule))
    }

    pub(crate) fn rule_name(&self, rule: RuleId) -> &str {
        &self.script.rule_model(rule).expect("a rule of the script").model.name
    }

    /// Whether an event can happen now: what proofs take for granted. Nobody speaks who is not there, and nobody answers
    /// whom nobody has called.
    pub(crate) fn can_happen(&self, call: &Call, id: EventId) -> bool {
        let event = self.script.event_model(id).expect("an event of the script");
        let is_awaited = || call.awaited().any(|offer| offer.event == id);
        let is_there = match (event.source, event.connects) {
            (Source::Clock, _) => return false,
            (_, Some(true)) => return is_awaited(),
            (Source::Line, None) => return self.starts_timers(id, event.source) || is_awaited(),
            (_, Some(false)) => !is_connection(call, Connection::None),
            (Source::Caller, None) => is_connection(call, Connection::Up),
            _ => true,
        };
        is_there || !self.waits_for_caller
    }

    fn starts_timers(&self, id: EventId, source: Source) -> bool {
        let mut triggers = self.script.timers().flat_map(|(_, timer)| timer.from.iter().chain(&timer.until));
        triggers.any(|trigger| match trigger {
            Trigger::Event(event) => *event == id,
            Trigger::Source(from) => *from == source,
        })
    }
}

pub(crate) fn is_connection(call: &Call, wanted: Connection) -> bool {
    let at = Connection::ALL.iter().zip(0..).find(|(connection, _)| **connection == wanted);
    call.fact("connection").and_then(|fact| fact.value) == at.map(|(_, option)| Value::Choice(option))
}

fn transitions(script: &Script) -> impl Iterator<Item = &Transition> {
    let of_steps = script.steps().flat_map(|(_, step)| &step.transitions);
    of_steps.chain(script.flows().flat_map(|(_, flow)| &flow.transitions)).chain(script.interrupts())
}

/// What proofs say of every rule, from the golden file to which `tests/proofs.rs` holds them.
fn verdicts(name: &str, script: &Script) -> BTreeMap<RuleId, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/proofs-{name}.txt"));
    let golden = fs::read_to_string(path).expect("proofs, as `BLESS=1 cargo test --test proofs` writes them");
    // Properties stand there as well, and below what fails the call that shows it.
    let read = |line: &str| {
        let (verdict, rule) = line.split_once(' ').expect("a verdict and a rule");
        Some((script.rule(rule.trim())?, verdict.to_owned()))
    };
    golden.lines().filter_map(read).collect()
}
