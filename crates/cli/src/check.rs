//! `etiquette check`: scripts and locales together.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use etiquette::{
    check::lint,
    diag::{Diagnostic, Diagnostics, Sources, json, summary, terminal},
    phrasebook::Catalogue,
    shipped,
};

use crate::{
    Done,
    args::{CheckArgs, CheckFormat},
    error::CliError,
    input::{self, is_error},
};

pub(crate) fn run(args: &CheckArgs, out: &mut dyn Write) -> Result<Done, CliError> {
    let mut sources = Sources::new();
    let (scripts, folders) = sort_out(&args.paths)?;
    let built = input::phrases(&folders, &mut sources)?;
    let mut findings: Diagnostics = built.diagnostics.iter().cloned().collect();
    for script in scripts {
        check_script(&script, &built.catalogue, &mut sources, &mut findings)?;
    }
    let findings: Vec<Diagnostic> = findings.finish();
    let written = match args.format {
        CheckFormat::Json => json(&findings, &sources),
        CheckFormat::Text => format!("{}{}\n", terminal(&findings, &sources, false), summary(&findings)),
    };
    out.write_all(written.as_bytes())?;
    Ok(if findings.iter().any(is_error) { Done::WithErrors } else { Done::Well })
}

/// Scripts and folders of locales; without any path the shipped scripts, and without a script those too.
fn sort_out(paths: &[PathBuf]) -> Result<(Vec<String>, Vec<PathBuf>), CliError> {
    let mut scripts = Vec::new();
    let mut folders = Vec::new();
    for path in paths {
        if input::is_locale_folder(path) {
            folders.push(path.clone());
        } else if path.is_file() || shipped::toml(&path.to_string_lossy()).is_some() {
            scripts.push(path.to_string_lossy().into_owned());
        } else if path.is_dir() {
            scripts.extend(scripts_in(path)?);
        } else {
            return Err(CliError::UnknownKind { path: path.clone() });
        }
    }
    if scripts.is_empty() {
        scripts = shipped::names().map(str::to_owned).collect();
    }
    Ok((scripts, folders))
}

fn scripts_in(folder: &Path) -> Result<Vec<String>, CliError> {
    let failed = |error| CliError::Read { path: folder.to_owned(), error };
    let mut scripts = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            scripts.push(path.to_string_lossy().into_owned());
        }
    }
    scripts.sort();
    if scripts.is_empty() { Err(CliError::UnknownKind { path: folder.to_owned() }) } else { Ok(scripts) }
}

fn check_script(
    name: &str,
    phrases: &Catalogue,
    sources: &mut Sources,
    findings: &mut Diagnostics,
) -> Result<(), CliError> {
    let loaded = input::load_script(name, sources)?;
    findings.extend(loaded.diagnostics);
    if let Some(script) = &loaded.script {
        findings.extend(lint::check(&lint::Subject { script, places: &loaded.places, phrases }));
    }
    Ok(())
}
