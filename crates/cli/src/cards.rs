//! `etiquette cards`: what operators read before and after, never spoken.

use std::io::Write as _;

use etiquette::{
    Arguments, Channel, MessageRef,
    check::{locale::is_card, visible_lines},
    phrasebook::Settings,
};

use crate::{Done, args::CardsArgs, error::CliError, locales, output::Output};

pub(crate) fn run(args: &CardsArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let phrases = locales::sound_phrases(&args.locales)?;
    let locale = locales::locale(&args.locale, &phrases)?;
    // Every card of the language and of those that it falls back on, once.
    let mut ids: Vec<&str> = phrases
        .fallback(locale)
        .flat_map(|locale| phrases.messages(locale))
        .map(|message| &*message.id)
        .filter(|id| is_card(id))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let settings = Settings::new(locale, Channel::Voice);
    for id in ids {
        let message = MessageRef { id, index: None, arguments: Arguments::default() };
        writeln!(out, "{id}: {}", visible_lines(&phrases.render(&message, &settings).text))?;
    }
    Ok(Done::Well)
}
