//! `etiquette locale status`: how far each language has come, and noting that translations have been reviewed.

use std::{collections::BTreeMap, fs, io::Write as _};

use etiquette::{
    Locale,
    check::locale::{Progress, Project, progress, reviewed},
};

use crate::{
    Done,
    error::CliError,
    locale::{
        args::StatusArgs,
        project::{self, Loaded},
    },
    output::Output,
};

pub(super) fn run(args: &StatusArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let mut loaded = project::load(&args.folder)?;
    if let Some(accepted) = &args.accept {
        accept(&loaded, accepted, &args.names)?;
        loaded = project::load(&args.folder)?;
    }
    let chosen = if args.accept.is_some() { Vec::new() } else { args.names.clone() };
    let mut locales = loaded.chosen(&chosen)?;
    locales.retain(|locale| *locale != loaded.project.reference());
    write!(out, "{}", table(&loaded.project, &locales))?;
    if args.list {
        for locale in locales {
            let unfinished = progress(&loaded.project, locale);
            let unfinished = unfinished.into_iter().filter(|(_, progress)| *progress != Progress::Translated);
            for (message, progress) in unfinished {
                writeln!(out, "{locale}: {message} is {}", name(progress))?;
            }
        }
    }
    Ok(Done::Well)
}

/// A table in Markdown, as a README may have it.
fn table(project: &Project, locales: &[Locale]) -> String {
    let mut table =
        "| locale | translated | stale | unreviewed | missing |\n|---|--:|--:|--:|--:|\n".to_owned();
    for locale in locales {
        let mut counts: BTreeMap<Progress, usize> = BTreeMap::new();
        for (_, progress) in progress(project, *locale) {
            *counts.entry(progress).or_default() += 1;
        }
        let count = |progress| counts.get(&progress).copied().unwrap_or(0);
        let (translated, stale) = (count(Progress::Translated), count(Progress::Stale));
        let (unreviewed, missing) = (count(Progress::Unreviewed), count(Progress::Missing));
        table += &format!("| {locale} | {translated} | {stale} | {unreviewed} | {missing} |\n");
    }
    table
}

const fn name(progress: Progress) -> &'static str {
    match progress {
        Progress::Missing => "missing",
        Progress::Stale => "stale",
        Progress::Unreviewed => "unreviewed",
        _ => "translated",
    }
}

/// Notes that some translations of a locale, or all of them, have been made from what the reference says now.
fn accept(loaded: &Loaded, tag: &str, messages: &[String]) -> Result<(), CliError> {
    let locale = *loaded.chosen(&[tag.to_owned()])?.first().ok_or(CliError::NothingToMend)?;
    let folder = loaded.folder.as_ref().ok_or(CliError::NothingToMend)?;
    let known: BTreeMap<String, Progress> = progress(&loaded.project, locale).into_iter().collect();
    for message in messages {
        let message = message.clone();
        match known.get(&message) {
            None => return Err(CliError::UnknownMessage { message }),
            Some(Progress::Missing) => {
                return Err(CliError::NotTranslated { locale: locale.to_string(), message });
            }
            Some(_) => {}
        }
    }
    let text = reviewed(&loaded.project, locale, messages);
    let path = loaded.folder_of(folder, locale).join("reviewed.toml");
    fs::write(&path, text).map_err(|error| CliError::Write { path, error })
}
