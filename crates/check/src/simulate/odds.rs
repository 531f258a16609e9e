//! How likely things are, from a file. Nothing here opens one.

use std::collections::BTreeMap;

use etiquette_core::Script;
use etiquette_diag::{Diagnostic, did_you_mean};
use toml::{Table, Value};

use crate::plays::Odds;

/// Reads how likely events are beside each other, and how long it takes on average until something happens:
///
/// ```toml
/// pause = "6s"
///
/// [events]
/// spoke = 20
/// hold  = 2
/// swore = 0
/// ```
///
/// An event that is not named has the weight 1.
///
/// # Errors
///
/// A diagnostic for each thing that cannot be read.
pub fn odds(script: &Script, text: &str) -> Result<Odds, Vec<Diagnostic>> {
    let table: Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            let message = format!("the weights are no TOML: {}", toml::de::Error::message(&error));
            return Err(vec![Diagnostic::error("toml-syntax", message)]);
        }
    };
    let mut found = Vec::new();
    let mut odds = Odds { weights: Some(BTreeMap::new()), ..Odds::default() };
    for (key, value) in &table {
        match (key.as_str(), value) {
            ("pause", Value::String(pause)) => match humantime::parse_duration(pause) {
                Ok(pause) => odds.pause = Some(pause),
                Err(error) => found.push(
                    Diagnostic::error("bad-duration", format!("`{pause}` is no duration: {error}"))
                        .help("write a number and a unit, such as `6s`"),
                ),
            },
            ("events", Value::Table(events)) => weights(script, events, &mut odds, &mut found),
            ("pause" | "events", _) => found.push(
                Diagnostic::error("wrong-type", format!("expected `{key}` as the example has it"))
                    .help("write `pause = \"6s\"`, and below `[events]` a line such as `spoke = 20`"),
            ),
            (other, _) => found.push(
                Diagnostic::error("unknown-key", format!("expected `pause` or `events`, found `{other}`"))
                    .help(did_you_mean(other, ["pause", "events"])),
            ),
        }
    }
    if found.is_empty() { Ok(odds) } else { Err(found) }
}

fn weights(script: &Script, events: &Table, odds: &mut Odds, found: &mut Vec<Diagnostic>) {
    for (name, value) in events {
        if script.event(name).is_none() {
            let known = script.events().map(|(_, event)| &*event.name);
            let message = format!("expected an event of the script, found `{name}`");
            found.push(Diagnostic::error("unknown-event", message).help(did_you_mean(name, known)));
            continue;
        }
        match value
            .as_integer()
            .and_then(|weight| u32::try_from(weight).ok())
            .filter(|weight| *weight <= 1_000_000)
        {
            Some(weight) => _ = odds.weights.get_or_insert_default().insert(name.clone(), weight),
            None => found.push(
                Diagnostic::error("wrong-type", format!("expected a weight for `{name}`, found `{value}`"))
                    .help("write a whole number from 0 to 1000000"),
            ),
        }
    }
}
