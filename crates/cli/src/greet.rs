//! `etiquette greet`: one greeting, all of them, or their number.

use std::{collections::BTreeSet, io::Write as _};

use etiquette::{
    Channel, Conditions, Draw, Greeting, Lexicon,
    check::{replay::Opening, visible_lines},
    phrasebook::{Settings, Speaker},
};

use crate::{
    Done,
    args::{ChannelArg, GreetArgs},
    error::CliError,
    locales,
    output::Output,
};

pub(crate) fn run(args: &GreetArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let phrases = locales::sound_phrases(&args.locales)?;
    let locale = locales::locale(&args.locale, &phrases)?;
    // A greeting of another language would answer a question that nobody asked.
    let own = phrases.lexicon(locale).filter(|(_, found)| phrases.fallback(locale).next() == Some(*found));
    let (lexicon, _) = own.ok_or_else(|| CliError::NoGreetings { tag: args.locale.clone() })?;
    let conditions = conditions(args)?;
    let settings = Settings::new(locale, conditions.channel);
    let speaker = Speaker::new(given(&args.alias), given(&args.organisation));
    if !args.all && !args.count {
        let greeted = phrases.compose(&conditions, Draw(args.seed), None, &settings, speaker);
        writeln!(out, "{}", visible_lines(&greeted.rendered.text))?;
        return Ok(Done::Well);
    }
    let greetings = fitting(lexicon, &conditions);
    if args.all {
        for greeting in &greetings {
            let text = phrases.render_greeting(greeting, &settings, speaker).text;
            writeln!(out, "{}", visible_lines(&text))?;
        }
    }
    if args.count {
        writeln!(out, "{}", greetings.len())?;
    }
    Ok(Done::Well)
}

fn conditions(args: &GreetArgs) -> Result<Conditions, CliError> {
    let opening = args.at.as_deref().map(Opening::parse).transpose()?;
    Ok(Conditions {
        direction: args.direction.into(),
        channel: match args.channel {
            ChannelArg::Voice => Channel::Voice,
            ChannelArg::Chat => Channel::Chat,
        },
        returning: args.returning,
        organisation: given(&args.organisation).is_some(),
        alias: given(&args.alias).is_some(),
        minute: opening.map(|opening| opening.zone.minute_of_day(opening.at)),
        ..Conditions::default()
    })
}

/// A name that is given; an empty one is none.
fn given(name: &str) -> Option<&str> {
    (!name.is_empty()).then_some(name)
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
