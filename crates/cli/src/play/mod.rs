//! `etiquette play`: hold a call at the terminal, or replay a file of events.

mod ask;
mod converse;
mod keep;
mod screen;

use std::io::Write as _;

use etiquette::{
    Direction, Locale, Script,
    check::{
        conversation::Setup,
        replay::{EventLine, Player, parse_lines_in},
        transcript::{self, Entry, Put},
    },
    diag::Sources,
    phrasebook::{
        Catalogue,
        voice::{Heard, Pace, Plan},
    },
    policy::{redact, redact_context, redact_event},
};
use keep::Keeper;

use crate::{
    Done,
    args::{ChannelArg, OperatorArg, PlayArgs, PlayFormat},
    error::CliError,
    files, locales,
    output::{ASIDE, Output},
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
    let context = redact_context(context);
    // Whatever is wrong with the events is said before the call begins.
    let lines = args.events.as_deref().map(|path| {
        let (text, name) = (files::events(path)?, path.to_string_lossy());
        event_lines(&script, &text, if name == "-" { "standard input" } else { &name }, &phrases)
    });
    let lines = lines.transpose()?;
    // Whether it can be written is known before the call begins.
    let log = args.log.as_deref().map(files::append).transpose()?;
    let mut keeper = args.store.as_deref().map(|path| Keeper::open(path, &args.call)).transpose()?;
    let resumed = keeper.as_mut().map(|keeper| keeper.resume(&script, opening.at)).transpose()?.flatten();
    let begins = resumed.is_none();
    let mut player = match resumed {
        Some(call) => Player::resume(call, opening, &phrases),
        None => Player::try_new(script, context, opening, &phrases)?,
    };
    if log.is_some() {
        player = player.with_log();
    }
    let mut session = Session { player, keeper, format: args.format, heard: heard(args) };
    if begins {
        session.begin(out)?
    } else {
        session.go_on(out)?
    }
    match lines {
        Some(lines) => lines.iter().try_for_each(|(written, line)| session.play(written, line, out))?,
        None => converse::converse(&mut session, out)?,
    }
    if let (Some(mut log), Some(kept)) = (log, session.player.log()) {
        writeln!(log, "{}", kept.line())?;
    }
    Ok(Done::Well)
}

/// A call that is held, where it is kept, and how it is shown.
struct Session<'a> {
    player: Player<'a>,
    keeper: Option<Keeper>,
    format: PlayFormat,
    heard: Heard,
}

impl Session<'_> {
    fn begin(&mut self, out: &mut Output<'_>) -> Result<(), CliError> {
        let entries = self.player.begin()?;
        self.done(&entries, out)
    }

    /// Says where a call goes on that was kept.
    fn go_on(&self, out: &mut Output<'_>) -> Result<(), CliError> {
        if self.format == PlayFormat::Text {
            let place =
                format!("{}, taken up again; private facts are not kept", screen::place(&self.player));
            writeln!(out, "{}", out.styled(ASIDE, &place))?;
        }
        Ok(())
    }

    fn play(&mut self, written: &str, line: &EventLine, out: &mut Output<'_>) -> Result<(), CliError> {
        let EventLine::Event(event) = line else {
            let entries = self.player.play(written, line)?;
            return self.done(&entries, out);
        };
        // No number of a card goes into a call, so none comes out of it.
        let clean = redact_event(self.player.call().script(), event.clone())?;
        let written = if clean == *event { written.into() } else { redact(written) };
        let entries = self.player.play(&written, &EventLine::Event(clean))?;
        self.done(&entries, out)
    }

    /// Keeps the call, and only then shows what followed: what was seen is never lost.
    fn done(&mut self, entries: &[Entry], out: &mut Output<'_>) -> Result<(), CliError> {
        if let Some(keeper) = &mut self.keeper {
            keeper.keep(&self.player)?;
        }
        let written = match self.format {
            PlayFormat::Text => screen::painted(&transcript::text(entries), out),
            PlayFormat::Jsonl => transcript::jsonl(entries),
            PlayFormat::Ssml => ssml(entries, self.player.call().locale(), self.heard),
        };
        out.write_all(written.as_bytes())?;
        Ok(out.flush()?)
    }
}

fn heard(args: &PlayArgs) -> Heard {
    Heard { pace: args.pace.as_deref().and_then(Pace::from_name), is_agitated: args.agitated }
}

/// What is said after each event, one document a line.
fn ssml(entries: &[Entry], locale: Locale, heard: Heard) -> String {
    let mut documents = String::new();
    for entry in entries.iter().filter(|entry| entry.has_line()) {
        let mut plan = Plan::new(locale, heard);
        for put in &entry.puts {
            if let Put::Say { text, locale: own, .. } = put {
                plan.say(own.unwrap_or(locale), text);
            }
        }
        documents += &plan.ssml();
        documents += "\n";
    }
    documents
}

pub(crate) fn setup(args: &PlayArgs, script: &Script) -> Result<Setup, CliError> {
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

pub(crate) fn event_lines(
    script: &Script,
    text: &str,
    name: &str,
    phrases: &Catalogue,
) -> Result<Vec<(String, EventLine)>, CliError> {
    let mut sources = Sources::new();
    let source = sources.add(name, text);
    let lines = parse_lines_in(script, phrases, text, source);
    lines.map_err(|findings| scripts::findings(&findings, &sources))
}
