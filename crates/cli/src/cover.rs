//! `etiquette cover`: a few calls that take everything in a script, as event files.

use std::{fs, io::Write as _, path::Path};

use etiquette::{
    check::cover::{Cover, CoverLimits, cover},
    diag::{Sources, terminal},
};

use crate::{Done, args::CoverArgs, error::CliError, output::Output, scripts};

pub(crate) fn run(args: &CoverArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let mut sources = Sources::new();
    let (script, places) = scripts::usable(scripts::load_script(&args.script, &mut sources)?, &sources)?;
    let cover = cover(&script, CoverLimits::new(args.moments));
    match &args.out {
        Some(folder) => write(&args.script, &cover, folder, out)?,
        None => {
            for call in &cover.calls {
                writeln!(out, "{}", call.events(&args.script))?;
            }
        }
    }
    let findings = cover.findings(&script, &places);
    if !findings.is_empty() {
        writeln!(out, "{}\n", terminal(&findings, &sources, out.color))?;
    }
    writeln!(out, "{}", cover.summary(&script))?;
    Ok(Done::Well)
}

fn write(script: &str, cover: &Cover, folder: &Path, out: &mut Output<'_>) -> Result<(), CliError> {
    fs::create_dir_all(folder).map_err(|error| CliError::Write { path: folder.to_owned(), error })?;
    for call in &cover.calls {
        let path = folder.join(format!("{}.events", call.name));
        fs::write(&path, call.events(script))
            .map_err(|error| CliError::Write { path: path.clone(), error })?;
        writeln!(out, "{}", path.display())?;
    }
    Ok(())
}
