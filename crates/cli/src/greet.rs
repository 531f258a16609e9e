//! `etiquette greet`: one greeting, all of them, or their number.

use std::{collections::BTreeSet, io::Write};

use etiquette::{
    Conditions, Direction, Draw, Greeting, Lexicon, Locale,
    check::replay::Opening,
    phrasebook::{Catalogue, Settings, Speaker},
};

use crate::{
    Done,
    args::{ChannelArg, DirectionArg, GreetArgs},
    error::CliError,
    input,
};

pub(crate) fn run(args: &GreetArgs, out: &mut dyn Write) -> Result<Done, CliError> {
    let phrases = input::sound_phrases(&args.locales)?.catalogue;
    let locale = Locale::try_new(&args.locale)?;
    let no_greeting = || CliError::NoGreeting { locale: args.locale.clone() };
    let (lexicon, _) = phrases.lexicon(locale).ok_or_else(no_greeting)?;
    let conditions = conditions(args)?;
    let settings = Settings::new(locale, conditions.channel);
    let speaker = Speaker::new(Some(&args.alias), Some(&args.organisation));
    if !args.all && !args.count {
        let greeted = phrases.compose(&conditions, Draw(args.seed), None, &settings, speaker);
        writeln!(out, "{}", greeted.rendered.text)?;
        return Ok(Done::Well);
    }
    let greetings = fitting(lexicon, &conditions);
    if args.all {
        list(&greetings, &phrases, &settings, speaker, out)?;
    }
    if args.count {
        writeln!(out, "{}", greetings.len())?;
    }
    Ok(Done::Well)
}

fn conditions(args: &GreetArgs) -> Result<Conditions, CliError> {
    let opening = args.at.as_deref().map(Opening::parse).transpose();
    let opening = opening.map_err(|error| CliError::Findings(format!("error: --at: {error}")))?;
    Ok(Conditions {
        direction: if args.direction == DirectionArg::Outbound {
            Direction::Outbound
        } else {
            Direction::Inbound
        },
        channel: if args.channel == ChannelArg::Chat {
            etiquette::Channel::Chat
        } else {
            etiquette::Channel::Voice
        },
        returning: args.returning,
        organisation: true,
        alias: true,
        minute: opening.map(|opening| opening.zone.minute_of_day(opening.at)),
        ..Conditions::default()
    })
}

/// The greetings that fit at the given hour, or at any hour if none is given.
fn fitting(lexicon: &Lexicon, conditions: &Conditions) -> BTreeSet<Greeting> {
    let mut fitting: BTreeSet<Greeting> = lexicon.enumerate(conditions).collect();
    if conditions.minute.is_none() {
        for period in lexicon.periods() {
            fitting.extend(lexicon.enumerate(&Conditions { minute: Some(period.from), ..*conditions }));
        }
    }
    fitting
}

fn list(
    greetings: &BTreeSet<Greeting>,
    phrases: &Catalogue,
    settings: &Settings,
    speaker: Speaker<'_>,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    for greeting in greetings {
        writeln!(out, "{}", phrases.render_greeting(greeting, settings, speaker).text)?;
    }
    Ok(())
}
