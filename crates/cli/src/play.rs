//! `etiquette play`: hold a call at the terminal, or replay a file of events.

use std::io::{self, BufRead as _, Write};

use etiquette::{
    check::{
        conversation::Setup,
        replay::{EventLine, Player, parse_lines},
        transcript::{self, Entry},
    },
    diag::{Diagnostic, Sources, terminal},
};

use crate::{
    Done,
    args::{ChannelArg, DirectionArg, OperatorArg, PlayArgs, PlayFormat},
    error::CliError,
    input,
    prompt::{self, Choice},
};

pub(crate) fn run(args: &PlayArgs, out: &mut dyn Write) -> Result<Done, CliError> {
    let script = input::script(&args.script)?;
    let phrases = input::sound_phrases(&args.locales)?.catalogue;
    let (context, opening) = setup(args, &script)?.context(&script)?;
    let mut player = Player::try_new(script, context, opening, &phrases)?;
    show(&player.begin()?, args.format, out)?;
    match &args.events {
        Some(path) => replay(&mut player, &input::events(path)?, &path.to_string_lossy(), args.format, out)?,
        None => converse(&mut player, args.format, out)?,
    }
    Ok(Done::Well)
}

fn setup(args: &PlayArgs, script: &etiquette::Script) -> Result<Setup, CliError> {
    let mut setup = Setup::default();
    setup.locale = Some(args.locale.clone());
    setup.channel = Some(channel_name(args.channel).to_owned());
    setup.direction = Some(direction_name(args.direction.unwrap_or(natural_direction(script))).to_owned());
    setup.operator = Some(if args.operator == OperatorArg::Bot { "bot" } else { "person" }.to_owned());
    setup.at = Some(args.at.clone());
    setup.seed = Some(args.seed);
    setup.alias.clone_from(&args.alias);
    setup.organisation.clone_from(&args.organisation);
    setup.returning = Some(args.returning);
    for written in &args.facts {
        let bad = || CliError::BadFact { written: written.clone() };
        let (name, value) = written.split_once('=').ok_or_else(bad)?;
        setup.facts.insert(name.to_owned(), value.to_owned());
    }
    Ok(setup)
}

pub(crate) fn channel_name(channel: ChannelArg) -> &'static str {
    if channel == ChannelArg::Chat { "chat" } else { "voice" }
}

fn direction_name(direction: DirectionArg) -> &'static str {
    if direction == DirectionArg::Outbound { "outbound" } else { "inbound" }
}

/// A script that asks the host to dial is for calls that the operator makes.
fn natural_direction(script: &etiquette::Script) -> DirectionArg {
    use etiquette::core::model::Output;
    let dials = |output: &Output| matches!(output, Output::Perform { name, .. } if **name == *"dial");
    if script.outputs().any(dials) { DirectionArg::Outbound } else { DirectionArg::Inbound }
}

fn show(entries: &[Entry], format: PlayFormat, out: &mut dyn Write) -> Result<(), CliError> {
    let written = match format {
        PlayFormat::Text => transcript::text(entries),
        PlayFormat::Jsonl => transcript::jsonl(entries),
    };
    Ok(out.write_all(written.as_bytes())?)
}

fn replay(
    player: &mut Player<'_>,
    events: &str,
    name: &str,
    format: PlayFormat,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    let mut sources = Sources::new();
    let source = sources.add(name, events);
    let lines = parse_lines(player.call().script(), events, source);
    let lines = lines.map_err(|findings| input::findings(&findings, &sources))?;
    for (written, line) in &lines {
        show(&player.play(written, line)?, format, out)?;
    }
    Ok(())
}

/// Asks what happens until the call has ended or nobody answers any more.
fn converse(player: &mut Player<'_>, format: PlayFormat, out: &mut dyn Write) -> Result<(), CliError> {
    let mut input = io::stdin().lock();
    while !player.call().has_ended() {
        let choices = prompt::choices(player);
        if format == PlayFormat::Text {
            prompt::show(player, &choices, out)?;
        }
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 || line.trim() == "q" {
            break;
        }
        match read_answer(player, line.trim(), &choices) {
            Ok(Some((written, event))) => show(&player.play(&written, &event)?, format, out)?,
            Ok(None) => {}
            Err(finding) => out.write_all(terminal(&[finding], &Sources::new(), false).as_bytes())?,
        }
    }
    Ok(())
}

/// The event that a number or a line means.
fn read_answer(
    player: &Player<'_>,
    line: &str,
    choices: &[Choice],
) -> Result<Option<(String, EventLine)>, Diagnostic> {
    if line.is_empty() {
        return Ok(None);
    }
    let chosen = line.parse::<usize>().ok().and_then(|number| choices.get(number.checked_sub(1)?));
    let written = chosen.map_or(line, |choice| &choice.line);
    let event = EventLine::parse(player.call().script(), written)?;
    Ok(Some((written.to_owned(), event)))
}
