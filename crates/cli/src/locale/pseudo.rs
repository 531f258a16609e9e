//! `etiquette locale pseudo`: the example calls in a language that nobody speaks, or its files for a host to try.

use std::{fs, io::Write as _};

use etiquette::{
    Locale,
    check::{
        locale::{LocaleText, PSEUDO, Project, pseudo},
        transcript,
    },
};

use crate::{
    Done,
    error::CliError,
    locale::{args::PseudoArgs, calls, project},
    output::Output,
};

pub(super) fn run(args: &PseudoArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let loaded = project::load(&args.folder)?;
    let files = pseudo(&loaded.project);
    if let Some(folder) = &args.out {
        for (path, text) in &files {
            let path = folder.join(path);
            let failed = |error| CliError::Write { path: path.clone(), error };
            fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(failed)?;
            fs::write(&path, text).map_err(failed)?;
        }
        writeln!(out, "{} files written to {}", files.len(), folder.join(PSEUDO).display())?;
        return Ok(Done::Well);
    }
    let texts: Vec<LocaleText> = files.into_iter().map(|(path, text)| LocaleText::new(path, text)).collect();
    let locale = Locale::try_new(PSEUDO).map_err(|_| CliError::NoTag { tag: PSEUDO.to_owned() })?;
    let project = Project::load(&texts, locale);
    for call in calls::examples(&args.scripts)? {
        writeln!(out, "# {}\n", call.name)?;
        writeln!(out, "{}", transcript::text(&call.play(locale, project.catalogue())?))?;
    }
    Ok(Done::Well)
}
