//! `etiquette play`: hold a call at the terminal, or replay a file of events.

mod ask;
mod converse;
mod screen;

use std::io::Write as _;

use etiquette::{
    Direction, Script,
    check::{
        conversation::Setup,
        replay::{EventLine, Player, parse_lines},
        transcript::{self, Entry},
    },
    diag::Sources,
    phrasebook::Catalogue,
};

use crate::{
    Done,
    args::{ChannelArg, OperatorArg, PlayArgs, PlayFormat},
    error::CliError,
    files, locales,
    output::Output,
    scripts,
};

pub(crate) fn run(args: &PlayArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let script = match (&args.script, &args.profile) {
        (_, Some(profile)) => scripts::of_profile(profile, args.direction.map(Into::into))?,
        (script, None) => scripts::script(script.as_deref().unwrap_or_default())?,
    };
    let phrases = locales::sound_phrases(&args.locales)?;
    locales::locale(&args.locale, &phrases)?;
    let (context, opening) = setup(args, &script)?.context(&script)?;
    // Whatever is wrong with the events is said before the call begins.
    let lines = args.events.as_deref().map(|path| {
        let (text, name) = (files::events(path)?, path.to_string_lossy());
        event_lines(&script, &text, if name == "-" { "standard input" } else { &name }, &phrases)
    });
    let lines = lines.transpose()?;
    // Whether it can be written is known before the call begins.
    let log = args.log.as_deref().map(files::append).transpose()?;
    let mut player = Player::try_new(script, context, opening, &phrases)?;
    if log.is_some() {
        player = player.with_log();
    }
    show(&player.begin()?, args.format, out)?;
    match lines {
        Some(lines) => replay(&mut player, &lines, args.format, out)?,
        None => converse::converse(&mut player, args.format, out)?,
    }
    if let (Some(mut log), Some(kept)) = (log, player.log()) {
        writeln!(log, "{}", kept.line())?;
    }
    Ok(Done::Well)
}

fn setup(args: &PlayArgs, script: &Script) -> Result<Setup, CliError> {
    let direction = args.direction.map_or_else(|| natural_direction(script), Into::into);
    let given = |name: &Option<String>| name.clone().filter(|name| !name.is_empty());
    let mut setup = Setup::default();
    setup.locale = Some(args.locale.clone());
    setup.channel = Some(if args.channel == ChannelArg::Chat { "chat" } else { "voice" }.to_owned());
    setup.direction = Some(direction.name().to_owned());
    setup.operator = Some(if args.operator == OperatorArg::Bot { "bot" } else { "person" }.to_owned());
    setup.at = Some(args.at.clone());
    setup.seed = Some(args.seed);
    setup.alias = given(&args.alias);
    setup.organisation = given(&args.organisation);
    setup.returning = Some(args.returning);
    for written in &args.facts {
        let pair = written.split_once('=').filter(|(name, _)| !name.is_empty());
        let (name, value) = pair.ok_or_else(|| CliError::BadFact { written: written.clone() })?;
        setup.facts.insert(name.to_owned(), value.to_owned());
    }
    Ok(setup)
}

pub(crate) fn natural_direction(script: &Script) -> Direction {
    script.direction().unwrap_or(Direction::Inbound)
}

fn event_lines(
    script: &Script,
    text: &str,
    name: &str,
    phrases: &Catalogue,
) -> Result<Vec<(String, EventLine)>, CliError> {
    let mut sources = Sources::new();
    let source = sources.add(name, text);
    let lines = parse_lines(script, text, source);
    let lines = lines.map_err(|findings| scripts::findings(&findings, &sources))?;
    for (_, line) in &lines {
        if let EventLine::Locale(locale) = line {
            locales::locale(locale.as_str(), phrases)?;
        }
    }
    Ok(lines)
}

fn replay(
    player: &mut Player<'_>,
    lines: &[(String, EventLine)],
    format: PlayFormat,
    out: &mut Output<'_>,
) -> Result<(), CliError> {
    for (written, line) in lines {
        show(&player.play(written, line)?, format, out)?;
    }
    Ok(())
}

fn show(entries: &[Entry], format: PlayFormat, out: &mut Output<'_>) -> Result<(), CliError> {
    let written = match format {
        PlayFormat::Text => screen::painted(&transcript::text(entries), out),
        PlayFormat::Jsonl => transcript::jsonl(entries),
    };
    Ok(out.write_all(written.as_bytes())?)
}
