//! Event lines: what people write down to have a call played.

use std::{ops::Range, time::Duration};

use etiquette_core::{Event, FactKind, Locale, Script};
use etiquette_diag::{Diagnostic, SourceId, Span, did_you_mean};
use etiquette_phrasebook::Catalogue;
use etiquette_script::parse_value;

use super::language::{speaks, unspoken};

/// One line of an event file.
///
/// ```text
/// answered                         an event
/// choose problem                   an event whose name has two words
/// lookup-returned balance=12       an event that brings a value
/// summarised summary="a long day"  a value with blanks
/// +15s                             time passes
/// locale ru                        the caller is spoken to in another language from here on
/// ?                                show what is on offer
/// # a remark
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EventLine {
    /// Something happens.
    Event(Event),
    /// Time passes.
    Wait(Duration),
    /// The caller is spoken to in another language.
    Locale(Locale),
    /// What is on offer is shown.
    Offers,
}

/// Reads all lines; empty ones and remarks are left out. Each line comes with its text.
///
/// # Errors
///
/// A diagnostic for each line that cannot be read.
pub fn parse_lines(
    script: &Script,
    text: &str,
    source: SourceId,
) -> Result<Vec<(String, EventLine)>, Vec<Diagnostic>> {
    read(text, source, |line| EventLine::parse(script, line))
}

/// Reads all lines as [`parse_lines`] does, and finds languages for which there are no phrases.
///
/// # Errors
///
/// A diagnostic for each line that cannot be played.
pub fn parse_lines_in(
    script: &Script,
    phrases: &Catalogue,
    text: &str,
    source: SourceId,
) -> Result<Vec<(String, EventLine)>, Vec<Diagnostic>> {
    read(text, source, |line| match EventLine::parse(script, line)? {
        EventLine::Locale(locale) if !speaks(phrases, locale) => Err(unspoken(locale, phrases)),
        line => Ok(line),
    })
}

fn read(
    text: &str,
    source: SourceId,
    parse: impl Fn(&str) -> Result<EventLine, Diagnostic>,
) -> Result<Vec<(String, EventLine)>, Vec<Diagnostic>> {
    let mut lines = Vec::new();
    let mut findings = Vec::new();
    for (offset, line) in with_offsets(text) {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        let start = offset + (line.len() - line.trim_start().len());
        match parse(trimmed) {
            Ok(read) => lines.push((trimmed.to_owned(), read)),
            Err(finding) => findings.push(finding.at(Span::new(source, start..start + trimmed.len()))),
        }
    }
    if findings.is_empty() { Ok(lines) } else { Err(findings) }
}

fn with_offsets(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut offset = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = offset;
        offset += line.len();
        (start, line)
    })
}

impl EventLine {
    /// Reads one line, which must not be empty.
    ///
    /// # Errors
    ///
    /// A diagnostic without a place, for the caller to add.
    pub fn parse(script: &Script, line: &str) -> Result<Self, Diagnostic> {
        if line == "?" {
            return Ok(Self::Offers);
        }
        if let Some(duration) = line.strip_prefix('+') {
            return wait(duration);
        }
        if let Some(("locale", tag)) = line.split_once(char::is_whitespace) {
            return Locale::try_new(tag.trim()).map(Self::Locale).map_err(|error| {
                Diagnostic::error("bad-locale", format!("`{}` is no locale tag: {error}", tag.trim()))
                    .help("write a tag such as `ro` or `fr-CA`")
            });
        }
        event(script, line).map(Self::Event)
    }
}

fn wait(duration: &str) -> Result<EventLine, Diagnostic> {
    humantime::parse_duration(duration.trim()).map(EventLine::Wait).map_err(|error| {
        Diagnostic::error("bad-duration", format!("`+{duration}` is no duration: {error}"))
            .help("write a number and a unit, such as `+15s` or `+2m`")
    })
}

fn event(script: &Script, line: &str) -> Result<Event, Diagnostic> {
    let words = words(line);
    let is_value = |range: &Range<usize>| line.get(range.clone()).is_some_and(|word| word.contains('='));
    let (values, name): (Vec<_>, Vec<_>) = words.into_iter().partition(is_value);
    let name: Vec<&str> = name.into_iter().filter_map(|range| line.get(range)).collect();
    let name = name.join(" ");
    let mut event = Event::named(script, &name).map_err(|_| {
        let finding = Diagnostic::error("unknown-event", format!("unknown event `{name}`"));
        if line.contains(" =") || line.contains("= ") {
            return finding.help("write no blank beside `=`: `summary=\"a long day\"`");
        }
        finding.help(did_you_mean(&name, script.events().map(|(_, event)| &*event.name)))
    })?;
    for value in values.into_iter().filter_map(|range| line.get(range)) {
        event = bring(script, event, &name, value)?;
    }
    Ok(event)
}

fn bring(script: &Script, event: Event, name: &str, value: &str) -> Result<Event, Diagnostic> {
    let (fact, text) = value.split_once('=').unwrap_or((value, ""));
    let text = unquoted(text).ok_or_else(|| {
        Diagnostic::error("unclosed-quote", format!("the value of `{fact}` has a quote that never ends"))
            .help(format!("write `{fact}=\"…\"` on one line"))
    })?;
    let brought = event.id().and_then(|id| script.event_model(id)).map(|model| model.brings.clone());
    let Some(id) =
        script.fact(fact).filter(|id| brought.as_ref().is_some_and(|brought| brought.contains(id)))
    else {
        let known: Vec<&str> = brought
            .iter()
            .flatten()
            .filter_map(|id| script.fact_model(*id))
            .map(|fact| &*fact.name)
            .collect();
        return Err(Diagnostic::error("not-brought", format!("event `{name}` brings no fact `{fact}`"))
            .help(did_you_mean(fact, known)));
    };
    let known = parse_value(script, id, text).map_err(|error| {
        let finding = Diagnostic::error("bad-value", format!("fact `{fact}` cannot be that: {error}"));
        finding.help(cure(fact, text, script.fact_model(id).map(|fact| &fact.kind)))
    })?;
    event.bringing(script, fact, known).map_err(|error| Diagnostic::error("bad-value", error.to_string()))
}

