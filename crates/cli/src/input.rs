//! Files and shipped data: where scripts, locales and events come from.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use etiquette::{
    Script,
    diag::{Diagnostic, Severity, Sources, did_you_mean, summary, terminal},
    phrasebook::Built,
    script::{Loaded, load},
    shipped,
};

use crate::error::CliError;

/// Larger files are refused before they are read.
const LARGEST_FILE: u64 = 16 * 1024 * 1024;

pub(crate) fn read(path: &Path) -> Result<String, CliError> {
    let failed = |error| CliError::Read { path: path.to_owned(), error };
    if fs::metadata(path).map_err(failed)?.len() > LARGEST_FILE {
        return Err(failed(io::Error::new(io::ErrorKind::FileTooLarge, "the file is larger than 16 MiB")));
    }
    fs::read_to_string(path).map_err(failed)
}

/// The text of an event file, or of standard input for `-`.
pub(crate) fn events(path: &Path) -> Result<String, CliError> {
    if path != Path::new("-") {
        return read(path);
    }
    let mut text = String::new();
    io::stdin().take(LARGEST_FILE).read_to_string(&mut text)?;
    Ok(text)
}

/// A script file, or a shipped script by its name.
pub(crate) fn load_script(name: &str, sources: &mut Sources) -> Result<Loaded, CliError> {
    let path = Path::new(name);
    if path.is_file() {
        return Ok(load(name, &read(path)?, sources));
    }
    let unknown =
        || CliError::UnknownScript { name: name.to_owned(), help: did_you_mean(name, shipped::names()) };
    let toml = shipped::toml(name).ok_or_else(unknown)?;
    Ok(load(&format!("{name}.toml"), toml, sources))
}

/// A script that can be used: its warnings are left to `check`.
pub(crate) fn script(name: &str) -> Result<Arc<Script>, CliError> {
    let mut sources = Sources::new();
    let loaded = load_script(name, &mut sources)?;
    let errors: Vec<Diagnostic> = loaded.diagnostics.into_iter().filter(is_error).collect();
    match loaded.script {
        Some(script) if errors.is_empty() => Ok(Arc::new(script)),
        _ => Err(findings(&errors, &sources)),
    }
}

/// The shipped languages with folders of the user's own on top.
pub(crate) fn phrases(folders: &[PathBuf], sources: &mut Sources) -> Result<Built, CliError> {
    let mut builder = shipped::builder();
    for folder in folders {
        builder = builder.add_files(locale_files(folder)?);
    }
    Ok(builder.build(sources))
}

/// The shipped languages with folders on top that can be used.
pub(crate) fn sound_phrases(folders: &[PathBuf]) -> Result<Built, CliError> {
    let mut sources = Sources::new();
    let built = phrases(folders, &mut sources)?;
    let errors: Vec<Diagnostic> =
        built.diagnostics.iter().filter(|finding| is_error(finding)).cloned().collect();
    if errors.is_empty() { Ok(built) } else { Err(findings(&errors, &sources)) }
}

/// Whether a folder holds locales: folders of `.ftl` files.
pub(crate) fn is_locale_folder(path: &Path) -> bool {
    path.is_dir() && locale_files(path).is_ok_and(|files| !files.is_empty())
}

/// The files of a folder `TAG/NAME.ftl`, in the order of their names.
fn locale_files(folder: &Path) -> Result<Vec<(String, String)>, CliError> {
    let mut files = Vec::new();
    for language in sorted(folder)?.into_iter().filter(|path| path.is_dir()) {
        for file in sorted(&language)? {
            let wanted = file.extension().is_some_and(|extension| extension == "ftl")
                || file.file_name().is_some_and(|name| name == "greeting.toml");
            if let Some(name) = file.strip_prefix(folder).ok().and_then(Path::to_str).filter(|_| wanted) {
                files.push((name.replace('\\', "/"), read(&file)?));
            }
        }
    }
    Ok(files)
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, CliError> {
    let failed = |error| CliError::Read { path: folder.to_owned(), error };
    let entries = fs::read_dir(folder).map_err(failed)?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()
        .map_err(failed)?;
    paths.sort();
    Ok(paths)
}

pub(crate) fn is_error(finding: &Diagnostic) -> bool {
    finding.severity() == Severity::Error
}

pub(crate) fn findings(findings: &[Diagnostic], sources: &Sources) -> CliError {
    CliError::Findings(format!("{}{}", terminal(findings, sources, false), summary(findings)))
}
