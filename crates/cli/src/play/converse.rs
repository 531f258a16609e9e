//! A call at the terminal: what may happen is shown, and somebody says what does.

use std::io::{self, BufRead, Read as _, Write as _};

use etiquette::{
    check::replay::{EventLine, Player},
    diag::{Diagnostic, did_you_mean},
};

use super::{
    Session, ask,
    screen::{self, Choice},
};
use crate::{
    args::PlayFormat,
    error::CliError,
    locales,
    output::{Output, WRONG},
};

/// How much of a line is read, in KiB.
const LONGEST: u64 = 64;

/// An answer to what happens.
enum Answer {
    /// This happens, written so.
    Event(String, EventLine),
    /// Nothing: what is on offer is shown again.
    Nothing,
    Help,
    Quit,
    /// Nobody knows what it means, for this reason.
    Unknown(String),
}

/// Asks what happens until the call has ended or nobody answers or reads any more.
pub(super) fn converse(session: &mut Session<'_>, out: &mut Output<'_>) -> Result<(), CliError> {
    let mut input = io::stdin().lock();
    let format = session.format;
    while !session.player.call().has_ended() {
        let choices = screen::choices(&session.player);
        if format == PlayFormat::Text {
            screen::show(&session.player, &choices, out)?;
        }
        out.flush()?;
        if !out.is_read() {
            return Ok(());
        }
        let Some(line) = read_line(&mut input)? else {
            return Ok(writeln!(out)?);
        };
        match read_answer(&session.player, line.trim(), &choices, &mut input, out)? {
            Answer::Event(written, event) => session.play(&written, &event, out)?,
            Answer::Nothing => {}
            Answer::Help => screen::help(out)?,
            Answer::Quit => return Ok(()),
            Answer::Unknown(why) => complain(&why, format, out)?,
        }
    }
    if format == PlayFormat::Text {
        screen::farewell(&session.player, out)?;
    }
    Ok(())
}

/// A line of the input, whatever bytes are in it; `None` at its end.
pub(super) fn read_line(input: &mut dyn BufRead) -> Result<Option<String>, CliError> {
    let mut bytes = Vec::new();
    // A device may have no line break, so no more is read than a line may have.
    let read = input.take(LONGEST * 1024 + 1).read_until(b'\n', &mut bytes);
    let length = read.map_err(|error| CliError::Read { path: "standard input".into(), error })?;
    if u64::try_from(length).unwrap_or(u64::MAX) > LONGEST * 1024 {
        return Err(CliError::LongLine { most: LONGEST });
    }
    Ok((length > 0).then(|| String::from_utf8_lossy(&bytes).into_owned()))
}

/// Says what is wrong where it does not come between lines for a program.
fn complain(why: &str, format: PlayFormat, out: &mut Output<'_>) -> io::Result<()> {
    let why = crate::shown(why);
    match format {
        PlayFormat::Text => writeln!(out, "{}", out.styled(WRONG, &format!("  {why}"))),
        PlayFormat::Jsonl | PlayFormat::Ssml => writeln!(io::stderr(), "{why}"),
    }
}

/// What a number, a word or an event line means. An event of the script comes before a word of ours.
fn read_answer(
    player: &Player<'_>,
    line: &str,
    choices: &[Choice],
    input: &mut dyn BufRead,
    out: &mut Output<'_>,
) -> Result<Answer, CliError> {
    let is_event = player.call().script().event(line).is_some();
    match line {
        "" => return Ok(Answer::Nothing),
        "q" | "quit" | "exit" if !is_event => return Ok(Answer::Quit),
        "h" | "help" if !is_event => return Ok(Answer::Help),
        _ if line.starts_with('#') => return Ok(Answer::Nothing),
        _ => {}
    }
    if line.bytes().all(|byte| byte.is_ascii_digit()) {
        return read_number(player, line, choices, input, out);
    }
    if line != "+" {
        return Ok(read_event(player, line, choices));
    }
    Ok(match choices.last().filter(|choice| choice.line.starts_with('+')) {
        Some(next) => read_event(player, &next.line, choices),
        None => Answer::Unknown("no timer runs: say how long, such as `+15s`".to_owned()),
    })
}

fn read_number(
    player: &Player<'_>,
    line: &str,
    choices: &[Choice],
    input: &mut dyn BufRead,
    out: &mut Output<'_>,
) -> Result<Answer, CliError> {
    let number = line.parse::<usize>().unwrap_or(usize::MAX);
    let chosen = number.checked_sub(1).and_then(|number| choices.get(number));
    let Some(choice) = chosen else {
        let why = format!("there is no choice {line}: expected 1 to {}", choices.len());
        return Ok(Answer::Unknown(why));
    };
    let asked = ask::values(player, choice, input, out)?;
    Ok(asked.map_or_else(Answer::Unknown, |(written, event)| Answer::Event(written, event)))
}

fn read_event(player: &Player<'_>, line: &str, choices: &[Choice]) -> Answer {
    match EventLine::parse(player.call().script(), line) {
        Ok(EventLine::Locale(locale)) => match locales::locale(locale.as_str(), player.phrases()) {
            Ok(locale) => Answer::Event(line.to_owned(), EventLine::Locale(locale)),
            Err(error) => Answer::Unknown(error.to_string()),
        },
        Ok(event) => Answer::Event(line.to_owned(), event),
        Err(finding) if finding.rule() == "unknown-event" => {
            let offered = choices.iter().map(|choice| &*choice.line);
            let help = did_you_mean(line, offered.filter(|line| !line.starts_with('+')));
            Answer::Unknown(format!("{}: {help}", finding.message()))
        }
        Err(finding) => Answer::Unknown(sentence(&finding)),
    }
}

fn sentence(finding: &Diagnostic) -> String {
    match finding.help_text() {
        Some(help) => format!("{}: {help}", finding.message()),
        None => finding.message().to_owned(),
    }
}
