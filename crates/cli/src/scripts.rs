//! Scripts: files, and those that are shipped.

use std::{path::Path, sync::Arc};

use etiquette::{
    Direction, Script,
    diag::{Diagnostic, Severity, Sources, did_you_mean, summary, terminal},
    script::{Loaded, Places, load, profile_names},
    shipped,
};

use crate::{error::CliError, files, output::shows_color};

/// Loads a script file, or a shipped script by its name.
pub(crate) fn load_script(name: &str, sources: &mut Sources) -> Result<Loaded, CliError> {
    let path = Path::new(name);
    if path.exists() && !path.is_dir() {
        return Ok(load(name, &files::read(path)?, sources));
    }
    match shipped::toml(name) {
        Some(toml) => Ok(load(&format!("examples/scripts/{name}.toml"), toml, sources)),
        None if path.is_dir() => Err(CliError::Folder { path: path.to_owned() }),
        None => Err(unknown(name)),
    }
}

pub(crate) fn unknown(name: &str) -> CliError {
    CliError::UnknownScript { name: name.to_owned(), help: did_you_mean(name, shipped::names()) }
}

/// A script that can be used: its warnings are left to `check`.
pub(crate) fn script(name: &str) -> Result<Arc<Script>, CliError> {
    let mut sources = Sources::new();
    usable(load_script(name, &mut sources)?, &sources).map(|(script, _)| script)
}

/// A script that was loaded and can be used, and where its parts were written.
pub(crate) fn usable(loaded: Loaded, sources: &Sources) -> Result<(Arc<Script>, Places), CliError> {
    let errors: Vec<Diagnostic> = loaded.diagnostics.into_iter().filter(is_error).collect();
    match loaded.script {
        Some(script) if errors.is_empty() => Ok((Arc::new(script), loaded.places)),
        _ => Err(findings(&errors, sources)),
    }
}

pub(crate) fn is_error(finding: &Diagnostic) -> bool {
    finding.severity() == Severity::Error
}

/// The shipped script of a profile; of several the one for calls in this direction, or else the first.
pub(crate) fn of_profile(profile: &str, direction: Option<Direction>) -> Result<Arc<Script>, CliError> {
    let mut names = shipped::of_profile(profile);
    let fits = |name: &&str| {
        shipped::script(name)
            .is_some_and(|script| direction.is_none_or(|wanted| script.direction() == Some(wanted)))
    };
    let name = names.find(fits).or_else(|| shipped::of_profile(profile).next());
    let unknown = || CliError::UnknownProfile {
        name: profile.to_owned(),
        help: did_you_mean(profile, profile_names()),
    };
    script(name.ok_or_else(unknown)?)
}

/// Findings for standard error.
pub(crate) fn findings(findings: &[Diagnostic], sources: &Sources) -> CliError {
    let color = shows_color(&std::io::stderr());
    CliError::Findings(format!("{}\n{}", terminal(findings, sources, color), summary(findings)))
}
