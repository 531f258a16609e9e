//! The values that a chosen event brings, asked for one by one.

use std::io::{BufRead, Write as _};

use etiquette::{
    Event, Script, Value,
    check::replay::{EventLine, Player},
    core::{FactId, FactKind},
    script::parse_value,
};

use super::{converse::read_line, screen::Choice};
use crate::{
    error::CliError,
    output::{ASIDE, Output, WRONG},
};

/// The event of a choice, with the values that somebody gave, and how it is written; or why it cannot be.
pub(super) fn values(
    player: &Player<'_>,
    choice: &Choice,
    input: &mut dyn BufRead,
    out: &mut Output<'_>,
) -> Result<Result<(String, EventLine), String>, CliError> {
    let script = player.call().script();
    let mut written = choice.line.clone();
    let parsed = match EventLine::parse(script, &choice.line) {
        Ok(EventLine::Event(event)) => event,
        Ok(other) => return Ok(Ok((written, other))),
        Err(finding) => return Ok(Err(finding.message().to_owned())),
    };
    let mut event: Event = parsed;
    for id in &choice.brings {
        let Some(fact) = script.fact_model(*id) else { continue };
        let Some((text, value)) = ask(script, *id, &fact.name, input, out)? else { continue };
        event = match event.bringing(script, &fact.name, value) {
            Ok(event) => event,
            Err(error) => return Ok(Err(error.to_string())),
        };
        let text = if text.contains(char::is_whitespace) { format!("\"{text}\"") } else { text };
        written = format!("{written} {}={text}", fact.name);
    }
    Ok(Ok((written, EventLine::Event(event))))
}

/// A value as it was written, asked for until it is one; `None` if it is left out.
fn ask(
    script: &Script,
    id: FactId,
    name: &str,
    input: &mut dyn BufRead,
    out: &mut Output<'_>,
) -> Result<Option<(String, Value)>, CliError> {
    let wanted = script.fact_model(id).map(|fact| wanted(&fact.kind)).unwrap_or_default();
    let hint = out.styled(ASIDE, &format!("({wanted}; empty leaves it out)"));
    loop {
        write!(out, "  {name} {hint}: ")?;
        out.flush()?;
        let line = read_line(input)?.unwrap_or_default();
        let text = line.trim();
        if text.is_empty() {
            return Ok(None);
        }
        match parse_value(script, id, text) {
            Ok(value) => return Ok(Some((text.to_owned(), value))),
            Err(error) => writeln!(out, "{}", out.styled(WRONG, &format!("  {error}")))?,
        }
    }
}

/// What can be written for a fact of this kind.
fn wanted(kind: &FactKind) -> String {
    match kind {
        FactKind::Flag => "yes or no".to_owned(),
        FactKind::Choice(options) => options.join(", "),
        FactKind::Counter(most) => format!("0 to {most}"),
        FactKind::Texts(_) => "texts, with `;` between them".to_owned(),
        FactKind::Time => "a time, such as 2026-03-02T10:00:00Z".to_owned(),
        FactKind::Money(currency) => format!("an amount in {}", String::from_utf8_lossy(currency)),
        _ => "a text".to_owned(),
    }
}