/// What to write for a fact of a kind.
fn cure(fact: &str, text: &str, kind: Option<&FactKind>) -> String {
    let example = match kind {
        Some(FactKind::Choice(options)) => return did_you_mean(text, options.iter().map(|option| &**option)),
        Some(FactKind::Flag) => "yes",
        Some(FactKind::Counter(_)) => "1",
        Some(FactKind::Time) => "2026-03-02T10:00:00Z",
        Some(FactKind::Money(_)) => "12.50",
        Some(FactKind::Text(_)) => "\"a short text\"",
        Some(FactKind::Texts(_)) => "\"one; another\"",
        _ => return String::new(),
    };
    format!("write it as in `{fact}={example}`")
}

/// A value without its quotes; `None` if it has only the first of them.
pub(crate) fn unquoted(text: &str) -> Option<&str> {
    match text.strip_prefix('"') {
        Some(quoted) => quoted.strip_suffix('"'),
        None => Some(text),
    }
}

/// The words of a line; a quoted value is one word with what stands before its quote.
pub(crate) fn words(line: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut quoted = false;
    for (at, character) in line.char_indices() {
        match (character, quoted) {
            ('"', _) => quoted = !quoted,
            (blank, false) if blank.is_whitespace() => {
                if let Some(start) = start.take() {
                    words.push(start..at);
                }
                continue;
            }
            _ => {}
        }
        start.get_or_insert(at);
    }
    words.extend(start.map(|start| start..line.len()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use etiquette_diag::Sources;
    use etiquette_script::load;

    #[test]
    fn quoted_values_are_one_word() {
        let line = r#"summarised summary="a long day" now"#;
        let words: Vec<&str> = words(line).into_iter().map(|range| line.get(range).unwrap()).collect();
        assert_eq!(words, ["summarised", r#"summary="a long day""#, "now"]);
    }

    const SCRIPT: &str = "
        etiquette = 1
        name = 'lines'
        start = 'only'
        facts.story = { text = 20 }
        facts.balance = { money = 'RON' }
        [events]
        told = { from = 'caller', brings = ['story', 'balance'] }
        [step.only]
        stage = 'opening'
        choose.problem = 'end'
    ";

    /// Expects the lines as they were read, or each mistake as `line:column rule`.
    fn check(text: &str, expected: &[&str]) {
        let mut sources = Sources::new();
        let script = load("lines.toml", SCRIPT, &mut sources).script.unwrap();
        let source = sources.add("call.events", text);
        let found: Vec<String> = match parse_lines(&script, text, source) {
            Ok(lines) => lines.into_iter().map(|(written, _)| written).collect(),
            Err(findings) => findings.iter().map(|finding| at(finding, &sources)).collect(),
        };
        assert_eq!(found, expected, "{text:?}");
    }

    fn at(finding: &Diagnostic, sources: &Sources) -> String {
        let span = finding.span().unwrap();
        let place = sources.line_column(span.source, span.start);
        format!("{}:{} {}", place.line, place.column, finding.rule())
    }

    #[test]
    fn every_kind_of_line_is_read() {
        check(
            "# a remark\r\n\r\n  told  balance=12.50 story=\"a long day\" \r\n+1m 30s\r\nlocale\tru\r\n?\r\n",
            &[r#"told  balance=12.50 story="a long day""#, "+1m 30s", "locale\tru", "?"],
        );
        check("choose problem", &["choose problem"]);
        check("", &[]);
    }

    #[test]
    fn every_mistake_has_its_place() {
        check(
            "tolf\n  +15\nlocale !!\ntold mood=bad\ntold balance=x\ntold story=\"a long\nyes",
            &[
                "1:1 unknown-event",
                "2:3 bad-duration",
                "3:1 bad-locale",
                "4:1 not-brought",
                "5:1 bad-value",
                "6:1 unclosed-quote",
            ],
        );
    }

    #[test]
    fn a_wrong_value_has_a_cure() {
        let script = load("lines.toml", SCRIPT, &mut Sources::new()).script.unwrap();
        let help = |line| EventLine::parse(&script, line).unwrap_err().help_text().map(str::to_owned);
        assert_eq!(help("told balance=x").as_deref(), Some("write it as in `balance=12.50`"));
        let long = "told story=\"a story of more than twenty bytes\"";
        assert_eq!(help(long).as_deref(), Some("write it as in `story=\"a short text\"`"));
    }

    #[test]
    fn a_misspelt_event_is_named() {
        let script = load("lines.toml", SCRIPT, &mut Sources::new()).script.unwrap();
        let finding = EventLine::parse(&script, "choose probem").unwrap_err();
        assert_eq!(finding.help_text(), Some("did you mean `choose problem`?"));
        let apart = EventLine::parse(&script, "told story = \"a long day\"").unwrap_err();
        assert!(apart.help_text().is_some_and(|help| help.starts_with("write no blank beside `=`")));
    }
}
