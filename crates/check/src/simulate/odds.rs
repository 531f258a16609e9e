//! How likely things are, from a file. Nothing here opens one.

use std::{collections::BTreeMap, ops::Range, time::Duration};

use etiquette_core::Script;
use etiquette_diag::{Diagnostic, SourceId, Span, did_you_mean};
use toml::de::{DeTable, DeValue};

use crate::plays::Odds;

/// The longest pause. Whoever waits longer on average waits for no call.
const LONGEST: Duration = Duration::from_secs(366 * 24 * 60 * 60);
/// The greatest weight.
const HEAVIEST: u32 = 1_000_000;

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
/// An event that is not named has the weight 1, weights are whole numbers up to 1000000, and no pause is longer than 366
/// days.
///
/// # Errors
///
/// A diagnostic for each thing that cannot be read, with its place in `source`, whose text this is.
pub fn odds(script: &Script, text: &str, source: SourceId) -> Result<Odds, Vec<Diagnostic>> {
    let table = DeTable::parse(text).map_err(|error| {
        let message = format!("the weights are no TOML: {}", error.message());
        vec![Diagnostic::error("toml-syntax", message).at(Span::new(source, error.span().unwrap_or(0..0)))]
    })?;
    let mut reader = Reader { script, text, source, found: Vec::new() };
    let mut odds = Odds { weights: Some(BTreeMap::new()), ..Odds::default() };
    for (key, value) in table.get_ref() {
        match (&**key.get_ref(), value.get_ref()) {
            ("pause", DeValue::String(text)) => match pause(text) {
                Ok(pause) => odds.pause = Some(pause),
                Err(finding) => reader.report(finding, value.span()),
            },
            ("events", DeValue::Table(events)) => reader.weights(events, &mut odds),
            (known @ ("pause" | "events"), _) => reader.report(
                Diagnostic::error("wrong-type", format!("expected `{known}` as the example has it"))
                    .help("write `pause = \"6s\"`, and below `[events]` a line such as `spoke = 20`"),
                value.span(),
            ),
            (other, _) => reader.report(
                Diagnostic::error("unknown-key", format!("expected `pause` or `events`, found `{other}`"))
                    .help(did_you_mean(other, ["pause", "events"])),
                key.span(),
            ),
        }
    }
    if reader.found.is_empty() { Ok(odds) } else { Err(reader.found) }
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

/// Gathers what is wrong with a file.
struct Reader<'s> {
    script: &'s Script,
    text: &'s str,
    source: SourceId,
    found: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn report(&mut self, finding: Diagnostic, range: Range<usize>) {
        self.found.push(finding.at(Span::new(self.source, range)));
    }

    fn weights(&mut self, events: &DeTable<'_>, odds: &mut Odds) {
        for (key, value) in events {
            let name = &**key.get_ref();
            if self.script.event(name).is_none() {
                let known = self.script.events().map(|(_, event)| &*event.name);
                let message = format!("expected an event of the script, found `{name}`");
                let finding = Diagnostic::error("unknown-event", message).help(did_you_mean(name, known));
                self.report(finding, key.span());
            } else if let Some(weight) = weight(value.get_ref()) {
                odds.weights.get_or_insert_default().insert(name.to_owned(), weight);
            } else {
                let written = self.text.get(value.span()).unwrap_or_default();
                let message = format!("expected a weight for `{name}`, found `{written}`");
                let help = format!("write a whole number from 0 to {HEAVIEST}");
                self.report(Diagnostic::error("wrong-type", message).help(help), value.span());
            }
        }
    }
}

fn weight(value: &DeValue<'_>) -> Option<u32> {
    let number = value.as_integer()?;
    u32::from_str_radix(number.as_str(), number.radix()).ok().filter(|weight| *weight <= HEAVIEST)
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
        let source = Sources::new().add("odds.toml", "");
        let read = |text: &str| odds(&script, &format!("pause = \"{text}\""), source);
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
