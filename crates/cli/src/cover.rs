//! `etiquette cover`: a few calls that take everything in a script, as event files or as conversation tests.

use std::{
    io::Write as _,
    path::{Component, Path},
};

use etiquette::{
    check::cover::{Cover, CoverLimits, cover},
    diag::{Sources, terminal},
};

use crate::{
    Done,
    args::{CoverArgs, CoverFormat},
    error::CliError,
    files,
    locales::{sound_phrases, usual_or},
    output::Output,
    scripts,
};

pub(crate) fn run(args: &CoverArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let mut sources = Sources::new();
    let (script, places) = scripts::usable(scripts::load_script(&args.script, &mut sources)?, &sources)?;
    let cover = cover(&script, CoverLimits::new(args.moments));
    let calls = match args.format {
        CoverFormat::Events => events(&args.script, &cover),
        CoverFormat::Conversation => {
            let name = args.out.as_deref().map_or_else(|| args.script.clone(), |out| from(out, &args.script));
            let phrases = sound_phrases(&usual_or(&args.locales))?;
            let tests = cover.conversation(&name, &script, &phrases);
            vec![(format!("{}.md", script.name()), tests)]
        }
    };
    match &args.out {
        Some(folder) => files::write_into(folder, calls.iter().map(|(name, text)| (name, text)), out)?,
        None => calls.iter().try_for_each(|(_, text)| writeln!(out, "{text}"))?,
    }
    let findings = cover.findings(&script, &places);
    if !findings.is_empty() {
        writeln!(out, "{}\n", terminal(&findings, &sources, out.color))?;
    }
    writeln!(out, "{}", cover.summary(&script))?;
    Ok(Done::Well)
}

/// The event files with their names.
fn events(script: &str, cover: &Cover) -> Vec<(String, String)> {
    cover.calls.iter().map(|call| (format!("{}.events", call.name), call.events(script))).collect()
}

/// A script as a file in a folder names it.
fn from(folder: &Path, script: &str) -> String {
    if !Path::new(script).is_file() || Path::new(script).is_absolute() {
        return script.to_owned();
    }
    if folder.is_absolute() || folder.components().any(|part| part == Component::ParentDir) {
        let whole = std::path::absolute(script);
        return whole.map_or_else(|_| script.to_owned(), |whole| whole.to_string_lossy().into_owned());
    }
    let back = folder.components().filter(|part| matches!(part, Component::Normal(_))).count();
    format!("{}{script}", "../".repeat(back))
}
