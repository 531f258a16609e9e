//! How likely things are, from a file. Nothing here opens one.

use std::{collections::BTreeMap, time::Duration};

use etiquette_core::Script;
use etiquette_diag::{Diagnostic, did_you_mean};
use toml::{Table, Value};

use crate::plays::Odds;

/// The longest pause. Whoever waits longer on average waits for no call.
const LONGEST: Duration = Duration::from_secs(366 * 24 * 60 * 60);

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
/// An event that is not named has the weight 1, and no pause is longer than 366 days.
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
            ("pause", Value::String(text)) => match pause(text) {
                Ok(pause) => odds.pause = Some(pause),
                Err(finding) => found.push(finding),
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

fn pause(text: &str) -> Result<Duration, Diagnostic> {
    let pause = humantime::parse_duration(text).map_err(|error| {
        Diagnostic::error("bad-duration", format!("`{text}` is no duration: {error}"))
            .help("write a number and a unit, such as `6s`")
    })?;
    if pause > LONGEST {
        let days = LONGEST.as_secs() / (24 * 60 * 60);
        let message = format!("expected a pause of at most {days} days, found `{text}`");
        return Err(Diagnostic::error("bad-duration", message).help("write a shorter one, such as `6s`"));
    }
    Ok(pause)
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use etiquette_diag::Sources;

    use super::*;
    use crate::plays::Playground;

    /// What is read can be waited for, and what cannot is refused with its cure.
    #[test]
    fn a_pause_has_an_end() {
        let text = include_str!("../../tests/score/data/rules.toml");
        let script =
            etiquette_script::load("rules.toml", text, &mut Sources::new()).script.expect("a script");
        let read = |text: &str| odds(&script, &format!("pause = \"{text}\""));
        assert_eq!(read("366days").expect("a pause").pause, Some(LONGEST));
        for text in ["366days 1ms", "18446744073709551615s"] {
            let found = read(text).expect_err("a pause that is too long");
            let found: Vec<_> = found.iter().map(|finding| (finding.rule(), finding.message())).collect();
            let message = format!("expected a pause of at most 366 days, found `{text}`");
            assert_eq!(found, [("bad-duration", &*message)]);
        }
        // A host may wait as long as it likes.
        let odds = Odds { pause: Some(Duration::MAX), ..Odds::default() };
        let ground = Playground::new(Arc::new(script));
        assert!((0..64).all(|number| ground.play(&odds, 7, number).is_some()));
    }
}
