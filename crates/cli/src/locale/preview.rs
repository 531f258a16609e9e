//! `etiquette locale preview`: whole calls and every greeting of a language, with the reference beside it.

use std::{fs, io::Write as _, path::Path, process::Command};

use etiquette::{
    check::{
        locale::{LocaleText, Preview, Project},
        report::html,
    },
    phrasebook::Speaker,
};

use crate::{
    Done,
    error::CliError,
    locale::{
        args::{PreviewArgs, PreviewFormat},
        calls::{self, ALIAS, ORGANISATION},
        project::{self, Loaded},
    },
    output::Output,
};

pub(super) fn run(args: &PreviewArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let loaded = project::load(&args.folder)?;
    let chosen = loaded.chosen(std::slice::from_ref(&args.tag))?;
    let locale = *chosen.first().ok_or_else(|| CliError::NoTag { tag: args.tag.clone() })?;
    let project = &loaded.project;
    let mut preview = Preview::new(locale, project.reference());
    if let Some(revision) = &args.since {
        let before = before(&loaded, revision)?;
        preview.add_changes(&format!("Changed since {revision}"), &before, project);
    }
    for call in calls::examples(&args.scripts)? {
        let own = call.play(locale, project.catalogue())?;
        let reference = call.play(project.reference(), project.catalogue())?;
        preview.add_call(&call.name, &own, &reference);
    }
    preview.add_greetings(project.catalogue(), Speaker::new(Some(ALIAS), Some(ORGANISATION)));
    let text = match args.format {
        PreviewFormat::Markdown => preview.markdown(),
        PreviewFormat::Html => html(&preview.report()),
    };
    match &args.out {
        None => write!(out, "{text}")?,
        Some(path) => fs::write(path, text).map_err(|error| CliError::Write { path: path.clone(), error })?,
    }
    Ok(Done::Well)
}

/// The locales as they were at a revision of the repository that they are in. A file that was not there is left out.
fn before(loaded: &Loaded, revision: &str) -> Result<Project, CliError> {
    let failed = |why: String| CliError::Revision { revision: revision.to_owned(), why };
    let Some(folder) = &loaded.folder else { return Err(CliError::NothingToMend) };
    let git = |words: &[&str]| {
        Command::new("git")
            .arg("-C")
            .arg(folder)
            .args(words)
            .output()
            .map_err(|error| failed(error.to_string()))
    };
    let known = git(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])?;
    if !known.status.success() {
        return Err(failed("there is no such revision of the repository that the locales are in".to_owned()));
    }
    let mut files = Vec::new();
    for (path, file) in crate::locales::all_files(folder)? {
        let within = file.strip_prefix(folder).unwrap_or_else(|_| Path::new(&path));
        let shown = git(&["show", &format!("{revision}:./{}", within.display())])?;
        if shown.status.success() {
            files.push(LocaleText::new(path, String::from_utf8_lossy(&shown.stdout)));
        }
    }
    Ok(Project::load(&files, loaded.project.reference()))
}
