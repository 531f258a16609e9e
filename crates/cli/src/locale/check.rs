//! `etiquette locale check`: what is wrong with languages, and mending what takes no thought.

use std::{fs, io::Write as _, path::Path};

use etiquette::{
    check::locale::{Finding, check, fixed},
    diag::{Diagnostic, github, json, sarif, summary, terminal},
};

use crate::{
    Done,
    error::CliError,
    locale::{
        args::{CheckArgs, Format},
        project::{self, Loaded},
        spelling,
    },
    output::Output,
    scripts::is_error,
};

pub(super) fn run(args: &CheckArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let mut loaded = load(args)?;
    let locales = loaded.chosen(&args.tags)?;
    let scripts = project::scripts(&args.scripts)?;
    let mut findings = check(&loaded.project, &locales, &scripts);
    let mut mended = 0;
    if args.fix {
        mended = mend(&loaded, &findings)?;
        loaded = load(args)?;
        findings = check(&loaded.project, &locales, &scripts);
    }
    let fixable = findings.iter().filter(|finding| finding.fix.is_some()).count();
    let found: Vec<Diagnostic> = findings.into_iter().map(|finding| finding.diagnostic).collect();
    let sources = loaded.project.sources();
    match args.format {
        Format::Json => write!(out, "{}", json(&found, sources))?,
        Format::Github => write!(out, "{}", github(&found, sources))?,
        Format::Sarif => write!(out, "{}", sarif(&found, sources))?,
        Format::Text => {
            let gap = if found.is_empty() { "" } else { "\n" };
            let count =
                if locales.len() == 1 { "1 locale".to_owned() } else { format!("{} locales", locales.len()) };
            write!(out, "{}{gap}{count} checked: {}", terminal(&found, sources, out.color), summary(&found))?;
            match (mended, fixable) {
                (0, 0) => writeln!(out)?,
                (0, _) => writeln!(out, "; `--fix` mends {fixable} of them")?,
                (1, _) => writeln!(out, "; 1 file mended")?,
                _ => writeln!(out, "; {mended} files mended")?,
            }
        }
    }
    Ok(if found.iter().any(is_error) { Done::WithErrors } else { Done::Well })
}

/// The locales, with their dictionaries if these are asked for.
fn load(args: &CheckArgs) -> Result<Loaded, CliError> {
    let mut loaded = project::load(&args.folder)?;
    if args.spelling {
        for locale in loaded.chosen(&args.tags)? {
            spelling::add(&mut loaded.project, locale)?;
        }
    }
    Ok(loaded)
}

/// Writes the files with the mechanical cures of the findings, and says how many.
fn mend(loaded: &Loaded, findings: &[Finding]) -> Result<usize, CliError> {
    if loaded.folder.is_none() {
        return Err(CliError::NothingToMend);
    }
    let sources = loaded.project.sources();
    let mut mended = 0;
    for (id, name, _) in sources.iter() {
        let Some(text) = fixed(findings, sources, id).filter(|_| Path::new(name).is_file()) else { continue };
        fs::write(name, text).map_err(|error| CliError::Write { path: name.into(), error })?;
        mended += 1;
    }
    Ok(mended)
}
